"""Numbers below a hundred that are written in words, and where numbers of either kind stand."""

import re
from functools import lru_cache

from irdesk.proofing.words.sentences import lowered

_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBER_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(list(_WORDS)[1:10])}))?|{'|'.join(reversed(_WORDS))})"
"""A number in words, in lower case."""
NUMBER_WORDS = (*_WORDS, *_TENS)
SPELT = re.compile(rf"\b(?=[efnostz]){NUMBER_WORD}\b")


def value_of(word: str) -> int:
    """Return the value of a number in words: "forty-two"."""
    first, _, second = word.replace("-", " ").partition(" ")
    return _TENS.get(first, _WORDS.get(first, 0)) + _WORDS.get(second, 0)


_DIGITS = re.compile(r"\d+")
_UNITS = ("percent", "per cent", "points", "million", "billion", "thousand", "trillion", "cent")


def numbers_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where numbers may start in `text[start:end]`: at any digit of some, at the first letter of a word."""
    places = [found.span() for found in _DIGITS.finditer(text, start, end)]
    spelt, measured = _spells(text)
    if spelt and (places or measured):
        spelt_at = (found.start() for found in SPELT.finditer(lowered(text), start, end))
        places += [(place, place + 1) for place in spelt_at]
    return sorted(places)


@lru_cache(maxsize=4)
def _spells(text: str) -> tuple[bool, bool]:
    """Say whether a text may hold numbers in words, and units; its sentences ask one after the other."""
    lower = lowered(text)
    return any(word in lower for word in NUMBER_WORDS), any(unit in lower for unit in _UNITS)
