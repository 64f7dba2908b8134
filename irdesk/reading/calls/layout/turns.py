"""Tables of the live call and the replay side by side whose cells stand under one another, a line each."""

import re

from irdesk.reading.calls.layout.columns import Segment, is_head

_VALUE = re.compile(r"[+(#]?\d[\d ().\-]{2,22}#?")
_FIRST_DIGIT = re.compile(r"[+(#]?\d.*")

Item = list[Segment]  # the lines of one cell: a label and its value, or one line


def by_turns(rows: list[str], start: int) -> list[list[Segment]] | None:
    """Return the lines of a table that was written down cell by cell, the live call's first and then the replay's.

    Rule *by turns*: two headings under one another, then cells whose labels come twice. None where there is no such.
    """
    lines = _lines(rows, start)
    head = next((at for at in range(len(lines) - 5) if _is_head([lines[at].text, lines[at + 1].text])), None)
    if head is None:
        return None
    items = _items(lines[head + 2 :])
    pairs = _pairs(items)
    if not any(_label(first) for first, _ in pairs):
        return None
    before, rest = lines[:head], [line for item in items[2 * len(pairs) :] for line in item]
    columns = [
        [[heading], *(pair[column] for pair in pairs)] for column, heading in enumerate((lines[head], lines[head + 1]))
    ]
    return [[line] for line in before] + columns[0] + columns[1] + [[line] for line in rest]


def _is_head(headings: list[str]) -> bool:
    """Tell whether two lines are the headings, not two lines of a sentence."""
    return all(heading[0].isupper() and len(heading.split()) <= 6 for heading in headings) and is_head(headings)


def _lines(rows: list[str], start: int) -> list[Segment]:
    lines = []
    for row in rows:
        if row.strip():
            lines.append(Segment(start + len(row) - len(row.lstrip()), row.strip(), 0))
        start += len(row) + 1
    return lines


def _items(lines: list[Segment]) -> list[Item]:
    """Return the cells: a line that is only a value belongs to the label above it."""
    items: list[Item] = []
    for line in lines:
        if items and len(items[-1]) == 1 and _VALUE.fullmatch(line.text) and not re.search(r"\d", items[-1][0].text):
            items[-1].append(line)
        else:
            items.append([line])
    return items


def _label(item: Item) -> str:
    """Return the words before the value of a cell, in small letters; "" for a cell without a value."""
    text = " ".join(line.text for line in item)
    return _FIRST_DIGIT.sub("", text).strip(" :").lower() if _VALUE.search(text) else ""


def _pairs(items: list[Item]) -> list[tuple[Item, Item]]:
    """Return the cells in twos, as long as their labels are the same; at first two lines without labels may stand."""
    pairs: list[tuple[Item, Item]] = []
    for first, second in zip(items[::2], items[1::2], strict=False):
        plain = not pairs and len(first) == len(second) == 1
        if not (plain or (_label(first) and _label(first) == _label(second))):
            break
        pairs.append((first, second))
    return pairs
