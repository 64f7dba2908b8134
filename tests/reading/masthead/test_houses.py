"""Mastheads of more houses: bracketed and wired datelines, dates in figures, parts of a year, fiscal quarters."""

import datetime as dt

import pytest

from tests.reading.masthead.test_forms import BODY, masthead


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("(Turku, Finland —August 10, 2012)  ", "Turku, Finland"),
        ("(Oslo, 10 August 2012) ", "Oslo"),
        ("(DENVER) August 10, 2012 — ", "Denver"),
        ("DENVER (August 10, 2012) ", "Denver"),
        ("Denver, Colo. (August 10, 2012) ", "Denver, Colo."),
        ("TROY, QUEBEC--(CCNMatthews - August 10, 2012) - ", "Troy, Quebec"),
        ("TORONTO, ON / ACCESSWIRE / August 10, 2012 / ", "Toronto, ON"),
        ("Oslo/London, 10 August 2012: ", "Oslo/London"),
        ("**Oslo, 10 August 2012 (07:00 CEST)** ", "Oslo"),
        ("HARTFORD, Conn. and BOSTON, Mass. (August 10, 2012) – ", "Hartford, Conn. and Boston, Mass."),
        ("Troy, Ohio and De Bilt, the Netherlands, 10 August 2012 – ", "Troy, Ohio and De Bilt, the Netherlands"),
        ("Coeur d'Alene, Idaho – August 10, 2012 – ", "Coeur d'Alene, Idaho"),
        ("AUSTIN, Texas - (Marketwired) - 08/10/12 - ", "Austin, Texas"),
        ("AUSTIN, TX--(Marketwire - 08/10/2012) - ", "Austin, TX"),
        ("SAN DIEGO and BOSTON, Aug. 10, 2012 (GLOBE NEWSWIRE) -- ", "San Diego and Boston"),
    ],
)
def test_datelines_in_brackets_and_of_wires(dateline: str, place: str) -> None:
    found = masthead(f"Morrow Mills Publishes Results\n\n{dateline}{BODY}")
    assert (found.place, found.date) == (place, dt.date(2012, 8, 10))


@pytest.mark.parametrize("line", ["(August 10, 2012)", "2012-08-10", "Date: 2012-08-10 07:30 CEST"])
def test_a_date_on_a_line_of_its_own(line: str) -> None:
    assert masthead(f"MORROW MILLS PUBLISHES RESULTS\n\n{line}\n\n{BODY}").date == dt.date(2012, 8, 10)


def test_a_line_of_a_log_is_no_date() -> None:
    assert masthead("2012-08-10 07:30:01 - worker started\n" * 9).date is None


def test_a_month_is_no_place() -> None:
    found = masthead(f"INTERIM REPORT 1 JANUARY – 30 SEPTEMBER 2006\n\n2006-10-30\n\n{BODY}")
    assert found.place is None
    assert found.date == dt.date(2006, 10, 30)
    assert found.headline == "INTERIM REPORT 1 JANUARY – 30 SEPTEMBER 2006"


@pytest.mark.parametrize(
    ("title", "label", "start", "end"),
    [
        ("Interim Report, January-September 2012", "January-September 2012", (2012, 1, 1), (2012, 9, 30)),
        ("Interim Report 1 May – 31 July 2012", "1 May – 31 July 2012", (2012, 5, 1), (2012, 7, 31)),
        ("Morrow Reports Higher Profit in the First Half of 2012", "First Half of 2012", None, None),
        ("Morrow Reports Half-Year Results 2012", "Half Year Results 2012", None, None),
        ("Morrow Reports First Nine Months 2012 Results", "First Nine Months 2012", None, None),
        ("Morrow Reports Q2 FY13 Results", "second quarter fiscal 2013", None, None),
        ("Morrow Reports 3Q12 EBITDA of $88 Million", "third quarter 2012", None, None),
        (
            "Morrow Results for the Nine Months Ended 30 September 2012",
            "Nine Months Ended 30 September 2012",
            (2012, 1, 1),
            (2012, 9, 30),
        ),
        (
            "Morrow Results for Three and Nine Months Ended 30 September 2012",
            "Three and Nine Months Ended 30 September 2012",
            (2012, 7, 1),
            (2012, 9, 30),
        ),
        ("Morrow's Third-Quarter EPS Rises", "third quarter", None, None),
        ("Morrow Reports Third-Quarter and Year-End Results", "third quarter", None, None),
        ("Morrow Reports Results for the Fiscal Year 2012", "fiscal year 2012", None, None),
    ],
)
def test_periods_in_titles(
    title: str, label: str, start: tuple[int, int, int] | None, end: tuple[int, int, int] | None
) -> None:
    found = masthead(f"{title}\n\nTURKU, Finland, Nov. 10, 2012 -- {BODY}").period
    assert found is not None
    assert found.label == label
    assert found.start == (start and dt.date(*start))
    assert found.end == (end and dt.date(*end))


def test_months_that_are_compared_with_or_run_backwards_are_no_period() -> None:
    text = "Morrow Reports a Profit\n\nTURKU, Finland, Nov. 10, 2012 -- Morrow Mills plc said revenue rose {said}."
    assert masthead(text.format(said="in the first half of 2012 over the first half of 2011")).period is not None
    assert masthead(text.format(said="from the first half of 2011")).period is None


def test_two_lengths_that_end_on_one_day() -> None:
    text = (
        "MORROW REPORTS SECOND QUARTER RESULTS\n\nTURKU, Finland, Aug. 10, 2012 -- Morrow Mills plc reports its results"
        " for the three and six months ended June 30, 2012.\n"
    )
    found = masthead(text).period
    assert found is not None
    assert (found.start, found.end) == (dt.date(2012, 4, 1), dt.date(2012, 6, 30))


@pytest.mark.parametrize("second", ["REPORTS THIRD QUARTER 2011 RESULTS", "Reports Third Quarter 2011 Results"])
def test_a_company_over_what_it_does_is_one_headline(second: str) -> None:
    text = f"MORROW BANCORP, INC.\n\n{second}\n\n"
    text += "TROY, NY, Oct. 20, 2011 -- Morrow Bancorp, Inc. (NASDAQ: MRW) earned more.\n"
    assert masthead(text).headline == f"MORROW BANCORP, INC. {second}"


@pytest.mark.parametrize(
    ("printed", "exchange", "ticker"),
    [
        ("((AIM: MRW) 'Morrow')", "AIM", "MRW"),
        ("(BM&FBovespa: MRWL3)", "BM&FBOVESPA", "MRWL3"),
        ("(Nasdaq Stockholm: MRWB)", "Nasdaq Stockholm", "MRWB"),
        ("(OSE: MRW)", "OSE", "MRW"),
    ],
)
def test_exchanges(printed: str, exchange: str, ticker: str) -> None:
    text = f"MORROW PUBLISHES RESULTS\n\nThe Board of Morrow Mills plc {printed} is pleased to announce its results.\n"
    company = masthead(text).company
    assert (company.name, company.exchange, company.ticker) == ("Morrow Mills plc", exchange, ticker)


def test_initials_in_brackets_in_a_companys_name() -> None:
    company = masthead(
        "Morrow (A & J) Group plc\n\nHalf-Yearly Report\n\n20 February 2013\n\nIt was a good half.\n"
    ).company
    assert company.name == "Morrow (A & J) Group plc"


def test_a_quarter_without_its_year_takes_that_of_the_text() -> None:
    text = (
        "Morrow Reports Record Third Quarter Results\n\nDURHAM, N.C., April 13 /PRNewswire/ -- Morrow Mills, Inc."
        " reported record third quarter fiscal year 2000 revenue of $28,363,000.\n"
    )
    found = masthead(text).period
    assert found is not None
    assert found.label == "third quarter fiscal 2000"


def test_a_title_below_its_place_and_day() -> None:
    text = (
        "Budapest, 10 May 2011\n\nMorrow Nyrt. Announces First Quarter 2011 Results\n\n"
        + "Sales rose in all markets. " * 12
    )
    found = masthead(text)
    assert (found.headline, found.place) == ("Morrow Nyrt. Announces First Quarter 2011 Results", "Budapest")


def test_a_distributors_lines_are_no_title() -> None:
    text = (
        "DGAP-News: Morrow SE / Key word(s): Half Year Results\n\nMorrow SE: Strong half; outlook raised\n\n"
        "The issuer is solely responsible for the content of this announcement.\n\n"
        f"Erlangen, 14 August 2019 - {BODY}"
    )
    assert masthead(text).headline == "Morrow SE: Strong half; outlook raised"


def test_a_name_with_a_small_legal_form_and_what_it_is_compared_with() -> None:
    text = (
        "Morrow Reports Record Earnings\n\nTROY, N.Y.--(BUSINESS WIRE)--April 26, 2000--Morrow incorporated"
        " (NASDAQ:MRW), a subsidiary of Vale Works, Inc. (NYSE:VAL), announced net income of $26.7 million for the"
        " quarter ended April 2, 2000. That is an increase over income of $9.7 million in the first quarter of 1999.\n"
    )
    found = masthead(text)
    assert (found.company.name, found.company.ticker) == ("Morrow incorporated", "MRW")
    assert found.period is not None
    assert found.period.label == "quarter ended April 2, 2000"


def test_a_code_on_a_line_of_its_own() -> None:
    text = "Morrow Mills Limited\nASX Code: MRW\n\nQuarterly report for the period ending 31 March 2019\n\nWe dug.\n"
    found = masthead(text)
    assert (found.company.exchange, found.company.ticker) == ("ASX", "MRW")
    assert found.headline == "Quarterly report for the period ending 31 March 2019"


@pytest.mark.parametrize(
    "head", ["Medienmitteilung / Press release", "Media release", "Communiqué de presse", "Pressemitteilung"]
)
def test_what_kind_of_release_it_is_in_other_languages(head: str) -> None:
    text = f"{head}\n\nChur, 25 July 2013\n\nMorrow AG posts first-half profit of CHF 71.4 million\n\n"
    assert masthead(text + "Sales rose in all markets. " * 12).headline == (
        "Morrow AG posts first-half profit of CHF 71.4 million"
    )


def test_a_trading_update() -> None:
    text = "RNS Number : 4411H\nMorrow Mills plc\n12 March 2018\n\nTrading Update\n\n"
    assert masthead(f"{text}{BODY}").headline == "Trading Update"


def test_a_symbol_in_the_last_column_of_a_letterhead() -> None:
    text = (
        "News for Immediate Release                           Nasdaq National Market: MRW\n\n"
        "MORROW POSTS HIGHER REVENUE\n\n"
        "Troy, N.Y., Jan. 21, 1997 -- Morrow Mills, Inc. today reported a net loss.\n"
    )
    company = masthead(text).company
    assert (company.exchange, company.ticker) == ("NASDAQ", "MRW")


@pytest.mark.parametrize(
    "name", ["plough, Inc.", "barley barn N.V.", "k2 Kilns, Inc.", "hops Ltd.", "Lathes.com, inc."]
)
@pytest.mark.parametrize("lead", ["TROY, N.Y. - May 4, 2023 - ", ""])
def test_houses_that_write_themselves_with_a_small_letter(name: str, lead: str) -> None:
    text = f"{name} Reports a Profit\n\n{lead}{name} (NYSE: ABCD) today reported results for its first quarter.\n"
    company = masthead(text).company
    assert (company.name, company.ticker) == (name, "ABCD")


def test_a_legal_form_is_no_name() -> None:
    company = masthead("We thank the people of, Inc. (NYSE: ABCD) today.\n").company
    assert company.name is None


def test_a_year_that_runs_into_the_name_is_no_part_of_it() -> None:
    company = masthead(
        "TROY(Wire) June 16, 2011Quill Lathes Limited (NYSE: QLL), a maker of lathes, today reported."
    ).company
    assert company.name == "Quill Lathes Limited"


def test_an_exchange_and_a_symbol_with_dashes_between_them_on_a_line() -> None:
    top = "News Release\n\nNASDAQ -- QLLX\n\nQuill Lathes, Inc. Reports a Profit\n\nTROY, N.Y. - May 4, 2023 - "
    assert masthead(f"{top}Quill Lathes, Inc. {BODY}").company.ticker == "QLLX"
