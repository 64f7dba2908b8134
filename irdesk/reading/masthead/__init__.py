"""The top of a release: company, exchange and ticker, web site, headline, dateline, period; and its closing texts."""

from irdesk.reading.masthead.closing import read_closing
from irdesk.reading.masthead.model import Masthead
from irdesk.reading.masthead.read import read_masthead

__all__ = ["Masthead", "read_closing", "read_masthead"]
