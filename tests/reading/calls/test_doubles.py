"""Two lists of numbers that all went to one side: a doubt and no value."""

import pytest

from tests.reading.calls.reading import calls

_LISTS = "U.S.: 800-555-0140\nInternational: 212-555-0141\n\nU.S.: 888-555-0142\nInternational: 303-555-0143\n"
_LIVE = (
    "Brisko will hold a conference call on Thursday, May 13, 2004 at 8:00 a.m. EDT. A telephone replay will be kept for"
    " a week. The conference call can be reached at:\n\n"
)
_REPLAY = (
    "Brisko will hold a conference call on Thursday, May 13, 2004 at 8:00 a.m. EDT. Please dial in early. A replay will"
    " be kept for a week. Numbers to dial:\n\n"
)


@pytest.mark.parametrize(("text", "field"), [(_LIVE, "call.dial_in"), (_REPLAY, "call.replay.dial_in")])
def test_two_lists_on_one_side_are_a_doubt(text: str, field: str) -> None:
    (call,), doubts = calls(text + _LISTS)
    assert call.dial_in == ()
    assert call.replay is None or call.replay.dial_in == ()
    assert [doubt.field for doubt in doubts if "two lists" in doubt.why] == [field]


def test_a_replay_online_needs_no_list() -> None:
    (call,), doubts = calls(_LIVE.replace("A telephone replay", "A replay on our web site") + _LISTS)
    assert len(call.dial_in) == 4
    assert not any("two lists" in doubt.why for doubt in doubts)


def test_a_toll_free_number_and_another_for_each_are_one_list() -> None:
    (call,), _ = calls(
        _LIVE + "U.S.: 800-555-0140 or 646-555-0139\nUnited Kingdom: 0800 051 1453 or +44 20 7946 0150\n"
    )
    assert len(call.dial_in) == 4
