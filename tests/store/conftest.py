"""Desks to test: one in files, one on a real server where PostgreSQL is installed."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.opening import Place
from tests.store.postgres.server import Server, programs

AUTHORS = ("ann", "bob", "cat")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server for the whole session."""
    if programs() is None:
        pytest.skip("PostgreSQL is not installed")
    pytest.importorskip("psycopg", reason="the extra `team` is not installed")
    made = Server()
    made.create(["fsync = off"])
    try:
        made.start()
        yield made
    finally:
        made.destroy()


def in_template(server: Server, name: str) -> str:
    """Make the database that others are copied from: a desk without records, and its editors. Returns its address."""
    import psycopg

    from irdesk.store.postgres.team import grant_script, init_script, run_script

    with psycopg.connect(server.address(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    made = server.address(name)
    run_script(made, init_script())
    with psycopg.connect(made, autocommit=True) as connection:
        for author in AUTHORS:
            connection.execute(f"CREATE ROLE {author} LOGIN".encode())
            connection.execute(grant_script(author, "editor").encode())
    return made


def copied(server: Server, template: str) -> str:
    """Return the address of a new desk, a copy of `template` under an identity of its own."""
    import psycopg

    name = f"desk_{uuid.uuid4().hex}"
    with psycopg.connect(server.address(), autocommit=True) as connection:
        strategy = "STRATEGY file_copy" if connection.info.server_version >= 150000 else ""
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} {strategy}".encode())
    with psycopg.connect(server.address(name), autocommit=True) as connection:
        connection.execute("UPDATE irdesk.meta SET value = gen_random_uuid()::text WHERE key = 'desk'")
    return server.address(name)


@pytest.fixture(scope="session")
def blank(server: Server) -> str:
    """The database from which every desk of the session is copied: making one's tables takes ten times as long."""
    in_template(server, "blank")
    return "blank"


@pytest.fixture
def address(server: Server, blank: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a new desk on the server, for its administrator; `ann`, `bob` and `cat` are its editors."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return copied(server, blank)


@pytest.fixture(params=["files", "server"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A new desk on each ground."""
    if request.param == "files":
        return tmp_path / "desk"
    found: str = request.getfixturevalue("address")
    return found
