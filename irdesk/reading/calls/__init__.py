"""The conference call and its replay: one concern a file, put together in `assemble`."""

from irdesk.reading.calls.assemble import read_calls

__all__ = ["read_calls"]
