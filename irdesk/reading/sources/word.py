"""Word .docx: a zip of XML, read as a stream, with nothing loaded from outside and every size bounded."""

import io
import re
import zipfile
import zlib
from xml.parsers import expat

from irdesk.reading.document import Document, ReadingError
from irdesk.reading.sources.builder import Builder
from irdesk.reading.sources.page import Page
from irdesk.reading.sources.tabs import with_tabs_set
from irdesk.reading.sources.word_body import Body
from irdesk.reading.sources.word_lists import Looks, Numbering, Styles
from irdesk.reading.sources.word_stream import RefusedError

MOST_BYTES = 64 * 1024 * 1024  # of one part, unpacked
MOST_RATIO = 200  # unpacked to packed; text packs to a tenth
_MAIN = re.compile(r"word/document\d{0,3}\.xml$")
_STYLES = "word/styles.xml"
_LISTS = "word/numbering.xml"
_ARCHIVE = "a zip archive, not a Word .docx; unpack it and give the file inside"
_OTHERS = {  # programs' files that are archives too, by a part that each has
    "xl/workbook.xml": "a workbook, not a release; give the release as text, HTML, PDF or .docx",
    "ppt/presentation.xml": "a presentation, not a release; save it as PDF",
    "content.xml": "an OpenDocument file; save it as .docx or PDF",
    "META-INF/container.xml": "an electronic book, not a Word .docx; save it as .docx or PDF",
}
_BROKEN = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error, ValueError, OSError)


def read_word(data: bytes, name: str) -> Document:
    """Return the document in the .docx `data`.

    Raises ReadingError for another kind of archive, a damaged one, and one that unpacks beyond measure.
    """
    build = Builder()
    try:
        main, styles, lists = _parts(data, name)
        looks = Styles().read(styles) if styles else Looks()
        looks.bullets = Numbering().read(lists) if lists else frozenset()
        Body(build, looks).read(main)
    except (*_BROKEN, expat.ExpatError, RefusedError) as error:
        raise ReadingError(f"{name}: damaged or locked Word file ({error}); save it again") from error
    page = Page()
    page.write(with_tabs_set(build.finish()))
    if not page.text.strip():
        raise ReadingError(f"{name}: the Word file holds no text")
    return Document(text=page.text, format="docx", grids=tuple(page.grids))


def _parts(data: bytes, name: str) -> tuple[bytes, bytes, bytes]:
    """Return the main part, the styles and the lists (empty where there are none)."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        main = next(filter(_MAIN.match, names), None)
        if main is None:
            what = next((what for part, what in _OTHERS.items() if part in names), _ARCHIVE)
            raise ReadingError(f"{name}: {what}")
        styles, lists = (_unpacked(archive, part, name) if part in names else b"" for part in (_STYLES, _LISTS))
        return _unpacked(archive, main, name), styles, lists


def _unpacked(archive: zipfile.ZipFile, part: str, name: str) -> bytes:
    """Return one part of the archive; what it says of its size is checked before."""
    info = archive.getinfo(part)
    swollen = info.file_size > 1_000_000 and info.file_size > MOST_RATIO * max(1, info.compress_size)
    if swollen or info.file_size > MOST_BYTES:
        raise ReadingError(f"{name}: unpacks to {info.file_size // 1024 // 1024} MB; a release is smaller")
    return archive.read(info)
