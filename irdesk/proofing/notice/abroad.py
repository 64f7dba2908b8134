"""Numbers printed with a country's code that its plan does not have, and that no reader took for numbers."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book

_PRINTED = re.compile(r"(?<![\w.+])\+(?!1\b)(?P<country>\d{1,3})[ .(-][\d ().-]{4,18}\d(?![\w%])(?![.,]\d)")
_LEAST, _MOST = 7, 15


def abroad(book: Book, known: frozenset[str]) -> Iterator[Finding]:
    """Yield an error for each such number; `known` are the numbers that were read."""
    for paragraph in book.saying("+"):
        for found in _PRINTED.finditer(paragraph.text):
            printed = found.group().strip(" .-")
            digits = re.sub(r"\(0\)|\D", "", printed)
            if f"+{digits}" in known or not _LEAST <= len(digits) <= _MOST or not _impossible(printed):
                continue
            message = f"{printed} cannot be a telephone number: its country's plan has none like it."
            where = paragraph.span(found.start(), found.start() + len(printed))
            yield finding(book.text, "phone", "error", "impossible", message, where, stated=printed)


def _impossible(printed: str) -> bool:
    """Say whether a country has no number so long or so short."""
    from phonenumbers import NumberParseException, is_possible_number, is_valid_number, parse

    try:
        number = parse(printed)
    except NumberParseException:
        return False  # no country has that code: it may be no number at all
    return not is_possible_number(number) and not is_valid_number(number)
