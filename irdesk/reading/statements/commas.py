"""Figures as printed on the Continent (`1.204,5`, `12 404,5`) in the form that the reader knows (`1,204.5`)."""

import re

LEAST = 6  # figures with a decimal comma that a document must show

_CONTINENTAL = re.compile(r"(?<![\d.,])\d{1,3}(?:[. \xa0\u202f]?\d{3})*,\d{1,2}(?![\d,]|\.\d)")
_ENGLISH = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+\.\d{1,2}(?![\d.,]))")
_SHORT = re.compile(r",\d{1,2}(?!\d)")  # quick to find, and rare where commas part thousands
_FIGURE = re.compile(
    r"(?<![\d.,/])(?:\d{1,3}(?:[ \xa0\u202f]\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3})*(?:,\d+)?|\d+,\d+)(?![\d.,/])"
)
_SWAP = str.maketrans({".": ",", ",": ".", " ": ",", "\xa0": ",", "\u202f": ","})


def is_continental(text: str) -> bool:
    """Return whether the figures of `text` have decimal commas: many do, and hardly any is printed the English way."""
    if len(_SHORT.findall(text)) < LEAST:
        return False
    found = sum(1 for _ in _CONTINENTAL.finditer(text))
    return found >= LEAST and found > 4 * sum(1 for _ in _ENGLISH.finditer(text))


def english(text: str) -> str:
    """Return `text`, as long as before, with points for decimal commas and commas between thousands."""
    return _FIGURE.sub(lambda match: match.group().translate(_SWAP), text)
