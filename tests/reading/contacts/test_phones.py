"""Telephone numbers of contact blocks."""

import pytest

from irdesk.reading.contacts.phones import e164, numbers


@pytest.mark.parametrize(
    ("line", "number", "kind", "extension"),
    [
        ("201-555-0110", "+12015550110", None, None),
        ("(201) 555-0110", "+12015550110", None, None),
        ("(201)555-0110x121", "+12015550110", None, "121"),
        ("201.555.0110, ext. 4", "+12015550110", None, "4"),
        ("425/555-0103", "+14255550103", None, None),
        ("1 (888) 555-0177", "+18885550177", None, None),
        ("Tel: +1 416 555 0164", "+14165550164", None, None),
        ("Fax: +886-2-2314-0877", "+886223140877", "fax", None),
        ("Mobile: +47 22 12 34 56", "+4722123456", "cell", None),
        ("Office: 201-555-0110", "+12015550110", "office", None),
        ("+44 (0)20 7946 0123", "+442079460123", None, None),
        ("212-555-0105 (Fax)", "+12125550105", "fax", None),
    ],
)
def test_a_number_with_its_kind_and_extension(line: str, number: str, kind: str | None, extension: str | None) -> None:
    (found,) = numbers(line)
    assert (found.number, found.kind, found.extension) == (number, kind, extension)
    assert line[found.start : found.end] == found.printed


@pytest.mark.parametrize(
    "line",
    [
        "Englewood, NJ 07632-1234",
        "March 31, 2004",
        "2003-2004",
        "$12,345,678",
        "05/12/2004",
        "order 12345678901234567",
        "1,234,567",
    ],
)
def test_what_is_no_number(line: str) -> None:
    assert list(numbers(line)) == []


def test_a_number_of_no_plan_is_kept_as_printed() -> None:
    (found,) = numbers("Tel: +999 123 45678")
    assert (found.number, found.sure) == ("+999 123 45678", False)
    assert e164("+999 123 45678") is None


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("(972) 3 555 0100", "+97235550100"),
        ("(55) (11) 5555-0100", "+551155550100"),
        ("(972) 555-0100", "+19725550100"),
    ],
)
def test_a_country_code_in_brackets(printed: str, number: str | None) -> None:
    assert e164(printed) == number
