"""The growth that an outlook works out: "$864 million to $874 million, growth of 9.9% to 11.1% over $786.4 million"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, growth, shown, verdict
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.prose_checks.outlook.bases import last_year
from irdesk.proofing.prose_checks.outlook.grown_words import (
    at_middle,
    back_to_growth,
    beyond_former,
    of_another,
    only_compared,
    straight_to_base,
    to_base,
    to_growth,
    way_of,
)
from irdesk.proofing.prose_checks.outlook.spreads import Spread, spreads
from irdesk.proofing.prose_checks.sayings import Saying, sayings
from irdesk.proofing.words.sentences import lowered

_NEAR = 60
_FAR = 12
"""Points beyond which a growth is of something else."""


class _Told(msgspec.Struct, frozen=True):
    """A range of an outlook, the growth that the text works out, and what it is of where that stands beside it."""

    rate: Spread
    base: Spread | None
    spread: Spread
    way: str
    middle: bool


def grown(book: Book) -> Iterator[Finding]:
    """Yield a finding for each growth of an outlook whose range and base are known."""
    for saying in sayings(book):
        if _is_outlook(saying):
            row = spreads(saying)
            for number, spread in enumerate(row):
                told = _told(saying, spread, row[number + 1 :])
                if told is not None:
                    yield from _beside(book, told, told.base) if told.base is not None else _by_cells(book, told)


def _is_outlook(saying: Saying) -> bool:
    has = {each.quantity.kind for each in saying.claims}
    if "percent" not in has or not has & {"money", "per_share"}:
        return False
    return EXPECTED.search(lowered(saying.text)) is not None or any(each.expected for each in saying.claims)


def _told(saying: Saying, spread: Spread, rest: Sequence[Spread]) -> _Told | None:
    if spread.kind != "money" or spread.vague or (spread.alone and not _is_level(spread)):
        return None
    text = lowered(saying.paragraph.text)
    end = beyond_former(text, spread.end, saying.end)
    linked = _linked(text, end, spread, [each for each in rest if each.start >= end][:2])
    if linked is None:
        return None
    rate, _ = linked
    last = max(each.end for each in linked if each is not None)
    way = way_of(text, end, rate.start, rate.end)
    if way is None or of_another(text, max(saying.start, spread.start - _NEAR), last):
        return None
    middle = rate.alone and at_middle(text, spread.end, min(saying.end, last + _NEAR))
    return None if rate.vague or (rate.alone and not (middle or spread.alone)) else _Told(*linked, spread, way, middle)


def _linked(text: str, end: int, spread: Spread, behind: Sequence[Spread]) -> tuple[Spread, Spread | None] | None:
    """Return the growth that the words behind a range lead to, and what it is of, before or behind it."""
    first, second = (behind[at] if at < len(behind) else None for at in (0, 1))
    if first is None:
        return None
    if first.kind == "percent" and to_growth(text, end, first.start):
        based = second is not None and _is_base(spread, second) and to_base(text, first.end, second.start)
        return first, second if based else None
    led = _is_base(spread, first) and straight_to_base(text, end, first.start)
    if led and second is not None and second.kind == "percent" and back_to_growth(text, first.end, second.start):
        return second, first
    return None


def _is_level(spread: Spread) -> bool:
    claim = spread.claim
    return claim.expected and not (claim.change or claim.compared)


def _is_base(spread: Spread, other: Spread) -> bool:
    """Say whether an amount can be what a range is compared with."""
    alike = spread.claim.quantity.currency == other.claim.quantity.currency
    vague = other.vague and not only_compared(lowered(other.claim.paragraph.text), other.start)
    return other.kind == "money" and other.alone and alike and not vague


def _held(told: _Told, base: Amount) -> list[tuple[Amount, Amount]]:
    """Return each end of a growth as stated beside the one that the range makes, the lower one first."""
    levels = (told.spread.middle,) if told.middle else (told.spread.low, told.spread.high)
    made = [each for level in levels if (each := growth(level, base)) is not None]
    if len(made) != len(levels):
        return []
    stated = sorted(((-end if told.way == "down" else end) for end in (told.rate.low, told.rate.high)), key=_value)
    return list(zip(stated, made, strict=False))[: 1 if told.spread.alone else None]


def _value(amount: Amount) -> Decimal:
    return amount.value


def _beside(book: Book, told: _Told, base: Spread) -> Iterator[Finding]:
    """Hold a growth against the base beside it: one wrong end is an error; of two the growth may be another one."""
    held = _held(told, base.high)
    verdicts = [verdict(*pair) for pair in held]
    wrong = verdicts.count("impossible")
    if not held or any(abs(stated.value - made.value) > _FAR for stated, made in held):
        return
    if wrong:
        severity = "error" if wrong < len(held) else "warning"
    else:
        severity = "ok" if set(verdicts) == {"exact"} else "note"
    worst: Verdict = "impossible" if wrong else "exact" if severity == "ok" else "rounding"
    yield _finding(book, told, held, (severity, worst), (base.where, base.printed))


def _by_cells(book: Book, told: _Told) -> Iterator[Finding]:
    """Hold a growth against last year's cell; only where one end ties, and no other base could make them both."""
    for worth, where, words in last_year(book, told.spread.claim):
        held = _held(told, worth)
        verdicts = [verdict(*pair) for pair in held]
        if verdicts == ["exact"] * len(held) and held:
            yield _finding(book, told, held, ("ok", "exact"), (where, words))
            return
        if len(held) == 2 and sorted(verdicts) == ["exact", "impossible"]:
            (low, made_low), (high, made_high) = held
            near = all(abs(stated.value - made.value) <= _FAR for stated, made in held)
            if near and verdict(high - low, made_high - made_low) == "impossible":
                yield _finding(book, told, held, ("warning", "impossible"), (where, words))
            return


def _finding(
    book: Book,
    told: _Told,
    held: Sequence[tuple[Amount, Amount]],
    found: tuple[str, Verdict],
    base: tuple[Span | None, str],
) -> Finding:
    grew = " to ".join(f"{shown(round(made.value, 1))}%" for _, made in held)
    middle = "the midpoint of " if told.middle else ""
    message = f"{told.rate.printed}: {middle}{told.spread.printed} over {base[1]} is {grew}."
    spans = (told.rate.where, told.spread.where, base[0])
    return finding(book.text, "growth", *found, message, *spans, stated=told.rate.printed)
