"""An error of the running text is one only where its sentence is otherwise understood.

A sentence of which another figure ties to the tables is read aright: the one that does not is wrong. Where nothing
else of a sentence ties, it may as well speak of something else: the error is a warning.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal, localcontext
from operator import ne

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose_checks.sayings import sayings

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_DOUBT = " Nothing else of the sentence ties to the tables, so it may speak of something else."


def understood(book: Book, found: Iterable[Finding]) -> Iterable[Finding]:
    """Yield the findings, with the errors of sentences of which nothing else ties to a table as warnings."""
    kept = list(found)
    sentences = _Sentences(book)
    ties: dict[int, set[int]] = defaultdict(set)
    for each in kept:
        if each.severity == "ok" and (where := sentences.of(each)) is not None:
            ties[where].add(each.places[0].start)
    errors = [each for each in kept if each.severity == "error"]
    for each in kept:
        where = sentences.of(each) if each.severity == "error" else None
        if where is None or ties[where] - {each.places[0].start} or _alike(each) or _exchanged(each, errors):
            yield each
        else:
            yield msgspec.structs.replace(each, severity="warning", message=each.message + _DOUBT)


def _alike(each: Finding) -> bool:
    """Say whether what is stated has the digits of what is expected, but one, or in another order."""
    stated = re.sub(r"\D", "", each.stated or "").strip("0")
    if not stated or each.expected is None or not _NUMBER.fullmatch(each.expected):
        return True  # words, dates and signs are held against each other otherwise
    with localcontext(prec=len(stated)):
        expected = f"{abs(+Decimal(each.expected)):e}".partition("e")[0].replace(".", "").strip("0")
    expected = expected.ljust(len(stated), "0")
    return sorted(stated) == sorted(expected) or sum(map(ne, stated, expected)) <= 1


def _exchanged(each: Finding, errors: Iterable[Finding]) -> bool:
    """Say whether another error is of the same two cells: the figures stand in each other's place."""
    cells = set(each.places[1:])
    return any(other is not each and len(cells & set(other.places[1:])) > 1 for other in errors)


class _Sentences:
    """The sentences of the running text, by where their figures stand."""

    def __init__(self, book: Book) -> None:
        self.tables = book.tables
        self.starts = [start for start, _ in book.tables]
        self.number = {
            claim.paragraph.offset(claim.quantity.start): number
            for number, saying in enumerate(sayings(book))
            for claim in saying.claims
        }

    def of(self, each: Finding) -> int | None:
        """Return the sentence of a figure that was held against a cell; None for any other finding."""
        number = self.number.get(each.places[0].start) if each.places else None
        held = number is not None and any(self._in_table(place.start) for place in each.places[1:])
        return number if held else None

    def _in_table(self, at: int) -> bool:
        number = bisect_right(self.starts, at) - 1
        return number >= 0 and at < self.tables[number][1]
