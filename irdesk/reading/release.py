"""Put together what the extractors read."""

import hashlib
from pathlib import Path

from irdesk.domain.release import Release
from irdesk.domain.source import Doubt
from irdesk.reading.calls import read_calls
from irdesk.reading.contacts import read_contacts
from irdesk.reading.document import Document
from irdesk.reading.guidance import read_guidance
from irdesk.reading.highlights import read_highlights
from irdesk.reading.masthead import read_closing, read_masthead
from irdesk.reading.quotes import read_quotes
from irdesk.reading.sources.files import file_bytes, load
from irdesk.reading.statements import read_statements


def read_file(path: Path) -> Release:
    """Read the release in the file at `path`.

    Raises ReadingError, with the file's name and what to do, for a file that is missing, unreadable or no text.
    """
    return read_bytes(file_bytes(path), path.name)


def read_bytes(data: bytes, name: str) -> Release:
    """Read the release in `data`; `name` stands in messages and as the release's file."""
    return read_document(load(data, name), name)


def read_document(document: Document, name: str) -> Release:
    """Read the release in a document that is already loaded."""
    masthead = read_masthead(document)
    contacts, contact_doubts = read_contacts(document, masthead)
    calls, call_doubts = read_calls(document, masthead)
    statements, statement_doubts = read_statements(document, masthead)
    closing, closing_spans = read_closing(document, masthead)
    # a novel has speech and a log has bullets: in what is no release they are nobody's
    known = masthead.recognized or bool(calls or statements or contacts)
    return Release(
        file=name,
        format=document.format,
        part=document.part,
        digest=hashlib.sha256(document.text.encode()).hexdigest(),
        company=masthead.company,
        headline=masthead.headline,
        subheadline=masthead.subheadline,
        place=masthead.place,
        date=masthead.date,
        period=masthead.period,
        contacts=contacts,
        calls=calls,
        highlights=read_highlights(document) if known else (),
        quotes=read_quotes(document, masthead.company.name) if known else (),
        guidance=read_guidance(document) if known else (),
        statements=statements,
        about=closing.get("about"),
        safe_harbor=closing.get("safe_harbor"),
        doubts=tuple(Doubt("text", why) for why in document.unread)
        + masthead.doubts
        + contact_doubts
        + call_doubts
        + statement_doubts,
        spans=masthead.spans | closing_spans,
        text=document.text,
    )
