"""What a release says of a call for the press beside the one for investors."""

import re

from irdesk.reading.calls.dates import find_days

_PRESS = r"(?:media|press|journalists?|reporters?)"
_PRESS_STEMS = ("media", "press", "journalist", "reporter")
_INVESTORS = r"(?:(?:financial|securities|sell-side|buy-side) )?(?:analysts?|investors?|shareholders?|stockholders?)"
_BOTH = re.compile(rf"\b{_PRESS}\b.*\b{_INVESTORS}\b|\b{_INVESTORS}\b.*\b{_PRESS}\b", re.IGNORECASE)
# "for the media at 8 a.m. …", "Media: 8 a.m. …", up to where the investors' part begins.
_PART = re.compile(
    rf"\b(?:for|with) (?:the |members of the |all )?{_PRESS}"
    rf"(?: only| representatives)?\b(?!\s?(?:,|/|&|and|or)\s(?:the )?{_INVESTORS})"
    rf"(?:(?!\b{_INVESTORS}\b)[^;])*?(?=,? (?:and|while|followed by)\b(?:(?!\b{_PRESS}\b)[^;.])*\b{_INVESTORS}\b|;|$)"
    rf"|\b{_PRESS}(?: (?:conference )?(?:call|participants|dial-in))?:[^;]*?(?=;|\b{_INVESTORS}\b[^;:]{{0,20}}:|$)",
    re.IGNORECASE,
)
# "at 8 a.m. ET for the media": the time stands before.
_TIME_BEFORE = re.compile(
    rf"\bat \d{{1,2}}(?::\d\d)? ?[ap]\.?m\.?,?(?: \(?[A-Z][\w.]{{0,8}}(?: [Tt]ime)?\)?)? for (?:the )?{_PRESS}\b"
    rf"(?!\s?(?:,|/|&|and|or)\s(?:the )?{_INVESTORS})",
    re.IGNORECASE,
)


def without_press(text: str) -> str:
    """Blank the part of a sentence that is about the press's own call, where it tells of the investors' too."""
    small = text.lower()
    if not (any(word in small for word in _PRESS_STEMS) and _BOTH.search(text)):
        return text
    pattern = _TIME_BEFORE if _TIME_BEFORE.search(text) else _PART
    return pattern.sub(lambda found: _only_days(found[0]), text)


def _only_days(part: str) -> str:
    """Blank all but the days: both calls may be on the one that is named first."""
    kept = [" "] * len(part)
    for day in find_days(part):
        kept[day.start : day.end] = part[day.start : day.end]
    return "".join(kept)
