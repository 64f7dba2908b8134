"""What the end of a line cuts in two, and what only stands below."""

import pytest

from irdesk.reading.calls.layout.cuts import is_cut
from tests.reading.calls.reading import call, facts


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("International Toll: +1 (201)", "555-0154"),
        ("dial 800-555-", "0122 or"),
        ("or 706-555", "0191 with the code"),
        ("will be held on May", "13, 2004 at"),
        ("will be held on 13", "May 2004 at"),
        ("begins at 1:30", "p.m. Pacific"),
        ("on Thursday at 9:00 a.m.", "Mountain Time"),
        ("call today, 15:00", "CEST. Germany"),
        ("call +44 207", "984 7577"),
        ("Dial-in: 020 7162", "0025. Replay:"),
    ],
)
def test_cut(above: str, below: str) -> None:
    assert is_cut(above, below)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Dial-in: +65 6735 7955", "800 555 0101"),
        ("Passcode: 445", "800-555-0101 (replay)"),
        ("0800 953 0329", "0800 953 1533"),
        ("Time: 9:00 a.m. ET", "May 13"),
        ("through May 20, 2004", "800-555-0101"),
    ],
)
def test_not_cut(above: str, below: str) -> None:
    assert not is_cut(above, below)


def test_a_long_address_does_not_widen_a_narrow_column() -> None:
    text = (
        "Vireo will hold a telephone conference\ncall at 2:00 p.m. PDT on Thursday, May\n13, 2004. To listen, go to\n"
        "http://www.vireotech.com/investors/earnings-q204/\nor dial 800-555-0122 and use reservation\nnumber 4471809. "
        "There will be a replay\nuntil May 20 at 800-555-0144, code\n4471809.\n"
    )
    found = facts(text)
    assert found["webcast"] == "http://www.vireotech.com/investors/earnings-q204/"
    assert (found["id"], found["pass"], found["until"]) == ("4471809", "4471809", "2004-05-20")


def test_two_lines_of_a_sentence_are_no_headings() -> None:
    text = (
        "Vireo will host a conference call today\nat 5:00 p.m. ET; dial (800) 555-0171. The\n"
        "replay will be available one hour after\nthe end of the conference call and can\n"
        "be accessed by dialing (855) 555-0158 or\n(412) 555-0188 for international\n"
        "callers; the pin number is 6110327. The\nreplay will be available through\nThursday, May 20, 2004.\n"
    )
    found = facts(text)
    assert found["replay"] == ["domestic 18555550158", "international 14125550188"]
    assert (found["pass"], found["until"]) == ("6110327", "2004-05-20")


def test_an_address_that_the_end_of_a_line_cuts() -> None:
    text = (
        "The company will hold a conference call today at 5:00 p.m. Eastern Time. It is heard live on\n"
        "the Internet at http://www.aurora-\nfields.com, and there for a month."
    )
    assert call(text).webcast == "http://www.aurora-fields.com"


def test_a_country_s_code_that_the_end_of_a_line_cuts_off() -> None:
    text = "A conference call will be held today at 9.00 am (UK time). Dial-in: +44\n(0)20 7946 0616 (standard access)."
    assert facts(text)["dial"] == ["- 442079460616"]


def test_a_sentence_set_to_both_margins_is_no_head_of_a_table() -> None:
    text = (
        "The conference call is today at 5:00 p.m. ET; dial (800) 555-0171. For  those  unable  to\n"
        "participate during the live call,   a recording of the  call will  be available about two\n"
        "hours  after  the  call  ends and will run through May 20, 2004  at  11:00 p.m.: dial\n"
        "855.555.0156,  conference ID 94066718.\n"
    )
    found = facts(text)
    assert (found["replay"], found["pass"], found["until"]) == (["- 18555550156"], "94066718", "2004-05-20")
