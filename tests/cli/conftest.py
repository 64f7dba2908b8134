"""A desk on disk for the command line."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from irdesk.cli.main import main
from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.release import Release
from irdesk.store import Store
from tests.store.samples import release

Run = Callable[..., tuple[int, str, str]]


def announced() -> Call:
    """Return a call with everything stated."""
    return Call(
        date=dt.date(2004, 5, 12),
        time="11:00",
        zone="EDT",
        starts_at=dt.datetime(2004, 5, 12, 11, tzinfo=ZoneInfo("America/New_York")),
        join_minutes_before=10,
        dial_in=(DialIn(number="+18005550142", printed="1-800 555-0142", audience="domestic"),),
        webcast="www.quillmark.example",
        replay=Replay(
            until=dt.date(2004, 5, 19),
            dial_in=(DialIn(number="+18775550143", printed="877-555-0143", audience="domestic"),),
            pass_code="4754637",
        ),
    )


def releases() -> tuple[Release, ...]:
    """Return two releases of one company and one of another."""
    earlier = release(
        1, text="An older text.", date=dt.date(2004, 2, 11), calls=(), headline="Quillmark 1 closes its year"
    )
    return (release(1, calls=(announced(),)), earlier, release(2))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The directory of a desk with three releases."""
    with Store.open(tmp_path / "desk") as store:
        store.add_all(releases())
    return tmp_path / "desk"


@pytest.fixture
def run(place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on that desk in this process: exit code, standard output, standard error."""
    monkeypatch.setenv("IRDESK_STORE", str(place))
    monkeypatch.setenv("IRDESK_AT", "2004-05-12 10:15 EDT")
    monkeypatch.setenv("TZ", "America/New_York")

    def command(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(arguments)
        except SystemExit as stop:
            code = int(stop.code or 0)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command
