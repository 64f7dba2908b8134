"""The board's words: a day of another year than the present one is told with its year."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from irdesk.domain.call import Call, Replay
from irdesk.domain.company import Company
from irdesk.render.board import entries, next_deadline, when

ZONE = ZoneInfo("America/New_York")
CALL = Call(
    company_id=1, date=dt.date(2004, 12, 30), time="11:00", zone="EST",
    starts_at=dt.datetime(2004, 12, 30, 11, tzinfo=ZONE), replay=Replay(until=dt.date(2005, 1, 6)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("now", "starts", "ends"),
    [
        (dt.datetime(2004, 12, 31, 9, tzinfo=ZONE), "Thu 30 Dec 11:00", "replay ends Fri 7 Jan 2005"),
        (dt.datetime(2005, 1, 2, 9, tzinfo=ZONE), "Thu 30 Dec 2004", "replay ends Fri 7 Jan 00:00"),
    ],
)
def test_days_of_another_year_have_it(now: dt.datetime, starts: str, ends: str) -> None:
    (entry,) = entries([CALL], {1: Company(id=1, name="Alder plc")}, now)
    assert (when(CALL, ZONE, now), next_deadline(entry, ZONE, now)) == (starts, ends)
