"""The words beside a growth that make it one of something else: at constant currency, of the same stores."""

import re

import msgspec

from irdesk.proofing.prose.claim import Claim

_OTHER = re.compile(
    r"constant[- ]currency|organic|comparable|excluding|pro forma|currency|volume|basis points"
    r"|same[- ](?!(?:\w+[- ])?(?:periods?|quarters?|months?|time|year|half)\b)[a-z]+"
    r"|like[- ]for[- ]like|adjusting|acqui|annualized|compound|cagr|since|local currenc|per[- ]share basis",
    re.IGNORECASE,
)
_OF_A_WHOLE = re.compile(r"\)? of (?:total |our |net )*(?:revenue|sales)", re.IGNORECASE)
_SHARE = re.compile(r"\([\d.]+(?:%| percent) of [^()]{3,40}\)")
"""An amount's share of a whole in brackets, which narrows nothing around it."""
_BEYOND = re.compile(
    r";|,? (?:due|driven|because|primarily|mainly|largely|principally|partially|partly|led by|reflecting|thanks|helped"
    r"|supported|as a result|owing|on (?:higher|lower|strong\w*|improved|increased|the strength))\b"
    r"|,? (?:and|while|whereas|but|with) (?!(?:\w+ly )?[\d(])"
)
"""Where the words behind a growth turn to something else."""
_BEFORE = re.compile(r"; |,? (?:and|while|whereas|but) (?=[a-z-]+ [a-z])")
"""Where the words before a growth begin to speak of what grew."""
_AHEAD, _AFTER = 80, 60


def with_subject(claim: Claim, near: list[Claim]) -> Claim:
    """Return a growth that names no subject with that of the figure before it: "$78 million, …, an increase of"."""
    if claim.subject is not None:
        return claim
    former = [
        c for c in near if c.quantity.end <= claim.quantity.start and not c.change and c.quantity.kind != "percent"
    ]
    if not former or former[-1].subject is None or former[-1].compared:
        return claim
    last = former[-1]
    gap = claim.paragraph.text[last.quantity.end : claim.quantity.start]
    if len(gap) > _LONGEST or ";" in gap or _RESULT.search(gap) is None:
        return claim
    return msgspec.structs.replace(claim, metric=last.metric, row=last.row)


_LONGEST = 120
_RESULT = re.compile(
    r"(?:, (?:representing|reflecting|marking|which (?:is|was|represents?|represented)))? an? (?:\w+ )?"
    r"(?:increase|decrease|growth|decline|improvement|reduction|rise) of "
    r"(?:[$€£][\d.,]+(?: million| billion)?,? (?:or |\())?$",
    re.IGNORECASE,
)
"""What leads from a figure to its growth."""


def narrowed(claim: Claim) -> bool:
    """Say whether the words beside a growth make it one of another measure, or no growth at all."""
    own = _OF_A_WHOLE.match(claim.paragraph.text, claim.quantity.end)
    return own is not None or _OTHER.search(_clause(claim)) is not None


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
