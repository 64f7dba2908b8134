"""The quarter that a release reports, called another one in one place, and its last day a day off."""

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave
from tests.proofing.marlow import TABLE

BALANCE = """
CONSOLIDATED BALANCE SHEETS
(In thousands) (Unaudited)

                                       June 30,   December 31,
                                           2025           2024
                                      ---------      ---------
Cash                                    $31,204        $28,117
Inventories                              70,331         66,240
                                      ---------      ---------
Total assets                           $101,535        $94,357
                                      =========      =========
"""
TITLE = "Marlow Kettles Reports Second Quarter 2025 Results; Raises Outlook"
LEAD = "today announced results for its fiscal second quarter and six months ended June 30, 2025."
WEEKS = TABLE.replace("Three Months Ended", "13 Weeks Ended  ").replace("June 30,", "June 28,")
WEEKS += BALANCE.replace("June 30,", "June 28,")


def periods(lead: str, title: str = TITLE, tables: str = BALANCE + TABLE) -> set[str]:
    text = f"{title}\n\nDERBY, Conn., July 24, 2025 - Marlow Kettles, Inc. (NYSE: MRK), a maker of kettles, {lead}\n\n"
    found = proof(read_bytes((text + tables).encode(), "draft.txt"))
    return {severity for check, severity in grave(found) if check == "period"}


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (LEAD.replace("second", "first"), TITLE),
        (LEAD.replace("second", "third"), TITLE),
        (LEAD, TITLE.replace("Second", "Third")),
        (LEAD, TITLE.replace("Second Quarter", "Q1")),
        ("reported net income of $27.0 million for the third quarter, up 30%.", TITLE),
    ],
)
def test_the_lead_s_quarter_is_the_headline_s(lead: str, title: str) -> None:
    assert periods(lead, title) == {"error"}


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (LEAD, TITLE),
        (LEAD, TITLE.replace("Second Quarter", "Q2")),
        (LEAD, "Marlow Kettles Declares Third Quarter Dividend; Results Follow"),
        (LEAD, "Marlow Kettles Reports Second Quarter Results and Gives Third Quarter Outlook"),
        ("today announced that it will release its results for the third quarter on October 23, 2025.", TITLE),
        ("today reported results. In April it reported results for a quarter with fewer days.", TITLE),
        ("today reported results for the third calendar quarter of 2025.", TITLE),
    ],
)
def test_a_quarter_of_something_else_is_left_alone(lead: str, title: str) -> None:
    assert not periods(lead, title)


@pytest.mark.parametrize(
    ("months", "told"), [("second quarter and six", set()), ("second quarter and nine", {"warning"})]
)
def test_months_end_with_their_quarter(months: str, told: set[str]) -> None:
    assert periods(f"today reported results.\n\nIn the {months} months of 2025 more kettles were sold.") == told


@pytest.mark.parametrize(
    ("words", "tables"),
    [
        ("second quarter of fiscal year 2025, which ended June 27, 2025", WEEKS),
        ("three months ended June 29, 2025, and had cash of $31.2 million as of June 30, 2025", BALANCE + TABLE),
        ("second quarter of 2025, which ended on July 1, 2025", BALANCE + TABLE),
    ],
)
def test_a_last_day_that_no_table_has_is_told(words: str, tables: str) -> None:
    assert periods(f"today announced results for its {words}.", tables=tables) == {"warning"}


@pytest.mark.parametrize(
    ("words", "tables"),
    [
        ("second quarter of fiscal year 2025, which ended June 28, 2025", WEEKS),
        ("second quarter ended June 30, 2025", WEEKS),
        ("second quarter ended June 28, 2025", BALANCE + TABLE),
        ("second quarter ended June 29, 2025. The quarter ended June 29, 2025 had 13 weeks", BALANCE + TABLE),
        ("second quarter. As of June 27, 2025, a share cost $21", BALANCE + TABLE),
    ],
)
def test_a_day_that_is_custom_or_no_end_is_left_alone(words: str, tables: str) -> None:
    assert not periods(f"today announced results for its {words}.", tables=tables)
