"""An invented maker of kettles: the top of its release, its income, its sales by line, a sentence that must tie."""

from tests.proofing.pelworth import told

HEAD = (
    "Marlow Kettles Announces Second Quarter 2025 Results\n\n"
    "DERBY, Conn., July 24, 2025 - Marlow Kettles, Inc. (NYSE: MRK) today reported results for the second quarter "
    "ended June 30, 2025.\n\n"
)
TABLE = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share data) (Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Net sales                             $248,317      $231,462
Cost of goods sold                     161,205       155,318
                                     ---------     ---------
Gross profit                            87,112        76,144
Operating expenses                      51,908        48,733
                                     ---------     ---------
Operating income                        35,204        27,411
Income tax expense                       8,193         6,702
                                     ---------     ---------
Net income                              27,011        20,709
Net income of other holders              1,382         1,156
                                     ---------     ---------
Net income attributable to Marlow Kettles, Inc.  $25,629  $19,553
                                     =========     =========
Diluted earnings per share               $1.24         $0.97
"""
LINES = """
NET SALES BY LINE
(In thousands) (Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Kettles                               $141,802      $128,417
Urns                                    62,390        66,958
Spouts and lids                         44,125        36,087
                                     ---------     ---------
Net sales                             $248,317      $231,462
                                     =========     =========
"""


def tells(words: str, right: str, slip: str, *, table: str = TABLE, head: str = HEAD) -> None:
    """Assert that a sentence raises nothing, and an error with a slip in it."""
    assert right in words
    assert not told(words, table, head=head)
    assert [kind for kind in told(words.replace(right, slip), table, head=head) if kind[1] == "error"]
