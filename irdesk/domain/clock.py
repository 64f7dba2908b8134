"""The clock of a desk: real, or set by the user; and the moments that a user types."""

import datetime as dt
import re
import time
from zoneinfo import ZoneInfo

from irdesk.domain.zones import iana

_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d?:\d\d(?::\d\d)?))?\s*(Z|[+-]\d\d:?\d\d|[A-Za-z_]+(?:/[A-Za-z_]+)*)?"
)


def parse_moment(text: str, zone: dt.tzinfo) -> dt.datetime:
    """Return the instant in `2004-05-13 09:00 EDT`, `2004-05-13T09:00-04:00` or `2004-05-13` (in `zone`, at midnight).

    Raises ValueError with what would be right.
    """
    found = _MOMENT.fullmatch(text.strip())
    if not found:
        raise ValueError(f'"{text}" is no moment; write it like "2004-05-13 09:00 EDT"')
    day, clock, name = found.groups()
    local = dt.datetime.fromisoformat(f"{day} {(clock or '00:00').rjust(5, '0')}")
    return local.replace(tzinfo=_zone(name, zone))


def _zone(name: str | None, default: dt.tzinfo) -> dt.tzinfo:
    if name is None:
        return default
    if name == "Z" or name[0] in "+-":
        return dt.datetime.fromisoformat(f"2000-01-01 00:00{name}").tzinfo or dt.UTC
    try:
        return ZoneInfo(iana(name) or name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(
            f'"{name}" is no time zone that this machine knows; write EDT, GMT, or America/New_York'
        ) from error


class Clock:
    """Tells the time from a moment on: the machine's own where none was given."""

    def __init__(self, at: dt.datetime | None = None, *, still: bool = False) -> None:
        self._at = at
        self._still = still
        self._began = time.monotonic()

    def now(self) -> dt.datetime:
        """Return the present instant, aware."""
        if self._at is None:
            return dt.datetime.now(dt.UTC)
        gone = 0.0 if self._still else time.monotonic() - self._began
        return self._at + dt.timedelta(seconds=gone)
