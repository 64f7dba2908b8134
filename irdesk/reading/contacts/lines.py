"""Lines of a contact block: marks and links blanked, so that offsets hold."""

import re

import msgspec

from irdesk.domain.prose import Paragraph

EMOJI = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
BLANKS = re.compile(r"[^\S ]")
LINKS = re.compile(r"\]\((?:mailto:|https?://)[^)\n]{0,400}\)")
ADDRESSES = re.compile(r"https?://\S+|\bwww\.\S+")
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
    if "://" in line or "www." in line:
        line = ADDRESSES.sub(_blanks, line)
    return MARKS.sub(_blanks, line)


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())
