"""A block's lines as running text: wraps healed, meant line ends kept, columns and asides read in order."""

import re
from itertools import pairwise
from typing import NamedTuple

from irdesk.domain.prose import Lines, Paragraph
from irdesk.reading.calls.layout.cells import by_cells
from irdesk.reading.calls.layout.columns import Segment, by_column, by_head
from irdesk.reading.calls.layout.cuts import is_cut
from irdesk.reading.calls.layout.linemarks import BULLET, DOTTED, JOINED, is_furniture, is_labelled
from irdesk.reading.calls.layout.turns import by_turns

# One character for one, so that offsets hold: every dash, quote and odd space is the plain one; table bars and
# Markdown's stars are white space.
_PLAIN = str.maketrans({
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("‘’‛`´", "'"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200b\ufeff|*", " "),
})  # fmt: skip
_WORD = re.compile(r"\S+")
_LIST = 1_500  # characters; a table with leaders is longer than a list of numbers
# The dots between a label and its value.
_LEADERS = re.compile(r" ?(?<![.\d])\.{4,}:?|(?: \.){3,}:?")
_TRACKER = re.compile(r"\[([^\]\n]{1,300})\]\(\s?(https?://[^)\s]{1,2000})\)")
_NUMBER = re.compile(r"\s*(?:\+\s?\d|1?-?\(?8\d\d\)?[- .])")
# The end of a line that its label's value goes on after, even before what looks like a label.
_OPEN = re.compile(
    r"(?:[,(/-]|\b(?:at|the|dial|dialing|of|to|for|and|or|by|is|an?|through|until|from|with|via|on|in))$", re.IGNORECASE
)
# A label in the middle of running text: "… 555-0100. Replay:".
_MIDDLE = re.compile(r"[.;,)]\s+[\w /'-]{2,24}:$|\w\s+(?:When|Where|What|How|Date|Time)s?:$")
_GAP = re.compile(r"\S {3,}(?=\S)")
# How a row begins that goes on with the one above: small, or with figures that are not all of it.
_GOES_ON = re.compile(r"[a-z]|[(\d][^a-zA-Z\n]*[a-zA-Z]")
# What no column breaks, however narrow: an address.
_LONG_WORD = re.compile(r"\S{26}")
# An address that the end of a line cuts behind a hyphen: "www.north-" above "bay.com".
_SITE_CUT = re.compile(r"(?:\bwww\.|https?://)\S*-\s*$")
# A label whose value is an address, which the next line does not go on with.
_SITE_END = re.compile(r"(?:https?://|www\.)\S+$")
_BEGINS = re.compile(r"(?:An?|The|To|Replay) ")
Row = tuple[int, str]  # a line and its offset in the text


class Part(NamedTuple):
    """A part of a block: what stands in an `aside` (a tall cell beside a list) says nothing of the lines after it."""

    paragraph: Paragraph
    aside: bool = False


def fold(text: str, start: int, end: int, lines: Lines) -> list[Part]:
    """Fold a block: white space becomes one blank, a line's end that means something stays as a newline."""
    plain = _TRACKER.sub(_blank_link, text[start:end].translate(_PLAIN))
    if len(plain) < _LIST and ("...." in plain or ". . ." in plain):
        plain = _LEADERS.sub(lambda found: ":".ljust(len(found[0])), plain)
    rows = plain.split("\n")
    table = _table(rows, start, text[start:end].split("\n"))
    if table:
        return [Part(_of_lines([[(segment.start, segment.text) for segment in line] for line in table], lines))]
    longest = max(len(row.rstrip()) for row in rows)
    measure = max((len(row.rstrip()) for row in rows if _LONG_WORD.search(row) is None), default=longest) - 4
    width = measure if _is_wrapped(rows, measure) else max(72 if longest < 72 and _is_list(rows) else 55, longest)
    found = []
    for part, aside in _parts(_placed(rows, start)):
        paragraph = _folded(part, width if not aside else max(24, *(len(row.rstrip()) for _, row in part)), lines)
        if paragraph.text:
            found.append(Part(paragraph, aside))
    return found


def _table(rows: list[str], start: int, printed: list[str]) -> list[list[Segment]] | None:
    """Return the lines of a table in the order in which they are read, or None for what is no table of calls."""
    return by_cells(rows, start) or by_column(rows, start) or by_head(rows, start, printed) or by_turns(rows, start)


def _placed(rows: list[str], start: int) -> list[Row]:
    placed = []
    for row in rows:
        placed.append((start, row))
        start += len(row) + 1
    return [(offset, row) for offset, row in placed if (bare := row.strip()) and not is_furniture(bare)]


def _parts(rows: list[Row]) -> list[tuple[list[Row], bool]]:
    """Divide a block where a cell beside its list is tall. Rule *aside*: three lines or more under one another."""
    parts: list[tuple[list[Row], bool]] = [([], False)]
    place = 0
    while place < len(rows):
        offset, row = rows[place]
        gap = _GAP.search(row)
        column = gap.end() if gap else 0
        tall = place + 1
        while gap and tall < len(rows) and _indent(rows[tall][1]) == column:
            tall += 1
        if tall - place <= 3 or column < 20:
            parts[-1][0].append((offset, row))
            place += 1
            continue
        parts[-1][0].append((offset, row[:column].rstrip()))
        aside = [(offset + column, row[column:])]
        aside += [(at + column, below[column:]) for at, below in rows[place + 1 : tall]]
        parts += [(aside, True), ([], False)]
        place = tall
    return [part for part in parts if part[0]]


def _is_list(rows: list[str]) -> bool:
    """Tell whether most rows are labels or bullets; then the longest row does not tell where lines were wrapped."""
    written = [row for row in rows if row.strip()]
    marked = sum(is_labelled(row) or BULLET.match(row) is not None for row in written)
    return len(written) > 2 and 2 * marked >= len(written)


def _is_wrapped(rows: list[str], width: int) -> bool:
    """Tell whether nearly every row is as long as its words allow: a sentence in a narrow column."""
    written = [row.rstrip() for row in rows if row.strip()]
    if width > 55 or len(written) < 3 or _is_list(rows):
        return False
    full = sum(len(row) + 1 + len(below.split(None, 1)[0]) > width for row, below in pairwise(written))
    small = sum(_GOES_ON.match(row.lstrip()) is not None for row in written)
    return full >= 0.8 * (len(written) - 1) and (3 * small >= len(written) or "".join(written).isupper())


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def _folded(rows: list[Row], width: int, lines: Lines) -> Paragraph:
    """Return rows as one paragraph, the ends of lines that are only wraps healed."""
    kept: list[str] = []
    words: list[int] = []
    offsets: list[int] = []
    length, above = 0, ""
    for at, row in rows:
        gap = "\n" if words and not is_cut(above, row) and _is_hard(above, row, width) else " "
        gap = "" if _SITE_CUT.search(above) and row.lstrip()[:1].isalnum() else gap
        for word in _WORD.finditer(row):
            if words:
                kept.append(gap)
                length += len(gap)
            kept.append(word.group())
            words.append(length)
            offsets.append(at + word.start())
            length += word.end() - word.start()
            gap = " "
        above = row
    return Paragraph("".join(kept), words, offsets, lines)


def _of_lines(table: list[list[tuple[int, str]]], lines: Lines) -> Paragraph:
    """Return a paragraph of lines whose parts stand at offsets of their own."""
    text, words, offsets = "", [], []
    for line in table:
        text += "\n" if text else ""
        for place, (offset, part) in enumerate(line):
            text += " " if place else ""
            for word in _WORD.finditer(part):
                words.append(len(text) + word.start())
                offsets.append(offset + word.start())
            text += part
    return Paragraph(text, words, offsets, lines)


def _blank_link(found: re.Match[str]) -> str:
    """Keep of a Markdown link its words, and its address where that is short enough to be meant for readers."""
    words, address = found[1], found[2]
    if len(address) <= 100 and not re.search(r"^\W*(?:https?:|www\.)", words):
        return f" {words}  {address} ".ljust(len(found[0]))
    return f" {words} ".ljust(len(found[0]))


def _is_done(above: str) -> bool:
    """Tell whether a label may begin below a line: nothing in it is left open. A line with a label is done sooner."""
    if is_labelled(above):
        return _OPEN.search(above) is None
    return not (re.search(r"(?:^|\s)[a-z]{2,}$", above) or JOINED.search(above))


def _leaves_site(above: str, below: str, *, full: bool) -> bool:
    """Tell whether a label's value ends with the address above, so that what is below begins anew."""
    if not is_labelled(above) or _SITE_END.search(above) is None:
        return False
    return _BEGINS.match(below) is not None or not (full or below.lstrip()[:1].islower())


def _is_hard(above: str, below: str, width: int) -> bool:
    """Tell whether the end of line `above` is meant, not the wrap of a sentence at `width`."""
    above = above.rstrip()
    first = below.split(None, 1)
    full = len(above) + 1 + len(first[0]) > width if first else False
    if (
        not first
        or not above
        or (
            above.endswith(":")
            and not (
                (full and (first[0][0] in "+(0123456789" or _MIDDLE.search(above)))
                or above.count("(") > above.count(")")
            )
        )
        or BULLET.match(below)
    ):
        return True
    if (is_labelled(below) and _is_done(above)) or _leaves_site(above, below, full=full):
        return True
    ends = above[-1] in ".:!?" and DOTTED.search(above.rstrip(".")) is None
    escaped = below.startswith("- -")  # as EDGAR writes a dash at the start of a line
    if full or escaped or (len(above) >= 0.85 * width and not ends):
        return False
    if "   " in below.strip() or "   " in above.strip():
        return True
    if JOINED.search(above):
        return False
    return _NUMBER.match(below) is not None or not (
        first[0][0].islower() and not first[0].startswith(("www.", "http")) and len(above) > 40
    )
