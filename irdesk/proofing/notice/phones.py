"""Telephone numbers: valid in their plan, toll-free where said, reachable for whom they are meant."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.domain.call import DialIn
from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.notice.abroad import abroad

_TOLL_FREE = ("+1800", "+1833", "+1844", "+1855", "+1866", "+1877", "+1888", "+1822")


class Listed(msgspec.Struct, frozen=True):
    """A number with what it is for."""

    use: str
    number: str
    printed: str
    span: Span | None
    dial_in: DialIn | None = None


def phones(book: Book) -> Iterator[Finding]:
    """Yield findings on every number of the call, the replay and the contacts."""
    listed = tuple(numbers(book))
    yield from _plans(book, listed)
    yield from _unread(book, listed)
    yield from abroad(book, frozenset(each.number for each in listed))
    yield from _toll_free(book, listed)
    yield from _international(book, listed)
    yield from _shared(book)
    yield from _forms(book, listed)


def numbers(book: Book) -> Iterator[Listed]:
    """Yield the numbers of a release in order."""
    for call in book.release.calls:
        for dial_in in call.dial_in:
            yield Listed("dial-in", dial_in.number, dial_in.printed, dial_in.span("number"), dial_in)
        for dial_in in call.replay.dial_in if call.replay else ():
            yield Listed("replay", dial_in.number, dial_in.printed, dial_in.span("number"), dial_in)
    for contact in book.release.contacts:
        for phone in contact.phones:
            yield Listed(contact.name or "contact", phone.number, phone.printed, phone.span("number"))


def _valid(number: str) -> bool:
    """Say whether a number can be assigned in its country's plan."""
    from phonenumbers import NumberParseException, is_valid_number, parse

    try:
        return is_valid_number(parse(number, "US"))
    except NumberParseException:
        return False


def _plans(book: Book, listed: tuple[Listed, ...]) -> Iterator[Finding]:
    for each in listed:
        if not each.number.startswith("+") or _abroad(book, each, listed):
            message = f"{each.printed} ({each.use}) is not checked: it says no country."
            yield finding(book.text, "phone", "unchecked", "unchecked", message, each.span, stated=each.printed)
            continue
        valid = _valid(each.number)
        if valid and _NO_EXCHANGE.match(each.number):
            message = f"{each.printed} ({each.use}): an exchange of the North American plan begins with 2 to 9."
            yield finding(book.text, "phone", "warning", "inconsistent", message, each.span, stated=each.printed)
            continue
        words = "is valid in its plan" if valid else "cannot be a telephone number: its country's plan has none like it"
        yield finding(
            book.text,
            "phone",
            "ok" if valid else "error",
            "exact" if valid else "impossible",
            f"{each.printed} ({each.use}) {words}.",
            each.span,
            stated=each.printed,
        )
    if listed:
        message = "Whether the numbers and codes answer is not checked: dial them."
        yield finding(book.text, "phone", "unchecked", "unchecked", message)


_NO_EXCHANGE = re.compile(r"\+1\d{3}[01]\d{6}$")
"""Area code and exchange are NXX each, N one of 2 to 9 (ATIS-0300051); some prefixes are looser in lists of numbers."""
_SERVICE = re.compile(r"\+1?[48]00")
"""What a Chinese service number looks like that is printed without its country's code."""
_CHINA = re.compile(r"\b(?:China|Chinese|PRC|Beijing|Shanghai|Shenzhen|Hong Kong)\b")


def _abroad(book: Book, each: Listed, listed: tuple[Listed, ...]) -> bool:
    """Say whether a number printed without a country code may be one of another country's plan: others are there."""
    if each.dial_in is None or "+" in each.printed or _valid(each.number):
        return False
    if _SERVICE.match(each.number) and _CHINA.search(book.text):
        return True
    audience = each.dial_in.audience
    if audience in {"US", "CA", "domestic"}:
        return False
    return any(other.number.startswith("+") and not other.number.startswith("+1") for other in listed)


_PRINTED = re.compile(
    r"(?<![\d/.+-])(?<!\d )(?P<lead>(?:\+?1[ .-])?)\(?(?P<area>[2-9]\d\d)\)?[ .-]{1,2}(?P<office>\d{3})"
    r"(?:[.-]|(?<=\+1 \d\d\d \d\d\d) )(?P<line>\d{4})(?![\d-])"
)
_HEAD = 120
_HOME = ("United States", "U.S.", "US", "USA", "Canada", "North America", "Domestic")
_COUNTRY = re.compile(
    rf"\b(?:(?P<home>{'|'.join(map(re.escape, _HOME))})|Hong Kong|China|Singapore|Taiwan|Japan|Korea|India|Malaysia"
    r"|Thailand|Indonesia|Philippines|Brazil|Mexico|Israel|Australia|New Zealand|South Africa|UK|United Kingdom)(?!\w)",
    re.IGNORECASE,
)


def _under_a_country(before: str) -> bool:
    """Say whether the last country that stands before a number is one outside the North American plan."""
    named = list(_COUNTRY.finditer(before))
    return bool(named) and named[-1]["home"] is None


_TAIL = re.compile(r"\d{3}[ .-]\d{4}")


def _unread(book: Book, listed: tuple[Listed, ...]) -> Iterator[Finding]:
    """Yield an error for each number of the text that the North American plan does not have, and no reader kept."""
    known = {each.number for each in listed if each.number.startswith("+")}
    for paragraph in book.numbered:
        for found in _PRINTED.finditer(paragraph.text) if _TAIL.search(paragraph.text) else ():
            number = f"+1{found['area']}{found['office']}{found['line']}"
            if number in known or _valid(number) or not (assigned(found["area"]) or found["lead"]):
                continue
            span = paragraph.span(*found.span())
            if not found["lead"] and _under_a_country(book.text[max(0, span.start - _HEAD) : span.start]):
                continue  # it may be one of that country's plan
            message = f"{found.group()} cannot be a telephone number: the North American plan has none like it."
            yield finding(book.text, "phone", "error", "impossible", message, span, stated=found.group())


def assigned(area: str) -> bool:
    """Say whether numbers of an area code exist at all."""
    return _valid(f"+1{area}2345678") or _valid(f"+1{area}4567890")


def _toll_free(book: Book, listed: tuple[Listed, ...]) -> Iterator[Finding]:
    for each in listed:
        if each.dial_in is None or not each.number.startswith("+1"):
            continue
        free = each.number.startswith(_TOLL_FREE)
        if each.dial_in.toll_free and not free and not (_belongs_to_next(book, each) or _belongs_to_former(book, each)):
            message = f"{each.printed} ({each.use}) is called toll-free, but its prefix is not."
            yield finding(book.text, "phone", "error", "inconsistent", message, each.span, stated=each.printed)
        if free and each.dial_in.audience == "international" and _swapped(each, listed):
            message = f"{each.printed} ({each.use}) is for international callers, who cannot reach a toll-free prefix."
            yield finding(book.text, "phone", "warning", "inconsistent", message, each.span, stated=each.printed)


_NEXT = re.compile(r"^[^\S\n]*toll[- ]?free[^\d\n;,]{0,40}\d", re.IGNORECASE)


def _belongs_to_next(book: Book, each: Listed) -> bool:
    """Say whether "toll-free" behind a number opens the next one: "(416) 915-3239 Toll-Free (North America) 1 800"."""
    return each.span is not None and _NEXT.match(book.text[each.span.end : each.span.end + 80]) is not None


_FORMER = re.compile(r"\d[^\d\n;]{0,40}\btoll[- ]?free\)?,? (?:or|and) $", re.IGNORECASE)


def _belongs_to_former(book: Book, each: Listed) -> bool:
    """Say whether "toll-free" closes the number before: "800-426-9174 in the U.S., toll-free, or +1 647 418-6032"."""
    lead = book.text[max(0, each.span.start - 80) : each.span.start] if each.span is not None else ""
    return _FORMER.search(lead) is not None


def _swapped(each: Listed, listed: tuple[Listed, ...]) -> bool:
    """Say whether the callers at home are given a number that is not toll-free instead, or toll-free ones are all."""
    others = [other for other in listed if other.use == each.use and other.dial_in is not None and other is not each]
    free = [other.number.startswith(_TOLL_FREE) for other in others]
    home = [other for other, toll_free in zip(others, free, strict=True) if not toll_free]
    return (bool(free) and all(free)) or any(
        other.dial_in is not None and other.dial_in.audience == "domestic" for other in home
    )


def _international(book: Book, listed: tuple[Listed, ...]) -> Iterator[Finding]:
    """Yield one warning for the numbers that callers from abroad are given without a country code."""
    bare = [
        each
        for each in listed
        if each.dial_in is not None and each.dial_in.audience == "international" and _no_country_code(each)
    ]
    if bare:
        printed = " and ".join(each.printed for each in bare)
        message = f"{printed}: for international callers, but without a country code (+1)."
        yield finding(
            book.text, "phone", "warning", "missing", message, *(each.span for each in bare), stated=bare[0].printed
        )


def _no_country_code(each: Listed) -> bool:
    digits = "".join(char for char in each.printed if char.isalnum())
    return each.number.startswith("+1") and "+" not in each.printed and len(digits) == 10


def _shared(book: Book) -> Iterator[Finding]:
    """Yield a warning where one number is given for the call and for the replay."""
    for call in book.release.calls:
        live = {dial_in.number: dial_in for dial_in in call.dial_in}
        for dial_in in call.replay.dial_in if call.replay else ():
            if dial_in.number in live:
                message = f"{dial_in.printed} is given both for the call and for the replay."
                spans = (dial_in.span("number"), live[dial_in.number].span("number"))
                yield finding(book.text, "phone", "note", "inconsistent", message, *spans, stated=dial_in.printed)


def _forms(book: Book, listed: tuple[Listed, ...]) -> Iterator[Finding]:
    """Yield a note where the numbers of the call are not all written one way."""
    forms: dict[str, Listed] = {}
    for each in listed:
        digits = each.printed.lstrip("+")
        if each.dial_in is not None and each.number.startswith("+1") and digits.startswith("1"):
            form = "".join("9" if char.isalnum() else char for char in each.printed)
            forms.setdefault(form, each)
    if len(forms) > 1:
        printed = " and ".join(each.printed for each in forms.values())
        message = f"The numbers are written in different ways: {printed}."
        yield finding(book.text, "phone", "note", "inconsistent", message, *(each.span for each in forms.values()))
