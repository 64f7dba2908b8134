"""A notice held against the desk."""

import datetime as dt

import pytest

from irdesk.domain.call import DialIn
from irdesk.domain.company import Contact
from irdesk.domain.release import Release
from irdesk.domain.source import Span
from irdesk.exchange.compare import Comparison, compare, disagrees
from irdesk.exchange.sheets import SheetFacts, write_sheet
from irdesk.reading import read_bytes
from tests.exchange.records import CALL, COMPANY, CONTACTS, HEAD, OWN_CODES


def held(notice: Release, **changes: object) -> dict[str, Comparison]:
    found = compare(notice, COMPANY, CALL.with_fields(**changes), CONTACTS)
    return {one.field: one for one in found if one.verdict != "agrees"}


SAME = Release(company=COMPANY, calls=(CALL,), contacts=CONTACTS)


def test_the_same_records_agree() -> None:
    assert held(SAME) == {}
    assert not disagrees(compare(SAME, COMPANY, CALL, CONTACTS))
    assert len(compare(SAME, COMPANY, CALL, CONTACTS)) > 15


@pytest.mark.parametrize(
    ("field", "value", "desk", "notice"),
    [
        ("conference_id", "8871243", "8871234", "8871243"),
        ("join_minutes_before", 10, "15", "10"),
        (
            "webcast",
            "www.harborlights.example/live",
            "www.harborlights.example/webcast",
            "www.harborlights.example/live",
        ),
    ],
)
def test_a_fact_that_differs(field: str, value: object, desk: str, notice: str) -> None:
    theirs = CALL.with_fields(**{field: value}, spans={field: Span(4, 9, 2)})
    found = held(Release(company=COMPANY, calls=(theirs,)))
    assert found[f"call.{field}"] == Comparison(
        field=f"call.{field}", verdict="differs", desk=desk, notice=notice, span=Span(4, 9, 2)
    )


def test_another_hour_differs_and_the_same_instant_elsewhere_agrees() -> None:
    chicago = dt.datetime.fromisoformat("2024-05-02T07:30:00-05:00")
    same = CALL.with_fields(time="07:30", zone="CDT", starts_at=chicago)
    assert held(Release(company=COMPANY, calls=(same,))) == {}
    wrong = CALL.with_fields(zone="CDT", starts_at=chicago.replace(hour=8))
    found = held(Release(company=COMPANY, calls=(wrong,)))
    assert {"call.starts_at", "call.zone"} <= set(found)


def test_numbers_are_held_against_those_for_the_same_callers() -> None:
    numbers = (DialIn(number="+18005550124", printed="800-555-0124", audience="domestic"), *CALL.dial_in[1:2])
    found = held(Release(company=COMPANY, calls=(CALL.with_fields(dial_in=numbers),)))
    wrong = found["call.dial_in (domestic)"]
    assert (wrong.verdict, wrong.desk, wrong.notice) == ("differs", "1-800-555-0142", "1-800-555-0124")
    assert found["call.dial_in (GB)"].verdict == "not in the notice"


def test_a_number_with_another_code_differs() -> None:
    numbers = tuple(number.with_fields(code="1") for number in OWN_CODES.dial_in[:1])
    notice = Release(company=COMPANY, calls=(OWN_CODES.with_fields(dial_in=numbers),))
    found = held(notice, dial_in=OWN_CODES.dial_in)
    assert found["call.dial_in (domestic).code"].verdict == "differs"


def test_people() -> None:
    wrong = CONTACTS[0].with_fields(email="anna@harborlights.example")
    found = held(Release(company=COMPANY, calls=(CALL,), contacts=(wrong, Contact(name="Al Sand"))))
    assert found["contacts.Ana Müller-Weiß.email"].verdict == "differs"
    assert found["contacts.Al Sand"].verdict == "not on the desk"


def test_a_notice_that_says_less() -> None:
    found = held(Release(company=COMPANY))
    assert found["call"].verdict == "not in the notice"
    assert not disagrees(found.values())


def test_words_in_another_dress_agree() -> None:
    company = COMPANY.with_fields(name="HARBOR LIGHTS INC", website="http://harborlights.example/")
    assert held(Release(company=company, calls=(CALL,))) == {}


def test_a_short_form_the_site_for_investors_and_one_of_two_of_a_name_agree() -> None:
    namesake = CONTACTS[0].with_fields(id=9, phones=(), organization="Lamps Ltd.", email=None)
    notice = Release(
        company=COMPANY.with_fields(website="https://investors.harborlights.example/news"),
        calls=(CALL,),
        contacts=(CONTACTS[0].with_fields(organization="Harbor Lights"),),
    )
    found = compare(notice, COMPANY, CALL, (namesake, *CONTACTS))
    assert [one for one in found if one.verdict != "agrees"] == []
    other = Release(company=COMPANY.with_fields(website="www.harbor-lights.example"), calls=(CALL,))
    assert held(other)["website"].verdict == "differs"


def test_our_own_notice_contradicts_nothing_when_it_is_read_again() -> None:
    facts = SheetFacts(company=COMPANY, release=HEAD, call=CALL, contacts=CONTACTS[:1])
    notice = read_bytes(write_sheet("notice", facts, "plain"), "notice.txt")
    found = compare(notice, COMPANY, CALL, CONTACTS)
    assert {one.field for one in found if one.verdict != "agrees"} <= {"website"}
    wrong = write_sheet("notice", facts, "plain").replace(b"47546", b"47564")
    worse = compare(read_bytes(wrong, "notice.txt"), COMPANY, CALL, CONTACTS)
    (slip,) = [one for one in worse if one.verdict == "differs"]
    assert (slip.field, slip.desk, slip.notice) == ("call.replay.pass_code", "47546", "47564")
    assert slip.span is not None
