"""vCard out: contacts to 4.0 or 3.0 cards, what their files said besides included."""

import uuid
from collections.abc import Iterable, Mapping, Sequence

from irdesk.domain.company import Contact, Phone
from irdesk.exchange.contentlines import Property, escape, fold, parse, split
from irdesk.exchange.error import ExchangeError
from irdesk.exchange.vcard import slots
from irdesk.exchange.vcard.dialect import convert, plain, preferences
from irdesk.exchange.vcard.phones import read_phone, write_phone

_NAMESPACE = uuid.UUID("5f0d7c8e-6a4b-5c3e-9b1a-2d6f0a8c4e71")


def card_uid(contact: Contact, namespace: str) -> str:
    """Return the UID of a contact: the one of its file, else one made of the desk's name and the record's id."""
    for raw in contact.foreign:
        if raw[:4].upper() in {"UID:", "UID;"}:
            return parse(raw, 0).value
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{namespace}/contact/{contact.id}')}"


def write_cards(
    contacts: Iterable[Contact],
    *,
    version: str = "4.0",
    companies: Mapping[int, str] | None = None,
    namespace: str = "irdesk",
) -> bytes:
    """Return a card file of `contacts`, UTF-8 with folded lines.

    `companies` names them by id, for contacts whose organization is not stated; `namespace` is the desk's own name and
    keeps UIDs the same from one export to the next.
    """
    if version not in {"3.0", "4.0"}:
        raise ExchangeError(f"vCard {version} is not written; choose 4.0 or 3.0")
    names = companies or {}
    return "".join(_card(contact, version, names.get(contact.company_id), namespace) for contact in contacts).encode()


def _card(contact: Contact, version: str, company: str | None, namespace: str) -> str:
    kept = _kept(contact, version)
    by_field: dict[str | None, list[Property]] = {}
    for line in kept:
        by_field.setdefault(slots.OWNER.get(line.name), []).append(line)
    body: list[str] = []
    edited = False
    for field in slots.SLOTS:
        dress = by_field.get(field, [])
        lines = _dressed(field, contact, dress, version) if dress else slots.generate(field, contact, version, company)
        edited = edited or (bool(dress) and lines != [line.raw for line in dress])
        body += lines
    others = [line.raw for line in by_field.get(None, []) if not (edited and line.name in {"REV", "PRODID"})]
    if contact.id and not any(line.name == "UID" for line in by_field.get(None, [])):
        others.insert(0, f"UID:{card_uid(contact, namespace)}")
    return "".join(map(fold, ["BEGIN:VCARD", f"VERSION:{version}", *body, *others, "END:VCARD"]))


def _kept(contact: Contact, version: str) -> list[Property]:
    """Return the kept lines in the dialect of `version`."""
    came = version
    kept = []
    lines = [raw.replace("\r", "").replace("\n", " ") for raw in contact.foreign]
    preferred = preferences(lines) if version == "3.0" else None
    for safe in lines:
        if safe.upper().startswith("VERSION:"):
            came = safe[8:].strip()
            continue
        written = convert(safe, came, version, preferred)
        if written is not None:
            kept.append(parse(written, 0))
    return kept


def _dressed(field: str, contact: Contact, dress: Sequence[Property], version: str) -> list[str]:
    """Return the lines of a field that its file dressed: as they came where the value still stands, else changed."""
    if field == "phones":
        return _dressed_phones(contact.phones, dress, version)
    if field == "name":
        return _dressed_name(contact, dress, version)
    chosen = slots.first(dress, slots.SLOTS[field][0])
    wanted = getattr(contact, field)
    lines = [line.raw for line in dress if line is not chosen or wanted is not None]
    if chosen is None:
        return lines + slots.generate(field, contact, version)
    if wanted is None or slots.value(plain(chosen)) == wanted:
        return lines
    return [_changed(line, wanted) if line is chosen else line.raw for line in dress]


def _changed(line: Property, wanted: str) -> str:
    """Return a line with a new value; an ORG keeps its units."""
    units = split(line.value)[1:] if line.name == "ORG" else []
    head = line.raw[: len(line.raw) - len(line.value)]
    return head + ";".join(map(escape, (wanted, *units)))


def _dressed_phones(phones: Sequence[Phone], dress: Sequence[Property], version: str) -> list[str]:
    lines = [line.raw for line in dress if not line.value.strip()]  # empty ones were never phones
    left = [(line, read_phone(plain(line))) for line in dress if line.value.strip()]
    for phone in phones:
        found = next((pair for pair in left if _same_phone(pair[1], phone)), None)
        if found:
            left.remove(found)
        lines.append(found[0].raw if found else write_phone(phone, version))
    return lines


def _same_phone(one: Phone, other: Phone) -> bool:
    """Whether the line's phone is the contact's; one without a country code is known by its printed form."""
    if one.extension != other.extension or one.kind != other.kind:
        return False
    return one.number == other.number or one.printed == other.printed


def _dressed_name(contact: Contact, dress: Sequence[Property], version: str) -> list[str]:
    """Return the name's lines: the file's where the name still stands, else new ones (an old N would contradict)."""
    lines = [line.raw for line in dress]
    if slots.full_name([plain(line) for line in dress]) != contact.name:
        return slots.generate("name", contact, version)
    present = {line.name for line in dress}
    missing = slots.generate("name", contact, version)
    return lines + [raw for raw in missing if raw.partition(":")[0].partition(";")[0] not in present | {"KIND"}]
