"""Heads of one column each, set in several lines between heads of all columns."""

from tests.reading.statements.support import dates, one

ROWS = (("Mills", "$135", "$46", "$23", "$12", "$216"), ("Quarries", "64", "17", "7", "5", "93"))
LEFT, WIDE = 20, 16


def table(*heads: tuple[str, ...]) -> str:
    """Return a table of five columns, each head set over the middle of its column."""
    lines = [" " * LEFT + "".join(head.center(WIDE) for head in line) for line in heads]
    lines += [row[0].ljust(LEFT) + "".join(figure.rjust(6).center(WIDE) for figure in row[1:]) for row in ROWS]
    return "Operating profit by division\n\n" + "\n".join(line.rstrip() for line in lines) + "\n"


NAMES = ("GAAP", "closures", "claims", "of land", "Non-GAAP")


def test_a_word_right_over_one_column_is_the_head_of_that_one() -> None:
    statement = one(table(("Reported", "", "Insurance", "", "Adjusted"), NAMES))
    assert [column.label for column in statement.columns] == [
        "Reported GAAP",
        "closures",
        "Insurance claims",
        "of land",
        "Adjusted Non-GAAP",
    ]


def test_a_word_alone_on_its_line_does_not_end_the_heads() -> None:
    whole = " " * (LEFT + WIDE * 2 - 3) + "Year Ended 12/31/2022\n\n"
    heads = table(("", "Cost", "", "", ""), ("Reported", "of all", "Insurance", "Sales", "Adjusted"), NAMES)
    title, rest = heads.split("\n\n", 1)
    statement = one(f"{title}\n\n{whole}{rest}")
    assert dates(statement) == [("2022-01-01", "2022-12-31")] * 5
    assert [column.label.removeprefix("Year Ended 12/31/2022 ") for column in statement.columns] == [
        "Reported GAAP",
        "Cost of all closures",
        "Insurance claims",
        "Sales of land",
        "Adjusted Non-GAAP",
    ]


def test_a_head_of_changes_over_the_middle_of_three_columns_is_that_of_all() -> None:
    statement = one(table(("2022", "", "", "Percent Change", ""), ("Sales", "Volume", "Reported", "Price", "Other")))
    assert [column.label for column in statement.columns][2:] == [
        "Percent Change Reported",
        "Percent Change Price",
        "Percent Change Other",
    ]


SHARES = """CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share data)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Net sales                              $78,206       $75,960
Cost of sales                           58,664        60,195
Net income                              $6,204        $5,743
Income per share
Basic
Continuing operations                    $0.39         $0.37
Net income                               $0.38         $0.35
Diluted
Continuing operations                    $0.38         $0.36
Net income                               $0.37         $0.34
Weighted average shares used for computation of:
Basic earnings per share            16,136,132    16,414,340
Diluted earnings per share          16,263,844    16,540,345
"""


def test_a_basis_as_far_out_as_its_heading_stands_under_it() -> None:
    units = [row.unit for row in one(SHARES).rows][3:]
    assert units == ["per_share"] * 4 + ["shares"] * 2
