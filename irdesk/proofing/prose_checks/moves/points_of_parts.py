"""Points to the margin of a part, which no row shows but the part's income and its sales give.

"Motion Systems sales were $171.9 million. Segment operating profit was $27.3 million, and segment margin contracted 70
basis points to 15.9%": the part is the one that the paragraph names and whose income over its sales is 15.9% now.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back
from irdesk.proofing.prose_checks.moves.bases import base_of
from irdesk.proofing.prose_checks.moves.between_rates import unit_of
from irdesk.proofing.prose_checks.moves.two_rates import rate_of, way_of
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, span
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered

_MARGIN = re.compile(r"\bmargins?\b[^.;%]{0,80}$", re.IGNORECASE)
_INCOME = re.compile(r"\b(?:operating|income|profits?|ebitda?|ebit|earnings|contribution)\b")
_SALES = re.compile(r"\b(?:sales|revenues?)\b")
_MEASURE = re.compile(
    r"\b(?:segment|adjusted|operating|income|profits?|ebitda?|ebit|earnings|contribution|loss|net|total|external|sales"
    r"|revenues?|from|of|the|to|customers)\b|\([^)]*\)"
)
_WORD = re.compile(r"[a-z][a-z&-]+")
_FAR = 5


class _Part(msgspec.Struct, frozen=True):
    """The rows of one part, each as its cells."""

    name: frozenset[str]
    incomes: tuple[tuple[Fact, ...], ...]
    sales: tuple[tuple[Fact, ...], ...]


class _Margin(msgspec.Struct, frozen=True):
    """A part's income over its sales in one column."""

    worth: Amount
    income: Fact
    sales: Fact


def points_of_parts(book: Book, saying: Saying, changed: Claim) -> Finding | None:
    """Hold a change in points against the margins of the one part that the paragraph names and the rate fits."""
    now = rate_of(saying, changed)
    text = lowered(saying.paragraph.text)
    if now is None or changed.expected or now.expected or not _MARGIN.search(text, saying.start, now.quantity.start):
        return None
    own = now.slot or calendar_of(book).own()
    if own is None:
        return None
    base = base_of(book, changed, own) or Slot(own.length, months_back(own.end, 12))
    words = set(_WORD.findall(text[: now.quantity.end]))
    pairs = [pair for part in _parts(book) if part.name <= words for pair in _pairs(part, now, own, base)]
    if len({pair[0].income.label for pair in pairs}) != 1:
        return None
    stated = changed.quantity.amount.scaled(unit_of(changed))
    way = way_of(saying, changed)
    held = [(pair, verdict(_went(stated, way, pair), pair[0].worth - pair[1].worth)) for pair in pairs]
    right = next((each for each in held if each[1] != "impossible"), None)
    if right is not None:
        return _told(book, changed, right[0], right[1])
    made = pairs[0][0].worth.value - pairs[0][1].worth.value
    near = abs(abs(made) - stated.value) <= _FAR or misprinted(stated, made)
    return _told(book, changed, pairs[0], "impossible") if near else None


def _went(stated: Amount, way: str | None, pair: tuple[_Margin, _Margin]) -> Amount:
    """Return the points with the sign that the words give them, where they give none that of the margins."""
    down = way == "down" or (way not in {"up", "down"} and pair[0].worth.value < pair[1].worth.value)
    return -stated if down else stated


@lru_cache(maxsize=1)
def _parts(book: Book) -> tuple[_Part, ...]:
    """Return the parts that have both lines in the tables, by the words of their names."""
    incomes: dict[frozenset[str], list[tuple[Fact, ...]]] = {}
    sales: dict[frozenset[str], list[tuple[Fact, ...]]] = {}
    for row in book.by_row:
        if row[0].unit != "currency":
            continue
        first = row[0]
        label = lowered(first.label)
        name = frozenset(_WORD.findall(_MEASURE.sub(" ", label)))
        heads = (label, lowered(first.sheet.rows[first.row].section or ""), lowered(first.sheet.statement.title or ""))
        for head in heads if name else ():
            income, sold = _INCOME.search(head) is not None, _SALES.search(head) is not None
            if income or sold:
                if income != sold:
                    (incomes if income else sales).setdefault(name, []).append(tuple(row))
                break
    return tuple(_Part(name, tuple(incomes[name]), tuple(sales[name])) for name in incomes if name in sales)


def _pairs(part: _Part, now: Claim, own: Slot, base: Slot) -> Iterator[tuple[_Margin, _Margin]]:
    """Yield each margin of a part that the rate displays, with the one before."""
    for income in part.incomes:
        for sold in part.sales:
            one, other = _margin(income, sold, own), _margin(income, sold, base)
            if one is not None and other is not None and verdict(now.quantity.amount, one.worth) == "exact":
                yield one, other


def _margin(income: tuple[Fact, ...], sold: tuple[Fact, ...], slot: Slot) -> _Margin | None:
    above = next((fact for fact in income if slot.fits(fact.period)), None)
    below = next((fact for fact in sold if slot.fits(fact.period)), None)
    if above is None or below is None or below.worth.value <= 0:
        return None
    ratio = above.worth.over(below.worth)
    return _Margin(ratio.scaled(100), above, below) if ratio is not None else None


def _told(book: Book, changed: Claim, pair: tuple[_Margin, _Margin], found: str) -> Finding:
    now, before = pair
    made = now.worth - before.worth
    size = shown(round(abs(made.value) / unit_of(changed), 1))
    given = (
        f"{now.income.name}, {before.income.cell} of {before.sales.cell} to {now.income.cell} of {now.sales.cell}, "
        f"is {'up' if made.value > 0 else 'down'} {size}"
    )
    return finding(
        book.text,
        "points",
        {"exact": "ok", "rounding": "note"}.get(found, "warning"),
        found,
        f"{changed.quantity.printed}: {given}{'; that cannot be' if found == 'impossible' else ''}.",
        span(changed),
        *(fact.span for each in (now, before) for fact in (each.income, each.sales)),
        stated=changed.quantity.printed,
        computed=made.scaled(1 / unit_of(changed)),
    )
