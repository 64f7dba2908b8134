"""PDF with a text layer: its words laid out in a fixed-width font, so that columns stand."""

from collections.abc import Iterator

import pypdfium2

from irdesk.reading.document import Document, ReadingError
from irdesk.reading.sources.clean import neutral
from irdesk.reading.sources.glyphs import MOST_CHARACTERS, has_shapes, runs, shapes
from irdesk.reading.sources.ligatures import mended
from irdesk.reading.sources.pages import joined_pages
from irdesk.reading.sources.typeset import Word, lay_out, with_bullets

MOST_PAGES = 400
MOST_EXTENT = 15_000  # points; the format's own limit is 14,400


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
        unread: list[str] = []
        return Document(text=_text(file, name, unread), format="pdf", unread=tuple(unread))
    finally:
        file.close()


def _text(file: pypdfium2.PdfDocument, name: str, unread: list[str]) -> str:
    """Return the text of all pages; what is wrong with pages that are damaged is added to `unread`."""
    if len(file) > MOST_PAGES:
        raise ReadingError(f"{name}: {len(file)} pages; a release has fewer than {MOST_PAGES}")
    pages = []
    total = 0
    drawn = False
    for number in range(len(file)):
        try:
            page = file[number]
            drawn = drawn or has_shapes(page)
            words = with_bullets([word for word in _words(page.get_textpage()) if _is_on_page(word)], _bullets(page))
        except pypdfium2.PdfiumError:
            unread.append(f"page {number + 1} of the PDF is damaged and was not read")
            continue
        if not words and number + 1 < len(file):  # the last page of a print is often blank
            what = "only a picture" if has_shapes(page) else "nothing"
            unread.append(f"page {number + 1} of the PDF shows {what}; if text is missing, get the file again")
        total += sum(len(word.text) for word in words)
        if total > MOST_CHARACTERS:
            raise ReadingError(f"{name}: more than {MOST_CHARACTERS:,} characters; a release has fewer")
        pages.append([mended(neutral(line)) for line in lay_out(words)])
    if total < 20:
        why = (
            "only pictures (a scan?); run text recognition on it first"
            if drawn
            else "nor pictures; it is empty or damaged"
        )
        raise ReadingError(f"{name}: holds no text, {why}")
    return joined_pages(pages)


def _words(textpage: pypdfium2.PdfTextPage) -> Iterator[Word]:
    """Yield the words of a page, upright whatever way they are turned."""
    for apart, glyphs in runs(textpage):
        spaced = apart
        letters: list[str] = []
        left = right = bottom = size = 0.0
        for letter, x0, x1, y0, tall in glyphs:
            if letters and -0.5 * tall < x0 - right < 0.13 * tall:
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
                spaced = False
            letters, left, right, bottom, size = [letter], x0, x1, y0, tall
        yield Word("".join(letters), left, right, bottom, bottom + size, spaced)


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


def _bullets(page: pypdfium2.PdfPage) -> list[Word]:
    """Return the bullets that are drawn, not written: small square or round shapes."""
    found: list[Word] = []
    for left, bottom, right, top in shapes(page):
        width, height = right - left, top - bottom
        if 1.5 < width < 8 and 1.5 < height < 8 and 0.7 < width / height < 1.4:
            middle = (bottom + top) / 2
            found.append(Word("•", left, right, middle - 4, middle + 4))
    return found
