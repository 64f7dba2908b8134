"""The code that a caller keys or gives, whatever it is called."""

import re
from typing import NamedTuple

from irdesk.reading.calls.dialling.phones import find_numbers
from irdesk.reading.calls.dialling.spoken import is_named, spoken
from irdesk.reading.calls.facts import Fact, Kind
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.words.cues import Mode
from irdesk.reading.calls.words.dates import find_days

_OF = (
    r"(?:conference|conf\.?|call|event|meeting|webinar|webcast|participant'?s?|guest|attendee|listener|access"
    r"|security|entry|reservation|confirmation|"
    r"reference|replay|re-play|playback|rebroadcast|recording|identification|verification|account|program|encore"
    r"|teleconference|"
    r"earnings|audio|digital|instant|elite|registration|audience|dial[ -]?in|callers?|operator|digit|live|telephone"
    r"|tape|user|meet|room)"
)
_CODE = r"(?:pass ?-?codes?|pass ?-?words?|codes?|PIN\b|IDs?\b|I\.D\.|identification|identifier|passphrase)"
_NUMBER = r"(?:numbers?|nos?\b\.?|num\b\.?|#s?)"
# A name of a code: "conference ID", "PIN number", "reservation number", "access code", "ID#".
_NAME = (
    rf"(?P<name>(?:(?:{_OF})[ /-]{{1,3}}(?:call )?){{0,4}}(?:{_CODE}(?:(?: ?/ ?| or ){_CODE})?(?: ?{_NUMBER}| code)?)"
    rf"|(?:(?:{_OF})[ /-]{{1,3}}(?:call )?){{1,4}}{_NUMBER}"
    r"|(?:conference|reservation|confirmation|reference|replay|playback|rebroadcast|event|meeting|access"
    r"|account|teleconference)(?: call)?(?= ?#?:? ?\d{4}))"
)
_TO = (
    r"(?:\s?\(?(?:(?:required|needed) )?(?:for|of (?:the|our|this)|to (?:access|join|enter|hear)|when prompted"
    r"|followed by)\)? ?(?:[\w&'()/-]+ ){0,7}?(?:[\w&'()/-]+)?)?"
    r"(?:\s?(?:,? which is|is|are|of|will be|was|:|=|-|,|\)|\.|in|as|both|number|code|\#|;|\"|'|the)\s?){0,4}"
)
_VALUE = (
    r"[\"'(#]{0,2}\s?(?P<value>\d(?:\d|[- ](?=\d)){1,13}\d(?![- ]{0,3}\d|:\d|%|[.,]\d|\s?(?:million|p\.?m|a\.?m|minutes"
    r"|days))"
    r"|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4,12}\b)"
)
_NAMED = re.compile(
    rf"(?<![A-Za-z]){_NAME}{_TO}\s?(?:(?-i:[A-Z])\w{{2,15}} or )?(?<!\d-)(?<!\d- ){_VALUE}", re.IGNORECASE
)
_KEYED = re.compile(
    r"\b(?P<name>enter(?:ing)?|us(?:e|ing)|refer(?:ence|encing|ring|red)?|ask(?:ing)? for|request(?:ing)?"
    r"|key(?:ing)? in|quot(?:e|ing)|press(?:ing)?|"
    r"follow(?:ed|ing) by|provid(?:e|ing)|mention(?:ing)?|cit(?:e|ing))"
    rf"\s(?:to the (?:conference )?operator,? "
    rf"|to |by |in |the |this |following |conference |replay |call |file ){{0,4}}{_VALUE}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?<![\d$#(./-])#?{_VALUE.replace('(?P<value>', '(?P<value>(?<![-(.])')}\s?#?[\"')]?\s?(?:\(|as the |is the "
    rf"|for the |, the |- )(?P<name>(?:{_OF} ){{0,3}}(?:{_CODE}|{_NUMBER}))",
    re.IGNORECASE,
)
_MIXED = r"(?-i:[A-Z]{2,}\d[A-Z\d]{2,})"
_THREE = re.compile(rf"\d{{3}}|\d\d \d\d \d\d|{_MIXED}")
_CODEISH = re.compile(
    r"\d{3}.{0,80}(?:code|pin|\bid\b)|(?:code|\bpin|\bids?\b|i\.d\.|number|#|\bno\.|pass|identif|enter|using|\buse"
    r"|refer|confer|reserv|dial|"
    r"confirm|quot|press|follow|provid|mention|cit|request|asking|replay|event|meeting)"
    rf"[^.]{{0,120}}(?:\d{{3}}|\d\d \d\d \d\d|{_MIXED})",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(r"1?[- ]?\d{3}[- ]\d{3}[- ]\d{4}$|1?[- ]?8(?:00|88|77|66|55|44|33)[- ]?\d{7}$")
# The number of an online meeting has eleven digits in three groups, or ten.
_MEETING = re.compile(r"\b(?:webinar|meeting)(?: (?:id|number|no\.?))?\b", re.IGNORECASE)
_DIALLED = re.compile(r"(?:dial[ -]?in|telephone|calls?|callers?) (?:numbers?|nos?\b)", re.IGNORECASE)
# "888-555-0100, #4455667": what stands behind a number with a hash.
_HASHED = re.compile(r"\d{4}\)?\s?[,;:(]\s?(?P<name>#)\s?(?P<value>\d{4,10})(?![\d-])#?")
# "Replay: 855-555-0156; 61882004": what stands alone behind a number at the end of its line.
_BARE = re.compile(
    r"\d{4}\)?(?: \([\w .,/&-]{2,30}\))?\s?[;,]\s?(?P<name>)(?P<value>\d{6,10})(?=[).;]?$)", re.IGNORECASE
)
_HASH_BEHIND = re.compile(r"\d{4}\)?\s?[,;:(]\s?(?P<name>)(?P<value>\d{3,10})#")
# "The code is 1234, and 5678 for the replay".
_PAIRED = re.compile(
    r"\d,? (?:and|or) (?P<value>\d{3,12}) (?P<name>for the (?:re-?play|recording|rebroadcast|playback))\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:both|each of) (?:the |of )?(?:live|calls?\b|conference|teleconference|replay|broadcast|dial)"
    r"|\b(?:live )?(?:conference )?call (?:and|&|or) (?:for )?(?:the |its |a )?(?:[\w-]+ )?(?:replay"
    r"|rebroadcast|playback)|\blive and (?:the )?replay|"
    r"\breplay and (?:the )?live|\bfor (?:all|either|each)(?: of)? (?:the )?(?:calls?|numbers)",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:same|above|aforementioned|identical|live call's?)\s(?:[\w-]+\s){0,3}?(?:pass ?-?code|pass ?word|code|ID\b"
    r"|PIN\b|(?:reservation|conference|confirmation|reference|entry|participant|event|meeting) (?:number|no\b))"
    r"|\b(?:pass ?-?code|pass ?word|code|ID|PIN)\b[^.;]{0,30}?\b(?:the same|above|as (?:noted|listed|given))",
    re.IGNORECASE,
)
_SHORT_NAME = re.compile(r"pass ?-?code|\bPIN\b|\bID\b|(?:access|conference|entry) code", re.IGNORECASE)


_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


class Code(NamedTuple):
    """A code as keyed; a `minor` one is asked for beside another (an account number); `both` serves call and replay."""

    text: str
    minor: bool = False
    both: bool = False


def find_codes(text: str) -> list[tuple[int, int, str, str]]:
    """Return the codes of a text: start, end, the code without blanks and marks, and the name it is called by."""
    found: list[tuple[int, int, str, str]] = []
    if not (_THREE.search(text) and _CODEISH.search(text)):
        return spoken(text)
    text = _URL.sub(lambda address: "~" * len(address[0]), text)
    dialled = [(number.start, number.end) for number in find_numbers(text) if not number.loose and not number.country]
    days = [(day.start, day.end) for day in find_days(text) if not day.word]
    for pattern in (_NAMED, _KEYED, _BEHIND, _HASHED, _HASH_BEHIND, _BARE):
        taken = days + [place[:2] for place in found] + (dialled if pattern in (_KEYED, _BEHIND) else [])
        for match in pattern.finditer(text):
            start, end = match.span("value")
            if not is_named(text, match.start("name"), match["name"]):
                continue
            meeting = _MEETING.search(text[max(0, start - 40) : start]) is not None
            hashed = text.startswith("#", end)
            if _is_code(match["value"], match["name"], meeting=meeting, hashed=hashed) and all(
                end <= low or start >= high for low, high in taken
            ):
                found.append((start, end, re.sub(r"[ -]", "", match["value"]), match["name"]))
    paired = _PAIRED.search(text, found[0][1] - 1) if found else None
    if paired and all(paired.start("value") != place[0] for place in found):
        found.append((*paired.span("value"), paired["value"], paired["name"]))
    return sorted(found or spoken(text))


def _is_code(value: str, name: str, *, meeting: bool = False, hashed: bool = False) -> bool:
    """Tell whether a value can be a code. Rule *no telephone number*: ten digits in a telephone's groups are none."""
    digits = re.sub(r"\D", "", value)
    if _DIALLED.search(name) and (value.startswith("0") or not value.isdigit()):
        return False
    if len(digits) in (10, 11) and meeting and _TELEPHONE.match(value) is None:
        return True
    if _TELEPHONE.match(value) and (re.search(r"[- ]", value) or not re.search(_CODE, name, re.IGNORECASE)):
        return False
    if len(digits) == 3 and value.isdigit() and (value[0] == "0" or not (hashed or _SHORT_NAME.search(name))):
        return False
    if re.fullmatch(r"(?:19|20)\d\d", value) and not re.search(rf"{_CODE}|{_NUMBER}", name, re.IGNORECASE):
        return False
    return 3 <= len(digits) <= 12 and not (re.search(r"[- ]", value) and len(digits) > 10)


def read_codes(passage: Passage) -> tuple[list[Fact], list[tuple[int, int]]]:
    """Return the codes of a passage as facts, and their places in its text."""
    facts, places = [], []
    for start, end, code, name in find_codes(passage.text):
        near = passage.text[max(0, start - 90) : end + 60]
        value = Code(
            code, re.search("account|webcast", name, re.IGNORECASE) is not None, _BOTH.search(near) is not None
        )
        span = passage.piece.span(start, end)
        facts.append(Fact(Kind.CODE, value, span, _is_for_replay(passage, start, end, name)))
        places.append((start, end))
    return facts, places


# "The pass code of the call is 4455".
_OF_CALL = re.compile(
    r"(?:code|ID|PIN|number) (?:of|for) (?:the|our|this) (?:live |conference )*(?:call|teleconference)(?: is|:) ?$",
    re.IGNORECASE,
)


def _is_for_replay(passage: Passage, start: int, end: int, name: str) -> bool:
    """Tell whether a code is the replay's: by its own name first."""
    if re.search(r"re-?play|playback|rebroadcast|recording|encore|tape", name, re.IGNORECASE):
        return True
    if re.search(r"\blive\b", name, re.IGNORECASE) or _OF_CALL.search(passage.text[max(0, start - 60) : start]):
        return False
    return passage.mode(start, end) is Mode.REPLAY


def says_same(text: str) -> bool:
    """Tell whether a text sends the caller back to the code already given."""
    return _SAME.search(text) is not None
