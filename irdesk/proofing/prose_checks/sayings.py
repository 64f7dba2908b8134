"""The sentences of the running text with their numbers, and when one number looks like another misprinted."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from functools import lru_cache
from itertools import groupby
from operator import ne

import msgspec

from irdesk.domain.prose import Paragraph
from irdesk.domain.source import Span
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.part_names import of_part
from irdesk.proofing.prose.row_names import facts_named


class Saying(msgspec.Struct, frozen=True):
    """A sentence that holds numbers, with them in order."""

    paragraph: Paragraph
    start: int
    end: int
    claims: tuple[Claim, ...]

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.paragraph.text[self.start : self.end]

    def between(self, one: Claim, other: Claim) -> str:
        """Return the words between two of its numbers."""
        return self.paragraph.text[one.quantity.end : other.quantity.start]


@lru_cache(maxsize=8)
def sayings(book: Book) -> tuple[Saying, ...]:
    """Return the sentences that hold numbers, in the order of the text."""
    grouped = groupby(claims(book), lambda claim: (id(claim.paragraph), claim.sentence))
    return tuple(_saying(tuple(found)) for _, found in grouped)


@lru_cache(maxsize=8)
def _by_sentence(book: Book) -> dict[tuple[int, tuple[int, int]], Saying]:
    return {(id(each.paragraph), (each.start, each.end)): each for each in sayings(book)}


def saying_of(book: Book, claim: Claim) -> Saying:
    """Return the sentence that a number stands in."""
    return _by_sentence(book)[id(claim.paragraph), claim.sentence]


def _saying(found: tuple[Claim, ...]) -> Saying:
    return Saying(found[0].paragraph, *found[0].sentence, found)


def span(claim: Claim) -> Span:
    """Return where a number stands."""
    return claim.paragraph.span(claim.quantity.start, claim.quantity.end)


def of_a_part(book: Book, claim: Claim) -> bool:
    """Say whether the amount before a rate is said of a part of the company, whose rate it may be, too."""
    words, rate = claim.paragraph.text, claim.quantity
    amounts = (each for each in of_kind(saying_of(book, claim), "money") if each.quantity.end <= rate.start)
    last = max(amounts, key=lambda each: each.quantity.end, default=None)
    if last is None:
        return _of_a_part_before(book, claim)
    if last.metric is None or (last.whole and not _is_part(book, last)):
        return False
    return ";" not in words[last.quantity.end : rate.start]


def _of_a_part_before(book: Book, claim: Claim) -> bool:
    """Say whether the sentence before has a part's amount alone: "Marine's income was $5.4 million. The margin was"."""
    earlier = [
        each for each in _of_paragraph(book, claim) if each.sentence[1] <= claim.sentence[0] and not each.expected
    ]
    last = [each for each in earlier if each.sentence == earlier[-1].sentence and each.quantity.kind == "money"]
    told = [each for each in last if each.metric is not None and not (each.change or each.compared)]
    return bool(told) and not any(each.whole and not each.scoped and not _is_part(book, each) for each in told)


def _is_part(book: Book, claim: Claim) -> bool:
    """Say whether a number is said of a row that is a part's."""
    return claim.row is not None and any(map(of_part, facts_named(book, claim.row)))


def _of_paragraph(book: Book, claim: Claim) -> list[Claim]:
    return [each for saying in sayings(book) if saying.paragraph is claim.paragraph for each in saying.claims]


def of_kind(saying: Saying, *kinds: str) -> Iterator[Claim]:
    """Yield the numbers of some kinds."""
    return (claim for claim in saying.claims if claim.quantity.kind in kinds)


_FEW = 2


def misprinted(stated: Amount, actual: Decimal) -> bool:
    """Say whether a number is another one with one digit changed, digits in another order, or the point moved."""
    step = stated.step or Decimal(1)
    with localcontext(prec=34):
        for rule in (ROUND_HALF_UP, ROUND_HALF_EVEN):
            one = str(int(abs(stated.value) / step))
            other = str(int((abs(actual) / step).quantize(Decimal(1), rule)))
            if one.rstrip("0") == other.rstrip("0") != "":
                return True
            if len(one) != len(other) or len(one) < _FEW:
                continue
            if sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1:
                return True
    return _moved(stated, actual)


def _moved(stated: Amount, actual: Decimal) -> bool:
    """Say whether the digits agree in another order of magnitude."""
    if not actual or not stated.value:
        return False
    with localcontext(prec=34):
        scaled = (abs(stated.value) * Decimal(10) ** power for power in (-9, -6, -3, -2, -1, 1, 2, 3, 6, 9))
        return any(abs(each / abs(actual) - 1) < Decimal("0.002") for each in scaled)


_ENOUGH = 3


def swapped(one: Amount, other: Amount) -> bool:
    """Say whether two figures of as many places are one with digits in another order, or with one other digit.

    Of two digits one differs by chance, and so does the first of several.
    """
    if one.step != other.step or one.step is None or one.value == other.value:
        return False
    return digits_swapped(digits_of(one), digits_of(other))


def digits_of(amount: Amount) -> str:
    """Return the digits of a displayed figure."""
    return str(int(abs(amount.value) / (amount.step or 1)))


def digits_swapped(first: str, second: str) -> bool:
    """Say it by the digits of two figures of as many places."""
    if len(first) != len(second):
        return False
    if len(first) >= _ENOUGH and first[0] == second[0] and sum(map(ne, first, second)) == 1:
        return True
    return sorted(first) == sorted(second)


def ends_plainly(claim: Claim) -> bool:
    """Say whether behind a figure its clause ends, or stands its period and no more: not "for our largest rival"."""
    text = claim.paragraph.text
    if _ENDS.match(text, claim.quantity.end) is not None:
        return True
    behind = text[claim.quantity.end : claim.sentence[1]]
    at = behind.find(claim.when) if claim.named and claim.when else -1
    return at >= 0 and _LEADS.fullmatch(behind[:at]) is not None


_ENDS = re.compile(
    r"(?: per (?:\w+ ){0,3}(?:share|unit|ADS))?(?:[\s”\"]*$|[)”\"]*[.,;:]|\)|,? \(| (?:or|and|while|but|on|in both)\b)"
)
_LEADS = re.compile(
    r"(?: per (?:\w+ ){0,3}(?:share|unit|ADS))?,? ?(?:(?:in|for|during|at|as of|the|of|our|its|a) ?)*", re.IGNORECASE
)
