"""Contacts in layouts of every kind: columns without colons, letterheads, wires, wraps, labels and odd spellings."""

import pytest

from irdesk.domain.company import Contact
from tests.reading.contacts.reading import brief, people

BODY = (
    "SELBY LATHES REPORTS A PROFIT\n\nTROY, NY, May 4, 2023 -- Selby Lathes, Inc. (NYSE: SLB) today reported a profit"
    " for the quarter ended March 31, 2023.\n\nIt was a good quarter for all who make lathes and all who buy them.\n\n"
)
FIRM = "Selby Lathes, Inc."


def only(text: str) -> Contact:
    (contact,) = people(text)
    return contact


def test_heads_in_capitals_without_colons_and_a_title_over_three_lines() -> None:
    text = (
        "AT THE COMPANY                               AT BRIGHTWELL ASHE\n"
        "Orla C. Whitcombe                            Una Poole — General Info. (212) 555-0151\n"
        "Sr. Vice President, Finance and              Wes Tam — Analyst (212) 555-0156\n"
        "Administration\n"
        "and Chief Financial Officer\n"
        "(301) 555-0160\n\n"
    )
    assert [brief(contact)[:4] for contact in people(text + BODY)] == [
        (
            "Orla C. Whitcombe",
            "Sr. Vice President, Finance and Administration and Chief Financial Officer",
            None,
            "+13015550160",
        ),
        ("Una Poole", "General Info.", "BRIGHTWELL ASHE", "+12125550151"),
        ("Wes Tam", "Analyst", "BRIGHTWELL ASHE", "+12125550156"),
    ]


def test_a_letterhead_beside_the_names_lends_its_number() -> None:
    text = (
        "Selby Lathes, Inc.                   For additional information at the Company:\n"
        "12 Mill Street                       Orla Whitcombe, CFO\n"
        "Troy, NY 12180                       Piet Moss, Investor Relations\n"
        "518-555-0164\n"
        "                                     Media Contact:\n"
        "                                     Una Poole 305-555-0170\n\n"
    )
    assert [brief(contact)[:4] for contact in people(text + BODY)] == [
        ("Orla Whitcombe", "CFO", FIRM, "+15185550164"),
        ("Piet Moss", "Investor Relations", FIRM, "+15185550164"),
        ("Una Poole", "Media", None, "+13055550170"),
    ]


def test_a_name_above_its_desk_at_the_top() -> None:
    text = "A.B. Moss\nInvestor Relations\n518.555.0164\nor\nUna Poole\nMedia Relations\n518.555.0165\n\n\n"
    assert [brief(contact)[:4] for contact in people(text + BODY)] == [
        ("A.B. Moss", "Investor Relations", None, "+15185550164"),
        ("Una Poole", "Media Relations", None, "+15185550165"),
    ]


def test_three_columns_of_addresses_are_no_running_text() -> None:
    text = (
        "For more information:\n"
        "Piet Moss                                Una O'Brien                           F. Wes Tam\n"
        "Selby Lathes, Inc.                       Poole Drills, Inc.                    R.J. Tam & Company\n"
        "pmoss@selby.example                      uobrien@poole-drills.example          ftam@tamcompany.example\n"
        "518-555-0126                             518-555-0167                          518-555-0164\n\n\n"
    )
    assert [brief(contact) for contact in people(text + BODY)] == [
        ("Piet Moss", None, FIRM, "+15185550126", "pmoss@selby.example"),
        ("Una O'Brien", None, "Poole Drills, Inc.", "+15185550167", "uobrien@poole-drills.example"),
        ("F. Wes Tam", None, "R.J. Tam & Company", "+15185550164", "ftam@tamcompany.example"),
    ]


def test_the_company_before_its_desk_is_the_firm() -> None:
    text = BODY + "Selby investor relations contact: Piet Moss, +1 518-555-0174 or Moss_Piet@selby.example\n\n"
    assert brief(only(text)) == ("Piet Moss", "Investor relations", "Selby", "+15185550174", "Moss_Piet@selby.example")
    text = BODY + "Selby Lathes, Inc. Investor Relations:\n\n(877) 555-0116\n\nIR@selby.example\n"
    assert brief(only(text)) == (None, "Investor Relations", FIRM, "+18775550116", "IR@selby.example")


def test_a_wires_trailer_is_one_sentence_also_over_blank_lines() -> None:
    name = "Selby, Moss and Co."
    body = BODY.replace(FIRM, name)
    text = body + (
        "    /CONTACT:  News Media Contact, Una Poole, +1-518-555-0169, or\n\n"
        "Investor Contact, Piet Moss, +1-518-555-0119, both of Selby,\n\nMoss and Co./\n"
        "    /Web site:  http://www.selby.example /\n"
    )
    assert [brief(contact)[:4] for contact in people(text)] == [
        ("Una Poole", "News Media", name, "+15185550169"),
        ("Piet Moss", "Investor", name, "+15185550119"),
    ]


def test_a_firm_alone_above_the_desks_is_theirs() -> None:
    text = BODY + (
        "Contacts\n\nSelby Lathes, Inc.\n\nInvestor Relations:\nPiet Moss, Treasurer\n(518) 555-0151\n\n"
        "Media:\nUna Poole, Senior Vice President, Marketing\n(518) 555-0141\n"
    )
    assert [brief(contact)[:4] for contact in people(text)] == [
        ("Piet Moss", "Treasurer", FIRM, "+15185550151"),
        ("Una Poole", "Senior Vice President, Marketing", FIRM, "+15185550141"),
    ]


@pytest.mark.parametrize(
    ("line", "firm"),
    [
        ("Una Poole, TRQ", "TRQ"),
        ("Una Poole\nInvestor Relations\nStreetSpeak", "StreetSpeak"),
        ("Una Poole\nPoole & Ashe,\nInc.", "Poole & Ashe, Inc."),
        ("Una Poole, CEOPoole Drills, Inc.", "Poole Drills, Inc."),
        ("Una Poole, MBChB", None),
    ],
)
def test_firms_that_do_not_say_so(line: str, firm: str | None) -> None:
    contact = only(BODY + f"Contact:\n{line}\n518-555-0164\n")
    assert (contact.name, contact.organization) == ("Una Poole", firm)


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("piet.moss (at) selby.example", "piet.moss@selby.example"),
        ("piet.moss [at] selby [dot] com", "piet.moss@selby.com"),
        ("piet.moss@\nselby.example", "piet.moss@selby.example"),
    ],
)
def test_addresses_that_are_spelled_or_broken(printed: str, address: str) -> None:
    assert only(BODY + f"Contact:\nPiet Moss\n{printed}\n\n").email == address


def test_two_addresses_for_one_person_are_no_second_contact() -> None:
    text = (
        BODY + "Contact:\nPiet Moss, Director of Communications, at media@selby.example and investors@selby.example\n"
    )
    assert brief(only(text)) == ("Piet Moss", "Director of Communications", None, None, "media@selby.example")


def test_somebody_without_a_way_to_be_reached_is_no_contact() -> None:
    text = BODY + "Contacts:\nUna Poole\nPiet Moss\npiet.moss@selby.example\n"
    assert [contact.name for contact in people(text)] == ["Piet Moss"]


def test_in_sentences() -> None:
    text = BODY + (
        "Holders may call our Investor Relations department at (518) 555-0110.\n\n"
        "Please send questions to Piet Moss of Poole Partners at 760-555-0137.\n\n"
        "What: a webcast When: Tuesday Where: selby.example Contact: Investor Relations investors@selby.example This"
        " webcast will be kept for replay.\n"
    )
    assert [brief(contact) for contact in people(text)] == [
        (None, "Investor Relations department", None, "+15185550110", None),
        ("Piet Moss", None, "Poole Partners", "+17605550137", None),
        (None, "Investor Relations", None, None, "investors@selby.example"),
    ]


def test_labels_on_one_line_are_one_persons() -> None:
    text = (
        "Contact:    Una Poole, Director of Communications\n"
        "Phone:      (801) 555-0167   E-mail: upoole@selby.example   Fax: (801) 555-0188\n\n"
    )
    contact = only(text + BODY)
    assert brief(contact) == ("Una Poole", "Director of Communications", None, "+18015550167", "upoole@selby.example")
    assert [phone.kind for phone in contact.phones] == [None, "fax"]
