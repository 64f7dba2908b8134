"""Contact lists in from CSV and XLSX: which column is which field, and the contacts of the rows."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from irdesk.domain.company import Contact, Phone
from irdesk.exchange.error import ExchangeError
from irdesk.exchange.tables.plain import Line
from irdesk.exchange.vcard.phones import e164

FIELDS = (
    "name", "first name", "middle name", "last name", "role", "organization", "email", "note",
    "phone", "office", "cell", "fax", "toll-free", "extension", "kind", "skip",
)  # fmt: skip
"""What a column can be. `phone` is a number of no stated kind; `extension` and `kind` belong to the number before."""

_WORDS = {
    "name": "name,full name,contact,contact name,display name,person,fn,anzeigename,nom complet,nombre completo,"
    "nome completo,naam",
    "first name": "first name,first,given name,given,forename,vorname,prénom,nombre,nome,voornaam,förnamn",
    "middle name": "middle name,middle,weitere vornamen,deuxième prénom,segundo nombre",
    "last name": "last name,last,surname,family name,family,nachname,familienname,nom de famille,apellidos,apellido,"
    "cognome,achternaam,efternamn",
    "role": "role,job title,title,position,function,designation,organization title,organization # title,funktion,"
    "fonction,puesto,cargo,qualifica,functie,befattning",
    "organization": "organization,organisation,company,company name,firm,employer,org,outlet,publication,institution,"
    "organization name,organization # name,firma,unternehmen,société,entreprise,organización,empresa,società,azienda,"
    "bedrijf,företag",
    "email": "email,e-mail,mail,email address,e-mail address,e-mail # value,e mail,e-mail-adresse,adresse e-mail,"
    "adresse de messagerie,courriel,correo,correo electrónico,dirección de correo electrónico,indirizzo e-mail,"
    "e-mailadres,e-postadress",
    "note": "note,notes,comment,comments,remark,remarks,notizen,notiz,bemerkung,bemerkungen,remarques,notas,"
    "opmerkingen,anteckningar",
    "phone": "phone,telephone,tel,phone number,telephone number,phone # value,number,telefon,téléphone,tél,teléfono,"
    "telefono,telefoon,primary phone",
    "office": "office,work,work phone,business phone,office phone,direct,direct line,desk phone,telefon geschäftlich,"
    "téléphone bureau,téléphone professionnel,tél bureau,tél professionnel,teléfono del trabajo,telefono ufficio,"
    "telefoon werk",
    "cell": "cell,mobile,cell phone,mobile phone,mobile number,cellphone,handy,mobil,portable,mobiltelefon,tél mobile,"
    "téléphone mobile,tél portable,móvil,teléfono móvil,cellulare,telefono cellulare,mobiele telefoon",
    "fax": "fax,fax number,business fax,work fax,fax geschäftlich,telefax,télécopie,télécopie bureau,"
    "télécopie professionnelle,fax del trabajo,fax ufficio,fax werk",
    "toll-free": "toll-free,toll free,freephone",
    "extension": "extension,ext,durchwahl,poste",
    "kind": "kind,phone kind,phone type",
    "skip": "ticker",
}
_FIELD_OF = {word: field for field, words in _WORDS.items() for word in words.split(",")}
_MARKS = re.compile(r"[().:*]| - ")
_KINDS = {"phone": None, "office": "office", "cell": "cell", "fax": "fax", "toll-free": "toll-free"}

_JOBS = frozenset(_WORDS["role"].split(",")) - {"title"}
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "herr", "frau", "m", "mme"})
_FAR = 10
"""So many rows may stand above a list's header: a title, a date."""

Columns = Mapping[str, str]


class ContactList(msgspec.Struct, frozen=True):
    """What a list held: its contacts in order with the row of each, and the columns that were not taken."""

    contacts: tuple[Contact, ...]
    rows: tuple[int, ...]
    unused: tuple[str, ...]


def propose(header: Sequence[str], known: Columns | None = None) -> dict[str, str]:
    """Return which field each column of a header is taken for: as `known` (remembered) says, else by its name.

    A column whose name says nothing is left out; a second name for one field (`company` beside `organization`) too.
    """
    taken: dict[str, str] = {}
    said = {column.strip().lower() for column in header}
    honorific = "title" in said and bool(_JOBS & said)  # beside a job title it is Mr. or Ms.
    lowered = {column.strip().lower(): field for column, field in (known or {}).items()}
    for column in header:
        word = column.strip().lower()
        field = lowered.get(word) or _named(word, said)
        if honorific and word == "title" and word not in lowered:
            continue
        if field and (field in _KINDS or field in {"extension", "kind", "skip"} or field not in taken.values()):
            taken[column] = field
    return taken


def _named(word: str, said: set[str]) -> str | None:
    """Return the field that a column's name says, numbers and the marks of mail programs left away."""
    if word == "nom":  # beside a first name the family's
        return "last name" if "prénom" in said else "name"
    plain = " ".join(_MARKS.sub(" ", word).split())
    forms = (word, plain, plain.rstrip("0123456789 "), re.sub(r"\d+", "#", plain))
    return next((_FIELD_OF[form] for form in forms if form in _FIELD_OF), None)


def contacts_of(
    rows: Sequence[Line], mapping: Columns | None = None, *, name: str = "", region: str | None = None
) -> ContactList:
    """Return the contacts of a list whose first row is the header; all of them or none.

    `mapping` is column → field (see FIELDS); the columns it does not name are found by their names. `region` (ISO 3166)
    lends numbers their country code. Raises ExchangeError with the row of what cannot be a contact.
    """
    header = rows[0].cells
    _check(mapping or {}, header, name)
    taken = _without_honorifics(propose(header, mapping), mapping or {}, rows)
    if not _names(taken):
        raise ExchangeError(
            "no column is a name, an organization or an e-mail; say which is (--column 'HEADER=name')",
            name=name,
            line=rows[0].number,
        )
    fields = [taken.get(column, "skip") for column in header]
    contacts = tuple(_contact(row, fields, name, region) for row in rows[1:])
    unused = tuple(column for column in header if column.strip() and column not in taken)
    return ContactList(contacts, tuple(row.number for row in rows[1:]), unused)


def headed(rows: Sequence[Line], mapping: Columns | None = None) -> Sequence[Line]:
    """Return the rows from the header on, which may stand below a title; all of them where no row is one."""
    for at, row in enumerate(rows[:_FAR]):
        if _names(propose(row.cells, mapping)):
            return rows[at:]
    return rows


def _names(taken: Columns) -> bool:
    return not set(taken.values()).isdisjoint({"name", "first name", "last name", "organization", "email"})


def _without_honorifics(taken: dict[str, str], said: Columns, rows: Sequence[Line]) -> dict[str, str]:
    """Leave away a column called title that holds only Mr., Ms. and the like: it is nobody's role."""
    for at, column in enumerate(rows[0].cells):
        cells = {row.cells[at].strip().rstrip(".").lower() for row in rows[1:]} - {""}
        if column.strip().lower() == "title" and column not in said and cells and cells <= _HONORIFICS:
            return {name: field for name, field in taken.items() if name != column}
    return taken


def _check(mapping: Columns, header: Sequence[str], name: str) -> None:
    present = {column.strip().lower() for column in header}
    for column, field in mapping.items():
        if field not in FIELDS:
            raise ExchangeError(f"{column!r} cannot be {field!r}; it can be: {', '.join(FIELDS)}", name=name)
        if column.strip().lower() not in present:
            raise ExchangeError(f"there is no column {column!r}; there are: {', '.join(header)}", name=name, line=1)


def _contact(row: Line, fields: Sequence[str], name: str, region: str | None) -> Contact:
    values: dict[str, str] = {}
    phones: list[Phone] = []
    for field, cell in zip(fields, row.cells, strict=True):
        text = cell.strip()
        if not text or field == "skip":
            continue
        if field in _KINDS:
            phones.append(Phone(number=e164(text, region) or text, printed=text, kind=_KINDS[field]))
        elif field in {"extension", "kind"}:
            _complete(phones, field, text, name, row.number)
        else:
            values.setdefault(field, cell if field == "note" else text)
    parts = [values.pop(part, "") for part in ("first name", "middle name", "last name")]
    spoken = values.pop("name", "") or " ".join(part for part in parts if part)
    contact = Contact(
        name=spoken or None,
        role=values.get("role"),
        organization=values.get("organization"),
        email=values.get("email"),
        note=values.get("note"),
        phones=tuple(phones),
    )
    if not (contact.name or contact.organization or contact.email):
        raise ExchangeError("this row names nobody: no name, organization or e-mail", name=name, line=row.number)
    return contact


def _complete(phones: list[Phone], field: str, text: str, name: str, line: int) -> None:
    if not phones:
        raise ExchangeError(f"the {field} {text!r} stands before any number", name=name, line=line)
    if field == "kind" and text not in {"office", "cell", "fax", "toll-free"}:
        raise ExchangeError(f"{text!r} is no kind of number (office, cell, fax, toll-free)", name=name, line=line)
    phones[-1] = phones[-1].with_fields(**{field: text})
