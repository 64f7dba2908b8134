"""The states of a call by a clock that is handed in."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.moment import deadlines, moments, span_words, state

NEW_YORK = ZoneInfo("America/New_York")


def call() -> Call:
    replay = Replay(
        starts="one hour after the call ends",
        until=dt.date(2004, 5, 19),
        dial_in=(DialIn(number="+18775194471", printed="1-877-519-4471"),),
    )
    return Call(
        date=dt.date(2004, 5, 12),
        time="11:00",
        zone="EDT",
        starts_at=dt.datetime(2004, 5, 12, 11, tzinfo=NEW_YORK),
        join_minutes_before=10,
        replay=replay,
    )


@pytest.mark.parametrize(
    ("moment", "words", "mood"),
    [
        ("2004-05-01 09:00", "in 11 d", "plain"),
        ("2004-05-11 10:00", "in 1 d 1 h", "plain"),
        ("2004-05-12 10:15", "in 45 min", "soon"),
        ("2004-05-12 10:50", "join now", "live"),
        ("2004-05-12 11:00", "live", "live"),
        ("2004-05-12 12:30", "replay at ≈ 13:00", "soon"),
        ("2004-05-13 15:00", "replay open · 6 d 9 h left", "open"),
        ("2004-05-19 12:00", "replay open · 12 h left", "soon"),
        ("2004-05-20 00:00", "expired 19 May 2004", "over"),
    ],
)
def test_each_state_has_its_words(moment: str, words: str, mood: str) -> None:
    found = state(call(), dt.datetime.fromisoformat(moment).replace(tzinfo=NEW_YORK))
    assert (found.words, found.mood) == (words, mood)


def test_a_stated_start_of_the_replay_is_not_reckoned() -> None:
    opens = dt.datetime(2004, 5, 12, 14, tzinfo=NEW_YORK)
    stated = call().with_fields(replay=Replay(starts_at=opens, until=dt.date(2004, 5, 19), pass_code="1"))
    assert moments(stated).replay_opens == opens
    assert not moments(stated).reckoned
    assert moments(call()).reckoned


def test_a_stated_end_closes_the_replay_at_its_time() -> None:
    replay = Replay(until=dt.date(2004, 5, 19), until_time="17:00", until_zone="PT")
    assert moments(call().with_fields(replay=replay)).replay_ends == dt.datetime(
        2004, 5, 19, 17, tzinfo=ZoneInfo("America/Los_Angeles")
    )


def test_what_no_release_states_is_not_invented() -> None:
    now = dt.datetime(2004, 5, 12, tzinfo=NEW_YORK)
    assert state(Call(), now).words == "date not stated"
    assert state(Call(date=dt.date(2004, 5, 12), zone="EDT"), now).words == "today"
    assert state(Call(date=dt.date(2004, 5, 10), zone="EDT"), now).words == "ended 10 May 2004"
    assert state(call().with_fields(cancelled=True), now).words == "cancelled"
    open_end = call().with_fields(replay=Replay(pass_code="1", webcast="www.example.com"))
    assert state(open_end, dt.datetime(2004, 6, 1, tzinfo=NEW_YORK)).words == "replay open · end not stated"


def test_a_replay_without_a_stated_end_is_not_called_open_for_ever() -> None:
    endless = call().with_fields(replay=Replay(pass_code="1", webcast="www.example.com"))
    found = state(endless, dt.datetime(2026, 1, 1, tzinfo=NEW_YORK))
    assert (found.words, found.mood, found.until) == ("end not stated · since May 2004", "over", None)
    undated = Call(date=dt.date(2004, 5, 12), zone="EDT", replay=Replay(webcast="www.example.com"))
    assert state(undated, dt.datetime(2004, 5, 30, tzinfo=NEW_YORK)).mood == "open"
    assert state(undated, dt.datetime(2004, 7, 1, tzinfo=NEW_YORK)).words == "end not stated · since May 2004"


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "less than 1 min"), (59, "59 min"), (60, "1 h"), (61, "1 h 1 min"), (1440, "1 d")]
)
def test_lengths_in_their_two_largest_units(minutes: int, words: str) -> None:
    assert span_words(dt.timedelta(minutes=minutes)) == words


def test_the_deadlines_of_a_call_in_order() -> None:
    found = [(what, f"{at.astimezone(NEW_YORK):%d %H:%M}", reckoned) for at, what, reckoned in deadlines(call())]
    assert found == [
        ("join by", "12 10:50", False),
        ("call", "12 11:00", False),
        ("replay opens", "12 13:00", True),
        ("replay ends", "20 00:00", True),
    ]
    assert deadlines(Call()) == ()
