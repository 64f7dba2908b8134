"""The period of an outlook table: from its titles, from what stands over its labels, or from the heading above it."""

import re
from collections.abc import Sequence

from irdesk.reading.guidance.cells import Cell
from irdesk.reading.guidance.periods import COMPARES, dated
from irdesk.reading.guidance.words import OUTLOOK

HEAD = re.compile(rf"{OUTLOOK.pattern}|\branges?\b|\bestimated?\b|\bprojected\b|\btargets?\b", re.IGNORECASE)
FORMER = re.compile(r"\b(?:prior|previous(?:ly)?|actual)\b", re.IGNORECASE)
LONGEST = 220
"""Characters of the longest line that can be a table's title."""


def period_of(said: list[str]) -> str | None:
    """Return the period of a table's titles: of one that tells of an outlook before others."""
    for told in (True, False):
        for one in reversed(said):
            fits = bool(HEAD.search(one)) is told and len(one) < LONGEST and not FORMER.search(one)
            if fits and not COMPARES.search(one) and (found := dated(one)):
                return found
    return None


def over_labels(above: Sequence[Sequence[Cell]], places: Sequence[tuple[int, int]]) -> str | None:
    """Return the period that stands over the labels, beside the columns' heads: `FY2025 guidance | Prior | New`."""
    for cells in reversed(above):
        beside = len(cells) > 1 and bool(places) and cells[0].right <= places[0][0]
        if beside and (found := dated(cells[0].text)):
            return found
    return None


def headed(text: str, at: int) -> str | None:
    """Return the period of the last heading above a table that tells of an outlook: `OUTLOOK 2023`."""
    for line in reversed(text[max(0, at - 2000) : at].split("\n")):
        heads = 0 < len(line.strip()) < 90 and not line.rstrip().endswith(".") and OUTLOOK.search(line)
        if heads and not COMPARES.search(line) and (found := dated(line)):
            return found
    return None
