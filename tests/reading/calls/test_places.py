"""In which country a number is dialled that is printed without a country, and which of several calls counts."""

import datetime as dt

import pytest

from irdesk.domain.company import Company
from irdesk.reading.calls import read_calls
from irdesk.reading.calls.dialling.home import home_of
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead
from tests.reading.calls.reading import call, calls, numbers

_TEXT = """A presentation for analysts will be held at 9.00am at our offices. A live conference call will be available:

Dial in: {dial}
Passcode: 427788

A recording will be available for 14 days on {replay}, passcode 375712.
"""


@pytest.mark.parametrize(
    ("place", "dial", "replay", "read"),
    [
        ("London", "020 3140 8286", "020 3140 0698", ["442031408286", "442031400698"]),
        ("Paris", "01 70 99 32 08", "01 70 99 35 29", ["33170993208", "33170993529"]),
        ("Leuven, Belgium", "02 404 0660", "02 789 7485", ["3224040660", "3227897485"]),
        ("Boston", "020 3140 8286", "020 3140 0698", []),
    ],
)
def test_a_number_with_a_zero_is_dialled_at_home(place: str, dial: str, replay: str, read: list[str]) -> None:
    text = _TEXT.format(dial=dial, replay=replay)
    found = read_calls(Document(text=text), Masthead(date=dt.date(2004, 5, 12), place=place))[0]
    dialled = [*found[0].dial_in, *(found[0].replay.dial_in if found[0].replay else ())] if found else []
    assert [number.number.lstrip("+") for number in dialled] == read


def test_the_presentation_beside_the_call_says_when() -> None:
    text = _TEXT.format(dial="020 3140 8286", replay="020 3140 0698")
    found = read_calls(Document(text=text), Masthead(date=dt.date(2004, 5, 12), place="London"))[0]
    assert (found[0].time, found[0].date, found[0].conference_id) == ("09:00", dt.date(2004, 5, 12), "427788")
    assert found[0].replay
    assert found[0].replay.until == dt.date(2004, 5, 26)


@pytest.mark.parametrize(
    ("company", "place", "country"),
    [
        (Company(name="Thornbury plc"), None, "GB"),
        (Company(name="Thornbury plc"), "Dublin", "IE"),
        (Company(name="Wombat Ltd", exchange="ASX"), None, "AU"),
        (Company(name="Maple Ltd", exchange="TSX"), "Toronto, Canada", None),
        (Company(name="Acme Inc"), "Boston", None),
    ],
)
def test_home_of(company: Company, place: str | None, country: str | None) -> None:
    assert home_of(Masthead(company=company, place=place)) == country


def test_a_block_for_each_language_is_a_call_of_its_own() -> None:
    text = (
        "2Q EARNINGS CONFERENCE CALLS\n\n"
        "Portuguese\nThursday, May 13, 2004\n11:00 a.m. (Brasilia time) / 10:00 a.m. (US ET)\n"
        "Phone: +55 (11) 2188-0155\nReplay: +55 (11) 2188-0156\nCode: 5567\n\n"
        "English\nThursday, May 13, 2004\n1:00 p.m. (Brasilia time) / 12:00 p.m. (US ET)\n"
        "Phone: +1 (412) 555-0176\nReplay: +1 (412) 555-0188\nCode: 8899\n"
    )
    english, portuguese = calls(text)[0]
    assert (english.time, numbers(english.dial_in)) == ("13:00", ["- 14125550176"])
    assert english.replay
    assert (numbers(english.replay.dial_in), english.replay.pass_code) == (["- 14125550188"], "8899")
    assert (portuguese.time, numbers(portuguese.dial_in)) == ("11:00", ["- 551121880155"])


def test_a_code_a_line() -> None:
    text = (
        "The conference call is on Thursday, May 13, 2004 at 8:00 AM Eastern Time. Within the U.S. dial 866-555-0110 "
        "or 409-555-0112, passcode 3381190. Outside the U.S. dial 409-555-0162, passcode 3381195."
    )
    found = call(text)
    assert found.conference_id is None
    assert [number.code for number in found.dial_in] == ["3381190", "3381190", "3381195"]
    span = found.dial_in[2].spans["code"]
    assert text[span.start : span.end] == "3381195"


_LANGUAGES = {
    "cell by cell": (
        "Conference Calls\n\nPortuguese  English\n\nMay 17, 2004\n10:00 a.m. (Brasilia)\n\nMay 17, 2004\n"
        "12:00 p.m. (Brasilia)\n\nPhone: +55 (11) 2188-0155\nCode: Rodo\n\nPhone: +1 (412) 555-0176\nCode: 4455\n\n"
        "IR contact: +55 (11) 3555-2200\n"
    ),
    "side by side": (
        "Conference Calls\nPortuguese                    English\nMay 17, 2004                  May 17, 2004\n"
        "10:00 a.m. (Brasilia)         12:00 p.m. (Brasilia)\n"
        "Phone: +55 (11) 2188-0155     Phone: +1 (412) 555-0176\nCode: Rodo                    Code: 4455\n"
    ),
}


@pytest.mark.parametrize("layout", _LANGUAGES)
def test_languages_in_columns_are_a_call_each(layout: str) -> None:
    found, _ = calls(_LANGUAGES[layout])
    assert [(call.time, numbers(call.dial_in), call.conference_id) for call in found] == [
        ("12:00", ["- 14125550176"], "4455"),
        ("10:00", ["- 551121880155"], "Rodo"),
    ]


def test_a_code_a_line_of_the_replay() -> None:
    text = (
        "The conference call is on Thursday, May 13, 2004 at 8:00 AM Eastern Time. A replay is up through May 20 on "
        "+31 70 315 4300 (the Netherlands), code 124883#, and +1 303 555 0130 (US), code 3753312#."
    )
    (found,), doubts = calls(text)
    assert found.replay
    assert found.replay.pass_code is None
    assert [number.code for number in found.replay.dial_in] == ["124883", "3753312"]
    assert "call.replay.pass_code" in {doubt.field for doubt in doubts}


def test_numbers_are_dialled_in_the_country_that_heads_them() -> None:
    text = """Details of the conference call for analysts on the results of the quarter:

INDIA (Thursday, May 13, 2004, 7:00 PM IST)
   Toll                      022-2781 2434

UK (Thursday, May 13, 2004, 2:30 PM BST)
   Toll free                 0808 101 7155

SINGAPORE (Thursday, May 13, 2004, 9:30 PM SGT)
   Toll free                 800-101-1942
"""
    masthead = Masthead(date=dt.date(2004, 5, 12), place="Noida, India")
    (call,), doubts = read_calls(Document(text=text), masthead)
    assert [number.number for number in call.dial_in] == ["+912227812434", "+448081017155"]
    assert any("800-101-1942" in doubt.why for doubt in doubts)
