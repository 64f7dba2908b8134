"""Cash at the ends of the cash flow statement is the cash on the balance sheets."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book, Fact
from irdesk.proofing.intervals import same

_END = re.compile(r"^cash.*\bend(?:ing)?\b|^end(?:ing)? .*cash")
_BEGIN = re.compile(r"^cash.*\bbegin|^beginning .*cash")


def cash_tie(book: Book) -> Iterator[Finding]:
    """Yield a finding for each end of a cash flow statement that a balance sheet of that day can speak to."""
    cash = [fact for fact in book.by_key.get("cash", ()) if fact.period[0] is None and fact.unit == "currency"]
    if not cash:
        return
    for sheet in book.sheets:
        if sheet.statement.kind == "cash_flows":
            pairs = [pair for fact in book.facts if fact.sheet is sheet and (pair := _pair(fact, cash))]
            yield from _compare(book, pairs)


def _pair(fact: Fact, cash: list[Fact]) -> tuple[Fact, Fact] | None:
    """Return a cash row of the cash flow statement with the balance sheet's cash of that day."""
    label = fact.sheet.labels[fact.row]
    start, end = fact.period
    if _END.search(label):
        day = end
    elif _BEGIN.search(label) and start is not None:
        before = [each.period[1] for each in cash if 0 <= (start - each.period[1]).days <= 3]
        if not before:
            return None
        day = before[0]
    else:
        return None
    match = next((each for each in cash if each.period[1] == day), None)
    return None if match is None else (fact, match)


def _compare(book: Book, pairs: list[tuple[Fact, Fact]]) -> Iterator[Finding]:
    """Yield the ties; a difference is an error only if another end ties (else restricted cash is the likely cause)."""
    verdicts = [same(flow.worth, sheet.worth) for flow, sheet in pairs]
    ties = sum(verdict != "impossible" for verdict in verdicts)
    for (flow, sheet), verdict in zip(pairs, verdicts, strict=True):
        if verdict == "impossible" and ties < len(pairs) - ties:
            continue
        stated, expected = flow.sheet.text(flow.row, flow.column), sheet.sheet.text(sheet.row, sheet.column)
        what = f"{flow.name}, {flow.sheet.column_name(flow.column)}"
        broken = f"{what}: {stated}, but the balance sheet has {expected}."
        yield finding(
            book.text,
            "cash-tie",
            {"exact": "ok", "rounding": "warning"}.get(verdict, "error"),
            verdict,
            f"{what}, ties to the balance sheet." if verdict == "exact" else broken,
            flow.span,
            sheet.span,
            stated=stated,
            expected=expected,
        )
