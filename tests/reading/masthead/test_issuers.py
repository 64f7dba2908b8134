"""Issuers by letterheads, by symbols of other houses, and titles that have them for their subject."""

import datetime as dt

import pytest

from tests.reading.masthead.test_forms import BODY, masthead

PROSE = (
    "In this report the kilns are presented in line with the standards that the group has used since its founding, "
    "and all of the amounts are given in millions, the figures of the year before in brackets behind them.\n"
)


def test_letterhead_of_an_interim_report() -> None:
    found = masthead(
        "MORROW MILLS OYJ   Interim report   November 13, 2008 at 09:00 am\n\n"
        f"MORROW'S INTERIM REPORT JANUARY 1 - SEPTEMBER 30, 2008\n\n{PROSE}\nMorrow Mills Oyj\nBoard of Directors\n"
    )
    assert (found.company.name, found.date) == ("Morrow Mills Oyj", dt.date(2008, 11, 13))
    assert found.headline == "MORROW'S INTERIM REPORT JANUARY 1 - SEPTEMBER 30, 2008"


def test_the_house_of_a_release_is_no_exchange() -> None:
    found = masthead(
        "Morrow Corporation Stock Exchange Release 19 July 2016 at 8.30 a.m.\n\n"
        "Morrow Corporation's Interim Report for 1 January - 30 June 2016\n\n"
        f"{PROSE}\nNASDAQ Helsinki Ltd\nMain media\n"
    )
    assert (found.company.name, found.date) == ("Morrow Corporation", dt.date(2016, 7, 19))


def test_a_release_from_a_house_on_a_day_in_figures() -> None:
    found = masthead(
        "Morrow AB: Quarterly report January-September 2019\n\nPress release from Morrow AB (publ) 2019-10-21\n\n"
        f"January - September\n\n- Net sales increased by six percent.\n\n{PROSE}"
    )
    assert (found.company.name, found.date, found.subheadline) == ("Morrow AB", dt.date(2019, 10, 21), None)


@pytest.mark.parametrize(
    "opening",
    [
        '(TSX: MRW.UN) Morrow Energy Trust ("Morrow" or the "Trust") announces its results.',
        "Morrow Energy Trust, Troy, West Virginia, (TSX - MRW.UN) a maker of felt, announced its results.",
        "Morrow Energy Trust (TSX: MRW.UN) today announced its results.",
    ],
)
def test_where_a_symbol_stands(opening: str) -> None:
    company = masthead(f"Morrow Announces Results\n\nTROY, Ohio, Nov. 8, 2007 /CNW/ - {opening}\n").company
    assert (company.name, company.exchange, company.ticker) == ("Morrow Energy Trust", "TSX", "MRW.UN")


@pytest.mark.parametrize(
    ("more", "exchange", "ticker"),
    [
        ("ASX CODE\nMRW\n", "ASX", "MRW"),
        ("Founded 35 years ago, Morrow has grown into a leader of felt. TSX: MRW\n", "TSX", "MRW"),
    ],
)
def test_symbols_below_a_label_and_behind_a_sentence(more: str, exchange: str, ticker: str) -> None:
    text = "Morrow Announces Results\n\nTROY, Ohio, May 8, 2007 - Morrow Mills Inc. today announced its results.\n\n"
    company = masthead(f"{text}{more}").company
    assert (company.exchange, company.ticker) == (exchange, ticker)


def test_two_classes_of_shares_behind_a_name() -> None:
    text = "Morrow Announces Results\n\nTROY, Ohio, May 8, 2007 - Morrow Inc. (TSX:MRW.SV.A)(TSX:MRW.MV.B) reported.\n"
    assert masthead(text).company.ticker == "MRW.SV.A"


def test_a_title_in_small_letters_tells_what_the_issuer_does() -> None:
    found = masthead(f"ASX Announcement\n28 July 2020\n\nMorrow advances kilns and looms in the June quarter\n\n{BODY}")
    assert found.headline == "Morrow advances kilns and looms in the June quarter"


def test_a_report_on_activities_has_its_quarter() -> None:
    period = masthead(
        "QUARTERLY ACTIVITIES REPORT\n\n28 July 2020\n\nMorrow Mills Limited (ASX: MRW) is pleased to present its "
        "activities report for the quarter ended 30 June 2020.\n"
    ).period
    assert period is not None
    assert (period.start, period.end) == (dt.date(2020, 4, 1), dt.date(2020, 6, 30))


def test_a_quarter_by_its_number_without_a_year() -> None:
    period = masthead(f"MORROW REPORTS STRONG 2Q PROFIT\n\nTROY, Ohio, July 22, 2003 - {BODY}").period
    assert period is not None
    assert period.label.startswith("second quarter")


def test_a_date_before_a_name_is_no_part_of_it() -> None:
    assert (
        masthead(f"Morrow Mills Publishes Results\n\nTroy, 13 February 2025 {BODY}").company.name == "Morrow Mills plc"
    )


def test_the_wires_lines_are_no_title() -> None:
    found = masthead(
        "Morrow Announces First Quarter Earnings Up 10%\n\nNEWS RELEASE TRANSMITTED BY CCNMatthews\n\n"
        "TSX SYMBOL: MRW.SV.A\n\nMARCH 17, 2005 - 11:29 ET\n\n"
        f"TROY, QUEBEC--(CCNMatthews - March 17, 2005) - {BODY}"
    )
    assert found.headline == "Morrow Announces First Quarter Earnings Up 10%"
    assert found.subheadline is None


@pytest.mark.parametrize(
    ("title", "more", "name"),
    [
        ("Morrow A/S - Interim report Q2 2023", "", "Morrow A/S"),
        ("Morrow Mills plc’s Half Year Results", "", "Morrow Mills plc"),
        (
            "Great Morrow Gold Royalty: Q2 update",
            "Great Morrow Gold Royalty was founded in Troy.\n",
            "Great Morrow Gold Royalty",
        ),
        ("Great Morrow Gold Reports Record Results", "Great Morrow Gold was founded in Troy.\n", "Great Morrow Gold"),
        ("Great Morrow Gold Reports Record Results", "", None),
        ("Strong First Quarter: Results Up", "A strong first quarter it was.\n", None),
    ],
)
def test_an_issuer_that_only_the_title_names(title: str, more: str, name: str | None) -> None:
    assert masthead(f"{title}\n\n4 May 2023\n\n{PROSE}\n{more}").company.name == name


def test_whose_board_has_approved_a_report() -> None:
    text = (
        "NASDAQ OMX Copenhagen A/S\nNicolaj Plads 6\n\n29 May 2015\n\nInterim report for the spring\n\n"
        "Today, the Board of Directors of Per Morrow A/S has approved the interim report.\n"
    )
    assert masthead(text).company.name == "Per Morrow A/S"


def test_a_symbol_among_several_between_bars() -> None:
    company = masthead(
        "Morrow Reports Results\n\nTORONTO, Aug. 23, 2022 (GLOBE NEWSWIRE) -- Morrow Gold Corp. "
        "(TSX.V:MRW | OTCQX:MRWKF | FNR: 2N6) announced its results.\n"
    ).company
    assert (company.exchange, company.ticker) == ("TSX-V", "MRW")


def test_a_place_and_a_day_alone_above_the_title() -> None:
    found = masthead(
        "Vejle, 25 November 2015\nAnnouncement no. 65/2015\n\nINTERIM REPORT FOR Q4 2014/15\n\n"
        f"Morrow grows again\n\n{PROSE}"
    )
    assert (found.place, found.date) == ("Vejle", dt.date(2015, 11, 25))
    assert (found.headline, found.subheadline) == ("INTERIM REPORT FOR Q4 2014/15", "Morrow grows again")


def test_a_name_and_a_day_alone_are_no_place() -> None:
    found = masthead(f"Morrow Mills, 25 November 2015\n\nINTERIM REPORT\n\n{'Morrow Mills grew again. ' * 9}\n")
    assert found.place is None


def test_a_day_beside_a_contact() -> None:
    found = masthead(
        "FOR IMMEDIATE RELEASE                    Media Contact: Jane Roe, (520) 884-3725\n"
        "July 29, 2014                            Financial Analyst Contact: John Doe, (520) 884-3649\n\n"
        "MORROW REPORTS SECOND QUARTER 2014 EARNINGS\n\n"
        "Tucson, Ariz. - Morrow Inc. (NYSE: MRW) today reported results.\n"
    )
    assert (found.place, found.date) == ("Tucson, Ariz.", dt.date(2014, 7, 29))


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("the second quarter of the 2007 fiscal year", "second quarter fiscal 2007"),
        ("the fourth quarter of 2014/15", "fourth quarter fiscal 2014/15"),
        ("the first six months of the financial year 2014/2015", "first six months of the financial year 2014/2015"),
    ],
)
def test_years_that_are_no_calendar_years(words: str, label: str) -> None:
    period = masthead(
        f"Morrow Publishes Report\n\nTROY, Ohio, May 29, 2015 - Morrow Inc. reports results for {words}.\n"
    ).period
    assert period is not None
    assert period.label == label


@pytest.mark.parametrize(
    ("behind", "ticker"),
    [
        (", a maker of felt and of yarns (TSX: MRW), today", "MRW"),
        (", one of the largest makers of felt, (TSX: MRW) today", "MRW"),
        (", a subsidiary of the Vane works, which is listed (TSX: VNE), today", None),
        (" (MRW - TSX) today", "MRW"),
        (" (TSX - MRW) today", "MRW"),
        (" (MMI) today", None),
        (" (MM) today", None),
    ],
)
def test_a_symbol_behind_what_the_company_is_and_initials_that_are_none(behind: str, ticker: str | None) -> None:
    text = f"Morrow Announces Results\n\nTROY, Ohio, May 8, 2007 - Morrow Mills Inc.{behind} announced its results.\n"
    assert masthead(text).company.ticker == ticker


def test_a_symbol_in_the_brackets_of_the_dateline() -> None:
    found = masthead(
        "MORROW TRUST REPORTS RESULTS\n\nTROY, ONTARIO (MRW.UN - TSX)- Morrow Trust has paid its holders.\n"
    )
    assert (found.place, found.headline) == ("Troy, Ontario", "MORROW TRUST REPORTS RESULTS")
    assert (found.company.name, found.company.exchange, found.company.ticker) == ("Morrow Trust", "TSX", "MRW.UN")


def test_directors_speak_for_their_company() -> None:
    text = (
        "Morrow Pays\n\nTROY, Ohio, May 8, 2007 - The Board of Directors for Morrow Mills Inc. announced a dividend.\n"
    )
    assert masthead(text).company.name == "Morrow Mills Inc."


@pytest.mark.parametrize(("mail", "site"), [("jroe@mmx.example", "www.mmx.example"), ("jroe@other.example", None)])
def test_a_site_by_two_initials_is_the_companys_if_its_mail_goes_there(mail: str, site: str | None) -> None:
    text = "Morrow Reports\n\nTROY, Ohio, May 8, 2007 - Morrow Mills, Inc. announced results.\n\n"
    assert masthead(f"{text}{mail}\nwww.mmx.example\n").company.website == site


def test_a_day_before_the_issuer_is_no_part_of_its_name() -> None:
    text = f"Highlights\n\n{PROSE}\nOn August 6, 2012, Morrow announced that it will pay a dividend.\n"
    found = masthead(text)
    assert found.company.name == "Morrow"
    place = found.company.spans["name"]
    assert text[place.start : place.end] == "Morrow"


def test_the_heading_of_measures_names_no_issuer() -> None:
    assert masthead(f"Highlights\n\n{PROSE}\nAbout Non-GAAP Financial Measures\n\n{PROSE}").company.name is None


def test_a_heading_about_the_issuer_is_not_its_name() -> None:
    assert masthead(f"Highlights\n\n{PROSE}\nAbout The Morrow Mills, Inc.\n\n{PROSE}").company.name == (
        "The Morrow Mills, Inc."
    )


def test_an_issuer_that_speaks_for_itself() -> None:
    found = masthead(f"Highlights\n\n{PROSE}\nAbout Morrow: At Morrow (NYSE: MRW), we card wool.\n")
    assert (found.company.name, found.company.ticker) == ("Morrow", "MRW")
