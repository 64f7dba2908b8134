"""Where a release speaks of its call: the pieces in reach of a call's name, each with what it is about."""

import re
from collections.abc import Iterator

from irdesk.reading.calls import cues
from irdesk.reading.calls.cues import Mark, Mode
from irdesk.reading.calls.flow import Piece, pieces
from irdesk.reading.document import Document

_REACH = 14  # paragraphs that a list of numbers may take after the paragraph that names the call

# Rule *the block ends*: headings and phrases with which a release turns to something else.
_CLOSES = re.compile(
    r"\W{0,4}(?:About (?!5|10|15|the (?:conference )?call)[A-Z]|ABOUT [A-Z]|(?:Cautionary |Note |CAUTIONARY |NOTE )?"
    r"(?:Regarding |REGARDING |on |ON |Statement\w* )*(?:Forward|FORWARD)[- ](?:Looking|LOOKING|looking)|"
    r"(?:Safe|SAFE) (?:Harbor|HARBOR)|(?:Use of |USE OF |Discussion of )?(?:Non|NON)-(?:GAAP|Gaap)|Source:|SOURCE:|###|# # #|"
    r"(?:For )?(?:Further|More|Additional|further|more|additional) [Ii]nformation,? ?(?:[Cc]ontact|:)|"
    r"(?:Investors?|Media|Company|Press|IR|PR|Corporate|Investor Relations|INVESTOR|MEDIA|COMPANY|Investor and Media|Agency)?"
    r"(?: ?(?:Relations|RELATIONS|&|/|and) ?(?:Media|Press)?)? ?(?:[Cc]ontacts?|CONTACTS?)(?: [Ii]nformation| us)?:?(?:\s|$))"
)
_REGULATION = re.compile(
    r"forward-looking|Regulation F(?:air|D)|risks and uncertainties|actual results|as a means of disclosing|undue reliance", re.IGNORECASE
)


class Passage:
    """A piece in reach of a call, with its cues and what the text before it was about."""

    def __init__(self, piece: Piece, marked: list[Mark], inherited: Mode) -> None:
        self.piece = piece
        self.text = piece.text
        self.marks = marked
        self.inherited = inherited

    def mode(self, start: int, end: int) -> Mode:
        """Return whether `text[start:end]` belongs to the live call or to the replay."""
        return cues.mode_at(self.marks, self.text, start, end, self.inherited)

    @property
    def names_call(self) -> bool:
        """Whether a call is named here."""
        return cues.CALL.search(self.text) is not None

    @property
    def is_replay(self) -> bool:
        """Whether a replay is named here, or was before and no call is named here."""
        replayed = any(mark.mode is Mode.REPLAY for mark in self.marks)
        return replayed or (self.inherited is Mode.REPLAY and not self.marks)


def passages(document: Document) -> Iterator[Passage]:
    """Yield the passages about calls. Rule *in reach*: from the paragraph that names a call to where the block ends."""
    opened = -1  # the block that last named a call
    mode = Mode.LIVE
    for piece in pieces(document.text, document.lines, cues.BLOCK, _REACH):
        if _REGULATION.search(piece.text):
            continue
        if piece.starts_line and _CLOSES.match(piece.text) and not _keeps(piece.text):
            opened, mode = -1, Mode.LIVE
            continue
        marked = cues.marks(piece.text)
        if cues.BLOCK.search(piece.text) or marked:
            opened = piece.block
        elif opened < 0 or piece.block - opened > _REACH:
            continue
        yield Passage(piece, marked, mode)
        mode = cues.last_mode(marked, mode)


def _keeps(text: str) -> bool:
    """Tell whether a line that looks like another heading is about the call all the same."""
    return re.search(r"\b(?:conference call|webcast|replay|dial)", text, re.IGNORECASE) is not None and len(text) > 60
