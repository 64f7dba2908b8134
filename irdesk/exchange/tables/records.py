"""Records as tables: what a column holds, one row a contact, a call, a statement's row."""

from collections.abc import Iterable, Mapping, Sequence

from irdesk.domain.call import Call, DialIn
from irdesk.domain.company import Company, Contact, Phone
from irdesk.domain.statement import Statement
from irdesk.exchange.tables.plain import Cell, Table
from irdesk.exchange.words import for_whom

CONTACT_COLUMNS = ("name", "role", "organization", "company", "ticker", "email", "note")
CALL_COLUMNS = (
    "company", "ticker", "title", "date", "time", "zone", "starts_at", "ends_at", "join_minutes_before",
    "webcast", "registration", "dial_in", "conference_id", "cancelled", "note", "replay_starts", "replay_starts_at",
    "replay_until", "replay_until_time", "replay_dial_in", "replay_pass_code", "replay_webcast",
)  # fmt: skip


def contact_table(contacts: Sequence[Contact], companies: Mapping[int, Company]) -> Table:
    """Return contacts, a number a column (`phone`, `phone 2`, …) with the kind of each beside it."""
    most = max((len(contact.phones) for contact in contacts), default=0)
    numbers = [name for at in range(1, most + 1) for name in _phone_header(at)]
    rows = tuple(_contact_row(contact, companies.get(contact.company_id, Company()), most) for contact in contacts)
    return Table("contacts", (*CONTACT_COLUMNS, *numbers), rows)


def _phone_header(at: int) -> tuple[str, str, str]:
    tail = f" {at}" if at > 1 else ""
    return f"phone{tail}", f"extension{tail}", f"kind{tail}"


def _contact_row(contact: Contact, company: Company, most: int) -> tuple[Cell, ...]:
    phones: list[Cell] = []
    for phone in contact.phones:
        phones += [spoken(phone), phone.extension, phone.kind]
    blank: list[Cell] = [None] * (3 * (most - len(contact.phones)))
    head = (contact.name, contact.role, contact.organization, company.name, company.ticker, contact.email, contact.note)
    return (*head, *phones, *blank)


def spoken(phone: Phone) -> str:
    """Return a number for a table: E.164 where it has that form, else as printed."""
    return phone.number or phone.printed


def call_table(calls: Iterable[Call], companies: Mapping[int, Company]) -> Table:
    """Return calls with their replays; the numbers of one call share a cell, `number (for whom, code); …`."""
    return Table(
        "calls", CALL_COLUMNS, tuple(_call_row(call, companies.get(call.company_id, Company())) for call in calls)
    )


def _call_row(call: Call, company: Company) -> tuple[Cell, ...]:
    replay = call.replay
    live = (
        *(company.name, company.ticker, call.title, _text(call.date), call.time, call.zone, _text(call.starts_at)),
        *(_text(call.ends_at), _text(call.join_minutes_before), call.webcast, call.registration),
        *(_numbers(call.dial_in), call.conference_id, "yes" if call.cancelled else None, call.note),
    )
    if replay is None:
        return (*live, *([None] * (len(CALL_COLUMNS) - len(live))))
    return (
        *live,
        *(replay.starts, _text(replay.starts_at), _text(replay.until), replay.until_time),
        *(_numbers(replay.dial_in), replay.pass_code, replay.webcast),
    )


def _numbers(numbers: Sequence[DialIn]) -> str:
    return "; ".join(_number(one) for one in numbers)


def _number(one: DialIn) -> str:
    said = ", ".join(part for part in (for_whom(one), f"code {one.code}" if one.code else "") if part)
    return f"{one.number} ({said})" if said else one.number


def _text(value: object) -> Cell:
    if value is None:
        return None
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def statement_table(statement: Statement) -> Table:
    """Return a statement's rows: section, label, unit, and the displayed figure of each column."""
    header = ("section", "label", "unit", *(column.label for column in statement.columns))
    width = len(statement.columns)
    rows = tuple(
        (row.section, row.label, row.unit, *([figure.value for figure in row.figures] + [None] * width)[:width])
        for row in statement.rows
    )
    return Table(statement.title or statement.kind, header, rows)
