"""Contacts as lines."""

from irdesk.domain.company import Contact, Phone
from irdesk.domain.phone import local
from irdesk.render.line import Line, Piece, Role, line

MISSING = Piece("not stated", "missing")


def phone_shown(phone: Phone) -> str:
    """Return a person's number as shown and copied, with its extension."""
    shown = local(phone.number, phone.printed)
    return f"{shown} ext. {phone.extension}" if phone.extension else shown


def contact_lines(contact: Contact, width: int = 24) -> tuple[Line, ...]:
    """Return the lines of a contact: role, name with number, organization, further numbers, e-mail."""
    first = contact.phone or next(iter(contact.phones), None)
    name = contact.name or contact.organization or contact.email or ""
    lines = []
    if contact.role:
        lines.append(line(Piece(contact.role, "label")))
    lines.append(_name_line(name, first, contact, width))
    lines.extend(_phone_line(phone, width) for phone in contact.phones if phone is not first)
    if contact.organization and contact.organization != name:
        lines.append(line(Piece(f"  {contact.organization}", "label"), field="organization"))
    email = Piece(contact.email) if contact.email else Piece("e-mail not stated", "missing")
    lines.append(line("  ", email, copied=contact.email or "", field="email"))
    return tuple(lines)


def _name_line(name: str, first: Phone | None, contact: Contact, width: int) -> Line:
    typed: Role = "typed" if contact.typed else "name"
    number = Piece(phone_shown(first), "number") if first else MISSING
    kind = _kind(first) if first else Piece("")
    return line(
        Piece(f"{name:<{width}}", typed), " ", number, kind, copied=phone_shown(first) if first else "", field="phones"
    )


def _phone_line(phone: Phone, width: int) -> Line:
    shown = phone_shown(phone)
    return line(f"{'':<{width}} ", Piece(shown, "number"), _kind(phone), copied=shown, field="phones")


def _kind(phone: Phone) -> Piece:
    return Piece(f"  {phone.kind}" if phone.kind and phone.kind != "office" else "", "label")
