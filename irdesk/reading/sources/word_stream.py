"""XML as a stream of elements: no tree, no document types, nothing from outside, no deep nesting."""

from xml.parsers import expat

MOST_DEPTH = 256
_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)


class RefusedError(Exception):
    """What the XML holds that no Word file needs; the message says it."""


class Stream:
    """Reads XML as a stream of elements by their local names; document types and deep nesting are refused."""

    def __init__(self) -> None:
        self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self.data

    def parse(self, data: bytes) -> None:
        """Read all of `data`. Raises ExpatError or RefusedError."""
        self._parser.Parse(data, True)  # noqa: FBT003 - the parser takes no names

    def _doctype(self, *about: object) -> None:
        del about
        raise RefusedError("it declares a document type")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise RefusedError("nested too deep")
        self.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self.end(_local(name))

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""

    def end(self, tag: str) -> None:
        """Take the end of an element."""

    def data(self, text: str) -> None:
        """Take text."""


def _local(name: str) -> str:
    """Return the local name of a Word element or attribute; names of other spaces keep theirs."""
    space, _, local = name.rpartition(" ")
    return local if not space or space in _NAMESPACES else f"{space.rpartition('/')[2]}:{local}"
