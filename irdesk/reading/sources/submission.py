"""A whole EDGAR submission: several documents in one file, of which one is the release."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from irdesk.reading.document import Document, ReadingError
from irdesk.reading.sources.likeness import likeness

_DOCUMENT = re.compile(r"<(/?)DOCUMENT>", re.IGNORECASE)
_TEXT = re.compile(r"<TEXT>", re.IGNORECASE)
_TEXT_END = re.compile(r"</TEXT>\s*\Z", re.IGNORECASE)
_FIELD = re.compile(r"<(TYPE|SEQUENCE|FILENAME|DESCRIPTION)>([^\n<]*)", re.IGNORECASE)
_ENCODED = re.compile(r"\s*(?:<PDF>\s*)?begin [0-7]{3} \S|\s*<(?:PDF|XBRL|XML|GRAPHIC|ZIP|EXCEL|JSON)>", re.IGNORECASE)
_MOST = 200


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a submission: its type as filed (`EX-99.1`), file name, description and body."""

    type: str
    name: str
    description: str
    body: str

    @property
    def label(self) -> str:
        """How the part is named to a person."""
        return f"{self.type} {self.name}".strip()


def is_submission(text: str) -> bool:
    """Say whether `text` is a submission or one document cut from it."""
    head = text[:200_000]
    large = head.upper()
    marked = "<DOCUMENT>" in large and "<TYPE>" in large
    return marked and re.search(r"^[ \t]*<DOCUMENT>[ \t]*$", head, re.MULTILINE | re.IGNORECASE) is not None


def parts(text: str) -> list[Part]:
    """Return the readable documents of a submission; encoded ones (pictures, archives, XBRL) are left out."""
    return [part for chunk in _chunks(text) if (part := _part(chunk)) is not None]


def _chunks(text: str) -> Iterator[str]:
    """Yield what stands between the marks of each document."""
    start = -1
    count = 0
    for mark in _DOCUMENT.finditer(text):
        if start >= 0:
            yield text[start : mark.start()]
            count += 1
        if count == _MOST:
            return
        start = -1 if mark[1] else mark.end()
    if start >= 0:
        yield text[start:]


def _part(chunk: str) -> Part | None:
    """Return one document, or None where nobody can read it."""
    body = _TEXT.search(chunk, 0, 20_000)
    head = chunk[: body.start()] if body else chunk[:2000]
    fields = {name.upper(): value.strip() for name, value in _FIELD.findall(head)}
    start = body.end() if body else 0
    kind = fields.get("TYPE", "").upper()
    if _ENCODED.match(chunk, start) or re.match(r"EX-10[01]|GRAPHIC|XML|ZIP|EXCEL|JSON|PDF", kind):
        return None
    last = _TEXT_END.search(chunk, max(start, len(chunk) - 200))
    content = chunk[start : last.start() if last else len(chunk)]
    return Part(kind, fields.get("FILENAME", ""), fields.get("DESCRIPTION", ""), content)


def choose(found: list[Part], name: str) -> Part:
    """Return the part that is the release: an EX-99 before others, then the one that reads like a release.

    Raises ReadingError where the submission holds no readable document.
    """
    if not found:
        raise ReadingError(f"{name}: the filing holds no readable document; give the exhibit's own file")
    return found[0] if len(found) == 1 else max(found, key=_rank)


def _rank(part: Part) -> tuple[int, int]:
    words = re.sub(r"<[^<>]{0,2000}>|&(?:nbsp|#160);", " ", part.body[:120_000])
    score = likeness(words)
    if re.match(r"EX-99|EX-99\.\d", part.type):
        score += 6
        number = re.match(r"EX-99\.0*(\d+)", part.type)
        score += 1 if number and number[1] == "1" else 0
    if re.search(r"press release|news release|earnings", part.description, re.IGNORECASE):
        score += 3
    return score, -len(part.type)


def described(document: Document, part: Part, *, alone: bool) -> Document:
    """Return `document` as that of a submission's part (`alone`: the file held but that one document)."""
    if alone:
        return Document(document.text, document.format, part.label or None, document.grids)
    return Document(document.text, "submission", part.label, document.grids)
