"""What only looks wrong, since the check cannot know what is meant: nothing graver than a note; and what still is."""

import msgspec
import pytest

from irdesk.domain.release import Release
from irdesk.domain.statement import Figure
from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave as graves
from tests.proofing.tables import found, grave, statement, wrong

TOP = (
    "Osmore Kilns Reports Third Quarter 2024 Results\n\n"
    "DAYTON, Ohio, October 24, 2024 - Osmore Kilns, Inc. (NYSE: OSK) today reported results for the quarter ended "
    "September 30, 2024.\n\n"
)


def told(words: str, *, top: str = TOP) -> set[tuple[str, str]]:
    release = read_bytes(f"{top}{words}\n".encode(), "draft.txt")
    return {each for each in graves(proof(release)) if each[0] not in {"notice", "non-gaap", "contact", "pass-code"}}


def test_a_change_in_shares_may_be_below_zero() -> None:
    rows = (
        "Net income: 4120 3870 250",
        "Basic earnings per share [per_share]: 1.03 0.95 0.08",
        "Diluted earnings per share [per_share]: 1.02 0.94 0.08",
        "Basic shares outstanding [shares]: 4002 4071 -69",
        "Diluted shares outstanding [shares]: 4040 4116 -76",
    )
    assert not wrong(*rows, heads=("2025", "2024", "Change"))
    rows = (*rows[:4], rows[4].replace("4116", "4016"))
    assert ("per-share", "4016") in wrong(*rows, heads=("2025", "2024", "Change"))


LOSS = (
    "Rental income: 812640 -",
    "Repairs: 407115 -",
    "Design work: 1903320 318255",
    "Marketing: 960480 41870",
    "Loss from operations: 2458275 360125",
)


def test_a_sign_that_no_other_column_settles_makes_no_sum_wrong() -> None:
    nil = [line.replace(" -", " 0") for line in LOSS]
    assert not [each for each in wrong(*nil) if each[0] == "foot"]


def test_earnings_that_are_the_sum_of_their_parts_may_be_a_digit_off() -> None:
    rows = (
        "Net income: 7412 7231 6930",
        "Continuing operations [per_share]: 2.31 2.24 2.17",
        "Discontinued operations [per_share]: 0.05 0.05 0.03",
        "Basic earnings per share [per_share]: 2.36 2.29 2.20",
        "Basic weighted average shares [shares]: 3140 3150 3150",
    )
    assert not wrong(*rows)
    assert ("per-share", "note") in {(each.check, each.severity) for each in found(*rows)}
    slipped = (*rows[:3], rows[3].replace("2.29", "2.92"), rows[4])
    assert ("per-share", "2.92") in wrong(*slipped)


def test_a_part_of_earnings_a_share_may_be_a_digit_off() -> None:
    rows = (
        "Loss from discontinued operations: -811 -645 -402",
        "Diluted loss from discontinued operations per share [per_share]: -0.26 -0.21 -0.13",
        "Diluted weighted average shares [shares]: 3212 3105 3098",
    )
    assert not [each for each in wrong(*rows) if each[0] == "row-ratio"]
    assert ("row-ratio", "-0.28") in wrong(rows[0], rows[1].replace("-0.26", "-0.28"), rows[2])


def test_amounts_a_share_under_a_heading_of_their_own_are_no_amounts() -> None:
    heads = ("Q1 2025", "Q2 2025", "Q3 2025", "2025")
    rows = (
        "Sales: 9015 9120 9240 27375",
        "Costs: 5012 5204 5311 15527",
        "Fees: 1204 1222 1244 3670",
        "# Basic and diluted",
        "Continuing operations: 1.61 1.58 1.62 4.82",
        "Total earnings per share [per_share]: 1.61 1.58 1.62 4.82",
    )
    assert not wrong(*rows, heads=heads)


def test_total_shares_count_shares() -> None:
    rows = (
        "Average number of shares outstanding [shares]: 21440 21000 21440 21000",
        "Shares from options [shares]: 0 0 760 100",
        "Total shares: 21440 21000 22200 21100",
        "Net income: 3216 1072 3216 1072",
        "Per share net income [per_share]: 0.15 0.05 0.14 0.05",
    )
    heads = ("Basic, 2025", "Basic, 2024", "Diluted, 2025", "Diluted, 2024")
    assert not wrong(*rows, heads=heads)
    assert ("row-ratio", "0.24") in wrong(*rows[:4], rows[4].replace("0.14", "0.24"), heads=heads)


def test_a_growth_is_not_from_what_a_figure_holds() -> None:
    words = (
        "Diluted earnings were $1.48 for the quarter, inclusive of moving costs totaling $0.03, an increase of 64% "
        "compared to $0.90 in the third quarter of 2023."
    )
    assert not told(words)
    assert ("growth", "error") in told(
        words.replace(", inclusive of moving costs totaling $0.03", "").replace("64", "46")
    )


def test_growth_of_adjusted_earnings_is_not_that_of_reported_ones() -> None:
    words = (
        "Earnings per diluted share (EPS) were $0.41 compared with $0.47 a year ago; adjusted EPS for the quarter "
        "increased 22% compared with adjusted EPS a year ago."
    )
    assert not told(words)


def test_the_worse_end_of_costs_may_stand_first() -> None:
    costs = "For the fourth quarter we expect operating expenses to be between $58 million and $54 million."
    assert not told(costs)
    assert ("range", "error") in told(costs.replace("operating expenses", "revenue"))


@pytest.mark.parametrize(
    ("words", "wrong"), [(" and at 7:30 p.m. London time", False), (", 4:30 p.m. London time", True)]
)
def test_and_behind_a_pair_of_times_opens_another_moment(words: str, wrong: bool) -> None:
    call = f"Calls are to be held today at 10:00 a.m. London time (5:00 a.m. US Eastern Time){words} to discuss them."
    assert (("zone", "error") in told(call)) is wrong


def test_a_number_under_a_country_may_be_one_of_its_plan() -> None:
    lines = "Analysts may join the call on:\n\n{} (Thursday, 9:00 p.m.)\n   Toll free     800-101-4472\n"
    assert not told(lines.format("MALAYSIA"))
    assert ("phone", "error") in told(lines.format("UNITED STATES"))


def test_the_day_that_a_period_runs_from_is_no_dateline() -> None:
    page = (
        "ORREN LABS CORP.\n\nSTATEMENTS OF OPERATIONS\nYEAR ENDED DECEMBER 31, 2003 AND PERIOD FROM\n"
        "MARCH 4, 2002 (INCEPTION) TO DECEMBER 31, 2002\n\n"
    )
    assert read_bytes(page.encode(), "draft.txt").date is None


def test_a_dash_among_growths_says_nothing() -> None:
    rows = (
        "Turnover: 1412 1290 9.5", "Profit: 204 171 19.3", "Net debt: 512 548 -6.6", "Orders: 1630 1504 8.4",
        "Dividend: 0 31 0",
    )  # fmt: skip
    table = statement(*rows, heads=("2025", "2024", "% change"))
    last = table.rows[-1]
    dashed = msgspec.structs.replace(last, figures=(Figure("0", nil=True), last.figures[1], Figure("0", nil=True)))
    table = msgspec.structs.replace(table, rows=(*table.rows[:-1], dashed))
    assert not grave(list(proof(Release(text="", statements=(table,)))))


def test_ratios_in_a_column_of_their_own_add_up_to_nothing() -> None:
    rows = (
        "Bridges: 42118 0.4 511204",
        "Tunnels: 18305 1.7 96431",
        "Harbours: 20112 2.2 40077",
        "Total: 80535 0.8 647712",
    )
    assert not wrong(*rows, kind="segments")
    assert ("segments", "647721") in wrong(*rows[:3], rows[3].replace("647712", "647721"), kind="segments")


def test_a_diluted_loss_may_be_left_without_a_gain_on_warrants() -> None:
    rows = ("Net income: 5210 4630", "Basic [per_share]: 0.31 0.28", "Diluted [per_share]: -0.12 0.27")
    loss = found(*rows, text="Gain on warrants")
    assert not [each for each in grave(loss) if each[0] == "per-share"]
    turned = found(*rows[:2], rows[2].replace("-0.12", "-0.30"), text="Gain on warrants")
    assert ("per-share", "-0.30") in grave(turned)
    assert ("per-share", "-0.12") in wrong(*rows)


def test_growth_of_parts_adds_up_to_nothing() -> None:
    rows = (
        "Net income per diluted share from continuing operations [per_share]: 0.22 0.16 38",
        "Net loss per diluted share from discontinued operations [per_share]: -0.01 -0.05 80",
        "Consolidated net income per diluted share [per_share]: 0.21 0.11 91",
    )
    assert not [each for each in wrong(*rows, heads=("2025", "2024", "% change")) if each[0] == "per-share"]
    rows = (*rows[:2], rows[2].replace("0.11", "0.17"))
    assert ("per-share", "0.17") in wrong(*rows, heads=("2025", "2024", "% change"))
