"""The desk's use cases that take in other programs' files: contacts and calls, looked at before they are kept."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from irdesk.desk.desk import Desk
from irdesk.desk.errors import DeskError
from irdesk.desk.exports import namespace, told
from irdesk.desk.memory import remember_columns, remembered_columns
from irdesk.desk.pairing import paired
from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Release

if TYPE_CHECKING:
    from irdesk.exchange.ics import CalendarEntry
    from irdesk.exchange.merging import Merge
    from irdesk.exchange.tables.plain import Line
    from irdesk.store.imported import Imported
    from irdesk.store.work import Work

SUFFIXES = frozenset({".vcf", ".ics", ".csv", ".tsv", ".xlsx"})
"""The files of contacts and calls; a mail (.eml) is one where it carries an invite."""

MOST_TOLD = 5
"""So many cells are named of those with one fault."""

MOST_BYTES = 256 * 1024 * 1024


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """What a file would bring: contacts with what each is to the desk, calls with the known one, and what to know."""

    file: str
    contacts: "tuple[Merge, ...]" = ()
    calls: "tuple[tuple[CalendarEntry, Call], ...]" = ()
    notes: tuple[str, ...] = ()
    columns: dict[str, str] = {}


def load(path: Path) -> bytes:
    """Return a file's bytes; raises DeskError where it cannot be read or is too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DeskError(f"{path}: larger than {MOST_BYTES:,} bytes; not read")
        return path.read_bytes()
    except OSError as error:
        raise DeskError(f"{path}: {error.strerror}") from error


def look(
    desk: Desk,
    path: Path,
    *,
    company_id: int = 0,
    region: str | None = None,
    encoding: str | None = None,
    columns: Mapping[str, str] | None = None,
    separator: str | None = None,
    sheet: str | None = None,
) -> Incoming:
    """Return what a file of contacts or calls would bring; nothing is stored. Raises DeskError with the line."""
    data, name, suffix = load(path), path.name, path.suffix.lower()
    with told():
        if suffix == ".vcf":
            from irdesk.exchange.vcard import read_cards

            return _people(desk, name, read_cards(data, name=name, encoding=encoding, region=region), company_id)
        if suffix in {".ics", ".eml"}:
            return _calls(desk, name, _entries(data, name, region, encoding), company_id)
        if suffix in SUFFIXES:
            if suffix == ".xlsx":
                rows, notes = _sheet(data, name, sheet)
            else:
                rows, notes = _rows(data, name, suffix, encoding, separator), []
            return _list(desk, name, rows, columns, notes, region=region, company_id=company_id)
    raise DeskError(f"{name}: not a file of contacts or calls ({', '.join(sorted(SUFFIXES))})")


def has_invite(data: bytes, name: str) -> bool:
    """Return whether a mail carries an invite."""
    from irdesk.exchange.mail import invites

    with told():
        return bool(invites(data, name=name))


def _people(
    desk: Desk,
    name: str,
    contacts: Sequence[Contact],
    company_id: int,
    *,
    notes: Sequence[str] = (),
    columns: Mapping[str, str] | None = None,
) -> Incoming:
    from irdesk.exchange.merging import propose

    known = desk.contacts(company_id) if company_id else desk.contacts()
    placed = [contact.with_fields(company_id=company_id) for contact in contacts]
    merges = propose(known, placed, namespace=namespace(desk))
    return Incoming(file=name, contacts=merges, notes=tuple(notes), columns=dict(columns or {}))


def _rows(data: bytes, name: str, suffix: str, encoding: str | None, separator: str | None) -> "tuple[Line, ...]":
    from irdesk.exchange.tables.plain import read_table

    return read_table(data, name=name, encoding=encoding, separator=separator or ("\t" if suffix == ".tsv" else None))


def _sheet(data: bytes, name: str, sheet: str | None) -> "tuple[Sequence[Line], list[str]]":
    from irdesk.exchange.tables.sheet import other_sheets, read_sheet, uncomputed

    rows = read_sheet(data, name=name, sheet=sheet)
    others, empty = other_sheets(data, sheet), uncomputed(data, sheet)
    notes = [f"of several sheets one is read; not read: {', '.join(others)} (--sheet NAME)"] if others else []
    if empty:
        told_cells = ", ".join(empty[:MOST_TOLD]) + (f" and {len(empty) - MOST_TOLD} more" if empty[MOST_TOLD:] else "")
        notes.append(
            f"formulas that nobody has computed are read as empty: {told_cells}; save the file in a spreadsheet program"
        )
    return rows, notes


def _list(
    desk: Desk,
    name: str,
    found_rows: "Sequence[Line]",
    columns: Mapping[str, str] | None,
    told_before: Sequence[str],
    *,
    region: str | None,
    company_id: int,
) -> Incoming:
    from irdesk.exchange.tables.lists import contacts_of, headed, propose

    known = remembered_columns(desk)
    rows = headed(found_rows, {**known, **(columns or {})})
    header = rows[0].cells
    remembered = {column: field for column, field in known.items() if column in header}
    chosen = {**remembered, **(columns or {})}
    found = contacts_of(rows, chosen, name=name, region=region)
    notes = [*told_before]
    above = found_rows[: len(found_rows) - len(rows)]
    notes += [f"line {row.number} is above the header and not taken: {' '.join(row.cells).strip()}" for row in above]
    notes += [
        f"the column {column!r} is not taken; give it a field (--column '{column}=note')" for column in found.unused
    ]
    return _people(desk, name, found.contacts, company_id, notes=notes, columns=propose(header, chosen))


def _entries(data: bytes, name: str, region: str | None, encoding: str | None) -> "tuple[CalendarEntry, ...]":
    from irdesk.exchange.ics import read_calendar

    if not name.lower().endswith(".eml"):
        return read_calendar(data, name=name, encoding=encoding, region=region)
    from irdesk.exchange.mail import invites

    found = invites(data, name=name)
    if not found:
        raise DeskError(f"{name}: this mail has no invite")
    return tuple(
        entry for label, body in found for entry in read_calendar(body, name=f"{name}: {label}", region=region)
    )


def _calls(desk: Desk, name: str, entries: "Sequence[CalendarEntry]", company_id: int) -> Incoming:
    notes = tuple(f"line {entry.line}: {doubt}" for entry in entries for doubt in entry.doubts)
    return Incoming(file=name, calls=paired(desk, entries, company_id), notes=notes)


class Kept(msgspec.Struct, frozen=True):
    """What was stored: how many contacts and calls, and what became of each release."""

    changed: int
    releases: "tuple[Imported, ...]" = ()


def keep(
    desk: Desk,
    incoming: Sequence[Incoming],
    *,
    theirs: bool = False,
    company: Company | None = None,
    releases: Sequence[Release] = (),
) -> Kept:
    """Store what was looked at, and the releases that came with it, as one undoable unit.

    Where both state a field, the desk's words stay; with `theirs` the file's replace them. A new `company` is stored
    with what belongs to no other.
    """
    records = [record for one in incoming for record in _changed(desk, one, theirs=theirs)]

    def write(unit: "Work") -> None:
        owner = unit.put(company).id if company else 0
        for record in records:
            unit.put(record if record.company_id or not owner else record.with_fields(company_id=owner))

    what = f"import {', '.join([*(one.file for one in incoming), *(one.file for one in releases)])}"
    outcomes: tuple[Imported, ...] = ()
    if releases:
        outcomes = desk.add(releases, write if records else None, what if records else "")
    elif records:
        desk.together(what, write)
    for one in incoming:
        if one.columns:
            remember_columns(desk, one.columns)
    return Kept(len(records), outcomes)


def _changed(desk: Desk, one: Incoming, *, theirs: bool) -> list[Contact | Call]:
    wanted = [merge for merge in one.contacts if merge.kind == "new" or merge.added or (theirs and merge.differences)]
    contacts = [_theirs(merge) if theirs else merge.contact for merge in wanted]
    return [*contacts, *(call for _, call in one.calls if call != desk.call(call.id))]


def _theirs(merge: "Merge") -> Contact:
    return merge.contact.with_fields(**{difference.field: difference.read for difference in merge.differences})
