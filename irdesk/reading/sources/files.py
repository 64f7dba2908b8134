"""From the bytes of a file to a Document, by what the bytes are."""

import re

from irdesk.reading.document import Document, ReadingError
from irdesk.reading.sources.encoding import decode, unmarked_utf16
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
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file; save it as .docx or PDF"),
    (b"{\\rtf", "a rich text file; save it as .docx or PDF"),
)
_TAG = re.compile(r"</?(?:p|div|td|tr|th|br|font|span|center|pre|li|ul|h[1-6]|body|html|b|i|a)\b[^<>]*>", re.IGNORECASE)
_PAGE = re.compile(r"<(?:html|body|!doctype html)\b", re.IGNORECASE)


def load(data: bytes, name: str) -> Document:
    """Return the document in `data`; `name` is the file's, for its ending and for messages.

    Raises ReadingError where the bytes hold no text.
    """
    if not data.strip():
        raise ReadingError(f"{name}: the file is empty")
    if b"%PDF-" in data[:1024]:
        from irdesk.reading.sources.pdf import read_pdf

        return read_pdf(data, name)
    if data.startswith(b"PK\x03\x04"):
        from irdesk.reading.sources.word import read_word

        return read_word(data, name)
    for magic, what in _FORMS:
        if data.startswith(magic):
            raise ReadingError(f"{name}: {what}, not a text, HTML, PDF or Word file")
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")) and not unmarked_utf16(data):
        raise ReadingError(f"{name}: not a text, HTML, PDF or Word file")
    if _may_be_mail(data, name):
        from irdesk.reading.sources.mail import is_mail, read_mail

        if is_mail(data, name):
            return read_mail(data, name, load)
    return from_text(decode(data), name)


def _may_be_mail(data: bytes, name: str) -> bool:
    """Say whether it is worth loading what reads mail: the first line is a header."""
    first = data[:2000].lstrip().split(b"\n", 1)[0]
    return name.lower().endswith((".eml", ".mht", ".mhtml")) or bool(re.match(rb"From |[A-Za-z-]{2,40}:", first))


def from_text(text: str, name: str) -> Document:
    """Return the document in decoded `text`: a submission, HTML, Markdown or plain text."""
    if is_submission(text):
        found = parts(text)
        part = choose(found, name)
        return described(_one(part.body, part.name), part, alone=len(found) == 1 and "<SEC-" not in text[:2000].upper())
    return _one(text, name)


def _one(text: str, name: str) -> Document:
    if is_html(text):
        from irdesk.reading.sources.html import read_html

        return read_html(text)
    if is_markdown(text, name):
        return read_markdown(text)
    return read_plain(text)


def is_html(text: str) -> bool:
    """Say whether `text` is HTML and not a text that has a few marks in angle brackets."""
    head = text[:100_000]
    if _PAGE.search(head[:5000]):
        return True
    return sum(1 for _ in zip(range(4), _TAG.finditer(head), strict=False)) >= 4
