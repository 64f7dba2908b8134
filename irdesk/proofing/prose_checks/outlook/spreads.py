"""What a sentence gives, range by range: two ends that belong together, or one figure that stands alone."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.source import Span
from irdesk.proofing.intervals import Amount, displayed
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.outlook.ranges import ranges_in
from irdesk.proofing.prose_checks.sayings import Saying

_DASHED = re.compile(r"(?<![\d.,])(?P<low>\d+(?:\.\d+)?)\s?(?:%|percent)?\s?$")
"""The lower end of "8-10%" and "8%-10%", of which the number reader takes the dash for a minus."""
_DASHES = frozenset("-−–")
_TO = re.compile(r"\s?(?:to|-|–|—)\s?")
_BY = re.compile(
    r"\b(?:(?:increase|decrease|decline|reduction|improvement|drop|rise)s? of|by|up|down)(?: approximately| about)? $",
    re.IGNORECASE,
)
"""Before "3% to 5%" that are how much something moves, not from where to where."""
_VAGUE = {"above", "below"}


class Spread(msgspec.Struct, frozen=True):
    """A range of a sentence at [start, end) of its paragraph; of one figure alone both ends are it."""

    claim: Claim
    low: Amount
    high: Amount
    start: int
    end: int
    alone: bool
    vague: bool

    @property
    def kind(self) -> str:
        """What it counts."""
        return "money" if self.claim.quantity.kind == "per_share" else self.claim.quantity.kind

    @property
    def middle(self) -> Amount:
        """The middle of the range."""
        return (self.low + self.high).scaled(Decimal("0.5"))

    @property
    def printed(self) -> str:
        """The range as it stands."""
        return self.claim.paragraph.text[self.start : self.end]

    @property
    def where(self) -> Span:
        """Where it stands."""
        return self.claim.paragraph.span(self.start, self.end)


def spreads(saying: Saying) -> tuple[Spread, ...]:
    """Return the ranges and the single figures of a sentence in order, without translations."""
    return tuple(_spreads(saying))


def _spreads(saying: Saying) -> Iterator[Spread]:
    pairs = {id(each.low): each.high for each in ranges_in(saying)}
    row = [each for each in saying.claims if not each.quantity.translated]
    skipped: Claim | None = None
    for number, claim in enumerate(row):
        if claim is skipped:
            continue
        after = row[number + 1] if number + 1 < len(row) else None
        skipped = pairs.get(id(claim))
        if skipped is None and after is not None and _joined(saying, claim, after):
            skipped = after
        yield _single(saying, claim) if skipped is None else _pair(claim, skipped)


def _joined(saying: Saying, one: Claim, other: Claim) -> bool:
    """Say whether two numbers are a range although the second seems below nothing, or a move: "a fall of 2% to 3%"."""
    first, last = one.quantity, other.quantity
    if first.kind != last.kind or first.currency != last.currency or first.negative:
        return False
    gap = saying.between(one, other)
    if last.negative:
        return _dash(other) and gap.strip() in {"", *_DASHES}
    lead = saying.paragraph.text[saying.start : first.start]
    return first.kind == "percent" and _TO.fullmatch(gap) is not None and _BY.search(lead) is not None


def _dash(claim: Claim) -> bool:
    """Say whether a dash stands right before a number."""
    start = claim.quantity.start
    return not _DASHES.isdisjoint(claim.paragraph.text[max(0, start - 1) : start + 1])


def _pair(one: Claim, other: Claim) -> Spread:
    first, last = one.quantity, other.quantity
    about = "about" in {first.mode, last.mode}
    low = first.signed.scaled(last.scale) if first.scale == 1 and first.kind == "money" else first.signed
    high = last.amount if _dash(other) else last.signed
    return Spread(
        one,
        widened(low) if about else low,
        widened(high) if about else high,
        first.start,
        last.end,
        alone=False,
        vague=bool({first.mode, last.mode} & _VAGUE),
    )


def _single(saying: Saying, claim: Claim) -> Spread:
    shown, text = claim.quantity, claim.paragraph.text
    lower = _DASHED.search(text, saying.start, shown.start) if shown.kind == "percent" and _dash(claim) else None
    worth, low, start = shown.signed, shown.signed, shown.start
    if lower is not None:
        worth, low, start = shown.amount, displayed(lower["low"]), lower.start()
    if shown.mode == "about":
        worth, low = widened(worth), widened(low)
    return Spread(claim, low, worth, start, shown.end, alone=lower is None, vague=shown.mode in _VAGUE)


def widened(amount: Amount) -> Amount:
    """Return a number that is called approximate: it may be one of its last place off."""
    step = amount.step or Decimal(0)
    return Amount(amount.value, amount.low - step / 2, amount.high + step / 2, amount.step)
