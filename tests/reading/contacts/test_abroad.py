"""Contacts of houses abroad and of odd layouts: numbers beside firms, headings in a row, emoji, countries' numbers."""

from tests.reading.contacts.reading import contacts


def test_number_beside_the_firm_is_that_of_the_people_below() -> None:
    text = (
        "Enquiries:\n\n"
        "Morrow Mills plc                     Tel: 020 7946 0100\n"
        "Jane Roe, Chief Executive\n"
        "John Doe, Finance Director\n\n"
        "Roe Partners                         Tel: +44 20 7946 0101\n"
        "Anna Poe\n\n"
        "Poe LLP (Nominated Adviser)          Tel: 020 7946 0102\n"
    )
    assert contacts(text) == [
        ("Jane Roe", "Chief Executive", "Morrow Mills plc", "+442079460100", None),
        ("John Doe", "Finance Director", "Morrow Mills plc", "+442079460100", None),
        ("Anna Poe", None, "Roe Partners", "+442079460101", None),
        (None, None, "Poe LLP", "+442079460102", None),
    ]


def test_number_without_a_countrys_code_is_of_the_exchange_s_country() -> None:
    text = (
        "MORROW MILLS PUBLISHES RESULTS\n\n"
        "SYDNEY, 4 May 2006 - Morrow Mills Limited (ASX: MRW) today published results.\n\n"
        "Media contact: Jane Roe (02) 9374 4000\n"
    )
    assert contacts(text) == [("Jane Roe", "Media", None, "+61293744000", None)]


def test_labels_that_stand_apart_from_their_numbers() -> None:
    text = (
        "For further information please contact:\n\nJane Roe\nDirector of Corporate Affairs\n\n"
        "Tel no    + 353 66 7182304\nFax no    +353 66 7182972\n"
    )
    assert contacts(text) == [("Jane Roe", "Director of Corporate Affairs", None, "+353667182304", None)]


def test_headings_in_a_row_are_dealt_one_to_each() -> None:
    text = (
        "Company Contact:   Investor Relations Contact:   Media Contact:[info@morrow.com](mailto:info@morrow.com)   "
        "jane@roe.com   [john@doe.com](mailto:john@doe.com)212-555-0100   212-555-0101   212-555-0102 \n"
    )
    assert contacts(text) == [
        (None, "Company", None, "+12125550100", "info@morrow.com"),
        (None, "Investor Relations", None, "+12125550101", "jane@roe.com"),
        (None, "Media", None, "+12125550102", "john@doe.com"),
    ]


def test_desk_over_two_columns_is_that_of_both() -> None:
    text = (
        "Investors:\nJane Roe                  John Doe\nMorrow Mills, Inc.        Doe Partners\n"
        "(212) 555-0100            (212) 555-0101\n"
    )
    assert [one[:2] for one in contacts(text)] == [("Jane Roe", "Investors"), ("John Doe", "Investors")]


def test_pictures_before_names_and_numbers() -> None:
    text = "Contacts:\n\U0001f4de Jane Roe, Investor Relations\n\u260e\ufe0f (212) 555-0100\n\U0001f4e7 jane@roe.com\n"
    assert contacts(text) == [("Jane Roe", "Investor Relations", None, "+12125550100", "jane@roe.com")]


def test_heading_in_capitals_is_nobody_and_a_desk_behind_of_is_part_of_the_title() -> None:
    text = "EDITORIAL CONTACTS:\nJane Roe, Director of Shareholder Services, (212) 555-0100\n"
    assert contacts(text) == [("Jane Roe", "Director of Shareholder Services", None, "+12125550100", None)]


def test_company_below_its_people_and_numbers_of_the_pounds_country() -> None:
    text = (
        "Interim Results\n\nMorrow Mills plc, a maker of felt, announces a profit of £0.61m.\n\n"
        "Enquiries:\n\nJane Roe, Chairman\n\n07911 123456\n\nMorrow Mills plc\n\nJohn Doe\n\nZeus Capital Ltd\n\n"
        "0161 831 1512\n"
    )
    assert contacts(text) == [
        ("Jane Roe", "Chairman", "Morrow Mills plc", "+447911123456", None),
        ("John Doe", None, "Zeus Capital Ltd", "+441618311512", None),
    ]


def test_people_below_their_firms_and_numbers_in_two_columns() -> None:
    text = (
        "For further information:\n\n"
        "Morrow Mills plc                       Buchanan\n"
        "+44 1933 410064                        +44 20 7074 1800\n"
        "Jane Roe, Chief Executive              Robert Poe\n"
        "John Doe, Finance Director\n"
    )
    assert [one[:4] for one in contacts(text)] == [
        ("Jane Roe", "Chief Executive", "Morrow Mills plc", "+441933410064"),
        ("John Doe", "Finance Director", "Morrow Mills plc", "+441933410064"),
        ("Robert Poe", None, "Buchanan", "+442070741800"),
    ]


def test_release_note_beside_the_number_does_not_end_the_block() -> None:
    text = (
        "NEWS...                       Contact:   Jane Roe\n"
        "April 28, 2005                           John Doe\n"
        "FOR IMMEDIATE RELEASE                    (212) 555-0100\n"
    )
    assert [(one[0], one[3]) for one in contacts(text)] == [("Jane Roe", "+12125550100"), ("John Doe", "+12125550100")]


def test_agency_above_its_desk_and_a_department_below_a_title() -> None:
    text = (
        "MORROW REPORTS RESULTS\n\nTROY, Ohio, May 4, 2006 -- Morrow Mills, Inc. today reported results.\n\n"
        "Contact:  Jane Roe\n          Executive Vice President\n          Shared Services\n"
        "          (212) 555-0100\n\n"
        "          Roe Partners, Inc.\n          Investors: John Doe / Anna Poe\n          (212) 555-0101\n"
    )
    assert [(one[0], one[2], one[3]) for one in contacts(text)] == [
        ("Jane Roe", None, "+12125550100"),
        ("John Doe", "Roe Partners, Inc.", "+12125550101"),
        ("Anna Poe", "Roe Partners, Inc.", "+12125550101"),
    ]


def test_inquiries_that_are_directed_to_somebody() -> None:
    text = (
        "Direct inquiries to:\nJane Roe, Roe Partners, Inc.\nTel. (212) 555-0100; Fax (212) 555-0101\n"
        "E-mail: jane@roe.com\n"
    )
    assert contacts(text) == [("Jane Roe", None, "Roe Partners, Inc.", "+12125550100", "jane@roe.com")]


def test_names_in_other_alphabets_are_names() -> None:
    text = (
        "HARBOR LIGHTS REPORTS FIRST QUARTER RESULTS\n\nContacts:\n"
        "Анна Петрова\nInvestor Relations\n+7 495 555 0100\n\n"
        "Γιώργος Παππάς\nInvestor Relations\n+30 21 0555 0100\n\nTarō Ōyama\nMedia Relations\n+81 3 5550 0100\n"
    )
    assert [person[0] for person in contacts(text)] == ["Анна Петрова", "Γιώργος Παππάς", "Tarō Ōyama"]
