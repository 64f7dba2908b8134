"""The board: what is due next comes first, what is over last."""

import datetime as dt
from zoneinfo import ZoneInfo

from irdesk.domain.board import board, deadlines, narrowed
from irdesk.domain.call import Call, Replay

NEW_YORK = ZoneInfo("America/New_York")
NOON = dt.datetime(2004, 5, 12, 12, tzinfo=NEW_YORK)


def call(number: int, start: dt.datetime, until: dt.date | None = None) -> Call:
    replay = Replay(starts="two hours after the call", until=until, pass_code="1") if until else None
    return Call(id=number, date=start.date(), zone="EDT", starts_at=start, join_minutes_before=15, replay=replay)


def test_the_deadlines_of_a_call_in_order() -> None:
    found = deadlines(call(1, NOON, dt.date(2004, 5, 19)))
    assert [(one.what, one.at.astimezone(NEW_YORK).strftime("%d %H:%M"), one.reckoned) for one in found] == [
        ("join by", "12 11:45", False),
        ("call", "12 12:00", False),
        ("call ends", "12 13:00", True),
        ("replay opens", "12 15:00", True),
        ("replay ends", "20 00:00", True),
    ]
    assert deadlines(Call(cancelled=True, starts_at=NOON)) == ()


def test_live_then_today_then_coming_then_over() -> None:
    rows = board(
        [
            call(1, NOON - dt.timedelta(days=60), dt.date(2004, 3, 20)),
            call(2, NOON + dt.timedelta(days=3)),
            call(3, NOON + dt.timedelta(hours=4)),
            call(4, NOON - dt.timedelta(minutes=20)),
            call(5, NOON - dt.timedelta(days=4), dt.date(2004, 5, 20)),
        ],
        NOON,
    )
    assert [(row.call.id, row.phase) for row in rows] == [
        (4, "live"),
        (3, "coming"),
        (2, "coming"),
        (5, "open"),
        (1, "over"),
    ]
    assert [row.call.id for row in narrowed(rows, "today")] == [4, 3]
    assert [row.call.id for row in narrowed(rows, "over")] == [1]
    assert len(narrowed(rows, None)) == 5
