"""An amount with what it is a share, by whatever name: "made $31.8 million, or $0.78 per diluted share, against $18.5
million, or $0.43": the amount is one row's alone, and what that is a share stands in the same column.
"""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, verdict
from irdesk.proofing.prose_checks.sayings import misprinted
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered

_PAIR = re.compile(
    r"[$€£] ?(?P<amount>\d+(?:,\d{3})*(?:\.\d+)?) (?P<scale>million|billion),? (?:or|\() ?[$€£] ?(?P<share>\d+\.\d\d)\b"
    r"(?! (?:million|billion))"
)
_SCALES = {"million": 10**6, "billion": 10**9}
_EARNED = re.compile(r"\b(?:earnings|income|loss|profit|eps|ffo)\b")
_ADJUSTED = re.compile(r"\b(?:adjusted|non-?gaap|core|underlying|normali[sz]ed)\b")
_LEAST = 3


def shares_of_amounts(book: Book) -> Iterator[Finding]:
    """Yield an error for each per-share figure that is a slip of the one in the column of its amount."""
    for paragraph in book.saying("million, or $", "billion, or $", "million ($", "billion ($", "million or $"):
        for found in _PAIR.finditer(lowered(paragraph.text)):
            yield from _held(book, paragraph, found)


def _held(book: Book, paragraph: Paragraph, found: re.Match[str]) -> Iterator[Finding]:
    digits = found["amount"].replace(",", "")
    amount, share = displayed(digits, _SCALES[found["scale"]]), displayed(found["share"], 1)
    if len(digits.replace(".", "").lstrip("0")) < _LEAST:
        return
    every = [fact for fact in book.facts if fact.unit == "per_share"]
    if any(verdict(share, fact.worth.magnitude()) != "impossible" for fact in every):
        return  # it may be that one
    columns = {_column(fact) for fact in book.facts if _is(fact, amount)}
    slips = [
        fact for fact in every if _column(fact) in columns and _EARNED.search(fact.label) and _is_slip(share, fact)
    ]
    if not slips or len({abs(fact.worth.value) for fact in slips}) > 1:
        return
    fact = slips[0]
    message = f"${found['share']}: beside {found['amount']} {found['scale']} {fact.name} is {fact.cell} in the table."
    spans = (paragraph.span(*found.span("share")), fact.span)
    yield finding(
        book.text, "prose-table", "error", "impossible", message, *spans, stated=found["share"], expected=fact.cell
    )


def _column(fact: Fact) -> tuple[int, int, bool]:
    """Return the table and the column of a cell, and whether its row is adjusted."""
    return fact.sheet.number, fact.column, _ADJUSTED.search(fact.label) is not None


def _is(fact: Fact, amount: Amount) -> bool:
    return fact.unit == "currency" and verdict(amount, fact.worth.magnitude()) == "exact"


def _is_slip(share: Amount, fact: Fact) -> bool:
    return misprinted(share, abs(fact.worth.value))
