"""Two figures of one line in a sentence: where one is right, the other must be, however far off it is."""

import pytest

from tests.proofing.ellery import slips, told


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Net sales were $318.6 million, compared with $289.3 million a year ago.", "$289.3", "$195.9"),
        ("Net sales were $318.6 million, compared with $289.3 million a year ago.", "$318.6", "$95.6"),
        (
            "Gross profit rose 13.9% to $95.6 million, from $83.9 million a year ago.",
            "$83.9",
            "$56.2",
        ),
        ("Diluted earnings per share were $1.27, against $1.03 in the prior-year quarter.", "$1.03", "$2.66"),
    ],
)
def test_a_figure_beside_one_that_ties_is_told_though_it_looks_like_no_misprint(
    words: str, right: str, slip: str
) -> None:
    assert any(stated.startswith(slip) for _, stated in slips(words, right, slip))


@pytest.mark.parametrize(
    "words",
    [
        "Net sales were $318.6 million, compared with the $195.9 million that the plan foresaw.",
        "Net sales were $318.6 million and, with acquisitions, compare with $402.7 million pro forma.",
        "Net sales were $318.6 million. Bottles brought $195.9 million of it.",
        "Diluted earnings per share were $1.27, against dividends of $0.30 a share.",
        "Core earnings were $1.36 per diluted share, versus $1.13 a year ago.",
        "Net sales were $318.6 million against $201.4 million five years ago.",
        "Gross margin was 30.0% compared to 33.2% for our largest rival.",
        "Net sales were $318.6 million, compared with consensus of $305.0 million.",
    ],
)
def test_a_figure_of_something_else_beside_one_that_ties_is_none_of_the_line(words: str) -> None:
    assert not told(words)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Gross margin was 30.0%, compared to 29.0% a year ago.", "29.0%", "35.5%"),
        (
            (
                "Operating income was $43.9 million, or 13.8% of net sales, compared with $35.7 million, or 12.3%, in "
                "the second quarter of 2024."
            ),
            "12.3%",
            "21.3%",
        ),
    ],
)
def test_a_rate_beside_one_that_is_right_is_told_too(words: str, right: str, slip: str) -> None:
    assert slips(words, right, slip) == {("margin", slip)}


def test_a_change_that_only_the_rounding_of_the_text_leaves_open_is_a_warning() -> None:
    words = "Net sales increased $29.3 million to $318.6 million in the quarter from $289.3 million a year ago."
    assert not told(words)
    assert told(words.replace("$29.3", "$29.2")) == {("change", "warning", "$29.2 million")}


def test_a_free_cash_flow_of_one_sentence_is_what_it_leaves() -> None:
    words = (
        "In the first six months we generated $75.1 million of operating cash flow and, after capital expenditures of "
        "$22.8 million, free cash flow of $52.3 million."
    )
    assert slips(words, "$52.3", "$53.2") == {("sum", "$53.2 million")}


def test_a_list_names_a_row_by_the_end_of_its_label() -> None:
    words = "Works, flat glass and wool posted operating income of $24.6 million, $13.3 million and $12.3 million."
    listed = words.replace("million.", "million, respectively.").replace("operating income of ", "")
    assert not told(listed)
    exchanged = listed.replace("$24.6 million, $13.3 million", "$13.3 million, $24.6 million")
    assert {stated for check, _, stated in told(exchanged)} == {"$13.3 million", "$24.6 million"}
