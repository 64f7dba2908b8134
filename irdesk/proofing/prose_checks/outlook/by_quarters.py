"""What a quarter's amount makes in a year: "quarterly costs of $26.5 million to $27.0 million, or $106 million to $108
million for the year"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import shown, verdict
from irdesk.proofing.prose_checks.outlook.spreads import Spread, spreads
from irdesk.proofing.prose_checks.sayings import Saying, sayings
from irdesk.proofing.words.sentences import lowered

_AHEAD = re.compile(r"\b(?:(?P<quarter>quarterly)|(?P<month>monthly)) (?:[^,;()$€£%\d]{0,60} )?$")
_EACH = re.compile(
    r" (?:(?:per|a|each|every) (?:(?P<quarter>quarter)|(?P<month>month))|(?P<quarterly>quarterly)|monthly)\b"
)
_ANNUAL = (
    r"an? (?:annual|annuali[sz]ed) (?:rate|run[- ]rate|total|amount|basis|level) of|annual(?:ly|i[sz]ed)?|a total of"
)
_SO = re.compile(
    rf",? ?[(–—-]? ?(?:(?:that is|i\.e\.|namely|so|or|and (?:so|thus)|thus|hence|which|this|equal to|equivalent to|is"
    r"|are|equals|equates to|equating to|works out (?:at|to)|comes to|makes|gives|means"
    r"|translat(?:es|ing) (?:in)?to|amount(?:s|ing) to|annuali[sz](?:es|ing) (?:to|at)|totall?ing"
    r"|about|roughly|around|between|approximately"
    rf"|{_ANNUAL})\b[ ,:]*)*"
)
"""What leads from a quarter's amount to the year's."""
_YEAR = re.compile(
    r"\)?,? ?\(?(?:for|in|over|across) (?:the|a) (?:full |whole |entire |fiscal |calendar )?year\b"
    r"|,? ?(?:on an )?annual(?:ly|i[sz]ed)?\b|,? (?:a|per|each) year\b|,? per annum\b"
)
_YEARLY = re.compile(r"\bannual")
_NOT_EACH = re.compile(r"\bdividends?\b|\bdistributions?\b")
"""What a check of its own holds."""
_QUARTERS, _MONTHS = 4, 12
_NEAR = 4
"""Times that a year's amount is off by a slip."""


def by_quarters(book: Book) -> Iterator[Finding]:
    """Yield a finding for each amount a quarter, or a month, that the text makes a year's."""
    for saying in sayings(book):
        text = lowered(saying.text)
        if "quarter" in text or "month" in text:
            for part, whole in pairwise(spreads(saying)):
                times = _times(saying, part, whole)
                if times:
                    yield from _check(book, part, whole, times)


def _times(saying: Saying, part: Spread, whole: Spread) -> int:
    """Return how often a year has the first amount in it, or 0 where the second is not the year's of it."""
    text = lowered(saying.paragraph.text)
    alike = part.kind == whole.kind == "money" and part.claim.quantity.currency == whole.claim.quantity.currency
    if not alike or part.alone != whole.alone or part.vague or whole.vague:
        return 0
    begin = max((each.quantity.end for each in saying.claims if each.quantity.end <= part.start), default=saying.start)
    found = _EACH.match(text, part.end, whole.start) or _AHEAD.search(text, begin, part.start)
    start = found.end() if found is not None and found.start() >= part.end else part.end
    so = _SO.fullmatch(text, start, whole.start)
    if found is None or so is None or _NOT_EACH.search(text, begin, part.start):
        return 0
    yearly = _YEARLY.search(text, start, whole.start) or _YEAR.match(text, whole.end, saying.end)
    groups = found.groupdict()
    return 0 if yearly is None else _QUARTERS if groups["quarter"] or groups.get("quarterly") else _MONTHS


def _check(book: Book, part: Spread, whole: Spread, times: int) -> Iterator[Finding]:
    held = [
        (given, made.scaled(times))
        for given, made in ((whole.low, part.low), (whole.high, part.high))[: 1 if part.alone else None]
    ]
    verdicts = [verdict(*pair) for pair in held]
    wrong = verdicts.count("impossible")
    if any(not made.value or not 1 <= _NEAR * given.value / made.value <= _NEAR * _NEAR for given, made in held):
        return
    scale = whole.claim.quantity.scale
    made = " to ".join(shown(each.value / scale) for _, each in held)
    message = f"{whole.printed}: {times} times {part.printed} is {made}."
    v = "impossible" if wrong else "exact" if verdicts == ["exact"] * len(held) else "rounding"
    severity = ("warning" if wrong == len(held) else "error") if wrong else {"exact": "ok"}.get(v, "note")
    yield finding(book.text, "range", severity, v, message, whole.where, part.where, stated=whole.printed)
