"""Lists of people as wires, tables and letterheads print them: sentences, numbers shared, cities, agencies."""

from tests.reading.contacts.reading import contacts

TITLE = "MORROW MILLS REPORTS HIGHER PROFIT\n\n"
LINE = "DENVER, May 4, 2006 - Morrow Mills Inc. (NYSE: MRW) today reported results for its spring quarter.\n\n"


def test_a_wrapped_sentence_of_people_with_the_firms_street() -> None:
    text = (
        f"{TITLE}{LINE}"
        "    For further information: Jane Quill Roe, Chairman, President & CEO, (403) 750-3316,\n"
        "John Doe, Treasurer, (403) 750-1287, or Anna Poe, Vice\n"
        "President, (403) 750-1288, 2300, 530 - 8th Avenue SW, Calgary, Alberta, T2P\n"
        "3S8\n"
    )
    assert contacts(text) == [
        ("Jane Quill Roe", "Chairman, President & CEO", None, "+14037503316", None),
        ("John Doe", "Treasurer", None, "+14037501287", None),
        ("Anna Poe", "Vice President", None, "+14037501288", None),
    ]


def test_a_sentence_in_capitals() -> None:
    text = (
        "FOR ADDITIONAL INFORMATION PLEASE CONTACT JANE B. ROE, CHAIRMAN AND C.E.O., MORROW MILLS INC. "
        f"AT (606) 437-3294\n\n{TITLE}{LINE}"
    )
    assert contacts(text) == [
        ("JANE B. ROE", "CHAIRMAN AND C.E.O.", "Morrow Mills Inc.", "+16064373294", None),
    ]


def test_a_heading_with_the_name_beside_it() -> None:
    text = (
        f"{TITLE}{LINE}FOR FURTHER INFORMATION CONTACT: Jane Q. Roe\n"
        "                                 Treasurer\n"
        "                                 Phone: 804.788.5555\n"
    )
    assert contacts(text) == [("Jane Q. Roe", "Treasurer", None, "+18047885555", None)]


def test_people_referred_to_with_their_desks_in_brackets() -> None:
    text = (
        f"{TITLE}{LINE}Refer to:  Jane Roe; roe_jane@morrow.example; (317) 478-5423 (Media)\n\n"
        "John Doe; doe_john@morrow.example; (317) 277-1838 (Investors)\n"
    )
    assert contacts(text) == [
        ("Jane Roe", "Media", None, "+13174785423", "roe_jane@morrow.example"),
        ("John Doe", "Investors", None, "+13172771838", "doe_john@morrow.example"),
    ]


def test_people_above_the_headline_without_a_heading() -> None:
    text = (
        "NEWS RELEASE\n\nJane Roe                 John Doe\nChief Operating Officer  Chief Financial Officer\n"
        f"(505) 241-7102           (505) 241-7154\n\n{TITLE}{LINE}"
    )
    assert contacts(text) == [
        ("Jane Roe", "Chief Operating Officer", None, "+15052417102", None),
        ("John Doe", "Chief Financial Officer", None, "+15052417154", None),
    ]


def test_firms_lead_their_people_line_by_line() -> None:
    lines = (
        "Enquiries:/Morrow Mills plc/Tel:/01628 600340/Jane Roe, Chief Executive/John Doe, Finance Director"
        "/Brae Securities Limited/Tel:/020 7260 1000/Anna Poe & Max Lund"
        "/Quill Communications/Tel:/020 7466 5000/Ida Berg & Tom Hay"
    )
    text = lines.replace("/", "\n\n").replace("&", "/")
    assert contacts(f"Morrow Mills plc announces its interim results.\n\n{text}\n") == [
        ("Jane Roe", "Chief Executive", "Morrow Mills plc", "+441628600340", None),
        ("John Doe", "Finance Director", "Morrow Mills plc", "+441628600340", None),
        ("Anna Poe", None, "Brae Securities Limited", "+442072601000", None),
        ("Max Lund", None, "Brae Securities Limited", "+442072601000", None),
        ("Ida Berg", None, "Quill Communications", "+442074665000", None),
        ("Tom Hay", None, "Quill Communications", "+442074665000", None),
    ]


def test_who_stands_right_below_a_number_of_the_firm_shares_it() -> None:
    text = (
        "Enquiries:\n\nMorrow Mills plc\n\n"
        "Jane Roe - Chief Executive Officer        +44 (0) 20 7397 8900\n"
        "John Doe - Chief Operating Officer\n\n"
        "Brae Securities Limited\n\nAnna Poe        +44 (0) 20 7131 4000\n"
    )
    assert contacts(f"Morrow Mills plc announces its interim results.\n\n{text}") == [
        ("Jane Roe", "Chief Executive Officer", "Morrow Mills plc", "+442073978900", None),
        ("John Doe", "Chief Operating Officer", "Morrow Mills plc", "+442073978900", None),
        ("Anna Poe", None, "Brae Securities Limited", "+442071314000", None),
    ]


def test_a_city_is_neither_a_person_nor_part_of_an_address() -> None:
    text = (
        f"{TITLE}{LINE}Contact:   Jane Roe, San Diego\n           858/826-7896\n"
        "           John Doe\n           6655 Mill Blvd.\n           San Antonio, Texas 78219\n"
        "           (210) 310-7065\n"
    )
    assert contacts(text) == [
        ("Jane Roe", None, None, "+18588267896", None),
        ("John Doe", None, None, "+12103107065", None),
    ]


def test_a_department_of_two_parts_is_one_title() -> None:
    role = "Vice-President, Human Resources and Corporate Affairs"
    text = f"{TITLE}{LINE}Media:\nJane Roe\n{role}\n514 987-1660, ext. 4584\n"
    assert contacts(text) == [("Jane Roe", role, None, "+15149871660", None)]


def test_a_label_at_the_end_of_a_title_is_no_part_of_it() -> None:
    text = (
        f"{TITLE}{LINE}Further information:\n\nJane Roe\nVice President, Corporate Communications and Ethics\n"
        "tel. +358 (0)40 588 5375\n"
    )
    role = "Vice President, Corporate Communications and Ethics"
    assert contacts(text) == [("Jane Roe", role, None, "+358405885375", None)]


def test_an_agency_named_after_its_partners() -> None:
    text = f"{TITLE}{LINE}Media:\nJane Roe / John Doe\nJoele Frank, Wilkinson Brimmer Katcher\n212-355-4449\n"
    firm = "Joele Frank, Wilkinson Brimmer Katcher"
    assert contacts(text) == [
        ("Jane Roe", "Media", firm, "+12123554449", None),
        ("John Doe", "Media", firm, "+12123554449", None),
    ]


def test_a_person_beside_the_heading_and_the_number_below() -> None:
    text = f"{TITLE}{LINE}Media Contact:     Jane Roe\n410 234-7433\n\nInvestor Contacts:     John Doe\n410 783-3671\n"
    assert contacts(text) == [
        ("Jane Roe", "Media", None, "+14102347433", None),
        ("John Doe", "Investor", None, "+14107833671", None),
    ]


def test_people_behind_a_mobile_number_do_not_share_it() -> None:
    text = (
        "For further information:\n\nMorrow Mills plc\n\nJane Roe, Chairman\n\nMobile: 07946 555123\n\n"
        "John Doe, Chief Executive Officer\n\nBrae Securities Limited\n\nAnna Poe\n\nTel: 020 7946 0199\n"
    )
    assert contacts(f"Morrow Mills plc announces its interim results.\n\n{text}") == [
        ("Jane Roe", "Chairman", "Morrow Mills plc", "+447946555123", None),
        ("Anna Poe", None, "Brae Securities Limited", "+442079460199", None),
    ]


def test_people_in_a_table_at_the_end_without_a_heading() -> None:
    text = (
        f"{TITLE}{LINE}"
        "Jane Roe                      John Doe\n"
        "VP of Finance, CFO            Director, Marketing & Communications\n"
        "Morrow Mills Inc.             Morrow Mills Inc.\n"
        "Tel: (503) 615-9401           Tel: (503) 615-9413\n"
        "E-mail: jroe@morrow.example   E-mail: jdoe@morrow.example\n"
    )
    assert contacts(text) == [
        ("Jane Roe", "VP of Finance, CFO", "Morrow Mills Inc.", "+15036159401", "jroe@morrow.example"),
        (
            "John Doe",
            "Director, Marketing & Communications",
            "Morrow Mills Inc.",
            "+15036159413",
            "jdoe@morrow.example",
        ),
    ]


def test_a_title_before_a_name() -> None:
    text = f"{TITLE}{LINE}Enquiries and further information:\nCEO Jane Roe, tel +45 96 32 23 00\n"
    assert contacts(text) == [("Jane Roe", "CEO", None, "+4596322300", None)]


def test_an_i_where_a_bar_was_meant() -> None:
    text = f"{TITLE}{LINE}Enquiries:\n\nBrae Bank plc\n\nJane Roe I John Doe\n\n+44 (0)20 7597 5970\n"
    assert contacts(text) == [
        ("Jane Roe", None, "Brae Bank plc", "+442075975970", None),
        ("John Doe", None, "Brae Bank plc", "+442075975970", None),
    ]


def test_what_a_firm_is_to_the_issuer_is_nobodys_name_or_role() -> None:
    text = (
        f"{TITLE}{LINE}For further information:\n\nBrae LLP (Nominated Adviser & Joint Broker)\nJane Roe\n"
        "Tel: +44 203 470 0470\n\nQuill Limited (Financial PR)\nJohn Doe\nTel: +44 207 138 3204\n"
    )
    assert contacts(text) == [
        ("Jane Roe", None, "Brae LLP", "+442034700470", None),
        ("John Doe", None, "Quill Limited", "+442071383204", None),
    ]


def test_letters_and_the_number_that_they_stand_for() -> None:
    text = f"{TITLE}{LINE}CONTACT: Jane Roe, Treasurer, 323-FELTY-99 (323-582-5999)\n"
    assert contacts(text) == [("Jane Roe", "Treasurer", None, "+13235825999", None)]


def test_who_is_listed_twice_is_given_once_by_the_own_address() -> None:
    text = (
        f"{TITLE}{LINE}Contacts:\nAnna Poe, President Jane Roe, CEO\nBrae Advisory, Inc.\n(646) 823-8656\n"
        "apoe@brae.example\n\nJane Roe, CEO\nMorrow Mills Inc.\n(201) 343-5202\njane.roe@morrow.example\n"
    )
    assert contacts(text) == [
        ("Anna Poe", "President", "Brae Advisory, Inc.", "+16468238656", "apoe@brae.example"),
        ("Jane Roe", "CEO", "Morrow Mills Inc.", "+12013435202", "jane.roe@morrow.example"),
    ]
