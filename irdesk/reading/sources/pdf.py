"""PDF with a text layer: its words laid out in a fixed-width font, so that columns stand."""

import ctypes
import math
from collections.abc import Iterator
from functools import lru_cache

import pypdfium2
import pypdfium2.raw as pdfium

from irdesk.reading.document import Document, ReadingError
from irdesk.reading.sources.clean import neutral
from irdesk.reading.sources.ligatures import LOST, mended
from irdesk.reading.sources.pages import joined_pages
from irdesk.reading.sources.typeset import Word, lay_out, with_bullets

MOST_PAGES = 400
MOST_CHARACTERS = 2_000_000
MOST_EXTENT = 15_000  # points; the format's own limit is 14,400
_FAR = 14_000.0
MOST_SHAPES = 5_000
_SPACE = ("", 0.0, 0.0, 0.0, 0.0)
_NAMELESS = frozenset((0, 0xFFFE, 0xFFFF))


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
            page = file[number]
            words = with_bullets([word for word in _words(page) if _is_on_page(word)], _bullets(page))
        except pypdfium2.PdfiumError:
            continue  # a damaged page; the others are still read
        total += sum(len(word.text) for word in words)
        if total > MOST_CHARACTERS:
            raise ReadingError(f"{name}: more than {MOST_CHARACTERS:,} characters; a release has fewer")
        pages.append([mended(neutral(line)) for line in lay_out(words)])
    if total < 20:
        raise ReadingError(f"{name}: holds no text, only pictures (a scan?); run text recognition on it first")
    return joined_pages(pages)


def _words(page: pypdfium2.PdfPage) -> Iterator[Word]:
    """Yield the words of a page, upright whatever way they are turned."""
    letters: list[str] = []
    left = right = bottom = size = 0.0
    spaced = False
    for letter, x0, x1, y0, tall in _letters(page.get_textpage()):
        if letters and letter and -0.5 * tall < x0 - right < 0.13 * tall:
            if abs(y0 - bottom) < 0.22 * tall and abs(tall - size) < 0.2 * size:
                letters.append(letter)
                right = max(right, x1)
                continue
            if _is_ligature(letters[-1], letter) and _inside(y0, tall, bottom, size):
                letters.append(letter)
                right, bottom, size = max(right, x1), min(bottom, y0), max(size, tall)
                continue
        if letters:
            yield Word("".join(letters), left, right, bottom, bottom + size, spaced)
            letters = []
            spaced = False
        spaced = spaced or not letter
        if letter:
            letters, left, right, bottom, size = [letter], x0, x1, y0, tall
    if letters:
        yield Word("".join(letters), left, right, bottom, bottom + size, spaced)


def _letters(textpage: pypdfium2.PdfTextPage) -> Iterator[tuple[str, float, float, float, float]]:
    """Yield each character with its left, right and bottom edges and its height; nothing for white space."""
    turn, raw = _turn(textpage), textpage.raw
    code_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox  # looked up once, asked very often
    box = pdfium.FS_RECTF()
    place = ctypes.byref(box)
    for index in range(min(textpage.count_chars(), MOST_CHARACTERS + 1)):
        letter = _letter(code_of(raw, index))
        if not letter:
            yield _SPACE
            continue
        box_of(raw, index, place)
        if turn:
            x0, x1, y0, y1 = _upright(box, turn)
        else:
            x0, x1, y0, y1 = box.left, box.right, box.bottom, box.top
        yield letter, x0, x1, y0, y1 - y0


def _is_ligature(before: str, letter: str) -> bool:
    """Say whether two letters may be parts of one glyph or stand beside one: the engine gives those smaller boxes."""
    return before.isalpha() and letter.isalpha() and (before in "fil" or letter in "fil")


def _inside(low: float, tall: float, bottom: float, size: float) -> bool:
    """Say whether one of two boxes lies within the height of the other."""
    higher, lower = low + tall - bottom - size, low - bottom
    return (lower > -0.05 * size and higher < 0.05 * size) or (lower < 0.05 * size and higher > -0.05 * size)


def _is_on_page(word: Word) -> bool:
    """Say whether a word can be seen: damaged and hostile files place text anywhere."""
    return -100 < word.left <= word.right < MOST_EXTENT and -100 < word.bottom < MOST_EXTENT and 0.5 < word.size < 500


@lru_cache(maxsize=4096)
def _letter(code: int) -> str:
    """Return what is printed for a code: nothing for white space, a mark for a glyph that the font does not name."""
    if code in _NAMELESS:
        return LOST
    if code == 2:
        return "-"  # the engine's mark for a hyphen at the end of a line
    letter = chr(code)
    return "" if letter.isspace() or code < 32 else letter


def _bullets(page: pypdfium2.PdfPage) -> list[Word]:
    """Return the bullets that are drawn, not written: small square or round shapes."""
    raw, get, kind_of = page.raw, pdfium.FPDFPage_GetObject, pdfium.FPDFPageObj_GetType
    found: list[Word] = []
    sides = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(raw), MOST_SHAPES)):
        shape = get(raw, index)
        if kind_of(shape) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(shape, *sides):
            continue
        left, bottom, right, top = (side.value for side in sides)
        width, height = right - left, top - bottom
        if 1.5 < width < 8 and 1.5 < height < 8 and 0.7 < width / height < 1.4:
            middle = (bottom + top) / 2
            found.append(Word("•", left, right, middle - 4, middle + 4))
    return found


def _turn(textpage: pypdfium2.PdfTextPage) -> int:
    """Return by how many quarters most of the text is turned to the left, as landscape tables in portrait pages are."""
    count = textpage.count_chars()
    turns = [0, 0, 0, 0]
    for index in range(0, count, max(1, count // 50)):
        if _letter(pdfium.FPDFText_GetUnicode(textpage.raw, index)):
            angle = pdfium.FPDFText_GetCharAngle(textpage.raw, index)
            turns[-round(angle / (math.pi / 2)) % 4] += 1  # the engine counts to the right
    return turns.index(max(turns))


def _upright(box: pdfium.FS_RECTF, turn: int) -> tuple[float, float, float, float]:
    """Return left, right, bottom and top of a character, turned back; the corner is far enough off to stay positive."""
    if turn == 1:
        return box.bottom, box.top, _FAR - box.right, _FAR - box.left
    if turn == 2:
        return _FAR - box.right, _FAR - box.left, _FAR - box.top, _FAR - box.bottom
    if turn == 3:
        return _FAR - box.top, _FAR - box.bottom, box.left, box.right
    return box.left, box.right, box.bottom, box.top
