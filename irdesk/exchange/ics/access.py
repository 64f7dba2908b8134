"""The ways into a call that an invite states: numbers and codes in CONFERENCE, LOCATION and DESCRIPTION."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from irdesk.domain.call import DialIn
from irdesk.exchange.contentlines import Property
from irdesk.exchange.ics.codes import Code, Tie, chosen, codes_of, doubts, joined, of_host
from irdesk.exchange.ics.stated import StatedEvent
from irdesk.exchange.text import carried

_PAUSED = re.compile(r"tel:([^,;pPwW]+)(?:;[^,]*)?[,;pPwW]*(?:postd=)?[,pPwW]*([\d*]*)", re.IGNORECASE)
_TAPPED = re.compile(r"(\+?\d[\d().\s-]{6,}\d)\s*,[,\s]*(\d{3,})#*")
_TAPPED_REST = re.compile(r"^[,\s]*\*?\d+#")
"""What a phone keys in after the code: a participant's number, a password."""
_REPLAY = re.compile(r"\b(?:replay|playback|rebroadcast|archived?|recording)\b", re.IGNORECASE)
_LIVE = re.compile(r"\b(?:live|dial[\s-]?in|join)\b", re.IGNORECASE)
_FAX = re.compile(r"\bfax\b", re.IGNORECASE)
_FREE = re.compile(r"\btoll[\s-]?free\b|\bfreephone\b", re.IGNORECASE)
_DOMESTIC = re.compile(r"\bdomestic\b|\b(?:U\.?S\.?A?|United States)(?![\w.])", re.IGNORECASE)
_INTERNATIONAL = re.compile(r"\binternational\b|\boutside\b", re.IGNORECASE)
_AUDIENCES = ((_INTERNATIONAL, "international"), (_DOMESTIC, "domestic"))
_COUNTRY = re.compile(r"(?:^|,\s*)([A-Z]{2})(?:,|$)")
_WEBCAST = re.compile(r"\bweb\s?cast\b[^\n]*?((?:https?://|www\.)\S+[^\s.,;)>])", re.IGNORECASE)
_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_JOINED = ("URL", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")
_NATIONAL = re.compile(r"(?<![\d+.-])(?<!\+\d[ -])(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\d.-]*\d)")


class Access(msgspec.Struct):
    """What one side of an entry states: the live call's, or the replay's."""

    numbers: list[DialIn] = []
    codes: list[Code] = []

    def add(self, numbers: Iterable[DialIn], codes: Iterable[Code]) -> None:
        """Add the numbers and codes that are not there yet; a code that stands twice is what it is most surely."""
        for number in numbers:
            if all(known.number != number.number for known in self.numbers):
                self.numbers.append(number)
        self.codes += codes

    @property
    def code(self) -> str | None:
        """The code that a caller keys in; None where that is not stated, since a caller gets one try."""
        return chosen(self.codes)

    @property
    def doubts(self) -> list[str]:
        """What is to be known of the codes that are not taken."""
        return doubts(self.codes)


def audience(label: str) -> str | None:
    """Return whom a label says a number is for, as DialIn has it."""
    country = _COUNTRY.search(label)
    if country:
        return country[1]
    return next((word for pattern, word in _AUDIENCES if pattern.search(label)), None)


def of_conferences(event: StatedEvent) -> Iterator[tuple[DialIn, Code | None]]:
    """Yield the number and the code of each CONFERENCE line with a `tel:` address (RFC 7986 §5.11)."""
    for line in event.values("CONFERENCE"):
        found = _PAUSED.match(line.value)
        if found:
            yield _number(line, found[1]), Code(found[2], Tie.DIALLED) if found[2] else None


def webcast_of(event: StatedEvent) -> str | None:
    """Return the web address that the entry states for listening or joining, or None.

    It is a URL, a CONFERENCE address, what the large meeting programs state in its place, a LOCATION that is an address
    alone, or that of a line which speaks of a webcast.
    """
    uris = [carried(line.value) for prop in _JOINED for line in event.values(prop) if line.value]
    places = [event.words("LOCATION").strip()]
    heard = _WEBCAST.search(event.words("DESCRIPTION"))
    uris = [uri for uri in uris if not uri.lower().startswith("tel:")] + [one for one in places if _URL.fullmatch(one)]
    return next(iter(uris), heard[1] if heard else None)


def unread_numbers(event: StatedEvent, codes: Iterable[str]) -> list[str]:
    """Return what looks like a number to dial but has no country code, in the order of the text."""
    taken = set(codes)
    lines = "\n".join(event.words(field) for field in ("LOCATION", "DESCRIPTION")).split("\n")
    text = "\n".join(_URL.sub(" ", line) for line in lines if not _FAX.search(line))
    found = [match[0].strip() for match in _NATIONAL.finditer(text)]
    return [one for one in dict.fromkeys(found) if "".join(filter(str.isdecimal, one)) not in taken]


def _number(line: Property, digits: str) -> DialIn:
    label, printed = (carried(", ".join(line.param(key))) for key in ("LABEL", "X-IRDESK-PRINTED"))
    plain = "".join(char for char in digits if char not in " -.()")
    return DialIn(
        number=plain,
        printed=printed or digits,
        audience=audience(label),
        toll_free=_FREE.search(label) is not None,
    )


def of_text(text: str, region: str | None) -> tuple[Access, Access]:
    """Return what the lines of a text state for the live call and for the replay.

    A line that speaks of a replay is the replay's; where it holds no number it is a heading, up to the next blank line.
    """
    live, replay = Access(), Access()
    heading = live
    for line in joined(carried(text).split("\n")):
        numbers, codes = _read_line(line, region)
        of_replay = _REPLAY.search(line) is not None
        if not line.strip() or _LIVE.search(line):
            heading = live
        if of_replay and not numbers and not codes:
            heading = replay
        (replay if of_replay else heading).add(numbers, codes)
    return live, replay


@lru_cache(maxsize=4096)
def _read_line(line: str, region: str | None) -> tuple[list[DialIn], list[Code]]:
    """Return the numbers and codes of a line; the line of a host's own number has none for callers."""
    if _FAX.search(line):
        return [], []
    line = _URL.sub(" ", line)
    codes = []
    tapped = _TAPPED.search(line)
    if tapped:
        codes.append(Code(tapped[2], Tie.DIALLED))
        line = line[: tapped.end(1)] + _TAPPED_REST.sub("", line[tapped.end() :], count=1)
    numbers = list(_numbers(line, region))
    rest = line
    for number in numbers:
        rest = rest.replace(number.printed, " ")
    codes += codes_of(rest, beside=bool(numbers))
    return ([] if of_host(rest) else numbers), codes


def _numbers(line: str, region: str | None) -> Iterable[DialIn]:
    """Yield the valid numbers of a line; those without a country code only where `region` lends one."""
    if sum(char.isdigit() for char in line) < 7:
        return
    import phonenumbers

    for match in phonenumbers.PhoneNumberMatcher(line, region):
        number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
        yield DialIn(
            number=number,
            printed=match.raw_string,
            audience=audience(line),
            toll_free=_FREE.search(line) is not None,
        )
