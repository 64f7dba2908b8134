"""How many more there are than a period ago, against the row that counts them: "1,107 of our customers spend six
figures, 189 more than last September"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import displayed
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose_checks.sayings import misprinted
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered

_COUNT = r"(?<![$€£\d.,])(?P<{0}>\d{{1,3}}(?:,\d{{3}})+|\d{{2,}})(?![\d%-]|[.,]\d)"
_MORE = re.compile(
    rf"{_COUNT.format('now')}(?P<unit>[^;.$€£%\d]{{3,80}}),? {_COUNT.format('change')} "
    r"(?:(?P<up>more|higher|above)|(?P<down>fewer|less|lower|below)) than (?!the \d|\d|half|twice)"
)
_WORD = re.compile(r"[a-z]{4,}")
_FEW = 3


def more_by_row(book: Book) -> Iterator[Finding]:
    """Yield a finding for each difference of a count that one row of the tables shows."""
    for paragraph in book.saying(" than "):
        for found in _MORE.finditer(lowered(paragraph.text)):
            yield from _held(book, paragraph, found)


def _held(book: Book, paragraph: Paragraph, found: re.Match[str]) -> Iterator[Finding]:
    now = displayed(found["now"].replace(",", ""), 1)
    change = displayed(found["change"].replace(",", ""), 1)
    end = calendar_of(book).end
    words = set(_WORD.findall(found["unit"]))
    rows = [row for row in book.by_row if _is_named(row[0], words) and _shows(row, now.value, end)]
    if len(rows) != 1 or len(found["now"]) < _FEW:
        return
    moved = {fact: (now.value - Decimal(fact.cell)) * (1 if found["up"] else -1) for fact in rows[0]}
    tied = next((fact for fact, made in moved.items() if made == change.value), None)
    slip = next((fact for fact, made in moved.items() if made > 0 and misprinted(change, made)), None)
    fact = tied or slip
    if fact is None:
        return
    severity, kind = ("ok", "exact") if tied else ("error", "impossible")
    message = f"{found['change']} {found['up'] or found['down']}: from {fact.cell} to {found['now']} ({fact.name}) "
    message += f"it is {moved[fact]}."
    spans = (paragraph.span(*found.span("change")), paragraph.span(*found.span("now")), fact.span)
    yield finding(
        book.text, "change", severity, kind, message, *spans, stated=found["change"], expected=str(moved[fact])
    )


def _shows(row: list[Fact], value: object, end: object) -> bool:
    return any(Decimal(fact.cell) == value and fact.period[1] == end for fact in row)


def _is_named(fact: Fact, words: set[str]) -> bool:
    """Say whether a row counts something that is named behind the count; a table may not say that it counts."""
    return fact.unit in {"count", "currency"} and not words.isdisjoint(_WORD.findall(fact.label))
