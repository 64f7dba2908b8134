"""What sentences work out from their own figures: sums, differences, what is left, and the change of the one before."""

import pytest

from tests.proofing.talverno import told


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Buses earned £3.1 million and trams £4.0 million, for a total of £7.3 million.", ("sum", "error")),
        ("We had £38.0 million of cash and £550.0 million of notes, for net debt of £521.0 million.", ("sum", "error")),
        (
            "Debt was £285.0 million and cash was £41.3 million, resulting in net debt of £234.7 million.",
            ("sum", "error"),
        ),
        (
            "Buses earned £21.4 million and trams £16.2 million, less £6.6 million, for profit of £27.4 million.",
            ("sum", "error"),
        ),
        (
            "We repurchased shares for £161.2 million, leaving £183.8 million of the £300.0 million plan.",
            ("sum", "warning"),
        ),
        (
            "We bought shares for £24.6 million. £152.4 million remained available under the £150.0 million plan.",
            ("sum", "warning"),
        ),
        ("Of the £150.0 million plan, £63.7 million has been used and £83.3 million remains.", ("sum", "warning")),
        (
            "Of our £150.0 million facility, £68.7 million was drawn, and £86.3 million was available.",
            ("sum", "warning"),
        ),
        (
            "Operating cash flow was £96.5 million. After capital spending of £28.1 million, £64.8 million was free.",
            ("sum", "warning"),
        ),
        (
            "Operating cash flow was £74.8 million. It rose. After spending of £51.2 million, £26.3 million was left.",
            ("sum", "warning"),
        ),
        (
            "Cash was £118.2 million, compared to £127.0 million a year ago. The increase of £8.8 million is seasonal.",
            ("change", "error"),
        ),
        (
            "Trips paid by card were 37.9%, compared to 37.0% a year ago. The increase of 190 basis points is welcome.",
            ("points", "error"),
        ),
    ],
)
def test_slip_in_what_is_worked_out_is_told(words: str, found: tuple[str, str]) -> None:
    assert found in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "Buses earned £3.1 million and trams £4.0 million, for a total of £7.1 million.",
        "We had £38.0 million of cash and £550.0 million of notes, for net debt of £512.0 million.",
        "We sold land for £38.0 million and a depot for £55.0 million, resulting in net income of £12.4 million.",
        "We repurchased shares for £24.6 million, leaving £99.1 million of the £300.0 million plan.",
        "Of the £150.0 million plan, £63.7 million has been used and £86.3 million remains.",
        "Of the £150.0 million plan, £63.7 million was used in the quarter and £81.3 million remains.",
        "Of the £150.0 million plan, £63.7 million has been used and £24.1 million remains.",
        "Operating cash flow was £96.5 million. After capital spending of £28.1 million, cash was £12.9 million.",
        "Cash was £118.2 million, compared to £127.0 million a year ago. The decrease of £8.8 million is seasonal.",
        "Cash was £118.2 million, up £9.1 million from £109.1 million. The increase of £4.2 million in debt is not.",
        "Trips paid by card were 37.9%, compared to 37.0% a year ago. The increase of 90 basis points is welcome.",
    ],
)
def test_what_is_worked_out_right_is_left_alone(words: str) -> None:
    assert told(words) == set()
