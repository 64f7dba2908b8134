"""Contacts without a heading of their own, and lines that a page ran together."""

import pytest

from tests.reading.contacts.reading import contacts, people

TOP = "TROY, N.Y. - May 4, 2023 - Selby Lathes, Inc. today reported results for its first quarter.\n\n"


@pytest.mark.parametrize("mark", ["", "- ", "• "])
@pytest.mark.parametrize("dash", [" – ", ": ", " - "])
def test_people_with_their_desks_in_brackets_need_no_heading(mark: str, dash: str) -> None:
    text = (
        f"{TOP}{mark}Ada Vane (Investors){dash}212-555-0100, avane@selby.example\n\n"
        f"{mark}Una Poole (Media){dash}212-555-0101\n\nThe rest follows here.\n"
    )
    assert contacts(text) == [
        ("Ada Vane", "Investors", None, "+12125550100", "avane@selby.example"),
        ("Una Poole", "Media", None, "+12125550101", None),
    ]


def test_brackets_that_hold_no_desk_make_no_contact() -> None:
    assert contacts(f"{TOP}Ada Vane (left in 2019) – avane@selby.example\n") == []


def test_a_long_paragraph_that_ends_by_leading_to_people() -> None:
    long = "Selby makes lathes for breweries and for mills in many towns of the north and has done so for a century."
    text = f"{TOP}{long}  For further information, please contact:\n\nAda Vane, Chairman\n(212) 555-0100\n"
    assert contacts(text) == [("Ada Vane", "Chairman", None, "+12125550100", None)]
    assert contacts(text.replace("please contact:", "see below:")) == []


def test_pieces_that_run_into_one_another() -> None:
    text = (
        f"{TOP}For further information, please contact:\n\n"
        "Selby Lathes Inc.Ada Vane, Chairman and CEOTelephone: (212) 555-0100Email: avane@selby.example\n"
    )
    assert contacts(text) == [
        ("Ada Vane", "Chairman and CEO", "Selby Lathes Inc.", "+12125550100", "avane@selby.example")
    ]


def test_a_name_a_title_and_a_firm_that_run_together() -> None:
    text = (
        "Investor Relations Contacts:\n\nAda VaneChief Executive OfficerQuill Partners, Inc."
        "https://quill.example/212.555.0100 Officeada@quill.example\n"
    )
    [(name, role, _, number, email)] = contacts(text)
    assert (name, role, number, email) == ("Ada Vane", "Chief Executive Officer", "+12125550100", "ada@quill.example")


def test_a_zip_code_is_no_part_of_the_number_it_runs_into() -> None:
    [contact] = people(f"{TOP}Contacts:\nAda Vane\nTroy, NY. 12180(212) 555-0100\n")
    assert [(phone.number, phone.printed) for phone in contact.phones] == [("+12125550100", "(212) 555-0100")]


@pytest.mark.parametrize(
    "line", ["Ada Vane 212-555-0100 avane@selby.example", "Ada Vane212-555-0100avane@selby.example"]
)
def test_a_name_a_number_and_an_address_alone_on_a_line(line: str) -> None:
    assert contacts(f"{TOP}Selby is old.\n\n{line}\n") == [
        ("Ada Vane", None, None, "+12125550100", "avane@selby.example")
    ]


def test_the_page_of_a_desk_is_not_its_name() -> None:
    text = f"{TOP}Media and Investor Contact: selby.com/investors ir@selby.example 212-555-0100\n"
    assert contacts(text) == [(None, "Media and Investor", None, "+12125550100", "ir@selby.example")]


def test_titles_in_the_line_below_a_name_and_its_number() -> None:
    text = (
        f"{TOP}CONTACTS\n\nAda Vane           Telephone:  +44 20 7946 0100\nPresident and CEO, Selby Lathes, Inc.\n\n"
        "Cora Dell          Telephone:  +44 20 7946 0101\nUna Poole          Telephone:  +44 20 7946 0102\n"
        "Investor Relations\n\nThe rest follows here.\n"
    )
    assert contacts(text) == [
        ("Ada Vane", "President and CEO", "Selby Lathes, Inc.", "+442079460100", None),
        ("Cora Dell", "Investor Relations", None, "+442079460101", None),
        ("Una Poole", "Investor Relations", None, "+442079460102", None),
    ]


def test_a_desk_above_the_next_name_is_not_of_the_one_before() -> None:
    text = f"{TOP}CONTACTS\n\nAda Vane    212-555-0100\nMedia Relations\nUna Poole    212-555-0101\n"
    assert [found[:2] for found in contacts(text)] == [("Ada Vane", None), ("Una Poole", "Media Relations")]
