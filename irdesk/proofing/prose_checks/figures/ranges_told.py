"""One range that the text gives twice, one end of which differs: "revenue of $845 million to $855 million" here and
"$846 million to $855 million" there."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.figures.tellings import Telling
from irdesk.proofing.prose_checks.figures.told_names import name_told
from irdesk.proofing.prose_checks.figures.twins import a_digit_off
from irdesk.proofing.prose_checks.sayings import Saying, sayings
from irdesk.proofing.words.sentences import lowered


class Range(msgspec.Struct, frozen=True):
    """Two ends of a range, with their values in whole units."""

    saying: Saying
    low: Claim
    high: Claim
    ends: tuple[str, str]

    @property
    def printed(self) -> str:
        """The range as it is printed."""
        return self.saying.paragraph.text[self.low.quantity.start : self.high.quantity.end]


_KINDS = {("money", "money"), ("percent", "percent"), ("per_share", "per_share"), ("money", "per_share")}
_TO = re.compile(r"\s?(?:to|-|–|—|through)\s?(?:approximately |about )?|(?P<and>\sand\s)")
_BETWEEN = re.compile(r"\bbetween (?:approximately |about )?[$€£]?$")
_FORMER = re.compile(
    r"\b(?:prior|previous\w*|former\w*|earlier|original\w*|initial\w*|from|versus|vs|compared|last|was|were|had)\b"
)
"""Words that make of a range one that no longer holds."""
UNNAMED = frozenset(
    re.split(
        r"\s+",
        """guidance outlook range forecast expectation expected expect be is now still anticipate anticipated projected
        company full year fiscal between approximately continue it we will reaffirm reiterate raise raising increase
        the million billion in of for to from on at and o are include includes including reaffirmed reaffirms
        updated""",
    )
)
_NARROWING = frozenset(
    {"adjusted", "organic", "net", "gross", "operating", "segment", "comparable", "product", "service"}
)
_NEAR = 80
_LEAST = 2


def ranges_told(book: Book) -> Iterator[Finding]:
    """Yield a warning for each range of which one end differs where it is given again."""
    groups: dict[tuple[str, str, int], list[Range]] = defaultdict(list)
    for each in told_ranges(book):
        for number, end in enumerate(each.ends):
            groups[each.low.quantity.kind, end, number].append(each)
    for alike in groups.values():
        for one, other in combinations(alike, 2):
            if one.saying is not other.saying and _one_end_off(one, other) and _of_one(book, one, other):
                yield _finding(book, one, other)


def told_ranges(book: Book) -> Iterator[Range]:
    """Yield every range of the text that is no former one."""
    for saying in sayings(book):
        for low, high in pairwise(saying.claims):
            made = _range(saying, low, high)
            if made is not None:
                yield made


def _range(saying: Saying, low: Claim, high: Claim) -> Range | None:
    kinds = low.quantity.kind, high.quantity.kind
    gap = _TO.fullmatch(saying.between(low, high))
    if gap is None or kinds not in _KINDS or low.change or low.compared:
        return None
    lower = lowered(saying.paragraph.text)
    lead = lower[max(saying.start, low.quantity.start - _NEAR) : low.quantity.start]
    if (gap["and"] and not _BETWEEN.search(lead)) or _FORMER.search(lead):
        return None
    scale = high.quantity.scale if low.quantity.scale == 1 else 1
    values = (low.quantity.amount.value * scale, high.quantity.amount.value)
    return Range(saying, low, high, (f"{values[0].normalize():f}", f"{values[1].normalize():f}"))


def _one_end_off(one: Range, other: Range) -> bool:
    """Say whether of two ranges one end is the same, and the other looks like misprinted."""
    apart = [(a.strip("0."), b.strip("0.")) for a, b in zip(one.ends, other.ends, strict=True) if a != b]
    digits = [(a.replace(".", ""), b.replace(".", "")) for a, b in apart]
    return len(digits) == 1 and len(digits[0][0]) >= _LEAST and a_digit_off(*digits[0])


def _of_one(book: Book, one: Range, other: Range) -> bool:
    slots = one.low.slot, other.low.slot
    if None not in slots and slots[0] != slots[1] and one.low.named and other.low.named:
        return False
    first, second = range_name(book, one), range_name(book, other)
    within = bool(first and second) and (first <= second or second <= first)
    return within and not first.symmetric_difference(second) & _NARROWING


def range_name(book: Book, each: Range) -> frozenset[str]:
    """Return the words that say what a range is of."""
    name = name_told(book, Telling(each.saying, each.low, each.low))
    return frozenset(word for word in name or () if word not in UNNAMED)


def _finding(book: Book, one: Range, other: Range) -> Finding:
    message = f"{other.printed} here, {one.printed} elsewhere, both as one range: one of them is a slip."
    spans = [each.saying.paragraph.span(each.low.quantity.start, each.high.quantity.end) for each in (other, one)]
    return finding(
        book.text, "range", "warning", "inconsistent", message, *spans, stated=other.printed, expected=one.printed
    )
