"""Headings that run in: "Pumps. Net sales grew 14.0%", "Pumps - Net sales": what the paragraph says is of that part."""

import re
from functools import lru_cache

from irdesk.proofing.book import Book
from irdesk.proofing.prose.row_names import facts_named, words_of
from irdesk.proofing.tables.concepts import concept

_RUN_IN = re.compile(
    r"[\W_]{0,4}(?P<part>[A-Z][\w&’'-]*(?:,? (?:and |& |of )?[A-Z&][\w&’'-]*){0,4})(?: [Ss]egment)?"
    r"(?: \([^()]{1,60}\))?(?:(?:\.|\s?[–—]|\s?--|\s-)[*_]{0,2}\s(?=[\"“A-Z$])|:[*_]{0,2}\s)"
)
_NAMED = r"[\W_]{0,4}(?:The )?(?P<part>[A-Z][\w&’'-]*(?:,? (?:and |& |of )?[A-Z&][\w&’'-]*){0,4})"
_SUBJECT = re.compile(
    rf"{_NAMED}(?: [Ss]egment| [Dd]ivision)? (?:earned|generated|posted|reported|delivered|recorded|contributed|had"
    r"|produced|achieved|brought)\b"
)
_LED = re.compile(rf"{_NAMED} (?:[Ss]egment |[Dd]ivision )?(?:net )?(?:sales|revenues?|operating (?:income|profit))\b")
_LINES = ("revenue", "net sales", "operating income", "adjusted ebitda")
"""Lines that a part of the company has."""


def run_in(text: str) -> str:
    """Return the words that open a paragraph as its heading, an empty string where none do."""
    found = _RUN_IN.match(text)
    return found["part"] if found is not None else ""


def part_of_run_in(book: Book, text: str) -> str:
    """Return the part whose name opens a paragraph as its heading, an empty string where none does.

    It is a part only if a table has a line of it: "Gross profit. Gross profit was" names none.
    """
    return _part(book, _RUN_IN.match(text))


def part_led_with(book: Book, text: str) -> str:
    """Return the part whose line opens a paragraph: "Snacks net sales rose 4%. Segment operating income was"."""
    return _part(book, _LED.match(text))


def part_of_subject(book: Book, text: str) -> str:
    """Return the part that a sentence is about from its first word on: "Pumps earned $15.9 million on revenue of"."""
    return _part(book, _SUBJECT.match(text))


def _part(book: Book, found: re.Match[str] | None) -> str:
    if found is None:
        return ""
    name, known = found["part"], _known(book)
    if name not in known:
        known[name] = _is_part(book, name)
    return name if known[name] else ""


@lru_cache(maxsize=8)
def _known(book: Book) -> dict[str, bool]:
    """Return which names are parts' names, as far as they were asked for."""
    del book
    return {}


def _is_part(book: Book, name: str) -> bool:
    if concept(name) is not None or not words_of(name):
        return False
    known = any(facts_named(book, words_of(f"{name} {line}")) for line in _LINES)
    if name.isupper():  # "NORTHMOOR TRANSMISSION -- Earnings increased to"
        own = facts_named(book, words_of(name))
        known = known or any(fact.sheet.statement.kind in {"segments", "reconciliation"} for fact in own)
    return known
