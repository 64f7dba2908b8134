"""Whether its sentence narrows a number to a part of the company, or to another measure."""

import re
from functools import lru_cache

from irdesk.proofing.prose.asides import inside, without
from irdesk.proofing.prose.claim import Sentence
from irdesk.proofing.prose.claim_words import SCOPED
from irdesk.proofing.prose.metrics import Mention
from irdesk.proofing.prose.quantities import Quantity
from irdesk.proofing.words.sentences import lowered

_MOVE = r"(?:lower|higher|reduced|increased|decreased|improved|strong(?:er)?|weak(?:er)?)"
_REASON = re.compile(
    r",? (?:driven|due|owing|because|thanks|led by|helped by|supported by|(?:primarily|mainly|largely|mostly|partly"
    r"|partially|principally) (?:due|driven|because|reflecting|resulting|related|as|on|offset|attributable|the result)"
    rf"|reflecting|resulting from|as a result|as (?:we|the)|(?:on|with|amid) {_MOVE})\b"
    r"|, (?:(?:all|each|both|some|most|\w+ ){0,2}of which|which|with|where|while|although|despite|and we|helped)\b"
)
"""What turns from a figure to what is behind it: a part that is named there does not narrow the figure."""


_BASIS_OF_GROWTH = re.compile(
    r"(?:,? or|,? and|,|\(|;)? ?"
    r"(?:(?:up|down|(?:an? )?(?:increase[ds]?|decrease[ds]?|decline[ds]?|growth|grew|rose|fell))"
    r" (?:of |by )?)?\d[\d.]*(?:%| percent)(?: (?:increase|decrease|decline|growth))? ?,?(?:on an?|in|at|with) "
    r"(?:organic|constant[- ]currency|constant exchange rates?|same[- ]store)(?: basis)?|organic growth of \d[\d.]*%"
)
"""A growth with its own basis behind it, which narrows no figure before it: "or 6% in constant currency"."""
_BASES_OF_GROWTH = ("organic", "constant", "same")
_CONTINUED = frozenset({"continuing", "discontinued"})
_OPERATIONS = re.compile(r"(?:dis)?continu(?:ing|ed) operations")


def narrowed_in(
    sentence: Sentence, quantity: Quantity, row: tuple[str, ...] | None, metric: Mention | None = None
) -> bool:
    """Say whether a word of the number's clause narrows it: before the number, or behind it up to the reasons.

    The words of its own row do not: "income from continuing operations was", "gravel segment sales were"; nor do those
    of the metric by which it is a line of the part that the heading names, "segment operating income was".
    """
    if _in_own_words(sentence.paragraph.text, quantity):
        return True
    text = lowered(sentence.paragraph.text)
    start = max(text.rfind(";", sentence.start, quantity.start), sentence.start)
    stop = text.find(";", quantity.end, sentence.end)
    own = inside(sentence.asides, quantity.start)
    named = [(each.start, each.end) for each in sentence.names if each.words == row]
    if metric is not None and (metric.key == "backlog" or (row is not None and not named)):
        own_word = _SEGMENT.search(text, max(sentence.start, metric.start - _LONGEST), metric.start)
        named.append((own_word.start() if own_word is not None else metric.start, metric.end))
    if metric is not None and metric.key.startswith("adjusted"):
        named += [(each.start, each.end) for each in sentence.mentions if each.key == metric.key]
    if row is not None and not _CONTINUED.isdisjoint(row):
        named += [found.span() for found in _OPERATIONS.finditer(text, sentence.start, sentence.end)]
    cuts = tuple(sorted([*(each for each in sentence.asides if each != own), *named]))
    before = without(text, start, quantity.start, cuts)
    after = without(text, quantity.end, stop if stop >= 0 else sentence.end, cuts)
    reason = _REASON.search(after)
    after = after[: reason.start()] if reason is not None else after
    if row is not None and metric is not None:
        before, after = _OF_SALES.sub("", before), _OF_SALES.sub("", after)
        before = _IN_SEGMENT.sub("", before)
    if any(basis in after for basis in _BASES_OF_GROWTH):
        after = _BASIS_OF_GROWTH.sub("", after)
    return _narrows(before) or _narrows(after) or _THAT_PERIOD.search(before) is not None


_THAT_PERIOD = re.compile(r"\b(?:in|for|of|during) that (?:quarter|period|year)\b")
"""A period named before, which may be another than the one reported: "the load factor in that quarter was"."""


def _in_own_words(text: str, quantity: Quantity) -> bool:
    """Say whether a number stands in brackets with words of its own: "$33.7 million ($29.1 million after tax)"."""
    found = _BRACKET.match(text, quantity.end)
    opened = _OPENS.search(text, max(0, quantity.start - _LONGEST), quantity.start) if found else None
    return found is not None and opened is not None and _OF_TIME.match(found["words"]) is None


_SEGMENT = re.compile(r"\b(?:segment|division|business) $")
_OPENS = re.compile(r"\((?:or |about |approximately )?$")
_LONGEST = 16
_BRACKET = re.compile(r" (?P<words>[a-z][^()]{2,60})\)")
_OF_TIME = re.compile(
    r"per |an? (?:share|year|unit)|in |for |at (?:the )?(?:end|year|quarter)|as of|last|prior|previous"
    r"|year|versus|vs|compared|up |down "
    r"|increase|decrease|higher|lower|of (?:total |net )*(?:sales|revenues?)|and |basic|diluted|or "
)
_IN_SEGMENT = re.compile(
    r"\b(?:sales|revenues?|income|profit) (?:in|of|from|for) (?:the |our )?"
    r"(?:[a-z&][\w&’'-]* ){1,4}?(?:segment|division)\b"
)
"""The part whose line a row is, in full."""
_OF_SALES = re.compile(r"(?:%|percent) of (?:the )?(?:segment|division)(?:[’']s)? (?:net )?(?:sales|revenues?)\b")
"""What a rate of a part is a share of, which narrows no figure of the part."""


@lru_cache(maxsize=64)
def _narrows(words: str) -> bool:
    """Say whether a word, in lower case, narrows what stands beside it."""
    return SCOPED.search(words) is not None
