"""A quarter compared with itself, or with the one of two years ago where all else is compared with last year's."""

import pytest

from tests.proofing.test_not_sure import told

CLEAN = (
    "Kiln sales were $40.1 million in the third quarter of 2024, compared with $38.9 million in the third quarter of "
    "2023. Service sales rose 4% to $9.3 million from $8.9 million in the third quarter of 2023. "
    "The order book stood at $61 million as of September 30, 2024, down from $66 million as of June 30, 2024, and the "
    "book of repairs stood at $8 million as of September 30, 2024. Tax was $2.0 million and $1.9 million in the third "
    "quarter of 2024 and 2023, respectively."
)


@pytest.mark.parametrize(
    ("old", "new", "severity"),
    [
        ("$38.9 million in the third quarter of 2023", "$38.9 million in the third quarter of 2024", "error"),
        ("$38.9 million in the third quarter of 2023", "$38.9 million in the third quarter of 2022", "warning"),
        ("from $8.9 million in the third quarter of 2023", "from $8.9 million in the third quarter of 2022", "warning"),
        ("of 2024 and 2023, respectively", "of 2023 and 2023, respectively", "error"),
    ],
)
def test_a_wrong_year_in_a_comparison(old: str, new: str, severity: str) -> None:
    assert not {each for each in told(CLEAN) if each[0] == "period"}
    assert old in CLEAN
    assert ("period", severity) in told(CLEAN.replace(old, new))


@pytest.mark.parametrize(
    "words",
    [
        "Core income was $5.0 million in the third quarter of 2024, against $4.1 million in the third quarter of 2024.",
        "Sales of $40 million in the third quarter of 2024, against plans of $39 million in the third quarter of 2024.",
        "Visits were 3,340 in the third quarter of 2024, up 6% on the third quarter of 2023, or 33 a day for Q3 2024.",
        "Two kilns start in 2025 and Q3 2025, respectively.",
        "This was the best quarter since the third quarter of 2021.",
        "Sales rose 3% on the third quarter of 2023 as new ranges sold better than in the third quarter of 2023.",
    ],
)
def test_what_may_be_said_of_one_period_or_of_an_old_one(words: str) -> None:
    assert not {each for each in told(f"{CLEAN}\n\n{words}") if each[0] == "period"}
