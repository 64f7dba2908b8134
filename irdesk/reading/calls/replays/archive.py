"""Of which replay a text speaks: the telephone's, or the archive of the webcast."""

import re

from irdesk.reading.calls.words.cues import BY_THE_CALL, REPLAY

_ONLINE = re.compile(
    r"web-? ?cast|web-? ?site|internet|online|on-line|investor relations|\bwww\.|https?:|\bpage\b"
    r"|\w\.(?:com|net|org|ca)\b",
    re.IGNORECASE,
)
_BY_PHONE = re.compile(
    r"tele-?phon|digital (?:audio )?re-?play|\bphone|\bdial|\btoll[- ]free|\baudio replay|pass ?code|access code"
    r"|\bby calling"
    r"|\d{3}[-.) ]{1,2}\d{3}[-. ]\d{4}",
    re.IGNORECASE,
)


def is_online(sentence: str, end: int | None) -> bool:
    """Tell whether what is available is the archive of the webcast.

    A number to dial behind the end, with no other replay between, makes it the telephone's.
    """
    rest = sentence[end:] if end else ""
    behind = _BY_PHONE.search(rest)
    if behind and not REPLAY.search(rest[: behind.start()]):
        return False
    return names_archive(sentence[:end])


def names_archive(text: str) -> bool:
    """Tell whether the last of the two that a text names, telephone and web, is the web.

    A webcast that only tells a time ("three hours after the webcast ends") is not what is available.
    """
    text = BY_THE_CALL.sub(lambda found: found[0] if found[0].lower().startswith("of") else " ", text)
    phone = max((match.end() for match in _BY_PHONE.finditer(text)), default=-1)
    online = max((match.end() for match in _ONLINE.finditer(text)), default=-1)
    return online > phone
