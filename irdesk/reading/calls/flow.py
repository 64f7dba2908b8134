"""The text around a call as pieces: sentences of prose and lines of label and value, each with its place."""

import re
from collections.abc import Iterator

from irdesk.domain.prose import Lines, Paragraph
from irdesk.domain.source import Span

# One character for one, so that offsets hold: every dash, quote and odd space is the plain one; table bars and
# Markdown's stars are white space.
_PLAIN = str.maketrans({
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("‘’‛`´", "'"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200b\ufeff|*", " "),
})  # fmt: skip
_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\n\S]*\S[^\n]*)*")
_WORD = re.compile(r"\S+")
_TRACKER = re.compile(r"\[([^\]\n]{1,300})\]\(\s?(https?://[^)\s]{1,2000})\)")
_BULLET = re.compile(r"\s*(?:[-]\s+[^\s\d-]|[•·▪●◦○■>]|o\s{2,}\S|\d\)\s|\(\w\)\s)")
_LABEL = re.compile(r"\s*[A-Z][A-Za-z0-9 .,/&'()#-]{0,48}:(?:\s|$)")
_NUMBER = re.compile(r"\s*(?:\+\s?\d|1?-?\(?8\d\d\)?[- .])")
_JOINED = re.compile(r"(?:[,(/-]|\b(?:at|the|dial|dialing|of|to|for|and|or|by|is|a|on|in|code|number|call))$")
_SENTENCE = re.compile(r"""([.!?])["')\]]{0,2}\s+(?=["'(\[]?[A-Z0-9+])""")
_DOTTED = re.compile(r"(?:\b(?:[AaPp]\. ?[Mm]|[A-Z]\.[A-Z](?:\.[A-Z])?)|\b[ap]m)$")
_SHORT = re.compile(
    r"(?:\b(?:Inc|Corp|Co|Ltd|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thur?s?|Fri|"
    r"St|Mr|Mrs|Ms|Dr|vs|approx|ext|Ext|tel|Tel|Bros|Calif|Mass|Fla|Ill|Conn|Jr|Sr|a|p)|\b[A-Z])$"
)
_STARTER = re.compile(
    r"[\"'(]?(?:The|A|An|To|Please|For|Interested|Investors|Participants|This|Those|These|If|In|During|All|Listeners|"
    r"Callers|Dial|Following|Management|Our|We|You|Anyone|Access|Additionally|Alternatively|It|Shareholders|Both|"
    r"Replays?|Telephone|There|When|Conference|Individuals|Analysts|International|Domestic|Live|As|By|Participating|"
    r"Hosting|Joining|Speakers|Mr|Ms|Results|Webcast|On|No|Any|Persons|Parties|Also|Online|Audio|Archived)\b"
)
_LONGEST = 12_000
_AROUND = 3_000


class Piece:
    """One sentence, or one line of a list or table. `block` counts the paragraphs of the text; `line` starts a line."""

    def __init__(self, paragraph: Paragraph, start: int, end: int, block: int) -> None:
        self.text = paragraph.text[start:end]
        self.block = block
        self.starts_line = start == 0 or paragraph.text[start - 1] == "\n"
        self.ends_line = end == len(paragraph.text) or paragraph.text[end] == "\n"
        self._paragraph = paragraph
        self._start = start

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source of `text[start:end]`."""
        return self._paragraph.span(self._start + start, self._start + end)

    @property
    def is_line(self) -> bool:
        """Whether the piece is a whole line of its own."""
        return self.starts_line and self.ends_line


def pieces(text: str, lines: Lines, cue: re.Pattern[str], reach: int) -> Iterator[Piece]:
    """Yield the pieces of the paragraphs with a `cue` in them, and of the `reach` paragraphs after each."""
    left = 0
    for number, block in enumerate(_BLOCK.finditer(text)):
        if cue.search(text, block.start(), block.end()):
            left = reach + 1
        if left:
            left -= 1
            for start, end in _windows(text, block.start(), block.end(), cue):
                yield from _cut(_fold(text, start, end, lines), number)


def _windows(text: str, start: int, end: int, cue: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the block, or of a page-long one the surroundings of each cue."""
    if end - start <= _LONGEST:
        yield start, end
        return
    low = high = start
    for found in cue.finditer(text, start, end):
        if found.start() - _AROUND > high:
            if high > low:
                yield low, high
            low = _edge(text, max(start, found.start() - _AROUND), end)
        high = _edge(text, min(end, found.end() + _AROUND), end)
    if high > low:
        yield low, high


def _edge(text: str, offset: int, end: int) -> int:
    """Return the next end of a word, so that no number is cut in two; bounded."""
    found = re.compile(r"\s").search(text, offset, min(end, offset + 200))
    return found.start() if found else offset


def _fold(text: str, start: int, end: int, lines: Lines) -> Paragraph:
    """Fold a block: white space becomes one blank, a line's end that means something stays as a newline."""
    plain = text[start:end].translate(_PLAIN)
    plain = _TRACKER.sub(_blank_link, plain)
    rows = plain.split("\n")
    width = max(60, *(len(row.rstrip()) for row in rows))
    kept: list[str] = []
    offsets: list[int] = []
    at = start
    for index, row in enumerate(rows):
        if kept:
            kept.append("\n" if _is_hard(rows[index - 1], row, width) else " ")
            offsets.append(offsets[-1] + 1)
        for word in _WORD.finditer(row):
            if kept and kept[-1] not in " \n":
                kept.append(" ")
                offsets.append(offsets[-1] + 1)
            kept.extend(word.group())
            offsets.extend(range(at + word.start(), at + word.end()))
        at += len(row) + 1
    return Paragraph("".join(kept), offsets, lines)


def _blank_link(found: re.Match[str]) -> str:
    """Keep of a Markdown link its words, and its address where that is short enough to be meant for readers."""
    words, address = found[1], found[2]
    if len(address) <= 100 and not re.search(r"^\W*(?:https?:|www\.)", words):
        return f" {words}  {address} ".ljust(len(found[0]))
    return f" {words} ".ljust(len(found[0]))


def _is_hard(above: str, below: str, width: int) -> bool:
    """Tell whether the end of line `above` is meant, not the wrap of a sentence at `width`."""
    above = above.rstrip()
    first = below.split(None, 1)
    if not first or not above or above.endswith(":") or _BULLET.match(below) or _LABEL.match(below):
        return True
    if len(above) + 1 + len(first[0]) > width:
        return False
    if "   " in below.strip() or "   " in above.strip():
        return True
    if _JOINED.search(above):
        return False
    return _NUMBER.match(below) is not None or not (first[0][0].islower() and len(above) > 40)


def _cut(paragraph: Paragraph, block: int) -> Iterator[Piece]:
    """Cut a folded block at its meant line ends and at the ends of sentences."""
    text = paragraph.text
    start = 0
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for stop in _SENTENCE.finditer(text, line.start(), line.end()):
            if _ends(text, line.start(), stop):
                yield Piece(paragraph, start, stop.end(1), block)
                start = stop.end()
        if start < line.end():
            yield Piece(paragraph, start, line.end(), block)


def _ends(text: str, low: int, stop: re.Match[str]) -> bool:
    """Tell whether the full stop ends a sentence, not an abbreviation."""
    before = text[max(low, stop.start() - 12) : stop.start()]
    if stop[1] != ".":
        return True
    if _DOTTED.search(before):
        return _STARTER.match(text, stop.end()) is not None
    return not _SHORT.search(before)
