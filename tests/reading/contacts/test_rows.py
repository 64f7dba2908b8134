"""Contacts that stand in rows and groups: people on one line, advisers' firms, letterheads and tables between bars."""

import pytest

from tests.reading.contacts.reading import contacts

LONDON = "Osterley Group plc announces its results for the six months ended 30 June 2010."


@pytest.mark.parametrize(
    "line",
    [
        "Contact: Una Poole / Wes Tam, Investor Relations, 212-555-0151 / 212-555-0152",
        "Contacts:\nUna Poole, Investor Relations, 212-555-0151, and Wes Tam, Investor Relations, 212-555-0152",
    ],
)
def test_people_on_one_line_have_a_number_each(line: str) -> None:
    assert contacts(line) == [
        ("Una Poole", "Investor Relations", None, "+12125550151", None),
        ("Wes Tam", "Investor Relations", None, "+12125550152", None),
    ]


@pytest.mark.parametrize(("printed", "role"), [("IR", "IR"), ("PR", "PR"), ("MEDIA", "Media")])
def test_a_desk_of_two_letters_stays_in_capitals(printed: str, role: str) -> None:
    assert [one[:2] for one in contacts(f"Contact: Una Poole, {printed}, 212-555-0151")] == [("Una Poole", role)]


def test_a_title_behind_a_name_of_several_is_only_theirs_unless_it_is_a_desk() -> None:
    assert [one[:2] for one in contacts("Contact: Una Poole / Wes Tam, Treasurer, 212-555-0151")] == [
        ("Una Poole", None),
        ("Wes Tam", "Treasurer"),
    ]


def test_a_sender_with_a_person_is_a_contact_and_a_letterhead_is_none() -> None:
    text = "ACME LATHES REPORTS A PROFIT\n\nFROM:   Acme Lathes, Inc.\n        {who}\n        (614) 555-0127\n\n"
    text += "DUBLIN, Ohio, Oct. 17, 1996 -- Acme Lathes, Inc. today reported a profit."
    assert contacts(text.format(who="Walt Pruett, Vice President-Finance")) == [
        ("Walt Pruett", "Vice President-Finance", "Acme Lathes, Inc.", "+16145550127", None)
    ]
    assert contacts(text.format(who="4400 Tuller Road")) == []


def test_a_row_is_a_person_with_title_and_number() -> None:
    text = (
        "Enquiries:\n\n"
        "Neil Ryle          Chief Executive Officer       01924 566261\n"
        "Peter Stone        Dolphin Hall Investment Banking    0845 555 8610\n\n"
    )
    assert contacts(text + LONDON) == [
        ("Neil Ryle", "Chief Executive Officer", None, "+441924566261", None),
        ("Peter Stone", None, "Dolphin Hall Investment Banking", "+448455558610", None),
    ]


def test_what_heads_a_group_is_a_firm_as_in_the_group_beside() -> None:
    text = (
        "Enquiries:\nOsterley Group plc\nClare Nunn, CEO                  020 8555 0101\n\n"
        "{firm}\nSimon Vane                       020 7555 0199\n\n"
    )
    assert contacts(text.format(firm="Liberty Dawson") + LONDON) == [
        ("Clare Nunn", "CEO", "Osterley Group plc", "+442085550101", None),
        ("Simon Vane", None, "Liberty Dawson", "+442075550199", None),
    ]
    alone = "Enquiries:\nLiberty Dawson\nSimon Vane                       020 7555 0199\n\n"
    assert [one[0] for one in contacts(alone + LONDON)] == ["Liberty Dawson", "Simon Vane"]


def test_an_adviser_is_a_firm() -> None:
    text = "Enquiries:\nMorley Brae (Nominated Adviser and Broker)     020 7555 0199\nSimon Vane / Ida Holt\n\n"
    assert contacts(text + LONDON) == [
        ("Simon Vane", None, "Morley Brae", "+442075550199", None),
        ("Ida Holt", None, "Morley Brae", "+442075550199", None),
    ]


def test_a_desk_of_its_own_does_not_head_the_agency_below() -> None:
    text = (
        "SELBY LATHES REPORTS A PROFIT\n\nContacts\n\n"
        "Selby Lathes, Inc.\nInvestor relations team\nir@selby.example.com\n\n"
        "The Corwen Group, Inc.\nHelen Wu\nTel: +86-10-6508-0677\n\n"
        "TROY, NY, May 4, 2023 -- Selby Lathes, Inc. (NYSE: SLB) today reported a profit."
    )
    assert contacts(text) == [
        (None, "Investor relations team", "Selby Lathes, Inc.", None, "ir@selby.example.com"),
        ("Helen Wu", None, "The Corwen Group, Inc.", "+861065080677", None),
    ]


def test_people_of_one_firm_share_its_number_and_do_not_take_that_of_the_next() -> None:
    text = (
        "For further information:\n\nOsterley Group plc\n\nClare Nunn, Chairman\n\nTel: 020 8555 0101\n\n"
        "Cai Yong, Chief Executive Officer\n\nMorley Capital\n\nNick Athan\n\nTel: 020 7555 0199\n\n"
    )
    assert contacts(text + LONDON) == [
        ("Clare Nunn", "Chairman", "Osterley Group plc", "+442085550101", None),
        ("Cai Yong", "Chief Executive Officer", "Osterley Group plc", "+442085550101", None),
        ("Nick Athan", None, "Morley Capital", "+442075550199", None),
    ]


def test_an_address_with_the_clients_name_is_for_everybody() -> None:
    text = (
        "NATIV OPTICS REPORTS A PROFIT\n\n"
        "Contacts:\nEhud Marom / Kenny Grin\nGKM Investor Relations\n+1 646 555 0135\nnativ@gkmir.example.com\n\n"
        "HAIFA, Israel, May 4, 2016 -- Nativ Optics Ltd. (NASDAQ: NTVO) today reported a profit."
    )
    assert [(one[0], one[4]) for one in contacts(text)] == [
        ("Ehud Marom", "nativ@gkmir.example.com"),
        ("Kenny Grin", "nativ@gkmir.example.com"),
    ]


def test_a_table_between_bars_is_read_by_its_cells() -> None:
    text = (
        "| **Investor Contact** | **Media Contact** |\n|---|---|\n| Noor Haddad | Ian Pryce |\n"
        "| Head of Capital Markets and Investor Relations | Sr. Manager, PR |\n| 650-555-0101 | 650-555-0102 |\n"
    )
    assert contacts(text) == [
        ("Noor Haddad", "Head of Capital Markets and Investor Relations", None, "+16505550101", None),
        ("Ian Pryce", "Sr. Manager, PR", None, "+16505550102", None),
    ]


@pytest.mark.parametrize(
    ("block", "name", "role", "firm"),
    [
        ("Jean-Noël d'Estay, Directeur\n+33 1 55 55 01 02", "Jean-Noël d'Estay", "Directeur", None),
        ("Łukasz Śliwa, CFO\n+48 22 555 01 02", "Łukasz Śliwa", "CFO", None),
        ("Ida Lippe, Leiterin Investor Relations\n+49 89 5550-1234", "Ida Lippe", "Leiterin Investor Relations", None),
        (
            "Haru Yanagi\nGeneral Manager, Public & Investor Relations Division\n+81-3-5550-1245",
            "Haru Yanagi",
            "General Manager, Public & Investor Relations Division",
            None,
        ),
        (
            "Karen S. Li\nDirector, Investor\nRelations\n(617) 555-0101",
            "Karen S. Li",
            "Director, Investor Relations",
            None,
        ),
        ("Rey Ibarra\nBellweather Group for Trident\n(617) 555-0101", "Rey Ibarra", None, "Bellweather Group"),
        ("Brett Karvel\nGRA Cosway\nM: +61 491 570 156", "Brett Karvel", None, "GRA Cosway"),
    ],
)
def test_names_titles_and_firms(block: str, name: str, role: str | None, firm: str | None) -> None:
    assert [one[:3] for one in contacts(f"Contact:\n{block}\n")] == [(name, role, firm)]


def test_a_sentence_with_a_colon_and_a_fax_without_its_first_digits() -> None:
    asked = "If you have questions, please contact: Ann-Sofie Dahl, Chief Financial Officer (Tel: +46-8-555 51717)."
    assert contacts(asked) == [("Ann-Sofie Dahl", "Chief Financial Officer", None, "+46855551717", None)]
    assert contacts("Contact:\nIda Lippe, CFO\nTel. +49 89 5550-1234, Fax -1235")[0][3] == "+498955501234"


def test_desks_that_share_the_firm_and_the_number_below_them() -> None:
    text = (
        "Contact:  Investor Relations:\n          Rachel Albey/Joe Zapp\n          Press: Stacy Dima\n"
        "          Corwen-Walsh Associates\n          (212) 555-5600\n"
    )
    assert contacts(text) == [
        ("Rachel Albey", "Investor Relations", "Corwen-Walsh Associates", "+12125555600", None),
        ("Joe Zapp", "Investor Relations", "Corwen-Walsh Associates", "+12125555600", None),
        ("Stacy Dima", "Press", "Corwen-Walsh Associates", "+12125555600", None),
    ]
    apart = "Contact:\nInvestor Relations:\nRachel Albey\n\nPress:\nStacy Dima\n(212) 555-5600\n"
    assert [one[0] for one in contacts(apart)] == ["Stacy Dima"]


def test_people_behind_for_further_information_on_one_line() -> None:
    text = (
        "For further information: Étienne Roy-Gagné, President and Chief Executive Officer, (416) 555-0170, "
        "eroy@maple.example.ca; Sarah Main, Chief Financial Officer, (416) 555-0171, smain@maple.example.ca\n"
    )
    assert contacts(text) == [
        (
            "Étienne Roy-Gagné",
            "President and Chief Executive Officer",
            None,
            "+14165550170",
            "eroy@maple.example.ca",
        ),
        ("Sarah Main", "Chief Financial Officer", None, "+14165550171", "smain@maple.example.ca"),
    ]


def test_two_people_of_an_agency_under_a_desk_abroad() -> None:
    text = "Contacts:\nInternational Investor Relations\nCCG Haifa\nKenny Grin & Udi Helm\n+1 646 555 2459\n"
    assert contacts(text) == [
        ("Kenny Grin", "International Investor Relations", "CCG Haifa", "+16465552459", None),
        ("Udi Helm", "International Investor Relations", "CCG Haifa", "+16465552459", None),
    ]


def test_a_firms_city_and_a_department_are_no_people() -> None:
    city = "Contact:\n     Selby Lathes, Inc., Santa Clara\n     Kim Owen, 408/555-8220\n"
    assert [one[:4] for one in contacts(city)] == [("Kim Owen", None, "Selby Lathes, Inc.", "+14085558220")]
    department = "For further information, please contact:\nSapan Rai (Business Development)   +44 207 478 3900\n"
    assert [one[:2] for one in contacts(department)] == [("Sapan Rai", "Business Development")]
    wrapped = "Contact:\nKen Shima, General Manager, Corporate Communications Dept.\nTEL +81-52-955-0120\n"
    assert [one[:2] for one in contacts(wrapped)] == [("Ken Shima", "General Manager, Corporate Communications Dept.")]


def test_a_plus_before_an_area_code() -> None:
    assert contacts("Contact: Ned Glass, +919 456 4425")[0][3] == "+19194564425"


def test_somebody_who_is_reached_through_another() -> None:
    text = (
        "Enquiries:\n\nOsterley Group plc\nClare Nunn, Chief Executive\n"
        "Cal Ross, Finance Director          via Morley\n\n"
        "Morley Capital (Broker)             +44 20 7408 4090\nDru Dane / Pat Castle\n\n"
    )
    assert contacts(text + LONDON) == [
        ("Dru Dane", None, "Morley Capital", "+442074084090", None),
        ("Pat Castle", None, "Morley Capital", "+442074084090", None),
    ]


def test_a_desk_beside_its_person_who_has_a_title_and_the_number_below() -> None:
    text = (
        "Contacts:\n"
        "Investor Contact:    Una Poole, Treasurer\n                     212-555-0151\n"
        "Media Contact:       Wes Tam, Director of News\n                     212-555-0152\n"
    )
    assert [(one[0], one[3]) for one in contacts(text)] == [("Una Poole", "+12125550151"), ("Wes Tam", "+12125550152")]


def test_long_lines_of_people_stay_apart() -> None:
    text = (
        "For additional information, contact:\n"
        "Una Poole, Chief Executive Officer of Selby Bancorp, Inc.\n"
        "Wes Tam, Executive Vice President/CFO of Selby Bancorp, Inc.\n(212) 555-0151\n"
    )
    assert [(one[:2], one[3]) for one in contacts(text)] == [
        (("Una Poole", "Chief Executive Officer"), "+12125550151"),
        (("Wes Tam", "Executive Vice President/CFO"), "+12125550151"),
    ]


def test_a_title_that_ends_in_and_goes_on_below() -> None:
    text = (
        "Contacts:\nUna Poole                                Wes Tam\n"
        "Senior Manager                           Senior Adviser\n"
        "Investor Relations and                   212-555-0152\n"
        "Communications\n212-555-0151\n"
    )
    assert [one[:2] for one in contacts(text)] == [
        ("Una Poole", "Senior Manager Investor Relations and Communications"),
        ("Wes Tam", "Senior Adviser"),
    ]


def test_a_firm_right_below_somebody_who_stands_apart_is_theirs() -> None:
    text = (
        "SELBY REPORTS\n\nTROY, Ohio, May 8, 2007 - Selby Lathes, Inc. (NYSE: SBY) reported its results.\n\n"
        "For more information please contact:\n\n"
        "Selby Lathes\nUna Poole\nTel: 212-555-0151\nEmail: ir@selby.example\n\n"
        "Wes Tam\nGrayling\nTel: 212-555-0152\nEmail: wes.tam@grayling.example\n"
    )
    assert [one[::2] for one in contacts(text)] == [
        ("Una Poole", "Selby Lathes", "ir@selby.example"),
        ("Wes Tam", "Grayling", "wes.tam@grayling.example"),
    ]


def test_an_agencys_box_that_is_called_as_the_companys_symbol_is_for_all() -> None:
    text = (
        "SELBY REPORTS\n\nTROY, Ohio, May 8, 2007 - Selby Water Resources, Inc. reported its results.\n\n"
        "Investor Relations:\nUna Poole or Wes Tam\nRoe Partners\n212-555-0151\n{}@roe.example\n"
    )
    assert [one[4] for one in contacts(text.format("SBWR"))] == ["SBWR@roe.example"] * 2
    assert [one[4] for one in contacts(text.format("SKQZ"))] == [None, None]


def test_people_without_a_heading_keep_the_address_below_the_number() -> None:
    text = (
        "Una Poole\nCEO\nTel: 212-555-0151\nEmail: upoole@selby.example\n\n"
        "Wes Tam\nTel: 212-555-0152\nEmail: wtam@selby.example\n"
    )
    assert [one[4] for one in contacts(text)] == ["upoole@selby.example", "wtam@selby.example"]
