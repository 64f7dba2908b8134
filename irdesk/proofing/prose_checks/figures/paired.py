"""Two figures of one line in a sentence, now and then: where one is the line's, the other is meant to be."""

import re

from irdesk.proofing.book import Book
from irdesk.proofing.prose.asides import without
from irdesk.proofing.prose.bridges import bridged
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, ends_plainly, saying_of
from irdesk.proofing.tables.facts import Fact


def paired(book: Book, claim: Claim, here: Fact) -> bool:
    """Say whether the figure that this one is held against, or that is held against it, ties to the row of `here`."""
    saying = saying_of(book, claim)
    if _of_something_else(saying, claim) or not ends_plainly(claim):
        return False
    return any(
        each.compared != claim.compared
        and each.subject == claim.subject
        and each.quantity.kind == claim.quantity.kind
        and (each.quantity.scale == 1) == (claim.quantity.scale == 1)
        and not (each.change or each.expected or each.scoped)
        and _beside(saying, claim, each)
        and _ties(book, each, here)
        for each in saying.claims
    )


def _of_something_else(saying: Saying, claim: Claim) -> bool:
    """Say whether the words tell of a plan, of another basis, or of one figure alone: "the $1.9 million that"."""
    text = saying.paragraph.text
    words = saying.text if claim.metric is None else saying.text.replace(claim.metric.text, "")
    return _OTHER.search(words) is not None or _THAT.match(text, claim.quantity.end) is not None


_OTHER = re.compile(
    r"\b(?:plan(?:s|ned)?|budget\w*|targets?|guidance|consensus|estimates?|expect\w*|forecast\w*|pro forma"
    r"|exclud\w+|adjust\w+|like-for-like|normaliz\w+|recast|restated|organic\w*|constant|combined|annualized|average)\b",
    re.IGNORECASE,
)
_THAT = re.compile(r",? (?:that|which|we|on|from|under|excluding|including|contributed|before|after)\b", re.IGNORECASE)


def _beside(saying: Saying, claim: Claim, other: Claim) -> bool:
    """Say whether only words of comparison and growths stand between two figures."""
    first, last = sorted((claim, other), key=lambda each: each.quantity.start)
    inner = [c for c in saying.claims if first.quantity.end <= c.quantity.start < last.quantity.start]
    if any(c.quantity.kind != "percent" and not (c.change or c.quantity.translated) for c in inner):
        return False
    cuts = [(c.quantity.start, c.quantity.end) for c in inner]
    return bridged(without(saying.paragraph.text, first.quantity.end, last.quantity.start, cuts))


def _ties(book: Book, claim: Claim, here: Fact) -> bool:
    return any(
        (fact.sheet, fact.row) == (here.sheet, here.row)
        and claim.slot is not None
        and claim.slot.fits(fact.period)
        and hold(claim, fact).verdict == "exact"
        for fact in facts_of(book, claim)
    )
