"""Read the contacts of a release: from its blocks, and from sentences that name somebody to ask."""

import re

from irdesk.domain.company import Company, Contact
from irdesk.domain.source import Doubt
from irdesk.reading.contacts.assemble import assemble
from irdesk.reading.contacts.below import raised
from irdesk.reading.contacts.cards import cards
from irdesk.reading.contacts.dealt import dealt
from irdesk.reading.contacts.domains import housed
from irdesk.reading.contacts.grouped import headed
from irdesk.reading.contacts.letterhead import lent
from irdesk.reading.contacts.pieces import pieces
from irdesk.reading.contacts.prose import told
from irdesk.reading.contacts.wrapped import unwrapped
from irdesk.reading.contacts.zones import zones
from irdesk.reading.document import Document
from irdesk.reading.flow import flow
from irdesk.reading.masthead import Masthead
from irdesk.reading.masthead.capitals import ordinary

COUNTRY_CODE = re.compile(
    r"\+(?<!\w\+) ?(1|3[0-469]|4[013-9]|6[0-6]|8[1246]|9[0-58]|27|353|358|852|886|972)(?=[\s\-.()\d])"
)
REGIONS = {
    "27": "ZA", "31": "NL", "32": "BE", "33": "FR", "34": "ES", "353": "IE", "358": "FI", "39": "IT", "41": "CH",
    "43": "AT", "44": "GB", "45": "DK", "46": "SE", "47": "NO", "48": "PL", "49": "DE", "61": "AU", "64": "NZ",
    "81": "JP", "82": "KR", "86": "CN", "886": "TW", "91": "IN", "972": "IL",
}  # fmt: skip
"""Countries by their telephone code, of those whose own numbers begin with a zero."""

EXCHANGES = {"LSE": "GB", "AIM": "GB", "ASX": "AU", "JSE": "ZA", "NZX": "NZ", "TASE": "IL", "BSE": "IN", "NSE": "IN"}
MOST = 400_000
"""Contacts are looked for within this many characters."""


def read_contacts(document: Document, masthead: Masthead) -> tuple[tuple[Contact, ...], tuple[Doubt, ...]]:
    """Read the contacts in the order of the text, and what was unsure."""
    title = masthead.spans.get("headline")
    region = _region(document.text[:MOST], masthead.company)
    found: list[Contact] = []
    for start, end in zones(document.text[:MOST], (title.start, title.end) if title else None):
        found.extend(_block(document, start, end, masthead.company.name, region))
    reached = {phone.number for contact in found for phone in contact.phones} | {contact.email for contact in found}
    found.extend(
        contact
        for paragraph in flow(document)
        for contact in told(paragraph, masthead.company.name, region)
        if not reached & ({phone.number for phone in contact.phones} | ({contact.email} - {None}))
    )
    contacts = tuple(_in_ordinary_capitals(contact, document.text) for contact in _once(found))
    return contacts, tuple(doubt for index, contact in enumerate(contacts) for doubt in _doubts(index, contact))


def _block(document: Document, start: int, end: int, company: str | None, region: str) -> list[Contact]:
    """Read one contact block, column by column."""
    columns = [
        unwrapped(raised(headed(dealt(housed(pieces(card, company, region))))), card)
        for card in cards(document.text, start, end)
    ]
    return [contact for column in lent(columns) for contact in assemble(column, document.lines, company)]


def _region(text: str, company: Company) -> str:
    """Return the country whose numbers a release prints without its code.

    It is the one whose code it does print, else that of the exchange, else Great Britain for a plc that does not
    reckon in euros.
    """
    codes = {match[1] for match in COUNTRY_CODE.finditer(text)} - {"1"}
    named = [REGIONS[code] for code in codes if code in REGIONS]
    if len(named) == 1 == len(codes):
        return named[0]
    british = re.search(r"\bplc\b", company.name or text[:1500], re.IGNORECASE) and not codes and "€" not in text
    return EXCHANGES.get(company.exchange or "", "GB" if british else "US")


def _in_ordinary_capitals(contact: Contact, text: str) -> Contact:
    """Write a name or a firm that stands in capitals as the text writes it elsewhere."""
    name, firm = contact.name, contact.organization
    return contact.with_fields(name=name and ordinary(name, text), organization=firm and ordinary(firm, text))


def _once(found: list[Contact]) -> tuple[Contact, ...]:
    """Leave out a contact that the text repeats."""
    kept: list[Contact] = []
    for contact in found:
        if any(_is_better(other, contact, found) for other in found):
            continue
        key = (contact.name, contact.email, tuple(phone.number for phone in contact.phones))
        if all(key != (one.name, one.email, tuple(phone.number for phone in one.phones)) for one in kept):
            kept.append(contact)
    return tuple(kept)


def _is_better(other: Contact, contact: Contact, found: list[Contact]) -> bool:
    """Tell whether another contact of the same name has its own address, and this one only somebody else's numbers."""
    if contact.email or contact.name is None or other.name != contact.name or not other.email:
        return False
    numbers = {phone.number for phone in contact.phones}
    return any(one.name != contact.name and numbers & {phone.number for phone in one.phones} for one in found)


def _doubts(index: int, contact: Contact) -> list[Doubt]:
    """Doubt a number that no country's plan has."""
    return [
        Doubt(
            f"contacts.{index}.phone", "this is no number of any country's plan; kept as printed", phone.span("number")
        )
        for phone in contact.phones
        if not phone.number.startswith("+")
    ]
