"""Changes that the text states in money: "an increase of $1.4 million" against the two figures that it lies between."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise, permutations

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, shown, verdict
from irdesk.proofing.prose.bridges import bridged
from irdesk.proofing.prose.cells import facts_of
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import COMPARABLE, SCOPED
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.directions import direction, is_effect
from irdesk.proofing.prose.misprints import slip
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose_checks.moves.by_cells import with_cells
from irdesk.proofing.prose_checks.moves.ends import Ends, ends_of, rounded
from irdesk.proofing.prose_checks.moves.from_other_day import from_other_day
from irdesk.proofing.prose_checks.moves.plain_changes import plain_change
from irdesk.proofing.tables.facts import Fact

_OTHER = re.compile(
    rf"constant[- ]currency|organic|same[- ]store|{COMPARABLE}|excluding|pro forma|currency|due to|driven by|because of"
    r"|primarily|attributable|included|reflect|from (?:the )?(?:acquisition|sale|impact)|offset",
    re.IGNORECASE,
)
_THE_CHANGE = re.compile(r"^(?:The|This) (?:\$[\d.]+ \w+ )?(?:increase|decrease|improvement|decline|change)\b")
_APART = 2
"""A slip of several digits leaves a change within twice of what it should be; another thing's change does not."""
_RANK: tuple[Verdict, ...] = ("exact", "rounding", "impossible")


def changes(book: Book) -> Iterator[Finding]:
    """Yield a finding for each increase or decrease in money, or in money a share, that can be worked out."""
    everything = claims(book)
    for number, claim in enumerate(everything):
        if claim.quantity.kind not in {"money", "per_share"} or not claim.change or claim.expected:
            continue
        former = _former(claim, everything[:number])
        about, near = claim, _near(claim, everything)
        if former is not None:
            about = msgspec.structs.replace(claim, metric=former.metric, row=former.row)
            near += _near(former, everything)
        told = about.subject is not None or claim.quantity.kind == "per_share"
        found = (_check(book, claim, about, near) if told else None) or plain_change(book, claim)
        if found is not None:
            yield found


def _near(claim: Claim, everything: tuple[Claim, ...]) -> list[Claim]:
    return [c for c in everything if c.paragraph is claim.paragraph and c.sentence == claim.sentence]


def _former(claim: Claim, before: tuple[Claim, ...]) -> Claim | None:
    """Return the figure that changed: of "the increase of $8.5 million", the one of the sentence before."""
    if claim.subject is not None or not _THE_CHANGE.match(claim.words):
        return None
    earlier = [c for c in before if c.paragraph is claim.paragraph and c.sentence != claim.sentence]
    last = [c for c in earlier if c.sentence == earlier[-1].sentence and c.quantity.kind == claim.quantity.kind]
    return next((c for c in last if c.subject is not None and not c.change), None)


def _check(book: Book, claim: Claim, about: Claim, near: list[Claim]) -> Finding | None:
    ends = ends_of(book, _from_before(book, about), near)
    if ends is None or ends.now.value * ends.before.value < 0:
        return None
    if len(claim.words) > len(claim.quantity.printed) and _OTHER.search(_lead(claim)):
        return None
    stated = claim.quantity.amount
    printed = _as_printed(stated, near)
    open_ = ends.tabled and printed is not None and verdict(stated, _difference(printed)) == "rounding"
    if open_:
        printed = None  # the cells tell what the text's rounding hides
    if printed is not None and verdict(stated, _difference(ends)) == "impossible":
        ends = printed
    computed = _difference(ends)
    v = min(
        (verdict(stated, each) for each in (computed, *([_difference(printed)] if printed else []))), key=_RANK.index
    )
    pairs = (rounded(ends, near), rounded(ends, [claim])) if v == "impossible" else ()
    if any(pair is not None and verdict(stated, (pair[0] - pair[1]).magnitude()) == "exact" for pair in pairs):
        v = "rounding"  # of figures rounded first, to the place of the sentence's levels or of the change itself
    other = _into_loss(about, near) or is_effect(about) or not _of_these(ends, about, near)
    if v == "impossible" and (other or not _sure(book, claim, about, computed, near)):
        slipped = None if other else from_other_day(book, about, near)
        return None if slipped is None else _finding(book, claim, slipped, (_difference(slipped), v), turnable=False)
    turnable = (about.whole or printed is not None) and not _in_other_columns(book, about, stated)
    found = _finding(book, claim, ends, (computed, v), turnable=turnable)
    if v != "impossible":
        return found
    if open_:
        return msgspec.structs.replace(found, severity="warning")
    return with_cells(book, found, ends, near, lambda cells: verdict(stated, _difference(cells)) != "impossible")


def _into_loss(about: Claim, near: list[Claim]) -> bool:
    """Say whether income became a loss, or a loss income: the change is the sum of the two."""
    levels = [c for c in near if c.quantity.kind == about.quantity.kind and not c.change]
    return len({c.loss or c.quantity.negative for c in levels}) > 1


def _from_before(book: Book, claim: Claim) -> Claim:
    """Return the claim as compared with the period behind it: "an increase of $71.6 million from the prior year"."""
    own = calendar_of(book).own()
    earlier = own is not None and claim.slot is not None and claim.when and claim.slot.end < own.end
    behind = claim.paragraph.text[claim.quantity.end : claim.sentence[1]]
    return msgspec.structs.replace(claim, compared=True) if earlier and claim.when in behind else claim


def _lead(claim: Claim) -> str:
    """Return the words of the clause before a change: what it is due to narrows it, what follows does not."""
    return claim.paragraph.text[max(claim.sentence[0], claim.quantity.start - 60) : claim.quantity.start]


def _difference(ends: Ends) -> Amount:
    return (ends.now.magnitude() - ends.before.magnitude()).magnitude()


def _printed(near: list[Claim]) -> list[tuple[Claim, Claim]]:
    """Return each two figures of a sentence that a change may stand between: the one now, and the one compared."""
    levels = [c for c in near if c.quantity.kind in {"money", "per_share"} and not c.change and c.subject is not None]
    now, before = [c for c in levels if not c.compared], [c for c in levels if c.compared]
    return [(a, b) for a in now for b in before if (a.subject, a.quantity.kind) == (b.subject, b.quantity.kind)]


def _as_printed(stated: Amount, near: list[Claim]) -> Ends | None:
    """Return the two figures as the sentence prints them, which may be rounded more than the cells, if they tie."""
    held = ((verdict(stated, (a.quantity.amount - b.quantity.amount).magnitude()), a, b) for a, b in _printed(near))
    v, now, before = min(held, key=lambda each: _RANK.index(each[0]), default=("impossible", None, None))
    if v == "impossible" or now is None or before is None:
        return None
    spans = tuple(c.paragraph.span(c.quantity.start, c.quantity.end) for c in (now, before))
    words = (now.quantity.printed, before.quantity.printed)
    return Ends(now.quantity.amount, before.quantity.amount, spans, words, tabled=False)


def _sure(book: Book, claim: Claim, about: Claim, computed: Amount, near: list[Claim]) -> bool:
    """Say whether a change that cannot be must be wrong: it stands among its own figures, or looks misprinted."""
    stated = claim.quantity.amount
    led = _leads_to_its_level(claim, near)
    if claim.quantity.mode != "as shown" or _fits_elsewhere(book, about, stated, led):
        return False
    if _among(claim, near):
        return True
    if (
        (led is not None or _beside_its_level(claim, near))
        and computed.value < stated.value * _APART
        and stated.value < computed.value * _APART
    ):
        return True
    whole = about.whole or (about.subject is None and claim.quantity.kind == "per_share")
    return whole and not (claim.scoped and SCOPED.search(_lead(claim).lower())) and slip(stated, computed)


def _beside_its_level(claim: Claim, near: list[Claim]) -> bool:
    """Say whether a change stands right behind the figure that moved: "rose to $37.3 million, an increase of"."""
    former = [c for c in near if c.sentence == claim.sentence and c.quantity.end <= claim.quantity.start]
    former = [c for c in former if not c.quantity.translated]
    if not former or former[-1].change or former[-1].compared or former[-1].subject != claim.subject:
        return False
    level = former[-1]
    words = re.sub(r"\([^)]*\)", " ", claim.paragraph.text[level.quantity.end : claim.quantity.start])
    return level.quantity.kind == claim.quantity.kind and level.whole and not level.scoped and bridged(words)


def _leads_to_its_level(claim: Claim, near: list[Claim]) -> Claim | None:
    """Return the figure that moved, where a change leads right to it: "declined by $0.3 million to $1.4 million"."""
    behind = next((c for c in near if c.quantity.start >= claim.quantity.end), None)
    if behind is None or behind.change or behind.compared or behind.subject != claim.subject:
        return None
    gap = claim.paragraph.text[claim.quantity.end : behind.quantity.start]
    alike = behind.quantity.kind == claim.quantity.kind
    return behind if alike and behind.whole and not behind.scoped and gap == " to " else None


def _among(claim: Claim, near: list[Claim]) -> bool:
    """Say whether only words of comparison stand between a change and the two figures of its sentence."""
    pairs = _printed([c for c in near if c.sentence == claim.sentence])
    if len(pairs) != 1 or pairs[0][0].subject != claim.subject:
        return False
    row = sorted([claim, *pairs[0]], key=lambda c: c.quantity.start)
    text = claim.paragraph.text
    inside = [c for c in near if row[0].quantity.end <= c.quantity.start < row[-1].quantity.start]
    if sum(c.change for c in inside) > (claim.quantity.start > row[0].quantity.start):
        return False
    steps = [row[0], *inside, row[-1]]
    gaps = (text[a.quantity.end : b.quantity.start] for a, b in pairwise(steps))
    return all(bridged(gap) for gap in gaps)


def _of_these(ends: Ends, about: Claim, near: list[Claim]) -> bool:
    """Say whether the level that the sentence gives is the one worked with: else it speaks of something else."""
    levels = (c for c in near if c.subject == about.subject and not (c.change or c.compared))
    shown = next((c.quantity.amount for c in levels if c.quantity.kind == about.quantity.kind), None)
    return shown is None or verdict(shown, ends.now.magnitude()) != "impossible"


def _fits_elsewhere(book: Book, about: Claim, stated: Amount, led: Claim | None) -> bool:
    """Say whether two other columns of the subject's row differ by as much: then the periods were misunderstood.

    One of them is that of the figure which the change leads to (`led`), where there is one.
    """
    rows: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts_of(book, about):
        rows.setdefault((fact.sheet.number, fact.row), []).append(fact)
    pairs = (pair for facts in rows.values() for pair in permutations(facts, 2))
    if led is not None:
        level = led.quantity.amount
        pairs = (pair for pair in pairs if verdict(level, pair[0].worth.magnitude()) != "impossible")
    return any(verdict(stated, (a.worth - b.worth).magnitude()) != "impossible" for a, b in pairs)


def _in_other_columns(book: Book, about: Claim, stated: Amount) -> bool:
    """Say whether the subject's row moved by as much, the way that is told, from an earlier column to a later one."""
    way = direction(about)
    facts = sorted(facts_of(book, about), key=lambda fact: fact.period[1])
    moves = ((b.worth - a.worth) for a, b in combinations(facts, 2) if (a.sheet, a.row) == (b.sheet, b.row))
    return any(verdict(stated if way == "up" else -stated, each) != "impossible" for each in moves)


def _finding(book: Book, claim: Claim, ends: Ends, made: tuple[Amount, Verdict], *, turnable: bool) -> Finding:
    """Tell a change; one that is right but for its way is wrong only where nothing else can be meant (`turnable`)."""
    (computed, v), way = made, direction(claim)
    rose = ends.now.magnitude().value >= ends.before.magnitude().value
    turned = v != "impossible" and way is not None and computed.low > 0 and not claim.loss and rose != (way == "up")
    worse = turned and turnable and min(ends.now.value, ends.before.value) > 0
    by = shown(computed.value / claim.quantity.scale)
    given = f"from {ends.words[1]} to {ends.words[0]} is {'up' if rose else 'down'} {by}"
    message = f"A change of {claim.quantity.printed}: {given}"
    low, high = (shown(each / claim.quantity.scale) for each in (computed.low, computed.high))
    message += {"exact": ".", "rounding": f" ({low} to {high} possible)."}.get(v, "; that cannot be.")
    severity = "error" if worse or v == "impossible" else ("ok" if v == "exact" else "note")
    return finding(
        book.text,
        "change",
        severity,
        "inconsistent" if worse else v,
        message,
        claim.paragraph.span(claim.quantity.start, claim.quantity.end),
        *ends.spans,
        stated=claim.quantity.printed,
        computed=computed,
    )
