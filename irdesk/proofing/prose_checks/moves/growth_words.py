"""The words beside a growth that make it one of something else: at constant currency, of the same stores."""

import re

import msgspec

from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import COMPARABLE
from irdesk.proofing.prose.directions import Direction
from irdesk.proofing.prose.metrics import Mention, mentions
from irdesk.proofing.prose.row_names import row_names
from irdesk.proofing.prose_checks.moves.bases import THAN

_DAY = r"(?! (?:\w+ \d|(?:the )?(?:prior |fiscal |last )?(?:year[- ]end|end of)))"
"""Behind "since" what makes it the base of a growth: "up 4.5% since year-end"."""
_OTHER = re.compile(
    r"\b(?:visits|admissions|shipments|traffic|enrollments?) (?:at|in|of|for|from)\b|constant[- ]currency|organic"
    rf"|{COMPARABLE}|excluding|pro forma|currency|volume"
    r"|\bcomps?\b|basis points|(?:non-?)?gaap and (?:non-?)?gaap"
    r"|same[- ](?!(?:\w+[- ])?(?:periods?|quarters?|months?|time|year|half)\b)[a-z]+"
    r"|like[- ]for[- ]like|neutral|on an? (?:non-gaap|adjusted|core|underlying) basis"
    rf"|adjusting|acqui|annualized|compound|cagr|since{_DAY}|local currenc|per[- ]share basis"
)
_OF_A_WHOLE = re.compile(r"\)? of (?:total |our |net )*(?:revenue|sales)", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r" (?:higher|lower|more|fewer|less|greater) (?:average |total )?(?!(?:than|compared|versus|vs|from|over|on|in|for"
    r"|and|or|but|driven|due|as|at|to|because|primarily|mainly|largely|year|quarter|sequential|relative|against|when|with"
    r"|reflecting)\b)[a-z]",
    re.IGNORECASE,
)
"""What makes a growth that of what stands behind it: "as 9% higher fuel prices weighed on demand"."""
_SHARE = re.compile(r"\([\d.]+(?:%| percent) of [^()]{3,40}\)")
"""An amount's share of a whole in brackets, which narrows nothing around it."""
_BEYOND = re.compile(
    r";|,? (?:due|driven|because|primarily|mainly|largely|principally|partially|partly|led by|reflecting|thanks|helped"
    r"|supported|as a result|owing|on (?:higher|lower|strong\w*|improved|increased|the strength))\b"
    r"|,? (?:and|while|whereas|but|with) (?!(?:\w+ly )?[\d(])"
    r"|(?:,|(?<=year)|(?<=reported)) and (?:up |down )?[\d.]+(?:%| percent) (?:on an?|in|at|excluding|organically) "
)
"""Where the words behind a growth turn to something else."""
_BEFORE = re.compile(r"; |,? (?:and|while|whereas|but) (?=[a-z-]+ [a-z])")
"""Where the words before a growth begin to speak of what grew."""
_AHEAD, _AFTER = 80, 60


def with_subject(book: Book, claim: Claim, near: list[Claim]) -> Claim:
    """Return a growth with what stands right behind it, or with the figure before it: "$78 million, an increase of"."""
    text = claim.paragraph.text
    part = _IN.match(text, claim.quantity.end, claim.sentence[1])
    if part is not None and not _behind(claim):
        name = next(iter(row_names(book, text, part.end(), min(claim.sentence[1], part.end() + _NEAR))), None)
        row = name.words if name is not None and name.start == part.end() else None
        return msgspec.structs.replace(claim, metric=None, row=row, scoped=True)
    behind = _behind(claim)
    if behind is not None and (claim.subject is None or _names_anew(claim, behind)):
        rough = (claim.quantity.amount.step or 1) >= 1  # "50% revenue growth" of a title may be 52.6 percent
        return msgspec.structs.replace(claim, metric=behind, scoped=claim.scoped or rough)
    if claim.subject is not None:
        return claim
    former = [
        c for c in near if c.quantity.end <= claim.quantity.start and not c.change and c.quantity.kind != "percent"
    ]
    if not former or former[-1].subject is None or former[-1].compared:
        return claim
    last = former[-1]
    gap = claim.paragraph.text[last.quantity.end : claim.quantity.start]
    also = _ALSO.fullmatch(gap) is not None and _BASE.match(text, claim.quantity.end) is not None
    also = also or gap in _BESIDE or _WHICH_IS.fullmatch(gap) is not None
    if len(gap) > _LONGEST or ";" in gap or not (also or _RESULT.search(gap)):
        return claim
    return msgspec.structs.replace(claim, metric=last.metric, row=last.row)


def _names_anew(claim: Claim, behind: Mention) -> bool:
    """Say whether what grew stands behind a growth in full, "a 12.8% increase in operating income", not before it."""
    text = claim.paragraph.text
    return " in " in text[claim.quantity.end : behind.start] and (
        claim.metric is None or claim.metric.key != behind.key
    )


def way_behind(claim: Claim) -> Direction | None:
    """Return which way a metric behind a percentage went: "delivers 14% revenue growth"."""
    metric = _behind(claim)
    way = _MOVES.search(claim.paragraph.text, claim.quantity.end, metric.end + 10) if metric is not None else None
    return None if way is None else ("up" if way["up"] else "down")


def _behind(claim: Claim) -> Mention | None:
    """Return the whole company's metric that a growth names behind it: "4% growth in sales", "4% revenue growth"."""
    text, end, last = claim.paragraph.text, claim.quantity.end, claim.sentence[1]
    if _MOVES.search(text, end, min(last, end + _NEAR)) is None:
        return None
    found = next(mentions(text, end, min(last, end + _NEAR)), None)
    if found is None or not found.whole:
        return None
    lead = _TO_METRIC.fullmatch(text, end, found.start)
    if lead is None:
        return None
    moved = None if lead["moved"] else _MOVES.match(text, found.end + 1)
    if not lead["moved"] and moved is None:
        return None
    return found if _ENDS.match(text, found.end if moved is None else moved.end()) else None


_NEAR = 70
_MOVES = re.compile(r"\b(?:(?P<up>growth|increase|rise|improvement)|decrease|decline|drop|reduction)\b", re.IGNORECASE)
_TO_METRIC = re.compile(
    r" (?:(?:year[- ]over[- ]year|year[- ]to[- ]date|(?:first|second|third|fourth|full)[- ](?:quarter|year)|quarterly"
    r"|annual|total|consolidated|overall) )*"
    r"(?P<moved>(?:growth|increase|rise|improvement|decrease|decline|drop|reduction) in "
    r"(?:(?:total|consolidated|quarterly|our|its) )*)?",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\S*(?:$|[,;.]|\n| (?:for|in|to|over|from|compared|versus|vs|driven|and|with|year|on|during|was|were|is"
    r"|reflect\w*|result\w*|came|stem\w*|primarily|due) (?!(?:our|its|the) [a-z]+ (?:segment|business|division)))",
    re.IGNORECASE,
)
_LONGEST = 120
_IN = re.compile(
    r" (?:growth|increase|rise|decrease|decline) (?:in|at|for|from) (?:the |our |its )?(?!(?:the |our |its )?"
    r"(?:first|second|third|fourth|quarter|q\d|fiscal|fy|\d|h\d|year|period|same|prior|previous|last|six|nine|three|twelve|constant|local"
    r"|reported|half|comparable|corresponding|current|full)\b)",
    re.IGNORECASE,
)
"""What leads to the part that grew: "driven by 22% growth in valves, 17% growth in pumps"."""
_RESULT = re.compile(
    r"(?:, (?:representing|reflecting|marking|which (?:is|was|represents?|represented)))? an? (?:\w+ )?"
    r"(?:increase|decrease|growth|decline|improvement|reduction|rise) of "
    r"(?:[$€£][\d.,]+(?: million| billion)?,? (?:or |\())?$",
    re.IGNORECASE,
)
"""What leads from a figure to its growth."""
_ALSO = re.compile(
    r"[:,]? (?:up|down|an? (?:increase|decrease) of) [\d.]+(?:%| percent) [^;:()$€£\d]{3,45}?(?:,|,? and) (?:up|down) ",
    re.IGNORECASE,
)
"""What leads from a figure to its second growth: "up 5.3% on a linked-quarter basis, up"."""
_BESIDE = (" (+", ", +", " (")
"""Between a figure and its growth with a sign, "$168.4 million (+4.7%)"."""
_WHICH_IS = re.compile(r",? which (?:is|was|are|were) (?:an? )?(?:approximately |about )?")
_BASE = re.compile(
    rf" (?:year[- ](?:over|on)[- ]year|quarter[- ](?:over|on)[- ]quarter|sequentially|{THAN} the)\b", re.IGNORECASE
)


_IMPROVED = re.compile(
    r"^\s?%?\s?(?:[\w-]+ )?(?:improvement|improved|better)\b|\bimprov\w+ (?:of|by) (?:about |nearly )?$", re.IGNORECASE
)
_LESS = re.compile(r"\b(?:used|burn\w*|outflow|loss(?:es)?|deficit|negative|debt|costs?|expenses?)\b", re.IGNORECASE)


def less_is_better(claim: Claim) -> bool:
    """Say whether a growth may be of what is better when it is less: "cash used was $3 million, a 78% improvement"."""
    text, quantity = claim.paragraph.text, claim.quantity
    beside = text[max(claim.sentence[0], quantity.start - 40) : quantity.start], text[quantity.end : quantity.end + 40]
    return any(_IMPROVED.search(each) for each in beside) and _LESS.search(text, *claim.sentence) is not None


def narrowed(claim: Claim) -> bool:
    """Say whether the words beside a growth make it one of another measure, or no growth at all."""
    if _ON_OWN_BASIS.match(claim.paragraph.text, claim.sentence[0], claim.quantity.start) is not None:
        return True
    own = _OF_A_WHOLE.match(claim.paragraph.text, claim.quantity.end)
    if own is not None or _OTHER.search(f"{_label(claim)} % {_clause(claim)}".lower()) is not None:
        return True
    behind = _OF_ANOTHER.match(claim.paragraph.text, claim.quantity.end)
    return behind is not None and (claim.metric is None or claim.metric.end <= claim.quantity.start)


_ON_OWN_BASIS = re.compile(
    r"\W*(?:and |but )?on (?:an?|the) (?:[\w-]+ ){0,2}?"
    r"(?:daily|per[- ]day|same[- ]day|days?[- ]adjusted|like[- ]for[- ]like|underlying|comparable|per \w+|same[- ]\w+"
    r"|organic|constant[- ]currency) basis\b",
    re.IGNORECASE,
)
"""What puts the growths of a sentence on a basis of their own: "On an average daily basis, revenue rose"."""
_LABEL = re.compile(r"\W*[^:;.$%\d]{3,60}:")


def _label(claim: Claim) -> str:
    """Return what opens a line and says what all its figures are of: "Comparable sales: up 3.2% (bakeries up 2.6%"."""
    label = _LABEL.match(claim.paragraph.text, claim.sentence[0], claim.quantity.start)
    return label.group() if label is not None else ""


def _clause(claim: Claim) -> str:
    """Return the words that may narrow a growth: those of its own clause, without the reasons behind it."""
    text, (first, last) = claim.paragraph.text, claim.sentence
    lead = text[max(first, claim.quantity.start - _AHEAD) : claim.quantity.start]
    turned = list(_BEFORE.finditer(lead))
    whole = text.find(" ", min(last, claim.quantity.end + _AFTER), last)
    behind = text[claim.quantity.end : whole if whole >= 0 else last]
    end = _BEYOND.search(behind)
    words = lead[turned[-1].end() if turned else 0 :] + " % " + (behind[: end.start()] if end else behind)
    return _SHARE.sub(" ", words)
