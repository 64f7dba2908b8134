"""Earnings that a figure a share is of, though they are not called so: "earnings of $1.02 per diluted share"."""

import re

import msgspec

from irdesk.proofing.book import Book
from irdesk.proofing.prose.bridges import bridged
from irdesk.proofing.prose.claim import Claim, Sentence
from irdesk.proofing.prose.metrics import Mention, narrowed_by
from irdesk.proofing.prose.quantities import Quantity
from irdesk.proofing.prose.row_names import facts_named

_EARNINGS = re.compile(
    r"\b(?P<adjusted>(?:adjusted|non-?gaap) )?(?:(?:gaap|net|basic|fully|diluted) )*"
    r"(?:earnings|income|profits?|(?P<loss>loss(?:es)?)|(?P<verb>earned))\b"
    r"(?: attributable to (?:the |our )?(?:[\w.’']+ ){0,3}?(?:share|stock|unit)holders\b)?"
    r"(?! (?:before|from|margin|growth))",
    re.IGNORECASE,
)
_WE = re.compile(r"(?:\b(?:we|company|it|corporation|bank|firm|have|has|also)|\)) $", re.IGNORECASE)
_EFFECT = re.compile(
    r"\b(?:reduc|add|lower|rais|benefit|impact|affect|dilut|accret|hurt|boost|contribut|includ|exclud|charge|gain|effect)"
    r"\w*\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""Before what a figure is not the whole of: "the charge reduced earnings by"."""


_NO_NAME: frozenset[str] = frozenset()
"""A word of the company's name may be a part's, too: "Electric earnings were $1.02 per share"."""


def earnings_said(sentence: Sentence, quantity: Quantity, begin: int, own: frozenset[str]) -> Mention | None:
    """Return the earnings that a figure is said of by the words from `begin` on, or None.

    An amount is what the company earned only where it, or a word of its name in `own`, stands right before.
    """
    text = sentence.paragraph.text
    if quantity.kind == "money":
        return _earned(text, begin, quantity, own)
    found = None if quantity.kind != "per_share" else _last(text, begin, quantity.start)
    if found is None or not bridged(text[found.end() : quantity.start]):
        return None
    if _EFFECT.search(text, sentence.start, found.start()):
        return None
    start = found.start()
    narrowed = "" if found["verb"] else narrowed_by(text, sentence.start, start, _NO_NAME)
    if found["verb"] and not _WE.search(text, sentence.start, start):
        return None
    key = "adjusted_eps" if found["adjusted"] else "eps"
    return Mention(key, start, found.end(), found.group(), not narrowed, found["loss"] is not None, narrowed)


def _earned(text: str, begin: int, quantity: Quantity, own: frozenset[str]) -> Mention | None:
    found = _EARNED.search(text, begin, quantity.start)
    if found is None or _PLAIN.match(text, quantity.end) is None:
        return None
    who, first = found["who"].lower(), (found["first"] or "").lower()
    if who not in _US and not (who in own and first in own):  # a word of the name alone may be a part's
        return None
    return Mention("net_income", found.start("verb"), found.end(), "earned", whole=True, loss=False)


_EARNED = re.compile(
    r"(?:(?P<first>[\w&’'-]+) )?(?P<who>[\w&’'-]+) (?:also |again )?(?P<verb>earned)"
    r" (?:approximately |about |nearly )?$",
    re.IGNORECASE,
)
_US = frozenset({"we", "it", "company", "corporation", "bank", "firm", "group"})
_PLAIN = re.compile(
    r"(?:[,;.]|$|,? (?:or|in (?:the|our)|for the|during|compared|versus|up|down|on (?:sales|revenue)) ?)"
)
"""Behind what was earned in all: not "of interest", nor "in fees"."""


def _last(text: str, begin: int, end: int) -> re.Match[str] | None:
    return max(_EARNINGS.finditer(text, begin, end), key=re.Match.start, default=None)


def as_beside_a_share(sentence: Sentence, quantity: Quantity, former: Claim | None) -> Quantity:
    """Return an amount that is held against a figure a share as one, too: "$0.36 per share, versus $0.35 last year"."""
    small = quantity.kind == "money" and quantity.scale == 1 and quantity.amount.value < _MOST_A_SHARE
    if not small or former is None or former.quantity.kind != "per_share":
        return quantity
    if not bridged(sentence.paragraph.text[former.quantity.end : quantity.start]):
        return quantity
    return msgspec.structs.replace(quantity, kind="per_share", basis=quantity.basis or former.quantity.basis)


_MOST_A_SHARE = 1000


def shares_beside(book: Book, sentence: Sentence, quantity: Quantity, former: Claim | None) -> tuple[str, ...] | None:
    """Return the row of the shares that a figure a share is worked out on: "$0.59 per diluted share on 27 million"."""
    if quantity.kind != "shares" or former is None or former.quantity.kind != "per_share":
        return None
    basis = former.quantity.basis
    if basis not in {"diluted", "basic"} or _ON.match(sentence.paragraph.text, former.quantity.end) is None:
        return None
    between = sentence.paragraph.text[former.quantity.end : quantity.start]
    names = (("weighted", "average", basis, "share"), (basis, "share")) if _ON.fullmatch(between) else ()
    return next((name for name in names if facts_named(book, name)), None)


def on_basis_of(former: Claim | None, sentence: Sentence, shares: Quantity) -> Quantity:
    """Return a number of shares as diluted or basic, as the figure a share that is worked out on it."""
    if shares.kind != "shares" or former is None or former.quantity.kind != "per_share":
        return shares
    between = sentence.paragraph.text[former.quantity.end : shares.start]
    return msgspec.structs.replace(shares, basis=former.quantity.basis) if _ON.fullmatch(between) else shares


def worked_out_on(claim: Claim, shares: Claim) -> bool:
    """Say whether a number of shares is what the figure a share before it is worked out on."""
    if claim.quantity.kind != "per_share" or claim.quantity.end > shares.quantity.start:
        return False
    between = shares.paragraph.text[claim.quantity.end : shares.quantity.start]
    return claim.paragraph is shares.paragraph and _ON.fullmatch(between) is not None


_ON = re.compile(
    r"(?: per \w+ (?:\w+ )?(?:share|ADS|unit))?,? \(?(?:on|based (?:up)?on|using|calculated on) "
    r"(?:an average base of )?(?:approximately |about )?",
    re.IGNORECASE,
)


_CALLED = re.compile(
    r" (?:(?:net |operating )?(?P<loss>loss)|of (?:net |operating )?(?:income|profit))\b(?! per| of| from| before)",
    re.IGNORECASE,
)
"""What stands behind a number that says what it is: "was a $21.3 million loss versus $28.2 million of income"."""


_LOST = re.compile(r"(?:\(\w{1,2}\)|[*†‡\d])?\s?\(?loss(?:es)?\)? (?:of|was|were|totall?ed)\b", re.IGNORECASE)
"""Behind a measure: "an Adjusted EBITDA loss of"."""


def is_loss(sentence: Sentence, begin: int, quantity: Quantity, metric: Mention | None, former: Claim | None) -> bool:
    """Say whether the words call the number a loss."""
    behind = _CALLED.match(sentence.paragraph.text, quantity.end)
    if behind is not None:
        return behind["loss"] is not None
    if metric is not None and begin <= metric.start:
        return metric.loss or _LOST.match(sentence.paragraph.text, metric.end, quantity.start) is not None
    words = sentence.paragraph.text[begin : quantity.start].lower()
    if re.search(r"\bloss\b", words):
        return True
    return (
        former is not None
        and former.loss
        and metric is former.metric
        and not re.search(r"income|earnings|profit", words)
    )
