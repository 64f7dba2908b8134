"""Changes in points: "improved 288 basis points to 60.10%" against the two rates that it lies between."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.bridges import bridged
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.other_periods import open_slots
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back
from irdesk.proofing.prose_checks.levels import Level, is_level, levels, name_of, said
from irdesk.proofing.prose_checks.moves.bases import base_of
from irdesk.proofing.prose_checks.moves.between_rates import between_rates, unit_of
from irdesk.proofing.prose_checks.moves.points_of_parts import points_of_parts
from irdesk.proofing.prose_checks.moves.points_of_rows import points_of_rows
from irdesk.proofing.prose_checks.moves.points_of_shares import points_of_shares
from irdesk.proofing.prose_checks.moves.two_rates import two_rates
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span

_UP = r"increas\w*|rose|rise|up|higher|gain\w*|expan\w*|grew|above|ahead|more|lift\w*|rais(?:ed|es|ing)|boost\w*"
_DOWN = r"decreas\w*|fell|fall|down|lower|declin\w*|contract\w*|drop\w*|below|less|compress\w*|reduc\w*|trimm\w*"
_EITHER = r"improv\w*|better|worse\w*|deteriorat\w*|chang\w*|narrow\w*|widen\w*"
_LINK = r"(?:\s(?:by|of|was|were|approximately|about|nearly|over|more than|a|an|some))*\s*$"
_OBJECT = r"(?:\s(?:our|its|the|their)(?:\s[\w-]+){1,4}(?=\sby\s))?"
_BEFORE = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<either>{_EITHER})){_OBJECT}{_LINK}", re.IGNORECASE)
_AFTER = re.compile(
    rf"^\s(?:year[- ]over[- ]year |sequential |from )?(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<either>{_EITHER}))\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:exclud\w*|adjusted|non-?gaap|organic|constant[- ]currency|due to|driven|because|impact|contribut\w+"
    r"|benefit\w*|headwind|tailwind|leverage|offset|mix|pricing|spread|interest rates?|treasur\w+|expect\w*"
    r"|respectively)\b",
    re.IGNORECASE,
)
_OF_PART = re.compile(
    r"\b(?:margins?|ratio) (?:of|in|for|at) (?:the |our |its )?"
    r"(?!Q\d|[1-4]Q|FY|H\d|January|February|March|April|May|June|July|August|September|October|November|December)[A-Z]\w"
)
"""What makes a rate one of a part of the company."""
_REASON = re.compile(
    r",? (?:primarily |mainly |largely |principally |partially |partly )?(?:due to|driven|because|as a result"
    r"|reflecting|led by|helped|owing to|thanks to|on (?:higher|lower|improved|strong\w*))\b"
    r"|, (?:with|as) (?!compared)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|compared (?:with|to)|versus)\b", re.IGNORECASE)
_SEQUENTIAL = re.compile(r"sequential|(?:linked|prior|previous|preceding|last) quarter", re.IGNORECASE)
_AGO = re.compile(r"year|20\d\d", re.IGNORECASE)


_QUARTER, _YEAR = 3, 12  # months
_MANY = 40
"""Changes of one sentence beyond which it is no sentence: each would be held against all others."""


def points(book: Book) -> Iterator[Finding]:
    """Yield a finding for each change in points whose two rates are known."""
    for saying in sayings(book):
        every = [claim for claim in saying.claims if claim.quantity.kind == "points"]
        if len(every) > _MANY:
            yield from (_unchecked(book, claim) for claim in every)
            continue
        for claim in every:
            own = _without_reasons(_clause(saying, claim))
            changed = [c for c in own.claims if c.quantity.kind == "points" and not c.expected]
            plain = claim in changed and not _OTHER.search(_without_names(own))
            found = list(_check(book, own, claim, alone=len(changed) == 1)) if plain else []
            rates = None if found else _by_others(book, saying, claim)
            yield from found or [rates or _unchecked(book, claim)]


def _by_others(book: Book, saying: Saying, claim: Claim) -> Finding | None:
    """Return what the two rates of the sentence, a row of rates, or the lines of a part say of some points."""
    return (
        between_rates(book, saying, claim)
        or points_of_rows(book, saying, claim)
        or points_of_shares(book, saying, claim)
        or points_of_parts(book, saying, claim)
    )


def _clause(saying: Saying, claim: Claim) -> Saying:
    """Return what stands between the semicolons on either side of some points, if it has a rate of its own."""
    text = saying.paragraph.text
    start = max(saying.start, text.rfind(";", saying.start, claim.quantity.start) + 1)
    stop = text.find(";", claim.quantity.end, saying.end)
    end = stop if stop >= 0 else saying.end
    kept = tuple(c for c in saying.claims if start <= c.quantity.start < end)
    return Saying(saying.paragraph, start, end, kept) if any(map(is_level, kept)) else saying


def _without_reasons(saying: Saying) -> Saying:
    """Return a sentence up to the reasons that it gives for its changes: "to 54.6%, with tariffs being a headwind"."""
    first = next((c.quantity.end for c in saying.claims if c.quantity.kind == "points"), saying.end)
    found = _REASON.search(saying.paragraph.text, first, saying.end)
    if found is None:
        return saying
    kept = tuple(c for c in saying.claims if c.quantity.end <= found.start())
    return msgspec.structs.replace(saying, end=found.start(), claims=kept)


def _without_names(saying: Saying) -> str:
    """Return a sentence's words without the one adjusted rate that it speaks of, whose levels are its own, too."""
    names = {name_of(c) for c in saying.claims if is_level(c)}
    name = next(iter(names), None) if len(names) == 1 else None
    text = saying.text.lower()
    own = name is not None and name.startswith(("adjusted ", "non-gaap "))
    return text.replace(name, " ") if name is not None and own else text


def _unchecked(book: Book, claim: Claim) -> Finding:
    why = "it speaks of the future" if claim.expected else "the two rates that it lies between are not both known"
    message = f"{claim.quantity.printed} is not checked: {why}."
    stated = claim.quantity.printed
    return finding(book.text, "points", "unchecked", "unchecked", message, span(claim), stated=stated)


def _way(saying: Saying, claim: Claim) -> str | None:
    """Return `up`, `down` or `either`, None where no word makes the points a change."""
    text = saying.paragraph.text
    before = _BEFORE.search(text[max(saying.start, claim.quantity.start - 60) : claim.quantity.start])
    after = _AFTER.match(text[claim.quantity.end : claim.quantity.end + 40])
    found = before or after
    if found is None:
        return None
    if found["either"] and _OF_MARGIN.match(text[saying.start : claim.quantity.start]):
        return "up" if _BETTER.match(found["either"]) else "down" if _WORSE.match(found["either"]) else "either"
    return next(way for way in ("up", "down", "either") if found[way])


_OF_MARGIN = re.compile(r"(?!.*\b(?:loss|negative|costs?|ratio|expenses?)\b).*\bmargins?(?![a-z])", re.IGNORECASE)
"""What tells of a margin, which is the better the more it is; where there is a loss it is left open."""
_BETTER = re.compile(r"improv|better|widen", re.IGNORECASE)
_WORSE = re.compile(r"worse|deteriorat|narrow", re.IGNORECASE)


def _check(book: Book, saying: Saying, changed: Claim, *, alone: bool) -> Iterator[Finding]:
    way = _way(saying, changed) or _way_of_former(saying, changed)
    rates = [c for c in saying.claims if is_level(c)]
    if way is None or not rates or len({name_of(c) for c in rates}) > 1:
        return
    now = next((c for c in rates if not c.compared), None)
    compared = [c for c in rates if c.compared]
    if len(rates) == 2 and not compared and _FROM.search(saying.between(*rates)):
        now, compared = rates[0], [rates[1]]
    before = [_finest(book, c) for c in compared]
    if before and not alone:
        return  # which of the two changes the rate behind belongs to is open
    if now is None or len(rates) > 2 or (len(rates) == 2 and not before):
        return
    pairs = [(_finest(book, now), each) for each in before]
    pairs += [(_as_shown(now), _as_shown(each)) for each in compared]
    pairs += list(_known(book, saying, now, changed)) if not before else []
    held = [(pair, _held(changed, way, pair)) for pair in pairs]
    fitting = [(pair, kind) for pair, (kind, _) in held if kind != "impossible"]
    if held and not fitting and not before and not _names_base(saying):  # "expands 5 basis points": since last quarter?
        linked = _known(book, saying, now, changed, _QUARTER)
        fitting = [(pair, kind) for pair in linked if (kind := _held(changed, way, pair)[0]) == "exact"]
    if fitting:
        yield _tied(book, changed, *min(fitting, key=lambda each: each[1] != "exact"))
    if fitting or not held:
        return
    (one, other), (_, made) = held[0]
    beside = min(now.quantity.end, changed.quantity.end), max(now.quantity.start, changed.quantity.start)
    bound = two_rates(saying, changed) is not None if before else bridged(saying.paragraph.text[slice(*beside)])
    if bound or misprinted(_stated(changed), made.value) or abs(_stated(changed).value) == abs(made.value):
        yield _wrong(book, changed, (one, other), made)


def _way_of_former(saying: Saying, changed: Claim) -> str | None:
    """Return the way of the change before, of "up 4 basis points from one quarter and 19 basis points from another"."""
    former = [c for c in saying.claims if c.quantity.kind == "points" and c.quantity.end <= changed.quantity.start]
    listed = former and re.fullmatch(
        r"\)? (?:from|over|compared (?:with|to)) [\w\s'’-]{4,40},? and ", saying.between(former[-1], changed)
    )
    return _way(saying, former[-1]) if listed else None


def _names_base(saying: Saying) -> bool:
    return _SEQUENTIAL.search(saying.text) is not None or _AGO.search(saying.text) is not None


def _known(
    book: Book, saying: Saying, now: Claim, changed: Claim, back: int | None = None
) -> Iterator[tuple[Level, Level]]:
    """Yield what is known of a rate now and `back` months before, where the sentence gives the present one alone."""
    name = name_of(now)
    if name is None or now.slot is None:
        return
    behind = saying.paragraph.text[changed.quantity.end : saying.end].split(" and ")[0]
    linked = _SEQUENTIAL.search(behind) or (not _AGO.search(behind) and _SEQUENTIAL.search(saying.text))
    months = back or (_QUARTER if linked else _YEAR)
    printed, shown_now = _printed(now), now.quantity.amount
    slots = {slot: tuple(levels(book, name, slot)) for slot in open_slots(now, calendar_of(book))}
    fits = {
        slot: [each for each in known if verdict(shown_now, each.worth) != "impossible"]
        for slot, known in slots.items()
    }
    for slot, known in slots.items():
        here = fits[slot]
        if not here and any(fits.values()):
            continue  # the rate told is that of another length
        earlier = base_of(book, changed, slot) or _base_of_sentence(book, saying, changed, slot)
        earlier = earlier or Slot(slot.length, months_back(slot.end, months))
        rows = {each.row for each in here} - {None}
        if not here and (now.scoped or _OF_PART.search(saying.text)):
            continue
        told = [each.worth for each in said(book, name, slot, now)] if not here else []
        if told and not any(
            verdict(shown_now, each) != "impossible" or misprinted(shown_now, each.value) for each in told
        ):
            continue  # the text gives another rate for that length: "a margin that narrowed to 3.03%" is the year's
        # a part's rate, or another one: "Segment income was $4 million, and the margin of"
        of_other = bool(known) and not here and not any(misprinted(shown_now, each.worth.value) for each in known)
        for before in (*(() if of_other else levels(book, name, earlier)), *said(book, name, earlier, now)):
            if not rows or before.row in {None, *rows}:
                yield from ((each, before) for each in here if before.row in {None, each.row} or each.row is None)
                yield printed, before


def _base_of_sentence(book: Book, saying: Saying, changed: Claim, now: Slot) -> Slot | None:
    """Return what another change before it is compared with: "rose 18% from the first quarter, and the margin"."""
    before = (c for c in reversed(saying.claims) if c.quantity.end <= changed.quantity.start)
    return next((base for c in before if (base := base_of(book, c, now)) is not None), None)


def _stated(changed: Claim) -> Amount:
    return changed.quantity.amount.scaled(unit_of(changed))


def _held(changed: Claim, way: str, pair: tuple[Level, Level]) -> tuple[str, Amount]:
    made = pair[0].worth - pair[1].worth
    stated = _stated(changed)
    if way == "either":
        return verdict(stated, made.magnitude()), made
    return verdict(stated, made if way == "up" else -made), made


def _message(changed: Claim, pair: tuple[Level, Level], made: Amount) -> str:
    given = shown(round(made.value / unit_of(changed), 2))
    return f"{changed.quantity.printed}: {pair[1].words} to {pair[0].words} is {given}"


def _spans(changed: Claim, pair: tuple[Level, Level]) -> tuple[Span | None, ...]:
    return span(changed), pair[0].where, pair[1].where


def _wrong(book: Book, changed: Claim, pair: tuple[Level, Level], made: Amount) -> Finding:
    message = f"{_message(changed, pair, made)}; that cannot be."
    return finding(
        book.text,
        "points",
        "error",
        "impossible",
        message,
        *_spans(changed, pair),
        stated=changed.quantity.printed,
        computed=made.scaled(1 / unit_of(changed)),
    )


def _printed(claim: Claim) -> Level:
    """Return a rate as the text shows it."""
    return Level(claim.quantity.amount, span(claim), claim.quantity.printed)


def _as_shown(claim: Claim) -> Level:
    """Return a rate as the text shows it, with nothing hidden: what a change worked out from the text is made of."""
    value = claim.quantity.amount.value
    return Level(Amount(value, value, value), span(claim), claim.quantity.printed)


def _finest(book: Book, claim: Claim) -> Level:
    """Return a rate as the tables give it, which hide less, or as it is printed."""
    name, own = name_of(claim), claim.quantity.amount
    known = levels(book, name, claim.slot) if name is not None and claim.slot is not None else ()
    fitting = [each for each in known if verdict(own, each.worth) == "exact"]
    return min((_printed(claim), *fitting), key=lambda each: each.worth.high - each.worth.low)


def _tied(book: Book, changed: Claim, pair: tuple[Level, Level], kind: str) -> Finding:
    made = pair[0].worth - pair[1].worth
    message = f"{_message(changed, pair, made)}."
    if kind != "exact":
        message = f"{_message(changed, pair, made)}; only rounding explains it."
        spans = _spans(changed, pair)
        return finding(book.text, "points", "note", "rounding", message, *spans, stated=changed.quantity.printed)
    return finding(book.text, "points", "ok", "exact", message, *_spans(changed, pair), stated=changed.quantity.printed)
