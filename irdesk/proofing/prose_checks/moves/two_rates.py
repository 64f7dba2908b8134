"""The two rates of a sentence that a change in points lies between, whatever they measure, and which way it goes."""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.levels import is_level
from irdesk.proofing.prose_checks.moves.bases import THAN
from irdesk.proofing.prose_checks.sayings import Saying

_UP = (
    r"increas\w*|r(?:o|i)se[sn]?|rising|up|upward|higher|gain\w*|expan\w*|gr[eo]w\w*|growth|climb\w*|jump\w*|advanc\w*"
    r"|above|more|wid\w+|ahead|lift\w*|rais(?:ed|es|ing)|boost\w*"
)
_DOWN = (
    r"decreas\w*|f[ae]ll\w*|down|downward|lower\w*|declin\w*|contract\w*|drop\w*|below|less|compress\w*|reduc\w*"
    r"|shr[aiu]nk\w*|slipp?\w*|erosion|eroded|narrow\w*|dip|dipped|decrement"
)
_EITHER = (
    r"improv\w*|better|worse\w*|deteriorat\w*|chang\w*|mov\w+|favorabl[ey]|unfavorabl[ey]|swing|difference|shift\w*|over"
    r"|weak\w*|strong\w*|strength\w*"
)
_PLAIN = rf"(?:{_UP}|{_DOWN}|{_EITHER})"
_ANY = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<either>{_EITHER}))"
_HEDGE = (
    r"(?:approximately|about|nearly|roughly|some|around|almost|an?|another|the|by|of|was|were|is|over|more than"
    r"|full)"
)
_WAY_BEFORE = re.compile(rf"\b{_ANY}(?:,? (?:year[- ]over[- ]year|sequentially))?(?: {_HEDGE})*[ (]*$", re.IGNORECASE)
_WAY_AFTER = re.compile(
    rf"[\s-](?:(?:year[- ](?:over|on)[- ]year|sequential|quarterly|annual|net|total) )?{_ANY}\b", re.IGNORECASE
)

_TIME = (
    r"(?:(?:in|for|during|at|as|of|on|the|a|an|our|its|that|than|year|years|quarters?|months?|ended|end|ago|earlier|same"
    r"|prior|previous|preceding|linked|last|comparable|corresponding|period|periods?|before|first|second|third|fourth"
    r"|fiscal|full|half|year's|year’s|quarter's|quarter’s|period's|period’s|three|six|nine|twelve|thirteen|when|both"
    r"|record|rate|margin|ratio|level|reported|restated|weeks?|approximately|about|was|were|it|recorded|posted|january"
    r"|february|march|april|may|june|july|august|september|october|november|december|one|q[1-4]|[1-4]q|h[12]|[12]h|fy"
    r"|(?:fy)?\d{1,4}|compared|to|with|immediately|only|just|still|now|respectively)\b[\s,'’()]*)*"
)
"""Words of time and of what is compared, alone."""
_THAN = rf"(?:as |when |in )?(?:{THAN}|above|below|comparison (?:with|to))"
_TO_BASE = re.compile(
    rf"[\s,(-]*(?:{_ANY}[\s,]+)?(?:(?:year[- ](?:over|on)[- ]year|sequentially)\s)?(?:in \w+ )?{_THAN} {_TIME}",
    re.IGNORECASE,
)
"""From the points to the rate that they are counted from: "basis points sequentially from"."""
_COMPARED = re.compile(
    r"(?:\)? of (?:[\w'’-]+ ){0,3}(?:sales|revenues?|assets|loans|premiums|income))?"
    rf"[\s,(–—-]*{_TIME}{_THAN} {_TIME}",
    re.IGNORECASE,
)
"""From one rate to the one it is compared with."""
_NOT_TURN = (
    r"(?!(?:and|while|whereas|but|with|as|including|excluding|where|because|due|driven|reflecting|ratio|margin|rate|rates"
    r"|yield|spread|costs?|expenses?|share|of)\b)"
)
_ON = rf"(?:{_NOT_TURN}[\w'’-]+[\s,(–—]+){{0,9}}?"
"""Words that lead on from a rate to its change without naming another one: "95.4% leased at September 30, 2024, up"."""
_OPENS = (
    r"(?:(?:or|which|that|this|it|is|was|were|represents|representing|marks|marking|reflecting|for|equal to"
    r"|i\.e\.,?|an?|the|year[- ]over[- ]year|sequential|full) )*"
)
_TO_POINTS = re.compile(
    r"(?:\)? of (?:[\w'’-]+ ){0,3}(?:sales|revenues?|assets|loans|premiums|income))?"
    rf"[\s,;:(–—-]*{_ON}(?:and (?={_PLAIN}))?{_OPENS}(?:{_ANY}[\s,]+)?(?:{_HEDGE} )*\(?",
    re.IGNORECASE,
)
"""From a rate to the points that it went by: ", an increase of"."""
_BEHIND = re.compile(
    rf"[\s,)]*{_TIME}\s?[,(–—-]+\s?{_OPENS}(?:{_ANY}[\s,]+)?(?:year[- ]over[- ]year |sequentially )?(?:{_HEDGE} )*\(?",
    re.IGNORECASE,
)
"""From the rate before to the points behind both: "a year ago, an improvement of"."""
_ALSO = re.compile(rf"(?:[\s,(]+{_TIME})?,? and (?:also )?(?:{_ANY} )?(?:by )?(?:{_HEDGE} )*", re.IGNORECASE)
_TO = re.compile(r",?\s(?:to|at|reaching)\s(?:an? |record |new |approximately |about )*", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:an? |approximately |about )*$", re.IGNORECASE)
_ON_TO = re.compile(rf"[\s,]*{_TIME}to\s(?:an? |record |approximately |about )*", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"\s?[(\[]{_TIME}[:\s]*", re.IGNORECASE)
"""From a rate to the one before in brackets: "84.6% (third quarter of 2023: 81.9%)"."""
_CAUSE = re.compile(
    r"\s?(?:of (?!improvement|expansion|contraction|increase|decrease|decline|deterioration|growth|compression)"
    r"|(?:\w+ )?from (?!the (?:prior|previous|last|same|year|linked|first|second|third|fourth|comparable)|a year|last"
    r"|prior|one|\w+ 20|20|[a-z]+ \d)|(?:in|on) (?!the (?:quarter|year|period|prior|same)|total|all|a year)"
    r"|[\w-]*\s?(?:headwind|tailwind|benefit|impact|contribution)|attribut|related|relat|which|excluding|before)",
    re.IGNORECASE,
)
"""What makes of points a part of the change: "60 basis points of which", "40 basis points from freight"."""


_LONGEST = 160


_ANOTHER = re.compile(
    r"\s(?:for|of|at|among|by|in) (?!(?:the |our |its |all |both |each )*(?:same|prior|previous|preceding|linked|last"
    r"|first|second|third|fourth|comparable|corresponding|fiscal|full|year|quarter|period|half|three|six|nine|twelve|thirteen"
    r"|end|\d|q[1-4]|h[12]|fy|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|total|sales|net|revenue))",
    re.IGNORECASE,
)
"""What makes of a rate another one than before: "versus 20.1% for our closest rival"."""


class Rates(msgspec.Struct, frozen=True):
    """The rate now and the one before, and the way that the words say: `up`, `down` or `either`."""

    now: Claim
    before: Claim
    way: str


def two_rates(saying: Saying, changed: Claim) -> Rates | None:
    """Return the rates of a sentence that some points lie between, where nothing else stands among the three."""
    row = [c for c in saying.claims if not c.quantity.bracketed]
    at = next(number for number, claim in enumerate(row) if claim is changed)
    now, before = _pair(_Row(saying, row, at)) or (None, None)
    if now is None or before is None or not (is_level(now) and (is_level(before) or _is_base(before))):
        return None
    if _ANOTHER.match(saying.paragraph.text, before.quantity.end, saying.end):
        return None
    return Rates(now, before, way_of(saying, changed) or "either")


def _is_base(claim: Claim) -> bool:
    """Say whether a rate is what another is held against: "a 120-basis-point improvement over the 23.3% of"."""
    return claim.compared and not (claim.change or claim.expected)


def way_of(saying: Saying, changed: Claim) -> str | None:
    """Return which way the words right beside some points say that a rate went, None where they say nothing."""
    text, (start, end) = saying.paragraph.text, (changed.quantity.start, changed.quantity.end)
    after = _WAY_AFTER.match(text, end, saying.end)
    before = _WAY_BEFORE.search(text[max(saying.start, start - 60) : start])
    ways = {way for found in (after, before) if found for way in ("up", "down", "either") if found[way]}
    if ways >= {"up", "down"}:
        return "either"
    return next((way for way in ("up", "down", "either") if way in ways), None)


class _Row(msgspec.Struct, frozen=True):
    """The numbers of a sentence, by their place from the points on."""

    saying: Saying
    claims: list[Claim]
    at: int

    def claim(self, place: int) -> Claim:
        return self.claims[self.at + place]

    def leads(self, one: int, pattern: re.Pattern[str]) -> bool:
        """Say whether all that stands between a number and the next is what a pattern says."""
        if not 0 <= self.at + one < len(self.claims) - 1:
            return False
        gap = self.saying.between(self.claim(one), self.claim(one + 1))
        return len(gap) < _LONGEST and pattern.fullmatch(gap) is not None

    def begins(self, first: int) -> bool:
        """Say whether "from" stands right before a number."""
        lead = self.saying.paragraph.text[self.saying.start : self.claim(first).quantity.start]
        return _FROM.search(lead) is not None


def _pair(row: _Row) -> tuple[Claim, Claim] | None:
    """Return the rate now and the one before, in whichever order the three stand."""
    found = next((places for order in (_third, _from_to, _around, _to, _behind) if (places := order(row))), None)
    return None if found is None else (row.claim(found[0]), row.claim(found[1]))


def _third(row: _Row) -> tuple[int, int] | None:
    """Read "95.4%, up 30 basis points from 95.1% and 110 basis points from 94.3%"."""
    listed = row.leads(-1, _ALSO) and row.leads(-2, _TO_BASE) and row.leads(-3, _TO_POINTS)
    return (-3, 1) if listed and row.claim(-2).quantity.kind == "points" and row.leads(0, _TO_BASE) else None


def _around(row: _Row) -> tuple[int, int] | None:
    """Read "95.4%, up 30 basis points from 95.1%"."""
    held = row.leads(-1, _TO_POINTS) and row.leads(0, _TO_BASE)
    anew = held and row.at > 1 and row.claim(-2).quantity.kind == "percent" and row.leads(-2, _COMPARED)
    return (-1, 1) if held and not anew else None


def _to(row: _Row) -> tuple[int, int] | None:
    """Read "up 30 basis points to 95.4% from 95.1%"."""
    return (1, 2) if row.leads(0, _TO) and row.leads(1, _COMPARED) else None


def _from_to(row: _Row) -> tuple[int, int] | None:
    """Read "up 30 basis points from 95.1% to 95.4%"."""
    return (2, 1) if row.leads(0, _TO_BASE) and row.leads(1, _ON_TO) and row.begins(1) else None


def _behind(row: _Row) -> tuple[int, int] | None:
    """Read "95.4%, compared with 95.1%, up 30 basis points", and "from 95.1% to 95.4%, up 30 basis points"."""
    text, end = row.saying.paragraph.text, row.claim(0).quantity.end
    if row.leads(0, _TO) or _CAUSE.match(text, end, row.saying.end) or not row.leads(-1, _BEHIND):
        return None
    if row.leads(-2, _COMPARED):
        return None if row.begins(-2) else (-2, -1)
    return (-1, -2) if row.leads(-2, _ON_TO) and row.begins(-2) else None


def rate_of(saying: Saying, changed: Claim) -> Claim | None:
    """Return the rate that some points lead to: "rose 2.7 percentage points to 84.6%"."""
    behind = next((c for c in saying.claims if c.quantity.start >= changed.quantity.end), None)
    led = behind is not None and is_level(behind) and _TO.fullmatch(saying.between(changed, behind))
    return behind if led and way_of(saying, changed) is not None else None


def compared_rates(saying: Saying) -> Iterator[tuple[Claim, Claim]]:
    """Yield each rate with the one that stands right behind it as its past."""
    for one, other in pairwise(saying.claims):
        gap = saying.between(one, other)
        if is_level(one) and is_level(other) and (_COMPARED.fullmatch(gap) or _IN_BRACKETS.fullmatch(gap)):
            yield one, other
