"""What is counted, what is expected without a usual metric, signs in words, lists and their leads, heads of tables."""

import pytest

from irdesk.reading.document import Document
from irdesk.reading.guidance import read_guidance

Read = tuple[str, str | None, str | None, str | None, str, int]


def guidance(text: str) -> list[Read]:
    return [
        (one.metric, one.period, one.low, one.high, one.unit, one.scale) for one in read_guidance(Document(text=text))
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("to open five to seven new cafes in 2026", ("new cafes", "2026", "5", "7", "count", 1)),
        ("to open 40 to 45 shops", ("shops", None, "40", "45", "count", 1)),
        ("to harvest 41,000 tonnes in 2026", ("harvest", "2026", "41000", "41000", "count", 1)),
        ("to produce 90,000 to 96,000 ounces of gold", ("ounces of gold", None, "90000", "96000", "count", 1)),
        ("production of 21,000 to 22,500 boe/d in 2026", ("production", "2026", "21000", "22500", "count", 1)),
        ("unit sales of 1.2 to 1.3 million vehicles", ("unit sales", None, "1.2", "1.3", "count", 1_000_000)),
        ("net debt to EBITDA of below 2.0x", ("net debt to EBITDA", None, None, "2.0", "ratio", 1)),
        ("its operating margin to be down 50 to 80 basis points", ("operating margin", None, "-80", "-50", "count", 1)),
        ("sales to grow ten to twelve percent", ("sales growth", None, "10", "12", "percent", 1)),
        ("free cash flow to be breakeven to $5 million", ("free cash flow", None, "0", "5", "currency", 1_000_000)),
        ("sales to be flat to up 3%", ("sales growth", None, "0", "3", "percent", 1)),
        ("sales to be down 2% to up 1%", ("sales growth", None, "-2", "1", "percent", 1)),
        ("to invest $50 million in capital projects", ()),
        (
            "to invest $50 million in capital expenditures",
            ("capital expenditures", None, "50", "50", "currency", 10**6),
        ),
        ("a 30% tax rate for 2026", ("tax rate", "2026", "30", "30", "percent", 1)),
        ("to cut costs by $4 million", ()),
        ("cash cost of $950 to $1,050 per ounce", ("cash cost", None, "950", "1050", "currency", 1)),
        ("net sales of 50.7 MEUR", ("net sales", None, "50.7", "50.7", "currency", 1_000_000)),
        ("drydocking costs of $2.0 to $2.4 million", ("drydocking costs", None, "2.0", "2.4", "currency", 1_000_000)),
        ("sales to rise at least by 10% in 2026", ("sales growth", "2026", "10", None, "percent", 1)),
        ("R&D spending of 8% to 9% of revenues", ("R&D spending", None, "8", "9", "percent", 1)),
        (
            "capital outlays of $80 million, 70% being for growth",
            ("capital outlays", None, "80", "80", "currency", 10**6),
        ),
    ],
)
def test_what_is_expected(said: str, expected: Read | tuple[()]) -> None:
    assert guidance(f"Tarn expects {said}.") == ([expected] if expected else [])


def test_a_metric_keeps_the_words_before_it_and_what_stands_in_brackets_is_passed_over() -> None:
    text = (
        "Tarn expects total comparable cafe sales (adjusted) of $3 million and restaurant-level EBITDA of $1 million."
    )
    assert [one[0] for one in guidance(text)] == ["total comparable cafe sales", "restaurant-level EBITDA"]


def test_two_amounts_given_respectively() -> None:
    text = "GAAP and non-GAAP margins are expected to be 61.4% and 62.0%, respectively, plus or minus 50 basis points."
    assert [one[2:4] for one in guidance(text)] == [("60.9", "61.9"), ("61.5", "62.5")]


def test_one_metric_on_two_bases() -> None:
    text = "Gross margin is expected to be 49%-50% on a GAAP basis, and 51%-52% on a non-GAAP basis."
    assert [one[:1] + one[2:4] for one in guidance(text)] == [
        ("Gross margin", "49", "50"),
        ("Gross margin", "51", "52"),
    ]
    share = "Net income is expected to be $8 million to $9 million, or $0.31 to $0.33 per diluted share."
    assert [one[4] for one in guidance(share)] == ["currency", "per_share"]


def test_the_list_below_a_lead_has_its_period() -> None:
    text = (
        "Tarn gives the following guidance for the full 2012 fiscal year, which ends on December 25, 2012.\n\n"
        "  * Sales growth of 3% to 4% (compared to 2% to 3% previously)\n"
        "  * Approximately 25 new store openings and 8 store closings\n"
        "  * Food cost inflation of 5%\n\nIn 2013, Tarn plans to open between four and five cafes.\n"
    )
    assert [(one[0], one[1], one[2]) for one in guidance(text)] == [
        ("Sales growth", "full 2012 fiscal year", "3"),
        ("new store openings", "full 2012 fiscal year", "25"),
        ("store closings", "full 2012 fiscal year", "8"),
        ("Food cost inflation", "full 2012 fiscal year", "5"),
        ("cafes", "2013", "4"),
    ]


def test_a_sentence_has_the_period_that_the_one_before_began_with() -> None:
    text = "For the third quarter of 2024, Tarn expects sales of $4 million. Gross margin should be 40% to 42%."
    assert [one[1] for one in guidance(text)] == ["third quarter of 2024"] * 2


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Output is expected to rise over the first half of 2021 to 55,000 tonnes in the second half of 2021.", None),
        ("By the end of 2023 Tarn plans to add a mill and expects sales of $4 million.", None),
        ("Tarn expects net debt to be below $1 billion by 31 March 2024.", "31 March 2024"),
        ("Tarn expects sales of $4 million in H2 2024.", "H2 2024"),
        ("The 2014 capital budget remains unchanged at $1.1 billion and is expected to be spent.", "2014"),
    ],
)
def test_whose_period_it_is(text: str, period: str | None) -> None:
    assert [one[1] for one in guidance(text)] in ([period], ["second half of 2021"])


def test_what_is_told_of_the_past_under_an_outlooks_heading() -> None:
    text = "2024 Outlook\n\nSales of EUR 3.4 to 3.6 billion are expected.\n\nSales rose by 4% to EUR 1.7 billion.\n"
    assert [one[2:4] for one in guidance(text)] == [("3.4", "3.6")]
    assert guidance("Gross margin of 42.1% was within our guidance range of 41.5% to 42.5%.") == []
    assert guidance("The dividend of $0.20 per share, declared today, is expected to be paid on March 3.") == []


STACKED = """\
                                     Year Ending December 31, 2011
                               Actual         Estimated        Estimated
                            Second Quarter  Third Quarter    Fourth Quarter
                             (Dollars in thousands, except per unit data)
Average Daily Production:
  Oil (Bbls)                      9,736    9,425 to 9,625    10,250 to 10,450
Costs Variable by Production ($/BOE):
  Lifting costs                  $15.61   $14.75 to $15.75   $14.75 to $15.75
"""


def test_a_head_of_several_lines() -> None:
    assert guidance(STACKED) == [
        ("Oil (Bbls)", "Third Quarter", "9425", "9625", "count", 1),
        ("Oil (Bbls)", "Fourth Quarter", "10250", "10450", "count", 1),
        ("Lifting costs", "Third Quarter", "14.75", "15.75", "currency", 1),
        ("Lifting costs", "Fourth Quarter", "14.75", "15.75", "currency", 1),
    ]


ISSUED = """\
2023 Guidance

                         2022      March 2023           July 2023
(In millions of dollars) Actual    Guidance Ranges      Guidance Ranges
Service revenue          $13,305   Increase of 2%       Increase of 2% to 3%
Adjusted EBITDA          $6,393    Decrease of 1%       Decrease of 1% to 2%
Capital expenditures     $3,075    $3,700 to $3,900     $3,750 to $3,900
"""


def test_the_last_of_several_issues_also_as_changes_and_points() -> None:
    assert guidance(ISSUED) == [
        ("Service revenue growth", "2023", "2", "3", "percent", 1),
        ("Adjusted EBITDA growth", "2023", "-2", "-1", "percent", 1),
        ("Capital expenditures", "2023", "3750", "3900", "currency", 1_000_000),
    ]


BASES = """\
Second Quarter 2023 Guidance

(in millions, except per share)          GAAP             Non-GAAP
Revenue                             $473.0 - 498.0    $473.0 - $498.0
Diluted earnings per share           $0.55 - $0.78     $1.35 - $1.53
"""


def test_two_bases_side_by_side() -> None:
    assert [one[0] for one in guidance(BASES)] == [
        "GAAP Revenue",
        "GAAP Diluted earnings per share",
        "Non-GAAP Diluted earnings per share",
    ]


WRAPPED = """\
2018 Earnings Guidance

                                                    Low        High
Net income attributable to common
  stockholders per diluted share                   $1.02      $1.14
Average occupancy                                  95.5%      96.0%
"""


def test_a_label_over_two_lines() -> None:
    assert [one[0] for one in guidance(WRAPPED)] == [
        "Net income attributable to common stockholders per diluted share",
        "Average occupancy",
    ]


def test_a_table_that_leads_from_one_measure_to_another_or_belongs_to_a_footnote() -> None:
    bridge = WRAPPED + "Plus:\n  Share-based compensation                          0.10       0.12\n"
    assert [one[4] for one in guidance(bridge)] == ["per_share"]
    note = "(3) Storm costs of the 2018 guidance range are\n    made up of:\n\n                       Low      High\n"
    assert guidance(note + "Storm costs            $10      $12\n") == []
    assert (
        len(guidance("2018 Guidance\n\n                       Low      High\nStorm costs            $10      $12\n"))
        == 1
    )


def test_a_single_column_of_changes_and_counts() -> None:
    text = (
        "2023 Outlook\n\n  Net interest income          up 16% to 18%\n  Noninterest expense          down 1% to 2%\n"
        "  Net charge-offs              35 to 45 basis points\n  Homes closed                 3,400 - 3,600 homes\n"
    )
    assert [(one[0], *one[2:]) for one in guidance(text)] == [
        ("Net interest income growth", "16", "18", "percent", 1),
        ("Noninterest expense growth", "-2", "-1", "percent", 1),
        ("Net charge-offs", "35", "45", "count", 1),
        ("Homes closed", "3400", "3600", "count", 1),
    ]


def test_thousands_of_tonnes() -> None:
    text = (
        "PRODUCTION GUIDANCE\n\n000's                        2025       2026\n"
        "Copper (tonnes)            380 - 440  390 - 450\nGold (ounces)              135 - 155  215 - 240\n"
    )
    assert guidance(text)[:2] == [
        ("Copper (tonnes)", "2025", "380", "440", "count", 1000),
        ("Copper (tonnes)", "2026", "390", "450", "count", 1000),
    ]


def test_a_share_count_in_nobody_knows_what_is_not_read() -> None:
    text = "3Q 2011 OUTLOOK\n\n                      3Q 2011 Outlook     3Q 2010 Actual\n"
    text += "Sales ($mm)           $340 - $346         $332\n"
    assert guidance(text + "Shares (m)            32,800              37,362\n") == [
        ("Sales", "3Q 2011", "340", "346", "currency", 1_000_000)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The revised guidance is based on sales growth of 12% to 14% versus its prior forecast of 11% to 13%, "
                "and includes organic growth of 5% to 7%."
            ),
            [("sales growth", "12", "14"), ("organic growth", "5", "7")],
        ),
        (
            "Guidance for adjusted earnings per share was lifted to 81p to 87p from 75p to 82p.",
            [("adjusted earnings per share", "0.81", "0.87")],
        ),
        (
            "Tarn is targeting EPS growth of 10 to 15 per cent over adjusted 2011 EPS of $4.84.",
            [("EPS growth", "10", "15")],
        ),
        (
            "Guidance: reported diluted EPS greater than $5.29 and net sales of $7 million.",
            [("diluted EPS", "5.29", None), ("net sales", "7", "7")],
        ),
        ("Margin should be about 52 percent, plus or minus a point.", [("Margin", "51", "53")]),
        ("Tarn expects an 8 percent increase in core EPS.", [("core EPS growth", "8", "8")]),
        ("Tarn expects to execute about 2,900 building projects.", [("building projects", "2900", "2900")]),
    ],
)
def test_old_figures_and_other_words(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(one[0], one[2], one[3]) for one in guidance(text)] == expected


def test_a_list_without_marks() -> None:
    text = (
        "Guidance for full-year 2019:\n\nMODULE SHIPMENTS of 14.0 GW to 14.2 GW\nNET REVENUE of $3.5 to $3.8 billion\n"
        "GROSS MARGIN of 17.5% to 18.5%\nHomes closed by builders of 90,000 homes to 90,500 homes\n"
    )
    assert [(one[0], one[1], one[2]) for one in guidance(text)] == [
        ("MODULE SHIPMENTS", "full-year 2019", "14.0"),
        ("NET REVENUE", "full-year 2019", "3.5"),
        ("GROSS MARGIN", "full-year 2019", "17.5"),
        ("Homes closed by builders", "full-year 2019", "90000"),
    ]


def test_heads_that_are_days_of_issue_and_years_with_an_e() -> None:
    text = (
        "OUTLOOK 2023\n\nSome words of the market.\n\nEXPECTATIONS                 Expectations       Expectations\n"
        "                             13 April 2023      10 August 2023\n"
        "Sales growth                   24% to 30%          27% to 33%\n"
        "Capital spending (DKK billion)  around 24          around 25\n"
    )
    assert guidance(text) == [
        ("Sales growth", "2023", "27", "33", "percent", 1),
        ("Capital spending", "2023", "25", "25", "currency", 1_000_000_000),
    ]
    years = "Guidance\n\nFiscal Year           2018               2019E\n"
    years += "SG&A              $182 million    $190 - $195 million\n"
    assert guidance(years) == [("SG&A", "2019E", "190", "195", "currency", 1_000_000)]
