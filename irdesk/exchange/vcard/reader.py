"""vCard in: 4.0, 3.0 and 2.1 files to contacts."""

from collections.abc import Iterator, Mapping, Sequence

from irdesk.domain.company import Contact
from irdesk.exchange.contentlines import Property, mended, parse, unfold
from irdesk.exchange.error import ExchangeError
from irdesk.exchange.text import decode
from irdesk.exchange.vcard import slots
from irdesk.exchange.vcard.dialect import plain, utf8
from irdesk.exchange.vcard.phones import read_phone

VERSIONS = ("2.1", "3.0", "4.0")


def read_cards(
    data: bytes, *, name: str = "", encoding: str | None = None, region: str | None = None
) -> tuple[Contact, ...]:
    """Return the contacts of a card file, all of them or none.

    `region` (ISO 3166) says where numbers without a country code are dialled; without it they stay as written.
    Raises ExchangeError with the line of what cannot be read.
    """
    text = decode(data if encoding else utf8(mended(data)), name=name, encoding=encoding)
    return tuple(_contact(lines, name, region) for lines in _cards(text, name))


def _cards(text: str, name: str) -> Iterator[list[Property]]:
    """Yield the lines of each card, BEGIN first and without END."""
    card: list[Property] = []
    for number, raw in unfold(text):
        if not card and not raw.strip():
            continue
        line = parse(raw, number, name=name)
        edge = line.name in {"BEGIN", "END"} and not line.group
        if not card:
            if not edge or line.name != "BEGIN" or line.value.strip().upper() != "VCARD":
                raise ExchangeError(f"expected BEGIN:VCARD, found {raw[:40]!r}", name=name, line=number)
            card = [line]
        elif edge:
            _check_end(line, card[0], name)
            yield card
            card = []
        else:
            card.append(line)
    if card:
        raise ExchangeError("this card has no END:VCARD: the file is cut off", name=name, line=card[0].line)


def _check_end(line: Property, begin: Property, name: str) -> None:
    if line.name == "BEGIN":
        raise ExchangeError(
            f"a card begins inside the one of line {begin.line}: END:VCARD is missing", name=name, line=line.line
        )
    if line.value.strip().upper() != "VCARD":
        raise ExchangeError(f"expected END:VCARD, found END:{line.value[:40]}", name=name, line=line.line)


def _contact(card: Sequence[Property], name: str, region: str | None) -> Contact:
    version = _version(card, name)
    lines = [plain(line) for line in card[1:] if line.name != "VERSION"]
    by_field: dict[str | None, list[Property]] = {}
    for line in lines:
        by_field.setdefault(slots.OWNER.get(line.name), []).append(line)
    said = {field: slots.value(slots.first(by_field.get(field, ()), prop)) for prop, field in slots.SINGLE.items()}
    contact = Contact(
        name=slots.full_name(by_field.get("name", ())),
        role=said["role"],
        organization=said["organization"],
        email=said["email"],
        note=said["note"],
        phones=tuple(read_phone(line, region) for line in by_field.get("phones", ()) if line.value.strip()),
    )
    if not (contact.name or contact.organization or contact.role or contact.email or contact.phones):
        raise ExchangeError("this card names nobody: no FN, ORG, TITLE, EMAIL or TEL", name=name, line=card[0].line)
    kept = _kept(lines, by_field, contact, version)
    return contact.with_fields(foreign=(f"VERSION:{version}", *kept)) if kept else contact


def _version(card: Sequence[Property], name: str) -> str:
    stated = [line for line in card if line.name == "VERSION"]
    if not stated:
        raise ExchangeError("this card has no VERSION", name=name, line=card[0].line)
    version = stated[0].value.strip()
    if version not in VERSIONS:
        raise ExchangeError(f"vCard version {version!r} is not known (2.1, 3.0, 4.0)", name=name, line=stated[0].line)
    return version


def _kept(
    lines: Sequence[Property], by_field: Mapping[str | None, Sequence[Property]], contact: Contact, version: str
) -> list[str]:
    """Return the lines that the contact's fields alone could not write again, in the file's order."""
    ours = {field for field in slots.SLOTS if _writes(by_field.get(field, ()), slots.generate(field, contact, version))}
    return [line.raw for line in lines if slots.OWNER.get(line.name) not in ours and not line.param("DERIVED")]


def _writes(lines: Sequence[Property], generated: Sequence[str]) -> bool:
    if len(lines) != len(generated):
        return False
    pairs = zip(lines, generated, strict=True)
    return all(
        line.raw == raw or (raw.endswith(line.value) and slots.same(line, parse(raw, line.line))) for line, raw in pairs
    )
