"""XLSX: what openpyxl and LibreOffice read in what we write."""

import csv
import datetime as dt
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from irdesk.exchange.error import ExchangeError
from irdesk.exchange.sheets.facts import shown
from irdesk.exchange.tables.plain import Table
from irdesk.exchange.tables.records import contact_table
from irdesk.exchange.tables.sheet import read_sheet, uncomputed, write_tables
from irdesk.exchange.tables.statements import StatementSheet, write_statements
from irdesk.exchange.tables.sums import Sum
from irdesk.exchange.text import carried
from tests.exchange.records import COMPANY, CONTACTS, STAMP, STATEMENT

SUMS = (
    Sum(4, ((1, 1), (2, 1), (3, 1))),
    Sum(5, ((0, 1), (4, -1))),
    Sum(0, ((4, 1), (5, 1))),  # the same sum turned round: as a formula it would lead back to itself
)
SHEET = StatementSheet(
    statement=STATEMENT, sums=SUMS, company="Harbor Lights, Inc.", source="hbrl.txt", text="Revenues  15.2 m"
)


def opened() -> Worksheet:
    book = openpyxl.load_workbook(io.BytesIO(write_statements([SHEET], STAMP)))
    return book["Statements of Operations"]


def test_figures_are_numbers_with_the_format_of_the_release() -> None:
    sheet = opened()
    assert (sheet["B5"].value, sheet["B5"].number_format) == (15.2, "#,##0.0_);(#,##0.0);#,##0.0_)")
    assert (sheet["B11"].value, sheet["C11"].value) == ("=B5-B10", 1.8)
    assert (sheet["B12"].value, sheet["B12"].number_format) == (-0.4, "#,##0.0_);(#,##0.0);#,##0.0_)")
    assert sheet["B9"].number_format.endswith('"–"_)')
    assert sheet["B13"].number_format.startswith("#,##0.00_)")
    assert sheet["B14"].number_format.startswith('#,##0.0"%"')
    assert sheet["C12"].value is None


def test_sums_are_formulas_where_they_are_exact_and_never_lead_back() -> None:
    sheet = opened()
    assert (sheet["B10"].value, sheet["C10"].value) == ("=SUM(B7:B9)", "=SUM(C7:C9)")
    assert sheet["B5"].value == 15.2
    assert "The parts add up to 1.9 as displayed." in sheet["C11"].comment.text


def test_sections_stand_above_their_rows_and_rows_are_indented() -> None:
    sheet = opened()
    assert [sheet.cell(line, 1).value for line in range(5, 13)] == [
        "Revenues", "Costs", "Services", "Administration", "Depreciation", "Total costs", "Operating income", "=Tax",
    ]  # fmt: skip
    assert [sheet.cell(line, 1).alignment.indent for line in (5, 7, 10)] == [0, 2, 1]
    assert sheet.freeze_panes == "B5"


def test_sources_are_comments() -> None:
    assert opened()["B5"].comment.text == "hbrl.txt, line 2: 15.2"


def test_text_is_never_a_formula() -> None:
    sheet = opened()
    assert (sheet["A12"].data_type, sheet["A12"].quotePrefix) == ("s", True)
    assert sheet["A16"].value == "@Figures may not add up."


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=50), st.text(max_size=50)), max_size=4))
def test_hostile_cells_come_back(rows: list[tuple[str, str]]) -> None:
    kept = tuple(row for row in rows if any(carried(cell).strip() for cell in row))
    read = read_sheet(write_tables([Table("t", ("a", "b"), kept)], STAMP))
    assert [row.cells for row in read[1:]] == [tuple(carried(cell) for cell in row) for row in kept]


@pytest.mark.parametrize("text", ["_x0041_", "_x000D_", "__x0041_", "=1", "#N/A", "2024-01-01", "TRUE", "1e5", " lead"])
def test_text_that_looks_like_something_else_comes_back(text: str) -> None:
    read = read_sheet(write_tables([Table("t", ("a",), ((text,),))], STAMP))
    assert read[1].cells == (text,)


def test_sheets_of_the_same_title_are_kept_apart() -> None:
    table = Table("[Contacts]: of a very long name that no tab can hold/*?", ("a",), (("x",),))
    book = openpyxl.load_workbook(io.BytesIO(write_tables([table, table], STAMP)))
    assert len({name.lower() for name in book.sheetnames}) == 2
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_a_cell_that_is_too_long_is_told() -> None:
    with pytest.raises(ExchangeError, match="32,767 characters"):
        write_tables([Table("t", ("a",), (("x" * 40_000,),))], STAMP)


def test_numbers_and_dates_are_read_as_they_are_shown() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["name", "phone", "since"])
    sheet.append(["Bo", 2125550101, dt.date(2024, 5, 1)])
    sheet.append([None, None, None])
    sheet.append(["Jo", 1.5, True])
    out = io.BytesIO()
    book.save(out)
    read = read_sheet(out.getvalue())
    assert [row.cells for row in read] == [
        ("name", "phone", "since"), ("Bo", "2125550101", "2024-05-01"), ("Jo", "1.5", "True"),
    ]  # fmt: skip
    assert [row.number for row in read] == [1, 2, 4]


def test_formulas_that_nobody_has_computed_are_named() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["name", "firm"])
    sheet.append(["Ada Byrne", '="Lough " & "Capital"'])
    sheet.append(["Bo Lind", "Pier"])
    out = io.BytesIO()
    book.save(out)
    assert [row.cells for row in read_sheet(out.getvalue())] == [
        ("name", "firm"),
        ("Ada Byrne", ""),
        ("Bo Lind", "Pier"),
    ]
    assert uncomputed(out.getvalue()) == ("B2",)
    assert uncomputed(write_tables([Table("t", ("a",), (("1",),))], STAMP)) == ()


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for at in range(3):
            archive.writestr(f"xl/{at}.xml", b"\0" * 100_000_000)
    return out.getvalue()


def cut() -> bytes:
    return write_tables([Table("t", ("a",), (("x",),))], STAMP)[:900]


@pytest.mark.parametrize(
    ("made", "words"), [(lambda: b"name,phone\n", "not an XLSX"), (cut, "not an XLSX"), (bomb, "unpacked")]
)
def test_a_bad_book_is_told(made: "object", words: str) -> None:
    assert callable(made)
    with pytest.raises(ExchangeError, match=rf"^list\.xlsx: .*{words}"):
        read_sheet(made(), name="list.xlsx")


def test_a_sheet_that_is_not_there_is_told() -> None:
    with pytest.raises(ExchangeError, match="no sheet 'Media'; there are: contacts"):
        read_sheet(write_tables([contact_table(CONTACTS, {1: COMPANY})], STAMP), sheet="Media")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_computes_and_shows_what_the_release_shows(tmp_path: Path) -> None:
    (tmp_path / "statements.xlsx").write_bytes(write_statements([SHEET], STAMP))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/office", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", str(tmp_path), str(tmp_path / "statements.xlsx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    rows = list(csv.reader(io.StringIO((tmp_path / "statements.csv").read_text("utf-8"))))
    printed = {row[0].strip(): [cell.strip() for cell in row[1:3]] for row in rows}
    for row in STATEMENT.rows:
        assert printed[row.label] == [shown(figure, row.unit) for figure in row.figures], row.label
    assert printed["Costs"] == ["", ""]
