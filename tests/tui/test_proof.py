"""The proof screen: findings beside their places, the way to the cell, acceptances in the journal."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from irdesk.reading import read_file
from irdesk.tui.screens.desk.screen import DeskScreen
from irdesk.tui.screens.proof import ProofScreen
from tests.tui.acts import ready, text_of
from tests.tui.conftest import SIZES, Maker
from tests.tui.desks import opened

RELEASES = Path(__file__).parent.parent / "fixtures" / "releases"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return a desk with one release that has three faults."""
    words = (RELEASES / "harbourline_2025q2.txt").read_text("utf-8")
    words = words.replace("were $31.7 million", "were $37.1 million").replace("13,869     12,803", "13,896     12,803")
    words = words.replace("Thursday, July 24", "Wednesday, July 24")
    (tmp_path / "draft.txt").write_text(words, "utf-8")
    directory = tmp_path / "proofs"
    desk = opened(directory)
    desk.add([read_file(tmp_path / "draft.txt")])
    desk.close()
    return directory


async def proofed(pilot: Pilot[int]) -> None:
    """Open the proof and wait until it is done."""
    await pilot.press("p")
    screen = pilot.app.screen
    assert isinstance(screen, ProofScreen)
    for _ in range(200):
        await pilot.pause(0.02)
        if screen.done:
            break
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_findings_stand_beside_their_places(make: Maker, faulty: Path, size: tuple[int, int]) -> None:
    app = make(directory=faulty)
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await proofed(pilot)
        screen = app.screen
        assert isinstance(screen, ProofScreen)
        assert "3 errors · 0 warnings" in text_of(app)
        lit = [screen.source.text[screen.source.lit.start : screen.source.lit.end]] if screen.source.lit else []
        for _ in range(2):
            await pilot.press("n")
            await pilot.pause()
            assert screen.source.lit is not None
            lit.append(" ".join(screen.source.text[screen.source.lit.start : screen.source.lit.end].split()))
        assert lit == ["$37.1 million", "Wednesday, July 24, 2025", "13,896"]


async def test_enter_goes_to_the_cell(make: Maker, faulty: Path) -> None:
    app = make(directory=faulty)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await proofed(pilot)
        await pilot.press("n", "n", "enter")
        await pilot.pause()
        assert isinstance(app.screen, DeskScreen)
        assert "13,896" in text_of(app)


async def test_an_acceptance_needs_a_reason_and_is_kept(make: Maker, faulty: Path) -> None:
    app = make(directory=faulty)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await proofed(pilot)
        await pilot.press("a", "enter")
        screen = app.screen
        assert isinstance(screen, ProofScreen)
        assert not screen.release.accepted
        await pilot.press("a", *"as filed", "enter")
        await pilot.pause()
        assert [each.reason for each in screen.release.accepted] == ["as filed"]
        assert app.desk is not None
        assert app.desk.log()[-1].what.startswith("accepted: ")
        assert "as filed" in text_of(app)
        await pilot.press("n")
        await pilot.pause()
        assert screen.finding is not None
        assert screen.finding.check == "weekday"


async def test_the_tie_out_sheet_lists_every_number(make: Maker, faulty: Path) -> None:
    app = make(directory=faulty)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await proofed(pilot)
        problems = len(app.screen.query_one("#review-list").rows)  # type: ignore[attr-defined]
        await pilot.press("t")
        await pilot.pause()
        assert len(app.screen.query_one("#review-list").rows) > problems + 60  # type: ignore[attr-defined]
        assert "ties to" in text_of(app)
