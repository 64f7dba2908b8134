"""One measure by GAAP and otherwise, said in one breath: "gross margin: GAAP 35.1%, non-GAAP 35.7%"."""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.misprints import near_miss
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose.row_names import facts_named, words_of
from irdesk.proofing.prose_checks.list_names import by_label
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span
from irdesk.proofing.tables.facts import Fact

_A = r"(?P<one>non-?GAAP|GAAP|adjusted|reported)"
_B = r"(?P<other>non-?GAAP|GAAP|adjusted|reported)"
_IS = r"(?:,? (?:was|were|is|are|of|at|came in at|totaled|totalled)|:)"
_NAME = r"(?P<name>[A-Za-z][A-Za-z -]{2,80}?)"
_FORMS = tuple(
    (re.compile(lead, re.IGNORECASE), re.compile(gap, re.IGNORECASE), re.compile(tail, re.IGNORECASE))
    for lead, gap, tail in (
        (rf"\b{_A} and {_B} {_NAME}{_IS} $", r",? and ", ""),
        (rf"\b{_NAME}{_IS}? {_A}(?: {_IS})? $", rf"[,;]?(?: and| or)? {_B}(?:{_IS})? ", ""),
        (rf"\b{_A} {_NAME}{_IS} $", rf"[,;]?(?: and| or)? {_B} {_NAME.replace('name', 'again')}{_IS} ", ""),
        (rf"\b{_NAME}{_IS} $", rf" on an? {_A} basis,? (?:and|or|versus) ", rf" on an? {_B} basis\b"),
    )
)  # fmt: skip
"""What leads to two figures, stands between them, and behind."""
_UNITS = {"money": "currency", "percent": "percent", "per_share": "per_share"}
_SHORT = {"eps": "earnings per share"}
_A_SHARE = re.compile(r"\bshare$|\beps$", re.IGNORECASE)
_BASIS = re.compile("GAAP|[Aa]djusted")
_MOST_WORDS = 8


class Measured(msgspec.Struct, frozen=True):
    """A figure with the cells of its row, in every period, and the one of its own."""

    claim: Claim
    facts: tuple[Fact, ...]
    here: Fact

    def shows(self, claim: Claim) -> bool:
        """Say whether a figure is the cell's."""
        return hold(claim, self.here).verdict != "impossible"


def two_measures(book: Book) -> Iterator[Finding]:
    """Yield an error for the figure of such a pair that is the other one's, another period's, or misprinted."""
    for saying in sayings(book):
        for one, other in pairwise(saying.claims) if _BASIS.search(saying.text) else ():
            alike = _unit(one, "") == _unit(other, "") or "per_share" in {one.quantity.kind, other.quantity.kind}
            if alike and not (one.expected or other.expected or one.compared):
                pair = _pair(book, saying, one, other)
                if pair is not None:
                    yield from _held(book, *pair)


def _pair(book: Book, saying: Saying, one: Claim, other: Claim) -> tuple[Measured, Measured] | None:
    text, gap = saying.paragraph.text, saying.between(one, other)
    for lead, between, tail in _FORMS:
        middle = between.fullmatch(gap)
        behind = tail.match(text, other.quantity.end) if middle is not None else None
        before = lead.search(text, saying.start, one.quantity.start) if behind is not None else None
        if before is None or middle is None or behind is None:
            continue
        said = before.groupdict() | middle.groupdict() | behind.groupdict()
        alike = said.get("again", said["name"]).lower() == said["name"].lower()
        if alike and _adjusted(said["one"]) != _adjusted(said["other"]):
            first = _measured(book, one, said["name"], adjusted=_adjusted(said["one"]))
            second = _measured(book, other, said["name"], adjusted=_adjusted(said["other"]))
            return (first, second) if first is not None and second is not None else None
    return None


def _adjusted(word: str) -> bool:
    return word.lower().startswith(("non", "adj"))


def _measured(book: Book, claim: Claim, name: str, *, adjusted: bool) -> Measured | None:
    """Return a figure with its row: the longest end of some words that one row bears as its name."""
    slot = claim.slot or calendar_of(book).own()
    words = name.split()
    words[-1:] = _SHORT.get(words[-1].lower(), words[-1]).split()
    for first in range(max(0, len(words) - _MOST_WORDS), len(words)):
        facts = list(_facts(book, words_of(" ".join(words[first:])), adjusted=adjusted))
        facts = [fact for fact in facts if fact.unit == _unit(claim, name)]
        here = [fact for fact in facts if slot is not None and slot.fits(fact.period)]
        if here and len({fact.worth.value for fact in here}) == 1:
            return Measured(claim, tuple(facts), here[0])
    return None


def _unit(claim: Claim, name: str) -> str | None:
    """Return what a figure counts: "earnings per share: GAAP $1.24, non-GAAP $1.33" says once that both are a share."""
    a_share = claim.quantity.kind == "money" and claim.quantity.scale == 1 and _A_SHARE.search(name)
    return "per_share" if a_share else _UNITS.get(claim.quantity.kind)


def _facts(book: Book, words: tuple[str, ...], *, adjusted: bool) -> Iterator[Fact]:
    names = [("non", *words), ("adjusted", *words)] if adjusted else [words]
    for each in names:
        for spelt in dict.fromkeys((each, *_diluted(each))):
            yield from facts_named(book, spelt) or by_label(book).get(spelt, ())


def _diluted(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield how a row of earnings a share is called otherwise: "diluted earnings per share"."""
    if words[-2:] == ("per", "share"):
        yield (*words[:-1], "diluted", "share")
        at = len(words) - len(("earnings", "per", "share"))
        yield (*words[:at], "diluted", *words[at:])
        yield (*words[:at], "net", "income", "per", "diluted", "share")


def _held(book: Book, one: Measured, other: Measured) -> Iterator[Finding]:
    fits = [each.shows(each.claim) for each in (one, other)]
    if all(fits):
        yield from (_finding(book, each, "ok") for each in (one, other))
    elif not any(fits) and one.shows(other.claim) and other.shows(one.claim):
        yield from (_finding(book, each, "error", beside.here) for each, beside in ((one, other), (other, one)))
    elif any(fits):
        wrong, right = (one, other) if fits[1] else (other, one)
        if hold(right.claim, right.here).verdict == "exact" and _slipped(wrong, right):
            yield _finding(book, wrong, "error")


def _slipped(wrong: Measured, right: Measured) -> bool:
    """Say whether a figure is the other measure's, its own of another period, or its own misprinted."""
    others = (*wrong.facts, *right.facts)
    told = any(hold(wrong.claim, fact).verdict == "exact" for fact in others)
    return told or near_miss(wrong.claim, wrong.here)


def _finding(book: Book, each: Measured, severity: str, other: Fact | None = None) -> Finding:
    fact, printed = each.here, each.claim.quantity.printed
    where = f"{fact.name}, {fact.sheet.column_name(fact.column)}"
    cell = fact.cell
    message = f"{printed} ties to {where} in {fact.sheet.title} ({cell})."
    if severity == "error":
        hint = f"; that is {other.name}" if other is not None else ""
        message = f"{where}: the text says {printed}, {fact.sheet.title} {cell}{hint}."
    return finding(
        book.text,
        "prose-table",
        severity,
        "exact" if severity == "ok" else "impossible",
        message,
        span(each.claim),
        fact.span,
        other.span if other is not None else None,
        stated=printed,
        computed=fact.worth,
    )
