"""Faults of the call, the people and the outlook that only a rule of its own can tell, and what is no fault."""

import pytest

from irdesk.domain.release import Release
from irdesk.proofing import proof
from tests.proofing.drafts import faulty, grave, read, text

OSLO = """Vestfjord Tank ASA: First quarter 2025 results

Oslo, 15 May 2025. Vestfjord Tank ASA (OSE: VFT) reported freight income of NOK 312.4 million for the quarter.

A presentation by webcast is held today, Thursday 15 May 2025, at 15:00 CEST (9:00 a.m. EDT), on
www.vestfjordtank.no. Please dial in five minutes before the start: Norway +47 2195 6342,
United Kingdom +44 20 3769 6819. The conference ID is 559210.

Enquiries:
Sverre Holt, CFO, +47 9134 2216, sverre.holt@vestfjordtank.no
"""
NOTICE = """Pinnock Water to Announce Second Quarter 2025 Results on August 5, 2025

SAVANNAH, Ga., July 22, 2025 -- Pinnock Water, Inc. (NYSE: PNW) will release its results for the second
quarter on Tuesday, August 5, 2025. Management will host a conference call on the same day, at 9:00 a.m. Eastern Time.
To listen, call 1-800-274-8461 (domestic) or +1-203-518-9814 (international).

Investor Contact:
Cassius Byrd
Treasurer
912-233-6148
"""
FOLLOWS = """Larkpoint Capital Corp. Schedules Its First Quarter Call

NEW YORK, April 22, 2025 – Larkpoint Capital Corp. (NYSE: LKPC) reports on Wednesday, May 7, 2025, after the close. A
conference call will follow on Thursday, May 8, 2025, at 11:00 a.m. Eastern Time.

Date:         Thursday, May 8, 2025
Time:         11:00 a.m. ET

To take part, dial 1-844-826-3035 (U.S. and Canada) or +1-412-317-5195 (elsewhere) 10 minutes before the call begins.

Media Contact:
Glasshouse Communications
Olive Inlet
646-555-0140
inlet@glasshousecommunications.com

Contact
Nuno da Costa, Head of Investor Relations
212-916-8841, ndacosta@larkpoint.com
"""
SYDNEY = """Wattle Freight Limited: results for the third quarter of 2023

Sydney, 26 October 2023: Wattle Freight Limited (ASX: WTF) publishes its quarter.

Investors may join a call at 11.00am AEDT on Friday, 27 October 2023, on +61 2 9007 8048 with code 10033871.
"""


def found(whole: str, old: str, new: str) -> set[tuple[str, str]]:
    assert old in whole, old
    return grave(proof(read(whole.replace(old, new, 1))))


@pytest.mark.parametrize("whole", [OSLO, NOTICE, FOLLOWS, SYDNEY])
def test_the_clean_ones_raise_nothing(whole: str) -> None:
    assert not grave(proof(read(whole)))


@pytest.mark.parametrize(
    ("whole", "old", "new", "told"),
    [
        (OSLO, "Thursday 15 May", "Tuesday 15 May", ("weekday", "error")),
        (OSLO, "Thursday 15 May 2025", "Tuesday, the 15th of May, 2025", ("weekday", "error")),
        (OSLO, "+47 2195 6342", "+47 2195 634", ("phone", "error")),
        (OSLO, "five minutes before", "five hours before", ("join-by", "warning")),
        (NOTICE, "Tuesday, August 5, 2025", "Tuesday, August 12, 2025", ("call-date", "error")),
        (OSLO, "15:00 CEST (9:00 a.m. EDT)", "9:00 a.m. EDT (4:00 p.m. Central European Time)", ("zone", "error")),
        (NOTICE, "912-233-6148\n", "", ("contact", "warning")),
        (NOTICE, "+1-203-518-9814", "1-833-470-1428", ("phone", "warning")),
        (NOTICE, "912-233-6148", "912-233-614", ("phone", "error")),
        (FOLLOWS, "Date:         Thursday, May 8", "Date:         Thursday, May 15", ("call-date", "error")),
        (FOLLOWS, "Time:         11:00", "Time:         10:00", ("call-date", "error")),
        (FOLLOWS, "10 minutes before", "10 minutes after", ("join-by", "error")),
        (FOLLOWS, "inlet@glasshouse", "inlet@glashouse", ("e-mail", "error")),
        (FOLLOWS, "\n212-916-8841, ndacosta@larkpoint.com", "", ("contact", "warning")),
        (SYDNEY, "AEDT", "AEST", ("zone", "warning")),
    ],
)
def test_a_fault_of_a_notice_is_told(whole: str, old: str, new: str, told: tuple[str, str]) -> None:
    assert told in found(whole, old, new)


@pytest.mark.parametrize(
    ("whole", "old", "new"),
    [
        (OSLO, "Thursday 15 May 2025", "Thursday, 15th May 2025"),
        (OSLO, "+47 2195 6342", "+47 21 95 63 42"),
        (OSLO, "15:00 CEST (9:00 a.m. EDT)", "9:00 a.m. EDT (3:00 p.m. Central European Time)"),
        (NOTICE, "912-233-6148", "(912) 233-6148"),
    ],
)
def test_what_only_looks_like_a_fault_is_left_alone(whole: str, old: str, new: str) -> None:
    assert ("phone", "error") not in found(whole, old, new)
    assert not {("weekday", "error"), ("zone", "error")} & found(whole, old, new)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("at least ten\nminutes before", "at least ten\nminutes after", ("join-by", "error")),
        ("at least ten\nminutes before the start", "no later than 10:15 a.m.", ("join-by", "error")),
        ("(7:00 a.m. Pacific Daylight Time)", "(7:00 a.m. Pacific Standard Time)", ("zone", "warning")),
        ("until 11:59 p.m.\nEastern Daylight Time on July 31", "until 11:59 p.m.\nEST on July 31", ("zone", "warning")),
        (", pass code 11155302", "", ("pass-code", "warning")),
        ("panjou@harbourline", "panjou@harbourlines", ("e-mail", "error")),
        ("24, 2025, at 10:00", "17, 2025, at 10:00", ("call-date", "error")),
        ("Some sentences above look ahead", "The outlook for the second quarter looks ahead", ("stale", "warning")),
    ],
)
def test_a_fault_of_a_release_is_told(old: str, new: str, told: tuple[str, str]) -> None:
    assert told in grave(proof(faulty(old, new)))


def test_an_outlook_that_is_met_is_not_left_over() -> None:
    met = "Revenue came in above our outlook for the second quarter.\n\nSecond Quarter Highlights"
    assert ("stale", "warning") not in grave(proof(faulty("Second Quarter Highlights", met)))


def test_what_the_company_by_its_name_expects_of_its_own_quarter_is_over() -> None:
    words = "Harbourline expects revenue of $51 million in the {} quarter of 2025.\n\nSecond Quarter Highlights"
    assert ("stale", "warning") in grave(proof(faulty("Second Quarter Highlights", words.format("second"))))
    assert ("stale", "warning") not in grave(proof(faulty("Second Quarter Highlights", words.format("third"))))


def test_a_year_that_is_over_is_expected_no_more() -> None:
    words = "We expect capital spending of $4 million in {}.\n\nSecond Quarter Highlights"
    assert ("stale", "warning") in grave(proof(faulty("Second Quarter Highlights", words.format(2024))))
    assert ("stale", "warning") not in grave(proof(faulty("Second Quarter Highlights", words.format(2025))))


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("Treasurer\nthrough the form at www.pinnockwater.com", False),
        ("Treasurer\n\n912-233-6148", False),
        ("Treasurer\nMedia Contact:\nUna Park\n912-233-6148", False),
        ("Treasurer\n\nMedia Contact:\nUna Park\n912-233-6148", True),
    ],
)
def test_a_contact_that_nobody_can_reach(new: str, told: bool) -> None:
    assert (("contact", "warning") in found(NOTICE, "Treasurer\n912-233-6148", new)) is told


OUTLOOK = "For the {} quarter of 2025 the company expects revenue of ${} million to ${} million.\n\n{}"


def expected(former: tuple[str, str, str], now: tuple[str, str, str]) -> set[tuple[str, str]]:
    def release(name: str, heading: str, words: tuple[str, str, str]) -> Release:
        return read(text(name).replace(heading, OUTLOOK.format(*words, heading), 1))

    before = release("harbourline_2025q1", "First Quarter Highlights", former)
    return grave(proof(release("harbourline_2025q2", "Second Quarter Highlights", now), (before,)))


def test_an_outlook_of_last_quarter_is_told() -> None:
    assert ("stale", "warning") in expected(("second", "47.5", "48.5"), ("third", "47.5", "48.5"))
    assert ("stale", "warning") not in expected(("second", "47.5", "48.5"), ("third", "49.0", "50.0"))


@pytest.mark.parametrize(
    ("domain", "wrong"),
    [("quillmarkbank", False), ("quilmarkbank", True), ("quillmarc", True), ("qbank", False)],
)
def test_a_slip_in_the_domain_of_a_bank(domain: str, wrong: bool) -> None:
    words = f"""Quillmark Bancorp Announces Earnings

DAYTON, Ohio, April 25, 2023 -- Quillmark Bancorp (NYSE: QMK) reports its results.

Contact: Priya Hollander, Chief Financial Officer, (937) 461-4208, phollander@{domain}.com
"""
    assert (("e-mail", "error") in grave(proof(read(words)))) is wrong


def test_a_hyphen_parts_two_domains_that_a_firm_may_both_hold() -> None:
    top = "Quilldon Reports\n\nDAYTON, Ohio, July 24, 2025 - Quilldon-Marsh, Inc. (NYSE: QDM) reported results.\n\n"
    once = f"{top}Contact: Ann Teale, ateale@quilldonmarsh.com, and at investors.quilldon-marsh.com\n"
    assert ("e-mail", "warning") in grave(proof(read(once)))
    often = f"{once}\nMedia: Bo Lunt, blunt@quilldonmarsh.com\n\nAbout us: corporate.quilldon-marsh.com\n"
    assert not {each for each in grave(proof(read(often))) if each[0] == "e-mail"}


@pytest.mark.parametrize(("box", "wrong"), [("quilldon", False), ("ateale", True)])
def test_an_agency_may_keep_a_box_for_a_company(box: str, wrong: bool) -> None:
    top = "Quilldon Reports\n\nDAYTON, Ohio, July 24, 2025 - Quilldon, Inc. (NYSE: QDM) reported results.\n\n"
    words = f"{top}See www.quilldon.com.\n\nMedia contact: Ann Teale, Media Relations, {box}@orbusvale.com\n"
    assert (("e-mail", "warning") in grave(proof(read(words)))) is wrong


def test_an_exchange_that_the_plan_does_not_have_is_told() -> None:
    top = "Quilldon Reports\n\nDAYTON, Ohio, July 24, 2025 - Quilldon, Inc. (NYSE: QDM) reported results.\n\n"
    call = "The conference call is on July 25, 2025 at 10:00 a.m. ET. Dial 800-{}49-8963, conference ID 8814402.\n"
    assert ("phone", "warning") in grave(proof(read(top + call.format(1))))
    assert not {each for each in grave(proof(read(top + call.format(9)))) if each[0] == "phone"}
