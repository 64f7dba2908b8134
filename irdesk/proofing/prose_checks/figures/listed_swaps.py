"""Two figures that "respectively" lists over two periods, each of which is the other period's."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, same, verdict
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import RESPECTIVELY
from irdesk.proofing.prose.outlooks import is_outlook
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered

_AND = re.compile(r",?\sand\s(?:approximately |about |an? )?(?:(?:net )?(?:loss|income|gain) of )?", re.IGNORECASE)
_OR = re.compile(r",?\s(?:or|representing|which is|which are|equal to|equivalent to)\s", re.IGNORECASE)
_OF_REVENUE = re.compile(r"\s(?:of|as a percentage of)\s(?:our |its |total |net )*(?:revenues?|sales)\b", re.IGNORECASE)
_UNITS = {"money": "currency", "per_share": "per_share", "percent": "percent"}
_FIRM, _SHORT = 5, 2


def listed_swaps(book: Book) -> Iterator[Finding]:
    """Yield an error for each pair of figures that a sentence gives to each other's period."""
    for saying in sayings(book):
        if not RESPECTIVELY.search(saying.text):
            continue
        for one, other in pairwise(saying.claims):
            if not _AND.fullmatch(saying.between(one, other)) or one.quantity.kind != other.quantity.kind:
                continue
            found = _over_periods(book, one, other) or _over_shares(book, saying, one, other)
            if found is not None:
                yield found


def _over_periods(book: Book, one: Claim, other: Claim) -> Finding | None:
    """Hold two figures listed over two periods against the rows that they name, or all whose name they share."""
    if not (one.listed and other.listed) or one.slot is None or other.slot is None or one.slot.end == other.slot.end:
        return None
    if one.expected or other.expected or one.change or other.change or _is_same(one, other):
        return None
    told, ends = _told(book, one), (one.slot.end, other.slot.end)
    named = [fact for fact in facts_of(book, one) if fact.unit == _UNITS.get(one.quantity.kind)]
    firm = _digits(one) + _digits(other) >= _FIRM  # long enough to know a row that they are not named by
    turned = list(_beside((one, other), (ends[1], ends[0]), [*named, *told] if firm else named))
    if next(_beside((one, other), ends, [*named, *told]), None) is not None:
        return None  # a row has them as told
    return _finding(book, one, other, turned[0]) if len({pair[0].label for pair in turned}) == 1 else None


def _is_same(one: Claim, other: Claim) -> bool:
    return same(one.quantity.amount, other.quantity.amount) != "impossible"


def _digits(claim: Claim) -> int:
    return len(claim.quantity.amount.value.normalize().as_tuple().digits)


@lru_cache(maxsize=8)
def _rows(book: Book) -> tuple[Fact, ...]:
    return tuple(fact for fact in book.facts if not is_outlook(book, fact.sheet.number))


def _told(book: Book, claim: Claim) -> list[Fact]:
    """Return the cells of the rows all of whose words the sentence says."""
    words, units = lowered(claim.words), {_UNITS.get(claim.quantity.kind)}
    units |= {"per_share"} if claim.quantity.kind == "money" else set()
    return [fact for fact in _rows(book) if fact.unit in units and all(each in words for each in _own(fact.label))]


@lru_cache(maxsize=2048)
def _own(label: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z]{3,}", label)) or ("\0",)


def _beside(
    claims: tuple[Claim, Claim], ends: tuple[dt.date, dt.date], facts: list[Fact]
) -> Iterator[tuple[Fact, Fact]]:
    """Yield the two cells of each row that show two figures for the periods that end on two days."""
    firsts, seconds = (
        [fact for fact in facts if abs((fact.period[1] - end).days) <= _NEAR and _shows(claim, fact)]
        for claim, end in zip(claims, ends, strict=True)
    )
    for first in firsts:
        for second in seconds:
            if second.sheet is first.sheet and second.row == first.row:
                yield first, second


_NEAR = 10


def _shows(claim: Claim, fact: Fact) -> bool:
    return _digits(claim) >= _SHORT and hold(claim, fact).verdict == "exact"


def _over_shares(book: Book, saying: Saying, one: Claim, other: Claim) -> Finding | None:
    """Hold two figures without periods against the shares of revenue behind them: which is which the shares tell."""
    at = saying.claims.index(other)
    shares = saying.claims[at + 1 : at + 3]
    if one.listed or len(shares) < 2 or {c.quantity.kind for c in shares} != {"percent"}:
        return None
    gaps = saying.between(other, shares[0]), saying.between(*shares), saying.paragraph.text[shares[1].quantity.end :]
    if not (_OR.fullmatch(gaps[0]) and _AND.fullmatch(gaps[1]) and _OF_REVENUE.match(gaps[2])):
        return None
    for first in facts_of(book, one):
        for second in facts_of(book, other):
            if first.sheet is not second.sheet or first.row != second.row or first.column == second.column:
                continue
            made = [_share(book, fact) for fact in (first, second)]
            if None in made or not (_shows(one, first) and _shows(other, second)):
                continue
            straight = [_fits(c, each) for c, each in zip(shares, made, strict=True)]
            turned = [_fits(c, each) for c, each in zip(reversed(shares), made, strict=True)]
            if all(turned) and not any(straight):
                return _finding(book, one, other, (first, second))
    return None


def _fits(claim: Claim, made: Amount | None) -> bool:
    return made is not None and verdict(claim.quantity.amount, made) != "impossible"


def _share(book: Book, fact: Fact) -> Amount | None:
    """Return a cell in per cent of the revenue of its period."""
    wholes = [each for each in book.by_key.get("revenue", ()) if each.period == fact.period and each.unit == "currency"]
    ratio = fact.worth.over(wholes[0].worth) if wholes else None
    return None if ratio is None else ratio.scaled(100)


def _finding(book: Book, one: Claim, other: Claim, cells: tuple[Fact, Fact]) -> Finding:
    first, second = cells
    sheet = first.sheet
    message = f"{one.quantity.printed} and {other.quantity.printed} stand in each other's place: in {sheet.title} "
    message += f"{first.name} is {sheet.text(first.row, first.column)} in {sheet.column_name(first.column)} and "
    message += f"{sheet.text(second.row, second.column)} in {sheet.column_name(second.column)}."
    return finding(
        book.text,
        "prose-table",
        "error",
        "inconsistent",
        message,
        span(one),
        span(other),
        first.span,
        second.span,
        stated=one.quantity.printed,
        expected=other.quantity.printed,
    )
