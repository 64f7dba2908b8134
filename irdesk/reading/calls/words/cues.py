"""The words that tell the live call from its replay, and both from everything else."""

import re
from enum import Enum
from typing import NamedTuple

from irdesk.domain.months import STEM
from irdesk.reading.calls.layout.tongues import LANGUAGES
from irdesk.reading.calls.words.names import CALL_WORDS


class Mode(Enum):
    """What a number, a code or a time belongs to."""

    LIVE = "live"
    REPLAY = "replay"


class Mark(NamedTuple):
    """A cue at a place of a piece."""

    start: int
    end: int
    mode: Mode
    strong: bool


# The replay, whatever it is called.
REPLAY = re.compile(
    r"\b(?:tele|instant |encore |digital |taped? |audio |telephon(?:e|ic) )?re-?play(?:s|ed|ing)?\b"
    r"(?:(?: [\w-]+){1,2} to (?:listen to|hear|access) (?:the|this|our) (?:[\w-]+ ){0,2}call\b|(?<=replay) call\b)?"
    r"|\bre-?broadcasts?\b(?: call\b)?|"
    r"\bplay-?back\b(?: call\b)?"
    r"|\b(?:audio|digital|digitized|taped?|telephone|phone|audiotape|call|conference) (?:recording"
    r"|tape)s?\b|"
    r"\b(?:hear|access|listen(?:ing)? to|keep|leave|post|offer) (?:a|the) recording\b"
    r"|\b(?:held|hosted) (?:earlier|on|yesterday|today|this)\b[^.;]{0,50}?\b(?:can|may) (?:still )?be "
    r"(?:heard|accessed)\b"
    r"|\b(?:tape|recording)(?= (?:number )?\(?\d{3}\b)"
    r"|\brecording (?=of\b|will|is\b|can|may|at\b|by\b|remains?\b|stays?\b|runs?\b|\()"
    r"|\brecorded and (?=(?:\w+ ){0,3}(?:heard|available|accessed|replayed|may|can)\b)"
    r"|(?<!pre-)\brecorded (?:version|replay|call|copy|message)"
    r"|\btaped\b(?: (?:[\w-]+ ){0,3}?call\b)?|"
    r"\bencore\b|\barchiv\w+|\bon-? ?demand\b|\b(?:heard|hear|listen(?:ed)? to|view(?:ed)?) (?:\w+ ){0,3}?again\b"
    r"|\bpost-?view\b|\btape (?=will\b|is\b|may\b|can\b|runs\b)|\bdigitized version|\btape of the\b"
    r"|\bRecording:|\bTape:|\bfor later (?:listening|viewing)|\bretransmission|\b(?:remain|remains|continue to be"
    r"|stay) (?:available|accessible|posted|online)"
    rf"|\band will (?:also |then )?be (?:available|accessible) (?:through|until) (?=(?:\w+day,? )?{STEM})"
    r"|\brepeat broadcast|\btape delay\b|\bre-?transmit\w*",
    re.IGNORECASE,
)
UNABLE = re.compile(
    r"\b(?:(?:un(?:able|available)|not able|cannot|can't|can not|could not|do not have (?:the )?(?:time|access))"
    r"(?: to)? (?:(?!(?:may|can|should|will|please|register) )\w+ ){0,3}?"
    r"(?:participate|listen|join|attend|access|dial|make|be|hear|tune|take part|call|on)|"
    r"miss(?:ed|es)? (?=the\b|this\b|our\b|it\b)(?!.{0,20}deadline))[^.;,:]{0,80}",
    re.IGNORECASE,
)
# "A conference call for those unable to attend" the meeting is live.
_INSTEAD = re.compile(
    r"\b(?:conference call|dial-in|webcast)s?\b(?:(?!replay|record)[^.;]){0,40}\bfor (?:those|anyone"
    r"|investors|analysts)"
    r"(?: who are)? $",
    re.IGNORECASE,
)
# "A presentation is held at our offices. Those unable to attend may dial in": the line is live.
_DIALS = re.compile(
    r"attend(?:(?!call|conference|webcast|broadcast)[^.;]){0,90}?\b(?:dial[ -]?in|join|take part|participate)\b",
    re.IGNORECASE,
)
# Phrases that name the call only to tell a time by it, or only to say what the replay is of.
BY_THE_CALL = re.compile(
    r"(?<!\bbroadcast )\b(?:after|following|upon|until|prior to|before|from|of|since)\s(?:the\s|its\s|our\s)?"
    r"(?:(?:scheduled\s)?(?:completion|conclusion|end|start|beginning|close|finish|ending|commencement|termination)\s"
    r"(?:time\s)?(?:of|to|for)\s)?(?:the\s|this\s|today's\s|our\s|its\s|each\s|that\s)?"
    r"(?:(?!will\b|host|hold|an?\b|and\b|via\b|by\b|to\b)[\w&'.-]+\s){0,4}?"
    r"(?:call|webcast|broadcast|event|presentation|teleconference|meeting|discussion|session|conference(?! (?:call"
    r"|telephone)))"
    r"(?:\s(?:ends?|concludes?|is over|has (?:ended|concluded)|completion|begins|starts))?\b",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\blive\b(?! (?:at|in|on) (?:least|our))|\b(?:to|in(?:terested in)?|wish\w*|like|may|can|for|by|please) "
    r"(?:to )?(?:participat\w+|join\w*|attend\w*|tak\w+ part|dial\w*[ -]?in(?:to)?|access\w*|listen\w*|hear\w*"
    r"|connect\w*)"
    r" (?:in |to |into |on |by phone )?(?:the |this |our |its |today's )?(?:[\w'&-]+ ){0,5}?"
    r"(?:call|teleconference|conference)\b|\bto (?:participate|join|take part|ask (?:a )?questions?)\b"
    r"|\bwithout (?:web|internet|computer) access\b"
    r"|\bparticipant (?:dial|access|toll"
    r"|phone)|\b(?:dial|call)[ -]?in (?:numbers?|details|information) for (?:the|this|our) (?:[\w-]+ ){0,2}?(?:tele)?"
    r"(?:call|conference)\b|"
    r"\b(?:the|this|our) call (?:itself )?(?:takes place|will (?:be (?:held|on)|take place|begin|start)"
    r"|is (?:scheduled"
    r"|set))"
    r"|\bcall-in (?:number|information|participant)|\bcall (?:may|can|will) be (?:accessed|heard|joined|reached)"
    rf"|^\W*(?:(?:conference |earnings )?call )?(?:in )?(?:{LANGUAGES})"
    r"(?: (?:conference call|call|version|language))?\W*$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\b(?:{CALL_WORDS}|(?:audio ?|video ?)?web-? ?cast|internet broadcast"
    r"|(?:will|is) (?:(?:also|being|be) ){0,3}broadcast"
    r"|call (?:will|can|may|is) (?:(?:also|be|being|live) ){0,3}(?:accessible|available|carried|heard) (?:live )?"
    r"(?:on|over|via|through) the (?:[\w']+ ){0,3}(?:Internet|Web|web-?site)|simulcast|for the call(?=,? (?:dial|call"
    rf"|is)))s?\b",
    re.IGNORECASE,
)
# "Webcast: www.acme.com (live and replay)", "heard (live or replay) at our site": neither tells of what follows.
_LIVE_AND_REPLAY = re.compile(r"\blive (?:and|&|or) (?:re-?play|archived?|on-? ?demand)(?:\W*$|(?=\)))", re.IGNORECASE)
_ARCHIVE = re.compile(r"archiv|on-? ?demand|remain|continue to be|stay", re.IGNORECASE)
_CODE_NAME = re.compile(
    r"\b(?:conference|call|event|meeting|earnings)(?: call)?[ -](?:id\b|i\.d\.|identification|code|pass|pin\b|"
    r"number(?!s? (?:is|are)\b.{0,20}\d{3}\W{1,2}\d{3}\W\d{4})|"
    r"reservation|reference|confirmation|entry|access|operator)",
    re.IGNORECASE,
)


# "A simulcast and replay of the call will be online on May 13, beginning at 10:00 a.m.": the beginning is live.
_SIMULCAST = re.compile(
    r"\b((?:simulcast|webcast|web cast|broadcast),? and) (?:an? |the )?(?:\w+ )?(?:replay|rebroadcast|archive)\b"
    r"(?=.*\d ?[ap]\.?m\b)",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:until|through|for \w+ (?:day|week|month|year)s?)\b|\d{3}[-.)]\W?\d{3}[-.]\d{4}", re.IGNORECASE
)


# One of these is in every cue, in small letters.
_STEMS = (
    "call", "conference", "cast", "play", "record", "tape", "tapin", "encore", "archiv", "demand", "again", "view",
    "digitized", "later", "transmi", "remain", "continue", "stay", "able to", "unavailable", "cannot", "can't",
    "can not", "could not", "miss", "do not have", "live", "listen", "join", "participa", "attend", "access", "hear",
    "question", "q&a", "webinar", "presentation", "briefing", "video", "discuss", "connect", "part",
    *LANGUAGES.lower().split("|"),
)  # fmt: skip
_UNABLE_STEMS = ("able", "cannot", "can't", "can not", "could not", "do not have", "miss")
_REPLAY_STEMS = (
    "play", "cast", "record", "tape", "encore", "archiv", "demand", "again", "view", "digitized", "later", "transmi",
    "remain", "continue to be", "stay", "held", "hosted", "and will",
)  # fmt: skip


def marks(text: str) -> list[Mark]:
    """Return the cues of a piece in order. Rule *replay before call*: a call named only as what is replayed is none."""
    small = text.lower()
    if not any(stem in small for stem in _STEMS):
        return []
    unable = [
        Mark(m.start(), m.end(), Mode.REPLAY, strong=True)
        for m in (UNABLE.finditer(text) if any(stem in small for stem in _UNABLE_STEMS) else ())
        if not _INSTEAD.search(text[: m.start()]) and not _from_afar(text, m)
    ]
    plain = _hide(UNABLE, text) if unable else text
    if "cast" in small and _SIMULCAST.search(plain) and not _LASTS.search(plain):
        plain = _SIMULCAST.sub(lambda found: found[1] + "~" * (len(found[0]) - len(found[1])), plain)
    replayed = any(stem in small for stem in _REPLAY_STEMS)
    found = unable + [
        Mark(m.start(), m.end(), Mode.REPLAY, strong=True) for m in (REPLAY.finditer(plain) if replayed else ())
    ]
    plain = _hide(BY_THE_CALL, plain)
    plain = _hide(_CODE_NAME, _hide(REPLAY, plain) if replayed else plain)
    found += [Mark(m.start(), m.end(), Mode.LIVE, strong=True) for m in _STRONG.finditer(plain)]
    found += [Mark(m.start(), m.end(), Mode.LIVE, strong=False) for m in _NAMED.finditer(plain)]
    return sorted(found)


def _from_afar(text: str, unable: re.Match[str]) -> bool:
    """Tell whether those who cannot come to a meeting are asked to dial in to it; no replay is named so far."""
    after = _DIALS.search(text, unable.start())
    return after is not None and REPLAY.search(text, 0, after.end()) is None


def _hide(pattern: re.Pattern[str], text: str) -> str:
    """Blank what `pattern` finds, keeping the length."""
    return pattern.sub(lambda found: "~" * len(found[0]), text)


_OTHER_CLAUSE = re.compile(
    r"[;,]? (?:and|while|with)(?: also)? (?:(?:an?|the|its|our|telephone|audio|webcast|phone) ){0,4}$|[;.] ?\W*$"
    # "800-555-0100 or, after noon, may hear a recording": what follows has a verb of its own.
    r"|\b(?:or|but)\b(?:(?!\w+ing\b|\d{4})[^;.]){0,40}\b(?:may|can|will)\b[^;.]{0,30}$"
)
_TIED = re.compile(
    r"\s*(?:,? ?\(?[\w ]{0,25}(?:code|ID|PIN|number|#)\W{0,3}[\d-]{3,12}\)?)?,?\s*"
    r"(?:\(|for|to)\s?(?:the |a |an |hear |access |listen to |instant |telephone ){0,4}",
    re.IGNORECASE,
)

# "A replay of the call, scheduled for 5 p.m. on May 13, is at 800-555-0130": the hour between the commas is the call's.
_WHEN_HELD = re.compile(
    r"\b(?:call|teleconference|webcast), (?:(?:which|that) )?(?:(?:is|was|will be|to be) )?(?:scheduled|held)\b"
    r"(?:[^,;]|, (?=\d{4})){1,90}(?=,)",
    re.IGNORECASE,
)
# "Phone 800-555-0100 | Encore: 800-555-0130": a cue with a colon heads what follows it.
_HEADS = re.compile(r"[\w-]{0,12}:")


def mode_at(marked: list[Mark], text: str, start: int, end: int, inherited: Mode) -> Mode:
    """Return what `text[start:end]` belongs to.

    Rules: *afterword* ("888-555-0100 (replay)"), *last cue before*, *first cue after*, else what the text was about.
    """
    if marked and any(held.start() < start < held.end() for held in _WHEN_HELD.finditer(text)):
        return Mode.LIVE
    after = next((mark for mark in marked if mark.start >= end), None)
    if after and after.strong and _is_afterword(text[end : after.start]):
        return after.mode
    mode: Mode | None = None
    for mark in marked:
        if mark.start >= start:
            break
        if mode is None or mark.strong or mode is Mode.LIVE:
            mode = mark.mode
    if mode is not None:
        return mode
    between = text[end : after.start] if after else ""
    if after and _HEADS.match(text, after.end):
        return inherited
    if after and not _OTHER_CLAUSE.search(between) and not (after.mode is Mode.REPLAY and ";" in between):
        return after.mode
    return inherited


def _is_afterword(between: str) -> bool:
    """Tell whether the words between a value and a cue tie them: an opened bracket, "for the", "to hear a"."""
    return _TIED.fullmatch(between) is not None


def last_mode(marked: list[Mark], text: str, inherited: Mode) -> Mode:
    """Return what the text is about after a piece.

    Rule *archives don't carry over*: the archive of the webcast is said in passing, and so is `(live and replay)`.
    """
    mode: Mode | None = None
    both = _LIVE_AND_REPLAY.search(text)
    if both and not any(mark.start >= both.end() for mark in marked):
        return inherited
    for mark in marked:
        if mode is not None and _ARCHIVE.match(text, mark.start):
            continue
        if mode is None or mark.strong or mode is Mode.LIVE:
            mode = mark.mode
    return mode or inherited
