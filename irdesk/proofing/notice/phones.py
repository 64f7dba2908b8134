"""Telephone numbers: valid in their plan, toll-free where said, reachable for whom they are meant."""

from collections.abc import Iterator

import msgspec

from irdesk.domain.call import DialIn
from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book

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
        if not each.number.startswith("+"):
            message = f"{each.printed} ({each.use}) is not checked: it says no country."
            yield finding(book.text, "phone", "unchecked", "unchecked", message, each.span, stated=each.printed)
            continue
        valid = _valid(each.number)
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


def _toll_free(book: Book, listed: tuple[Listed, ...]) -> Iterator[Finding]:
    for each in listed:
        if each.dial_in is None or not each.number.startswith("+1"):
            continue
        free = each.number.startswith(_TOLL_FREE)
        if each.dial_in.toll_free and not free:
            message = f"{each.printed} ({each.use}) is called toll-free, but its prefix is not."
            yield finding(book.text, "phone", "error", "inconsistent", message, each.span, stated=each.printed)
        if free and each.dial_in.audience == "international" and _swapped(each, listed):
            message = f"{each.printed} ({each.use}) is for international callers, who cannot reach a toll-free prefix."
            yield finding(book.text, "phone", "warning", "inconsistent", message, each.span, stated=each.printed)


def _swapped(each: Listed, listed: tuple[Listed, ...]) -> bool:
    """Say whether the callers at home are given a number that is not toll-free instead."""
    return any(
        other.use == each.use and other.dial_in.audience == "domestic" and not other.number.startswith(_TOLL_FREE)
        for other in listed
        if other.dial_in is not None
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
