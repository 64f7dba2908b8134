"""The import review: what was read beside its source, doubts first; nothing is kept before one accepts."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import Input

from irdesk.domain.fields import Field, Path, changed, fields_of, without
from irdesk.domain.release import Release
from irdesk.domain.source import Doubt
from irdesk.render.line import Line, Piece, line
from irdesk.render.review import doubt_line, field_line, summary, table_lines
from irdesk.render.wrap import wrap
from irdesk.tui.commands import bindings
from irdesk.tui.screens.beside import BesideScreen
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.rows import MadeRows, Place, Row, label_row

State = tuple[Release, set[int]]
"""The release as it was corrected, and the doubts that were settled."""


def _named(doubt: Doubt) -> str:
    """Return the field that a doubt is about, as fields are called."""
    return doubt.field.replace("calls", "call")


class ReviewScreen(BesideScreen[Release]):
    """Returns the release as it was accepted; going back keeps nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("review")]

    def __init__(self, release: Release) -> None:
        super().__init__(numbered=False)
        self.release = release
        self.fields: list[Field] = []
        self.settled: set[int] = set()
        self.opened: set[int] = set()
        self.before: list[State] = []
        self.after: list[State] = []
        self.warned = False

    def begin(self) -> None:
        """Show the release; the cursor is on the first doubt."""
        marked = tuple(field.span for field in fields_of(self.release) if field.span)
        self.source.show(self.release.text, None, marked)

    def draw(self) -> None:
        """Draw the doubts, then all fields by section."""
        width = self.lines.size.width - 2
        self.fields = list(fields_of(self.release))
        rows = [*self._doubts(width)]
        section = ""
        for index, field in enumerate(self.fields):
            if field.section != section:
                section = field.section
                rows += [label_row(line()), label_row(line(Piece(section, "heading")))]
            rows += self._block(field_line(field, self.release), ("field", index), field, width)
        rows += self._tables(width)
        self.lines.show(MadeRows(rows[1:] if rows and not rows[0].stop and not rows[0].line.plain else rows))
        self._tell()

    def _doubts(self, width: int) -> list[Row]:
        rows: list[Row] = []
        for index, doubt in enumerate(self.release.doubts):
            if not rows:
                rows.append(label_row(line(Piece("Doubts", "soon"), Piece(f"  {self.left} to settle", "label"))))
            parts = wrap(doubt_line(doubt, settled=index in self.settled), width, 4)
            place = Place(None, doubt.field, doubt.span)
            rows.append(Row(parts[0], ("doubt", index), place=place))
            rows += [Row(part, part=True, place=place) for part in parts[1:]]
        return rows

    def _tables(self, width: int) -> list[Row]:
        """Return a row a table, and the rows of those that are open."""
        rows: list[Row] = []
        for index, one in enumerate(summary(self.release)):
            if not rows:
                rows = [label_row(line()), label_row(line(Piece("Financial tables", "heading")))]
            table = self.release.statements[index]
            place = Place(None, "", table.span("table"))
            first, *more = wrap(one, width, 18)
            rows += [Row(first, ("table", index), place=place), *(Row(part, part=True, place=place) for part in more)]
            for number, (part, span) in enumerate(table_lines(table, width - 1) if index in self.opened else ()):
                rows.append(Row(part, ("row", index, number), place=Place(None, "", span)) if span else label_row(part))
        return rows

    @staticmethod
    def _block(one: Line, key: tuple[str, int], field: Field, width: int) -> list[Row]:
        first, *more = wrap(one, width, 2 if field.label == "•" else 18)
        place = Place(None, field.dotted, field.span)
        return [Row(first, key, place=place), *(Row(part, part=True, place=place) for part in more)]

    @property
    def left(self) -> int:
        """How many doubts nobody has settled."""
        return len(self.release.doubts) - len(self.settled)

    def _tell(self) -> None:
        name = self.release.company.name or self.release.file
        doubts = f"{self.left} doubts left" if self.left != 1 else "1 doubt left"
        right = line(Piece(doubts if self.left else "no doubts", "soon" if self.left else "live"))
        file = () if name == self.release.file else (line(self.release.file),)
        self.head.say((line(Piece("Review", "heading")), line(Piece(name, "name")), *file), (right,))

    @property
    def field(self) -> Field | None:
        """The field under the cursor, or the one that the doubt under the cursor is about."""
        row = self.lines.current
        if row is None or not isinstance(row.key, tuple):
            return None
        kind, index, *_ = row.key
        if kind == "field":
            return self.fields[index]
        if kind != "doubt":
            return None
        doubt = self.release.doubts[index]
        same = [one for one in self.fields if one.dotted == _named(doubt)]
        return next((one for one in same if one.span == doubt.span), next(iter(same), None))

    @on(LineList.Moved)
    def _moved(self) -> None:
        row = self.lines.current
        self.source.light(row.place.span if row else None)

    @on(LineList.Chosen)
    def action_correct(self) -> None:
        """Correct the value under the cursor."""
        field = self.field
        if field is None:
            self._open()
            return
        self.line.border_title = field.label
        self.type_in(f"{field.label}; empty means not stated", field.value or "")

    def _open(self) -> None:
        """Show the rows of the table under the cursor, or put them away; figures are corrected on the desk."""
        match self.lines.current and self.lines.current.key:
            case ("table", int(index)):
                self.opened ^= {index}
                self.draw()
            case _:
                self.irdesk.say("this is corrected on the desk, after accepting", "label")

    @on(Input.Submitted)
    def _corrected(self, event: Input.Submitted) -> None:
        self._change(event.value.strip() or None)

    def action_missing(self) -> None:
        """Mark the value as not stated."""
        self._change(None)

    def _change(self, text: str | None) -> None:
        field = self.field
        if field is None:
            return
        try:
            made = changed(self.release, field.path, text, self.desk.now(), self.desk.author)
        except ValueError as error:
            self.irdesk.say(str(error), "wrong")
            return
        self.put_away()
        settled = {i for i, doubt in enumerate(self.release.doubts) if _named(doubt) == field.dotted}
        self._turn(made, self.settled | settled)

    def _turn(self, release: Release, settled: set[int]) -> None:
        """Take a changed release; the one before comes back with `u`."""
        self.before.append((self.release, self.settled))
        self.after.clear()
        self._take(release, settled)

    def _take(self, release: Release, settled: set[int]) -> None:
        self.release, self.settled, self.warned = release, settled, False
        self.draw()

    def action_undo(self) -> None:
        """Take back the last correction."""
        self._back_or_on(self.before, self.after, "nothing to take back in this review")

    def action_redo(self) -> None:
        """Make the last correction taken back again."""
        self._back_or_on(self.after, self.before, "nothing to do again in this review")

    def _back_or_on(self, taken: list[State], given: list[State], nothing: str) -> None:
        if not taken:
            self.irdesk.say(nothing, "label")
            return
        given.append((self.release, self.settled))
        self._take(*taken.pop())

    def action_drop(self) -> None:
        """Take the whole part under the cursor out: a contact, a call, a highlight, a table."""
        path = self._part()
        try:
            made = without(self.release, path)
        except ValueError as error:
            self.irdesk.say(str(error), "wrong")
            return
        self.opened.clear()
        self._turn(made, self.settled)
        self.irdesk.say(f"taken out of {path[0]}; u brings it back", "live")

    def _part(self) -> Path:
        """Return the path of the table, or of the field, under the cursor."""
        row = self.lines.current
        if row is not None and isinstance(row.key, tuple) and row.key[0] in {"table", "row"}:
            return ("statements", row.key[1])
        return self.field.path if self.field is not None else ()

    def action_back(self) -> None:
        """Put the line away, or go back; what was corrected here is given up only when asked for twice."""
        if self.line.display or not self.before or self.warned:
            super().action_back()
            return
        self.warned = True
        count = f"{len(self.before)} correction{'s' if len(self.before) > 1 else ''}"
        self.irdesk.say(f"{count} would be lost; esc again gives them up, a keeps the release", "soon")

    def action_settle(self) -> None:
        """Say that the doubt under the cursor is none."""
        row = self.lines.current
        if row is not None and isinstance(row.key, tuple) and row.key[0] == "doubt":
            self._turn(self.release, self.settled ^ {row.key[1]})
            self.lines.action_move(1)

    def action_accept(self) -> None:
        """Keep the release."""
        doubts = tuple(one for index, one in enumerate(self.release.doubts) if index not in self.settled)
        self.dismiss(self.release.with_fields(doubts=doubts))
