"""Quarters and years as they are named: `fiscal fourth quarter 2016`, `Q2 FY18`, `3Q10`."""

import datetime as dt
import re

import msgspec

from irdesk.domain.prose import Paragraph
from irdesk.domain.source import Span
from irdesk.reading.masthead.halves import COMPARED

ORDINAL = r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)"
YEAR = r"(?P<year>(?:19|20)\d\d(?:/(?:20)?\d\d\b)?|['’‘]\d\d)"
AND_YEAR = r"(?: (?:and|&) (?:full|fiscal|year|six|nine|twelve|first)[\w-]*(?:[ -](?:year|months|half|end)){0,2})?"
QUARTERS = (
    re.compile(
        rf"\b(?P<f1>fiscal )?{ORDINAL}[ -](?:fiscal[ -])?quarter(?: (?:and|&) (?:full|fiscal|year|six|nine"
        rf"|twelve|first)[\w-]*"
        r"(?:[ -](?:year|months|half|end)){0,2})?(?: (?:financial |operating )?results)?(?: of| for| in|,)?"
        rf"(?: (?:the )?(?P<f2>fiscal)(?: year)?)?(?: of)?(?: the)? {YEAR}(?: fiscal(?= year))?",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<f1>fiscal )?(?:year )?{YEAR} (?P<f2>fiscal )?{ORDINAL}[ -]quarter", re.IGNORECASE),
    re.compile(rf"\bQ(?P<ordinal>[1-4]),? ?(?P<f1>(?:fiscal|FY) ?)?(?:year )?(?P<f2>fiscal )?{YEAR}", re.IGNORECASE),
    re.compile(rf"\b(?P<ordinal>[1-4])Q ?(?P<f1>(?:fiscal|FY) ?)?(?P<f2>fiscal )?{YEAR}", re.IGNORECASE),
    re.compile(r"\bQ(?P<ordinal>[1-4])[ -]?(?P<f1>FY) ?['’]?(?P<year>(?:20)?\d\d)\b", re.IGNORECASE),
    re.compile(r"\b(?P<ordinal>[1-4])Q[ -]?(?P<f1>FY)? ?['’]?(?P<year>(?:20)?\d\d)\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<f1>fiscal )?{ORDINAL}[ -](?:fiscal[ -])?quarter(?! (?:of|for) (?:the )?(?:prior|last))"
        rf"(?=.{{0,60}}?\bend(?:ed|ing)\b|{AND_YEAR} (?:financial |operating )?(?:results|earnings)|$)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<f1>fiscal )?{ORDINAL}[ -](?:fiscal[ -])?quarter"
        rf"(?={AND_YEAR} (?:record |diluted |adjusted |comparable |same[- ]store |organic |core )*"
        r"(?:revenues?|sales|net|profits?|EPS|FFO|income"
        r"|loss|EBITDA|operations|operating|performance|growth|gains?)\b)",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?P<f1>fiscal )?Q(?P<ordinal>[1-4])\b(?! ?(?:FY|fiscal)? ?['’]?\d)", re.IGNORECASE),
    re.compile(r"\b(?P<ordinal>[1-4])Q\b(?! ?(?:FY|fiscal)? ?['’]?\d)", re.IGNORECASE),
)
YEARS = (
    re.compile(
        rf"\b(?<![a-z]-)(?<!half )(?P<f1>fiscal )?(?:full[ -])?year(?: ended| ending| results| of)?"
        rf"(?: (?P<f2>fiscal))? {YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<f1>fiscal)(?: year)?(?P<f2>) {YEAR}", re.IGNORECASE),
)
ORDINALS = ("first", "second", "third", "fourth")
OTHERS = re.compile(r" (?!(?:financial |operating )?(?:results|earnings)|end)", re.IGNORECASE)
"""Behind `Acme's third quarter` in running text: not its results, but what somebody else had."""

VERSUS = re.compile(
    r"(?:\b(?:versus|vs\.?|compared (?:to|with)|against|than|over)|(?:\b(?:up|down)|[\d%]|illion) from)"
    r"\s(?:in )?(?:the )?$",
    re.IGNORECASE,
)
"""What stands right before a period that a title only compares with."""
AHEAD = re.compile(r"\b(?:guidance|outlook|expects?|forecasts?|raises?)\b", re.IGNORECASE)

TO_COME = re.compile(
    r"\b(?:(?:by|before|until|towards?|at) the end of|(?:expected|scheduled) to [^.]{2,40}) (?:the )?$"
)
"""What stands before a period in which something else will have happened: "will close by the end of the"."""


class Named(msgspec.Struct, frozen=True):
    """A period as named: its quarter (1 to 4, None for a year), year and whether it is fiscal."""

    quarter: int | None
    year: str
    fiscal: bool
    printed: str

    @property
    def label(self) -> str:
        """The period in words: `fourth quarter fiscal 2016`."""
        fiscal = "fiscal " if self.fiscal else ""
        if self.quarter is None:
            return f"{fiscal}year {self.year}"
        ordinal = f"{ORDINALS[self.quarter - 1]} quarter"
        return f"{ordinal} {fiscal}{self.year}" if self.year else f"{fiscal}{ordinal}"


def named_in(text: str, *, compared: bool = False) -> Named | None:
    """Find the first quarter that the text names, else the first year, none of them right behind "versus the".

    `compared`: not one that a sentence compares with in more words either.
    """
    for patterns in (QUARTERS, YEARS):
        found = [match for pattern in patterns for match in pattern.finditer(text)]
        found = [match for match in found if not VERSUS.search(text[max(0, match.start() - 24) : match.start()])]
        found = [match for match in found if not (_of_dividend(text, match) or _OF_OUTLOOK.match(text, match.end()))]
        found = [match for match in found if not compared or not _is_aside(text, match, yearly=patterns is YEARS)]
        if found:
            return _of(min(found, key=lambda match: match.start()))
    return None


_DIVIDEND = re.compile(
    r"\s(?:(?:cash|regular|special|common|quarterly|stock)\s)*(?:dividend|distribution)s?\b", re.IGNORECASE
)
_DIVIDEND_FOR = re.compile(r"\b(?:dividend|distribution)s?\b(?:[^.;]|\.\d){0,120}\bfor (?:the |our )?$", re.IGNORECASE)
_OF_OUTLOOK = re.compile(
    r"(?: (?:full[- ]year|financial|earnings|revenue|sales|EPS))? (?:outlook|guidance|forecasts?)\b", re.IGNORECASE
)
"""Behind a period that is not the one reported: "raises fiscal 2025 outlook"."""
_FAR = 150


def _of_dividend(text: str, match: re.Match[str]) -> bool:
    """Tell whether a quarter is the one that a dividend is for: "declares third quarter 2024 dividend"."""
    before = text[max(0, match.start() - _FAR) : match.start()]
    return _DIVIDEND.match(text, match.end()) is not None or _DIVIDEND_FOR.search(before) is not None


def _is_aside(text: str, match: re.Match[str], *, yearly: bool) -> bool:
    """Tell whether running text names a period to compare with it, or to look ahead (years far down count as such)."""
    before = text[max(0, match.start() - 70) : match.start()]
    if re.search(r"['’]s $", before) and OTHERS.match(text, match.end()):
        return True
    if TO_COME.search(before):
        return True
    return bool(COMPARED.search(before)) or (yearly and (match.start() > 500 or bool(AHEAD.search(before))))


def _of(match: re.Match[str]) -> Named:
    parts = match.groupdict()
    ordinal = (parts.get("ordinal") or "").lower()
    quarter = int(ordinal[0]) if ordinal[:1].isdigit() else ORDINALS.index(ordinal) + 1 if ordinal else None
    return Named(
        quarter,
        _year(parts.get("year") or ""),
        bool(re.search(r"fiscal|FY", match.group(), re.IGNORECASE)) or "/" in (parts.get("year") or ""),
        match.group(),
    )


def with_year(named: Named, text: str, end: dt.date | None, date: dt.date | None) -> Named:
    """Give a quarter without a year the one that the text names with it, or its end's where the calendar agrees."""
    for pattern in QUARTERS:
        for match in pattern.finditer(text):
            other = _of(match)
            years = (end.year, end.year + 1) if end else _years(other, date)
            if other.quarter == named.quarter and other.year and (not years or int(other.year[:4]) in years):
                return other
    if named.quarter and re.search(rf"\bfiscal {ORDINALS[named.quarter - 1]}[ -]quarter", text, re.IGNORECASE):
        return msgspec.structs.replace(named, fiscal=True)
    if end and named.quarter and not named.fiscal and end.month == named.quarter * 3:
        return msgspec.structs.replace(named, year=str(end.year))
    return named


def _years(named: Named, date: dt.date | None) -> tuple[int, ...]:
    """Return the years that a quarter may be of by the release's day: the fourth is told of in the next one, too."""
    if date is None:
        return ()
    if named.fiscal:
        return (date.year, date.year - 1, date.year + 1)
    return (date.year, date.year - 1) if named.quarter == 4 and date.month < 5 else (date.year,)


def place_of(named: Named, body: Paragraph) -> Span | None:
    """Return where a period is named in a paragraph."""
    at = body.text.find(named.printed)
    return body.span(at, at + len(named.printed)) if at >= 0 else None


def _year(printed: str) -> str:
    return printed if len(printed) not in (2, 3) else ("20" if printed[-2:] < "70" else "19") + printed[-2:]
