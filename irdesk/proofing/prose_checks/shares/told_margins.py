"""Margins and shares of revenue against the amounts that the text itself gives, where no table has them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import reduce

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, same, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose_checks.levels import is_level, name_of
from irdesk.proofing.prose_checks.sayings import misprinted, of_a_part, span
from irdesk.proofing.words.sentences import lowered

_PARTS = {
    "gross margin": "gross_profit",
    "gross profit margin": "gross_profit",
    "operating margin": "operating_income",
    "operating income margin": "operating_income",
    "net income margin": "net_income",
    "net margin": "net_income",
    "ebitda margin": "ebitda",
    "adjusted ebitda margin": "adjusted_ebitda",
    "adjusted operating margin": "adjusted_operating_income",
    "non-gaap operating margin": "adjusted_operating_income",
    "adjusted operating income margin": "adjusted_operating_income",
    "adjusted net income margin": "adjusted_net_income",
}
"""From a margin to the metric that it is a share of revenue of."""
_OF_SALES = re.compile(
    r"\)?,? of (?:our |its |total |net |consolidated )*(?:revenues?|sales)\b"
    r"(?! (?:growth|before|excluding|net of|less)\b)",
    re.IGNORECASE,
)
_OR = re.compile(r",? (?:or|\(|representing) ?")
_PART = re.compile(
    r"\b(?:segments?|divisions?|business units?|region\w*|international|americas?|europe\w*|exclud\w*|organic\w*"
    r"|constant|pro forma|respectively)\b"
)
_MOST_OFF = 5

_When = tuple[object, bool]


def told_margins(book: Book) -> Iterator[Finding]:
    """Yield a warning for each margin that the amounts told in the text do not give, but one that looks like it."""
    if book.by_key.get("revenue"):
        return  # the tables are asked
    told = _told(book)
    for number, claim in enumerate(claims(book)):
        if not is_level(claim) or claim.scoped or _of_part(claim):
            continue
        former = claims(book)[number - 1] if number else None
        whole = told.get(("revenue", _when(claim)))
        part = None if whole is None else _part(told, claim, former)
        ratio = part.over(whole) if part is not None and whole is not None else None
        if ratio is not None:
            yield from _held(book, claim, ratio.scaled(100))


def _of_part(claim: Claim) -> bool:
    """Say whether a word before a figure, or right behind it, may make it that of a part or of another measure."""
    lower, (start, last), end = lowered(claim.paragraph.text), claim.sentence, claim.quantity.end
    return _PART.search(lower[start:end] + _TURN.split(lower[end:last])[0]) is not None


_TURN = re.compile(r"[,;(]")


def _when(claim: Claim) -> _When:
    """Return what period a figure is of: by its days, or as the one that is told or compared with."""
    return (claim.slot, False) if claim.slot is not None else (None, claim.compared)


def _told(book: Book) -> dict[tuple[str, _When], Amount]:
    """Return the amounts of the whole company that the text gives, where all it gives for a period agree."""
    found: dict[tuple[str, _When], list[Amount]] = defaultdict(list)
    for claim in claims(book):
        metric, quantity = claim.metric, claim.quantity
        plain = quantity.kind == "money" and not (claim.change or claim.expected or claim.scoped or quantity.translated)
        whole = metric is not None and metric.whole and not claim.loss and quantity.mode == "as shown"
        if plain and whole and metric is not None and not _of_part(claim):
            found[metric.key, _when(claim)].append(quantity.amount)
    return {key: made for key, amounts in found.items() if (made := _one(amounts)) is not None}


def _one(amounts: list[Amount]) -> Amount | None:
    """Return the finest of some amounts if all of them are one."""
    finest = reduce(lambda one, other: one if (one.step or 0) <= (other.step or 0) else other, amounts)
    return finest if all(same(finest, each) != "impossible" for each in amounts) else None


def _part(told: dict[tuple[str, _When], Amount], claim: Claim, former: Claim | None) -> Amount | None:
    """Return what a percentage is the share of revenue of: the amount before it, or that of the margin's name."""
    text, quantity = claim.paragraph.text, claim.quantity
    if _OF_SALES.match(text, quantity.end):
        beside = former is not None and former.paragraph is claim.paragraph and former.quantity.kind == "money"
        gap = text[former.quantity.end : quantity.start] if beside and former is not None else ""
        plain = former is not None and former.metric is not None and former.metric.whole and not former.change
        return former.quantity.amount if former is not None and plain and _OR.fullmatch(gap) else None
    key = _PARTS.get((name_of(claim) or "").replace(" and margin", " margin"))
    return told.get((key, _when(claim))) if key is not None else None


def _held(book: Book, claim: Claim, ratio: Amount) -> Iterator[Finding]:
    stated = claim.quantity.amount
    v = verdict(stated, ratio)
    near = misprinted(stated, ratio.value) and abs(stated.value - ratio.value) < _MOST_OFF
    if v == "rounding" or (v == "impossible" and (not near or of_a_part(book, claim))):
        return
    message = f"{claim.quantity.printed}: the amounts that the text gives make {shown(round(ratio.value, 2))} percent."
    severity = "ok" if v == "exact" else "warning"
    yield finding(book.text, "margin", severity, v, message, span(claim), stated=claim.quantity.printed, computed=ratio)
