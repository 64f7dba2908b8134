"""The days that days without a year are counted from, where a release has no dateline."""

import datetime as dt

from tests.reading.calls.reading import calls

CALL = "Carling Truss has scheduled a conference call for Friday, July 30, at 9:00 a.m. EDT. Dial 800/555-0176.\n"


def test_the_year_is_that_of_the_first_day_printed() -> None:
    found, _ = calls("For release July 29, 1999\n\nCARLING TRUSS REPORTS RESULTS\n\n" + CALL, None)
    assert found[0].date == dt.date(1999, 7, 30)


def test_the_end_of_a_period_gives_no_year() -> None:
    found, _ = calls("Results of the quarter ended June 30, 1999\n\n" + CALL, None)
    assert found[0].date is None


def test_today_is_not_counted_from_another_day() -> None:
    text = "Carling Truss will hold a conference call today at 9:00 a.m. EDT. Dial 800/555-0176.\n"
    text += "A replay runs through August 6, 1999 at 800/555-0177.\n"
    found, _ = calls(text, None)
    assert (found[0].date, found[0].time) == (None, "09:00")


def test_a_day_with_its_year_needs_no_dateline() -> None:
    text = (
        "A conference call to explain the plan for the four mills will be scheduled for May 20, 2004 (after the close)."
    )
    (found,), _ = calls(text, None)
    assert found.date == dt.date(2004, 5, 20)
    assert calls(text.replace("will be", "was once"), None)[0] == ()


_CALL = "\n\nInternational conference call for analysts:\nTime: 15:00 CET\nDial in: +47 23 50 05 59 (Norway)\n"


def test_the_day_of_the_results_is_that_of_a_call_without_one() -> None:
    text = "Fjordlys ASA will release its results for the quarter on Thursday 20 May 2004 at 07:00 CET."
    text += "\n\nFor the press:\nTime: 08:30\nPlace: Storgata 9, Oslo\n\nThe talk will be held in Norwegian."
    (found,), doubts = calls(text + _CALL, dt.date(2004, 5, 12))
    assert (found.date, found.time) == (dt.date(2004, 5, 20), "15:00")
    assert [doubt.why for doubt in doubts if doubt.field == "call.date"] == [
        "no day is printed for the call; taken from the results"
    ]


def test_the_day_of_the_next_results_is_no_call() -> None:
    text = (
        "Fjordlys ASA today reported its results. It will release those of the next quarter's report on 20 August 2004."
    )
    (found,), _ = calls(text + _CALL, dt.date(2004, 5, 12))
    assert found.date == dt.date(2004, 5, 12)
