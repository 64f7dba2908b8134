"""Texts of call words in any order: nothing is raised, and every place lies in the text and prints its value."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from irdesk.domain.call import Call
from irdesk.domain.source import Sourced
from irdesk.reading.calls import read_calls
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead

WORDS = [
    "conference call",
    "webcast",
    "replay",
    "dial",
    "800-555-0101",
    "(212) 555-0102",
    "+44 20 7946 0103",
    "Hong Kong",
    "passcode",
    "1234567",
    "code:",
    "at",
    "on",
    "until",
    "through",
    "from",
    "today",
    "May 13, 2004",
    "February 30",
    "13/45/99",
    "9:00 a.m.",
    "25 p.m.",
    "ET",
    "(",
    ")",
    ".",
    ",",
    ":",
    "\n",
    "\n\n",
    "   ",
    "for two weeks",
    "for 48 hours",
    "U.S.",
    "international",
    "www.example.com",
    "ten minutes before",
    "contact",
    "Live call",
    "Replay",
    "\xa0",
    "–",
    "12 noon",
    "midnight",
    "both",
    "same code",
    "İ",
    "ﬁ",
    "#",
]


def check(text: str, dateline: dt.date | None) -> None:
    """Read the calls of `text`; every place must lie in it."""
    calls, doubts = read_calls(Document(text=text), Masthead(date=dateline))
    records: list[Sourced] = []
    for call in calls:
        assert isinstance(call, Call)
        records += [call, *call.dial_in]
        if call.replay:
            records += [call.replay, *call.replay.dial_in]
        for number in (*call.dial_in, *(call.replay.dial_in if call.replay else ())):
            span = number.spans["number"]
            assert [c for c in text[span.start : span.end] if c.isdigit()] == [c for c in number.printed if c.isdigit()]
    spans = [span for record in records for span in record.spans.values()]
    spans += [doubt.span for doubt in doubts if doubt.span]
    assert all(0 <= span.start < span.end <= len(text) and span.line >= 1 for span in spans)


@settings(max_examples=300, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=60), dateline=st.sampled_from([None, dt.date(2004, 5, 12)]))
def test_any_order(words: list[str], dateline: dt.date | None) -> None:
    check(" ".join(words), dateline)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300))
def test_any_text(text: str) -> None:
    check("Conference call today at 9 a.m. ET: " + text.replace("\r", ""), dt.date(2004, 5, 12))


@pytest.mark.long
@settings(max_examples=20_000, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=120), dateline=st.sampled_from([None, dt.date(2004, 5, 12)]))
def test_any_order_long(words: list[str], dateline: dt.date | None) -> None:
    check(" ".join(words), dateline)


def test_a_sentence_without_an_end_is_left_out() -> None:
    endless = "conference call at 10 a.m. ET at 800-555-0110 or " * 400
    assert calls_of(endless) == ()
    (found,) = calls_of(f"{endless}\n\nThe conference call is on May 13 at 9 a.m. ET, dial 800-555-0122.")
    assert [number.number for number in found.dial_in] == ["+18005550122"]


def calls_of(text: str) -> tuple[Call, ...]:
    """Return the calls of a text."""
    return read_calls(Document(text=text), Masthead(date=dt.date(2004, 5, 12)))[0]
