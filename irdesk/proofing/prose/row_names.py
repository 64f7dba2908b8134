"""The rows of the tables by the words that running text uses for them: "professional services revenue".

A row is called by its label, with or without the total that it goes into: under "Revenue", or above "Total revenue",
"Professional services" is professional services revenue. A name counts only if it is the whole subject.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from irdesk.proofing.book import Book
from irdesk.proofing.prose.other_names import (
    CURRENCIES,
    TAXES,
    abbreviated,
    abbreviations,
    averages,
    basis_first,
    by_sign,
    is_abbreviation,
    is_given,
    is_tax,
    of_part_otherwise,
    whole_cost,
)
from irdesk.proofing.prose.outlooks import is_outlook
from irdesk.proofing.prose.part_names import part_names
from irdesk.proofing.tables.concepts import bare, concept, unexplained
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.tables.labels import taken_off
from irdesk.proofing.words.sentences import lowered

_WORD = re.compile(r"[a-z][\w&'’-]*|&", re.IGNORECASE)
_TOKEN = re.compile(r"[a-z][\w&'’]*|&")
"""A word of running text in lower case."""
_LONGEST = 8
_DROPPED = {"the", "our", "its", "total", "consolidated", "gaap", "company", "company's", "reported", "a", "an"}
_OWN_NAME = frozenset({
    "backlog", "inventory", "goodwill", "deposit", "borrowing", "loan", "order", "booking", "receivable", "debt",
    "security",
})  # fmt: skip
"""Single words that name a row of the whole company."""
_TOTALS: dict[str, tuple[str, ...]] = {
    "revenue": ("revenue", "sale", "net sale", "net revenue"),
    "operating_income": ("operating income", "operating profit", "segment operating income", "segment profit"),
    "gross_profit": ("gross profit",),
    "eps": ("earning",),
    "adjusted_ebitda": ("adjusted ebitda", "segment adjusted ebitda"),
    "ebitda": ("ebitda",),
}
_EXPENSES = re.compile(r"\bexpenses?\b|\bcosts\b")
_SHORT = re.compile(r"\(\s*[“\"']?([A-Z][A-Za-z]*[A-Z]{2,})[”\"']?\s*\)")  # "Funds from operations (“FFO”)"
_SHORT_HEADING = 3
"""Words that are too many for the name of a line: under "Orders", "Pumps" is pumps orders."""
_A_SHARE = ("per", "share")
_STATES = ("united", "state")
_UNNAMED = frozenset({"other", "net", "basic", "diluted", "adjustments", "subtotal"})


class Named(msgspec.Struct, frozen=True, gc=False):
    """A row's name found at [start, end) of a paragraph."""

    words: tuple[str, ...]
    start: int
    end: int


_MARKED = re.compile(r"^(?!tier|level|stage|phase|scope|type|class|series)([a-z]{4,})[1-9]$")
"""The number of a note behind a word: "net debt3"."""


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """Return a word without case and without the s of its plural, or of whose something is."""
    word = _MARKED.sub(r"\1", word.lower().replace("’", "'").removesuffix("'s").rstrip("'"))
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(
        _stem(word) for word in _WORD.findall(text.replace("-", " ").replace("’", "'")) if word.lower() not in _DROPPED
    )


def words_of(name: str) -> tuple[str, ...]:
    """Return a name in the words by which rows are found."""
    return _words(name)


@lru_cache(maxsize=8)
def _index(book: Book) -> dict[tuple[str, ...], tuple[Fact, ...]]:
    """Return the facts by every name of their row."""
    found: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    wholes, given = _wholes(book), abbreviations(book.text)
    for row in book.by_row:
        fact = row[0]
        place = (fact.sheet.number, fact.row)
        if fact.other_basis or fact.sheet.statement.kind == "equity" or is_outlook(book, place[0]):
            continue
        called = [name for name in _names(fact, wholes.get(place)) if name]
        short = [other for name in called for other in abbreviated(name, given)] if given else []
        for name in dict.fromkeys((*called, *short)):
            found[name] += row
    for each in book.made:
        name = _words(each.name)
        if name not in found or found[name][0].key == each.key:
            found[name].append(each)
    return {name: tuple(facts) for name, facts in found.items()}


def _wholes(book: Book) -> dict[tuple[int, int], str]:
    """Return for each row the label of the total that it is a part of."""
    found: dict[tuple[int, int], str] = {}
    for sheet, sums in zip(book.sheets, book.sums, strict=True):
        for each in sums:
            for part in each.parts:
                found.setdefault((sheet.number, part.row), sheet.labels[each.total])
    return found


def _names(fact: Fact, whole: str | None) -> Iterator[tuple[str, ...]]:
    """Yield the names of a row; the United States are also called U.S. and US."""
    for name in (*_called(fact, whole), *map(_words, part_names(fact))):
        yield name
        if name[:2] == _STATES:
            yield ("u", "s", *name[2:])
            yield ("us", *name[2:])


def _called(fact: Fact, whole: str | None) -> Iterator[tuple[str, ...]]:
    label = bare(basis_first(fact.label))
    row = fact.sheet.rows[fact.row]
    short = _SHORT.search(row.label) if "(" in row.label else None
    if short is not None and short.group(1) not in CURRENCIES:
        yield _words(short.group(1))
        label = bare(label.replace(short.group().lower(), " "))
    label = unexplained(label)
    yield from (_words(name) for name in (*by_sign(row.label), *whole_cost(label)))
    if fact.key == "income_tax" or is_tax(fact.label):
        yield from TAXES
    words = _words(label)
    if not words or not set(words) - _UNNAMED:
        return
    if (
        len(words) > 1
        or words[0] in _OWN_NAME
        or is_abbreviation(words[0], row.label, [each.label for each in fact.sheet.rows])
    ):
        yield words
        if fact.sheet.statement.kind == "segments":
            yield from of_part_otherwise(words)
        if label.endswith((", net", " net")) and len(words) > 2:
            yield words[:-1]
        if fact.unit == "per_share" and words[-2:] == _A_SHARE and len(words) > len(_A_SHARE) + 1:
            yield words[:-2]  # "Net asset value was $15.27 per share"
    if fact.unit == "shares" and fact.sheet.statement.kind == "operations":
        yield from averages(frozenset(words))
    flow = fact.sheet.statement.kind == "operations" and fact.unit == "currency"
    if flow and words[-1] not in _OUTLAYS and (len(words) == 1 or taken_off(label) or label.endswith("ing")):
        yield from ((*words, outlay) for outlay in _OUTLAYS)
    yield from _of_parents(words, row.section, whole, fact.sheet.statement.title)


def _of_parents(
    words: tuple[str, ...], section: str | None, whole: str | None, title: str | None
) -> Iterator[tuple[str, ...]]:
    """Yield a row's words with those of its heading, or of what it is a part of: "pumps orders", "pumps revenue"."""
    if section and len(section.split()) < _SHORT_HEADING and _parent(section) not in _TOTALS:
        yield (*words, *_words(section))
    for parent in filter(None, (section, whole, title)):
        yield from ((*words, *_words(name)) for name in _TOTALS.get(_parent(parent), ()))
        if parent != title and _of_expenses(parent):
            yield from ((*words, outlay) for outlay in _OUTLAYS if words[-1] not in _OUTLAYS)


_OUTLAYS = ("expense", "cost", "charge")


@lru_cache(maxsize=1024)
def _parent(label: str) -> str:
    """Return the concept of a heading or of a total: "Net sales by segment" is revenue."""
    if re.search(r"(?:earnings|income|loss)\)? per (?:\w+ )*share", label.lower()):
        return "eps"
    plain = re.split(r"\b(?:by|from|-)\b", bare(label))[0].strip(" :").removeprefix("segment ")
    return concept(plain) or ""


@lru_cache(maxsize=1024)
def _of_expenses(label: str) -> bool:
    return _EXPENSES.search(label.lower()) is not None


def facts_named(book: Book, name: tuple[str, ...]) -> tuple[Fact, ...]:
    """Return the facts of the rows that bear a name."""
    return _index(book).get(name) or _alone(book).get(name, ())


@lru_cache(maxsize=8)
def _alone(book: Book) -> dict[tuple[str, ...], tuple[Fact, ...]]:
    """Return the lines of operations whose label is one word, which names them where a sentence opens."""
    found: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for row in book.by_row:
        words = _words(bare(row[0].label))
        own = row[0].sheet.statement.kind == "operations" and row[0].unit == "currency" and not row[0].other_basis
        if len(words) == 1 and own and words not in _index(book) and not set(words) & _UNNAMED:
            found[words] += row
    return {name: tuple(facts) for name, facts in found.items()}


def _opening(book: Book, text: str, start: int, end: int) -> Iterator[Named]:
    """Yield the name of such a line where its sentence begins with it: "Royalties were 15.3% of sales"."""
    found = _OPENS.match(text, start, end)
    anew = not text[:start].strip() or text[:start].rstrip()[-1] in ".!?"
    if found is not None and anew and _words(found["name"]) in _alone(book):
        yield Named(_words(found["name"]), found.start("name"), found.end("name"))


_OPENS = re.compile(
    r"\s*(?P<name>[A-Z][a-z]{3,}) (?=(?:was|were|increased|decreased|declined|rose|fell|grew|total+ed|improved)\b)"
)


def per_share_named(book: Book, name: tuple[str, ...]) -> Iterator[Fact]:
    """Yield the per-share facts of the rows whose name goes on from `name`: "core FFO per diluted share"."""
    for other, facts in _index(book).items():
        if other[: len(name)] == name and (other == name or "per" in other[len(name) :]):
            yield from (fact for fact in facts if fact.unit == "per_share")


@lru_cache(maxsize=8)
def _by_last(book: Book) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the names by their last word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in _index(book):
        found.setdefault(name[-1], []).append(name)
    return {last: tuple(sorted(names, key=len, reverse=True)) for last, names in found.items()}


def row_names(book: Book, text: str, start: int, end: int) -> Iterator[Named]:
    """Yield the names of rows that stand in `text[start:end]`, the longest at each place, in order.

    An abbreviation in brackets parts no name: "Engineering and administrative (“E&A”) expenses".
    """
    yield from _opening(book, text, start, end)
    tokens = [
        (_stem(word), found.start() - start, found.end() - start)
        for found in _TOKEN.finditer(lowered(text), start, end)
        if (word := found.group()) not in _DROPPED
    ]
    given = text.find("(", max(0, start - _LONGEST), end) >= 0
    plain = [token for token in tokens if not is_given(text, start + token[1])] if given else tokens
    named = dict.fromkeys(_named(book, tokens))
    if len(plain) < len(tokens):
        named |= dict.fromkeys(_named(book, plain))
    for words, first, last in sorted(named, key=lambda each: (each[2], -each[1])):
        yield Named(words, start + first, start + last)


def _named(book: Book, tokens: list[tuple[str, int, int]]) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Yield the longest name that ends in each word, with where it starts and ends."""
    stems, by_last = tuple(token[0] for token in tokens), _by_last(book)
    for place, (stem, _, last) in enumerate(tokens):
        for name in by_last.get(stem, ()):
            first = place + 1 - len(name)
            if first >= 0 and stems[first : place + 1] == name:
                yield name, tokens[first][1], last
                break
