"""The grammar of a displayed figure."""

import pytest

from irdesk.reading.statements.lines import amounts
from irdesk.reading.statements.lines.amounts import find_amounts, is_year, whole_amount


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,234", "1234"),
        ("$ 1,234.5", "1234.5"),
        ("(806)", "-806"),
        ("$(806)", "-806"),
        ("$ (806)", "-806"),
        ("($806)", "-806"),
        ("-5.1", "-5.1"),
        ("- 5.1", "-5.1"),
        ("−7", "-7"),
        ("$.05", "0.05"),
        ("$(.05)", "-0.05"),
        ("(12.3)%", "-12.3"),
        ("(12.3%)", "-12.3"),
        ("+3%", "3"),
        ("(1,268,014", "-1268014"),
        ("4,180 ,000", "4180000"),
        ("€(5)", "-5"),
        ("US$1,234", "1234"),
        ("1,234(1)", "1234"),
        ("8,851*", "8851"),
        ("(130) bps", "-130"),
        ("1.2x", "1.2"),
        ("(0.0)", "0.0"),
        ("<806>", "-806"),
        ("1,234-", "-1234"),
        ("$1.2M", "1.2"),
        ("$(3.5) billion", "-3.5"),
    ],
)
def test_a_figure_is_its_displayed_decimal_with_its_sign(printed: str, value: str) -> None:
    amount = whole_amount(printed, 0)
    assert amount is not None
    assert amount.value == value
    assert not amount.nil


@pytest.mark.parametrize("printed", ["-", "--", "---", "—", "–", "$ -", "$—", "—%", "nil"])
def test_a_dash_is_nil(printed: str) -> None:
    amount = whole_amount(printed, 0)
    assert amount is not None
    assert (amount.value, amount.nil) == ("0", True)


@pytest.mark.parametrize("printed", ["n/a", "N/M", "NM"])
def test_not_available_holds_its_column_without_a_value(printed: str) -> None:
    amount = whole_amount(printed, 0)
    assert amount is not None
    assert amount.value is None


@pytest.mark.parametrize(
    "printed", ["201-555-0140", "07/29/2003", "1-800-555-0199", "Q3", "12:30", "$", "(a)", "2.5-3.0"]
)
def test_what_is_no_figure_is_none(printed: str) -> None:
    assert whole_amount(printed, 0) is None


def test_the_places_are_those_in_the_document() -> None:
    text = "Sales        $  1,200    (35)"
    found = list(find_amounts(text, base=100))
    assert [(amount.start, amount.end) for amount in found] == [(113, 121), (125, 129)]
    assert [text[amount.start - 100 : amount.end - 100] for amount in found] == ["$  1,200", "(35)"]
    assert [amount.right for amount in found] == [21, 28]


def test_years_are_plain_four_digits() -> None:
    years = [amount for amount in find_amounts("2004   2,004   $2004   1850   2003*") if is_year(amount)]
    assert [amount.value for amount in years] == ["2004", "2003"]


@pytest.mark.parametrize(
    ("printed", "times"), [("$1.2M", 10**6), ("3.5 billion", 10**9), ("$12K", 1000), ("1,200", 1), ("$4 MM", 10**6)]
)
def test_what_a_figure_is_to_be_multiplied_with(printed: str, times: int) -> None:
    amount = whole_amount(printed, 0)
    assert amount is not None
    assert amount.times == times


@pytest.mark.parametrize("rest", ["1,204", " 1,204", "$5", "/a", "il", "A", "-", "..", ""])
def test_every_figure_begins_with_what_is_looked_for_first(rest: str) -> None:
    texts = [chr(code) + rest for code in range(0x21, 0x2500)]
    figures = [text for text in texts if amounts._FIGURE.match(text)]
    assert figures or rest in ("/a", "il", "A", "..", "")
    assert [text for text in figures if not amounts._START.match(text)] == []
