"""Figures of parts that a sentence lists and has exchanged: "consumer $68.3 million, communications $41.7 million"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered

_LINK = re.compile(
    r"(?:['’]s)?(?: (?:net|segment|sales|revenues?|contributed|delivered|generated|posted|recorded|was|were|of|at|with"
    r"|(?:which|that) (?:was|were)))*:? $"
)
_MOST_WORDS = 6
_SHORTEST, _LONGEST, _FIRM = 4, 70, 2


def listed_parts(book: Book) -> Iterator[Finding]:
    """Yield an error for each two figures of a sentence that stand behind each other's row of one table."""
    for saying in sayings(book):
        plain = [claim for claim in saying.claims if _is_plain(claim)]
        named = list(_named(book, saying, plain)) if len(plain) > 1 else []
        for (one, mine), (other, theirs) in combinations(named, 2):
            if mine.row != theirs.row and _swapped(one, mine, other, theirs):
                yield from (_finding(book, *each) for each in ((one, mine, theirs), (other, theirs, mine)))


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    level = quantity.kind == "money" and not (claim.change or claim.expected or quantity.bracketed)
    return level and claim.slot is not None and len(quantity.amount.value.normalize().as_tuple().digits) >= _FIRM


@lru_cache(maxsize=8)
def _rows(book: Book) -> dict[str, list[Fact]]:
    """Return the cells of amounts by the label of their row."""
    found: dict[str, list[Fact]] = {}
    for fact in book.by_unit.get("currency", ()):
        if len(fact.label) >= _SHORTEST and fact.label[0].isalpha() and not fact.other_basis:
            found.setdefault(fact.label, []).append(fact)
    return found


def _named(book: Book, saying: Saying, plain: list[Claim]) -> Iterator[tuple[Claim, Fact]]:
    """Yield the figures of a sentence that stand right behind a row's name, with its cell of their period."""
    rows, text = _rows(book), lowered(saying.paragraph.text)
    ends = [saying.start, *(claim.quantity.end for claim in saying.claims)]
    for claim in plain:
        start = claim.quantity.start
        last = max(end for end in ends if end <= start)
        lead = text[max(last, start - _LONGEST) : start]
        link = _LINK.search(lead)
        facts = _behind(rows, lead[: link.start()].split(" ")) if link is not None else []
        cell = next((fact for fact in facts if claim.slot is not None and claim.slot.fits(fact.period)), None)
        if cell is not None:
            yield claim, cell


def _behind(rows: dict[str, list[Fact]], words: list[str]) -> list[Fact]:
    """Return the cells of the row whose label some words end in, the longest such label."""
    labels = (" ".join(words[place:]) for place in range(max(0, len(words) - _MOST_WORDS), len(words)))
    return next((rows[label] for label in labels if label in rows), [])


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
    message += f"and {cell.cell} that of {cell.name}."
    spans = (span(claim), cell.span, other.span)
    stated = claim.quantity.printed
    return finding(book.text, "prose-table", "error", "inconsistent", message, *spans, stated=stated)
