"""Hostile text shows as text on every surface."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from irdesk.domain.company import Company, Contact, Phone
from irdesk.domain.release import Highlight, Release
from irdesk.render.figures import aligned
from irdesk.render.line import Piece, clean, line
from irdesk.render.wrap import cells, wrap
from tests.tui.acts import ready, text_of
from tests.tui.conftest import Maker
from tests.tui.desks import fill, northlake

NASTY = (
    "Smith [IR] Corp", "[/]", "[bold red]x[/bold red]", "[@click=app.quit]press[/]", "a\x1b[31mred\x1b[0m",
    "b\x1b]52;c;QQ==\x07", "tab\there", "nul\x00", "back\x08space", "\u202egnp.exe", "日本語テスト",
    "👩‍👩‍👧‍👦 family", "é" * 30, "$accent", "=1+1", "\x9b31m",
)  # fmt: skip
"""Words that a toolkit, a terminal or a spreadsheet might take for more than words."""
KEYS = (
    "0", "1", "end", "2", "y", "3", "end", "4", "r", "escape", "c", "escape", "s", "escape", "b", "escape",
    "question_mark", "escape", "ctrl+p", "escape", "L", "escape", "slash", *"Smith",
)  # fmt: skip
TEXT = "\n".join(NASTY)


def hostile() -> Release:
    """Return Northlake's release with nasty words in every place for words."""
    plain = northlake()
    contacts = tuple(
        Contact(name=text, role=text, organization=text, email=text, phones=(Phone(number=text, printed=text),))
        for text in NASTY
    )
    call = plain.calls[0]
    assert call.replay is not None
    replay = call.replay.with_fields(pass_code=NASTY[0], starts=NASTY[2], webcast=NASTY[4])
    calls = (call.with_fields(title=NASTY[3], conference_id=NASTY[1], webcast=NASTY[5], replay=replay, note=NASTY[6]),)
    statement = plain.statements[0]
    rows = tuple(
        msgspec.structs.replace(row, label=text, section=NASTY[index % 3])
        for index, (row, text) in enumerate(zip(statement.rows * 2, NASTY, strict=False))
    )
    return plain.with_fields(
        company=Company(name=NASTY[0], exchange=NASTY[2], ticker="[b]"),
        headline=NASTY[2], contacts=contacts, calls=calls, text=TEXT,
        highlights=tuple(Highlight(order=index, text=text) for index, text in enumerate(NASTY)),
        statements=(statement.with_fields(title=NASTY[2], rows=rows),),
    )  # fmt: skip


@pytest.mark.parametrize("size", [(60, 20), (120, 40), (200, 60)])
async def test_every_surface(make: Maker, tmp_path: Path, size: tuple[int, int]) -> None:
    app = make(directory=fill(tmp_path / "hostile", hostile()))
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        seen = ""
        for keys in KEYS:
            await pilot.press(keys)
            await pilot.pause()
            seen += text_of(app)
        assert "Smith [IR] Corp" in seen
        assert "[bold red]x[/bold red]" in seen
        assert "[/]" in seen
        assert "日本語" in seen
        assert [char for char in seen if is_control(char)] == []
        assert app.is_running


def is_control(char: str) -> bool:
    """Return whether a character could move a terminal."""
    return char != "\n" and (ord(char) < 32 or 0x7F <= ord(char) < 0xA0)


@given(st.text(max_size=200))
def test_cleaned_text_holds_no_controls(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert not any(is_control(char) or char in "\n\u202e\u2066" for char in cleaned)


WORDS = st.lists(st.text(st.characters(blacklist_categories=("Cc", "Cs", "Cf")), max_size=40), max_size=6)


@settings(max_examples=200)
@given(WORDS, st.integers(8, 60), st.integers(0, 4))
def test_wrapping_loses_nothing_and_keeps_the_width(words: list[str], width: int, indent: int) -> None:
    one = line(*(Piece(word, "name") for word in words))
    made = wrap(one, width, indent)
    assert all(cells(part.plain.rstrip()) <= max(width, indent + 4) for part in made)
    assert "".join("".join(part.plain for part in made).split()) == "".join(one.plain.split())
    assert {part.copied for part in made} == {one.copied}


@given(st.lists(st.sampled_from(["15.2", "(0.40)", "–", "", "1,234", "(2)", "16.0%", "100"]), min_size=1))
def test_aligned_cells_have_one_width_and_their_points_in_one_column(texts: list[str]) -> None:
    made = aligned(texts)
    assert len({len(text) for text in made}) == 1
    assert len({text.index(".") for text in made if "." in text}) <= 1
    assert [text.strip() for text in made] == texts
