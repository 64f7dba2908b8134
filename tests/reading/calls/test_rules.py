"""The named rules of the call reader, one by one."""

import datetime as dt

import pytest

from irdesk.reading.calls.dialling.codes import find_codes
from irdesk.reading.calls.dialling.phones import find_numbers
from irdesk.reading.calls.words.dates import find_days, resolve
from irdesk.reading.calls.words.lengths import length_end
from irdesk.reading.calls.words.times import find_times, instant, wrong_season
from tests.reading.calls.reading import calls, numbers

DATELINE = dt.date(2004, 12, 20)


@pytest.mark.parametrize(
    ("text", "clock", "zone"),
    [
        ("at 9:00 a.m. Eastern Time", "09:00", "ET"),
        ("at 9 A.M. EASTERN DAYLIGHT TIME", "09:00", "EDT"),
        ("4:30pm (ET)", "16:30", "ET"),
        ("at 12:00 noon E.S.T.", "12:00", "EST"),
        ("at 12:15 a.m. PT", "00:15", "PT"),
        ("11:59 p.m. U.S. Pacific Daylight Savings Time", "23:59", "PDT"),
        ("at midnight", "23:59", None),
        ("12:00 p.m. (Noon) Eastern Time", "12:00", "ET"),
        ("14.30 CET", "14:30", "CET"),
        ("15:00 Central European Summer Time", "15:00", "CEST"),
        ("8:00 p.m. Beijing time", "20:00", "BEIJING TIME"),
        ("15:30 Swedish time (CET)", "15:30", "CET"),
        ("1:30 p.m. Paci\ufffdc Time", "13:30", "PT"),
        ("8:00 a.m. ESTToronto 9:00 p.m.", "08:00", "EST"),
        ("Time (ET): 8:30 a.m.", "08:30", None),
    ],
)
def test_time(text: str, clock: str, zone: str | None) -> None:
    time = find_times(text)[0]
    assert (time.clock, time.zone) == (clock, zone)


@pytest.mark.parametrize("text", ["earned $4.30 in 2004", "a margin of 12.30%", "the 10:1 split", "25 p.m. ET"])
def test_no_time(text: str) -> None:
    assert find_times(text) == []


def test_range_of_times() -> None:
    time = find_times("from 11:00 to 12:30 p.m. ET")[0]
    assert (time.clock, time.until) == ("11:00", "12:30")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Thursday, January 13, 2005", "2005-01-13"),
        ("Jan. 13th", "2005-01-13"),
        ("December 28", "2004-12-28"),
        ("November 30", "2004-11-30"),
        ("13 January 2005", "2005-01-13"),
        ("the 13th of January, 2005", "2005-01-13"),
        ("1/13/05", "2005-01-13"),
        ("2005-01-13", "2005-01-13"),
        ("today", "2004-12-20"),
        ("tomorrow", "2004-12-21"),
        ("Wednesday", "2004-12-22"),
    ],
)
def test_day(text: str, date: str) -> None:
    assert resolve(find_days(text)[0], DATELINE)[0] == dt.date.fromisoformat(date)


def test_weekday_is_checked() -> None:
    date, why = resolve(find_days("Monday, January 13, 2005")[0], DATELINE)
    assert date == dt.date(2005, 1, 13)
    assert why is not None
    assert "Thursday" in why


def test_today_without_a_dateline_is_no_date() -> None:
    date, why = resolve(find_days("today")[0], None)
    assert date is None
    assert why is not None


@pytest.mark.parametrize("text", ["November 31, 2004", "May 2004", "section 13/45/05"])
def test_no_day(text: str) -> None:
    assert find_days(text) == []


def test_true_offset_of_the_day() -> None:
    summer, winter = instant(dt.date(2004, 7, 1), "11:00", "ET"), instant(dt.date(2004, 12, 1), "11:00", "ET")
    assert summer is not None
    assert winter is not None
    assert (summer.isoformat(), winter.isoformat()) == ("2004-07-01T11:00:00-04:00", "2004-12-01T11:00:00-05:00")
    assert wrong_season(summer.date(), "EST")
    assert not wrong_season(winter.date(), "EST")


def test_arizona_or_denver() -> None:
    assert instant(dt.date(2004, 7, 1), "11:00", "MST") is None
    assert instant(dt.date(2004, 12, 1), "11:00", "MST") is not None
    assert wrong_season(dt.date(2004, 7, 1), "MST")
    assert wrong_season(dt.date(2020, 2, 12), "AEST")
    assert not wrong_season(dt.date(2020, 7, 12), "AEST")
    assert not wrong_season(None, "AEST")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1-800 555-2151", "+18005552151"),
        ("( 877) 555-4019", "+18775554019"),
        ("+1 ( 201) 555-8337", "+12015558337"),
        ("(800)555-0101", "+18005550101"),
        ("800/555-0101", "+18005550101"),
        ("888.555.0101", "+18885550101"),
        ("dial 8005550101", "+18005550101"),
        ("808-555-7106International access", "+18085557106"),
        ("1-800-FLOWERS", "+18003569377"),
        ("1-888-GO-HARBOR", "+18884642726"),
        ("+44 (0) 20 7946 0101", "+442079460101"),
        ("011-44-20-7946-0101", "+442079460101"),
        ("dial 44 (204) 525-0658", "+442045250658"),
        ("on May 13 (800) 555-0101", "+18005550101"),
        ("Hong Kong 3051 2745", "+85230512745"),
        ("Australia: 1800 555 010", "+611800555010"),
    ],
)
def test_number(text: str, number: str) -> None:
    assert [found.number for found in find_numbers(text)] == [number]


def test_numbers_run_into_country_names() -> None:
    text = "Hong Kong 3051-2745Singapore 6823 2164Canada 1-877-555-8508"
    assert [found.number for found in find_numbers(text)] == ["+85230512745", "+6568232164", "+18775558508"]


@pytest.mark.parametrize("text", ["$800,555,0101", "12345-6789", "ID 13761557", "1-877-XXX-XXXX", "2003 2002 2001"])
def test_no_number(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("conference ID: 10209753", "10209753"),
        ("Conference ID# 3070206", "3070206"),
        ("and referencing conference number 1698745.", "1698745"),
        ("the pin number is 6110327", "6110327"),
        ("with a meeting ID of 13761489", "13761489"),
        ("replay access code 7896562", "7896562"),
        ("Participant PIN Code: 3329013 #", "3329013"),
        ("reservation #21194455", "21194455"),
        ("enter code 1234#", "1234"),
        ("entering 445566 followed by the # sign", "445566"),
        ("and use 1234567 as the pass code", "1234567"),
        ("pass code 136-7788", "1367788"),
        ("passcode: EV00012345", "EV00012345"),
        ("access code 8005551234", "8005551234"),
        ("The passcode is Larkspur.", "Larkspur"),
        ('the password "Blue Heron".', "Blue Heron"),
    ],
)
def test_code(text: str, code: str) -> None:
    assert [found[2] for found in find_codes(text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "dial-in number (800) 555-0101",
        "The conference call number is 1-800-555-0101.",
        "no passcode is required",
        "conference call in 2004",
        "use 10 minutes",
        "The conference call on May 13, 2004",
        "1 (888) 555-6264 (access code to follow)",
    ],
)
def test_no_code(text: str) -> None:
    assert find_codes(text) == []


@pytest.mark.parametrize(
    ("count", "unit", "end"),
    [
        (48, "hours", "2004-12-22"),
        (7, "days", "2004-12-27"),
        (5, "business days", "2004-12-27"),
        (2, "weeks", "2005-01-03"),
        (2, "months", "2005-02-20"),
        (1, "year", "2005-12-20"),
    ],
)
def test_length(count: int, unit: str, end: str) -> None:
    assert length_end(DATELINE, (count, unit)) == dt.date.fromisoformat(end)


def test_end_of_a_shorter_month() -> None:
    assert length_end(dt.date(2004, 12, 31), (2, "months")) == dt.date(2005, 2, 28)


def test_hours_that_no_calendar_settles() -> None:
    assert length_end(DATELINE, (30, "hours")) is None


@pytest.mark.parametrize(
    ("printed", "date", "sure"),
    [
        ("05/18/04", dt.date(2004, 5, 18), True),
        ("18/05/2004", dt.date(2004, 5, 18), True),
        ("14.05.2004", dt.date(2004, 5, 14), True),
        ("Tuesday, 06/07/04", dt.date(2004, 7, 6), True),
        ("06/07/04", dt.date(2004, 6, 7), False),
        ("07.06.2004", dt.date(2004, 6, 7), False),
    ],
)
def test_a_day_in_figures_is_the_one_that_fits_or_has_a_doubt(printed: str, date: dt.date, *, sure: bool) -> None:
    found, doubts = calls(f"A conference call takes place on {printed} at 10:00 a.m. ET.")
    assert found[0].date == date
    assert any(doubt.field == "call.date" for doubt in doubts) is not sure


@pytest.mark.parametrize(
    "text",
    [
        "Sennet will present at the Marlow Growth Conference on May 18, 2004 at 10:20 a.m. ET, webcast at www.a.com.",
        "For copies of the report, call 800-555-4300. Stockholders with questions may dial 212-555-4301.",
        "To attend the Investor Day on June 3, 2004 at 9:00 a.m. Pacific Time, RSVP to 408-555-4100.",
    ],
)
def test_without_a_call_there_is_none(text: str) -> None:
    assert calls(text) == ((), ())


def test_a_code_is_never_taken_out_of_a_web_address() -> None:
    assert find_codes("hear the call at http://www.wire.example.com/event.asp?id=19441") == []


@pytest.mark.parametrize("printed", ["4:45 Eastern", "1:30 PT"])
def test_an_afternoon_hour_without_its_half_of_the_day_is_no_time(printed: str) -> None:
    assert find_times(f"The call begins at {printed}.") == []


@pytest.mark.parametrize(
    ("printed", "clock"),
    [
        ("this afternoon at 2:00 PDT", "14:00"),
        ("this evening at 7:30 EST", "19:30"),
        ("tomorrow morning, beginning at 9:00 Eastern", "09:00"),
        ("this afternoon at 12:15 ET", "12:15"),
    ],
)
def test_the_half_of_the_day_may_stand_before_the_hour(printed: str, clock: str) -> None:
    assert [time.clock for time in find_times(f"The call begins {printed}.")] == [clock]


@pytest.mark.parametrize("printed", ["+33 1 70 99 32 08", "+47 21 56 33 18", "Paris: 01 70 99 32 08"])
def test_numbers_in_pairs_of_digits(printed: str) -> None:
    assert len(find_numbers(printed)) == 1


def test_of_a_call_in_two_languages_the_english_one_counts() -> None:
    text = (
        "Levant Mills will hold its conference call twice. The call in Hebrew: it will take place on Sunday, May 16, "
        "2004 at 11.30 AM (Israel Time), dial +972 3 918 0644. The call in English: it will take place on Monday, May "
        "17, 2004 at 4.00 PM (Israel Time), dial +972 3 918 0610."
    )
    english, hebrew = calls(text)[0]
    assert (english.date, english.time) == (dt.date(2004, 5, 17), "16:00")
    assert numbers(english.dial_in) == ["- 97239180610"]
    assert (hebrew.date, hebrew.time) == (dt.date(2004, 5, 16), "11:30")


def test_a_call_of_which_nothing_is_told_yet_comes_last() -> None:
    text = (
        "Tarn Metals will hold a conference call at 5:00 p.m. EDT today to discuss this warning; dial 773-555-0146. It "
        "will report its first quarter results on May 26 and hold a conference call at 10:00 a.m. EDT that day."
    )
    first = calls(text, dt.date(2004, 5, 12))[0][0]
    assert (first.date, first.time) == (dt.date(2004, 5, 12), "17:00")
    assert numbers(first.dial_in) == ["- 17735550146"]


def test_brackets_behind_where_a_number_is_for_call_it_toll_free() -> None:
    sentence = (
        "We will hold a conference call today at 9:00 a.m. ET. Dial 877-555-0101 from within the U.S. (toll free) or"
    )
    (one,), _ = calls(f"{sentence} 201-555-0100 from elsewhere.")
    assert [(each.audience, each.toll_free) for each in one.dial_in] == [("domestic", True), ("international", False)]


def test_a_number_with_a_digit_missing_is_a_doubt() -> None:
    sentence = "We will hold a conference call today at 9:00 a.m. ET. Dial 877-555-010 (toll-free) or 201-555-0100."
    (one,), doubts = calls(sentence)
    assert [(each.number, each.toll_free) for each in one.dial_in] == [("+12015550100", False)]
    assert "877-555-010 has a digit too few" in doubts[0].why


@pytest.mark.parametrize(
    "how", ["webcast, and archived,", "also webcast and archived", "webcast, recorded and archived"]
)
def test_what_is_webcast_and_archived_is_heard_live_too(how: str) -> None:
    sentence = "We will hold a conference call today at 9:00 a.m. ET. It will be {} at www.pinemoor.example."
    (one,), _ = calls(sentence.format(how))
    assert one.webcast == "www.pinemoor.example"


@pytest.mark.parametrize("who", ["Those who cannot register", "Callers who are unable to register"])
def test_those_who_cannot_register_dial_in_to_the_live_call(who: str) -> None:
    sentence = f"We will hold a conference call today at 9:00 a.m. ET. {who} may dial 203-555-0150."
    (one,), _ = calls(f"{sentence} A replay can be heard at 203-555-0151, code 8130445.")
    assert (numbers(one.dial_in), one.replay and numbers(one.replay.dial_in)) == (["- 12035550150"], ["- 12035550151"])


def test_the_bracket_around_an_aside_is_no_part_of_its_number() -> None:
    found, _ = calls("A conference call takes place today at 10:00 a.m. ET at 800-555-0122 (abroad: +1-201-555-0133).")
    assert [number.printed for number in found[0].dial_in] == ["800-555-0122", "+1-201-555-0133"]
