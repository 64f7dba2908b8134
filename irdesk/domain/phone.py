"""Numbers as people dial and say them, without the cost of a numbering-plan library."""

import re

TOLL_FREE = frozenset({"800", "833", "844", "855", "866", "877", "888"})
"""North American toll-free area codes (NANPA)."""

_ONE_DIGIT = frozenset({"1", "7"})
_TWO_DIGITS = frozenset(
    [
        "20",
        "27",
        "30",
        "31",
        "32",
        "33",
        "34",
        "36",
        "39",
        "40",
        "41",
        "43",
        "44",
        "45",
        "46",
        "47",
        "48",
        "49",
        "51",
        "52",
        "53",
        "54",
        "55",
        "56",
        "57",
        "58",
        "60",
        "61",
        "62",
        "63",
        "64",
        "65",
        "66",
        "81",
        "82",
        "84",
        "86",
        "90",
        "91",
        "92",
        "93",
        "94",
        "95",
        "98",
    ]
)
_SPOKEN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def is_toll_free(number: str) -> bool:
    """Return whether an E.164 number is toll-free under the North American plan."""
    return number.startswith("+1") and number[2:5] in TOLL_FREE


def country_code(number: str) -> str:
    """Return the calling code of an E.164 number (ITU-T E.164: one, two or three digits), or an empty string."""
    digits = number.removeprefix("+")
    if not number.startswith("+") or not digits.isdigit():
        return ""
    if digits[:1] in _ONE_DIGIT:
        return digits[:1]
    return digits[:2] if digits[:2] in _TWO_DIGITS else digits[:3]


def dialled(number: str, printed: str = "") -> str:
    """Return a number grouped as it is dialled: `1-877-519-4471`, `+44 20 7162 0025`.

    Outside the North American plan the groups are those of the printed form; what is no E.164 number stays as printed.
    """
    code = country_code(number)
    if not code:
        return printed or number
    national = number[1 + len(code) :]
    if code == "1" and len(national) == 10:
        return f"1-{national[:3]}-{national[3:6]}-{national[6:]}"
    return f"+{code} {_grouped(national, printed)}"


def local(number: str, printed: str = "") -> str:
    """Return a person's number: like `dialled`, the leading 1 of the North American plan left away."""
    return re.sub(r"^1-(?=\d{3}-\d{3}-\d{4}$)", "", dialled(number, printed))


def _grouped(national: str, printed: str) -> str:
    """Return the national digits in the groups in which the release prints them."""
    groups = re.findall(r"\d+", printed)
    taken: list[str] = []
    rest = national
    for group in reversed(groups):
        if not rest.endswith(group) or not rest:
            break
        taken.insert(0, group)
        rest = rest[: -len(group)]
    return " ".join([rest, *taken] if rest else taken) or national


def spoken(shown: str) -> str:
    """Return digits to read aloud, its groups apart: `eight seven seven, five one nine, four four seven one`."""
    groups = [[_SPOKEN[int(digit)] for digit in group] for group in re.findall(r"\d+", shown)]
    split = [part for group in groups for part in _short(group)]
    return ", ".join(" ".join(part) for part in split)


def _short(group: list[str]) -> list[list[str]]:
    """Split a long run of digits into threes and fours."""
    if len(group) <= 4:
        return [group]
    head = 3 if len(group) != 8 else 4
    return [group[:head], *_short(group[head:])]
