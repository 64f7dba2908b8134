"""The rows that the names of a list may mean: "bulk" of "bulk and intermodal revenue" lacks its noun."""

import re
from collections.abc import Iterator
from functools import lru_cache

from irdesk.proofing.book import Book
from irdesk.proofing.prose.row_names import facts_named, words_of
from irdesk.proofing.tables.concepts import bare
from irdesk.proofing.tables.facts import Fact

_OF = re.compile(r"\s(?:in|from|of)\s(?:the\s)?", re.IGNORECASE)


@lru_cache(maxsize=8)
def by_label(book: Book) -> dict[tuple[str, ...], tuple[Fact, ...]]:
    """Return the cells by the words of their row's bare label."""
    found: dict[tuple[str, ...], list[Fact]] = {}
    for fact in book.facts:
        found.setdefault(words_of(bare(fact.label)), []).append(fact)
    return {words: tuple(facts) for words, facts in found.items()}


def spelt_in_list(name: str, last: str) -> Iterator[tuple[str, ...]]:
    """Yield how a row may be called; "bulk" of "bulk and intermodal revenue" has the noun behind."""
    words, noun = words_of(name), words_of(last)[-1:]
    yield from dict.fromkeys((words, (*words, *noun), words[:-1], words_of(_OF.split(name)[-1])))


def cells_called(book: Book, name: str, last: str) -> tuple[Fact, ...]:
    """Return every cell of the rows whose name is that of a list, which may lack the noun of the `last` one."""
    found = (facts_named(book, spelt) or by_label(book).get(spelt, ()) for spelt in spelt_in_list(name, last) if spelt)
    return next(filter(None, found), ())
