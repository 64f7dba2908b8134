"""Company, exchange and ticker, web site, headline and period."""

import datetime as dt

import pytest

from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead, read_masthead


def read(sentence: str, *, above: str = "", below: str = "") -> Masthead:
    text = f"{above}\n\nBOISE, Idaho, May 4, 2023 -- {sentence}\n\n{below}"
    return read_masthead(Document(text=text))


@pytest.mark.parametrize(
    ("sentence", "name", "exchange", "ticker"),
    [
        ("Tamarack Rail Co. (NYSE: TMR) today announced", "Tamarack Rail Co.", "NYSE", "TMR"),
        ("Tamarack Rail, Inc., (Nasdaq-NM: TMRK), a railroad,", "Tamarack Rail, Inc.", "NASDAQ", "TMRK"),
        ('Tamarack Rail Corp. ("Tamarack" or the "Company") (TSX: TMK.A) said', "Tamarack Rail Corp.", "TSX", "TMK.A"),
        ("Tamarack, Roe and Co. (NYSE American: TRC) reported", "Tamarack, Roe and Co.", "NYSE American", "TRC"),
        ("tRail Inc. (Nasdaq Global Select Market: TRLX) today", "tRail Inc.", "NASDAQ", "TRLX"),
        ("Tamarack & Company (TMRK) today announced", "Tamarack & Company", None, "TMRK"),
        ("The Tamarack Group, Inc. (OTCQB: TMRG) provided", "The Tamarack Group, Inc.", "OTCQB", "TMRG"),
        ("Tamarack Rail Corporation , a railroad, will report", "Tamarack Rail Corporation", None, None),
        ("Tamarack® today announced", "Tamarack", None, None),
    ],
)
def test_the_subject_of_the_first_sentence_is_the_company(
    sentence: str, name: str, exchange: str | None, ticker: str | None
) -> None:
    company = read(f"{sentence} results for its first quarter.").company
    assert (company.name, company.exchange, company.ticker) == (name, exchange, ticker)


def test_capitals_become_the_spelling_of_the_text() -> None:
    masthead = read(
        "MCKINLEY TIMBER, INC. (NYSE: MKT) reported a profit.",
        below="ABOUT MCKINLEY TIMBER\n\nMcKinley Timber, Inc. fells.",
    )
    assert masthead.company.name == "McKinley Timber, Inc."


def test_capitals_that_the_text_spells_nowhere_else_stay() -> None:
    assert read("XQR TIMBERLANDS, INC. (NYSE: XQR) reported a profit.").company.name == "XQR TIMBERLANDS, INC."


def test_the_full_name_is_taken_from_a_statement_s_heading() -> None:
    masthead = read(
        "Tamarack today announced a profit.",
        below="TAMARACK RAIL, INC.\nBALANCE SHEETS\n\nTamarack Rail, Inc. is fair.",
    )
    assert masthead.company.name == "Tamarack Rail, Inc."


def test_an_acquired_company_s_ticker_is_not_taken() -> None:
    company = read("Tamarack Rail announced that it bought Cedar Lines, Inc. (NYSE: CDR).").company
    assert (company.name, company.ticker) == ("Tamarack Rail", None)


@pytest.mark.parametrize(
    ("below", "website"),
    [
        ("It is told at www.tamarack.com. ABOUT TAMARACK (http://www.tamarack.com)", "http://www.tamarack.com"),
        ("See https://ir.tamarack.com/events or tamarack.com for more.", "tamarack.com"),
        ("Filings are at www.sec.gov and write to jane@tamarack.com.", None),
        ("More is told on our website at www.bluetrain.example/about.", "www.bluetrain.example"),
    ],
)
def test_the_web_site_is_the_one_with_the_company_s_name(below: str, website: str | None) -> None:
    assert read("Tamarack Rail, Inc. (NYSE: TMR) reported a profit.", below=below).company.website == website


def test_headline_and_subheadline() -> None:
    above = (
        "                                        Exhibit 99.1\nFOR IMMEDIATE RELEASE\n\nCONTACT: Jane Roe"
        " 208-555-0111\n\n"
        "      TAMARACK RAIL REPORTS RECORD FIRST QUARTER AND\n         NAMES A CHIEF ENGINEER\n      - Dividend"
        " raised to nine cents -"
    )
    masthead = read("Tamarack Rail, Inc. (NYSE: TMR) reported a profit.", above=above)
    assert masthead.headline == "TAMARACK RAIL REPORTS RECORD FIRST QUARTER AND NAMES A CHIEF ENGINEER"
    assert masthead.subheadline == "Dividend raised to nine cents"


def test_lines_of_a_title_that_could_have_run_on_are_apart() -> None:
    above = "Tamarack Announces a Bridge\nBridge Over the Snake River Will Carry Two Tracks"
    masthead = read("Tamarack Rail, Inc. (NYSE: TMR) reported a profit.", above=above)
    assert masthead.headline == "Tamarack Announces a Bridge"
    assert masthead.subheadline == "Bridge Over the Snake River Will Carry Two Tracks"


@pytest.mark.parametrize(
    ("sentence", "label", "start", "end"),
    [
        (
            "results for the first quarter ended March 31, 2023",
            "first quarter 2023",
            dt.date(2023, 1, 1),
            dt.date(2023, 3, 31),
        ),
        (
            "results for its fiscal 2023 second quarter ended March 31, 2023",
            "second quarter fiscal 2023",
            dt.date(2023, 1, 1),
            dt.date(2023, 3, 31),
        ),
        (
            "results for the thirteen weeks ended April 1, 2023",
            "thirteen weeks ended April 1, 2023",
            dt.date(2023, 1, 1),
            dt.date(2023, 4, 1),
        ),
        (
            "results for the third quarter of fiscal 2023 ended April 1, 2023",
            "third quarter fiscal 2023",
            None,
            dt.date(2023, 4, 1),
        ),
        ("that it will report its first quarter 2023 results on May 9, 2023", "first quarter 2023", None, None),
        (
            "results for the fourth quarter and full year 2022 ended December 31, 2022",
            "fourth quarter 2022",
            dt.date(2022, 10, 1),
            dt.date(2022, 12, 31),
        ),
        (
            "results for the 12 months ended December 31, 2022",
            "12 months ended December 31, 2022",
            dt.date(2022, 1, 1),
            dt.date(2022, 12, 31),
        ),
        (
            "results for the year ended December 31, 2022",
            "year ended December 31, 2022",
            dt.date(2022, 1, 1),
            dt.date(2022, 12, 31),
        ),
    ],
)
def test_the_period(sentence: str, label: str, start: dt.date | None, end: dt.date | None) -> None:
    period = read(f"Tamarack Rail, Inc. (NYSE: TMR) today announced {sentence}.").period
    assert period is not None
    assert (period.label, period.start, period.end) == (label, start, end)


def test_a_release_about_no_period_has_none() -> None:
    assert read("Tamarack Rail, Inc. (NYSE: TMR) today named Jane Roe to its board.").period is None


def test_a_quarter_named_for_its_operations_over_a_year_with_its_end() -> None:
    text = "Tamarack Reports Strong Fourth Quarter Operations\n\n"
    text += "TROY, Ohio, Feb. 9, 2023 - Tamarack Rail (NYSE: TMR) today announced"
    text += " its results for the quarter and year ended December 31, 2022.\n"
    period = read_masthead(Document(text=text)).period
    assert period is not None
    assert period.label == "fourth quarter 2022"


def test_a_summary_of_results_is_a_title() -> None:
    text = "Tamarack Rail plc\n\nSummary of results\n\nFor the 12 months ended 31 December 2022\n"
    assert read_masthead(Document(text=text)).headline == "Summary of results"


def test_the_quarter_that_a_dividend_is_for_is_not_the_one_reported() -> None:
    above = (
        "TAMARACK RAIL ANNOUNCES MARCH 31, 2023 RESULTS\nAND DECLARES SECOND QUARTER 2023 DIVIDEND OF $0.47 PER SHARE"
    )
    sentence = "Tamarack Rail, Inc. (NYSE: TMR) today announced its results for the quarter ended March 31, 2023. "
    sentence += "It declared a dividend of $0.47 per share for the second quarter of 2023."
    period = read(sentence, above=above).period
    assert period is not None
    assert "second" not in period.label
    assert period.end == dt.date(2023, 3, 31)
