"""Numbers below a hundred that are written in words."""

import re

_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBER_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(list(_WORDS)[1:10])}))?|{'|'.join(reversed(_WORDS))})"
"""A number in words, in lower case."""
NUMBER_WORDS = (*_TENS, *_WORDS)
SPELT = re.compile(rf"\b{NUMBER_WORD}\b")


def value_of(word: str) -> int:
    """Return the value of a number in words: "forty-two"."""
    first, _, second = word.replace("-", " ").partition(" ")
    return _TENS.get(first, _WORDS.get(first, 0)) + _WORDS.get(second, 0)
