"""Growth beside a figure that one row of the tables shows, by whatever name: "output of 11,692 barrels was 1.9% lower
than a year ago", "Planning was up 42% to $17.9 million".

The row is known by its figure, and by a word of its name in the sentence.
"""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, growth, same, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.directions import Direction
from irdesk.proofing.prose.periods import Slot, calendar_of, length, months_back
from irdesk.proofing.prose_checks.moves.like_growth import near_growth
from irdesk.proofing.prose_checks.sayings import span
from irdesk.proofing.tables.facts import Fact

_NUMBER = (
    r"(?<![\w.,/:-])(?P<sign>(?:US|C|A)?[$€£]\s?)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{3,})"
    r"(?:\s?(?P<scale>million|billion|m|bn)\b)?(?!\s?(?:%|percent|per cent|basis|bps|times))(?![\w-]|[.,/:]\d)"
)
_TO = re.compile(
    rf"(?: (?:year[- ](?:over|on)[- ]year|organically))?,? (?:to|at|reaching) (?:a |an |new |record )*{_NUMBER}"
)
_LEVEL = re.compile(
    rf"{_NUMBER}(?: [a-z][\w/'’-]*){{0,5}}?(?:,? (?:up|down|an? (?:\w+ )?(?:increase|decrease|decline|gain|rise|drop"
    r"|improvement|reduction)(?: of)?|or|(?:which )?(?:is|was|were|are)(?: up| down)?))?,?"
    r"(?: (?:only|just|some|about|by|an?))? $",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"sequential|(?:prior|previous|linked|last|preceding|third|second|first|fourth) quarter|constant|organic"
    r"|local currenc|like[- ]for[- ]like|comparable|same[- ]store|adjust|exclud|expect|guidance|outlook|would|since"
    r"|compound|stack|day\b"
    r"|\b(?:from|over|than|to|with|against|versus|on) (?:the )?[$€£]?\d",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\b(?:compared (?:to|with)|versus|vs\.?|from|than|over|against) (?:the |that of |our )*(?:[\w-]+ ){0,2}quarter",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;.](?!\d)")
_SCALES = {"m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}
_WORD = re.compile(r"[a-z]{4,}")
_COMMON = frozenset({"total", "average", "other", "from", "with", "year", "quarter", "months", "ended", "share"})
_NEAR, _FEW, _SURE, _ALONE = 110, 3, 4, 5


def of_its_row(book: Book, claim: Claim, way: Direction) -> Finding | None:
    """Hold a growth over the year before against the one row that shows the figure beside it."""
    text = claim.paragraph.text
    lead = text[max(claim.sentence[0], claim.quantity.start - _NEAR) : claim.quantity.start]
    tail = text[claim.quantity.end : min(claim.sentence[1], claim.quantity.end + _NEAR)]
    segment = claim.row is not None and claim.row[0] == "segment"
    if (claim.metric is not None and claim.metric.whole and not segment) or _QUARTER.search(tail):
        return None
    ahead, before = _TO.match(tail), _LEVEL.search(lead)
    found, end = ahead or before, calendar_of(book).end
    if found is None or end is None or claim.expected or claim.quantity.mode != "as shown":
        return None
    clause = _CLAUSE.split(lead)[-1] if ahead is not None else lead[found.start() :]
    if _OTHER.search(clause + _CLAUSE.split(tail[ahead.end() if ahead is not None else 0 :])[0]):
        return None
    level = displayed(found["number"].replace(",", ""), _SCALES.get((found["scale"] or "").lower(), 1))
    digits = len(found["number"].replace(",", "").replace(".", "").lstrip("0"))
    stated = claim.quantity.amount if way == "up" else -claim.quantity.amount
    words = set(_WORD.findall(text[claim.sentence[0] : claim.sentence[1]].lower())) - _COMMON
    rows = [each for each in _rows(book, level, money=found["sign"] is not None) if each[0].period[1] == end]
    full = [each for each in rows if _in_full(each[0], text[: claim.quantity.start].lower(), words)]
    if segment:
        return _of_segment(book, claim, stated, full or [each for each in rows if _is_under(each[0], words)])
    named = full or [each for each in rows if digits >= _ALONE or words & set(_WORD.findall(each[0].name.lower()))]
    tied = next((each for each in named or rows if verdict(stated, each[2]) != "impossible"), None)
    if tied is not None:
        return _finding(book, claim, tied, stated) if digits >= _FEW and tied in named else None
    grown = {each[2].value for each in named}
    sure = len(grown) == 1 and digits >= (_SURE if len(rows) > len(named) and not full else _FEW)
    return _finding(book, claim, named[0], stated) if sure and near_growth(stated, named[0][2]) else None


def _is_under(fact: Fact, words: set[str]) -> bool:
    """Say whether a row that is no total stands under a heading which the sentence names."""
    section = set(_WORD.findall((fact.sheet.rows[fact.row].section or "").lower())) - _COMMON
    return bool(section) and section <= words and not fact.label.startswith("total")


def _of_segment(book: Book, claim: Claim, stated: Amount, rows: list[tuple[Fact, Fact, Amount]]) -> Finding | None:
    """Hold the growth of a segment's line, "Segment income rose 30.2% to $24.0 million", against the one row of it."""
    grown = {round(each[2].value, 1) for each in rows}
    if len(grown) != 1:
        return None
    right = verdict(stated, rows[0][2]) != "impossible"
    return _finding(book, claim, rows[0], stated) if right or near_growth(stated, rows[0][2]) else None


def _in_full(fact: Fact, lead: str, words: set[str]) -> bool:
    """Say whether a paragraph names the part that a row is of, and the sentence the heading that it stands under.

    "Thermal sales grew 11%. Segment operating profit increased 30.2% to $24.0 million": the row of that name there.
    """
    section = set(_WORD.findall((fact.sheet.rows[fact.row].section or "").lower())) - _COMMON
    return bool(section) and section <= words and fact.label.lower() in lead


def _rows(book: Book, level: Amount, *, money: bool) -> Iterator[tuple[Fact, Fact, Amount]]:
    """Yield the cells that a figure displays, each with the cell of a year before and the growth over it."""
    for unit in ("currency", "per_share") if money else ("count", "shares", "currency", "per_share", "percent"):
        for fact in book.by_unit.get(unit, ()):
            if fact.other_basis or fact.period[0] is None or same(level, fact.worth.magnitude()) != "exact":
                continue
            ago = Slot(length(fact.period), months_back(fact.period[1], 12))
            before = next((each for each in book.in_row(fact) if ago.fits(each.period) and not each.other_basis), None)
            made = None if before is None else growth(fact.worth.magnitude(), before.worth.magnitude())
            if before is not None and made is not None:
                yield fact, before, made


def _finding(book: Book, claim: Claim, row: tuple[Fact, Fact, Amount], stated: Amount) -> Finding:
    now, before, made = row
    v = verdict(stated, made)
    given = f"{now.name}, {before.cell} to {now.cell}, is {shown(round(made.value, 1))} percent"
    wrong = "it went the other way" if stated.value * made.value < 0 else "that cannot be"
    return finding(
        book.text,
        "growth",
        {"exact": "ok", "rounding": "note"}.get(v, "warning"),
        v,
        f"{claim.quantity.printed} growth: {given if v != 'impossible' else f'{wrong}; {given}'}.",
        span(claim),
        now.span,
        before.span,
        stated=claim.quantity.printed,
        computed=made,
    )
