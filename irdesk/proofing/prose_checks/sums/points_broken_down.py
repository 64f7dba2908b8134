"""Points by what made them: "Of the 140 basis point improvement, approximately 110 basis points came from higher
merchandise margin, and approximately 30 basis points from leverage of occupancy costs"."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.words.sentences import lowered

_ABOUT = r"(?:approximately |about |roughly )?"
_PARTS = re.compile(
    rf"\bof (?:the|this|that) (?P<whole>\d+)[- ]basis[- ]points? (?:improvement|increase|decrease|decline|expansion"
    rf"|contraction|change),? {_ABOUT}(?P<one>\d+)(?: basis points)? [^.;\d]{{3,90}}?,? and {_ABOUT}(?P<other>\d+)"
    r"(?: basis points)? (?:[^.;\d]{0,60})(?=[.;,]|$)"
)
_REST = re.compile(r"\b(?:rest|remainder|balance|also|as well)\b")
_STEP = 10


def points_broken_down(book: Book) -> Iterator[Finding]:
    """Yield a finding for each change in points that a sentence breaks down into two."""
    for paragraph in book.saying("basis point", "basis-point"):
        for found in _PARTS.finditer(lowered(paragraph.text)):
            whole, one, other = (int(found[each]) for each in ("whole", "one", "other"))
            right = abs(one + other - whole) < _STEP  # tens are rounded
            if not right and (_REST.search(found.group()) or abs(one + other - whole) * 3 > whole):
                continue  # there may be a third part
            message = f"{whole} basis points: {one} and {other} make {one + other}."
            severity, kind = ("ok", "exact") if right else ("warning", "impossible")
            spans = (paragraph.span(*found.span(each)) for each in ("whole", "one", "other"))
            yield finding(book.text, "sum", severity, kind, message, *spans, stated=found["whole"])
