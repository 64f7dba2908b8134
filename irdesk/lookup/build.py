"""Make the index of a desk."""

from collections.abc import Iterator
from typing import Protocol

from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.lookup.entries import (
    call_entries,
    company_entry,
    contact_entry,
    head_entry,
    highlight_entry,
    row_entries,
)
from irdesk.lookup.index import Entry, Index
from irdesk.lookup.words import fragments


class Source(Protocol):
    """What an index is made of."""

    def companies(self) -> tuple[Company, ...]:
        """Return all companies."""

    def contacts(self) -> tuple[Contact, ...]:
        """Return all contacts."""

    def calls(self) -> tuple[Call, ...]:
        """Return all calls."""

    def heads(self) -> tuple[ReleaseHead, ...]:
        """Return the heads of all releases, the newest first."""

    def highlights(self, release_id: int) -> tuple[Highlight, ...]:
        """Return a release's highlights."""

    def statements(self, release_id: int) -> tuple[Statement, ...]:
        """Return a release's tables."""


def build(source: Source, most_rows: int) -> Index:
    """Return the index of all records; of highlights and table rows, those of the newest releases up to `most_rows`."""
    return Index([*_records(source), *_inside(source, most_rows)])


def _records(source: Source) -> Iterator[Entry]:
    companies = {company.id: company for company in source.companies()}
    heads = {head.id: head for head in source.heads()}
    days = {key: head.date.toordinal() if head.date else 0 for key, head in heads.items()}
    latest: dict[int, int] = {}
    for key, head in heads.items():
        latest[head.company_id] = max(latest.get(head.company_id, 0), days[key])
        yield head_entry(head, companies.get(head.company_id), days[key])
    for company in companies.values():
        yield company_entry(company, latest.get(company.id, 0))
    for contact in source.contacts():
        yield contact_entry(contact, companies.get(contact.company_id), latest.get(contact.company_id, 0))
    for call in source.calls():
        day = call.date.toordinal() if call.date else days.get(call.release_id, 0)
        yield from call_entries(call, heads.get(call.release_id), companies.get(call.company_id), day)


def _inside(source: Source, most: int) -> Iterator[Entry]:
    companies = {company.id: company for company in source.companies()}
    left = most
    for head in source.heads():
        if left <= 0:
            return
        day = head.date.toordinal() if head.date else 0
        company = companies.get(head.company_id)
        for highlight in source.highlights(head.id):
            left -= 1
            yield highlight_entry(highlight, head, company, day)
        for statement in source.statements(head.id):
            left -= len(statement.rows)
            yield from row_entries(statement, head, company, day)


def match_contacts(contacts: tuple[Contact, ...], companies: dict[int, Company], words: str) -> tuple[Contact, ...]:
    """Return the contacts that hold every fragment of `words`, in the order given."""
    typed = fragments(words)
    return tuple(
        contact
        for contact in contacts
        if all(part in contact_entry(contact, companies.get(contact.company_id), 0).text for part in typed)
    )


def match_releases(
    heads: tuple[ReleaseHead, ...], companies: dict[int, Company], words: str
) -> tuple[ReleaseHead, ...]:
    """Return the release of that number, else those that hold every fragment, in the order given."""
    if words.strip().isdecimal():
        numbered = tuple(head for head in heads if head.id == int(words))
        if numbered:
            return numbered
    typed = fragments(words)
    return tuple(
        head
        for head in heads
        if all(part in head_entry(head, companies.get(head.company_id), 0).text for part in typed)
    )
