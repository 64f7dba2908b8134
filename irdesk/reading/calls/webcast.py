"""Where the call is heard online."""

import re
from typing import NamedTuple

from irdesk.reading.calls.facts import Fact, Kind
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.words.cues import BY_THE_CALL, Mode
from irdesk.reading.calls.words.names import ANOTHER

_SITE = re.compile(
    r"(?<![@\w.])(?:https?:// ?|www\.)[^\s<>()\"'\[\]]{3,400}|(?<![@\w./-])(?:[a-z0-9][a-z0-9-]{0,60}\.){1,4}"
    r"(?:com|net|org|io|biz|info|tv|gov|us|ca|cn|hk|de|fr|ch|nl|se|no|fi|dk|eu|il|jp|br|bm|gr|ie|pt|cl"
    r"|com\.(?:cn|tw|hk|au|sg|br|mx|ar|pe|co|gr|tr)|co\.(?:uk|il|jp|za|kr|nz|in)|bank|global|group|energy|health|bio|ai)"
    r"(?:/[^\s<>()\"'\[\]]{0,300})?(?![\w@-])",
    re.IGNORECASE,
)
_ONLINE = re.compile(
    r"web-? ?cast|web-? ?site|internet|online|on-line|web page|audio|stream|broadcast|\blive\b|listen|web\b"
    r"|visit|log(?:ging)? on|"
    r"\bjoin|\bcomputer\b|\bat:|access|available|simulcast|link|events?\b|where\b|conference call|go to|regist|\bhear"
    r"|\bwatch|\bzoom\b|\bvideo|^It (?:can|may|will) be found\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^\W{0,4}(?:URL|Web ?site|Web|Address|Link|Internet)(?: address)?:\s?", re.IGNORECASE)
_BY_PHONE = re.compile(r"\bdial|\bphone|\btelephone|\bPIN\b|\bnumbers?\b", re.IGNORECASE)
_REGISTER = re.compile(r"\bregist(?:er|ration|ering|ered)\b|\bpre-?regist", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:press release|slides?|presentation|supplement\w*|information (?:about|on|regarding)|for more"
    r"|additional information|sec\.gov|"
    r"financial (?:statements|tables)|investor (?:deck|letter)|shareholder letter)\b",
    re.IGNORECASE,
)

_HEARD = re.compile(
    r"(?:web-? ?cast|broadcast)(?:s? of (?:the|this|our) (?:[\w-]+ )?presentation)?|listen|audio ?cast|\blive\b|stream"
    r"|simulcast|real-?time audio|audio access",
    re.IGNORECASE,
)
# "The webcast and the accompanying slides are at": both are there.
_WITH_SLIDES = re.compile(
    r"\b(?:web-? ?casts?|audio|call|broadcast)(?: of (?:the|its|our) (?:\w+ )?call)?,? "
    r"(?:and|with|along with|together with|as well as|accompanied by|including) "
    r"(?:(?!at |on )[\w-]+ ){0,4}?(?:slides?|slide presentation|presentation|materials"
    r"|supplement\w* (?:financial )?information)(?: slides?| materials?)?(?:,? [\w']+){0,12},? ?$"
    r"|\b(?:listen|hear|join)\b[^.;]{0,60}\band (?:to )?(?:view|see|access|follow) (?:the |its |our )?(?:\w+ )?"
    r"(?:slides?|presentation)\b[^;]{0,40}$"
    r"|\bcall[^.;]{0,40},? with audio and slides\b[^;]{0,80}$",
    re.IGNORECASE,
)
# "The live webcast and the replay are at", "in a webcast and replay at", "will be webcast and archived at".
_LIVE_TOO = re.compile(
    r"\bbe (?:\w+ ){0,2}(?:web-? ?cast|broadcast|simulcast)(?:, \w+)?,? and (?:\w+ ){0,2}"
    r"(?:archived|replayed|recorded)\b"
    r"|\blive\b|\bweb-? ?cast and (?:the |a |an )?(?:archived )?(?:replay|archive)\b"
    r"|\b(?:listen to|join|access|hear|view) (?:the|our) (?:event|webcast|broadcast|(?:conference )?call),?"
    r" (?:or|and)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:^|[|•\n] ?)(?:live |audio )*web-? ?cast(?: link| url)?:[\s|]*$", re.IGNORECASE)


class Site(NamedTuple):
    """An address as printed. `rank`: 0 for one said to carry the webcast, 1 for the call's, 2 for slides and such;

    one less for a *direct link*, with "webcast" in it.

    A `registration` page hands out numbers to dial or lets one in.
    """

    printed: str
    rank: int
    registration: bool


def read_sites(passage: Passage, lead: str) -> list[Fact]:
    """Return the addresses of a passage where the call, or its replay, is heard.

    `lead` is the passage before, where that ends as if an address followed.
    """
    facts: list[Fact] = []
    if ANOTHER.search(passage.text) and not passage.names_call:
        return facts
    for match in _SITE.finditer(passage.text):
        found = match[0].rstrip(".,;:!?-'\"")
        start, end = match.start(), match.start() + len(found)
        printed = found.replace(" ", "")
        alone = passage.piece.is_line and len(_ADDRESS.sub("", passage.text)) - len(found) < 3
        if (
            _is_name(passage.text, start, printed)
            or (not alone and not _ONLINE.search(lead + passage.text[:start] + passage.text[end:]))
            or "sec.gov" in printed.lower()
        ):
            continue
        registration = _is_registration(passage.text, start, printed)
        by_phone = registration and _BY_PHONE.search(passage.text) is not None
        rank = 2 if by_phone else _rank(passage.text, start) - ("webcast" in printed.lower())
        site = Site(printed, rank, registration)
        mode = passage.inherited if lead and start == 0 else passage.mode(start, end)
        both = (
            _LIVE_TOO.search(BY_THE_CALL.sub(" ", passage.text)) is not None
            and mode is Mode.REPLAY
            and re.match(r"\W*(?:\w+ )?(?:replay|archive)", passage.text, re.IGNORECASE) is None
        )
        replay = mode is Mode.REPLAY and not both
        facts.append(Fact(Kind.SITE, site, passage.piece.span(start, end), replay))
    return facts


def _is_name(text: str, start: int, printed: str) -> bool:
    """Tell whether what looks like an address is a company's name: "the Larks.com Investor Relations website"."""
    named = re.fullmatch(r"[A-Z][\w-]*\.com", printed)
    return (
        named is not None
        and re.match(r"(?:'s)?,? (?:\(|Inc|[A-Z][a-z]+ )|'s ", text[start + len(printed) :]) is not None
    )


def _is_registration(text: str, start: int, printed: str) -> bool:
    """Tell whether an address is a page to register on; one labelled `Webcast:` is the webcast whatever its path."""
    if _LABEL.search(text[:start]):
        return False
    return re.search(r"regist|diamondpass", printed, re.IGNORECASE) is not None or (
        _REGISTER.search(text[max(0, start - 160) : start]) is not None
        and re.search(r"web-? ?cast", text[:start], re.IGNORECASE) is None
    )


def _rank(text: str, start: int) -> int:
    """Return how surely the address at `start` is the webcast's, by the last word that says what is there."""
    before = text[:start]
    heard = max((m.end() for m in _HEARD.finditer(before)), default=-1)
    other = max((m.start() for m in _ELSEWHERE.finditer(before)), default=-1)
    if other > heard and not _WITH_SLIDES.search(before) and (heard < 0 or start - other < 60):
        return 2
    return 0 if heard >= 0 else 1
