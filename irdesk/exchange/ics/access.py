"""The ways into a call that an invite states: numbers and codes in CONFERENCE, LOCATION and DESCRIPTION."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from irdesk.domain.call import DialIn
from irdesk.exchange.contentlines import Property
from irdesk.exchange.ics.stated import StatedEvent
from irdesk.exchange.text import carried

_PAUSED = re.compile(r"tel:([^,;pPwW]+)(?:;[^,]*)?[,;pPwW]*(?:postd=)?[,pPwW]*([\d*]*)", re.IGNORECASE)
_CODE = re.compile(
    r"\b(?:conference|meeting|event|webinar|call|guest|participant|access|pass|security|phone)?[\s-]*"
    r"(?:id|code|pin|passcode|password|number)\b[^\d\n:#]{0,24}[:#]?\s*(\d[\d -]{1,18}\d)\b",
    re.IGNORECASE,
)
_TAPPED = re.compile(r"(\+?\d[\d().\s-]{6,}\d)\s*,[,\s]*(\d{3,})#?")
_REPLAY = re.compile(r"\b(?:replay|playback|rebroadcast|archived?|recording)\b", re.IGNORECASE)
_LIVE = re.compile(r"\b(?:live|dial[\s-]?in|join)\b", re.IGNORECASE)
_FAX = re.compile(r"\bfax\b", re.IGNORECASE)
_FREE = re.compile(r"\btoll[\s-]?free\b|\bfreephone\b", re.IGNORECASE)
_DOMESTIC = re.compile(r"\bdomestic\b|\b(?:U\.?S\.?A?|United States)(?![\w.])", re.IGNORECASE)
_INTERNATIONAL = re.compile(r"\binternational\b|\boutside\b", re.IGNORECASE)
_AUDIENCES = ((_INTERNATIONAL, "international"), (_DOMESTIC, "domestic"))
_COUNTRY = re.compile(r"(?:^|,\s*)([A-Z]{2})(?:,|$)")
_WEBCAST = re.compile(r"\bweb\s?cast\b[^\n]*?((?:https?://|www\.)\S+[^\s.,;)>])", re.IGNORECASE)


class Access(msgspec.Struct):
    """What one side of an entry states: the live call's, or the replay's."""

    numbers: list[DialIn] = []
    codes: list[str] = []

    def add(self, numbers: Iterable[DialIn], codes: Iterable[str | None]) -> None:
        """Add the numbers and codes that are not there yet."""
        for number in numbers:
            if all(known.number != number.number for known in self.numbers):
                self.numbers.append(number)
        self.codes += [code for code in codes if code and code not in self.codes]

    @property
    def code(self) -> str | None:
        """The one code that is stated; None where several are, since a caller gets one try."""
        return self.codes[0] if len(self.codes) == 1 else None


def audience(label: str) -> str | None:
    """Return whom a label says a number is for, as DialIn has it."""
    country = _COUNTRY.search(label)
    if country:
        return country[1]
    return next((word for pattern, word in _AUDIENCES if pattern.search(label)), None)


def of_conferences(event: StatedEvent) -> Iterator[tuple[DialIn, str | None]]:
    """Yield the number and the code of each CONFERENCE line with a `tel:` address (RFC 7986 §5.11)."""
    for line in event.values("CONFERENCE"):
        found = _PAUSED.match(line.value)
        if found:
            yield _number(line, found[1]), found[2] or None


def webcast_of(event: StatedEvent) -> str | None:
    """Return the web address that the entry states for listening: URL, a CONFERENCE address, or a line that says so."""
    uris = [carried(line.value) for prop in ("URL", "CONFERENCE") for line in event.values(prop) if line.value]
    found = _WEBCAST.search(event.words("DESCRIPTION"))
    return next((uri for uri in uris if not uri.lower().startswith("tel:")), found[1] if found else None)


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
    for line in carried(text).split("\n"):
        numbers, codes = _read_line(line, region)
        of_replay = _REPLAY.search(line) is not None
        if not line.strip() or _LIVE.search(line):
            heading = live
        if of_replay and not numbers and not codes:
            heading = replay
        (replay if of_replay else heading).add(numbers, codes)
    return live, replay


def _read_line(line: str, region: str | None) -> tuple[list[DialIn], list[str]]:
    if _FAX.search(line):
        return [], []
    codes = []
    tapped = _TAPPED.search(line)
    if tapped:
        codes.append(tapped[2])
        line = line[: tapped.end(1)] + line[tapped.end() :]
    numbers = list(_numbers(line, region))
    rest = line
    for number in numbers:
        rest = rest.replace(number.printed, " ")
    code = _CODE.search(rest)
    return numbers, [*codes, "".join(code[1].split())] if code else codes


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
