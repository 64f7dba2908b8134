"""The closing texts: what the company says it is, and the safe harbor."""

from irdesk.domain.source import Span
from irdesk.reading.document import Document


def read_closing(document: Document) -> tuple[dict[str, str], dict[str, Span]]:
    """Read `about` and `safe_harbor`: their texts, and their places."""
    del document
    return {}, {}
