"""Datelines that name a place alone, and those that a label or the kind of release goes with."""

import datetime as dt
import re

import msgspec

from irdesk.domain.prose import Lines
from irdesk.domain.source import Span
from irdesk.reading.masthead.dates import DATE, DAY, date_of, make

WORD = r"[A-ZÀ-Ý](?:[\w.'’]|-(?!-))*"
CITY = rf"{WORD}(?: (?:{WORD}|de|la|of|on|upon|del|do|am|d['’]{WORD})){{0,4}}"
WIRE = r"(?:[(/][^()/]{0,60}(?i:wire|\b(?:news|access|eqs|cnw|canada nx))\b[^()/]{0,40}[)/]|\(\))"
LISTED = r"(?: ?\([A-Z.]{1,8} ?[-–:] ?[A-Za-z-]{2,8}\) ?(?=[-–—]))?"
"""Where the stock is traded, behind the city: `TROY (ACM - TSX) -`."""

DASHED = re.compile(
    rf"^[^\w(\n]{{0,12}}(?P<place>{CITY}(?: ?, ?{CITY}){{0,2}}) ?{LISTED}"
    rf"(?P<wire>(?:--+|[–—]| - )? ?{WIRE}(?: via [\w ]{{2,20}}!?)? ?)?(?:--+|[–—]|(?<=\)) ?-(?= )| - )"
    r"(?: ?(?=[A-Za-z\d])|(?=[^\S\n]*\n[A-Z]))",
    re.MULTILINE,
)
COLON = re.compile(
    rf"^[^\w(\n]{{0,4}}(?P<place>{CITY}, ?{CITY}): (?=[A-Z][^\n(]{{2,60}}\([^)\n]{{3,40}}\))", re.MULTILINE
)
"""`Troy, New York: Acme Corporation (NYSE: ACM) …`"""

BRACKETED = re.compile(rf"^\[(?P<place>{CITY}(?: ?, ?{CITY})?)\]:? +(?=[A-Z])", re.MULTILINE)
"""`[Toronto]: Acme Corporation …`"""

LABELLED = re.compile(
    rf"^[^\w\n]{{0,4}}(?i:dateline):[^\S\n]*(?P<place>{CITY}(?: ?, ?{CITY}){{0,2}})[^\S\n]*$", re.MULTILINE
)
KIND = r"(?i:(?:stock exchange|company|press|news|financial|investor) (?:release|announcement|notice))"
RELEASED = re.compile(
    rf"^[^\w\n]{{0,4}}(?P<who>[A-ZÀ-Ý][^\n]{{1,60}}?)[.,:]?\s+{KIND}s?,?[ :–-]+"
    rf"(?P<when>(?i:{DATE.pattern}))(?P<clock>(?:,? (?:at )?\d{{1,2}}[.:]\d\d)?)",
    re.MULTILINE,
)
"""`Helsinki, Finland. Stock exchange release 25 April 2014 at 8.00`, `Acme Oyj company release 25 April 2014`."""

REPORT = r"(?i:(?:(?:interim|quarterly|annual|half[- ]year(?:ly)?|year[- ]end) report|financial statements? bulletin))"
REPORTED = re.compile(
    rf"^[^\w\n]{{0,4}}(?P<who>[A-ZÀ-Ý][^\n]{{1,60}}?)[.,:]?\s+{REPORT},?[ :–-]+"
    rf"(?P<when>(?i:{DATE.pattern})),? (?:at )?\d{{1,2}}[.:]\d\d\b",
    re.MULTILINE,
)
"""`Acme Oyj   Interim report   25 April 2014 at 8.00`: with a clock, so that the day is no period's end."""

PRESS_FROM = re.compile(
    r"^[^\w\n]{0,4}(?i:(?:press|news) release from) (?P<who>[A-ZÀ-Ý][^\n]{1,60}?)(?: \(publ\.?\))?,?[ :–-]+"
    r"(?P<when>(?P<iso_year>20\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d))[^\S\n]*$",
    re.MULTILINE,
)
"""`Press release from Acme AB (publ) 2014-04-25`."""

NOT_PLACE = re.compile(
    r"^(?:at|in|to|since|during|between|the|our|this|all|both)\b"
    r"|\b(?:quarter|year|months?|weeks?|results|inc|corp|corporation|company|ended|release|contacts?|(?<!, )on|date"
    r"|dated|as|for|from|period|immediate|published|updated|source|by|call|conference|replay|until|compared|versus|vs|through|before|after|exhibit"
    r"|limited|ltd|plc|ag|oyj|asa|holdings?|group|llc|bancorp|reports?|announcement|meeting|statement|letter|update"
    r"|january|february|april|june|july|august|september|october|november|december|webcast|presentation|when|where|what|who|time)\b",
    re.IGNORECASE,
)


class Dateline(msgspec.Struct, frozen=True):
    """Where and when a release was issued; its first sentence begins at the offset `after`.

    `date` is None where the dateline names no year (`day` then holds the day as printed) or no date at all.
    A `labelled` place stands above the title, on a line of its own.
    """

    place: str | None = None
    place_span: Span | None = None
    date: dt.date | None = None
    date_span: Span | None = None
    day: str | None = None
    start: int = 0
    after: int = 0
    labelled: bool = False


BLANKS = re.compile(r"\s*")


def place_only(text: str, lines: Lines, start: int, end: int) -> Dateline | None:
    """`OAKLAND — PG&E Corporation (NYSE: PCG) …`: the date stands elsewhere."""
    for match in (match for one in (DASHED, COLON, BRACKETED) for match in one.finditer(text, start, end)):
        city = match["place"].partition(",")[0].strip()
        known = (city.isupper() and len(city) > 3) or "," in match["place"] or match.group()[0] == "["
        known = known and "\n" not in match.group() and not NOT_PLACE.search(match["place"])
        blanks = BLANKS.match(text, match.end())
        after = blanks.end() if blanks else match.end()
        wired = "\n" not in text[match.end() : after] or match.groupdict().get("wire")
        if known and wired and _is_prose(text, after):
            place = lines.span(match.start("place"), match.end("place"))
            return Dateline(match["place"], place, start=place.start, after=after)
    return None


WIRED = re.compile(
    rf"^[^\w\n]{{0,4}}(?P<place>{CITY}(?: ?, ?{CITY}){{0,2}}) ?(?:--?|[–—]) ?\((?i:[\w ]{{0,20}}wire\w{{0,3}})"
    r"(?:\) ?(?:--?|[–—]) ?| ?(?:--?|[–—]) ?)"
    r"(?P<date>(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>(?:20)?\d\d))\)?(?:[\s–—-]+)",
    re.MULTILINE,
)
"""`TROY, N.Y. - (Marketwired) - 05/17/16 - Acme …`: a wire of the United States, month first."""


def wired(text: str, lines: Lines, start: int, end: int) -> Dateline | None:
    """Read a dateline whose wire prints the day in figures."""
    if "ire" not in text[start:end]:
        return None
    match = WIRED.search(text, start, end)
    if match is None or NOT_PLACE.search(match["place"]):
        return None
    date = make(int(match["year"][-2:]) + 2000, int(match["month"]), int(match["day"]))
    place, when = lines.span(*match.span("place")), lines.span(*match.span("date"))
    return Dateline(match["place"], place, date, when if date else None, None, place.start, match.end())


def _is_prose(text: str, at: int) -> bool:
    """A sentence follows: a line of some length that goes on to the next."""
    lines = re.match(r"[^\n]{20,}|[^\n]{8,}\n[^\n]{20,}", text[at : at + 200])
    return bool(lines and re.search(r"[a-z]{2} [a-z]", text[at : at + 200]))


def labelled(text: str, lines: Lines, start: int, end: int) -> Dateline | None:
    """`Dateline: Troy, Ohio` on a line of its own, or a place before the kind of release and its date."""
    if match := LABELLED.search(text, start, end):
        place = lines.span(*match.span("place"))
        return Dateline(match["place"], place, start=place.start, after=match.end(), labelled=True)
    match = RELEASED.search(text, start, end)
    if match is None or NOT_PLACE.search(match["who"]) or not re.fullmatch(f"{CITY}, ?{CITY}", match["who"]):
        return None
    place = lines.span(*match.span("who"))
    after = re.compile(r"[\s.:–—-]*").match(text, match.end())
    at = after.end() if after else match.end()
    return Dateline(match["who"], place, date_of(match), lines.span(*match.span("when")), None, place.start, at)


ALONE = re.compile(
    rf"^[^\w\n]{{0,4}}(?P<place>{CITY}(?: ?, ?(?:the )?{CITY}){{0,2}}), (?P<when>(?i:{DATE.pattern}))[^\S\n]*$",
    re.MULTILINE,
)


BELOW_WIRE = re.compile(
    rf"^[^\S\n]*(?:PR ?Newswire|Business ?Wire|GlobeNewswire)[^\S\n]*\n\s*"
    rf"(?P<place>{CITY}(?: ?, ?{CITY}){{0,2}}), (?P<when>(?i:{DAY.pattern}))[^\S\n]*$",
    re.MULTILINE,
)
"""`PR Newswire`, and below it `London, July 29`: the wire's line for other houses' pages."""


def below_wire(text: str, lines: Lines, start: int, end: int) -> Dateline | None:
    """Read the place and the day on a line of their own below the name of a wire."""
    match = BELOW_WIRE.search(text, start, min(end, start + 1500))
    if match is None or NOT_PLACE.search(match["place"]):
        return None
    place, when = lines.span(*match.span("place")), lines.span(*match.span("when"))
    return Dateline(match["place"], place, None, when, match["when"], place.start, match.end(), labelled=True)


def alone(text: str, lines: Lines, start: int, end: int) -> Dateline | None:
    """Read `Espoo, 25 August 2014` on a line of its own at the top; a name that the text repeats is a firm's."""
    match = ALONE.search(text, start, min(end, start + 1500))
    if match is None or NOT_PLACE.search(match["place"]) or is_repeated(match["place"], text):
        return None
    place, when = lines.span(*match.span("place")), lines.span(*match.span("when"))
    return Dateline(match["place"], place, date_of(match), when, None, place.start, match.end(), labelled=True)


def is_repeated(place: str, text: str) -> bool:
    """Tell whether the text says a name again and again, as it does a firm's (`Morrow Mills, 25 August 2014`)."""
    return text.count(place, 0, 20_000) > 3


def released_by(text: str, lines: Lines, start: int, end: int) -> tuple[dt.date | None, Span, str, Span] | None:
    """Return the day and the company of `Acme Oyj stock exchange release 25 April 2014 at 8.00`, with their places."""
    for pattern in (RELEASED, REPORTED, PRESS_FROM):
        match = pattern.search(text, start, end)
        if match and not re.fullmatch(f"{CITY}, ?{CITY}", match["who"]):
            date = date_of(match) if pattern is not PRESS_FROM else make(*map(int, match.group(3, 4, 5)))
            return date, lines.span(*match.span("when")), match["who"], lines.span(*match.span("who"))
    return None
