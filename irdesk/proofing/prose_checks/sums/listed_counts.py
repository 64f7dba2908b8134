"""Counts that a sentence breaks down: "312 shops: 204 of our own and 108 of partners"."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed
from irdesk.proofing.prose_checks.sayings import swapped
from irdesk.proofing.words.sentences import lowered

_COUNT = (
    r"\d(?<![\d.,$€£¥/#-]\d)\d{0,2}(?:,\d{3})*(?![\d/]|[.,]\d|-\d|\s?%|\s(?:percent|million|billion|thousand|basis|points"
    r"|cents|hours|days|weeks|months|quarters|years|times|a\.m|p\.m))"
)
_WORDS = r"(?:\s[a-z][\w&'’.-]*)"
_PART = rf"{_COUNT}{_WORDS}{{0,7}}?"
_PARTS = rf"(?P<parts>{_PART}(?:(?:,|,? and|,? plus)\s{_PART}){{1,8}})"
_END = r"(?=\s?(?:[;:)]|[.,](?:\s|$)|$|compared\b|versus\b))"
_LISTED = re.compile(
    rf"(?P<total>{_COUNT})(?:{_WORDS}{{1,5}}?|\s\([^()]{{3,30}}\)(?=:))"
    rf"(?:, \d[\d,]* (?:more|fewer|less) than[^:.;\d]{{0,40}})?"
    r"(?P<by>:\s|\s\(|\s[–—]\s|,? (?:consisting|composed|made up|comprised) of\s|,? comprising\s|, of which\s|,\s)"
    rf"{_PARTS}{_END}"
)
"""A count and its parts, in lower case."""
_COMPRISED = re.compile(
    rf"\b(?:were|was|to|of|at|had) (?P<total>{_COUNT})"
    rf"(?P<by>,? (?:consisting|composed|made up|comprised) of\s|,? comprising\s){_PARTS}{_END}"
)
"""The same without what is counted: "a year earlier there were 345, comprising 202 of our own and 143 of partners"."""
_SUMMED = re.compile(
    rf"{_PARTS}[,;]? (?:for|making|bringing|giving)[^\d.;:]{{0,30}}\btotal[^\d.;:]{{0,30}}\b(?:of|to)\s"
    rf"(?P<total>{_COUNT})"
)
_OF_THEM = re.compile(
    rf"(?P<total>{_COUNT}){_WORDS}{{1,8}}?(?P<by>, ){_COUNT} of (?:them|these|which|whom){_WORDS}{{1,6}}?"
    rf",? and {_COUNT}{_WORDS}{{0,7}}?{_END}"
)
"""A count and its two parts: "312 patients, 208 of them on treatment and 104 on sham"."""
_IN_ALL = re.compile(
    rf"{_COUNT}{_WORDS}{{1,5}}? and (?:\w+ )?{_COUNT}{_WORDS}{{0,5}}?, (?P<total>{_COUNT})"
    r" (?:in all|in total|altogether|combined)\b"
)
_TWO_KINDS = (
    re.compile(r"\b(?:company-(?:owned|operated)|owned|of our own|domestic)\b"),
    re.compile(r"\b(?:franchise[sd]?|licensed|leased|of partners|international)\b"),
)
"""Beside what is one's own all else is another's."""
_NO_PARTS = re.compile(
    r"\b(?:open\w*|clos\w*|add\w*|acquir\w*|sold|more|fewer|less|than|up|down|from|to|new|compared|versus|including"
    r"|increase\w*|decrease\w*|growth|net|average|per|each|over|under)\b"
)
_MOVED = re.compile(r"\b(?:open\w*|clos\w*|more|fewer|less|than|up|down|from|to|compared|versus|net|average|per)\b")
_NUMBER = re.compile(_COUNT)
_YEARS = range(1980, 2100)
_LEAST = 20


def listed_counts(book: Book) -> Iterator[Finding]:
    """Yield a finding for each count whose parts are listed beside it; an error where they miss it by a slip."""
    for paragraph in book.numbered:
        text = lowered(paragraph.text)
        if text.count(" and ") and len(_NUMBER.findall(text)) > 2:
            for found in (*_LISTED.finditer(text), *_COMPRISED.finditer(text)):
                yield from _held(book, paragraph, found, found["by"].strip())
            for found in _SUMMED.finditer(text):
                yield from _held(book, paragraph, found, "total")
            for found in (*_OF_THEM.finditer(text), *_IN_ALL.finditer(text)):
                yield from _of_two(book, paragraph, found)


def _held(book: Book, paragraph: Paragraph, found: re.Match[str], by: str) -> Iterator[Finding]:
    places = [each.span() for each in _NUMBER.finditer(found.string, *found.span("parts"))]
    printed = [found.string[start:end] for start, end in places]
    parts, whole = [_amount(each) for each in printed], _amount(found["total"])
    if not _all_parts(found["parts"], parts) or whole.value < _LEAST:
        return
    made = sum(int(each.value) for each in parts)
    off = made - int(whole.value)
    both = all(pattern.search(found["parts"]) for pattern in _TWO_KINDS)
    severity = _severity(parts, whole, off, "two kinds" if both else by) if off else "ok"
    if severity is not None:
        spans = [paragraph.span(*found.span("total")), *(paragraph.span(*place) for place in places)]
        message = f"{found['total']}: {' and '.join(printed)} make {made:,}."
        verdict = "exact" if severity == "ok" else "impossible"
        yield finding(book.text, "sum", severity, verdict, message, *spans, stated=found["total"], expected=f"{made:,}")


def _of_two(book: Book, paragraph: Paragraph, found: re.Match[str]) -> Iterator[Finding]:
    """Hold a count against the two that it is said to be made of."""
    places = [each.span() for each in _NUMBER.finditer(found.string, *found.span())]
    places = [place for place in places if place != found.span("total")]
    if len(places) != len(("one", "other")) or _MOVED.search(found.group()):
        return
    printed = [found.string[start:end] for start, end in places]
    parts, whole = [_amount(each) for each in printed], _amount(found["total"])
    made = sum(int(each.value) for each in parts)
    off = made - int(whole.value)
    sure = off > 0 or found.re is _IN_ALL  # "24 of them here and 10 there" may leave some out
    if not off or sure or _severity(parts, whole, off, "total") is not None:
        spans = [paragraph.span(*found.span("total")), *(paragraph.span(*place) for place in places)]
        message = f"{found['total']}: {' and '.join(printed)} make {made:,}."
        how = ("error", "impossible") if off else ("ok", "exact")
        yield finding(book.text, "sum", *how, message, *spans, stated=found["total"], expected=f"{made:,}")


def _all_parts(words: str, parts: list[Amount]) -> bool:
    """Say whether a list ends with its last part behind "and", and counts things that are there, not what moved."""
    last = words.rpartition(" and ")[2]
    years = any(int(each.value) in _YEARS for each in parts)
    return len(parts) > 1 and len(_NUMBER.findall(last)) == 1 and not (years or _NO_PARTS.search(words))


def _severity(parts: list[Amount], whole: Amount, off: int, by: str) -> str | None:
    """Return how sure it is that parts miss their whole by a slip: behind a comma they may be some of them only."""
    pairs = [(whole, whole.value + off), *((part, part.value - off) for part in parts)]
    if not any(worth > 0 and swapped(stated, displayed(worth)) for stated, worth in pairs):
        return None
    if by in {",", ", of which"}:
        return "warning" if off > 0 else None
    return "warning" if by == "(" and off < 0 else "error"


def _amount(digits: str) -> Amount:
    return displayed(digits.replace(",", ""))
