"""Lines of a contact block: marks and links blanked, so that offsets hold."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice

import msgspec

from irdesk.domain.prose import Paragraph

EMOJI = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
BLANKS = re.compile(r"[^\S ]")
LINKS = re.compile(r"\]\((?:mailto:|https?://)[^)\n]{0,400}\)")
ADDRESSES = re.compile(
    r"(?:https?://|\bwww\.)\S+?(?=(?<=/)\d{3}[-.]\d{3}[-.]\d{4}\b|\s|$)"
    r"|(?<![@\w.-])[A-Za-z0-9-]{2,40}\.(?:com|net|org|io)/[\w/-]+(?=\s|$)"
)
MARKS = re.compile(rf"[*#>\[\]<{EMOJI}]|(?<![\w\\])_|_(?!\w)|^\|?[-| ]+\|$")


class Line(msgspec.Struct, frozen=True):
    """A piece of a line: its text (marks blanked, so that offsets hold) and where it begins in the document.

    Lines that a sentence runs over are folded into one; `folded` then knows their offsets.
    """

    text: str
    start: int
    folded: Paragraph | None = None

    def at(self, index: int) -> int:
        """Return the offset in the document of `text[index]`."""
        return self.folded.offset(index) if self.folded else self.start + index


def clean(line: str) -> str:
    """Blank Markdown's marks and links in a line without changing any offset."""
    line = BLANKS.sub(" ", line)
    if "](" in line:
        line = LINKS.sub(_blanks, line)
    if "/" in line or "www." in line:
        line = ADDRESSES.sub(_blanks, line)
    return MARKS.sub(_blanks, line)


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())


REACH = re.compile(
    r"@|\w ?\(at\) ?\w|\w  at  \w|\+ ?\d[\d\-. ()]{7,}\d"
    r"|(?<![\d$,.])\(?0\d{3,4}\)? \d{5,6}\b"
    r"|(?<![\d$,])\+?\(?\d{2,4}\)?[-. /]{1,2}\d{3,4}[-. ]\d{3,4}\b|\(\d{3}\) ?\d{3}[-. ]\d{4}"
)
"""A way to reach somebody: an address or a number."""


class NumberedLines:
    """The lines of a text, cleaned when they are asked for."""

    def __init__(self, text: str) -> None:
        self.raw = text.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.raw)]

    def __len__(self) -> int:
        return len(self.raw)

    def __getitem__(self, number: int) -> str:
        return clean(self.raw[number][:400])

    def index(self, offset: int) -> int:
        """Return the number of the line that holds an offset."""
        return bisect_right(self.starts, offset) - 1

    def following(self, number: int, most: int) -> Iterator[str]:
        """Yield up to `most` lines that are not blank, from `number` on."""
        found = (self[at] for at in range(number, min(len(self), number + 3 * most)) if self.raw[at].strip())
        yield from islice(found, most)
