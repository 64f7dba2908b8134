"""Tables that are a little too wide: their blank columns give way, in every row alike; nothing else is left out."""

from hypothesis import example, given
from hypothesis import strategies as st

from irdesk.render.reflow import flat, lines_of, parts
from irdesk.render.squeeze import squeezed

TABLE = """\
Some words before the table, which are prose and longer than the sixty cells of a heading.

                                              Three months ended March 31,
                                                  2004              2003
--------------------------------------------------------------------------------
Revenues                                     $      15.2      $     13.1
Costs of revenues                                   10.2             8.8
                                             -----------      ----------
Gross profit                                         5.0             4.3
"""


def shown(text: str, width: int) -> list[str]:
    narrow = squeezed(text, list(lines_of(text)), width)
    made = parts(text, width, narrow)
    return ["".join(text[a:b] for a, b in narrow.get(start, ((start, end),))) for start, end in made]


def test_rows_keep_their_columns_in_less_width() -> None:
    made = shown(TABLE, 56)
    rows = [line for line in made if line.startswith(("Revenues", "Costs", "Gross"))]
    assert [line.split() for line in rows] == [
        ["Revenues", "$", "15.2", "$", "13.1"],
        ["Costs", "of", "revenues", "10.2", "8.8"],
        ["Gross", "profit", "5.0", "4.3"],
    ]
    assert len({line.index(".") for line in rows}) == 1
    assert len({line.rindex(".") for line in rows}) == 1
    assert len({len(line) for line in rows}) == 1
    assert max(map(len, made)) <= 56


def test_a_table_that_fits_or_cannot_is_left_alone() -> None:
    lines = list(lines_of(TABLE))
    assert squeezed(TABLE, lines, 90) == {}
    assert squeezed(TABLE, lines, 20) == {}


def test_a_head_does_not_flow_into_the_rule_below_it() -> None:
    made = shown(TABLE, 56)
    assert [line.strip() for line in made if "months" in line] == ["Three months ended March 31,"]
    assert [line for line in made if line and not line.strip("-")] == ["-" * 56]


@given(st.text(alphabet="ab -\n1.\t", max_size=400), st.integers(8, 60))
def test_only_blanks_are_left_out(text: str, width: int) -> None:
    lines = list(lines_of(text))
    narrow = squeezed(text, lines, width)
    for start, end in lines:
        if start not in narrow:
            continue
        kept = "".join(text[a:b] for a, b in narrow[start])
        assert len(kept) <= width
        if set(text[start:end]) - set("-= \t"):
            assert "".join(kept.split()) == "".join(text[start:end].split())


NEIGHBOURS = """\
                                        Three months ended       Nine months ended
                                          2025       2024          2025       2024
Rents of the quays and warehouses      $  9,790   $  6,230      $ 24,305   $ 23,410
Rents of the ferries                      2,410         (5)        2,410      5,315

                                                                               2025
Ships that lay at the quay for longer than a day, by the harbour's own count  1,204
"""


def test_tables_apart_by_one_blank_line_are_narrowed_each_for_itself() -> None:
    made = shown(NEIGHBOURS, 70)
    rents = next(line for line in made if "quays and" in line)
    assert rents.split()[-8:] == ["$", "9,790", "$", "6,230", "$", "24,305", "$", "23,410"]
    assert "Three months ended" in made[0]


def test_a_row_that_cannot_fit_breaks_above_its_figures() -> None:
    made = shown(NEIGHBOURS, 50)
    rows = made[made.index("Rents of the quays and warehouses") :]
    assert rows[1].split() == ["$", "9,790", "$", "6,230", "$", "24,305", "$", "23,410"]
    assert rows[2:4] == ["Rents of the ferries", rows[3]]
    assert rows[1].index("9,790") == rows[3].index("2,410")
    assert made[1].index("2025") == rows[1].index("9,790") + 1


def test_two_blanks_between_words_of_a_paragraph_take_their_room() -> None:
    assert shown("111111  1\n1", 8) == ["111111", "1\n1"]


@given(st.lists(st.text("ab $1,()-\t", max_size=40), max_size=5).map("\n".join), st.integers(8, 30))
@example("111111111 \n111111", 8)  # the blank before a line's end is none on the screen
def test_no_line_is_wider_than_the_screen_and_no_word_is_lost(text: str, width: int) -> None:
    made = shown(text, width)
    assert all(len(flat(line)) <= width for line in made)
    assert "".join("".join(made).split()) == "".join(text.split())
