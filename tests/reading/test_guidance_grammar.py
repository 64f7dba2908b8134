"""What is counted, what is expected without a usual metric, signs in words, lists and their leads."""

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
        ("GAAP Gross margin", "49", "50"),
        ("non-GAAP Gross margin", "51", "52"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tarn expects prices to be down, SG&A as a percent of sales of 22 percent and exploration of $3 million.",
            [("SG&A as a percent of sales", None, "22", "22"), ("exploration", None, "3", "3")],
        ),
        (
            "Q3 2016 Outlook: shipments of 2.9-3.0 million tonnes (Q2 2016: 3.1 million) and EBITDA of EUR 170m.",
            [("shipments", "Q3 2016", "2.9", "3.0"), ("EBITDA", "Q3 2016", "170", "170")],
        ),
        ("Tarn expects debt-to-EBITDA of about 4.5 times.", [("debt-to-EBITDA", None, "4.5", "4.5")]),
        (
            "Promotion expenditures in the fourth quarter could increase as much as 25%.",
            [("Promotion expenditures growth", "fourth quarter", None, "25")],
        ),
        (
            "Tarn expects NPAT for the half year ended 31 December 2023 to be A$24m to A$27m.",
            [("NPAT", "half year ended 31 December 2023", "24", "27")],
        ),
        (
            "Tarn expects revenue of $80 to $84 million in the first half of the fiscal year ending June 30, 2026.",
            [("revenue", "first half of the fiscal year ending June 30, 2026", "80", "84")],
        ),
        (
            "For the 12 months ending September 30, 2024, Tarn expects net sales of $310 million to $320 million.",
            [("net sales", "12 months ending September 30, 2024", "310", "320")],
        ),
        (
            "Tarn expects operating profit of £12m to £14m for the year to 31 March 2019.",
            [("operating profit", "year to 31 March 2019", "12", "14")],
        ),
        ("Tarn expects sales in a range of flat to an increase of 2%.", [("sales growth", None, "0", "2")]),
        (
            "SG&A expenses (which include $2.4 million of fees) should be $84 to $85 million.",
            [("SG&A expenses", None, "84", "85")],
        ),
        (
            "Tarn expects to buy about 350 new tractors during the quarter and outlays for 2007 of $8 million.",
            [("new tractors", "the quarter", "350", "350"), ("outlays", "2007", "8", "8")],
        ),
        ("It plans to open 28 stores.", [("stores", None, "28", "28")]),
        ("The guidance leaves out gains on sales of facilities of $15 million.", []),
        ("Outlook\n\nPrevious outlook: Net sales of $13 million.\n", []),
        ("Outlook\n\nSales in the nine months came to $871 million.\n", []),
    ],
)
def test_more_wordings(text: str, expected: list[tuple[str, str | None, str | None, str | None]]) -> None:
    assert [one[:4] for one in guidance(text)] == expected
