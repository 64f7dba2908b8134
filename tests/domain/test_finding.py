"""What a proof found, as it is told to people."""

import pytest

from irdesk.domain.finding import Finding, told


@pytest.mark.parametrize(
    ("check", "message", "words"),
    [
        ("foot", "Total: -65355.5 is shown, its rows give 4465.", "Total: -65,355.5 is shown, its rows give 4,465."),
        ("prose-table", "Cash, March 31, 2025: $84.8 million.", "Cash, March 31, 2025: $84.8 million."),
        ("growth", "54,500 to 65900 (2025-03-31) is 20.91743.", "54,500 to 65,900 (2025-03-31) is 20.91743."),
        ("phone", "Pass code 13751862 is printed twice.", "Pass code 13751862 is printed twice."),
    ],
)  # fmt: skip
def test_thousands_of_cells_stand_apart(check: str, message: str, words: str) -> None:
    assert told(Finding(check=check, severity="error", verdict="impossible", message=message)) == words
