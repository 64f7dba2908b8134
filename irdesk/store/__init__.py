"""TinyDB behind one journal: durability, undo, audit, live refresh.

Names are imported when they are first used: the app knows an address and an error before it opens a store.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from irdesk.store.engine import Change, Unit
    from irdesk.store.errors import (
        BusyError,
        ConflictError,
        DamagedError,
        MissingError,
        NewerError,
        ReadOnlyError,
        RefusedError,
        StoreError,
    )
    from irdesk.store.store import Store

__all__ = [
    "BusyError",
    "Change",
    "ConflictError",
    "DamagedError",
    "MissingError",
    "NewerError",
    "ReadOnlyError",
    "RefusedError",
    "Store",
    "StoreError",
    "Unit",
]

HOMES = {"Store": "irdesk.store.store", "Change": "irdesk.store.engine", "Unit": "irdesk.store.engine"}
"""The module that a name lives in, if it is not that of the errors."""


def __getattr__(name: str) -> object:
    """Import a name at its first use (PEP 562); from then on it is here."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(HOMES.get(name, "irdesk.store.errors")), name)
    globals()[name] = found
    return found
