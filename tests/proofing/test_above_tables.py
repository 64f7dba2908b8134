"""Items of a list, and lines with a colon, that stand right above a table are running text."""

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave
from tests.proofing.talverno import told

PAGE = """<html><body>
<p>Pelworth Tools Announces Second Quarter 2025 Results</p>
<p>AKRON, Ohio, July 22, 2025 - Pelworth Tools, Inc. (NYSE: PLW) today reported its second quarter.</p>
<p>Second Quarter 2025 Highlights</p>
<p>{item}</p>
<p>{line}</p>
<table><tr><td></td><td colspan="2">Three Months Ended June 30,</td></tr>
<tr><td>(in thousands)</td><td>2025</td><td>2024</td></tr>
<tr><td>Total revenue</td><td>412,806</td><td>418,114</td></tr>
<tr><td>Cost of sales</td><td>290,331</td><td>288,602</td></tr>
<tr><td>Gross profit</td><td>122,475</td><td>129,512</td></tr></table>
</body></html>"""


def errors(item: str, line: str = "Summary of Results") -> set[tuple[str, str]]:
    text = PAGE.format(item=item, line=line)
    return {each for each in grave(proof(read_bytes(text.encode(), "draft.htm"))) if each[1] == "error"}


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ("• Total revenue of $412.8 million in the quarter", "Summary of Results"),
        (
            "• A new plant in Ohio",
            "Total revenue was $412.8 million in the quarter, and the figures of the quarter were as follows:",
        ),
    ],
)
def test_running_text_right_above_a_table_is_held_against_it(item: str, line: str) -> None:
    assert not errors(item, line)
    assert errors(item.replace("412.8", "421.8"), line.replace("412.8", "421.8")) == {("prose-table", "error")}


def test_two_ranges_in_a_row_are_two() -> None:
    words = "We are revising our guidance from a range of $170 million to $190 million to $160 million to $175 million."
    assert not told(words)


def test_a_gain_on_debt_is_not_all_of_the_difference() -> None:
    words = "We bought back $58.5 million of notes for $47.9 million, resulting in a gain on debt of ${} million."
    assert not told(words.format("11.0"))
    kept = "We have $58.5 million of notes and $47.9 million of bonds, for total debt of $104.6 million."
    assert told(kept) == {("sum", "error")}


def test_a_number_between_an_address_and_a_title_is_no_part_of_the_table() -> None:
    page = PAGE.replace(
        "<p>{item}</p>", "<p>Investor Relations</p><p>ir@pelworth.example</p><p>Ann Teale</p><p>{item}</p>"
    )
    text = page.format(item="330-104-3802", line="CONSOLIDATED STATEMENTS OF OPERATIONS")
    found = {each for each in grave(proof(read_bytes(text.encode(), "draft.htm"))) if each[0] == "phone"}
    assert found
