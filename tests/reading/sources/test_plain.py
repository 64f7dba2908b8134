"""Text in any encoding, neutral and with its width."""

import re

import pytest

from irdesk.reading.document import Document
from irdesk.reading.sources.files import load

from .checks import assert_sound

TEXT = "Brightwater Pumps – “record” quarter, café sales up 5%\nReplay: 800-555-0142\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_encoding_gives_the_same_text(encoding: str) -> None:
    assert load(TEXT.encode(encoding), "a.txt").text.rstrip("\n") == TEXT.rstrip("\n")


def test_lines_of_different_encodings_are_each_read() -> None:
    data = "caf\u00e9 one\n".encode() + "caf\u00e9 two\n".encode("cp1252") + b"\x81 three\n"
    assert load(data, "a.txt").text.startswith("caf\u00e9 one\ncaf\u00e9 two\n three\n")


def test_a_declared_encoding_is_honoured() -> None:
    page = '<html><meta charset="iso-8859-2"><p>Wyniki spó\u0142ki</p></html>'
    assert load(page.encode("iso-8859-2"), "a.htm").text == "Wyniki spó\u0142ki\n"


def test_line_ends_tabs_and_width() -> None:
    document = load(b"One\r\nTwo\rSales\t12   \n\x0bThree", "a.txt")
    assert document.text == "One\nTwo\nSales   12\n\nThree\n"


def test_terminal_escapes_and_controls_do_not_reach_the_text() -> None:
    data = b"\x1b]0;own\x07Net \x1b[31msales\x1b[0m \xc2\x9b2J\x00up\x08 \x1b(B5%\x7f"
    document = load("plain \u202egnp.exe".encode() + b"\n" + data, "a.txt")
    assert_sound(document)
    assert document.text == "plain gnp.exe\nNet sales up 5%\n"


def test_pages_and_marks_of_old_filings() -> None:
    data = (
        "The dividend will be paid in the third week of the\n\n            - more -\n<PAGE>\n\n               2\n\n"
        "month that follows.\n\n<TABLE>\n<CAPTION>\n            2003    2002\n<S>         <C>     <C>\n"
        "Sales         12      11\n</TABLE>\n"
    )
    text = load(data.encode(), "a.txt").text
    assert "in the third week of the\nmonth that follows." in text
    assert "            2003    2002\nSales         12      11\n" in text
    assert "<" not in text


def test_form_feeds_end_pages() -> None:
    assert load(b"One.\n\n   3\n\x0c\nTwo.\n", "a.txt").text == "One.\n\nTwo.\n"


def test_a_lone_sum_at_the_foot_of_a_page_stays() -> None:
    text = load(b"Sales        12\nOther        11\n             23\n\x0c\nTwo.\n", "a.txt").text
    assert "             23\n" in text


def test_spans_of_the_document_hold_in_plain_text() -> None:
    document = load(b"a\n\nb c\n", "a.txt")
    assert isinstance(document, Document)
    assert document.lines.line(document.text.index("b")) == 3
    assert not document.grids


PASTED = (
    "\tQuarter ended\t\tHalf year ended\n\t2003\t2002\t2003\t2002\nNet sales\t$88,204\t$84,118\t$170,330\t$161,902\n"
    "Cost of goods that were sold\t61,118\t58,902\t118,204\t113,330\nProfit\t27,086\t25,216\t52,126\t48,572\n"
)


def test_a_table_pasted_with_one_tab_a_cell_keeps_its_columns() -> None:
    lines = load(PASTED.encode(), "a.txt").text.splitlines()
    ends = [[match.end() for match in re.finditer(r"\S+", line)][-4:] for line in lines[1:]]
    assert all(row == ends[0] for row in ends)
    assert lines[0].split("   ")[-1].strip() == "Half year ended"
    middle = lines[0].index("Half") + len("Half year ended") / 2
    assert ends[0][1] < middle < ends[0][3]


def test_a_table_set_with_tabs_by_hand_keeps_its_stops() -> None:
    text = "Sales\t\t12\t11\nCosts of it\t10\t 9\nProfit\t\t 2\t 2\n"
    assert load(text.encode(), "a.txt").text == text.expandtabs()
