"""Saving what a person typed, and offering what the desk knows already."""

from typing import TYPE_CHECKING

from irdesk.domain.editing import Editable
from irdesk.domain.zones import PLACES

if TYPE_CHECKING:
    from irdesk.desk import Desk

MOST = 500


def known(desk: "Desk", field: str) -> list[str]:
    """Return the values that a field has elsewhere on the desk, each once."""
    if field in {"zone", "until_zone"}:
        return list(PLACES)
    if field in {"role", "organization", "email", "name"}:
        values = (getattr(contact, field) for contact in desk.contacts())
    elif field == "exchange":
        values = (company.exchange for company in desk.companies())
    elif field == "webcast":
        values = (call.webcast for call in desk.calls())
    else:
        return []
    return list(dict.fromkeys(value for value in values if value))[:MOST]


def saved(desk: "Desk", record: Editable, what: str, base: Editable | None) -> Editable:
    """Save a record as one undoable change; what others changed since `base` is kept. Raises DeskError."""
    made: Editable = desk.save(record, what, base)  # type: ignore[type-var]
    return made
