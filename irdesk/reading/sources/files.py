"""From the bytes of a file to a Document, by what the bytes are."""

import re
import stat
from pathlib import Path

from irdesk.reading.document import Document, ReadingError
from irdesk.reading.sources.encoding import decode, unmarked_utf16
from irdesk.reading.sources.flow import ExcessError
from irdesk.reading.sources.markdown import is_markdown, read_markdown
from irdesk.reading.sources.plain import read_plain
from irdesk.reading.sources.submission import choose, described, is_submission, parts

_FORMS = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\x1f\x8b", "a compressed file; unpack it"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office file or an Outlook message (.msg); save it as .docx, PDF or .eml",
    ),
    (b"{\\rtf", "a rich text file; save it as .docx or PDF"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
MOST_BYTES = 64 * 1024 * 1024  # of a file: a filing carries pictures
MOST_MARKUP = 24_000_000  # characters of one document with its tags
MOST_TEXT = 1_000_000  # characters that a person would see
MOST_LINES = 20_000
MOST_LINE = 200_000  # characters; a page saved as one line still passes
_TAG = re.compile(r"</?(?:p|div|td|tr|th|br|font|span|center|pre|li|ul|h[1-6]|body|html|b|i|a)\b[^<>]*>", re.IGNORECASE)
_PAGE = re.compile(r"<(?:html|body|!doctype html)\b", re.IGNORECASE)


def file_bytes(path: Path) -> bytes:
    """Return what the file at `path` holds. Raises ReadingError for one that is missing, no file, locked or huge."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadingError(f"{path}: a folder; give the file in it")
        if not stat.S_ISREG(status.st_mode):
            raise ReadingError(f"{path}: no file; give `-` to read standard input")
        if status.st_size > MOST_BYTES:
            raise ReadingError(f"{path}: larger than {MOST_BYTES // 1024 // 1024} MB; a release is smaller")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise ReadingError(f"{path}: {getattr(error, 'strerror', None) or error}") from error


def load(data: bytes, name: str) -> Document:
    """Return the document in `data`; `name` is the file's, for its ending and for messages.

    Raises ReadingError where the bytes hold no text, or more of it than a release can.
    """
    if len(data) > MOST_BYTES:
        raise ReadingError(f"{name}: larger than {MOST_BYTES // 1024 // 1024} MB; a release is smaller")
    if _may_be_mail(data, name):
        from irdesk.reading.sources.mail import is_mail, read_mail

        if is_mail(data, name):
            return bounded(read_mail(data, name, load_part), name)
    return load_part(data, name)


def load_part(data: bytes, name: str) -> Document:
    """Return the document in `data`, which is no mail. Raises ReadingError as `load` does."""
    if not data.strip():
        raise ReadingError(f"{name}: the file is empty")
    try:
        return bounded(_read(data, name), name)
    except ExcessError as error:
        raise ReadingError(f"{name}: {error}") from error


def _read(data: bytes, name: str) -> Document:
    if b"%PDF-" in data[:1024]:
        from irdesk.reading.sources.pdf import read_pdf

        return read_pdf(data, name)
    if data.startswith(b"PK\x03\x04"):
        from irdesk.reading.sources.word import read_word

        return read_word(data, name)
    _refuse_other_forms(data, name)
    return from_text(decode(data), name)


def bounded(document: Document, name: str) -> Document:
    """Return `document`, which is no longer than what the extractors read in good time.

    Raises ReadingError for one that is longer, and for one without a word.
    """
    text = document.text
    if not text.strip():
        raise ReadingError(f"{name}: holds no text; give the release's own file")
    lines = text.count("\n")
    if len(text) > MOST_TEXT or lines > MOST_LINES:
        raise ReadingError(f"{name}: {len(text):,} characters in {lines:,} lines; a release is shorter")
    if len(text) > MOST_LINE and max(map(len, text.split("\n"))) > MOST_LINE:
        raise ReadingError(f"{name}: a line of more than {MOST_LINE:,} characters; a release has line ends")
    return document


def _refuse_other_forms(data: bytes, name: str) -> None:
    """Raise ReadingError for what is known to be no text, and for bytes that cannot be."""
    for magic, what in _FORMS:
        if data.startswith(magic):
            raise ReadingError(f"{name}: {what}; irdesk reads text, HTML, PDF and Word .docx")
    head = data[:16_384]
    if b"\0" not in head or head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) or unmarked_utf16(data):
        return
    if len(head.translate(None, _CONTROLS)) < 0.92 * len(head):  # of noise a tenth are control characters
        raise ReadingError(f"{name}: not a text; irdesk reads text, HTML, PDF and Word .docx")


def _may_be_mail(data: bytes, name: str) -> bool:
    """Say whether it is worth loading what reads mail: the first line is a header."""
    first = data[:2000].lstrip().split(b"\n", 1)[0]
    return name.lower().endswith((".eml", ".mht", ".mhtml")) or bool(re.match(rb"From |[A-Za-z-]{2,40}:", first))


def from_text(text: str, name: str) -> Document:
    """Return the document in decoded `text`: a submission, HTML, Markdown or plain text."""
    if is_submission(text):
        found = parts(text)
        part = choose(found, name)
        alone = len(found) == 1 and "<SEC-" not in text[:2000].upper()
        return described(_one(part.body, name, part.name), part, alone=alone)
    return _one(text, name, name)


def _one(text: str, name: str, part: str) -> Document:
    if len(text) > MOST_MARKUP:
        raise ReadingError(f"{name}: {len(text):,} characters; a release is shorter")
    marked = not _PAGE.search(text[:5000]) and is_markdown(text, part)
    if is_html(text, marked=marked):
        from irdesk.reading.sources.html import read_html

        return read_html(text, name)
    if marked:
        return read_markdown(text)
    return read_plain(text)


def is_html(text: str, *, marked: bool = False) -> bool:
    """Say whether `text` is HTML and not a text that has a few marks in angle brackets.

    Markdown (`marked`) may hold any number of tags; it is HTML only where it says so at its start.
    """
    head = text[:100_000]
    if _PAGE.search(head[:5000]):
        return True
    return not marked and sum(1 for _ in zip(range(4), _TAG.finditer(head), strict=False)) >= 4
