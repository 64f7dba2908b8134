"""What is on the desk: its records by number and by what they belong to, and the log of what was done to them."""

import datetime as dt

from irdesk.desk.errors import told
from irdesk.desk.ground import Ground
from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, Release, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.store import Unit

Record = Company | Contact | ReleaseHead | Call | Highlight | Statement


class Records(Ground):
    """Reads records; each method raises DeskError where the store cannot answer."""

    @told()
    def heads(self) -> tuple[ReleaseHead, ...]:
        """Return the heads of all releases, the newest first."""
        return tuple(
            sorted(self.store.releases.all(), key=lambda head: (head.date or dt.date.min, head.id), reverse=True)
        )

    @told()
    def companies(self) -> tuple[Company, ...]:
        """Return all companies by name."""
        return tuple(sorted(self.store.companies.all(), key=lambda company: (company.name or "").lower()))

    @told()
    def company(self, key: int) -> Company | None:
        """Return a company by its id."""
        return self.store.companies.get(key)

    @told()
    def contact(self, key: int) -> Contact | None:
        """Return a contact by its id."""
        return self.store.contacts.get(key)

    @told()
    def contacts(self, company_id: int | None = None, release_id: int | None = None) -> tuple[Contact, ...]:
        """Return the contacts: all, a company's, or those on a release."""
        table = self.store.contacts
        found = table.all() if company_id is None else table.where(company_id=company_id)
        if release_id is None:
            return found
        return tuple(contact for contact in found if release_id in contact.release_ids)

    @told()
    def call(self, key: int) -> Call | None:
        """Return a call by its id."""
        return self.store.calls.get(key)

    @told()
    def calls(self, company_id: int | None = None) -> tuple[Call, ...]:
        """Return the calls, all or a company's, the latest first."""
        table = self.store.calls
        found = table.all() if company_id is None else table.where(company_id=company_id)
        return tuple(sorted(found, key=lambda call: (call.date or dt.date.min, call.id), reverse=True))

    @told()
    def call_of(self, release_id: int) -> Call | None:
        """Return the first call that a release announces."""
        return next(iter(sorted(self.store.calls.where(release_id=release_id), key=lambda call: call.id)), None)

    @told()
    def head(self, key: int) -> ReleaseHead | None:
        """Return the head of a release by its id."""
        return self.store.releases.get(key)

    @told()
    def highlight(self, key: int) -> Highlight | None:
        """Return a highlight by its id."""
        return self.store.highlights.get(key)

    @told()
    def highlights(self, release_id: int) -> tuple[Highlight, ...]:
        """Return a release's highlights in its order."""
        return tuple(sorted(self.store.highlights.where(release_id=release_id), key=lambda one: one.order))

    @told()
    def statement(self, key: int) -> Statement | None:
        """Return a financial table by its id."""
        return self.store.statements.get(key)

    @told()
    def statements(self, release_id: int) -> tuple[Statement, ...]:
        """Return a release's financial tables in its order."""
        return tuple(sorted(self.store.statements.where(release_id=release_id), key=lambda one: one.order))

    @told()
    def release(self, key: int) -> Release:
        """Return the whole of a release; raises DeskError where there is none."""
        return self.store.release(key)

    @told()
    def text(self, release_id: int) -> str:
        """Return the text that a release's spans point into."""
        return self.store.text(release_id)

    @told()
    def of_company(self, company_id: int) -> tuple[tuple[Contact, ...], tuple[Call, ...], tuple[ReleaseHead, ...]]:
        """Return a company's contacts, calls and releases, the newest first."""
        heads = self.store.releases.where(company_id=company_id)
        newest = sorted(heads, key=lambda head: (head.date or dt.date.min, head.id), reverse=True)
        return self.contacts(company_id), self.calls(company_id), tuple(newest)

    @told()
    def record(self, table: str, key: int) -> Record | None:
        """Return a record by its table and id."""
        found: Record | None = getattr(self.store, table).get(key)
        return found

    @told()
    def log(self, limit: int | None = None) -> "tuple[Unit, ...]":
        """Return the units of work, the newest last; with `limit` the newest so many, without reading the others."""
        return self.store.log(limit)

    @told()
    def units_since(self, sequence: int) -> "tuple[Unit, ...]":
        """Return the units of work after that of a number, the oldest first."""
        return tuple(self.store.engine.changes(sequence))

    @told()
    def first_unit(self) -> "Unit | None":
        """Return the desk's first unit of work, or None."""
        return self.store.first()

    @told()
    def earlier(self, release: Release) -> tuple[Release, ...]:
        """Return the company's releases before this one, the latest first."""
        name = (release.company.ticker or release.company.name or "").lower()
        known = [
            one
            for one in self.store.companies.all()
            if name and name in {(one.ticker or "").lower(), (one.name or "").lower()}
        ]
        heads = [head for one in known for head in self.store.releases.where(company_id=one.id)]
        before = [head for head in heads if head.date and release.date and head.date < release.date]
        before.sort(key=lambda head: head.date or dt.date.min, reverse=True)
        return tuple(self.release(head.id) for head in before[:4])
