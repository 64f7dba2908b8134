"""HTML of every generation, as a person sees it."""

from irdesk.reading.sources.html import read_html

from .checks import assert_sound, texts

STATEMENT = """
<table>
 <tr><td width="60%"></td><td width="1%">&nbsp;</td><td colspan="3">2003</td><td>&nbsp;</td>
  <td colspan="3">2002</td></tr>
 <tr><td>Revenue</td><td>&nbsp;</td><td>$</td><td>1,234</td><td></td><td>&nbsp;</td><td>$</td><td>999</td><td></td></tr>
 <tr><td>&nbsp;&nbsp;Cost of <b>sales</b></td><td></td><td></td><td>(700</td><td>)</td><td></td><td></td><td>(650</td>
  <td>)</td></tr>
 <tr><td style="padding-left:20pt">Margin</td><td></td><td></td><td>43.3</td><td>%</td><td></td><td></td><td>34.9</td>
  <td>%</td></tr>
</table>"""


def test_a_statement_keeps_its_cells_and_aligns_its_columns() -> None:
    document = read_html(STATEMENT)
    assert_sound(document)
    assert texts(document) == [
        ["2003", "2002"],
        ["Revenue", "$", "1,234", "$", "999"],
        ["Cost of sales", "(700", ")", "(650", ")"],
        ["Margin", "43.3", "%", "34.9", "%"],
    ]
    lines = document.text.splitlines()
    assert lines[1].index("1,234") + 5 == lines[2].index("(700") + 4
    assert "(700)" in lines[2]
    assert "43.3%" in lines[3]


def test_cells_know_the_columns_they_cover_and_their_indent() -> None:
    rows = read_html(STATEMENT).grids[0].rows
    assert [(cell.column, cell.columns) for cell in rows[0]] == [(2, 3), (6, 3)]
    assert [row[0].indent for row in rows[1:]] == [0, 2, 4]


def test_a_cell_that_reaches_down_shifts_the_row_below() -> None:
    document = read_html(
        "<table><tr><td rowspan=2>Americas</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>"
    )
    assert [[cell.column for cell in row] for row in document.grids[0].rows] == [[0, 1, 2], [1, 2]]


def test_hidden_text_is_dropped() -> None:
    document = read_html(
        "<html><head><title>t</title><style>p {}</style></head><body><ix:header><ix:hidden>99</ix:hidden></ix:header>"
        "<p>Net <span style='display: none'>secret</span>sales</p><div hidden>no</div><script>x()</script>"
        "<p style='visibility:hidden'>ghost</p></body></html>"
    )
    assert document.text == "Net sales\n"


def test_inline_xbrl_and_numbers_split_over_spans_are_whole() -> None:
    document = read_html(
        "<table><tr><td>Sales</td><td>$<ix:nonFraction name='a'>1,<span>23</span>4</ix:nonFraction></td></tr>"
        "<tr><td>Loss</td><td>(<font>5</font><font>6</font>)</td></tr></table>"
    )
    assert texts(document) == [["Sales", "$1,234"], ["Loss", "(56)"]]


def test_raised_marks_do_not_run_into_the_number() -> None:
    document = read_html("<p>Sales<sup>1</sup> rose 5<sup>th</sup> time</p><table><tr><td>A<sup>(2)</sup></td>"
                         "<td>12<sup>a</sup></td></tr><tr><td>B</td><td>3</td></tr></table>")  # fmt: skip
    assert document.text.startswith("Sales(1) rose 5th time\n")
    assert texts(document) == [["A(2)", "12(a)"], ["B", "3"]]


def test_type_raised_by_its_style_is_a_mark_too() -> None:
    raised = "<font style='position:relative;top:-3.15pt;font-size:6pt'>2</font>"
    assert read_html(f"<p>Profit {raised} rose</p><p>12<span style='vertical-align:super'>a</span></p>").text == (
        "Profit (2) rose\n\n12(a)\n"
    )


def test_paragraphs_stand_apart_and_lines_of_a_block_together() -> None:
    document = read_html(
        "<div style='margin-bottom:12pt'>Brightwater Pumps rises</div>"
        "<div>Contact:</div><div>Ann Lee</div><div>212-555-0142<br>ann@brightwater.example</div>"
        "<div>&nbsp;</div><div>About</div>"
    )
    assert document.text == (
        "Brightwater Pumps rises\n\nContact:\nAnn Lee\n212-555-0142\nann@brightwater.example\n\nAbout\n"
    )


def test_two_breaks_are_a_blank_line() -> None:
    assert read_html("<p>One<br><br>Two<br>Three</p>").text == "One\n\nTwo\nThree\n"


def test_lists_have_their_marks() -> None:
    document = read_html("<ul><li>Sales up<li>Costs down</ul><ol><li>First</li><li>Second</li></ol>")
    assert [line.strip() for line in document.text.splitlines() if line] == [
        "• Sales up", "• Costs down", "1. First", "2. Second",
    ]  # fmt: skip


def test_a_table_for_layout_flows_as_prose() -> None:
    document = read_html(
        "<table><tr><td>&bull;</td><td>Orders rose by a third</td></tr>"
        "<tr><td>(1)</td><td><p>A note on orders</p></td></tr></table>"
        "<table><tr><td><p>All of the page</p><p>in one cell</p></td></tr></table>"
    )
    assert document.text.splitlines()[::2] == [
        "• Orders rose by a third",
        "(1) A note on orders",
        "All of the page",
        "in one cell",
    ]
    assert not document.grids


def test_columns_of_contacts_flow_one_after_the_other() -> None:
    document = read_html(
        "<table><tr><td>Investors:<br>Ann Lee<br>212-555-0142</td>"
        "<td>Media:<br>Bo Ray<br>212-555-0143</td></tr></table>"
    )
    assert document.text == "Investors:\nAnn Lee\n212-555-0142\n\nMedia:\nBo Ray\n212-555-0143\n"


def test_labels_and_values_stand_on_a_line_each() -> None:
    document = read_html(
        "<table><tr><td>Date:</td><td>Thursday, May 13</td></tr><tr><td>Dial-in:</td><td>800-555-0142</td></tr></table>"
        "<table><tr><td>Time:<br>Code:</td><td>9:00 a.m.<br>4411</td></tr></table>"
    )
    assert texts(document) == [["Date:", "Thursday, May 13"], ["Dial-in:", "800-555-0142"]]
    assert texts(document, 1) == [["Time:", "9:00 a.m."], ["Code:", "4411"]]


def test_a_statement_stacked_in_two_cells_becomes_rows() -> None:
    document = read_html("<table><tr><td>Sales<br>Costs<br>Profit</td><td>12<br>(7)<br>5</td></tr></table>")
    assert texts(document) == [["Sales", "12"], ["Costs", "(7)"], ["Profit", "5"]]


def test_a_nested_table_is_a_grid_of_its_own() -> None:
    document = read_html(f"<table><tr><td><p>Before</p>{STATEMENT}<p>After</p></td><td>Side</td></tr></table>")
    assert_sound(document)
    assert len(document.grids) == 1
    assert document.text.startswith("Before\n\n")
    assert document.text.endswith("After\n\nSide\n")


def test_monospaced_text_stands_as_it_is() -> None:
    document = read_html("<html><pre>\nRevenue     12   11\n  Cost  <b>   7</b>    6\n</pre></html>")
    assert document.text == "Revenue     12   11\n  Cost     7    6\n\n"


def test_a_sentence_that_runs_over_the_page_is_whole() -> None:
    document = read_html(
        "<p>The replay can be heard for two weeks by those who could not join the</p><p>(more)</p><p>3</p>"
        "<hr style='page-break-after:always'><p>4</p><p>call at its time.</p>"
    )
    assert document.text == (
        "The replay can be heard for two weeks by those who could not join the call at its time.\n"
    )


def test_a_number_in_a_cell_is_no_page_number() -> None:
    document = read_html(
        "<p>x</p><hr><table><tr><td>12<hr></td><td>13</td></tr><tr><td>14</td><td>15</td></tr></table>"
    )
    assert texts(document) == [["12", "13"], ["14", "15"]]


def test_rules_of_signs_are_no_cells() -> None:
    document = read_html(
        "<table><tr><td>Sales</td><td>12</td></tr><tr><td></td><td>======</td></tr><tr><td>Cost</td><td>7</td></tr></table>"
    )
    assert texts(document) == [["Sales", "12"], ["Cost", "7"]]


def test_unseen_marks_and_direction_signs_are_dropped() -> None:
    document = read_html("<p>Net\u200b sa\u00adles\u202e up &#27;[31m &#0; end</p>")
    assert_sound(document)
    assert document.text.startswith("Net sales up")


def test_foreign_rows_outside_any_table_do_no_harm() -> None:
    assert "inside" in read_html("<math><tr><td>inside</td></tr></math><p>after</p>").text


def test_bullets_of_symbol_fonts_and_pictures() -> None:
    document = read_html(
        "<p><font face='Wingdings'>l</font> Orders up</p>"
        "<p><span style='font-family:Symbol'>\u00b7</span>&nbsp;Costs down</p>"
        "<p>\uf0b7 Margin up</p><p><img alt='(BULLET)'>Cash up</p>"
    )
    assert [line[0] for line in document.text.splitlines() if line] == ["•"] * 4


def test_blocks_that_are_shown_as_a_table() -> None:
    cells = "".join(f"<div style='display:table-cell'>{text}</div>" for text in ("Sales", "12"))
    row = f"<div style='display: table-row'>{cells}</div>"
    assert texts(read_html(f"<div style='display:table'>{row}{row}</div>")) == [["Sales", "12"]] * 2


def test_what_was_escaped_twice_is_read_once_more() -> None:
    document = read_html(
        "<p>May&amp;nbsp;13 at 8&amp;#160;a.m., profit &amp;amp; loss, &amp;lt;b&amp;gt;, R&amp;D; AT&amp;T</p>"
    )
    assert document.text.strip().replace("\u00a0", " ") == "May 13 at 8 a.m., profit & loss, <b>, R&D; AT&T"
