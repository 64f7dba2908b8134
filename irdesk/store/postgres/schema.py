"""What a server desk is made of, as SQL that a database administrator can read first.

Documents are JSONB rows with the look-up keys that `irdesk.store.keys` names; statements and texts have a partition of
their own. A unit of work is a row of `units` and its rows of `changes`: that is the change feed. Row-level security
shows what has an audience to the members of that role only.
"""

from importlib.resources import files

SCHEMA = 1
"""The version of these tables; `meta` keeps the server's."""

LOCK = 0x1_2DE5_C0DE
"""The advisory lock of whoever writes, held to the end of a transaction."""

CHANNEL = "irdesk"
"""The channel on which a commit announces its sequence (LISTEN / NOTIFY)."""


def script(name: str) -> str:
    """Return one of the SQL files beside this module."""
    return files("irdesk.store.postgres").joinpath(f"{name}.sql").read_text("utf-8")
