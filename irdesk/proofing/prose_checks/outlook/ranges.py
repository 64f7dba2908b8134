"""Ranges of an outlook: the lower end first, the midpoint in the middle, and raised, lowered or narrowed as said."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import shown
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span

_LINK = re.compile(r"\s?(?:to|-|–|—|through)\s?(?:a (?:profit|loss) of )?")
_BETWEEN = re.compile(r"\bbetween\s+(?:approximately\s+|about\s+)?$", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:from|increas\w*|decreas\w*|up|down|rais\w*|lower\w*|improv\w*|reduc\w*|rose|fell|grew|cut|revis\w*|chang\w*)"
    r"\s+(?:(?!range)[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\bloss(?:es)?\b|\bdeclin\w*|\bdecreas\w*|\bnegative\b|\bdown\b|\breduc\w*|\blower\b|\buse\b", re.IGNORECASE
)
_COSTS = re.compile(r"\b(?:costs?|expenses?|expenditures?|spending|outlays?)\b", re.IGNORECASE)
_BESIDE = 60
_ALL = 100
_MIDDLE = re.compile(r"\bmid-?point\b", re.IGNORECASE)
_WAYS = (
    ("raised", re.compile(r"\b(?:rais(?:es|ed|ing)|increas(?:es|ed|ing)|lift(?:s|ed|ing))\b", re.IGNORECASE)),
    (
        "lowered",
        re.compile(r"\b(?:lower(?:s|ed|ing)|reduc(?:es|ed|ing)|cut(?:s|ting)?|trim(?:s|med|ming))\b", re.IGNORECASE),
    ),
    ("narrowed", re.compile(r"\b(?:narrow(?:s|ed|ing)|tighten(?:s|ed|ing))\b", re.IGNORECASE)),
)
_FORMER = re.compile(
    r"\b(?:from|compared (?:with|to)|versus|instead of|previously|formerly|prior|was)[:,]?\s+"
    r"(?:(?:the|its|our|a|an|earlier|prior|previous|former|initial"
    r"|original|guidance|outlook|range|of|between|expectations?)\s+)*$",
    re.IGNORECASE,
)
_GUIDANCE = re.compile(r"\b(?:guidance|outlook|forecast|range|expect\w*)\b", re.IGNORECASE)


class Range(msgspec.Struct, frozen=True):
    """Two ends of a range, as they stand."""

    low: Claim
    high: Claim

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The two ends' values."""
        return self.low.quantity.amount.value, self.high.quantity.amount.value


def ranges(book: Book) -> Iterator[Finding]:
    """Yield errors on the ranges that the text expects something to be in."""
    former: tuple[Saying, list[Range]] | None = None
    for saying in sayings(book):
        found = list(ranges_in(saying))
        if found and (EXPECTED.search(saying.text.lower()) or any(c.expected for c in saying.claims)):
            yield from _order(book, saying, found)
            yield from _units(book, found)
            yield from _moves(book, saying, found)
        if _MIDDLE.search(saying.text):
            above = former[1] if former is not None and former[0].paragraph is saying.paragraph else []
            yield from _midpoint(book, saying, found or above, above)
        if found:
            former = (saying, found)


def ranges_in(saying: Saying) -> Iterator[Range]:
    """Yield two numbers each that are the ends of a range."""
    last: Claim | None = None
    for one, other in pairwise(saying.claims):
        if one is last:
            continue  # "from a range of $170 million to $190 million to $160 million to $175 million"
        words = saying.between(one, other)
        before = saying.paragraph.text[saying.start : one.quantity.start]
        between = _BETWEEN.search(before) and words.strip() == "and"
        dashed = _LINK.fullmatch(words) and not _MOVED.search(before)
        below = one.quantity.currency != other.quantity.currency != ""
        below |= one.quantity.negative or other.quantity.negative
        if (between or dashed or _spread(saying, one, other)) and _kind(one) == _kind(other) and not below:
            last = other
            yield Range(one, other)


def _kind(claim: Claim) -> str:
    """Return what a number counts; of "$1.73 to $1.76 per share" only the second says that it is a share's."""
    return "money" if claim.quantity.kind == "per_share" else claim.quantity.kind


def _spread(saying: Saying, one: Claim, other: Claim) -> bool:
    """Say whether two amounts are ends although "from" or "raised … to" stands before."""
    before = saying.paragraph.text[saying.start : one.quantity.start]
    link = _LINK.fullmatch(saying.between(one, other))
    return link is not None and (_FORMER.search(before) is not None or re.search(r"\bto\s+$", before) is not None)


def _lead(saying: Saying, each: Range) -> str:
    return saying.paragraph.text[max(saying.start, each.low.quantity.start - 120) : each.low.quantity.start]


def _units(book: Book, found: list[Range]) -> Iterator[Finding]:
    """Yield an error for each range of amounts whose ends are a thousand apart by their units: a million, a billion."""
    for each in found:
        one, other = each.low.quantity, each.high.quantity
        low, high = each.ends
        apart = one.kind == other.kind == "money" and 1 < min(one.scale, other.scale) < max(one.scale, other.scale)
        if apart and min(low, high) > 0 and max(low, high) >= _THOUSANDTHS * min(low, high):
            message = (
                f"The range {one.printed} to {other.printed}: its ends are a thousand times apart; a unit is wrong."
            )
            spans = (span(each.low), span(each.high))
            yield finding(book.text, "unit", "error", "inconsistent", message, *spans, stated=one.printed)


_THOUSANDTHS = 300


def _order(book: Book, saying: Saying, found: list[Range]) -> Iterator[Finding]:
    for each in found:
        low, high = each.ends
        if (
            low <= high
            or _TURNED.search(_lead(saying, each))
            or (each.low.change and each.low.quantity.kind != "percent")
            or (each.low.quantity.kind == "percent" and low + high == _ALL)  # a mix of 65 to 35
        ):
            continue
        if re.search(r"\bfrom\s+$", _lead(saying, each)) and not _BETWEEN.search(_lead(saying, each)):
            continue  # from one level to a lower one
        message = f"The range {each.low.quantity.printed} to {each.high.quantity.printed} starts with its upper end."
        # the worse end may stand first on purpose, as income from the lower end of sales
        worse_first = _COSTS.search(_lead(saying, each)[-_BESIDE:]) is not None
        yield finding(
            book.text,
            "range",
            "note" if worse_first else "error",
            "inconsistent",
            message,
            span(each.low),
            span(each.high),
            stated=each.low.quantity.printed,
        )


_FROM_THERE = re.compile(r" (?:above|below|higher|lower|more|less|ahead|growth|increase|decrease)\b", re.IGNORECASE)
"""Behind what a midpoint is compared by: "the midpoint is 7.3% above last year"."""


def _midpoint(book: Book, saying: Saying, known: list[Range], above: list[Range]) -> Iterator[Finding]:
    """Yield an error where what is called the midpoint is not; one of the ranges `above` is told there."""
    inside = {id(end) for each in known for end in (each.low, each.high)}
    for claim in saying.claims:
        around = saying.paragraph.text[max(saying.start, claim.quantity.start - 40) : claim.quantity.end + 40]
        before = [each for each in known if _kind(each.low) == _kind(claim)]
        if id(claim) in inside or not before or not _MIDDLE.search(around) or claim.change or claim.compared:
            continue
        if _FROM_THERE.match(saying.paragraph.text, claim.quantity.end):
            continue
        middles = [(each.ends[0] + each.ends[1]) / 2 for each in before]
        stated = claim.quantity.amount
        others = [(each.ends[0] + each.ends[1]) / 2 for each in above if _kind(each.low) == _kind(claim)]
        if any(stated.low <= middle <= stated.high for middle in (*middles, *others)):
            continue
        nearest = min(middles, key=lambda middle: abs(middle - stated.value))
        within = any(each.ends[0] < stated.value < each.ends[1] for each in before)
        if abs(nearest - stated.value) * 10 > abs(nearest) and not within:
            continue
        message = f"{claim.quantity.printed} is called the midpoint; the middle of the range is {shown(nearest)}."
        yield finding(
            book.text,
            "range",
            "error",
            "impossible",
            message,
            span(claim),
            span(before[-1].low),
            stated=claim.quantity.printed,
            expected=shown(nearest),
        )


def _moves(book: Book, saying: Saying, found: list[Range]) -> Iterator[Finding]:
    """Yield an error where a range went another way than the sentence says."""
    for now, before in pairwise(found):
        gap = saying.paragraph.text[now.high.quantity.end : before.low.quantity.start]
        lead = _lead(saying, now)
        ways = [(way, last) for way, pattern in _WAYS for last in [*pattern.finditer(lead)][-1:]]
        alike = _kind(now.low) == _kind(before.low)
        if not alike or not ways or not _FORMER.search(gap) or not _GUIDANCE.search(saying.text) or len(gap) > 90:
            continue
        way = max(ways, key=lambda each: each[1].start())[0]
        if _TURNED.search(lead) and way != "narrowed" and not re.search(r"\blower", lead):
            continue
        if not _went(way, now.ends, before.ends):
            message = f"The range is said to be {way}: {_words(now)} from {_words(before)}."
            yield finding(book.text, "range", "error", "inconsistent", message, span(now.low), span(before.low))


def _words(each: Range) -> str:
    return f"{each.low.quantity.printed} to {each.high.quantity.printed}"


def _went(way: str, now: tuple[Decimal, Decimal], before: tuple[Decimal, Decimal]) -> bool:
    """Say whether a range can be said to have moved so."""
    (low, high), (was_low, was_high) = now, before
    if way == "narrowed":
        return high - low <= was_high - was_low
    rose, fell = low > was_low or high > was_high, low < was_low or high < was_high
    return not (fell and not rose) if way == "raised" else not (rose and not fell)
