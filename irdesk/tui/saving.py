"""Saving what a person typed, settling what others changed meanwhile, and offering what the desk knows already."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from irdesk.desk import DeskConflictError, DeskError
from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.editing import Editable, kind_of, name_of
from irdesk.domain.release import Highlight
from irdesk.domain.zones import PLACES
from irdesk.tui.asking import ask

if TYPE_CHECKING:
    from irdesk.desk import Desk
    from irdesk.domain.clash import Side
    from irdesk.domain.fields import Path
    from irdesk.tui.app import DeskApp

SAVING = "being saved: it stands here until the server has answered"
MOST = 500
LATELY = 50
"""How many of the last changes are looked through for who changed a record."""


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


class Edit(NamedTuple):
    """A record as it shall be saved, as the edit found it (None: it is new), and what was done in words.

    It ends in `done` with the record as it is on the desk then, or in `failed` with why nothing was saved.
    """

    record: Editable
    base: Editable | None
    what: str
    done: Callable[[Editable], None]
    failed: Callable[[str], None]


def keep(app: "DeskApp", edit: Edit) -> None:
    """Save an edit as one undoable change; what others changed elsewhere in the record is kept.

    Where they changed the same fields, the person chooses.
    """
    desk = app.desk
    if desk is None:
        raise RuntimeError("a form was opened before the desk")

    def failed(error: DeskError) -> None:
        if isinstance(error, DeskConflictError):
            _settle(app, desk, edit, error)
        else:
            edit.failed(str(error))

    ask(app, lambda: desk.save(edit.record, edit.what, edit.base), edit.done, failed)  # type: ignore[type-var]


def _settle(app: "DeskApp", desk: "Desk", edit: Edit, error: DeskConflictError) -> None:
    """Let the person choose where both changed a field, then save on top of what stands."""

    def look() -> tuple[Editable | None, str]:
        return standing(desk, edit.record), who_changed(desk, error.table, error.record_id)

    def stands(found: tuple[Editable | None, str]) -> None:
        theirs, who = found
        if theirs is None or edit.base is None:
            edit.failed(str(error))
        else:
            _choose(app, edit, edit.base, theirs, who)

    ask(app, look, stands, lambda why: edit.failed(str(why)))


def _choose(app: "DeskApp", edit: Edit, base: Editable, theirs: Editable, who: str) -> None:
    """Ask which side of each field counts, and save that; where no field clashes, both sides count."""
    from irdesk.domain.clash import clashing, merged
    from irdesk.tui.screens.clash import ClashScreen

    def chosen(sides: "Mapping[Path, Side] | None") -> None:
        if sides is None:
            edit.failed("not saved; what you typed stands here, enter asks again")
            return
        record = merged(base, edit.record, theirs, sides)
        if record == theirs:
            edit.done(theirs)
        else:
            keep(app, edit._replace(record=record, base=theirs))

    found = clashing(base, edit.record, theirs)
    if found:
        app.push_screen(ClashScreen(f"{kind_of(edit.record)} {name_of(theirs)}", who, found), chosen)
    else:
        chosen({})


def standing(desk: "Desk", record: Editable) -> Editable | None:
    """Return a record as it stands on the desk now; None where it was deleted."""
    if isinstance(record, Company):
        return desk.company(record.id)
    if isinstance(record, Contact):
        return desk.contact(record.id)
    if isinstance(record, Call):
        return desk.call(record.id)
    return desk.highlight(record.id) if isinstance(record, Highlight) else desk.head(record.id)


def who_changed(desk: "Desk", table: str, record_id: int) -> str:
    """Return who changed a record last, and what that was in words."""
    units = reversed(desk.log(LATELY))
    found = next((one for one in units if any((c.table, c.id) == (table, record_id) for c in one.changes)), None)
    return f"{found.author}: {found.what}" if found else "somebody else"
