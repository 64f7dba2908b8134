"""PDF with a text layer: its words laid out in a fixed-width font, so that columns stand."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from irdesk.reading.document import Document, ReadingError
from irdesk.reading.sources.clean import neutral
from irdesk.reading.sources.typeset import Word, lay_out, without_furniture

MOST_PAGES = 400
MOST_CHARACTERS = 2_000_000


def read_pdf(data: bytes, name: str) -> Document:
    """Return the document in the PDF `data`.

    Raises ReadingError for a PDF that is broken, locked, too long, or holds pictures of text only.
    """
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        why = "locked with a password; save it without one" if locked else "not a readable PDF; get it again"
        raise ReadingError(f"{name}: {why}") from error
    try:
        return Document(text=_text(file, name), format="pdf")
    finally:
        file.close()


def _text(file: pypdfium2.PdfDocument, name: str) -> str:
    if len(file) > MOST_PAGES:
        raise ReadingError(f"{name}: {len(file)} pages; a release has fewer than {MOST_PAGES}")
    pages = []
    total = 0
    for number in range(len(file)):
        try:
            words = list(_words(file[number]))
        except pypdfium2.PdfiumError:
            continue  # a damaged page; the others are still read
        total += sum(len(word.text) for word in words)
        if total > MOST_CHARACTERS:
            raise ReadingError(f"{name}: more than {MOST_CHARACTERS:,} characters; a release has fewer")
        pages.append(lay_out(words))
    if total < 20:
        raise ReadingError(f"{name}: holds no text, only pictures (a scan?); run text recognition on it first")
    return without_furniture(pages)


def _words(page: pypdfium2.PdfPage) -> Iterator[Word]:
    """Yield the words of a page, upright whatever way the page is turned."""
    width, height = page.get_size()
    turn = page.get_rotation()
    textpage = page.get_textpage()
    count = textpage.count_chars()
    if count > MOST_CHARACTERS:
        count = MOST_CHARACTERS + 1
    box = pdfium.FS_RECTF()
    letters: list[str] = []
    left = right = bottom = top = 0.0
    for index in range(count):
        letter = chr(pdfium.FPDFText_GetUnicode(textpage.raw, index) or 32)
        if not letter.isspace():
            pdfium.FPDFText_GetLooseCharBox(textpage.raw, index, ctypes.byref(box))
            x0, x1, y0, y1 = _upright(box, turn, width, height)
            size = y1 - y0
            if letters and -0.5 * size < x0 - right < 0.22 * size and abs(y0 - bottom) < 0.22 * size:
                letters.append(letter)
                right = max(right, x1)
                continue
        if letters:
            yield Word(neutral("".join(letters)), left, right, bottom, top)
            letters = []
        if not letter.isspace():
            letters, left, right, bottom, top = [letter], x0, x1, y0, y1
    if letters:
        yield Word(neutral("".join(letters)), left, right, bottom, top)


def _upright(box: pdfium.FS_RECTF, turn: int, width: float, height: float) -> tuple[float, float, float, float]:
    """Return left, right, bottom, top of a character on a page turned by `turn` degrees; size is as shown."""
    if turn == 90:
        return box.bottom, box.top, width - box.right, width - box.left
    if turn == 180:
        return width - box.right, width - box.left, height - box.top, height - box.bottom
    if turn == 270:
        return width - box.top, width - box.bottom, box.left, box.right
    return box.left, box.right, box.bottom, box.top
