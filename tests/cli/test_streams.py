"""Standard input and output as they may be found: closed, full, of a small character set, cut off."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest


def shell(line: str, place: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell in which `irdesk` is this one, on a desk."""
    environment = os.environ | {"IRDESK_STORE": str(place), "IRDESK_AT": "2004-05-12 10:15 EDT"} | more
    program = f'irdesk() {{ "{sys.executable}" -m irdesk "$@"; }}; {line}'
    return subprocess.run(["bash", "-c", program], env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("irdesk import nothing.txt <&-", 1),
        ("irdesk read - <&-", 1),
        ("irdesk <&-", 2),
        ("irdesk bring nothing.vcf <&-", 3),
        ("irdesk releases >&-", 0),
        ("irdesk find quillmark --json >&-", 0),
        ("irdesk export ics >&-", 0),
        ("irdesk call nobody 2>&-", 1),
    ],
)
def test_a_closed_stream_is_no_traceback(place: Path, line: str, code: int) -> None:
    done = shell(line, place)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr


def test_a_stream_that_is_closed_does_not_lend_its_number_to_a_file_of_the_desk(place: Path, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Name,Phone\nCy Example,+1 212 555 0199\n")
    assert shell(f"irdesk bring --yes {people} <&- >&- 2>&-", place).returncode == 0
    assert "Cy Example" in shell("irdesk contacts cy", place).stdout
    assert shell("irdesk doctor", place).returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("command", ["releases", "find quillmark --json", "export csv", "man"])
def test_a_full_disk_is_told(place: Path, command: str) -> None:
    done = shell(f"irdesk {command} > /dev/full", place)
    assert (done.returncode, done.stderr) == (3, "irdesk: No space left on device\n")


@pytest.mark.parametrize("command", ["find quillmark --limit 500", "export jsonl", "where", "man", "keys", "releases"])
def test_a_reader_that_went_away_is_no_error(place: Path, command: str) -> None:
    done = shell(f"irdesk {command} | true; echo ${{PIPESTATUS[0]}}", place)
    assert (done.stdout, done.stderr) == ("0\n", "")


@pytest.mark.parametrize("charset", ["ascii", "latin-1"])
def test_a_small_character_set_takes_every_word(place: Path, charset: str) -> None:
    done = shell("irdesk keys", place, PYTHONIOENCODING=charset)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u2190" in done.stdout
    assert shell("LC_ALL=C irdesk board", place, COLUMNS="40").returncode == 0


def test_json_is_utf_8_whatever_the_terminal_speaks(place: Path) -> None:
    environment = os.environ | {"IRDESK_STORE": str(place), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "irdesk", "keys", "--json"]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    keys = [key for line in done.stdout.decode("utf-8").splitlines() for key in json.loads(line)["keys"]]
    assert "←" in keys


def test_a_files_name_that_is_no_utf_8_is_kept_as_far_as_it_is_one(place: Path, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as file:  # noqa: PTH123 - a name that no str is
        file.write(b"Quillmark 9 Ltd. reports\n\nLEEDS, May 12, 2004 -- Quillmark 9 Ltd. reported its results.\n")
    done = shell(f"irdesk import --yes --json {tmp_path}/caf*.txt", place)
    assert json.loads(done.stdout)["file"] == "caf\N{REPLACEMENT CHARACTER}.txt"
    assert (done.returncode, json.loads(done.stdout)["outcome"]) == (0, "new")
    gone = shell("irdesk read --json $'gone\\xe9.txt'", place)
    assert json.loads(gone.stdout)["file"] == "gone\udce9.txt"


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Take interrupts, which a background job of a shell ignores, as does every program that it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals here")
@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize(
    ("typed", "code", "kept"), [(b"y\n", 0, True), (b"n\n", 1, False), (b"\x04", 1, False), (b"", 130, False)]
)
def test_a_question_is_answered_by_a_word_by_the_end_and_by_an_interrupt(
    place: Path, tmp_path: Path, typed: bytes, code: int, *, kept: bool
) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Name,Phone\nCy Example,+1 212 555 0199\n")
    environment = os.environ | {"IRDESK_STORE": str(place)}
    terminal, theirs = os.openpty()
    command = [sys.executable, "-m", "irdesk", "bring", str(people)]
    with subprocess.Popen(command, env=environment, stdin=theirs, stdout=theirs, stderr=theirs) as asked:
        os.close(theirs)
        shown = b""
        while b"[y/N]" not in shown:
            shown += os.read(terminal, 1000)
        if typed:
            os.write(terminal, typed)
        while not typed and not select.select([terminal], [], [], 0)[0] and asked.poll() is None:
            asked.send_signal(signal.SIGINT)  # once is not enough where it comes between the question and the reading
            with suppress(subprocess.TimeoutExpired):
                asked.wait(5)
        with suppress(OSError):
            while more := os.read(terminal, 1000):
                shown += more
    os.close(terminal)
    assert asked.returncode == code, shown
    assert b"Traceback" not in shown
    assert ("Cy Example" in shell("irdesk contacts cy", place).stdout) is kept
