"""Figures that stand on the line above or below their label."""

from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.statement import Row
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book


def row_shift(book: Book) -> Iterator[Finding]:
    """Yield a warning for each row whose figures and label stand on different lines, the figures first.

    A label that runs over several lines has its figures on one of them; figures above the first have lost their row.
    """
    for sheet in book.sheets:
        for number, row in enumerate(sheet.rows):
            following = sheet.rows[number + 1] if number + 1 < len(sheet.rows) else None
            if _above(row) or (_nameless(row) and following is not None and _names_it(row, following)):
                yield _shifted(book, row, row if row.label.strip() or following is None else following)


def _spans(row: Row) -> list[int]:
    return [figure.span.line for figure in row.figures if figure.span is not None and figure.value is not None]


def _above(row: Row) -> bool:
    """Say whether a row's figures stand on a line before the one where its label starts."""
    lines = _spans(row)
    return bool(row.label.strip() and lines and row.span is not None and max(lines) < row.span.line)


def _nameless(row: Row) -> bool:
    return not row.label.strip() and bool(_spans(row))


def _names_it(row: Row, following: Row) -> bool:
    """Say whether the next line is a label of the nameless figures: no figures of its own, and directly below."""
    has_own = any(figure.value is not None for figure in following.figures)
    below = following.span is not None and following.span.line - max(_spans(row)) == 1
    return bool(following.label.strip()) and not has_own and below and not following.label.rstrip().endswith(":")


def _shifted(book: Book, row: Row, named: Row) -> Finding:
    figures = ", ".join(figure.value for figure in row.figures if figure.value is not None)
    spans = [figure.span for figure in row.figures]
    message = f"The figures {figures} stand on the line above their label “{named.label.strip()}”."
    return finding(book.text, "row-shift", "warning", "inconsistent", message, *spans, named.span)
