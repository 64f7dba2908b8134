"""Figures of parts that a sentence lists and has exchanged: "consumer $68.3 million, communications $41.7 million"."""

import re
from collections.abc import Iterator
from itertools import combinations

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered

_LINK = (
    r"(?:['’]s)?(?: (?:net|segment|sales|revenues?|contributed|delivered|generated|posted|recorded|was|were|of|at|with"
    r"|(?:which|that) (?:was|were)))*:? $"
)
_SHORTEST, _LONGEST, _FIRM = 4, 70, 2


def listed_parts(book: Book) -> Iterator[Finding]:
    """Yield an error for each two figures of a sentence that stand behind each other's row of one table."""
    rows = _rows(book)
    for saying in sayings(book) if rows else ():
        named = list(_named(saying, rows))
        for (one, mine), (other, theirs) in combinations(named, 2):
            if (mine.sheet.number, mine.row) != (theirs.sheet.number, theirs.row) and _swapped(
                one, mine, other, theirs
            ):
                yield from (_finding(book, *each) for each in ((one, mine, theirs), (other, theirs, mine)))


def _rows(book: Book) -> list[tuple[re.Pattern[str], list[Fact]]]:
    """Return the rows of amounts by a pattern of their label that ends in their figure."""
    found: dict[str, list[Fact]] = {}
    for fact in book.by_unit.get("currency", ()):
        if len(fact.label) >= _SHORTEST and fact.label[0].isalpha() and not fact.other_basis:
            found.setdefault(fact.label, []).append(fact)
    return [(re.compile(rf"\b{re.escape(label)}{_LINK}"), facts) for label, facts in found.items()]


def _named(saying: Saying, rows: list[tuple[re.Pattern[str], list[Fact]]]) -> Iterator[tuple[Claim, Fact]]:
    """Yield the figures of a sentence that stand right behind a row's name, with its cell of their period."""
    last, text = saying.start, lowered(saying.paragraph.text)
    for claim in saying.claims:
        quantity = claim.quantity
        lead = text[max(last, quantity.start - _LONGEST) : quantity.start]
        last = quantity.end
        plain = quantity.kind == "money" and not (claim.change or claim.expected or quantity.bracketed)
        firm = len(quantity.amount.value.normalize().as_tuple().digits) >= _FIRM
        if plain and firm and claim.slot is not None:
            facts = next((facts for pattern, facts in rows if pattern.search(lead)), [])
            cell = next((fact for fact in facts if claim.slot.fits(fact.period)), None)
            if cell is not None:
                yield claim, cell


def _swapped(one: Claim, mine: Fact, other: Claim, theirs: Fact) -> bool:
    """Say whether two figures are each the other's cell, of one table, and neither is its own."""
    if mine.sheet is not theirs.sheet or hold(one, mine).verdict != "impossible":
        return False
    crossed = (hold(one, theirs).verdict, hold(other, mine).verdict)
    return crossed == ("exact", "exact") and hold(other, theirs).verdict == "impossible"


def _finding(book: Book, claim: Claim, cell: Fact, other: Fact) -> Finding:
    message = (
        f"{claim.quantity.printed} is said of {cell.name}; in {cell.sheet.title} it is the figure of {other.name}, "
    )
    message += f"and {cell.sheet.text(cell.row, cell.column)} that of {cell.name}."
    spans = (span(claim), cell.span, other.span)
    stated = claim.quantity.printed
    return finding(book.text, "prose-table", "error", "inconsistent", message, *spans, stated=stated)
