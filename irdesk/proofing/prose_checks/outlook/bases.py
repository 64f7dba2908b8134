"""What an outlook for a year is held against where the text does not say it: the year reported, in the tables."""

from collections.abc import Iterator

from irdesk.domain.source import Span
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount
from irdesk.proofing.prose.cells import facts_of
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.prose.periods import calendar_of, length

_NEAR = 10
"""Days by which a fiscal year of 52 weeks ends earlier or later."""


def last_year(book: Book, claim: Claim) -> Iterator[tuple[Amount, Span | None, str]]:
    """Yield the cells of the year that a release reports, of the figure that an outlook for the next one is of."""
    end = calendar_of(book).end
    if end is None or not of_all(claim) or claim.quantity.amount.value <= 0:
        return
    for fact in facts_of(book, claim):
        if length(fact.period) == "Y" and abs((fact.period[1] - end).days) <= _NEAR:
            yield fact.worth, fact.span, f"{fact.cell} of {fact.name}"


def of_all(claim: Claim) -> bool:
    """Say whether a figure is the whole company's; "we expect revenue" narrows nothing."""
    ahead = claim.metric is not None and EXPECTED.fullmatch(claim.metric.narrowed or "") is not None
    return (claim.whole or ahead) and not claim.scoped
