"""The part of a large desk that a few words can be about, so that one look-up need not read all of it."""

from typing import Protocol

from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.lookup.build import Source, build
from irdesk.lookup.index import Index
from irdesk.lookup.words import fragments

MOST_COMPANIES = 12
"""How many companies a word may name before it is no company's word."""

MOST_LINES = 100
"""How many records of a table are taken that hold every word themselves."""

MOST_RELEASES = 40
"""How many of a named company's releases are looked into, the newest."""


class Desk(Source, Protocol):
    """A desk that finds records by their searchable lines and by their company."""

    def lines(self, words: tuple[str, ...], tables: tuple[str, ...], limit: int) -> tuple[tuple[str, int], ...]:
        """Return (table, id) of the records whose searchable line holds every word."""

    def of_company(self, company_id: int) -> "tuple[tuple[Contact, ...], tuple[Call, ...], tuple[ReleaseHead, ...]]":
        """Return a company's contacts, calls and releases, the newest first."""

    def record(self, table: str, key: int) -> object | None:
        """Return a record."""


class Narrow:
    """A source of only those records that the words can be about."""

    def __init__(self, desk: Desk, words: tuple[str, ...]) -> None:
        self._desk = desk
        self._companies: dict[int, Company] = {}
        self._contacts: dict[int, Contact] = {}
        self._calls: dict[int, Call] = {}
        self._heads: dict[int, ReleaseHead] = {}
        for word in words:
            self._named_by(word)
        for table, key in desk.lines(words, ("contacts", "calls", "releases", "highlights", "statements"), MOST_LINES):
            self._take(desk.record(table, key))

    def _named_by(self, word: str) -> None:
        found = self._desk.lines((word,), ("companies",), MOST_COMPANIES + 1)
        for _, key in found if len(found) <= MOST_COMPANIES else ():
            self._take(self._desk.record("companies", key))
            contacts, calls, heads = self._desk.of_company(key)
            for record in (*contacts, *calls, *heads[:MOST_RELEASES]):
                self._take(record)

    def _take(self, record: object | None) -> None:
        """Take a record, with the company and the release that it belongs to."""
        if isinstance(record, Company):
            self._companies[record.id] = record
        elif isinstance(record, Contact):
            self._contacts[record.id] = record
        elif isinstance(record, Call):
            self._calls[record.id] = record
        elif isinstance(record, ReleaseHead):
            self._heads[record.id] = record
        company_id = getattr(record, "company_id", 0)
        if company_id and company_id not in self._companies:
            self._take(self._desk.record("companies", company_id))
        release_id = getattr(record, "release_id", 0)
        if release_id and release_id not in self._heads:
            self._take(self._desk.record("releases", release_id))

    def companies(self) -> tuple[Company, ...]:
        """Return the companies that were named, and those of the records."""
        return tuple(self._companies.values())

    def contacts(self) -> tuple[Contact, ...]:
        """Return the contacts."""
        return tuple(self._contacts.values())

    def calls(self) -> tuple[Call, ...]:
        """Return the calls."""
        return tuple(self._calls.values())

    def heads(self) -> tuple[ReleaseHead, ...]:
        """Return the releases."""
        return tuple(self._heads.values())

    def highlights(self, release_id: int) -> tuple[Highlight, ...]:
        """Return a release's highlights."""
        return self._desk.highlights(release_id)

    def statements(self, release_id: int) -> tuple[Statement, ...]:
        """Return a release's tables."""
        return self._desk.statements(release_id)


def narrow_index(desk: Desk, typed: str, most_rows: int) -> Index:
    """Return an index of what `typed` can be about, exact words only."""
    return build(Narrow(desk, fragments(typed)), most_rows)
