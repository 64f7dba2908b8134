"""The highlights of a release: bullets, headline bullets under the title, and the lines of a highlights section."""

from irdesk.reading.highlights.read import read_highlights

__all__ = ["read_highlights"]
