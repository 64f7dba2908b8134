"""Pipe tables whose cells do not stand in columns: pages taken without the cells that a sign or a head covers."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from irdesk.reading.statements.calendar.dates import is_dated, length
from irdesk.reading.statements.lines.amounts import is_year, whole_amount
from irdesk.reading.statements.lines.cells import closes_figure, opens_figure

SLACK = 2  # cells by which a head may stand beside its figures


class Piece(NamedTuple):
    """A cell that holds something: which one of its row, its text, where that begins, and the columns it covers."""

    place: int
    text: str
    start: int
    left: int = 0
    right: int = 1


Row = tuple[Piece, ...]
Groups = list[Row]


def straightened(rows: Sequence[Row], widths: Sequence[int]) -> list[Row] | None:
    """Return the rows with the columns that their cells stand in by order, None where the cells are columns already.

    `widths`: how many cells each row has, empty ones too.
    """
    found = [_figures(row) for row in rows]
    most = max((len(groups) for _, groups in found), default=0)
    full = [groups for _, groups in found if len(groups) == most]
    if most < 2 or len(full) < 2:
        return None
    first = next(place for place, (_, groups) in enumerate(found) if groups)
    columns, leaf = _leaf(rows[:first], full)
    if not (_cross(full) or (leaf and (_aside(leaf, full, columns) or _left(leaf, rows[:first], most)))):
        return None
    width = next((width for row, width in zip(rows, widths, strict=True) if row and row[-1:] == leaf[-1:]), 0)
    heads = [_head(row, leaf, columns, alike=wide == width) for row, wide in zip(rows[:first], widths, strict=False)]
    return heads + [
        _row(label, groups, most, row) for row, (label, groups) in zip(rows[first:], found[first:], strict=True)
    ]


def _figures(row: Row) -> tuple[Row, Groups]:
    """Return the label of a row and its figures, each with its signs; no figures where other words stand among them."""
    groups: Groups = []
    signs: list[Piece] = []
    label: list[Piece] = []
    for piece in row:
        amount = whole_amount(piece.text, 0)
        if amount is not None and not (not groups and not signs and piece.place == 0):
            groups.append((*signs, piece))
            signs = []
        elif groups and not signs and closes_figure(piece.text):
            groups[-1] = (*groups[-1], piece)
        elif opens_figure(piece.text):
            signs.append(piece)
        elif groups or signs:
            return row, []
        else:
            label.append(piece)
    years = [whole_amount(group[-1].text, 0) for group in groups]
    if signs or all(year is not None and is_year(year) for year in years):
        return row, []
    return tuple(label), groups


def _at(group: Row) -> int:
    """Return the cell in which the digits of a figure stand."""
    return next(piece.place for piece in group if whole_amount(piece.text, 0) is not None)


def _cross(full: Sequence[Groups]) -> bool:
    """Return whether a figure of one row stands where the next column's stands in another."""
    places = [[_at(group) for group in groups] for groups in full]
    columns = list(zip(*places, strict=True))
    return any(max(left) >= min(right) for left, right in pairwise(columns))


def _leaf(heads: Sequence[Row], full: Sequence[Groups]) -> tuple[list[int], Row]:
    """Return the columns that the last row with one head for each names, and its heads.

    A per cent may have none of its own.
    """
    most = len(full[0])
    money = [column for column in range(most) if not all(_is_percent(groups[column]) for groups in full)]
    for columns in (list(range(most)), money):
        for row in reversed(heads):
            for cells in (row, row[1:] if row and row[0].place == 0 else ()):
                if len(cells) == len(columns) > 1:
                    return columns, cells
    return [], ()


def _is_percent(group: Row) -> bool:
    """Return whether a figure is a per cent, or none at all."""
    return group[-1].text.endswith("%") or not any(map(str.isdigit, group[-1].text))


def _aside(leaf: Row, full: Sequence[Groups], columns: list[int]) -> bool:
    """Return whether heads stand farther beside their figures than the cells of signs make them."""
    places = [_at(full[0][column]) for column in columns]
    return any(abs(head.place - place) > SLACK for head, place in zip(leaf, places, strict=True))


def _left(leaf: Row, heads: Sequence[Row], most: int) -> bool:
    """Return whether the heads begin where the labels do, below a label and the periods over them."""
    return leaf[0].place == 0 and any(_is_labelled(row) and most % (len(row) - 1) == 0 for row in heads)


def _is_labelled(row: Row) -> bool:
    """Return whether a row is a label and the periods behind it: "Cash flow information: | Six months ended"."""
    spans = [_is_span(piece.text) for piece in row]
    return len(row) > 1 and row[0].place == 0 and not spans[0] and all(spans[1:])


def _head(row: Row, leaf: Row, columns: list[int], *, alike: bool) -> Row:
    """Return the heads of a row over the columns they cover, and its label; no heads where nothing tells that."""
    label = row[:1] if row and row[0].place == 0 and (len(row) != len(leaf) or _is_labelled(row)) else ()
    heads = row[len(label) :]
    if len(heads) == len(leaf):
        covered = [(column, column) for column in columns]
    elif (len(row) == 1 and is_dated(row[0].text)) or (_is_labelled(row) and len(heads) == 1):
        label, heads, covered = row[:-1], row[-1:], [(0, max(columns, default=0))]
    elif evenly := _evenly(row, len(columns)):
        heads = row[-evenly:]
        label, each = row[:-evenly], len(columns) // evenly
        covered = [(columns[first], columns[first + each - 1]) for first in range(0, len(columns), each)]
    elif alike and heads:
        label = label if label and label[0].place not in {piece.place for piece in leaf} else ()
        heads = row[len(label) :]
        ends = [*(piece.place for piece in heads[1:]), leaf[-1].place + 1]
        runs = [
            [column for column, piece in zip(columns, leaf, strict=True) if head.place <= piece.place < end]
            for head, end in zip(heads, ends, strict=True)
        ]
        heads = tuple(head for head, run in zip(heads, runs, strict=True) if run)
        covered = [(run[0], run[-1]) for run in runs if run]
    else:
        heads, covered = (), []
    placed = (head._replace(left=first + 1, right=last + 2) for head, (first, last) in zip(heads, covered, strict=True))
    return (*label, *placed)


def _evenly(row: Row, most: int) -> int:
    """Return how many heads of a row cover as many of `most` columns each: the periods over the days they end on."""
    for heads in (row, row[1:]):
        spans = all(_is_span(head.text) or _is_year_alone(head.text) for head in heads)
        if 1 < len(heads) < most and most % len(heads) == 0 and spans:
            return len(heads)
    return 0


def _is_year_alone(text: str) -> bool:
    """Return whether a head is a year and nothing else."""
    year = whole_amount(text, 0)
    return year is not None and is_year(year)


def _is_span(text: str) -> bool:
    """Return whether a head names the length of a period, and no whole date that would be a column's own."""
    return length(text) is not None and is_dated(text)


def _row(label: Row, groups: Groups, most: int, row: Row) -> Row:
    """Return the cells of a row with its figures in their columns; without them where some are missing."""
    if groups and len(groups) != most:
        return label
    placed = (
        piece._replace(left=column + 1, right=column + 2) for column, group in enumerate(groups) for piece in group
    )
    return (*label, *placed) if groups else row
