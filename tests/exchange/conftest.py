"""A desk on disk with the invented company, for the commands."""

from collections.abc import Callable
from pathlib import Path

import pytest

from irdesk.cli.main import main
from irdesk.domain.release import Release
from irdesk.store import Store
from tests.exchange.records import CALL, COMPANY, CONTACTS, HEAD, HIGHLIGHTS, STATEMENT

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The directory of a desk with one release."""
    release = Release(
        file=HEAD.file,
        headline=HEAD.headline,
        place=HEAD.place,
        date=HEAD.date,
        period=HEAD.period,
        quotes=HEAD.quotes,
        company=COMPANY.with_fields(id=0),
        calls=(CALL.with_fields(id=0, company_id=0, release_id=0),),
        contacts=tuple(contact.with_fields(id=0, company_id=0, release_ids=()) for contact in CONTACTS),
        highlights=HIGHLIGHTS,
        statements=(STATEMENT.with_fields(id=0, release_id=0),),
        text="Harbor Lights reports.\nRevenues  15.2\n",
    )
    with Store.open(tmp_path / "desk") as store:
        store.add_all((release,))
    return tmp_path / "desk"


@pytest.fixture
def run(
    place: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run a command on that desk in this process: exit code, standard output, standard error."""
    monkeypatch.setenv("IRDESK_STORE", str(place))
    monkeypatch.setenv("IRDESK_AT", "2024-05-01 10:15 EDT")
    monkeypatch.setenv("TZ", "America/New_York")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("IRDESK_EDGAR_AGENT", raising=False)
    monkeypatch.delenv("IRDESK_EDGAR_URL", raising=False)

    def command(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(arguments)
        except SystemExit as stop:
            code = int(stop.code or 0)
        printed = capsysbinary.readouterr()
        return code, printed.out.decode(), printed.err.decode()

    return command
