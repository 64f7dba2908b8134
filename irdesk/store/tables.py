"""Typed tables: frozen records of the domain out of TinyDB's documents, and back."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

import msgspec
from tinydb.queries import Query

from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.store.documents import DeskTable
from irdesk.store.engine import Engine
from irdesk.store.errors import DamagedError, StoreError
from irdesk.store.keys import KEYS
from irdesk.store.patch import Doc

Record = Company | Contact | ReleaseHead | Call | Highlight | Statement
T = TypeVar("T", bound=Record)
KINDS: dict[str, type[Record]] = {
    "companies": Company,
    "contacts": Contact,
    "releases": ReleaseHead,
    "calls": Call,
    "highlights": Highlight,
    "statements": Statement,
}
Noted = Callable[[str, Iterable[int]], None]
"""Told which documents of a table are being read."""
_NAMES: dict[type[object], str] = {kind: name for name, kind in KINDS.items()}


def table_of(record: Record) -> str:
    """Return the name of the table that keeps records of this kind."""
    name = _NAMES.get(type(record))
    if name is None:
        raise StoreError(f"the store keeps no {type(record).__name__}")
    return name


def table_name(kind: type[T]) -> str:
    """Return the name of the table that keeps this kind of records."""
    return _NAMES[kind]


def to_doc(record: Record) -> Doc:
    """Return a record as the document that is stored: JSON values, defaults and the id left out."""
    try:
        doc: Doc = msgspec.json.decode(msgspec.json.encode(record))
    except UnicodeEncodeError as error:
        raise StoreError(f"a {type(record).__name__} holds half a character ({error.reason}); correct it") from error
    doc.pop("id", None)
    return doc


def to_record(kind: type[T], doc: Doc, record_id: int) -> T:
    """Return the record that a stored document is. Raises DamagedError."""
    try:
        return msgspec.convert({**doc, "id": record_id}, kind, strict=False)
    except msgspec.ValidationError as error:
        raise DamagedError(
            f"{_NAMES[kind]} {record_id} is not a {kind.__name__}: {error}; run `irdesk doctor`"
        ) from error


def fits(table: str, doc: Doc) -> bool:
    """Whether a document is a record of its table (a text is what it is)."""
    try:
        return table not in KINDS or bool(to_record(KINDS[table], doc, 1))
    except DamagedError:
        return False


class Records(Generic[T]):
    """One table of records of type T."""

    def __init__(self, table: DeskTable, engine: Engine, kind: type[T], noted: Noted) -> None:
        self._noted = noted
        self._table = table
        self._engine = engine
        self._kind = kind
        self._name = table.name

    def get(self, record_id: int) -> T | None:
        """Return one record, or None."""
        self._noted(self._name, (record_id,))
        doc = self._table.get(doc_id=record_id)
        return None if doc is None else to_record(self._kind, dict(doc), record_id)

    def ids(self) -> tuple[int, ...]:
        """Return all ids, ascending, without reading a record."""
        return tuple(self._engine.ids(self._name))

    def all(self) -> tuple[T, ...]:
        """Return every record, by ascending id."""
        return tuple(self)

    def __iter__(self) -> Iterator[T]:
        self._noted(self._name, self._engine.ids(self._name))
        for doc in self._table:
            yield to_record(self._kind, dict(doc), doc.doc_id)

    def __len__(self) -> int:
        return len(self._engine.ids(self._name))

    def where(self, **fields: int | str) -> tuple[T, ...]:
        """Return the records whose fields equal (a list field: contain) the values given.

        Look-up keys (`keys.KEYS`) lead straight to the records; any other field reads the whole table.
        """
        led = next((field for field in fields if field in KEYS.get(self._name, ())), None)
        if led is None:
            found = [(doc.doc_id, dict(doc)) for doc in self._table.search(Query().fragment(fields))]
        else:
            found = list(self._engine.select(self._name, led, fields[led]))
        self._noted(self._name, [record_id for record_id, _ in found])
        rest = {field: value for field, value in fields.items() if field != led}
        records = (to_record(self._kind, doc, record_id) for record_id, doc in found)
        return tuple(one for one in records if all(_holds(one, *pair) for pair in rest.items()))

    def newest(self) -> tuple[int, ...]:
        """Return the ids of a table with dates, newest first (those without a date last), without reading a record."""
        return tuple(self._engine.ordered(self._name, "date"))


def _holds(record: Record, field: str, value: int | str) -> bool:
    stands = getattr(record, field)
    return value in stands if isinstance(stands, tuple) else bool(stands == value)
