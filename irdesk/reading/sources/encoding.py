"""From bytes to characters, whatever wrote the file."""

import codecs
import re

from irdesk.reading.sources.codepages import code_page

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""", re.IGNORECASE)
_MOST_BY_LINE = 8 * 1024 * 1024
# Encodings that a page may declare and that are neither UTF-8 nor read as Windows-1252 (as browsers read Latin-1).
_HONOURED = re.compile(
    r"iso-?8859-(?:[2-9]|1[0-6])|windows-125[013-8]|shift_jis|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5|koi8-[ru]"
    r"|macintosh",
    re.IGNORECASE,
)


def _windows(data: bytes) -> str:
    return data.decode("cp1252", "irdesk-latin")


def _latin(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("irdesk-latin", _latin)


def decode(data: bytes) -> str:
    """Return the text in `data`: by its mark, as UTF-8, as the page declares, or line by line UTF-8 or a code page.

    The code page is Windows-1252, unless what is beyond ASCII makes more sense in that of a Mac or of a console.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    wide = unmarked_utf16(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:4096])
    if declared and _HONOURED.fullmatch(declared[1].decode("ascii")):
        return data.decode(declared[1].decode("ascii"), "replace")
    if len(data) > _MOST_BY_LINE:
        return _windows(data)
    lines = data.split(b"\n")
    other = [line for line in lines if not line.isascii() and not _is_utf8(line)]
    page = "cp1252" if declared else code_page(other)
    return "\n".join(_line(line, page) for line in lines)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _line(line: bytes, page: str) -> str:
    """Return one line of a file whose parts may come from different programs, in UTF-8 or in the code page."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return _windows(line) if page == "cp1252" else line.decode(page, "replace")


def unmarked_utf16(data: bytes) -> str | None:
    """Return `utf-16-le` or `utf-16-be` where every other byte is zero, as in Western text without a mark."""
    head = data[:2000]
    if len(head) < 16 or b"\0" not in head:
        return None
    for zeros, others, encoding in ((head[1::2], head[::2], "utf-16-le"), (head[::2], head[1::2], "utf-16-be")):
        if zeros.count(0) > 0.9 * len(zeros) and others.count(0) < 0.05 * len(others):
            return encoding
    return None
