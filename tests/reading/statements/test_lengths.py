"""How long periods are whose last days alone stand over the columns: the title of the table says it."""

import pytest

from tests.reading.statements.support import dates, one

TABLE = """
                 ALDERMOOR INSTRUMENTS
{title}

                        August 2,        August 3,
                             2025             2024
Net revenues              $11,500          $12,900
Cost of revenues            8,000            8,200
   Gross profit             3,500            4,700
"""
STATEMENTS = "Consolidated Statements of Operations"
LAST = ("2025-08-02", "2024-08-03")
THIRTEEN = ("2025-05-04", "2024-05-05")
THIRTY_NINE = ("2024-11-03", "2023-11-05")


@pytest.mark.parametrize(
    ("title", "first"),
    [
        (f"{STATEMENTS} - 13 weeks ended", THIRTEEN),
        (f"{STATEMENTS.upper()} - 13 WEEKS ENDED", THIRTEEN),
        (f"{STATEMENTS} - thirteen-week periods ending", THIRTEEN),
        (f"{STATEMENTS} - thirteen weeks ended:", THIRTEEN),
        (f"{STATEMENTS} - 13 weeks ended (Unaudited; in thousands)", THIRTEEN),
        (f"{STATEMENTS} - 13 weeks ended (Unaudited) (in thousands)", THIRTEEN),
        (f"{STATEMENTS} - 13 weeks ended\n(Unaudited; in thousands)", THIRTEEN),
        (f"{STATEMENTS} - 39 weeks ended", THIRTY_NINE),
        (f"{STATEMENTS} - thirty-nine weeks ended (Unaudited)", THIRTY_NINE),
    ],
)
def test_the_title_says_how_long_the_periods_are(title: str, first: tuple[str, str]) -> None:
    assert dates(one(TABLE.format(title=title))) == list(zip(first, LAST, strict=True))


@pytest.mark.parametrize(
    "title",
    [
        STATEMENTS,
        "Consolidated Balance Sheets",
        f"{STATEMENTS} - 13 weeks ended on a Saturday",
        f"{STATEMENTS} - a year that has 53 weeks",
    ],
)
def test_a_title_that_says_no_length_gives_none(title: str) -> None:
    assert dates(one(TABLE.format(title=title))) == [(None, last) for last in LAST]


def test_days_that_the_title_names_go_before_a_length_alone() -> None:
    title = f"{STATEMENTS} - 13 weeks ended August 2, 2025 and August 3, 2024\nto be read with those of 39 weeks ended"
    assert dates(one(TABLE.format(title=title))) == list(zip(THIRTEEN, LAST, strict=True))
