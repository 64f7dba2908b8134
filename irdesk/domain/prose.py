"""Running text out of wrapped lines: paragraphs whose characters know their offset in the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from irdesk.domain.source import Span


class Lines:
    """The lines of a text, for turning offsets into spans."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def line(self, offset: int) -> int:
        """Return the 1-based line that holds `offset`."""
        return max(1, min(bisect_right(self._starts, offset), len(self._starts) - 1))

    def span(self, start: int, end: int) -> Span:
        """Return the span from `start` to `end`."""
        return Span(start, end, self.line(start))


class Paragraph:
    """A paragraph with its white space folded: `text`, and for each of its characters the offset it came from."""

    def __init__(self, text: str, offsets: list[int], lines: Lines) -> None:
        self.text = text
        self._offsets = offsets
        self._lines = lines

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source of `text[start:end]` (a non-empty slice)."""
        return self._lines.span(self._offsets[start], self._offsets[end - 1] + 1)

    @property
    def start(self) -> int:
        """The offset of the first character in the source."""
        return self._offsets[0]


def fold(text: str, start: int, end: int, lines: Lines) -> Paragraph:
    """Fold `text[start:end]`: runs of white space become one space; a hyphen at a line's end joins without one."""
    kept: list[str] = []
    offsets: list[int] = []
    for word in re.finditer(r"\S+", text[start:end]):
        at = start + word.start()
        if kept and not (kept[-1] == "-" and "\n" in text[offsets[-1] : at] and len(kept) > 1 and kept[-2].isalnum()):
            kept.append(" ")
            offsets.append(offsets[-1] + 1)
        kept.extend(word.group())
        offsets.extend(range(at, at + len(word.group())))
    return Paragraph("".join(kept), offsets, lines)


def paragraphs(text: str, lines: Lines | None = None) -> Iterator[Paragraph]:
    """Yield the paragraphs of `text`: runs of lines between blank ones, folded."""
    lines = lines or Lines(text)
    for block in re.finditer(r"\S[^\n]*(?:\n[^\n\S]*\S[^\n]*)*", text):
        yield fold(text, block.start(), block.end(), lines)
