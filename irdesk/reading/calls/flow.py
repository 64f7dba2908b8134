"""The text around a call as pieces: sentences of prose and lines of label and value, each with its place."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from irdesk.domain.prose import Lines, Paragraph
from irdesk.domain.source import Span
from irdesk.reading.calls.columns import by_column

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
    r"(?:\b(?:Inc|Corp|Co|Ltd|[Nn]os?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thur?s?|Fri|"
    r"St|Mr|Mrs|Ms|Dr|vs|approx|ext|Ext|tel|Tel|Bros|Calif|Mass|Fla|Ill|Conn|Jr|Sr|a|p)|\b[A-Z])$"
)
_STARTER = re.compile(
    r"[\"'(]?(?:The|A|An|To|Please|For|Interested|Investors|Participants|This|Those|These|If|In|During|All|Listeners|"
    r"Callers|Dial|Following|Management|Our|We|You|Anyone|Access|Additionally|Alternatively|It|Shareholders|Both|"
    r"Replays?|Telephone|There|When|Conference|Individuals|Analysts|International|Domestic|Live|As|By|Participating|"
    r"Hosting|Joining|Speakers|Mr|Ms|Results|Webcast|On|No|Any|Persons|Parties|Also|Online|Audio|Archived)\b"
)
_FURNITURE = re.compile(
    r"<PAGE>.{0,80}|-? ?\d{1,3} ?-?|page \d+(?: of \d+)?|[-( ]{0,9}more[-) ]{0,9}|[-#*_=~ ]{3,}|</?(?:TABLE|PRE)>",
    re.IGNORECASE,
)
_DOUBLE = re.compile(
    r"[^\S\n]*\n[^\S\n]*\n[a-z(\d][^\n]{50,100}\n[^\S\n]*\n|[^\S\n]*\n[^\S\n]*\n[^\n]{50,100}\n[^\S\n]*\n[a-z(\d]"
)
# A line that is only the name of a number or code, and one that is only a number or a code.
_NAME = re.compile(
    r"(?=.{0,60}(?i:dial|call|toll|phone|number|\bid\b|code|\bpin\b|international|domestic|u\.?s|canada|replay"
    r"|participant))"
    r"[^\d]{3,60}[^\d.,;]"
)
_VALUE = re.compile(r"[+(\d][\d ().\-]{3,22}#?")
_LONGEST = 12_000
_AROUND = 3_000
_LISTS = 1_500  # no list of numbers is longer than this without naming the call


class Cue(NamedTuple):
    """What marks a paragraph: a pattern, and the `stems` in small letters of which every match holds one."""

    pattern: re.Pattern[str]
    stems: tuple[str, ...]

    def places(self, text: str) -> list[int]:
        """Return where the pattern matches; looked for only about the stems, which is many times as quick."""
        small = text.lower()
        if len(small) != len(text):
            return [found.start() for found in self.pattern.finditer(text)]
        places: set[int] = set()
        for stem in self.stems:
            at = small.find(stem)
            while at >= 0:
                low = max(0, at - 90)
                places.update(found.start() for found in self.pattern.finditer(text, low, at + len(stem) + 30))
                at = small.find(stem, at + len(stem) + 30)
        return sorted(places)


class Piece:
    """One sentence, or one line of a list or table: a part of `paragraph` from `start`; `block` counts paragraphs."""

    def __init__(self, paragraph: Paragraph, start: int, end: int, block: int) -> None:
        self.text = paragraph.text[start:end]
        self.block = block
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
            return Piece(self.paragraph, self.start, end, self.block)
        both = self.paragraph + other.paragraph
        return Piece(both, self.start, len(self.paragraph.text) + 1 + end, self.block)

    @property
    def is_line(self) -> bool:
        """Whether the piece is a whole line of its own."""
        return self.starts_line and self.ends_line


def pieces(text: str, lines: Lines, cue: Cue, reach: int) -> Iterator[Piece]:
    """Yield the pieces of the paragraphs with a cue, of the one before each, and of the `reach` ones after."""
    yield from _labelled(_all_pieces(text, lines, cue, reach))


def _labelled(found: Iterator[Piece]) -> Iterator[Piece]:
    """Yield the pieces, a line that is only a label joined with the line below that is only its value."""
    held: Piece | None = None
    for piece in found:
        if held and piece.is_line and _VALUE.fullmatch(piece.text) and piece.block - held.block <= 1:
            yield held.joined(piece)
            held = None
            continue
        if held:
            yield held
        held = piece if piece.is_line and _NAME.fullmatch(piece.text) else None
        if held is None:
            yield piece
    if held:
        yield held


def _all_pieces(text: str, lines: Lines, cue: Cue, reach: int) -> Iterator[Piece]:
    left = done = 0
    hits = cue.places(text)
    blocks = list(_healed(text)) if hits else []
    for number, (start, end) in enumerate(blocks):
        if _has(hits, start, end):
            left = reach + 1
            if number and done < number and blocks[number - 1][1] - blocks[number - 1][0] < _LISTS:
                yield from _of_block(text, lines, hits, blocks[number - 1], number - 1)
        elif end - start > _LISTS:
            left = 0
        if left:
            left -= 1
            done = number + 1
            yield from _of_block(text, lines, hits, (start, end), number)


def _has(hits: list[int], start: int, end: int) -> bool:
    place = bisect_left(hits, start)
    return place < len(hits) and hits[place] < end


def _of_block(text: str, lines: Lines, hits: list[int], block: tuple[int, int], number: int) -> Iterator[Piece]:
    for low, high in _windows(text, *block, hits):
        yield from _cut(_fold(text, low, high, lines), number)


def _healed(text: str) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of `text`, whole again where a *page break* or *double spacing* cut their sentences."""
    start = end = -1
    broken = False
    for block in _BLOCK.finditer(text):
        if len(block[0]) < 400 and all(_FURNITURE.fullmatch(line.strip()) for line in block[0].split("\n")):
            broken = True
            continue
        if start >= 0 and _goes_on(text, start, end, block, broken=broken):
            end = block.end()
        else:
            if start >= 0:
                yield start, end
            start, end = text.rfind("\n", 0, block.start()) + 1, block.end()
        broken = False
    if start >= 0:
        yield start, end


def _goes_on(text: str, start: int, end: int, block: re.Match[str], *, broken: bool) -> bool:
    """Tell whether a block carries on the sentence at the end of the one before."""
    last = text[max(start, text.rfind("\n", start, end) + 1, end - 200) : end].strip()
    first = text[block.start() : min(block.end(), block.start() + 200)].split("\n", maxsplit=1)[0].strip()
    if not last or last[-1] in ".!?:;|" or end - start > _LONGEST or _BULLET.match(first) or _LABEL.match(first):
        return False
    wrapped = 50 <= len(last) <= 100 and "   " not in last and "   " not in first
    if (broken or wrapped) and (first[0].islower() or first[0] == "(" or last[-1] in ",(-" or _JOINED.search(last)):
        return True
    alone = "\n" not in text[max(start, end - 60) : end].strip() and block.end() - block.start() <= 100
    return wrapped and alone and len(first) >= 50 and _DOUBLE.match(text, block.end()) is not None


def _windows(text: str, start: int, end: int, hits: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the block, or of a page-long one the surroundings of each cue."""
    if end - start <= _LONGEST:
        yield start, end
        return
    low = high = start
    for hit in hits[bisect_left(hits, start) : bisect_left(hits, end)]:
        if hit - _AROUND > high:
            if high > low:
                yield low, high
            low = _edge(text, max(start, hit - _AROUND), end)
        high = _edge(text, min(end, hit + _AROUND), end)
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
    table = by_column(rows, start)
    if table:
        return _of_lines([[(segment.start, segment.text) for segment in line] for line in table], lines)
    width = max(60, *(len(row.rstrip()) for row in rows))
    kept: list[str] = []
    words: list[int] = []
    offsets: list[int] = []
    length, at, above = 0, start, ""
    for row in rows:
        if _FURNITURE.fullmatch(row.strip()) is None:
            gap = "\n" if words and _is_hard(above, row, width) else " "
            for word in _WORD.finditer(row):
                if words:
                    kept.append(gap)
                    length += 1
                kept.append(word.group())
                words.append(length)
                offsets.append(at + word.start())
                length += word.end() - word.start()
                gap = " "
            above = row if row.strip() else above
        at += len(row) + 1
    return Paragraph("".join(kept), words, offsets, lines)


def _of_lines(table: list[list[tuple[int, str]]], lines: Lines) -> Paragraph:
    """Return a paragraph of lines whose parts stand at offsets of their own."""
    text, words, offsets = "", [], []
    for line in table:
        text += "\n" if text else ""
        for place, (offset, part) in enumerate(line):
            text += " " if place else ""
            for word in _WORD.finditer(part):
                words.append(len(text) + word.start())
                offsets.append(offset + word.start())
            text += part
    return Paragraph(text, words, offsets, lines)


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
    if not first or not above or above.endswith(":") or _BULLET.match(below):
        return True
    if _LABEL.match(below) and not re.search(r"(?:^|\s)[a-z]{2,}$", above):
        return True
    ends = above[-1] in ".:!?" and _DOTTED.search(above.rstrip(".")) is None
    if len(above) + 1 + len(first[0]) > width or (len(above) >= 0.85 * width and not ends):
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
