"""The desk's own keys, in every pane at every size."""

import pytest

from irdesk.tui.screens.answer import AnswerScreen
from irdesk.tui.screens.board import BoardScreen
from irdesk.tui.screens.card import CardScreen
from irdesk.tui.screens.export import ExportScreen
from irdesk.tui.screens.help import HelpScreen
from irdesk.tui.screens.source import SourceScreen
from tests.tui.acts import northlake, ready, text_of, word
from tests.tui.conftest import SIZES, Maker

PANES = {"1": "contacts", "2": "call", "3": "highlights", "4": "financials"}
STATED = (
    "201-555-0110", "1-800-555-0151", "1-877-555-0171", "4754637", "not stated", "join by", "IN 45 MIN",
    "Placed 2,917,000", "(0.2)", "$ millions", "unaudited", "Basic earnings", "+16.0",
)  # fmt: skip
OPENERS = {
    "r": CardScreen, "c": CardScreen, "s": SourceScreen, "b": BoardScreen, "question_mark": HelpScreen,
    "slash": AnswerScreen, "ctrl+k": AnswerScreen,
}  # fmt: skip
sizes = pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40", "200x60"])


@sizes
async def test_panes_by_digit(make: Maker, size: tuple[int, int]) -> None:
    app = make()
    async with app.run_test(size=size) as pilot:
        await northlake(pilot)
        for key, name in PANES.items():
            await pilot.press(key)
            assert app.home.chosen == name
            assert app.home.panes[name].body.has_focus
            assert app.home.panes[name].region.area > 0


@sizes
async def test_everything_of_the_release_is_in_sight_or_one_key_away(make: Maker, size: tuple[int, int]) -> None:
    app = make()
    async with app.run_test(size=size) as pilot:
        await northlake(pilot)
        seen = ""
        for key in PANES:
            await pilot.press(key)
            await pilot.pause()
            seen += text_of(app)
        assert [words for words in STATED if words not in seen] == []


async def test_all_panes_at_once_where_there_is_room(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        assert all(app.home.panes[name].region.area > 0 for name in PANES.values())
        seen = [[name for name, pane in app.home.panes.items() if pane.display]]
        for size in ((200, 60), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            seen.append([name for name, pane in app.home.panes.items() if pane.display])
        assert seen == [["releases", *PANES.values()], ["releases", *PANES.values(), "text"], ["releases"]]


@sizes
async def test_tab_goes_round_and_back(make: Maker, size: tuple[int, int]) -> None:
    app = make()
    async with app.run_test(size=size) as pilot:
        await northlake(pilot)
        order = [app.home.chosen]
        for _ in range(6):
            await pilot.press("tab")
            order.append(app.home.chosen)
            if order[-1] == order[0]:
                break
        assert order[1:5] == list(PANES.values())
        assert order[-1] == "releases"
        await pilot.press("shift+tab")
        assert app.home.chosen == ("text" if size[0] >= 180 else "financials")


@sizes
@pytest.mark.parametrize("pane", PANES)
async def test_keys_that_open_screens_work_in_every_pane(make: Maker, size: tuple[int, int], pane: str) -> None:
    app = make()
    async with app.run_test(size=size) as pilot:
        await northlake(pilot)
        await pilot.press(pane)
        opened = []
        for key in OPENERS:
            await pilot.press(key)
            await pilot.pause()
            opened.append(type(app.screen))
            await pilot.press("escape")
            await pilot.pause()
            opened.append(type(app.screen))
        assert opened == [kind for screen in OPENERS.values() for kind in (screen, type(app.home))]
        assert app.home.chosen == PANES[pane]


@sizes
async def test_zoom_gives_a_pane_the_screen_and_puts_it_back(make: Maker, size: tuple[int, int]) -> None:
    app = make()
    async with app.run_test(size=size) as pilot:
        await northlake(pilot)
        await pilot.press("4")
        before = app.home.financials.region
        await pilot.press("z")
        await pilot.pause()
        assert app.home.financials.region.width == size[0]
        assert not app.home.releases.display
        await pilot.press("escape")
        await pilot.pause()
        assert app.home.financials.region == before


async def test_arrows_and_letters_move_alike(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("2")
        places = []
        for down, up in (("down", "up"), ("j", "k")):
            await pilot.press(down, down)
            places.append(app.home.call.lines.cursor)
            await pilot.press(up, up)
        assert places == [2, 2]
        await pilot.press("h")
        assert app.home.chosen == "contacts"
        await pilot.press("right")
        assert app.home.chosen == "call"
        await pilot.press("left", "left")
        assert app.home.chosen == "releases"


async def test_half_pages_in_lists_tables_and_texts(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "ctrl+d")
        sheet = app.home.financials.sheet
        assert sheet.row == min((sheet.size.height - sheet.heads) // 2, len(sheet.sheet.rows) - 1) > 1
        await pilot.press("ctrl+u")
        assert sheet.row == 0
        await pilot.press("question_mark", "ctrl+d")
        screen = app.screen
        assert isinstance(screen, HelpScreen)
        assert screen.lines.cursor > 5
        await pilot.press("escape", "s", "n", "home", "ctrl+d")
        source = app.screen
        assert isinstance(source, SourceScreen)
        assert source.source.scroll_offset.y > 5
        await pilot.press("ctrl+u")
        assert source.source.scroll_offset.y == 0


async def test_a_source_without_a_lit_value_says_how_to_light_one(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        app.home.open_source(None)
        await pilot.pause()
        await pilot.press("y")
        assert word(app) == "no value is lit; n lights the next one"


@sizes
async def test_copy_takes_the_number_as_it_is_dialled(make: Maker, size: tuple[int, int]) -> None:
    app = make()
    async with app.run_test(size=size) as pilot:
        await northlake(pilot)
        await pilot.press("1", "y")
        assert app.clipboard == "201-555-0110"
        await pilot.press("2", "j", "j", "y")
        assert app.clipboard == "1-800-555-0151"
        assert "copied 1-800-555-0151" in word(app)
        await pilot.press("3", "y")
        assert app.clipboard.startswith("Took over")
        await pilot.press("4", "y")
        assert app.clipboard == "15.2"


async def test_source_lights_the_place_of_the_value(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("2", "j", "j", "s")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, SourceScreen)
        lit = screen.source.lit
        assert lit is not None
        assert screen.source.text[lit.start : lit.end] == "1-800 555-0151"
        await pilot.press("y")
        assert app.clipboard == "1-800 555-0151"
        await pilot.press("n", "y")
        assert app.clipboard == "973-555-0110"
        await pilot.press("N", "N", "y")
        assert app.clipboard == "www.northlake.example"


async def test_the_text_follows_the_cursor_on_a_large_screen(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(200, 60)) as pilot:
        await northlake(pilot)
        await pilot.press("2", "j", "j", "j")
        await pilot.pause()
        lit = app.home.text.source.lit
        assert lit is not None
        assert app.home.text.source.text[lit.start : lit.end] == "973-555-0110"


async def test_next_and_previous_release(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.press("1")
        tickers = [app.home.page.company.ticker]
        for key in ("right_square_bracket", "right_square_bracket", "left_square_bracket"):
            await pilot.press(key)
            await pilot.pause(0.15)  # longer than the cursor rests before the page turns
            tickers.append(app.home.page.company.ticker)
        assert tickers == ["OAKE", "NLKS", "TDWR", "NLKS"]


async def test_quit(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("q")
    assert app.return_code == 0


async def test_palette_offers_the_commands_that_work_here(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("ctrl+p")
        await pilot.pause(0.2)
        await pilot.press(*"pass")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert isinstance(app.screen, CardScreen)


async def test_palette_offers_what_the_panes_own_keys_hide(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("4", "ctrl+p")
        await pilot.pause(0.2)
        await pilot.press(*"export")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert isinstance(app.screen, ExportScreen)


async def test_the_source_goes_through_every_value(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("1", "s")
        screen = app.screen
        assert isinstance(screen, SourceScreen)
        twice = [(span, name) for span, name in screen.values for _ in "12"]  # two values may stand in one place
        screen.values = tuple(twice)
        places = {span for span, _ in twice}
        lit = set()
        for _ in places:
            await pilot.press("n")
            lit.add(screen.lit)
        assert lit == places


async def test_a_key_pressed_before_the_desk_is_open_is_not_lost(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("b")
        await ready(pilot)
        await pilot.pause()
        assert isinstance(app.screen, BoardScreen)
