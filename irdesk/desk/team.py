"""The desk's use cases about servers: setting one up, who may what, moving a desk."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from irdesk.desk.errors import DeskError, told
from irdesk.desk.places import Place

if TYPE_CHECKING:
    from irdesk.store.move import Moved


def server(place: Place) -> str:
    """Return the address of a server desk; raises DeskError for a desk of files, or where psycopg is missing."""
    if not isinstance(place, str):
        raise DeskError(f"{place} is a desk of files; name a server: --store postgresql://HOST/DATABASE")
    try:
        import psycopg  # noqa: F401 (whether it is there)
    except ImportError as error:
        raise DeskError(f"a desk on a server needs more ({error}); pip install 'irdesk[team]'") from error
    return place


def init_script() -> str:
    """Return the SQL that makes a desk in an empty database."""
    from irdesk.store.postgres.team import init_script as script

    return script()


def upgrade_script(place: Place) -> str:
    """Return the SQL that brings a desk up to this irdesk's tables; empty where there is nothing to do."""
    from irdesk.store.postgres.team import upgrade_script as script

    with told():
        return script(server(place))


def grant_script(role: str, may: str) -> str:
    """Return the SQL that lets a database role be reader, editor or owner."""
    from irdesk.store.postgres.team import grant_script as script

    with told():
        return script(role, may)


def drafts_script(place: Place, company_id: int, role: str) -> str:
    """Return the SQL that shows a company's unreleased drafts to a role only."""
    from irdesk.store.postgres.team import group_script

    server(place)
    with told():
        return group_script(role, company_id)


def run(place: Place, script: str) -> None:
    """Run a script on the server."""
    from irdesk.store.postgres.team import run_script

    with told():
        run_script(server(place), script)


def members(place: Place) -> Sequence[tuple[str, str]]:
    """Return (database role, reader/editor/owner) of everyone who may use the desk."""
    from irdesk.store.postgres.team import members as listed

    with told():
        return listed(server(place))


def move(source: Place, target: Place) -> "Moved":
    """Copy a desk with its log to an empty one, and compare both sides."""
    from irdesk.store import Store
    from irdesk.store.move import move as copy

    with told(), Store.open(source, readonly=True) as here, Store.open(target) as there:
        return copy(here.engine, there.engine)
