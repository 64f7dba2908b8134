"""From the bytes of a file to a Document, by what the bytes are."""

from irdesk.reading.document import Document, ReadingError


def load(data: bytes, name: str) -> Document:
    """Return the document in `data`; `name` is the file's, for its ending and for messages.

    Raises ReadingError where the bytes hold no text.
    """
    if not data.strip():
        raise ReadingError(f"{name}: the file is empty")
    if b"\0" in data[:4096]:
        raise ReadingError(f"{name}: not a text, HTML, PDF or Word file")
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return Document(text=text.expandtabs())
