"""The half year that a release is about, where its house reports twice a year."""

import datetime as dt
import re

from irdesk.domain.prose import Paragraph
from irdesk.domain.release import Period
from irdesk.domain.source import Span
from irdesk.reading.masthead.dates import DATE, date_of, month_end

COMPARED = re.compile(
    r"\b(?:compared|versus|vs\.|over|from|than|against|prior|year-ago|after)\b[^.]{0,60}$", re.IGNORECASE
)
HALF = re.compile(
    rf"\b(?P<length>half[- ]?year|first half|(?:six|6)[- ]months?)(?:[ -]periods?)?(?: to|,? ended|,? ending)(?: on)? "
    rf"(?P<date>{DATE.pattern})",
    re.IGNORECASE,
)
"""What is reported on twice a year: `for the half year ended 30 June 2007`."""


def half_year(title: Paragraph | None, body: Paragraph) -> tuple[Period, Span | None] | None:
    """Read the half year that the title or the opening says was reported on."""
    for part in (title, body):
        match = HALF.search(part.text, 0, 1200) if part else None
        end = date_of(match) if match else None
        if part and match and end and not COMPARED.search(part.text[max(0, match.start() - 70) : match.start()]):
            year, month = divmod(end.year * 12 + end.month - 6, 12)
            start = dt.date(year, month + 1, 1) if month_end(end) else None
            return Period(plain_words(match.group()), start, end), part.span(*match.span())
    return None


def plain_words(printed: str) -> str:
    """Return printed words with single blanks for their blanks and hyphens."""
    return re.sub(r"[ -]+", " ", printed).strip()
