"""Put together what was read of a call: one call, its replay, and the doubts."""

import datetime as dt
import re
from collections.abc import Iterator

from irdesk.domain.call import Call
from irdesk.domain.source import Doubt
from irdesk.reading.calls.choose import clash_of, code_of, codes_clash, numbers_of, site_of, spans_of, with_codes
from irdesk.reading.calls.dialling.codes import Code, read_codes
from irdesk.reading.calls.dialling.home import headed, home_of
from irdesk.reading.calls.dialling.numbers import is_stranger, names_owner, read_numbers
from irdesk.reading.calls.facts import Fact
from irdesk.reading.calls.joining import read_minutes
from irdesk.reading.calls.languages import by_language, in_english
from irdesk.reading.calls.locate import Passage, passages
from irdesk.reading.calls.onesided import without_doubles
from irdesk.reading.calls.replays.replay import read_replay
from irdesk.reading.calls.replays.window import read_window
from irdesk.reading.calls.several import Share, put_off, shares
from irdesk.reading.calls.webcast import Site, read_sites
from irdesk.reading.calls.when import read_moments
from irdesk.reading.calls.whichday import head_day
from irdesk.reading.calls.words.clocks import Home
from irdesk.reading.calls.words.countries import COUNTRY
from irdesk.reading.calls.words.names import ANOTHER
from irdesk.reading.calls.words.times import find_times, instant
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead

_ABOUT_RESULTS = re.compile(
    r"\b(?:earnings|results|quarter\w*|financial)\b.{0,80}\b(?:webcast|call|broadcast)"
    r"|\b(?:webcast|call|broadcast)\b.{0,80}\b(?:earnings|results|quarter)"
    r"|\b(?:webcast|broadcast) of (?:the|its|our|this) call\b|\b(?:host|hold"
    r"|conduct)\w* (?:an? )?(?:\w+ ){0,2}webcast"
    r"|\breplay of (?:the|today's|our|its) (?:[\w.:]+ ){0,4}call\b"
    r"|\b(?:join|listen to|participate in|access|hear|dial into) (?:the|our|this) (?:live )?call\b",
    re.IGNORECASE,
)


_PHONE = re.compile(r"\W*(?:tele)?(?:ph?|phone|tel)\b\W*", re.IGNORECASE)
# Rule *told in London time*: then a number that begins with 0 is dialled inside the United Kingdom.
_LONDON = re.compile(
    r"\d ?(?:[ap]\.?m\.?)? ?\(?(?:BST|GMT|(?:UK|U\.K\.|London|British Summer)(?: time)?)\b", re.IGNORECASE
)
# "… or use one of the dial-in numbers below:", whatever the sentence says before it.
_NUMBERS_BELOW = re.compile(
    r"\b(?:(?:dial[- ]?in|call[- ]?in|access) (?:tele)?(?:phone )?numbers?(?: below)?|dial(?:ing)?\b[^.:;]{0,60}):$",
    re.IGNORECASE,
)
# "Hong Kong   3002 1672", a line of nothing else.
_ENTRY = re.compile(
    rf"\W{{0,4}}(?:{COUNTRY.pattern}|(?i:International|Domestic|Toll[- ]?free))(?i: toll[- ]?free)?"
    r":?\s?\+?[\d() -]{7,24}"
)
# The end of a sentence whose number or address stands below it.
_LEADS = re.compile(r":$|\b(?:dial(?:ing)?|call(?:ing)?|at)$", re.IGNORECASE)


def read_calls(document: Document, masthead: Masthead) -> tuple[tuple[Call, ...], tuple[Doubt, ...]]:
    """Read the calls that the release announces, the results call first, and what was unsure."""
    found = passages(document)
    if all(passage.context for passage in found):
        return (), ()
    calls: list[Call] = []
    doubts: list[Doubt] = []
    for call, unsure in (read for part in by_language(found) for read in _read(part, document, masthead)):
        owner = f"other_calls[{len(calls) - 1}]" if calls else "call"
        doubts += [Doubt(owner + doubt.field.removeprefix("call"), doubt.why, doubt.span) for doubt in unsure]
        calls.append(call)
    off = put_off(found) if not calls else None
    return ((off,) if off else tuple(calls)), tuple(doubts)


def _read(found: list[Passage], document: Document, masthead: Masthead) -> Iterator[tuple[Call, tuple[Doubt, ...]]]:
    """Yield the calls that the passages announce, the results call first, each with what was unsure."""
    head = head_day(document.text) if masthead.date is None else None
    moments = read_moments(found, masthead.date, head, Home(masthead.place, document.text))
    facts = in_english(found, read_facts(found, home_of(masthead)))
    for share in shares(found, facts, moments):
        call, unsure = _call(share, masthead.date)
        if call:
            yield call, unsure


def read_facts(found: list[Passage], home: str | None = None) -> list[Fact]:
    """Read every passage: numbers, codes, addresses, minutes, windows. `home`: the country of the release."""
    facts: list[Fact] = []
    listed, told, lead = 0, -1, ""
    region = home or ("GB" if any(_LONDON.search(passage.text) for passage in found) else None)
    under: str | None = None
    for place, passage in enumerate(found):
        if passage.context:
            listed, told, under = 0, -1, None
            continue
        under = (headed(passage.text) or under) if passage.piece.is_line else None
        told = passage.piece.block if told >= 0 and _goes_on(passage, told) else -1
        codes, places = read_codes(passage)
        numbers = read_numbers(passage, places, listed=listed > 0 or told >= 0, region=under or region)
        listed = 6 if numbers else _still_listed(passage, listed)
        told = _told(passage, told)
        read = numbers + codes + read_sites(passage, lead) + read_minutes(passage) + read_window(passage)
        facts += [fact._replace(place=place) for fact in read]
        lead = passage.text if _LEADS.search(passage.text) else ""
    return facts


def _still_listed(passage: Passage, listed: int) -> int:
    """Return for how many passages more a list of numbers goes on behind one without a number."""
    if _NUMBERS_BELOW.search(passage.text):
        return 6
    if names_owner(passage.text) or is_stranger(passage):
        return 0
    return 6 if _heads_list(passage) else listed - 1


def _told(passage: Passage, told: int) -> int:
    """Return the block in which the call was told of: a "Telephone: …" behind it there is its number."""
    if names_owner(passage.text) or is_stranger(passage) or passage.is_replay:
        return -1
    named = passage.names_call and bool(find_times(passage.text))
    return passage.piece.block if named or passage.is_live else told


def _goes_on(passage: Passage, told: int) -> bool:
    """Tell whether the call is still told of: in the same block, or where the next one is a list by country."""
    block = passage.piece.block
    return block == told or (block == told + 1 and passage.piece.is_line and _ENTRY.fullmatch(passage.text) is not None)


def _heads_list(passage: Passage) -> bool:
    """Tell whether a passage opens a list of numbers ("Dial-in:", "may dial into the call as follows:").

    A bare "Phone:" may be anybody's.
    """
    if _PHONE.fullmatch(passage.text):
        return False
    heading = passage.piece.is_line and len(passage.text) < 60
    return _LEADS.search(passage.text) is not None or (
        heading
        and re.search(r"dial|\bcalls?\b|re-?play|rebroadcast|play-?back", passage.text, re.IGNORECASE) is not None
    )


def _call(share: Share, dateline: dt.date | None) -> tuple[Call | None, tuple[Doubt, ...]]:
    """Return the call of a share, or None where there is nothing to dial, hear or wait for."""
    found, moment = share.passages, share.moment
    facts, doubled = without_doubles(found, share.facts)
    live = [fact for fact in facts if not fact.replay]
    clash = codes_clash(live)
    numbers, number_doubts = numbers_of(with_codes(live) if clash else live, "call")
    code = (
        None if clash else code_of(live) or next((f for f in facts if isinstance(f.value, Code) and f.value.both), None)
    )
    site = site_of(live, dialled=bool(numbers))
    registration = next((f for f in live if isinstance(f.value, Site) and f.value.registration), None)
    minutes = max(
        (f for f in live if isinstance(f.value, int)), key=lambda fact: str(fact.value).zfill(3), default=None
    )
    replay, replay_doubts = read_replay(found, facts, moment, dateline)
    joined = numbers or site or moment.date_span or moment.time or (replay and replay.dial_in)
    told = moment.time is not None or moment.date_span is not None
    whole = numbers and moment.time and (code or (replay and replay.dial_in)) and not _is_meeting(found)
    if not joined or not (whole or _announces(found, told=told or (bool(numbers) and _says_dial(found)))):
        return None, ()
    spans = spans_of(
        date=moment.date_span, time=moment.time_span, zone=moment.zone_span, starts_at=moment.time_span,
        ends_at=moment.time_span if moment.until else None, join_minutes_before=minutes and minutes.span,
        webcast=site and site.span,
        registration=registration and registration.span, conference_id=code and code.span,
    )  # fmt: skip
    call = Call(
        date=moment.date,
        time=moment.time,
        zone=moment.zone,
        starts_at=moment.starts_at,
        ends_at=instant(moment.date, moment.until, moment.zone, moment.clocks),
        join_minutes_before=minutes.value if minutes and isinstance(minutes.value, int) else None,
        webcast=site.value.printed if site and isinstance(site.value, Site) else None,
        registration=registration.value.printed if registration and isinstance(registration.value, Site) else None,
        dial_in=numbers,
        conference_id=code.value.text if code and isinstance(code.value, Code) else None,
        replay=replay,
        spans=spans,
    )
    clashing = clash_of(live, "call.conference_id") if clash else ()
    return call, moment.doubts + doubled + number_doubts + replay_doubts + clashing


def _announces(found: list[Passage], *, told: bool) -> bool:
    """Tell whether a call is announced, not a webcast of something else and not a word in passing.

    Rule *named*: a call is named, or a webcast of results; and it is told when it is, where to dial, or how to join it.
    """
    spoken = [passage for passage in found if not passage.context]
    named = any(passage.names_call or _ABOUT_RESULTS.search(passage.text) for passage in spoken)
    return named and (told or any(mark.strong for passage in spoken for mark in passage.marks))


def _is_meeting(found: list[Passage]) -> bool:
    """Tell whether another occasion is spoken of.

    Rule *whole*: without one, a time, a number and its code are a call by any name.
    """
    return any(ANOTHER.search(passage.text) for passage in found)


def _says_dial(found: list[Passage]) -> bool:
    """Tell whether callers are told to dial."""
    return any(
        re.search(r"\bdial|\bcall\b.{0,90}:(?: ?\+?[\d(]|$)", passage.text, re.IGNORECASE)
        for passage in found
        if not passage.context
    )
