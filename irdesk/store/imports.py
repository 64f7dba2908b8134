"""A release that was read becomes records of the desk: new, unchanged, or changed; nothing is kept twice."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

import msgspec

from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, Release, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.store.identity import same_company, same_contact, same_release
from irdesk.store.settle import settle
from irdesk.store.work import Work

if TYPE_CHECKING:
    from irdesk.store.store import Store

Part = TypeVar("Part", Call, Highlight, Statement)


R = TypeVar("R", Company, Contact, ReleaseHead, Call, Highlight, Statement)


class Imported(msgspec.Struct, frozen=True):
    """What became of a release: `outcome` is `new`, `unchanged` or `changed`; `changes` say what, old → new."""

    release_id: int
    outcome: str
    changes: tuple[str, ...] = ()


def add_all(store: "Store", releases: Sequence[Release]) -> tuple[Imported, ...]:
    """Keep `releases` in one unit; the same release again changes nothing and says so."""
    what = f"import {len(releases)} releases" if len(releases) != 1 else f"import {_title(releases[0])}"
    with store.unit(what) as unit:
        return tuple(Keeper(store, unit).keep(release) for release in releases)


def _title(release: Release) -> str:
    name = release.company.ticker or release.company.name or release.file or "a release"
    return f"{name} {release.period.label}" if release.period else name


class Keeper:
    """Keeps one release, and notes what changed."""

    def __init__(self, store: "Store", unit: Work) -> None:
        self._store = store
        self._unit = unit
        self._changes: list[str] = []

    def keep(self, release: Release) -> Imported:
        """Save the release's records; those known already are brought up to date."""
        company = self._company(release.company)
        known = same_release(self._unit, release, company.id)
        head = self._head(release, known, company.id)
        self._contacts(release, head.id, company.id)
        self._parts(Call, "calls", _owned(release.calls, head.id, company.id), head.id)
        self._parts(Highlight, "highlights", _owned(release.highlights, head.id), head.id)
        self._parts(Statement, "statements", _owned(release.statements, head.id), head.id)
        self._text(release.text, head.id, known=known is not None)
        if known is None:
            return Imported(head.id, "new")
        return Imported(head.id, "changed" if self._changes else "unchanged", tuple(self._changes))

    def _company(self, read: Company) -> Company:
        known = same_company(self._unit, read)
        if known is None:
            return self._unit.put(read.with_fields(id=0))
        settled = settle(known, read.with_fields(**_stated(known, read)))
        return self._save(known, settled, f"company {known.name or known.ticker}")

    def _head(self, release: Release, known: ReleaseHead | None, company_id: int) -> ReleaseHead:
        values = {name: getattr(release, name) for name in ReleaseHead.__struct_fields__}
        read = ReleaseHead(**{**values, "id": 0, "company_id": company_id})
        if known is None:
            return self._unit.put(read)
        return self._save(known, settle(known, read), "release")

    def _contacts(self, release: Release, release_id: int, company_id: int) -> None:
        named: set[int] = set()
        for read in release.contacts:
            known = same_contact(self._unit, read, company_id)
            if known is None:
                owned = read.with_fields(id=0, company_id=company_id, release_ids=(release_id,))
                saved = self._unit.put(owned)
                self._changes.append(f"contact {_person(read)}: added")
            else:
                settled = settle(known, read.with_fields(company_id=company_id, **_stated(known, read)))
                ids = tuple(dict.fromkeys((*known.release_ids, release_id)))
                saved = self._save(known, settled.with_fields(release_ids=ids), f"contact {_person(known)}")
            named.add(saved.id)
        for gone in self._unit.where(Contact, "release_ids", release_id):
            if gone.id not in named:
                left = tuple(one for one in gone.release_ids if one != release_id)
                self._unit.put(gone.with_fields(release_ids=left))
                self._changes.append(f"contact {_person(gone)}: not on the release any more")

    def _parts(self, kind: type[Part], table: str, read: Sequence[Part], release_id: int) -> None:
        known = sorted(self._unit.where(kind, "release_id", release_id), key=lambda one: (_order(one), one.id))
        for at, one in enumerate(read):
            label = f"{table.removesuffix('s')} {at + 1}"
            if at < len(known):
                self._save(known[at], settle(known[at], one), label)
            else:
                self._unit.put(one)
                self._changes.append(f"{label}: added")
        for at, one in enumerate(known[len(read) :], len(read)):
            self._unit.delete(one)
            self._changes.append(f"{table.removesuffix('s')} {at + 1}: not in the release any more")

    def _text(self, text: str, release_id: int, *, known: bool) -> None:
        stands = self._unit.now("texts", release_id)
        if stands is None or stands["text"] != text:
            self._unit.put_text(release_id, text)
            if known:
                self._changes.append("text: changed")

    def _save(self, known: R, settled: R, label: str) -> R:
        if known == settled:
            return known
        for name in known.__struct_fields__:
            old, new = getattr(known, name), getattr(settled, name)
            if old != new and name not in {"spans", "typed", "digest", "release_ids"}:
                self._changes.append(f"{label}, {name.replace('_', ' ')}: {_said(old)} → {_said(new)}")
        return self._unit.put(settled)


def _owned(parts: Sequence[Part], release_id: int, company_id: int | None = None) -> tuple[Part, ...]:
    owner = {"release_id": release_id} | ({} if company_id is None else {"company_id": company_id})
    return tuple(part.with_fields(id=0, **owner) for part in parts)


def _order(part: Call | Highlight | Statement) -> int:
    return 0 if isinstance(part, Call) else part.order


def _stated(known: Company | Contact, read: Company | Contact) -> dict[str, object]:
    """What is known and this release does not state: one release's silence takes nothing from a shared record."""
    return {
        name: getattr(known, name)
        for name in known.__struct_fields__
        if _silent(getattr(read, name)) and not _silent(getattr(known, name))
    }


def _silent(value: object) -> bool:
    return value is None or value == ()


def _person(contact: Contact) -> str:
    return contact.name or contact.email or contact.organization or contact.role or "without a name"


def _said(value: object) -> str:
    if _silent(value):
        return "not stated"
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return text if len(text) <= 120 else text[:117] + "…"
