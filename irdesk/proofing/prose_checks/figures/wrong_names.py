"""Two figures of a sentence that are not of the line it names, but are both of another one."""

from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import RESPECTIVELY
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span
from irdesk.proofing.tables.facts import Fact

_DIGITS = 2


def wrong_names(book: Book) -> Iterator[Finding]:
    """Yield an error where a figure and what it is compared with both stand in a row of another name."""
    for saying in sayings(book):
        pair = _pair(saying)
        if pair is not None:
            yield from _check(book, *pair)


def _pair(saying: Saying) -> tuple[Claim, Claim] | None:
    if RESPECTIVELY.search(saying.text):
        return None  # several names at once: each figure is of the one at its place
    money = [c for c in saying.claims if c.quantity.kind == "money" and not (c.change or c.expected or c.scoped)]
    now = next((c for c in money if not c.compared and c.metric is not None and c.metric.whole and c.row is None), None)
    if now is None:
        return None
    before = next((c for c in money if c.compared and c.quantity.start > now.quantity.start), None)
    alike = before is not None and (before.metric is None or now.metric is None or before.metric.key == now.metric.key)
    return (now, before) if before is not None and alike else None


def _check(book: Book, now: Claim, before: Claim) -> Iterator[Finding]:
    if now.slot is None or before.slot is None:
        return
    own = [fact for fact in facts_of(book, now) if now.slot.fits(fact.period) or before.slot.fits(fact.period)]
    if not own or any(hold(each, fact).verdict != "impossible" for each in (now, before) for fact in own):
        return
    rows = {
        (fact.sheet.number, fact.row): fact
        for fact in book.facts
        if fact.unit == "currency" and fact.sheet.statement.kind == own[0].sheet.statement.kind and _shows(now, fact)
    }
    others = [fact for fact in rows.values() if _also(book, fact, before)]
    if len({fact.key for fact in others}) != 1 or now.metric is None:
        return
    fact = others[0]
    if fact.label in now.words.lower():
        return  # "Operating cash flow" beside "Cash flow from operating activities"
    message = f"{now.quantity.printed} and {before.quantity.printed} are not {now.metric.text}: "
    message += f"they are the figures of {fact.name} in {fact.sheet.title}."
    yield finding(
        book.text,
        "prose-table",
        "error",
        "inconsistent",
        message,
        span(now),
        fact.span,
        own[0].span,
        stated=now.metric.text,
        expected=fact.name,
    )


def _shows(claim: Claim, fact: Fact) -> bool:
    digits = len(claim.quantity.amount.value.normalize().as_tuple().digits)
    fits = claim.slot is not None and claim.slot.fits(fact.period)
    return fits and digits >= _DIGITS and hold(claim, fact).verdict == "exact"


def _also(book: Book, fact: Fact, before: Claim) -> bool:
    """Say whether the row of a fact shows the compared figure, too."""
    return any(
        other.sheet is fact.sheet and other.row == fact.row and _shows(before, other)
        for other in book.by_key.get(fact.key, ())
    )
