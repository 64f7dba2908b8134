"""A whole release put together from the tables that keep its parts."""

from typing import TYPE_CHECKING

from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Release, ReleaseHead
from irdesk.store.settle import unplaced

if TYPE_CHECKING:
    from irdesk.store.store import Store


def assemble(store: "Store", head: ReleaseHead) -> Release:
    """Return the release whose head is `head`, with its company, contacts, call, highlights, tables and text."""
    parts = {name: getattr(head, name) for name in ReleaseHead.__struct_fields__}
    return Release(
        **parts,
        company=store.companies.get(head.company_id) or Company(),
        contacts=tuple(_placed(one, head.id) for one in store.contacts.where(release_ids=head.id)),
        calls=store.calls.where(release_id=head.id),
        highlights=tuple(sorted(store.highlights.where(release_id=head.id), key=lambda one: one.order)),
        statements=tuple(sorted(store.statements.where(release_id=head.id), key=lambda one: one.order)),
        text=store.text(head.id),
    )


def _placed(contact: Contact, release_id: int) -> Contact:
    """Return a contact with places in the text only if they are places in this release's text."""
    return contact if contact.release_ids[-1] == release_id else unplaced(contact)
