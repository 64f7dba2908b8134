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


def test_no_day_stands_twice_under_one_length() -> None:
    statement = one("""
Statements of Income

                                        For the Three Months Ended                    For the Six Months Ended
                                   June 30,        March 31,         June 30,            June 30,         June 30,
                                       1999             1999             1998                1999             1998
Fares                               (12,204)          32,359           49,402              80,608           92,268
Freight                             160,194           64,452           12,815              87,377           57,927
Total revenues                      147,990           96,811           62,217             167,985          150,195
""")
    assert dates(statement) == [
        ("1999-04-01", "1999-06-30"),
        ("1999-01-01", "1999-03-31"),
        ("1998-04-01", "1998-06-30"),
        ("1999-01-01", "1999-06-30"),
        ("1998-01-01", "1998-06-30"),
    ]


def test_rules_under_the_years_are_not_those_of_the_day_above_them() -> None:
    statement = one("""
Statements of Income

                                                 Nine Months Ended
                                                   September 30,
                                         2024           2023           2022
                                  ------------   ------------   ------------
Fares                                  42,437         90,201         56,916
Freight                                68,775         65,402         27,945
Total revenues                        111,212        155,603         84,861
""")
    assert [end for _, end in dates(statement)] == ["2024-09-30", "2023-09-30", "2022-09-30"]


def test_a_change_a_space_before_a_day_is_a_head_of_its_own() -> None:
    statement = one("""
Statements of Income

                               Three months ended                        Nine months ended
                           Sep 30, 2018 Sep 30, 2017     % Change Sep 30, 2018 Sep 30, 2017     % Change
Fares                            40,942       61,774        10.3%       33,334       26,974        16.0%
Freight                          85,792       60,360        58.1%       93,352       51,370        76.4%
Total revenues                  126,734      122,134        27.9%      126,686       78,344        19.0%
""")
    assert dates(statement) == [
        ("2018-07-01", "2018-09-30"),
        ("2017-07-01", "2017-09-30"),
        (None, None),
        ("2018-01-01", "2018-09-30"),
        ("2017-01-01", "2017-09-30"),
        (None, None),
    ]


def test_what_is_owed_to_customers_is_money() -> None:
    statement = one("""
Balance Sheets

                                             June 30,    December 31,
                                                 2026            2025
Cash                                           12,410          11,388
Loans to customers                              4,120           4,006
Contract liabilities with customers             1,077             964
Provisions for closed restaurants                 310             355
Total                                          17,917          16,713
Number of loans to customers                       41              40
Subscribers                                    90,221          88,417
""")
    assert [row.unit for row in statement.rows] == ["currency"] * 5 + ["count"] * 2
