"""Single figures of an outlook: their currency, sign, unit and scale; numbers in words; nothing (`breakeven`)."""

import re

import msgspec

SCALES = {
    "thousand": 1_000, "k": 1_000, "million": 1_000_000, "m": 1_000_000, "mm": 1_000_000, "mn": 1_000_000,
    "billion": 1_000_000_000, "b": 1_000_000_000, "bn": 1_000_000_000, "trillion": 1_000_000_000_000,
    "crore": 10_000_000, "crores": 10_000_000, "lakh": 100_000, "lakhs": 100_000,
}  # fmt: skip
MONEY = (
    r"(?:(?:US|HK|NT|NZ|MX|Cdn|[CARS])?[$€£¥₹₩]|(?:RMB|NIS|EUR|Euro|CHF|SEK|NOK|DKK|GBP|USD|CAD|AUD|JPY|INR|BRL|MXN"
    r"|PLN|ZAR|HKD|SGD|TWD|ILS|CNY|MSEK|MNOK|MDKK|MEUR|Rs\.?|Ps\.?)(?=[ \d.(-]))"
)
"""What marks a number as money: a sign, or the currency's letters before it."""

BEHIND = r"(?: ?(?P<NAME_after>M(?:EUR|SEK|NOK|DKK)|EUR|SEK|NOK|DKK|CHF|euros?|yen|kronor|dollars|US dollars)\b)?"
"""The currency behind the number: `50.7 MEUR`, `1.2 billion euros`."""

MILLIONS = re.compile(r"M(?:SEK|NOK|DKK|EUR)(?: |$)", re.IGNORECASE)
NUMBER = rf"\(?[-–−]?(?:{MONEY} ?)?\(?[-–−]?(?:\d{{1,3}}(?:,\d{{2,3}})+|\d+)?(?:\.\d+|(?<=\d))\)?"
UNIT = (
    r"(?:(?: |-)?(?P<NAME_unit>million|billion|thousand|trillion|percentage points?|percent|per cent|pct|cents|pence"
    r"|basis points|bps?\b|crores?|lakhs?|%|[MB]\b|MM\b|mn\b|bn\b|times\b)|(?P<NAME_short>k\b|x\b|p\b|¢))?"
)
SIGNED = re.compile(MONEY, re.IGNORECASE)
PERCENT = frozenset(("%", "percent", "per cent", "pct"))
CENTS = frozenset(("cents", "pence", "p", "¢"))
POINTS = frozenset(("basis points", "bp", "bps", "percentage point", "percentage points"))
WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_WORD = "|".join(WORDS)
IN_WORDS = re.compile(
    rf"\b(?:(?P<low>{_WORD})(?P<to> to | and | or |-)(?P<high>{_WORD})"
    rf"|(?P<alone>{_WORD}))\b(?= [a-z]|-?percent|%)",
    re.IGNORECASE,
)
FLAT = re.compile(
    r"\bflat(?= to (?:up |down |an? (?:increase|decrease) of |positive |plus )?\d)"
    r"|(?:(?<=% to )|(?<=percent to ))flat\b",
    re.IGNORECASE,
)
EVEN = re.compile(r"\bbreak-?even\b|\bbreak even\b", re.IGNORECASE)

RAISED = re.compile(r"(?<=[A-Za-z)%])[¹²³⁰⁴-⁹]+(?:,[¹²³⁰⁴-⁹]+)*(?![A-Za-z\d])")
"""The marks of notes behind a word, which are no letters of it."""


class Figure(msgspec.Struct, frozen=True):
    """A displayed decimal with its sign, what it counts, times what, and whether it is marked as money."""

    value: str
    unit: str | None
    scale: int
    money: bool
    worded: str = ""  # the unit as printed


def amount(name: str) -> str:
    """Return the pattern of a figure whose groups begin with a name."""
    return f"(?P<{name}>{NUMBER})" + (UNIT + BEHIND).replace("NAME", name) + rf"(?P<{name}_close>\))?"


def figure(match: re.Match[str], name: str, other: str | None = None) -> Figure | None:
    """Read a figure of a match; one without a unit takes that of the other end of its range."""
    printed = match[name]
    value = decimal(printed + (match[f"{name}_close"] or ""))
    if value is None:
        return None
    worded = _unit(match, name)
    if not worded and other and not (SIGNED.search(printed) and _unit(match, other) in CENTS):
        worded = _unit(match, other)
    after = match[f"{name}_after"] or (match[f"{other}_after"] if other else None) or ""
    money = bool(SIGNED.search(printed) or after or (other and SIGNED.search(match[other])))
    million = MILLIONS.match(printed) or MILLIONS.match(after) or (other and MILLIONS.match(match[other]))
    scale = 1_000_000 if million and not worded else SCALES.get(worded, 1)
    return Figure(value, kind(worded, money=money), scale, money, worded)


def _unit(match: re.Match[str], name: str) -> str:
    return (match[f"{name}_unit"] or match[f"{name}_short"] or "").lower()


def kind(unit: str, *, money: bool) -> str | None:
    """Return what a unit counts: None for a bare number."""
    if unit in PERCENT:
        return "percent"
    if unit in POINTS:
        return "points"
    if unit in CENTS:
        return "cents"
    if unit in ("x", "times"):
        return "ratio"
    return "currency" if money or unit in SCALES else None


def decimal(printed: str) -> str | None:
    """Return the displayed number; one in brackets or behind a minus is negative."""
    digits = re.sub(r"[^\d.]", "", SIGNED.sub("", printed)).rstrip(".")
    if not re.search(r"\d", digits):
        return None
    digits = re.sub(r"^0+(?=\d)", "", digits)
    bare = SIGNED.sub("", printed).replace(" ", "")
    sign = "-" if re.match(r"\(?[-–−]", bare) or re.fullmatch(r"[^()]*\([^()]*\)", printed) else ""
    digits = f"0{digits}" if digits.startswith(".") else digits
    return sign + digits if digits.strip("0.") else digits


def in_digits(text: str) -> str:
    """Write numbers in words and `breakeven` in as many digits as they have letters, so that nothing moves; blank
    the marks of notes."""
    if not text.isascii():
        text = RAISED.sub(lambda match: " " * len(match[0]), text)
    if "reak" in text:
        text = EVEN.sub(lambda match: "$" + "0" * (len(match[0]) - 1), text)
    if "lat to " in text or " to flat" in text:
        text = FLAT.sub("000%", text)
    return IN_WORDS.sub(_digits, text)


def _digits(match: re.Match[str]) -> str:
    if match["alone"]:
        return match[0] if match["alone"].lower() == "one" else _padded(match["alone"])
    to = " to "[: len(match["to"])] if match["to"] in (" to ", " or ") else match["to"]
    return _padded(match["low"]) + to + _padded(match["high"])


def _padded(word: str) -> str:
    return str(WORDS[word.lower()]).rjust(len(word), "0")
