"""Three figures of one sentence, whatever they measure: now, before, and by how much it went up or down."""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from irdesk.proofing.prose.bridges import bridged
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot, months_back
from irdesk.proofing.prose.quantities import Quantity
from irdesk.proofing.prose_checks.sayings import Saying

_LEVELS = {"money", "per_share", "shares", "count"}
_THAN = r"(?:from|over|as compared|compared|versus|vs\.?|than|against|relative to|on)\b"
_WAY = (
    r"(?:increas\w*|decreas\w*|growth|gr[eo]w\w*|decline\w*|higher|lower|improvement|reduction|rise|drop|gain|more|less"
    r"|year[- ]over[- ]year|year[- ]on[- ]year|sequential(?:ly)?|quarter[- ]over[- ]quarter|in \w+)"
)
_ONE = r"[^;%$€£]{0,90}"
_BEHIND = re.compile(rf"^[\s,)(]*(?:or[\s,]+)?(?:{_WAY}[\s,]+){{0,3}}{_THAN}{_ONE}$", re.IGNORECASE)
"""From a percentage to what it is a growth over."""
_COMPARED = re.compile(rf"^{_ONE}?(?:^|[\s,(]){_THAN}{_ONE}$", re.IGNORECASE)
"""From a figure to the one that it is compared with."""
_TO = re.compile(
    r"^[\s,]*(?:(?:year[- ]over[- ]year|sequentially|(?:in|during|for|over) [^,;$%€£]{3,40})[\s,]+)?"
    r"(?:to|at|reaching|totaling|totalling)\s"
    r"(?:a (?:record|new) |approximately |about |reach )*$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s(?:approximately |about |a |an )*$", re.IGNORECASE)
_ON_TO = re.compile(rf"^{_ONE}?\bto\s(?:a record |approximately |about )*$", re.IGNORECASE)
_CHANGE = re.compile(
    rf"^{_ONE}?[\s,(](?:or |representing |reflecting |corresponding to |which is |for )?"
    r"(?:an? |the )?(?:\w+ )?"
    r"(?:(?:increas|decreas|growth|declin|improvement|reduction|rise|rising|drop|gain|up|down|grow)\w*"
    r"(?: of| by)?(?: approximately| about)? ?)?$",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"\b(?:while|whereas|but|although|which|resulting in|leaving|bringing|(?<!compared )(?<!comparison )with|excluding"
    r"|including|on a)\b|\band\b(?! up| down)",
    re.IGNORECASE,
)
"""What opens another clause between two figures of which one is said to be the other's past."""
HOLDS = re.compile(
    r"(?:^|,) ?(?:which )?(?:(?:in|ex)clusive of|(?:in|ex)clud(?:es|ed|ing)|net of|after|before)\b[^;\d]*$",
    re.IGNORECASE,
)
"""What stands between a figure and one that it holds or leaves out."""
_OPEN = re.compile(r"\([^)]{0,30}$")
_SHORT = 60
_A_SHARE = {"per_share", "money"}
_DIVIDEND = re.compile(
    r"\b(?:(?:interim|final|quarterly|annual|regular|cash|special) )*(?:dividends?|distributions?) "
    r"|\b(?:quarterly )?rate ",
    re.IGNORECASE,
)
"""What is paid, named anew between two amounts of it."""
_THOUSAND, _MILLION = 10**3, 10**6


class Triple(msgspec.Struct, frozen=True):
    """What a change lies between; `bound`: only words of comparison and time lead from one to the other.

    `tight`: nothing else stands between any two of the three: "rose 12% to $5.6 million from $5.0 million".
    """

    now: Claim
    before: Claim
    bound: bool
    tight: bool = False


def triple(saying: Saying, moved: Claim, *, signed: bool = False) -> Triple | None:
    """Return the two figures of its sentence that a growth, or a change in money, lies between.

    `signed`: they may be called negative, which a change can lie between, but no growth.
    """
    row = [
        c for c in saying.claims if c is moved or (_is_level(c) and not _companion(saying, c) and not _aside(saying, c))
    ]
    at = next(number for number, claim in enumerate(row) if claim is moved)
    orders = (_from_to, _behind, _to, _last, _by_its_base)
    for found in (order(saying, row, at) for order in orders):
        if found is not None and _alike(found.now, found.before):
            below = found.now.quantity.negative or found.before.quantity.negative
            return found if signed or not below else None
    return None


def _is_level(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.kind in _LEVELS and not (claim.change or quantity.translated or quantity.bracketed)


def _companion(saying: Saying, claim: Claim) -> bool:
    """Say whether a figure only says another one again: "$538 million, or $0.74 per share"."""
    former = next((c for c in reversed(saying.claims) if c.quantity.end <= claim.quantity.start), None)
    if former is None or former.quantity.kind == claim.quantity.kind or not _is_level(former):
        return False
    gap = saying.between(former, claim)
    return gap.rstrip(" (").endswith((",", " or")) or _OPEN.search(gap) is not None


def _aside(saying: Saying, claim: Claim) -> bool:
    """Say whether a figure is one that another holds or leaves out: "$1.40, including costs that come to $0.05"."""
    former = next((c for c in reversed(saying.claims) if c.quantity.end <= claim.quantity.start), None)
    return former is not None and HOLDS.search(saying.between(former, claim)) is not None


def _alike(now: Claim, before: Claim) -> bool:
    one, other = now.quantity, before.quantity
    kinds = {one.kind, other.kind}
    same = one.currency == other.currency and (len(kinds) == 1 or (kinds == _A_SHARE and _is_small(one, other)))
    scales = {one.scale, other.scale}
    if 1 in scales and max(scales) >= _MILLION and min(one.amount.value, other.amount.value) < _THOUSAND:
        return False  # "$7.48 billion, up 10% from December, or $3.17 for each dollar of equity"
    keys = {c.metric.key for c in (now, before) if c.metric is not None}
    return same and len(keys) < 2 and now.loss == before.loss


def _is_small(*both: Quantity) -> bool:
    """Say whether amounts are of the size of what is paid a share: "$0.41 per share, an 8% increase from the $0.38"."""
    return all(each.scale == 1 and each.amount.value < _THOUSAND for each in both)


def _bridged(gap: str) -> bool:
    return bridged(_DIVIDEND.sub("", gap))


def _gap(saying: Saying, one: Claim, other: Claim) -> str:
    """Return the words between two figures without the figures that stand there."""
    text, at = "", one.quantity.end
    for between in _inside(saying, one, other):
        text += saying.paragraph.text[at : between.quantity.start]
        at = between.quantity.end
    return text + saying.paragraph.text[at : other.quantity.start]


def _inside(saying: Saying, one: Claim, other: Claim) -> Iterator[Claim]:
    return (c for c in saying.claims if one.quantity.end <= c.quantity.start and c.quantity.end <= other.quantity.start)


def _leads(saying: Saying, one: Claim, other: Claim, pattern: re.Pattern[str]) -> bool:
    gap = _gap(saying, one, other)
    return pattern.match(gap) is not None and not _TURN.search(gap)


def _from_to(saying: Saying, row: list[Claim], at: int) -> Triple | None:
    """Return the figures of "up 12 percent, from $43.4 million to $48.6 million", or with the growth behind."""
    for first in (at + 1, at - 2):
        if first < 0 or first + 1 >= len(row) or (first < at <= first + 1):
            continue
        before, now = row[first], row[first + 1]
        lead = saying.paragraph.text[max(saying.start, before.quantity.start - 30) : before.quantity.start]
        if _FROM.search(lead) and _leads(saying, before, now, _ON_TO):
            ends = (row[at], before) if first > at else (now, row[at])
            return Triple(now, before, _bridged(_gap(saying, *ends)) and _bridged(_gap(saying, before, now)))
    return None


def _behind(saying: Saying, row: list[Claim], at: int) -> Triple | None:
    """Return the figures of "$48.6 million, up 12 percent from $43.4 million"."""
    if not 0 < at < len(row) - 1 or not _leads(saying, row[at], row[at + 1], _BEHIND):
        return None
    growths = [c for c in _inside(saying, row[at], row[at + 1]) if c.quantity.kind == "percent"]
    if len(growths) > (row[at].quantity.kind != "percent"):
        return None
    now = next((c for c in reversed(row[:at]) if not c.compared), None)
    if now is None:
        return None
    tight = _is_tight(saying, (now, row[at], row[at + 1]))
    return Triple(now, row[at + 1], _bridged(_gap(saying, now, row[at])), tight)


def _to(saying: Saying, row: list[Claim], at: int) -> Triple | None:
    """Return the figures of "increased 12 percent to $48.6 million from $43.4 million"."""
    if at + 2 >= len(row) or not _TO.match(_gap(saying, row[at], row[at + 1])):
        return None
    now, before = row[at + 1], row[at + 2]
    if not before.compared or not _leads(saying, now, before, _COMPARED):
        return None
    return Triple(now, before, bound=True, tight=_is_tight(saying, (row[at], now, before)))


def _is_tight(saying: Saying, row: tuple[Claim, ...]) -> bool:
    """Say whether no number and no other words stand between some figures."""
    gaps = [saying.between(one, other) for one, other in pairwise(row)]
    return all(_bridged(gap) and len(gap) < _SHORT for gap in gaps)


def _changes(claim: Claim, moved: Claim) -> bool:
    """Say whether a number is a change of the same kind as another."""
    return claim.quantity.kind == moved.quantity.kind and (claim.change or claim.quantity.kind == "percent")


def _last(saying: Saying, row: list[Claim], at: int) -> Triple | None:
    """Return the figures of "$48.6 million, compared with $43.4 million a year ago, an increase of 12 percent"."""
    if at < 2:
        return None
    now, before = row[at - 2], row[at - 1]
    if now.compared or not before.compared or not _leads(saying, now, before, _COMPARED):
        return None
    if any(_moves_alike(each, row[at]) for each in _inside(saying, now, before)):
        return None  # "down $8.6 million from $32.6 million in June, and down $7.7 million from last year"
    gap, metric = _gap(saying, before, row[at]), row[at].metric
    if any(_changes(c, row[at]) for c in _inside(saying, now, before)):
        return None  # the two have their change between them
    anew = metric is not None and metric.start >= before.quantity.end
    if anew or not _CHANGE.match(gap) or _TURN.search(gap) or not re.search(r"[,(–—]", gap):
        return None
    return Triple(now, before, _bridged(gap))


_BASED = re.compile(
    r"\s?(?:(?P<year>year[- ](?:over|on)[- ]year|y-o-y|yoy|(?:from|over|on) (?:the )?(?:year-ago|prior[- ]year))"
    r"|(?P<quarter>sequentially|quarter[- ](?:over|on)[- ]quarter))\b",
    re.IGNORECASE,
)


def _by_its_base(saying: Saying, row: list[Claim], at: int) -> Triple | None:
    """Return the figures of "$45.1 million, compared to $43.6 million in the prior quarter and $39.2 million in the
    year-ago quarter, an increase of 15.2% year over year"."""
    said = _BASED.match(saying.paragraph.text, row[at].quantity.end, saying.end)
    now = next((c for c in row[:at] if not c.compared and c.slot is not None), None)
    if said is None or now is None or now.slot is None:
        return None
    months = 12 if said["year"] else 3
    wanted = Slot(now.slot.length, months_back(now.slot.end, months))
    past = [
        c for c in row[:at] if c is not now and c.named and c.slot is not None and c.quantity.kind == now.quantity.kind
    ]
    before = [c for c in past if c.slot == wanted]
    apart = any(_moves_alike(each, row[at]) for each in _inside(saying, now, row[at]))
    if len(past) < 2 or len(before) != 1 or apart or not _CHANGE.match(_gap(saying, past[-1], row[at])):
        return None
    return Triple(now, before[0], bound=True, tight=True)


def _moves_alike(one: Claim, other: Claim) -> bool:
    """Say whether two figures are changes told in the same way: both in per cent, or both in money."""
    return one.quantity.kind == other.quantity.kind and (one.change or one.quantity.kind == "percent")
