"""Growth that the text states, against the figures that it grew from and to."""

import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, growth, same, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.directions import Direction, direction
from irdesk.proofing.prose.other_periods import open_slots
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose.row_names import facts_named, row_names
from irdesk.proofing.prose_checks.moves.by_cells import as_its_row_has, with_cells
from irdesk.proofing.prose_checks.moves.count_growth import count_growth
from irdesk.proofing.prose_checks.moves.ends import (
    Ends,
    beside_a_share,
    best_amount,
    ends_a_share,
    ends_of,
    is_behind_a_share,
    rounded,
)
from irdesk.proofing.prose_checks.moves.growth_words import less_is_better, narrowed, way_behind, with_subject
from irdesk.proofing.prose_checks.moves.like_growth import near_growth, short_of
from irdesk.proofing.prose_checks.moves.of_its_change import of_its_change
from irdesk.proofing.prose_checks.moves.of_its_row import of_its_row
from irdesk.proofing.prose_checks.moves.other_ends import changed_otherwise, may_be_of_others, right_behind
from irdesk.proofing.prose_checks.moves.triples import Triple, triple
from irdesk.proofing.prose_checks.sayings import misprinted, saying_of

_RANK: tuple[Verdict, ...] = ("exact", "rounding", "impossible")

_A_SHARE = re.compile(r"\s(?:on a )?per (?:\w+ ){0,2}(?:share|unit)\b", re.IGNORECASE)


def _of_a_share(claim: Claim) -> bool:
    """Say whether what grew is itself an amount a share."""
    return claim.metric is not None and claim.metric.key in {"eps", "adjusted_eps"}


def growth_claims(book: Book) -> Iterator[Finding]:
    """Yield a finding for each percentage of growth in the prose."""
    sentences: dict[tuple[int, tuple[int, int]], list[Claim]] = defaultdict(list)
    for claim in claims(book):
        sentences[id(claim.paragraph), claim.sentence].append(claim)
    for claim in (each for near in sentences.values() for each in near if each.quantity.kind == "percent"):
        near = sentences[id(claim.paragraph), claim.sentence]
        way = direction(claim) or way_behind(claim)
        listed = "respectively" in claim.words.lower()
        found = None
        if way is not None and not listed:
            about = with_subject(book, claim, near)
            found = _check(book, about, near, way)
            if found is not None and found.verdict == "rounding" and about.subject != claim.subject:
                found = None
            found = found or _plain(book, claim, way) or _of_part(book, about, near, way)
            found = found or of_its_change(book, claim, way) or count_growth(book, claim, way)
            found = found or of_its_row(book, claim, way)
        yield found or _unchecked(book, claim, _why(claim, way))


def _of_part(book: Book, claim: Claim, near: list[Claim], way: Direction) -> Finding | None:
    """Hold the growth of a part's revenue against its row: "revenue from pumps increased $6.1 million, or 15%"."""
    if claim.metric is None or claim.metric.key != "revenue" or claim.whole:
        return None
    begin = max((c.quantity.end for c in near if c.quantity.end <= claim.metric.start), default=claim.sentence[0])
    names = list(row_names(book, claim.paragraph.text, begin, claim.quantity.start))
    rows = {each.words for each in names if any(fact.key != "revenue" for fact in facts_named(book, each.words))}
    if len(rows) != 1:
        return None
    found = _check(book, msgspec.structs.replace(claim, metric=None, row=rows.pop(), scoped=True), near, way)
    return found if found is not None and found.verdict in {"exact", "impossible"} else None


def _why(claim: Claim, way: Direction | None) -> str:
    if claim.expected:
        return "it speaks of the future"
    if way is None:
        return "it is no growth of a figure in the tables"
    return "the figures that it compares are not both in the tables or in its sentence"


def _check(book: Book, claim: Claim, near: list[Claim], way: Direction) -> Finding | None:
    if claim.subject is None or claim.expected or narrowed(claim):
        return None
    stated = claim.quantity.amount if way == "up" else -claim.quantity.amount
    ways = (stated, -stated) if less_is_better(claim) else (stated,)
    behind = _A_SHARE.match(claim.paragraph.text, claim.quantity.end) is not None
    apart = (behind or beside_a_share(claim, near)) and not _of_a_share(claim)
    every = [ends_a_share(near)] if apart else [ends_of(book, each, near) for each in _readings(book, claim)]
    if not apart and is_behind_a_share(claim, near):
        every.append(ends_a_share(near))
    held = [
        (ends, made, min((verdict(each, made) for each in ways), key=_RANK.index))
        for ends in every
        if ends is not None and (made := _grown(claim, ends)) is not None
    ]
    if not held or (every[0] is None and held[0][2] != "exact"):
        return None
    ends, computed, v = next((each for each in held if each[2] == "exact"), held[0])
    if v != "exact" and changed_otherwise(claim, near, ends):
        return None
    told = ends.bound or right_behind(claim, near, ends) or (near_growth(stated, computed) and _sure(claim, ends, near))
    alone = not told and ends.tabled and _sure(claim, ends, near) and short_of(stated, computed)
    if v == "impossible" and (not (told or alone) or may_be_of_others(book, claim, stated, near)):
        return None
    if v == "impossible" and _on_another_basis(book, claim):
        return None
    printed = v == "impossible" and (_as_printed(near, stated, ends) or _as_rounded(near, stated, ends))
    found = _finding(book, claim, ends, (stated, computed), "printed" if printed else v)
    eased = "warning" if v == "impossible" and alone else None
    if found.severity == "error" and as_its_row_has(book, ends, stated):
        eased = "note"  # told of the table
    return msgspec.structs.replace(found, severity=eased) if eased else _told(book, found, ends, near, stated)


_WHOLE = 1
"""Points: so much a growth of dividends may be off, told in words that round it."""


def _is_dividend(claim: Claim) -> bool:
    """Say whether a growth is of dividends a share, which are paid as printed: nothing is rounded."""
    words = claim.paragraph.text[claim.sentence[0] : claim.quantity.start].lower()
    return "dividend" in words or "distribution" in words


_CONSTANT = re.compile(r"\s?(?:\w+ ){0,2}?(?:on an?|in|at|using) (?:constant|organic|local|comparable|underlying)[- ]")


def _on_another_basis(book: Book, claim: Claim) -> bool:
    """Say whether the text gives the very growth again as one at constant rates, or of the organic business."""
    printed = claim.quantity.printed
    return any(
        each.quantity.printed == printed and _CONSTANT.match(each.paragraph.text.lower(), each.quantity.end)
        for each in claims(book)
        if each.quantity.kind == "percent" and each is not claim
    )


def _told(book: Book, found: Finding, ends: Ends, near: list[Claim], stated: Amount) -> Finding:
    """Return the finding; one that cannot be with the cells by which it is right, if a figure of the text is wrong."""

    def fits(cells: Ends) -> bool:
        made = growth(cells.now.magnitude(), cells.before.magnitude())
        return made is not None and verdict(stated, made) != "impossible"

    return found if found.verdict != "impossible" else with_cells(book, found, ends, near, fits)


def _readings(book: Book, claim: Claim) -> list[Claim]:
    """Return a claim with its period and, where its words leave open how long it is, with others."""
    slots = [] if claim.named else open_slots(claim, calendar_of(book))[1:]
    return [claim, *(msgspec.structs.replace(claim, slot=slot) for slot in slots)]


def _grown(claim: Claim, ends: Ends) -> Amount | None:
    if ends.now.value * ends.before.value <= 0 or (ends.now.value < 0 and not _of_size(claim)):
        return None
    return growth(ends.now.magnitude(), ends.before.magnitude())


def _as_printed(near: list[Claim], stated: Amount, ends: Ends) -> bool:
    """Say whether a growth is right of the two amounts as its sentence prints them, rounded more than their cells."""
    levels = [c for c in near if c.quantity.kind == "money" and not c.change and c.subject is not None]
    cells = (ends.now.magnitude(), ends.before.magnitude())
    pairs = (
        (now.quantity.amount, before.quantity.amount)
        for now in levels
        for before in levels
        if (now.compared, before.compared) == (False, True) and now.subject == before.subject
    )
    held = (growth(*pair) for pair in pairs if [same(a, b) for a, b in zip(pair, cells, strict=True)] == ["exact"] * 2)
    return any(made is not None and verdict(stated, made) == "exact" for made in held)


def _as_rounded(near: list[Claim], stated: Amount, ends: Ends) -> bool:
    """Say whether a growth is right of its cells once they are rounded as the sentence rounds its amounts."""
    pair = rounded(ends, near)
    made = growth(*pair) if pair is not None else None
    return made is not None and verdict(stated, made) == "exact"


def _plain(book: Book, claim: Claim, way: Direction) -> Finding | None:
    """Hold a growth against the two figures of its sentence that it lies between, whatever they measure."""
    if claim.expected or narrowed(claim):
        return None
    found = triple(saying_of(book, claim), claim)
    if found is None:
        return None
    one, other = best_amount(book, found.now), best_amount(book, found.before)
    computed = growth(one[0], other[0])
    if computed is None:
        return None
    stated = claim.quantity.amount if way == "up" else -claim.quantity.amount
    printed = growth(found.now.quantity.amount, found.before.quantity.amount)
    v = min((verdict(stated, each) for each in (computed, printed) if each is not None), key=_RANK.index)
    if v == "rounding" and _is_dividend(claim) and abs(stated.value - computed.value) > _WHOLE:
        v = "impossible"
    sure = found.tight or (found.bound and _slipped(found, stated, computed))
    if v == "impossible" and not (sure and claim.quantity.mode == "as shown"):
        return None
    rough = {one[2], other[2]} & {found.now.quantity.printed, found.before.quantity.printed}
    ends = Ends(one[0], other[0], (one[1], other[1]), (one[2], other[2]), tabled=not rough, bound=True)
    return _told(book, _finding(book, claim, ends, (stated, computed), v), ends, [found.now, found.before], stated)


def _slipped(found: Triple, stated: Amount, computed: Amount) -> bool:
    """Say whether a growth, or one of the figures that it lies between, looks misprinted."""
    now, before = found.now.quantity.amount, found.before.quantity.amount
    times = 1 + stated.value / 100
    ends = misprinted(now, before.value * times) or (times > 0 and misprinted(before, now.value / times))
    return ends or near_growth(stated, computed)


def _of_size(claim: Claim) -> bool:
    """Say whether a row that is shown below zero is spoken of by its size: a cost, or what the text calls a loss."""
    key = claim.metric.key if claim.metric is not None else ""
    words = " ".join(claim.row or ())
    return claim.loss or not re.search(r"income|eps|ebitda|cash|equity|profit|earning|margin", f"{key} {words}")


def _sure(claim: Claim, ends: Ends, near: list[Claim]) -> bool:
    """Say whether a growth is of a row: nothing narrows it, or its figure or change in the sentence are the row's."""
    if not claim.whole or not claim.scoped:
        return claim.whole
    change = (ends.now.magnitude() - ends.before.magnitude()).magnitude()
    money = (c for c in near if c.quantity.kind == "money" and not c.compared)
    held = (verdict(c.quantity.amount, change if c.change else ends.now.magnitude()) for c in money)
    return ends.tabled and "exact" in held


def _finding(book: Book, claim: Claim, ends: Ends, held: tuple[Amount, Amount], v: str) -> Finding:
    stated, computed = held
    of = f" of {claim.metric.text}" if claim.metric is not None else ""
    given = f"{ends.words[1]} to {ends.words[0]} is {shown(round(computed.value, 1))} percent"
    low, high = shown(round(computed.low, 1)), shown(round(computed.high, 1))
    words = {
        "exact": f"{claim.quantity.printed} growth{of}: {given}.",
        "rounding": f"{claim.quantity.printed} growth{of} holds only through rounding: {given} as displayed "
        f"({low} to {high} possible).",
        "printed": f"{claim.quantity.printed} growth{of} is right of the amounts as the text rounds them; {given}.",
    }
    wrong = "the figures went the other way" if stated.value * computed.value < 0 else "that cannot be"
    return finding(
        book.text,
        "growth",
        {"exact": "ok", "rounding": "warning" if ends.tabled else "note", "printed": "warning"}.get(v, "error"),
        "rounding" if v == "printed" else v,
        words.get(v) or f"{claim.quantity.printed} growth{of}: {wrong}; {given}.",
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
