"""Read a call out of a text, as flat facts that a test can compare."""

import datetime as dt

from irdesk.domain.call import Call, DialIn
from irdesk.domain.source import Doubt
from irdesk.reading.calls import read_calls
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead

DAY = dt.date(2004, 5, 12)


def calls(text: str, dateline: dt.date | None = DAY) -> tuple[tuple[Call, ...], tuple[Doubt, ...]]:
    """Return the calls of `text` in a release of the day `dateline`, and the doubts."""
    return read_calls(Document(text=text), Masthead(date=dateline))


def call(text: str, dateline: dt.date | None = DAY) -> Call:
    """Return the one call of `text`."""
    found, _ = calls(text, dateline)
    assert len(found) == 1
    return found[0]


def numbers(dial_in: tuple[DialIn, ...]) -> list[str]:
    """Return "audience number" of each number, without the +."""
    return [f"{number.audience or '-'} {number.number.lstrip('+')}" for number in dial_in]


def facts(text: str, dateline: dt.date | None = DAY) -> dict[str, object]:
    """Return what is stated of the one call, leaving out what is not."""
    found = call(text, dateline)
    replay = found.replay
    stated: dict[str, object] = {
        "date": found.date and found.date.isoformat(),
        "time": found.time,
        "zone": found.zone,
        "join": found.join_minutes_before,
        "webcast": found.webcast,
        "registration": found.registration,
        "dial": numbers(found.dial_in),
        "id": found.conference_id,
        "replay": numbers(replay.dial_in) if replay else None,
        "pass": replay.pass_code if replay else None,
        "starts": replay.starts if replay else None,
        "until": replay.until.isoformat() if replay and replay.until else None,
        "until_time": replay.until_time if replay else None,
    }
    return {name: value for name, value in stated.items() if value}
