"""Points to a share of one line that the paragraph names once: "As a percentage of restaurant sales, food costs
decreased 40 basis points to 29.1%. Occupancy declined 10 basis points to 7.5%"."""

import re

from irdesk.domain.finding import Finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back
from irdesk.proofing.prose.row_names import facts_named, row_names, words_of
from irdesk.proofing.prose_checks.moves.bases import base_of
from irdesk.proofing.prose_checks.moves.made_rates import apart, held, made_rate, told_points, told_rate
from irdesk.proofing.prose_checks.moves.two_rates import rate_of, way_of
from irdesk.proofing.prose_checks.sayings import Saying
from irdesk.proofing.words.sentences import lowered

_WHOLE = re.compile(
    r"(?:^|[.;] )as a percent(?:age)? of (?:our |total |the )*(?P<whole>(?:[a-z-]+ ){0,3}(?:sales|revenues?)),"
)
_FAR = 3


def points_of_shares(book: Book, saying: Saying, changed: Claim) -> Finding | None:
    """Hold a rate, and the points that lead to it, against the row named before them and the line it is a share of."""
    now = rate_of(saying, changed)
    text = lowered(saying.paragraph.text)
    whole = max(_WHOLE.finditer(text, 0, changed.quantity.start), key=lambda each: each.start(), default=None)
    if whole is None or now is None or changed.expected or now.expected:
        return None
    own = now.slot or calendar_of(book).own()
    former = max((c.quantity.end for c in saying.claims if c.quantity.end <= changed.quantity.start), default=0)
    begin = max(former, whole.end(), saying.start)
    names = {each.words for each in row_names(book, saying.paragraph.text, begin, changed.quantity.start)}
    if own is None or len(names) != 1:
        return None
    base = base_of(book, changed, own) or Slot(own.length, months_back(own.end, 12))
    part, all_of_it = facts_named(book, names.pop()), facts_named(book, words_of(whole["whole"]))
    one, other = made_rate(part, all_of_it, own), made_rate(part, all_of_it, base)
    if one is None or other is None:
        return None
    if verdict(now.quantity.amount, one.worth) == "impossible":
        near = abs(now.quantity.amount.value - one.worth.value) <= _FAR
        return told_rate(book, now, one) if near else None
    found = held(changed, way_of(saying, changed), one, other)
    near = found != "impossible" or apart(changed, one, other) <= _FAR
    return told_points(book, changed, one, other, found) if near else None
