"""Changes of a balance that no word compares with a day: from the last day before, whichever the tables show."""

from irdesk.proofing.book import Book
from irdesk.proofing.intervals import verdict
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.moves.ends import Ends
from irdesk.proofing.prose_checks.sayings import misprinted
from irdesk.proofing.tables.facts import Fact

_DIGITS = 3


def from_other_day(book: Book, change: Claim, near: list[Claim]) -> Ends | None:
    """Return the two cells of a balance between which a change lies misprinted, where its sentence has the later one.

    The change has figures enough that it looks so by no chance.
    """
    stated = change.quantity.amount
    told = [c for c in near if c.subject == change.subject and not (c.change or c.compared or c.expected)]
    if len(told) != 1 or len(stated.value.normalize().as_tuple().digits) < _DIGITS or change.scoped:
        return None
    cells = [fact for fact in facts_of(book, told[0]) if fact.period[0] is None]
    now = next((fact for fact in cells if told[0].slot and told[0].slot.fits(fact.period)), None)
    if now is None or hold(told[0], now).verdict != "exact":
        return None
    row = (fact for fact in cells if (fact.sheet, fact.row) == (now.sheet, now.row))
    before = [fact for fact in row if fact.period[1] < now.period[1]]
    made = [(fact, (now.worth - fact.worth).magnitude()) for fact in before]
    if any(verdict(stated, each) != "impossible" for _, each in made):
        return None
    found = [fact for fact, each in made if misprinted(stated, each.value)]
    return _ends(now, found[0]) if len(found) == 1 else None


def _ends(now: Fact, before: Fact) -> Ends:
    texts = (now.cell, before.cell)
    return Ends(now.worth, before.worth, (now.span, before.span), texts)
