"""What an outlook implies for the rest of the year: its range without what the tables have of the year so far."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.cells import facts_of
from irdesk.proofing.prose.periods import calendar_of, length
from irdesk.proofing.prose_checks.outlook.bases import of_all
from irdesk.proofing.prose_checks.outlook.spreads import Spread, spreads
from irdesk.proofing.prose_checks.sayings import sayings
from irdesk.proofing.words.sentences import lowered

_IMPLIES = re.compile(r"\b(?:impl(?:y|ies|ying|ied)|leaves|leaving)\b")
_REST = re.compile(
    r"\b(?P<quarter>(?:fourth|final|last|remaining)[- ](?:fiscal )?quarter|q4)\b"
    r"|\b(?P<half>second half|h2|back half|remaining (?:two quarters|six months))\b"
)
_FORMER = re.compile(
    r"\b(?:previous\w*|prior|former\w*|from|earlier|original\w*|initial\w*|versus|compared (?:to|with))\W*$"
)
_AHEAD = 30


def implied(book: Book) -> Iterator[Finding]:
    """Yield a finding for each range that an outlook for the year is said to imply for the rest of it."""
    for saying in sayings(book):
        text = lowered(saying.paragraph.text)
        found = (
            _REST.search(text, saying.start, saying.end) if _IMPLIES.search(text, saying.start, saying.end) else None
        )
        for spread in spreads(saying) if found is not None else ():
            if found is not None and spread.kind == "money" and not (spread.alone or spread.vague):
                so_far = _so_far(book, spread, "9" if found["quarter"] else "H")
                if so_far is not None:
                    yield from _check(book, spread, so_far)


def _so_far(book: Book, spread: Spread, size: str) -> tuple[Amount, Span | None, str] | None:
    """Return what the tables have of the year so far, of what a range is of."""
    end = calendar_of(book).end
    for fact in facts_of(book, spread.claim) if end is not None and of_all(spread.claim) else ():
        if length(fact.period) == size and fact.period[1] == end:
            return fact.worth, fact.span, fact.sheet.text(fact.row, fact.column)
    return None


def _check(book: Book, spread: Spread, so_far: tuple[Amount, Span | None, str]) -> Iterator[Finding]:
    """Hold a range against the year's without what has been; an error where one end ties and the other does not."""
    best: tuple[int, Spread] | None = None
    for year in _years(book, spread):
        made = (year.low - so_far[0], year.high - so_far[0])
        verdicts = [verdict(given, of_rest) for given, of_rest in zip((spread.low, spread.high), made, strict=True)]
        wrong = verdicts.count("impossible")
        if best is None or wrong < best[0]:
            best = wrong, year
    if best is None or best[0] > 1:
        return
    wrong, year = best
    scale = spread.claim.quantity.scale
    rest = " to ".join(shown((end - so_far[0]).value / scale) for end in (year.low, year.high))
    message = f"{spread.printed}: {year.printed} without {so_far[2]} so far is {rest}."
    spans = (spread.where, year.where, so_far[1])
    found = ("error", "impossible") if wrong else ("ok", "exact")
    yield finding(book.text, "range", *found, message, *spans, stated=spread.printed)


def _years(book: Book, spread: Spread) -> Iterator[Spread]:
    """Yield the ranges of the same measure that are greater, and no former ones."""
    for saying in sayings(book):
        for each in spreads(saying) if len(saying.claims) > 1 else ():
            lead = lowered(each.claim.paragraph.text)[max(saying.start, each.start - _AHEAD) : each.start]
            alike = each.claim.subject is not None and each.claim.subject == spread.claim.subject
            if (
                alike
                and of_all(each.claim)
                and not each.alone
                and each.low.value > spread.high.value
                and not _FORMER.search(lead)
            ):
                yield each
