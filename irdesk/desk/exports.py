"""The desk's use cases that make files for other programs and sheets for people."""

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from irdesk.desk import Desk, DeskError
from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Release, ReleaseHead
from irdesk.exchange.error import ExchangeError
from irdesk.store import Unit

if TYPE_CHECKING:
    from irdesk.exchange.compare import Comparison
    from irdesk.exchange.ics import Written
    from irdesk.exchange.tables.plain import Table
    from irdesk.exchange.tables.sums import Sum

_DESKS = uuid.UUID("2e0b6f0a-94f7-5d58-8d0c-6f6b2f1c7a10")


@contextmanager
def told() -> Iterator[None]:
    """Turn what is wrong with a file into what a user is told."""
    try:
        yield
    except ExchangeError as error:
        raise DeskError(str(error)) from error


def namespace(desk: Desk) -> str:
    """Return the desk's own name in the UIDs that it hands out: made of its first unit, so it never changes."""
    first = desk.first_unit()
    if first is None:
        return "irdesk"
    return f"{uuid.uuid5(_DESKS, f'{first.time.isoformat()} {first.author}').hex[:12]}.irdesk"


def companies(desk: Desk) -> dict[int, Company]:
    """Return the companies by id."""
    return {one.id: one for one in desk.companies()}


def calendar(desk: Desk, calls: Sequence[Call], *, minutes: int | None = None, alarm: int = 10) -> "Written":
    """Return the calendar of some calls; see `write_calendar`. A later change of a call raises its SEQUENCE."""
    from irdesk.exchange.ics import CallEntry, write_calendar

    changed = _last_units(desk, {call.id for call in calls})
    entries = []
    for call in calls:
        unit = changed.get(call.id)
        entry = CallEntry(
            call=call,
            company=desk.company(call.company_id) or Company(),
            release=desk.head(call.release_id),
            sequence=unit.sequence if unit else desk.sequence,
            changed=unit.time if unit else None,
        )
        entries.append(entry)
    with told():
        return write_calendar(entries, stamp=desk.now(), namespace=namespace(desk), minutes=minutes, alarm=alarm)


def _last_units(desk: Desk, wanted: set[int]) -> dict[int, Unit]:
    """Return the unit that changed each call last, reading the log from its end no further than needed."""
    found: dict[int, Unit] = {}
    for unit in desk.store.engine.history():
        if len(found) == len(wanted):
            break
        for change in unit.changes:
            if change.table == "calls" and change.id in wanted:
                found.setdefault(change.id, unit)
    return found


def cards(desk: Desk, contacts: Sequence[Contact], version: str = "4.0") -> bytes:
    """Return the card file of some contacts."""
    from irdesk.exchange.vcard import write_cards

    names = {key: one.name for key, one in companies(desk).items() if one.name}
    with told():
        return write_cards(contacts, version=version, companies=names, namespace=namespace(desk))


def contact_table(desk: Desk, contacts: Sequence[Contact]) -> "Table":
    """Return contacts as a table."""
    from irdesk.exchange.tables.records import contact_table as made

    return made(contacts, companies(desk))


def call_table(desk: Desk, calls: Sequence[Call]) -> "Table":
    """Return calls as a table."""
    from irdesk.exchange.tables.records import call_table as made

    return made(calls, companies(desk))


def statement_tables(desk: Desk, heads: Sequence[ReleaseHead]) -> "list[Table]":
    """Return the statements of some releases as tables."""
    from irdesk.exchange.tables.records import statement_table

    return [statement_table(one) for head in heads for one in desk.statements(head.id)]


def table_bytes(table: "Table", form: str) -> bytes:
    """Return a table as `csv` or `tsv`."""
    from irdesk.exchange.tables.plain import write_table

    with told():
        return write_table(table, form)


def table_book(desk: Desk, tables: "Sequence[Table]") -> bytes:
    """Return tables as an XLSX book."""
    from irdesk.exchange.tables.sheet import write_tables

    with told():
        return write_tables(tables, desk.now())


def statement_book(desk: Desk, heads: Sequence[ReleaseHead]) -> bytes:
    """Return the statements of some releases as an XLSX book, with the sums that their proof finds as formulas."""
    from irdesk.exchange.tables.statements import StatementSheet, write_statements

    sheets = []
    for head in heads:
        release = desk.release(head.id)
        for statement, sums in zip(release.statements, _sums(release), strict=True):
            sheet = StatementSheet(
                statement=statement,
                sums=sums,
                company=release.company.name or "",
                source=release.file,
                text=release.text,
            )
            sheets.append(sheet)
    with told():
        return write_statements(sheets, desk.now())


def _sums(release: Release) -> "list[tuple[Sum, ...]]":
    """Return the sums that a proof finds in each statement of a release."""
    from irdesk.exchange.tables.sums import Sum
    from irdesk.proofing.book import Book

    return [
        tuple(Sum(one.total, tuple((part.row, part.sign) for part in one.parts), tuple(one.verdicts)) for one in sums)
        for sums in Book(release).sums
    ]


def json_ld(desk: Desk, call: Call) -> str:
    """Return a call, its release and its company as schema.org JSON-LD."""
    from irdesk.exchange import jsonld

    company = desk.company(call.company_id) or Company()
    head = desk.head(call.release_id)
    contacts = desk.contacts(company.id)
    nodes = [jsonld.event(call, company, head), jsonld.organization(company, contacts)]
    return jsonld.document(*nodes, *([jsonld.article(head, company)] if head and not head.draft else []))


def sheet(
    desk: Desk,
    name: str,
    form: str,
    *,
    company: Company,
    head: ReleaseHead | None = None,
    call: Call | None = None,
    zones: tuple[str, ...] = (),
    speakers: tuple[str, ...] = (),
    folder: Path | None = None,
    font: Path | None = None,
) -> bytes:
    """Return a sheet for people; see `write_sheet`. Templates in `folder` go before those beside the desk."""
    from irdesk.exchange.sheets import SheetFacts, write_sheet

    facts = SheetFacts(
        company=company,
        release=head,
        call=call,
        contacts=desk.contacts(company.id),
        highlights=desk.highlights(head.id) if head else (),
        statements=desk.statements(head.id) if head else (),
        zones=zones,
        speakers=speakers,
    )
    beside = desk.place / "templates" if isinstance(desk.place, Path) else None
    with told():
        return write_sheet(
            name, facts, form, folder=folder or (beside if beside and beside.is_dir() else None), font=font
        )


def sheet_templates() -> dict[str, str]:
    """Return the built-in templates by file name."""
    from irdesk.exchange.sheets import templates

    return templates()


def compare(desk: Desk, notice: Release, company: Company) -> "tuple[Comparison, ...]":
    """Hold a notice against the company's records: the call of the same day, else the latest one."""
    from irdesk.exchange.compare import compare as held

    calls = desk.calls(company.id)
    day = notice.calls[0].date if notice.calls else None
    call = next((one for one in calls if day and one.date == day), next(iter(calls), None))
    return held(notice, company, call, desk.contacts(company.id))
