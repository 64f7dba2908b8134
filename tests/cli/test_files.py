"""read and import on the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = """ALDERBROOK MILLS, INC. REPORTS FIRST QUARTER RESULTS

PORTLAND, Maine, April 20, 2006 -- Alderbrook Mills, Inc. (NYSE: ABM) today said that first quarter sales rose.

The company will hold a conference call today at 10:00 a.m. Eastern time. To take part, dial 1-800-555-0166.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "alderbrook.txt"
    path.write_text(TEXT)
    return path


def test_read_stores_nothing_and_prints_the_form(run: Run, file: Path) -> None:
    code, shown, _ = run("read", "--json", str(file))
    form = json.loads(shown)
    assert code == 0
    assert form["ticker"] == "ABM"
    assert {"call", "contacts", "highlights", "statements", "doubts"} <= form.keys()
    assert run("releases", "abm")[0] == 1


def test_a_file_that_cannot_be_read_is_a_line_and_the_rest_is_read(run: Run, file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    code, shown, _ = run(
        "read", "--json", str(tmp_path / "none.txt"), str(tmp_path / "empty.txt"), str(tmp_path), str(file)
    )
    lines = [json.loads(line) for line in shown.splitlines()]
    assert code == 1
    assert [set(line) == {"file", "error"} for line in lines] == [True, True, True, False]


def test_import_asks_unless_told(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, _, said = run("import", str(file))
    assert code == 1
    assert "--yes" in said
    assert run("releases", "abm")[0] == 1


def test_import_twice_changes_nothing_and_undo_takes_it_back(run: Run, file: Path) -> None:
    assert run("import", "--yes", str(file))[0] == 0
    code, shown, _ = run("import", "--yes", str(file))
    assert code == 0
    assert "nothing changed" in shown
    assert run("releases", "abm")[0] == 0
    code, shown, _ = run("log", "--limit", "1")
    assert "import" in shown
    assert run("undo")[0] == 0
    assert run("releases", "abm")[0] == 1
    assert run("redo")[0] == 0
    assert run("releases", "abm")[0] == 0


def test_a_text_that_names_no_company_is_known_when_it_comes_again(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("A letter about nothing in particular.\n")
    assert run("import", "--yes", str(tmp_path / "letter.txt"))[0] == 0
    code, shown, _ = run("import", "--yes", str(tmp_path / "letter.txt"))
    assert (code, "nothing changed" in shown) == (0, True), shown


def test_a_folder_without_a_release_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    code, shown, said = run("import", "--yes", str(tmp_path / "bare"))
    assert (code, shown) == (1, "")
    assert "bare: no file below it can be a release" in said


def test_standard_input(place: Path) -> None:
    command = [sys.executable, "-m", "irdesk", "read", "--json", "-"]
    environment = os.environ | {"IRDESK_STORE": str(place)}
    done = subprocess.run(command, input=TEXT.encode(), env=environment, capture_output=True, check=True)
    assert json.loads(done.stdout)["ticker"] == "ABM"
