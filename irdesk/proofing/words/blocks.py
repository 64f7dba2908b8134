"""The paragraphs of the running text: items of lists apart, double-spaced lines together, tables left out."""

import re
from collections.abc import Iterator
from itertools import pairwise

from irdesk.domain.prose import Lines, Paragraph, fold

_FIGURES = re.compile(r"^[^\n]*\S {3,}\$?[^\S\n]*\(?\d[\d.,]*[ )%]* {2,}[^\n]*\d", re.MULTILINE)
_LINES = 3


def is_tabular(text: str, block: Paragraph) -> bool:
    """Say whether a paragraph is a table that no reader has read: lines of figures in columns."""
    if "   " not in text[block.start : block.end]:
        return False
    found = len(_FIGURES.findall(text, block.start, block.end))
    return found >= min(_LINES, 1 + text.count("\n", block.start, block.end))


_ITEM = re.compile(r"\n[^\S\n]*(?=(?:[•●▪◦■·‣*]|[-–—]{1,2}|o)[^\S\n]+[\"“$A-Z0-9*])")


def items(block: Paragraph, text: str, lines: Lines) -> Iterator[Paragraph]:
    """Yield the items of a list that stands without blank lines, each as its own paragraph."""
    starts = [found.end() for found in _ITEM.finditer(text, block.start, block.end)]
    if not starts:
        yield block
        return
    for start, end in pairwise([block.start, *starts, block.end]):
        yield fold(text, start, end, lines)


_TITLE = re.compile(
    r"(?:[$€£]\d[\d.,]*|%|\b(?:[mb]illion|percent|points|bps|(?:per|a) (?:diluted |basic |common |ordinary )*share"
    r"|(?:last|prior|previous) year|quarter|outlook|guidance|sequentially|year[- ]over[- ]year))"
    r"[^\S\n]*\n(?=[^\S\n]*[A-Z][\w-]+\s)",
    re.IGNORECASE,
)


def titles(block: Paragraph, text: str, lines: Lines) -> Iterator[Paragraph]:
    """Yield the titles of a release that stand one below the other, where one ends in a figure."""
    ends = [found.end() for found in _TITLE.finditer(text, block.start, block.end) if _opens_anew(text, found.end())]
    for start, end in pairwise([block.start, *ends, block.end]):
        yield fold(text, start, end, lines)


def _opens_anew(text: str, at: int) -> bool:
    """Say whether the line at `at` begins with a capital and tells a figure of its own."""
    stop = text.find("\n", at)
    line = text[at : stop if stop >= 0 else len(text)].strip()
    return line[:1].isupper() and any(map(str.isdigit, line))


def joined(blocks: list[Paragraph], text: str, lines: Lines) -> Iterator[Paragraph]:
    """Yield the paragraphs; those of a double-spaced text, a line each, are put together again."""
    waiting: Paragraph | None = None
    for block in blocks:
        if waiting is None:
            waiting = block
        elif text[waiting.end : block.start].isspace() and _goes_on(waiting.text, block.text):
            waiting = fold(text, waiting.start, block.span(0, len(block.text)).end, lines)
        else:
            yield waiting
            waiting = block
    if waiting is not None:
        yield waiting


def _goes_on(former: str, latter: str) -> bool:
    """Say whether a paragraph continues the one before: that breaks off, and this starts within a sentence."""
    listed = latter.startswith("o ")  # the mark of an item
    goes = (latter[0].islower() and not listed) or latter[0] in "$(0123456789"
    return len(former) > 40 and former[-1] not in '.!?:;”"' and goes
