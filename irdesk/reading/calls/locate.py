"""Where a release speaks of its call: the pieces in reach of a call's name, each with what it is about."""

import re
from itertools import islice

from irdesk.reading.calls.elsewhere import is_another, is_other
from irdesk.reading.calls.layout.flow import Piece, pieces
from irdesk.reading.calls.words import cues, modes
from irdesk.reading.calls.words.cues import Mark, Mode
from irdesk.reading.calls.words.media import is_for_lenders, is_of_press, is_on_sales, without_press
from irdesk.reading.calls.words.names import CALL, STARTS
from irdesk.reading.calls.words.times import find_times
from irdesk.reading.document import Document

_REACH = 14  # paragraphs that a list of numbers may take after the paragraph that names the call

_MOST = 2_000_000  # characters, and pieces: no release is as long, a hostile text may be
_MOST_PIECES = 3_000
_LONGEST, _MOST_NUMBERS = 4_000, 60  # a sentence or line with more characters and numbers tells no call, and costs time

# Rule *the block ends*: headings and phrases with which a release turns to something else.
_CLOSES = re.compile(
    r"\W{0,4}(?:About (?!5|10|15|the (?:conference )?call)[A-Z]|ABOUT [A-Z]|(?:Cautionary |Note |CAUTIONARY |NOTE )?"
    r"(?:Regarding |REGARDING |on |ON |Statement\w* )*(?:Forward|FORWARD)[- ](?:Looking|LOOKING|looking)|"
    r"(?:Safe|SAFE) (?:Harbor|HARBOR)|(?:Use of |USE OF |Discussion of )?(?:Non|NON)-(?:GAAP|Gaap)|Source:|SOURCE:"
    r"|###|# # #|-0-(?!\d)|"
    r"(?:For )?(?:Further|More|Additional|further|more|additional) [Ii]nformation,? ?(?:[Cc]ontact|:)|"
    r"(?:Investors?|Media|Company|Press|IR|PR|Corporate|Investor Relations|INVESTOR|MEDIA|COMPANY|Investor and Media"
    r"|Agency)?"
    r"(?: ?(?:Relations|RELATIONS|&|/|and) ?(?:Media|Press)?)? ?(?:[Cc]ontacts?|CONTACTS?)(?: [Ii]nformation"
    r"| us)?:?(?:\s|$))"
)
_REFERS = re.compile(
    r"\W{0,4}(?:for (?:further|more|additional|other) information\b(?!.{0,80}(?:conference|the call|webcast|replay"
    r"|dial))|"
    r"[^.]{0,160}\bcontact:?\s*$|(?:investor|media|press) (?:contact|inquir|enquir)|enquiries\b|inquiries\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{3}[-. )]{1,2}\d{3,4}")
_DIGITS = re.compile(r"\d{3}[-. )]{1,2}\d{3,4}|\+\d{1,3}[ -]?\(?\d")
_LISTED = re.compile(r"\+?\d[\d() .-]{6,}")
_FREE = re.compile(r"\W{0,4}(?:[A-Za-z().]+ ){0,4}toll[- ]?free\b[^\d.;]{0,30}\+?\d[\d ()-]{6,}", re.IGNORECASE)


# One of these is in what each of the patterns finds, in small letters.
_QUESTIONS = re.compile(r"question|Q&A", re.IGNORECASE)
_DIALLED = re.compile(r"\W{0,3}\+?\d[\d() .-]{6,}")  # "to vote by telephone call 800-555-0100"
_HOSTED = re.compile(r"\b(?:host|hold|conduct)\w*\b[^.]{0,40}\b(?:question|Q&A)", re.IGNORECASE)


class Passage:
    """A piece in reach of a call, with its cues and what the text before it was about."""

    def __init__(self, piece: Piece, text: str, marked: list[Mark], inherited: Mode, *, context: bool = False) -> None:
        self.piece = piece
        self.text = text  # the piece's, without what is of the press's call
        self.marks = marked
        self.inherited = inherited
        self.context = context

    def mode(self, start: int, end: int) -> Mode:
        """Return whether `text[start:end]` belongs to the live call or to the replay."""
        return modes.mode_at(self.marks, self.text, start, end, self.inherited)

    @property
    def after(self) -> Mode:
        """What the text is about after this passage."""
        return modes.last_mode(self.marks, self.text, self.inherited)

    @property
    def names_call(self) -> bool:
        """Whether a call is named here; questions and answers that nobody hosts are part of some talk."""
        calls = [call for call in CALL.finditer(self.text) if not _DIALLED.match(self.text, call.end())]
        if any(_QUESTIONS.match(call[0]) is None for call in calls):
            return True
        return _HOSTED.search(self.text) is not None

    @property
    def is_live(self) -> bool:
        """Whether the live call is spoken of."""
        return any(mark.mode is Mode.LIVE and mark.strong for mark in self.marks)

    @property
    def is_replay(self) -> bool:
        """Whether a replay is named here, or was before and no call is named here."""
        replayed = any(mark.mode is Mode.REPLAY for mark in self.marks)
        return replayed or (self.inherited is Mode.REPLAY and not self.marks)


def passages(document: Document) -> list[Passage]:
    """Return the passages about calls. Rule *in reach*: from the paragraph that names a call to where the block ends.

    The paragraph before is there as context: it may say on which day.
    """
    found: list[Passage] = []
    opened = listed = -1  # the block that last spoke of a call, and the one that last had a number after it
    closed = -1  # the block of which a line said whom to ask
    elsewhere = -1  # the block that turned to another occasion
    mode = Mode.LIVE
    everything = list(islice(pieces(document.text[:_MOST], document.lines, STARTS, _REACH), _MOST_PIECES))
    naming = {piece.block for piece in everything if STARTS.is_in(piece.text)}
    apart = _of_lenders(everything)
    for place, piece in enumerate(everything):
        small = piece.text.lower()
        if place in apart or _is_endless(piece.text) or is_other(piece.text, small):
            continue
        if piece.block != elsewhere or CALL.search(piece.text):
            elsewhere = -1
        if elsewhere >= 0 or (is_another(piece.text) and not piece.is_line):
            elsewhere = piece.block
            continue
        if _refers(piece.text, small) or (piece.starts_line and _CLOSES.match(piece.text) and not _keeps(piece.text)):
            opened, mode, closed = -1, Mode.LIVE, piece.block if piece.is_line else closed
            continue
        plain = without_press(piece.text)
        marked = cues.marks(plain)
        if marked or (piece.block in naming and piece.block != closed):
            opened = piece.block
        elif opened >= 0 and piece.block != listed and _turns_away(piece, opened) and not _is_note(everything, place):
            opened, mode = -1, Mode.LIVE
        elif opened >= 0 and _NUMBERED.search(piece.text):
            listed = piece.block
        inherited = found[-1].after if found and found[-1].piece.aside and piece.aside else mode
        found.append(Passage(piece, plain, marked, inherited, context=opened < 0))
        mode = mode if piece.aside else modes.last_mode(marked, piece.text, mode)
    _by_pairs(found)
    return found


def _is_endless(text: str) -> bool:
    """Tell whether a piece is too long, and holds too many numbers, to be a sentence or a line."""
    return len(text) > _LONGEST and len(_NUMBERED.findall(text)) > _MOST_NUMBERS


def _by_pairs(found: list[Passage]) -> None:
    """Give the live call its lines of a list that names the replay in every second one.

    Rule *in pairs*: `Europe dial-in`, `Europe replay`, `US dial-in`, `US replay`.
    """
    for before, passage, behind in zip(found, found[1:], found[2:], strict=False):
        label, of_replay = (one.text.split(":")[0].split() for one in (passage, behind))
        if (
            all(one.piece.is_line and ":" in one.text for one in (before, passage, behind))
            and not passage.marks
            and before.is_replay
            and before.marks
            and behind.is_replay
            and behind.marks
            and label[:1] == of_replay[:1] != before.text.split(":")[0].split()[:1]
        ):
            passage.inherited = Mode.LIVE


def _refers(text: str, small: str) -> bool:
    """Tell whether a piece says whom to ask for more."""
    stems = "contact" in small or "information" in small or "inquir" in small or "enquir" in small
    return stems and _REFERS.match(text) is not None


def _of_lenders(everything: list[Piece]) -> set[int]:
    """Return which pieces are about a call for lenders, with the lines of its list, where there is another call.

    Rule *a lenders' call*: it is the release's call only where it is the only one. So it is with a month's sales, and
    with the number for journalists, where there is another.
    """
    heads = {place for place, piece in enumerate(everything) if is_for_lenders(piece.text) or is_on_sales(piece.text)}
    press = {place for place, piece in enumerate(everything) if is_of_press(piece.text) and _DIGITS.search(piece.text)}
    if any(place not in press and _DIGITS.search(piece.text) for place, piece in enumerate(everything)):
        heads |= press
    if not heads or not any(
        place not in heads and CALL.search(piece.text) and find_times(piece.text)
        for place, piece in enumerate(everything)
    ):
        return set()
    apart = set(heads)
    for place, piece in enumerate(everything):
        listed = place - 1 in apart and everything[place - 1].is_line and piece.is_line
        if listed and CALL.search(piece.text) is None:
            apart.add(place)
    return apart


def _is_note(everything: list[Piece], place: int) -> bool:
    """Tell whether prose stands inside a list. Rule *a note*: a number above it, and a toll-free one below it."""
    listed = any(piece.is_line and _LISTED.search(piece.text) for piece in everything[max(0, place - 2) : place])
    return listed and any(piece.is_line and _FREE.match(piece.text) for piece in everything[place + 1 : place + 3])


def _turns_away(piece: Piece, opened: int) -> bool:
    """Tell whether a piece without a cue ends the block: a paragraph of prose, or one out of reach."""
    if _NUMBERED.search(piece.text):
        return False
    return piece.block != opened and (piece.block - opened > _REACH or len(piece.text) > 110 or not piece.is_line)


def _keeps(text: str) -> bool:
    """Tell whether a line that looks like another heading is about the call all the same."""
    return re.search(r"\b(?:conference call|webcast|replay|dial)", text, re.IGNORECASE) is not None and len(text) > 60
