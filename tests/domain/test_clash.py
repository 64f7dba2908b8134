"""Two edits of one record: what both changed, and what comes of a choice."""

import datetime as dt

import pytest

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.clash import Side, clashing, merged

LINE = DialIn(number="+18775550171", printed="1-877-555-0171")
SHORT = Replay(pass_code="7788", dial_in=(LINE,))
LONG = Replay(pass_code="7788", dial_in=(LINE,), until=dt.date(2004, 5, 19))
BASE = Call(id=1, title="Spring", replay=SHORT)


@pytest.mark.parametrize(("mine", "theirs"), [(None, LONG), (LONG, None)])
@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_a_replay_that_one_took_away_and_another_added_to_is_chosen_whole(
    mine: Replay | None, theirs: Replay | None, side: Side
) -> None:
    ours, others = BASE.with_fields(replay=mine, title="Ours"), BASE.with_fields(replay=theirs)
    (clash,) = clashing(BASE, ours, others)
    assert (clash.path, clash.label) == (("replay",), "replay")
    assert {clash.mine, clash.theirs} == {None, "until 2004-05-19, pass code 7788, number 1-877-555-0171"}
    made = merged(BASE, ours, others, {clash.path: side})
    assert isinstance(made, Call)
    assert (made.title, made.replay) == ("Ours", mine if side == "mine" else theirs)


def test_a_replay_that_one_took_away_and_nobody_touched_goes() -> None:
    ours, others = BASE.with_fields(replay=None), BASE.with_fields(title="Theirs")
    assert clashing(BASE, ours, others) == ()
    made = merged(BASE, ours, others, {})
    assert isinstance(made, Call)
    assert (made.title, made.replay) == ("Theirs", None)
    assert merged(BASE, others, ours, {}) == made


def test_fields_of_a_replay_that_both_have_are_merged() -> None:
    ours = BASE.with_fields(replay=SHORT.with_fields(pass_code="9"))
    assert clashing(BASE, ours, BASE.with_fields(replay=LONG)) == ()
    made = merged(BASE, ours, BASE.with_fields(replay=LONG), {})
    assert isinstance(made, Call)
    assert made.replay == LONG.with_fields(pass_code="9")
