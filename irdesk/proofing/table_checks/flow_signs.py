"""Cash that comes in and goes out: "proceeds" in parentheses, or "payments" without them, alone in their table."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.book import Book
from irdesk.proofing.table_checks.odd_signs import another_sign
from irdesk.proofing.tables.labels import plain
from irdesk.proofing.tables.sheet import Sheet

_IN = re.compile(r"^(?:proceeds\b|receipts?\b|cash received\b|borrowings (?:under|on|from)\b)")
_OUT = re.compile(
    r"^(?:(?:principal )?payments?\b|repayments?\b|purchases?\b|repurchases?\b|acquisitions? of\b|additions to\b"
    r"|capital expenditures?\b|dividends? paid\b|cash paid\b|distributions? to\b|investments? in\b)"
)
_EITHER = re.compile(
    r"\bnet\b(?! of)|\((?!net of|original|matur|exclud)|/|payable|premium|discount"
    r"| and (?:proceeds|payments|repayments|sales|maturities)"
)
_BESIDE = re.compile(r"supplement|non-?\s?cash|disclosure")
_LEAST = 4


def flow_signs(book: Book) -> Iterator[Finding]:
    """Yield a warning for the one flow of a statement of cash flows that bears the other sign than all its like."""
    for sheet in book.sheets:
        if sheet.statement.kind == "cash_flows":
            flows = list(_flows(sheet))
            wrong = [(row, column) for row, column, right in flows if not right]
            if len(wrong) == 1 and len(flows) > _LEAST:
                yield another_sign(book, sheet, wrong[0], "all that is like it")


def _flows(sheet: Sheet) -> Iterator[tuple[int, int, bool]]:
    """Yield each figure that its label gives a sign, and whether it bears it."""
    for row, label in enumerate(sheet.labels):
        into = _IN.search(label) is not None
        if not (into or _OUT.search(label)) or _EITHER.search(label):
            continue
        if _BESIDE.search(plain(sheet.rows[row].section or "")) or sheet.units[row] != "currency":
            continue
        for column in range(sheet.width):
            value = sheet.value(row, column)
            if value and sheet.kinds[column] not in {"change", "percent"}:
                yield row, column, (value > 0) == into
