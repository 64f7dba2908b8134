"""What stands twice and must be the same: a person's number, the company's symbol; and addresses that lead nowhere."""

import re
from collections.abc import Iterator

from irdesk.domain.call import Call, DialIn
from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book

_NUMBER = re.compile(r"(?<![\d.])\(?(?:\+?1[ .-])?\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?!\d)")
_SYMBOL = re.compile(
    r"\((?:NYSE(?: American| Arca| MKT)?|NASDAQ(?:[ -]?[GC][MS])?|TSX(?:-V|V)?|AMEX|LSE|AIM|ASX)\s?:\s?"
    r"(?P<symbol>[A-Z]{3,5})\)",
    re.IGNORECASE,
)
_BROKEN = re.compile(
    r"(?:\bhttps?://|\bwww\.)[\w./-]*\.\.\w[\w./-]*|\bhttps?:/(?!/)\S+|\bhttps?//\S+|\bwww,\w[\w.]+"
    r"|[\w.+-]+@[\w-]*\.\.[\w.]+"
    r"|(?<![/.\w])www\.[a-z\d-]+(?![\w.@/-])(?=[\s,;)]|$)",
    re.IGNORECASE,
)
_BEHIND = 60


def written_twice(book: Book) -> Iterator[Finding]:
    """Yield findings on numbers and symbols that differ from themselves, and on addresses with a slip."""
    yield from _numbers(book)
    yield from _turned(book)
    yield from _symbols(book)
    for paragraph in book.saying("http", "www", "@"):
        for found in _BROKEN.finditer(paragraph.text):
            message = f"{found.group()} is no address: a dot or a part is missing or too many."
            span = paragraph.span(*found.span())
            yield finding(book.text, "e-mail", "error", "impossible", message, span, stated=found.group())


def _digits(printed: str) -> str:
    return re.sub(r"\D", "", printed)[-10:]


def _numbers(book: Book) -> Iterator[Finding]:
    """Yield a warning where a contact's name stands elsewhere with a number that is nearly, but not, the contact's."""
    for contact in book.release.contacts:
        own = {_digits(phone.printed): phone for phone in contact.phones}
        places = re.finditer(re.escape(contact.name), book.text) if contact.name and own else ()
        for place in places:
            found = _NUMBER.search(book.text, place.end(), place.end() + _BEHIND)
            gap = book.text[place.end() : found.start()] if found else ""
            beside = "\n" not in gap and "   " not in gap  # in columns the number below is another's
            digits = _digits(found.group()) if found and beside else ""
            near = next((each for each in own if 0 < _apart(each, digits) <= 2), None)
            if found is not None and near is not None and digits not in own:
                message = f"{contact.name}'s number is {own[near].printed} elsewhere."
                spans = (book.span(*found.span()), own[near].span("number"))
                yield finding(
                    book.text, "phone", "warning", "inconsistent", message, *spans, stated=found.group(), expected=near
                )


_LINE = 6
"""Where the last four digits of a number begin."""


def _turned(book: Book) -> Iterator[Finding]:
    """Yield a warning for a number that is another of the text with two digits of its last four exchanged.

    A contact's and one to dial are two numbers of one exchange, however alike they look.
    """
    to_dial = {_digits(each.printed) for call in book.release.calls for each in _numbers_of(call)}
    contacts = {_digits(each.printed) for contact in book.release.contacts for each in contact.phones}
    seen: dict[str, re.Match[str]] = {}
    for found in book.around(_NUMBER):
        digits = _digits(found.group())
        other = next((each for each in seen if _exchanged(each, digits)), None)
        both = {digits, other}
        if both & to_dial and both & contacts and not (both <= to_dial or both <= contacts):
            other = None
        if other is not None and digits not in seen:
            message = f"{found.group().strip()} here, {seen[other].group().strip()} elsewhere: two digits exchanged?"
            spans = (book.span(*found.span()), book.span(*seen[other].span()))
            yield finding(book.text, "phone", "warning", "inconsistent", message, *spans, stated=found.group().strip())
        seen.setdefault(digits, found)


def _numbers_of(call: Call) -> Iterator[DialIn]:
    """Yield the numbers of a call and of its replay."""
    yield from call.dial_in
    yield from call.replay.dial_in if call.replay is not None else ()


def _exchanged(one: str, other: str) -> bool:
    """Say whether two numbers differ by two neighbouring digits of their last four in each other's place."""
    off = [place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    near = len(off) == 2 and off[1] == off[0] + 1 and off[0] >= _LINE
    return near and one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]


def _apart(one: str, other: str) -> int:
    """Return in how many places two numbers differ."""
    return sum(a != b for a, b in zip(one, other, strict=True)) if len(one) == len(other) else len(one)


def _symbols(book: Book) -> Iterator[Finding]:
    """Yield a warning where the company's name stands before another symbol than elsewhere."""
    own, words = book.release.company.ticker, (book.release.company.name or "").split()
    if not own or not words:
        return
    for found in book.around(_SYMBOL):
        symbol = found["symbol"].upper()
        lead = book.text[max(0, found.start() - _BEHIND) : found.start()]
        if (
            symbol == own.upper()
            or len(symbol) != len(own)
            or not re.search(rf"\b{re.escape(words[0])}\b[^.;]*$", lead)
        ):
            continue
        message = f"“{symbol}” stands behind the company's name; elsewhere its symbol is {own}."
        where = book.span(*found.span("symbol"))
        spans = (where, book.release.company.span("ticker"))
        yield finding(book.text, "name", "warning", "inconsistent", message, *spans, stated=symbol, expected=own)
