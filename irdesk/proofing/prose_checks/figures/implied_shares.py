"""Amounts and what they are a share, in one release, which must make one number of shares.

"$26.0 billion, or $0.33 per share" has a thousand times the shares of "$19.8 million, or $0.29 per share". Figures of
now and before are held against each other's unit, too.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.figures.tellings import Telling, all_told
from irdesk.proofing.prose_checks.sayings import span

_OTHER = re.compile(
    r"\bper (?:[\w-]+ ){0,4}?(?:ads|unit|boe|ton|ordinary)\b|repurchas|purchased|bought|price|offering"
    r"|\bsold\b|\bcost of\b",
    re.IGNORECASE,
)
_EARNED = re.compile(r"\b(?:income|loss|earnings|profit|ffo|dividends?)\b", re.IGNORECASE)
_TIMES = 5
"""So many times as many shares as all others tell are no shares bought or sold."""
_AS_MANY, _CLOSE = Decimal("1.1"), Decimal("1.25")
"""Where others of the same end tell nearly as many, less is enough: "$0.87" for "$0.78"."""
_ENOUGH = 2
_FAR = 150
"""So many times what it was before a figure in another unit is hardly."""


class Pair(msgspec.Struct, frozen=True):
    """An amount and what it is a share, with how many shares that makes."""

    amount: Claim
    share: Claim
    shares: Amount


def implied_shares(book: Book) -> Iterator[Finding]:
    """Yield a warning for each amount whose figure a share is of another number of shares than all others'."""
    every = all_told(book)
    pairs = [pair for telling in every for pair in _pairs(telling)]
    for telling in every:
        yield from _other_unit(book, telling)
    for pair in pairs:
        others = [each.shares.value for each in pairs if each is not pair]
        same = [each.shares.value for each in pairs if each is not pair and _of_one_end(each, pair)]
        close = len(same) >= _ENOUGH and _alike(same, _AS_MANY)
        others = same if close else others
        if len(others) < _ENOUGH or not _alike(others, _TIMES):
            continue
        usual, times = median(others), _CLOSE if close else _TIMES
        if pair.shares.low > usual * times or pair.shares.high * times < usual:
            message = f"{pair.amount.quantity.printed} at {pair.share.quantity.printed} a share would be "
            message += (
                f"{pair.shares.value / 10**6:.1f} million shares; the other figures a share are of {usual / 10**6:.1f}."
            )
            where = span(pair.amount), span(pair.share)
            yield finding(
                book.text, "per-share", "warning", "impossible", message, *where, stated=pair.amount.quantity.printed
            )


def _pairs(telling: Telling) -> Iterator[Pair]:
    """Yield an amount and what it is a share, of now and of before."""
    if telling.level is None or telling.a_share is None or not _EARNED.search(telling.saying.text):
        return
    if _OTHER.search(telling.saying.text):
        return
    now = _pair(telling.level, telling.a_share)
    if now is not None:
        yield now
    row = telling.saying.claims
    at = row.index(telling.base) + 1 if telling.base is not None else len(row)
    if telling.base is not None and at < len(row) and row[at].quantity.kind == "per_share":
        before = _pair(telling.base, row[at])
        if before is not None:
            yield before


def _pair(amount: Claim, share: Claim) -> Pair | None:
    made = amount.quantity.amount.over(share.quantity.amount)
    exact = amount.quantity.mode == share.quantity.mode == "as shown"
    return Pair(amount, share, made) if made is not None and exact and amount.quantity.scale > 1 else None


def _of_one_end(one: Pair, other: Pair) -> bool:
    """Say whether two amounts are of periods that end together: over a year the shares may become many more."""
    slots = one.amount.slot, other.amount.slot
    return slots[0] is not None and slots[1] is not None and slots[0].end == slots[1].end


def _alike(counts: Sequence[Decimal], times: Decimal | int) -> bool:
    return max(counts) <= min(counts) * times


def _other_unit(book: Book, telling: Telling) -> Iterator[Finding]:
    """Yield a warning for a figure in billions compared with one in millions that is no thousandth of it."""
    now, before = telling.level, telling.base
    if now is None or before is None or now.quantity.kind != "money":
        return
    units = now.quantity.scale, before.quantity.scale
    if min(units) == 1 or units[0] == units[1] or not (now.quantity.amount.value and before.quantity.amount.value):
        return
    times = now.quantity.amount.value / before.quantity.amount.value
    if times > _FAR or times * _FAR < 1:
        message = f"{now.quantity.printed} is compared with {before.quantity.printed}: one of them is in another unit."
        yield finding(
            book.text, "unit", "warning", "inconsistent", message, span(now), span(before), stated=now.quantity.printed
        )
