"""Desks to test: one in files, one on a real server where PostgreSQL is installed."""

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


@pytest.fixture
def address(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a new desk on the server, for its administrator; `ann`, `bob` and `cat` are its editors."""
    import psycopg

    from irdesk.store.postgres.team import grant_script, init_script, run_script

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    name = f"desk{abs(hash(tmp_path)):x}"
    with psycopg.connect(server.address(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    desk = server.address(name)
    run_script(desk, init_script())
    with psycopg.connect(desk, autocommit=True) as connection:
        known = {row[0] for row in connection.execute("SELECT rolname FROM pg_roles").fetchall()}
        for author in AUTHORS:
            if author not in known:
                connection.execute(f"CREATE ROLE {author} LOGIN".encode())
            connection.execute(grant_script(author, "editor").encode())
    return desk


@pytest.fixture(params=["files", "server"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A new desk on each ground."""
    if request.param == "files":
        return tmp_path / "desk"
    found: str = request.getfixturevalue("address")
    return found
