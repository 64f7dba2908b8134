"""The issuer as the headline names it, where the text names it nowhere else."""

import re

from irdesk.domain.prose import Lines
from irdesk.domain.source import Span
from irdesk.reading.masthead.capitals import ordinary
from irdesk.reading.masthead.names import CONNECTORS, SUFFIX, clean, is_name

WORDS = r"[A-Z0-9][\w&.'’-]*(?: (?:of|and|&|the|de|[A-Z0-9&][\w&.'’-]*)){0,5}?"
FORMS = (
    re.compile(rf"(?P<name>{WORDS},? (?i:{SUFFIX})\b\.?)(?: \(publ\.?\))?(?=:| [-–—] |['’]s? )"),
    re.compile(
        rf"(?P<name>{WORDS})(?=(?:,? [-–—]|:) .{{0,80}}?\b(?i:results|reports?|update|statement|quarter|half[- ]year"
        r"|[QH][1-4]|trading|earnings)\b)"
    ),
    re.compile(
        rf"(?P<name>{WORDS})(?= (?i:reports|announces|posts|publishes|delivers|releases|achieves) .{{0,80}}?"
        r"\b(?i:results|report|quarter|year|earnings|profit|sales|revenues?)\b)"
    ),
)
"""`Acme plc – Half Year Results`, `Acme Royalty: Q2 update`, `Acme Gold Reports Record Year`."""

COMMON = re.compile(
    r"\b(?:Interim|Annual|Half|Year|Quarter(?:ly)?|Results?|Reports?|Record|Strong|Solid|First|Second|Third|Fourth|Full|Financial"
    r"|Trading|Sales|Revenues?|Profit|Earnings|Press|News|Release|Update|Statement|Company|Group|Board|Management|New|Improved"
    r"|Growth|Another|Good|Higher|Lower|Net|Income|Correction|Unaudited|Preliminary|Final|Q[1-4]|H[12]|20\d\d|19\d\d)$",
    re.IGNORECASE,
)
"""Words of a title that are no name, nor the end of one."""


def named_in_title(title: str, place: Span, text: str, lines: Lines) -> tuple[str, str, Span] | None:
    """Return the issuer that a headline begins with (in ordinary capitals, as printed, its place).

    Without a legal form the name must stand in the text once more: a title's first words alone are not sure.
    """
    for number, form in enumerate(FORMS):
        match = form.match(title)
        name = clean(match["name"]) if match else ""
        if not name or not is_name(name) or not _is_own(name):
            continue
        again = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE).findall(text[:100_000])
        if number == 0 or len(again) > 1:
            at = text.find(name, place.start, place.end)
            return ordinary(name, text), name, lines.span(at, at + len(name)) if at >= 0 else place
    return None


def _is_own(name: str) -> bool:
    """Tell whether words can be a name: none is a common word of titles but behind one that is not."""
    words = [word for word in name.split() if word.lower() not in CONNECTORS]
    return bool(words) and not COMMON.match(words[0]) and len("".join(words)) > 2
