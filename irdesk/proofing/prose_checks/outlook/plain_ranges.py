"""Ranges of what is no money: "5,000 to 5,200 homes", "8.45 to 8.60 cents", "185,000 to 195,000 ounces"."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.words.sentences import sentences

_NUMBER = r"(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?"
_RANGE = re.compile(
    r"(?P<low>\d(?<![\w$€£¥.,/:-]\d)(?:\d{0,2}(?:,\d{3})+|\d*)(?:\.\d+)?)"
    rf"(?:\s(?:to|and)\s|\s?[-–—]\s?)(?P<high>{_NUMBER.format()})"
    r"\s(?P<unit>(?!percent|per cent|%|million|billion|thousand|a\.m|p\.m|days?\b|years?\b|weeks?\b|months?\b|of\b"
    r"|and\b|in\b|to\b|on\b|for\b|at\b|with\b|basis)[a-z][a-z-]{2,}|[A-Z]{1,3}[a-z]+/[a-z]+)",
)
_MIDDLE = re.compile(
    rf",? (?:with |at |giving )?(?:a |the |its )?mid-?point (?:of |is |being )(?P<middle>{_NUMBER.format()})"
    r" (?P<unit>[\w/-]+)"
)
_BEFORE = re.compile(
    r"\b(?:from|fell|decreas\w*|declin\w*|lower\w*|reduc\w*|cut|down|negative|minus|[A-Z]\w+|weeks?|pages?|rooms?|numbers?)"
    r"\s(?:[\w-]+\s){0,2}$"
)
_BETWEEN = re.compile(r"\bbetween\s(?:approximately\s|about\s)?$", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:previously|prior|earlier|former|from|compared (?:with|to)|versus)\b", re.IGNORECASE)
_WAYS = (
    ("narrowed", re.compile(r"\b(?:narrow|tighten)\w*", re.IGNORECASE)),
    ("raised", re.compile(r"\b(?:rais|increas|lift)\w*", re.IGNORECASE)),
    ("lowered", re.compile(r"\b(?:lower|reduc|cut)\w*", re.IGNORECASE)),
)
_YEARS = range(1990, 2100)
_MOST = 2
"""An upper end is not so many times the lower one by a slip."""


class _Range(msgspec.Struct, frozen=True):
    low: Decimal
    high: Decimal
    unit: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The range as a message shows it."""
        return f"{self.low:,} to {self.high:,} {self.unit}"


def plain_ranges(book: Book) -> Iterator[Finding]:
    """Yield errors on expected ranges of counts: the lower end first, and narrowed, raised or lowered as said."""
    for paragraph in book.numbered:
        for start, end in sentences(paragraph.text) if _RANGE.search(paragraph.text) else ():
            if EXPECTED.search(paragraph.text, start, end):
                found = list(_ranges(paragraph.text, start, end))
                yield from _order(book, paragraph, found)
                yield from _middles(book, paragraph, found)
                yield from _moved(book, paragraph, start, found)


def _ranges(text: str, start: int, end: int) -> Iterator[_Range]:
    for found in _RANGE.finditer(text, start, end):
        low, high = (Decimal(found[name].replace(",", "")) for name in ("low", "high"))
        joined = " and " in found.group()
        if joined and not _BETWEEN.search(text, start, found.start()):
            continue
        if not (low in _YEARS and high in _YEARS and "," not in found.group()):
            yield _Range(low, high, found["unit"], *found.span())


def _order(book: Book, paragraph: Paragraph, found: list[_Range]) -> Iterator[Finding]:
    for each in found:
        lead = paragraph.text[max(0, each.start - 40) : each.start]
        if (
            each.low <= each.high
            or each.low > each.high * _MOST
            or (_BEFORE.search(lead) and not _BETWEEN.search(lead))
        ):
            continue
        message = f"The range {each.words} starts with its upper end."
        where = paragraph.span(each.start, each.end)
        yield finding(book.text, "range", "error", "inconsistent", message, where, stated=each.words)


def _middles(book: Book, paragraph: Paragraph, found: list[_Range]) -> Iterator[Finding]:
    """Yield an error where what stands behind a range as its midpoint does not lie in its middle."""
    for each in found:
        middle = _MIDDLE.match(paragraph.text, each.end)
        if middle is None or middle["unit"] != each.unit:
            continue
        stated, made = Decimal(middle["middle"].replace(",", "")), (each.low + each.high) / 2
        if abs(stated - made) >= Decimal(1).scaleb(int(stated.as_tuple().exponent)):
            message = f"{middle['middle']} is called the midpoint; the middle of {each.words} is {made}."
            where = paragraph.span(*middle.span("middle"))
            yield finding(book.text, "range", "error", "impossible", message, where, stated=middle["middle"])


def _moved(book: Book, paragraph: Paragraph, start: int, found: list[_Range]) -> Iterator[Finding]:
    """Yield an error where two ranges of one unit went another way than the verb before the first says."""
    if len(found) != 2 or found[0].unit != found[1].unit:
        return
    now, before = found
    lead, gap = paragraph.text[start : now.start], paragraph.text[now.end : before.start]
    way = next((name for name, pattern in _WAYS if pattern.search(lead)), None)
    if way is None or not _FORMER.search(gap):
        return
    wider = now.high - now.low > before.high - before.low
    fell, rose = now.low < before.low and now.high <= before.high, now.low >= before.low and now.high > before.high
    if (way == "narrowed" and wider) or (way == "raised" and fell) or (way == "lowered" and rose):
        message = f"The range is said to be {way}: {now.words} from {before.words}."
        where = paragraph.span(now.start, now.end)
        yield finding(book.text, "range", "error", "inconsistent", message, where, stated=now.words)
