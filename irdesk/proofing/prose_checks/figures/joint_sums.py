"""Several rows spoken of as one: "cash, cash equivalents and marketable securities of $270.0 million"."""

import re
from collections.abc import Iterator
from itertools import combinations

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, total, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.misprints import slip
from irdesk.proofing.prose.periods import Slot
from irdesk.proofing.prose_checks.other_column import is_off, names_a_day, names_its_period
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered

_ITEM = (
    r"(?:(?:un)?restricted cash|(?:(?:short|long)[- ]term|marketable|available[- ]for[- ]sale|debt|equity|current)"
    r"(?: (?:and|or) (?:(?:short|long)[- ]term))?(?: marketable| debt)? (?:investments?|securities|deposits)"
    r"|investments|securities|term deposits|time deposits|bank deposits)"
)
_LISTED = re.compile(
    rf"cash(?<!\wcash)(?:,? (?:and )?cash equivalents| and equivalents)?(?:,? and |, )(?:{_ITEM}(?:,? and |, )?)+"
)
_ROW = re.compile(r"\bcash\b|\binvestments?\b|\bsecurities\b|\bdeposits\b")
_NOT_OURS = re.compile(
    r"customer|unconsolidated|affiliat|equity method|proceeds|liabilit|received|joint|property|loans"
)
_TELLING = (
    *("restricted", "non-marketable", "short-term", "long-term"),
    *("marketable", "investment", "securities", "deposit"),
)
_MOST_ROWS = 8
_FIRM = 4
"""Significant digits by which a sum is of another day than the stated one."""


def joint_sums(book: Book) -> Iterator[Finding]:
    """Yield a finding for each amount that the text gives for cash with other rows of the balance sheet."""
    for claim in claims(book):
        listed = _named(claim)
        if listed is None or claim.slot is None or claim.expected or claim.change or claim.quantity.kind != "money":
            continue
        found = next((held for rows in _sheets(book, claim) if (held := _held(book, claim, rows, listed))), None)
        found = found or _of_another_day(book, claim, listed)
        if found is not None:
            yield found


def _of_another_day(book: Book, claim: Claim, listed: str) -> Finding | None:
    """Return a warning for an amount that is the sum of the rows named on another day than the text gives it for."""
    digits = len(claim.quantity.amount.value.normalize().as_tuple().digits)
    days = sorted({fact.period[1] for fact in book.facts if fact.period[0] is None})
    if not names_a_day(claim) or digits < _FIRM or not all(is_off(claim, day) for day in days):
        return None
    for day in days:
        for rows in _sheets(book, msgspec.structs.replace(claim, slot=Slot("I", day))):
            meant = (rows[0], *(fact for fact in rows[1:] if _is_meant(fact, listed)))
            exact = len(meant) > 1 and verdict(claim.quantity.amount, _sum(meant)) == "exact"
            if exact and not names_its_period(book, claim, rows[0]):
                return _misdated(book, claim, meant)
    return None


def _misdated(book: Book, claim: Claim, parts: tuple[Fact, ...]) -> Finding:
    name = parts[0].sheet.column_name(parts[0].column)
    message = f"{claim.quantity.printed} is given for “{claim.when}”; "
    message += f"{' + '.join(fact.name for fact in parts)} is that of {name}."
    spans = (claim.paragraph.span(claim.quantity.start, claim.quantity.end), *(fact.span for fact in parts))
    return finding(
        book.text, "prose-table", "warning", "inconsistent", message, *spans, stated=claim.when, expected=name
    )


def _named(claim: Claim) -> str | None:
    """Return the list of rows that a number is said of: nothing but a verb or "of" stands between, or a comparison."""
    text = lowered(claim.paragraph.text)
    lists = [found for found in _LISTED.finditer(text, *claim.sentence) if found.end() <= claim.quantity.start]
    if not lists or (claim.metric is not None and claim.metric.key != "cash"):
        return None
    return lists[-1].group()


def _sheets(book: Book, claim: Claim) -> Iterator[list[Fact]]:
    """Yield for each balance sheet its rows of cash and investments on the claim's day, cash first."""
    for sheet in book.sheets:
        if sheet.statement.kind != "balance_sheet":
            continue
        facts = [
            fact
            for fact in book.facts
            if fact.sheet is sheet and fact.period[0] is None and fact.unit == "currency" and fact.worth.value > 0
            if claim.slot is not None and claim.slot.end == fact.period[1]
            if _ROW.search(fact.label) and not _NOT_OURS.search(fact.label) and not fact.label.startswith("total")
        ]
        if any(fact.label.startswith("cash") for fact in facts) and 1 < len(facts) <= _MOST_ROWS:
            yield sorted(facts, key=lambda fact: not fact.label.startswith("cash"))


def _held(book: Book, claim: Claim, rows: list[Fact], listed: str) -> Finding | None:
    """Hold a number against cash with any of the other rows; it is wrong if none fits and it looks like their sum."""
    stated = claim.quantity.amount
    for size in range(1, len(rows)):
        for others in combinations(rows[1:], size):
            parts = (rows[0], *others)
            if verdict(stated, _sum(parts)) != "impossible":
                return _finding(book, claim, parts, _sum(parts))
    meant = (rows[0], *(fact for fact in rows[1:] if _is_meant(fact, listed)))
    if len(meant) < 2 or claim.quantity.mode != "as shown" or not slip(stated, _sum(meant)):
        return None
    return _finding(book, claim, meant, _sum(meant))


def _is_meant(fact: Fact, listed: str) -> bool:
    """Say whether a list names a row: by the words that tell it from the others."""
    own = [word for word in _TELLING if word in fact.label.replace("short term", "short-term")]
    return bool(own) and all(word in listed.replace("short term", "short-term") for word in own)


def _sum(parts: tuple[Fact, ...]) -> Amount:
    return total(fact.worth for fact in parts)


def _finding(book: Book, claim: Claim, parts: tuple[Fact, ...], computed: Amount) -> Finding:
    v = verdict(claim.quantity.amount, computed)
    names = " + ".join(fact.name for fact in parts)
    words = f"{claim.quantity.printed}: {names}, {parts[0].sheet.column_name(parts[0].column)}, "
    return finding(
        book.text,
        "prose-table",
        {"exact": "ok", "rounding": "warning"}.get(v, "error"),
        v,
        f"{words}{'is' if v == 'exact' else 'gives'} {shown(computed.value)}.",
        claim.paragraph.span(claim.quantity.start, claim.quantity.end),
        *(fact.span for fact in parts),
        stated=claim.quantity.printed,
        computed=computed,
    )
