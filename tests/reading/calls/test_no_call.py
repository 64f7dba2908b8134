"""Texts that speak of webcasts, talks and numbers and announce no call of the company: nothing is read."""

import pytest

from tests.reading.calls.reading import calls

TEXTS = {
    "a talk in somebody else's webcast": (
        "Dr. Lund will participate in an Oncology Circle webcast featuring four companies. It is scheduled for "
        "11:00 am ET on May 20, 2004. It will include a round table discussion and a Q&A session."
    ),
    "a talk at a conference": (
        "The chief executive will present at the 12th Annual Lakeside Health Care Conference on May 19, 2004 "
        "at 12:20 p.m. EDT. A live webcast of the talk and a replay for 30 days are at www.juist.example.com."
    ),
    "an annual meeting": (
        "The annual meeting of shareholders takes place on Thursday, May 20, 2004 at 9:00 a.m. Central Time. "
        "A webcast of the meeting is at www.amrum.example.com. Shareholders may vote by calling 800-555-0123."
    ),
    "numbers of the company and of its agent": (
        "For copies of this report call 800-555-0144. The transfer agent is reached at (201) 555-0133, "
        "our hotline at 1-877-555-0188 and the switchboard at 212-555-0190."
    ),
    "no call this quarter": (
        "As in earlier quarters, Juist Holdings will not host a conference call. Shareholders may call Investor "
        "Relations at 212-555-0171 from 9 a.m. to 5 p.m. ET."
    ),
    "an annual meeting that is heard by telephone": (
        "The annual meeting of Memmert Corp. takes place on May 20, 2004 at 10:00 a.m. ET. Shareholders may listen to "
        "the meeting by dialing 888-555-0291. To vote by telephone call 1-800-555-6903."
    ),
    "an investor day": (
        "Investor Day on June 10, 2004: rooms at the Grand, 212-555-0301, group code LARK. RSVP to 212-555-0302. "
        "A webcast starts at 9 a.m. ET at investors.mellum.example.com."
    ),
    "a dividend": (
        "The dividend of $0.20 a share is payable on June 9, 2004 to holders of record at the close of business "
        "(5:00 p.m. Eastern Time) on May 28, 2004. Contact: Ann Roe, 847-555-1500."
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_no_call(name: str) -> None:
    found, doubts = calls(TEXTS[name])
    assert (found, doubts) == ((), ())
