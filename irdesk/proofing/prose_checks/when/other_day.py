"""Balances that a sentence gives for a day that no table has, while all stand in the column of another one."""

from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.other_column import is_off, names_a_day, names_its_period
from irdesk.proofing.prose_checks.sayings import sayings, span
from irdesk.proofing.tables.facts import Fact

_DIGITS = 3
_ENOUGH = 2


def other_day(book: Book) -> Iterator[Finding]:
    """Yield an error for a day of the text that two balances beside it show to be another one.

    One balance alone is told by `prose-table`.
    """
    for saying in sayings(book):
        dated = [c for c in saying.claims if names_a_day(c)]
        for when, compared in dict.fromkeys((c.when, c.compared) for c in dated):
            alike = [c for c in dated if (c.when, c.compared) == (when, compared) and _is_balance(c)]
            yield from _check(book, alike) if len(alike) >= _ENOUGH else ()


def _is_balance(claim: Claim) -> bool:
    quantity = claim.quantity
    meant = not (claim.change or claim.expected or claim.listed or quantity.translated or quantity.bracketed)
    return quantity.kind == "money" and meant and quantity.mode == "as shown"


def _check(book: Book, alike: list[Claim]) -> Iterator[Finding]:
    shown: list[tuple[Claim, list[Fact]]] = []
    for claim in alike:
        cells = [fact for fact in facts_of(book, claim) if fact.period[0] is None]
        exact = [fact for fact in cells if hold(claim, fact).verdict != "impossible"]
        if any(claim.slot is not None and claim.slot.fits(fact.period) for fact in exact):
            return  # the day is right by it
        if len(claim.quantity.amount.value.normalize().as_tuple().digits) >= _DIGITS and exact:
            shown.append((claim, exact))
    days = [{fact.period[1] for fact in exact} for _, exact in shown]
    shared = set.intersection(*days) if len({claim.subject for claim, _ in shown}) >= _ENOUGH else set()
    if len(shared) != 1 or not is_off(shown[0][0], max(shared)):
        return
    claim, exact = shown[0]
    fact = next(fact for fact in exact if fact.period[1] in shared)
    if names_its_period(book, claim, fact):
        return
    day = fact.sheet.column_name(fact.column)
    message = f"{' and '.join(c.quantity.printed for c, _ in shown)} are given for “{claim.when}”; "
    message += f"in {fact.sheet.title} they are the figures of {day}."
    spans = (span(claim), fact.span)
    yield finding(book.text, "period", "error", "inconsistent", message, *spans, stated=claim.when, expected=day)
