"""Asking the desk without a key waiting for it: what lies on a server is asked for beside the loop."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from irdesk.desk import DeskError

if TYPE_CHECKING:
    from irdesk.tui.app import DeskApp

T = TypeVar("T")
Failed = Callable[[DeskError], object]


def afar(app: "DeskApp") -> bool:
    """Whether the desk lies on a server: an answer may take long, or never come."""
    return app.desk is not None and isinstance(app.desk.place, str)


def ask(app: "DeskApp", work: Callable[[], T], then: Callable[[T], object], failed: Failed | None = None) -> None:
    """Do some work with the desk and go on with what comes of it; where it fails, `failed` or a word says why.

    Files are near: what is on them is there at once. A server is asked beside the loop.
    """

    def ended(found: T | DeskError) -> None:
        if isinstance(found, DeskError):
            (failed or app.fail)(found)
        else:
            then(found)

    if afar(app):
        app.run_worker(lambda: app.call_from_thread(ended, _tried(work)), thread=True, group="ask")
    else:
        ended(_tried(work))


def _tried(work: Callable[[], T]) -> T | DeskError:
    try:
        return work()
    except DeskError as error:
        return error
