"""Figures that a sentence gives to a period that no table has, and that all stand in the column of another one."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.other_column import names_its_period
from irdesk.proofing.prose_checks.sayings import sayings, span
from irdesk.proofing.tables.facts import Fact

_DIGITS = 2
_ENOUGH = 2


def misdated(book: Book) -> Iterator[Finding]:
    """Yield a warning for a period of the text that two figures beside it show to be another one.

    One figure agrees by chance; `prose-table` tells a long one by itself.
    """
    for saying in sayings(book):
        phrases = dict.fromkeys((c.when, c.compared) for c in saying.claims if c.named and c.when)
        for when, compared in phrases:
            alike = [c for c in saying.claims if (c.when, c.compared) == (when, compared)]
            yield from _check(book, alike)
            yield from _of_other_length(book, alike)


def _check(book: Book, alike: list[Claim]) -> Iterator[Finding]:
    shown: list[tuple[Claim, list[Fact]]] = []
    for claim in alike:
        if claim.quantity.kind not in {"money", "per_share"} or claim.change or claim.expected or claim.scoped:
            continue
        cells = facts_of(book, claim)
        if not cells:
            continue
        if claim.slot is None or claim.slot.length == "I" or any(claim.slot.fits(fact.period) for fact in cells):
            return
        digits = len(claim.quantity.amount.value.normalize().as_tuple().digits)
        shown.append((claim, [f for f in cells if digits >= _DIGITS and hold(claim, f).verdict == "exact"]))
    if len(shown) < _ENOUGH:
        return
    periods = [{fact.period for fact in cells if fact.period[0] is not None} for _, cells in shown]
    shared = set.intersection(*periods)
    if len(shared) != 1:
        return
    claim, cells = shown[0]
    fact = next(fact for fact in cells if fact.period in shared)
    name = fact.sheet.column_name(fact.column)
    message = f"{' and '.join(c.quantity.printed for c, _ in shown)} are given for “{claim.when}”; "
    message += f"in {fact.sheet.title} they are the figures of {name}."
    yield finding(
        book.text, "period", "error", "inconsistent", message, span(claim), fact.span, stated=claim.when, expected=name
    )


_RIGHT_BEHIND = re.compile(
    r"\)?(?: (?:per|a) (?:\w+ )?share)?\)?,? (?:for|in|during|of) (?:the |our |its )?", re.IGNORECASE
)
"""From a figure to the period that it is of."""


def _of_other_length(book: Book, alike: list[Claim]) -> Iterator[Finding]:
    """Yield a warning for an amount and the same a share that are both of a longer or shorter period than is named.

    Where nothing narrows them, `prose-table` tells each by itself.
    """
    kinds = [c.quantity.kind for c in alike]
    if kinds != ["money", "per_share"] or not all(c.scoped and not (c.change or c.expected) for c in alike):
        return
    amount, share = alike
    text, end = amount.paragraph.text, share.quantity.end
    at = text.find(share.when, end, share.sentence[1]) if share.when else -1
    if at < 0 or not _RIGHT_BEHIND.fullmatch(text[end:at]):
        return
    shown = [[f for f in facts_of(book, c) if hold(c, f).verdict == "exact"] for c in alike]
    named = [c.slot is not None and any(c.slot.fits(f.period) for f in facts_of(book, c)) for c in alike]
    right = any(
        c.slot is not None and c.slot.fits(f.period) for c, cells in zip(alike, shown, strict=True) for f in cells
    )
    shared = {f.period for f in shown[0]} & {f.period for f in shown[1]}
    fact = next((f for f in shown[0] if f.period in shared), None)
    if right or not all(named) or len(shared) != 1 or fact is None or names_its_period(book, amount, fact):
        return
    name = fact.sheet.column_name(fact.column)
    message = f"{amount.quantity.printed} and {share.quantity.printed} a share are given for “{share.when}”; "
    message += f"in {fact.sheet.title} they are the figures of {name}."
    spans = (span(amount), fact.span)
    yield finding(book.text, "period", "warning", "inconsistent", message, *spans, stated=share.when, expected=name)
