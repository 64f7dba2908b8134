"""Tables pasted from a viewer that leaves one blank between the cells."""

from irdesk.reading.sources.plain import read_plain
from irdesk.reading.sources.squeezed import unsqueezed
from tests.reading.statements.support import dates, read_text, values

PASTED = """Statements of Operations
(In thousands, except per share data)
Three Months Ended Six Months Ended
June 30, June 30,
2012 2011 2012 2011
Net revenues $ 101,204 $ 97,118 $ 204,330 $ 190,002
Cost of revenues 60,118 58,002 121,990 113,870
Restructuring 1,204 - 1,204 330
Interest expense (880 ) (912 ) (1,770 ) (1,804 )
Net income $ 7,894 $ 7,564 $ 16,920 $ 14,120
"""


def test_a_pasted_table_is_read_like_the_one_it_was() -> None:
    statements, _ = read_text(read_plain(PASTED).text)
    assert dates(statements[0]) == [
        ("2012-04-01", "2012-06-30"),
        ("2011-04-01", "2011-06-30"),
        ("2012-01-01", "2012-06-30"),
        ("2011-01-01", "2011-06-30"),
    ]
    assert values(statements[0])[2:4] == [
        ("Restructuring", "1204", "0", "1204", "330"),
        ("Interest expense", "-880", "-912", "-1770", "-1804"),
    ]


def test_years_behind_what_they_share() -> None:
    text = (
        "Three Months Ended June 30, 2012 2011\nRevenue $ 101.2 $ 97.1\nCosts (60.1) (58.0)\nNet income $ 20.0 $ 19.2\n"
    )
    statements, _ = read_text(read_plain(text).text)
    assert dates(statements[0]) == [("2012-04-01", "2012-06-30"), ("2011-04-01", "2011-06-30")]


def test_heads_that_share_the_columns_unevenly_begin_where_those_below_do() -> None:
    lines = unsqueezed(
        (
            "Three Months Ended Nine Months Ended",
            "Sept. 30, 2004 June 30, 2004 Sept. 30, 2003 Sept. 30, 2004 Sept. 30, 2003",
            "Net interest income $ 18,204 $ 17,930 $ 17,011 $ 53,870 $ 50,402",
            "Noninterest income 6,118 6,402 5,970 18,555 17,410",
            "Return on equity 18.02% 17.77% 17.10% 17.85% 16.94%",
        )
    )
    nine = lines[0].index("Nine Months Ended") + len("Nine Months Ended") / 2
    assert lines[2].index("17,011") + 6 < nine - 8 < nine + 8 < len(lines[2])


def test_a_row_with_fewer_figures_stands_under_the_columns_of_money_or_stays() -> None:
    rows = (
        "Net sales $ 204,118 100.0% $ 188,940 100.0%",
        "Cost of sales 132,003 64.7 123,771 65.5",
        "Net income $ 5,206 2.6% $ 3,457 1.8%",
    )
    lines = unsqueezed((*rows, "Earnings per share $ 0.24 $ 0.16", "Stores, the year before last 398 390 3"))
    assert [lines[3].index(figure) + 5 for figure in ("$0.24", "$0.16")] == [
        lines[0].index(figure) + 8 for figure in ("$204,118", "$188,940")
    ]
    assert lines[4] == "Stores, the year before last 398 390 3"


def test_a_row_without_changes_stands_under_the_periods() -> None:
    lines = unsqueezed(
        (
            "1Q17 4Q16 Change vs. 4Q16",
            "Net interest income $ 412 $ 405 2%",
            "Noninterest income 201 210 (4)%",
            "Net income 150.0 148.0 1%",
            "Return on assets 1.10% 1.08%",
        )
    )
    assert lines[4].index("1.10%") + 5 == lines[1].index("$412") + 4
    assert lines[4].index("1.08%") + 5 == lines[1].index("$405") + 4


def test_numbers_to_dial_years_and_prose_are_no_table() -> None:
    lines = (
        "Belgium 0800 81 123", "France 0800 91 456", "Spain 0900 99 124", "Italy 0800 78 100",
        "In the years 2010 2011", "In the years 2011 2012", "In the years 2012 2013",
    )  # fmt: skip
    assert unsqueezed(lines) == list(lines)


def test_blanks_between_a_sign_and_its_figure_are_no_gap_between_cells() -> None:
    statements, _ = read_text(read_plain(PASTED.replace("$ ", "$   ")).text)
    assert values(statements[0])[0] == ("Net revenues", "101204", "97118", "204330", "190002")
    assert values(statements[0])[1] == ("Cost of revenues", "60118", "58002", "121990", "113870")
