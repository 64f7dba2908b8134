"""A figure that went two ways at once: "net income decreased to $14.3 million, up 103% year over year"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.directions import direction
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span
from irdesk.proofing.words.sentences import lowered

_WENT = re.compile(
    r"\b(?:(?P<up>increas(?:ed|es|ing)|r(?:ose|ises|ising)|gr(?:ew|ows|owing)|climb(?:ed|s|ing))"
    r"|(?P<down>decreas(?:ed|es|ing)|f(?:ell|alls|alling)|declin(?:ed|es|ing)|dropp(?:ed|ing)))"
    r" (?:slightly |sharply )?to (?:an? )?(?:(?:new|record|approximately|about) )*$"
)
_MORE = re.compile(r"(?: per (?:[a-z]+ ){0,2}share)?,? \(?(?:(?:which is|or|representing) )?(?:an? )?(?:[a-z]+ ){0,2}")
_AGAIN = re.compile(r"sequential|quarter[- ](?:over|on)|(?:prior|previous|last|linked) quarter|constant|organic|exclud")
"""What makes of a growth one from elsewhere than that of the word before it."""
_LEAD, _BEHIND = 40, 50


def two_ways(book: Book) -> Iterator[Finding]:
    """Yield a warning for each figure that a word sends one way, and the growth right behind it the other."""
    for saying in sayings(book):
        for level, rate in pairwise(saying.claims):
            word = _word(saying, level, rate)
            if word is not None:
                message = f"{level.quantity.printed} is said to have {word}, and behind it that it went the other way."
                where = saying.paragraph.span(level.quantity.start, rate.quantity.end)
                yield finding(
                    book.text, "direction", "warning", "inconsistent", message, where, span(level), stated=word
                )


def _word(saying: Saying, level: Claim, rate: Claim) -> str | None:
    """Return the word that sends a figure the other way than the growth behind it does."""
    if level.quantity.kind not in {"money", "per_share"} or rate.quantity.kind != "percent" or level.loss:
        return None
    text = lowered(saying.paragraph.text)
    went = _WENT.search(text[max(saying.start, level.quantity.start - _LEAD) : level.quantity.start])
    way = direction(rate) if went is not None else None
    if went is None or way is None or went[way] is not None:
        return None
    plain = _MORE.fullmatch(text[level.quantity.end : rate.quantity.start])
    behind = text[rate.quantity.start : min(saying.end, rate.quantity.end + _BEHIND)]
    return None if plain is None or _AGAIN.search(behind) else went.group().split()[0]
