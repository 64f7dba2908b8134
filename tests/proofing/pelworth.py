"""An invented maker of tools whose income became a loss: its release, and what the proof says of words in it."""

from irdesk.domain.finding import Finding
from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave

HEAD = (
    "Pelworth Tools Announces Second Quarter 2025 Results\n\n"
    "AKRON, Ohio, July 22, 2025 - Pelworth Tools, Inc. (NYSE: PLW) today reported results for the second quarter ended "
    "June 30, 2025.\n\n"
)


INCOME = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In millions, except per share data) (Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Total revenue                           $412.8        $418.1
Cost of sales                            290.3         288.6
                                     ---------     ---------
Gross profit                             122.5         129.5
Operating expenses                       127.4         110.2
                                     ---------     ---------
Net income (loss)                        $(4.9)        $19.3
                                     =========     =========
"""


GROWN = INCOME.replace("418.1", "406.7").replace("288.6", "277.2")


def found(words: str, table: str = INCOME, *, head: str = HEAD) -> tuple[Finding, ...]:
    return proof(read_bytes((head + words + "\n" + table).encode(), "draft.txt"))


def told(words: str, table: str = INCOME, *, head: str = HEAD) -> set[tuple[str, str]]:
    return {each for each in grave(found(words, table, head=head)) if each[0] not in {"notice", "non-gaap"}}
