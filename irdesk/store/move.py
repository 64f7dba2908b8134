"""Moving a desk with its log, from files to a server, back, or between two of a kind."""

import datetime as dt

import msgspec

from irdesk.store.engine import Engine, Unit
from irdesk.store.errors import RefusedError, StoreError
from irdesk.store.keys import TABLES
from irdesk.store.local import LocalEngine

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class Moved(msgspec.Struct, frozen=True):
    """What was copied and compared."""

    units: int
    documents: int


def move(source: Engine, target: Engine) -> Moved:
    """Copy a desk with its log into an empty one, and compare both sides. The source stays as it is.

    Raises RefusedError where the target holds something already, StoreError where the two sides differ after.
    """
    if target.sequence or any(target.ids(table) for table in TABLES):
        raise RefusedError("the desk to move to holds something already; name an empty one")
    units = tuple(source.changes(0))
    if [unit.sequence for unit in units] != list(range(1, len(units) + 1)):
        raise StoreError("the log of the desk to move is not whole; `irdesk doctor` can say more")
    _adopt(target, units)
    return Moved(len(units), _compare(source, target))


def _adopt(target: Engine, units: tuple[Unit, ...]) -> None:
    if isinstance(target, LocalEngine):
        from irdesk.store.restore import adopt

        with target.turn():
            adopt(target, list(units))
        return
    from irdesk.store.postgres import PostgresEngine

    if not isinstance(target, PostgresEngine):
        raise StoreError(f"a {type(target).__name__} cannot take a desk over")
    target.adopt(units)


def _compare(source: Engine, target: Engine) -> int:
    """Return how many documents stand on both sides, alike; raises StoreError at the first difference."""
    count = 0
    for table in TABLES:
        ours, theirs = list(source.ids(table)), list(target.ids(table))
        if ours != theirs:
            raise StoreError(
                f"after the move {table} differ: {len(ours)} here, {len(theirs)} there; keep to the old desk"
            )
        for record_id in ours:
            if source.fetch(table, record_id) != target.fetch(table, record_id):
                raise StoreError(f"after the move {table} {record_id} differs; keep to the old desk and tell us")
            count += 1
    if [plain(unit) for unit in source.changes(0)] != [plain(unit) for unit in target.changes(0)]:
        raise StoreError("after the move the logs differ; keep to the old desk and tell us")
    return count


def plain(unit: Unit) -> object:
    """Return what of a unit a move keeps: everything, its instant whatever the zone."""
    return unit.time.timestamp(), msgspec.to_builtins(msgspec.structs.replace(unit, time=EPOCH))
