"""Sentences of a paragraph, by their offsets in its folded text."""

import re
from collections.abc import Iterator
from functools import lru_cache

_ABBREVIATION = re.compile(
    r"(?:\b(?:Inc|Corp|Co|Ltd|Mr|Mrs|Ms|Dr|No|Nos|vs|St|Jr|Sr|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|e\.g|i\.e|a\.m"
    r"|p\.m|L\.P|N\.A|S\.A|P\.O|Cos|Bros|etc|[A-Z]))\.$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?;•●](?:(?<=[.!?])[\"”’')]*(?=\s+[\"“‘'(]*[A-Z0-9$])|(?<=;)\s+(?=and\b)|(?<=\s[•●])\s)")

_SHOUT = re.compile(r"\s*(?P<what>[^a-z]{25,}?)(?=\s[A-Z][a-z]+ [a-z])")
"""A headline in capitals, to which the line below it was joined."""
_LONGEST = 12  # more than the longest abbreviation and the character before it


@lru_cache(maxsize=1024)
def lowered(text: str) -> str:
    """Return `text` in lower case, every character at its place, for patterns that need not mind the case then."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each sentence of `text`; many checks ask for those of one paragraph."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    shout = _SHOUT.match(text)
    if shout is not None:
        yield shout.start("what"), shout.end()
        start = shout.end()
    for stop in _STOP.finditer(text, start):
        end = stop.end()
        if end < len(text) and _ABBREVIATION.search(text[max(start, stop.start() - _LONGEST) : stop.start() + 1]):
            continue
        yield from _trimmed(text, start, end)
        start = end
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a piece of the text without the blanks before it, unless it is blank."""
    piece = text[start:end].lstrip()
    if piece:
        yield end - len(piece), end
