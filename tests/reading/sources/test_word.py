"""Word .docx, and archives that only look like it."""

import io
import zipfile

import pytest

from irdesk.reading.document import ReadingError
from irdesk.reading.sources.files import load

from .build import WORD, paragraph, word
from .checks import assert_sound, texts


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def test_paragraphs_lists_and_tables() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    body = (
        paragraph("Sales rise", '<w:pStyle w:val="Heading1"/>')
        + paragraph("Orders up", listed)
        + "<w:tbl>"
        + row(cell(""), cell("Three months", '<w:gridSpan w:val="2"/>'))
        + row(cell("Sales"), cell("1,234"), cell("999"))
        + row(cell("Loss"), cell("(12)"), cell("(3)"))
        + "</w:tbl>"
    )
    document = load(word(body, numbering=numbering), "a.docx")
    assert_sound(document)
    assert document.format == "docx"
    assert document.text.startswith("Sales rise\n\n• Orders up\n\n")
    assert texts(document) == [["Three months"], ["Sales", "1,234", "999"], ["Loss", "(12)", "(3)"]]
    assert document.grids[0].rows[0][0].columns == 2


def test_a_list_may_come_from_the_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>'
    )
    styles = '<w:style w:styleId="Steps"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    body = paragraph("One", '<w:pStyle w:val="Steps"/>') + paragraph("Two", '<w:pStyle w:val="Steps"/>')
    assert load(word(body, numbering=numbering, styles=styles), "a.docx").text == "1. One\n\n2. Two\n"


def test_deleted_and_hidden_text_is_dropped_and_notes_are_marked() -> None:
    body = (
        "<w:p><w:r><w:t>Sales</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>"
        "<w:del><w:r><w:t>fell</w:t></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        "<w:ins><w:r><w:tab/><w:t>rose</w:t><w:br/><w:t>again</w:t></w:r></w:ins></w:p>"
    )
    assert load(word(body), "a.docx").text == "Sales(1)    rose\nagain\n"


def test_a_file_of_another_program(tmp_path_factory: pytest.TempPathFactory) -> None:
    docx = pytest.importorskip("docx")
    made = docx.Document()
    made.add_heading("Brightwater Pumps reports", 1)
    made.add_paragraph("Orders up", style="List Bullet")
    table = made.add_table(rows=2, cols=2)
    for place, text in zip(((0, 0), (0, 1), (1, 0), (1, 1)), ("Sales", "12", "Cost", "7"), strict=True):
        table.cell(*place).text = text
    path = tmp_path_factory.mktemp("word") / "a.docx"
    made.save(str(path))
    document = load(path.read_bytes(), "a.docx")
    assert document.text.startswith("Brightwater Pumps reports\n\n• Orders up\n\n")
    assert texts(document) == [["Sales", "12"], ["Cost", "7"]]


def packed(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


ENTITIES = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (packed("release.txt", b"<x/>"), "a zip archive, not a Word .docx"),
        (packed("xl/workbook.xml", b"<x/>"), "a workbook, not a release"),
        (packed("content.xml", b"<x/>"), "an OpenDocument file; save it as .docx or PDF"),
        (packed("word/document.xml", b"<w>" + b"a" * 80_000_000), "unpacks to 76 MB"),
        (packed("word/document.xml", ENTITIES + b"<w>&b;</w>"), "declares a document type"),
        (packed("word/document.xml", f'<w:d xmlns:w="{WORD}">'.encode() + b"<w:tbl>" * 400), "nested too deep"),
        (packed("word/document.xml", b"<w><unclosed>"), "damaged"),
        (word("<w:tc><w:p/></w:tc><w:tr/>"), "holds no text"),
        (word(paragraph("Sales"))[:-30], "damaged"),
    ],
    ids=[
        "another archive",
        "a workbook",
        "OpenDocument",
        "too large",
        "entities",
        "nested",
        "unclosed",
        "no text",
        "cut short",
    ],
)
def test_bombs_and_damage_are_refused(data: bytes, why: str) -> None:
    with pytest.raises(ReadingError, match=why):
        load(data, "a.docx")


def test_a_table_typed_with_tabs_stands_in_columns() -> None:
    rows = (
        ("", "2012", "2011"),
        ("Net sales", "$1,204,118", "$998,040"),
        ("Cost of sales and of much besides", "(801,330)", "(702,118)"),
        ("Costs that were not there in the year before", "(12,004)"),
        ("Net income", "$390,784", "$295,922"),
    )
    tab = "</w:t></w:r><w:r><w:tab/><w:t>"
    typed = "".join(f"<w:p><w:r><w:t>{tab.join(row)}</w:t></w:r></w:p>" for row in rows)
    lines = load(word(typed + paragraph("The end.")), "a.docx").text.splitlines()
    assert lines[1].index("$1,204,118") + 10 == lines[2].index("(801,330)") + 9 == lines[3].index("(12,004)") + 8
    assert lines[1].index("$998,040") + 8 == lines[2].index("(702,118)") + 9
    assert lines[-1] == "The end."
