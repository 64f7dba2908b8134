"""TinyDB behind one journal: durability, undo, audit, live refresh."""

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
