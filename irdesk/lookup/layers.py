"""What changed since an index was made, laid over it: a save on a large desk is found a moment later."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Protocol

from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.lookup.build import build
from irdesk.lookup.index import KINDS, Index, Layers

MOST_COMPANIES = 40
"""Changes about more companies than this are no layer any more: the index is made anew."""

MOST_ENTRIES = 20_000
"""The same of the companies' entries."""

TABLES = {
    "contacts": ("contact",),
    "calls": ("call", "replay"),
    "releases": ("release",),
    "highlights": ("highlight",),
    "statements": ("row",),
}
"""The kinds of the entries that a table's records have."""

Changed = AbstractSet[tuple[str, int]]
"""The tables and ids of changed records."""


class Desk(Protocol):
    """A desk that finds records by their company."""

    def company(self, key: int) -> Company | None:
        """Return a company."""

    def head(self, key: int) -> ReleaseHead | None:
        """Return the head of a release."""

    def record(self, table: str, key: int) -> object | None:
        """Return a record."""

    def of_company(self, company_id: int) -> tuple[tuple[Contact, ...], tuple[Call, ...], tuple[ReleaseHead, ...]]:
        """Return a company's contacts, calls and releases, the newest first."""

    def highlights(self, release_id: int) -> tuple[Highlight, ...]:
        """Return a release's highlights."""

    def statements(self, release_id: int) -> tuple[Statement, ...]:
        """Return a release's tables."""


class Part:
    """A source of the records of some companies."""

    def __init__(self, desk: Desk, companies: Iterable[int]) -> None:
        self._desk = desk
        wanted = sorted(companies)
        self._companies = tuple(one for key in wanted if key and (one := desk.company(key)))
        found = [desk.of_company(key) for key in wanted]
        self._contacts = tuple(one for contacts, _, _ in found for one in contacts)
        self._calls = tuple(one for _, calls, _ in found for one in calls)
        self._heads = tuple(one for _, _, heads in found for one in heads)

    def companies(self) -> tuple[Company, ...]:
        """Return the companies."""
        return self._companies

    def contacts(self) -> tuple[Contact, ...]:
        """Return their contacts."""
        return self._contacts

    def calls(self) -> tuple[Call, ...]:
        """Return their calls."""
        return self._calls

    def heads(self) -> tuple[ReleaseHead, ...]:
        """Return their releases."""
        return self._heads

    def highlights(self, release_id: int) -> tuple[Highlight, ...]:
        """Return a release's highlights."""
        return self._desk.highlights(release_id)

    def statements(self, release_id: int) -> tuple[Statement, ...]:
        """Return a release's tables."""
        return self._desk.statements(release_id)


def overlay(index: Index, desk: Desk, changed: Changed, most_rows: int) -> Layers | None:
    """Return an index with the changed records as they are now, or None where so much changed that it is made anew."""
    if not changed:
        return Layers(index, Index(), ())
    companies = _before(index, changed) | {_company_now(desk, *one) for one in changed if one[0] in TABLES}
    companies |= {key for table, key in changed if table == "companies"}
    if len(companies) > MOST_COMPANIES or sum(map(index.companies.count, companies)) > MOST_ENTRIES:
        return None
    return Layers(index, build(Part(desk, companies), most_rows), companies)


def _before(index: Index, changed: Changed) -> set[int]:
    """Return the companies that the changed records belonged to when the index was made."""
    wanted = {(KINDS.index(kind), key) for table, key in changed for kind in TABLES.get(table, ())}
    places = zip(index.kinds, index.records, strict=True)
    return {index.companies[number] for number, place in enumerate(places) if place in wanted}


def _company_now(desk: Desk, table: str, key: int) -> int:
    """Return the company that a record belongs to now; 0 for none."""
    record = desk.record(table, key)
    if isinstance(record, Highlight | Statement):
        record = desk.head(record.release_id)
    return int(getattr(record, "company_id", 0))
