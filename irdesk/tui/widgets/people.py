"""The rows of the directory."""

from collections.abc import Hashable
from itertools import groupby
from operator import attrgetter

from irdesk.render.directory import Person, person_line
from irdesk.render.line import Piece, line
from irdesk.tui.widgets.rows import Place, Row, label_row


class PeopleRows:
    """People as rows, made when they are seen; a heading before each group."""

    def __init__(self, found: list[Person], width: int) -> None:
        self.width = width
        self._entries: list[Person | str] = []
        for heading, group in groupby(found, attrgetter("heading")):
            if heading:
                self._entries.append(heading)
            self._entries.extend(group)

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: int, /) -> Row:
        entry = self._entries[index]
        if isinstance(entry, str):
            return label_row(line(Piece(entry, "heading")))
        return Row(person_line(entry, self.width), entry.contact.id, place=Place(entry.contact, "phones"))

    def person(self, index: int) -> Person | None:
        """Return the person of a row."""
        entry = self._entries[index] if 0 <= index < len(self._entries) else None
        return entry if isinstance(entry, Person) else None

    def find(self, key: Hashable) -> int | None:
        """Return the number of a contact's row."""
        found = (at for at, one in enumerate(self._entries) if isinstance(one, Person) and one.contact.id == key)
        return next(found, None)
