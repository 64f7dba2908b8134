"""Columns of changes as highlights show them: undated heads, changes among growths, a cent that is none."""

import re

from irdesk.domain.release import Release
from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.tables import found, grave, statement, wrong

REGIONS = ("North: 273.1 272.4 0.3", "South: 245.0 210.2 16.6", "East: 277.8 287.9 -3.5", "West: 470.6 408.6 15.2")
UNDATED = ("Sales now", "Sales then", "% Change", "% Change without currencies")


def test_growth_between_columns_of_which_none_is_dated() -> None:
    lines = [f"{line} {number}.4" for number, line in enumerate(REGIONS, 3)]
    assert not wrong(*lines, kind="other", heads=UNDATED)
    slipped = [line.replace("16.6", "61.6") for line in lines]
    assert wrong(*slipped, kind="other", heads=UNDATED) == [("cross-foot", "61.6")]


HIGHLIGHTS = """Tarnwick Pumps Reports Second Quarter 2026 Results

Quarter Ended
($ in millions, except per share amounts)   June 30, 2026   June 30, 2025   Change
Net Sales                                        $162.5          $201.9        (20)%
Gross Profit                                      $46.4           $59.1        (21)%
Net Income                                        $17.9           $52.2        (66)%
Diluted Earnings per Share                        $0.77           $2.26     $(1.49)
"""


def _cross_feet(text: str) -> list[tuple[str, str]]:
    findings = proof(read_bytes(text.encode(), "highlights.txt"))
    return [(each.severity, each.stated or "") for each in findings if each.check == "cross-foot"]


def test_a_change_in_money_among_growths_is_the_change() -> None:
    told = _cross_feet(HIGHLIGHTS)
    assert ("ok", "-1.49") in told
    assert all(severity == "ok" for severity, _ in told)
    assert ("error", "-1.94") in _cross_feet(HIGHLIGHTS.replace("1.49", "1.94"))


OF_SALES = (
    "Net income: 36790 14.5 17867 7.8", "Interest: 834 0.3 1030 0.4", "Taxes: 11618 4.6 5580 2.4",
    "Depreciation: 5468 2.3 5366 2.3", "Stock compensation: 838 0.3 1991 0.9", "Adjusted EBITDA: 55548 22.0 31834 13.8",
)  # fmt: skip


def test_a_share_is_bent_by_more_than_its_last_place_where_only_then_its_column_adds_up() -> None:
    sales = statement("Net sales: 253249 230114")
    for part, told in (("2.3", []), ("2.9", [("cross-foot", "2.9")])):
        lines = [OF_SALES[3].replace("5468 2.3", f"5468 {part}") if "Depr" in line else line for line in OF_SALES]
        heads = ("2025", "% of net sales", "2024", "% of net sales")
        table = statement(*lines, kind="reconciliation", heads=heads)
        assert grave(list(proof(Release(statements=(sales, table))))) == told


EARNINGS = (
    "# Earnings from continuing operations", "Basic earnings per share [per_share]: 0.96 1.00",
    "Diluted earnings per share [per_share]: 0.96 0.99",
    "# Earnings", "Basic earnings per share [per_share]: 0.96 1.00",
    "Diluted earnings per share [per_share]: 0.96 0.99",
    "# Shares", "Basic shares [shares]: 38.2 38.4", "Diluted shares [shares]: 38.2 38.4",
)  # fmt: skip


def test_a_cent_between_basic_and_diluted_over_shares_of_few_digits_is_a_note_once() -> None:
    told = [each for each in found(*EARNINGS) if "over as many shares" in each.message]
    assert [each.severity for each in told] == ["note"]
    exact = [re.sub(r"38\.(\d)", r"38\g<1>174", line) for line in EARNINGS]
    assert wrong(*exact) == [("per-share", "0.99")]
    assert wrong(*(line.replace("0.99", "0.90") for line in EARNINGS)) == [("per-share", "0.90")]
