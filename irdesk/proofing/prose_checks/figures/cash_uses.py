"""What cash was used for, "repurchased $116 million of stock", against the lines of the cash flow; what is left, too.

The lines have names of their own there, and may count otherwise than the text (by the day of the trade, without taxes).
So a figure is told only if its digits are the line's in another order.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.misprints import turned
from irdesk.proofing.prose.other_periods import open_slots
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose_checks.sayings import span
from irdesk.proofing.tables.facts import Fact

_OWN = r"(?:(?:its|our|the company['’]s|own|common|ordinary|class [ab]|outstanding) )*"
_TOTALED = r"(?:of|were|was|totall?ed|totall?ing|amounted to)(?: approximately| about)?"


class _Use(msgspec.Struct, frozen=True):
    """A use of cash: its line's label, and the words of the text before its figure or behind it, in lower case."""

    label: re.Pattern[str]
    before: re.Pattern[str]
    behind: tuple[re.Pattern[str], re.Pattern[str]]


_USES = (
    _Use(
        re.compile(r"dividends?\b.*\bpaid\b|paid\b.*\bdividends?|payments? of .*\bdividends?\b|(?:cash )?dividends?|"
                   r"dividend payments?|dividends? (?:on|to) .*"),
        re.compile(rf"(?:dividends? (?:paid |payments? )?{_TOTALED}|paid (?:cash |total |quarterly )*dividends? of) $"),
        (re.compile(r"\bpaid $"), re.compile(r" (?:in|of) (?:cash |quarterly |common |total )*dividends?\b")),
    ),
    _Use(
        re.compile(r".*\brepurchases? of\b.*|(?:share|stock|common stock) (?:re)?purchases?.*|"
                   r".*treasury (?:stock|shares).*|purchases? of (?:common|company|our|own) .*|"
                   r"payments? (?:for|to) .*repurchase.*"),
        re.compile(rf"\b(?:share|stock) (?:repurchases?|buybacks?) {_TOTALED} $"),
        (re.compile(r"\b(?:repurchased|bought back|retired) (?:approximately |about )?$"),
         re.compile(rf" (?:worth )?(?:of|in) {_OWN}(?:stock|shares)\b")),
    ),
    _Use(
        re.compile(r"capital expenditures?.*|(?:purchases?|acquisitions?|additions?|payments?) (?:of|to|for) "
                   r"(?:property|premises|fixed assets|capital assets|equipment|plant).*"),
        re.compile(rf"\b(?:capital (?:expenditures?|spending)|capex) {_TOTALED} $"),
        (re.compile(r"\b(?:spent|invested) (?:approximately |about )?$"),
         re.compile(r" (?:on|in) (?:capital (?:expenditures?|spending)|capex)\b")),
    ),
)  # fmt: skip
_CAPITAL = _USES[2]
_BEFORE, _BEHIND = 60, 60


def cash_uses(book: Book) -> Iterator[Finding]:
    """Yield a finding for each figure that is a use of cash, or the free cash flow that no table shows."""
    for claim in claims(book):
        quantity = claim.quantity
        if quantity.kind != "money" or quantity.mode != "as shown" or claim.compared or claim.expected:
            continue
        use = _use(claim)
        if use is not None:
            yield from _held(book, claim, [(fact.worth.magnitude(), fact) for fact in _lines(book, use)])
        elif claim.metric is not None and claim.metric.key == "free_cash_flow" and claim.whole:
            yield from _held(book, claim, list(_free(book)))


def _use(claim: Claim) -> _Use | None:
    text = claim.paragraph.text.lower()
    before = text[max(claim.sentence[0], claim.quantity.start - _BEFORE) : claim.quantity.start]
    behind = text[claim.quantity.end : min(claim.sentence[1], claim.quantity.end + _BEHIND)]
    for use in _USES:
        if use.before.search(before) or (use.behind[0].search(before) and use.behind[1].match(behind)):
            return use
    return None


@lru_cache(maxsize=64)
def _lines(book: Book, use: _Use) -> tuple[Fact, ...]:
    """Return the cells of the cash flow's one line of a use."""
    found = [
        fact
        for fact in book.facts
        if fact.sheet.statement.kind == "cash_flows" and fact.unit == "currency" and use.label.fullmatch(fact.label)
    ]
    return tuple(found) if len({(fact.sheet.number, fact.row) for fact in found}) == 1 else ()


def _free(book: Book) -> Iterator[tuple[Amount, Fact]]:
    """Yield the operating cash flow without capital expenditures, where no table shows what is free."""
    if "free_cash_flow" in book.by_key:
        return
    for flow in book.by_key.get("operating_cash_flow", ()):
        for spent in _lines(book, _CAPITAL):
            if (flow.sheet, flow.column) == (spent.sheet, spent.column):
                yield flow.worth - spent.worth.magnitude(), flow


def _held(book: Book, claim: Claim, known: list[tuple[Amount, Fact]]) -> Iterator[Finding]:
    slots = open_slots(claim, calendar_of(book))
    here = [(worth, fact) for worth, fact in known if any(slot.fits(fact.period) for slot in slots)]
    stated = claim.quantity.amount
    tied = next((each for each in here if verdict(stated, each[0]) == "exact"), None)
    swapped = next((each for each in here if turned(stated, each[0])), None)
    if tied is not None:
        yield _finding(book, claim, tied, "ok")
    elif swapped is not None and not any(verdict(stated, worth) != "impossible" for worth, _ in known):
        yield _finding(book, claim, swapped, "warning")


def _finding(book: Book, claim: Claim, cell: tuple[Amount, Fact], severity: str) -> Finding:
    worth, fact = cell
    given = shown(worth.value / claim.quantity.scale)
    where = f"{fact.sheet.title}, {fact.sheet.column_name(fact.column)}"
    message = f"{claim.quantity.printed}: by the lines of the cash flow it is {given} ({where})."
    kind = "exact" if severity == "ok" else "impossible"
    spans: tuple[Span | None, ...] = (span(claim), fact.span)
    stated = claim.quantity.printed
    return finding(book.text, "prose-table", severity, kind, message, *spans, stated=stated, expected=given)
