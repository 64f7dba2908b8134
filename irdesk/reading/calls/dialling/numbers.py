"""Which of the numbers near a call are dialled for it."""

import re
from bisect import bisect_left
from functools import lru_cache

from irdesk.domain.call import DialIn
from irdesk.domain.source import Doubt
from irdesk.reading.calls.dialling.audience import audiences, names_audience
from irdesk.reading.calls.dialling.codes import find_codes
from irdesk.reading.calls.dialling.home import abroad
from irdesk.reading.calls.dialling.misprints import misprinted
from irdesk.reading.calls.dialling.phones import Number, find_numbers, inside
from irdesk.reading.calls.dialling.ties import has_code, is_former, leads_on
from irdesk.reading.calls.facts import Fact, Kind
from irdesk.reading.calls.layout.tongues import LANGUAGES
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.words.countries import COUNTRY
from irdesk.reading.calls.words.cues import Mode
from irdesk.reading.calls.words.times import find_times

# Rule *dialled*: the last of these words before a number says that it is dialled for the call …
_DIALLED = re.compile(
    r"\bdial(?:l?ing|l?ed|s)?\b|\bdial[ -]?ins?\b|\bcall(?:ing)?(?= ?:? ?(?:in\b|into\b|toll|at\b|the\b|us\b|either"
    r"|one|1?[ -]?\(?\+?\d))|"
    r"\bcall-ins?\b|\b(?:tele)?phone (?:numbers?|lines?|access)|\bring(?:ing)?(?= \(?\+?\d)|\btoll[- ]?free|\btoll\b"
    r"|\bparticipa\w+|\bcallers?\b"
    r"|\baccess\w*|"
    r"\blisten\w*|\bjoin\w*|\bhear\b|\bconference (?:call )?(?:number|line|phone)|\breplay\w*|\brebroadcast"
    r"|\bplayback|\brecording|"
    r"\bencore|\btape\b|"
    r"\bavailable\b|\bdomestic\w*|\binternational(?: number| toll|ly|:| \(| dial| callers)|\blive call\b"
    r"|\bLocal\b|"
    r"\bNumbers?:|\bNumber (?=1?-?\(?[2-9]\d\d\)?[ .-]\d{3}[.-]\d{4})|\bconnect\w*|\breach(?:ed)?\b|\btun(?:e"
    r"|ing) in|\bnumber to call|\bnumbers? (?:is|are"
    r"|for the (?:call|conference))|\bcall (?:can|may|will) be|\bby (?:tele)?phone|\bvia (?:tele)?phone"
    r"|\bvia telephone|\baudio\b|\barchive\w*"
    r"|\bconference call\b|\b(?:host|hold|held)s? (?:its|our) call\b",
    re.IGNORECASE,
)
# … and these, that it is somebody's own number, or a fax.
_OWN = re.compile(
    r"\bcontact\w*|\b(?:investor|media|public|shareholder|stockholder|press) relations\b|\be-?mail|\bfax\w*"
    r"|\bfacsimile|\bcell\b|(?<!\()\bmobile|"
    r"\btechnical|\bdifficult\w*|\bproblems?\b|\btrouble|\bassistance|\b(?:further|more|additional) information"
    r"|\bquestions?,|"
    r"\bquestions? (?:about|regarding|may|should|can|please|concerning)|\bcop(?:y|ies) of|\btransfer agent"
    r"|\bheadquarter|\bwrit(?:e|ing) to|"
    r"\b(?:office|switchboard|reception)\b|\brequest(?:ed|ing|s)? (?:a|an|by|from|for|copies)|\bIR (?:at|department)"
    r"|\breserv(?:e|ing) (?:a )?(?:space|line)|"
    r"\bRSVP|\bhelp\b|\bassist\b|\bTDD\b|\bTTY\b|\binquir\w+|\benquir\w+",
    re.IGNORECASE,
)
# One of these is in every one of them, in small letters.
_OWN_STEMS = (
    "contact", "relations", "mail", "fax", "facsimile", "cell", "mobile", "technical", "difficult", "problem",
    "trouble", "assist", "information", "question", "cop", "transfer agent", "headquarter", "writ", "office",
    "switchboard", "reception", "request", "ir at", "ir department", "reserv", "rsvp", "help", "tdd", "tty", "inquir",
    "enquir",
)  # fmt: skip
# … and these, that it is dialled, but for something else.
_NEVER = re.compile(
    r"\bTTY\b|\bTDD\b|\bhearing[- ]impaired|\boperator assistance|\btechnical (?:assist|difficult|support|issue)|"
    r"\bdifficult(?:y|ies)\b|\btrouble\b|\bproblems? (?:connect|access|join|dial|hear|with the)|\bhelp ?desk"
    r"|\b(?:need|for) help\b|\bhelp with\b"
    r"|\bcop(?:y|ies) of"
    r"|\b(?:obtained|requested) (?:from|by|through)\b"
    r"|\bto request\b|\be-?mail|\b(?:distribution|mailing) list|\bvot(?:e|ing)\b|\bprox(?:y|ies)\b|\bsubscri"
    r"|\b(?:employee|customer|news|transfer agent)s?'? (?:[\w']+ )?hot ?line|\bservice number"
    r"|\bcustomer (?:service|care)"
    r"|\bthe depositary\b|\binformation agent\b"
    r"|\bdemonstration|\borders?\b(?=.{0,12}$)|\bquestions? (?:can|may|should) (?:call|contact)"
    r"|\bfor (?:any )?questions?,? (?:please )?(?:call|contact)|\b(?:shareholder|investor|information) (?:hot)?line\b"
    r"|\b(?:obtain|get|request) (?:the )?(?:dial[- ]?in|call|access) (?:information|details|numbers?|instructions)"
    r"|\bwith (?:any )?questions|\bquestions (?:about"
    r"|regarding|concerning)|\bRSVP|\btranscript|"
    r"\bsubmit\w* (?:a )?questions?|\bfax\b",
    re.IGNORECASE,
)
_FOR_ELSE = re.compile(
    r"\W{0,3}for (?:(?!call|replay|conference)[\w']+ ){0,4}(?:dividend|reinvestment|fax|annual report|prospectus)"
    r"|\W{0,3}to (?:RSVP|request|reserve|order|vote|subscribe|obtain a copy)|\W{0,3}for a (?:demonstration|copy)",
    re.IGNORECASE,
)
_AUDIENCE_LINE = re.compile(
    r"\W{0,4}(?:U\.? ?S\.?|United States|USA|US|Canada|North America|International|Domestic|Toll|Local|Outside|Within"
    rf"|All other|Others?|Europe(?:an)?|EMEA|Asia|Rest of|Elsewhere|Standard|Main|Primary|From|Replay|Live"
    rf"|{LANGUAGES}|"
    r"Participants?|Conference|Dial|Call|Phone|Telephone|Tel|Numbers?|Access|UK|Int'l)\b",
    re.IGNORECASE,
)
# "Analysts: 10:00 a.m. ET, 800-555-0100", where an hour tells it from the office of investor relations.
_FOR_INVESTORS = re.compile(r"\W{0,4}(?:financial )?(?:analysts?|investors?|shareholders?)\b[^:]{0,30}:", re.IGNORECASE)
# "Australia (toll-free): 1800 …": a line of a list by country.
_COUNTRY_LINE = re.compile(rf"\W{{0,4}}{COUNTRY.pattern}[^:\d]{{0,30}}:", re.IGNORECASE)
# "Toronto: +1 416 555 0100", in such a list.
_CITY_LINE = re.compile(
    r"\W{0,4}(?:Toronto|Montr[eé]al|Vancouver|Calgary|Ottawa|New York|London|Dublin|Paris|Frankfurt|Z[uü]rich|Geneva"
    r"|Milan|Madrid|Amsterdam|Brussels|Stockholm|Oslo|Copenhagen|Helsinki|Tel Aviv|Mumbai|Tokyo|Beijing|Shanghai|Sydney"
    r"|Melbourne|Perth|Auckland|Johannesburg|S[aã]o Paulo)(?: (?:local|area|and [a-z]+))?:",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(r"\W*(?:tele)?phone|\W*tel\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"\W{0,4}(?:domestic|international|toll[- ]?free|U\.?S|Canada|in the U|for |from |outside|within|participant|live"
    r"|replay)",
    re.IGNORECASE,
)
# "At 11:30 a.m. IST: +91 …", in a list of calls.
_TIMED = re.compile(r"\d ?(?:[ap]\.?m\b|hrs).{0,60}: ?$", re.IGNORECASE)
_LOOSE = re.compile(r"(?:dial(?:ing)?|call(?:ing)?|at|or|in|free|number|:|\+1)\W*$", re.IGNORECASE)
_LIST_HEAD = re.compile(r"\b(?:numbers?|telephone|phone|country|countries|locations?)\b", re.IGNORECASE)
"""What heads the columns of a list of numbers: `Country  Number`."""
_URL = re.compile(r"\S*(?:://|www\.|@)\S*|\S+\.(?:com|net|org|html?)/\S*")


def read_numbers(
    passage: Passage, codes: list[tuple[int, int]], *, listed: bool, region: str | None = None
) -> list[Fact]:
    """Return the numbers of a passage that are dialled, live or for the replay; `codes` are places taken by codes.

    `listed`: the passage continues a list of numbers to dial. `region`: where a number that begins with 0 is dialled.
    """
    text = _blank(_URL, passage.text)
    for start, end in codes:
        text = text[:start] + " " * (end - start) + text[end:]
    numbers = [n for n in find_numbers(text) if all(n.end <= start or n.start >= end for start, end in codes)]
    if region:
        numbers = sorted(numbers + inside(text, region, numbers))
    if region or abroad(text):  # there a number that no American plan has is another country's
        numbers = [number._replace(number="") if number.odd else number for number in numbers]
    numbers = sorted(numbers + misprinted(text, numbers))
    facts: list[Fact] = []
    for index, (number, (audience, free)) in enumerate(zip(numbers, audiences(text, numbers), strict=True)):
        since = numbers[index - 1].end if index else 0
        verdict = _says_dialled(text, number, since)
        if verdict is None:
            verdict = _in_place(passage, number, named=audience is not None, listed=listed or bool(facts))
            verdict = verdict or (bool(facts) and number.start - since <= 30 and not names_owner(text))
            verdict = verdict or leads_on(text, number, numbers[index + 1 : index + 2])
        if verdict and (not number.loose or _LOOSE.search(text[: number.start])):
            facts.append(_fact(passage, number, audience, free=free))
    return facts


@lru_cache(maxsize=64)
def names_owner(text: str) -> bool:
    """Tell whether a text names whose own number follows ("Contact:", "Fax:")."""
    small = text.lower()
    return any(stem in small for stem in _OWN_STEMS) and _OWN.search(text) is not None


def is_stranger(passage: Passage) -> bool:
    """Tell whether a short line in a list is about no number to dial: a person's name or office."""
    text = passage.text
    if not passage.piece.is_line or passage.marks or len(text) > 60 or text.endswith((":", "call", "dial")):
        return False
    if re.search(r"\d", text) or not re.search(r"[A-Za-z]{2}", text):
        return False
    said = _DIALLED.search(text) or _LIST_HEAD.search(text) or _AUDIENCE_LINE.match(text) or names_audience(text)
    return not (said or find_codes(text))


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: " " * len(found[0]), text)


def _says_dialled(text: str, number: Number, since: int) -> bool | None:
    """Tell by the words before a number whether it is dialled; None where they don't say."""
    before = text[: number.start]
    if _NEVER.search(before) or _FOR_ELSE.match(text, number.end) or is_former(before):
        return False
    dialled = _last(_DIALLED, text, number.start)
    owned = _last(_OWN, text, number.start)
    if owned > dialled or (owned >= since and dialled < since):
        return False
    return True if dialled >= 0 else None


def _in_place(passage: Passage, number: Number, *, named: bool, listed: bool) -> bool:
    """Tell by where it stands whether a number is dialled. Rules *in the list*, *at a number*, *audience and colon*."""
    text = passage.text
    if names_owner(text) or (
        _TELEPHONE.match(text) and not (listed or re.search(r"pass ?code|\bPIN\b|toll", text, re.IGNORECASE))
    ):
        return False
    if (_TELEPHONE.match(text) and number.start < 20) or (
        (number.country or text[number.start] == "+") and _COUNTRY_LINE.match(text) and number.start < 60
    ):
        return True
    if listed and (
        named
        or number.start < 4
        or _BEHIND.match(text[number.end :])
        or _TIMED.search(text[: number.start])
        or _CITY_LINE.match(text)
    ):
        return True
    if passage.marks and re.search(
        r"(?:\b(?:at|on|or|is|are|phone|ring|via)|[:(])\W{0,3}$", text[: number.start], re.IGNORECASE
    ):
        return True
    if has_code(text, number) or (_FOR_INVESTORS.match(text) and find_times(text[: number.start])):
        return True
    headed = _AUDIENCE_LINE.match(text) is not None
    return headed and (listed or (number.start < 60 and ":" in text[: number.start]))


def _last(pattern: re.Pattern[str], text: str, before: int) -> int:
    """Return where `pattern` last begins before an offset, seeing what follows; -1 for nowhere."""
    places = _places(pattern, text)
    behind = bisect_left(places, before)
    return places[behind - 1] if behind else -1


@lru_cache(maxsize=8)
def _places(pattern: re.Pattern[str], text: str) -> tuple[int, ...]:
    """Return where `pattern` begins; looked up for every number of a passage."""
    return tuple(found.start() for found in pattern.finditer(text))


def _fact(passage: Passage, number: Number, audience: str | None, *, free: bool) -> Fact:
    """Return a number as a fact."""
    span = passage.piece.span(number.start, number.end)
    printed = passage.text[number.start : number.end]
    mode = passage.mode(number.start, number.end)
    if not number.number:
        why = f"{printed} has a digit too few or too many, it cannot be dialled"
        return Fact(Kind.NUMBER, None, span, mode is Mode.REPLAY, doubts=(Doubt("dial_in", why, span),))
    dial_in = DialIn(number=number.number, printed=printed, audience=audience, toll_free=free, spans={"number": span})
    doubts = (Doubt("dial_in", "no number of the North American plan has this exchange", span),) if number.odd else ()
    return Fact(Kind.NUMBER, dial_in, span, mode is Mode.REPLAY, doubts=doubts)
