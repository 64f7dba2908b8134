"""The financial tables: cells, views, folding, copying, jumping, plotting."""

import datetime as dt
from pathlib import Path

import pytest

from irdesk.domain.release import Period
from irdesk.domain.statement import Column
from irdesk.tui.screens.plot import PlotScreen
from tests.tui.acts import northlake, ready, text_of, word
from tests.tui.conftest import Maker
from tests.tui.desks import fill
from tests.tui.desks import northlake as northlake_release


async def test_cells_rows_and_tables_are_copied(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "right", "y")
        copied = [app.clipboard]
        for key in ("Y", "t", "m"):
            await pilot.press(key)
            copied.append(app.clipboard)
        assert copied[0] == "13.1"
        assert copied[1] == "Revenues\t15.2\t13.1"
        assert copied[2].splitlines()[5] == "Income tax expense (benefit)\t-0.2\t0"
        assert "| Net income (loss) | 0.8 | (2.2) |" in copied[3]


@pytest.mark.parametrize(
    ("width", "height", "neighbour"), [(120, 30, "highlights"), (120, 40, "releases"), (80, 24, "highlights")]
)
async def test_the_cursor_leaves_the_table_at_its_edges(make: Maker, width: int, height: int, neighbour: str) -> None:
    app = make()
    async with app.run_test(size=(width, height)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "right", "right", "right")
        assert app.home.financials.sheet.column == 3
        await pilot.press("h", "h", "h", "h")
        assert app.home.chosen == neighbour


async def test_views_tables_and_folds(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "v")
        await pilot.pause(0.1)
        assert "as printed" in text_of(app)
        assert "Δ" not in text_of(app)
        await pilot.press("v")
        await pilot.pause(0.1)
        assert "per cent of Revenues" in text_of(app)
        assert "67.1%" in text_of(app)
        await pilot.press("v", "greater_than_sign")
        await pilot.pause(0.1)
        assert "Cash and equivalents" in text_of(app)
        await pilot.press("space")
        await pilot.pause(0.1)
        seen = text_of(app)
        assert "▸ Assets" in seen
        assert "Cash and equivalents" not in seen
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert "Cash and equivalents" in text_of(app)


async def test_jump_by_typing(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "f", *"tax")
        await pilot.pause(0.1)
        await pilot.press("enter")
        await pilot.pause(0.1)
        row = app.home.financials.row
        assert row is not None
        assert row.label == "Income tax expense (benefit)"


async def test_plot_of_chosen_rows(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "x", "x", "g")
        await pilot.pause(0.1)
        await pilot.pause(0.1)
        assert isinstance(app.screen, PlotScreen)
        seen = text_of(app)
        assert "Mar 03" in seen
        assert "Mar 04" in seen
        await pilot.press("y")
        assert app.clipboard.splitlines()[0] == "Revenues\t2003-03-31\t13.1"


async def test_a_plot_without_a_row_says_what_to_do(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "greater_than_sign", "up", "g")
        assert "put the cursor on a row" in word(app)


async def test_where_nothing_can_be_folded_or_chosen_it_is_said(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "space")
        assert word(app) == "this row stands in no section"
        await pilot.press("greater_than_sign", "up", "x")
        assert "a heading is not plotted" in word(app)
        assert app.home.financials.sheet.marked == set()


async def test_a_row_with_history_shows_it(make: Maker, tmp_path: Path) -> None:
    later = northlake_release()
    quarters = [(dt.date(2003, 7, 1), dt.date(2003, 9, 30)), (dt.date(2003, 10, 1), dt.date(2003, 12, 31))]
    columns = tuple(Column(f"Three months ended {end:%B %d, %Y}", start, end) for start, end in quarters)
    earlier = later.with_fields(
        file="earlier.txt", digest="northlake-0", date=dt.date(2004, 2, 3), period=Period("fourth quarter 2003"),
        headline="Northlake Systems reports fourth quarter 2003 results", calls=(),
        statements=(later.statements[0].with_fields(columns=columns),),
    )  # fmt: skip
    app = make(directory=fill(tmp_path / "history", later, earlier))
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.press("4", "j", "k")
        await pilot.pause(0.1)
        assert "▁█▁█ Mar 03 to Mar 04" in text_of(app)
        assert "$ millions, except per share · unaudited" in text_of(app)
        await pilot.press("z")
        await pilot.pause(0.1)
        assert "▁█▁█ Mar 03 to Mar 04   $ millions, except per share · unaudited" in text_of(app)
