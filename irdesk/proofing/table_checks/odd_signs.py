"""A level or a cost of one sign in all columns but one: an occupancy, an interest paid, a net debt that turns round."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.tables.sheet import Sheet

_LEVELS = re.compile(
    r"\boccupancy\b|gross (?:profit|margin)\b|^(?:net )?(?:loss|expense|combined|efficiency|cost.to.income) ratio"
    r"|\byield on\b|^(?:total |net )?debt(?:,|$)|^total assets\b|^number of\b"
    r"|^average (?:[\w']+ ){0,3}(?:equity|assets|loans|deposits)\b"
)
_COSTS = re.compile(
    r"^(?:cash paid for )?(?:income )?(?:interest|taxes) paid\b|^selling,? (?:general|marketing)|^research and develop"
    r"|^general and admin|^cost of (?:sales|revenues?|goods|products)|^(?:re)?purchases? of\b|^depreciation\b"
    r"|^net cash used (?:in|for)\b|^cash paid for"
    r"|^(?:cash )?dividends? paid\b|^payments? (?:of|for)\b|^capital expenditures\b|^deposits paid\b"
)
_OUT = re.compile(
    r"net cash used\b|(?:re)?purchases? of\b|(?:cash )?dividends? paid\b|payments?\b|capital exp|deposits paid\b"
)
_PAID = "interest"
_UNDER = re.compile(r"supplement|cash paid", re.IGNORECASE)
_NO_LEVEL = re.compile(
    r"change|increase|decrease|growth|adjust|impact|effect|variance|points|basis|issu|repay|refund|\([a-z]+\)"
)
_LIKE = 3
"""A figure of the other sign is so many times the others, or they it, at the most."""


def odd_signs(book: Book) -> Iterator[Finding]:
    """Yield a warning for a figure of the other sign than the rest of its row, which no level and no cost changes."""
    for sheet in book.sheets:
        columns = [column for column in range(sheet.width) if sheet.kinds[column] in {"period", "instant"}]
        columns = [column for column in columns if column not in sheet.taken_off]
        if sheet.statement.kind == "cash_flows" and not any(column.label.strip() for column in sheet.columns):
            columns = list(range(sheet.width))  # what goes on behind a page's end has no heads
        elif len({sheet.dates[column] for column in columns}) < len(columns) or len(columns) < 2:
            continue  # parts of a company: one of them may be what is eliminated
        for row, label in enumerate(sheet.labels):
            if (_of_one_sign(label) or _paid(sheet, row)) and not _NO_LEVEL.search(label):
                values = {at: value for at in columns if (value := sheet.value(row, at))}
                out = sheet.statement.kind == "cash_flows" and bool(_OUT.match(label))
                column = _odd(values, out=out, large=1000 if _paid(sheet, row) else _LIKE)
                if column is not None:
                    yield another_sign(book, sheet, (row, column), "the rest of its row")


@lru_cache(maxsize=4096)
def _of_one_sign(label: str) -> bool:
    """Say whether a label names a level or a cost; many tables of a release have the same rows."""
    return _LEVELS.search(label) is not None or _COSTS.search(label) is not None


def _paid(sheet: Sheet, row: int) -> bool:
    """Say whether a row is interest that its heading, or its table's title, says is paid."""
    heads = f"{sheet.rows[row].section or ''} {sheet.statement.title or ''}"
    return sheet.labels[row] == _PAID and _UNDER.search(heads) is not None


def _odd(values: dict[int, Decimal], *, out: bool, large: int) -> int | None:
    """Return the one column in which a row has another sign than in all others, and a like size.

    `out`: what is paid stands in parentheses, so that of two the other one is odd. `large`: how many times another it
    may be.
    """
    below = [column for column, value in values.items() if value < 0]
    above = [column for column, value in values.items() if value > 0]
    odd = below if len(below) == 1 and not (out and len(above) == 1) else above
    if len(odd) != 1 or len(values) < 2:
        return None
    sizes = [abs(value) for column, value in values.items() if column != odd[0]]
    size = abs(values[odd[0]])
    return odd[0] if min(sizes) <= size * large and size <= max(sizes) * large else None


def another_sign(book: Book, sheet: Sheet, cell: tuple[int, int], than: str) -> Finding:
    """Return a warning that a cell (row, column) bears another sign `than` what it should be like."""
    stated = sheet.text(*cell)
    return finding(
        book.text,
        "label-sign",
        "warning",
        "inconsistent",
        f"{sheet.name(cell[0])}, {sheet.column_name(cell[1])}: {stated} has another sign than {than}.",
        sheet.span(*cell),
        stated=stated,
    )
