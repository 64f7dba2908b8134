"""Adding, editing and deleting on the desk."""

from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, ReleaseHead
from irdesk.tui.screens.desk.base import DeskBase

if TYPE_CHECKING:
    from collections.abc import Callable

    from irdesk.domain.editing import Editable
    from irdesk.domain.fields import Path

HINT = "An empty text is what is not stated. Save and leave to keep the changes."
NEW = ("contact", "highlight", "call", "company")


class ChangeActions(DeskBase):
    """What e, n, d and E do."""

    def __init__(self) -> None:
        super().__init__()
        self._drafts: dict[str, str] = {}

    def reload(self, then: "Callable[[], object] | None" = None) -> None:
        """Show the desk as it is now."""
        raise NotImplementedError

    @property
    def record(self) -> "Editable | None":
        """The record under the cursor that a person may change; of a replay, its call; of a table, the release."""
        record = self.pane.place.record
        if self.chosen == "call":
            return self.page.call
        return record if isinstance(record, Company | Contact | Highlight | ReleaseHead) else None

    def action_edit(self) -> None:
        """Edit the record under the cursor, beginning with the field under it; of a table, the figure."""
        if self.chosen == "financials":
            self.when_ready(self._edit_figure)
        else:
            self.when_ready(lambda: self._form(self.record, self._field()))

    def _edit_figure(self) -> None:
        from irdesk.tui.screens.figure import FigureScreen

        table, row, cell = self.financials.statement, self.financials.row, self.financials.sheet.cell
        if table is None or row is None or row.row < 0 or cell is None or cell.column < 0:
            self.irdesk.say("put the cursor on a figure of the table; v shows figures alone", "label")
        elif self.writable():
            self.app.push_screen(FigureScreen(table, row.row, cell.column))

    def _field(self) -> str:
        place = self.pane.place
        return {"dial_in": "number", "phones": "number", "until": "until"}.get(place.field, place.field)

    def _form(self, record: "Editable | None", field: str) -> None:
        from irdesk.tui.screens.form import FormScreen

        if record is None:
            self.irdesk.say("put the cursor on a contact, a call, a highlight or a release; n adds one", "label")
        elif self.writable():
            self.app.push_screen(FormScreen(record, field, self.pane.place.span))

    def action_new(self) -> None:
        """Add a record to the release or the desk."""
        from irdesk.tui.screens.ask import ChooseScreen

        def ask() -> None:
            if self.writable():
                self.app.push_screen(ChooseScreen("Add", NEW), self._add)

        self.when_ready(ask)

    def _add(self, kind: str | None) -> None:
        head = self.page.head
        blanks: dict[str, Callable[[], Editable]] = {
            "contact": lambda: Contact(company_id=head.company_id, release_ids=(head.id,) if head.id else ()),
            "highlight": lambda: Highlight(release_id=head.id, order=len(self.page.highlights), text=""),
            "call": lambda: Call(company_id=head.company_id, release_id=head.id),
            "company": Company,
        }
        if kind is not None:
            self._form(blanks[kind](), "")

    def action_delete(self) -> None:
        """Delete the record under the cursor, after a word of confirmation."""
        from irdesk.domain.editing import kind_of, name_of
        from irdesk.tui.screens.ask import ConfirmScreen

        def ask() -> None:
            record = self.record
            if record is None:
                self.irdesk.say("put the cursor on a contact, a call, a highlight or a release", "label")
            elif self.writable():
                question = f"Delete {kind_of(record)} {name_of(record)}? u takes it back."
                self.app.push_screen(
                    ConfirmScreen(question, "delete"), lambda sure: self._delete(record, sure=bool(sure))
                )

        self.when_ready(ask)

    def _delete(self, record: "Editable", sure: bool | None) -> None:  # noqa: FBT001 (the screen's answer)
        from irdesk.domain.editing import kind_of, name_of

        if not sure:
            return
        what = f"delete {kind_of(record)} {name_of(record)}"
        self.ask(lambda: self.desk.delete(record, what), lambda _: self._deleted(record))

    def _deleted(self, record: "Editable") -> None:
        from irdesk.domain.editing import name_of

        self.reload()
        self.irdesk.say(f"deleted {name_of(record)}; u takes it back", "live")

    def action_editor(self) -> None:
        """Edit the whole record as TOML in the user's editor."""
        self.when_ready(self._edit_outside)

    def _edit_outside(self) -> None:
        from irdesk.domain.editing import fields_of_record, kind_of, name_of
        from irdesk.render.form import toml
        from irdesk.tui.editor import edit_text

        record = self.record
        if record is None:
            self.irdesk.say("put the cursor on a contact, a call, a highlight or a release", "label")
            return
        if not self.writable():
            return
        fields = fields_of_record(record)
        head = f"{kind_of(record)} {name_of(record)}\n{HINT}"
        about = f"{kind_of(record)} {record.id}"
        try:
            with self.app.suspend():
                text = edit_text(self._drafts.pop(about, toml(fields, head)))
        except (SuspendNotSupported, ValueError) as error:
            self.irdesk.say(str(error) or "this terminal cannot be lent to an editor", "wrong")
            return
        self.take_toml(record, text)

    def take_toml(self, record: "Editable", text: str) -> None:
        """Save what was changed in a record's TOML, or say on which line it is wrong."""
        from irdesk.domain.editing import fields_of_record, kind_of, name_of
        from irdesk.render.form import changes
        from irdesk.tui.saving import Edit, keep

        fields = fields_of_record(record)
        new = record
        try:
            found = changes(text, fields)
            for change in sorted(found, key=lambda change: change[1] is None):
                new = self._applied(new, *change)
        except ValueError as error:
            self._drafts[f"{kind_of(record)} {record.id}"] = text
            self._unsaved(f"{error}; E opens it again as you left it")
            return
        if not found:
            self.irdesk.say("nothing was changed", "live")
            return
        what = f"edit {kind_of(record)} {name_of(record)}"
        keep(self.irdesk, Edit(new, record, what, lambda _: self._saved(len(found)), self._unsaved))

    def _saved(self, count: int) -> None:
        self.reload()
        self.irdesk.say(f"saved {count} change{'s' if count > 1 else ''}", "live")

    def _unsaved(self, why: str) -> None:
        self.irdesk.say(f"not saved: {why}", "wrong")

    def _applied(self, record: "Editable", path: "Path", value: str | None, number: int) -> "Editable":
        from irdesk.domain.editing import edited

        try:
            return edited(record, path, value, self.desk.now(), self.desk.author)
        except ValueError as error:
            raise ValueError(f"line {number}: {error}") from error
