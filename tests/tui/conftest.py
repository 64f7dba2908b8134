"""A desk, and the app on it, for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from irdesk.tui.app import DeskApp
from irdesk.tui.settings import Settings
from tests.store.conftest import blank, copied, server
from tests.store.opening import Place
from tests.store.postgres.server import Server
from tests.tui.desks import BEFORE, fill, opened
from tests.tui.loop import nothing_asked_on_the_loop

__all__ = ["blank", "server"]

Maker = Callable[..., DeskApp]
SIZES = ((80, 24), (120, 40), (200, 60))


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the user's settings, clipboard and colours out of the tests."""
    monkeypatch.setenv("IRDESK_CONFIG", str(tmp_path / "config.toml"))
    for name in ("NO_COLOR", "DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY", "IRDESK_STORE", "IRDESK_AT", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def usual(server: Server, blank: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The database with the usual desk, from which each test's is copied."""
    import psycopg

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        made = fill(copied(server, blank))
    name = str(made).rsplit("/", 1)[1]
    with psycopg.connect(server.address(), autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {name} RENAME TO usual".encode())
    return "usual"


@pytest.fixture
def afar(server: Server, usual: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """Return the address of the usual desk on a server; the app must not wait for it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with nothing_asked_on_the_loop(monkeypatch) as asked:
        yield copied(server, usual)
    assert asked == []


@pytest.fixture(params=["files", pytest.param("server", marks=pytest.mark.long)])
def desk_dir(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Return where the usual desk is: a directory, or (in the long form) a server's address."""
    if request.param == "files":
        return fill(tmp_path / "desk")
    place: str = request.getfixturevalue("afar")
    return place


@pytest.fixture
def make(desk_dir: Place, tmp_path: Path) -> Iterator[Maker]:
    """Return a function that makes the app on the usual desk."""
    made: list[DeskApp] = []

    def app(at: object = BEFORE, theme: str = "dark", directory: Place | None = None) -> DeskApp:
        settings = Settings(tmp_path / "config.toml", theme=theme)
        one = DeskApp(lambda: opened(directory or desk_dir, at), settings)  # type: ignore[arg-type]
        made.append(one)
        return one

    yield app
    for one in made:
        if one.desk is not None:
            one.desk.close()
