"""What a figure went to, where one row moved by just as much but went to another: "deliveries dropped 7.8% to 421".

The row is named in the sentence and its change is the one told; the figure told is the row's with a digit off, or the
one from which it came.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, growth, verdict
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose_checks.sayings import misprinted
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered, sentences

_UP = (
    r"rose|rises|grew|grows|increased|increases|climbed|climbs|advanced|gained|improved|expanded|jumped|surged"
    r"|(?:went|moved) up"
)
_DOWN = (
    r"fell|falls|decreased|decreases|declined|declines|dropped|drops|slipped|contracted|narrowed|(?:went|moved) down"
)
_MOVED = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:by )?(?P<by>\d+(?:\.\d+)?)"
    r"(?: ?(?P<rate>%|percent(?! point)|per cent(?! point))| (?P<basis>basis points|bps)"
    r"| (?:percentage )?(?P<points>points)),?"
    r" to (?P<money>[$€£] ?)?(?P<level>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: (?P<scale>million|billion))?"
    r"(?P<share>%| percent\b)?(?![\w-]|[.,]\d| (?:to|and) [$€£\d])"
)
_OTHER = re.compile(
    r"sequential|(?:prior|previous|linked|last|preceding) quarter|constant|organic|currenc|comparable|same[- ]store"
    r"|adjust|exclud|expect|guidance|outlook|would|\bwill\b|should"
)
_SCALES = {"million": 10**6, "billion": 10**9}
_ASIDE = re.compile(r",[^,;]{3,60},\s*$")
_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset({"total", "net", "the", "and", "per", "average"})
_LEAST, _LONG = 2, 5


def slipped_levels(book: Book) -> Iterator[Finding]:
    """Yield an error for each figure to which a row went by as much as is told, though the row shows another."""
    if not book.by_row:
        return
    for paragraph in book.saying("% to ", "%, to ", "cent to ", "cent, to ", "points to ", "points, to ", "bps to "):
        lower = lowered(paragraph.text)
        for found in _MOVED.finditer(lower):
            within = (each for each in sentences(paragraph.text) if each[0] <= found.start() < each[1])
            start, end = next(within, (0, len(lower)))
            if not _OTHER.search(lower, start, end):
                yield from _held(book, paragraph, found, lower[start : found.start()])


def _held(book: Book, paragraph: Paragraph, found: re.Match[str], lead: str) -> Iterator[Finding]:
    level = displayed(found["level"].replace(",", ""), _SCALES.get(found["scale"] or "", 1))
    by = displayed(found["by"], 1)
    if bool(found["share"]) == bool(found["rate"]) or len(found["by"].replace(".", "").lstrip("0")) < _LEAST:
        return
    by = by if found["up"] else -by
    named = _WORD.findall(_ASIDE.sub("", lead.rpartition(";")[2]))
    pairs = [pair for row in book.by_row if _is_named(row[0], named, found) for pair in _pairs(book, row)]
    moved = [(now, before) for now, before in pairs if _is_moved(found, by, now.worth, before.worth)]
    slipped = [pair for pair in moved if misprinted(level, pair[0].worth.value) or _is_from(level, pair[1])]
    if not slipped or len({now.worth.value for now, _ in moved}) > 1:
        return
    now, before = slipped[0]
    if any(each.period == now.period and verdict(level, each.worth) != "impossible" for each, _ in pairs):
        return
    begin, end = (
        found.start("money" if found["money"] else "level"),
        found.end("scale" if found["scale"] else "level"),
    )
    printed = paragraph.text[begin:end]
    message = f"{printed}: {now.name} went from {before.cell} to {now.cell}, which is by as much as the text says."
    spans = (paragraph.span(begin, end), now.span, before.span)
    yield finding(book.text, "prose-table", "error", "impossible", message, *spans, stated=printed, expected=now.cell)


def _is_named(fact: Fact, words: list[str], found: re.Match[str]) -> bool:
    """Say whether a row is named in full before a figure, and counts what the figure does."""
    kinds = (
        {"percent", "ratio"} if found["share"] else {"currency"} if found["money"] else {"count", "shares", "currency"}
    )
    own = set(_WORD.findall(fact.label.lower())) - _COMMON
    led = bool(words) and words[-1] in own and own <= set(words)  # not "benefits of the plants went up"
    return led and fact.unit in kinds and not fact.other_basis and max(map(len, own)) >= _LONG


def _pairs(book: Book, row: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the cells of a row on the last day reported, each with those a year before that are as long."""
    end = calendar_of(book).end
    for now in row:
        for before in row:
            days = (now.period[1] - before.period[1]).days
            alike = (now.period[0] is None) == (before.period[0] is None)
            if now.period[1] == end and alike and _YEAR - _WEEK <= days <= _YEAR + _WEEK and _as_long(now, before):
                yield now, before


_YEAR, _WEEK = 365, 8


def _as_long(one: Fact, other: Fact) -> bool:
    lengths = [(each.period[1] - each.period[0]).days if each.period[0] is not None else 0 for each in (one, other)]
    return abs(lengths[0] - lengths[1]) <= _WEEK


def _is_moved(found: re.Match[str], by: Amount, now: Amount, before: Amount) -> bool:
    if found["share"]:
        made: Amount | None = now - before
        by = by if found["points"] else by.scaled(Decimal("0.01"))
    else:
        made = growth(now, before)
    return made is not None and verdict(by, made) == "exact"


def _is_from(level: Amount, before: Fact) -> bool:
    return verdict(level, before.worth) == "exact"
