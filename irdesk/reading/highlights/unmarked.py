"""A section of highlights without marks: the short lines or paragraphs between its heading and what follows."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.domain.months import NAME
from irdesk.reading.flow import is_table, plain

HEADING = re.compile(
    r"^\W*(?!.*\b(?:announce|report|provide|post|release|review)\w*\b)(?:[\w’'&,./()-]+ ){0,8}?"
    r"(?:highlights|(?:key|recent) (?:\w+ )?(?:achievements|accomplishments|takeaways))"
    r"(?: (?:for|of|in|from|during|include|included)\b[\w ,’'&/-]{0,60})?(?: ?\([^()]{0,60}\))?\W*$",
    re.IGNORECASE,
)
"""A heading that says highlights and nothing else: no title of a release."""

HINT = re.compile(r"highlights|achievements|accomplishments|takeaways", re.IGNORECASE)

DATELINE = re.compile(rf"^.{{2,70}}?\b{NAME} \d{{1,2}},? \d{{4}}\b.{{0,40}}?(?:--|[–—:]|\)| - |/)", re.IGNORECASE)
SPEECH = re.compile(r"^[“\"]|[“\"][^”\"]{40,}|\b(?:said|stated|commented)\b[,:]? [“\"]")
NO_ENTRY = re.compile(
    r"^(?:\(?\d\)|the following|see |for (?:more|further|additional|a )|please |note|refer|reconcil|\*|about )"
    r"|\bset forth\b|\b(?:table|tables|press release|reconciliations?)\b",
    re.IGNORECASE,
)
SMALL = re.compile(r"\b(?!(?:the|and|for|with|from|into|over|our|its)\b)[a-z]{3,}\b")
"""Words that a heading in capitals would write with one."""

FIGURE = re.compile(r"[$€£¥]|\d%|\d[.,]\d|\b\d+ (?:per cent|percent|million|billion|basis)\b")
STARTS = re.compile(r"[A-ZÀ-Ý0-9$€£¥“\"]")
LONGEST = 600
"""An entry is a line or a short paragraph; longer ones discuss."""


class Entry(msgspec.Struct, frozen=True):
    """Where the words of an entry stand."""

    start: int
    end: int


class Section:
    """A section of highlights from its heading on: its entries so far, and whether it is still open."""

    def __init__(self) -> None:
        self.open = False
        self._entries: list[Entry] = []
        self._figured = True  # all entries so far have a figure
        self._stopped = False  # one of them ends with a full stop

    def begin(self) -> None:
        """Begin a section below its heading."""
        self.open = True

    def drop(self) -> None:
        """End the section without its entries: it has marks, a table, or discusses at length."""
        self.open, self._entries, self._figured, self._stopped = False, [], True, False

    def close(self) -> list[Entry]:
        """End the section and return its entries; one alone is none."""
        found = self._entries if len(self._entries) > 1 else []
        self.drop()
        return found

    def _is_alike(self, words: str) -> bool:
        """Tell entries from running text: that has no figure, or a full stop, where two entries had one, or none."""
        if len(self._entries) < 2:
            return True
        return not (self._figured and not FIGURE.search(words)) and not (words.endswith(".") and not self._stopped)

    def take(self, text: str, start: int, end: int) -> list[Entry]:
        """Read a block of lines in the section; return the entries of the section if it ends with the block."""
        before = len(self._entries)
        for entry in _parts(text, start, end):
            words = plain(" ".join(text[entry.start : entry.end].split()))
            if DATELINE.match(words) or SPEECH.search(words):
                return self.close()
            if words.endswith(":") and len(words) > 60:
                continue
            if len(words) > LONGEST:
                self.drop()
                return []
            if not _states(words) or not self._is_alike(words):
                return self.close()
            self._entries.append(entry)
            self._figured = self._figured and FIGURE.search(words) is not None
            self._stopped = self._stopped or words.endswith((".", ";"))
        return self.close() if len(self._entries) > before + 1 else []


def heading(source: str) -> tuple[int, int] | None:
    """Return where the line that says highlights stands in a block of lines, if there is one."""
    if not HINT.search(source):
        return None
    at = 0
    for line in source.split("\n"):
        if len(line) < 110 and HEADING.match(plain(line)):
            return at, min(len(source), at + len(line) + 1)
        at += len(line) + 1
    return None


def _parts(text: str, start: int, end: int) -> Iterator[Entry]:
    """Yield the lines of a block that is a list, else the block as a paragraph; of a table, only its beginning."""
    lines: list[Entry] = []
    for line in text[start:end].split("\n"):
        if bare := line.strip().rstrip("| "):
            first = start + len(line) - len(line.lstrip())
            lines.append(Entry(first, first + len(bare)))
        start += len(line) + 1
    words = [text[line.start : line.end] for line in lines]
    heads = lines[-1:] if len(words) > 1 and words[-2].endswith(".") and _is_head(words[-1]) else []
    if heads:
        lines, words = lines[:-1], words[:-1]
    if is_table(text[lines[0].start : lines[-1].end]) or _is_broken(words):
        yield Entry(lines[0].start, lines[0].start + 1)
    elif _is_list(words):
        yield from lines
    else:
        yield Entry(lines[0].start, lines[-1].end)
    yield from heads


def _is_head(line: str) -> bool:
    """Tell whether a line is the next heading, right below a sentence."""
    return len(line.split()) < 4 and line[-1:].isalpha() and not FIGURE.search(line)


def _is_broken(lines: list[str]) -> bool:
    """Tell whether a short line ends a sentence among longer ones: entries and their wraps cannot be told apart."""
    widest = max(map(len, lines))
    return not _is_list(lines) and any(line[-1:] in ".;" and len(line) < widest * 0.8 for line in lines[:-1])


def _is_list(lines: list[str]) -> bool:
    """Tell whether each line stands for itself: all open as sentences do, and all are ended, or none."""
    ended = [line.endswith((".", ";", "!")) for line in lines if not DATELINE.match(line)]
    return all(map(STARTS.match, lines)) and (all(ended[:-1]) or not any(ended))


def _states(words: str) -> bool:
    """Tell whether words state something: a sentence, or a line with a figure or small words that no heading has."""
    if len(words.split()) < 4 or len(words) > LONGEST or not STARTS.match(words) or NO_ENTRY.search(words):
        return False
    sentence = words.endswith((".", ";")) and len(words.split()) > 4
    return sentence or bool(FIGURE.search(words)) or len(SMALL.findall(words)) > 1
