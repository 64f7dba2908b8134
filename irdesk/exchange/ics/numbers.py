"""The numbers to dial in a line of text, by the numbering plans of all countries."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import phonenumbers

_BETWEEN = r"[-x‐-―−ー－／ \xa0\xad\u200b\u2060\u3000()（）［］.\[\]/~⁓∼～]"
_PLAIN = re.compile(
    r"(?<![^\s:,;])(?:"
    r"(?P<ours>(?:\+?1[ -])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4})"
    r"|\+(?P<theirs>[2-9]\d{0,2}(?:[ .-]\d{1,5}){2,5}))(?![^\s,;:.)])",
    re.ASCII,
)
_EXTENSION = r"(?:(?:e?xt\w*|x|int|доб|anexo)[:.]?)"
_PAUSE = rf"(?:{_BETWEEN}|[\t,;:#])*"
_UNSURE = re.compile(
    rf"[\d(（\[［+＋]{_BETWEEN}*\0"  # what the number before it could go on with
    r"|\d[#＃][^\0a-z]*\0"
    rf"|\d(?:{_BETWEEN}|[\t,])*{_EXTENSION}{_PAUSE}\0"
    rf"|\0(?:{_BETWEEN}|[\t,;#])*{_EXTENSION}?{_PAUSE}[\0\d]"
    r"|[+＋]\D{0,4}\d",  # a country code further on
    re.IGNORECASE,
)


_SHORT = re.compile(r"\+1\d{7}")
"""Seven digits that Canadian carriers answer and nobody else: in an invite they are a code."""


class Dialled(NamedTuple):
    """A number in a line: where it stands, and in E.164."""

    start: int
    end: int
    number: str


def numbers_of(line: str, region: str | None) -> list[Dialled]:
    """Return the valid numbers of a line; those without a country code only where `region` lends one.

    The library's search takes a third of a millisecond a number: lines in which nothing but plainly written numbers
    could be one are read without it, with the same outcome.
    """
    plain = _plain(line, region)
    return list(_searched(line, region)) if plain is None else plain


def _searched(line: str, region: str | None) -> Iterator[Dialled]:
    for match in phonenumbers.PhoneNumberMatcher(line, region):
        number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
        if _SHORT.fullmatch(number):
            continue
        yield Dialled(match.start, match.end, number)


def _plain(line: str, region: str | None) -> list[Dialled] | None:
    """Return the plainly written numbers of a line; None where something in it needs to be looked at more closely."""
    found = []
    for match in _PLAIN.finditer(line):
        number = _e164(match[0], american=match["ours"] is not None and _code_of(region) == 1)
        if number is None:
            return None
        found.append(Dialled(match.start(), match.end(), number))
    rest = _PLAIN.sub("\0", line) if found else line
    if "\0" in line or _UNSURE.search(rest):
        return None
    long = _long(region)
    return None if long and long.search(rest) else found


@lru_cache(maxsize=4096)
def _e164(printed: str, *, american: bool) -> str | None:
    """Return a plainly written number in E.164; None where it is no valid one as it stands."""
    digits = re.sub(r"\D", "", printed)
    if printed[0] != "+":
        if not american:
            return None
        digits = f"1{digits[-10:]}"
    code = next((digits[:length] for length in (1, 2, 3) if int(digits[:length]) in _CODES), None)
    if code is None or digits[len(code)] == "0":
        return None
    number = phonenumbers.PhoneNumber(country_code=int(code), national_number=int(digits[len(code) :]))
    main = phonenumbers.region_code_for_country_code(int(code))  # asked first: most numbers are of it
    valid = phonenumbers.is_valid_number_for_region(number, main) or phonenumbers.is_valid_number(number)
    return f"+{digits}" if valid else None


_CODES = frozenset(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)


def _code_of(region: str | None) -> int:
    return int(phonenumbers.country_code_for_region(region)) if region else 0


@lru_cache(maxsize=64)
def _long(region: str | None) -> re.Pattern[str] | None:
    """Return what finds digits that could be a whole number in a region; None where nothing lends a country code."""
    plan = phonenumbers.PhoneMetadata.metadata_for_region(region) if region else None
    if plan is None or plan.general_desc is None:
        return None
    return re.compile(rf"\d(?:{_BETWEEN}{{0,4}}\d){{{min(plan.general_desc.possible_length) - 1}}}")
