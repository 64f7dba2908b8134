"""The answer line: typing, stepping, copying, going there."""

from irdesk.tui.screens.answer import AnswerScreen
from irdesk.tui.widgets.digits import drawn
from tests.tui.acts import northlake, text_of, word
from tests.tui.conftest import Maker
from tests.tui.desks import AFTER


async def test_the_first_answer_is_shown_large_and_enter_goes_there(make: Maker) -> None:
    app = make(AFTER)
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("slash", *"nlks rep")
        await pilot.pause()
        seen = text_of(app)
        assert drawn("1-877-555-0171", "tall")[0] in seen
        assert "replay open · 6 d 9 h left" in seen
        await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()
        assert app.screen is app.home
        assert app.home.chosen == "call"
        row = app.home.call.lines.current
        assert row is not None
        assert row.key == ("replay", 0)


async def test_y_copies_and_tab_steps_through_the_numbers(make: Maker) -> None:
    app = make(AFTER)
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("slash", *"nlks rep", "y")
        assert app.clipboard == "1-877-555-0171"
        assert "copied 1-877-555-0171" in word(app)
        copied = []
        for _ in range(3):
            await pilot.press("tab", "ctrl+y")
            copied.append(app.clipboard)
        assert copied == ["1-973-555-0180", "4754637", "1-877-555-0171"]


async def test_y_is_a_letter_where_a_word_goes_on_with_it(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("slash", *"s", "y")
        screen = app.screen
        assert isinstance(screen, AnswerScreen)
        assert screen.line.value == "sy"
        assert app.clipboard == ""


async def test_each_kind_of_question_has_its_first_answer(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        first = {}
        for words in ("weil", "4754637", "760555", "income tax", "oake call"):
            await pilot.press("slash", *words.replace(" ", "_"))
            screen = app.screen
            assert isinstance(screen, AnswerScreen)
            screen.line.value = words
            await pilot.pause()
            answer = screen.answer
            first[words] = answer.kind if answer else ""
            await pilot.press("escape")
        assert first == {
            "weil": "contact", "4754637": "replay", "760555": "contact", "income tax": "row", "oake call": "call",
        }  # fmt: skip


async def test_an_answer_about_a_figure_opens_its_table_at_its_row(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("slash", *"cash")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        row = app.home.financials.row
        assert row is not None
        assert row.label == "Cash and equivalents"
        assert app.home.chosen == "financials"


async def test_nothing_found_says_so(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("slash", *"qqqq")
        await pilot.pause(0.3)
        assert "Nothing has these letters." in text_of(app)


async def test_what_is_on_or_ahead_is_there_before_a_letter_is_typed(make: Maker) -> None:
    app = make(AFTER)
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("slash")
        screen = app.screen
        assert isinstance(screen, AnswerScreen)
        for _ in range(100):
            if screen.answers:
                break
            await pilot.pause(0.02)
        assert [(one.kind, one.state) for one in screen.answers] == [
            ("call", "in 5 d"), ("replay", "replay open · 6 d 9 h left"),
        ]  # fmt: skip
        await pilot.press(*"ada")
        assert [one.kind for one in screen.answers][:1] == ["contact"]
        await pilot.press("backspace", "backspace", "backspace", "down", "ctrl+y")
        assert app.clipboard == "1-877-555-0171"
