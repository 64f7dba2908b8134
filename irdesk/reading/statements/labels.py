"""From lines to rows: labels that wrap are joined, headings open sections, indents make depth."""

import re
from collections.abc import Sequence

import msgspec

from irdesk.reading.statements.lines.cleaning import clean
from irdesk.reading.statements.lines.layout import Chunk, Line

_CONNECTOR = re.compile(
    r"(?:\b(?:and|or|of|in|for|to|the|a|an|on|with|by|from|before|after|at|per|net|than|as|that|"
    r"which|upon|under|into|due|its|other"
    r"|excluding|including|attributable|accumulated|comprehensive|administrative|intangible|accrued|prepaid)"
    r"|[,&/(–—-])$",
    re.IGNORECASE,
)
_HEADING_END = re.compile(
    r"\b(?:assets|liabilities|equity|deficit|expenses|activities|revenues?|sales|costs|"
    r"investments|information|data|share|summary)$",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"^(?:sub)?totals?\b|\btotal$|^net (?:cash|income|loss)\b", re.IGNORECASE)
_BASIS = re.compile(r"(?:basic|diluted):?", re.IGNORECASE)
_PER_SHARE = re.compile(r"\bper\b.*\b(?:share|unit|ads)\b", re.IGNORECASE)  # net income is no total under it
_NOTE = re.compile(r"^(?:\*+|\(\d{1,2}\)|\([a-z]\)|\d\)|†|‡|notes?\b[\s:])", re.IGNORECASE)
_SCALE_ONLY = re.compile(
    r"^\(?\s*(?:unaudited|(?:amounts? |dollars? |shares )?in (?:thousands|millions)[^)]*|continued|restated)\s*\)?$",
    re.IGNORECASE,
)
_NO_HEADING = re.compile(r"\bpar value\b|\bauthorized\b|\bissued\b|\bcommitments?\b|\bcontingenc", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]{2,40}\)")  # `(Note 5)`, `(GAAP)`: no row has only that for a label
_WORD_GOES_ON = re.compile(r"[a-z](?![A-Z])[a-z]*\b|\(?[a-z]{2,}")
_NAME = re.compile(r"[a-z][A-Z]")
ENDLESS = 10_000  # a width in which any next word fits


class Entry(msgspec.Struct):
    """A row in the making: its label with where it stands, the headings above it, its line of figures.

    `moved`: the figures stood a line above the label.
    """

    label: str
    start: int
    end: int
    indent: int
    line: Line
    sections: tuple[str, ...] = ()
    depth: int = 0
    moved: bool = False


class _Heading(msgspec.Struct):
    text: str
    indent: int
    deeper: bool = False  # whether rows deeper than it have stood under it
    rows: int = 0


class Outline:
    """Reads the lines of a table in order and keeps which headings stand open."""

    def __init__(self, *, width: int, spacing: int = 0) -> None:
        self.entries: list[Entry] = []
        self._width = width
        self._spacing = spacing  # blank lines that the table prints between any two
        self._pending: list[Line] = []
        self._open: list[_Heading] = []
        self._indents: list[int] = []

    def label_line(self, line: Line) -> None:
        """Take a line that is only a label: a heading, or a part of one that wraps."""
        self._pending.append(line)

    def words(self) -> None:
        """Take a line whose cells hold words (`20-30`, `about 5`): no row, and no part of the next label."""
        self._pending = []

    def row(self, line: Line, after: Line | None = None) -> None:
        """Take a line with figures; `after` is the line below: what has rows alike below is a heading, no wrap."""
        alike = after is not None and not after.gap and after.indent == line.indent and bool(after.amounts)
        joined = self._joined(line, alike=alike)
        left = self._pending[: len(self._pending) - len(joined)]
        if left and (self._moved(left[0]) or self._hanging(left[0])):
            del left[0]
        for heading in self._folded(left):
            self._heading(heading)
        self._pending = []
        chunks = [chunk for part in (*joined, line) if (chunk := _label(part)) is not None]
        indent = joined[0].indent if joined else line.indent if line.label else 0
        label = clean(_join([chunk.text for chunk in chunks]))
        start = chunks[0].start if chunks else line.start
        entry = Entry(label, start, chunks[-1].end if chunks else start, indent, line)
        self._enter(entry, labelled=bool(chunks))
        self.entries.append(entry)

    def close(self) -> None:
        """Take the end of the table: what is pending belongs to the last row, or to nothing."""
        if self._pending and self.entries:
            self._hanging(self._pending[0])
        self._pending = []

    def _joined(self, line: Line, *, alike: bool) -> list[Line]:
        joined: list[Line] = []
        below = line
        for part in reversed(self._pending):
            label = _label(below)
            near = below.gap <= self._spacing
            width = ENDLESS if alike and part.indent < line.indent else self._width
            whole = below is line and label is not None and self._seen(label.text)
            if not near or (whole and part.gap) or not continues(part, label.text if label else None, below, width):
                break
            joined.insert(0, part)
            below = part
        return joined

    def _seen(self, text: str) -> bool:
        """Return whether a label stands by itself in a row above, which makes it no wrap of the line before."""
        return any(entry.label == clean(text) for entry in self.entries)

    def _folded(self, lines: list[Line]) -> list[Line]:
        """Return the headings, one that wraps as one line."""
        folded: list[Line] = []
        for line in lines:
            if folded and not line.gap and continues(folded[-1], line.text, line, self._width):
                folded[-1] = msgspec.structs.replace(folded[-1], chunks=(*folded[-1].chunks, *line.chunks))
            else:
                folded.append(line)
        return folded

    def _heading(self, line: Line) -> None:
        if _SCALE_ONLY.match(line.text) or _NO_HEADING.search(line.text):
            return
        if _NOTE.match(line.text) and not line.text.endswith(":"):
            return
        part = _BASIS.fullmatch(line.text.strip()) is not None
        while self._open and self._open[-1].indent >= line.indent:
            if part and _PER_SHARE.search(self._open[-1].text):
                break  # "Basic" under "Earnings per share", as far out as it
            self._open.pop()
        self._open.append(_Heading(clean(line.text).rstrip(": "), line.indent))
        self._step(line.indent)

    def _moved(self, line: Line) -> bool:
        """Take a label under the first figures, which stand without one: theirs."""
        first = self.entries[0] if len(self.entries) == 1 else None
        if first is None or first.label or line.gap or line.text.endswith(":"):
            return False
        first.label, first.start, first.end = clean(line.text), line.start, line.end
        first.indent, first.moved = line.indent, True
        self._step(line.indent)
        return True

    def _hanging(self, line: Line) -> bool:
        """Take the end of a label whose figures stand on its first line."""
        last = self.entries[-1] if self.entries else None
        if last is None or line.gap or line.ruled or not last.label or not _continues_word(line.text):
            return False
        last.label, last.end = clean(_join([last.label, line.text])), line.end
        return True

    def _enter(self, entry: Entry, *, labelled: bool) -> None:
        if not labelled:
            entry.sections = tuple(heading.text for heading in self._open)
            entry.depth = max(0, len(self._indents) - 1)
            self._total()
            return
        while self._open and self._ends(self._open[-1], entry):
            self._open.pop()
        if self._open and entry.indent > self._open[-1].indent:
            self._open[-1].deeper = True
        if self._open:
            self._open[-1].rows += 1
        entry.sections = tuple(heading.text for heading in self._open)
        entry.depth = self._step(entry.indent)
        if _TOTAL.search(entry.label) and not any(_PER_SHARE.search(heading.text) for heading in self._open[-2:]):
            self._total()

    def _total(self) -> None:
        """A total ends the headings whose rows stand no deeper than they do."""
        while self._open and not self._open[-1].deeper and self._open[-1].rows != 1:
            self._open.pop()

    @staticmethod
    def _ends(heading: _Heading, entry: Entry) -> bool:
        return heading.indent > entry.indent or (heading.indent == entry.indent and heading.deeper)

    def _step(self, indent: int) -> int:
        while self._indents and self._indents[-1] >= indent:
            self._indents.pop()
        self._indents.append(indent)
        return len(self._indents) - 1


def _label(line: Line) -> Chunk | None:
    if line.amounts:
        return line.label
    first, last = line.chunks[0], line.chunks[-1]
    return Chunk(line.text, first.left, last.right, first.start, last.end)


def _join(parts: Sequence[str]) -> str:
    text = ""
    for part in parts:
        if text.endswith("-") and part[:1].isalpha() and text[-2:-1].isalpha():
            text += part
        else:
            text = f"{text} {part}" if text else part
    return text


def _continues_word(text: str) -> bool:
    """Return whether a text begins in the middle of a label: in lower case, but for names such as iPod."""
    return _WORD_GOES_ON.match(text) is not None and _NAME.match(text) is None


def continues(line: Line, following: str | None, below: Line, width: int) -> bool:
    """Return whether the label on `line` goes on below in `following` (None: in figures without a label)."""
    text = line.text
    if text.endswith(":") or (line.gap and not text):
        return False
    if following is None:
        return not (below.gap or below.ruled or text.isupper())
    if text.isupper() and not (following.isupper() or _CONNECTOR.search(text)):
        return False
    if (
        _continues_word(following)
        or following[:1] in ("&", "/")
        or _ASIDE.fullmatch(following)
        or _CONNECTOR.search(text)
        or text.count("(") > text.count(")")
    ):
        return True
    if line.cells or below.gap:
        return False
    word = following.split(None, 1)[:1] if following[:1].strip() else []
    fits = line.chunks[-1].right + 1 + (len(word[0]) if word else 0) <= width
    return not (fits or below.indent < line.indent or _NOTE.match(text) or _HEADING_END.search(text))
