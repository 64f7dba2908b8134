"""Margins that the text states, against the lines of income that they are shares of."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book, Fact
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims

_PARTS = {"gross_margin": "gross_profit", "operating_margin": "operating_income", "tax_rate": "income_tax"}
_WHOLES = {"tax_rate": "pretax_income"}
_ADJUSTED = re.compile(r"adjusted|non-?gaap|core|excluding|pro forma|segment|expansion|basis points", re.IGNORECASE)
_MOST_APART = 3


def margins(book: Book) -> Iterator[Finding]:
    """Yield a finding for each margin of the whole company that the tables can give."""
    for claim in claims(book):
        if _OF_REVENUE.match(claim.paragraph.text[claim.quantity.end : claim.quantity.end + 40]):
            yield from _share(book, claim)
            continue
        key = claim.metric.key if claim.metric is not None else ""
        if claim.quantity.kind != "percent" or key not in _PARTS or claim.change or claim.expected:
            continue
        pair = _pair(book, claim, _PARTS[key], _WHOLES.get(key, "revenue"))
        ratio = pair[0].worth.over(pair[1].worth) if pair else None
        if pair is not None and ratio is not None:
            found = _held(book, claim, pair, ratio.scaled(100))
            if found is not None:
                yield found


_OF_REVENUE = re.compile(r"^ of (?:our |total |net |consolidated )*(?:revenues?|sales)\b(?! growth)", re.IGNORECASE)


def _share(book: Book, claim: Claim) -> Iterator[Finding]:
    """Yield a finding for "or 45.5 percent of revenue", said of a line of income."""
    if claim.metric is None or claim.quantity.kind != "percent" or claim.expected:
        return
    pair = _pair(book, claim, claim.metric.key, "revenue")
    ratio = pair[0].worth.over(pair[1].worth) if pair else None
    if pair is not None and ratio is not None:
        found = _held(book, claim, pair, ratio.scaled(100))
        if found is not None:
            yield found


def _pair(book: Book, claim: Claim, part: str, whole: str) -> tuple[Fact, Fact] | None:
    """Return the two lines of one table for the claim's period."""
    for fact in book.by_key.get(part, ()):
        if claim.slot is None or not claim.slot.fits(fact.period) or fact.other_basis:
            continue
        for other in book.by_key.get(whole, ()):
            if (other.sheet, other.column, other.unit) == (
                fact.sheet,
                fact.column,
                fact.unit,
            ) and other.worth.value > 0:
                return fact, other
    return _across(book, claim, part, whole)


def _across(book: Book, claim: Claim, part: str, whole: str) -> tuple[Fact, Fact] | None:
    """Return the two lines where they stand in two tables: adjusted EBITDA over the revenue of the same period."""
    parts = [
        fact
        for fact in book.by_key.get(part, ())
        if claim.slot is not None and claim.slot.fits(fact.period) and not fact.other_basis and fact.unit == "currency"
    ]
    wholes = [
        fact
        for fact in book.by_key.get(whole, ())
        if parts
        and (fact.period, fact.unit) == (parts[0].period, "currency")
        and fact.sheet.statement.kind == "operations"
        and fact.worth.value > 0
    ]
    return (parts[0], wholes[0]) if parts and wholes else None


def _near(stated: Amount, ratio: Amount) -> bool:
    """Say whether a margin looks like the one worked out, misprinted."""
    shown = round(ratio.value, 1 if (stated.step or 1) < 1 else 0)
    swapped = sorted(str(stated.value)) == sorted(str(shown))
    return abs(stated.value - ratio.value) <= _MOST_APART or swapped


def _held(book: Book, claim: Claim, pair: tuple[Fact, Fact], ratio: Amount) -> Finding | None:
    stated = claim.quantity.amount
    v = verdict(stated, ratio)
    whole = claim.metric is not None and claim.metric.whole and not claim.scoped and not _ADJUSTED.search(claim.words)
    if v == "impossible" and not (whole and _near(stated, ratio)):
        return None
    given = f"{pair[0].name} over {pair[1].name} is {shown(round(ratio.value, 2))} percent"
    name = claim.metric.text if claim.metric is not None else "margin"
    return finding(
        book.text,
        "margin",
        {"exact": "ok", "rounding": "note"}.get(v, "error"),
        v,
        f"{claim.quantity.printed} {name}: {given} ({pair[0].sheet.column_name(pair[0].column)}).",
        claim.paragraph.span(claim.quantity.start, claim.quantity.end),
        pair[0].span,
        pair[1].span,
        stated=claim.quantity.printed,
        computed=ratio,
    )
