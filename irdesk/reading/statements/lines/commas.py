"""Figures as printed on the Continent (`1.204,5`, `12 404,5`, `12 404`) as the reader knows them (`1,204.5`)."""

import re

LEAST = 6  # figures with a decimal comma, or with a space between thousands, that a document must show

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


_END = r"(?=\)?(?:[ ]{2}|[ ]*(?:\n|\Z)))"
_SPACED = re.compile(rf"  (?:[$€£][ ]{{0,9}})?[(-]?\d{{1,3}}(?: \d{{3}})+(?:\.\d{{1,2}})?{_END}")
_PAIR = re.compile(rf"  [(-]?\d{{1,3}} \d{{1,2}}{_END}")  # two columns a space apart
_COMMA = re.compile(r"\d,\d{3}(?!\d)")
_ZERO = re.compile(r"\d 0\d\d|\d \d{3} \d{3}")  # what no two figures side by side are
_BETWEEN = re.compile(r"(?<=\d) (?=\d)")


def with_commas(text: str) -> str:
    """Return `text`, as long as before, with commas for the spaces between thousands, where it has no other figures.

    Two columns a space apart look alike: a group that begins with a zero, or a third group, shows that they are none.
    """
    found = _SPACED.findall(text)
    if len(found) < LEAST or len(_COMMA.findall(text)) * 4 > len(found) or len(_PAIR.findall(text)) * 4 > len(found):
        return text
    if not any(_ZERO.search(figure) for figure in found):
        return text
    return _SPACED.sub(lambda match: _BETWEEN.sub(",", match.group()), text)
