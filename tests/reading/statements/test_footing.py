"""What sums prove, and what they say of a figure that breaks one."""

from irdesk.domain.statement import Column, Figure, Row, Statement
from irdesk.reading.statements.proving.footing import prove


def sheet(kind: str, *rows: tuple[str, ...]) -> Statement:
    """Return a statement of labels and figures."""
    return Statement(
        kind=kind,
        columns=tuple(Column("", kind="period") for _ in rows[0][1:]),
        rows=tuple(Row(label, figures=tuple(Figure(value or None) for value in values)) for label, *values in rows),
    )


def proven(statement: Statement) -> list[str]:
    """Return for each row a mark for each figure: proven or not."""
    return ["".join("+" if figure.proven else "." for figure in row.figures) for row in statement.rows]


GOOD = (
    ("Sales", "9120", "8355"),
    ("Costs", "4020", "4100"),
    ("Fees", "600", "555"),
    ("Operating income", "4500", "3700"),
)


def test_a_difference_that_holds_in_all_columns_is_proven() -> None:
    statement, doubts = prove(sheet("operations", *GOOD), "statements[0]")
    assert proven(statement) == ["++"] * 4
    assert doubts == []


def test_rounding_does_not_break_a_sum() -> None:
    statement, doubts = prove(sheet("operations", *GOOD[:3], ("Operating income", "4501", "3699")), "statements[0]")
    assert proven(statement) == ["++"] * 4
    assert doubts == []


def test_a_wrong_figure_among_right_columns_is_a_doubt() -> None:
    rows = (
        ("Cash", "1210", "1334", "4451"),
        ("Stock", "2045", "2971", "3302"),
        ("Total assets", "3255", "4305", "7735"),
    )
    statement, doubts = prove(sheet("balance_sheet", *rows), "statements[2]")
    assert proven(statement) == ["++.", "++.", "++."]
    assert [doubt.field for doubt in doubts] == ["statements[2].rows[2].values[2]"]
    assert "7753" in doubts[0].why


def test_a_balance_that_breaks_is_a_doubt() -> None:
    rows = (("Total assets", "97700", "66700"), ("Total liabilities and stockholders' equity", "97700", "66500"))
    statement, doubts = prove(sheet("balance_sheet", *rows), "statements[0]")
    assert proven(statement) == ["+.", "+."]
    assert [doubt.field for doubt in doubts] == ["statements[0].rows[1].values[1]"]


def test_small_figures_that_add_up_by_chance_prove_nothing() -> None:
    statement, _ = prove(
        sheet("operations", ("Stores", "3", ""), ("Vans", "2", ""), ("Depots", "5", "")), "statements[0]"
    )
    assert proven(statement) == [".."] * 3


def test_columns_in_which_no_sum_holds_are_changes_not_errors() -> None:
    rows = (
        ("North", "5459", "6115", "12"), ("South", "2178", "2830", "30"), ("Total sales", "7637", "8945", "17"),
        ("Fees", "1057", "1042", "1"), ("Rents", "3610", "3120", "14"), ("Total other", "4667", "4162", "11"),
    )  # fmt: skip
    statement, doubts = prove(sheet("segments", *rows), "statements[0]")
    assert doubts == []
    assert proven(statement) == ["++."] * 6


def test_equity_as_assets_less_debts_does_not_hide_the_last_total() -> None:
    rows = (
        ("Total assets", "581000", "300000"),
        ("Payables", "91000", "80000"),
        ("Stockholders' equity", "490000", "220000"),
        ("Total liabilities and stockholders' equity", "581000", "300000"),
    )
    statement, _ = prove(sheet("balance_sheet", *rows), "statements[0]")
    assert proven(statement) == ["++"] * 4


def test_a_column_that_sums_the_others_is_proven_and_its_break_a_doubt() -> None:
    rows = tuple(
        (f"Item {row}", str(1000 + row), str(200 + 7 * row), str(1200 + 8 * row + (row == 5) * 90)) for row in range(8)
    )
    statement = sheet("segments", *rows)
    names = ("Domestic", "Abroad", "Consolidated")
    statement = statement.with_fields(columns=tuple(Column(name, kind="period") for name in names))
    read, doubts = prove(statement, "statements[0]")
    assert proven(read) == ["+++"] * 5 + ["..."] + ["+++"] * 2
    assert [doubt.field for doubt in doubts] == ["statements[0].rows[5].values[2]"]
