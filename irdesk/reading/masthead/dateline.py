"""The dateline: the place and date that open the first paragraph of a release."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from irdesk.domain.months import NAME, month_number
from irdesk.domain.prose import Lines, Paragraph, fold
from irdesk.domain.source import Span
from irdesk.reading.masthead.dates import DATE, DAY, date_of, iso_line, make, near_months
from irdesk.reading.masthead.placelines import (
    CITY,
    DASHED,
    NOT_PLACE,
    WIRE,
    WORD,
    Dateline,
    alone,
    below_wire,
    is_repeated,
    labelled,
    place_only,
    wired,
)

PLACE = re.compile(
    rf"(?:^|(?<=[\W\d_a-z]))(?P<place>{CITY}(?:(?: ?, ?| ?/ ?)(?:the )?{CITY}){{0,2}}"
    rf"(?: (?:and|AND|&) {CITY}(?: ?, (?:the )?{CITY})?)?(?: ?\({WORD}(?: {WORD}){{0,2}}\))?)$"
)
WIRE_END = re.compile(
    rf"[\s,–—-]*(?:{WIRE}|/[ ]?[A-Z][\w ]{{2,30}} ?/|\((?:Marketwired|Marketwire|Newsfile|Accesswire)[^)]{{0,30}}\))"
    r"(?: via [\w ]{2,20}!?)?[\s,:–—/-]*$|[\s–—-]*\((?:[\w ]{0,20}wire\w{0,3}|(?-i:[A-Z][\w]{2,20})) ?[–—-]+ ?$",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"^(\W{0,4})\(([^()\n]{2,40})\)(?=\s*$)")
"""`(SAN DIEGO) September 15, 2003`: a place in brackets before its date."""

SEPARATORS = re.compile(r"(?:[\s,:;–—/|(\[•·*-]|\.{2,}+|(?<=\s)\.|…)++$")
CLOCKED = r"(?:[\s,]*(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: \(?[A-Z]{2,4}\)?)?)?"
AFTER = re.compile(rf"{CLOCKED}\s*\)?(?:[\s.,]*(?:[-–—:/(|*\]]|\.\.|…|$)|\s*\. ?\.)", re.IGNORECASE)
SHOUTED = re.compile(r"(?<=[a-z] )[A-Z]{4,}(?: [A-Z.'’-]{2,})*(?: ?, ?[A-Z][\w. ]*)?$")
NAMES_DAY = re.compile(rf"\b(?:{NAME}\s*[0-3]?\d(?:st|nd|rd|th)?\b|[0-3]?\d(?:st|nd|rd|th)?\s+{NAME}\b)", re.IGNORECASE)
SKIP = re.compile(rf"{CLOCKED}(?:[\s,.:;)\]|*–—-]|…|{WIRE}|/ ?|PR ?Newswire(?:-\w+)?)*", re.IGNORECASE)
STOPPED = re.compile(rf"{CLOCKED}\. +(?-i:[A-Z]).{{14,}}")
"""A full stop behind the date, and the sentence that the release begins with."""

# "SUNNYVALE, CA  January 28, 2003" on a line of its own.
CAPITALS = re.compile(r"\b[A-Z]{3}[A-Z .'’-]*, ?[A-Z][A-Za-z.]{1,12} +$")
STRONG = re.compile(r"\.\.|…|--|[–—(]| - ")
MOST_BEFORE = 700
DATE_LINE = re.compile(
    r"^[^\w]{0,4}(?:(?:date|for (?:immediate )?release|press release|news release|released?|published|issued)?"
    r"[\s:,–—-]*)?"
    rf"{DATE.pattern}(?P<rest>.{{0,120}})$",
    re.IGNORECASE,
)
LAST_COLUMN = re.compile(rf" {{3,}}(?P<date>{DATE.pattern})[^\S\n]*$", re.IGNORECASE)
CALLS = re.compile(r"\b(?:call|webcast|conference|replay|expir\w*|when|where|time)\b", re.IGNORECASE)
CLOCK = re.compile(r"^[\s,;|–—-]*(?:(?:at )?\d{1,2}:\d\d.*)?[\s.*:;)\]–—-]*$")


def find_dateline(text: str, lines: Lines, start: int, end: int) -> Dateline | None:
    """Find the first line between the offsets that opens with a place and a date, else with a place and a dash."""
    for opening in _openings(text, lines, start, end):
        for pattern in (DATE, DAY):
            for match in pattern.finditer(opening.text):
                if found := _at(opening, match, has_year=pattern is DATE):
                    return _repeated(found, text, lines, end) or found
    for reader in (wired, below_wire, place_only, labelled, alone):
        if line := reader(text, lines, start, end):
            return line
    return None


def _repeated(line: Dateline, text: str, lines: Lines, end: int) -> Dateline | None:
    """Return the dateline that follows one which stands alone on its line: wires print it twice."""
    if line.place is None or line.after >= end or not re.match(r"\s*\n\s*\n", text[line.after : line.after + 40]):
        return None
    rest = re.match(rf"(?:[^\n]{{0,160}}\n){{1,6}}(?={re.escape(line.place)})", text[line.after : line.after + 600])
    if rest is None:
        return None
    at = line.after + rest.end()
    again = find_dateline(text, lines, at, min(end, at + 200))
    return again if again and again.start == at else None


def _openings(text: str, lines: Lines, start: int, end: int) -> Iterator[Paragraph]:
    """Yield folded text from each line that names a day, and from the line before it."""
    done: set[int] = set()
    for hit in (hit for near in near_months(text, start, end) for hit in NAMES_DAY.finditer(text, *near)):
        line = text.rfind("\n", 0, hit.start()) + 1
        before = text.rfind("\n", 0, max(0, line - 1)) + 1
        for at in (before, line) if line - before > 1 else (line,):
            if at >= start and at not in done:
                done.add(at)
                stop = text.find("\n\n", hit.end())
                stop = min(len(text) if stop < 0 else stop, hit.end() + 200)
                if hit.end() - at < MOST_BEFORE and text[at:stop].strip():
                    yield fold(text, at, stop, lines)


def _at(opening: Paragraph, match: re.Match[str], *, has_year: bool) -> Dateline | None:
    """Read the dateline whose date is `match`, if it is one."""
    text = opening.text
    if has_year and match.start() < 4 and (first := _date_first(opening, match)):
        return first
    before, wire = _without_wire(BRACKETED.sub(r"\1 \2,", text[: match.start()]))
    separated = SEPARATORS.search(before[-400:])
    tail = text[match.end() : match.end() + 80]
    bracketed = bool(re.match(r"\W{0,4}\((?=\w)", before) and re.match(r"\) *[-–—:]* *[A-Z]", tail))
    shouted = has_year and CAPITALS.search(before) is not None and bool(re.match(r" [A-Z]", tail))
    if separated is None or not (bracketed or shouted or _goes_on(separated.group(), tail, has_year=has_year)):
        return None
    stop = max(0, len(before) - 400) + separated.start()
    cut = max(0, stop - 90)
    found = PLACE.search(before[cut:stop])
    place, start = _shouted(found["place"], cut + found.start("place")) if found else ("", 0)
    if not place or NOT_PLACE.search(place) or not (wire or _opens(before, start, place)):
        return None
    if not bracketed and not _is_written_out(place, separated.group(), tail):
        return None
    if not tail.strip() and is_repeated(place, opening.lines.text):
        return None
    return Dateline(
        place,
        opening.span(start, start + len(place)),
        date_of(match) if has_year else None,
        opening.span(match.start(), match.end()),
        None if has_year else match.group(),
        opening.span(start, start + 1).start,
        _after(opening, match.end()),
    )


def _is_written_out(place: str, separator: str, tail: str) -> bool:
    """Tell whether a place is sure enough where the marks around the date are weak: in capitals, or with its state."""
    city, comma, _ = place.partition(",")
    if ":" in separator or re.match(r"\) +[A-Z]", tail):
        return bool(comma) or (city.isupper() and ":" not in separator)
    return city.isupper() or not re.match(r" [A-Z]", tail) or bool(comma and STRONG.search(separator))


def _shouted(place: str, start: int) -> tuple[str, int]:
    """Cut the words of a title off a city in capitals that stands on its line: `Results TROY, N.Y.`."""
    found = SHOUTED.search(place)
    lead = re.sub(r" and $", "", place[: found.start()]) if found else ""
    if found is None or lead.partition(",")[0].isupper():
        return place, start
    return found.group(), start + found.start()


def _goes_on(separator: str, tail: str, *, has_year: bool) -> bool:
    """Tell whether the text behind a date goes on as a dateline does: a dash, a wire, a bracket, dots."""
    if not has_year:
        return bool(re.match(r"\s*[/(–—-]", tail)) and ":" not in separator
    if ":" in separator:
        return bool(re.match(r"\s*[:–—-]", tail))
    if separator == ", " and STOPPED.match(tail):
        return True
    enclosed = "(" in separator and bool(re.match(r"\) +[A-Z]", tail))
    strong = STRONG.search(separator) and re.match(r", | (?:\. )?[A-Z]", tail)
    return bool(AFTER.match(tail)) or enclosed or bool(strong)


def _without_wire(before: str) -> tuple[str, bool]:
    """Cut a wire's name off the end of the text before a date, and tell whether there was one."""
    if found := WIRE_END.search(before[-160:]):
        return before[: len(before) - (len(before[-160:]) - found.start())] + " - ", True
    return before, False


def _opens(before: str, start: int, place: str) -> bool:
    """A place opens its line, or stands in capitals right after other words that ran into it."""
    city = place.partition(",")[0]
    return not re.search(r"\w", before[:start]) or (city.isupper() and len(city) > 3)


def _date_first(opening: Paragraph, match: re.Match[str]) -> Dateline | None:
    """`February 10, 2025 – FRISCO, Texas – Addus …`."""
    rest = opening.text[match.end() : match.end() + 160]
    lead = re.match(r"[\s,:]*(?:\([^)]{0,40}\)|/[^/]{0,40}/)?[\s–—-]*", rest)
    at = match.end() + (lead.end() if lead else 0)
    found = DASHED.match(opening.text[at : at + 120])
    if not found or NOT_PLACE.search(found["place"]):
        return None
    place = opening.span(at + found.start("place"), at + found.end("place"))
    date_span = opening.span(match.start(), match.end())
    after = _after(opening, at + found.end())
    return Dateline(found["place"], place, date_of(match), date_span, None, date_span.start, after)


def _after(opening: Paragraph, at: int) -> int:
    """Return the offset behind the separators and the wire's name that follow a dateline."""
    found = SKIP.match(opening.text, at)
    at = found.end() if found else at
    last = len(opening.text)
    return opening.span(at, at + 1).start if at < last else opening.span(last - 1, last).end


def date_line(text: str, lines: Lines, start: int, end: int) -> tuple[dt.date, Span] | None:
    """Find the first line before the running text that holds nothing but a date (perhaps `For release`, a time)."""
    for hit in (hit for near in near_months(text, start, end) for hit in NAMES_DAY.finditer(text, *near)):
        line = text.rfind("\n", 0, hit.start()) + 1
        stop = text.find("\n", hit.end())
        stop = len(text) if stop < 0 else stop
        match = DATE_LINE.match(text[line:stop]) if stop - line < 160 else None
        if match is None and (beside := _beside_release(text, line, stop)):
            return beside[0], lines.span(line + beside[1], line + beside[2])
        alone = match and (
            CLOCK.match(match["rest"]) or (match["rest"][:3].isspace() and not CALLS.search(match["rest"]))
        )
        date = date_of(match) if match and alone else None
        labelled = text[line:stop].lstrip()[:5].lower() == "date:"
        if labelled and not re.search(r"\brelease\b", text[max(0, line - 200) : line], re.IGNORECASE):
            continue
        if match and date and not CALLS.search(text[max(0, line - 120) : line]):
            first = min(match.start(name) for name in ("month", "day2") if match[name])
            return date, lines.span(line + first, line + match.start("rest"))
    return iso_line(text, lines, start, end)


def _beside_release(text: str, line: int, stop: int) -> tuple[dt.date, int, int] | None:
    """Read a date that is the last column of a letterhead's line, beside or below `News release`."""
    match = LAST_COLUMN.search(text[line:stop])
    date = date_of(match) if match else None
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    if match is None or date is None or "release" not in text[above : line + match.start()].lower():
        return None
    return date, match.start("date"), match.end("date")


def year_for(day: str, known: Sequence[tuple[dt.date, bool]]) -> dt.date | None:
    """Give a yearless day the year that brings it nearest to a date of the text, None where none is near.

    `known` are the full dates of the text, each with whether it ends a period: a release follows the period within
    100 days; any other date of its text is taken as near within 60 days.
    """
    match = DAY.search(day)
    if match is None:
        return None
    near: list[tuple[int, dt.date]] = []
    for anchor, ends in known:
        for year in (anchor.year - 1, anchor.year, anchor.year + 1):
            date = make(year, month_number(match["month"]), int(match["day"]))
            away = (date - anchor).days if date else 999
            if date and (0 <= away <= 100 if ends else -60 <= away <= 60):
                near.append((abs(away), date))
    return min(near)[1] if near else None
