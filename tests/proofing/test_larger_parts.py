"""An amount that is said to be part of a smaller one."""

import pytest

from tests.proofing.marlow import HEAD, TABLE, tells
from tests.proofing.pelworth import told


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Operating expenses were $51.9 million, including charges of $1.3 million.", "1.3 million", "1.3 billion"),
        ("Operating expenses came to $51.9 million and included a $7.3 million write-down charge.", "$7.3", "$73.0"),
        ("Operating expenses were $51.9 million, which included severance of $1.3 million.", "$1.3", "$130"),
        ("Sales of $248.3 million, of which $24.8 million came from spares, set a record.", "$24.8", "$284.0"),
        ("Capital expenditures were $12.5 million, including $1.5 million for the new kiln.", "$1.5", "$15.0"),
        ("The Company returned $12.5 million to its holders, including $5.2 million of dividends.", "$5.2", "$52.0"),
        ("Orders of $212.5 million (including $15.2 million from hotels) came in.", "$15.2 million", "$1.52 billion"),
        ("Cash and cash equivalents were $45.1 million, including $9.4 million abroad.", "$9.4", "$94.0"),
        ("Dividends of $0.75 per share, including a special one of $0.50 per share, were paid.", "$0.50", "$5.00"),
        ("Debt was $90.4 million, of which $11.2 million is due soon.", "$11.2", "$112.0"),
    ],
)
def test_a_part_is_no_more_than_its_whole(words: str, right: str, slip: str) -> None:
    tells(words, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        "Profit of the kiln business was $5.1 million, including charges of $9.9 million.",
        "The result was $5.1 million, including a gain of $9.9 million on the sale of a plant.",
        "Freight costs were $5.1 million, including a benefit of $9.9 million from a settlement.",
        "Freight costs were $5.1 million, including $9.9 million of credits.",
        "Interest expense, net, was $5.1 million, including interest of $9.9 million.",
        "Sales of kettles increased by $5.1 million, including $9.9 million from Dorwin.",
        "We repurchased $5.1 million of shares, including some under the $90 million program.",
        "Total debt was $5.1 million, including the $90 million revolving facility.",
        "Capital expenditures were $5.1 million, including the start of the $90 million kiln.",
        "Cash and cash equivalents were $45.1 million, and debt was $60 million, including $55 million of notes.",
        "Freight costs were €5.1 million, including $9.9 million of tolls.",
        "Freight costs were more than $5.1 million, including $9.9 million of tolls.",
        "We spent $5.1 million as a result of this order of $9.9 million.",
        "Repurchases were $5.1 million, including shares at a cost of $9.9 million since 2019.",
    ],
)
def test_what_nets_or_only_names_a_thing_is_not_told(words: str) -> None:
    assert not {each for each in told(words, TABLE, head=HEAD) if each[0] == "sum"}
