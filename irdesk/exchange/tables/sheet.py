"""XLSX files (ECMA-376) through openpyxl: text that stays text, tables of records, and rows in."""

import datetime as dt
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import cast

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from irdesk.exchange.error import ExchangeError
from irdesk.exchange.tables.plain import Line, Table, checked
from irdesk.exchange.text import carried

MOST_CHARACTERS = 32_767
MOST_BYTES = 256 * 1024 * 1024
BOLD = Font(bold=True)

# What zipfile, zlib, expat and openpyxl raise for a file that is damaged, or was made to be.
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, InvalidFileException, EOFError, OSError, SyntaxError, NotImplementedError),
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, RuntimeError),
)

_COINCIDENCE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def new_book(stamp: dt.datetime) -> Workbook:
    """Return an empty book, made at `stamp`."""
    book = Workbook()
    for sheet in list(book.worksheets):
        book.remove(sheet)
    book.properties.creator = "irdesk"
    book.properties.created = stamp.astimezone(dt.UTC).replace(tzinfo=None)
    return book


def add_sheet(book: Workbook, title: str) -> Worksheet:
    """Add a sheet; its title is cut to what a spreadsheet allows and kept apart from the others."""
    clean = _FORBIDDEN.sub(" ", carried(title)).strip().strip("'")[:31] or "Sheet"
    taken = {sheet.title.lower() for sheet in book.worksheets}
    name, number = clean, 2
    while name.lower() in taken:
        name, number = f"{clean[: 30 - len(str(number))]} {number}", number + 1
    sheet: Worksheet = book.create_sheet(name)
    return sheet


def cell_at(sheet: Worksheet, line: int, column: int) -> Cell:
    """Return a cell of a sheet that merges none."""
    return cast("Cell", sheet.cell(line, column))


def put_text(cell: Cell, text: str) -> None:
    """Put text into a cell as text: never a formula, now or when it is edited.

    Raises ExchangeError where it is longer than a cell holds.
    """
    safe = _COINCIDENCE.sub("_x005F_", carried(text))
    if len(safe) > MOST_CHARACTERS:
        raise ExchangeError(f"a cell holds {MOST_CHARACTERS:,} characters; {safe[:40]!r}… has {len(safe):,}")
    cell.value = safe
    cell.data_type = "s"
    cell.quotePrefix = True


def save(book: Workbook) -> bytes:
    """Return the book as a file."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write_tables(tables: Iterable[Table], stamp: dt.datetime) -> bytes:
    """Return a book with a sheet a table: all cells text, the header bold and frozen."""
    book = new_book(stamp)
    for table in tables:
        sheet = add_sheet(book, table.name)
        for number, cells in enumerate((table.header, *table.rows), start=1):
            for column, text in enumerate(cells, start=1):
                if text:
                    put_text(cell_at(sheet, number, column), text)
        for column, name in enumerate(table.header, start=1):
            sheet.cell(1, column).font = BOLD
            widest = max((len(row[column - 1] or "") for row in table.rows), default=0)
            sheet.column_dimensions[get_column_letter(column)].width = min(48, max(widest, len(name)) + 2)
        sheet.freeze_panes = "A2"
    return save(book)


def read_sheet(data: bytes, *, name: str = "", sheet: str | None = None) -> tuple[Line, ...]:
    """Return the rows of a sheet (the first that is shown, or the one named) as text, empty rows passed over.

    Raises ExchangeError for what is no XLSX file, is damaged or too large unpacked, or has no such sheet.
    """
    try:
        _check(data, name)
        with _quiet():
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        try:
            with _quiet():
                rows = _rows(book, sheet, name)
        finally:
            book.close()
    except _UNREADABLE as error:
        why = f"not an XLSX file that can be read ({error}); a file of another kind: save it as .xlsx"
        raise ExchangeError(why, name=name) from error
    return checked([row for row in rows if any(cell.strip() for cell in row.cells)], name)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep from a terminal what openpyxl cannot keep of a book (validations, themes): nothing that a list needs."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _check(data: bytes, name: str) -> None:
    """Refuse an archive that unpacks to too much, or whose checksums are wrong."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
        if size > MOST_BYTES:
            raise ExchangeError(f"unpacked this file has {size:,} bytes; at most {MOST_BYTES:,} are read", name=name)
        bad = archive.testzip()
        if bad:
            raise zipfile.BadZipFile(f"{bad} is damaged")


def _rows(book: Workbook, sheet: str | None, name: str) -> list[Line]:
    if sheet is not None and sheet not in book.sheetnames:
        raise ExchangeError(f"there is no sheet {sheet!r}; there are: {', '.join(book.sheetnames)}", name=name)
    chosen = book[sheet] if sheet is not None else _first_shown(book)
    values = chosen.iter_rows(values_only=True)
    return [Line(number, tuple(_text(value) for value in row)) for number, row in enumerate(values, start=1)]


def _first_shown(book: Workbook) -> Worksheet:
    """Return the first sheet that a person sees on opening the book."""
    return next((one for one in book.worksheets if one.sheet_state == "visible"), book.worksheets[0])


def other_sheets(data: bytes, sheet: str | None = None) -> tuple[str, ...]:
    """Return the names of the sheets that `read_sheet` passes over in a book that it has read."""
    with _quiet():
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        chosen = sheet or _first_shown(book).title
        return tuple(name for name in book.sheetnames if name != chosen)
    finally:
        book.close()


def uncomputed(data: bytes, sheet: str | None = None) -> tuple[str, ...]:
    """Return the cells of a sheet that `read_sheet` has read whose formulas hold no value: nobody computed them yet."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if not any(name.startswith("xl/worksheets/") and b"<f" in archive.read(name) for name in archive.namelist()):
            return ()
    with _quiet():
        formulas, values = (load_workbook(io.BytesIO(data), read_only=True, data_only=one) for one in (False, True))
    try:
        chosen = sheet or _first_shown(values).title
        rows = zip(formulas[chosen].iter_rows(), values[chosen].iter_rows(values_only=True), strict=False)
        return tuple(
            cell.coordinate
            for row, shown in rows
            for cell, value in zip(row, shown, strict=False)
            if cell.data_type == "f" and value is None
        )
    finally:
        formulas.close()
        values.close()


def _text(value: object) -> str:
    """Return a cell as text: a whole number without its `.0`, a date in ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return carried(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value)))
