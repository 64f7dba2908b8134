"""Which documents name which others, by id."""

from collections.abc import Iterable, Iterator

from irdesk.store.engine import Change, Engine

REFERENCES: dict[str, tuple[tuple[str, str], ...]] = {
    "companies": (("contacts", "company_id"), ("releases", "company_id"), ("calls", "company_id")),
    "releases": (
        ("contacts", "release_ids"),
        ("calls", "release_id"),
        ("highlights", "release_id"),
        ("statements", "release_id"),
    ),
}
"""Table → the (table, field) whose value is an id of it; 0 is nobody's id."""


def left_dangling(engine: Engine, changes: Iterable[Change]) -> Iterator[tuple[Change, str, int]]:
    """Yield (deletion, table, id) for each document that would name one that `changes` delete, and is not in them."""
    changes = tuple(changes)
    concerned = {(one.table, one.id) for one in changes}
    for one in changes:
        if one.now is None:
            for table, field in REFERENCES.get(one.table, ()):
                for record_id in engine.find(table, field, one.id):
                    if (table, record_id) not in concerned:
                        yield one, table, record_id
