"""Columns and rows that count otherwise than their table: other currencies and scales, prices per unit."""

from irdesk.reading.masthead import Masthead
from tests.reading.statements.support import one, read_html, read_text

YEN = """
<p>Consolidated Statements of Income</p>
<table>
<tr><td></td><td colspan=2>Millions of Yen</td><td>Thousands of U.S. Dollars</td></tr>
<tr><td></td><td>Year ended March 31, 2004</td><td>Year ended March 31, 2005</td><td>Year ended March 31, 2005</td></tr>
<tr><td>Net sales</td><td>¥ 204,118</td><td>¥ 221,330</td><td>$ 1,958,673</td></tr>
<tr><td>Cost of sales</td><td>140,330</td><td>151,204</td><td>1,338,088</td></tr>
<tr><td>Gross profit</td><td>¥ 63,788</td><td>¥ 70,126</td><td>$ 620,585</td></tr>
</table>
"""
WELLS = """
SUMMARY OF OPERATIONS
(In thousands)
                                    Three Months Ended
                                       September 30,
                                    2002        2001
Revenues                           $33,401     $42,053
Costs                               28,937      57,334
Net income (loss)                   $4,464    $(15,281)

SELECTED DATA
                                    Three Months Ended
                                       September 30,
                                    2002        2001
Oil (MBbl)                             402         388
Oil (per Bbl)                       $26.10      $24.85
Gas (per Mcf)                        $2.98       $2.77
"""


def test_a_column_in_another_scale_or_currency_is_doubted_once() -> None:
    doubts = [doubt for doubt in read_html(YEN)[1] if "columns" in doubt.field]
    assert [(doubt.field, doubt.why) for doubt in doubts] == [
        ("statements[0].columns[2].label", "this column states a scale of its own, not the table's")
    ]
    translated = YEN.replace("Thousands of U.S. Dollars", "US$").replace("Millions of Yen", "RMB").replace("¥ ", "")
    doubts = [doubt for doubt in read_html(translated)[1] if "columns" in doubt.field]
    assert [doubt.why for doubt in doubts] == ["this column is in another currency than the table"]


def test_prices_per_unit_are_not_multiplied_and_take_no_scale_from_the_table_before() -> None:
    statements, _ = read_text(WELLS, Masthead())
    assert [statement.scale for statement in statements] == [1000, 1]
    assert [row.unit for row in statements[1].rows] == ["currency", "per_share", "per_share"]


def test_rent_per_square_foot_is_an_amount_for_one() -> None:
    text = """
                                    June 30,    June 30,
                                        2019        2018
Rent (in thousands)                  $14,202     $12,870
Rent per square foot                  $28.30      $27.00
"""
    assert [row.unit for row in one(text).rows] == ["currency", "per_share"]
