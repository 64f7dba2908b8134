"""A replay without an address of its own is stated all the same: "at the same site"."""

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.test_not_sure import TOP

CALL = "A conference call will be held today at 2 p.m. Pacific time and webcast live at ir.osmore.example.com. "


@pytest.mark.parametrize(
    ("replay", "said"),
    [
        ("A replay can be heard at the same website.", True),
        ("The recording will be posted on that site after the call.", True),
        ("We shall speak of new kilns, too.", False),
    ],
)
def test_how_to_hear_a_replay(replay: str, *, said: bool) -> None:
    found = proof(read_bytes(f"{TOP}{CALL}{replay}\n".encode(), "draft.txt"))
    assert any("how to hear a replay" in each.message for each in found) is not said
