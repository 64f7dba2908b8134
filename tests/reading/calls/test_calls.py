"""What stands around a call: two of them, none, one put off; doubts; places in the text."""

import datetime as dt

import pytest

from irdesk.domain.call import Call
from irdesk.reading.calls import read_calls
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead
from tests.reading.calls.reading import call, calls, numbers

TEXT = """Linden Gas will host a conference call today at 11:00 a.m. Eastern Time (10:00 a.m. Central). To
participate, dial (800) 555-
2151 ten minutes before the call starts, conference ID 4455. It will be webcast at
www.linden.example.com. A replay will be available one hour after the call, for two weeks, at
(877) 555-4471 (U.S.), pass code 4754637.
"""


def test_every_value_has_its_place() -> None:
    found = call(TEXT)
    replay = found.replay
    assert replay is not None
    printed = {
        "time": "11:00 a.m.", "zone": "Eastern Time", "date": "today", "conference_id": "4455",
        "webcast": "www.linden.example.com", "join_minutes_before": "ten minutes before",
    }  # fmt: skip
    for field, value in printed.items():
        span = found.spans[field]
        assert TEXT[span.start : span.end] == value
    span = found.dial_in[0].spans["number"]
    assert (TEXT[span.start : span.end], span.line) == ("(800) 555-\n2151", 2)
    assert {"starts", "until", "pass_code"} <= set(replay.spans)
    assert [TEXT[s.start : s.end] for s in (replay.spans["until"], replay.spans["pass_code"])] == [
        "for two weeks",
        "4754637",
    ]


def test_computed_end_is_a_doubt() -> None:
    found, doubts = calls(TEXT)
    assert found[0].replay is not None
    assert found[0].replay.until == dt.date(2004, 5, 26)
    assert [doubt.field for doubt in doubts] == ["call.replay.until"]
    assert "for two weeks" in doubts[0].why


def test_zones_that_disagree_are_a_doubt() -> None:
    _, doubts = calls(
        "A conference call will be held today at 4:30 p.m. Eastern / 2:30 p.m. Pacific. Dial 800-555-0101."
    )
    assert [doubt.field for doubt in doubts] == ["call.time"]


def test_winter_zone_in_summer_is_a_doubt() -> None:
    found, doubts = calls("A conference call will be held on July 1, 2004 at 9:00 a.m. EST. Dial 800-555-0101.")
    assert found[0].starts_at is not None
    assert found[0].starts_at.isoformat() == "2004-07-01T09:00:00-04:00"
    assert [doubt.field for doubt in doubts] == ["call.zone"]


def test_a_day_that_is_not_printed_is_a_doubt() -> None:
    found, doubts = calls(
        "The release will be followed by a conference call at 1:30 p.m. Pacific time. Dial 210-555-0101."
    )
    assert found[0].date == dt.date(2004, 5, 12)
    assert [doubt.field for doubt in doubts] == ["call.date"]


def test_today_without_a_dateline() -> None:
    found, doubts = calls("We host a conference call today at 9 a.m. ET; dial 800-555-0101.", dateline=None)
    assert (found[0].date, found[0].time) == (None, "09:00")
    assert "call.date" in [doubt.field for doubt in doubts]


def test_two_calls_the_results_first() -> None:
    found, _ = calls(
        "Sable Mining will host a conference call about the merger on Monday, May 24, 2004 at 8:00 a.m. ET. Dial "
        "800-555-0102.\n\nSable Mining will hold its earnings conference call on Thursday, May 13, 2004 at 10:00 "
        "a.m. ET. Dial 800-555-0101.\n"
    )
    assert [(one.date, numbers(one.dial_in)) for one in found] == [
        (dt.date(2004, 5, 13), ["- 18005550101"]),
        (dt.date(2004, 5, 24), ["- 18005550102"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The earnings release and conference call set for Thursday, May 13, 2004 will be delayed. A new time follows.",
        "Sable Mining has cancelled its conference call of May 13, 2004, 10:00 a.m. ET.",
    ],
)
def test_put_off(text: str) -> None:
    found = call(text)
    assert found.cancelled
    assert (found.date, found.time, found.dial_in, found.note) == (
        None,
        None,
        (),
        text.split(". A new", maxsplit=1)[0].rstrip(".") + ".",
    )


def test_moved() -> None:
    found = call("The conference call of May 13 has been rescheduled to Tuesday, May 18, 2004, at 2:00 p.m. ET.")
    assert (found.date, found.time, found.cancelled) == (dt.date(2004, 5, 18), "14:00", False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Call me Ahab. Some years ago, never mind how long, at 9:00 a.m. I went to sea and left no number.",
        "2004-05-12 09:00:00 GET /index.html 200 800-555-0101 agent",
        "Statements made in this release and on our conference call are forward-looking and involve risks.",
        "Contact: Jane Poe, 212-555-0101, jpoe@example.com",
        "Sable Mining will present at the Metals Forum on May 13, 2004 at 10:00 a.m. ET.",
        "Ann Sable will speak at an investor day. A webcast is at www.sable.example.com on June 3, 2004 at 10 a.m. ET.",
        "Stockholders of Sable Mining may vote by telephone at 800-555-0100; the annual meeting is webcast.",
        "Sable Telecom sells conference call services; dial 800-555-0100 to subscribe.",
        "This release and the conference call contain outlooks. For more information call (212) 555-0100.",
    ],
)
def test_no_call(text: str) -> None:
    assert calls(text) == ((), ())


def test_a_line_of_megabytes() -> None:
    text = (
        "revenue 1,234 " * 100_000
        + " Conference call today at 9 a.m. ET, dial 800-555-0101. "
        + "cost 5,678 " * 100_000
    )
    found, _ = read_calls(Document(text=text), Masthead(date=dt.date(2004, 5, 12)))
    assert [(one.time, numbers(one.dial_in)) for one in found] == [("09:00", ["- 18005550101"])]


def test_no_number_is_a_record_without_numbers() -> None:
    found = call("The conference call on May 13, 2004 at 9 a.m. ET can be heard only at www.sable.example.com.")
    assert found == found.with_fields(dial_in=(), conference_id=None, replay=None)
    assert isinstance(found, Call)
