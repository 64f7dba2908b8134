"""People in a table of their own without a heading: above the headline, or with their addresses at the end."""

import re

from irdesk.reading.contacts.lines import REACH, NumberedLines
from irdesk.reading.contacts.words import DESK_LINE, TITLE, is_person

BRACKETED = re.compile(r"^[^\w(]{0,4}(?P<name>[^\W\d_][^()@\d]{3,40}) ?\((?P<desk>[^()]{2,40})\)\W{1,4}(?=\S)")
"""Somebody with the desk in brackets before the number: `Jane Roe (Investors) – 303 …`."""


WHOLE = re.compile(
    r"^\W{0,4}(?P<name>[^\W\d_][^()@\d,:;]{3,40}?)[\s,|–-]*\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}[\s,|–-]*[\w.+-]+@[\w.-]+\W*$"
)
"""Somebody with a number and an address, and nothing else on the line."""


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


def bracketed(lines: NumberedLines, at: int) -> list[tuple[int, int]]:
    """Return the lines of people with their desks in brackets that a line is one of, blank ones between them."""
    if not _is_bracketed(lines[at]):
        return []
    first = last = at
    for step in (-1, 1):
        number = at
        while 0 <= number < len(lines) and (not lines.raw[number].strip() or _is_bracketed(lines[number])):
            if lines.raw[number].strip():
                first, last = min(first, number), max(last, number)
            number += step
    return [(lines.starts[first], lines.starts[last] + len(lines.raw[last]))]


def _is_bracketed(line: str) -> bool:
    if whole := WHOLE.match(line):
        return is_person(whole["name"])
    match = BRACKETED.match(line)
    return bool(match and REACH.search(line) and is_person(match["name"]) and DESK_LINE.match(match["desk"]))


def _columns(line: str) -> list[str]:
    return [part for part in re.split(r" {2,}|\|", line.strip(" |")) if part.strip()]
