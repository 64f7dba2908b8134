"""Numbers in lines: the quick way reads what the library's search reads, or leaves the line to it."""

import random

import phonenumbers
import pytest

from irdesk.exchange.ics.numbers import _plain, _searched, numbers_of

WORDS = (
    "Dial-in", "US:", "(toll-free)", "code 123456#", "passcode: 1374799", "until 5/12:", "ext. 22", "x 200",
    ",,1234567#", "or", "/", ";", "12", "2024-05-12", "8:30", "–", "-", "*", "$5.2", "extension 5", "a1",
    "Conference ID 98765432101", "+", "(", ")", "[1]", "call",
)  # fmt: skip
ENDS = (" ", " ", ": ", ", ", "", "  ", "\t")
FORMS = (phonenumbers.PhoneNumberFormat.INTERNATIONAL, phonenumbers.PhoneNumberFormat.E164)


def american(rnd: random.Random) -> str:
    area, office, line = rnd.randint(100, 999), rnd.randint(100, 999), rnd.randint(0, 9999)
    form = rnd.choice(["{}-{}-{:04}", "({}) {}-{:04}", "{}.{}.{:04}", "{} {} {:04}", "{}{}{:04}", "({}){} {:04}"])
    return rnd.choice(["", "1-", "+1 ", "+1-", "1 "]) + form.format(area, office, line)


def foreign(rnd: random.Random) -> str:
    number = phonenumbers.example_number(rnd.choice(sorted(phonenumbers.SUPPORTED_REGIONS)))
    return phonenumbers.format_number(number, rnd.choice(FORMS)) if number else ""


def made(rnd: random.Random) -> str:
    kinds = (american, american, foreign, lambda rnd: rnd.choice(WORDS), lambda rnd: rnd.choice(WORDS))
    return "".join(rnd.choice(kinds)(rnd) + rnd.choice(ENDS) for _ in range(rnd.randint(1, 4)))


@pytest.mark.parametrize("region", [None, "US", "GB"])
def test_the_quick_way_reads_what_the_librarys_search_reads(region: str | None) -> None:
    rnd = random.Random(2024)
    quick = 0
    for line in (made(rnd) for _ in range(3000)):
        plain = _plain(line, region)
        if plain is not None:
            quick += bool(plain)
            assert plain == list(_searched(line, region)), line
    assert quick > 100


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("US toll-free: (877) 555-0142", "+18775550142"),
        ("Dial 1-877-555-0142 to listen", "+18775550142"),
        ("From the UK: +44 20 7946 0958", "+442079460958"),
        ("Toll: +1 201 555 0123, code 1234567#", "+12015550123"),
    ],
)
def test_a_plainly_written_number_needs_no_search(line: str, number: str) -> None:
    plain = _plain(line, "US")
    assert plain is not None
    assert [one.number for one in plain] == [number]


def test_seven_digits_are_no_number() -> None:
    assert numbers_of("call 310-8484 now", "US") == []
