"""Markdown: its marks taken out, its pipe tables made grids, its lines kept."""

import html
import re

from irdesk.reading.document import Document
from irdesk.reading.sources.clean import neutral
from irdesk.reading.sources.flow import MOST_COLUMNS, Block, Box, Para
from irdesk.reading.sources.page import Page
from irdesk.reading.sources.tables import figure, settle

_NAMES = (".md", ".markdown", ".mkd", ".mdown")
_FRONT = re.compile(r"\A\s*---[ \t]*\n(.{0,20000}?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE)
_DIVIDER = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*:?-*:?[ \t]*\|?[ \t]*$")
_SETEXT = re.compile(r"[ \t]*(?:-{3,}|={3,})[ \t]*$")
_RULE = re.compile(r"[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(.*?)[ \t#]*$")
_QUOTE = re.compile(r"[ ]{0,3}>[ ]?")
_SIGNS = re.compile(r"^#{1,6} \S|\*\*\S[^*\n]{0,200}\*\*|\]\(https?://|^[-|: ]{0,200}\| ?:?---", re.MULTILINE)

_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?[^()]{0,200}\)")
_LINK = re.compile(r"\[([^\[\]]{0,1000})\]\(<?[^()\s]{0,3000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?[^()]{0,300}\)")
# A link whose words say nothing of where it leads: the address is all that it states.
_POINTER = re.compile(r"\[((?:click )?here|(?:this |the )?link)\]\((https?://[^()\s]{1,200})\)", re.IGNORECASE)
_AUTO = re.compile(r"<((?:https?://|mailto:)?[^\s<>]{3,2000})>")
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_RAISED = re.compile(r"<sup>[ \t]*\(?(\d{1,2}|[a-z])\)?[ \t]*</sup>", re.IGNORECASE)
_INLINE = re.compile(
    r"</?(?:b|i|u|p|em|strong|sup|sub|span|font|div|center|a|small|big)(?:[ \t][^<>]{0,300})?/?>|<!--.{0,2000}?-->",
    re.IGNORECASE | re.DOTALL,
)
_EMPHASIS = re.compile(r"(?<![\w*])(?<!\\)([*_])(?=[^\s*_])([^*_\n]{1,500}?)(?<=\S)\1(?![\w*])")
_STRONG = re.compile(r"\*{2,3}")
_UNDERLINED = re.compile(r"(?<![\w_])__(?=[^\s_])([^_\n]{1,500}?)__(?![\w_])")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HIDDEN = 0xE000  # escaped marks stand in the private use area until the others are taken out
_RESTORED = {_HIDDEN + code: chr(code) for code in range(0x21, 0x7F)}


def is_markdown(text: str, name: str) -> bool:
    """Say whether the file's name, or two kinds of mark in its text, are Markdown's."""
    if name.lower().endswith(_NAMES):
        return True
    head = text[:50_000]
    if not any(sign in head for sign in ("#", "**", "](", "|")):
        return False
    kinds = {mark[0].lstrip()[:2] for mark in _SIGNS.finditer(head)}
    return len(kinds) >= 2 or any(kind.startswith("|") for kind in kinds)


def read_markdown(text: str) -> Document:
    """Return the document of a Markdown text."""
    page = Page()
    page.write(_blocks(_without_front(neutral(text).replace("\f", "\n")).expandtabs(4).split("\n")))
    return Document(text=page.text, format="markdown", grids=tuple(page.grids))


def _without_front(text: str) -> str:
    """Return the text without its front matter; the title stays where the text does not begin with it."""
    front = _FRONT.match(text)
    if not front or ":" not in front[1]:
        return text
    body = text[front.end() :]
    title = _TITLE.search(front[1])
    if not title or not title[1] or title[1][:40].lower() in body[:3000].lower():
        return body
    return f"{title[1]}\n\n{body}"


def _blocks(lines: list[str]) -> list[Block]:
    """Return paragraphs, verbatim blocks and tables."""
    blocks: list[Block] = []
    paragraph: list[str] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        taken = 0
        if line.lstrip().startswith("```"):
            taken, block = _fenced(lines, number)
        elif number + 1 < len(lines) and "|" in line and _DIVIDER.match(lines[number + 1]):
            taken, block = _table(lines, number)
        if taken:
            blocks += [*_paragraph(paragraph), *block]
            paragraph = []
            number += taken
            continue
        if not line.strip():
            blocks += _paragraph(paragraph)
            paragraph = []
        elif not (_RULE.match(line) or (paragraph and _SETEXT.match(line))):
            paragraph.append(line)
        number += 1
    return blocks + _paragraph(paragraph)


def _fenced(lines: list[str], first: int) -> tuple[int, list[Block]]:
    last = first + 1
    while last < len(lines) and not lines[last].lstrip().startswith("```"):
        last += 1
    inner = [line.rstrip() for line in lines[first + 1 : last]]
    return last + 1 - first, [Para(inner, verbatim=True)] if any(inner) else []


def _paragraph(lines: list[str]) -> list[Block]:
    if not lines:
        return []
    shown = [line.rstrip() for line in plain("\n".join(map(_unmarked, lines))).split("\n")]
    return [Para(shown, verbatim=True)] if any(shown) else []


def _unmarked(line: str) -> str:
    """Return a line without the marks that stand at its start."""
    line = _QUOTE.sub("", line, count=1) if line.lstrip().startswith(">") else line
    heading = _HEADING.match(line)
    return heading[1] if heading else line


def plain(text: str) -> str:
    """Return running Markdown as it shows: links as their words, emphasis and escapes gone."""
    if "\\" in text:
        text = _ESCAPED.sub(lambda mark: chr(_HIDDEN + ord(mark[1])), text).replace("\\\n", "\n")
    if "](" in text:
        text = _LINK.sub(r"\1", _POINTER.sub(r"\1 (\2)", _IMAGE.sub("", text)))
    if "<" in text:
        text = _INLINE.sub("", _RAISED.sub(r"(\1)", _BREAK.sub("\n", text)))
        text = _AUTO.sub(r"\1", text)
    if "**" in text:
        text = _without_pairs(text.replace("****", ""))
    text = _EMPHASIS.sub(r"\2", _UNDERLINED.sub(r"\1", text))
    if "&" in text:
        text = neutral(html.unescape(text)).replace("\xa0", " ")
    return text if text.isascii() else text.translate(_RESTORED)


def _without_pairs(text: str) -> str:
    """Take out the stars of strong text, which come in pairs; a lone pair of stars is a footnote's mark."""
    pieces = _STRONG.split(text)
    if len(pieces) % 2:
        return "".join(pieces)
    return "".join(pieces[:-1]) + "**" + pieces[-1]


def _table(lines: list[str], first: int) -> tuple[int, list[Block]]:
    """Return how many lines the table takes, and its blocks."""
    last = first + 2
    while last < len(lines) and "|" in lines[last] and lines[last].strip():
        last += 1
    body = lines[first + 2 : last]
    barred = all(line.lstrip().startswith("|") for line in body)
    split = [_split(line, barred=barred) for line in body]
    own = _own_columns(split)
    head = _cells(_split(lines[first], barred=barred), header=True)
    return last - first, settle([head, *(_cells(row, own) for row in split)])


def _split(line: str, *, barred: bool) -> list[str]:
    """Return the cells of a row as they are written.

    A bar that begins a row is its edge where all rows are `barred`, else it stands behind an empty cell.
    """
    raw = re.split(r"(?<!\\)\|", line.strip())
    raw = raw[1:] if barred and not raw[0].strip() else raw
    return (raw[:-1] if raw and not raw[-1].strip() else raw)[:MOST_COLUMNS]


def _own_columns(rows: list[list[str]]) -> frozenset[int]:
    """Return the columns in which some row has a figure that nothing continues: what is blank there is empty."""
    return frozenset(
        column
        for row in rows
        for column, (cell, following) in enumerate(zip(row, [*row[1:], ""], strict=True))
        if column and following != _BLANK and _is_figure(cell)
    )


_BLANK = " "
_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*")


def _is_figure(cell: str) -> bool:
    return figure(cell.strip()) and not _YEAR.fullmatch(cell)


def _cells(row: list[str], own: frozenset[int] = frozenset(), *, header: bool = False) -> list[Box]:
    """Return the cells of a row. A cell of one space continues the one before it; an empty one has none or two.

    Between figures that stand in columns of their `own` a cell of one space is as empty.
    """
    boxes: list[Box] = []
    for column, cell in enumerate(row):
        empty = {column, column - 1} <= own and boxes and boxes[-1].columns == 1 and _is_figure(row[column - 1])
        if cell == _BLANK and boxes and not empty:
            boxes[-1].columns += 1
            continue
        lines = [part.strip() for part in plain(cell.strip()).split("\n")]
        boxes.append(Box([Para(lines)] if any(lines) else [], header=header, column=column))
    return boxes
