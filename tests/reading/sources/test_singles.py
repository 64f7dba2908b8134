"""Pages on which each row is a table of its own, or all rows are one."""

from irdesk.reading.sources.html import read_html

from .checks import assert_sound, texts


def _rows(*rows: str) -> str:
    return "\n".join(f"<table><tr>{row}</tr></table>" for row in rows)


def test_rows_that_are_tables_are_one_table_aligned_by_their_widths() -> None:
    document = read_html(
        "<p>Statements of Income</p>"
        + _rows(
            '<td style="width:200px">&nbsp;</td><td style="width:140px">Quarter ended</td>'
            '<td style="width:140px">Half year ended</td>',
            *(
                f'<td style="width:200px">{label}</td>'
                + "".join(f'<td style="width:70px">{cell or "&nbsp;"}</td>' for cell in cells)
                for label, *cells in (
                    ("", "2018", "2017", "2018", "2017"),
                    ("Revenue:", "", "", "", ""),
                    ("Parts", "810", "640", "1,560", "1,220"),
                    ("Repairs", "90", "70", "180", "150"),
                )
            ),
        )
    )
    assert_sound(document)
    assert len(document.grids) == 1
    assert [(cell.column, cell.columns) for cell in document.grids[0].rows[0]] == [(1, 2), (3, 2)]
    assert texts(document)[-2:] == [["Parts", "810", "640", "1,560", "1,220"], ["Repairs", "90", "70", "180", "150"]]
    assert texts(document)[2] == ["Revenue:"]


def test_rows_without_widths_are_one_table_where_each_has_as_many_cells() -> None:
    cells = "<td>{}</td><td>{}</td><td></td>"
    rows = [
        cells.format(label, amount) for label, amount in (("", "2001"), ("Cash", "12"), ("Debt", "7"), ("Net", "5"))
    ]
    assert len(read_html(_rows(*rows)).grids) == 1
    assert len(read_html(_rows(*rows, "<td>Other</td><td>5</td>")).grids) > 1


def test_few_tables_or_tables_with_a_word_between_them_stay_apart() -> None:
    row = "<td>Cash</td><td>12</td>"
    assert len(read_html(_rows(row, row, row)).grids) == 3
    assert len(read_html(_rows(row, row) + "<p>Then</p>" + _rows(row, row)).grids) == 4


def test_bullets_that_are_tables_stay_paragraphs() -> None:
    page = read_html(_rows(*(f"<td>&#8226;</td><td>Sales of part {number} rose.</td>" for number in range(6))))
    assert not page.grids
    assert page.text.count("• Sales") == 6


def test_a_row_whose_cells_stack_lines_with_empty_ones_is_as_many_rows() -> None:
    document = read_html(
        "<table><tr><td></td><td>2015</td><td>2014</td></tr><tr><td>Operating activities:<br>Net income<br>"
        "Depreciation<br><br>Cash at end</td><td>&nbsp;<br>44<br>21<br>&nbsp;<br>65</td>"
        "<td>&nbsp;<br>39<br>(19)<br>&nbsp;<br>20</td></tr></table>"
    )
    assert_sound(document)
    assert texts(document) == [
        ["2015", "2014"],
        ["Operating activities:"],
        ["Net income", "44", "39"],
        ["Depreciation", "21", "(19)"],
        ["Cash at end", "65", "20"],
    ]
