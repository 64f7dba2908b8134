"""Lines, lists, names and texts at a width: nothing half shown, nothing ragged."""

import datetime as dt

import pytest

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.company import Company
from irdesk.domain.release import Period, ReleaseHead
from irdesk.domain.statement import Column, Statement
from irdesk.render.board import board_lines, entries
from irdesk.render.calls import call_lines, replay_lines
from irdesk.render.line import Piece, line
from irdesk.render.listing import release_line
from irdesk.render.names import cut, padded, short_name, short_period
from irdesk.render.reflow import flat, parts
from irdesk.render.tabs import names_line, table_names
from irdesk.render.wrap import cells, wrap

NOW = dt.datetime(2025, 2, 12, 15, 0, tzinfo=dt.UTC)
PARAGRAPH = """\
The dial-in for the call of the first quarter is open ten minutes before it is
to begin, and whoever comes late hears the whole of it again in the replay, up
to a week after.
"""
TABLE = """\
Revenues from parties of all kinds      237,182      227,664      222,401
Cost of revenues, as the notes say      164,963      158,669      155,795
"""


@pytest.mark.parametrize("width", [24, 27, 44, 58, 63, 78, 96, 110, 140])
@pytest.mark.parametrize("ticker", [None, "TICK"])
def test_a_release_takes_exactly_its_columns(width: int, ticker: str | None) -> None:
    company = Company(name="Überaus Lange Handelsgesellschaft 株式会社 of the North, Inc.", ticker=ticker)
    head = ReleaseHead(date=dt.date(2024, 11, 7), period=Period("third quarter 2024"), headline="It all went well " * 9)
    replay = Replay(until=dt.date(2025, 2, 20), dial_in=(DialIn(number="+18775550171", printed="1-877-555-0171"),))
    start = dt.datetime(2025, 2, 10, 15, 0, tzinfo=dt.UTC)
    made = release_line(head, company, Call(date=start.date(), starts_at=start, replay=replay), NOW, width)
    assert cells(made.plain) <= width
    assert "Q3 2024" in made.plain
    assert ("Nov 2024" in made.plain) is (width >= 44)
    assert "replay open" in made.plain
    assert ("It all went" in made.plain) is (width >= 110)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-45, "in 45 min"), (-24 * 60 * 3, "in 3 d"), (-200, "in 3 h 20 min"), (-5, "join now"), (10, "live"),
        (60, "replay ≈17:00"), (300, "replay open"), (60 * 24 * 30, "Nov 2024"),
    ],
)  # fmt: skip
def test_a_narrow_list_says_in_words_what_is_on_or_ahead_and_else_the_day(minutes: int, words: str) -> None:
    start = NOW - dt.timedelta(minutes=minutes)
    replay = Replay(starts="two hours after the call", until=start.date() + dt.timedelta(days=3), webcast="example.com")
    call = Call(date=start.date(), starts_at=start, join_minutes_before=10, replay=replay)
    if "≈" in words:  # reckoned in the call's own zone
        call = call.with_fields(zone="UTC")
    head = ReleaseHead(date=dt.date(2024, 11, 7), period=Period("third quarter 2024"))
    made = release_line(head, Company(name="Northlake", ticker="NLKS"), call, NOW, 27)
    assert made.plain.rstrip().split(maxsplit=3) == ["NLKS", "Q3", "2024", words]


def test_a_board_shows_names_before_what_comes_next_and_numbers_where_there_is_room() -> None:
    companies = {
        1: Company(id=1, name="Northlake Systems, Inc.", ticker="NLKS"),
        2: Company(id=2, name="Tidewater Rail"),
    }
    number = (DialIn(number="+18775550171", printed="1-877-555-0171"),)
    replay = Replay(until=dt.date(2025, 2, 20), dial_in=number)
    start = NOW - dt.timedelta(days=2)
    calls = [
        Call(id=1, company_id=1, date=start.date(), starts_at=start, replay=replay),
        Call(id=2, company_id=2, date=start.date(), starts_at=start, replay=replay.with_fields(until=None)),
    ]
    found = entries(calls, companies, NOW)
    for width in (60, 80, 120, 200):
        lines = [one.plain.rstrip() for one in board_lines(found, dt.UTC, width, NOW)]
        assert max(map(cells, lines)) <= width
        assert all("1-877-555-0171" in one for one in lines if "Feb" in one)
        assert any("NLKS" in one for one in lines)
    assert any("NLKS  Northlake Systems" in one.plain for one in board_lines(found, dt.UTC, 80, NOW))
    for width in range(26, 60):
        lines = [one.plain.rstrip() for one in board_lines(found, dt.UTC, width, NOW)]
        assert max(map(cells, lines)) <= width
        assert width > 30 or sum("1-877-555-0171" in one for one in lines) == 2


@pytest.mark.parametrize(
    ("label", "short"),
    [
        ("first quarter 2004", "Q1 2004"), ("Q3 fiscal 2007", "Q3 2007"), ("second half of 2011", "H2 2011"),
        ("fiscal year 2024", "FY 2024"), ("the ten weeks to June", "the ten weeks to June"),
    ],
)  # fmt: skip
def test_a_period_in_few_letters(label: str, short: str) -> None:
    assert short_period(ReleaseHead(period=Period(label))) == short


def test_names_and_texts_are_cut_by_cells() -> None:
    assert short_name(Company(name="Northlake Systems, Inc.")) == "Northlake Systems"
    assert cut("株式会社ノース", 5) == "株式…"
    assert padded("株式会社ノース", 6) == "株式… "
    assert cut("short", 0) == ""


def test_a_number_to_dial_is_never_broken() -> None:
    one = line(Piece("Karen Somebody of the Office ", "name"), Piece("+886 2 2314 0877", "number"))
    for width in range(20, 50):
        assert any("+886 2 2314 0877" in part.plain for part in wrap(one, width, 4))
        assert all(part.plain == part.plain.rstrip() for part in wrap(one, width, 4)[:-1])


def test_what_the_labels_of_a_call_label_stands_in_one_column() -> None:
    numbers = (
        DialIn(number="+18005550142", printed="1-800-555-0142", audience="domestic"),
        DialIn(number="+611800015763", printed="+61 1 800 015 763", audience="AU"),
    )
    replay = Replay(dial_in=numbers, pass_code="4754637", starts="one hour after", until=dt.date(2025, 2, 20))
    call = Call(date=NOW.date(), dial_in=numbers, webcast="www.northlake.example", replay=replay)
    live = [one.plain for one in call_lines(call, dt.UTC)]
    words = ("toll-free", "Australia", "not stated", "www.northlake.example")
    at = {one.rindex(word) for word in words for one in live[1:] if one.endswith(word)}
    assert len(at) == 1
    again = [one.plain for one in replay_lines(call)]
    assert {one.index(word) for one, word in zip(again, ("one hour", "Thu 20"), strict=False)} == at
    assert again[-1].index("4754637") in at


@pytest.mark.parametrize("width", [20, 33, 47, 60])
def test_a_paragraph_flows_anew_without_orphans(width: int) -> None:
    made = [flat(PARAGRAPH[a:b]) for a, b in parts(PARAGRAPH.rstrip(), width)]
    assert " ".join(" ".join(made).split()) == " ".join(PARAGRAPH.split())
    assert all(len(one) <= width for one in made)
    following = [words.split()[0] for words in made[1:]]
    assert all(len(one) + 1 + len(word) > width for one, word in zip(made, following, strict=False))


def test_a_text_that_fits_keeps_its_lines_and_a_table_always() -> None:
    wide = [PARAGRAPH[a:b] for a, b in parts(PARAGRAPH, 80)]
    assert wide == PARAGRAPH.split("\n")
    text = PARAGRAPH + TABLE
    starts = [a for a, _ in parts(text, 60)]
    assert all(text.index(row) in starts for row in TABLE.splitlines())


def test_every_part_of_a_text_is_shown_once() -> None:
    text = (
        PARAGRAPH
        + "\n"
        + TABLE
        + "x" * 200
        + "\no    A bullet that goes on for so long that it has to go on\n     below."
    )
    for width in range(8, 90, 7):
        made = parts(text, width)
        assert "".join("".join(text[a:b].split()) for a, b in made) == "".join(text.split())
        assert made == sorted(made)


def test_tables_of_one_kind_are_told_apart_and_the_lit_one_is_in_sight() -> None:
    quarter = Column("Three months", dt.date(2024, 10, 1), dt.date(2024, 12, 31))
    year = Column("Year", dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    made = table_names(
        [
            Statement(kind="operations", columns=(quarter,)), Statement(kind="operations", columns=(year,)),
            Statement(kind="balance_sheet"), Statement(title="Stores by region, and what they sell there"),
            Statement(), Statement(),
        ]
    )  # fmt: skip
    assert made == (
        "Operations 3 mo.", "Operations year", "Balance sheet", "Stores by region, and wha…", "Table", "Table 2",
    )  # fmt: skip
    for width in (30, 44, 58, 90, 200):
        for lit, name in enumerate(made):
            shown = names_line(made, lit, width).plain
            assert name in shown
            assert len(shown) <= width
            assert (made[0] in shown) or shown.startswith("‹ ")
            assert (made[-1] in shown) or shown.endswith(" ›")
