"""Setting up a server desk, and who may do what on it: plain SQL, printed or run."""

from collections.abc import Sequence

from psycopg import sql

from irdesk.store.address import Address
from irdesk.store.errors import StoreError
from irdesk.store.postgres.link import connect, telling
from irdesk.store.postgres.schema import LOCK, SCHEMA, migrations, script

GROUP = """BEGIN;
INSERT INTO irdesk.groups (company_id, role) VALUES ({company}, {role})
ON CONFLICT (company_id) DO UPDATE SET role = excluded.role;
UPDATE irdesk.documents SET doc = doc WHERE tbl = 'releases' AND keys @> ARRAY[{key}];
COMMIT;
"""
"""Shows a company's drafts to one role; the second statement lets the triggers mark what is on the desk already."""

ROLES = ("reader", "editor", "owner")


def init_script() -> str:
    """Return the SQL that makes a desk in an empty database: its tables, its roles and their grants."""
    parts = "\n".join(script(name) for name in ("desk", "roles", *(f"to_{at}" for at in range(2, SCHEMA + 1))))
    return f"BEGIN;\nSELECT pg_advisory_xact_lock({LOCK});\n\n{parts}\nCOMMIT;\n"


def upgrade_script(address: str) -> str:
    """Return the SQL that brings the desk at `address` to this irdesk's schema; empty where it is that already."""
    where = Address(address)
    with telling(where), connect(where) as connection:
        found = connection.execute("SELECT value FROM irdesk.meta WHERE key = 'schema'").fetchall()
    schema = int(found[0][0]) if found else 0
    return migrations(schema) if 0 < schema < SCHEMA else ""


def grant_script(role: str, may: str) -> str:
    """Return the SQL that lets a database role be reader, editor or owner (and no more than that)."""
    if may not in ROLES:
        raise StoreError(f"{may} is no role of a desk; name reader, editor or owner")
    name = _name(role)
    others = ", ".join(f"irdesk_{other}" for other in ROLES if other != may)
    return f"BEGIN;\nREVOKE {others} FROM {name};\nGRANT irdesk_{may} TO {name};\nCOMMIT;\n"


def group_script(role: str, company_id: int) -> str:
    """Return the SQL that shows a company's unreleased drafts to the members of a role only."""
    _name(role)
    return sql.SQL(GROUP).format(company=company_id, role=role, key=f"releases.company_id={company_id}").as_string(None)


def _name(role: str) -> str:
    if not role or "\0" in role or len(role.encode()) > 63:
        raise StoreError(f"{role!r} is no name of a database role")
    return sql.Identifier(role).as_string(None)


def run_script(address: str, script_text: str) -> None:
    """Run a script on the server. Raises StoreError in the server's words; then nothing of it stands."""
    where = Address(address)
    with telling(where), connect(where) as connection:
        connection.execute(script_text.encode())


def members(address: str) -> Sequence[tuple[str, str]]:
    """Return (database role, reader/editor/owner) of everyone who may use the desk."""
    query = (
        "SELECT m.rolname, substr(r.rolname, 8) FROM pg_auth_members a JOIN pg_roles r ON r.oid = a.roleid "
        "JOIN pg_roles m ON m.oid = a.member WHERE r.rolname LIKE 'irdesk\\_%' AND m.rolname NOT LIKE 'irdesk\\_%' "
        "ORDER BY 1, 2"
    )
    where = Address(address)
    with telling(where), connect(where) as connection:
        return [(str(name), str(may)) for name, may in connection.execute(query).fetchall()]
