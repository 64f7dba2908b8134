"""The command line as a whole: usage, errors, and what it does not import."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from irdesk.cli.table import COMMANDS
from tests.cli.conftest import Run

HEAVY = (
    "textual", "rich", "phonenumbers", "selectolax", "httpx", "openpyxl", "icalendar", "psycopg", "rapidfuzz",
    "irdesk.lookup", "irdesk.desk.indexing", "subprocess",
)  # fmt: skip


def test_a_lookup_imports_neither_the_toolkit_nor_a_parser(place: Path) -> None:
    program = "import sys; from irdesk.cli.main import main; main(['replay', 'qm1'])"
    check = f"{program}; print(*set(sys.modules) & {set(HEAVY)!r})"
    environment = os.environ | {"IRDESK_STORE": str(place)}
    done = subprocess.run([sys.executable, "-c", check], env=environment, capture_output=True, text=True, check=True)
    assert "1-877-555-0143" in done.stdout
    assert done.stdout.splitlines()[-1] == ""


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    code, shown, _ = run(command, "--help")
    assert code == 0
    assert "example" in shown


def test_usage_is_two(run: Run) -> None:
    assert run("replay")[0] == 2
    code, _, said = run("rplay", "ifox")
    assert (code, said) == (2, 'irdesk: there is no command "rplay"; did you mean replay? `irdesk --help` lists them\n')
    assert run("nonsense")[2] == 'irdesk: there is no command "nonsense"; `irdesk --help` lists them\n'
    assert run("--store", "x")[0] == 2
    code, _, said = run("replay", "qm1", "--at", "yesterday")
    assert code == 3
    assert "2004-05-13 09:00 EDT" in said


def test_a_desk_that_is_a_file_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    code, _, said = run("releases", "--store", str(file))
    assert code == 3
    assert said.count("\n") == 1
    assert str(file) in said


def test_the_app_needs_a_terminal(run: Run) -> None:
    code, _, said = run("open")
    assert code == 2
    assert "terminal" in said


def test_a_closed_pipe_is_no_traceback(place: Path) -> None:
    environment = os.environ | {"IRDESK_STORE": str(place)}
    command = f"{sys.executable} -m irdesk find quillmark --limit 500 | head -n 1"
    done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
