"""What a server desk is made of, as SQL that a database administrator can read first.

Documents are JSONB rows with the look-up keys that `irdesk.store.keys` names; statements and texts have a partition of
their own. A unit of work is a row of `units` and its rows of `changes`: that is the change feed. Row-level security
shows what has an audience to the members of that role only.
"""

from importlib.resources import files

from irdesk.store.errors import NewerError, StoreError

SCHEMA = 2
"""The version of these tables; `meta` keeps the server's."""

LOCK = 0x1_2DE5_C0DE
"""The advisory lock of whoever writes, held to the end of a transaction."""


GUARD = """DO $$
BEGIN
    IF (SELECT value FROM irdesk.meta WHERE key = 'schema') <> '{schema}' THEN
        RAISE EXCEPTION 'this desk is not of schema {schema} any more; nothing was changed';
    END IF;
END
$$;
"""


def script(name: str) -> str:
    """Return one of the SQL files beside this module."""
    return files("irdesk.store.postgres").joinpath(f"{name}.sql").read_text("utf-8")


def check_schema(address: str, schema: str | None) -> int:
    """Return the version of a server's tables. Raises StoreError where it is not this irdesk's; says what to do."""
    if schema is None:
        raise StoreError(f"{address}: there is no desk in this database; `irdesk team init` makes one")
    if int(schema) > SCHEMA:
        raise NewerError(f"{address} is a desk of a newer irdesk (schema {schema}); update irdesk")
    if int(schema) < SCHEMA:
        raise StoreError(
            f"{address} is a desk of an older irdesk (schema {schema}, this one uses {SCHEMA}); "
            "its administrator runs `irdesk team upgrade`. Nothing was changed"
        )
    return int(schema)


def migrations(schema: int) -> str:
    """Return the SQL that brings a desk from `schema` to this irdesk's; it refuses to run on any other or twice."""
    steps = (GUARD.format(schema=at) + script(f"to_{at + 1}") for at in range(schema, SCHEMA))
    return f"BEGIN;\nSELECT pg_advisory_xact_lock({LOCK});\n\n" + "\n".join(steps) + "\nCOMMIT;\n"
