"""Tables of people: a row each, heads over columns, and desks in a row above groups that a page wrote one by one."""

import pytest

from irdesk.reading.contacts import read_contacts
from irdesk.reading.masthead import read_masthead
from irdesk.reading.sources.files import load
from tests.reading.contacts.reading import Brief, brief, contacts

VANE = ("Ada Vane", "Investors", None, "+12125550100", "avane@selby.example")
PYM = ("Barbara Pym", "Media", None, "+12125550101", "bpym@selby.example")
PAGE = (
    "<html><body><h1>Selby Lathes, Inc. Reports Results</h1><p>TROY, N.Y. - May 4, 2023 - Selby Lathes, Inc. today"
    " reported results for its first quarter, which were good in every way.</p><p>Contacts:</p>{}</body></html>"
)


def of_page(table: list[list[str]]) -> list[Brief]:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in table)
    document = load(PAGE.format(f"<table>{rows}</table>").encode(), "page.htm")
    return [brief(contact) for contact in read_contacts(document, read_masthead(document))[0]]


def test_rows_of_a_desk_a_person_a_number_and_an_address() -> None:
    text = (
        "Contacts:\n\n"
        "Investors:   Ada Vane       (212) 555-0100   avane@selby.example\n"
        "Media:       Barbara Pym    (212) 555-0101   bpym@selby.example\n"
    )
    assert contacts(text) == [VANE, PYM]
    assert contacts(text.replace(":   ", "    ").replace(":       ", "        ")) == [VANE, PYM]


def test_a_table_of_people_with_heads_over_its_columns() -> None:
    table = [
        ["Name", "Title", "Phone", "E-mail"],
        ["Ada Vane", "Director, Investor Relations", "212-555-0100", "avane@selby.example"],
        ["Barbara Pym", "Head of Media", "212-555-0101", "bpym@selby.example"],
    ]
    assert of_page(table) == [
        ("Ada Vane", "Director, Investor Relations", None, "+12125550100", "avane@selby.example"),
        ("Barbara Pym", "Head of Media", None, "+12125550101", "bpym@selby.example"),
    ]


GROUPS = [
    "Ada Vane<br>(212) 555-0100<br>avane@selby.example",
    "Barbara Pym<br>(212) 555-0101<br>bpym@selby.example",
]


@pytest.mark.parametrize("desks", [["Investors", "Media"], ["Investors:", "Media:"]])
def test_desks_in_the_first_row_over_cells_of_several_lines(desks: list[str]) -> None:
    assert of_page([desks, GROUPS]) == [VANE, PYM]


def test_two_rows_of_desks_side_by_side() -> None:
    more = ["Cora Dell<br>(212) 555-0102", "Edna Fry<br>(212) 555-0103"]
    assert of_page([["Investors", "Media"], GROUPS, ["Analysts", "Public Affairs"], more]) == [
        VANE,
        PYM,
        ("Cora Dell", "Analysts", None, "+12125550102", None),
        ("Edna Fry", "Public Affairs", None, "+12125550103", None),
    ]


def test_desks_over_fewer_groups_are_nobodys() -> None:
    text = "Contacts:\n\nInvestors   Media   Analysts\n\nAda Vane\n(212) 555-0100\n\nBarbara Pym\n(212) 555-0101\n"
    assert contacts(text) == [
        ("Ada Vane", None, None, "+12125550100", None),
        ("Barbara Pym", None, None, "+12125550101", None),
    ]
