"""Adding, editing, deleting, undoing; the user's own editor."""

import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from irdesk.domain.company import Contact
from irdesk.tui.app import DeskApp
from tests.tui.acts import form, northlake, text_of, word
from tests.tui.conftest import Maker


async def test_a_number_is_edited_in_place_checked_and_undone(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        screen = await form(pilot, "1", "e")
        assert screen.line.value == "1-201-555-0110"
        screen.line.value = "201 555 0199"
        await pilot.pause(0.1)
        assert "dialled 1-201-555-0199" in text_of(app)
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert "typed by" in text_of(app)
        assert "printed: 201-555-0110" in " ".join(text_of(app).split())
        await pilot.press("escape")
        await pilot.pause(0.1)
        assert app.home.contacts.copied == "201-555-0199"
        await pilot.press("u")
        await pilot.pause(0.1)
        assert app.home.contacts.copied == "201-555-0110"
        assert "undone: edit contact Ada Brandt" in word(app)
        await pilot.press("ctrl+r")
        await pilot.pause(0.1)
        assert app.home.contacts.copied == "201-555-0199"


async def test_what_is_wrong_is_said_while_typing_and_not_saved(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        screen = await form(pilot, "2", "e")
        screen.line.value = "the 19th of May"
        await pilot.pause(0.1)
        assert "write it like 2004-05-19" in text_of(app)
        await pilot.press("enter", "escape", "escape")
        await pilot.pause(0.1)
        assert app.screen is app.home
        assert "Wed 12 May 2004" in text_of(app)


async def test_a_new_date_moves_the_call(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        screen = await form(pilot, "2", "e")
        screen.line.value = "2004-05-13"
        await pilot.press("enter")
        await pilot.pause(0.1)
        await pilot.press("escape")
        await pilot.pause(0.1)
        assert "call in 1 d" in text_of(app)
        assert app.home.page.call is not None
        assert str(app.home.page.call.starts_at) == "2004-05-13 11:00:00-04:00"


async def test_add_and_delete_a_contact(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("1", "n", "enter", *"Mo", "enter")
        await pilot.pause(0.1)
        await pilot.press("escape")
        await pilot.pause(0.1)
        assert [contact.name for contact in app.home.page.contacts] == ["Ada Brandt", "Jonas Weil", "Mo"]
        await pilot.press("end", "d", *"no", "enter")
        await pilot.pause(0.1)
        assert "nothing was done" in word(app)
        await pilot.press("backspace", "backspace", *"delete", "enter")
        await pilot.pause(0.1)
        assert [contact.name for contact in app.home.page.contacts] == ["Ada Brandt", "Jonas Weil"]
        await pilot.press("u")
        await pilot.pause(0.1)
        assert len(app.home.page.contacts) == 3


async def test_a_record_as_toml(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        contact = app.home.page.contacts[0]
        text = 'name = "Ada B."\nrole = ""\n"email" = "ada@northlake.example"\n'
        app.home.take_toml(contact, text)
        await pilot.pause(0.1)
        assert app.desk is not None
        saved = app.desk.contact(contact.id)
        assert isinstance(saved, Contact)
        assert (saved.name, saved.role) == ("Ada B.", None)
        app.home.take_toml(saved, 'name = "Ada"\n\nemail = "nobody"\n')
        await pilot.pause(0.1)
        assert "line 3" in word(app)
        app.home.take_toml(saved, "name = \n")
        assert "line 1" in word(app)
        app.home.take_toml(saved, 'name = "Ada"\nshoe = "42"\n')
        assert "line 2: there is no field shoe" in word(app)
        assert app.desk.contact(contact.id) == saved


async def test_what_was_wrong_in_the_editor_is_not_lost(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    app, seen = make(), list[str]()
    wrong = 'name = "Ada Byron"\nemail = "nobody"\n'

    def typed(text: str) -> str:
        seen.append(text)
        return wrong if len(seen) == 1 else text.replace('"nobody"', '"ada@northlake.example"')

    monkeypatch.setattr("irdesk.tui.editor.edit_text", typed)
    monkeypatch.setattr(DeskApp, "suspend", lambda _app: nullcontext())
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("1", "E")
        await pilot.pause(0.1)
        assert "line 2" in word(app)
        assert "E opens it again" in word(app)
        await pilot.press("E")
        for _ in range(100):
            if app.home.page.contacts[0].name == "Ada Byron":
                break
            await pilot.pause(0.02)
        assert seen[1] == wrong
        assert app.home.page.contacts[0].email == "ada@northlake.example"


async def test_a_number_has_digits(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        screen = await form(pilot, "1", "e")
        screen.line.value = "the front desk"
        await pilot.pause(0.1)
        assert "is no number to dial" in text_of(app)


def test_the_editor_gets_a_file_only_the_user_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from irdesk.tui.editor import edit_text

    script = tmp_path / "editor.py"
    script.write_text(
        "import os, sys\n"
        "path = sys.argv[1]\n"
        "mode = os.stat(path).st_mode & 0o777, os.stat(os.path.dirname(path)).st_mode & 0o777\n"
        "open(path, 'a').write(f'# {mode[0]:o} {mode[1]:o} {path}')\n",
        "utf-8",
    )
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    edited = edit_text("a = 1\n")
    assert edited.startswith("a = 1\n# 600 700 ")
    assert not Path(edited.split()[-1]).exists()
    monkeypatch.setenv("VISUAL", "/no/such/editor")
    with pytest.raises(ValueError, match="set EDITOR"):
        edit_text("a = 1\n")
