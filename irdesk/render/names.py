"""Names short enough for a column: companies without their legal form, periods as `Q1 2004`, texts cut to a width."""

import re

from irdesk.domain.company import Company
from irdesk.domain.release import ReleaseHead
from irdesk.render.line import clean
from irdesk.render.wrap import cells

LEGAL = (
    ", Inc.", " Inc.", ", Inc", " Corporation", " Corp.", ", LLC", ", Ltd.", " Ltd.", " plc", " Company",
)  # fmt: skip
"""Endings that say what a company is in law, not what it is called."""

_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4"}
_QUARTER = re.compile(r"\b(?:(first|second|third|fourth)[- ](?:fiscal[- ])?quarter|Q([1-4]))\b", re.IGNORECASE)
_HALF = re.compile(r"\b(?:(first|second)[- ]half|H([12]))\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHOLE = re.compile(r"\b(?:year|fiscal|annual|FY)\b", re.IGNORECASE)


def short_name(company: Company | None) -> str:
    """Return a company's name as said: without its legal form."""
    name = (company.name or company.ticker or "") if company else ""
    for ending in LEGAL:
        name = name.removesuffix(ending)
    return name


def short_period(head: ReleaseHead) -> str:
    """Return a release's period in few letters from its label's own words: `Q1 2004`, `H1 2004`, `FY 2004`."""
    label = head.period.label if head.period else ""
    year = _YEAR.search(label)
    if not year:
        return label
    for pattern, letter in ((_QUARTER, "Q"), (_HALF, "H")):
        found = pattern.search(label)
        if found:
            return f"{letter}{_ORDINALS.get((found[1] or '').lower(), found[2])} {year[0]}"
    return f"FY {year[0]}" if _WHOLE.search(label) else label


def cut(text: str, width: int) -> str:
    """Return `text` in at most `width` cells, an ellipsis for what is left out."""
    shown = clean(text)
    if cells(shown) <= width:
        return shown
    while shown and cells(shown) > width - 1:
        shown = shown[:-1]
    return f"{shown.rstrip()}…" if width > 0 else ""


def padded(text: str, width: int) -> str:
    """Return `text` cut or filled to exactly `width` cells."""
    shown = cut(text, width)
    return shown + " " * (width - cells(shown))
