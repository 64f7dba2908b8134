"""Where the desk is: as given, by the environment, by the settings; and what is no desk at all."""

from pathlib import Path

import pytest

from irdesk.desk import DeskError, locate
from irdesk.desk.memory import remember_columns, remembered_columns
from irdesk.desk.places import files_used
from irdesk.store.address import Address


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "config.toml"
    monkeypatch.setenv("IRDESK_CONFIG", str(file))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("IRDESK_STORE", raising=False)
    return file


def test_the_settings_name_a_desk_where_nothing_else_does(settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.write_text('store = "postgresql://ann:hunter2@db.example/ir"\n', "utf-8")
    place, _ = locate(None)
    assert place == "postgresql://ann@db.example/ir"
    assert isinstance(place, Address)
    assert place.secrets == {"password": "hunter2"}
    assert "hunter2" not in str(files_used(None))
    monkeypatch.setenv("IRDESK_STORE", "elsewhere")
    assert locate(None)[0] == Path("elsewhere")
    assert locate("here")[0] == Path("here")


@pytest.mark.parametrize("content", ["", "store = 3", "store = ", 'theme = "dark"'])
def test_settings_that_name_none_name_none(settings: Path, content: str) -> None:
    settings.write_text(content, "utf-8")
    assert locate(None)[1]


@pytest.mark.parametrize("given", ["postgresql:/ann:hunter2@h/d", "psql://ann:hunter2@h/d", "host=h password=hunter2"])
def test_an_address_of_another_form_is_refused_and_not_repeated(given: str) -> None:
    with pytest.raises(DeskError) as caught:
        locate(given)
    assert "postgresql://USER@HOST/DATABASE" in str(caught.value)
    assert "hunter2" not in str(caught.value)


class ServerDesk:
    """As much of a desk as the memory asks for."""

    place = Address("postgresql://h/d")


def test_what_is_remembered_for_a_servers_desk_is_no_desk_of_files() -> None:
    desk = ServerDesk()
    remember_columns(desk, {"Tel": "number"})  # type: ignore[arg-type]
    assert remembered_columns(desk) == {"Tel": "number"}  # type: ignore[arg-type]
    assert locate(None)[1]
