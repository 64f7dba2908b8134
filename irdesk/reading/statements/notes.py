"""The notes right under a table: footnotes by their marks, and paragraphs that begin with `Note`."""

import re
from collections.abc import Iterator, Sequence

from irdesk.reading.statements.lines.layout import Line

_MARK = re.compile(r"^(?:\*+|\(\w{1,2}\)|\d{1,2}\)|[†‡¹²³⁴⁵⁶⁷⁸⁹]|\d\s|notes?\b)", re.IGNORECASE)
MOST_NOTES = 20


def read_notes(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the notes that follow a table, unwrapped, up to the first paragraph that is none."""
    return tuple(_notes(lines))[:MOST_NOTES]


def _notes(lines: Sequence[Line]) -> Iterator[str]:
    held: list[str] = []
    for line in lines:
        marked = _MARK.match(line.text)
        if marked:
            if held:
                yield " ".join(held)
            held = [line.text]
        elif held and not line.gap and not line.amounts:
            held.append(line.text)
        else:
            break
    if held:
        yield " ".join(held)
