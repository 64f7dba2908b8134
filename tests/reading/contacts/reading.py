"""The contacts of a text, as the tests hold them."""

from irdesk.domain.company import Contact
from irdesk.reading.contacts import read_contacts
from irdesk.reading.document import Document
from irdesk.reading.masthead import read_masthead

Brief = tuple[str | None, str | None, str | None, str | None, str | None]


def people(text: str) -> tuple[Contact, ...]:
    """Read the contacts of a text; each place holds words, each number's place the number."""
    document = Document(text=text)
    found, _ = read_contacts(document, read_masthead(document))
    for contact in found:
        for span in contact.spans.values():
            assert text[span.start : span.end].strip()
        for phone in contact.phones:
            assert text[phone.spans["number"].start : phone.spans["number"].end] == phone.printed
    return found


def contacts(text: str) -> list[Brief]:
    """Read the contacts of a text: name, role, firm, number, address."""
    return [brief(contact) for contact in people(text)]


def brief(contact: Contact) -> Brief:
    """Return what tells a contact from others."""
    phone = contact.phone.number if contact.phone else None
    return contact.name, contact.role, contact.organization, phone, contact.email
