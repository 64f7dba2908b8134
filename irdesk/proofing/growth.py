"""Growth that the text states, against the figures that it grew from and to."""

import re
from collections.abc import Iterator
from itertools import permutations

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book, Fact
from irdesk.proofing.ends import Ends, as_money, clause, ends_of
from irdesk.proofing.intervals import Amount, growth, shown, verdict
from irdesk.proofing.prose.cells import facts_of, slip
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.directions import Direction, direction

_OTHER = re.compile(
    r"constant[- ]currency|organic|same[- ]store|comparable|excluding|pro forma|currency|volume|basis points"
    r"|like[- ]for[- ]like|adjusting|acqui|annualized|compound|cagr|of (?:total )?(?:revenue|sales)"
    r"|six months|twelve months|since|local currenc|per[- ]share basis",
    re.IGNORECASE,
)


_A_SHARE = re.compile(r"\s(?:on a )?per (?:\w+ ){0,2}(?:share|unit)\b", re.IGNORECASE)


def _of_a_share(claim: Claim) -> bool:
    """Say whether what grew is itself an amount a share."""
    return claim.metric is not None and claim.metric.key in {"eps", "adjusted_eps"}


def _ends_a_share(near: list[Claim]) -> Ends | None:
    """Return the two amounts a share of a sentence, between which "an increase of 9.3% per share" lies."""
    amounts = [c for c in near if c.quantity.kind == "per_share" and not c.change and c.quantity.mode == "as shown"]
    if len(amounts) != 2:
        return None
    spans = tuple(c.paragraph.span(c.quantity.start, c.quantity.end) for c in amounts)
    words = (amounts[0].quantity.printed, amounts[1].quantity.printed)
    return Ends(amounts[0].quantity.amount, amounts[1].quantity.amount, spans, words, tabled=False)


def growth_claims(book: Book) -> Iterator[Finding]:
    """Yield a finding for each percentage of growth in the prose."""
    everything = claims(book)
    for claim in everything:
        if claim.quantity.kind != "percent":
            continue
        way = direction(claim)
        near = [
            other for other in everything if other.paragraph is claim.paragraph and other.sentence == claim.sentence
        ]
        listed = "respectively" in claim.words.lower()
        found = None if way is None or listed else _check(book, claim, near, way)
        yield found or _unchecked(book, claim, _why(claim, way))


def _why(claim: Claim, way: Direction | None) -> str:
    if claim.expected:
        return "it speaks of the future"
    if way is None:
        return "it is no growth of a figure in the tables"
    return "the figures that it compares are not both in the tables or in its sentence"


def _check(book: Book, claim: Claim, near: list[Claim], way: Direction) -> Finding | None:
    if claim.subject is None or claim.expected or _OTHER.search(clause(claim)):
        return None
    apart = _A_SHARE.match(claim.paragraph.text, claim.quantity.end) is not None and not _of_a_share(claim)
    ends = _ends_a_share(near) if apart else ends_of(book, claim, near)
    if ends is None or ends.now.value * ends.before.value <= 0:
        return None
    if ends.now.value < 0 and not _of_size(claim):
        return None
    computed = growth(ends.now.magnitude(), ends.before.magnitude())
    if computed is None:
        return None
    stated = claim.quantity.amount if way == "up" else -claim.quantity.amount
    v = verdict(stated, computed)
    if v == "impossible" and (
        not (ends.bound or _sure(claim, stated, computed)) or _fits_elsewhere(book, claim, stated)
    ):
        return None
    return _finding(book, claim, ends, (stated, computed), v)


def _of_size(claim: Claim) -> bool:
    """Say whether a row that is shown below zero is spoken of by its size: a cost, or what the text calls a loss."""
    key = claim.metric.key if claim.metric is not None else ""
    words = " ".join(claim.row or ())
    return claim.loss or not re.search(r"income|eps|ebitda|cash|equity|profit|earning|margin", f"{key} {words}")


def _fits_elsewhere(book: Book, claim: Claim, stated: Amount) -> bool:
    """Say whether some other pair of columns of the metric grew as stated: then the period was misunderstood."""
    rows: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts_of(book, as_money(claim)):
        rows.setdefault((fact.sheet.number, fact.row), []).append(fact)
    pairs = (pair for facts in rows.values() for pair in permutations(facts, 2))
    changes = (
        growth(now.worth.magnitude(), before.worth.magnitude())
        for now, before in pairs
        if before.period[1] < now.period[1]
    )
    return any(change is not None and verdict(stated, change) != "impossible" for change in changes)


def _later(now: Fact, before: Fact) -> bool:
    return before.period[1] < now.period[1]


def _sure(claim: Claim, stated: Amount, computed: Amount) -> bool:
    """Say whether a growth that cannot be must be wrong, rather than measured on something else."""
    whole = claim.whole and not claim.scoped
    opposite = stated.value * computed.value < 0
    off = abs(stated.value - computed.value)
    near = off <= 3 or off * 2 <= abs(computed.value) or slip(stated.magnitude(), computed.magnitude())
    return whole and (near or opposite)


def _finding(book: Book, claim: Claim, ends: Ends, held: tuple[Amount, Amount], v: str) -> Finding:
    stated, computed = held
    metric = claim.metric.text if claim.metric is not None else "it"
    given = f"{ends.words[1]} to {ends.words[0]} is {shown(round(computed.value, 1))} percent"
    low, high = shown(round(computed.low, 1)), shown(round(computed.high, 1))
    words = {
        "exact": f"{claim.quantity.printed} growth of {metric}: {given}.",
        "rounding": f"{claim.quantity.printed} growth of {metric} holds only through rounding: {given} as displayed "
        f"({low} to {high} possible).",
    }
    wrong = "the figures went the other way" if stated.value * computed.value < 0 else "that cannot be"
    return finding(
        book.text,
        "growth",
        {"exact": "ok", "rounding": "warning" if ends.tabled else "note"}.get(v, "error"),
        v,
        words.get(v) or f"{claim.quantity.printed} growth of {metric}: {wrong}; {given}.",
        claim.paragraph.span(claim.quantity.start, claim.quantity.end),
        *ends.spans,
        stated=claim.quantity.printed,
        computed=computed,
    )


def _unchecked(book: Book, claim: Claim, why: str) -> Finding:
    return finding(
        book.text,
        "growth",
        "unchecked",
        "unchecked",
        f"{claim.quantity.printed} is not checked: {why}.",
        claim.paragraph.span(claim.quantity.start, claim.quantity.end),
        stated=claim.quantity.printed,
    )
