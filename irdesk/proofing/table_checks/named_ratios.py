"""Ratios whose names say what they are made of, though the rows stand in other tables: margins, rates, efficiency."""

import re
from collections.abc import Iterable, Iterator
from math import log10

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import ONE, Amount, Verdict, displayed, same, shown, total, verdict
from irdesk.proofing.table_checks.adjusted_a_share import adjusted_a_share
from irdesk.proofing.tables.concepts import bare, basis, concept
from irdesk.proofing.tables.facts import Fact, Period, translated
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.slips import one_slip_apart

_MARGIN = re.compile(r"(?P<what>.+?) margin(?: percent(?:age)?| %| \(%\))?")
_SHARE = re.compile(
    r"(?P<what>.+?),? \(?(?:as an? )?(?:percent(?:age)?|%) (?:of|to) (?:total )?(?:net )?(?:sales|revenues?)\)?"
)
_OF_SALES = re.compile(r"(?:as an? )?\(?(?:percent(?:age)?s?|%) (?:of|to) (?:total )?(?:net )?(?:sales|revenues?)\)?")
"""A heading of shares of revenue."""
_RATIOS: tuple[tuple[re.Pattern[str], tuple[str, ...], tuple[str, ...]], ...] = (
    (re.compile(r"(?:effective )?(?:income )?tax rate"), ("income_tax",), ("pretax_income",)),
    (
        re.compile(r"efficiency ratio"),
        ("noninterest expense",),
        ("net interest income", "noninterest income"),
    ),
    (re.compile(r"operating ratio"), ("operating expenses",), ("revenue",)),
)
"""From a ratio's name to the facts whose sum is above the line, and those whose sum is below it."""
_QUOTIENT = re.compile(
    r"(?:ratio of )?(?P<part>[a-z][\w &,'-]{3,60}?) (?:to|/|over) "
    r"(?P<whole>[a-z][\w &'-]{3,60}?)(?: ratio)?(?: \(%\)| %)?"
)
_A_SHARE = re.compile(
    r"(?P<what>[\w() &'-]{3,60}?),? per (?:(?P<kind>basic|diluted) )?(?:common |ordinary )?(?:share|unit)s?"
    r"(?: outstanding)?(?:,? (?:- )?diluted| \(diluted\))?"
)
_EARNED = ("", " profit", " income", " earnings", " loss")
_LEAST = 2.2
"""Decimal digits of agreement in other columns that say that a ratio is made as its name says."""
_LEAST_OF_A_SLIP = 1.0
"""The same where a misprint explains the one figure that is not."""
_NEAR = 10


class _Held(msgspec.Struct, frozen=True):
    """A cell held against what its name says: `parts` are the facts above and below the line."""

    column: int
    stated: Amount
    computed: Amount
    parts: tuple[Fact, ...]
    verdict: Verdict


def named_ratios(book: Book, sheet: Sheet, row: int) -> Iterator[Finding]:
    """Yield a finding for each column of a ratio that other rows of the release, of the same period, give."""
    held = list(_cells(book, sheet, row))
    exact = [each for each in held if each.verdict == "exact"]
    digits = sum(log10(1 + float(abs(each.stated.value) / (each.stated.step or 1))) for each in exact)
    broken = sum(each.verdict == "impossible" for each in held)
    least = _LEAST_OF_A_SLIP if broken and all(map(_misprinted, held)) else _LEAST
    if digits >= least and broken <= min(1, len(exact)):
        yield from (_finding(book, sheet, row, each) for each in held)


def _misprinted(held: _Held) -> bool:
    """Say whether a figure is what its name says, or that with its digits exchanged, a digit too many or its sign."""
    if held.verdict != "impossible":
        return True
    right = round(held.computed.value / (held.stated.step or ONE)) * (held.stated.step or ONE)
    return one_slip_apart([displayed(right)], held.stated.value - right)


def _made_of(label: str, section: str | None) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the names above and below the line; those above it are one fact's other names for a margin."""
    if section is not None and _OF_SALES.fullmatch(bare(section)) and not label.endswith(("margin", "rate")):
        return (label,), ("revenue",)
    for pattern, above, below in _RATIOS:
        if pattern.fullmatch(label):
            return above, below
    share = _SHARE.fullmatch(label)
    if share is not None:
        return (share["what"],), ("revenue",)
    margin = _MARGIN.fullmatch(label)
    if margin is not None:
        return tuple(f"{margin['what']}{word}" for word in _EARNED), ("revenue",)
    quotient = _QUOTIENT.fullmatch(label)
    return None if quotient is None else ((quotient["part"],), (quotient["whole"],))


def _cells(book: Book, sheet: Sheet, row: int) -> Iterator[_Held]:
    label = bare(sheet.labels[row])
    per_share = sheet.units[row] == "per_share"
    a_share = _a_share(book, label) if per_share else None
    made = (
        (a_share[0], ()) if a_share is not None else (None if per_share else _made_of(label, sheet.rows[row].section))
    )
    if made is None:
        return
    for column in range(min(sheet.width, len(sheet.columns))):
        head, stated = sheet.columns[column], sheet.amount(row, column)
        if stated is None or head.end is None or sheet.kinds[column] not in {"period", "instant"}:
            continue
        if per_share and translated(sheet, column):
            continue
        period = head.start, head.end
        above = next(
            (fact for name in made[0] if (fact := _only(book, (name, f"total {name}"), period)) is not None), None
        )
        below = (
            [_only(book, (name, f"total {name}"), period) for name in made[1]]
            if a_share is None
            else [_shares(book, a_share[1], period)]
        )
        whole = total(fact.worth for fact in below if fact is not None)
        ratio = above.worth.over(whole) if above is not None and None not in below and whole.low > 0 else None
        if above is not None and ratio is not None:
            computed = ratio if per_share else ratio.scaled(100)
            parts = (above, *(fact for fact in below if fact is not None))
            yield _Held(column, stated, computed, parts, verdict(stated, computed))


def _a_share(book: Book, label: str) -> tuple[tuple[str, ...], str] | None:
    """Return the names that what is given a share may go by, and whether it is of basic or of diluted shares."""
    found = _A_SHARE.fullmatch(label)
    adjusted = adjusted_a_share(label, book.by_key)
    if adjusted is not None or found is None:
        return adjusted
    return (found["what"],), found["kind"] or "diluted"


def _shares(book: Book, kind: str, period: Period) -> Fact | None:
    """Return the average of the shares of a kind that every table gives for a period, or None."""
    facts = [
        fact
        for fact in book.facts
        if fact.unit == "shares" and fact.period == period and basis(fact.sheet.rows[fact.row]) in {kind, "both"}
    ]
    return facts[0] if len({fact.worth.value for fact in facts}) == 1 else None


def _only(book: Book, names: Iterable[str], period: Period) -> Fact | None:
    """Return what every table that states a fact for a period agrees on, or None."""
    facts = [
        fact
        for name in names
        for key in (name, name.replace("noninterest", "non-interest"), _CONCEPTS.get(name) or concept(name) or name)
        for fact in book.by_key.get(key, ())
        if fact.period == period and fact.unit == "currency" and not fact.other_basis
        if fact.sheet.statement.kind != "segments"
    ]
    finest = min(facts, key=lambda fact: fact.worth.step or ONE, default=None)
    return finest if finest and all(same(fact.worth, finest.worth) == "exact" for fact in facts) else None


_CONCEPTS = {
    "operating": "operating_income",
    "gross": "gross_profit",
    "operating cash flow": "operating_cash_flow",
    "cash flow from operations": "operating_cash_flow",
}
"""What a ratio's name says that no row is called."""


def _finding(book: Book, sheet: Sheet, row: int, held: _Held) -> Finding:
    what = f"{sheet.name(row)}, {sheet.column_name(held.column)}"
    names = " + ".join(fact.name for fact in held.parts[1:])
    given = f"{held.parts[0].name} over {names} gives {shown(round(held.computed.value, 2))}"
    stated = sheet.text(row, held.column)
    near = abs(held.stated.value - held.computed.value) * _NEAR <= abs(held.computed.value)
    return finding(
        book.text,
        "row-ratio",
        {"exact": "ok", "rounding": "note"}.get(held.verdict, "error" if near else "warning"),
        held.verdict,
        f"{what}: {given}." if held.verdict == "exact" else f"{what}: {stated} is shown, {given}.",
        sheet.span(row, held.column),
        *(fact.span for fact in held.parts),
        stated=stated,
        computed=held.computed,
    )
