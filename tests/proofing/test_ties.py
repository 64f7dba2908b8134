"""What running text ties by itself, without any table, and what of it is told where it does not."""

import pytest

from irdesk.domain.finding import Finding
from irdesk.proofing import proof
from irdesk.reading import read_bytes

HEAD = "Ostwick Holdings announces its results\n\nLeeds, 14 July 2025 - Ostwick Holdings plc (LSE: OWK) reports.\n\n"


TABLE = """
STATEMENTS OF OPERATIONS
(In millions, except per share data)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Net sales                               $201.6        $188.4
Cost of sales                            121.0         115.3
                                     ---------     ---------
Gross profit                              80.6          73.1
Operating expenses                        58.4          55.0
                                     ---------     ---------
Operating income                          22.2          18.1
Income tax expense                         5.5           4.6
                                     ---------     ---------
Net income                               $16.7         $13.5
                                     =========     =========
Diluted earnings per share               $0.41         $0.33
"""


def found(words: str, table: str = "") -> tuple[Finding, ...]:
    return proof(read_bytes((HEAD + words + "\n" + table).encode(), "draft.txt"))


def of(words: str, severity: str) -> set[tuple[str, str]]:
    """Return the check and the figure of each finding of a severity."""
    return {(each.check, each.stated or "") for each in found(words) if each.severity == severity}


@pytest.mark.parametrize(
    ("words", "check", "figure"),
    [
        ("Lease income was $20.0 million, a 35% increase compared to lease income of $14.8 million.", "growth", "35%"),
        (
            "Freight profit was $53 million, a decrease of $13 million, or 20%, compared with $66 million.",
            "growth",
            "20%",
        ),
        (
            "Freight profit was $53 million, a decrease of $13 million, or 20%, compared with $66 million.",
            "change",
            "$13 million",
        ),
        (
            "Parts income was $29.3 million, up 5% from before and up 38.9% from $21.1 million last year.",
            "growth",
            "38.9%",
        ),
        ("Haulage profit increased 12% to $48.6 million from $43.4 million.", "growth", "12%"),
        ("Haulage profit grew 12%, from $43.4 million to $48.6 million.", "growth", "12%"),
        (
            "Haulage profit was $48.6 million, compared with $43.4 million a year ago, an increase of 12%.",
            "growth",
            "12%",
        ),
        (
            "Profit rose 24% to $9.2 million, or $0.41 a share (on 22.4 million shares), from $7.4 million.",
            "growth",
            "24%",
        ),
    ],
)
def test_change_between_two_figures_of_its_sentence(words: str, check: str, figure: str) -> None:
    assert (check, figure) in of(words, "ok")


@pytest.mark.parametrize(
    ("words", "check", "figure"),
    [
        ("Lease income was $20.0 million, a 53% increase compared to lease income of $14.8 million.", "growth", "53%"),
        (
            "Freight profit was $53 million, a decrease of $31 million, or 20%, compared with $66 million.",
            "change",
            "$31 million",
        ),
        ("Haulage profit increased 21% to $48.6 million from $43.4 million.", "growth", "21%"),
        ("Haulage profit decreased 12% to $48.6 million from $43.4 million.", "growth", "12%"),
        (
            "Haulage profit was $46.8 million, compared with $43.4 million a year ago, an increase of 12%.",
            "growth",
            "12%",
        ),
    ],
)
def test_change_that_cannot_lie_between_them(words: str, check: str, figure: str) -> None:
    assert (check, figure) in of(words, "error")


@pytest.mark.parametrize(
    "words",
    [
        "Freight profit was $5 million on haulage income that was up 10% from $8 million.",
        "Freight profit was $53 million, up 5%, while haulage profit fell to $13 million from $66 million.",
        "Freight profit was $53 million, up 9% in constant currency from $50 million.",
        "Freight profit of $53 million compared to $50 million in the earlier year and store sales rose 2%.",
        "Net income of $14.1 million rose $2.7 million, or 24%, over one quarter, $1.8 million, or 15%, over a year.",
        "Freight profit was $53 million, up 5% and 19% from the earlier quarter and from $66 million.",
    ],
)
def test_figures_of_other_things_are_left_alone(words: str) -> None:
    assert not of(words, "error")


BONDS = (
    "The fund totaled $129.8 million and consisted of $57.5 million or 44% of bonds and $72.3 million or {} of loans."
)


@pytest.mark.parametrize(
    ("words", "severity", "check", "figure"),
    [
        (BONDS.format("56%"), "ok", "margin", "56%"),
        (BONDS.format("65%"), "error", "margin", "65%"),
        (
            "Fees of $9.1 million consisted of $4.0 million of rents and $5.1 million of tolls.",
            "ok",
            "sum",
            "$9.1 million",
        ),
        ("The loss ratio improved 3.2 points.", "unchecked", "points", "3.2 points"),
    ],
)
def test_parts_and_points(words: str, severity: str, check: str, figure: str) -> None:
    assert (check, figure) in of(words, severity)


@pytest.mark.parametrize("words", ["See our Form 10-K.", "The phase 2b study went well."])
def test_names_of_forms_count_nothing(words: str) -> None:
    assert not {each.stated for each in found(words)} & {"10-K", "2b"}


@pytest.mark.parametrize(
    ("words", "severity", "figure"),
    [
        ("Gross margin was 40.0%, up from 38.8% in the second quarter of 2024.", "ok", "40.0%"),
        ("Gross margin was 40.0%, up from 38.8% in the second quarter of 2024.", "ok", "38.8%"),
        ("Rentals brought $62.5 million, accounting for 31% of net sales.", "ok", "31%"),
        ("Rentals brought $62.5 million, accounting for 13% of net sales.", "error", "13%"),
    ],
)
def test_rates_and_shares_of_the_table(words: str, severity: str, figure: str) -> None:
    told = found(f"Results of the second quarter ended June 30, 2025.\n\n{words}", TABLE)
    assert figure in {each.stated for each in told if each.severity == severity and each.check == "margin"}


VARIANCES = """
STATEMENTS OF OPERATIONS
(In thousands, except per share data)

                                    Three Months Ended
                               June 30, 2025  June 30, 2024  Variance ($)
                               -------------  -------------  ------------
Net income                            10,863         12,430        (1,567)
Diluted earnings per share             $0.09          $0.10        $(0.01)
Diluted shares                       120,779        120,285           494
"""


def test_columns_of_variances_hold_no_earnings_a_share() -> None:
    told = [each.message for each in found("", VARIANCES) if each.check == "per-share"]
    assert told
    assert not any("Variance" in each for each in told)


ROWS = """
STATEMENTS OF OPERATIONS
(In thousands, except per share data)

                                       Three Months Ended      Six Months Ended
                                            June 30,               June 30,
                                        2025       2024        2025       2024
                                     -------    -------    --------   --------
Kitchen sales                        $81,400    $74,000    $158,200   $149,900
Licence fees                           6,600      6,000      12,800     12,100
                                     -------    -------    --------   --------
Total revenue                         88,000     80,000     171,000    162,000
Wages                                 26,050     24,100      51,000     49,000
Other costs                           47,950     44,900      93,000     91,000
                                     -------    -------    --------   --------
Net income                           $14,000    $11,000    $ 27,000   $ 22,000
                                     =======    =======    ========   ========
Tangible book value per share         $24.86     $22.71      $24.86     $22.71
Weighted average shares - diluted     31,300     31,550      31,400     31,600
"""


@pytest.mark.parametrize(
    ("right", "wrong", "check"),
    [
        ("Wages were $26.1 million, or 32.0% of kitchen sales.", "32.0%→30.2%", "margin"),
        ("Revenue grew 10.0% in the second quarter of 2025.", "10.0%→5.6%", "growth"),
        ("Tangible book value per share rose to $24.86.", "$24.86→$28.46", "prose-table"),
        ("Weighted average diluted shares outstanding were 31.3 million.", "31.3 million→33.1 million", "prose-table"),
        (
            "It bought shares for $3.2 million and paid $1.9 million in dividends, for a total of $5.1 million.",
            "$5.1 million→$1.5 million",
            "sum",
        ),
        (
            "Loans were $9.4 million, compared to $8.0 million, and consisted of $6.1 million and $3.3 million.",
            "$6.1 million→$1.6 million",
            "sum",
        ),
    ],
)
def test_rows_by_their_names_and_totals_behind_their_parts(right: str, wrong: str, check: str) -> None:
    opening = "Results of the second quarter ended June 30, 2025.\n\n"
    grave = {"error", "warning"}
    assert not [each for each in found(opening + right, ROWS) if each.check == check and each.severity in grave]
    old, new = wrong.split("→")
    told = found(opening + right.replace(old, new), ROWS)
    assert [each for each in told if each.check == check and each.severity in grave]
