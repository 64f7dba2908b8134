"""What else a growth may be measured on than the two figures that one thinks of first."""

import re
from collections.abc import Iterator
from itertools import permutations

from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, growth, verdict
from irdesk.proofing.prose.bridges import bridged
from irdesk.proofing.prose.cells import facts_of
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.other_periods import open_slots
from irdesk.proofing.prose.periods import Slot, calendar_of, length, months_back, periods
from irdesk.proofing.prose.slots import slot_of
from irdesk.proofing.prose_checks.moves.bases import THAN, base_of
from irdesk.proofing.prose_checks.moves.ends import Ends, as_money, from_last_quarter, rounded
from irdesk.proofing.prose_checks.sayings import misprinted
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered

_QUARTER = 110
_LEAD = re.compile(rf"\b{THAN}(?: (?:the|that of))*\s$")
_NEAR_DAYS = 10


def may_be_of_others(book: Book, claim: Claim, stated: Amount, near: list[Claim]) -> bool:
    """Say whether other columns, another base or another figure of the sentence may be what a growth is of."""
    return (
        _fits_elsewhere(book, claim, stated) or _of_the_figure_before(claim, near) or _of_other_base(book, claim, near)
    )


_BY = re.compile(r",? (?:or|and) (?:by )?(?:approximately |about )?", re.IGNORECASE)


def changed_otherwise(claim: Claim, near: list[Claim], ends: Ends) -> bool:
    """Say whether the change told in the same breath, "$6.1 million, or 15%", is not that of two ends, nor like it."""
    text, start = claim.paragraph.text, claim.quantity.start
    money = [c for c in near if c.change and c.quantity.kind == "money" and c.quantity.end < start]
    beside = next((c for c in money if _BY.fullmatch(text[c.quantity.end : start])), None)
    pairs = [(ends.now.magnitude(), ends.before.magnitude()), rounded(ends, near)]
    made = [(pair[0] - pair[1]).magnitude() for pair in pairs if pair is not None]
    if beside is None or any(verdict(beside.quantity.amount, each) != "impossible" for each in made):
        return False
    return not misprinted(beside.quantity.amount, made[0].value)


_UP = re.compile(
    r"(?: (?:for|in|during) (?:the )?(?:[\w-]+ ){1,4})?,? (?:(?:which (?:is|was) |representing |reflecting )?"
    r"(?:up|down|an? (?:\w+ )?"
    r"(?:increase|decrease|decline|improvement) of)|increasing|decreasing|growing) (?:by )?",
    re.IGNORECASE,
)


def right_behind(claim: Claim, near: list[Claim], ends: Ends) -> bool:
    """Say whether a growth stands right behind the figure that it is of, which ties: "sales were $2.0 million, up 3%".

    Two cells must give it, and nothing may narrow the figure.
    """
    former = next((c for c in reversed(near) if c.quantity.end <= claim.quantity.start), None)
    if former is None or not ends.tabled or former.scoped or not former.whole or former.change or former.compared:
        return False
    if former.subject != claim.subject or verdict(former.quantity.amount, ends.now.magnitude()) != "exact":
        return False
    return _UP.fullmatch(claim.paragraph.text, former.quantity.end, claim.quantity.start) is not None


def _fits_elsewhere(book: Book, claim: Claim, stated: Amount) -> bool:
    """Say whether some other pair of columns of the metric grew as stated: then the period was misunderstood.

    Where the words name the period themselves, only what its figure is compared with can have been.
    """
    rows: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts_of(book, as_money(claim)):
        rows.setdefault((fact.sheet.number, fact.row), []).append(fact)
    pairs = (pair for facts in rows.values() for pair in permutations(facts, 2))
    slots = open_slots(claim, calendar_of(book)) if claim.named else []
    changes = (
        growth(now.worth.magnitude(), before.worth.magnitude())
        for now, before in pairs
        if before.period[1] < now.period[1]
        and _may_compare(book, claim, now, before)
        and (not slots or any(slot.fits(now.period) for slot in slots))
    )
    return any(change is not None and verdict(stated, change) != "impossible" for change in changes)


def _may_compare(book: Book, claim: Claim, now: Fact, before: Fact) -> bool:
    """Say whether the words beside a growth leave open that it compares one cell with another."""
    base = base_of(book, claim, Slot(length(now.period), now.period[1]))
    if base is None and from_last_quarter(claim):
        return length(before.period) == "Q" and (now.period[1] - before.period[1]).days < _QUARTER
    return base is None or base.fits(before.period)


def _of_the_figure_before(claim: Claim, near: list[Claim]) -> bool:
    """Say whether a growth stands right behind another amount: "including fees of $3.2 million, up 7%"."""
    former = next((c for c in reversed(near) if c.quantity.end <= claim.quantity.start), None)
    if former is None or former.quantity.kind != "money" or former.change or former.compared:
        return False
    gap = claim.paragraph.text[former.quantity.end : claim.quantity.start]
    return former.subject != claim.subject and ";" not in gap and bridged(gap)


def _of_other_base(book: Book, claim: Claim, near: list[Claim]) -> bool:
    """Say whether a sentence names its base elsewhere, one that is not the year before: for all of its growths."""
    calendar = calendar_of(book)
    now = calendar.own() if claim.compared else claim.slot
    if now is None or any(c.compared and c.subject == claim.subject and c.quantity.kind != "percent" for c in near):
        return False
    if base_of(book, claim, now) is not None:
        return False
    ago = months_back(now.end, 12)
    named = list(_bases(book, claim, now))
    return bool(named) and all(abs((each.end - ago).days) > _NEAR_DAYS for each in named)


def _bases(book: Book, claim: Claim, now: Slot) -> Iterator[Slot]:
    """Yield the periods that a sentence compares with."""
    text, start = lowered(claim.paragraph.text), claim.sentence[0]
    calendar = calendar_of(book)
    for when in periods(claim.paragraph.text, *claim.sentence, calendar):
        if _LEAD.search(text, start, when.start):
            slot = slot_of(when, calendar, now, compared=True, stock=False)
            if slot is not None:
                yield slot
