"""Per-share figures: income over shares, basic against diluted."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.table_checks.as_many_shares import each_once, unequal
from irdesk.proofing.table_checks.parts_of_earnings import by_numerator, of_parts
from irdesk.proofing.tables.concepts import bare, basis, concept
from irdesk.proofing.tables.labels import plain
from irdesk.proofing.tables.sheet import Sheet

_NOT_EARNINGS = re.compile(
    r"dividend|distribut|book value|price|cash flow|adjusted|non-?gaap|pro ?-?forma|core|normalized|impact|effect"
    r"|discontinued|extraordinary|cumulative|accretion|charge|tax|nav\b|high|low|range"
)
_NUMERATORS = ("net_income_common", "net_income_attributable", "net_income")


class _Claim(msgspec.Struct, frozen=True):
    """An earnings row with the rows that it should follow from."""

    earnings: int
    income: int
    shares: int
    basis: str


def per_share(book: Book) -> Iterator[Finding]:
    """Yield findings on earnings per share, and on basic against diluted, of every sheet."""
    for sheet in book.sheets:
        for claim in _claims(sheet):
            yield from _earnings(book, sheet, claim)
        yield from _order(book, sheet)


def _rows(sheet: Sheet, unit: str, kind: str) -> list[int]:
    return [
        n
        for n, row in enumerate(sheet.rows)
        if sheet.units[n] == unit and basis(row) in {kind, "both"} and any(sheet.amounts[n])
    ]


def _claims(sheet: Sheet) -> Iterator[_Claim]:
    """Yield each plain earnings row with its shares (the first of its basis after or before it) and its income."""
    done: set[int] = set()
    for kind in ("basic", "diluted"):
        shares = _rows(sheet, "shares", kind) or (_averages(sheet) if kind == "basic" else [])
        rows = [n for n in _rows(sheet, "per_share", kind) if not _NOT_EARNINGS.search(_words(sheet, n))]
        if not rows or not shares:
            continue
        row = rows[-1] if "continuing" in _words(sheet, rows[0]) else rows[0]
        near = min(shares, key=lambda n: (n < row, abs(n - row)))
        best = max(_incomes(sheet), key=lambda n: _fits(sheet, _Claim(row, n, near, kind)), default=None)
        if best is not None and row not in done:  # one row of both is told once
            done.add(row)
            yield _Claim(row, best, near, kind)


def _averages(sheet: Sheet) -> list[int]:
    """Return the one row of an average of shares that says neither basic nor diluted: basic, then."""
    shares = [n for n, unit in enumerate(sheet.units) if unit == "shares" and "average" in sheet.labels[n]]
    return shares if len(shares) == 1 and basis(sheet.rows[shares[0]]) is None else []


def plain_earnings(sheet: Sheet, row: int) -> bool:
    """Say whether a per-share row is one of plain earnings, which have a check of their own."""
    return not _NOT_EARNINGS.search(_words(sheet, row)) and basis(sheet.rows[row]) is not None


def _words(sheet: Sheet, row: int) -> str:
    return f"{plain(sheet.rows[row].section or '')} {sheet.labels[row]}"


def _incomes(sheet: Sheet) -> list[int]:
    found = [
        (concept(row.label) or _profit(row.label), n) for n, row in enumerate(sheet.rows) if row.unit == "currency"
    ]
    return [n for key in _NUMERATORS for k, n in found if k == key and any(sheet.amounts[n])]


_PROFIT = re.compile(r"(?:profit|result)(?: or loss)?(?P<holders> attributable to (?!non|minor|redeem).+)?")


def _profit(label: str) -> str | None:
    """Return what a profit without "net" is: "Profit for the period", "Profit attributable to shareholders"."""
    found = _PROFIT.fullmatch(bare(label))
    return None if found is None else ("net_income_attributable" if found["holders"] else "net_income")


def settled(sheet: Sheet) -> set[int]:
    """Return the earnings rows that follow from an income and shares of their table in most columns."""
    held = {claim.earnings: [v for *_, v in _verdicts(sheet, claim)] for claim in _claims(sheet)}
    return {row for row, verdicts in held.items() if verdicts.count("impossible") * 2 <= len(verdicts) > 0}


def _fits(sheet: Sheet, claim: _Claim) -> int:
    return sum(v != "impossible" for _, _, v in _verdicts(sheet, claim))


def _verdicts(sheet: Sheet, claim: _Claim) -> Iterator[tuple[int, Amount, str]]:
    """Yield (column, computed earnings per share, verdict)."""
    for column in range(sheet.width):
        if sheet.kinds[column] in {"change", "percent"}:
            continue  # a change of earnings over a change of shares is nothing
        stated = sheet.worth(claim.earnings, column)
        income, shares = sheet.worth(claim.income, column), sheet.worth(claim.shares, column)
        if stated is None or income is None or shares is None or shares.low <= 0:
            continue
        computed = income.over(shares)
        if computed is not None:
            yield column, computed, verdict(stated, computed)


def _earnings(book: Book, sheet: Sheet, claim: _Claim) -> Iterator[Finding]:
    verdicts = list(_verdicts(sheet, claim))
    broken = sum(v == "impossible" for _, _, v in verdicts)
    established = broken * 2 < len(verdicts) or (broken == 1 and len(verdicts) == 2)
    for column, computed, v in verdicts:
        if v == "impossible" and (not established or _if_converted(book, sheet, claim, column, computed)):
            continue  # two-class shares, convertible debt: not simply income over shares
        if v == "impossible" and by_numerator(sheet, claim.earnings, claim.shares, column):
            continue
        stated = sheet.text(claim.earnings, column)
        what = f"{claim.basis.capitalize()} earnings per share, {sheet.column_name(column)}: {stated}"
        computed_text = f"{sheet.text(claim.income, column)} over {sheet.text(claim.shares, column)} shares"
        yield finding(
            book.text,
            "per-share",
            {"exact": "ok", "rounding": "note"}.get(
                v, "note" if of_parts(sheet, claim.earnings, column, computed) else "error"
            ),
            v,
            f"{what} is {computed_text}."
            if v == "exact"
            else f"{what}, but {computed_text} gives {shown(round(computed.value, 4))}"
            + (" (possible through rounding)." if v == "rounding" else "."),
            sheet.span(claim.earnings, column),
            sheet.span(claim.income, column),
            sheet.span(claim.shares, column),
            stated=stated,
            computed=computed,
        )


_MOST_ADDED = Decimal("1.33")
_CONVERTIBLE = re.compile(r"\b(?:convertible|exchangeable|if-converted)\b", re.IGNORECASE)


def _if_converted(book: Book, sheet: Sheet, claim: _Claim, column: int, computed: Amount) -> bool:
    """Say whether interest on convertible notes may be added back: more than income over shares, no more than basic.

    It adds less than a third to the income.
    """
    if claim.basis != "diluted" or _CONVERTIBLE.search(book.text) is None:
        return False
    stated = sheet.value(claim.earnings, column)
    basic = [sheet.value(n, column) for n in _rows(sheet, "per_share", "basic") if n != claim.earnings]
    most = computed.high * _MOST_ADDED
    return stated is not None and any(v is not None and computed.value < stated <= min(v, most) for v in basic)


def _order(book: Book, sheet: Sheet) -> Iterator[Finding]:
    """Yield findings on basic against diluted: shares, earnings, and their equality in a loss."""
    own = [n for n, kind in enumerate(sheet.kinds[: sheet.width]) if kind not in {"change", "percent"}]
    basic, diluted = (_rows(sheet, "shares", kind) for kind in ("basic", "diluted"))
    if len(basic) == len(diluted) and basic != diluted:
        for one, other in zip(basic, diluted, strict=True):
            yield from (found for column in own if (found := _shares(book, sheet, one, other, column)))
    basic, diluted = (_rows(sheet, "per_share", kind) for kind in ("basic", "diluted"))
    told: list[Finding] = []
    if len(basic) == len(diluted) and basic != diluted:
        for one, other in zip(basic, diluted, strict=True):
            told += [found for column in own if (found := _dilution(book, sheet, one, other, column))]
        yield from each_once(told)


def _larger_diluted(sheet: Sheet, column: int) -> bool:
    """Say whether a diluted loss a share is larger than the basic one: a gain on what dilutes was taken out of it."""
    pairs = zip(_rows(sheet, "per_share", "basic"), _rows(sheet, "per_share", "diluted"), strict=False)
    cells = ((sheet.value(one, column), sheet.value(other, column)) for one, other in pairs)
    return any(basic is not None and diluted is not None and diluted < basic for basic, diluted in cells)


def _shares(book: Book, sheet: Sheet, one: int, other: int, column: int) -> Finding | None:
    basic, diluted = sheet.worth(one, column), sheet.worth(other, column)
    if basic is None or diluted is None or not basic.value or not diluted.value:
        return None
    where, spans = sheet.column_name(column), (sheet.span(other, column), sheet.span(one, column))
    texts = sheet.text(other, column), sheet.text(one, column)
    if min(basic.value, diluted.value) < 0:
        message = f"A number of shares, {where}, is negative: {' or '.join(texts)}."
        return finding(book.text, "per-share", "error", "impossible", message, *spans, stated=texts[0])
    if basic.value > diluted.value:
        message = f"Diluted shares, {where}: {texts[0]} are fewer than the basic {texts[1]}."
        return finding(
            book.text, "per-share", "error", "impossible", message, *spans, stated=texts[0], expected=texts[1]
        )
    if basic.value < diluted.value and _loss(sheet, column) and not _larger_diluted(sheet, column):
        message = f"Diluted shares, {where}: {texts[0]} against {texts[1]} basic, but in a loss nothing dilutes."
        return finding(
            book.text, "per-share", "warning", "inconsistent", message, *spans, stated=texts[0], expected=texts[1]
        )
    message = f"Diluted shares, {where}, are not fewer than the basic ones."
    return finding(book.text, "per-share", "ok", "exact", message, *spans, stated=texts[0])


def _loss(sheet: Sheet, column: int) -> bool:
    """Say whether every earnings row that the table has for the column is a loss."""
    incomes = [sheet.value(row, column) for row in _incomes(sheet)]
    known = [value for value in incomes if value is not None]
    shares = [
        sheet.value(n, column) for n, row in enumerate(sheet.rows) if sheet.units[n] == "per_share" and basis(row)
    ]
    return any(value < 0 for value in known) and all(value < 0 for value in shares if value)


def _dilution(book: Book, sheet: Sheet, one: int, other: int, column: int) -> Finding | None:
    basic, diluted = sheet.value(one, column), sheet.value(other, column)
    if basic is None or diluted is None or _NOT_EARNINGS.search(_words(sheet, other)) or diluted == basic:
        return None
    if not diluted or not basic:
        return None
    if diluted < basic:
        shares = [_rows(sheet, "shares", kind) for kind in ("basic", "diluted")]
        if [len(rows) for rows in shares] != [1, 1] or shares[0] == shares[1]:
            return None
        return unequal(book, sheet, (one, other), (shares[0][0], shares[1][0]), column)
    where = sheet.column_name(column)
    return finding(
        book.text,
        "per-share",
        "error" if basic >= 0 else "warning",
        "impossible" if basic >= 0 else "inconsistent",
        f"Diluted earnings per share, {where}: {sheet.text(other, column)} is more than "
        f"the basic {sheet.text(one, column)}.",
        sheet.span(other, column),
        sheet.span(one, column),
        stated=sheet.text(other, column),
        expected=sheet.text(one, column),
    )
