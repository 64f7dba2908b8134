"""The financial tables of a release: found in text and grids, read into statements, held to their own sums."""

from irdesk.reading.statements.reader import read_statements

__all__ = ["read_statements"]
