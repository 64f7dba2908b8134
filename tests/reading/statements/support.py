"""How the tests read: a text, an HTML page, and the statements that come of it."""

from irdesk.domain.source import Doubt
from irdesk.domain.statement import Statement
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead
from irdesk.reading.sources.files import load
from irdesk.reading.statements import read_statements


def read_text(text: str, masthead: Masthead | None = None) -> tuple[tuple[Statement, ...], tuple[Doubt, ...]]:
    """Read the statements of a monospaced text."""
    return read_statements(Document(text=text), masthead or Masthead())


def read_html(body: str, masthead: Masthead | None = None) -> tuple[tuple[Statement, ...], tuple[Doubt, ...]]:
    """Read the statements of an HTML page."""
    page = f"<html><head><title>Release</title></head><body>{body}</body></html>"
    return read_statements(load(page.encode(), "release.htm"), masthead or Masthead())


def one(text: str) -> Statement:
    """Read the only statement of a text."""
    statements, _ = read_text(text)
    assert len(statements) == 1, [statement.title for statement in statements]
    return statements[0]


def values(statement: Statement) -> list[tuple[str, ...]]:
    """Return each row as its label and its figures, `.` for an empty cell."""
    return [(row.label, *(figure.value or "." for figure in row.figures)) for row in statement.rows]


def labels(statement: Statement) -> list[str]:
    """Return the labels of the rows."""
    return [row.label for row in statement.rows]


def dates(statement: Statement) -> list[tuple[str | None, str | None]]:
    """Return the first and last day of each column."""
    return [
        (column.start.isoformat() if column.start else None, column.end.isoformat() if column.end else None)
        for column in statement.columns
    ]
