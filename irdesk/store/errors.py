"""What the store says when it cannot do what was asked: what, where, and what to do."""


class StoreError(Exception):
    """The store cannot do this; the message says what, where, and what to do about it."""


class MissingError(StoreError):
    """The record that was asked for is not in the store."""


class ReadOnlyError(StoreError):
    """The store can be read but not written; what was typed stays where it was typed."""


class BusyError(StoreError):
    """Another process holds the store's lock."""


class DamagedError(StoreError):
    """A file of the store is not what was written; `doctor` can say more and mend."""


class NewerError(StoreError):
    """The store was written by a newer irdesk."""


class RefusedError(StoreError):
    """An undo or redo that later changes contradict."""


class AbandonedError(StoreError):
    """A job that the desk does by itself was given up, to be done another time."""


class ConflictError(StoreError):
    """A record changed meanwhile in the very fields that are being saved.

    `fields` maps each such field to its values: as it was when the edit began, as it would be saved, as it stands now.
    """

    def __init__(self, table: str, record_id: int, fields: dict[str, tuple[object, object, object]]) -> None:
        names = ", ".join(sorted(fields))
        super().__init__(f"{table} {record_id} was changed by somebody else meanwhile ({names}); nothing was saved")
        self.table = table
        self.record_id = record_id
        self.fields = fields
