"""An amount that is said to be part of a smaller one: "costs of $48.2 million, including $84.2 million of"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span
from irdesk.proofing.words.sentences import lowered

_INCLUDING = re.compile(
    r"(?: [\w&'’.\-/]+){0,10}"
    r"(?:[ ,(]+(?:including|inclusive of|of (?:which|(?:this|that) (?:amount|total|sum)))|,? and include[sd]?"
    r"|(?:,| \()\s?which (?:also )?include[sd]?),? (?:[\w&'’.\-/]+ ){0,8}$"
)
"""Between a whole and its part, in lower case."""
_WHOLE = re.compile(
    r"\b(?:expenses?|costs?|spending|expenditures?|capex|revenues?|sales|bookings|backlog|orders|premiums|dividends"
    r"|liquidity|borrowings|indebtedness|debt|inventor(?:y|ies)|receivables|assets|deposits|loans|repurchases|buybacks"
    r"|charges|cash(?:,)? (?:and|equivalents|on hand|balances?|position|of)|returned|repurchased|invested)\b"
)
"""What nothing within can be more than: no profit, of which a gain may be, and nothing that is a balance of two."""
_NO_WHOLE = re.compile(
    r"\bnet(?! (?:sales|revenues?|product|premiums))\b|\btax(?:es)?\b|\bother\b|\bprofit\b|\bincome\b|\bearnings\b"
    r"|\bebitda?\b|\bloss(?:es)?\b|\bcash flows?\b|\bchanges?\b|\bimpact\b|\beffect\b|\bsavings\b|\bbenefits?\b"
    r"|\bfavorabl\w*|\bgains?\b|\bprovisions?\b|\bmargin\b"
)
_TURNED = re.compile(
    r"\bgains?\b|\bbenefits?\b|\bcredits?\b(?! facilit)|\brecover\w*|\brevers\w*|\bloss(?:es)?\b|\bincome\b|\boffset\w*"
    r"|\btax(?:es)?\b|\bnet\b|\brefund\w*|\bsince\b|\bto[- ]date\b|\bcumulative\w*|\bsavings\b|\bexclud\w*"
    r"|\bdecreas\w*|\bincreas\w*|\breduc\w*|\bdeclin\w*|\blower\b|\bhigher\b|\bunder\b|\bpursuant\b"
    r"|\bcompared\b|\bversus\b|\byears?\b|\bmonths\b|\bless\b|\badjustments?\b|\bprice\b|\bauthori\w+|\bsecur\w+|\bvalued?\b|\bannual\w*"
)
"""What counts the other way, or for another time, or only tells of what program or loan something is."""
_ELSEWHERE = re.compile(r"\b(?:from|at|with|via|through|for)\b")
_NAMED = re.compile(r"\b(?:the|our|its|a|an|new|this|that|existing)\s$")
_CHARGE = re.compile(r" (?:[\w-]+ ){0,4}(?:charges?|costs?|expenses?|impairments?|payments?|dividends?)\b")
_MOVED = re.compile(
    r"\b(?:by|increas\w*|decreas\w*|declin\w*|rose|fell|grew|up|down|higher|lower|growth|reduc\w*) (?:of )?$"
)
_AND = re.compile(r"(?<!cash )\band\b(?! $)")
_STOP = re.compile(r"[;:]|\bwhile\b|\bbut\b|\bwhereas\b")
_NEAR = 90


def larger_parts(book: Book) -> Iterator[Finding]:
    """Yield an error for each amount that is said to be included in a smaller one."""
    for saying in sayings(book):
        text = lowered(saying.paragraph.text)
        if len(saying.claims) > 1 and re.search(r"\binclu|\bof (?:which|this|that)\b", text[saying.start : saying.end]):
            for whole, part in pairwise(saying.claims):
                severity = _severity(saying, whole, part) if _over(whole, part) else None
                if severity is not None:
                    yield _finding(book, whole, part, severity)


def _over(whole: Claim, part: Claim) -> bool:
    """Say whether the second of two amounts is more than the first, whatever is not shown of both."""
    one, other = whole.quantity, part.quantity
    alike = one.kind == other.kind in {"money", "per_share"} and one.currency == other.currency
    scaled = (one.scale > 1) == (other.scale > 1)
    plain = not (one.translated or other.translated or one.negative or other.negative or whole.change or part.change)
    return alike and scaled and plain and one.mode != "above" and other.amount.low > one.amount.high


def _severity(saying: Saying, whole: Claim, part: Claim) -> str | None:
    """Return how sure the words are that the second amount is a part of the first, and that nothing is netted there."""
    text = lowered(saying.paragraph.text)
    gap = text[whole.quantity.end : part.quantity.start]
    told = _INCLUDING.fullmatch(gap) and not (_TURNED.search(gap) or _ELSEWHERE.search(gap))
    if not told or _is_named(text, saying, part):
        return None
    lead = text[max(saying.start, whole.quantity.start - _NEAR) : whole.quantity.start]
    lead = lead[max((stop.end() for stop in _STOP.finditer(lead)), default=0) :]
    behind = text[part.quantity.end : min(saying.end, part.quantity.end + _NEAR)]
    aside = re.split(r"\binclu|\bof (?:which|this|that)\b", gap)[0]
    named = lead + aside
    if _AND.search(aside) or _NO_WHOLE.search(named) or _MOVED.search(lead) or _TURNED.search(behind):
        return None
    if _WHOLE.search(named):
        return "error"
    return "warning" if gap.endswith("including ") else None


def _is_named(text: str, saying: Saying, part: Claim) -> bool:
    """Say whether an amount only names a thing, "the $500 million facility", and is no charge or payment."""
    article = _NAMED.search(text, saying.start, part.quantity.start)
    return article is not None and _CHARGE.match(text, part.quantity.end, saying.end) is None


def _finding(book: Book, whole: Claim, part: Claim, severity: str) -> Finding:
    message = f"{part.quantity.printed} is said to be part of {whole.quantity.printed}, which is less."
    spans = span(part), span(whole)
    return finding(book.text, "sum", severity, "impossible", message, *spans, stated=part.quantity.printed)
