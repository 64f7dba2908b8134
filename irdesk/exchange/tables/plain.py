"""CSV (RFC 4180) and TSV, UTF-8: cells out that no spreadsheet takes for a formula, and in again."""

import csv
import io
import re
from collections.abc import Sequence

import msgspec

from irdesk.exchange.error import ExchangeError
from irdesk.exchange.text import carried, decode

Cell = str | None

LIVE = "=+-@\t\r＝＋－＠"
"""What a spreadsheet takes for the beginning of a formula; the full-width forms too (OWASP, CSV injection)."""

_NO_SEPARATORS = '"\r\n \ufeff'

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_SEPARATORS = {"csv": ",", "tsv": "\t"}


class Table(msgspec.Struct, frozen=True):
    """A table: its name, its header and its rows of cells (None: not stated)."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Line(msgspec.Struct, frozen=True):
    """A row that was read: the 1-based line (or sheet row) where it ends, and its cells."""

    number: int
    cells: tuple[str, ...]


def tamed(text: str) -> str:
    """Return `text` with an apostrophe before it where a spreadsheet would run it; plain numbers stay numbers."""
    if _NUMBER.fullmatch(text):
        return text
    bare = text.lstrip("'")
    return f"'{text}" if bare[:1] and bare[0] in LIVE and not _NUMBER.fullmatch(bare) else text


def wild(text: str) -> str:
    """Return the text that `tamed` was given."""
    return text[1:] if text.startswith("'") and tamed(text[1:]) == text else text


def write_table(table: Table, form: str = "csv") -> bytes:
    """Return a table as `csv` or `tsv`, with CRLF line ends and quotes where they are needed."""
    if form not in _SEPARATORS:
        raise ExchangeError(f"tables are written as csv or tsv, not {form}")
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=_SEPARATORS[form], lineterminator="\r\n")
    for cells in (table.header, *table.rows):
        writer.writerow([tamed(carried(cell or "")) for cell in cells])
    return out.getvalue().encode()


def read_table(
    data: bytes, *, name: str = "", separator: str | None = None, encoding: str | None = None
) -> tuple[Line, ...]:
    """Return the rows of a CSV or TSV file, the header first, empty rows passed over.

    Without a separator it is the one of comma, semicolon, tab that the header has most of. Raises ExchangeError with
    the line of a row that is broken or longer than the header.
    """
    text = decode(data, name=name, encoding=encoding)
    stated = re.match(r"sep=(.)\r?\n", text)
    skipped = 1 if stated else 0
    body = text[stated.end() :] if stated else text
    chosen = separator or (stated[1] if stated else _separator(body, name))
    if len(chosen) != 1 or chosen in _NO_SEPARATORS:
        raise ExchangeError(f"a separator is one character, such as ; and not {chosen!r}", name=name)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=chosen, strict=True)
    try:
        read = [Line(reader.line_num + skipped, tuple(wild(carried(cell)) for cell in cells)) for cells in reader]
    except csv.Error as error:
        raise ExchangeError(f"this row is broken: {error}", name=name, line=reader.line_num + skipped) from error
    return checked([row for row in read if any(cell.strip() for cell in row.cells)], name)


def _separator(text: str, name: str) -> str:
    header = text.split("\n", 1)[0]
    counts = sorted(((header.count(mark), mark) for mark in ",;\t"), reverse=True)
    if counts[0][0] and counts[0][0] == counts[1][0]:
        raise ExchangeError("the separator could be several; name it (--separator)", name=name, line=1)
    return counts[0][1] if counts[0][0] else ","


def checked(rows: Sequence[Line], name: str) -> tuple[Line, ...]:
    """Return rows as long as their header; raises ExchangeError for an empty file or a longer row."""
    if not rows:
        raise ExchangeError("there is no row in this file", name=name)
    width = len(rows[0].cells)
    for row in rows:
        if any(cell.strip() for cell in row.cells[width:]):
            raise ExchangeError(
                f"this row has {len(row.cells)} cells, the header {width}: is a quote missing?",
                name=name,
                line=row.number,
            )
    return tuple(Line(row.number, (*row.cells, *[""] * width)[:width]) for row in rows)
