"""The directory: everybody on the desk, filtered and grouped, a line each; and who may be there twice."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from irdesk.domain.company import Company, Contact
from irdesk.domain.release import ReleaseHead
from irdesk.render.line import Line, Piece, line
from irdesk.render.names import cut, padded
from irdesk.render.people import contact_lines, phone_shown

GROUPS = ("firm", "role", "none")
NAME, NUMBER, ROLE, LEAST = 24, 22, 34, 12
"""The widths of the columns, and the least that the last ones need."""


class Person(msgspec.Struct, frozen=True):
    """A contact with its company, the words that find it, and the heading that it stands under."""

    contact: Contact
    company: Company
    words: str
    heading: str = ""


def people(contacts: Iterable[Contact], companies: Mapping[int, Company], by: str) -> list[Person]:
    """Return everybody, sorted by group and name."""
    nobody = Company()
    made = [_person(contact, companies.get(contact.company_id, nobody)) for contact in contacts]
    return regrouped(made, by)


def regrouped(found: Sequence[Person], by: str) -> list[Person]:
    """Return people under other headings, sorted by them and by name."""
    made = [msgspec.structs.replace(person, heading=_heading(person, by)) for person in found]
    return sorted(made, key=lambda person: (person.heading.lower(), (person.contact.name or "").lower()))


def _heading(person: Person, by: str) -> str:
    if by == "firm":
        return person.contact.organization or person.company.name or "firm not stated"
    return (person.contact.role or "role not stated") if by == "role" else ""


def _person(contact: Contact, company: Company) -> Person:
    numbers = " ".join(f"{phone.printed} {phone.number}" for phone in contact.phones)
    parts = (contact.name, contact.role, contact.organization, contact.email, company.name, company.ticker, numbers)
    return Person(contact, company, " ".join(part for part in parts if part).lower())


def filtered(found: Sequence[Person], typed: str) -> list[Person]:
    """Return the people who hold every typed word."""
    words = typed.lower().split()
    return [person for person in found if all(word in person.words for word in words)] if words else list(found)


def person_line(person: Person, width: int) -> Line:
    """Return a person in one line: name, number, role, company, as far as there is room."""
    contact = person.contact
    first = contact.phone or next(iter(contact.phones), None)
    number = phone_shown(first) if first else ""
    name, role = NAME, max(0, min(ROLE, width - NAME - NUMBER - 4))
    firm = width - NAME - NUMBER - role - 6 if role == ROLE else 0
    shown = padded(contact.name or contact.organization or contact.email or "", name)
    pieces: list[Piece | str] = [Piece(shown, "typed" if contact.typed else "name"), "  "]
    pieces.append(Piece(padded(number or "no number", NUMBER), "number" if number else "missing"))
    if role >= LEAST:
        pieces += ["  ", Piece(padded(contact.role or "", role), "label")]
    if firm >= LEAST:
        pieces += ["  ", Piece(cut(person.company.ticker or person.company.name or "", firm), "label")]
    return line(*pieces, copied=number or contact.email or "", field="phones")


def person_card(person: Person, heads: Sequence[ReleaseHead], same: Sequence[Person]) -> list[Line]:
    """Return a person with every number, the releases they appeared on, and who may be the same."""
    contact = person.contact
    lines = [*contact_lines(contact, 20), line()]
    if person.company.name:
        lines.append(line(Piece("company   ", "label"), person.company.name))
    if contact.note:
        lines.append(line(Piece("note      ", "label"), contact.note))
    lines += [line(), line(Piece(f"On {len(heads)} releases" if len(heads) != 1 else "On one release", "heading"))]
    lines += [
        line(
            Piece(f"{head.date or 'no date'}  ", "label"),
            (head.period.label if head.period else head.headline) or head.file,
        )
        for head in heads
    ]
    if same:
        lines += [line(), line(Piece("Perhaps the same person", "soon"), Piece("   m merges the first", "label"))]
        lines += [line(Piece(one.contact.name or "no name", "name"), f"  {one.contact.email or ''}") for one in same]
    return lines


class Twins:
    """Finds who may be the same person: the same e-mail, or the same name with a number in common."""

    def __init__(self, found: Iterable[Person] = ()) -> None:
        self._same: dict[tuple[str, ...], list[Person]] = {}
        for person in found:
            for key in self._keys(person.contact):
                self._same.setdefault(key, []).append(person)

    @staticmethod
    def _keys(contact: Contact) -> set[tuple[str, ...]]:
        name = (contact.name or "").lower()
        keys: set[tuple[str, ...]] = {(name, phone.number) for phone in contact.phones if name}
        return keys | {(contact.email.lower(),)} if contact.email else keys

    def of(self, person: Person) -> list[Person]:
        """Return the others who may be this person, in the order in which they came."""
        found = {one.contact.id: one for key in sorted(self._keys(person.contact)) for one in self._same.get(key, ())}
        return [one for key, one in sorted(found.items()) if key != person.contact.id]


def merged(kept: Contact, other: Contact) -> Contact:
    """Return a contact with what another says besides: further numbers and releases, and what the first leaves open."""
    numbers = {phone.number for phone in kept.phones}
    further = tuple(phone for phone in other.phones if phone.number not in numbers)
    names = ("name", "role", "organization", "email", "note")
    open_ones = {name: getattr(other, name) for name in names if getattr(kept, name) is None}
    releases = tuple(dict.fromkeys((*kept.release_ids, *other.release_ids)))
    return kept.with_fields(phones=(*kept.phones, *further), release_ids=releases, **open_ones)
