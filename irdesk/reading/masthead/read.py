"""Put the masthead together."""

import datetime as dt
import re

from irdesk.domain.company import Company
from irdesk.domain.months import month_number
from irdesk.domain.prose import fold
from irdesk.domain.source import Doubt, Span
from irdesk.reading.document import Document
from irdesk.reading.flow import flow
from irdesk.reading.masthead.capitals import ordinary_place
from irdesk.reading.masthead.company import Issuer, find_issuer, with_title
from irdesk.reading.masthead.dateline import date_line, find_dateline, year_for
from irdesk.reading.masthead.dates import DATE, DAY, dates, figured_line, make
from irdesk.reading.masthead.headline import Title, find_title
from irdesk.reading.masthead.model import Masthead
from irdesk.reading.masthead.period import ended_times, find_period
from irdesk.reading.masthead.placelines import Dateline, released_by
from irdesk.reading.masthead.website import find_website

TOP = 16_000
"""A dateline stands within this many characters of the top."""

FRONT_MATTER = re.compile(r"\A\s*---\n.{0,8000}?\n---\n", re.DOTALL)
PROSE = re.compile(r"^(?!The information (?:contained|communicated) )[^\n]{200,}$|(?:^[^\n]{55,}\n){3}", re.MULTILINE)
MATTER_TITLE = re.compile(r"^title: \"?(?P<title>[^\n\"]{8,300})\"?$", re.MULTILINE)
WEEKDAYS = "Mon|Tue|Wed|Thu|Fri|Sat|Sun"
ENDS = re.compile(r"\bend(?:ed|ing)?(?: on)? $", re.IGNORECASE)
FILED = re.compile(r"\b(?:10-?[KQ]|annual report|quarterly report)\b", re.IGNORECASE)
SENT = re.compile(r"^[^\S\n]*-0-[^\S\n]+(\d\d?)/(\d\d?)/(\d{4})\b", re.MULTILINE)
TODAY = re.compile(rf"\btoday,? (?:on )?\(?(?P<date>{DATE.pattern})", re.IGNORECASE)


def read_masthead(document: Document) -> Masthead:
    """Read the top of the release."""
    text, lines = document.text, document.lines
    start = _body(text)
    end = min(len(text), start + TOP)
    line = find_dateline(text, lines, start, end)
    opens = line if line and not line.labelled else None
    issuer = find_issuer(text, lines, opens.after if opens else None, start, end)
    below = opens.start if opens else _first_prose(text, start, end)
    title = _title(document, start, opens, below, issuer.name)
    if opens and not title.headline:  # the place and the day stand alone above the title
        below = _first_prose(text, opens.after, end)
        title = find_title(text, lines, opens.after, below, strict=True, issuer=issuer.name)
    if title.headline and title.headline_span:
        issuer = with_title(issuer, title.headline, title.headline_span, text, lines)
    date, date_span, doubts = _date(document, line, start, end)
    period = find_period(
        fold(text, title.headline_span.start, title.headline_span.end, lines) if title.headline_span else None,
        fold(text, line.start if line else start, min(end, (line.start if line else start) + 2500), lines),
        lambda: flow(document),
        date,
    )
    if date and period and period[0].end and period[0].end > date:
        date, why = _misprinted(document, date, period[0].end)
        doubts += (Doubt("date", why, date_span),)
    recognized = bool(line or title.headline or issuer.name)
    if not recognized:
        why = "this does not look like a press release: it has no headline, dateline or company"
        doubts += (Doubt("headline", why),)
    return Masthead(
        company=_company(issuer, find_website(text, lines, issuer.name, issuer.ticker)),
        headline=title.headline,
        subheadline=title.subheadline,
        place=ordinary_place(line.place) if line and line.place else None,
        date=date,
        period=period[0] if period else None,
        recognized=recognized,
        spans=_spans(line, title, date_span, period[1] if period else None),
        doubts=doubts,
    )


def _misprinted(document: Document, date: dt.date, end: dt.date) -> tuple[dt.date, str]:
    """Correct a dateline's year where the text says twice that a period ended up to 120 days before it, a year on."""
    later = make(date.year + 1, date.month, date.day)
    if later and 0 <= (later - end).days <= 120 and sum(ended_times(part, end) for part in flow(document)) > 1:
        return later, f"the dateline prints {date.year}, before the period ended; {later.year} is taken"
    return date, "the dateline is before the end of the reported period"


def _body(text: str) -> int:
    """Return where the release begins: behind a page's front matter."""
    matter = FRONT_MATTER.match(text[:9000])
    return matter.end() if matter else 0


def _title(document: Document, start: int, line: Dateline | None, below: int, issuer: str | None) -> Title:
    """Read the title above the dateline or the text (at `below`), else a page's own title from its front matter."""
    text, lines = document.text, document.lines
    title = find_title(text, lines, start, below, strict=line is None, issuer=issuer)
    matter = MATTER_TITLE.search(text, 0, start)
    if matter is None or (title.headline and matter["title"][:40].lower() in title.headline.lower()):
        return title
    return Title(matter["title"], lines.span(*matter.span("title")), title.headline, title.headline_span)


def _first_prose(text: str, start: int, end: int) -> int:
    """Return where the first paragraph of running text begins: a title stands before it."""
    match = re.compile(
        r"^(?!The information (?:contained|communicated) )[^\n]{200,}$|(?:^[^\n]{55,}\n){3}", re.MULTILINE
    ).search(text, start, end)
    return match.start() if match else min(end, start + 3000)


def _company(issuer: Issuer, site: tuple[str, Span] | None) -> Company:
    spans = issuer.spans | ({"website": site[1]} if site else {})
    website = site[0] if site else None
    return Company(name=issuer.name, exchange=issuer.exchange, ticker=issuer.ticker, website=website, spans=spans)


def _spans(line: Dateline | None, title: Title, date: Span | None, period: Span | None) -> dict[str, Span]:
    found = {
        "headline": title.headline_span,
        "subheadline": title.subheadline_span,
        "place": line.place_span if line else None,
        "date": date,
        "period": period,
    }
    return {name: span for name, span in found.items() if span}


def _date(
    document: Document, line: Dateline | None, start: int, end: int
) -> tuple[dt.date | None, Span | None, tuple[Doubt, ...]]:
    """Return the release's date: the dateline's, else a line of its own, else the day the text calls today."""
    if line and line.date:
        return line.date, line.date_span, ()
    if line and line.day:
        return _yearless(document, line, start)
    title_end = (
        line.start + 1
        if line and not line.labelled
        else min(end, max(start + 400, _first_prose(document.text, start, end)))
    )
    where = (document.text, document.lines, start, title_end)
    if alone := date_line(*where) or figured_line(*where, line.place if line else None):
        return *alone, ()
    if released := released_by(document.text, document.lines, start, title_end):
        return released[0], released[1], ()
    for paragraph in flow(document):
        if match := TODAY.search(paragraph.text):
            span = paragraph.span(*match.span("date"))
            date = next((date for date, _ in dates(match.group())), None)
            return (
                date,
                span,
                (Doubt("date", "there is no dateline; this is the date that the text calls today", span),),
            )
    return None, None, (Doubt("date", "the release has no dateline with a date"),)


def _yearless(document: Document, line: Dateline, start: int) -> tuple[dt.date | None, Span | None, tuple[Doubt, ...]]:
    """Give a dateline without a year the year that the dates of the text allow."""
    if sent := _sent(document, line.day or "", start):
        return sent, line.date_span, ()
    known = [
        (date, bool(ENDS.search(body.text[max(0, match.start() - 14) : match.start()])))
        for body in flow(document)
        for date, match in dates(body.text)
        if not FILED.search(body.text[max(0, match.start() - 90) : match.start()])
    ]
    date = year_for(line.day or "", known) or _by_weekday(document, line.day or "", start)
    why = "the dateline has no year; taken from the dates in the text" if date else "the dateline has no year"
    return date, line.date_span if date else None, (Doubt("date", why, line.date_span),)


def _by_weekday(document: Document, day: str, start: int) -> dt.date | None:
    """Return the day in the one year, from the text's last to two later, in which its printed weekday is right."""
    printed = DAY.search(day)
    named = printed and re.search(
        rf"\b({WEEKDAYS})\w*,?\s+{printed['month'][:3]}\w*\.?\s+{printed['day']}\b",
        document.text[start : start + 6000],
        re.IGNORECASE,
    )
    years = [date.year for body in flow(document) for date, _ in dates(body.text)]
    if not (printed and named and years):
        return None
    days = (
        make(year, month_number(printed["month"]), int(printed["day"])) for year in range(max(years), max(years) + 3)
    )
    right = [one for one in days if one and one.strftime("%a").lower() == named[1][:3].lower()]
    return right[0] if len(right) == 1 else None


def _sent(document: Document, day: str, start: int) -> dt.date | None:
    """Return the wire's own date at the end of a release (`-0-  08/02/2005`), if it is the dateline's day."""
    match, printed = SENT.search(document.text, start), DAY.search(day)
    if not match or not printed:
        return None
    date = make(int(match[3]), int(match[1]), int(match[2]))
    same = date and (date.month, date.day) == (month_number(printed["month"]), int(printed["day"]))
    return date if same else None
