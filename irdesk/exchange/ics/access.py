"""The ways into a call that an invite states: numbers and codes in CONFERENCE, LOCATION and DESCRIPTION."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from irdesk.domain.call import DialIn
from irdesk.exchange.contentlines import Property
from irdesk.exchange.ics.codes import Code, Tie, best_of, codes_of, doubts, joined, of_host
from irdesk.exchange.ics.stated import StatedEvent
from irdesk.exchange.text import carried

if TYPE_CHECKING:
    from irdesk.exchange.ics.numbers import Dialled

_PAUSED = re.compile(r"tel:([^,;pPwW]+)(?:;[^,]*)?[,;pPwW]*(?:postd=)?[,pPwW]*([\d*]*)", re.IGNORECASE)
_TAPPED = re.compile(r"(\+?\d[\d().\s-]{6,}\d)\s*,[,\s]*(\d{3,})#*")
_TAPPED_REST = re.compile(r"^[,\s]*\*?\d+#")
"""What a phone keys in after the code: a participant's number, a password."""
FEWEST = 7
"""Fewer digits than this are no number with an area code."""
_REPLAY = re.compile(r"\b(?:replay|playback|rebroadcast|archived?|recording)\b", re.IGNORECASE)
_LIVE = re.compile(r"\b(?:live|dial[\s-]?in|join)\b", re.IGNORECASE)
_FAX = re.compile(r"\bfax\b", re.IGNORECASE)
_FREE = re.compile(r"\btoll[\s-]?free\b|\bfreephone\b", re.IGNORECASE)
_DOMESTIC = re.compile(r"\bdomestic\b|\bUnited States\b|(?-i:\bU\.?S\.?A?(?![\w.]))", re.IGNORECASE)
_INTERNATIONAL = re.compile(r"\binternational\b|\boutside\b", re.IGNORECASE)
_AUDIENCES = ((_INTERNATIONAL, "international"), (_DOMESTIC, "domestic"))
_COUNTRY = re.compile(r"(?:^|,\s*)([A-Z]{2})(?:,|$)")
_WEBCAST = re.compile(r"\bweb\s?cast\b[^\n]*?((?:https?://|www\.)\S+[^\s.,;)>])", re.IGNORECASE)
_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_JOINED = ("URL", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")
_NATIONAL = re.compile(r"(?<![\d+.-])(?<!\+\d[ -])(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\d.-]*\d)")


Stated = Sequence[DialIn | Code]
"""The numbers and codes of a line, in its order."""


class Access(msgspec.Struct, frozen=True):
    """What one side of an entry states: the live call's, or the replay's.

    `code` is what a caller keys in on every number, None where that is not stated (a caller gets one try); a number has
    its own where each has one. `doubts` are what is to be known of the codes.
    """

    dial_in: tuple[DialIn, ...] = ()
    code: str | None = None
    doubts: tuple[str, ...] = ()


def access_of(lines: Sequence[Stated]) -> Access:
    """Return what the lines of one side come to; a code that stands twice is what it is most surely."""
    codes = [one for line in lines for one in line if isinstance(one, Code)]
    best = best_of(codes)
    own = own_codes(lines, best) if len(best) > 1 else {}
    found: dict[str, DialIn] = {}
    for number in (one for line in lines for one in line if isinstance(one, DialIn)):
        found.setdefault(number.number, number)
    numbers = tuple(one.with_fields(code=own[key]) if key in own else one for key, one in found.items())
    return Access(numbers, best[0] if len(best) == 1 else None, doubts(codes, best, own=bool(own)))


def own_codes(lines: Iterable[Stated], codes: Sequence[str]) -> dict[str, str]:
    """Return the code of each number, where every one of `codes` stands with its numbers; else none.

    A code belongs to the numbers of its line, or where it stands alone to those since the code before.
    """
    own: dict[str, str] = {}
    waiting: list[str] = []
    for line in lines:
        items = [one for one in line if isinstance(one, DialIn) or one.digits in codes]
        alone = {one.digits for one in items if isinstance(one, Code)}
        if len(alone) == 1 and len(items) > 1:  # in whatever order
            waiting = []
            items = sorted(items, key=lambda one: isinstance(one, Code))
        for one in items:
            if isinstance(one, DialIn):
                waiting.append(one.number)
                continue
            if not waiting and one.digits not in own.values():
                return {}
            if any(own.setdefault(number, one.digits) != one.digits for number in waiting):
                return {}
            waiting = []
    return own


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


def unread_numbers(event: StatedEvent, stated: Iterable[Stated]) -> list[str]:
    """Return what looks like a number to dial but has no country code, in the order of the text."""
    taken = {one.digits for line in stated for one in line if isinstance(one, Code)}
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
        code=carried(", ".join(line.param("X-IRDESK-CODE"))) or None,
    )


def of_text(text: str, region: str | None) -> tuple[list[Stated], list[Stated]]:
    """Return what the lines of a text state for the live call, and for the replay.

    A line that speaks of a replay is the replay's; where it holds no number it is a heading, up to the next blank line.
    """
    live: list[Stated] = []
    replay: list[Stated] = []
    heading, ever = live, _REPLAY.search(text) is not None
    for line in joined(carried(text).split("\n")):
        stated = _read_line(line, region)
        of_replay = ever and _REPLAY.search(line) is not None
        if ever and (not line.strip() or _LIVE.search(line)):
            heading = live
        if of_replay and not stated:
            heading = replay
        (replay if of_replay else heading).append(stated)
    return live, replay


@lru_cache(maxsize=4096)
def _read_line(line: str, region: str | None) -> Stated:
    """Return the numbers and codes of a line; the line of a host's own number has none for callers."""
    if not any(map(str.isdigit, line)) or _FAX.search(line):
        return ()
    line = _URL.sub(" ", line) if "://" in line else line
    found: list[tuple[int, DialIn | Code]] = []
    tapped = _TAPPED.search(line)
    if tapped:
        found.append((tapped.end(1), Code(tapped[2], Tie.DIALLED)))
        line = line[: tapped.end(1)] + _TAPPED_REST.sub("", line[tapped.end() :], count=1)
    numbers = list(_numbers(line, region))
    rest = line
    for at, number in numbers:
        rest = rest[:at] + " " * len(number.printed) + rest[at + len(number.printed) :]
    found += codes_of(rest, beside=bool(numbers))
    found += numbers if numbers and not of_host(rest) else []
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _numbers(line: str, region: str | None) -> Iterator[tuple[int, DialIn]]:
    """Yield the numbers of a line with where they stand, each with whom the line says it is for."""
    if sum(map(str.isdigit, line)) < FEWEST:
        return
    from irdesk.exchange.ics.numbers import numbers_of

    found = numbers_of(line, region)
    for (start, end, number), label in zip(found, _labels(line, found), strict=True):
        free = _FREE.search(label) is not None
        yield start, DialIn(number=number, printed=line[start:end], audience=audience(label), toll_free=free)


def _labels(line: str, places: "Sequence[Dialled]") -> list[str]:
    """Return what a line says of each of its numbers: all of it of one alone; of several what stands before each, or
    behind each where the line begins with a number.
    """
    if len({one.number for one in places}) < 2:
        return [line] * len(places)
    if any(map(str.isalpha, line[: places[0].start])):
        ends = [0, *(one.end for one in places)]
        return [line[before : one.start] for before, one in zip(ends, places, strict=False)]
    starts = [*(one.start for one in places[1:]), len(line)]
    return [line[one.end : after] for one, after in zip(places, starts, strict=True)]
