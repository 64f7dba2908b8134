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
    r"|(?<!\bbe )(?<!\bis )\b(?:held|hosted) (?:earlier|on|yesterday|today|this)\b[^.;]{0,50}?\b(?:can|may) (?:still )?"
    r"be (?:heard|accessed)\b"
    r"|\b(?:tape|recording)(?= (?:number )?\(?\d{3}\b)"
    r"|\brecording,? (?=of\b|will|is\b|can|may|at\b|by\b|remains?\b|stays?\b|runs?\b|available"
    r"|accessible|until|through|\()"
    r"|\brecorded and (?=(?:\w+ ){0,3}(?:heard|available|accessed|replayed|may|can)\b)"
    r"|(?<!pre-)\brecorded (?:version|replay|call|copy|message)"
    r"|\btaped\b(?: (?:[\w-]+ ){0,3}?call\b)?|"
    r"\bencore\b|\barchived (?:[\w-]+ ){0,2}?call\b|\barchiv\w+"
    r"|\bon-? ?demand\b|\b(?:heard|hear|listen(?:ed)? to|view(?:ed)?) (?:\w+ ){0,3}?again\b"
    r"|\bpost[- ]?view\b|\btape (?=will\b|is\b|may\b|can\b|runs\b)|\bdigitized version|\btape of the\b"
    r"|\bRecording:|\bTape:|\bfor later (?:listening|viewing)|\bretransmission|\b(?:remain|remains|continue to be"
    r"|stay) (?:available|accessible|posted|online)"
    rf"|\band will (?:also |then )?be (?:available|accessible) (?:through|until) (?=(?:\w+day,? )?{STEM})"
    r"|\brepeat (?:broadcast|of (?:the|this|our)|call)\b|\btape delay\b|\bre-?transmit\w*",
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
    r"\b(?:conference call|teleconference|telephone conference|dial-in|webcast)s?\b"
    r"(?:(?!replay|record)[^.;]){0,40}\bfor (?:those|anyone"
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
    r"\bwill (?:be )?(?:host|hold|conduct)(?:ing)? (?:an?|its|our|their) (?:[\w-]+ ){0,6}?(?:call|teleconference)\b|"
    r"\b(?:the|this|our) call(?:, [^,.;]{3,60},)? (?:itself )?"
    r"(?:takes place|will (?:be (?:held|on)|take place|begin|start)"
    r"|is (?:scheduled"
    r"|set))"
    r"|\bcall-in (?:number|information|participant)|\bcall (?:may|can|will) be (?:accessed|heard|joined|reached)"
    rf"|^\W*(?:(?:conference |earnings )?call )?(?:in )?(?:{LANGUAGES})"
    r"(?: (?:conference call|call|version|language))?"
    r"(?:\W*$|:(?=[^:]{1,50}\d ?(?:[ap]\.?m\b|h(?:rs?)?\b)|.{0,40}\d:\d\d))",
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
_CODE_NAME = re.compile(
    r"\b(?:conference|call|event|meeting|earnings)(?: call)?[ -](?:id\b|i\.d\.|identification|code|pass|pin\b|"
    r"number(?!s? (?:is|are)\b.{0,20}\d{3}\W{1,2}\d{3}\W\d{4})|"
    r"reservation|reference|confirmation|entry|access|operator)",
    re.IGNORECASE,
)


# "A simulcast and replay of the call will be online on May 13, beginning at 10:00 a.m.": the beginning is live.
_SIMULCAST = re.compile(
    r"\b((?:simulcast|webcast|web cast|broadcast),? and) (?:an? |the )?(?:[\w-]+ )?(?:replay|rebroadcast|archive)\b"
    r"(?=.*\d ?[ap]\.?m\b)",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:until|through|for \w+ (?:day|week|month|year)s?)\b|\d{3}[-.)]\W?\d{3}[-.]\d{4}", re.IGNORECASE
)


# "Call and replay information: Acme will hold …" heads both.
_HEADS_BOTH = re.compile(
    rf"^\W*(?:[\w'-]+ ){{0,6}}?(?:{CALL_WORDS}|calls?|web-? ?cast|meeting|event|presentation|dial-?in)"
    r"(?: details| information| numbers?)?(?:,? and |,? & | ?/ ?)(?:[\w-]+ ){0,2}?"
    r"(?:re-?play|rebroadcast|playback|archive)\b(?: [\w-]+){0,3}(?=:|\W*$)",
    re.IGNORECASE,
)

# One of these is in every cue, in small letters.
_STEMS = (
    "call", "conference", "cast", "play", "record", "tape", "tapin", "encore", "archiv", "demand", "again", "view",
    "digitized", "later", "transmi", "remain", "continue", "stay", "able to", "unavailable", "cannot", "can't",
    "can not", "could not", "miss", "do not have", "live", "listen", "join", "participa", "attend", "access", "hear",
    "question", "q&a", "webinar", "presentation", "briefing", "meeting for", "video", "discuss", "connect", "part",
    "repeat",
    *LANGUAGES.lower().split("|"),
)  # fmt: skip
_UNABLE_STEMS = ("able", "cannot", "can't", "can not", "could not", "do not have", "miss")
_REPLAY_STEMS = (
    "play", "cast", "record", "tape", "encore", "archiv", "demand", "again", "view", "digitized", "later", "transmi",
    "remain", "continue to be", "stay", "held", "hosted", "and will", "repeat",
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
    plain = _hide(_HEADS_BOTH, plain) if replayed else plain
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
