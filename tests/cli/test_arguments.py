"""Argument lines: what an option takes, where it writes, and thousands of lines that nobody would type."""

import io
import os
import random
import stat
import sys
from pathlib import Path

import pytest

from irdesk.cli.main import main, make_parser
from irdesk.exchange.commandline.parsers import Argument, Command, Option, commands, main_options
from irdesk.store import Store
from tests.cli.conftest import Run, releases


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("log", "--limit", "-5"), "'-5' is no whole number from 0"),
        (("find", "x", "--limit", "0"), "from 1"),
        (("find", "x", "--limit", "9" * 5000), "no whole number"),
        (("export", "ics", "--minutes", "0"), "from 1 to 527,040"),
        (("export", "ics", "--alarm", "soon"), "'soon' is no whole number"),
        (("serve", "--port", "70000"), "from 0 to 65,535"),
        (("sheet", "call", "qm1", "--zone", "Europe"), "'Europe' is no zone"),
        (("sheet", "call", "qm1", "--zone", "../../etc/passwd"), "no zone"),
    ],
)
def test_what_an_option_cannot_take_is_usage(run: Run, line: tuple[str, ...], said: str) -> None:
    code, _, err = run(*line)
    assert (code, said in err) == (2, True), err


def test_a_word_for_several_companies_lists_the_releases_it_could_be(run: Run) -> None:
    code, out, err = run("show", "quillmark")
    assert (code, out) == (1, "")
    assert "could be 3 releases of 2 companies" in err
    assert "QM1 2004-05-12" in err
    number = next(part.split()[0] for part in err.rpartition(": ")[2].split(", ") if "QM2" in part)
    assert "Quillmark 2" in run("show", number)[1]


def test_more_candidates_than_fit_are_said_to_be_more(run: Run, place: Path) -> None:
    from tests.store.samples import release

    with Store.open(place) as store:
        store.add_all(tuple(release(number) for number in range(10, 24)))
    err = run("call", "quillmark")[2]
    assert "could be 16 companies" in err
    assert err.rstrip().endswith(", …")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_device_or_a_pipe_is_written_into_and_never_replaced(run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.ics"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert run("export", "ics", "-o", str(pipe))[0] == 0
    assert os.read(reader, 15) == b"BEGIN:VCALENDAR"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    code, _, err = run("backup", str(pipe))
    assert (code, "no regular file" in err) == (3, True), err
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert run("backup", "")[0] == 3
    assert run("export", "ics", "-o", "")[0] == 3


def test_what_a_link_leads_to_is_replaced_and_the_link_stays(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "kept.ics"
    kept.write_text("old")
    (tmp_path / "link.ics").symlink_to(kept)
    assert run("export", "ics", "-o", str(tmp_path / "link.ics"))[0] == 0
    assert (tmp_path / "link.ics").is_symlink()
    assert kept.read_text("utf-8").startswith("BEGIN:VCALENDAR")


def test_where_names_the_configuration_that_is_used(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IRDESK_CONFIG", str(tmp_path / "mine.toml"))
    assert str(tmp_path / "mine.toml") in run("where")[1]


LEFT_ALONE = frozenset({"open", "serve", "fetch", "team", "move"})
"""Commands that open the desk, a port, or a connection; `move` and `team` have tests of their own."""

FILES = (
    *("empty.txt", "bad.vcf", "noise.xlsx", "noise.ics", "list.csv", "torn.csv", "mail.eml", "release.txt", "folder"),
    *("absent.txt", "calls.ics", "people.vcf", "out.ics", "out.pdf", "folder/out.md", "absent/out.csv", "", "."),
)
WORDS = (
    *("qm1", "qm2", "quillmark", "ada", "4754637", "", " ", "--", "-", "0", "1", "-1", "9" * 30, "a" * 3000, "x\ny"),
    *("é", "\udcff", "[b]", "\x1b[31m", "2004", "2004-05-13 09:00 EDT", "2004-13-45", "US", "ZZ", "cp1252", "hex"),
    *("idna", "undefined", ";", ";;", '"', "\n", "Outlet=organization", "Name=x", "=", "Peer Corp (PEER)", "UTC"),
)


def prepare(folder: Path) -> None:
    """Put the files there that the argument lines name."""
    texts = {
        "empty.txt": "", "bad.vcf": "BEGIN:VCARD\nFN:x\n", "list.csv": "Name,Phone,Outlet\nJo,212-555-0100,Paper\n",
        "torn.csv": 'Name,Phone\n"x', "mail.eml": "Subject: x\n\nA letter.\n", "release.txt": releases()[0].text,
        "people.vcf": "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Fenn\nEND:VCARD\n",
        "calls.ics": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20240101\nEND:VEVENT\nEND:VCALENDAR\n",
    }  # fmt: skip
    (folder / "folder").mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, newline="")
    noise = random.Random(4).randbytes(600)
    (folder / "noise.xlsx").write_bytes(b"PK\x03\x04" + noise)
    (folder / "noise.ics").write_bytes(noise)


def value(dice: random.Random, choices: tuple[str, ...]) -> str:
    """Return what may stand for an argument: often one of its choices, else a file or any word."""
    return dice.choice(choices) if choices and dice.random() < 0.8 else dice.choice(dice.choice((FILES, WORDS)))


def line(dice: random.Random, known: tuple[Command, ...], shared: tuple[Option, ...]) -> list[str]:
    """Return an argument line: a command with some of its options and arguments, now and then shuffled."""
    command = dice.choice([one for one in known if one.name not in LEFT_ALONE])
    made = [command.name]
    for one in command.arguments:
        made += [value(dice, one.choices) for _ in range(count(dice, one))]
    for option in (*command.options, *shared):
        if dice.random() < 0.12 and not {"-h", "--version", "--watch", "--store"} & set(option.names):
            made.append(dice.choice(option.names))
            if option.takes:
                made.append(value(dice, option.choices))
    if dice.random() < 0.1:
        dice.shuffle(made)
    return made


def count(dice: random.Random, one: Argument) -> int:
    """Return how often an argument is given."""
    return {"?": dice.randint(0, 1), "*": dice.randint(0, 2), "+": dice.randint(1, 3)}.get(one.nargs, 1)


def run_line(arguments: list[str], monkeypatch: pytest.MonkeyPatch, stdin: bytes) -> tuple[int, str]:
    """Run a line in this process with its own streams; return its exit code and standard error."""
    said = io.BytesIO()
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(said, "utf-8", "backslashreplace")
    with monkeypatch.context() as streams:
        streams.setattr(sys, "stdout", out)
        streams.setattr(sys, "stderr", err)
        streams.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        try:
            code = main(arguments)
        except SystemExit as stop:
            code = int(stop.code or 0)
        err.flush()
    return code, said.getvalue().decode()


def hold(folder: Path, monkeypatch: pytest.MonkeyPatch, seed: int, lines: int) -> None:
    """Run many argument lines; fail for an exception, for a code that is none of ours, and for a desk that is hurt."""
    monkeypatch.chdir(folder)
    prepare(folder)
    dice = random.Random(seed)
    parser = make_parser()
    known, shared = commands(parser), main_options(parser)
    codes = set()
    for _ in range(lines):
        arguments = line(dice, known, shared)
        code, err = run_line(arguments, monkeypatch, dice.choice((b"", b"y\n", b"\xff\xfe\x00", b"Words.\n")))
        assert code in {0, 1, 2, 3}, (arguments, err)
        assert code == 0 or err or "--json" in arguments or {"doctor", "proof", "diff", "compare"} & {*arguments}, (
            arguments
        )
        codes.add(code)
    assert codes == {0, 1, 2, 3}


@pytest.fixture
def alone(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for the files of argument lines, with nothing of the user's around."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("IRDESK_STORE", str(place))
    monkeypatch.setenv("COLUMNS", "40")
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


@pytest.mark.parametrize("seed", range(4))
def test_no_argument_line_ends_in_a_traceback(alone: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    hold(alone, monkeypatch, seed, 120)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 110))
def test_no_argument_line_of_thousands_ends_in_a_traceback(
    alone: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    hold(alone, monkeypatch, seed, 800)
