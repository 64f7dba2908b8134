"""Which properties hold which field, and how a field is written.

A slot is a field with the properties that hold it. What a field alone could write again is not kept; where a file says
more (a parameter, a second address, a preference) all lines of the slot are kept in `Contact.foreign` and dress the
field on the way out.
"""

from collections.abc import Sequence

from irdesk.domain.company import Contact
from irdesk.exchange.contentlines import Params, Property, escape, split, unescape
from irdesk.exchange.text import carried
from irdesk.exchange.vcard.phones import write_phone

SINGLE = {"ORG": "organization", "TITLE": "role", "EMAIL": "email", "NOTE": "note"}
"""The property of each field that has one value."""

SLOTS: dict[str, tuple[str, ...]] = {
    "name": ("FN", "N", "KIND"), **{field: (prop,) for prop, field in SINGLE.items()}, "phones": ("TEL",)
}  # fmt: skip
"""The field's properties, in the order they are written."""

OWNER = {prop: field for field, props in SLOTS.items() for prop in props}
"""The field that a property belongs to."""


def generate(field: str, contact: Contact, version: str, company: str | None = None) -> list[str]:
    """Return the lines of a field, unfolded, as irdesk writes them; `company` stands in where no organization is."""
    if field == "name":
        return _name_lines(contact, version, company)
    if field == "phones":
        return [write_phone(phone, version) for phone in contact.phones]
    if field == "organization" and not contact.organization and company:
        return [f"ORG;DERIVED=true:{escape(company)}"]
    value = getattr(contact, field)
    prop = SLOTS[field][0]
    return [f"{prop}:{escape(value)}"] if value else []


def _name_lines(contact: Contact, version: str, company: str | None) -> list[str]:
    """FN is required, so a desk without a name is called by what else it has, and said to be so (RFC 9554 §3.3)."""
    if contact.name:
        fn = f"FN:{escape(contact.name)}"
        return [fn] if version == "4.0" else [fn, f"N:{escape(contact.name)};;;;"]
    phone = contact.phones[0].printed if contact.phones else None
    spare = contact.organization or company or contact.role or contact.email or phone or "not stated"
    fn = f"FN;DERIVED=true:{escape(spare)}"
    if version == "4.0":
        return [fn, "KIND:org"] if contact.organization else [fn]
    return [fn, "N:;;;;"]


def first(lines: Sequence[Property], prop: str) -> Property | None:
    """Return the preferred line of a property: the lowest PREF, or TYPE=pref, else the first (RFC 6350 §5.3)."""
    own = [line for line in lines if line.name == prop and line.value.strip(" ;")]
    return min(own, key=_preference) if len(own) > 1 else next(iter(own), None)


def _preference(line: Property) -> int:
    pref = next(iter(line.param("PREF")), "")
    if pref.isdecimal():
        return int(pref)
    types = [value.lower() for key, values in line.params for value in (values or (key,))]
    return 1 if "pref" in types else 101


def value(line: Property | None) -> str | None:
    """Return the text of a line as a field holds it: the first component of an ORG; None where it was derived."""
    if line is None or "true" in (word.lower() for word in line.param("DERIVED")):
        return None
    text = split(line.value)[0] if line.name == "ORG" else unescape(line.value)
    return carried(text) or None


def full_name(lines: Sequence[Property]) -> str | None:
    """Return FN, or where a file has none (vCard 2.1) the parts of N in the order they are spoken."""
    fn = first(lines, "FN")
    if fn is not None:
        return value(fn)
    n = first(lines, "N")
    if n is None:
        return None
    family, given, more, before, after = (*split(n.value), "", "", "", "", "")[:5]
    return carried(" ".join(part for part in (before, given, more, family, after) if part.strip())) or None


def same(one: Property, other: Property) -> bool:
    """Whether two lines say the same: names and types in any case and order, the value to the letter."""
    return (one.group, one.name, one.value) == (other.group, other.name, other.value) and _plain(one.params) == _plain(
        other.params
    )


def _plain(params: Params) -> list[tuple[str, str]]:
    return sorted(
        (key, v.lower() if key in {"TYPE", "VALUE"} else v) for key, values in params for v in values or ("",)
    )
