"""The running text of a release: its paragraphs without page furniture, joined where a page break cut them."""

import re

from irdesk.domain.prose import Lines, Paragraph, fold
from irdesk.reading.document import Document

FURNITURE = re.compile(
    r"^[^\S\n]*(?:<PAGE>[^\n]*|(?:exhibit|ex\.?) ?99[\d.\-]*|-?[^\S\n]*\d{1,3}[^\S\n]*-?|page \d+(?: of \d+)?"
    r"|[-–—( ]*more[-–—) ]*|\(?continued\)?|[#*_=\-–—~ ]{3,}|</?(?:TABLE|PRE)>)[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Lines that belong to the page: page numbers, `- more -`, rules, exhibit numbers."""

RULED = re.compile(r"[-=_]{3,}|\.{5,}|\S {3,}\S[^\n]*\d|^[^\S\n]*\||\S \| \S", re.MULTILINE)
ENDED = re.compile(r"[.!?:;”\"')\]]\s*$")
MOST = 400_000
"""Running text is read within this many characters."""


def flow(document: Document) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the running text, made once a document; each line of a list stays by itself."""
    found: tuple[Paragraph, ...] | None = document.__dict__.get("_flow")
    if found is None:
        found = document.__dict__["_flow"] = tuple(_joined(document.text[:MOST], document.lines))
    return found


def _joined(text: str, lines: Lines) -> list[Paragraph]:
    kept: list[Paragraph] = []
    broken = False
    for start, end, cut in _blocks(text):
        paragraph = fold(text, start, end, lines)
        if broken and kept and not ENDED.search(kept[-1].text) and _goes_on(paragraph.text):
            kept[-1] = kept[-1] + paragraph
        else:
            kept.append(paragraph)
        broken = cut
    return kept


def _goes_on(text: str) -> bool:
    return text[:1].islower() or len(text) > 160


BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
SPACED_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n(?:[^\S\n]*\n)?[^\n]*\S[^\n]*)*")


def is_double_spaced(text: str) -> bool:
    """Tell whether a blank line stands behind every line: broken sentences stand apart by one."""
    sample = text[:20_000]
    apart = re.findall(r"[a-z,](?=[^\S\n]*\n[^\S\n]*\n[^\S\n]*[a-z])", sample)
    together = re.findall(r"[a-z,](?=[^\S\n]*\n[^\S\n]*[a-z])", sample)
    return len(apart) >= 5 and len(apart) > 4 * len(together)


def _blocks(text: str) -> list[tuple[int, int, bool]]:
    """Return where the blocks of lines lie, and whether page furniture follows each before the next."""
    blocks: list[tuple[int, int, bool]] = []
    for match in (SPACED_BLOCK if is_double_spaced(text) else BLOCK).finditer(text):
        at = match.start()
        for gap in FURNITURE.finditer(text, match.start(), match.end()):
            if text[at : gap.start()].strip():
                blocks.append((at, gap.start(), True))
            elif blocks:
                blocks[-1] = (*blocks[-1][:2], True)
            at = gap.end()
        if text[at : match.end()].strip():
            blocks.append((at, match.end(), False))
    return blocks


def is_table(text: str) -> bool:
    """Tell whether a block of source lines is a table rather than running text."""
    lines = [line for line in text.split("\n") if line.strip()]
    ruled = sum(bool(RULED.search(line)) for line in lines)
    return ruled * 3 >= len(lines)


def plain(text: str) -> str:
    """Take Markdown's marks off a line: stars, hashes, underscores, links."""
    text = re.sub(r"\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)", r"\1", text)
    return re.sub(r"\*{2,}|^\s*#+\s*|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|\\(?=[*_#\[\]$])", "", text).strip()
