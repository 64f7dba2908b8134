"""Sheets as PDF: no number, address or figure broken in two, no heading alone at the foot of a page."""

import msgspec
import pytest

from irdesk.domain.company import Contact, Phone
from irdesk.domain.statement import Column, Row, Statement
from irdesk.exchange.sheets import SheetFacts, write_sheet
from tests.exchange.records import COMPANY, HEAD, STATEMENT, figures
from tests.exchange.test_sheets import FACTS, pdf_pages


def lines(sheet: str, facts: SheetFacts) -> list[list[str]]:
    """Return the lines of each page of a sheet's PDF."""
    return [[line.strip() for line in page.splitlines()] for page in pdf_pages(write_sheet(sheet, facts, "pdf"))]


def test_numbers_and_addresses_of_the_media_list_stand_on_one_line_each() -> None:
    people = tuple(
        Contact(
            name=f"Wilhelmina Featherstonehaugh-Cholmondeley {at}",
            role="Senior Vice President of Corporate Communications",
            organization="Featherstonehaugh & Partners Communications, Inc.",
            email=f"wilhelmina.featherstonehaugh{at}@communications.example",
            phones=(Phone(number="+12125550101", printed="212-555-0101"),),
        )
        for at in range(3)
    )
    (page,) = lines("media", msgspec.structs.replace(FACTS, contacts=people))
    for person in people:
        assert sum("212-555-0101" in line for line in page) == 3
        assert any(str(person.email) in line for line in page), page


def wide(columns: int) -> Statement:
    rows = tuple(
        Row(
            f"Consolidated receivables of segment {at}", figures=figures(*(["-12345.6", "98765.4"] * columns)[:columns])
        )
        for at in range(40)
    )
    heads = tuple(Column(f"Intercompany-Eliminations {at}") for at in range(columns))
    return Statement(kind="segments", title="Segments", scale=1_000_000, currency="USD", columns=heads, rows=rows)


@pytest.mark.parametrize("columns", [2, 6, 11, 14, 18])
def test_no_figure_of_a_wide_table_is_broken(columns: int) -> None:
    facts = SheetFacts(company=COMPANY, release=HEAD, statements=(wide(columns),))
    found = [line for page in lines("facts", facts) for line in page]
    assert sum(line.count("(12,345.6)") for line in found) == 40 * ((columns + 1) // 2)
    assert sum(line.count("98,765.4") for line in found) == 40 * (columns // 2)


@pytest.mark.parametrize("before", range(0, 40, 3))
def test_no_heading_is_alone_at_the_foot_of_a_page(before: int) -> None:
    tall = msgspec.structs.replace(STATEMENT, title="First", rows=STATEMENT.rows[:1] * before, notes=())
    last = msgspec.structs.replace(STATEMENT, title="The second statement")
    pages = lines("facts", SheetFacts(company=COMPANY, release=HEAD, statements=(tall, last)))
    at = next(page for page in pages if "The second statement" in page)
    assert at.index("The second statement") < len(at) - 3
