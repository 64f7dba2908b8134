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
    """A paragraph with its white space folded: `text`, and for each of its words the offset it came from."""

    def __init__(self, text: str, words: list[int], offsets: list[int], lines: Lines) -> None:
        self.text = text
        self._places = words, offsets
        self.lines = lines

    def with_text(self, text: str) -> "Paragraph":
        """Return the same places with another text of the same length."""
        return Paragraph(text, *self._counted(), self.lines)

    def _counted(self) -> tuple[list[int], list[int]]:
        """Return where the words begin, in the paragraph and in the source."""
        return self._places

    def offset(self, index: int) -> int:
        """Return the offset in the source of the character `text[index]`."""
        words, offsets = self._counted()
        word = max(0, bisect_right(words, index) - 1)
        return offsets[word] + index - words[word]

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source of `text[start:end]` (a non-empty slice)."""
        return self.lines.span(self.offset(start), self.offset(end - 1) + 1)

    @property
    def start(self) -> int:
        """The offset of the first character in the source."""
        return self._counted()[1][0]

    @property
    def end(self) -> int:
        """The offset behind the last character in the source."""
        return self.offset(len(self.text) - 1) + 1

    def moved(self, by: int, lines: Lines) -> "Paragraph":
        """Return the paragraph as one of a longer text, in which it stands `by` characters further on."""
        words, offsets = self._counted()
        return Paragraph(self.text, words, [by + offset for offset in offsets], lines)

    def __add__(self, other: "Paragraph") -> "Paragraph":
        """Return the two as one paragraph, a space between them."""
        behind = len(self.text) + 1
        (words, offsets), (more, others) = self._counted(), other._counted()
        return Paragraph(
            f"{self.text} {other.text}", words + [behind + word for word in more], offsets + others, self.lines
        )


class _Folded(Paragraph):
    """A paragraph whose words are counted at the first question for a place; most are never asked."""

    def __init__(self, text: str, source: str, start: int, end: int, lines: Lines) -> None:
        super().__init__(text, [], [], lines)
        self._source: tuple[str, int, int] | None = (source, start, end)
        self._shift: int | None = None

    def _counted(self) -> tuple[list[int], list[int]]:
        if self._source is not None:
            offsets = [match.start() for match in WORD.finditer(*self._source)]
            words = list(accumulate((len(word) + 1 for word in self.text.split(" ")[:-1]), initial=0))
            self._places, self._source = (words if offsets else [], offsets), None
        return self._places

    def offset(self, index: int) -> int:
        """Return the offset in the source of the character `text[index]`.

        Where nothing was folded but the ends of lines, each one character, the words need not be counted.
        """
        if self._shift is not None:
            return self._shift + index
        if self._source is not None:
            source, start, end = self._source
            if self.text and len(source[start:end].strip()) == len(self.text):
                self._shift = self.start
                return self._shift + index
        return super().offset(index)

    @property
    def start(self) -> int:
        """The offset of the first character in the source."""
        if self._source is None:
            return super().start
        source, start, end = self._source
        return start if not source[start].isspace() else end - len(source[start:end].lstrip())

    @property
    def end(self) -> int:
        """The offset behind the last character in the source."""
        if self._source is None:
            return super().end
        source, start, end = self._source
        return start + len(source[start:end].rstrip())


WORD = re.compile(r"\S+")
BROKEN = re.compile(r"-(?<=\w-)[^\S\n]*\n")


def fold(text: str, start: int, end: int, lines: Lines) -> Paragraph:
    """Fold `text[start:end]`: runs of white space become one space; a hyphen at a line's end joins without one."""
    chunk = text[start:end]
    found = chunk.split()
    if "-" in chunk and BROKEN.search(chunk) and len(found) > 1:
        offsets = [match.start() for match in WORD.finditer(text, start, end)]
        return _broken(text, found, offsets, lines)
    return _Folded(" ".join(found), text, start, end, lines)


def _broken(text: str, found: list[str], offsets: list[int], lines: Lines) -> Paragraph:
    """Fold words of which some are broken by a hyphen at a line's end."""
    pieces = [found[0]]
    words = [0]
    length = len(found[0])
    for last, at, word, offset in zip(found, offsets, found[1:], offsets[1:], strict=False):
        if not (last[-1:] == "-" and last[-2:-1].isalnum() and "\n" in text[at + len(last) : offset]):
            pieces.append(" ")
            length += 1
        pieces.append(word)
        words.append(length)
        length += len(word)
    return Paragraph("".join(pieces), words, offsets, lines)


def paragraphs(text: str, lines: Lines | None = None) -> Iterator[Paragraph]:
    """Yield the paragraphs of `text`: runs of lines between blank ones, folded."""
    lines = lines or Lines(text)
    for start, end in blocks(text):
        yield fold(text, start, end, lines)


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the paragraphs of `text` stand."""
    yield from (block.span() for block in _BLOCK.finditer(text))


_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\n\S]*\S[^\n]*)*")
