"""The same fact in two tables: net income of the quarter in the statement and in the reconciliation must agree."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from math import log10

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book, Fact
from irdesk.proofing.concepts import KEYS
from irdesk.proofing.intervals import Verdict, same

_TRIVIAL = {
    "other",
    "total",
    "basic",
    "diluted",
    "other, net",
    "other assets",
    "other liabilities",
    "net",
    "adjustments",
}

_KNOWN, _UNKNOWN = 0.55, 2.5  # decimal digits of agreement that make two rows one fact


class _Pair(msgspec.Struct, frozen=True):
    one: Fact
    other: Fact
    verdict: Verdict


def same_fact(book: Book) -> Iterator[Finding]:
    """Yield a finding for each fact that two tables state for the same period."""
    for key, facts in book.by_key.items():
        if key in _TRIVIAL or len({fact.sheet.number for fact in facts}) < 2:
            continue
        rows: dict[tuple[int, int, str], dict[object, Fact]] = {}
        for fact in facts:
            rows.setdefault((fact.sheet.number, fact.row, fact.unit), {}).setdefault(fact.period, fact)
        yield from _compare(book, rows)


def _compare(book: Book, rows: dict[tuple[int, int, str], dict[object, Fact]]) -> Iterator[Finding]:
    """Hold each two rows of different tables against each other; those that never agree measure different things."""
    done: set[tuple[int, int]] = set()
    for (a, one), (b, other) in combinations(rows.items(), 2):
        if a[0] == b[0] or a[2] != b[2] or (b[0], b[1]) in done:
            continue
        pairs = _pairs(one, other)
        agree = [pair for pair in pairs if pair.verdict != "impossible" and pair.one.worth.value != 0]
        differ = [pair for pair in pairs if pair.verdict == "impossible"]
        if agree and (not differ or _established(agree, differ)):
            done.add((b[0], b[1]))
            yield from (_agreed(book, pair) for pair in agree)
            yield from (_differing(book, pair, len(agree)) for pair in differ)


def _established(agree: list[_Pair], differ: list[_Pair]) -> bool:
    """Say whether two rows are one fact: they agree at least as often as not, in enough digits for what they are.

    Rows that merely share a label (an impairment in two tables) may agree once by being small.
    """
    known = agree[0].one.key in KEYS
    digits = sum(log10(1 + float(abs(pair.one.worth.value) / _step(pair))) for pair in agree)
    return len(differ) <= len(agree) and digits >= (_KNOWN if known else _UNKNOWN)


def _step(pair: _Pair) -> Decimal:
    return max(pair.one.worth.step or Decimal(1), pair.other.worth.step or Decimal(1))


def _pairs(one: dict[object, Fact], other: dict[object, Fact]) -> list[_Pair]:
    """Pair the facts of two rows by period; a table that turns every sign is turned back."""
    shared = [(one[period], other[period]) for period in one if period in other]
    plain = [_Pair(a, b, same(a.worth, b.worth)) for a, b in shared]
    turned = [_Pair(a, b, same(a.worth, -b.worth)) for a, b in shared]
    return max(plain, turned, key=lambda pairs: sum(pair.verdict != "impossible" for pair in pairs))


def _what(fact: Fact) -> str:
    return f"{fact.name}, {fact.sheet.column_name(fact.column)}"


def _cell(fact: Fact) -> str:
    return fact.sheet.text(fact.row, fact.column)


def _agreed(book: Book, pair: _Pair) -> Finding:
    exact = pair.verdict == "exact"
    return finding(
        book.text,
        "same-fact",
        "ok" if exact else "warning",
        pair.verdict,
        f"{_what(pair.other)}: {pair.other.sheet.title} and {pair.one.sheet.title} agree"
        + ("." if exact else f" only through rounding: {_cell(pair.other)} and {_cell(pair.one)}."),
        pair.other.span,
        pair.one.span,
        stated=_cell(pair.other),
        expected=_cell(pair.one),
    )


def _differing(book: Book, pair: _Pair, agreeing: int) -> Finding:
    return finding(
        book.text,
        "same-fact",
        "error",
        "impossible",
        f"{_what(pair.other)}: {pair.other.sheet.title} says {_cell(pair.other)}, {pair.one.sheet.title} "
        f"{_cell(pair.one)} (they agree in {agreeing} other {'column' if agreeing == 1 else 'columns'}).",
        pair.other.span,
        pair.one.span,
        stated=_cell(pair.other),
        expected=_cell(pair.one),
    )
