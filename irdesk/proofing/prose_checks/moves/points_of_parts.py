"""Points to the margin of a part, which no row shows but the part's income and its sales give.

"Motion Systems sales were $171.9 million. Segment operating profit was $27.3 million, and segment margin contracted 70
basis points to 15.9%": the part is the one that the paragraph names and whose income over its sales is 15.9% now.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back
from irdesk.proofing.prose_checks.moves.bases import base_of
from irdesk.proofing.prose_checks.moves.made_rates import MadeRate, apart, held, made_rate, told_points
from irdesk.proofing.prose_checks.moves.two_rates import rate_of, way_of
from irdesk.proofing.prose_checks.sayings import Saying
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
    if len({pair[0].above.label for pair in pairs}) != 1:
        return None
    way = way_of(saying, changed)
    every = [(now, before, held(changed, way, now, before)) for now, before in pairs]
    right = next((each for each in every if each[2] != "impossible"), None)
    if right is not None:
        return told_points(book, changed, *right)
    return told_points(book, changed, *every[0]) if apart(changed, *pairs[0]) <= _FAR else None


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


def _pairs(part: _Part, now: Claim, own: Slot, base: Slot) -> Iterator[tuple[MadeRate, MadeRate]]:
    """Yield each margin of a part that the rate displays, with the one before."""
    for income in part.incomes:
        for sold in part.sales:
            one, other = made_rate(income, sold, own), made_rate(income, sold, base)
            if one is not None and other is not None and verdict(now.quantity.amount, one.worth) == "exact":
                yield one, other
