"""Contact blocks of every layout."""

import pytest

from tests.reading.contacts.reading import brief, contacts, people


def test_two_columns_of_two_rows() -> None:
    text = (
        "Contacts:\n"
        "Chief Executive Officer         SVP Finance\n"
        "Orla Whitcombe                  Piet de Groot\n"
        "Selby Lathes, Inc.              Selby Lathes, Inc.\n"
        "201-555-0110                    201-555-0132\n"
        "owhitcombe@selby.example        pdegroot@selby.example\n\n"
        "Media Relations                 Investor Relations\n"
        "Cato Brightwell                 Una Fairweather\n"
        "Selby Lathes, Inc.              Fairweather Communications, Inc.\n"
        "201-555-0141                    760-555-0137\n"
        "cbrightwell@selby.example\n\n\n"
        "               SELBY LATHES REPORTS A PROFIT\n\nTROY, NY, May 4, 2023 -- Selby Lathes, Inc. (NYSE: SLB)"
        " reported.\n"
    )
    firm = "Selby Lathes, Inc."
    assert [brief(contact) for contact in people(text)] == [
        ("Orla Whitcombe", "Chief Executive Officer", firm, "+12015550110", "owhitcombe@selby.example"),
        ("Piet de Groot", "SVP Finance", firm, "+12015550132", "pdegroot@selby.example"),
        ("Cato Brightwell", "Media Relations", firm, "+12015550141", "cbrightwell@selby.example"),
        ("Una Fairweather", "Investor Relations", "Fairweather Communications, Inc.", "+17605550137", None),
    ]


def test_three_columns_with_a_firm_over_two_lines() -> None:
    text = (
        "Investor Relations:        Trade/Business Press:    Ashdown Telecom, Ltd.\n"
        "Bram R. Olcott             Wes Tilden               Kei Sakamoto\n"
        "Selby, Inc.                Tilden & Associates,     Marketing Director\n"
        "630.555.0125               Inc.                     +44 20 7946 0123\n"
        "bolcott@selby.example      301.555.0111             kei@ashdown.example\n"
    )
    found = people(text)
    assert [contact.name for contact in found] == ["Bram R. Olcott", "Wes Tilden", "Kei Sakamoto"]
    assert found[1].role == "Trade/Business Press"
    assert brief(found[2]) == (
        "Kei Sakamoto",
        "Marketing Director",
        "Ashdown Telecom, Ltd.",
        "+442079460123",
        "kei@ashdown.example",
    )


def test_people_who_share_a_firm_and_its_numbers() -> None:
    text = (
        "CONTACT:\n"
        "                                            Stefan D. Ashcroft, CFA\n"
        "Milo Harker, CFO                            Anya Pell (Media)\n"
        "Selby Lathes, Inc.                          Wolfram Ashcroft Assoc. LLC\n"
        "(201) 555-0148                              (212) 555-0100; (212) 555-0105 (Fax)\n"
        "                                            stefan@wolframashcroft.example\n"
    )
    first, second, third = people(text)
    assert brief(first) == ("Milo Harker", "CFO", "Selby Lathes, Inc.", "+12015550148", None)
    assert (second.name, second.email) == ("Stefan D. Ashcroft", "stefan@wolframashcroft.example")
    assert (third.name, third.role, third.email) == ("Anya Pell", "Media", None)
    assert [phone.kind for phone in third.phones] == [None, "fax"]


def test_one_line_a_piece_with_blank_lines_between() -> None:
    text = (
        "CONTACT: Brice W. Poole\n\nExecutive Vice President, Chief Financial Officer\n\nSelby Lathes Corporation\n\n"
        "(469) 555-0100 x110\n\nir@selby.example\n\nDara Ingle\n\nTilden Partners\n\n(615)"
        " 555-0146\n\ndara@tilden.example\n\n"
    )
    first, second = people(text)
    assert brief(first) == (
        "Brice W. Poole",
        "Executive Vice President, Chief Financial Officer",
        "Selby Lathes Corporation",
        "+14695550100",
        "ir@selby.example",
    )
    assert first.phones[0].extension == "110"
    assert brief(second) == ("Dara Ingle", None, "Tilden Partners", "+16155550146", "dara@tilden.example")


def test_a_wire_s_trailer_of_one_wrapped_sentence() -> None:
    text = (
        "SOURCE  Selby Lathes\n    -0-                             04/21/2005\n"
        "    /CONTACT:  Mina Craig, VP/Chief Financial Officer of Selby\nLathes, Inc., +1-408-555-0100, or fax,"
        " +1-408-555-0110; or\n"
        "Alec Pascoe, alec@tilden.example, or Dee Tilden, dee@tilden.example, of Tilden Partners, +1-650-555-0100/\n"
        "    /Web site:  http://www.selby.example /\n"
    )
    mina, alec, dee = people(text)
    assert brief(mina) == ("Mina Craig", "VP/Chief Financial Officer", "Selby Lathes, Inc.", "+14085550100", None)
    assert [phone.kind for phone in mina.phones] == [None, "fax"]
    assert brief(alec) == ("Alec Pascoe", None, "Tilden Partners", "+16505550100", "alec@tilden.example")
    assert brief(dee) == ("Dee Tilden", None, "Tilden Partners", "+16505550100", "dee@tilden.example")


def test_desks_without_a_person() -> None:
    text = (
        "**Contact:**\n\n**Investor Relations**\nEmail: ir@selby.example\n\n**Media"
        " Inquiries**\nEmail: news@selby.example\n\n"
    )
    assert [(contact.name, contact.role) for contact in people(text)] == [
        (None, "Investor Relations"),
        (None, "Media Inquiries"),
    ]
    assert [contact.email for contact in people(text)] == ["ir@selby.example", "news@selby.example"]


def test_headings_that_say_for_whom() -> None:
    text = (
        "## Contacts\n\nFor Selby Lathes, Inc.:\nDwight Rowan\nChief Strategy"
        " Officer\n617-555-0100\ndrowan@selby.example\n\n"
        "For media:\nHye Lim\n+82 2 312 3456\nhye@selby.example\n"
    )
    first, second = people(text)
    assert brief(first)[:3] == ("Dwight Rowan", "Chief Strategy Officer", "Selby Lathes, Inc.")
    assert brief(second)[:3] == ("Hye Lim", "Media", None)
    assert second.phones[0].number == "+8223123456"


@pytest.mark.parametrize(
    ("text", "briefs"),
    [
        (
            (
                "AT THE COMPANY:                AT ROWAN PARTNERS:\nAda Vane, CFO                  Analysts: Bo Lund\n"
                "(303) 555-0100                 (212) 555-0151\n"
            ),
            [("Ada Vane", "CFO", None), ("Bo Lund", "Analysts", "ROWAN PARTNERS")],
        ),
        (
            (
                "Media:  Bo Lund                Investors:  Ada Vane\n        (212) 555-0177                    "
                " (212) 555-0178\n"
            ),
            [("Bo Lund", "Media", None), ("Ada Vane", "Investors", None)],
        ),
        (
            (
                "Investor Relations Contacts:\nAda Vane | Selby Lathes | ada@selby.example\nBo Lund | ICR |"
                " bo@icr.example\n"
            ),
            [("Ada Vane", "Investor Relations", "Selby Lathes"), ("Bo Lund", "Investor Relations", "ICR")],
        ),
        (
            "CONTACT:\nSelby Lathes, Inc.\nAda Vane, 303-555-0100 (Investors)\nBo Lund, 303-555-0101 (Media)\n",
            [("Ada Vane", "Investors", "Selby Lathes, Inc."), ("Bo Lund", "Media", "Selby Lathes, Inc.")],
        ),
        (
            (
                "Ada Vane                              Bo Lund\nVice President, Investor Relations    Director,"
                " Public Relations\n"
                "(303) 555-0100                        (303) 555-0101\n"
            ),
            [("Ada Vane", "Vice President, Investor Relations", None), ("Bo Lund", "Director, Public Relations", None)],
        ),
        (
            "For more information, please contact Ada Vane, Treasurer, at (303) 555-0100 or ada@selby.example.\n",
            [("Ada Vane", "Treasurer", None)],
        ),
        ("Investor inquiries: Ada Vane at (303) 555-0100\n", [("Ada Vane", "Investor inquiries", None)]),
        (
            "Media Contact:      Bo Lund\n                    Selby Lathes\n                    303.555.0101\n",
            [("Bo Lund", "Media", "Selby Lathes")],
        ),
    ],
)
def test_other_layouts(text: str, briefs: list[tuple[str, str, str | None]]) -> None:
    text = f"TOLEDO, Ohio, August 3, 2023 -- Selby Lathes, Inc. (NYSE: SLB) today reported a profit.\n\n{text}"
    assert [(contact.name, contact.role, contact.organization) for contact in people(text)] == briefs
    assert all(contact.phones or contact.email for contact in people(text))


def test_names_with_suffixes_and_cell_numbers() -> None:
    text = (
        "Investor Contact:\nRichard T. Alden, Jr., CPA\nCell: 212-555-0105\nToll-free:"
        " 1-888-555-0177\nralden@selby.example\n"
    )
    (contact,) = people(text)
    assert contact.name == "Richard T. Alden, Jr."
    assert contact.role == "Investor"
    assert [(phone.number, phone.kind) for phone in contact.phones] == [
        ("+12125550105", "cell"),
        ("+18885550177", "toll-free"),
    ]


def test_a_repeated_block_is_read_once() -> None:
    block = "## Contacts\n\nInvestors:\nLowell Sayer\nlowell@selby.example\n818-555-0101\n\n"
    assert len(people(block + "Some words.\n\n" + block)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Conference Call\n\nToll-free dial-in: 1-800-555-0199\nInternational: 1-412-555-0188\nConference ID: 21430\n",
        "To listen to the replay, investors may dial 1-877-555-0171 and enter pass code 4754637.\n",
        "The Company serves media and investors in 30 countries. Contact us.\n",
        "Revenue 12,345 10,234\nMedia 212-555 9,999\n",
    ],
)
def test_what_is_no_contact(text: str) -> None:
    assert people(text) == ()


def test_a_sentence_does_not_end_at_an_initial() -> None:
    text = "To learn more, contact Una Poole, CFO at 212/555-0151 or Wes J. Tam, President at 212/555-0152.\n"
    assert [(one[0], one[3]) for one in contacts(text)] == [
        ("Una Poole", "+12125550151"),
        ("Wes J. Tam", "+12125550152"),
    ]


def test_the_investment_community_is_a_desk() -> None:
    text = "Contacts:\nInvestment Community:\nUna Poole\n(212) 555-0151\n\nMedia:\nWes Tam\n(212) 555-0152\n"
    assert [one[:2] for one in contacts(text)] == [("Una Poole", "Investment Community"), ("Wes Tam", "Media")]
