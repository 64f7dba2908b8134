"""One table from its lines: columns, heads, rows; what it is waits for the rest of the release."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from irdesk.reading.statements.calendar.dates import is_dated, length
from irdesk.reading.statements.calendar.dayfirst import is_day_first
from irdesk.reading.statements.calendar.fiscal import bare_year, fiscal_ends, years_after
from irdesk.reading.statements.calendar.neighbours import date_together
from irdesk.reading.statements.calendar.periods import Dated, Told, read_column
from irdesk.reading.statements.calendar.spans import part_alone, quarter_number
from irdesk.reading.statements.heads.casing import sentence_case
from irdesk.reading.statements.heads.columns import Band, find_bands, place, ranges, together
from irdesk.reading.statements.heads.heads import Head, headed, read_head
from irdesk.reading.statements.heads.kinds import kind_of
from irdesk.reading.statements.heads.marks import mark_columns, without_marks
from irdesk.reading.statements.heads.names import Names, dated, introduction, read_names
from irdesk.reading.statements.heads.regions import figures, with_lines
from irdesk.reading.statements.heads.titles import Above
from irdesk.reading.statements.labels import Entry, Outline
from irdesk.reading.statements.lines.layout import Amount, Chunk, Draft, Line
from irdesk.reading.statements.pages import aligned

_SCALE_ONLY = re.compile(
    r"\((?!.*(?:19|20)\d\d).*\b(?:in|except)\b.*\b(?:thousands|millions|share|percentages?)\b.*\)", re.IGNORECASE
)
_NOTE_MARK = re.compile(r"(?<=\d)\s*(?:\*+|[†‡]|\(\d\)|\([a-z]\))")
_EMPHASIS = re.compile(r"^\*\*|\*\*$|__")
LEFT = 10  # characters by which heads may stand left of the first column
_BARE = re.compile(r"(?:FY\s?)?(?:19|20)\d\d")


class Table(msgspec.Struct):
    """A table that is read but not yet dated against the others: its entries, and each one's figures by column."""

    draft: Draft
    bands: tuple[Band, ...]
    head: Head
    names: Names
    entries: list[Entry]
    cells: list[dict[int, Amount]]
    kind: str = "other"
    columns: tuple[Dated, ...] = ()

    @property
    def labels(self) -> list[str]:
        """The labels of the rows."""
        return [entry.label for entry in self.entries]


def read_table(draft: Draft) -> Table | None:
    """Read a table; None where its lines hold no column of figures."""
    rows = [line for line in draft.lines if figures(line)]
    slack = 0 if draft.cells else 2
    bands = find_bands(rows, slack=slack)
    told = bands and headed(draft.context, bands, cells=draft.cells, margin=_margin(draft, bands))
    lines = draft.lines if told else aligned(rows, draft.lines, bands, slack=slack)
    if lines is not draft.lines:
        draft = with_lines(draft, lines)
        rows = [line for line in draft.lines if figures(line)]
        bands = find_bands(rows, slack=slack)
    if not bands:
        return None
    margin = _margin(draft, bands)
    if not headed(draft.context, bands, cells=draft.cells, margin=margin):
        bands = _without_strays(bands, rows)
    draft = with_lines(draft, [_trusted(line, bands) for line in draft.lines])
    head = _head(draft, bands, margin)
    marks = mark_columns(draft, bands, head)
    if marks:
        bands = tuple(band for band in bands if band not in marks)
        draft = with_lines(draft, [without_marks(line, marks) for line in draft.lines])
        head = _head(draft, bands, margin)
    above = Above(head.titles, head.beside, min(band.left for band in bands))
    table = Table(draft, bands, head, read_names(above, draft.intro, draft.heading), [], [])
    _read_rows(table)
    name_columns(table)
    return table


def _head(draft: Draft, bands: tuple[Band, ...], margin: int) -> Head:
    """Read the heads; one over a range is that of its low and of its high end."""
    lows = () if draft.cells else ranges(draft.lines, bands)
    head = read_head(draft.context, together(bands, lows), cells=draft.cells, margin=margin)
    if not lows:
        return head
    stacks = iter(head.stacks)
    spread: list[tuple[Chunk, ...]] = []
    for index in range(len(bands)):
        spread.append(spread[-1] if index - 1 in lows else next(stacks))
    return msgspec.structs.replace(head, stacks=tuple(spread))


def _margin(draft: Draft, bands: tuple[Band, ...]) -> int:
    """Return where the labels begin; left of everything where they stand between the columns of a text."""
    if not draft.cells and any(
        line.label and line.amounts and line.label.left > bands[0].right for line in draft.lines
    ):
        return -LEFT
    return min((line.indent for line in draft.lines if line.label), default=0)


def _without_strays(bands: tuple[Band, ...], rows: Sequence[Line]) -> tuple[Band, ...]:
    """Return the columns without one that a single figure makes among many rows, next to a fuller one."""
    if len(rows) < 8 or len(bands) < 3:
        return bands
    kept = [
        band for index, band in enumerate(bands) if band.count > 1 or not _beside_fuller(bands, index) or rows[0].cells
    ]
    return tuple(kept)


def _beside_fuller(bands: tuple[Band, ...], index: int) -> bool:
    near = [bands[place] for place in (index - 1, index + 1) if 0 <= place < len(bands)]
    return any(band.count > 4 and abs(band.edge - bands[index].edge) < 8 for band in near)


def _trusted(line: Line, bands: tuple[Band, ...]) -> Line:
    """Return the line with its faint figures either confirmed by a column or given back to the label."""
    if not any(amount.faint for amount in line.amounts):
        return line
    placed = place(line.amounts, bands).values()
    kept = tuple(amount for amount in line.amounts if not amount.faint or amount in placed)
    lost = [amount for amount in line.amounts if amount not in kept]
    if not lost:
        return line
    begin = line.chunks[0]
    end = max(amount.end for amount in lost)
    text = " ".join(chunk.text for chunk in line.chunks if chunk.start < end)
    text = text[: end - begin.start] if line.label and not line.cells else text
    label = msgspec.structs.replace(begin, text=text, right=begin.left + len(text), end=begin.start + len(text))
    return msgspec.structs.replace(line, amounts=kept, label=label)


def _read_rows(table: Table) -> None:
    lines = [*table.head.headings, *table.draft.lines]
    zone = min((band.left for band in table.bands), default=0)
    rights = [line.label.right for line in lines if line.label and line.amounts]
    rights += [line.chunks[-1].right for line in lines if not line.amounts and line.chunks[-1].right <= zone]
    gaps = Counter(line.gap for line in table.draft.lines[1:])
    outline = Outline(width=max(rights, default=0), spacing=min(1, gaps.most_common(1)[0][0] if gaps else 0))
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if any(not amount.faint for amount in line.amounts) and figures(line):
            outline.row(line, after)
        elif any(chunk.left >= zone and any(map(str.isdigit, chunk.text)) for chunk in line.chunks[1:]):
            outline.words()
        else:
            outline.label_line(line)
    outline.close()
    table.entries = outline.entries
    table.cells = [place(entry.line.amounts, table.bands) for entry in table.entries]


def name_columns(table: Table) -> None:
    """Say what the table is and what its columns are, by its heads and the lines above."""
    title = table.names.title or ""
    heads = [" ".join(chunk.text for chunk in stack) for stack in table.head.stacks]
    intro = introduction(table.draft.intro)
    spoken = " ".join(line.text for line in (table.head.beside if title else intro))
    table.kind = kind_of(title, spoken, table.labels, heads=heads)
    above = dated(table.head.titles) or ("" if table.kind == "guidance" else dated(intro))
    percents = _percent_columns(table)
    part = next((found for line in table.head.beside if (found := part_alone(line.text))), None)
    told = _told(heads, above)
    table.columns = tuple(
        read_column(
            _heads_with(part, [_head_text(chunk.text) for chunk in stack if not _SCALE_ONLY.fullmatch(chunk.text)]),
            above,
            instants=table.kind == "balance_sheet",
            percent=index in percents,
            told=told,
        )
        for index, stack in enumerate(table.head.stacks)
    )
    table.columns = tuple(
        msgspec.structs.replace(column, label=sentence_case(column.label)) for column in date_together(table.columns)
    )


def _told(heads: Sequence[str], above: str) -> Told:
    return Told(
        one_quarter=len({quarter_number(head) for head in heads} - {None}) == 1,
        fiscal=fiscal_ends(heads, above),
        after=years_after(heads, above),
        bare=frozenset(year for head in heads if (year := bare_year(head))),
        day_first=is_day_first((*heads, above)),
    )


def _heads_with(part: str | None, heads: list[str]) -> list[str]:
    """Return the heads over a column, a bare year among them with the `part` of it that stands left of the heads."""
    years = [_BARE.fullmatch(head) for head in heads]
    return [part, *heads] if part and sum(map(bool, years)) == 1 and not any(map(length, heads)) else heads


def _head_text(text: str) -> str:
    text = " ".join(_NOTE_MARK.sub("", text).split())
    return (_EMPHASIS.sub("", text) if "**" in text or "__" in text else text).strip()


def _percent_columns(table: Table) -> set[int]:
    """Return the columns whose figures are per cents where other columns' are not.

    Under a date it takes all of them: the last rows of a period's column may be margins. Nor are they per cents of
    their own where the other columns show such in the same rows: some rows may be told of fewer periods.
    """
    found = set()
    for index, stack in enumerate(table.head.stacks):
        cells = [row[index] for row in table.cells if index in row and row[index].value not in (None, "0")]
        under_date = any(is_dated(chunk.text) for chunk in stack)
        if under_date and all(_all_percents(row) for row in table.cells if index in row):
            continue
        share = 1.0 if under_date else 0.5
        if cells and sum(cell.percent for cell in cells) >= share * len(cells):
            found.add(index)
    return found if len(found) < len(table.bands) else set()


def _all_percents(row: Mapping[int, Amount]) -> bool:
    """Return whether a row has per cents in several columns, and nothing else."""
    known = [amount for amount in row.values() if amount.value is not None and not amount.nil]
    return len(known) > 1 and all(amount.percent for amount in known)
