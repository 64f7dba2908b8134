"""Mastheads of houses abroad and of letterheads: labelled datelines, plain titles, half years, unknown exchanges."""

import datetime as dt

import pytest

from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead, read_masthead

BODY = (
    "Morrow Mills plc (LSE: MRW), a maker of felt, today published its results for the year, and said that its second"
    " works has begun to card wool.\n"
)


def masthead(text: str) -> Masthead:
    """Read the masthead of a text."""
    return read_masthead(Document(text=text))


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("GHENT (BELGIUM) - 10 AUGUST 2012 - ", "Ghent (Belgium)"),
        ("Bremen, August 10, 2012. ", "Bremen"),
        ("Galway, Ireland: 10 August 2012: ", "Galway, Ireland"),
        ("Turku, Finland. Stock exchange release 10 August 2012 at 8.00. ", "Turku, Finland"),
        ("Nashua, NH, August 10, 2012. ", "Nashua, NH"),
        ("Dateline: Troy, Ohio\nFor release: August 10, 2012\n\n", "Troy, Ohio"),
    ],
)
def test_forms_of_datelines(dateline: str, place: str) -> None:
    found = masthead(f"MORROW MILLS PUBLISHES RESULTS\n\n{dateline}{BODY}")
    assert (found.place, found.date) == (place, dt.date(2012, 8, 10))
    assert found.company.name == "Morrow Mills plc"


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("HAIFA, Israel--()--", "Haifa, Israel"),
        ("[Toronto]: ", "Toronto"),
        ("MACON, Ga.--(BUSINESS WIRE)--\n", "Macon, Ga."),
    ],
)
def test_place_without_a_date(opening: str, place: str) -> None:
    assert masthead(f"Morrow Mills Reports Results\n\n{opening}{BODY}").place == place


def test_company_over_its_date_is_no_place() -> None:
    found = masthead(f"Interim Results\n\nRNS Number : 1234A\nMorrow Mills plc\n16 August 2021\n\n{BODY}")
    assert (found.place, found.date, found.headline) == (None, dt.date(2021, 8, 16), "Interim Results")
    assert (found.company.name, found.company.exchange, found.company.ticker) == ("Morrow Mills plc", "LSE", "MRW")


def test_stock_exchange_release_names_its_company_and_day() -> None:
    found = masthead(
        "Sampo Looms Corporation stock exchange release 27 April 2018 at 8.30 a.m.\n\n"
        "Sampo Looms Corporation's Interim Report 1 January - 31 March 2018\n\nNet sales grew in every market.\n"
    )
    assert (found.company.name, found.date) == ("Sampo Looms Corporation", dt.date(2018, 4, 27))


@pytest.mark.parametrize(
    ("brackets", "exchange", "ticker"),
    [
        ("(BMV: MILLSMX*; Latibex: XMIL)", "BMV", "MILLSMX"),
        ("(XNGO: MRW)", "XNGO", "MRW"),
        ("(Nasdaq:MRWM-News)", "NASDAQ", "MRWM"),
        ("(MM)", None, None),
    ],
)
def test_tickers_of_other_exchanges_and_initials_that_are_none(
    brackets: str, exchange: str | None, ticker: str | None
) -> None:
    company = masthead(
        f"MORROW MILLS REPORTS RESULTS\n\nBOSTON, May 4, 2006 -- Morrow Mills {brackets} today reported results.\n"
    ).company
    assert (company.name, company.exchange, company.ticker) == ("Morrow Mills", exchange, ticker)


def test_symbol_on_a_line_of_its_own() -> None:
    company = masthead(
        "FOR: MORROW MILLS LIMITED\n\nTSE SYMBOL: MRW\n\nMAY 27, 1999\n\nMorrow Mills Reports Results\n\n"
        "TORONTO, ONTARIO--Morrow Mills Limited (MML) today announced a net profit for the quarter.\n"
    ).company
    assert (company.name, company.exchange, company.ticker) == ("Morrow Mills Limited", "TSE", "MRW")


def test_name_with_a_foreign_legal_form() -> None:
    text = "MORROW REPORTS\n\nMexico City, February 22, 2006–Grupo Morrow, S.A. de C.V. (BMV: MRW), reported results.\n"
    assert masthead(text).company.name == "Grupo Morrow, S.A. de C.V."


@pytest.mark.parametrize(
    "title",
    [
        "MORROW ANNOUNCES\n3rd QUARTER 2003 NET LOSS AND CAPITAL PLAN",
        "MORROW ANNOUNCES 4Q05 GROWTH OF 16%\nTO RECORD OF Ps.1,595 MILLION",
    ],
)
def test_title_in_capitals_with_small_letters_in_a_number(title: str) -> None:
    found = masthead(f"{title}\n\nBOSTON, May 4, 2006 -- {BODY}")
    assert (found.headline, found.subheadline) == (title.replace("\n", " "), None)


def test_letterhead_and_headings_are_no_titles() -> None:
    found = masthead(
        "--------------------\nMorrow Mills plc            NEWS\n12 Fell Road                RELEASE\n"
        "Troy, Ohio 45373\n"
        "--------------------\n\nFOR IMMEDIATE RELEASE            CONTACT: Jane Roe\n\n"
        "MORROW MILLS ESTIMATES RESULTS\n\nSecond Quarter 2008 Highlights\n\n"
        f"Troy, Ohio, October 20, 2008 -- {BODY}"
    )
    assert (found.headline, found.subheadline) == ("MORROW MILLS ESTIMATES RESULTS", None)


def test_half_year_is_a_period() -> None:
    period = masthead(
        "Interim Report\nHalf Year Ended 30 June 2007\n\nMorrow Mills plc (LSE: MRW) today reports its interim results"
        " for the half year ended 30 June 2007, which were better than a year before.\n"
    ).period
    assert period is not None
    assert (period.start, period.end) == (dt.date(2007, 1, 1), dt.date(2007, 6, 30))
    assert period.label.lower() == "half year ended 30 june 2007"


_PART = (
    "TROY, Ohio, October 20, 2024 - Morrow Mills plc (LSE: MRW) today reported results for the third quarter and nine"
    " months of its fiscal year ending December 31, 2024.\n\nResults for the three months ended September 30, 2024 were"
    " better than a year before.\n"
)
_BOTH = (
    "TROY, Ohio, October 20, 2024 - Morrow Mills plc (LSE: MRW) today reported results for the third quarter and nine"
    " months, both of which ended September 30, 2024.\n"
)


@pytest.mark.parametrize("body", [_PART, _BOTH])
def test_the_end_of_the_year_is_not_that_of_its_quarter(body: str) -> None:
    period = masthead(f"Morrow Mills Reports Third Quarter 2024 Results\n\n{body}").period
    assert period is not None
    assert period.end == dt.date(2024, 9, 30)


def test_a_quarter_of_long_ago_is_not_the_one_reported_on() -> None:
    period = masthead(
        "Morrow Mills Reports Best Orders Since the Fourth Quarter of 2021\n\nTROY, Ohio, October 20, 2024 - Morrow"
        " Mills plc (LSE: MRW) today reported results for the three months ended September 30, 2024.\n"
    ).period
    assert period is not None
    assert (period.end, "2021" in period.label) == (dt.date(2024, 9, 30), False)


def test_fourth_quarter_without_a_year_is_of_the_year_before() -> None:
    period = masthead(
        "MORROW REPORTS RECORD FOURTH-QUARTER RESULTS\n\nNEW YORK, February 2, 2000 - Morrow Mills plc (LSE: MRW)"
        " reported record income.\n\nFor the fourth quarter of 1999, Morrow reported sales of $2.4 million.\n"
    ).period
    assert period is not None
    assert period.label == "fourth quarter 1999"


@pytest.mark.parametrize(
    ("top", "headline"),
    [
        ("Morrow Mills PLC - MRW\nReleased 07:00 29-Sep-2016\nInterim Results\n\n29 September 2016", "Interim Results"),
        ("16 May 2011\n\nMorrow Mills plc announces interim results for the six months ended 31 March 2011", None),
        ("8 March 2018\n\nUnaudited Interim Results for the Six Months ended 31 January 2018", None),
        ("27 September 2012\n\nResults for the 6 months to 30 June 2012", None),
    ],
)
def test_titles_that_name_the_kind_of_results(top: str, headline: str | None) -> None:
    found = masthead(
        f"{top}\n\nMorrow Mills plc, a maker of felt, announces its results for the period.\n\n"
        'Commenting on the results, Jane Roe, Chairman said:\n\n"It has been a good half year for our felts."\n'
    )
    assert (found.headline, found.subheadline) == (headline or top.rsplit("\n", 1)[-1], None)
    assert found.company.name is not None
    assert found.company.name.lower() == "morrow mills plc"


def test_title_below_the_words_on_inside_information() -> None:
    notice = (
        "The information contained within this announcement is deemed to constitute inside information as stipulated"
        " under the rules on abuse, and is upon the publication of this announcement considered to be known to all."
    )
    assert masthead(f"{notice}\n\nINTERIM RESULTS 2022\n\n{BODY}").headline == "INTERIM RESULTS 2022"


def test_date_and_ticker_in_columns_and_lines_of_their_own() -> None:
    found = masthead(
        "NEWS RELEASE\n\nOne Morrow Center             FOR IMMEDIATE RELEASE\n15 Fell Road                  "
        "January 25, 2005\n\nMorrow revenue up 36%\n\nTroy, Ill. - Morrow Mills plc today reported revenue of ten"
        " million dollars.\n\nMorrow Mills plc\nAIM: MRW\n"
    )
    assert (found.place, found.date) == ("Troy, Ill.", dt.date(2005, 1, 25))
    assert (found.company.exchange, found.company.ticker) == ("AIM", "MRW")
