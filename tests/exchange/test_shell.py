"""The real command line in real shells: its completion and man page are clean, its clipboard reaches the terminal."""

import base64
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from irdesk.cli.exits import Exit
from irdesk.cli.machines import MEANINGS
from irdesk.cli.table import COMMANDS
from tests.exchange.conftest import Run

DOCS = Path(__file__).parents[2] / "docs" / "formats"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_takes_our_completion(run: Run, tmp_path: Path, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / f"irdesk.{shell}"
    script.write_text(run("completion", shell)[1])
    load = f"autoload -Uz compinit; compinit -u -D; source {script}" if shell == "zsh" else f"source {script}"
    quiet = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    done = subprocess.run([shell, *quiet, "-c", load], capture_output=True, text=True, check=True)
    assert not done.stderr, done.stderr
    text = script.read_text("utf-8")
    assert all(command.name in text for command in COMMANDS)


@pytest.mark.parametrize("quote", ["", '"', "'"])
@pytest.mark.parametrize("name", ['O\'Hara & Söhne "West" $HOME', "Zed `x` \\ Co", "Peer; Corp"])
def test_bash_quotes_a_name_as_it_was_begun(run: Run, tmp_path: Path, name: str, quote: str) -> None:
    (tmp_path / "irdesk.bash").write_text(run("completion", "bash")[1])
    (tmp_path / "irdesk").write_text("#!/bin/sh\ncat <<'END'\n" + name + "\nEND\n")
    (tmp_path / "irdesk").chmod(0o700)
    ask = 'source irdesk.bash; COMP_WORDS=(irdesk call "$1"); COMP_CWORD=2; _irdesk; echo "$2${COMPREPLY[0]}$2"'
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "HOME": "/nowhere", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["bash", "--norc", "-c", ask, "bash", f"{quote}{name[0]}", quote],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    said = subprocess.run(
        ["bash", "--norc", "-c", f"printf %s {done.stdout}"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == name, done.stderr


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_the_man_page_of_all_commands_is_clean(run: Run) -> None:
    page = run("man")[1]
    done = subprocess.run(["groff", "-man", "-Tutf8", "-ww"], input=page, capture_output=True, text=True, check=True)
    assert not done.stderr, done.stderr
    assert all(f".SS {command.name}\n" in page for command in COMMANDS)


def test_every_exit_code_is_in_the_table() -> None:
    assert set(MEANINGS) == set(Exit)
    table = (DOCS / "json.md").read_text("utf-8")
    for code, meaning in MEANINGS.items():
        row = meaning[:1].lower() + meaning[1:].rstrip(".")
        assert f"| {int(code)} | {row} |" in table


def in_terminal(arguments: list[str], environment: dict[str, str]) -> tuple[int, bytes]:
    """Run a command in a terminal of its own; return its exit code and what the terminal got."""
    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [sys.executable, "-m", "irdesk", *arguments], environment)
    got = b""
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # Linux: the other side is closed
            break
        if not part:
            break
        got += part
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), got


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_an_answer_is_copied_through_the_terminal(place: Path) -> None:
    environment = {"IRDESK_STORE": str(place), "PATH": "/usr/bin:/bin", "TERM": "xterm", "TZ": "UTC"}
    code, got = in_terminal(["find", "hbrl", "replay", "--copy"], environment)
    assert code == 0, got
    copied = got.partition(b"\x1b]52;c;")[2].partition(b"\a")[0]
    text = base64.b64decode(copied).decode()
    assert "877" in text
    assert "555" in text
    assert f"{text}\r\n".encode() in got


def test_without_a_terminal_nothing_is_copied_but_printed(place: Path) -> None:
    environment = {"IRDESK_STORE": str(place), "PATH": "/usr/bin:/bin", "TZ": "UTC"}
    done = subprocess.run(
        [sys.executable, "-m", "irdesk", "find", "hbrl", "replay", "--copy"],
        capture_output=True, text=True, check=False, env=environment, start_new_session=True,
    )  # fmt: skip
    assert done.returncode == 1
    assert "877" in done.stdout
    assert "not copied" in done.stderr
