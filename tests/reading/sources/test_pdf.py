"""PDF with a text layer: columns stand, furniture goes, a scan is refused."""

import pypdfium2
import pytest

from irdesk.reading.document import ReadingError
from irdesk.reading.release import read_document
from irdesk.reading.sources.files import load
from irdesk.reading.sources.ligatures import mended
from irdesk.reading.sources.pdf import _text

from .build import At, pdf
from .checks import assert_sound


def right(x: float, y: float, text: str) -> At:
    """Return figures that end at `x` (digits are 5.56 points wide at 10 points, signs of two widths less)."""
    width = sum({",": 2.78, ".": 2.78, "(": 3.33, ")": 3.33, "$": 5.56}.get(letter, 5.56) for letter in text)
    return At(x - width, y, text)


ROWS = (("Revenue", "1,234", "999"), ("Cost of sales", "(700", "(650"), ("Gross profit", "534", "349"))
TABLE = [At(72, 700, "Brightwater Pumps, Inc.", 14), At(330, 680, "2004"), At(430, 680, "2003")] + [
    cell
    for number, (label, one, two) in enumerate(ROWS)
    for y in [660 - 14 * number]
    for cell in (At(72, y, label), right(352, y, one), right(452, y, two))
]


def test_columns_stand() -> None:
    document = load(pdf([TABLE]), "a.pdf")
    assert_sound(document)
    assert document.format == "pdf"
    lines = document.text.splitlines()
    assert lines[0] == "Brightwater Pumps, Inc."
    rows = [line.split() for line in lines[-3:]]
    assert rows == [
        ["Revenue", "1,234", "999"],
        ["Cost", "of", "sales", "(700", "(650"],
        ["Gross", "profit", "534", "349"],
    ]
    assert len({line.index(row[-1]) + len(row[-1]) for line, row in zip(lines[-3:], rows, strict=True)}) == 1


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_a_turned_page_is_read_upright(turn: int) -> None:
    assert load(pdf([TABLE], turn=turn), "a.pdf").text == load(pdf([TABLE]), "a.pdf").text


def test_paragraphs_stand_apart_and_pages_join() -> None:
    words = "The company will hold a call for all who hold its shares and who wish"
    one = [
        At(72, 700, words),
        At(72, 688, words),
        At(72, 660, "A new paragraph of this page goes on and on in the"),
        At(300, 40, "1"),
    ]
    two = [At(72, 700, "page that follows it."), At(300, 40, "Page 2 of 2")]
    assert load(pdf([one, two]), "a.pdf").text == (
        f"{words}\n{words}\n\nA new paragraph of this page goes on and on in the\npage that follows it.\n"
    )


def test_drawn_bullets_are_bullets() -> None:
    page = [At(90, 700, "Orders rose by a third in the quarter"), At(90, 680, "Margin rose")]
    shapes = "78 702 3.5 3.5 re f 78 682 3.5 3.5 re f 300 300 200 1 re f"
    lines = load(pdf([page], shapes=shapes), "a.pdf").text.splitlines()
    assert [line.split()[0] for line in lines if line] == ["•", "•"]


def test_raised_numbers_are_notes() -> None:
    page = [At(72, 700, "Adjusted sales"), At(135.2, 704, "1,2", 6), At(300, 700, "12 million units")]
    assert load(pdf([page]), "a.pdf").text.split() == ["Adjusted", "sales¹,²", "12", "million", "units"]


def test_lost_ligatures_come_back_where_one_word_fits() -> None:
    assert mended("\ufffdrst-quarter \ufffdnancial o\ufffder, E\ufffdx") == "first-quarter financial offer, E\ufffdx"


def test_a_scan_is_refused_with_the_reason() -> None:
    with pytest.raises(ReadingError, match=r"scan\.pdf: holds no text, only pictures"):
        load(pdf([[]], shapes="0 0 600 700 re f"), "scan.pdf")


def test_a_damaged_pdf_is_refused() -> None:
    with pytest.raises(ReadingError, match=r"a\.pdf: not a readable PDF"):
        load(b"%PDF-1.7\nnothing of the kind", "a.pdf")


def test_a_pdf_whose_pages_are_damaged_is_no_scan() -> None:
    whole = pdf([TABLE])
    damaged = whole.replace(b"stream\n", b"stream\n)>>(", 1)
    with pytest.raises(ReadingError, match=r"a\.pdf: holds no text, nor pictures; it is empty or damaged"):
        load(pdf([[]]), "a.pdf")
    assert damaged != whole
    with pytest.raises(ReadingError, match=r"empty or damaged"):
        load(damaged, "a.pdf")


def test_a_page_that_shows_nothing_between_others_is_told() -> None:
    whole = pdf([TABLE, TABLE, TABLE])
    first = whole.index(b"stream\n") + 1
    damaged = whole[:first] + whole[first:].replace(b"\nstream\n", b"\nstream\n)>>(", 1)
    document = load(damaged, "a.pdf")
    assert document.unread == ("page 2 of the PDF shows nothing; if text is missing, get the file again",)
    assert [(doubt.field, doubt.why) for doubt in read_document(document, "a.pdf").doubts][:1] == [
        ("text", document.unread[0])
    ]
    assert load(whole, "a.pdf").unread == load(pdf([TABLE, []]), "a.pdf").unread == ()


def test_a_picture_between_pages_of_text_is_told() -> None:
    pages = load(pdf([[], TABLE], shapes="0 0 600 700 re f"), "a.pdf").unread
    assert pages == ("page 1 of the PDF shows only a picture; if text is missing, get the file again",)


def test_a_page_that_cannot_be_opened_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(page: pypdfium2.PdfPage) -> bool:
        raise pypdfium2.PdfiumError("Failed to load page.")

    monkeypatch.setattr("irdesk.reading.sources.pdf._bullets", broken)
    unread: list[str] = []
    with pytest.raises(ReadingError):
        _text(pypdfium2.PdfDocument(pdf([TABLE])), "a.pdf", unread)
    assert unread == ["page 1 of the PDF is damaged and was not read"]


def test_the_parts_of_a_ligature_stay_in_their_word() -> None:
    """An engine that takes a glyph of two letters apart gives them smaller boxes than the letters beside them."""
    glyph = [At(72, 700, "Gross pro"), At(116, 701, "fi", 6.6), At(119.4, 700, "t")]
    note = [At(72, 680, "Net cost"), At(111, 684, "2", 6.0), At(72, 660, "and nothing more.")]
    lines = load(pdf([[*glyph, *note]]), "release.pdf").text.splitlines()
    assert lines[0] == "Gross profit"
    assert [line for line in lines if line.startswith("Net")] == ["Net cost ²"]


def test_a_line_that_the_edge_of_the_paper_cuts_is_read_where_it_is_whole() -> None:
    cut = [At(72, 60, "Sh"), At(90, 60, "i"), At(330, 60, "1"), right(352, 60, "215"), right(452, 60, "846")]
    whole = [At(72, 720, "Short-term investments"), right(352, 720, "1,215"), right(452, 720, "846")]
    pages = [
        [*TABLE, *cut, At(500, 50, "3")],
        [*whole, At(72, 700, "Receivables"), right(352, 700, "9"), At(500, 50, "4")],
    ]
    lines = load(pdf(pages), "release.pdf").text.splitlines()
    assert [line.split() for line in lines if "215" in line] == [["Short-term", "investments", "1,215", "846"]]
    assert not any(line.strip() in ("3", "4") for line in lines)
