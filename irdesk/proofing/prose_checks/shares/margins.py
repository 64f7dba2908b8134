"""Margins that the text states, against the lines of income that they are shares of."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.cells import facts_of
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import RESPECTIVELY
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.other_periods import open_slots
from irdesk.proofing.prose.periods import Slot, calendar_of
from irdesk.proofing.prose.row_names import facts_named, row_names
from irdesk.proofing.prose_checks.sayings import ends_plainly, of_a_part, of_kind, saying_of
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.tables.labels import claims_total

_PARTS = {"gross_margin": "gross_profit", "operating_margin": "operating_income", "tax_rate": "income_tax"}
_WHOLES = {"tax_rate": "pretax_income"}
_ADJUSTED = re.compile(r"adjusted|non-?gaap|core|excluding|pro forma|segment|expansion|basis points", re.IGNORECASE)
_ON_BASIS = re.compile(r"\W*on an? (?:\w+ )?(?:adjusted|non-?gaap|core|underlying|pro forma)\b", re.IGNORECASE)
_MOST_APART = 3
_LONGEST = 60


def margins(book: Book) -> Iterator[Finding]:
    """Yield a finding for each margin, and each share of revenue or of assets, that the tables can give."""
    last: Claim | None = None
    for claim in claims(book):
        if claim.quantity.kind != "percent" or claim.expected or _of_second(claim):
            continue
        former, last = last, claim
        whole = _whole(claim, former)
        if whole is not None:
            yield from _compared(book, claim, _lines(book, claim), whole)
            continue
        named = named_whole(book, claim) if claim.subject is not None else ()
        if named:
            yield from _of_row(book, claim, named)
            continue
        key = claim.metric.key if claim.metric is not None else ""
        if key in _PARTS and not claim.change:
            parts = [fact for fact in book.by_key.get(_PARTS[key], ()) if not fact.other_basis]
            yield from _compared(book, claim, parts, _WHOLES.get(key, "revenue"))


_SECOND = re.compile(r"(?:%|percent),? and (?:approximately |about )?$")


def _of_second(claim: Claim) -> bool:
    """Say whether a percentage is of the second of two periods that its sentence lists without naming them.

    "operating income was $35.2 million and $27.4 million, or 14.2% and 11.8% of net sales, respectively".
    """
    lead = claim.paragraph.text[claim.sentence[0] : claim.quantity.start]
    return not claim.listed and _SECOND.search(lead) is not None and RESPECTIVELY.search(claim.words) is not None


_OF = re.compile(
    r" of (?:our |its |total |net |consolidated )*(?:(?P<revenue>revenues?|sales)|(?P<total_assets>assets))\b"
    r"(?! (?:growth|before|excluding|net of|less)\b)",
    re.IGNORECASE,
)
_AS_PERCENT = re.compile(rf"\bas an? (?:percent(?:age)?|%){_OF.pattern}", re.IGNORECASE)


def _whole(claim: Claim, former: Claim | None) -> str | None:
    """Return what a percentage is a share of: "30.7% of net sales, compared to 30.5%", "as a percentage of sales"."""
    text = claim.paragraph.text
    own = _OF.match(text, claim.quantity.end)
    if own is None and claim.compared and former is not None and _continues(claim, former):
        own = _OF.match(text, former.quantity.end)
    if own is None:
        own = _AS_PERCENT.search(text, claim.sentence[0], claim.quantity.start)
    return None if own is None or claim.subject is None else own.lastgroup


_AS_A_PERCENTAGE = re.compile(r"\W*as a percent(?:age)? of (?:our |its |the |total |net )*", re.IGNORECASE)
_OF_ROW = re.compile(r"\)? of (?:our |its |the |total |net )*")


def named_whole(book: Book, claim: Claim) -> tuple[Fact, ...]:
    """Return the row that a percentage is a share of, where it is named: "10.7% of home sales revenue"."""
    lead = _OF_ROW.match(claim.paragraph.text, claim.quantity.end)
    if claim.change:
        return ()
    if lead is None:  # "As a percentage of home sales revenues, SG&A was 10.2%"
        lead = _AS_A_PERCENTAGE.match(claim.paragraph.text, claim.sentence[0], claim.quantity.start)
    if lead is None:
        return ()
    end = min(claim.sentence[1], lead.end() + _LONGEST)
    name = next(iter(row_names(book, claim.paragraph.text, lead.end(), end)), None)
    return facts_named(book, name.words) if name is not None and name.start == lead.end() else ()


def _of_row(book: Book, claim: Claim, wholes: tuple[Fact, ...]) -> Iterator[Finding]:
    for part in _lines(book, claim):
        if claim.slot is None or not claim.slot.fits(part.period) or part.unit != "currency":
            continue
        for whole in wholes:
            same = whole.period == part.period and whole.unit == "currency" and whole.worth.value > 0
            ratio = part.worth.magnitude().over(whole.worth) if same and whole.key != part.key else None
            if ratio is not None:
                share, stated = ratio.scaled(100), claim.quantity.amount
                like = verdict(stated, share) != "impossible" or _near(stated, share)
                found = _held(book, claim, (part, whole), share) if like else None
                if found is not None:
                    yield found
                return


def _continues(claim: Claim, former: Claim) -> bool:
    same_place = former.paragraph is claim.paragraph and former.sentence == claim.sentence
    return same_place and former.quantity.kind == "percent" and former.subject == claim.subject


def _lines(book: Book, claim: Claim) -> list[Fact]:
    """Return the amounts of what a percentage is said of."""
    return facts_of(
        book, msgspec.structs.replace(claim, quantity=msgspec.structs.replace(claim.quantity, kind="money"))
    )


def _compared(book: Book, claim: Claim, parts: list[Fact], whole: str) -> Iterator[Finding]:
    held = [
        (pair, ratio.scaled(100))
        for slot in open_slots(claim, calendar_of(book))
        for pair in _pairs(book, slot, parts, whole)
        if (ratio := pair[0].worth.magnitude().over(pair[1].worth)) is not None
    ]
    stated = claim.quantity.amount
    fitting = (each for each in held if verdict(stated, each[1]) != "impossible")
    own = claim.slot is not None and held and claim.slot.fits(held[0][0][0].period)
    near = (each for each in held if own and (_near(stated, each[1]) or _beside_its_like(book, claim, parts, whole)))
    best = next(fitting, None) or next(near, None)
    found = _held(book, claim, *best) if best is not None else None
    if found is not None:
        yield found


def _beside_its_like(book: Book, claim: Claim, parts: list[Fact], whole: str) -> bool:
    """Say whether the rate that this one is held against, or that is held against it, is right."""
    if not ends_plainly(claim):
        return False
    others = (
        other
        for other in of_kind(saying_of(book, claim), "percent")
        if other.subject == claim.subject and other.compared != claim.compared and other.slot and not other.change
    )
    pairs = ((other, pair) for other in others if other.slot for pair in _pairs(book, other.slot, parts, whole))
    made = ((other, pair[0].worth.magnitude().over(pair[1].worth)) for other, pair in pairs)
    return any(
        ratio is not None and verdict(other.quantity.amount, ratio.scaled(100)) == "exact" for other, ratio in made
    )


def _pairs(book: Book, slot: Slot, parts: list[Fact], whole: str) -> list[tuple[Fact, Fact]]:
    """Return the two lines of one table for a period; of several wholes the one that is called a total first."""
    fitting = [fact for fact in parts if slot.fits(fact.period)]
    wholes = sorted(book.by_key.get(whole, ()), key=lambda fact: not claims_total(fact.label))
    for fact in fitting:
        where = (fact.sheet, fact.column, fact.unit)
        beside = [each for each in wholes if (each.sheet, each.column, each.unit) == where and each.worth.value > 0]
        if beside:
            gross = _other_sales(book, fact, beside) if whole == "revenue" else ()
            return [(fact, each) for each in (*beside, *gross)]
    across = _across(book, [fact for fact in fitting if fact.unit == "currency"], whole)
    return [across] if across is not None else []


def _other_sales(book: Book, part: Fact, wholes: list[Fact]) -> Iterator[Fact]:
    """Yield the other lines of sales above a part, which "of sales" may mean: before royalties, excise or freight."""
    for each in book.by_period.get((part.unit, part.period), ()):
        beside = each.sheet is part.sheet and each.row < part.row and each.worth.value > part.worth.magnitude().value
        if beside and each not in wholes and _SALES.search(each.label.lower()) is not None:
            yield each


_SALES = re.compile(r"\b(?:sales|revenues?)$")


def _across(book: Book, parts: list[Fact], whole: str) -> tuple[Fact, Fact] | None:
    """Return the two lines where they stand in two tables: adjusted EBITDA over the revenue of the same period."""
    wholes = [
        fact
        for fact in book.by_key.get(whole, ())
        if parts
        and (fact.period, fact.unit) == (parts[0].period, "currency")
        and fact.sheet.statement.kind == "operations"
        and fact.worth.value > 0
    ]
    return (parts[0], wholes[0]) if parts and wholes else None


def _around(claim: Claim) -> str:
    text, quantity = claim.paragraph.text, claim.quantity
    before = text[max(claim.sentence[0], quantity.start - 90) : quantity.start]
    behind = text[quantity.end : min(claim.sentence[1], quantity.end + 30)]
    return f"{before.rpartition(';')[2]}{quantity.printed}{_NEXT.split(behind)[0]}"


_NEXT = re.compile(r";|,? and (?=(?:adjusted|non-?gaap)\b)", re.IGNORECASE)
"""What turns from a margin to the next one."""


def _near(stated: Amount, ratio: Amount) -> bool:
    """Say whether a margin looks like the one worked out, misprinted."""
    shown = round(ratio.value, 1 if (stated.step or 1) < 1 else 0)
    swapped = sorted(str(stated.value)) == sorted(str(shown))
    return abs(stated.value - ratio.value) <= _MOST_APART or swapped


_OR = re.compile(r",? (?:or|\(|representing) ?(?:approximately |about )?")


def _of_other(book: Book, claim: Claim, part: Fact) -> bool:
    """Say whether a rate may be that of a part of the company, or of another amount than the cell's."""
    amounts = [c for c in of_kind(saying_of(book, claim), "money") if c.quantity.end <= claim.quantity.start]
    gap = claim.paragraph.text[amounts[-1].quantity.end : claim.quantity.start] if amounts else ""
    return of_a_part(book, claim) or (
        _OR.fullmatch(gap) is not None and verdict(amounts[-1].quantity.amount, part.worth.magnitude()) == "impossible"
    )


def _has_row(book: Book, claim: Claim, part: Fact) -> bool:
    """Say whether a row of rates called so, and more, shows a rate for the period: "homebuilding gross margin"."""
    name = claim.metric.text.lower() if claim.metric is not None else ""
    return bool(name) and any(
        name in fact.label and fact.period == part.period and verdict(claim.quantity.amount, fact.worth) == "exact"
        for unit in ("percent", "ratio")
        for fact in book.by_unit.get(unit, ())
    )


def _held(book: Book, claim: Claim, pair: tuple[Fact, Fact], ratio: Amount) -> Finding | None:
    stated = claim.quantity.amount
    v = verdict(stated, ratio)
    around = _around(claim)
    if claim.metric is not None and claim.metric.key.startswith("adjusted"):
        around = around.replace(claim.metric.text, "")  # it is held against the adjusted line itself
    narrowed = claim.metric.narrowed if claim.metric is not None else ""
    other = _ADJUSTED.search(f"{narrowed} {around}") or _ON_BASIS.match(claim.words)
    whole = claim.whole and not claim.scoped and not other
    if v == "impossible" and (not whole or _of_other(book, claim, pair[0]) or _has_row(book, claim, pair[0])):
        return None
    given = f"{pair[0].name} over {pair[1].name or pair[1].key} is {shown(round(ratio.value, 2))} percent"
    name = claim.metric.text if claim.metric is not None else " ".join(claim.row or ())
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
