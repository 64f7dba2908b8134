"""Telephone numbers of North America with a digit too few or too many, which no reader takes for numbers."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.notice.phones import assigned, numbers
from irdesk.proofing.words.seek import seek

_AREA = r"(?<![\d.,/$+-])(?<!\d )(?:\+?1[ .-])?(?:\((?P<a>[2-9]\d\d)\) ?|(?P<b>[2-9]\d\d)[.-])"
_NUMBER = re.compile(rf"{_AREA}(?P<office>\d{{2,4}})[.-](?P<line>\d{{3,5}})(?![\d/]|[.,-]\d)")
_TAIL = re.compile(r"\d\d[.-]\d{3}")
_DIALLED = re.compile(
    r"\b(?:call(?:ing|ers)?|dial(?:l?ing|led)?|phone|tel"
    r"|telephone|replay|toll[- ]?free|fax|mobile|contacts?|number|international|domestic|at"
    r"|investors?|media|relations|enquiries|inquiries)\b|@",
    re.IGNORECASE,
)
_COUNTRIES = ("Hong Kong", "China", "Singapore", "Taiwan", "Japan", "Korea", "India", "Malaysia", "Thailand",
              "Brazil", "Mexico", "Israel")  # fmt: skip
_ABROAD = re.compile(rf"\b(?:{'|'.join(_COUNTRIES)})\b")
_FREE = {"888", "877", "866", "855", "844", "833"}
"""Prefixes that are toll-free nowhere but in North America; 800 with six digits behind is, in Italy."""
_WHOLE = (3, 4)
_AROUND = 90
_ADDRESS = 50
_FAR = 300


def digits(book: Book) -> Iterator[Finding]:
    """Yield an error for each number of the text, not of its tables, that has too few or too many digits."""
    yield from _with_code(book)
    beside = any(each.number.startswith("+") and not each.number.startswith("+1") for each in numbers(book))
    for found in _candidates(book):
        if found.group().startswith("+1") or (beside and (found["a"] or found["b"]) not in _FREE):
            continue  # numbers of other countries are listed beside: theirs have other lengths
        sizes = (len(found["office"]), len(found["line"]))
        near = book.text[max(0, found.start() - _AROUND) : found.start()]
        behind = book.text[found.end() : found.end() + _ADDRESS]
        if sizes == _WHOLE or abs(sum(sizes) - sum(_WHOLE)) > 1 or not (_DIALLED.search(near) or "@" in behind):
            continue
        if _looks_else(found, near) or not assigned(found["a"] or found["b"]):
            continue
        if _ABROAD.search(book.text, max(0, found.start() - _FAR), found.end() + _FAR):
            continue  # it may be one of that country's
        count = 3 + sum(sizes)
        message = f"{found.group().strip()} has {count} digits without the country code; a number here has ten."
        span = book.span(*found.span())
        yield finding(book.text, "phone", "error", "impossible", message, span, stated=found.group().strip())


_CODED = re.compile(r"(?<![\d+])\+1[ .-]\(?(?P<a>[2-9]\d\d)\)?[ .-](?P<rest>\d{2,4}[ .-]\d{2,5})(?![\d/]|[.,-]\d| \d)")
_REST = 7


def _with_code(book: Book) -> Iterator[Finding]:
    """Yield an error for each number behind +1 that has not ten digits, whatever other countries stand beside."""
    for found in seek(_CODED, book.text, ("+1",)):
        digits = re.sub(r"\D", "", found["rest"])
        if abs(len(digits) - _REST) == 1 and assigned(found["a"]):
            message = f"{found.group()} has {3 + len(digits)} digits behind +1; a number there has ten."
            span = book.span(*found.span())
            yield finding(book.text, "phone", "error", "impossible", message, span, stated=found.group())


def _candidates(book: Book) -> Iterator[re.Match[str]]:
    """Yield what has the look of a number, outside the tables: in running text and in the blocks of contacts."""
    for start, end in book.outside:
        at = start
        while tail := _TAIL.search(book.text, at, end):
            line = max(start, book.text.rfind("\n", start, tail.start()) + 1)
            stop = book.text.find("\n", tail.end(), end)
            at = end if stop < 0 else stop
            yield from _NUMBER.finditer(book.text, line, at)


def _looks_else(found: re.Match[str], near: str) -> bool:
    """Say whether the digits are a code, a file's number, or a number of another country."""
    abroad = re.search(r"\+[2-9]\d?[ .-]?$|\b0\d*[ .-]?$", near)
    named = re.search(r"(?:code|id|pin|no\.|file|form|cusip|isin|registration)[\s:#.]*$", near, re.IGNORECASE)
    return bool(abroad or named) or (sum(map(len, (found["office"], found["line"]))) == 7 and len(found["office"]) != 3)
