"""Firms whose names do not say that they are firms, and titles that stand alone."""

import pytest

from tests.reading.contacts.reading import contacts


@pytest.mark.parametrize(
    "block",
    [
        "Ada Vane\nGlasshouse Strategy\n(212) 555-0100\navane@glasshousestrategy.example\n",
        "Glasshouse Strategy\nAda Vane\n(212) 555-0100\navane@glasshousestrategy.example\n",
        "Ada Vane, Glasshouse Strategy\n(212) 555-0100\navane@glasshouse.example\n",
        "Ada Vane\nGlasshouse Strategy\n(212) 555-0100\navane@mail.glasshouse-strategy.co.example\n",
        "Ada Vane\nGlasshouse Strategy\n(212) 555-0100\navane@glasshouseir.example\n",
    ],
)
def test_the_host_of_an_address_tells_a_firm(block: str) -> None:
    [(name, role, firm, number, email)] = contacts(f"Media Contact:\n{block}")
    assert (name, role, firm, number) == ("Ada Vane", "Media", "Glasshouse Strategy", "+12125550100")
    assert str(email).startswith("avane@")


def test_somebody_whose_own_host_it_is_stays_a_person() -> None:
    text = "Contacts:\nAda Vane\n(212) 555-0100\nada@adavane.example\n\nBarbara Pym\n(212) 555-0101\n"
    assert [found[0] for found in contacts(text)] == ["Ada Vane", "Barbara Pym"]
    text = "Contacts:\nMorris Lane\n(212) 555-0100\nmlane@morris.example\n\nBarbara Pym\n(212) 555-0101\n"
    assert [found[0] for found in contacts(text)] == ["Morris Lane", "Barbara Pym"]


@pytest.mark.parametrize(
    "title",
    ["Partner", "Managing Partner", "Consultant", "Associate", "IR Lead", "Owner", "Publicist", "Press Liaison"],
)
def test_titles_that_stand_alone_below_a_name(title: str) -> None:
    text = f"Investor Contact:\n\nAda Vane\n{title}\nQuill & Vane LLC\n(212) 555-0100\n"
    assert contacts(text) == [("Ada Vane", title, "Quill & Vane LLC", "+12125550100", None)]


def test_a_firm_of_a_name_and_its_partner_is_no_title() -> None:
    text = "Investor Contact:\n\nQuill & Partner\nAda Vane\n(212) 555-0100\n"
    assert contacts(text) == [("Ada Vane", "Investor", "Quill & Partner", "+12125550100", None)]


def test_who_works_for_the_company_is_of_the_agency() -> None:
    text = (
        "TROY, N.Y. - May 4, 2023 - Selby Lathes, Inc. today reported results.\n\nInvestor Relations Contacts:\n\n"
        "Ada Vane\n\nGlasshouse Strategic for Selby Lathes, Inc.\n\n(212) 555-0100\navane@glasshouse.example\n"
    )
    assert contacts(text)[0][:3] == ("Ada Vane", "Investor Relations", "Glasshouse Strategic")


def test_an_agencys_box_for_the_company_is_everybodys() -> None:
    top = "TROY, N.Y. - May 4, 2023 - Selby Lathes, Inc. today reported results.\n\n"
    text = f"{top}Investors: Ada Vane / Cora Dell, Quill Partners, 212-555-0100, selbyir@quill.example\n"
    assert [found[4] for found in contacts(text)] == ["selbyir@quill.example"] * 2


@pytest.mark.parametrize("heading", ["Selby Lathes, Inc. Contact:", "Selby Contact:"])
def test_the_companys_name_in_a_heading_is_the_firm_of_those_below(heading: str) -> None:
    top = "TROY, N.Y. - May 4, 2023 - Selby Lathes, Inc. today reported results.\n\n"
    text = (
        f"{top}CONTACT: {heading}\n   Ada Vane\n   (212) 555-0100\n\n   Media Contact:\n   Una Poole\n   212-555-0101\n"
    )
    assert [(found[0], found[1], bool(found[2])) for found in contacts(text)] == [
        ("Ada Vane", None, True),
        ("Una Poole", "Media", False),
    ]


@pytest.mark.parametrize("title", ["Chief Executive Officer", "President & CEO", "CFO", "Chairman of the Board"])
def test_a_title_without_a_comma_behind_a_name(title: str) -> None:
    top = "TROY, N.Y. - May 4, 2023 - Selby Lathes, Inc. today reported results.\n\n"
    text = f"{top}Selby Lathes, Inc. Contact: Ada Vane {title} www.selby.example (212) 555-0100\n"
    [(name, role, _, number, _)] = contacts(text)
    assert (name, role, number) == ("Ada Vane", title, "+12125550100")


def test_words_that_lead_a_title_are_no_name() -> None:
    [(name, role, *_)] = contacts("Contact:\nGlobal Brand President\n(212) 555-0100\n")
    assert (name, role) == (None, "Global Brand President")


def test_a_box_for_the_client_is_all_theirs_who_stand_right_above() -> None:
    top = "TROY, N.Y. - May 4, 2023 - Selby Lathes, Inc. today reported results.\n\n"
    people = "Ada Vane, 212-555-0100\nCora Dell, 212-555-0101\n"
    text = f"{top}Investor Contact\nQuill Partners, Inc.\n{people}{{}}@quill.example\n"
    assert [found[4] for found in contacts(text.format("selbyir"))] == ["selbyir@quill.example"] * 2
    assert [found[4] for found in contacts(text.format("cdell"))] == [None, "cdell@quill.example"]


def test_a_department_that_ends_as_a_firm_does_is_none() -> None:
    [(name, role, firm, *_)] = contacts("Press contact\nAda Vane, Head of Group Communications, +46 70 555 01 00\n")
    assert (name, role, firm) == ("Ada Vane", "Head of Group Communications", None)
    [(name, role, firm, *_)] = contacts("Press contact\nAda Vane, Director of Quill Media Ltd, +46 70 555 01 00\n")
    assert (name, role, firm) == ("Ada Vane", "Director", "Quill Media Ltd")


def test_a_number_of_other_shareholders_is_not_the_last_persons() -> None:
    text = "CONTACTS:\nMedia - Ada Vane, 212-555-0100\nRetail shareholders - 800-555-0102\n"
    assert contacts(text) == [
        ("Ada Vane", "Media", None, "+12125550100", None),
        (None, "Retail shareholders", None, "+18005550102", None),
    ]


def test_a_team_heads_its_people() -> None:
    text = "Investor Relations Team\nAda Vane – CFO and IRO\nCora Dell – IR Manager\nPhone: +55 11 5555-0100\n"
    assert [found[:2] for found in contacts(text)] == [("Ada Vane", "CFO and IRO"), ("Cora Dell", "IR Manager")]
