"""Which known contact an imported one is, and what taking it over would change. A person decides."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from irdesk.domain.company import Contact, Phone
from irdesk.exchange.vcard.writer import card_uid

FIELDS = ("name", "role", "organization", "email", "note")


class Difference(msgspec.Struct, frozen=True):
    """A field that both state in different words."""

    field: str
    known: str
    read: str


class Merge(msgspec.Struct, frozen=True, kw_only=True):
    """What an imported contact is: `new`, `same`, or `merge` with the known one, `by` what they share.

    `contact` is what would be kept: the known record with what it lacked; where both state a field in different
    words the known words stay and the field is in `differences`.
    """

    kind: str
    contact: Contact
    known_id: int = 0
    by: str = ""
    added: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()


def propose(known: Sequence[Contact], read: Iterable[Contact], *, namespace: str = "irdesk") -> tuple[Merge, ...]:
    """Return what each imported contact is, in order: by UID, e-mail, number, or name at the same organization.

    Where a key names several known contacts it decides nothing, so that nobody is merged by a shared switchboard.
    """
    index = _index(known, namespace)
    return tuple(_merge(index, contact, namespace) for contact in read)


Index = dict[tuple[str, str], Contact | None]


def _index(known: Iterable[Contact], namespace: str) -> Index:
    index: Index = {}
    for contact in known:
        for key in set(_keys(contact, namespace)):
            index[key] = None if key in index and index[key] is not contact else contact
    return index


def _keys(contact: Contact, namespace: str) -> list[tuple[str, str]]:
    """Return what a contact is known by, the surest first."""
    keys = [("UID", card_uid(contact, namespace))] if contact.id or contact.foreign else []
    if contact.email:
        keys.append(("e-mail", contact.email.strip().lower()))
    if contact.name:
        person = _folded(contact.name)
        keys += [("number", f"{person}/{_tail(phone)}") for phone in contact.phones]
        keys.append(("name and organization", f"{person}/{_folded(contact.organization or '')}"))
    return keys


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _tail(phone: Phone) -> str:
    """Return the last digits of a number: what is the same with and without its country code."""
    return "".join(char for char in phone.number if char.isdigit())[-9:]


def _merge(index: Index, read: Contact, namespace: str) -> Merge:
    for key in _keys(read, namespace):
        known = index.get(key)
        if known is not None:
            return _settle(known, read, key[0])
    return Merge(kind="new", contact=read)


def _settle(known: Contact, read: Contact, by: str) -> Merge:
    added: dict[str, object] = {}
    differences = []
    for field in FIELDS:
        stands, comes = getattr(known, field), getattr(read, field)
        if comes and not stands:
            added[field] = comes
        elif comes and stands != comes:
            differences.append(Difference(field, stands, comes))
    phones = _more_phones(known.phones, read.phones)
    if phones != known.phones:
        added["phones"] = phones
    if read.foreign and read.foreign != known.foreign:
        added["foreign"] = read.foreign
    kind = "merge" if added or differences else "same"
    return Merge(
        kind=kind,
        contact=known.with_fields(**added),
        known_id=known.id,
        by=by,
        added=tuple(added),
        differences=tuple(differences),
    )


def _more_phones(known: tuple[Phone, ...], read: tuple[Phone, ...]) -> tuple[Phone, ...]:
    tails = {(_tail(phone), phone.extension) for phone in known}
    return known + tuple(phone for phone in read if (_tail(phone), phone.extension) not in tails)
