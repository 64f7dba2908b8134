"""Datelines: places, dates, wires, and what is no dateline."""

import datetime as dt

import pytest

from irdesk.reading.document import Document
from irdesk.reading.masthead import read_masthead

BODY = (
    "Quillon Foods, Inc. (NASDAQ: QLLN), a maker of oat milk, today reported results for the second quarter ended June"
    " 30, 2023, and said that its new dairy in Ohio has begun to bottle.\n"
)
DATELINES = {
    "TOLEDO, Ohio, August 3, 2023 -- ": ("Toledo, Ohio", dt.date(2023, 8, 3)),
    "TOLEDO, OH, AUGUST 3, 2023 -- ": ("Toledo, OH", dt.date(2023, 8, 3)),
    "Toledo, Ohio (August 3, 2023) - ": ("Toledo, Ohio", dt.date(2023, 8, 3)),
    "TOLEDO...Aug. 3, 2023...": ("Toledo", dt.date(2023, 8, 3)),
    "TOLEDO, Ohio--(BUSINESS WIRE)--August 3, 2023--": ("Toledo, Ohio", dt.date(2023, 8, 3)),
    "TOLEDO, Ohio, Aug. 3, 2023 /PRNewswire/ -- ": ("Toledo, Ohio", dt.date(2023, 8, 3)),
    "TOLEDO, Ohio, Aug. 03, 2023 (GLOBE NEWSWIRE) — ": ("Toledo, Ohio", dt.date(2023, 8, 3)),
    "NEW YORK, NY / ACCESS Newswire / August 3, 2023 / ": ("New York, NY", dt.date(2023, 8, 3)),
    "SOUTH BEND, N.J. - (NewMediaWire) - August 03, 2023 - ": ("South Bend, N.J.", dt.date(2023, 8, 3)),
    "ST. LOUIS, Thursday, August 3, 2023 – ": ("St. Louis", dt.date(2023, 8, 3)),
    "McLEAN, Va., August 3, 2023 -- ": ("McLean, Va.", dt.date(2023, 8, 3)),
    "LEEDS, England, 3 August 2023 -- ": ("Leeds, England", dt.date(2023, 8, 3)),
    "AURORA, ILLINOIS AND BATH, ENGLAND... (AUGUST 3, 2023) ...": (
        "Aurora, Illinois and Bath, England",
        dt.date(2023, 8, 3),
    ),
    "VEENDAM, the Netherlands, 3 August 2023 - ": ("Veendam, the Netherlands", dt.date(2023, 8, 3)),
    "Bergen/London, 3 August 2023: ": ("Bergen/London", dt.date(2023, 8, 3)),
    "Utrecht, 3 August 2023, 7:00 a.m. CET. ": ("Utrecht", dt.date(2023, 8, 3)),
    "August 3, 2023 – TOLEDO, Ohio – ": ("Toledo, Ohio", dt.date(2023, 8, 3)),
    "London, UK -- August 3, 2023 ": ("London, UK", dt.date(2023, 8, 3)),
    "BERGEN, Norway – August 3, 2023 . ": ("Bergen, Norway", dt.date(2023, 8, 3)),
    "TOLEDO, Ohio, August\n3, 2023 -- ": ("Toledo, Ohio", dt.date(2023, 8, 3)),
}


@pytest.mark.parametrize("dateline", DATELINES)
def test_place_and_date_are_read(dateline: str) -> None:
    document = Document(text=f"QUILLON REPORTS SECOND QUARTER RESULTS\n\n{dateline}{BODY}")
    masthead = read_masthead(document)
    assert (masthead.place, masthead.date) == DATELINES[dateline]
    assert masthead.company.name == "Quillon Foods, Inc."
    assert masthead.doubts == ()


def test_the_columns_of_a_table_are_no_dateline() -> None:
    head = "RECONCILIATION FOR THE FISCAL QUARTERS ENDED\n\nJULY 1, 2023 COMPARED TO JUNE 25, 2022\n\n(IN THOUSANDS)\n"
    masthead = read_masthead(Document(text=f"Highlights of the Second Quarter\n\nSales grew.\n\n{head}"))
    assert (masthead.place, masthead.date) == (None, None)
    assert masthead.company.name is None


def test_spans_show_the_printed_place_and_date() -> None:
    document = Document(text=f"TOLEDO, OH, AUGUST 3, 2023 -- {BODY}")
    spans = read_masthead(document).spans
    assert document.text[spans["place"].start : spans["place"].end] == "TOLEDO, OH"
    assert document.text[spans["date"].start : spans["date"].end] == "AUGUST 3, 2023"


def test_a_day_without_a_year_takes_it_from_the_period() -> None:
    masthead = read_masthead(Document(text=f"TOLEDO, Ohio, Aug. 3 /PRNewswire-FirstCall/ -- {BODY}"))
    assert masthead.date == dt.date(2023, 8, 3)
    assert [doubt.field for doubt in masthead.doubts] == ["date"]


def test_the_wire_s_own_date_settles_a_missing_year() -> None:
    trailer = "\n\nSOURCE Quillon Foods\n    -0-                             08/03/2021\n"
    text = "TOLEDO, Ohio, Aug. 3 /PRNewswire/ -- Quillon Foods, Inc. today named a board member.\n" + trailer
    masthead = read_masthead(Document(text=text))
    assert masthead.date == dt.date(2021, 8, 3)
    assert masthead.doubts == ()


def test_no_year_anywhere_is_no_date() -> None:
    masthead = read_masthead(
        Document(text="TOLEDO, Ohio, Aug. 3 /PRNewswire/ -- Quillon Foods, Inc. today named a chief.\n")
    )
    assert masthead.place == "Toledo, Ohio"
    assert masthead.date is None
    assert masthead.doubts[0].field == "date"


def test_the_date_may_stand_on_a_line_of_its_own() -> None:
    text = f"QUILLON REPORTS RESULTS\n\nAugust 3, 2023\n\nTOLEDO — {BODY}"
    masthead = read_masthead(Document(text=text))
    assert (masthead.place, masthead.date) == ("Toledo", dt.date(2023, 8, 3))


@pytest.mark.parametrize(
    "line",
    [
        "Expiration: Saturday, September 5, 2026",
        "Date: Wednesday, August 5, 2026",
        "Wednesday, August 5, 2026, 2:00 PM PT",
    ],
)
def test_the_day_of_a_call_is_no_dateline(line: str) -> None:
    text = (
        f"Conference Call\n\n{line}\n\nToll-free: 1-800-555-0199\n\nThe call will be archived for a"
        " month on the site.\n"
    )
    assert read_masthead(Document(text=text)).date is None


def test_today_with_a_date_is_taken_with_a_doubt() -> None:
    text = (
        "Conference Call\n\nWe talk about it by telephone today, August 5, 2026 at 9:15 a.m. ET. All may listen in.\n"
    )
    masthead = read_masthead(Document(text=text))
    assert masthead.date == dt.date(2026, 8, 5)
    assert "today" in masthead.doubts[0].why


def test_last_year_in_a_dateline_is_corrected_by_the_period_that_ended() -> None:
    text = f"TOLEDO, Ohio, August 3, 2022 -- {BODY}\nNet income for the quarter ended June 30, 2023 was a record.\n"
    masthead = read_masthead(Document(text=text))
    assert masthead.date == dt.date(2023, 8, 3)
    assert "prints 2022" in masthead.doubts[0].why


@pytest.mark.parametrize("dateline", ["August 3, 2022", "August 3, 2021", "June 3, 2023", "May 3, 2022"])
def test_a_dateline_before_the_end_of_its_period_is_else_only_doubted(dateline: str) -> None:
    masthead = read_masthead(Document(text=f"TOLEDO, Ohio, {dateline} -- {BODY}"))
    assert masthead.date == dt.datetime.strptime(dateline, "%B %d, %Y").replace(tzinfo=dt.UTC).date()
    assert all("before the end" in doubt.why for doubt in masthead.doubts)


def test_a_repeated_dateline_is_read_once() -> None:
    text = f"LAS VEGAS, Aug. 3, 2023\n\nLAS VEGAS, Aug. 3, 2023 /PRNewswire/ -- {BODY}"
    assert read_masthead(Document(text=text)).company.name == "Quillon Foods, Inc."


@pytest.mark.parametrize(
    "text",
    [
        "It was in the spring of the year that the two brothers walked down to the mill, and neither of them spoke.\n"
        * 30,
        "2025-02-11 07:00:01,123 INFO worker[12] started on port 8080\n" * 40,
        "x" * 100_000,
        "\n" * 5_000,
    ],
)
def test_what_is_no_release_reads_near_empty_and_says_so(text: str) -> None:
    masthead = read_masthead(Document(text=text))
    assert masthead.company.name is None
    assert masthead.headline is None
    assert masthead.date is None
    assert any("does not look like a press release" in doubt.why for doubt in masthead.doubts)


@pytest.mark.parametrize(
    ("place", "day", "date"),
    [
        ("TOLEDO, Ohio", "8/19/2023", dt.date(2023, 8, 19)),
        ("TOLEDO, N.Y.", "8/9/2023", dt.date(2023, 8, 9)),
        ("NEWTON, Mass.", "Company Release - 8/9/2023", dt.date(2023, 8, 9)),
        ("WHITBY, Ont.", "8/9/2023", None),
        ("LEEDS, England", "8/9/2023", None),
        ("LEEDS, England", "19/8/2023", dt.date(2023, 8, 19)),
        ("LEEDS, England", "31/2/2023", None),
    ],
)
def test_a_day_in_figures_above_a_dateline_without_one(place: str, day: str, date: dt.date | None) -> None:
    found = read_masthead(Document(text=f"Quillon Reports Results\n\n{day}\n\n{place}--(BUSINESS WIRE)-- {BODY}"))
    assert (found.date, found.headline, found.subheadline) == (date, "Quillon Reports Results", None)


def test_a_place_and_a_day_below_the_name_of_a_wire() -> None:
    text = (
        f"QUILLON INTERIM RESULTS\n\nPR Newswire\n\n{{}}, July 23\n\n25 Jul 2023 was the day of the meeting.\n\n{BODY}"
    )
    found = read_masthead(Document(text=text.format("Leeds")))
    assert (found.place, found.date) == ("Leeds", dt.date(2023, 7, 23))
    assert read_masthead(Document(text=text.format("Annual Meeting"))).place is None


def test_a_day_in_the_last_column_beside_the_kind_of_release() -> None:
    text = "NEWS RELEASE NUMBER 3-23                         August 9, 2023\n\nQUILLON REPORTS RESULTS\n\n"
    text += f"TOLEDO, OHIO - {BODY}"
    assert read_masthead(Document(text=text)).date == dt.date(2023, 8, 9)


def test_a_day_above_a_title_is_no_part_of_it() -> None:
    text = "AUGUST 9, 2023\nQUILLON REPORTS RESULTS\nOF THE QUARTER ENDED\nJUNE 30, 2023\n\n"
    text += f"Toledo, Ohio - August 9, 2023 - {BODY}"
    assert read_masthead(Document(text=text)).headline == "QUILLON REPORTS RESULTS OF THE QUARTER ENDED JUNE 30, 2023"


def test_the_day_of_a_balance_sheet_is_no_dateline() -> None:
    text = (
        "8 September 2025\n\nQuillon Foods plc\n\nResults for the year ended 30 June 2025\n\n"
        f"{BODY}\nConsolidated balance sheet\n\nAt 30 June 2025\n\nGoodwill     28.4     28.4\n"
    )
    masthead = read_masthead(Document(text=text))
    assert (masthead.place, masthead.date) == (None, dt.date(2025, 9, 8))
    assert masthead.headline == "Results for the year ended 30 June 2025"
