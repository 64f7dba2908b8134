"""Outlook tables with one column of ranges: `Net sales   $10.95 billion to $11.05 billion`."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.release import Guidance
from irdesk.reading.document import Document
from irdesk.reading.guidance.amounts import Amount, amounts
from irdesk.reading.guidance.words import OUTLOOK, PER_SHARE, lines_with, period_in

GAP = re.compile(r"[^\S\n]*\|[^\S\n]*|[^\S\n]{2,}")
VALUE = re.compile(r"(?:~|approximately |about )?\(?[$€£]? ?\(?\d[^|]{0,60}")
LINE = re.compile(r"^[^\S\n]*(?:\|[^\S\n]*)?(?P<cells>[A-Z][^\n]*\d[^\n]*)$", re.MULTILINE)
STEMS = ("outlook", "guidance", "expect", "target", "range")
LONGEST_LABEL, LONGEST_HEAD = 91, 400
SPREAD = re.compile(r"^(?P<middle>.+?) ?(?:\+/-|±|\+/–) ?(?P<spread>.+)$")
ENDS = re.compile(r"to|and|through|[-–—±]", re.IGNORECASE)
"""What stands between the ends of a range."""

HEAD = re.compile(rf"{OUTLOOK.pattern}|\brange\b", re.IGNORECASE)
IN_SCALE = re.compile(r"\bin (?P<scale>thousands|millions|billions)\b", re.IGNORECASE)
SCALES = {"thousands": 1_000, "millions": 1_000_000, "billions": 1_000_000_000}
APPROXIMATELY = re.compile(r"^(?:~|approximately|about)\s*", re.IGNORECASE)
NOTE = re.compile(r"[¹²³⁴⁵⁶*]+$|\(\d\)$|\s*\((?:\$ )?in (?:thousands|millions|billions)\)", re.IGNORECASE)
RULE = re.compile(r"[\s|=_:-]*$")
FAR = 6
"""A row may stand so many lines from the last one; a head, so many above the first."""


class Row(msgspec.Struct, frozen=True):
    """A label and its range, with their places."""

    label: str
    amount: Amount
    start: int
    value: tuple[int, int]


class Printed(msgspec.Struct, frozen=True):
    """A label, the one cell behind it, and where they begin."""

    label: str
    value: str
    start: int
    at: int


def read_tables(document: Document) -> Iterator[Guidance]:
    """Yield the rows of the tables that stand under a head which says outlook, guidance or range."""
    text, done = document.text, 0
    for title in lines_with(text, STEMS):
        stop = text.find("\n", title)
        if title < done or stop < 0 or stop - title > LONGEST_HEAD or not HEAD.search(text, title, stop):
            continue
        rows = list(_rows(text, title))
        yield from _table(document, rows)
        done = rows[-1].value[1] if rows else title


def _rows(text: str, title: int) -> Iterator[Row]:
    """Yield the rows below a head, until other lines stand between."""
    at, idle = text.find("\n", title) + 1, 0
    while at > 0 and idle <= FAR:
        stop = text.find("\n", at)
        stop = stop if stop >= 0 else len(text)
        match = LINE.match(text, at, stop)
        printed = _printed(match) if match else None
        if row := (_row(printed) if printed else None):
            idle = 0
            yield row
        else:
            idle += not RULE.fullmatch(text, at, stop)
        at = stop + 1 if stop < len(text) else 0


def _printed(match: re.Match[str]) -> Printed | None:
    """Part a line at the first gap behind which nothing but one cell with a figure stands."""
    cells = match["cells"].rstrip()
    cells = cells.removesuffix("|").rstrip()
    for gap in GAP.finditer(cells):
        if gap.start() > LONGEST_LABEL:
            return None
        if gap.start() > 2 and VALUE.fullmatch(cells, gap.end()):
            begin = match.start("cells")
            return Printed(cells[: gap.start()], cells[gap.end() :], begin, begin + gap.end())
        if "|" in gap[0]:
            return None
    return None


def _row(line: Printed) -> Row | None:
    """Read a row whose cell holds one range, one middle with its spread, or one rounded figure."""
    printed = APPROXIMATELY.sub("", line.value)
    rounded = printed != line.value
    if not (rounded or ENDS.search(printed)) or ("  " in printed and not SPREAD.match(printed)):
        return None
    label = NOTE.sub("", line.label).strip(" .:")
    spread = SPREAD.match(printed)
    found = _spread(spread) if spread else next(iter(amounts(f"of {printed}")), None)
    if found is None or len(label) > 80 or (not spread and found.end != len(printed) + 3):
        return None
    if found.low == found.high and not rounded:
        return None
    return Row(label, found, line.start, (line.at, line.at + len(line.value)))


def _spread(match: re.Match[str]) -> Amount | None:
    """Turn `$392 million +/- $20 million` into its ends."""
    middle = next(iter(amounts(f"of {match['middle'].strip()}")), None)
    spread = next(iter(amounts(f"of {match['spread'].strip()}")), None)
    if not middle or not spread or not middle.low or not spread.low:
        return None
    if (middle.unit, middle.scale) != (spread.unit, spread.scale):
        return None
    low, high = Decimal(middle.low) - Decimal(spread.low), Decimal(middle.low) + Decimal(spread.low)
    return msgspec.structs.replace(middle, low=str(low), high=str(high))


def _table(document: Document, rows: list[Row]) -> Iterator[Guidance]:
    """Yield the guidance of a table, if its head says that it is one."""
    if not rows:
        return
    first = rows[0].start
    above = document.text[:first].split("\n")[-40:-1]
    head = [line for line in above if not RULE.match(line)][-FAR:]
    if not any(HEAD.search(line) for line in head if len(line.strip()) < 200):
        return
    period = next((found for line in reversed(head) if len(line.strip()) < 200 and (found := _period(line))), None)
    scale = next((said["scale"] for line in reversed(head) if (said := IN_SCALE.search(line))), None)
    for row in rows:
        if row.amount.unit in ("currency", "percent"):
            yield _guidance(document, row, period, scale)


def _period(line: str) -> str | None:
    """Return the period that a head names: `FY23 Outlook`, `Q1 2025`."""
    found = period_in(line.strip())
    return found if found and re.search(r"\d", found) else None


def _guidance(document: Document, row: Row, period: str | None, scale: str | None) -> Guidance:
    own = IN_SCALE.search(document.text, row.start, row.value[0])
    unit, factor = row.amount.unit or "currency", row.amount.scale
    if unit == "currency" and PER_SHARE.search(row.label):
        unit = "per_share"
    elif unit == "currency" and factor == 1 and (own or scale):
        factor = SCALES[(own["scale"] if own else scale or "").lower()]
    lines = document.lines
    value = lines.span(*row.value)
    spans = {
        "text": lines.span(row.start, row.value[1]),
        "metric": lines.span(row.start, row.start + len(row.label)),
        "low": value,
        "high": value,
    }
    text = re.sub(r"\s+", " ", document.text[row.start : row.value[1]])
    low, high = row.amount.low, row.amount.high
    return Guidance(
        metric=row.label, period=period, low=low, high=high, unit=unit, scale=factor, text=text, spans=spans
    )
