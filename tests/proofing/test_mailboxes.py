"""Addresses of people whose name in them has a letter off, and those that are only shorter, or of someone else."""

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave
from tests.proofing.marlow import HEAD


def told(name: str, address: str, words: str = "") -> bool:
    text = f"{HEAD}{words}\n\nContact:\nMarlow Kettles, Inc.\n{name}\nInvestor Relations\n203-555-0147\n{address}\n"
    release = read_bytes(text.encode(), "draft.txt")
    assert [(contact.name, contact.email) for contact in release.contacts] == [(name, address)]
    return ("e-mail", "warning") in grave(proof(release))


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Hannah Torrence", "htorence@marlow.com"),
        ("Hannah Torrence", "htorrrence@marlow.com"),
        ("Hannah Torrence", "htorrecne@marlow.com"),
        ("Hannah Torrence", "hannah.torrance@marlow.com"),
        ("Hannah Torrence", "torence@marlow.com"),
        ("Hannah Torrence", "torrenech@marlow.com"),
        ("Hannah Torrence", "hanna_torernce@marlow.com"),
        ("Hannah B. Torrence", "hbtorence@marlow.com"),
        ("Michael Torrence", "micheal.torrence@marlow.com"),
        ("Jörg Müllner", "jmulnler@marlow.com"),
        ("Ana de la Fuente", "adelafunete@marlow.com"),
    ],
)
def test_an_address_with_a_letter_of_the_name_off_is_told(name: str, address: str) -> None:
    assert told(name, address)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Hannah Torrence", "htorrence@marlow.com"),
        ("Hannah Torrence", "hannah.torrence@marlow.com"),
        ("Hannah Torrence", "hannahtorrence@marlow.com"),
        ("Hannah Torrence", "torrenceh@marlow.com"),
        ("Hannah Torrence", "torrence@marlow.com"),
        ("Hannah Torrence", "hannah@marlow.com"),
        ("Hannah Torrence", "hbtorrence@marlow.com"),
        ("Hannah Torrence", "htorrenc@marlow.com"),
        ("Hannah Torrence", "htorrence2@marlow.com"),
        ("Hannah Torrence", "htorrance2@marlow.com"),
        ("Hannah Torrence", "hannah.b.torrence@marlow.com"),
        ("Hannah Torrence", "investors@marlow.com"),
        ("Hannah Torrence", "kettles@marlow.com"),
        ("Steven Torrence", "steve.torrence@marlow.com"),
        ("Jonathan Torrence", "jon.torrence@marlow.com"),
        ("Jörg Müllner", "jmuellner@marlow.com"),
        ("Jörg Müllner", "jmullner@marlow.com"),
        ("Renée Lefèvre", "rlefevre@marlow.com"),
        ("Hannah Torrence-Blythe", "htorrence@marlow.com"),
        ("Hannah Torrence-Blythe", "htorrence-blythe@marlow.com"),
        ("Hannah O’Torrence", "hotorrence@marlow.com"),
        ("Ana de la Fuente", "afuente@marlow.com"),
        ("Amy Lowe", "alow@marlow.com"),
    ],
)
def test_other_forms_and_other_addresses_are_left_alone(name: str, address: str) -> None:
    assert not told(name, address)


def test_what_stands_in_the_text_as_a_name_is_no_slip() -> None:
    assert not told("Hannah Torrence", "torrance@marlow.com", "Marlow works with Torrance Partners.")
