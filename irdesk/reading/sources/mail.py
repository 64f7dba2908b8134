"""Mail: a message whose attachment, HTML part or text part is the release."""

import re
from collections.abc import Callable, Iterator
from email import errors, message_from_bytes
from email.header import decode_header, make_header
from email.message import Message

from irdesk.reading.document import Document, ReadingError
from irdesk.reading.sources.clean import neutral
from irdesk.reading.sources.likeness import likeness

MOST_PARTS = 200
_NAMES = (".eml", ".mht", ".mhtml")
_HEADER = re.compile(
    rb"^(?:from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|reply-to|x-[\w-]+"
    rb"|content-type|dkim-signature|sender|list-[\w-]+)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_SURE = re.compile(rb"^(?:message-id|mime-version|received|return-path)[ \t]*:", re.IGNORECASE | re.MULTILINE)
_NESTING = re.compile(rb"boundary\s*=|message/rfc822", re.IGNORECASE)
_FIELD = re.compile(rb"^content-[a-z]+:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
_MOST_FIELD = 4_000  # bytes of a field about a part
_READABLE = frozenset(("text/plain", "text/html", "application/pdf"))
_FILES = re.compile(r"\.(?:pdf|docx|html?|txt|md)$", re.IGNORECASE)
Load = Callable[[bytes, str], Document]


def is_mail(data: bytes, name: str) -> bool:
    """Say whether the bytes begin with the header of a message (RFC 5322)."""
    head = re.split(rb"\r?\n\r?\n", data[:32_000].lstrip(), maxsplit=1)[0]
    count = len(_HEADER.findall(head))
    if not _HEADER.match(head) and not head.startswith(b"From "):
        return False
    return (count >= 3 and bool(_SURE.search(head))) or (name.lower().endswith(_NAMES) and count >= 1)


def read_mail(data: bytes, name: str, load: Load) -> Document:
    """Return the document of the message's part that is the release; `load` reads an attachment or the body.

    Raises ReadingError for a message without a readable part, and for one with parts beyond measure.
    """
    if len(_NESTING.findall(data)) > MOST_PARTS:
        raise ReadingError(f"{name}: more than {MOST_PARTS} parts; save the release's attachment and read that")
    if any(len(field) > _MOST_FIELD for field in _FIELD.findall(data)):
        raise ReadingError(f"{name}: damaged mail; save the release's attachment and read that")
    try:
        message = message_from_bytes(data.lstrip())
        found = list(_readable(message))
    except (errors.MessageError, ValueError, LookupError, IndexError, AttributeError, TypeError) as error:
        raise ReadingError(f"{name}: damaged mail; save the release's attachment and read that") from error
    best: tuple[int, Document, str] | None = None
    problems = []
    for content, part, weight in found:
        try:
            document = load(content, part)
        except ReadingError as error:
            problems.append(str(error))
            continue
        score = likeness(document.text) + weight
        if best is None or score > best[0]:
            best = score, document, part
    if best is None:
        why = f" ({problems[0]})" if problems else ""
        raise ReadingError(f"{name}: no part of the mail is a release{why}")
    return Document(best[1].text, "mail", best[2], best[1].grids)


def _readable(message: Message) -> Iterator[tuple[bytes, str, int]]:
    """Yield the content of each readable part, what it is called, and how much it is preferred."""
    for part in message.walk():
        if part.is_multipart():
            continue
        kind = part.get_content_type()
        file = _file_name(part)
        if kind not in _READABLE and not _FILES.search(file):
            continue
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes) or not content.strip():
            continue
        if kind.startswith("text/") and not file:
            content = _as_utf8(part, content)
        weight = 2 if file else 1 if kind == "text/html" else 0
        yield content, file or f"{kind} part", weight


def _file_name(part: Message) -> str:
    """Return the name of an attachment, decoded (RFC 2047, 2231), without its folders."""
    name = str(make_header(decode_header(part.get_filename() or "")))
    return neutral(re.split(r"[/\\]", name)[-1])[:200]


def _as_utf8(part: Message, content: bytes) -> bytes:
    """Return a text part in UTF-8, from the encoding that its header names."""
    charset = str(part.get_content_charset() or "")
    if charset in ("", "us-ascii", "utf-8", "utf8"):
        return content
    try:
        return content.decode(charset, "replace").encode()
    except (LookupError, ValueError):
        return content
