"""Margins, growth and changes in points, as releases word them: what ties to the tables, and so what does not."""

import pytest

from tests.proofing.corley import HEAD, INCOME
from tests.proofing.pelworth import told

TABLES = f"""{INCOME}
RECONCILIATION OF NET INCOME TO ADJUSTED EBITDA
(In thousands) (Unaudited)

                              Three Months Ended            Six Months Ended
                                 December 31,                 December 31,
                              2025          2024          2025          2024
Net income                   40,757        52,232        94,147        76,505
Income taxes                 11,480        15,034        26,710        21,407
Depreciation                 12,106        11,817        24,015        23,544
Adjusted EBITDA              64,343        79,083       144,872       121,456
"""


def alarms(words: str) -> set[tuple[str, str]]:
    return told(words, TABLES, head=HEAD)


def wrong(words: str, check: str) -> bool:
    return bool(alarms(words) & {(check, "error"), (check, "warning")})


@pytest.mark.parametrize(
    ("words", "right", "slipped"),
    [
        ("Net income margin was {}, compared with 11.9% in the prior-year quarter.", "9.9%", "8.9%"),
        ("Adjusted EBITDA was $64.3 million and adjusted EBITDA margin was {}.", "15.6%", "16.5%"),
        ("Adjusted EBITDA margin, a non-GAAP measure defined below, was {}.", "15.6%", "16.5%"),
        ("Adjusted EBITDA margin of {}, including a contribution of 40 basis points from fees.", "15.6%", "16.5%"),
        ("Adjusted EBITDA fell to $64.3 million, reflecting a {} margin.", "15.6%", "16.5%"),
        ("Adjusted EBITDA was $64.3 million, or {} adjusted EBITDA margin.", "15.6%", "16.5%"),
        ("Gross profit was $171.5 million while gross margin contracted 160 basis points to {}.", "41.5%", "45.1%"),
    ],
)
def test_a_rate_by_its_name(words: str, right: str, slipped: str) -> None:
    assert not wrong(words.format(right), "margin")
    assert wrong(words.format(slipped), "margin")


@pytest.mark.parametrize(
    ("words", "right", "slipped"),
    [
        ("Gross profit decreased $17.5 million, or {}, and gross margin contracted 160 basis points.", "9.2%", "9.7%"),
        ("Gross profit was $171.5 million (41.5% of revenue), a {} decrease from $188.9 million.", "9.2%", "2.9%"),
        ("Revenue decreased $25.3 million, or {}, driven by the volume of an acquisition.", "5.8%", "8.5%"),
        ("Revenue was $412.8 million, reflecting a decrease of $25.3 million, or {}, year over year.", "5.8%", "8.5%"),
        ("Revenue was $412.8 million, a new low, reflecting a decrease of {} year over year.", "5.8%", "8.5%"),
        ("For the first six months, revenue increased {} to $851.4 million from $803.0 million.", "6.0%", "9.0%"),
    ],
)  # fmt: skip
def test_a_growth_beside_what_narrows_another_clause(words: str, right: str, slipped: str) -> None:
    assert not wrong(words.format(right), "growth")
    assert wrong(words.format(slipped), "growth")


@pytest.mark.parametrize(
    "words",
    [
        "Revenue decreased 5.8%, while revenue at same plants decreased 3.1%.",
        "Revenue at same plants, measured over both years, decreased 5.2%.",
        "Revenue decreased 5.1% on a constant currency basis.",
        "Revenue decreased 5.2% of which currency was 0.6 points.",
        "Total visits for Revenue increased 5.2% year over year.",
    ],
)
def test_a_growth_of_a_part_or_on_another_basis_is_not_held(words: str) -> None:
    assert not alarms(words)


def test_under_a_longer_period_a_growth_may_be_of_the_quarter() -> None:
    lead = "For the six months, revenue was $851.4 million.\n\n"
    assert not alarms(f"{lead}Selling expenses increased 4.4% year over year.")
    assert not alarms(f"{lead}Revenue fell 5.8% compared to the second quarter of fiscal 2025.")


def test_the_base_of_the_sentence_is_that_of_its_points() -> None:
    words = "Revenue fell 5.9% from the first quarter of fiscal 2026, and gross margin {} about 280 basis points"
    assert not wrong(words.format("fell") + " to 41.5%.", "points")
    assert wrong("Gross margin fell approximately 280 basis points to 41.5%.", "points")


@pytest.mark.parametrize(
    "words",
    [
        "Gross margin fell {} basis points to 41.5% from 43.1%, with freight being a 90-basis point headwind.",
        "Gross margin fell {} basis points to 41.5%, primarily due to the mix of products.",
        "Adjusted EBITDA margin fell {} basis points to 15.6% from 18.1%.",
    ],
)
def test_points_before_their_reasons(words: str) -> None:
    right = "250" if "EBITDA" in words else "160"
    assert not wrong(words.format(right), "points")
    assert wrong(words.format("520" if "EBITDA" in words else "610"), "points")


def test_a_margin_behind_the_sentence_of_a_part() -> None:
    part = "Marine division operating income was $11.4 million, as in last year. Operating margin was {} of revenue."
    assert not wrong(part.format("14.5%"), "margin")
    assert wrong("Operating income was $52.2 million. Operating margin was 14.5% of revenue.", "margin")


def test_some_months_of_last_year_without_a_preposition() -> None:
    words = "Gross margin was 42.4% in the first six months of 2026 compared to {} in the first six months last year."
    assert not wrong(words.format("41.3%"), "margin")
    assert wrong(words.format("43.1%"), "margin")


def test_an_amount_a_share_grows_from_one() -> None:
    words = (
        "Net income was $40.8 million (9.9% of revenue), or earnings per share of $0.88, a decrease of {} compared to "
        "$52.2 million, or $1.13 per share, in the second quarter of last year."
    )
    assert not alarms(words.format("22%"))


SEGMENTS = """
REVENUE BY SEGMENT
(In thousands) (Unaudited)

                              Three Months Ended
                                 December 31,
                              2025          2024
Field pumps                 243,406       226,114
Check valves                169,400       212,000
Total revenue               412,806       438,114
"""


def of_parts(words: str) -> set[tuple[str, str]]:
    return {each for each in told(words, TABLES + SEGMENTS, head=HEAD) if each[0] == "growth"}


def test_the_growth_of_a_part_is_told_beside_its_own_change() -> None:
    words = "For the second quarter, revenues from Field pumps products increased $17.3 million, or {}."
    assert not of_parts(words.format("7.6%"))
    assert of_parts(words.format("6.7%"))
    assert not of_parts("For the second quarter, revenues from Field pumps rentals increased $2.4 million, or 6.7%.")


def test_the_part_behind_a_growth_is_what_grew() -> None:
    assert not of_parts(
        "Revenue changed, driven by 7.6% growth in Field pumps, 5.1% growth in hire and less of Valves."
    )


@pytest.mark.parametrize("words", ["delivered a {} decline in revenue.", "reports {} revenue decline for the quarter."])
def test_a_growth_before_its_metric(words: str) -> None:
    assert not of_parts(f"The company {words.format('5.8%')}")
    assert of_parts(f"The company {words.format('8.5%')}")
    assert not of_parts(f"The company {words.format('5%')}")


def test_a_growth_in_a_narrower_sentence_whose_amount_ties() -> None:
    words = "Revenue of $412.8 million fell {} as reported and increased 0.5% on a constant currency basis."
    assert not of_parts(words.format("5.8%"))
    assert of_parts(words.format("8.5%"))
