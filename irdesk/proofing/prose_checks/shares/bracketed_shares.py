"""Shares in brackets behind the amounts of a list of parts: "urns $62.4 million (25%) and lids $44.1 million (18%)"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, growth, shown, verdict
from irdesk.proofing.prose.cells import hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.outlooks import is_outlook
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose.row_names import words_of
from irdesk.proofing.prose_checks.list_names import by_label
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span
from irdesk.proofing.tables.facts import Fact

_OPEN = re.compile(r",? \((?:or )?(?:approximately |about )?", re.IGNORECASE)
_OF = r" of (?:(?:the|our|its|total|net|consolidated|company['’]s)\s)*(?:revenues?|sales|turnover|total)"
_CLOSE = re.compile(rf"(?P<of>{_OF})?(?:\)|,? compared)", re.IGNORECASE)
_DIGITS, _POINTS = 3, 10


class Part(msgspec.Struct, frozen=True):
    """An amount with the percentage in brackets behind it, the cell that it is, and what its share may be."""

    amount: Claim
    claim: Claim
    of_whole: bool
    fact: Fact
    shares: tuple[tuple[Amount, Fact], ...]

    def fits(self, share: Amount) -> bool:
        """Say whether the percentage is a share."""
        return verdict(self.claim.quantity.amount, share) != "impossible"

    @property
    def tied(self) -> Fact | None:
        """The whole, or the share of a table, by which the percentage is right."""
        return next((fact for share, fact in self.shares if self.fits(share)), None)


def bracketed_shares(book: Book) -> Iterator[Finding]:
    """Yield a finding for each such share; an error where the others of its sentence are shares, or it says so."""
    for saying in sayings(book):
        parts = list(_parts(book, saying))
        right = [part for part in parts if part.tied is not None]
        for part in parts:
            if part.tied is not None:
                yield _finding(book, part, "ok")
            elif (part.of_whole or right) and _slipped(book, part, parts):
                yield _finding(book, part, "error")


def _parts(book: Book, saying: Saying) -> Iterator[Part]:
    text, former = saying.paragraph.text, saying.start
    for amount, claim in pairwise(saying.claims):
        kinds = amount.quantity.kind, claim.quantity.kind
        close = _CLOSE.match(text, claim.quantity.end)
        plain = claim.quantity.mode == "as shown" and not (amount.expected or amount.compared or amount.change)
        if kinds == ("money", "percent") and plain and close and _OPEN.fullmatch(saying.between(amount, claim)):
            fact = _cell(book, amount, text[former : amount.quantity.start])
            shares = tuple(_shares(book, fact)) if fact is not None else ()
            if fact is not None and shares:
                yield Part(amount, claim, close["of"] is not None, fact, shares)
        former = amount.quantity.end


def _cell(book: Book, amount: Claim, words: str) -> Fact | None:
    """Return the cell that an amount is, of the one row whose name stands before it."""
    slot = amount.slot or calendar_of(book).own()
    if slot is None or len(amount.quantity.amount.value.normalize().as_tuple().digits) < _DIGITS:
        return None
    said = set(words_of(words))
    found = [
        fact
        for fact in _amounts(book)
        if slot.fits(fact.period)
        and said >= set(words_of(fact.label)) != set()
        and hold(amount, fact).verdict == "exact"
    ]
    return found[0] if len({fact.label for fact in found}) == 1 else None


@lru_cache(maxsize=8)
def _amounts(book: Book) -> tuple[Fact, ...]:
    return tuple(fact for fact in book.by_unit.get("currency", ()) if not is_outlook(book, fact.sheet.number))


def _shares(book: Book, fact: Fact) -> Iterator[tuple[Amount, Fact]]:
    """Yield what share a cell may be: as the tables show it for its name, or of revenue, or of its table's totals."""
    for each in by_label(book).get(words_of(fact.label), ()):
        if each.unit == "percent" and each.period == fact.period:
            yield each.worth.magnitude(), each
    totals = {each.total for each in book.sums[fact.sheet.number] if fact.row in {part.row for part in each.parts}}
    wholes = [each for each in book.by_key.get("revenue", ()) if each.period == fact.period]
    wholes += [each for each in _amounts(book) if each.sheet is fact.sheet and each.row in totals]
    for whole in wholes:
        share = fact.worth.over(whole.worth) if whole.column == fact.column or whole.sheet is not fact.sheet else None
        if share is not None and whole.unit == "currency" and whole.row != fact.row:
            yield share.magnitude().scaled(100), whole


def _slipped(book: Book, part: Part, parts: list[Part]) -> bool:
    """Say whether a percentage is no growth of its row, and looks like its share misprinted, or is a neighbour's."""
    stated, share = part.claim.quantity.amount, part.shares[0][0]
    if any(verdict(stated, each.magnitude()) != "impossible" for each in _growths(book, part.fact)):
        return False
    others = any(part.fits(each.shares[0][0]) for each in parts if each is not part)
    off = abs(stated.value - share.value)
    coarse = stated.step is None or stated.step >= 1
    return off > (1 if coarse else 0) and (others or misprinted(stated, share.value) or off <= _POINTS)


def _growths(book: Book, fact: Fact) -> Iterator[Amount]:
    for each in _amounts(book):
        if each.sheet is fact.sheet and each.row == fact.row and each.column != fact.column:
            made = growth(fact.worth.magnitude(), each.worth.magnitude())
            if made is not None:
                yield made


def _finding(book: Book, part: Part, severity: str) -> Finding:
    share, whole = next(((a, f) for a, f in part.shares if f is part.tied), part.shares[0])
    printed, amount = part.claim.quantity.printed, part.amount.quantity.printed
    if whole.unit == "percent":
        message = f"{printed}: the share of {part.fact.name} is {whole.cell}"
    else:
        message = f"{printed}: {amount} of {whole.name} is {shown(round(share.value, 2))} percent"
    return finding(
        book.text,
        "margin",
        severity,
        "exact" if severity == "ok" else "impossible",
        f"{message} ({whole.sheet.column_name(whole.column)}).",
        span(part.claim),
        whole.span,
        part.fact.span,
        stated=printed,
        computed=share,
    )
