"""Which way the words right beside a percentage say that a figure went."""

import re
from functools import lru_cache
from typing import Literal

from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.words.sentences import lowered

_UP = r"increas\w*|r(?:o|i)se[sn]?|grew|grow\w*|gain\w*|up|higher|improv\w*|climb\w*|jump\w*|surg\w*|advanc\w*|expan\w*"
_UP += r"|soar\w*"
_DOWN = r"decreas\w*|fell|fall\w*|declin\w*|down|drop\w*|lower|reduc\w*|shrank"
_DOWN += r"|slipp\w*|slid|dipp\w*|contracted|tumbl\w*|plung\w*|(?<=was )off|(?<=were )off|(?<=, )off"
_LINK = (
    r"(?:\s+(?:by|of|was|were|approximately|about|nearly|over|more than|a|an|the|to|year[- ]over[- ]year|sequentially"
    r"|roughly|almost|some"
    r"|(?:rmb|eur|c|us|a)?\s?[$€£]?[\d.,]*\d(?: (?:million|billion|thousand))?,? (?:or|\()))*\s*\(?$"
)
_BEFORE = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_LINK}")
_AFTER = re.compile(
    r"^\s*(?:year[- ]over[- ]year\s+|sequential\s+|annual\s+|quarterly\s+)?"
    rf"(?:(?P<up>{_UP}|more than|above|ahead of)|(?P<down>{_DOWN}|less than|below))\b"
)

_OBJECT = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?:its|their|our|the)\s(?:[\w-]+\s){{1,4}}by\s"
    r"(?:approximately |about )?$",
    re.IGNORECASE,
)
"""It *increased its revenue by* 5.6 percent."""
_WE = r"\b(?:we|company|corporation|bank|firm|group|it|they)\s(?:(?:have|has|had|also|again|\w+ly)\s){0,2}"
_GREW = re.compile(
    rf"{_WE}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?!to\b|by\b)(?:[\w-]+\s){{1,4}}(?:by\s)?(?:approximately |about )?$"
)
"""We *grew net sales* 5.6 percent."""
_EFFECT = re.compile(
    rf"(?P<subject>[^.;:]*?)\b(?:{_UP}|{_DOWN}|add(?:ed|s|ing)|lift\w*|boost\w*|rais(?:ed|es|ing)|hurt)"
    r"\s(?:(?:the|our|its|total|reported|overall)\s)*$"
)
_EARNED = re.compile(r"\b(?:(?:net|diluted|basic) )*(?:earnings|income|profits?|loss)\b(?: per [\w ]+?)?(?: by)? ?$")
_OURSELVES = re.compile(rf"^\W*$|{_WE}$")
_BY_TIME = r"(?:sequentially|(?:year|quarter)[- ](?:over|on)[- ](?:year|quarter)|on an? [a-z -]{6,30} basis)"
_LISTED = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_LINK[:-4]} [\d.]+(?:%| percent) (?:(?:from|over|compared (?:with|to)) "
    rf"[^%$.;]{{4,60}}|(?P<by>{_BY_TIME}),?) and (?:by )?$"
)
"""An increase of 4.5% from one quarter *and 13.8%* from another, or "sequentially *and 13.8%* year over year"."""
_FROM_ELSE = re.compile(rf"\)? (?:{_BY_TIME}|(?:from|over|compared (?:with|to)|versus|than) )")

_LEVEL = re.compile(rf"\b(?:{_UP}|{_DOWN})(?: \w+ly)? to (?:a record |approximately |about |nearly |over )?$")
"""The margin "improved to 12 percent": where it went, not by how much."""

_BY_POINTS = re.compile(
    r"^\s*\w+ (?:by )?(?:approximately |about )?[\d.]+ (?:percentage |basis )?points?\b", re.IGNORECASE
)
"""What follows a rate that moved: "a loss ratio of 57.9% improved 4.3 points"."""

_MINUS = ("-", "−", "–")

_CLOSED = re.compile(
    r"(?: (?:y[/-]y|yoy|q[/-]q|qoq|(?:year|quarter)[- ](?:over|on)[- ](?:year|quarter)|sequentially))?\)"
)

Direction = Literal["up", "down"]


def direction(claim: Claim) -> Direction | None:
    """Return which way the words right beside a percentage say that a figure went, or None."""
    return _told(lowered(claim.paragraph.text), claim.sentence[0], claim.quantity.start, claim.quantity.end)


def is_effect(claim: Claim) -> bool:
    """Say whether a change is only what something did to a figure: "acquisitions increased net sales by"."""
    text, start = lowered(claim.paragraph.text), claim.sentence[0]
    earned = _EARNED.search(text, start, claim.quantity.start)
    at = claim.metric.start if claim.metric is not None else (earned.start() if earned is not None else start)
    found = _EFFECT.fullmatch(text, start, at) if start < at < claim.quantity.start else None
    return found is not None and _OURSELVES.search(found["subject"]) is None


@lru_cache(maxsize=2048)
def _told(text: str, sentence: int, start: int, end: int) -> Direction | None:
    """Return it for the number at `text[start:end]`; many checks ask."""
    if text.endswith(("(+", " +"), 0, start):
        return "up"
    if text[start : start + 1] in _MINUS and text.endswith("(", 0, start) and _CLOSED.match(text, end):
        return "down"
    lead = text[max(sentence, start - 60) : start]
    if _LEVEL.search(lead) or _BY_POINTS.match(text[end : end + 60]):
        return None
    after = _AFTER.match(text[end : end + 60])
    before = _BEFORE.search(lead)
    told = _OBJECT.search(lead) or _GREW.search(lead)
    listed = _LISTED.search(text[max(sentence, start - 120) : start])
    if listed is not None and listed["by"] and not _FROM_ELSE.match(text, end):
        listed = None  # "up 3% sequentially and 2% of that": no second growth
    for match in (before, after, told, listed):
        if match is not None:
            return "up" if match["up"] else "down"
    return None
