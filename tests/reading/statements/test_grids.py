"""Tables that the source marks: HTML exhibits of several makes, Markdown pipes."""

import io

import pytest
from docx import Document as WordDocument

from irdesk.domain.statement import Statement
from irdesk.reading.masthead import Masthead
from irdesk.reading.sources.files import load
from irdesk.reading.statements import read_statements
from tests.reading.statements.support import dates, labels, read_html, read_text, values

EXHIBIT = """
<p>Harborlight Systems, Inc.</p>
<p><b>UNAUDITED CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS</b></p>
<p>(in millions, except shares, shown in thousands, and figures a share)</p>
<table>
<tr><td></td><td>&nbsp;</td><td colspan="6" align="center"><b>Three Months Ended</b></td><td></td></tr>
<tr><td></td><td>&nbsp;</td><td colspan="2"><b>December&nbsp;25,<br>2010</b></td><td>&nbsp;</td><td>&nbsp;</td>
 <td colspan="2"><b>December&nbsp;26,<br>2009</b></td><td>&nbsp;</td></tr>
<tr><td>Net sales</td><td></td><td>$</td><td align="right">2,741</td><td></td><td></td><td>$</td>
 <td>1,683</td><td></td></tr>
<tr><td>Cost of sales <sup>(1)</sup></td><td></td><td></td><td>1,643</td><td></td><td></td>
 <td></td><td>1,072</td><td></td></tr>
<tr><td></td><td></td><td colspan="2"><hr></td><td></td><td></td><td colspan="2"><hr></td><td></td></tr>
<tr><td>Gross margin</td><td></td><td></td><td>1,098</td><td></td><td></td><td></td><td>611</td><td></td></tr>
<tr><td>Operating expenses:</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
<tr><td>&nbsp;&nbsp;Research</td><td></td><td colspan="2" align="right">175</td><td></td>
 <td></td><td colspan="2">139</td><td></td></tr>
<tr><td>&nbsp;&nbsp;Loss on sale</td><td></td><td></td><td>(12</td><td>)</td><td></td><td></td><td>—</td><td></td></tr>
<tr><td>Earnings per common share:</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
<tr><td>Basic</td><td></td><td>$</td><td>1.20</td><td></td><td></td><td>$</td><td>(0.40</td><td>)</td></tr>
<tr><td>Shares used in computing earnings per share:</td><td></td><td></td><td></td><td></td>
 <td></td><td></td><td></td><td></td></tr>
<tr><td>Basic</td><td></td><td></td><td>919,294</td><td></td><td></td><td></td><td>903,542</td><td></td></tr>
</table>
<p>(1) Includes share-based pay.</p>
"""


def test_an_exhibit_with_signs_in_cells_of_their_own() -> None:
    statements, doubts = read_html(EXHIBIT)
    assert len(statements) == 1
    statement = statements[0]
    assert values(statement) == [
        ("Net sales", "2741", "1683"),
        ("Cost of sales (1)", "1643", "1072"),
        ("Gross margin", "1098", "611"),
        ("Research", "175", "139"),
        ("Loss on sale", "-12", "0"),
        ("Basic", "1.20", "-0.40"),
        ("Basic", "919294", "903542"),
    ]
    assert [row.unit for row in statement.rows][-2:] == ["per_share", "shares"]
    assert dates(statement) == [("2010-09-26", "2010-12-25"), ("2009-09-27", "2009-12-26")]
    assert (statement.scale, statement.shares_scale, statement.audited, statement.currency) == (
        1000000,
        1000,
        False,
        "USD",
    )
    assert statement.title == "Unaudited Condensed Consolidated Statements of Operations"
    assert statement.notes == ("(1) Includes share-based pay.",)
    assert doubts == ()


def test_per_cent_and_change_columns() -> None:
    statements, _ = read_html(
        "<p>Results of Operations (in thousands)</p><table>"
        "<tr><td></td><td colspan=3>Three months ended<br>June 30, 2024</td>"
        "<td colspan=3>Three months ended<br>June 30, 2023</td>"
        "<td colspan=2>$ Change</td><td colspan=2>% Change</td></tr>"
        "<tr><td>Sales</td><td>$</td><td>3,226</td><td></td><td>$</td><td>2,729</td><td></td><td>497</td>"
        "<td></td><td>18.2</td><td>%</td></tr>"
        "<tr><td>Costs</td><td></td><td>(2,014</td><td>)</td><td></td><td>(1,702</td><td>)</td>"
        "<td>(312</td><td>)</td><td>(18.3</td><td>)%</td></tr>"
        "<tr><td>Net income</td><td>$</td><td>1,212</td><td></td><td>$</td><td>1,027</td><td></td>"
        "<td>185</td><td></td><td>18.0</td><td>%</td></tr>"
        "</table>"
    )
    statement = statements[0]
    assert [column.kind for column in statement.columns] == ["period", "period", "change", "percent"]
    assert values(statement)[1] == ("Costs", "-2014", "-1702", "-312", "-18.3")
    assert [row.unit for row in statement.rows] == ["currency"] * 3


def test_numbers_of_footnotes_in_a_column_are_no_figures() -> None:
    rows = "".join(
        f"<tr><td>{label}</td><td>{first}</td><td>{second}</td><td>{mark}</td></tr>"
        for label, first, second, mark in (
            ("Sales", "1,288", "1,269", ""),
            ("Costs", "(703)", "(813)", "2"),
            ("Other", "(20)", "(10)", "3"),
            ("Profit", "565", "446", ""),
        )
    )
    head = "<tr><td></td><td>Year ended December 31, 2022</td><td>Year ended December 31, 2021</td><td></td></tr>"
    statements, _ = read_html(f"<p>Results of Operations</p><table>{head}{rows}</table>")
    assert values(statements[0])[1] == ("Costs", "-703", "-813")
    assert len(statements[0].columns) == 2


def test_two_tables_in_one_grid() -> None:
    statements, _ = read_html(
        "<table><tr><td>Sales by Region (millions)</td><td>June 30, 2024</td><td>June 30, 2023</td></tr>"
        "<tr><td>North</td><td>$1,200</td><td>$1,100</td></tr><tr><td>South</td><td>800</td><td>700</td></tr>"
        "<tr><td>Profit by Region</td><td>March 31, 2024</td><td>March 31, 2023</td></tr>"
        "<tr><td>North</td><td>$120</td><td>$110</td></tr><tr><td>South</td><td>80</td><td>70</td></tr></table>"
    )
    assert [[column.end.isoformat() for column in statement.columns if column.end] for statement in statements] == [
        ["2024-06-30", "2023-06-30"], ["2024-03-31", "2023-03-31"]
    ]  # fmt: skip
    assert [statement.scale for statement in statements] == [1000000, 1000000]


PIPES = """
**THE QUILLFEATHER GROUP, INC.**

**CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS**

**(Unaudited)**

|  | For the Three Months Ended | | | | |  | For the Six Months Ended | | | | |  |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
|  | December 31 | | | | |  | December 31 | | | | |  |
|  | 2024 | |  | 2023 | |  | 2024 | |  | 2023 | |  |
| Revenue |  |  |  |  |  |  |  |  |  |  |  |  |
| Software | $ | 3,129,108 |  | $ | 2,032,272 |  | $ | 5,358,365 |  | $ | 5,044,343 |  |
| Impairment |  | - |  |  | (8,275 | ) |  | - |  |  | (522,166 | ) |
| Net income (loss) | $ | 3,129,108 |  | $ | 2,023,997 |  | $ | 5,358,365 |  | $ | 4,522,177 |  |
"""


def test_a_markdown_pipe_table() -> None:
    statements, _ = read_text(PIPES)
    statement = statements[0]
    assert dates(statement) == [
        ("2024-10-01", "2024-12-31"),
        ("2023-10-01", "2023-12-31"),
        ("2024-07-01", "2024-12-31"),
        ("2023-07-01", "2023-12-31"),
    ]
    assert values(statement)[1] == ("Impairment", "0", "-8275", "0", "-522166")
    assert statement.rows[0].section == "Revenue"
    assert all(figure.proven for row in statement.rows for figure in row.figures)
    figure = statement.rows[1].figures[1]
    assert figure.span is not None
    assert PIPES[figure.span.start : figure.span.end] == "(8,275 | )"


def test_labels_of_a_grid_never_wrap_for_want_of_width() -> None:
    statements, _ = read_html(
        "<p>Consolidated Balance Sheets (in thousands)</p><table>"
        "<tr><td></td><td>June 30, 2024</td><td>June 30, 2023</td></tr>"
        "<tr><td>Current assets</td><td></td><td></td></tr><tr><td>Cash</td><td>1,200</td><td>1,100</td></tr>"
        "<tr><td>Stock</td><td>800</td><td>700</td></tr><tr><td>Total assets</td><td>2,000</td>"
        "<td>1,800</td></tr></table>"
    )
    assert labels(statements[0]) == ["Cash", "Stock", "Total assets"]
    assert statements[0].rows[0].section == "Current assets"


OPEN = """
CONDENSED BALANCE SHEETS

(in thousands)

June 30, 2026 | December 31, 2025
(Unaudited)
CURRENT ASSETS:
Cash | 11,837 | 9,650
Receivables, net of allowance of $157 | 2,660 | 3,365
Total current assets | 14,497 | 13,015
|   |   |
"""


def test_a_pipe_table_without_outer_bars() -> None:
    statements, _ = read_text(OPEN)
    assert dates(statements[0]) == [(None, "2026-06-30"), (None, "2025-12-31")]
    assert values(statements[0])[1] == ("Receivables, net of allowance of $157", "2660", "3365")
    assert statements[0].rows[0].section == "CURRENT ASSETS"
    assert statements[0].scale == 1000


def test_a_word_table() -> None:
    word = WordDocument()
    word.add_paragraph("Condensed Consolidated Balance Sheets")
    word.add_paragraph("(in thousands, unaudited)")
    rows = (
        ("", "March 31, 2021", "December 31, 2020"),
        ("Cash", "$ 1,200", "$ 1,100"),
        ("Stock", "(200)", "—"),
        ("Total assets", "$ 1,000", "$ 1,100"),
    )
    table = word.add_table(rows=0, cols=3)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    file = io.BytesIO()
    word.save(file)
    statements, _ = read_statements(load(file.getvalue(), "release.docx"), Masthead())
    assert values(statements[0]) == [("Cash", "1200", "1100"), ("Stock", "-200", "0"), ("Total assets", "1000", "1100")]
    assert dates(statements[0]) == [(None, "2021-03-31"), (None, "2020-12-31")]
    assert (statements[0].scale, statements[0].audited) == (1000, False)


def test_brackets_and_signs_each_in_their_own_cell() -> None:
    statements, _ = read_html(
        "<p>CONDENSED STATEMENTS OF OPERATIONS</p><p>(in thousands)</p><table>"
        "<tr><td></td><td></td><td colspan=4>For the Three Months<br>Ended March 31, 2021</td>"
        "<td colspan=4>For the Three Months<br>Ended March 31, 2020</td></tr>"
        "<tr><td>Research</td><td></td><td>$</td><td></td><td>12,345</td><td></td>"
        "<td>$</td><td></td><td>10,000</td><td></td></tr>"
        "<tr><td>Administration</td><td></td><td></td><td></td><td>2,655</td><td></td>"
        "<td></td><td></td><td>2,000</td><td></td></tr>"
        "<tr><td>Net loss</td><td></td><td>$</td><td>(</td><td>15,000</td><td>)</td>"
        "<td>$</td><td>(</td><td>12,000</td><td>)</td></tr></table>"
    )
    assert values(statements[0])[2] == ("Net loss", "-15000", "-12000")
    assert all(figure.proven for row in statements[0].rows for figure in row.figures)


def test_a_column_of_notes_and_thousands_set_apart_by_spaces() -> None:
    statements, _ = read_html(
        "<p>Consolidated Statement of Profit or Loss</p><p>(EUR million)</p><table>"
        "<tr><th></th><th>Note</th><th>Six months ended<br>30 June 2024</th>"
        "<th>Six months ended<br>30 June 2023</th></tr>"
        "<tr><td>Revenue</td><td>3</td><td>1 234.5</td><td>1 110.0</td></tr>"
        "<tr><td>Cost of sales</td><td>4, 5</td><td>(734.5)</td><td>(700.0)</td></tr>"
        "<tr><td>Gross profit</td><td></td><td>500.0</td><td>410.0</td></tr></table>"
    )
    assert values(statements[0]) == [
        ("Revenue", "1234.5", "1110.0"),
        ("Cost of sales", "-734.5", "-700.0"),
        ("Gross profit", "500.0", "410.0"),
    ]
    assert statements[0].currency == "EUR"


def test_heads_right_below_prose_in_cells_without_space_between() -> None:
    statements, _ = read_html(
        "<p>The following table presents selected data (in thousands) for the third quarter of 2003 and 2002.</p>"
        "<table><tr><th>Quarter Ended:</th><th>Sept 30, 2003</th><th>Sept 30, 2002</th></tr>"
        "<tr><td>Revenue</td><td>$588,486</td><td>$514,389</td></tr>"
        "<tr><td>Cost of operations</td><td>421,922</td><td>367,179</td></tr></table>"
    )
    assert dates(statements[0]) == [("2003-07-01", "2003-09-30"), ("2002-07-01", "2002-09-30")]
    assert statements[0].scale == 1000


def test_one_head_for_each_column_stands_over_its_own_though_the_cells_are_shifted() -> None:
    heads = "<tr><td></td><td colspan=3>Dec 31, 2022</td><td></td><td colspan=5>Dec 31, 2021</td></tr>"
    row = "<tr><td>{}</td><td></td><td>$</td><td>{}</td><td></td><td></td><td>$</td><td>{}</td><td></td></tr>"
    rows = row.format("Cash", "1,010", "3,519") + row.format("Total assets", "4,010", "4,520")
    statements, _ = read_html(f"<p>Balance sheets</p><table>{heads}{rows}</table>")
    assert dates(statements[0]) == [(None, "2022-12-31"), (None, "2021-12-31")]


def test_a_scale_over_all_columns_is_no_part_of_their_names() -> None:
    heads = (
        "<tr><td></td><td colspan=2>Year ended December 31,</td></tr><tr><td></td><td>2001</td><td>2000</td></tr>"
        "<tr><td></td><td colspan=2>(in millions, except per share data)</td></tr>"
    )
    rows = (
        "<tr><td>Sales</td><td>1,200.5</td><td>1,100.4</td></tr><tr><td>Net income</td><td>12.5</td><td>11.4</td></tr>"
    )
    statements, _ = read_html(f"<table>{heads}{rows}</table>")
    assert [column.label for column in statements[0].columns] == [
        "Year ended December 31, 2001",
        "Year ended December 31, 2000",
    ]
    assert statements[0].scale == 1000000


def _read(rows: list[list[str]], title: str = "Results (in thousands)") -> Statement:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    statements, _ = read_html(f"<p>{title}</p><table>{cells}</table>")
    assert len(statements) == 1
    return statements[0]


def test_labels_between_the_figures() -> None:
    statement = _read(
        [
            ["Quarter ended June 30, 2001", "Quarter ended June 30, 2000", "", "Year ended June 30, 2001"],
            ["$1,200", "$1,100", "Net sales", "$4,400"],
            ["800", "790", "Cost of sales", "3,100"],
        ]
    )
    assert values(statement)[1] == ("Cost of sales", "800", "790", "3100")
    assert dates(statement)[0::2] == [("2001-04-01", "2001-06-30"), ("2000-07-01", "2001-06-30")]


def test_heads_over_columns_of_words_are_left_out() -> None:
    statement = _read(
        [
            ["", "Q2 FY25", "Q1 FY25", "Q/Q"],
            ["Revenue", "$30,040", "$26,044", "Up 15%"],
            ["Gross margin", "75.1%", "78.4%", "Down 3.3 pts"],
            ["Operating income", "$18,642", "$16,909", "Up 10%"],
        ]
    )
    assert [column.label for column in statement.columns] == ["Q2 FY25", "Q1 FY25"]


def test_the_number_of_a_page_across_the_table_is_no_row() -> None:
    row = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"
    statements, _ = read_html(
        "<p>Balance sheets (in thousands)</p><table>"
        + row.format("", "March 31, 2005", "December 31, 2004")
        + row.format("Cash", "1,010", "2,020")
        + row.format("Total assets", "4,010", "4,020")
        + "<tr><td colspan=3 align=center>5</td></tr>"
        + row.format("Payables", "4,010", "4,020")
        + "</table>"
    )
    assert values(statements[0]) == [
        ("Cash", "1010", "2020"),
        ("Total assets", "4010", "4020"),
        ("Payables", "4010", "4020"),
    ]


def test_a_note_set_apart_from_its_figure_in_the_cell() -> None:
    statement = _read(
        [["", "2021", "2020"], ["Sales", "1,234.5", "42.0 (a)"], ["Net income", "(4.0)*", "12.0 (1)"]],
        "Income statement",
    )
    assert values(statement) == [("Sales", "1234.5", "42.0"), ("Net income", "-4.0", "12.0")]


def test_the_head_of_the_labels_is_no_title() -> None:
    statement = _read([["Segment", "2019", "2018"], ["Paper", "1,200.1", "1,100.0"], ["Board", "800.0", "790.5"]])
    assert statement.title == "Results"


def test_a_label_in_two_cells_one_below_the_other() -> None:
    statement = _read(
        [
            ["", "May 31, 2009", "June 1, 2008"],
            ["Gross profit", "9,208", "14,573"],
            ["Selling, general and administrative", "", ""],
            ["Expenses", "5,917", "6,334"],
        ]
    )
    assert labels(statement)[1] == "Selling, general and administrative Expenses"


def test_nothing_with_its_sign_is_no_minus_of_the_next_cell() -> None:
    statements, _ = read_html(
        "<p>Reconciliation of Results</p><p>(in thousands)</p><p>Three months ended December 31, 2024</p><table>"
        "<tr><th></th><th>GAAP</th><th>Adjustments</th><th>Non-GAAP</th></tr>"
        "<tr><td>Revenues</td><td>$&nbsp;71,846</td><td>$&nbsp;-</td><td>$&nbsp;71,846</td></tr>"
        "<tr><td>Cost of revenues</td><td>30,894</td><td>(1,562)</td><td>29,332</td></tr>"
        "<tr><td>Interest</td><td>$&nbsp;-</td><td>1,562</td><td>1,562</td></tr>"
        "<tr><td>Gross profit</td><td>40,952</td><td>1,562</td><td>42,514</td></tr></table>"
    )
    assert values(statements[0]) == [
        ("Revenues", "71846", "0", "71846"),
        ("Cost of revenues", "30894", "-1562", "29332"),
        ("Interest", "0", "1562", "1562"),
        ("Gross profit", "40952", "1562", "42514"),
    ]


@pytest.mark.parametrize(
    ("head", "scale", "currency"),
    [("NZ$000", 1000, "NZD"), ("€000", 1000, "EUR"), ("$000s", 1000, "USD"), ("S$m", 1000000, "SGD")],
)
def test_a_head_that_says_what_the_columns_count_in(head: str, scale: int, currency: str) -> None:
    statement = read_text(
        "Results for the six months ended 31 December 2025\n\nIncome statement\n\n"
        f"| {head} | 1H26 | 1H25 | Change |\n|:---|---:|---:|---:|\n| Revenue | 214,500 | 201,300 | +6.6% |\n"
        "| Cost of sales | (120,100) | (113,400) | +5.9% |\n| Gross profit | 94,400 | 87,900 | +7.4% |\n"
    )[0][0]
    assert (statement.scale, statement.currency) == (scale, currency)
    assert [column.label for column in statement.columns] == ["1H26", "1H25", "Change"]
