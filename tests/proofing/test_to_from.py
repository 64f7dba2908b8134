"""Two amounts side by side, and the word between them that tells which is more."""

import pytest

from irdesk.proofing import proof
from tests.proofing.drafts import read
from tests.proofing.ellery import HEAD, TABLES, slips, told

_END = "\n\nThe board met on Monday. It thanked all who work here.\n"


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (
            "Spending on early research, by contrast, declined to $4.8 million from $5.1 million.",
            "declined",
            "increased",
        ),
        ("Our kilns burned fuel for $74.4 million, well below the $107.8 million of last year.", "below", "above"),
        ("The share of cullet grew to 41.5% from 39.2%.", "grew", "fell"),
        ("Accounts climbed to 1,284 from 1,142.", "climbed", "dropped"),
    ],
)
def test_the_word_between_two_amounts_tells_which_is_more(words: str, right: str, slip: str) -> None:
    assert {check for check, _ in slips(words + _END, right, slip)} == {"direction"}


@pytest.mark.parametrize(
    "words",
    [
        "The loss of the new line increased to $(5.1) million from $(4.8) million.",
        "Our stock of cullet rose to $41.6 from $39.2 million.",
        "The cancellation rate improved to 12.8% from 14.1%.",
        "Output grew to 41.5 million from 39.2% of what was planned.",
    ],
)
def test_losses_and_what_is_better_are_left_alone(words: str) -> None:
    assert not told(words + _END)


@pytest.mark.parametrize(("place", "zones"), [("PHOENIX, Ariz.", set[str]()), ("DENVER", {"zone"})])
def test_standard_time_is_right_in_summer_where_clocks_do_not_change(place: str, zones: set[str]) -> None:
    call = "We will hold a conference call on July 30, 2025 at 8:00 a.m. Mountain Standard Time. Dial 814-555-0171."
    whole = f"{HEAD.replace('ERIE, Pa.', place)}{call}{_END}{TABLES}"
    found = proof(read(whole))
    assert {each.check for each in found if each.check == "zone" and each.severity in {"warning", "error"}} == zones
