"""The running text of a release: its paragraphs without page furniture, joined where a page break cut them."""

import re
from functools import lru_cache

from irdesk.domain.prose import Lines, Paragraph, fold
from irdesk.reading.document import Document

FURNITURE = re.compile(
    r"<PAGE>.*|(?:exhibit|ex\.?) ?99[\d.\-]*|-?[^\S\n]*\d{1,3}[^\S\n]*-?|page \d+(?: of \d+)?"
    r"|[-–—( ]{0,6}more[-–—) ]{0,6}"
    r"|\(?continued\)?|</?(?:TABLE|PRE)>",
    re.IGNORECASE,
)
"""Lines that belong to the page: page numbers, `- more -`, exhibit numbers."""

RULE = frozenset("#*_=-–—~ \t")


def is_furniture(line: str) -> bool:
    """Tell whether a line belongs to the page and not to its text: see FURNITURE, and rules of dashes or stars."""
    mark = line.strip()
    if len(mark) > 40:
        return RULE.issuperset(mark)
    return bool(FURNITURE.fullmatch(mark)) or (len(mark) > 2 and RULE.issuperset(mark))


GAP = re.compile(r"\S {3,}\S[^\n]*\d")
BARS = re.compile(r"^[^\S\n]*\||\S \| \S")
RULER = re.compile(r"[-=_]{3,}")
MARKED = re.compile(r"[*#_\[\\]")
MARK = re.compile(r"^\s*[•●◦▪■►‣∙·*]\s+")
WORDS = re.compile(r"\b[a-z]{2,}\b")
ENDED = re.compile(r"[.!?:;”\"')\]]\s*$")
MOST_BLANKS = 40
BROKEN = frozenset("abcdefghijklmnopqrstuvwxyz,")
"""What a line ends with whose sentence goes on below."""
GOES_ON = re.compile(r"[^\S\n]{0,40}[a-z]")
TABLE = "\f"
"""What stands in the flow for a table."""

MOST = 400_000
"""Running text is read within this many characters."""


def flow(document: Document) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the running text, made once a document; a table is a paragraph that is TABLE."""
    found: tuple[Paragraph, ...] | None = document.__dict__.get("_flow")
    if found is None:
        found = document.__dict__["_flow"] = tuple(_joined(document.text[:MOST], document.lines))
    return found


def _joined(text: str, lines: Lines) -> list[Paragraph]:
    kept: list[Paragraph] = []
    broken = False
    for start, end, cut in _blocks(text):
        if is_table(text[start:end]):
            if not kept or kept[-1].text != TABLE:
                kept.append(Paragraph(TABLE, [0], [start], lines))
            broken = False
            continue
        paragraph = fold(text, start, end, lines)
        if broken and kept and not ENDED.search(kept[-1].text) and _goes_on(paragraph.text):
            kept[-1] = kept[-1] + paragraph
        else:
            kept.append(paragraph)
        broken = cut
    return kept


def _goes_on(text: str) -> bool:
    return text[:1].islower() or len(text) > 160


def is_double_spaced(text: str) -> bool:
    """Tell whether a blank line stands behind every line: broken sentences stand apart by one."""
    return _is_double_spaced(text[:20_000])


@lru_cache(maxsize=4)
def _is_double_spaced(text: str) -> bool:
    lines = text.split("\n")
    apart = together = 0
    for line, below, next_below in zip(lines, lines[1:], [*lines[2:], ""], strict=False):
        bare = line.rstrip()
        if bare[-1:] not in BROKEN or len(line) - len(bare) > MOST_BLANKS:
            continue
        if not below.strip():
            apart += len(below) <= MOST_BLANKS * 2 and bool(GOES_ON.match(next_below))
        else:
            together += bool(GOES_ON.match(below))
    return apart >= 5 and apart > 4 * together


def _blocks(text: str) -> list[tuple[int, int, bool]]:
    """Return where the blocks of lines lie, and whether page furniture follows each before the next."""
    blocks: list[tuple[int, int, bool]] = []
    allowed = 1 if is_double_spaced(text) else 0
    at = begin = blanks = 0
    for line in text.split("\n"):
        if not line.strip():
            blanks += 1
        elif is_furniture(line):
            _close(blocks, text, begin, at)
            begin, blanks = at + len(line) + 1, 0
        else:
            if blanks > allowed and text[begin:at].strip():
                blocks.append((begin, at, False))
                begin = at
            blanks = 0
        at += len(line) + 1
    if text[begin:].strip():
        blocks.append((begin, len(text), False))
    return blocks


def _close(blocks: list[tuple[int, int, bool]], text: str, start: int, end: int) -> None:
    """End a block before page furniture."""
    if text[start:end].strip():
        blocks.append((start, end, True))
    elif blocks:
        blocks[-1] = (*blocks[-1][:2], True)


def is_table(text: str) -> bool:
    """Tell whether a block of source lines is a table rather than running text."""
    count = ruled = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            count += 1
            if _may_be_ruled(stripped):
                bare = MARK.sub("", line)
                ruled += _is_ruled(bare) and len(WORDS.findall(bare[:400])) < 9
    return ruled * 3 >= count


def _may_be_ruled(line: str) -> bool:
    """Tell quickly whether a line has what makes one of a table; most have not."""
    return "   " in line or "|" in line or "....." in line or _has_rule(line)


def _has_rule(line: str) -> bool:
    return ("-" in line or "=" in line or "_" in line) and RULER.search(line) is not None


def _is_ruled(line: str) -> bool:
    """Tell whether a line has a rule, dots that lead to a figure, a gap before one, or bars.

    Most lines have none of the marks, and are not searched for them.
    """
    if "   " in line and GAP.search(line):
        return True
    if "|" in line and BARS.search(line):
        return True
    return "....." in line or _has_rule(line)


def plain(text: str) -> str:
    """Take Markdown's marks off a line: stars, hashes, underscores, links."""
    if not MARKED.search(text):
        return text.strip()
    text = re.sub(r"\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)", r"\1", text)
    return re.sub(r"\*{2,}|^\s*#+\s*|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|\\(?=[*_#\[\]$])", "", text).strip()
