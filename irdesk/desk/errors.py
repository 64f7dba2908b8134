"""What the desk says when it cannot do what was asked."""

from collections.abc import Iterator
from contextlib import contextmanager


class DeskError(Exception):
    """Something the user can act on; the message says what was wrong, where, and what to do."""


class DeskConflictError(DeskError):
    """Somebody else changed the same fields meanwhile; nothing was saved, and the user may choose.

    `fields`: path → (as the edit found it, as it would be saved, as it stands now), JSON values.
    """

    def __init__(
        self, message: str, table: str, record_id: int, fields: dict[str, tuple[object, object, object]]
    ) -> None:
        super().__init__(message)
        self.table = table
        self.record_id = record_id
        self.fields = fields


@contextmanager
def told() -> Iterator[None]:
    """Turn what the store says into what a user is told."""
    from irdesk.store import ConflictError, StoreError  # where it is used: the app paints before the store is loaded

    try:
        yield
    except ConflictError as error:
        raise DeskConflictError(str(error), error.table, error.record_id, error.fields) from error
    except StoreError as error:
        raise DeskError(str(error)) from error
