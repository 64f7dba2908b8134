"""Outlook: expected ranges with their period, metric and unit."""

from irdesk.domain.release import Guidance
from irdesk.reading.document import Document


def read_guidance(document: Document) -> tuple[Guidance, ...]:
    """Read the guidance in the order of the text."""
    del document
    return ()
