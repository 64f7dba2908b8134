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
