"""The rows of a part of the company that a heading names, or the words behind a line: "sales in Asia"."""

import re

from irdesk.proofing.prose.claim import Setting
from irdesk.proofing.prose.metrics import Mention
from irdesk.proofing.prose.row_names import facts_named, words_of


def line_of_part(here: Setting, metric: Mention | None) -> tuple[str, ...] | None:
    """Return the line of the part that the heading names: under "Salt Segment", "Revenue was $24.2 million"."""
    part = here.led if metric is not None and here.led and metric.text.lower().startswith("segment ") else here.part
    if metric is None or not part or not (metric.whole or metric.narrowed.lower() == "segment"):
        return None
    name = words_of(f"{part} {metric.text}")
    return name if facts_named(here.book, name) else None


def of_its_part(here: Setting, row: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Return a row as the one of the part that the heading names, if that has one called so."""
    name = (*words_of(here.part), *row) if row is not None and here.part else ()
    return name if name and facts_named(here.book, name) else row


def of_heading(here: Setting, row: tuple[str, ...]) -> bool:
    """Say whether a row is a line of the part that the heading names."""
    parts = [words_of(part) for part in (here.part, here.led) if part]
    return any(row[: len(words)] == words and len(row) > len(words) for words in parts)


_PLACE = re.compile(
    r" (?:to (?:our )?customers )?(?:in|from|of|within|at|for) (?:the |our )?"
    r"(?P<name>[A-Z][\w&’'.-]*(?: (?:and |& )?[A-Z][\w&’'.-]*){0,4})(?: segment| division)?(?= )"
)


def of_place(here: Setting, metric: Mention | None, text: str, end: int) -> tuple[tuple[str, ...], int] | None:
    """Return the row of a part whose name stands behind its line, before `end`, and where that name ends.

    "Sales to customers in Asia decreased 4%" is of Asia's sales.
    """
    place = _PLACE.match(text, metric.end, end) if metric is not None else None
    if place is None or metric is None:
        return None
    name = words_of(f"{place['name']} {metric.text}")
    return (name, place.end()) if facts_named(here.book, name) else None
