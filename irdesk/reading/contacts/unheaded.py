"""People in a table of their own without a heading: above the headline, or with their addresses at the end."""

import re

from irdesk.reading.contacts.lines import REACH, NumberedLines
from irdesk.reading.contacts.words import TITLE, is_person


def unheaded(lines: NumberedLines, where: range) -> list[tuple[int, int]]:
    """Return the first people without a heading that begin in some lines: names, titles right below, then numbers."""
    for at in where:
        names, titles, *more = [_columns(lines[number]) for number in range(at, min(at + 7, len(lines)))] or [[], []]
        if not (names and titles and all(map(is_person, names)) and all(map(TITLE.search, titles))):
            continue
        reached = [number for number, row in enumerate(more, at + 2) if any(map(REACH.search, row))]
        if reached and all(more[: reached[0] - at - 2]):
            last = reached[-1]
            while last + 1 < len(lines) and REACH.search(lines[last + 1]):
                last += 1
            return [(lines.starts[at], lines.starts[last] + len(lines.raw[last]))]
    return []


def _columns(line: str) -> list[str]:
    return [part for part in re.split(r" {2,}|\|", line.strip(" |")) if part.strip()]
