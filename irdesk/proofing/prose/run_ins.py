"""Headings that run in: "Pumps. Net sales grew 14.0%", "Pumps - Net sales": what the paragraph says is of that part."""

import re

from irdesk.proofing.book import Book
from irdesk.proofing.prose.row_names import facts_named, words_of
from irdesk.proofing.tables.concepts import concept

_RUN_IN = re.compile(
    r"[\W_]{0,4}(?P<part>[A-Z][\w&’'-]*(?:,? (?:and |& |of )?[A-Z&][\w&’'-]*){0,4})(?: [Ss]egment)?"
    r"(?:(?:\.|\s?[–—]|\s-{1,2})\s(?=[\"“A-Z$])|:\s)"
)
_LINES = ("revenue", "net sales", "operating income")
"""Lines that a part of the company has."""


def part_of_run_in(book: Book, text: str) -> str:
    """Return the part whose name opens a paragraph as its heading, an empty string where none does.

    It is a part only if a table has a line of it: "Gross profit. Gross profit was" names none.
    """
    found = _RUN_IN.match(text)
    if found is None or concept(found["part"]) is not None:
        return ""
    known = any(facts_named(book, words_of(f"{found['part']} {line}")) for line in _LINES)
    return found["part"] if known else ""
