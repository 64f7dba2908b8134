"""The people and desks that a release names for questions."""

from irdesk.domain.company import Contact
from irdesk.domain.source import Doubt
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead


def read_contacts(document: Document, masthead: Masthead) -> tuple[tuple[Contact, ...], tuple[Doubt, ...]]:
    """Read the contacts in the order of the text, and what was unsure."""
    del document, masthead
    return (), ()
