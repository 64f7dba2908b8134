"""Numbers called toll-free in brackets behind them, and numbers with a digit missing, here or abroad."""

import pytest

from irdesk.proofing import proof
from tests.proofing.corley import HEAD, INCOME
from tests.proofing.drafts import grave, read

_HEAD = (
    "Quorn Mills Announces Second Quarter 2024 Results\n\n"
    "DERBY, Conn., July 24, 2024 - Quorn Mills, Inc. (NYSE: QRN) today reported results for the second quarter ended "
    "June 30, 2024. "
)
_CALL = (
    "Quorn will hold a conference call on Thursday, July 25, 2024, at 10:00 a.m. Eastern Time. To join the call, dial "
    "{}.\n"
)
_WORKS = "We opened a works in {}, our ninth. " + "Our mills ran day and night and shipped what they had promised. " * 6
_CONTACT = "\n\nInvestor Contact{}:\nOlive Inlet\n{}\n"


def _phones(words: str) -> set[tuple[str, str]]:
    return {each for each in grave(proof(read(f"{_HEAD}{words}"))) if each == ("phone", "error")}


@pytest.mark.parametrize(
    "words",
    [
        "888-346-9152 from within the U.S. (toll free) or +1 412-317-5195 from elsewhere",
        "888-346-9152 from within the United States or Canada (toll-free), or +1 412-317-5195 internationally",
    ],
)
def test_a_number_called_toll_free_in_brackets_has_such_a_prefix(words: str) -> None:
    assert not _phones(_CALL.format(words))
    assert _phones(_CALL.format(words.replace("888-", "818-")))


@pytest.mark.parametrize(
    "words",
    [
        "818-346-9152 from within the U.S. or 888-317-5195 (toll free)",
        "818-346-9152 from within the U.S.; 888-317-5195 (toll free)",
        "818-346-9152 from within the U.S. (toll call)",
    ],
)
def test_brackets_behind_another_number_are_that_ones(words: str) -> None:
    assert not _phones(_CALL.format(words))


@pytest.mark.parametrize("place", ["Taiwan", "China", "Ohio"])
def test_a_digit_missing_is_told_though_a_country_is_named_far_from_it(place: str) -> None:
    words = _WORKS.format(place) + _CONTACT
    assert not _phones(words.format("", "912-233-6148"))
    assert _phones(words.format("", "912-233-614"))


@pytest.mark.parametrize("place", [" in Taiwan", ", Shanghai, China"])
def test_a_short_number_beside_its_country_is_left(place: str) -> None:
    assert not _phones(_WORKS.format("Ohio") + _CONTACT.format(place, "912-233-614"))


def test_a_digit_missing_is_told_behind_dialing() -> None:
    replay = "A recording is up from 1:00 p.m. Eastern Time that day through Thursday, August 8, 2024, by dialing {}.\n"
    assert not _phones(_CALL.format("888-346-9152") + replay.format("844-512-2921"))
    assert _phones(_CALL.format("888-346-9152") + replay.format("844-512-292"))


_NAMES = (
    '\n\n"We ran our mills well in this quarter, and we mean to go on," said Quentin Wernick, Chief Financial Officer '
    "of Quorn Mills.\n\nQuorn Mills grew. Quorn Mills is old. Quorn Mills hires.\n\n{}\n"
)


@pytest.mark.parametrize(
    ("right", "slip"),
    [
        ("Mr. Wernick will speak.", "Mr. Wernicke will speak."),
        ("Quorn Mills has nine works.", "Quern Mills has nine works."),
    ],
)
def test_a_name_with_a_letter_off_is_told_behind_a_title_and_beside_the_rest_of_it(right: str, slip: str) -> None:
    def names(words: str) -> set[tuple[str, str]]:
        return {each for each in grave(proof(read(f"{_HEAD}{_NAMES.format(words)}"))) if each[0] == "name"}

    assert not names(right)
    assert names(slip) == {("name", "warning")}


@pytest.mark.parametrize(
    ("right", "slip"),
    [
        ("+1 412-317-5195", "+1 412-317-519"),
        ("+1 (412) 317-5195", "+1 (412) 37-5195"),
        ("+1 412 317 5195", "+1 412 317 51952"),
    ],
)
def test_a_number_behind_the_country_code_has_ten_digits_though_other_countries_are_listed(
    right: str, slip: str
) -> None:
    words = f"888-346-9152 from the United States, {right} from Canada or +44 20 3936 2999 from the United Kingdom"
    assert not _phones(_CALL.format(words))
    assert _phones(_CALL.format(words.replace(right, slip)))


def test_a_number_with_two_digits_exchanged_elsewhere_is_told() -> None:
    def told(number: str) -> bool:
        words = f"{_CALL.format('888-346-9152')}{_WORKS.format('Ohio')}\n\nConference Call\nDial-in: {number}\n"
        return ("phone", "warning") in grave(proof(read(f"{_HEAD}{words}")))

    assert not told("888-346-9152")
    assert not told("888-346-9160")
    assert told("888-346-9512")


def test_a_toll_free_number_with_a_digit_missing_is_told_though_other_countries_are_listed() -> None:
    words = "888-346-9152 from the United States or +44 20 3936 2999 from the United Kingdom"
    assert not _phones(_CALL.format(words))
    assert _phones(_CALL.format(words.replace("9152", "915")))
    assert not _phones(_CALL.format(words.replace("888-346-9152", "800-346-915")))  # it may be Italy's


def test_toll_free_behind_a_number_is_not_of_the_next() -> None:
    words = "800-426-9174 in the U.S., toll-free, or +1 647 418-6032 from elsewhere"
    assert not _phones(_CALL.format(words))


_CALLED = (
    "Conference Call\n\nThe call is on Friday, May 1, 2026, at 9:00 a.m. Central time (10:00 a.m. Eastern time). To "
    "listen, dial 1-877-407-3914 toll-free in the United States, or +1 201-689-8427 from elsewhere, and give "
    "conference ID 13749268. The slides are at investors.corleysprings.com. A replay is there from 12:00 noon Central "
    "time (1:00 p.m. Eastern time) on May 1 through 11:59 p.m. Eastern time on Friday, May 15, 2026, at "
    "1-877-344-7529, access code 13749268.\n\nContacts\n\nInvestors: Beth Rowan, 937-226-6140, "
    "investors@corleysprings.com\nMedia: Ann Lund, 937-226-6155, media@corleysprings.com\n"
)


@pytest.mark.parametrize(
    ("right", "slip", "check"),
    [
        ("1-877-407-3914", "1-847-407-3914", "phone"),
        ("(1:00 p.m. Eastern", "(11:00 a.m. Eastern", "zone"),
        ("media@corleysprings.com", "media@corleyspring.com", "e-mail"),
        ("access code 13749268", "access code 13749286", "pass-code"),
    ],
)
def test_slips_in_a_block_of_the_call(right: str, slip: str, check: str) -> None:
    clean = f"{HEAD}{_CALLED}"
    assert clean.count(right) == 1
    before, after = (grave(proof(read(f"{each}{INCOME}"))) for each in (clean, clean.replace(right, slip)))
    assert {each for each, _ in after - before} == {check}
