"""Errors that no one slip explains are of a row, or of words, that are meant otherwise: nothing graver than a note."""

import pytest

from irdesk.domain.finding import Finding
from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave

TOP = """Osmore Kilns Reports Third Quarter 2024 Results

DAYTON, Ohio, October 24, 2024 - Osmore Kilns, Inc. (NYSE: OSK) today reported results for the quarter ended
September 30, 2024.

"""
TABLE = """                    Osmore Kilns, Inc.
          Consolidated Statements of Operations (Unaudited)
            (in thousands, except per share amounts)

                                   Three months ended     Nine months ended
                                      September 30,         September 30,
                                     2024       2023       2024       2023
Revenue                            40,120     38,870    118,655    113,410
Cost of revenue                    29,870     29,060     88,410     84,905
Gross profit                       10,250      9,810     30,245     28,505
Net income                          4,120      3,870     11,655     10,410
Earnings per share
  Basic                            $ 1.03     $ 0.95     $ 2.86     $ 2.55
  Diluted                          $ {}     $ {}     $ 2.83     $ 2.52
Weighted average shares
  Basic                             4,002      4,071      4,080      4,083
  Diluted                           4,040      4,116      4,121      4,130
"""


def _found(*diluted: str) -> tuple[Finding, ...]:
    return proof(read_bytes((TOP + TABLE.format(*diluted)).encode(), "draft.txt"))


def _of_shares(found: tuple[Finding, ...], severity: str) -> list[str]:
    return [each.stated or "" for each in found if each.check == "per-share" and each.severity == severity]


def test_one_slip_in_a_row_is_an_error() -> None:
    assert not _of_shares(_found("1.02", "0.94"), "error")
    assert set(_of_shares(_found("1.20", "0.94"), "error")) == {"1.20"}
    assert not any("No one slip" in each.message for each in _found("1.20", "0.94"))


def test_a_row_that_breaks_in_two_columns_and_holds_in_two_is_meant_otherwise() -> None:
    found = _found("1.20", "1.14")
    assert not _of_shares(found, "error")
    notes = [each for each in found if each.severity == "note" and "No one slip explains this" in each.message]
    assert len(notes) > 1


def test_two_sums_that_one_figure_breaks_are_one_slip() -> None:
    slipped = (TOP + TABLE.format("1.02", "0.94")).replace("10,250", "12,050")
    assert ("foot", "error") in grave(proof(read_bytes(slipped.encode(), "draft.txt")))


@pytest.mark.parametrize("number", ["1-877-555-01234", "1-800-555-012"])
def test_numbers_to_dial_are_what_they_are(number: str) -> None:
    """Two of them may well be wrong, both; only figures are held against something that may be meant otherwise."""
    call = f"A call will be held today at 5:00 p.m. Eastern time. Dial {number}, or {number[:-1]} from Canada.\n\n"
    assert ("phone", "error") in grave(proof(read_bytes((TOP + call).encode(), "draft.txt")))
