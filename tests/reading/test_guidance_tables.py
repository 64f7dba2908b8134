"""Heads of outlook tables: of several lines, days of issue, bases, ends; labels over two lines; what is no outlook."""

from irdesk.reading.document import Document
from irdesk.reading.guidance import read_guidance

Read = tuple[str, str | None, str | None, str | None, str, int]


def guidance(text: str) -> list[Read]:
    return [
        (one.metric, one.period, one.low, one.high, one.unit, one.scale) for one in read_guidance(Document(text=text))
    ]


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


def test_heads_of_new_and_old_that_begin_with_a_year() -> None:
    text = (
        "2024 Guidance\n\n| | 2024 Updated Guidance | 2024 Prior Guidance |\n|---|---|---|\n"
        "| Capital spending | $10.5 - $11.5 billion | $10.0 - $11.0 billion |\n"
    )
    assert guidance(text) == [("Capital spending", "2024", "10.5", "11.5", "currency", 1_000_000_000)]


def test_a_list_below_results_is_no_outlook() -> None:
    assert guidance("Event:     Hill Range Gravel 2009 Results\nTime:      11:00 a.m. MST (1:00 p.m. EST)") == []


UPDATED = """\
FY2025 Guidance | Previous | Updated
Revenue | $410M-$425M | $420M-$430M
Effective tax rate | ~25% | ~24%
"""


def test_the_period_may_stand_over_the_labels() -> None:
    assert guidance(UPDATED) == [
        ("Revenue", "FY2025", "420", "430", "currency", 1_000_000),
        ("Effective tax rate", "FY2025", "24", "24", "percent", 1),
    ]


def test_a_cell_that_holds_two_bases() -> None:
    text = "Fourth Quarter 2025 Outlook\n\n| Metric | Guidance |\n|---|---|\n| Net sales | $40 - $42 million |\n"
    for cell in ("GAAP $0.05-$0.10 / non-GAAP $0.12-$0.17", "$0.05 to $0.10 (GAAP); $0.12 to $0.17 (non-GAAP)"):
        assert guidance(f"{text}| EPS | {cell} |\n")[1:] == [
            ("GAAP EPS", "Fourth Quarter 2025", "0.05", "0.10", "per_share", 1),
            ("non-GAAP EPS", "Fourth Quarter 2025", "0.12", "0.17", "per_share", 1),
        ]


def test_a_column_of_units_between_labels_and_values() -> None:
    text = (
        "2025 OPERATING GUIDANCE\n\n                                      2025 Guidance\n"
        "Silver Production        oz           81,000 to 86,000\n"
        "Total Cash Costs         $/oz sold    $12 to $13\n"
        "Stripping                M$           $23 to $27\n"
        "Sustaining Capital       US$M         15 to 20\n"
    )
    assert guidance(text) == [
        ("Silver Production", "2025", "81000", "86000", "count", 1),
        ("Total Cash Costs", "2025", "12", "13", "currency", 1),
        ("Stripping", "2025", "23", "27", "currency", 1_000_000),
        ("Sustaining Capital", "2025", "15", "20", "currency", 1_000_000),
    ]


def test_what_leads_from_one_basis_to_the_other_is_no_column() -> None:
    text = (
        "Third Quarter 2025 Outlook\n\n|  | GAAP | Special Items** | Non-GAAP*** |\n|---|---|---|---|\n"
        "| Operating Expenses | $51 to $54 million | $6 to $7 million | $45 to $47 million |\n"
    )
    period = "Third Quarter 2025"
    assert guidance(text) == [
        ("GAAP Operating Expenses", period, "51", "54", "currency", 1_000_000),
        ("Non-GAAP Operating Expenses", period, "45", "47", "currency", 1_000_000),
    ]


def test_headings_of_a_basis_within_a_table() -> None:
    text = (
        "Third Quarter 2025 Outlook (in millions)\n\nGAAP\nRevenue                 $100.0 - $102.0\n"
        "Gross margin            60% - 61%\n\nNon-GAAP Financial Measures\nGross margin            62% - 63%\n"
        "Cash\nCapital expenditures    $1.0 - $2.0\n"
    )
    names = ["GAAP Revenue", "GAAP Gross margin", "Non-GAAP Gross margin", "Capital expenditures"]
    assert [one[0] for one in guidance(text)] == names


def test_columns_of_a_quarter_and_the_year() -> None:
    text = "Outlook for Fiscal 2025\n\n| | First Quarter | Full Year |\n|---|---|---|\n"
    text += "| Sales growth | 2% to 3% | 4% to 5% |\n| Operating margin | 10.0% to 10.5% | 11.0% to 11.5% |\n"
    assert [one[:2] for one in guidance(text)] == [
        ("Sales growth", "First Quarter"),
        ("Sales growth", "Fiscal 2025"),
        ("Operating margin", "First Quarter"),
        ("Operating margin", "Fiscal 2025"),
    ]


def test_a_period_within_a_table_holds_for_the_rows_below_it() -> None:
    text = "First Quarter and Fiscal 2026 Outlook\n\n|  | Q1 FY2026 |\n|---|---|\n"
    text += "| Net sales | $92 to $96 million |\n|  | Full Year FY2026 |\n| Net sales | $390 to $410 million |\n"
    assert [one[1:4] for one in guidance(text)] == [("Q1 FY2026", "92", "96"), ("Full Year FY2026", "390", "410")]
