"""The same fact in two tables: net income of the quarter in the statement and in the reconciliation must agree."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from math import log10

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Verdict, same
from irdesk.proofing.table_checks.a_share import by_basis
from irdesk.proofing.tables.concepts import KEYS
from irdesk.proofing.tables.facts import Fact

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
_KIN, _NAMED = 2, 1.2
_MEASURE = re.compile(r"adjusted |non-?gaap |core |free cash flow")
MOST_DIFFERENCES = 2
"""More differing facts than this between two tables mean that they are drawn up on two bases."""
_FEW = 8
"""But one in so many may be a slip, however many there are."""
_SIGNED = re.compile(r"\((?:benefit|loss|income|expense|gain)\)")  # a label that says what its signs mean


class _Pair(msgspec.Struct, frozen=True):
    one: Fact
    other: Fact
    verdict: Verdict


def _slip(pair: _Pair) -> bool:
    """Say whether two figures are near enough to be one that was misprinted."""
    one, other = abs(pair.one.worth.value), abs(pair.other.worth.value)
    near = abs(one - other) * 8 <= max(one, other) or max(one, other) == 10 * min(one, other)
    return bool(one and other) and (near or sorted(str(one)) == sorted(str(other)))


class _Meeting(msgspec.Struct, frozen=True):
    """Two rows that may state one fact: where they agree, and where they differ."""

    claim: tuple[int, int]
    sheets: tuple[int, int]
    agree: list[_Pair]
    differ: list[_Pair]

    def established(self, kin: int) -> bool:
        """Say whether the rows are one fact: they agree at least as often as not, in enough digits for what they are.

        Rows that merely share a label (an impairment in two tables) may agree once by being small. `kin` is how many
        other facts the two tables share: where they share several, a known fact that differs once is one of them.
        """
        first = self.differ[0]
        known = first.one.key in KEYS
        if known and kin >= _KIN and len(self.differ) == 1 and first.one.label == first.other.label:
            return True
        if not known and not all(_slip(pair) for pair in self.differ):
            return False
        digits = sum(log10(1 + float(abs(pair.one.worth.value) / _step(pair))) for pair in self.agree)
        measure = kin >= _KIN and (_MEASURE.match(first.one.key) or first.one.unit in {"per_share", "shares"})
        least = _KNOWN if known else (_NAMED if measure else _UNKNOWN)
        return len(self.differ) <= len(self.agree) and digits >= least


def same_fact(book: Book) -> Iterator[Finding]:
    """Yield a finding for each fact that two tables state for the same period."""
    meetings = [meeting for key, facts in book.by_key.items() if key not in _TRIVIAL for meeting in _meetings(facts)]
    meetings += [each for facts in by_basis(book) for each in _meetings(facts) if not _same_name(each)]
    kin = Counter(meeting.sheets for meeting in meetings if meeting.agree and not meeting.differ)
    apart = Counter(pair.sheets for pair in meetings if pair.agree for _ in pair.differ)
    alike = Counter(pair.sheets for pair in meetings for _ in pair.agree)
    done: set[tuple[int, int, int]] = set()
    for meeting in meetings:
        pairs = [pair for pair in (*meeting.agree, *meeting.differ) if (*meeting.claim, pair.other.column) not in done]
        if not pairs or (meeting.differ and _two_bases(apart[meeting.sheets], alike[meeting.sheets])):
            continue  # settled by another table; or restated, pro forma: two bases, not two slips
        if not meeting.differ or meeting.established(kin[meeting.sheets]):
            done.update((*meeting.claim, pair.other.column) for pair in pairs)
            yield from (_agreed(book, pair) for pair in pairs if pair in meeting.agree)
            differing = [pair for pair in pairs if pair in meeting.differ and not _beside(book, pair)]
            yield from (_differing(book, pair, len(meeting.agree)) for pair in differing)


def _same_name(meeting: _Meeting) -> bool:
    """Say whether two rows have one name that tells what they are, by which they meet anyway."""
    return all(
        pair.one.key == pair.other.key and pair.one.key not in _TRIVIAL for pair in (*meeting.agree, *meeting.differ)
    )


def _two_bases(apart: int, alike: int) -> bool:
    """Say whether two tables differ too often for slips: more than twice, and in more than a few of what they share."""
    return apart > MOST_DIFFERENCES and apart * _FEW > alike


def _beside(book: Book, pair: _Pair) -> bool:
    """Say whether either table shows the other's figure in another row of the same name, which is then the one meant.

    Rows called "U.S." stand in one table for all products, for those of a segment, and for all but one.
    """
    return pair.one.key not in KEYS and any(
        fact.period == pair.one.period and fact.unit == pair.one.unit and same(fact.worth, held.worth) == "exact"
        for held, at in ((pair.other, pair.one), (pair.one, pair.other))
        for fact in book.by_key[pair.one.key]
        if fact.sheet is at.sheet and fact.row != at.row
    )


def _meetings(facts: tuple[Fact, ...]) -> Iterator[_Meeting]:
    """Yield each two rows of different tables that bear the same name and unit."""
    if len({fact.sheet.number for fact in facts}) < 2:
        return
    rows: dict[tuple[int, int, str], dict[object, Fact]] = {}
    for fact in facts:
        rows.setdefault((fact.sheet.number, fact.row, fact.unit), {}).setdefault(fact.period, fact)
    known = facts[0].key in KEYS
    other_basis = {(fact.sheet.number, fact.row) for fact in facts if fact.other_basis or (known and _adjusted(fact))}
    rough = {place: _rough(row) for place, row in rows.items()}
    for (a, one), (b, other) in combinations(rows.items(), 2):
        if a[0] != b[0] and a[2] == b[2] and (a[2] == "shares" or (a[:2] in other_basis) == (b[:2] in other_basis)):
            alone = known and len(one.keys() & other.keys()) == 1
            if not (alone or _may_agree(rough[a], rough[b])):
                continue  # no two of them are one fact, nor a known one that differs once
            pairs = _pairs(one, other)
            agree = [pair for pair in pairs if pair.verdict != "impossible" and pair.one.worth.value != 0]
            yield _Meeting((b[0], b[1]), (a[0], b[0]), agree, [pair for pair in pairs if pair.verdict == "impossible"])


_ADJUSTED = re.compile(r"\b(?:adjusted|non-?gaap|pro ?-?forma)\b(?! to\b)", re.IGNORECASE)


def _adjusted(fact: Fact) -> bool:
    """Say whether a row stands under a heading of adjusted results, in a table of both kinds."""
    return _ADJUSTED.search(fact.sheet.rows[fact.row].section or "") is not None


def _rough(row: dict[object, Fact]) -> dict[object, tuple[float, float]]:
    """Return the size of each figure of a row and what its display hides, as binary numbers."""
    return {
        period: (float(abs(fact.worth.value)), float(fact.worth.high - fact.worth.low) / 2)
        for period, fact in row.items()
    }


def _may_agree(one: dict[object, tuple[float, float]], other: dict[object, tuple[float, float]]) -> bool:
    """Say, by quick arithmetic, whether two rows agree in some period, with their signs or with one row's turned."""
    for period, (size, hidden) in one.items():
        found = other.get(period)
        if found is not None and abs(size - found[0]) <= (hidden + found[1]) * 1.01 + size * 1e-12:
            return True
    return False


def _step(pair: _Pair) -> Decimal:
    return max(pair.one.worth.step or Decimal(1), pair.other.worth.step or Decimal(1))


def _pairs(one: dict[object, Fact], other: dict[object, Fact]) -> list[_Pair]:
    """Pair the facts of two rows by period; a table that turns every sign is turned back."""
    shared = [(one[period], other[period]) for period in one if period in other]
    if shared and (shared[0][0].other_basis != shared[0][1].other_basis or not _one_name(*shared[0])):
        shared = [pair for pair in shared if not any(_undiluted(fact) for fact in pair)]
    plain = [_Pair(a, b, same(a.worth, b.worth)) for a, b in shared]
    if all(pair.verdict != "impossible" for pair in plain):
        return plain
    if any(a.label == b.label and _SIGNED.search(b.label) for a, b in shared):
        return plain
    turned = [_Pair(a, b, same(a.worth, -b.worth)) for a, b in shared]
    return max(plain, turned, key=lambda pairs: sum(pair.verdict != "impossible" for pair in pairs))


def _one_name(one: Fact, other: Fact) -> bool:
    return one.unit != "shares" or one.key == other.key


def _undiluted(fact: Fact) -> bool:
    """Say whether diluted shares are the basic ones, as in a loss: on another basis there may be none."""
    sheet = fact.sheet
    rows = (row for row, unit in enumerate(sheet.units) if unit == "shares" and row != fact.row)
    shown = sheet.value(fact.row, fact.column)
    return "dilut" in fact.label and any(sheet.value(row, fact.column) == shown for row in rows)


def _what(fact: Fact) -> str:
    return f"{fact.name}, {fact.sheet.column_name(fact.column)}"


def _cell(fact: Fact) -> str:
    return fact.cell


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
        "error" if pair.one.key in KEYS else "warning",
        "impossible",
        f"{_what(pair.other)}: {pair.other.sheet.title} says {_cell(pair.other)}, {pair.one.sheet.title} "
        f"{_cell(pair.one)}{_elsewhere(agreeing)}.",
        pair.other.span,
        pair.one.span,
        stated=_cell(pair.other),
        expected=_cell(pair.one),
    )


def _elsewhere(agreeing: int) -> str:
    return f" (they agree in {agreeing} other {'column' if agreeing == 1 else 'columns'})" if agreeing else ""
