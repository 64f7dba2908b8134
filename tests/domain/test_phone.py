"""Numbers as people dial and say them."""

import pytest

from irdesk.domain.phone import country_code, dialled, is_toll_free, local, spoken


@pytest.mark.parametrize(
    ("number", "printed", "shown"),
    [
        ("+18775194471", "(877) 519-4471", "1-877-519-4471"),
        ("+442071620025", "020 7162 0025", "+44 20 7162 0025"),
        ("+442071620025", "+44 (0) 20 7162 0025", "+44 20 7162 0025"),
        ("+85230081234", "", "+852 30081234"),
        ("0800 123 456", "0800 123 456", "0800 123 456"),
    ],
)
def test_grouped_as_dialled(number: str, printed: str, shown: str) -> None:
    assert dialled(number, printed) == shown


def test_a_persons_number_has_no_leading_one() -> None:
    assert local("+12018404710", "201-840-4710") == "201-840-4710"


@pytest.mark.parametrize(
    ("number", "code"),
    [("+12018404710", "1"), ("+74951234567", "7"), ("+442071620025", "44"), ("+35312345678", "353"), ("800", "")],
)
def test_calling_codes(number: str, code: str) -> None:
    assert country_code(number) == code


def test_toll_free_is_a_matter_of_the_area_code() -> None:
    assert is_toll_free("+18445551234")
    assert not is_toll_free("+12018404710")
    assert not is_toll_free("+448001234567")


def test_read_aloud_in_groups() -> None:
    assert spoken("877-519-4471") == "eight seven seven, five one nine, four four seven one"
    assert spoken("4754637") == "four seven five, four six three seven"
