"""Leverage, debt as so many times EBITDA, against the row that shows it: "Net debt was 1.17 times EBITDA"."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, same
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose_checks.sayings import misprinted
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered, sentences

_TIMES = re.compile(r"(?<![\d.,$€£-])(?P<n>\d\d?\.\d\d?)(?:x| times)(?![\w-])")
_DEBT = re.compile(r"\bleverage\b|\bdebt\b")
_ROW = re.compile(r"\bleverage\b(?! ratio limit)|\bdebt\b.*\bebitda")
_PAST = re.compile(
    r"\b(?:from|compared (?:with|to)|versus|vs\.?|against|than|earlier|ago|before|previous\w*|prior"
    r"|last (?:year|quarter)|end of|year-end|at (?:december|june|march|september))\b"
)
_BOUNDED = re.compile(
    r"\b(?:no more than|at most|below|under|above|over|covenants?|target\w*|limit|maximum|range|peaked|between|up to"
    r"|about|approximately|nearly|around|almost)\b"
)
_MOST, _LEAD, _BEHIND = 60, 90, 60


def leverage_rows(book: Book) -> Iterator[Finding]:
    """Yield a finding for each leverage of the text that a row of a table shows, or shows but for a digit."""
    if not _rows(book):
        return
    for paragraph in book.saying("times", "x "):
        lower = lowered(paragraph.text)
        for start, end in sentences(paragraph.text):
            if _DEBT.search(lower, start, end) and not EXPECTED.search(lower, start, end):
                yield from _of_sentence(book, paragraph, lower, (start, end))


@lru_cache(maxsize=8)
def _rows(book: Book) -> tuple[Fact, ...]:
    """Return the cells of the rows of leverage."""
    return tuple(fact for fact in book.facts if _ROW.search(fact.label) and 0 < _shown(fact).value < _MOST)


def _shown(fact: Fact) -> Amount:
    """Return what a cell shows: the row stands among amounts in thousands, and is none of them."""
    return displayed(fact.cell)


def _of_sentence(book: Book, paragraph: Paragraph, lower: str, where: tuple[int, int]) -> Iterator[Finding]:
    start, end = where
    last = start
    for found in _TIMES.finditer(lower, start, end):
        lead = lower[max(last, found.start() - _LEAD) : found.start()]
        behind = lower[found.end() : min(end, found.end() + _BEHIND)]
        last = found.end()
        if not _BOUNDED.search(lead):
            past = _PAST.search(lead) is not None or re.match(r" (?:at|a year|last year|in) ", behind) is not None
            yield from _held(book, paragraph, found, _called(book, lower[start:end]), past=past)


def _called(book: Book, words: str) -> list[Fact]:
    """Return the cells of the rows of net leverage where the words say so, else of the others, if there are such."""
    every = _rows(book)
    alike = [fact for fact in every if ("net" in fact.label.split()) == ("net" in words.split())]
    return alike or list(every)


def _held(book: Book, paragraph: Paragraph, found: re.Match[str], rows: list[Fact], *, past: bool) -> Iterator[Finding]:
    stated, now = displayed(found["n"]), calendar_of(book).end
    tied = [fact for fact in rows if same(stated, _shown(fact)) == "exact"]
    fitting = [fact for fact in tied if past or _is_now(fact, now)]
    if fitting:
        yield _finding(book, paragraph, found, fitting[0], "ok")
        return
    wanted = [fact for fact in rows if _is_now(fact, now) != past]
    near = {_shown(fact).value: fact for fact in wanted if tied or misprinted(stated, _shown(fact).value)}
    if len(near) == 1 and (not tied or not past):
        yield _finding(book, paragraph, found, next(iter(near.values())), "warning")


def _is_now(fact: Fact, now: dt.date | None) -> bool:
    return now is not None and abs((fact.period[1] - now).days) <= 7


def _finding(book: Book, paragraph: Paragraph, found: re.Match[str], fact: Fact, severity: str) -> Finding:
    printed = " ".join(found.group().split())
    column = " ".join(fact.sheet.columns[fact.column].label.split())
    message = f"{printed}: {fact.name}, {column}, is {fact.cell}."
    spans = (paragraph.span(*found.span()), fact.span)
    kind = "exact" if severity == "ok" else "impossible"
    return finding(book.text, "ratio", severity, kind, message, *spans, stated=printed, expected=fact.cell)
