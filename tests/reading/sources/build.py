"""Files made for the tests: PDF, Word and mail, written by hand or by another program's library."""

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from typing import NamedTuple


class At(NamedTuple):
    """Text on a PDF page, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10.0


def pdf(pages: Sequence[Sequence[At]], *, shapes: str = "", turn: int = 0) -> bytes:
    """Return a PDF of the pages in Helvetica; `shapes` is drawn on each (operators of a content stream).

    `turn`: the text runs that many quarters to the left, and the page is turned back as much.
    """
    width, height = 612, 792
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        lines = [
            f"BT /F1 {at.size} Tf {_matrix(at, turn, width, height)} Tm ({_escaped(at.text)}) Tj ET" for at in page
        ]
        stream = "\n".join([*lines, shapes])
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Rotate {turn * 90}"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _assembled(objects)


def _matrix(at: At, turn: int, width: int, height: int) -> str:
    """Return the text matrix that shows text at its place on a page turned by quarters."""
    return (
        f"1 0 0 1 {at.x} {at.y}",
        f"0 1 -1 0 {width - at.y} {at.x}",
        f"-1 0 0 -1 {width - at.x} {height - at.y}",
        f"0 -1 1 0 {at.y} {height - at.x}",
    )[turn]


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _assembled(objects: list[str]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(body: str, *, numbering: str = "", styles: str = "", part: str = "word/document.xml") -> bytes:
    """Return a .docx whose main part holds `body` (elements of the prefix `w`)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
        if numbering:
            archive.writestr("word/numbering.xml", f'<w:numbering xmlns:w="{WORD}">{numbering}</w:numbering>')
        if styles:
            archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>')
    return out.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """Return a Word paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def mail(text: str, *, page: str = "", attachment: tuple[str, bytes] | None = None) -> bytes:
    """Return a message with a text part, and with an HTML part and an attachment where they are given."""
    message = EmailMessage()
    message["From"] = "press@brightwater.example"
    message["To"] = "desk@irdesk.example"
    message["Subject"] = "Release"
    message["Message-ID"] = "<1@brightwater.example>"
    message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    if attachment:
        name, data = attachment
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()
