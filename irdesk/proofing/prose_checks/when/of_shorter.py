"""A part's figure of the quarter, told for the year to date, beside one that is the year to date's."""

import re
from collections.abc import Iterator
from functools import lru_cache

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.part_names import part_of
from irdesk.proofing.prose.periods import length
from irdesk.proofing.prose_checks.other_column import names_its_period
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span
from irdesk.proofing.tables.concepts import concept
from irdesk.proofing.tables.facts import Fact

_DIGITS = 3
_NAME = re.compile(r"[a-z][a-z&' -]{2,30}")
_FLOWS = {"Q", "H", "9", "Y"}


def of_shorter(book: Book) -> Iterator[Finding]:
    """Yield a warning where one of two figures of a part is of the period named, the other of one of another length."""
    parts = _parts(book)
    for saying in sayings(book) if parts else ():
        flows = [c for c in saying.claims if _is_flow(c)]
        if len(flows) < len(("earned", "on revenue of")) or len({(c.when, c.slot) for c in flows}) > 1:
            continue
        named = [name for name in parts if _says(saying, flows[0], name)]
        if len(named) == 1:
            yield from _check(book, flows, parts[named[0]])


@lru_cache(maxsize=8)
def _parts(book: Book) -> dict[str, tuple[Fact, ...]]:
    """Return the amounts of each part of the company in its tables of segments, by its name in lower case."""
    found: dict[str, list[Fact]] = {}
    for fact in book.facts:
        if fact.sheet.statement.kind == "segments" and fact.unit == "currency" and fact.period[0] is not None:
            for name in {part_of(fact).lower(), fact.label}:
                if _NAME.fullmatch(name) and concept(name) is None:
                    found.setdefault(name, []).append(fact)
    rows = {name: {(fact.sheet.number, fact.row) for fact in facts} for name, facts in found.items()}
    return {name: tuple(found[name]) for name, each in rows.items() if len(each) > 1}


def _is_flow(claim: Claim) -> bool:
    meant = claim.named and claim.when and not (claim.compared or claim.change or claim.expected or claim.listed)
    return bool(meant) and claim.quantity.kind == "money" and claim.slot is not None and claim.slot.length in _FLOWS


def _says(saying: Saying, first: Claim, name: str) -> bool:
    lead = saying.paragraph.text[saying.start : first.quantity.start].lower()
    return name in lead and re.search(rf"\b{re.escape(name)}\b", lead) is not None


def _check(book: Book, flows: list[Claim], facts: tuple[Fact, ...]) -> Iterator[Finding]:
    shown = [[fact for fact in facts if hold(claim, fact).verdict == "exact"] for claim in flows]
    right = [_own(claim, cells) for claim, cells in zip(flows, shown, strict=True)]
    anchors = [cells[0] for claim, cells in zip(flows, right, strict=True) if cells and _is_firm(claim)]
    for claim, cells, own in zip(flows, shown, right, strict=True):
        others = [fact for fact in cells if any(_beside(fact, anchor) for anchor in anchors)]
        if own or len({fact.period for fact in others}) != 1 or not _is_firm(claim) or _elsewhere(book, claim):
            continue
        fact = others[0]
        if names_its_period(book, claim, fact):
            continue
        name = fact.sheet.column_name(fact.column)
        message = f"{claim.quantity.printed} is given for “{claim.when}”; "
        message += f"in {fact.sheet.title} it is the figure of {name}."
        spans = (span(claim), fact.span)
        stated = claim.quantity.printed
        yield finding(book.text, "period", "warning", "inconsistent", message, *spans, stated=stated, expected=name)


def _own(claim: Claim, cells: list[Fact]) -> list[Fact]:
    return [fact for fact in cells if claim.slot is not None and claim.slot.fits(fact.period)]


def _is_firm(claim: Claim) -> bool:
    digits = len(claim.quantity.amount.value.normalize().as_tuple().digits)
    return digits >= _DIGITS and claim.quantity.mode == "as shown"


def _beside(fact: Fact, anchor: Fact) -> bool:
    """Say whether a cell is of another row than one that ties, and of a period of another length with its last day."""
    other = (fact.sheet.number, fact.row) != (anchor.sheet.number, anchor.row)
    return other and fact.period[1] == anchor.period[1] and length(fact.period) != length(anchor.period)


def _elsewhere(book: Book, claim: Claim) -> bool:
    """Say whether any line of the tables shows a figure for the period that is named."""
    amounts = _own(claim, list(book.by_unit.get("currency", ())))
    return any(hold(claim, fact).verdict == "exact" for fact in amounts)
