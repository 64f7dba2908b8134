"""How a file becomes a Release: sources make a Document, one extractor a file reads it."""

from irdesk.reading.document import ReadingError
from irdesk.reading.release import read_bytes, read_file

__all__ = ["ReadingError", "read_bytes", "read_file"]
