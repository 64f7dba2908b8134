"""A midpoint told apart from its range: "The midpoint of the sales range is now $417.5 million"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import displayed, shown
from irdesk.proofing.prose_checks.outlook.printed_ranges import (
    RANGE,
    Printed,
    name_of,
    number_of,
    power_of,
    printed_ranges,
)
from irdesk.proofing.words.sentences import lowered, sentences

_FIGURE = (
    r"(?P<figure>[$€£]?\s?(?P<number>\d[\d,]*(?:\.\d+)?)(?!\d)(?P<percent>\s?(?:%|percent))?"
    r"(?:\s?(?P<scale>million|billion|thousand|bn|mm|m|b)\b)?)"
)
_MIDDLE = re.compile(
    r"\bmid-?point\b(?:(?!\b(?:growth|increas\w* of|decreas\w* of|impl\w+|represent\w*|reflect\w*|assum\w*|by|from"
    r"|prior|previous|former|above|below|was|were|than)\b)[^.;:$€£\d()]){0,70}?"
    rf"(?:\brange,|\b(?:of|is|being|at|to|now|becomes|from [$€£]?\d[\d.,]*%?(?: [mb]illion)? to))\s{_FIGURE}"
    r"(?P<unit>\s[a-z]+)?"
)
"""A midpoint and the figure that it is, in lower case."""
_AT_MIDDLE = re.compile(rf"{_FIGURE}(?P<unit>),? at (?:the|its|our) (?:new )?mid-?point\b")
_BEFORE_MIDDLE = re.compile(
    rf"{_FIGURE}(?P<unit>) mid-?point of (?:the|our|its) (?P<what>[a-z -]{{3,40}}?) "
    r"(?:outlook|guidance|range|forecast)\b"
)
""""The $405 million midpoint of our adjusted EBITDA outlook"."""
_MOVED = re.compile(
    r"\b(?:by|increas\w*|decreas\w*|rais\w*|up|down|higher|lower\w*|growth|grow\w*|chang\w*|improv\w*|reduc\w*|more"
    r"|less|add\w*|another|from|versus|compared|than|above|below|between|for|impl\w+|represent\w*)\s(?:[\w-]+ ){0,4}$"
)
"""Before a figure that is no level: "up $5 million at the midpoint"."""
_THEN = re.compile(r"\b(?:prior|previous\w*|former\w*|earlier|original\w*|initial\w*|was|were|had|last)\b")
_NOW = re.compile(r"\b(?:now|new|updated|revised|current)\b|\b(?:moves?|moving|rises?|rais\w+|lower\w+|increases?) ")
_UNIT = re.compile(r"\s(?:per|to|from|of|in|for|and|or|which|up|at|on)$")
_A_SHARE = frozenset({"per", "share", "dilut", "basic", "common", "unit"})
"""Words of a range's name that its midpoint may leave out."""
_FAR = 10
_CLOSE = 50
_APPROXIMATE = re.compile(r"\b(?:about|approximately|roughly|nearly|almost|over|more than|around) $")


def lone_middles(book: Book) -> Iterator[Finding]:
    """Yield an error for each midpoint that is the middle of none of the ranges of its measure."""
    if "midpoint" not in book.lower and "mid-point" not in book.lower:
        return
    known: tuple[Printed, ...] | None = None
    for paragraph in book.saying("mid"):
        text = lowered(paragraph.text)
        for start, end in sentences(paragraph.text):
            found = _middle(text, start, end)
            if found is not None and not _beside(text, found):
                known = tuple(printed_ranges(book)) if known is None else known
                yield from _held(book, paragraph, start, found, known)


def _middle(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the figure of a sentence that is called a midpoint, or None."""
    found = _MIDDLE.search(text, start, end)
    if found is None:
        found = _AT_MIDDLE.search(text, start, end)
        if found is not None and _MOVED.search(text, start, found.start()):
            return None
    return found or _BEFORE_MIDDLE.search(text, start, end)


def _beside(text: str, found: re.Match[str]) -> bool:
    """Say whether a range stands beside a midpoint, against which another check holds it unless it counts things."""
    counted = found["figure"][0].isdigit() and found["scale"] is None and found["percent"] is None
    behind = RANGE.search(text, found.end(), found.end() + _BESIDE)
    return behind is not None or (
        not counted and any(_like(found, each) for each in RANGE.finditer(text, 0, found.start()))
    )


def _like(found: re.Match[str], each: re.Match[str]) -> bool:
    """Say whether a midpoint can be of a range before it: both are of per cent or neither, and of one size."""
    if (found["percent"] is None) != (each["percent"] is None):
        return False
    high, own = number_of(each["high"]), number_of(found["number"])
    return high <= _TIMES * own and own <= _TIMES * high


_BESIDE, _TIMES = 80, 3


def _held(
    book: Book, paragraph: Paragraph, start: int, found: re.Match[str], known: tuple[Printed, ...]
) -> Iterator[Finding]:
    lead = lowered(paragraph.text)[start : found.start("figure")]
    named = found["what"] if "what" in found.re.groupindex else lead
    name, unit = name_of(named), frozenset[str]()
    if found["unit"] and not _UNIT.fullmatch(found["unit"]):
        unit = name_of(found["unit"])
    percent = found["percent"] is not None
    alike = (each for each in known if each.percent == percent)
    own = [each for each in alike if name and name - _A_SHARE <= each.name - _A_SHARE <= name | unit]
    if not name and not percent:
        own = _nearest(found, known)
    if not own or _APPROXIMATE.search(lead):
        return
    power = power_of(found["scale"])
    now = [each for each in own if not each.former]
    then = _THEN.search(lead) is not None
    stated = number_of(found["number"])
    nearest = min(now or own, key=lambda each: abs(each.worth(power) - stated))
    right = [each for each in own if _is_middle(found, each, power)]
    if right:
        old = all(each.former for each in right) and _NOW.search(lead) is not None and now and not then
        yield _old(book, paragraph, found, right[0], nearest) if old else _tie(book, paragraph, found, right[0])
        return
    if then or not now or any(_is_middle(found, each, power) for each in known):
        return  # of what it is the words may not tell
    worth = nearest.worth(power)
    if abs(worth - stated) * _FAR <= worth:
        yield _wrong(book, paragraph, found, nearest, worth)


def _nearest(found: re.Match[str], known: tuple[Printed, ...]) -> list[Printed]:
    """Return the one range that a midpoint without a name of its own can be of: "At the midpoint of $223 million"."""
    power, stated = power_of(found["scale"]), number_of(found["number"])
    near = [each for each in known if not (each.percent or each.former) and each.power in {None, power}]
    near = [each for each in near if abs(each.worth(power) - stated) * _CLOSE <= stated]
    return near if len({each.ends for each in near}) == 1 else []


def _is_middle(found: re.Match[str], each: Printed, power: int | None) -> bool:
    stated = displayed(found["number"].replace(",", ""))
    return stated.low <= each.worth(power) <= stated.high


def _told(
    book: Book, paragraph: Paragraph, found: re.Match[str], each: Printed, *, severity: str, words: str, middle: Decimal
) -> Finding:
    printed = paragraph.text[found.start("figure") : found.end("figure")].strip()
    verdict = "exact" if severity == "ok" else "impossible"
    where = paragraph.span(found.start("figure"), found.end("figure"))
    message = f"{printed} is called the midpoint; {words}."
    return finding(
        book.text, "range", severity, verdict, message, where, each.span, stated=printed, expected=shown(middle)
    )


def _tie(book: Book, paragraph: Paragraph, found: re.Match[str], each: Printed) -> Finding:
    words = f"it is the middle of {each.printed}"
    return _told(book, paragraph, found, each, severity="ok", words=words, middle=each.middle)


def _wrong(book: Book, paragraph: Paragraph, found: re.Match[str], each: Printed, worth: Decimal) -> Finding:
    words = f"the middle of {each.printed} is {shown(worth)}"
    return _told(book, paragraph, found, each, severity="error", words=words, middle=worth)


def _old(book: Book, paragraph: Paragraph, found: re.Match[str], old: Printed, now: Printed) -> Finding:
    words = f"it is the middle of the former {old.printed}, that of {now.printed} is {shown(now.middle)}"
    return _told(book, paragraph, found, now, severity="error", words=words, middle=now.middle)
