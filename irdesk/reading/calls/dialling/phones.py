"""Telephone numbers in a text: where they stand, and their E.164 form."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from irdesk.reading.calls.words.countries import COUNTRY, PLACE, iso

# EDGAR wrote "- " before a line that begins with a dash: "800 - -555-0100".
_GAP = r"(?: - -|[\s.\-/]{0,3})"
_NORTH_AMERICAN = re.compile(
    rf"(?<![\d$#.,/])(?<!\d-)(?<!\d\()(?:\(?(?:\+\s?|00)?1\)?[\s.\-/]{{0,3}})?(?:\(\s?(?P<area>[2-9]\d\d)\s?\)"
    rf"|(?P<open>[2-9]\d\d)\)?)(?P<gap>{_GAP})"
    rf"(?P<exchange>\d{{3}})(?P<gap2>{_GAP})(?P<line>\d{{4}})(?!\d|-\d|,\d{{3}}|\.\d)"
)
_LETTERS = re.compile(
    r"(?<![\d#])(?:\+?1[\s.\-]{0,2})?\(?(?P<area>8(?:00|88|77|66|55|44"
    r"|33))\)?[\s.\-]{1,2}(?P<word>(?=[\dA-Z\-]{0,9}[A-Z]{3})[A-Z\d](?:[\- ]?[A-Z\d]){6,9})\b"
)
_ABROAD = re.compile(
    r"(?<![\d$#.,/])(?:\+\s?|011[\s.\-]"
    r"|00 ?(?=[2-9]))(?=[\d\s.()\-/]{8,24})\(?\d{1,3}\)?(?:[\s.\-/]{0,2}\(?\s?\d{1,6}\)?){1,7}(?!\d)"
)
_LOCAL = re.compile(
    r"(?<![\d$#+])(?:0 ?\(\d{2,5}\)|\(?\d{1,5}\)?)(?: / |[\s\-/]{1,2}|\.)\d{2,8}"
    r"(?:(?:[\s\-/]{1,2}|\.)\d{2,8}){0,5}+(?!\d|[ -]\d(?!\d))"
)
_FOREIGN = re.compile(r"(?<![\d.,:/$-])([2-9]\d{1,2})[ -]$")
_BRACKETED = re.compile(
    rf"\s?\((?:(?:from|in|within) )?(?:the )?({COUNTRY.pattern})(?: (?:toll|free|local|dial|in|number|callers"
    rf"|participants|only|freephone)\b-?){{0,6}}\)|\s(?:from|in|within) (?:the )?({COUNTRY.pattern})"
    rf"|[ \t]+({COUNTRY.pattern})\s*$|[ \t]+({COUNTRY.pattern})(?=\s[(+\d])",
    re.IGNORECASE,
)
_BEFORE_ANOTHER = 4
_LAST = re.compile(rf"[(+]?\d(?s:.*)[ \t]({COUNTRY.pattern})\s*$", re.IGNORECASE)
# What stands before the country of the number before: "0800 181 5287 in ".
_NUMBERED = re.compile(r"\d\)?(?:\s?\(| )(?:(?:from|in|within|for) )?(?:the )?$", re.IGNORECASE)
# Three digits that the North American plan keeps free: "400-620-8038" is dialled inside China.
_NO_AREA = re.compile(r"[234]00|[2-9]11|[2-9]9\d|37\d|96\d")
# What stands between two numbers of one country: "China: 800-819-0121 / 400-620-8038".
_OR = re.compile(r"\s?(?P<kind>\([A-Za-z][A-Za-z /-]{2,24}\)\s?)?(?:/|,|;|\bor\b|\band\b)\s?(?:or\s)?")
# As many digits as a North American number has.
_TEN = re.compile(r"1?[2-9]\d\d[2-9]\d{6}")
# What a number begins with where it is dialled inside a country.
_INSIDE = re.compile(r"\(?(?:0|1[ -]?[38]00\b|1[ -]?809\b|10[ -]?800\b|[48]00\b)")
# A number with a country code and no plus: "972-3-555-0100".
_PLAIN = re.compile(r"(?<![\d$#.,/+\-])\(?([2-9]\d{1,2})\)?[ .\-]\(?\d{1,4}\)?(?:[ .\-]\d{2,4}){1,4}(?![\d%]|[-.,]\d)")
# A number as dialled inside a country: "09 7479 0361", "(03) 9555 0100".
_HOME = re.compile(r"(?<![\d+$#.,/(-])(?:\(0\d{0,4}\)|0\d{0,4})(?:[ .\-/]\d{2,8}){1,5}(?![\d%]|[-.,]\d)")
# … and inside the United Kingdom, area code first: "020 7555 0100", "0207 555 0100".
_BRITISH = re.compile(r"(?<![\d+$#.,/(-])\(?0(?:20[ ]?[378]|[1389]\d{1,4}|20)\)?(?:[ -]?\d{2,8}){1,3}(?![\d%]|[-.,]\d)")
_SHORTEST = 9  # a plus and digits: what begins with 011 or 00 and is as short is no number with a country code
_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


class Number(NamedTuple):
    """A telephone number at a place of a text. `country` is the ISO code of the country named right before it.

    `loose` is a run of ten digits without a mark between: a number only where the text says that it is dialled.
    `odd` is one that no dialling plan has.
    """

    start: int
    end: int
    number: str
    country: str | None = None
    loose: bool = False
    odd: bool = False


def find_numbers(text: str) -> list[Number]:
    """Return the numbers of `text` in order, those named with their country first of all."""
    if not re.search(r"\d{3}|8\d\d\W[A-Z]|\+|\d\d(?:[ .-]\d\d){2}", text):
        return []
    found: list[Number] = []
    for numbers in (
        _of_countries(text),
        _abroad(text),
        _before_countries(text),
        _north_american(text),
        _in_letters(text),
        _without_plus(text),
    ):
        found += [new for new in numbers if all(new.end <= old.start or new.start >= old.end for old in found)]
    return sorted(_without_bracket(text, number) for number in found)


def _without_bracket(text: str, number: Number) -> Number:
    """Return a number without the bracket that closes an aside around it, not one of its own."""
    printed = text[number.start : number.end]
    inner = printed.count("(") < printed.count(")") and printed.endswith(")")
    return number._replace(end=number.end - 1) if inner else number


def _north_american(text: str) -> list[Number]:
    """Return the numbers of the North American plan; "1-800 475-2151", "(800)642-1687", "+1 ( 201) 689-8337"."""
    found = []
    for match in _NORTH_AMERICAN.finditer(text):
        area = match["area"] or match["open"]
        if _NO_AREA.fullmatch(area):
            continue
        loose = not match["area"] and not match["gap"] and not match["gap2"]
        odd = match["exchange"][0] in "01"
        abroad = _FOREIGN.search(text[max(0, match.start() - 6) : match.start()])
        number = _parse(f"+{abroad[1]}{match[0]}", None, valid=True) if abroad else None
        if number and abroad:
            found.append(Number(match.start() - len(abroad[0]), match.end(), number))
        elif not (loose and odd):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            found.append(Number(start, match.end(), f"+1{area}{match['exchange']}{match['line']}", None, loose, odd))
    return found


def _before_countries(text: str) -> list[Number]:
    """Return the numbers printed as dialled inside the country that stands in brackets behind them."""
    found, last = [], ends_with_countries(text)
    for match in _LOCAL.finditer(text):
        behind = _BRACKETED.match(text, match.end())
        if behind and behind.lastindex == _BEFORE_ANOTHER and not last:
            continue
        country = iso(behind[behind.lastindex or 0]) if behind else None
        number = _parse(match[0], country) if country and country not in ("US", "CA") else None
        if number and _INSIDE.match(match[0]):
            found.append(Number(match.start(), match.end(), number, country))
    return found


def _without_plus(text: str) -> list[Number]:
    """Return the numbers printed with a country code but no plus, where that country's plan has them."""
    found = []
    for match in _PLAIN.finditer(text):
        number = _parse("+" + re.sub(r"\D", "", match[0]), None, valid=True)
        if number and len(number) > 11:
            found.append(Number(match.start(), match.end(), number))
    return found


def inside(text: str, country: str, taken: list[Number]) -> list[Number]:
    """Return the numbers printed as dialled inside `country`, with a zero before them, but for those of `taken`."""
    found = []
    for match in (_BRITISH if country == "GB" else _HOME).finditer(text):
        number = _parse(match[0], country, valid=True)
        if number and all(match.end() <= other.start or match.start() >= other.end for other in taken):
            found.append(Number(match.start(), match.end(), number))
    return found


def _in_letters(text: str) -> list[Number]:
    """Return toll-free numbers with letters, translated as on the keys of a telephone."""
    found = []
    for match in _LETTERS.finditer(text):
        digits = re.sub(r"\D", "", match["word"].translate(_KEYS))[:7]
        if "XX" not in match["word"]:
            found.append(Number(match.start(), match.end(), f"+1{match['area']}{digits}"))
    return found


def _abroad(text: str) -> list[Number]:
    """Return the numbers printed with a country code ("+44 (0)20 …", "011-886-2-…")."""
    found = []
    for match in _ABROAD.finditer(text):
        end = match.end()
        while end > match.start() + 8:
            number = _parse(text[match.start() : end].replace("(0)", " "), None)
            if number and (match[0][0] == "+" or len(number) > _SHORTEST):
                found.append(Number(match.start(), end, number))
                break
            end = match.start() + len(re.sub(r"[\s.\-/()]*\d+\)?$", "", text[match.start() : end]))
    return found


def _of_countries(text: str) -> list[Number]:
    """Return the numbers printed as dialled inside a country whose name stands right before them."""
    found: list[Number] = []
    last = ends_with_countries(text)
    for name in PLACE.finditer(text):
        country = iso(name[0])
        enclosed = text[name.end() : name.end() + 1] == ")" and _OPENED.search(
            text[max(0, name.start() - 14) : name.start()]
        )
        between = _LABEL.match(text, name.end() + bool(enclosed))
        if country in (None, "US", "CA") or between is None:
            continue
        with_code = _ABROAD.match(text, between.end())
        if with_code:
            found += _or_another(text, with_code.end(), country)
        match = _LOCAL.match(text, between.end())
        another = match is not None and (last or _is_of_another(text, match.end(), country))
        if another and _NUMBERED.search(text, 0, name.start()):
            continue  # "0800 452 012 (New Zealand), 1800 453 113 (Australia)": each number's country stands behind it
        if match and 7 <= len(re.sub(r"\D", "", match[0])) <= 13:
            number = _parse(match[0], country)
            plan = _NORTH_AMERICAN.match(text, between.end())
            if number or (plan is None and "," not in between[0]):
                printed = number or re.sub(r"\D", "", match[0])
                found.append(Number(match.start(), match.end(), printed, country))
                found += _or_another(text, match.end(), country)
    return found


def ends_with_countries(text: str) -> bool:
    """Say whether a list begins with a number and ends with a country: each number's then stands behind it."""
    return _LAST.match(text) is not None


def _is_of_another(text: str, at: int, country: str | None) -> bool:
    """Say whether another country stands in brackets behind a number."""
    behind = _BRACKETED.match(text, at)
    return behind is not None and iso(behind[behind.lastindex or 0]) not in (None, country)


def _or_another(text: str, at: int, country: str | None) -> Iterator[Number]:
    """Yield the numbers that follow one of a country with nothing but "or" between, and are dialled inside it too."""
    while (between := _OR.match(text, at)) and (match := _LOCAL.match(text, between.end())):
        if between["kind"] and PLACE.search(between["kind"]):
            return
        own = _INSIDE.match(match[0]) or not _TEN.fullmatch(re.sub(r"\D", "", match[0]))
        number = _parse(match[0], country) if own else None
        if number is None:
            return
        yield Number(match.start(), match.end(), number, country)
        at = match.end()


# "Toll-free (France) 0 800 …": the bracket before a country that stands in one alone.
_OPENED = re.compile(r"\((?:(?:from|in|within|for) )?(?:the )?$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:\s?\(\d\))?(?:\s?[-,/]?\s?\(?(?:toll[- ]?free|local|domestic access|dial[- ]?in|freephone|free ?call|toll"
    r"|access|number|callers|"
    r"participants)\)?){0,3}(?:\s?\([a-z ]{3,20}\))?\s?(?:on\b|at\b|dial)?\s?[:\-,]?\s?",
    re.IGNORECASE,
)


def _parse(printed: str, country: str | None, *, valid: bool = False) -> str | None:
    """Return the E.164 form of a number that the plan of its country has, or None."""
    import phonenumbers

    dialled = re.sub(r"^(?:011[\s.\-]|00 ?(?=[2-9]))", "+", printed) if country is None else printed
    try:
        number = phonenumbers.parse(dialled, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number) or not (
        (country is None and not valid) or phonenumbers.is_valid_number(number)
    ):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
