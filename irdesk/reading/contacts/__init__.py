"""The people and desks that a release names for questions."""

from irdesk.reading.contacts.read import read_contacts

__all__ = ["read_contacts"]
