"""Growth between two counts of a sentence: "1,940 systems, against 1,725 a year ago, an increase of 12.5%"."""

import re
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, growth, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.directions import Direction
from irdesk.proofing.prose_checks.moves.like_growth import near_growth
from irdesk.proofing.prose_checks.sayings import misprinted, span
from irdesk.proofing.words.period_words import MONTH

_PLAIN = (
    r"(?<![$€£¥\d.,/#(-])(?P<{0}>\d{{1,3}}(?:,\d{{3}})+|\d{{2,}})"
    r"(?![\d.,]*\d|\s?(?:%|percent|per cent|million|billion|thousand|basis|bps|points|cents|months|weeks|days|years))"
)
_NOW, _BEFORE = _PLAIN.format("now"), _PLAIN.format("before")
_UNIT = r"(?P<unit>(?: [a-z][\w/’-]*){0,4})"
_WORDS = r"(?:[^;:$€£%\d]|\b(?:19|20)\d\d\b|\b\d{1,2}(?=, (?:19|20)\d\d\b)){0,60}?"
_THAN = r"(?:from|over|on|compared (?:to|with)|versus|vs\.?|against|(?:more|less|fewer|higher|lower|greater) than|than)"
_MOVED = r"(?:increase|decrease|decline|rise|gain|drop|growth|improvement|reduction)"
_CHANGE = rf"(?:(?:representing |reflecting |or |for |which is )?(?:an? )?(?:{_MOVED} of |up |down )?)"
_ORDERS = (
    (
        re.compile(rf"{_NOW}{_UNIT},? \(?{_CHANGE}$"),
        re.compile(rf" ?(?:{_MOVED} |year[- ]over[- ]year |higher |lower )*{_THAN} (?:the |a total of )?{_BEFORE}"),
    ),
    (
        re.compile(
            rf"{_NOW}{_UNIT},? (?:as )?(?:compared (?:to|with)|versus|against|up from|down from|from) "
            rf"(?:the )?{_BEFORE}{_WORDS}, {_CHANGE}$"
        ),
        None,
    ),
    (
        re.compile(
            r"\b(?:rose|grew|increas(?:ed|ing)|climbed|advanced|expanded|gained|fell|declin(?:ed|ing)|decreas(?:ed|ing)"
            r"|dropped|down|up) (?:by )?$"
        ),
        re.compile(rf",? to (?:a |record |new )*{_NOW}{_UNIT},? (?:as )?{_THAN} (?:the )?{_BEFORE}"),
    ),
    (re.compile(rf"\bfrom {_BEFORE}{_WORDS} to {_NOW}{_UNIT}{_WORDS}, {_CHANGE}$"), None),
)
"""What stands before a growth, and what behind it."""
_ROUGHLY = r"about|approximately|nearly|almost|around|some|roughly|circa|ca\."
_HEDGED = re.compile(rf"\b(?:{_ROUGHLY}|over|more than)(?: (?:the|a))? $")
_HEDGED_BASE = re.compile(rf"\b(?:{_ROUGHLY})(?: (?:the|a))? $")
"""What stands before a number that is told roughly; "over" before the second one leads from the growth to it."""
_NOUN = re.compile(
    r" (?!(?:in|at|on|as|a|an|for|the|of|and|or|from|during|over|last|one|this|that|twelve|year)\b)([a-z][\w/-]*)"
)
_MONTH = re.compile(rf"\b{MONTH} $", re.IGNORECASE)
_MONTHS = 12
_FAR = 180
_YEARS = range(1900, 2100)


def count_growth(book: Book, claim: Claim, way: Direction) -> Finding | None:
    """Hold a growth against the two counts that it stands beside: counts of one thing, given to the last digit."""
    if claim.expected or claim.quantity.mode != "as shown":
        return None
    text, number = claim.paragraph.text.lower(), claim.quantity
    lead = text[max(claim.sentence[0], number.start - _FAR) : number.start]
    tail = text[number.end : min(claim.sentence[1], number.end + _FAR)]
    for before, behind in _ORDERS:
        found = before.search(lead)
        follows = behind.match(tail) if behind is not None else found
        if found is not None and follows is not None:
            parts = {**found.groupdict(), **follows.groupdict()}
            ends = [(each, each is follows and behind is not None) for each in (found, follows)]
            return _held(book, claim, way, parts) if _of_one(lead, tail, ends, parts["unit"] or "") else None
    return None


def _of_one(lead: str, tail: str, ends: list[tuple[re.Match[str], bool]], unit: str) -> bool:
    """Say whether two numbers count one thing, neither of them roughly, and none is a year."""
    own = set(unit.split())
    for found, behind in ends:
        text = tail if behind else lead
        for name in found.re.groupindex.keys() & {"now", "before"}:
            start, end = found.span(name)
            printed = found[name]
            year = printed.isdigit() and int(printed) in _YEARS
            hedged = (_HEDGED_BASE if behind else _HEDGED).search(text, 0, start)
            if year or hedged or _MONTH.search(text, max(0, start - _MONTHS), start):
                return False
            noun = _NOUN.match(text, end) if name == "before" else None
            if noun is not None and own and noun.group(1) not in own:
                return False
    return True


def _held(book: Book, claim: Claim, way: Direction, parts: dict[str, str]) -> Finding | None:
    now, before = (_exact(parts[name]) for name in ("now", "before"))
    computed = growth(now, before)
    if computed is None:
        return None
    stated = claim.quantity.amount if way == "up" else -claim.quantity.amount
    v = verdict(stated, computed)
    times = 1 + stated.value / 100
    slipped = near_growth(stated, computed) or misprinted(now, before.value * times)
    if v == "impossible" and not slipped and (times <= 0 or not misprinted(before, now.value / times)):
        return None
    given = f"{parts['before']} to {parts['now']} is {shown(round(computed.value, 1))} percent"
    wrong = "they went the other way" if stated.value * computed.value < 0 else "that cannot be"
    return finding(
        book.text,
        "growth",
        "ok" if v != "impossible" else "error",
        v,
        f"{claim.quantity.printed} growth: {given if v != 'impossible' else f'{wrong}; {given}'}.",
        span(claim),
        stated=claim.quantity.printed,
        computed=computed,
    )


def _exact(printed: str) -> Amount:
    value = Decimal(printed.replace(",", ""))
    return Amount(value, value, value, Decimal(1))
