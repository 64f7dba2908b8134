"""Slips beside what narrows another figure of the sentence, in small growths, and in figures shown elsewhere."""

import pytest

from tests.proofing.marlow import TABLE, tells
from tests.proofing.pelworth import told as said

EPS = "Diluted earnings per share               $1.24         $0.97\n"
MARGINS = TABLE.replace(EPS, f"{EPS}Net income margin                           11%            9%\n")


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (
            "Net sales of $248.3 million increased 7.3% as reported and fell 0.5% on a constant currency (2) basis.",
            "$248.3",
            "$248.4",
        ),
        ("Net sales were $248.3 million, up 7.3% (up 6.1% on an organic basis).", "$248.3", "$284.3"),
        ("GAAP gross margin of 35.1%; non-GAAP gross margin of 39.7%.", "35.1%", "35.3%"),
        ("Net sales of $248.3 million, a 7% increase versus the second quarter of 2024.", "7%", "1%"),
        ("Net income rose to $27.0 million, reflecting an 11% margin.", "11%", "12%"),
    ],
)
def test_a_slip_beside_another_basis_is_told(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=MARGINS)


def test_a_row_that_no_word_of_the_sentence_names_is_no_excuse() -> None:
    words = "Net income was $27.0 million in the second quarter of 2025, compared with $20.7 million last year."
    tells(words, "$20.7", "$20.8", table=f"{TABLE}Duties paid                              19,104        20,800\n")


def test_a_tax_benefit_is_the_tax_of_its_line() -> None:
    table = TABLE.replace("Income tax expense  ", "Income tax benefit  ").replace(" 8,193 ", "(8,193)")
    table = table.replace(" 6,702\n", "(6,702)\n").replace("27,011", "43,397").replace("20,709", "34,113")
    table = table.replace("$25,629", "$42,015").replace("$19,553", "$32,957")
    words = (
        "Income tax benefit was $8.2 million compared to income tax benefit of $6.7 million in the prior-year quarter."
    )
    tells(words, "benefit of $6.7", "benefit of $7.6", table=table)


def test_a_figure_does_not_go_two_ways() -> None:
    assert said("Cash returned fell to $14.3 million, up 12% year over year.") == {("direction", "warning")}
    assert not said("Cash returned rose to $14.3 million, up 12% year over year.")
    assert not said("Cash returned fell to $14.3 million, up 12% sequentially.")
    assert not said("The loss fell to $14.3 million, up 12% on what we hoped.")


def test_what_has_been_under_a_heading_of_the_outlook_is_checked() -> None:
    words = "Outlook\n\nGross profit was $87.1 million, compared to $76.1 million in the prior-year quarter."
    tells(words, "$87.1", "$87.7")


def test_a_count_is_held_whatever_the_next_sentence_leaves_out() -> None:
    words = "Tools on hire decreased 11.9% to 24,489, compared to 27,794 last year. Excluding saws, they fell a lot."
    assert not said(words)
    assert said(words.replace("decreased", "increased")) == {("growth", "error")}


def test_an_amount_of_no_row_goes_the_way_it_is_said() -> None:
    words = "Rental deposits were $239.0 million year-to-date 2025, a decrease from $257.5 million last year."
    assert not said(words)
    assert said(words.replace("a decrease", "an increase")) == {("direction", "error")}


def test_a_figure_of_the_year_to_date_goes_the_way_it_is_said() -> None:
    words = "Cash flow from operations was $239.0 million year-to-date 2025, a decrease from $257.5 million last year."
    assert not said(words)
    assert said(words.replace("a decrease", "an increase")) == {("direction", "error")}
