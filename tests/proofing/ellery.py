"""An invented glass works with three parts: its release, and what the proof says of words in it."""

from irdesk.proofing import proof
from tests.proofing.drafts import grave, read

HEAD = (
    "Ellery Glass Announces Second Quarter 2025 Results\n\n"
    "ERIE, Pa., July 29, 2025 - Ellery Glass Corporation (NYSE: ELG) today reported results for the second quarter "
    "ended June 30, 2025.\n\n"
)
TABLES = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share data) (Unaudited)

                                             Three Months Ended
                                      June 30,      March 31,      June 30,
                                          2025           2025          2024
Net sales                             $318,624       $304,117      $289,345
Cost of goods sold                     223,037        213,490       205,435
Gross profit                            95,587         90,627        83,910
Salaries and employee benefits          31,846         30,462        29,638
Pre-opening                              1,377          1,219         1,108
Other operating expenses                18,452         17,981        17,503
Operating income                        43,912         40,965        35,661
Income taxes                            10,254          9,632         8,395
Net income                             $33,658        $31,333       $27,266
Attributable to noncontrolling interests 1,207          1,160           984
Attributable to common shareholders     32,451         30,173        26,282
Diluted earnings per share               $1.27          $1.18         $1.03
Diluted shares                          25,552         25,570        25,516

SEGMENT INFORMATION
(In thousands) (Unaudited)

                                             Three Months Ended
                                      June 30,      March 31,      June 30,
                                          2025           2025          2024
Net sales
  Bottle Works                        $158,412       $150,236      $141,318
  Flat Glass                            97,926         95,163        92,082
  Fibers & Wool                         62,286         58,718        55,945
Total net sales                       $318,624       $304,117      $289,345
Operating income
  Bottle Works                         $24,638        $22,840       $19,397
  Flat Glass                            13,272         13,471        12,503
  Fibers & Wool                         12,255         10,879         9,906
  Corporate                             (6,253)        (6,225)       (6,145)
Total operating income                 $43,912        $40,965       $35,661

CONSOLIDATED STATEMENTS OF CASH FLOWS
(In thousands) (Unaudited)

                                   Six Months Ended June 30,
                                          2025           2024
Net income                             $64,991        $53,127
Depreciation and amortization           21,702         20,085
Change in working capital              (11,629)       (14,801)
Net cash provided by operating activities 75,064       58,411
Capital expenditures                   (22,846)       (20,972)
Net cash used in investing activities  (22,846)       (20,972)
"""


def told(words: str) -> set[tuple[str, str, str]]:
    """Return the errors and warnings on a release with these words: check, severity, what is stated."""
    found = proof(read(f"{HEAD}{words}\n\n{TABLES}"))
    kinds = {each for each in grave(found) if each[0] not in {"notice", "non-gaap", "contact"}}
    return {(each.check, each.severity, each.stated or "") for each in found if (each.check, each.severity) in kinds}


def slips(words: str, right: str, slip: str) -> set[tuple[str, str]]:
    """Return the errors and warnings that a slip in words raises, by check and what is stated; the words raise none."""
    assert words.count(right) == 1
    assert not told(words)
    return {(check, stated) for check, _, stated in told(words.replace(right, slip))}
