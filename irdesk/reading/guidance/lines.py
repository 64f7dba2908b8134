"""The lines of an outlook table: which of them are rows, and the cells that say what the others are in."""

import re

import msgspec

from irdesk.reading.guidance.cells import RANGED, UNIT, Cell

VALUE = re.compile(
    r"^(?:[~≈≥>≤<(] ?|[$€£] ?|\w*[$€£] ?|[A-Z]{3} ?(?=\d)|up |down |increase\w* |decrease\w* |of |approx\w*\.? "
    r"|(?:non-)?(?:GAAP|IFRS):? |about |around |circa |c\. ?"
    r"|over |more than |less than |up to |at least |flat|-)*[\d.]|^[-–—]$",
    re.IGNORECASE,
)
YEAR = re.compile(
    r"\(?(?:FY|Q[1-4] ?)?['’]?(?:19|20)\d\d\)?(?:[AE])?$|[1-4]Q ?\d\d|Q[1-4]|\d{1,2} [A-Z][a-z]+ 20\d\d"
    r"|[A-Z][a-z]+ \d{1,2}, 20\d\d"
)
"""What a head names and no row holds: years, quarters, days."""

OF_YEAR = re.compile(r"(?:FY ?)?20\d\d [A-Za-z]")
LABEL = 110


class Line(msgspec.Struct, frozen=True):
    """A line of the text: its words' place and its cells."""

    start: int
    end: int
    cells: list[Cell]
    unit: str = ""  # what a cell of its own says that the values are in

    @property
    def is_row(self) -> bool:
        """Whether a label stands before values only."""
        return (
            len(self.cells) > 1
            and bool(re.match(r"[A-Za-z\d]", self.cells[0].text))
            and len(self.cells[0].text) <= LABEL
            and any(_is_value(cell.text) for cell in self.cells[1:])
            and not YEAR.fullmatch(self.cells[-1].text)
        )


def _is_value(text: str) -> bool:
    return bool(VALUE.match(text)) and not YEAR.match(text) and not OF_YEAR.match(text)


def are_ranges(rows: list[Line]) -> bool:
    """Tell whether most rows hold ranges, so that what the others hold is expected, too."""
    ranged = sum(bool(RANGED.search(line.cells[1].text)) for line in rows if len(line.cells) == 2)
    return ranged > 2 and 5 * ranged >= 3 * len(rows)


def in_units(lines: list[Line]) -> list[Line]:
    """Take the cells of a column of units out of the rows, each to its line."""
    marked = [line.is_row and len(line.cells) > 2 and bool(UNIT.fullmatch(line.cells[1].text)) for line in lines]
    if 2 * sum(marked) <= sum(line.is_row for line in lines):
        return lines
    return [
        Line(line.start, line.end, [line.cells[0], *line.cells[2:]], f" ({line.cells[1].text})") if apart else line
        for line, apart in zip(lines, marked, strict=True)
    ]
