"""Running text that gives its amounts in the tables' thousands, as it says: "results (amounts in thousands)"."""

import re

import msgspec

from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import Match, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.tables.facts import Fact

_SAID = re.compile(
    r"\((?:[a-z ]+, )?(?:all )?(?:dollars?|amounts?|figures) (?:are )?in (?P<unit>thousand|million)s", re.IGNORECASE
)
_SCALES = {"thousand": 1000, "million": 1_000_000}


def in_text_scale(book: Book, claim: Claim, here: list[Fact]) -> Match | None:
    """Return the cell that an amount is exactly, once it is read in the unit that the text before it declares."""
    quantity = claim.quantity
    if quantity.kind != "money" or quantity.scale != 1 or "." in quantity.printed:
        return None
    units = {_SCALES[found["unit"].lower()] for each in book.prose for found in _SAID.finditer(each.text)}
    for unit in units:
        meant = msgspec.structs.replace(quantity, amount=quantity.amount.scaled(unit), scale=unit)
        matches = (hold(msgspec.structs.replace(claim, quantity=meant), fact) for fact in here)
        match = next((each for each in matches if each.verdict == "exact" and not each.sign_differs), None)
        if match is not None:
            return match
    return None
