"""Markdown made safely from records, and turned into plain text (CommonMark with tables)."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from irdesk.exchange.text import one_line

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~#&]")
_LEADING = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([+\-=:])")


def escaped(value: object) -> object:
    """Return what a template puts out for a value: on one line, and nothing in it taken for Markdown.

    What a macro made is Markdown already (Markup), and stays.
    """
    if value is None:
        return ""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    text = _SPECIAL.sub(lambda found: "\\" + found[0], one_line(value))
    safe = _LEADING.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", text)
    return Markup(safe)  # noqa: S704 - it is Markdown, and escaped for that just now


def parser() -> MarkdownIt:
    """Return the parser of the sheets: CommonMark and tables, raw HTML shown as text."""
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def plain(markdown: str) -> str:
    """Return Markdown as plain text: headings underlined, tables in columns, links as their words."""
    out: list[str] = []
    tokens = parser().parse(markdown)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type == "table_open":
            end = next(i for i in range(at, len(tokens)) if tokens[i].type == "table_close")
            out += ["", *_columns(table_cells(tokens[at:end])), ""]
            at = end
        elif token.type == "inline":
            out += _block(tokens[at - 1], inline_text(token), token.level)
        elif token.type == "hr":
            out += ["", "-" * 40, ""]
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            out.append("")
        at += 1
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in out)).strip() + "\n"


def _block(opened: Token, text: str, level: int) -> list[str]:
    if opened.type == "heading_open":
        return ["", text, ("=" if opened.tag == "h1" else "-") * len(text), ""]
    if level > 1:
        return [f"  - {text}".replace("\n", "\n    ")]
    return [text, ""]


def inline_text(token: Token) -> str:
    """Return the words of an inline token."""
    words = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(words.get(child.type, child.content) for child in token.children or [])


def table_cells(tokens: Sequence[Token]) -> list[list[str]]:
    """Return the words of a table's cells, a list a row."""
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(inline_text(token).strip("\n"))
    return rows


def _columns(rows: list[list[str]]) -> list[str]:
    """Return rows in columns: the first to the left, figures to the right."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    right = [
        at > 0 and all(re.fullmatch(r"[(\-–]?[\d,.]*[%)]*|–", row[at]) for row in rows[1:]) for at in range(len(widths))
    ]
    return [
        "  ".join(
            cell.rjust(width) if to_right else cell.ljust(width)
            for cell, width, to_right in zip(row, widths, right, strict=True)
        )
        for row in rows
        if any(row)
    ]
