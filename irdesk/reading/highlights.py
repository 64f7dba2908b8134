"""The highlights of a release: bullets, and headline bullets under the title."""

from irdesk.domain.release import Highlight
from irdesk.reading.document import Document


def read_highlights(document: Document) -> tuple[Highlight, ...]:
    """Read the highlights in the order of the text."""
    del document
    return ()
