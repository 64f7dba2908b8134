"""From a few typed words to ranked answers."""

from irdesk.lookup.build import build, match_contacts, match_releases
from irdesk.lookup.index import Index
from irdesk.lookup.narrow import narrow_index
from irdesk.lookup.near import near
from irdesk.lookup.search import search

__all__ = ["Index", "build", "match_contacts", "match_releases", "narrow_index", "near", "search"]
