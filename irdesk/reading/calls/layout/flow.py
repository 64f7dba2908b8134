"""The text around a call as pieces: sentences of prose and lines of label and value, each with its place."""

import re
from collections.abc import Iterator

from irdesk.domain.prose import Lines, Paragraph
from irdesk.domain.source import Span
from irdesk.reading.calls.layout.blocks import Cue, near
from irdesk.reading.calls.layout.fold import fold
from irdesk.reading.calls.layout.linemarks import DOTTED

_SENTENCE = re.compile(r"""([.!?])["')\]]{0,2}\s+(?=["'(\[]?[A-Z0-9+])""")
_SHORT = re.compile(
    r"(?:\b(?:(?i:Inc|Corp|Co|Ltd|nos?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thur?s?|Fri|"
    r"St|Mr|Mrs|Ms|Dr|vs|approx|ref|ext|tel|Bros|Calif|Mass|Fla|Ill|Conn|Jr|Sr)|a|p)|\b[A-Z])$"
)
_STARTER = re.compile(
    r"[\"'(]?(?:The|A|An|To|Please|For|Interested|Investors|Participants|This|Those|These|If|In|During|All|Listeners|"
    r"Callers|Dial|Following|Management|Our|We|You|Anyone|Access|Additionally|Alternatively|It|Shareholders|Both|"
    r"Replays?|Telephone|There|When|Conference|Individuals|Analysts|International|Domestic|Live|As|By|Participating|"
    r"Hosting|Joining|Speakers|Mr|Ms|Results|Webcast|On|No|Any|Persons|Parties|Also|Online|Audio|Archived)\b"
)
_LABEL = re.compile(r"(?:[A-Z][\w-]* ?){1,3}(?:\([^)]{0,20}\) ?)?:")
# A line that is only the name of a number or code, and one that is only a number or a code.
_NAME = re.compile(
    r"(?=.{0,60}(?i:dial|call|toll|phone|number|\bid\b|code|\bpin\b|international|domestic|u\.?s|canada|replay"
    r"|participant))"
    r"[^\d]{3,60}[^\d.,;]|.{0,120}\b(?i:code|id|pin|number)(?: ?#| no\.?)?:"
)
_MOST_NAME = 150  # characters; a longer line is no name
_VALUE = re.compile(r"[+(\d][\d ().\-]{3,22}#?")
# … and one that is only the name of an end, and its day.
_END = re.compile(r"(?:[\w-]+ ){0,4}(?:expir\w+|ends?|until|through)(?: date)?\W?", re.IGNORECASE)
_DAY = re.compile(r"(?=.*\d)[A-Z0-9][\w ,.:/]{4,45}")


class Piece:
    """One sentence, or one line of a list or table: a part of `paragraph` from `start`.

    `block` counts the paragraphs of the text; `aside`: out of a tall cell beside a list.
    """

    def __init__(self, paragraph: Paragraph, start: int, end: int, block: int, *, aside: bool = False) -> None:
        self.text = paragraph.text[start:end]
        self.block = block
        self.aside = aside
        self.starts_line = start == 0 or paragraph.text[start - 1] == "\n"
        self.ends_line = end == len(paragraph.text) or paragraph.text[end] == "\n"
        self.paragraph = paragraph
        self.start = start

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source of `text[start:end]`."""
        return self.paragraph.span(self.start + start, self.start + end)

    def joined(self, other: "Piece") -> "Piece":
        """Return this line and the next as one."""
        end = other.start + len(other.text)
        if other.paragraph is self.paragraph:
            return Piece(self.paragraph, self.start, end, self.block, aside=self.aside)
        both = self.paragraph + other.paragraph
        return Piece(both, self.start, len(self.paragraph.text) + 1 + end, self.block, aside=self.aside)

    @property
    def is_line(self) -> bool:
        """Whether the piece is a whole line of its own."""
        return self.starts_line and self.ends_line


def pieces(text: str, lines: Lines, cue: Cue, reach: int) -> Iterator[Piece]:
    """Yield the pieces of the paragraphs with a cue, of the one before each, and of the `reach` ones after."""
    yield from _labelled(_all_pieces(text, lines, cue, reach))


def _all_pieces(text: str, lines: Lines, cue: Cue, reach: int) -> Iterator[Piece]:
    for number, start, end in near(text, cue, reach):
        for part in fold(text, start, end, lines):
            yield from _cut(part.paragraph, number, aside=part.aside)


def _labelled(found: Iterator[Piece]) -> Iterator[Piece]:
    """Yield the pieces, a line that is only a label joined with the line below that is only its value."""
    held: Piece | None = None
    for piece in found:
        if held and piece.is_line and _is_value(piece.text, held.text) and piece.block - held.block <= 1:
            yield held.joined(piece)
            held = None
            continue
        if held:
            yield held
        held = piece if piece.is_line and _is_name(piece.text) else None
        if held is None:
            yield piece
    if held:
        yield held


def _is_name(text: str) -> bool:
    """Tell whether a line is only the name of a number, a code or an end."""
    return len(text) < _MOST_NAME and (_NAME.fullmatch(text) or _END.fullmatch(text)) is not None


def _is_value(text: str, name: str) -> bool:
    """Tell whether a line is only the value of the name above it: a number, a code, or the day of an end."""
    return (_DAY if _END.fullmatch(name) else _VALUE).fullmatch(text) is not None


def _cut(paragraph: Paragraph, block: int, *, aside: bool = False) -> Iterator[Piece]:
    """Cut a folded block at its meant line ends and at the ends of sentences."""
    text = paragraph.text
    start = 0
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for stop in _SENTENCE.finditer(text, line.start(), line.end()):
            if _ends(text, line.start(), stop):
                yield Piece(paragraph, start, stop.end(1), block, aside=aside)
                start = stop.end()
        if start < line.end():
            yield Piece(paragraph, start, line.end(), block, aside=aside)


def _ends(text: str, low: int, stop: re.Match[str]) -> bool:
    """Tell whether the full stop ends a sentence, not an abbreviation."""
    before = text[max(low, stop.start() - 12) : stop.start()]
    if stop[1] != ".":
        return True
    if DOTTED.search(before):
        if not before.strip("US. ") and _LABEL.match(text, stop.end()):
            return False  # "U.S. Investors: 877-555-0184" is one label
        return _STARTER.match(text, stop.end()) is not None
    return not _SHORT.search(before)
