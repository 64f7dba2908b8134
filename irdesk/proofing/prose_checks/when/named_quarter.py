"""The quarter that a release reports, by its number: the headline's, the lead's, and the months told beside it."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.words.period_words import ORDINALS
from irdesk.proofing.words.sentences import lowered

_QUARTER = r"(?:(?P<ordinal>first|second|third|fourth)[- ](?:fiscal )?quarter|q(?P<number>[1-4]))"
_ANY = re.compile(rf"\b{_QUARTER}\b")
_LEAD = re.compile(
    r"\b(?:announc|report|releas|post|provid|deliver|publish|issu)(?:ed|es|d|ing|s)? [^.;]{0,90}?"
    r"\b(?:results|(?:earnings|net income|net loss|revenues?|sales) of [$€£][\d.,]+(?: million| billion)?"
    r"(?:,? or [$€£][\d.]+ per (?:\w+ ){0,2}share)?),? for (?:the|its|our) "
    rf"(?:(?:company[’']s|record|fiscal|year|20\d\d) ){{0,3}}{_QUARTER}\b"
)
_TO_COME = re.compile(r"\b(?:will|to|plans?|expects?|intends?|scheduled|previously)\b[^.;]{0,30}$")
_WILL = re.compile(r"\b(?:will|plans? to|expects? to|intends? to|date of)\b")
_HEADED = re.compile(
    rf"\b{_QUARTER}(?: (?!dividends?|outlook|guidance|call|conference|webcast|distribution)[\w&’'/-]+,?){{0,6}}?"
    r" (?:results?|earnings|revenues?|sales|profits?|income|loss|growth|performance)\b"
)
"""A quarter of a headline whose results it tells."""
_OF_ANOTHER = re.compile(r"\b(?:calendar|restat\w*|transition|correct\w*|preliminary)\b")
_MONTHS = re.compile(
    rf"\b{_QUARTER}(?: of)?(?: (?:fiscal )?(?:year )?20\d\d)?,? and (?:the )?(?:first )?"
    r"(?P<months>six|nine)[- ]months?\b"
)
_LAST = {"six": 2, "nine": 3}
_HEAD = 8
"""So many paragraphs may hold the lead."""
_NAMES = {number: word for word, number in ORDINALS.items() if word.isalpha()}


def named_quarter(book: Book) -> Iterator[Finding]:
    """Yield findings where the lead calls the quarter another one than the headline, or than the months beside it."""
    told = list(_against_headline(book))
    yield from told
    if not told:
        yield from _against_months(book)


def _number(found: re.Match[str]) -> int:
    return ORDINALS[found["ordinal"]] if found["ordinal"] else int(found["number"])


def _against_headline(book: Book) -> Iterator[Finding]:
    head = _headline(book)
    if head is None:
        return
    number, where = head
    for paragraph in book.prose[:_HEAD]:
        text = lowered(paragraph.text)
        found = _LEAD.search(text)
        if found is None or _is_to_come(text, found) or "calendar" in text:
            continue
        other = _number(found)
        if other != number:
            message = f"The text reports the {_NAMES[other]} quarter, the headline the {_NAMES[number]}."
            begin = found.start("ordinal") if found["ordinal"] else found.start("number") - 1
            span = paragraph.span(begin, found.end())
            yield finding(book.text, "period", "error", "inconsistent", message, span, where, stated=_NAMES[other])
        return


def _is_to_come(text: str, found: re.Match[str]) -> bool:
    """Say whether results are yet to be told: "announced that it will release its results for"."""
    return bool(_TO_COME.search(text, 0, found.start()) or _WILL.search(found.group()))


def _headline(book: Book) -> tuple[int, Span] | None:
    """Return the one quarter that the headline reports."""
    where = book.release.span("headline")
    if where is None:
        return None
    text = book.lower[where.start : where.end]
    found = _HEADED.search(text)
    if found is None or len({_number(each) for each in _ANY.finditer(text)}) != 1 or _OF_ANOTHER.search(text):
        return None
    begin = found.start("ordinal") if found["ordinal"] else found.start("number") - 1
    end = found.end("ordinal") if found["ordinal"] else found.end("number")
    return _number(found), book.span(where.start + begin, where.start + end)


def _against_months(book: Book) -> Iterator[Finding]:
    """Yield a warning for a quarter beside months that another one ends: "second quarter and nine months"."""
    for found in book.around_lower(_MONTHS, ("first", "second", "third", "fourth", "q")):
        number, last = _number(found), _LAST[found["months"]]
        if number != last:
            message = f"{found['months'].capitalize()} months end with the {_NAMES[last]} quarter, not with the "
            message += f"{_NAMES[number]}."
            span = book.span(found.start(), found.end())
            yield finding(book.text, "period", "warning", "inconsistent", message, span, stated=_NAMES[number])
