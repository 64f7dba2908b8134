"""Growth of comparable sales by what made it: "up 2.8%, consisting of a 3.2% increase in average check and a 0.4%
decrease in traffic"."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, shown
from irdesk.proofing.prose_checks.sayings import misprinted
from irdesk.proofing.words.sentences import lowered

_UPWARD = r"increase[ds]?|gains?|growth|rise|improvement|higher"
_DOWNWARD = r"decrease[ds]?|declines?|drop|reduction|lower"
_WAY = rf"(?:{_UPWARD}|{_DOWNWARD})"
_RATE = r"\d+(?:\.\d+)?"
_OF_WHAT = (
    r"(?:[a-z-]+ ){0,2}?(?:check|ticket|price|pricing|spend|transactions?|traffic|guest counts?|volumes?|mix|units?)\b"
)
_WHOLE = re.compile(
    rf"(?:\b(?P<way>{_WAY}) (?:of |by )?)?(?P<whole>{_RATE})(?:%| percent)(?: (?P<behind>{_WAY}) in)?"
    r"[^.;:%$\d]{0,60}?"
    r"(?:\bconsist(?:s|ed|ing) of|\bcompris(?:es|ed|ing)(?: of)?|\bmade up of|\breflect(?:s|ed|ing)|\bcomposed of) "
    rf"(?:an? )?(?P<one>{_RATE})(?:%| percent) (?P<first>{_WAY}) (?:in|of) {_OF_WHAT}"
    r"(?P<join>,? (?:and|less|(?:partially |partly )?offset (?:in part )?by|combined with|net of)) "
    rf"(?:an? )?(?P<other>{_RATE})(?:%| percent) (?P<second>{_WAY}) (?:in|of) {_OF_WHAT}"
)
"""All of it for text in lower case."""
_DOWN = re.compile(_DOWNWARD)
_COMPLETE = re.compile(r"\b(?:consist|compris|compos)|\bmade up")
"""What says that there are no other parts."""
_OFFSET = re.compile(r"less|offset|net of")


def comparable_parts(book: Book) -> Iterator[Finding]:
    """Yield a finding for each growth of comparable sales whose two parts the sentence gives."""
    for paragraph in book.saying("traffic", "transaction", "guest count", "volume"):
        for found in _WHOLE.finditer(lowered(paragraph.text)):
            yield from _held(book, paragraph, found)


def _signed(found: re.Match[str], rate: str, way: str) -> Amount:
    amount = displayed(found[rate])
    return -amount if found[way] and _DOWN.search(found[way]) else amount


def _held(book: Book, paragraph: Paragraph, found: re.Match[str]) -> Iterator[Finding]:
    stated = _signed(found, "whole", "way" if found["way"] else "behind")
    one, other = _signed(found, "one", "first"), _signed(found, "other", "second")
    unlike = (
        _OFFSET.search(found["join"]) is not None and one.value * other.value > 0
    )  # what offsets goes the other way
    made = one + other
    slack = 3 * (stated.step or 1) / 2  # two rates multiply, and each is rounded
    right = abs(made.value - stated.value) <= slack and not unlike
    whole = _COMPLETE.search(found.group()) is not None and misprinted(stated, made.value)
    if not (right or whole) and min(abs(each - stated.value) for each in (made.value, one.value - other.value)) > slack:
        return  # there may be a third part
    message = f"{found['whole']}%: {found['one']}% {found['first']} and {found['other']}% {found['second']} make "
    message += f"{shown(made.value)}."
    spans = (paragraph.span(*found.span(name)) for name in ("whole", "one", "other"))
    severity, kind = ("ok", "exact") if right else ("warning", "impossible")
    yield finding(book.text, "sum", severity, kind, message, *spans, stated=found["whole"])
