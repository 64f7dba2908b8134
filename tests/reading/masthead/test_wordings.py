"""Wordings of the top of a release, one by one."""

import datetime as dt

import pytest

from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead, read_masthead

LEAD = "SELBY LATHES REPORTS FIRST QUARTER RESULTS\n\nTROY, NY, May 4, 2023 -- "


def read(text: str) -> Masthead:
    return read_masthead(Document(text=text))


@pytest.mark.parametrize(
    ("printed", "exchange", "ticker"),
    [
        ("(NasdaqGS: SLB)", "NASDAQ", "SLB"),
        ("(NasdaqCM:SLB)", "NASDAQ", "SLB"),
        ("(OTC:BB--SLBY)", "OTCBB", "SLBY"),
        ("(Nasdaq: SLB - News)", "NASDAQ", "SLB"),
    ],
)
def test_tickers(printed: str, exchange: str, ticker: str) -> None:
    company = read(f"{LEAD}Selby Lathes, Inc. {printed} today reported net income.").company
    assert (company.exchange, company.ticker) == (exchange, ticker)


@pytest.mark.parametrize(
    ("sentence", "ticker"),
    [
        ("Selby's stock is traded in America on NASDAQ under the symbol SLBY.", "SLBY"),
        ("Selby Lathes' common stock trades on the Nasdaq Stock Market under the ticker symbol “SLBY.”", "SLBY"),
        ("Poole Drills' common stock trades on the NYSE under the symbol PDR.", None),
    ],
)
def test_a_ticker_in_a_sentence(sentence: str, ticker: str | None) -> None:
    assert read(f"{LEAD}Selby Lathes, Inc. today reported net income.\n\n{sentence}\n").company.ticker == ticker


def test_a_name_with_a_slash() -> None:
    text = LEAD.replace("SELBY LATHES", "MOSS/SELBY") + "Moss/Selby Lathes, Inc. (NYSE: MSL) today reported net income."
    assert read(text).company.name == "Moss/Selby Lathes, Inc."


def test_a_piece_of_a_release_names_who_will_host_the_call() -> None:
    text = "Selby Lathe & Co. will host a conference call today to present second-quarter 2025 results.\n"
    assert read(text).company.name == "Selby Lathe & Co."
    assert read("Management will host a conference call today to present results.\n").company.name is None


def test_title_and_dateline_on_one_line() -> None:
    read_top = read(
        "Selby to Announce Third Quarter 2020 Results TROY, N.Y. - Oct 1, 2020 Selby announced that it will."
    )
    assert read_top.headline == "Selby to Announce Third Quarter 2020 Results"
    assert (read_top.place, read_top.date) == ("Troy, N.Y.", dt.date(2020, 10, 1))


def test_a_wire_without_a_date() -> None:
    text = (
        "     TROY, N.Y.--(BUSINESS WIRE) via First!--Selby Inc.\n(NYSE:SLB) Monday announced that it has"
        " bought Poole.\n"
    )
    assert (read(text).place, read(text).date) == ("Troy, N.Y.", None)


def test_a_place_with_a_colon_and_a_date_beside_the_contact() -> None:
    text = (
        "FOR IMMEDIATE RELEASE                CONTACT:    Piet Moss\n"
        "February 25, 2010                                President & CEO\n"
        "                                                 (414) 555-0100\n\n"
        "Selby to Pay Dividend on Schedule\n\n"
        "Troy, New York: Selby Corporation (NASDAQ SYMBOL: SLB), the maker of lathes, will pay a dividend of $.06.\n"
    )
    found = read(text)
    assert (found.place, found.date) == ("Troy, New York", dt.date(2010, 2, 25))
    assert found.headline == "Selby to Pay Dividend on Schedule"


def test_a_blank_line_in_the_middle_of_a_title() -> None:
    text = (
        "Selby Lathes Acquires\n\nPoole Drill Corporation\n\nTROY, NY, May 4, 2023 -- Selby Lathes, Inc."
        " announced today."
    )
    found = read(text)
    assert (found.headline, found.subheadline) == ("Selby Lathes Acquires Poole Drill Corporation", None)
    text = (
        "  SELBY LATHES, INC., POOLE DRILLS, INC.\n\n  AND R.J. MOSS ANNOUNCE MERGER\n\nTROY, NY, May 4,"
        " 2023 -- Selby said."
    )
    assert read(text).headline == "SELBY LATHES, INC., POOLE DRILLS, INC. AND R.J. MOSS ANNOUNCE MERGER"


def test_what_is_no_subheadline() -> None:
    text = (
        "Selby Reports First-Quarter Results\n\nReported (GAAP) First-Quarter Results\n\n"
        "Net revenue growth                       10.2%\n\nEarnings Conference Call\n\n8:00 a.m."
        " CT\n\nAccess Code: 7372055\n\n"
        "TROY, NY, May 4, 2023 -- Selby Lathes, Inc. (NYSE: SLB) today reported results."
    )
    assert read(text).subheadline is None


def test_the_second_dateline_behind_a_subheadline() -> None:
    text = (
        "Selby to Report Results\n\nPR Newswire\n\nTROY, N.Y., Feb. 14, 2025\n\nEarnings Call Scheduled"
        " for 7:00 A.M.\n\n"
        "TROY, N.Y., Feb. 14, 2025 /PRNewswire/ -- Selby Lathes, Inc. (NYSE: SLB) today announced a date.\n"
    )
    assert read(text).subheadline == "Earnings Call Scheduled for 7:00 A.M."


def test_an_invitation_or_a_short_sentence_is_no_company() -> None:
    top = "Interim report\nStockholm, May 4, 2023\n\n"
    assert read(f"{top}Invitation to press and analyst conference\n").company.name != "Invitation"
    assert read(f"{top}Sales rose.\n").company.name is None
    assert read(f"Selby Lathes AB (publ)\n{top}Sales rose.\n").company.name == "Selby Lathes AB"


def test_a_dateline_in_capitals_without_a_dash() -> None:
    top = read("Selby reports results (unaudited)\nTROY, NY  May 4, 2023\nSelby will hold a conference call today.\n")
    assert (top.place, top.date) == ("Troy, NY", dt.date(2023, 5, 4))
    assert read("Selby reports\nIn New York, NY May 4, 2023 Was a fine day.\n").place is None


@pytest.mark.parametrize(
    ("name", "line", "site"),
    [
        ("The Moss Group, Inc.", "For more, visit www.themossgroup.example", "www.themossgroup.example"),
        ("Unity Moss Group, Inc.", "Visit www.umginsurance.example", "www.umginsurance.example"),
        ("Selby Lathes, Inc.", "Web: https://investors.slths.example/", "https://investors.slths.example"),
        (
            "Selby.com Group, Inc.",
            "Selby.com Group, Inc. is the parent. Visit www.selbygroup.example",
            "www.selbygroup.example",
        ),
    ],
)
def test_web_sites(name: str, line: str, site: str) -> None:
    assert read(f"{LEAD}{name} (NYSE: SLB) today reported net income.\n\n{line}\n").company.website == site


def test_a_web_site_that_is_named_after_its_owner() -> None:
    text = "The webcast will be available via the Exalathe Investor Relations website at investors.exalathe.com\n"
    assert read(text).company.website == "investors.exalathe.com"


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("the fourth quarter and year-ended December 31, 2022", "2022-10-01", "2022-12-31"),
        ("the first quarter of fiscal year 2023, which ended March 31, 2023", "2023-01-01", "2023-03-31"),
        ("its second quarter fiscal year 2023 year, ended March 31, 2023", "2023-01-01", "2023-03-31"),
        ("the first quarter (twelve weeks) of fiscal 2023, ended April 23, 2023", "2023-01-30", "2023-04-23"),
        (
            "the third quarter (twelve weeks) and the first 36 weeks of fiscal 2023, ended April 23, 2023",
            "2023-01-30",
            "2023-04-23",
        ),
        (
            "the thirteen-week period (“fourth quarter”) and 52-week period (“fiscal year”) ended January 28, 2023",
            "2022-10-30",
            "2023-01-28",
        ),
    ],
)  # fmt: skip
def test_ends_of_quarters(sentence: str, start: str, end: str) -> None:
    lead = "SELBY LATHES REPORTS RESULTS\n\nTROY, NY, May 4, 2023 -- "
    period = read(f"{lead}Selby Lathes, Inc. (NYSE: SLB) today reported results for {sentence}.").period
    assert period is not None
    assert (str(period.start), str(period.end)) == (start, end)


def test_a_period_that_is_only_compared_with_is_not_the_one_reported() -> None:
    lead = (
        "SELBY LATHES REPORTS SECOND QUARTER 2023 RESULTS\n\nTROY, NY, July 28, 2023 -- Selby Lathes, Inc. (NYSE: SLB) "
    )
    compared = (
        "today reported net income of $0.3 million for the second quarter compared to net income of $1.1 million, or "
        "$0.16 per share, for the three months ended {}."
    )
    period = read(lead + compared.format("March 31, 2023")).period
    assert period is not None
    assert (period.label, period.end) == ("second quarter 2023", None)


def test_a_quarter_that_a_title_compares_with_is_not_the_one_reported() -> None:
    text = (
        "SELBY LATHES ORDERS ROSE 9% SEQUENTIALLY VERSUS THE FIRST QUARTER OF 2023\n\nTROY, NY, July 28, 2023 -- Selby "
        "Lathes, Inc. (NYSE: SLB) today reported results for the second quarter ended June 30, 2023.\n"
    )
    period = read(text).period
    assert period is not None
    assert (period.label, str(period.end)) == ("second quarter 2023", "2023-06-30")


def test_a_year_in_the_title() -> None:
    text = (
        "SELBY REPORTS RESULTS FOR THE FISCAL YEAR ENDING SEPTEMBER 30, 2004\n\nTROY, NY, NOVEMBER 23,"
        " 2004 -- Selby Lathes,"
        " Inc. (NYSE: SLB) reported net income for the fourth quarter ended September 30, 2004.\n"
    )
    period = read(text).period
    assert period is not None
    assert (period.label, str(period.start)) == ("FISCAL YEAR ENDING SEPTEMBER 30, 2004", "2003-10-01")


def test_the_weeks_of_a_quarter_from_the_head_of_a_table() -> None:
    text = (
        "Selby Reports Second Quarter 2004 Results\n\nTROY, N.Y., July 22, 2004 -- Selby Lathes, Inc."
        " (NYSE: SLB) today"
        " reported net income for the second quarter ended July 3, 2004.\n\n"
        "      For the 13 Weeks Ended July 3, 2004 and June 28, 2003\n\nRevenues     8,800   9,000\n"
    )
    period = read(text).period
    assert period is not None
    assert str(period.start) == "2004-04-04"


def test_a_quarter_that_a_release_without_results_mentions_is_none() -> None:
    text = (
        "SELBY CHANGES ITS NAME\n\nTROY, NY, JANUARY 3, 2001 -- Selby Lathes, Inc. (NYSE: SLB) changed its"
        " name. The move"
        " will be completed in first quarter 2001.\n"
    )
    assert read(text).period is None


def test_a_labelled_date_counts_at_the_top_of_a_release_only() -> None:
    top = "FOR IMMEDIATE RELEASE\n\nDate:       October 19, 2005\nContact:    Una Poole\n\nSELBY GIVES AN OUTLOOK\n\n"
    body = "TROY, N.Y.— Selby Lathes, Inc. (NYSE: SLB), a maker of lathes, announced that it has bought a mill.\n"
    assert read(top + body).date == dt.date(2005, 10, 19)
    assert read("Selby will host its call, as follows.\nDate: Tuesday, May 7, 2024\nTime: 8:30 a.m. ET\n").date is None


@pytest.mark.parametrize("title", ["SELBY SELLS ITS MILL", "SELBY INITIATES RECALL OF LATHES", "SELBY GIVES OUTLOOK"])
def test_the_first_line_that_tells_something_is_the_headline(title: str) -> None:
    body = "TROY, NY, May 4, 2023 -- Selby Lathes, Inc. said."
    found = read(f"Company Press Release\n\n{title}\n\nCompany Will Record a Gain\n\n{body}")
    assert (found.headline, found.subheadline) == (title, "Company Will Record a Gain")


def test_a_quarter_in_which_something_else_will_be_done_is_not_the_one_reported() -> None:
    text = (
        "Quillon Foods, Inc. Reports Results\n\nTOLEDO, Ohio, August 3, 2023 - Quillon Foods, Inc. (NASDAQ: QLLN) "
        "today reported results for the quarter ended June 30, 2023.\n\nThe sale of a dairy is to close by the end of "
        "the third quarter of 2023. Revenue of the second quarter of 2023 was $41 million.\n"
    )
    period = read(text).period
    assert period is not None
    assert period.label == "second quarter 2023"


def test_a_quarter_that_figures_are_compared_with_does_not_end_the_one_reported() -> None:
    text = (
        "SELBY BANK EARNS $1.39 A SHARE IN THIRD QUARTER OF 2025\n\nTROY, NY, October 21, 2025 -- Selby Bank, Inc. "
        "(Nasdaq: SLB) today reported net income of $21.4 million for the third quarter of 2025, which compares with "
        "$18.8 million for the quarter ended June 30, 2025 and $16.4 million for that ended September 30, 2024.\n"
    )
    period = read(text).period
    assert period is not None
    assert (period.label, period.end) == ("third quarter 2025", None)
    period = read(f"{text}\nTotal loans grew in the quarter ended September 30, 2025.\n").period
    assert period is not None
    assert period.end == dt.date(2025, 9, 30)


@pytest.mark.parametrize(
    "title", ["Grows Second Quarter Comparable Sales 3.1% and Raises Fiscal 2025 Outlook", "Lifts Fiscal 2025 Guidance"]
)
def test_the_year_of_an_outlook_is_not_the_period(title: str) -> None:
    text = (
        f"Selby Stores {title}\n\nTROY, NY, August 27, 2025 -- Selby Stores, Inc. (NYSE: SLB) today reported results "
        "for the second quarter, which ended on August 2, 2025.\n"
    )
    period = read(text).period
    assert period is not None
    assert period.end == dt.date(2025, 8, 2)


def test_the_quarter_a_year_ago_is_not_the_one_that_ended() -> None:
    text = (
        "Selby Trust Reports Results\n\nTROY, NY, October 28, 2025 -- Selby Trust, Inc. (NYSE: SLB) released results "
        "for the quarter ended September 30, 2025. Amounts are held against the third quarter of 2024 unless noted.\n"
    )
    period = read(text).period
    assert period is not None
    assert (period.label, period.end) == ("quarter ended September 30, 2025", dt.date(2025, 9, 30))
