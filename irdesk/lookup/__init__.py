"""From a few typed words to ranked answers."""

from irdesk.lookup.build import build, match_contacts, match_releases
from irdesk.lookup.index import Hits, Index, Layers
from irdesk.lookup.kept import Mark, load, save
from irdesk.lookup.layers import overlay
from irdesk.lookup.narrow import narrow_index
from irdesk.lookup.near import near
from irdesk.lookup.remembered import Remembered
from irdesk.lookup.search import search

__all__ = [
    "Hits",
    "Index",
    "Layers",
    "Mark",
    "Remembered",
    "build",
    "load",
    "match_contacts",
    "match_releases",
    "narrow_index",
    "near",
    "overlay",
    "save",
    "search",
]
