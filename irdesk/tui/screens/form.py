"""Editing a record: its fields in a list, a line to type in; each field is saved as one undoable change."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize
from textual.suggester import SuggestFromList
from textual.widgets import Input

from irdesk.domain.editing import Editable, edited, fields_of_record, kind_of, name_of
from irdesk.domain.fields import Field, Path, e164
from irdesk.domain.phone import dialled
from irdesk.domain.source import Span
from irdesk.render.form import called, form_line
from irdesk.render.line import Piece, Role, line
from irdesk.render.wrap import wrap
from irdesk.tui.commands import bindings
from irdesk.tui.saving import SAVING, Edit, keep, known
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.rows import MadeRows, Place, Row, label_row
from irdesk.tui.widgets.words import Words

AROUND = 5
"""Lines around the fields: head, hint, the line to type in, keys."""


class FormScreen(BaseScreen[None]):
    """Shows a record's fields; Enter edits one, Enter again saves it. Returns when one goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("form")]

    def __init__(self, record: Editable, field: str = "", span: Span | None = None) -> None:
        super().__init__()
        self.record = record
        self.wanted = field
        self.span = span
        self.head = Masthead()
        self.lines = LineList()
        self.hint = Words(id="form-hint")
        self.line = Input(compact=True, id="form-line")
        self.line.cursor_blink = False
        self.fields: tuple[Field, ...] = ()
        self.saving = False

    def compose(self) -> ComposeResult:
        """A head line, the fields, a hint, the line to type in, the keys."""
        yield self.head
        yield self.lines
        yield self.hint
        yield self.line
        yield Footer()

    def on_mount(self) -> None:
        """Begin at the field that was under the cursor."""
        self.line.display = self.hint.display = False
        self.desk.note_editing(self.about)
        self.draw()
        index = self._wanted()
        at = self.lines.rows.find(index)
        if at is not None:
            self.lines.go(at)
        self.set_focus(self.lines)
        self.set_interval(1, self._draw_head)
        if self.wanted or not self.record.id:
            self.action_edit()

    def on_unmount(self) -> None:
        """Nothing is edited here any more."""
        self.desk.note_editing("")

    @property
    def about(self) -> str:
        """What the others are told is edited here."""
        return f"{kind_of(self.record)} {self.record.id}"

    def _wanted(self) -> int:
        """Return the number of the field with the place, else with the name, that was under the cursor."""
        named = [i for i, field in enumerate(self.fields) if self.wanted and self.wanted in field.path]
        placed = [i for i in named if self.span is not None and self.fields[i].span == self.span]
        return next(iter(placed or named), 0)

    def on_resize(self, _event: Resize) -> None:
        """Fit the fields to the width."""
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """Draw the fields."""
        width = (self.lines.size.width or self.app.size.width) - 2
        self.fields = fields_of_record(self.record)
        rows: list[Row] = []
        section = ""
        for index, field in enumerate(self.fields):
            if field.section != section:
                section = field.section
                rows += [label_row(line()), label_row(line(Piece(section, "heading")))]
            first, *more = wrap(form_line(field, self.record), width, 21)
            place = Place(self.record, str(field.path[-1]), field.span)
            rows += [Row(first, index, place=place), *(Row(part, part=True, place=place) for part in more)]
        self.lines.show(MadeRows(rows))
        self.lines.styles.height = max(1, min(len(rows) + 1, self.app.size.height - AROUND))
        self._draw_head()

    def _draw_head(self) -> None:
        """Say what is edited, who else edits it, and whether it can be saved at all."""
        also = sorted({who for who, editing in self.desk.others() if editing == self.about})
        note = Piece(f"{', '.join(also)} edits this too", "soon") if also else Piece("u takes a change back", "label")
        if self.desk.readonly:
            note = Piece("read-only", "soon")
        self.head.say(
            (
                line(Piece(f"{'Edit' if self.record.id else 'New'} {kind_of(self.record)}", "heading")),
                *((line(Piece(name_of(self.record), "name")),) if self.record.id else ()),
            ),
            (line(note),),
        )

    @property
    def field(self) -> Field | None:
        """The field under the cursor."""
        row = self.lines.current
        return self.fields[row.key] if row is not None and isinstance(row.key, int) else None

    @on(LineList.Chosen)
    def action_edit(self) -> None:
        """Type the value of the field under the cursor."""
        field = self.field
        if field is None:
            return
        name = str(field.path[-1])
        self.line.suggester = None
        self.ask(lambda: known(self.desk, name), partial(self._suggest, field), lambda _: None)
        self.line.value = field.value or ""
        self.line.cursor_position = len(self.line.value)
        self.line.placeholder = f"{called(field)}; empty means not stated"
        self.line.display = self.hint.display = True
        self.set_focus(self.line)
        self._check()

    def _suggest(self, field: Field, values: list[str]) -> None:
        """Offer what the desk knows already, once it is there."""
        if self.field == field:
            self.line.suggester = SuggestFromList(values, case_sensitive=False)

    @on(Input.Changed)
    def _check(self) -> None:
        """Say while one types what would be wrong, or how it will be read."""
        field = self.field
        if field is None or not self.line.display:
            return
        text = self.line.value.strip() or None
        try:
            self._with(field.path, text)
        except ValueError as error:
            self._hint(str(error), "wrong")
            return
        words = self._reading(field, text)
        self._hint(f"{words or called(field)}: enter saves, esc leaves it as it was", "label")

    def _hint(self, words: str, role: Role) -> None:
        """Say something above the line, in full."""
        self.hint.say(*wrap(line(Piece(words, role)), self.app.size.width - 2))

    @staticmethod
    def _reading(field: Field, text: str | None) -> str:
        if field.path[-1] != "number" or not text:
            return ""
        number = e164(text)
        return (
            f"dialled {dialled(number, text)}" if number.startswith("+") else "kept as typed: no country code to dial"
        )

    def _with(self, path: Path, text: str | None) -> Editable:
        return edited(self.record, path, text, self.desk.now(), self.desk.author)

    @on(Input.Submitted)
    def _save(self) -> None:
        field = self.field
        text = self.line.value.strip() or None
        if self.saving:
            self._hint(SAVING, "label")
            return
        if field is None or text == field.value:
            self._rest()
            return
        try:
            record = self._with(field.path, text)
        except ValueError as error:
            self._failed(str(error))
            return
        what = f"{'edit' if record.id else 'add'} {kind_of(record)} {name_of(record)}: {field.label}"
        self.saving = True
        keep(self.irdesk, Edit(record, self.record if record.id else None, what, self._done, self._failed))

    def _failed(self, why: str) -> None:
        """Say why nothing was saved; what was typed stays in the line."""
        self.saving = False
        self._hint(why, "wrong")
        self._draw_head()

    def _done(self, record: Editable) -> None:
        """Show the record as it is on the desk now."""
        self.saving = False
        self.record = record
        self._rest()
        self.draw()
        self.irdesk.home.reload()
        self.lines.action_move(1)

    def _rest(self) -> None:
        self.line.display = self.hint.display = False
        self.set_focus(self.lines)

    def action_copy(self) -> None:
        """Copy the value under the cursor."""
        self.irdesk.copy(self.field.value or "" if self.field else "")

    def action_missing(self) -> None:
        """Mark the value as not stated."""
        if self.field is not None and self.field.value is not None:
            self.action_edit()
            self.line.value = ""
            self._save()

    def action_back(self) -> None:
        """Put the line away, or go back to the desk; what is being saved stays until the server has answered."""
        if self.saving:
            self._hint(SAVING, "label")
        elif self.line.display:
            self._rest()
        else:
            self.dismiss(None)
