"""Typing a figure of a financial table."""

import pytest

from irdesk.domain.figures import figure_at, parsed_figure, typed_at, with_figure
from irdesk.domain.source import Typed
from irdesk.domain.statement import Figure
from irdesk.tui.screens.clash import ClashScreen
from irdesk.tui.screens.figure import FigureScreen
from tests.store.opening import Place, opened
from tests.tui.acts import northlake, text_of, word
from tests.tui.conftest import Maker
from tests.tui.desks import BEFORE


@pytest.mark.parametrize(
    ("text", "value", "nil"),
    [
        ("15.2", "15.2", False), ("(0.20)", "-0.20", False), ("-3", "-3", False), ("1,234,567", "1234567", False),
        (".05", "0.05", False), ("–", "0", True), ("", None, False), ("−7", "-7", False),
    ],
)  # fmt: skip
def test_what_may_be_typed(text: str, value: str | None, nil: bool) -> None:
    assert parsed_figure(text) == Figure(value, nil=nil)


@pytest.mark.parametrize("text", ["(3", "3)", "-(3)", "12,34", "1.2.3", "ten", "1e5", "NaN", "5%"])
def test_what_is_no_figure(text: str) -> None:
    with pytest.raises(ValueError, match="write it like"):
        parsed_figure(text)


def test_per_cents_keep_their_sign() -> None:
    assert parsed_figure("(5.5)%", "percent") == Figure("-5.5")


async def test_a_figure_is_typed_checked_marked_and_undone(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "e")
        screen = app.screen
        assert isinstance(screen, FigureScreen)
        assert screen.line.value == "15.2"
        screen.line.value = "fifteen"
        await pilot.pause(0.1)
        assert "is no figure; write it like" in text_of(app)
        await pilot.press("enter")
        assert screen.is_current
        screen.line.value = "1,015.25"
        await pilot.pause(0.1)
        assert "read as 1015.25" in text_of(app)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert app.screen is app.home
        assert app.home.financials.copied == "1015.25"
        assert "printed: 15.2" in text_of(app)
        await pilot.press("e")
        await pilot.pause(0.1)
        assert "printed: 15.2" in text_of(app)
        await pilot.press("escape", "u")
        await pilot.pause(0.2)
        assert app.home.financials.copied == "15.2"
        assert "typed by" not in text_of(app)


async def test_a_change_is_no_figure_to_type(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "right", "right", "e")
        await pilot.pause(0.1)
        assert app.screen is app.home
        assert "put the cursor on a figure" in word(app)


@pytest.mark.parametrize(("row", "asked"), [(0, True), (1, False)])
async def test_somebody_else_types_meanwhile(make: Maker, desk_dir: Place, row: int, asked: bool) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "e")
        screen = app.screen
        assert isinstance(screen, FigureScreen)
        screen.line.value = "16.0"
        with opened(desk_dir, "ann") as store, store.unit("edit operations") as unit:
            table = store.statements.get(screen.table.id)
            assert table is not None
            unit.put(with_figure(table, row, 0, Figure("99"), Typed(BEFORE, "ann")))
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert isinstance(app.screen, ClashScreen) == asked
        if asked:
            assert all(value in text_of(app) for value in ("15.2", "16.0", "99", "ann"))
            await pilot.press("m", "s")
            await pilot.pause(0.2)
        assert app.screen is app.home
        assert app.desk is not None
        stands = app.desk.statement(screen.table.id)
        assert stands is not None
        assert figure_at(stands, 0, 0) == Figure("16.0")
        assert typed_at(stands, 0, 0) is not None
        assert figure_at(stands, 1, 0) == (Figure("10.2") if asked else Figure("99"))
