"""The words and forms that leave the desk: numbers as they are dialled, whom they are for, moments in a zone."""

import datetime as dt
import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from irdesk.domain.call import Call, DialIn
from irdesk.domain.company import Company
from irdesk.domain.phone import dialled as grouped
from irdesk.domain.release import ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.domain.zones import clocks, iana
from irdesk.exchange.text import one_line

_SCALES = {1: "", 1_000: "thousands", 1_000_000: "millions", 1_000_000_000: "billions"}


def dialled(number: str, printed: str = "") -> str:
    """Return a number as it is dialled, on one line."""
    return one_line(grouped(number, printed))


def for_whom(dial_in: DialIn) -> str:
    """Return whom a number is for: `toll-free`, `domestic`, `international`, a country's code, or nothing."""
    words = [dial_in.audience or "", "toll-free" if dial_in.toll_free else ""]
    return ", ".join(word for word in words if word)


def code_shown(code: str | None, numbers: Sequence[DialIn]) -> str | None:
    """Return the code that joins on every number, or the words that each number has its own; None where none is."""
    return code or ("one for each number" if any(number.code for number in numbers) else None)


def place(zone: str | None) -> ZoneInfo | None:
    """Return the clocks that a printed zone means, or None where it names no single place."""
    name = iana(zone)
    return ZoneInfo(name) if name else None


def zone_of(name: str) -> ZoneInfo | None:
    """Return the zone of an IANA name, or None where there is none of that name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones, a name no file can have
        return None


def day(date: dt.date) -> str:
    """Return a date with its weekday: `Wed 12 May 2004`."""
    return f"{date:%a} {date.day} {date:%b %Y}"


def moment(instant: dt.datetime) -> str:
    """Return an instant in its own zone: `Wed 12 May 2004 11:00 EDT`."""
    return f"{day(instant)} {instant:%H:%M} {instant.tzname() or ''}".rstrip()


def place_at(zone: str | None, instant: dt.datetime | None) -> ZoneInfo | None:
    """Return the clocks that a printed zone means, of several places that share it those of a known instant of it."""
    name = clocks(zone, instant)
    return ZoneInfo(name) if name else None


def on_its_clocks(instant: dt.datetime, zone: str | None) -> dt.datetime:
    """Return an instant on the clocks that a printed zone means; as it is where that names no single place."""
    return instant.astimezone(place_at(zone, instant) or instant.tzinfo)


def local(call: Call) -> dt.datetime | None:
    """Return the start of a call on the clocks of its own zone; None where the instant is not known."""
    return on_its_clocks(call.starts_at, call.zone) if call.starts_at else None


def subject(company: Company, release: ReleaseHead | None, call: Call | None = None) -> str:
    """Return what a call is about, on one line: its own title, else the company and the period."""
    if call is not None and call.title:
        return one_line(call.title)
    period = release.period.label if release and release.period else None
    words = [company.name or company.ticker or "Company not stated", f"{period} results" if period else ""]
    return one_line(" · ".join(word for word in words if word))


def address(webcast: str) -> str:
    """Return a printed web address as a URI: one without a scheme gets `http://`, as a browser would."""
    text = "".join(webcast.split())
    return text if re.match(r"[a-z][a-z0-9+.-]*:", text, re.IGNORECASE) else f"http://{text}"


def units(statement: Statement) -> str:
    """Return what the figures are in: `USD millions, unaudited`."""
    scale = _SCALES.get(statement.scale, f"times {statement.scale:,}")
    audited = {True: "audited", False: "unaudited", None: ""}[statement.audited]
    amount = " ".join(word for word in (statement.currency or "currency not stated", scale) if word)
    return ", ".join(word for word in (amount, audited) if word)
