"""The growth that an outlook works out: "$864 million to $874 million, growth of 9.9% to 11.1% over $786.4 million"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, growth, shown, verdict
from irdesk.proofing.prose_checks.outlook.bases import last_year
from irdesk.proofing.prose_checks.outlook.grown_told import Told, told_growth
from irdesk.proofing.prose_checks.outlook.spreads import Spread
from irdesk.proofing.prose_checks.sayings import sayings

_FAR = 12
"""Points beyond which a growth is of something else."""


def grown(book: Book) -> Iterator[Finding]:
    """Yield a finding for each growth of an outlook whose range and base are known."""
    for saying, follow in pairwise((*sayings(book), None)):
        for told in told_growth(saying, follow) if saying is not None else ():
            yield from _beside(book, told, told.base) if told.base is not None else _by_cells(book, told)


def _held(told: Told, base: Amount) -> list[tuple[Amount, Amount]]:
    """Return each end of a growth as stated beside the one that the range makes, the lower one first."""
    levels = (told.spread.middle,) if told.middle else (told.spread.low, told.spread.high)
    made = [each for level in levels if (each := growth(level, base)) is not None]
    if len(made) != len(levels):
        return []
    stated = sorted(((-end if told.way == "down" else end) for end in (told.rate.low, told.rate.high)), key=_value)
    if told.spread.alone and stated[0].value <= made[0].value <= stated[-1].value:
        return []  # the middle of what is told before: "raises the midpoint to $621 million, growth of 5.2% to 6.2%"
    return list(zip(stated, made, strict=False))[: 1 if told.spread.alone else None]


def _value(amount: Amount) -> Decimal:
    return amount.value


def _beside(book: Book, told: Told, base: Spread) -> Iterator[Finding]:
    """Hold a growth against the base beside it: one wrong end is an error; of two the growth may be another one."""
    held = _held(told, base.high)
    verdicts = [verdict(*pair) for pair in held]
    wrong = verdicts.count("impossible")
    if not held or any(abs(stated.value - made.value) > _FAR for stated, made in held):
        yield from _in_other_unit(book, told, base)
        return
    if wrong:
        severity = "error" if wrong < len(held) else "warning"
    else:
        severity = "ok" if set(verdicts) == {"exact"} else "note"
    worst: Verdict = "impossible" if wrong else "exact" if severity == "ok" else "rounding"
    yield _finding(book, told, held, (severity, worst), (base.where, base.printed))


_THOUSANDS = (-9, -6, -3, 3, 6, 9)


def _in_other_unit(book: Book, told: Told, base: Spread) -> Iterator[Finding]:
    """Yield a warning where the growth is right once the base counts in thousands, or thousandths, of its unit."""
    for power in _THOUSANDS:
        held = _held(told, base.high.scaled(Decimal(1).scaleb(power)))
        low, high = min(told.rate.low, told.rate.high, key=_value), max(told.rate.low, told.rate.high, key=_value)
        middle = growth(told.spread.middle, base.high.scaled(Decimal(1).scaleb(power)))
        amid = told.spread.alone and middle is not None and low.value <= abs(middle.value) <= high.value
        if amid or (held and all(verdict(*pair) != "impossible" for pair in held)):
            message = (
                f"{base.printed} beside {told.spread.printed} and {told.rate.printed}: one of the units is a slip."
            )
            spans = (base.where, told.spread.where, told.rate.where)
            yield finding(book.text, "unit", "warning", "inconsistent", message, *spans, stated=base.printed)
            return


def _by_cells(book: Book, told: Told) -> Iterator[Finding]:
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
    told: Told,
    held: Sequence[tuple[Amount, Amount]],
    found: tuple[str, Verdict],
    base: tuple[Span | None, str],
) -> Finding:
    grew = " to ".join(f"{shown(round(made.value, 1))}%" for _, made in held)
    middle = "the midpoint of " if told.middle else ""
    message = f"{told.rate.printed}: {middle}{told.spread.printed} over {base[1]} is {grew}."
    spans = (told.rate.where, told.spread.where, base[0])
    return finding(book.text, "growth", *found, message, *spans, stated=told.rate.printed)
