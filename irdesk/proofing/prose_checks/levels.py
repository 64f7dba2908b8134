"""Rates that the text names, and what is known of each: from the tables' rates and lines, and from the text itself."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from irdesk.domain.source import Span
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, same
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.directions import direction
from irdesk.proofing.prose.periods import Slot
from irdesk.proofing.prose.row_names import facts_named, words_of
from irdesk.proofing.prose_checks.sayings import misprinted, saying_of, span
from irdesk.proofing.tables.concepts import bare
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered

_EXPENSES = ("total operating expenses", "operating expenses", "total costs and expenses", "total expenses")
_RATIOS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("operating ratio", _EXPENSES, ("revenue",)),
    ("efficiency ratio", ("noninterest expense", "total noninterest expense", "non-interest expense",
                          "total non-interest expense"), ("net interest income", "noninterest income")),
    *((f"{name} ratio", ("loans", "total loans", "net loans"), (whole,)) for whole in ("total deposits", "deposits")
      for name in ("loan-to-deposit", "loans-to-deposits", "loan to deposit")),
    ("gross margin", ("gross_profit",), ("revenue",)),
    ("gross profit margin", ("gross_profit",), ("revenue",)),
    ("operating income margin", ("operating_income",), ("revenue",)),
    ("operating profit margin", ("operating_income", "operating profit"), ("revenue",)),
    ("net income margin", ("net_income",), ("revenue",)),
    ("operating margin", ("operating_income", "operating profit"), ("revenue",)),
    ("net margin", ("net_income",), ("revenue",)),
    ("ebitda margin", ("ebitda",), ("revenue",)),
    ("adjusted ebitda margin", ("adjusted_ebitda",), ("revenue",)),
    ("ebit margin", ("ebit", "operational ebit", "operating_income"), ("revenue",)),
    ("ebita margin", ("ebita",), ("revenue",)),
    ("effective tax rate", ("income_tax",), ("pretax_income",)),
    ("effective income tax rate", ("income_tax",), ("pretax_income",)),
    ("tax rate", ("income_tax",), ("pretax_income",)),
)  # fmt: skip
"""The ratio, the rows whose first is its numerator, the rows whose sum is its denominator."""
_OF_BALANCES = frozenset(name for name, *_ in _RATIOS if name.startswith("loan"))
"""Ratios of balances, on the last day of a period."""
_NAME = re.compile(
    r"\b((?:[\w&-]+ ){0,4}?(?:margin|ratio|tax rate|occupancy(?: rate)?|load factor|utili[sz]ation(?: rate)?|yield))\b",
    re.IGNORECASE,
)
_NAMES = ("margin", "ratio", "tax rate", "occupancy", "load factor", "utili", "yield")
"""What each of them ends in, in lower case."""
_SUBJECT = re.compile(
    r"\b((?:adjusted )?ebitd?a|ebit|gross profit|operating (?:income|profit)|net income)\b|;", re.IGNORECASE
)
"""What "a margin of 17.0%" is the margin of, where it follows the amount."""
_BEHIND = re.compile(
    r" ((?:(?:adjusted )?ebit(?:d?a)? |gross (?:profit )?|operating (?:income |profit )?|net (?:income )?)?margin)\b",
    re.IGNORECASE,
)
"""The rate's name behind it: "reflecting a 22% margin", "or 33% adjusted EBITDA margin"."""
_DROPPED = frozenset({
    "the", "our", "its", "a", "an", "and", "of", "in", "total", "net", "consolidated", "company's", "company’s", "was",
    "were", "is", "with", "on", "to", "gaap", "quarter", "year", "first", "second", "third", "fourth", "full-year",
    "we", "improved", "expanded", "increased", "reduced", "million", "billion", "thousand",
    "full", "half", "months", "six", "nine", "twelve", "months'", "record", "fiscal",
    "corresponding", "representing", "reported", "for", "by", "that", "this", "from", "while", "resulting",
})  # fmt: skip
_KEPT_NET = frozenset({
    "interest margin", "margin", "income margin", "interest income margin", "profit margin", "loss ratio",
})  # fmt: skip


class Level(msgspec.Struct, frozen=True):
    """A rate in per cent for a period: as a table shows it, as two lines give it, or as the text says elsewhere."""

    worth: Amount
    where: Span | None
    words: str
    row: tuple[int, int] | None = None  # the table and the row that show it


def name_of(claim: Claim) -> str | None:
    """Return the rate that a percentage is said of, in lower case without its article."""
    text = claim.paragraph.text
    behind = named_behind(claim)
    start, end = claim.sentence[0], claim.quantity.start
    told = behind is None and any(lowered(text).find(word, start, end) >= 0 for word in _NAMES)
    found = next(reversed(list(_NAME.finditer(text, start, end))), None) if told else behind
    if found is None:
        return None
    name = plain(found.group(1).lower().split())
    if name != "margin":
        return name
    subjects = list(_SUBJECT.finditer(text, claim.sentence[0], found.start(1)))
    own = subjects[-1].group(1) if subjects else None
    return f"{own.lower()} margin" if own is not None else name


def named_behind(claim: Claim) -> re.Match[str] | None:
    """Return the name of a rate that stands right behind it."""
    return _BEHIND.match(claim.paragraph.text, claim.quantity.end, claim.sentence[1])


@lru_cache(maxsize=1024)
def _plain(words: tuple[str, ...]) -> str:
    kept = list(words)
    while len(kept) > 1 and (kept[0] in _DROPPED or kept[0][0].isdigit()):
        if kept[0] == "net" and " ".join(kept[1:]) in _KEPT_NET:
            break
        kept = kept[1:]
    return " ".join(kept)


def plain(words: list[str]) -> str:
    """Return a rate's name without the words before it that say nothing of it."""
    return _plain(tuple(words))


def is_level(claim: Claim) -> bool:
    """Say whether a percentage is a rate itself, not a growth or an expectation."""
    return claim.quantity.kind == "percent" and not claim.expected and direction(claim) is None


def levels(book: Book, name: str, slot: Slot) -> Iterator[Level]:
    """Yield what the tables say of a rate in a period."""
    for fact in facts_named(book, words_of(name)) or _ending(book, words_of(name)):
        if fact.unit in {"percent", "ratio"} and slot.fits(fact.period):
            worth = fact.worth.magnitude() if "loss" in name else fact.worth  # a margin of loss bears no sign
            words = f"{fact.name}, {fact.sheet.column_name(fact.column)}"
            yield Level(worth, fact.span, words, (fact.sheet.number, fact.row))
    yield from _computed(book, name, slot)


@lru_cache(maxsize=64)
def _ending(book: Book, words: tuple[str, ...]) -> tuple[Fact, ...]:
    """Return the rates of the only row whose name ends so: "passenger load factor", said of as the load factor."""
    if len(words) < _FEWEST:
        return ()
    rates = [fact for fact in book.facts if fact.unit in {"percent", "ratio"}]
    found = [fact for fact in rates if words_of(bare(fact.label))[-len(words) :] == words]
    return tuple(found) if len({fact.label for fact in found}) == 1 else ()


_FEWEST = 2


def said(book: Book, name: str, slot: Slot, besides: Claim) -> Iterator[Level]:
    """Yield what the text says of a rate in a period in other sentences."""
    for claim in claims(book):
        if not is_level(claim) or claim.slot != slot or claim.sentence == besides.sentence:
            continue
        if name_of(claim) == name and not _of_another(book, claim, name, besides):
            yield Level(claim.quantity.amount, span(claim), claim.quantity.printed)


def _of_another(book: Book, before: Claim, name: str, now: Claim) -> bool:
    """Say whether a rate compared stands beside one of now that is not this one: then it is another part's."""
    beside = (c for c in saying_of(book, before).claims if is_level(c) and not c.compared and name_of(c) == name)
    other = next(beside, None) if before.compared else None
    if other is None or same(other.quantity.amount, now.quantity.amount) != "impossible":
        return False
    return not misprinted(now.quantity.amount, other.quantity.amount.value)


def _computed(book: Book, name: str, slot: Slot) -> Iterator[Level]:
    for known, numerators, denominators in _RATIOS:
        if known != name:
            continue
        slot = Slot("I", slot.end) if known in _OF_BALANCES else slot
        part = next((fact for key in numerators for fact in _fitting(book, key, slot)), None)
        wholes = [next(iter(_fitting(book, key, slot)), None) for key in denominators]
        whole = sum_of([fact for fact in wholes if fact is not None]) if None not in wholes else None
        if part is not None and any(_in_other_units(part, fact) for fact in wholes if fact is not None):
            continue
        ratio = None if part is None or whole is None else _signed(part, name).over(whole)
        if part is not None and ratio is not None:
            names = " and ".join(fact.name for fact in wholes if fact is not None)
            yield Level(
                ratio.scaled(100), part.span, f"{part.name} over {names}, {part.sheet.column_name(part.column)}"
            )


def _in_other_units(part: Fact, whole: Fact) -> bool:
    """Say whether only one of two tables says what it counts in: then the one over the other says nothing."""
    return (part.sheet.statement.scale == 1) != (whole.sheet.statement.scale == 1)


def _signed(part: Fact, name: str) -> Amount:
    """Return what a margin is of, with its sign; costs and taxes are shown under either, a margin of loss has none."""
    return part.worth if name.endswith("margin") and "loss" not in name else part.worth.magnitude()


def _fitting(book: Book, key: str, slot: Slot) -> list[Fact]:
    """Return the cells of a row in a period: of the statement, or of other tables where they all agree."""
    every = [
        fact
        for fact in book.by_key.get(key, ())
        if fact.unit == "currency" and slot.fits(fact.period) and not fact.other_basis
    ]
    own = [fact for fact in every if fact.sheet.statement.kind == "operations" or "ebit" in key]
    if own or len({fact.worth.value for fact in every}) != 1:
        return own
    return [fact for fact in every if fact.sheet.statement.kind in {"reconciliation", "other", "balance_sheet"}]


def sum_of(facts: list[Fact]) -> Amount | None:
    """Return the sum of some cells, or None where it is no amount to divide by."""
    if not facts:
        return None
    made = facts[0].worth
    for fact in facts[1:]:
        made += fact.worth
    return made if made.low > 0 else None
