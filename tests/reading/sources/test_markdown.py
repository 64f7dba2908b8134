"""Markdown and pasted text."""

from irdesk.reading.sources.files import load
from irdesk.reading.sources.markdown import plain

from .checks import assert_sound, texts

PAGE = r"""---
title: "Brightwater Pumps Reports Second Quarter"
tags:
  - "wire"
---

# Sales \& orders rise

**Dial in:** [800-555-0142](tel:8005550142) or <https://brightwater.example/call>

* Orders up _a third_
* Margin 41\%*

Second heading
--------------

| | Three months ended | | | | |
| --- | --- | --- | --- | --- | --- |
|  | 2004 | |  | 2003 | |
| **Revenue** | $ | 1,234 |  | $ | 999 |
| Net loss |  | (12 | ) |  | (3 |

| 1 | A note under the table, long enough to be one, on what the figures above leave out |
| --- | --- |

```
Sales   12   11
```
"""


def test_marks_are_taken_out_and_lines_kept() -> None:
    document = load(PAGE.encode(), "a.md")
    assert_sound(document)
    assert document.format == "markdown"
    assert document.text.startswith(
        "Brightwater Pumps Reports Second Quarter\n\nSales & orders rise\n\n"
        "Dial in: 800-555-0142 or https://brightwater.example/call\n\n* Orders up a third\n* Margin 41%*\n\n"
        "Second heading\n\n"
    )
    assert "1 A note under the table, long enough" in document.text
    assert document.text.endswith("Sales   12   11\n")


def test_pipe_tables_are_grids_and_single_spaces_continue_a_cell() -> None:
    document = load(PAGE.encode(), "a.md")
    assert texts(document)[2] == ["Revenue", "$", "1,234", "$", "999"]
    heading, years = document.grids[0].rows[:2]
    assert [(cell.column, cell.columns) for cell in heading] == [(1, 5)]
    assert [(cell.column, cell.columns) for cell in years] == [(1, 2), (4, 2)]


def test_pasted_markdown_is_known_by_its_table() -> None:
    assert load(b"Results\n\n| Sales | 12 |\n| --- | --- |\n| Cost | 7 |\n", "-").format == "markdown"
    assert load(b"Results\n\nSales rose by 5%.\n", "-").format == "text"


def test_stars_of_footnotes_stay() -> None:
    assert plain("**Strong** and Revenue* and margin*") == "Strong and Revenue* and margin*"
    assert plain("Adjusted EBITDA**") == "Adjusted EBITDA**"
    assert plain("5*6*7 and a_name_here") == "5*6*7 and a_name_here"


def test_tags_inside_markdown_do_not_make_it_a_page() -> None:
    data = (
        "Sales\n\n| Call | Number |\n| --- | --- |\n| Live<br>today | <b>800</b>-555-0142<sup>1</sup> |\n"
        + "<br>\n" * 9
    )
    document = load(data.encode(), "a.md")
    assert document.format == "markdown"
    assert "800-555-0142(1)" in document.text
    assert load(b"<html><body><p># One</p><p>**Two**</p></body></html>", "a.md").format == "html"


def test_a_link_that_only_points_keeps_its_address() -> None:
    assert plain("Webcast: [link](https://b.example/1), [site](https://b.example)") == (
        "Webcast: link (https://b.example/1), site"
    )


def test_front_matter_of_a_page_with_its_own_title_goes() -> None:
    assert load(b"---\ntitle: Sales rise\n---\n\nSales rise\n\nMore.\n", "a.md").text == "Sales rise\n\nMore.\n"


def test_a_head_reaches_over_the_empty_cells_under_which_columns_are_named() -> None:
    table = """
|  | Fourth Quarter |  |  | Full Year |  |  |
| --- | --- | --- | --- | --- | --- | --- |
|  | 2021 | 2020 |  | 2021 | 2020 |  |
| Sales | 612 | 570 | 42 | 2,402 | 2,118 | 284 |
| Costs | 301 | 288 | 13 | 1,190 | 1,040 | 150 |
"""
    first, second, *_ = load(table.encode(), "release.md").grids[0].rows
    assert [(cell.text, cell.column, cell.columns) for cell in first] == [("Fourth Quarter", 1, 2), ("Full Year", 4, 2)]
    assert [(cell.column, cell.columns) for cell in second] == [(1, 1), (2, 1), (4, 1), (5, 1)]
