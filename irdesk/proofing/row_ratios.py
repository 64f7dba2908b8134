"""Rows of a table that are one of its rows over another: margins, and amounts a share other than plain earnings."""

import re
from collections.abc import Iterator
from math import log10

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.concepts import concept
from irdesk.proofing.intervals import Amount, Verdict, shown, verdict
from irdesk.proofing.per_share import plain_earnings
from irdesk.proofing.sheet import Sheet

_MARGIN = re.compile(r"\bmargin\b|\bas an? (?:percent(?:age)?|%) of\b|(?:^|\s)% (?:of|to)\b|\bpercent of\b")
_PER_SHARE = re.compile(r"\bper (?:[\w-]+ ){0,4}?(?:share|unit)s?\b|\beps\b")
_WORD = re.compile(r"[a-z][a-z'&-]+")
_PLAIN = frozenset({
    "the", "of", "as", "to", "in", "per", "percent", "percentage", "margin", "ratio", "and", "or", "net", "gaap",
    "total", "reported", "consolidated", "share", "shares", "unit", "units", "diluted", "basic", "common", "ordinary",
    "attributable", "income", "earnings", "loss", "profit", "eps",
})  # fmt: skip
"""Words that do not tell one line of income from another."""
_LEAST = 1.6
"""Decimal digits of agreement, less those of the choice, that make a row the ratio of two others."""
_FIRM = 10


class _Ratio(msgspec.Struct, frozen=True):
    """A row as `part` over `whole`, held column by column."""

    row: int
    part: int
    whole: int
    held: tuple[tuple[int, Amount, Verdict], ...]
    evidence: float

    @property
    def broken(self) -> int:
        return sum(v == "impossible" for *_, v in self.held)


def row_ratios(book: Book) -> Iterator[Finding]:
    """Yield a finding for each column of each row that is a ratio of two others in its table."""
    for sheet in book.sheets:
        for row in range(len(sheet.rows)):
            ratio = _best(sheet, row)
            if ratio is not None:
                yield from _findings(book, sheet, ratio)


def _best(sheet: Sheet, row: int) -> _Ratio | None:
    """Return the ratio that a row's label and figures speak for: it holds exactly elsewhere, and breaks but once."""
    parts, wholes = _candidates(sheet, row)
    pairs = [(part, whole) for part in parts for whole in wholes if part != whole]
    tried = [_held(sheet, row, part, whole) for part, whole in pairs]
    choice = log10(max(1, len(pairs)))
    standing = [
        each for each in tried if each.evidence - choice >= _LEAST and each.broken <= min(1, len(each.held) - 1)
    ]
    return max(standing, key=lambda each: (each.evidence, -each.broken), default=None)


def _candidates(sheet: Sheet, row: int) -> tuple[list[int], list[int]]:
    label, unit = sheet.labels[row], sheet.unit(row)
    money = [n for n in range(len(sheet.rows)) if sheet.unit(n) == "currency" and n != row]
    if unit == "percent" and _MARGIN.search(label):
        return _called(sheet, money, label), [n for n in money if _is_revenue(sheet, n)]
    if unit == "per_share" and _PER_SHARE.search(label) and not plain_earnings(sheet, row):
        shares = [n for n in range(len(sheet.rows)) if sheet.unit(n) == "shares"]
        return _called(sheet, money, _PER_SHARE.sub(" ", label)), shares
    return [], []


def _is_revenue(sheet: Sheet, row: int) -> bool:
    label = sheet.labels[row]
    return concept(sheet.rows[row].label) == "revenue" or label.endswith((" sales", " revenue", " revenues"))


def _called(sheet: Sheet, rows: list[int], label: str) -> list[int]:
    """Return the rows that the words of a ratio's label can mean: those that bear most of its telling words."""
    words = set(_WORD.findall(re.split(r"\bas an? (?:percent|%)|\bpercent of\b", label)[0])) - _PLAIN
    shared = {row: len(words & set(_WORD.findall(sheet.labels[row]))) for row in rows}
    most = max(shared.values(), default=0)
    return [row for row in rows if shared[row] == most and not _is_revenue(sheet, row)]


def _held(sheet: Sheet, row: int, part: int, whole: int) -> _Ratio:
    held: list[tuple[int, Amount, Verdict]] = []
    evidence = 0.0
    for column in range(sheet.width):
        stated, above, below = sheet.worth(row, column), sheet.worth(part, column), sheet.worth(whole, column)
        if sheet.kinds[column] in {"change", "percent"}:
            continue
        if stated is None or above is None or below is None or below.low <= 0:
            continue
        ratio = above.over(below)
        if ratio is None:
            continue
        computed = ratio.scaled(100) if sheet.unit(row) == "percent" else ratio
        v = verdict(stated, computed)
        held.append((column, computed, v))
        if v == "exact":
            evidence += log10(1 + float(abs(stated.value) / (stated.step or 1)))
    return _Ratio(row, part, whole, tuple(held), evidence)


def _findings(book: Book, sheet: Sheet, ratio: _Ratio) -> Iterator[Finding]:
    for column, computed, v in ratio.held:
        what = f"{sheet.name(ratio.row)}, {sheet.column_name(column)}"
        given = f"{sheet.name(ratio.part)} over {sheet.name(ratio.whole)} gives {shown(round(computed.value, 4))}"
        stated = sheet.amount(ratio.row, column)
        near = stated is not None and abs(stated.value - computed.value) * _FIRM <= abs(computed.value)
        yield finding(
            book.text,
            "row-ratio",
            {"exact": "ok", "rounding": "note"}.get(v, "error" if near else "warning"),
            v,
            f"{what}: {given}." if v == "exact" else f"{what}: {sheet.text(ratio.row, column)} is shown, {given}.",
            sheet.span(ratio.row, column),
            sheet.span(ratio.part, column),
            sheet.span(ratio.whole, column),
            stated=sheet.text(ratio.row, column),
            computed=computed,
        )
