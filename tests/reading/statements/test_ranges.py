"""Ranges of guidance, figures that are approximate or unchanged, and scales that figures and margins carry."""

from tests.reading.statements.support import dates, one, values

CENTRED = """
 In billions, except per share data                        Q2 2023 Guidance
 Revenue                                                     $2.47 - $2.54
 Growth of the volume                                           1% - 4%
 Diluted EPS                                                 $0.65 - $0.70
"""
TWO = """
                                             Three Months Ending June 30, 2023
 (In billions, except per share amounts)       GAAP                  Non-GAAP
 Net revenues                               $2.47 - $2.54         $2.57 - $2.64
 Diluted EPS                                $0.65 - $0.70         $0.96 - $1.01
"""
WORDS = """
                                     Prior FY23 Outlook                          Updated FY23 Outlook
Net sales                        $10.95 billion to $11.05 billion               $11.0 billion to $11.1 billion
Comparable sales                              4% to 5%                                     no change
New stores, net                                 25-30                                      no change
Operating margin                           14.7% to 15.0%                               14.5% to 14.8%
"""


def test_centred_ranges_are_a_low_and_a_high_column() -> None:
    statement = one(CENTRED)
    assert values(statement) == [
        ("Revenue", "2.47", "2.54"),
        ("Growth of the volume", "1", "4"),
        ("Diluted EPS", "0.65", "0.70"),
    ]
    assert {column.label for column in statement.columns} == {"Q2 2023 Guidance"}


def test_a_head_stands_over_both_ends_of_its_range() -> None:
    statement = one(TWO)
    labels = [column.label for column in statement.columns]
    assert [label.endswith("Non-GAAP") for label in labels] == [False, False, True, True]
    assert {end for _, end in dates(statement)} == {"2023-06-30"}


def test_ranges_in_words_and_what_is_unchanged() -> None:
    statement = one(WORDS)
    assert values(statement) == [
        ("Net sales", "10.95", "11.05", "11.0", "11.1"),
        ("Comparable sales", "4", "5", ".", "."),
        ("Operating margin", "14.7", "15.0", "14.5", "14.8"),
    ]
    assert statement.scale == 1_000_000_000


def test_a_mark_of_approximation_is_no_part_of_the_label() -> None:
    text = """
                                            Low guidance   High guidance
   Rate of the charge                     ~ $        595  ~ $       1,145
   Tax impacts                            ~         (161) ~          (315)
"""
    assert values(one(text)) == [("Rate of the charge", "595", "1145"), ("Tax impacts", "-161", "-315")]


def test_the_scale_that_the_money_of_a_table_carries_is_not_that_of_the_amounts_per_share() -> None:
    text = """
Outlook for the Quarter

                                           Low End          High End
Revenue                                  $372 million     $412 million
GAAP earnings per share                  $       0.23     $      0.73
Adjusted earnings per share              $       0.78     $      1.28
"""
    statement = one(text)
    assert (statement.scale, values(statement)[0]) == (1_000_000, ("Revenue", "372", "412"))


def test_a_table_that_leads_from_earnings_per_share_to_others_is_per_share_throughout() -> None:
    text = """
                                           Low             High
Estimated EPS as reported                  $1.00           $1.13
Legal costs                                 0.16            0.16
Tax benefit                                (0.05)          (0.11)
Estimated EPS as adjusted                  $1.11           $1.18
"""
    assert {row.unit for row in one(text).rows} == {"per_share"}
    mixed = text.replace("0.16            0.16", "  84            0.16")
    assert [row.unit for row in one(mixed).rows] == ["per_share", "currency", "currency", "per_share"]


def test_a_scale_in_one_word_left_of_the_heads() -> None:
    text = """
Statement of Consolidated Earnings

                                      Third Quarter Ended
Millions, Except Per Share            September 30, 2001
                                      2001        2000
Net sales                          $1,204.3    $1,310.6
Costs                                 902.1       951.4
Net earnings                         $302.2      $359.2
"""
    assert one(text).scale == 1_000_000
