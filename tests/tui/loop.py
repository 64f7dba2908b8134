"""No key waits for the network: what the app asks of a server, it asks beside the loop."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def nothing_asked_on_the_loop(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Collect the questions that the app asks a server in the thread of its loop: there must be none.

    What a test itself asks is not counted: no frame of the app stands below it.
    """
    from irdesk.store.postgres.asking import Asking

    asked: list[str] = []
    rows = Asking.rows

    def noted(self: Asking, statement: str, *values: object) -> object:
        way = _way_through_the_app()
        if way:
            asked.append(f"{way}: {statement}")
        return rows(self, statement, *values)

    monkeypatch.setattr(Asking, "rows", noted)
    yield asked


def _way_through_the_app() -> str:
    """Return which functions of the app led here in the thread of a loop; empty in any other thread."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return ""
    frame, way = sys._getframe(), []
    while frame.f_back is not None:
        frame = frame.f_back
        if frame.f_globals.get("__name__", "").startswith("irdesk.tui"):
            way.append(frame.f_code.co_qualname)
    return " < ".join(way)
