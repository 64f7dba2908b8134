"""What looks like figures and is no statement."""

import pytest

from tests.reading.statements.support import read_html, read_text

PROSE = """
For the first quarter of 2010, revenue of $15.2 million was 16 percent above the
$13.1 million reported for the first quarter of 2009, and net income was $0.8
million, or $0.05 a share, against a net loss of $2.2 million,  or $0.40 a share,
in the year before. The Company had 17.1 million diluted shares at March 31,  2010
compared with 5.4 million diluted shares outstanding as of March 31, 2009.

o   On March 30, 2010 the Company placed 2,917,000 shares for $30.6 million.
o   Contract awards totalled $12.5 million over terms of up to 5 years.
"""

CONTACTS = """
Chief Executive Officer         Finance
Ada Thorne                      Piet Vos
Harborlight Systems             Harborlight Systems
201-555-0140                    201-555-0132
(201) 555 0141                  (201) 555 0142
"""

CALL = """
                   Conference Call Information

  Domestic dial-in:                    1 800 555 0151
  International dial-in:               973 555 0110
  Conference ID:                       4754637
  Replay pass code:                    1234567
"""


@pytest.mark.parametrize("text", [PROSE, CONTACTS, CALL, "", "\n\n\n", "-----\n=====\n"])
def test_text_without_a_table_gives_no_statement(text: str) -> None:
    assert read_text(text) == ((), ())


def test_a_call_table_in_html_is_no_statement() -> None:
    statements, _ = read_html(
        "<p>Conference call</p><table><tr><td>Date</td><td>May 6, 2010</td></tr><tr><td>Toll-free</td>"
        "<td>800 555 0151</td></tr>"
        "<tr><td>Conference ID</td><td>4754637</td></tr>"
        "<tr><td>Replay code</td><td>1234567</td></tr></table>"
    )
    assert statements == ()


def test_bullets_in_an_html_table_are_no_statement() -> None:
    statements, _ = read_html(
        "<table><tr><td>•</td><td>Revenue of $15.2 million</td></tr><tr><td>•</td><td>Up 16%</td></tr></table>"
    )
    assert statements == ()
