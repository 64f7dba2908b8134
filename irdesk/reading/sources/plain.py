"""Monospaced text: its width kept, the marks of old filings taken out."""

import html
import re

from irdesk.reading.document import Document
from irdesk.reading.sources.clean import neutral
from irdesk.reading.sources.pages import joined_pages
from irdesk.reading.sources.squeezed import unsqueezed
from irdesk.reading.sources.tabs import expanded

# The marks of EDGAR's text filings: pages, tables, their stub and columns, captions, footnotes.
_NAMES = r"TABLE|CAPTION|S|C|FN|F\d{1,2}"
_FLAGS = re.MULTILINE | re.IGNORECASE
_MARK_LINE = re.compile(rf"^[ \t]*(?:</?(?:{_NAMES}|TEXT)>[ \t]*)+$\n?", _FLAGS)
_PAGE_LINE = re.compile(r"^[ \t]*<PAGE>", _FLAGS)
_ENTITY = re.compile(r"&(?:amp|lt|gt|nbsp|quot|#\d{2,5}|#x[0-9a-f]{2,4});", re.IGNORECASE)
_MARK = re.compile(rf"</?(?:{_NAMES}|PAGE)>", re.IGNORECASE)


def read_plain(text: str, format_name: str = "text") -> Document:
    """Return the document of a text file."""
    return Document(text=tidy(text), format=format_name)


def tidy(text: str) -> str:
    """Return `text` without control characters and filing marks, tabs as spaces, pages apart by a blank line."""
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    text = neutral(text).replace("\xa0", " ")
    if "<" in text:
        text = _PAGE_LINE.sub("\f", _MARK_LINE.sub("", text))
        text = _MARK.sub(lambda mark: " " * len(mark[0]), text)
    return joined_pages([unsqueezed(expanded(page)) for page in text.split("\f")])
