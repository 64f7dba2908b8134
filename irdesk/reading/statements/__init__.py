"""The financial tables of a release."""

from irdesk.domain.source import Doubt
from irdesk.domain.statement import Statement
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead


def read_statements(document: Document, masthead: Masthead) -> tuple[tuple[Statement, ...], tuple[Doubt, ...]]:
    """Read the statements in the order of the text, and what was unsure."""
    del document, masthead
    return (), ()
