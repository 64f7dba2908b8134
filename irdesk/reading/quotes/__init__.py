"""Who is quoted as saying what."""

from irdesk.reading.quotes.read import read_quotes

__all__ = ["read_quotes"]
