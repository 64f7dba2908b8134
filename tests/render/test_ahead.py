"""What stands below a short list: the call whole or not at all, and what comes next by the desk's own clock."""

import datetime as dt
from zoneinfo import ZoneInfo

from irdesk.domain.call import Replay
from irdesk.domain.company import Company
from irdesk.render.ahead import ahead, deadline_lines
from irdesk.render.calls import call_lines, replay_lines
from irdesk.render.figures import by_unit
from tests.tui.desks import AFTER, BEFORE, BERLIN, northlake, other

COMPANY = Company(name="Northlake Systems, Inc.", ticker="NLKS")
CALL = northlake().calls[0]
CLOCK = BEFORE.astimezone(BERLIN)


def words(height: int, *, whole: bool = True) -> list[str]:
    return [one.plain.rstrip() for one in ahead(CALL if whole else None, [(COMPANY, CALL)], CLOCK, (76, height))]


def test_deadlines_are_told_by_the_desks_own_clock_and_the_stated_day() -> None:
    assert words(30, whole=False) == [
        "",
        "Next   CEST",
        "16:50     join by       NLKS",
        "17:00     call          NLKS",
        "≈19:00    replay opens  NLKS",
        "19 May    replay ends   NLKS",
    ]


def test_what_is_past_or_cancelled_is_no_deadline() -> None:
    later = dt.datetime(2004, 5, 12, 20, 0, tzinfo=BERLIN)
    assert [one.plain.split()[0] for one in deadline_lines([(COMPANY, CALL)], later, 40)] == ["Next", "19"]
    assert deadline_lines([(COMPANY, CALL.with_fields(cancelled=True))], CLOCK, 40) == []
    assert deadline_lines([], CLOCK, 40) == []


def test_the_nearest_comes_first_and_another_year_is_named() -> None:
    company = Company(name="Oak & Ember Foods")
    call = other("Oak & Ember Foods", "OAKE", dt.date(2005, 2, 1), "+18885550122").calls[0]
    made = [one.plain for one in deadline_lines([(company, call), (COMPANY, CALL)], CLOCK, 60)]
    assert made[1].endswith("NLKS")
    assert made[-1].split() == ["Feb", "2005", "call", "Oak", "&", "Ember", "Foods"]


def test_the_call_is_shown_whole_or_not_at_all() -> None:
    whole = words(30)
    live = whole.index("Replay") - 1
    assert whole[1].startswith("Call")
    assert "1-800-555-0151   toll-free" in whole
    assert "4754637" in next(one for one in whole if one.startswith("pass code"))
    assert words(live) == whole[:live]
    assert words(live - 1) == []
    assert len(words(len(whole) - 1)) == len(whole) - 1


def test_values_of_a_call_and_its_replay_stand_in_one_column() -> None:
    bare = CALL.with_fields(replay=Replay(starts="two hours after the call"))
    made = [one.plain for one in (*call_lines(bare, BERLIN), *replay_lines(bare))]
    for label, value in (("join by", "10:50"), ("1-800", "toll-free"), ("opens", "two"), ("replay number", "not")):
        assert next(one for one in made if one.startswith(label)).index(value) == 17


def test_an_open_replay_comes_before_its_call() -> None:
    made = ahead(CALL, (), AFTER.astimezone(BERLIN), (76, 9))
    assert made[1].plain.startswith("Replay   ● replay open · 6 d 9 h left")
    assert "1-877-555-0171   toll-free" in [one.plain for one in made]
    assert not any("1-800-555-0151" in one.plain for one in made)


def test_no_line_is_wider_than_its_place() -> None:
    made = ahead(CALL, [(COMPANY, CALL)], dt.datetime(2004, 5, 12, 9, 0, tzinfo=ZoneInfo("Asia/Kolkata")), (34, 40))
    assert max(len(one.plain.rstrip()) for one in made) <= 34


def test_units_share_a_point_only_where_that_costs_no_room() -> None:
    assert by_unit(["415,403", "(4,644)", "37.2%", "1.29"], ["currency", "currency", "percent", "per_share"]) == (
        "415,403 ",
        " (4,644)",
        "   37.2%",
        "   1.29 ",
    )
    assert by_unit(["15.2", "(0.40)"], ["currency", "per_share"]) == ("15.2  ", "(0.40)")
