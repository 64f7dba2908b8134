"""The order of the answers: what is live now comes before what is far off."""

import datetime as dt
from contextlib import closing
from pathlib import Path

from irdesk.desk import Desk
from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.company import Company
from irdesk.domain.release import ReleaseHead
from irdesk.store import Store

NOW = dt.datetime(2004, 5, 13, 13, tzinfo=dt.UTC)


def test_an_open_replay_comes_before_one_that_opens_in_a_year(tmp_path: Path) -> None:
    numbers = (DialIn(number="+18005550144", printed="1-800-555-0144"),)
    with Store.open(tmp_path / "desk") as store, store.unit("calls") as unit:
        firm = unit.put(Company(name="Alder Mills, Inc.", ticker="ALDR"))
        for days in (-1, 400):
            day = NOW + dt.timedelta(days=days)
            head = unit.put(ReleaseHead(company_id=firm.id, headline="Results", date=day.date()))
            replay = Replay(until=day.date() + dt.timedelta(days=7), dial_in=numbers)
            unit.put(Call(company_id=firm.id, release_id=head.id, date=day.date(), starts_at=day, replay=replay))
    desk = Desk.open(tmp_path / "desk", "2004-05-13 09:00 EDT", still=True)
    with closing(desk):
        first, second, *_ = desk.find("aldr replay")
    assert (first.mood, second.mood) == ("open", "plain")
    assert first.state.startswith("replay open")
    assert second.state == "in 400 d"
