"""The use cases of the desk, each one method; neither prints nor knows the toolkit."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from irdesk.desk.errors import DeskConflictError, DeskError
from irdesk.desk.files import read
from irdesk.desk.places import Place, clock_at, locate, own_zone, sample_directory
from irdesk.domain.call import Call
from irdesk.domain.clock import Clock
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, Release, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.store import ConflictError, Store, StoreError, Unit
from irdesk.store.imported import Imported

if TYPE_CHECKING:
    from irdesk.domain.answer import Answer
    from irdesk.domain.finding import Finding
    from irdesk.lookup import Index
    from irdesk.store.work import Work

T = TypeVar("T", Company, Contact, ReleaseHead, Call, Highlight, Statement)
Record = Company | Contact | ReleaseHead | Call | Highlight | Statement
Done = TypeVar("Done")

MOST_NAMED = 100
"""How many companies a few words may name."""

FEW_RELEASES = 200
"""Up to so many releases the whole desk is searched for one question as quickly as a part of it."""

MOST_ROWS = 100_000
"""How many table rows the look-up index holds, those of the newest releases."""


class Desk:
    """One open desk: its store, its clock, its look-up. Every front end works through it."""

    def __init__(self, store: Store, place: Place, clock: Clock, zone: dt.tzinfo, *, is_sample: bool = False) -> None:
        self.store = store
        self.place = place
        self.clock = clock
        self.zone = zone
        self.is_sample = is_sample

    @classmethod
    def open(
        cls,
        place: Place | None = None,
        at: str | dt.datetime | None = None,
        *,
        readonly: bool = False,
        still: bool = False,
        zone: dt.tzinfo | None = None,
    ) -> Self:
        """Open the desk at `place` (None: see `locate`), its clock at `at` (None: the machine's, or the sample's).

        Raises DeskError for a store that cannot be opened or a moment that cannot be read.
        """
        place, is_sample = (place, place == sample_directory()) if place else locate(None)
        own = zone or own_zone()
        try:
            moment = clock_at(at, place, own)
            store = Store.open(place, readonly=readonly or is_sample)
        except (StoreError, ValueError) as error:
            raise DeskError(str(error)) from error
        return cls(store, place, Clock(moment, still=still), own, is_sample=is_sample)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    @property
    def readonly(self) -> str | None:
        """Why the desk cannot write, or None where it can."""
        if self.is_sample:
            return "this is the sample desk; `irdesk import FILE` begins your own"
        return self.store.readonly

    @property
    def author(self) -> str:
        """Who changes things here."""
        return self.store.author

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should know: an interrupted write that was set aside, a snapshot that could not be made."""
        return self.store.notices

    @property
    def sequence(self) -> int:
        """The number of the last unit of work."""
        return self.store.sequence

    def others(self) -> tuple[tuple[str, str], ...]:
        """Return (who, which record is edited) of those who have this desk open elsewhere, as of the last refresh."""
        return self.store.others()

    def note_editing(self, what: str) -> None:
        """Let the others know which record is edited here (empty: none)."""
        self.store.note_editing(what)

    def now(self) -> dt.datetime:
        """Return the present instant by the desk's clock."""
        return self.clock.now()

    # What is on the desk

    def heads(self) -> tuple[ReleaseHead, ...]:
        """Return the heads of all releases, the newest first."""
        return tuple(
            sorted(self.store.releases.all(), key=lambda head: (head.date or dt.date.min, head.id), reverse=True)
        )

    def companies(self) -> tuple[Company, ...]:
        """Return all companies by name."""
        return tuple(sorted(self.store.companies.all(), key=lambda company: (company.name or "").lower()))

    def company(self, key: int) -> Company | None:
        """Return a company by its id."""
        return self.store.companies.get(key)

    def contact(self, key: int) -> Contact | None:
        """Return a contact by its id."""
        return self.store.contacts.get(key)

    def contacts(self, company_id: int | None = None, release_id: int | None = None) -> tuple[Contact, ...]:
        """Return the contacts: all, a company's, or those on a release."""
        table = self.store.contacts
        found = table.all() if company_id is None else table.where(company_id=company_id)
        if release_id is None:
            return found
        return tuple(contact for contact in found if release_id in contact.release_ids)

    def call(self, key: int) -> Call | None:
        """Return a call by its id."""
        return self.store.calls.get(key)

    def calls(self, company_id: int | None = None) -> tuple[Call, ...]:
        """Return the calls, all or a company's, the latest first."""
        table = self.store.calls
        found = table.all() if company_id is None else table.where(company_id=company_id)
        return tuple(sorted(found, key=lambda call: (call.date or dt.date.min, call.id), reverse=True))

    def call_of(self, release_id: int) -> Call | None:
        """Return the first call that a release announces."""
        return next(iter(sorted(self.store.calls.where(release_id=release_id), key=lambda call: call.id)), None)

    def head(self, key: int) -> ReleaseHead | None:
        """Return the head of a release by its id."""
        return self.store.releases.get(key)

    def highlight(self, key: int) -> Highlight | None:
        """Return a highlight by its id."""
        return self.store.highlights.get(key)

    def highlights(self, release_id: int) -> tuple[Highlight, ...]:
        """Return a release's highlights in its order."""
        return tuple(sorted(self.store.highlights.where(release_id=release_id), key=lambda one: one.order))

    def statement(self, key: int) -> Statement | None:
        """Return a financial table by its id."""
        return self.store.statements.get(key)

    def statements(self, release_id: int) -> tuple[Statement, ...]:
        """Return a release's financial tables in its order."""
        return tuple(sorted(self.store.statements.where(release_id=release_id), key=lambda one: one.order))

    def release(self, key: int) -> Release:
        """Return the whole of a release; raises DeskError where there is none."""
        return self._try(lambda: self.store.release(key))

    def text(self, release_id: int) -> str:
        """Return the text that a release's spans point into."""
        return self.store.text(release_id)

    # Look-up

    def find(self, words: str, limit: int = 50, *, deep: bool = True) -> "tuple[Answer, ...]":
        """Return the best answers to what was typed; without `deep` within a frame, typing slips not forgiven."""
        from irdesk.lookup import search

        return search(self.index, self, words, self.now(), limit, deep=deep)

    def find_once(self, words: str, limit: int = 50) -> "tuple[Answer, ...]":
        """Return the best answers where there will be no second question: of a large desk only a part is read.

        What the exact words do not find is looked for as `find` does.
        """
        from irdesk.lookup import narrow_index, search

        if len(self.store.releases) > FEW_RELEASES:
            found = search(narrow_index(self, words, MOST_ROWS), self, words, self.now(), limit, deep=False)
            if found:
                return found
        return self.find(words, limit)

    def lines(self, words: tuple[str, ...], tables: tuple[str, ...], limit: int) -> tuple[tuple[str, int], ...]:
        """Return (table, id) of the records whose searchable line holds every word."""
        return self.store.find_lines(words, tables, limit)

    def of_company(self, company_id: int) -> tuple[tuple[Contact, ...], tuple[Call, ...], tuple[ReleaseHead, ...]]:
        """Return a company's contacts, calls and releases, the newest first."""
        heads = self.store.releases.where(company_id=company_id)
        newest = sorted(heads, key=lambda head: (head.date or dt.date.min, head.id), reverse=True)
        return self.contacts(company_id), self.calls(company_id), tuple(newest)

    def record(self, table: str, key: int) -> Record | None:
        """Return a record by its table and id."""
        found: Record | None = getattr(self.store, table).get(key)
        return found

    @cached_property
    def index(self) -> "Index":
        """The look-up index over all records, made at first use; `refresh` and every change drop it."""
        from irdesk.lookup import build

        return build(self, MOST_ROWS)

    def match_companies(self, words: str) -> tuple[Company, ...]:
        """Return the companies that the words name: by ticker alone where one is it, else by every word."""
        exact = self.store.companies.where(ticker=words.strip()) if words.strip() else ()
        if exact:
            return exact
        found = (
            self.company(key) for _, key in self.store.find_lines(tuple(words.split()), ("companies",), MOST_NAMED)
        )
        return tuple(company for company in found if company)

    def match_contacts(self, words: str) -> tuple[Contact, ...]:
        """Return the contacts that hold every word in name, role, firm, number or e-mail; all of them for no word."""
        from irdesk.lookup import match_contacts
        from irdesk.lookup.narrow import Narrow
        from irdesk.lookup.words import fragments

        if words.strip() and len(self.store.releases) > FEW_RELEASES:
            part = Narrow(self, fragments(words))
            found = match_contacts(part.contacts(), {one.id: one for one in part.companies()}, words)
            if found:
                return found
        return match_contacts(self.contacts(), {one.id: one for one in self.companies()}, words)

    def match_releases(self, words: str) -> tuple[ReleaseHead, ...]:
        """Return the releases named by number, or by words of company, period and headline; the newest first."""
        from irdesk.lookup import match_releases

        numbered = self.head(int(words)) if words.strip().isdecimal() else None
        if numbered:
            return (numbered,)
        named = self.store.companies.where(ticker=words.strip()) if words.strip() else ()
        if named:
            return tuple(head for company in named for head in self.of_company(company.id)[2])
        return match_releases(self.heads(), {one.id: one for one in self.companies()}, words)

    # Reading and changing

    def read(self, path: Path) -> Release:
        """Read the release in a file; nothing is stored."""
        return read(path)

    def add(self, releases: Sequence[Release]) -> "tuple[Imported, ...]":
        """Store releases that were read, as one undoable unit; what is on the desk already is told apart."""
        return self._change(lambda: self.store.add_all(tuple(releases)))

    def save(self, record: T, what: str, base: T | None = None) -> T:
        """Store one changed or new record as one undoable unit, `what` telling it in words.

        `base` is the record as it was when the edit began (a form gives it): what others changed meanwhile is kept.
        """

        def write() -> T:
            with self.store.unit(what) as unit:
                return unit.put(record, base)

        return self._change(write)

    def save_all(self, records: Sequence[Record], what: str) -> None:
        """Store changed and new records together, as one undoable unit."""

        def write(unit: "Work") -> None:
            for record in records:
                unit.put(record)

        self.together(what, write)

    def together(self, what: str, work: "Callable[[Work], Done]") -> Done:
        """Make several changes as one undoable unit: `work` gets the unit to put records into."""

        def write() -> Done:
            with self.store.unit(what) as unit:
                return work(unit)

        return self._change(write)

    def delete(self, record: Record, what: str) -> None:
        """Take one record from the desk as one undoable unit."""

        def write() -> None:
            with self.store.unit(what) as unit:
                unit.delete(record)

        self._change(write)

    def undo(self) -> "Unit":
        """Take back the last unit; raises DeskError where there is none or a later change contradicts."""
        return self._change(self.store.undo)

    def redo(self) -> "Unit":
        """Do again what was last taken back."""
        return self._change(self.store.redo)

    def log(self, limit: int | None = None) -> "tuple[Unit, ...]":
        """Return the units of work, the newest last; with `limit` the newest so many, without reading the others."""
        return self._try(lambda: self.store.log(limit))

    def first_unit(self) -> "Unit | None":
        """Return the desk's first unit of work, or None."""
        return self._try(self.store.first)

    def refresh(self) -> "tuple[Unit, ...]":
        """Return the units that other processes committed since the last look, and take them over."""
        changes = self._try(self.store.refresh)
        if changes:
            self.__dict__.pop("index", None)
        return changes

    def proof(self, release: Release) -> "tuple[Finding, ...]":
        """Return what a proof of `release` finds, held against the company's earlier releases on the desk."""
        from irdesk.proofing import proof

        return proof(release, self.earlier(release))

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

    def _change(self, work: Callable[[], Done]) -> Done:
        if self.readonly:
            raise DeskError(f"nothing was changed: {self.readonly}")
        self.__dict__.pop("index", None)
        return self._try(work)

    def ask(self, work: Callable[[], Done]) -> Done:
        """Do some reading; raises DeskError where the store cannot answer (a server that is away, a damaged file)."""
        return self._try(work)

    def _try(self, work: Callable[[], Done]) -> Done:
        try:
            return work()
        except ConflictError as error:
            raise DeskConflictError(str(error), error.table, error.record_id, error.fields) from error
        except StoreError as error:
            raise DeskError(str(error)) from error
