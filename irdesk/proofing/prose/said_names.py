"""The name that running text gives a number: "net debt" of "with net debt of $512.0 million at year end".

It stands before the number, with nothing but "of", "was", "rose to" and the period between them, or right behind it
("$91.3 million of adjusted free cash flow"). What is part of a longer name ("cost of sales") has none here.
"""

import re
from collections.abc import Sequence

from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import When, calendar_of, periods
from irdesk.proofing.prose.row_names import words_of

Name = tuple[str, ...]

_LINK = re.compile(
    r"(?:\s*,?\s*\b(?:of|was|were|is|are|to|at|total(?:ed|led|ing|s)?|reach(?:ed|ing|es)?|averag(?:ed|ing|es)"
    r"|amounted to|came in at|came to|stood at|increase[sd]?|increasing|decrease[sd]|r[io]se[s]?|grew|grows|fell|falls"
    r"|decline[sd]|improve[sd]|expand(?:ed|s)|climb(?:ed|s)|ended the (?:quarter|year|period) at|a (?:new )?record"
    r"|an all-time high|again|up|down|by|also|now)\b)+\s*\(?$",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[\w&’'/.-]*\w|[,;:()“”\"–—•*-]")
_STOPS = frozenset(
    re.split(
        r"\s+",
        """the our its their a an with and for in of from by on at to that which who we it while as than but or
    including reported reports report generated generating generate delivered delivering posted posting achieved
    achieving recorded produced had has have announced announces announce resulting into saw drove""",
    )
)
_PART = frozenset(re.split(r"\s+", "of from per before in by on to at excluding than after as or including into and"))
"""What makes of the name behind it a part of a longer one."""
_ARTICLES = frozenset(re.split(r"\s+", "the our its their a an"))
DROPPED = frozenset(
    re.split(
        r"\s+",
        """total record consolidated company's reported gaap strong solid worldwide overall quarterly quarter year first
    second third fourth full fiscal full-year third-quarter second-quarter first-quarter fourth-quarter""",
    )
)
_MOVES = frozenset(
    re.split(
        r"\s+",
        """increase decrease growth decline improvement rise drop gain reduction compared midpoint average range change
    expense charge benefit impact price total guidance measure""",
    )
)
"""Last words of a name that say nothing of what is measured."""
_TOLD = frozenset({"change", "price", "charge", "expense"})
_ENOUGH = 3
"""Of so many words the last may be one of these: "renewal premium change"."""
_ON = re.compile(r",?\s*(?:to|or|and to|reaching)\s(?:a (?:new )?record )?")
_BEFORE_PERIOD = re.compile(r",?\s*\b(?:for|in|during|of|at|as of|as at|over)\s+(?:the\s+)?$", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s(?:of|in)\s(?P<name>(?:(?!and |of |for |in )[A-Za-z][\w-]*\s?){1,5})(?=$|[,.;:)]|and |for |in )"
)
_NARROWED = re.compile(
    r"\s*(?:of|from|in|for|at|by|on|related|attributable|under|excluding|before|net of|after|to|through|including|due"
    r"|per|a|remain\w*)\b ?(?:the |our )?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:[•●*▪o–-] ?)?(?P<label>[A-Z][\w&’'-]*(?: [\w&’'-]+){0,3})(?::| [–—]) ")
_MOST = 6
_SLACK = 4


def name_of(book: Book, claim: Claim, former: Claim | None) -> Name | None:
    """Return what a number is said of, in stems, or None; `former` is the number before it in its sentence."""
    text = claim.paragraph.text
    whens = list(periods(text, *claim.sentence, calendar_of(book)))
    begin = claim.sentence[0] if former is None else former.quantity.end
    if (
        former is not None
        and former.quantity.kind in {"percent", "points"}
        and _ON.fullmatch(text[begin : claim.quantity.start])
    ):
        begin, claim_start = claim.sentence[0], former.quantity.start
    else:
        claim_start = claim.quantity.start
    name = name_before(text, begin, claim_start, whens)
    if name is not None:
        return None if _narrowed(claim, whens) else _under(text, name)
    found = _BEHIND.match(text, claim.quantity.end, claim.sentence[1])
    return _name(found["name"].split()) if found is not None else None


def _under(text: str, name: Name) -> Name:
    """Return a name with the label that opens its paragraph: "Logistics: … Operating income was" is of that part."""
    found = _LABEL.match(text)
    label = words_of(found["label"]) if found is not None else ()
    return name if set(label) & set(name) else (*label, *name)


def name_before(text: str, begin: int, end: int, whens: Sequence[When]) -> Name | None:
    """Return the name that ends in `text[begin:end]`, but for words that lead to a number; `whens` are its periods."""
    return _before(without_periods(text, begin, end, whens))


def without_periods(text: str, begin: int, end: int, whens: Sequence[When]) -> str:
    """Return `text[begin:end]` without its periods and the prepositions before them."""
    words, at = "", begin
    for when in whens:
        if at <= when.start and when.end <= end:
            lead = text[at : when.start]
            words += _BEFORE_PERIOD.sub("", lead) + " "
            at = when.end
    return words + text[at:end]


def _before(lead: str) -> Name | None:
    """Return the name that ends words which lead to a number."""
    link = _LINK.search(lead)
    tokens = _TOKEN.findall(lead[: link.start()]) if link is not None else []
    got: list[str] = []
    while tokens and tokens[-1][0].isalpha() and tokens[-1].lower() not in _STOPS:
        got.insert(0, tokens.pop())
    if len(got) > _MOST or _is_part([token.lower() for token in tokens[-2:]]):
        return None
    return _name(got)


def _is_part(stop: list[str]) -> bool:
    """Say whether the words before a name make it a part of a longer one: "cost of", "growth in our"."""
    if not stop:
        return False
    last, earlier = stop[-1], stop[0] if len(stop) > 1 else ""
    if last in _ARTICLES:
        return earlier in _PART - {"and", "to"}
    if last == "and":
        return earlier not in {"", ",", ";"} and earlier[-1].isalpha()
    if last == "for":
        return earlier != ","
    return last in _PART and (earlier, last) != ("resulting", "in")


def _name(words: Sequence[str]) -> Name | None:
    kept = [word for word in words if word.lower().replace("’", "'") not in DROPPED]
    name = tuple(word for word in words_of(" ".join(kept)) if word not in DROPPED)
    known = bool(name) and (name[-1] not in _MOVES or (name[-1] in _TOLD and len(name) >= _ENOUGH))
    return name if known else None


def _narrowed(claim: Claim, whens: Sequence[When]) -> bool:
    """Say whether what follows a number narrows it: "revenue of $5 million from Europe", not "in the quarter"."""
    found = _NARROWED.match(claim.paragraph.text, claim.quantity.end, claim.sentence[1])
    if found is None or re.match(r"[\d$€£]", claim.paragraph.text[found.end() : found.end() + 1]):
        return False
    return not any(claim.quantity.end <= when.start <= found.end() + _SLACK for when in whens)
