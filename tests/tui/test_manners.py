"""Settings, remapped keys, looks, the clipboard, other processes, deadlines."""

import base64
import datetime as dt
from pathlib import Path

import pytest

from irdesk.domain.company import Phone
from irdesk.render.board import alarms
from irdesk.store import Store
from irdesk.tui.clipboard import MOST, copy, sequences
from irdesk.tui.commands import BY_ID, COMMANDS, SCOPES, of_scope
from irdesk.tui.keys import markdown, problems
from irdesk.tui.screens.board import BoardScreen
from irdesk.tui.screens.card import CardScreen
from irdesk.tui.screens.proof import ProofScreen
from irdesk.tui.settings import Settings
from irdesk.tui.themes import LOOKS
from tests.store.opening import Place
from tests.tui.acts import northlake, text_of, word
from tests.tui.conftest import Maker
from tests.tui.desks import BEFORE
from tests.tui.desks import northlake as release


async def test_another_process_changes_the_desk_and_the_cursor_stays(make: Maker, desk_dir: Place) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("1", "j", "j")
        before = app.home.contacts.lines.cursor
        with Store.open(desk_dir, author="somebody else") as store, store.unit("a new cell phone") as unit:
            ada = store.contacts.get(1)
            assert ada is not None
            unit.put(ada.with_fields(phones=(*ada.phones, Phone(number="+12015550177", printed="201-555-0177"))))
        for _ in range(60):
            await pilot.pause(0.02)
            if "201-555-0177" in text_of(app):
                break
        assert "201-555-0177" in text_of(app)
        assert ": a new cell phone" in word(app)
        assert "somebody else" in word(app) or isinstance(desk_dir, str)
        assert app.home.chosen == "contacts"
        assert app.home.contacts.lines.cursor in {before, before + 1}
        assert app.home.page.company.ticker == "NLKS"


async def test_the_look_is_taken_in_turn_and_kept(make: Maker, tmp_path: Path) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        seen = []
        for _ in LOOKS:
            await pilot.press("f2")
            await pilot.pause()
            seen.append(app.theme)
        assert seen == ["light", "high-contrast", "terminal", "dark"]
        await pilot.press("f2")
    assert Settings.load(tmp_path / "config.toml").theme == "light"


def test_settings_keep_comments_and_tell_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(
        '# mine\ntheme = "light"  # at day\nzones = ["Europe/Paris", "Mars"]\n[keys]\n"desk.shoe" = "x"\n', "utf-8"
    )
    settings = Settings.load(file)
    assert settings.theme == "light"
    assert settings.zones == ("Europe/Paris",)
    assert [problem.partition(": ")[2] for problem in settings.problems] == [
        'zones: "Mars" is no time zone; write one like Europe/London',
        "keys.desk.shoe: no such command; `irdesk keys` lists them",
    ]
    assert settings.keep(theme="dark") is None
    assert file.read_text("utf-8").startswith('# mine\ntheme = "dark"  # at day\n')
    file.write_text("theme = ", "utf-8")
    assert "the defaults are used" in Settings.load(file).problems[0]


async def test_a_key_can_be_given_to_a_command(make: Maker, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[keys.desk]\nreplay = "R"\n', "utf-8")
    app = make()
    app.set_keymap(Settings.load(tmp_path / "config.toml").keys)
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        assert "R replay" in text_of(app)
        await pilot.press("r")
        await pilot.pause()
        kinds = [type(app.screen)]
        await pilot.press("R")
        await pilot.pause()
        assert [*kinds, type(app.screen)] == [type(app.home), CardScreen]


async def test_a_key_without_a_meaning_is_told_and_none_is_said_where_one_types(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("exclamation_mark")
        assert word(app) == "! means nothing here; ? shows the keys that do"
        await pilot.press("s")
        assert word(app) == ""
        await pilot.press("w")
        assert word(app) == "w means nothing here; ? shows the keys that do"
        await pilot.press("escape", "slash", "w", "exclamation_mark")
        assert word(app) == ""


def test_no_two_commands_share_a_key_in_one_place() -> None:
    assert problems({}) == []
    assert problems({"desk.replay": "c"}) == ["keys.desk.replay: c is already desk.call"] or problems(
        {"desk.replay": "c"}
    ) == ["keys.desk.call: c is already desk.replay"]
    assert len(BY_ID) == len(COMMANDS)
    assert all(of_scope(scope) for scope in SCOPES)


def test_no_key_that_terminals_and_multiplexers_take() -> None:
    taken = {"ctrl+b", "ctrl+a", "ctrl+s", "ctrl+q", "ctrl+z", "ctrl+j", "ctrl+m", "ctrl+h", "ctrl+i", "ctrl+backslash"}
    used = {key.strip() for command in COMMANDS for key in command.keys.split(",")}
    assert used & taken == set()


def test_the_key_table_is_made_from_the_commands() -> None:
    table = markdown()
    assert table.count("\n| ") == len(COMMANDS) + len(SCOPES)
    assert "| `r` | Show the replay's numbers and pass code, large. | `desk.replay` |" in table


def test_the_clipboard_takes_the_ways_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    encoded = base64.b64encode(b"1-877").decode()
    assert copy("1-877", written.append, {}) == "OSC 52"
    assert written == [f"\x1b]52;c;{encoded}\a"]
    assert sequences("1-877", {"TMUX": "x"})[1] == f"\x1bPtmux;\x1b\x1b]52;c;{encoded}\a\x1b\\"
    assert sequences("1-877", {"STY": "x"}) == (f"\x1bP\x1b]52;c;{encoded}\a\x1b\\",)
    assert copy("x" * MOST, written.append, {}).startswith("not copied: longer than")
    assert len(written) == 1
    tool = tmp_path / "xclip"
    tool.write_text(f'#!/bin/sh\ncat > "{tmp_path}/clipboard"\n', "utf-8")
    tool.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert copy("1-877", written.append, {"DISPLAY": ":0"}) == "xclip and OSC 52"
    assert (tmp_path / "clipboard").read_text("utf-8") == "1-877"
    assert copy("1-877", written.append, {"DISPLAY": ":0", "SSH_TTY": "/dev/pts/1"}) == "OSC 52"
    assert copy("x" * MOST, written.append, {"DISPLAY": ":0"}) == "xclip"


def test_a_pinned_company_rings_ten_minutes_before_its_call_and_on_the_last_day() -> None:
    one = release()
    call = one.calls[0].with_fields(company_id=1)
    pinned = one.company.with_fields(id=1, pinned=True)
    soon = BEFORE + dt.timedelta(minutes=35)
    last = dt.datetime(2004, 5, 19, 0, 0, 30, tzinfo=BEFORE.tzinfo)
    step = dt.timedelta(minutes=1)
    assert alarms([call], {1: pinned}, soon - step, soon) == ["NLKS: the call is in 10 min"]
    assert alarms([call], {1: pinned}, soon, soon + step) == []
    assert [words[:27] for words in alarms([call], {1: pinned}, last - step, last)] == ["NLKS: the replay's last day"]
    assert alarms([call], {1: one.company}, soon - step, soon) == []


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (99, 30), (120, 19), (116, 40), (300, 100)])
async def test_resizing_loses_nothing(make: Maker, size: tuple[int, int]) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("2", "j", "j", "j")
        await pilot.resize_terminal(*size)
        await pilot.pause()
        await pilot.pause()
        assert "1-973-555-0110" in text_of(app)
        assert app.home.call.copied == "1-973-555-0110"
        assert text_of(app).splitlines()[-1].strip().startswith("/ answer")
        await pilot.press("b")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert isinstance(app.screen, BoardScreen)


async def test_a_proof_lights_the_place_of_its_findings(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("p")
        screen = app.screen
        assert isinstance(screen, ProofScreen)
        for _ in range(100):
            await pilot.pause(0.02)
            if screen.done:
                break
        await pilot.press("f")
        await pilot.pause()
        assert screen.findings
        assert screen.finding is not None
        await pilot.press("y", "end", "n", "escape")
        await pilot.pause()
        assert app.screen.id == app.home.id
