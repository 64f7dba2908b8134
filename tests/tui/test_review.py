"""Reading a release in the app, and reviewing it before it is kept."""

import threading
from pathlib import Path

import pytest
from textual.pilot import Pilot

from irdesk.desk import Desk, DeskError
from irdesk.domain.release import Release
from irdesk.tui.app import DeskApp
from irdesk.tui.screens.bring import BringScreen, entries, split, unquoted
from irdesk.tui.screens.review import ReviewScreen
from irdesk.tui.settings import Settings
from tests.tui.acts import northlake, ready, text_of, word
from tests.tui.conftest import Maker
from tests.tui.desks import BEFORE

TEXT = """\
FOR IMMEDIATE RELEASE

                 HOLM & SONS REPORTS SECOND QUARTER 2004 RESULTS

OSLO, NJ, AUGUST 3, 2004 -- Holm & Sons, Inc. (NASDAQ: HOLM) reported its second quarter today.

Holm & Sons will hold a conference call on August 4, 2004 at 10:00 a.m. Eastern Time. The dial-in
number is 1-800-555-0166. A replay will be available through August 11, 2004 at 1-877-555-0188,
pass code 7654321.
"""


async def reviewed(pilot: Pilot[int], app: DeskApp, file: Path) -> ReviewScreen:
    await pilot.press("i")
    await pilot.pause()
    screen = app.screen
    assert isinstance(screen, BringScreen)
    screen.line.value = str(file)
    await pilot.press("enter")
    for _ in range(200):
        await pilot.pause(0.02)
        if isinstance(app.screen, ReviewScreen):
            break
    await pilot.pause()
    assert isinstance(app.screen, ReviewScreen)
    return app.screen


def at(screen: ReviewScreen, dotted: str) -> None:
    """Put the cursor on a field."""
    index = next(i for i, field in enumerate(screen.fields) if field.dotted == dotted)
    found = screen.lines.rows.find(("field", index))
    assert found is not None
    screen.lines.go(found)


async def test_nothing_is_kept_before_it_is_accepted(make: Maker, tmp_path: Path) -> None:
    file = tmp_path / "holm.txt"
    file.write_text(TEXT, "utf-8")
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        screen = await reviewed(pilot, app, file)
        assert app.desk is not None
        assert len(app.desk.heads()) == 3
        at(screen, "company.ticker")
        await pilot.pause()
        lit = screen.source.lit
        assert lit is not None
        assert TEXT[lit.start : lit.end] == "HOLM"
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.desk.heads()) == 3
        assert "nothing was kept" in word(app)


async def test_correct_mark_as_not_stated_and_accept(make: Maker, tmp_path: Path) -> None:
    file = tmp_path / "holm.txt"
    file.write_text(TEXT, "utf-8")
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        screen = await reviewed(pilot, app, file)
        at(screen, "place")
        await pilot.press("e")
        screen.line.value = "Trenton, NJ"
        await pilot.press("enter")
        await pilot.pause()
        at(screen, "company.exchange")
        await pilot.press("x")
        at(screen, "date")
        await pilot.press("e")
        screen.line.value = "soon"
        await pilot.press("enter")
        await pilot.pause()
        assert "write it like 2004-05-19" in word(app)
        await pilot.press("escape", "a")
        await pilot.pause()
        await pilot.pause()
        head = app.home.page.head
        assert app.home.page.company.ticker == "HOLM"
        assert app.home.page.company.exchange is None
        assert head.place == "Trenton, NJ"
        assert head.typed["place"].printed is not None
        assert "holm.txt: kept" in word(app)
        await pilot.press("u")
        await pilot.pause()
        assert app.desk is not None
        assert len(app.desk.heads()) == 3


async def test_a_file_that_is_no_release_is_told_in_a_line(make: Maker, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", "utf-8")
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("i")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, BringScreen)
        screen.line.value = str(empty)
        await pilot.press("enter")
        await pilot.pause(0.4)
        assert isinstance(app.screen, BringScreen)
        assert "empty.txt" in word(app)


async def test_that_a_file_is_read_is_said_as_long_as_it_is(
    make: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    going = threading.Event()

    def slowly(path: Path) -> Release:
        going.wait(5)
        raise DeskError(f"{path.name} is no release")

    monkeypatch.setattr("irdesk.tui.screens.bring.read", slowly)
    (tmp_path / "long.txt").write_text(TEXT, "utf-8")
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("i")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, BringScreen)
        screen.line.value = str(tmp_path / "long.txt")
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "reading long.txt …" in text_of(app).splitlines()[0]
        going.set()
        await pilot.pause(0.3)
        assert "reading" not in text_of(app).splitlines()[0]
        assert word(app) == "long.txt is no release"


async def test_the_path_completes_and_directories_open(make: Maker, tmp_path: Path) -> None:
    inside = tmp_path / "releases"
    inside.mkdir()
    (inside / "holm.txt").write_text(TEXT, "utf-8")
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("i")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, BringScreen)
        screen.line.value = f"{tmp_path}/relea"
        await pilot.pause()
        await pilot.press("tab")
        await pilot.pause()
        assert screen.line.value == f"{inside}/"
        assert "holm.txt" in text_of(app)


def test_paths_as_terminals_drop_them(tmp_path: Path) -> None:
    assert unquoted("'/a b/c.txt'") == "/a b/c.txt"
    assert unquoted("/a\\ b/c.txt ") == "/a b/c.txt"
    assert unquoted("file:///a%20b/c.txt") == "/a b/c.txt"
    (tmp_path / ".hidden").write_text("", "utf-8")
    (tmp_path / "shown").write_text("", "utf-8")
    folder, part = split(f"{tmp_path}/")
    assert (folder, part) == (tmp_path, "")
    assert entries(folder, part) == [tmp_path / "shown"]
    assert entries(folder, ".hid") == [tmp_path / ".hidden"]
    assert entries(tmp_path / "nowhere", "") == []


def lows(screen: ReviewScreen) -> list[str | None]:
    return [one.low for one in screen.release.guidance]


async def test_a_slip_in_the_review_is_taken_back_there(make: Maker, tmp_path: Path) -> None:
    """Undo is of the review, not of the desk; corrections are given up only when asked for twice."""
    file = tmp_path / "holm.txt"
    outlook = "For the third quarter, the company expects revenue of $4.0 million to $4.5 million."
    said = '"Our mills ran full in every week of the quarter," said Ada Holm, Chief Executive Officer.'
    file.write_text(f"{TEXT}\n{outlook}\n\n{said}\n", "utf-8")
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        screen = await reviewed(pilot, app, file)
        assert app.desk is not None
        kept = app.desk.heads()
        at(screen, "quotes.speaker")
        assert screen.field is not None
        assert screen.field.value == "Ada Holm"
        at(screen, "guidance.low")
        await pilot.press("e")
        screen.line.value = "about 4"
        await pilot.press("enter")
        assert "no plain figure" in word(app)
        screen.line.value = "4.1"
        await pilot.press("enter")
        at(screen, "guidance.high")
        await pilot.press("d")
        assert lows(screen) == []
        await pilot.press("u")
        assert lows(screen) == ["4.1"]
        await pilot.press("u", "u")
        assert "nothing to take back" in word(app)
        assert lows(screen) == ["4.0"]
        await pilot.press("ctrl+r", "escape")
        assert "1 correction would be lost" in word(app)
        assert app.screen is screen
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is not screen
        assert app.desk.heads() == kept


def greets(app: DeskApp) -> bool:
    """Return whether the welcome stands over the desk."""
    return app.home.welcome.display


async def test_the_greeting_of_an_empty_desk_goes_with_its_first_release(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("A letter that names no company.\n", "utf-8")
    app = DeskApp(lambda: Desk.open(tmp_path / "new", BEFORE, still=True), Settings(tmp_path / "config.toml"))
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.pause(0.2)
        assert greets(app)
        screen = await reviewed(pilot, app, letter)
        assert screen.release.company.name is None
        assert text_of(app).splitlines()[0].count("letter.txt") == 1
        await pilot.press("a")
        for _ in range(100):
            await pilot.pause(0.02)
            if not greets(app):
                break
        assert not greets(app)
