"""A release that was read becomes records of the desk: new, unchanged, or changed; nothing is kept twice.

When two readings are one release, company or contact: see `identity`. What a person typed survives: see `settle`.
A contact or company that several releases name says what the latest of them says; an earlier release only fills
what is not stated. A contact's spans point into the text of the last of its `release_ids`; a company, which belongs
to no one text, keeps none.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, Release, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.store.identity import company_of_text, same_company, same_contact, same_release
from irdesk.store.imported import Imported
from irdesk.store.pairs import pair
from irdesk.store.settle import blanks_filled, settle, unplaced
from irdesk.store.tell import differences, words
from irdesk.store.work import Work

if TYPE_CHECKING:
    from irdesk.store.store import Store

Part = TypeVar("Part", Call, Highlight, Statement)
R = TypeVar("R", Company, Contact, ReleaseHead, Call, Highlight, Statement)


def add_all(
    store: "Store", releases: Sequence[Release], before: Callable[[Work], None] | None = None, what: str = ""
) -> tuple[Imported, ...]:
    """Keep `releases` in one unit, after what `before` puts into it; the same release again changes nothing."""
    told = f"import {len(releases)} releases" if len(releases) != 1 else f"import {_title(releases[0])}"
    with store.unit(what or told) as unit:
        if before:
            before(unit)
        return tuple(Keeper(unit).keep(release) for release in releases)


def _title(release: Release) -> str:
    name = release.company.ticker or release.company.name or release.file or "a release"
    return f"{name} {release.period.label}" if release.period else name


class Keeper:
    """Keeps one release, and notes what changed."""

    def __init__(self, unit: Work) -> None:
        self._unit = unit
        self._changes: list[str] = []
        self._replaced = False

    def keep(self, release: Release) -> Imported:
        """Save the release's records; those known already are brought up to date."""
        known_company = same_company(self._unit, release.company) or company_of_text(self._unit, release)
        known = same_release(self._unit, release, known_company.id) if known_company else None
        latest = self._is_latest(release, known, known_company)
        company = self._company(release.company, known_company, latest=latest)
        head = self._head(release, known, company.id)
        fresh = known is None or known.digest != release.digest
        self._contacts(release, head, company.id, fresh=fresh)
        self._parts(Call, "call", _owned(release.calls, head.id, company.id), head.id)
        self._parts(Highlight, "highlight", _owned(release.highlights, head.id), head.id)
        self._parts(Statement, "table", _owned(release.statements, head.id), head.id)
        self._text(release.text, head.id, known=known is not None)
        if known is None:
            return Imported(head.id, "new", tuple(self._changes))
        if self._replaced and not self._changes:
            self._changes.append("read again: places in the text")
        return Imported(head.id, "changed" if self._changes else "unchanged", tuple(self._changes))

    def _is_latest(self, release: Release, known: ReleaseHead | None, company: Company | None) -> bool:
        """Whether no other release of the company is later than this one."""
        others = self._unit.where(ReleaseHead, "company_id", company.id) if company else ()
        dates = [one.date for one in others if one.date and (known is None or one.id != known.id)]
        return not dates or (release.date is not None and release.date >= max(dates))

    def _company(self, read: Company, known: Company | None, *, latest: bool) -> Company:
        read = unplaced(read)
        if known is None:
            return self._unit.put(read.with_fields(id=0))
        merged = settle(known, blanks_filled(read, known)) if latest else blanks_filled(known, read)
        return self._save(known, unplaced(merged), f"company {known.name or known.ticker}")

    def _head(self, release: Release, known: ReleaseHead | None, company_id: int) -> ReleaseHead:
        values = {name: getattr(release, name) for name in ReleaseHead.__struct_fields__}
        read = ReleaseHead(**{**values, "id": 0, "company_id": company_id})
        if known is None:
            return self._unit.put(read)
        if known.digest and known.digest == read.digest:
            read = read.with_fields(file=known.file, part=known.part, format=known.format)
        return self._save(known, settle(known, read), "release")

    def _contacts(self, release: Release, head: ReleaseHead, company_id: int, *, fresh: bool) -> None:
        named: set[int] = set()
        before = self._unit.where(Contact, "company_id", company_id)
        for read in release.contacts:
            owned = read.with_fields(id=0, company_id=company_id, release_ids=(head.id,))
            known = same_contact(self._unit, read, company_id)
            saved = self._unit.put(owned) if known is None else self._contact(known, owned, head, fresh=fresh)
            if known is None:
                self._note(before, f"contact {_person(read)}: added")
            named.add(saved.id)
        for gone in self._unit.where(Contact, "release_ids", head.id):
            if gone.id not in named:
                left = tuple(one for one in gone.release_ids if one != head.id)
                self._unit.put(gone.with_fields(release_ids=left))
                self._changes.append(f"contact {_person(gone)}: not on the release any more")

    def _contact(self, known: Contact, read: Contact, head: ReleaseHead, *, fresh: bool) -> Contact:
        """Bring a known contact up to date; the release whose text its spans point into stands last of its ids."""
        others = tuple(one for one in known.release_ids if one != head.id)
        label = f"contact {_person(known)}"
        owner = known.release_ids[-1:] == (head.id,)
        settled = settle(known, blanks_filled(read, known))
        alike = settled.with_fields(phones=known.phones) if _same_numbers(known, settled) else settled
        silent = not list(differences(label, known, alike))
        if not owner and (silent or self._named_later(others, head)):
            kept = known if silent else blanks_filled(known, unplaced(read))
            if not silent and fresh:
                self._tell_kept(label, known, settled)
            ids = known.release_ids if head.id in known.release_ids else (*others[:-1], head.id, *others[-1:])
            return self._save(known, kept.with_fields(release_ids=ids), label)
        return self._save(known, settled.with_fields(release_ids=(*others, head.id)), label)

    def _named_later(self, others: Sequence[int], head: ReleaseHead) -> bool:
        found = (self._unit.get(ReleaseHead, one) for one in others)
        dates = [one.date for one in found if one is not None and one.date is not None]
        return bool(dates) and (head.date is None or head.date < max(dates))

    def _tell_kept(self, label: str, known: Contact, settled: Contact) -> None:
        for name in ("role", "organization", "phones", "email"):
            was, now = words(getattr(known, name)), words(getattr(settled, name))
            if was != now and was != words(None):
                self._changes.append(f"{label}, {name}: this earlier release says {now}; {was} stays")

    def _parts(self, kind: type[Part], label: str, read: Sequence[Part], release_id: int) -> None:
        known = sorted(self._unit.where(kind, "release_id", release_id), key=lambda one: (_order(one), one.id))
        for number, (old, new) in enumerate(pair(known, read), 1):
            if old is not None and new is not None:
                self._save(old, settle(old, new), f"{label} {number}")
            elif new is not None:
                self._unit.put(new)
                self._note(known, f"{label} {number}: added")
            elif old is not None and old.typed:
                self._changes.append(f"{label} {number}: not in the release any more; kept, for a person changed it")
            elif old is not None:
                self._unit.delete(old)
                self._changes.append(f"{label} {number}: not in the release any more")

    def _note(self, known: Sequence[object], change: str) -> None:
        """Note what was added to what is known; where nothing was known yet, all of it is new."""
        if known:
            self._changes.append(change)

    def _text(self, text: str, release_id: int, *, known: bool) -> None:
        stands = self._unit.now("texts", release_id)
        if stands is None or stands["text"] != text:
            self._unit.put_text(release_id, text)
            if known:
                self._changes.append("text: changed")

    def _save(self, known: R, settled: R, label: str) -> R:
        if known == settled:
            return known
        self._replaced = True
        self._changes.extend(differences(label, known, settled))
        return self._unit.put(settled, known)


def _same_numbers(known: Contact, read: Contact) -> bool:
    """Return whether two readings of a person have the same numbers, however these are written."""
    one, other = ([(each.number, each.extension, each.kind) for each in of.phones] for of in (known, read))
    return one == other


def _owned(parts: Sequence[Part], release_id: int, company_id: int | None = None) -> tuple[Part, ...]:
    owner = {"release_id": release_id} | ({} if company_id is None else {"company_id": company_id})
    return tuple(part.with_fields(id=0, **owner) for part in parts)


def _order(part: Call | Highlight | Statement) -> int:
    return 0 if isinstance(part, Call) else part.order


def _person(contact: Contact) -> str:
    return contact.name or contact.email or contact.organization or contact.role or "without a name"
