"""Cash at the ends of the cash flow statement is that on the balance sheets, with restricted cash where it says so."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, same, shown, total, verdict
from irdesk.proofing.tables.facts import Fact

_END = re.compile(
    r"^cash.*\bend(?:ing)?\b|^end(?:ing)? .*cash|^(?:balances?,? )?(?:at )?(?:the )?end of (?:the )?(?:period|year)"
)
_BEGIN = re.compile(
    r"^cash.*\bbegin|^beginning .*cash|^(?:balances?,? )?(?:at )?(?:the )?beginning of (?:the )?(?:period|year)"
)
_RESTRICTED = re.compile(r"(?<!un)restricted cash|cash held in|cash in escrow")
_NEAR = 3  # days from the end of one period to the first of the next


class _Tie(msgspec.Struct, frozen=True):
    """A row of the cash flow statement, and the cash of that day on a balance sheet."""

    flow: Fact
    cash: tuple[Fact, ...]

    @property
    def amount(self) -> Amount:
        if len(self.cash) > 1:
            return total(fact.worth for fact in self.cash)
        (only,) = self.cash
        return only.worth.magnitude() if self.flow.worth.value > 0 else only.worth  # a table of net debt takes it off

    @property
    def expected(self) -> str:
        first = self.cash[0]
        if len(self.cash) == 1:
            return first.cell
        return shown(total(fact.sheet.amounts[fact.row][fact.column] or fact.worth for fact in self.cash).value)


def cash_tie(book: Book) -> Iterator[Finding]:
    """Yield a finding for each end of a cash flow statement that a balance sheet of that day can speak to."""
    cash = [fact for fact in book.by_key.get("cash", ()) if fact.period[0] is None and fact.unit == "currency"]
    if not cash:
        return
    for sheet in book.sheets:
        if sheet.statement.kind == "cash_flows":
            flows = [fact for fact in book.facts if fact.sheet is sheet]
            yield from _compare(book, [tie for fact in flows if (tie := _tie(book, fact, cash))])


def _tie(book: Book, flow: Fact, cash: list[Fact]) -> _Tie | None:
    """Return a cash row of the cash flow statement with the balance sheet's cash of that day."""
    day = _day(flow, cash)
    match = next((each for each in cash if each.period[1] == day), None)
    if match is None:
        return None
    others = [
        fact
        for fact in (book.facts if _says_restricted(flow) else ())
        if fact.sheet is match.sheet and fact.column == match.column and fact.row != match.row
        if fact.unit == "currency" and _RESTRICTED.search(fact.label)
    ]
    return _Tie(flow, (match, *others))


def _says_restricted(flow: Fact) -> bool:
    return any("restricted" in flow.sheet.labels[row] for row in range(max(0, flow.row - 3), flow.row + 1))


def _day(flow: Fact, cash: list[Fact]) -> dt.date | None:
    """Return the day whose cash a row of the cash flow statement shows."""
    ends, begins = _sides(flow.sheet.labels[flow.row])
    start, end = flow.period
    if ends:
        return end
    if begins and start is not None:
        return next((each.period[1] for each in cash if 0 <= (start - each.period[1]).days <= _NEAR), None)
    return None


@lru_cache(maxsize=1024)
def _sides(label: str) -> tuple[bool, bool]:
    """Say whether a row is called the end of a period, and its beginning; every cell of it is asked about."""
    return _END.search(label) is not None, _BEGIN.search(label) is not None


def _compare(book: Book, ties: list[_Tie]) -> Iterator[Finding]:
    """Yield the ties; a difference is an error only if another end ties (else restricted cash is the likely cause)."""
    verdicts = [same(tie.flow.worth, tie.amount) if len(tie.cash) == 1 else _sum(tie) for tie in ties]
    good = sum(each != "impossible" for each in verdicts)
    for tie, held in zip(ties, verdicts, strict=True):
        if held == "impossible" and good < len(ties) - good:
            continue
        flow = tie.flow
        stated = flow.cell
        what = f"{flow.name}, {flow.sheet.column_name(flow.column)}"
        broken = f"{what}: {stated}, but the balance sheet has {tie.expected}."
        yield finding(
            book.text,
            "cash-tie",
            {"exact": "ok", "rounding": "warning"}.get(held, "error"),
            held,
            f"{what}, ties to the balance sheet." if held == "exact" else broken,
            flow.span,
            *(fact.span for fact in tie.cash),
            stated=stated,
            expected=tie.expected,
        )


def _sum(tie: _Tie) -> str:
    """Hold a row against cash with restricted cash; where it is cash alone that it shows, against that."""
    alone = same(tie.flow.worth, tie.cash[0].worth)
    return alone if alone == "exact" else verdict(tie.flow.worth, tie.amount)
