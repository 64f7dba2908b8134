"""What stands between the words of a window and its day, and the time that stands with a day."""

import re

from irdesk.domain.zones import CITIES
from irdesk.reading.calls.words.dates import Day
from irdesk.reading.calls.words.times import Time

# What may stand between "through" and its day: times, zones, "midnight", "the close of business on".
FILLER = (
    r"(?:\s|,|\(|\)|\.|\d{1,2}(?:[:.]\d\d)?|[ap]\.?m\b\.?|midnight|noon|evening|morning|afternoon|on|at|of|the|same|and|including|end|close"
    r"|business"
    r"|day|a|"
    r"[ECMPA][SD]?T|[ECMP]\.\s?(?:[SD]\.\s?)?T\.?|GMT|UTC|CES?T|EES?T|BST|I[SD]T|HKT|SGT|[JK]ST|AE[SD]T|NZ[SD]T|BRT"
    r"|Eastern|Central|Mountain|Pacific|Standard|Daylight"
    r"|Savings?|Time|U\.?S\.?|through"
    rf"|until|approximately|about|or|before|UK|{'|'.join(sorted(CITIES, key=len, reverse=True))})"
)


def time_of(text: str, day: Day, times: list[Time]) -> Time | None:
    """Return the time that stands with a day: "11:59 p.m. ET on May 19", "May 19 at midnight".

    Of "from 7 p.m. until May 19" it is none: that is the hour of the beginning.
    """
    for time in times:
        if 0 <= time.start - day.end <= 14 and re.fullmatch(
            r"[\s,(]{0,3}(?:at|by|@)?[\s(]{0,2}(?:approximately )?", text[day.end : time.start], re.IGNORECASE
        ):
            return time
    for index, time in reversed(list(enumerate(times))):
        if (
            time.end <= day.start
            and day.start - time.end <= 45
            and re.fullmatch(rf"{FILLER}{{0,12}}", text[time.end : day.start], re.IGNORECASE)
            and not re.search("through|until", text[time.end : day.start], re.IGNORECASE)
        ):
            return _first_of(text, times[: index + 1])
    return None


def _first_of(text: str, times: list[Time]) -> Time:
    """Return the last time, or the one that it only tells anew for another zone: "11:59 p.m. ET (8:59 p.m. PT)"."""
    before, time = times[-2:] if len(times) > 1 else (None, times[-1])
    anew = before is not None and re.fullmatch(r"\s?[(/]\s?", text[max(before.end, before.zone_end) : time.start])
    return before if anew and before is not None and before.zone else time
