"""Sales at home and abroad, which are all there are: "U.S. revenue of $33.1 million and international revenue of …"."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span, swapped

_SALES = r" (?:net |product )?(?:revenues?|sales)(?: (?:was|were|of|totaled|increased to|rose to|grew to))+ $"
_HOME = re.compile(rf"\b(?:U\.S\.|US|United States|domestic){_SALES}", re.IGNORECASE)
_ABROAD = re.compile(rf"\b(?:international|non-U\.S\.|foreign){_SALES}", re.IGNORECASE)


def parts_of_world(book: Book) -> Iterator[Finding]:
    """Yield an error where sales at home and abroad miss the company's sales by a slip."""
    for saying in sayings(book):
        home, abroad = (_said(saying, pattern) for pattern in (_HOME, _ABROAD))
        if home is not None and abroad is not None:
            yield from _held(book, home, abroad)


def _said(saying: Saying, pattern: re.Pattern[str]) -> Claim | None:
    text = saying.paragraph.text
    for claim in saying.claims:
        plain = not (claim.compared or claim.change or claim.expected) and claim.quantity.mode == "as shown"
        if claim.quantity.kind == "money" and plain and pattern.search(text, saying.start, claim.quantity.start):
            return claim
    return None


def _held(book: Book, home: Claim, abroad: Claim) -> Iterator[Finding]:
    wholes = [
        fact
        for fact in book.by_key.get("revenue", ())
        if fact.unit == "currency"
        and home.slot is not None
        and home.slot == abroad.slot
        and home.slot.fits(fact.period)
        if fact.sheet.statement.kind == "operations" and not fact.other_basis
    ]
    if len({fact.worth.value for fact in wholes}) != 1:
        return
    whole, made = wholes[0], home.quantity.amount + abroad.quantity.amount
    v = verdict(whole.worth, made)
    near = made.meets(whole.worth)
    slipped = any(
        _swapped(one.quantity.amount, whole.worth - other.quantity.amount)
        for one, other in ((home, abroad), (abroad, home))
    )
    if not near and not slipped:
        return
    sums = (shown(each.value / home.quantity.scale) for each in (made, whole.worth))
    message = f"{home.quantity.printed} and {abroad.quantity.printed} make {next(sums)}; {whole.name} is {next(sums)}."
    severity = "ok" if near else "error"
    yield finding(
        book.text, "sum", severity, v, message, span(home), span(abroad), whole.span, stated=home.quantity.printed
    )


def _swapped(printed: Amount, made: Amount) -> bool:
    if printed.step is None:
        return False
    rounded = round(made.value / printed.step) * printed.step
    return swapped(printed, Amount(rounded, rounded, rounded, printed.step))
