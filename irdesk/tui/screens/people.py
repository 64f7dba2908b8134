"""The directory of all contacts: filtered as one types, grouped, with a card beside."""

from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.timer import Timer
from textual.widgets import Input

from irdesk.desk import DeskError
from irdesk.domain.answer import Answer
from irdesk.domain.release import ReleaseHead
from irdesk.render.directory import GROUPS, Person, Twins, filtered, merged, people, person_card, regrouped
from irdesk.render.line import Piece, line
from irdesk.render.wrap import wrap
from irdesk.tui.asking import ask
from irdesk.tui.commands import bindings
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.people import PeopleRows
from irdesk.tui.widgets.rows import MadeRows, label_row
from irdesk.tui.widgets.words import Words

MANY = 5_000
"""From so many people on, they are filtered when the fingers rest, and grouped beside the loop."""
REST = 0.03
"""Seconds for which the fingers rest."""


class PeopleScreen(BaseScreen[Answer]):
    """Everybody; Enter goes to the person's release."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("people")]

    def __init__(self) -> None:
        super().__init__()
        self.head = Masthead()
        self.line = Input(placeholder="f filters: name, role, firm, number …", compact=True, id="people-line")
        self.line.cursor_blink = False
        self.lines = LineList(id="people-list")
        self.card = Words(id="answer-card")
        self.by = "firm"
        self.all: list[Person] = []
        self.rows = PeopleRows([], 80)
        self.twins = Twins()
        self._passed: tuple[str, list[Person]] = ("", [])
        self._waiting = Timer(self, REST)
        self.heads: dict[int, ReleaseHead] = {}

    def compose(self) -> ComposeResult:
        """A head line, the filter, the people with a card beside, the keys."""
        yield self.head
        yield self.line
        with Horizontal(id="answer-body"):
            yield self.lines
            with Vertical(id="answer-side"):
                yield self.card
        yield Footer()

    def on_mount(self) -> None:
        """Read everybody beside the loop."""
        self.set_focus(self.lines)
        self.head.say((line(Piece("Directory", "heading")),), (line(Piece("reading …", "label")),))
        self._read()

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        try:
            companies = {company.id: company for company in self.desk.companies()}
            found = people(self.desk.contacts(), companies, self.by)
            twins = Twins(found)
            heads = {head.id: head for head in self.desk.heads()}
        except DeskError as error:
            self.app.call_from_thread(self.irdesk.fail, error)
            return
        self.app.call_from_thread(self._show, found, heads, twins)

    def _show(self, found: list[Person], heads: dict[int, ReleaseHead], twins: Twins) -> None:
        self.all, self.heads, self.twins = found, heads, twins
        self._passed = ("", found)
        self.draw()

    def on_resize(self, _event: Resize) -> None:
        """Fit the lines to the width."""
        self.call_after_refresh(self.draw)

    @on(Input.Changed)
    def _follow(self) -> None:
        """Filter at once; where that takes a while, when the fingers rest, so that no letter waits for it."""
        self._waiting.stop()
        if len(self.all) < MANY:
            self.draw()
        else:
            self._waiting = self.set_timer(REST, self.draw)

    def draw(self) -> None:
        """Draw the people that the filter lets through; whoever types on looks through those that were left."""
        self._waiting.stop()
        before, passed = self._passed
        typed = self.line.value
        found = filtered(passed if typed.startswith(before) else self.all, typed)
        self._passed = (typed, found)
        self.rows = PeopleRows(found, (self.lines.size.width or 80) - 2)
        nothing = "Nobody has these letters." if self.all else "Nobody is on the desk yet. i reads a release."
        self.lines.show(self.rows if found else MadeRows([label_row(line(Piece(nothing, "missing")))]))
        hidden = f" · {len(self.all) - len(found):,} hidden" if len(found) < len(self.all) else ""
        grouped = "not grouped" if self.by == "none" else f"by {self.by}"
        self.head.say(
            (line(Piece("Directory", "heading")), line(Piece(grouped, "label"))),
            (line(f"{len(found):,} people", Piece(hidden, "soon")),),
        )
        self._draw_card()

    @property
    def person(self) -> Person | None:
        """The person under the cursor."""
        return self.rows.person(self.lines.cursor) if self.lines.rows is self.rows else None

    @on(LineList.Moved)
    def _draw_card(self) -> None:
        person = self.person
        if person is None:
            self.card.say(line())
            return
        heads = [self.heads[key] for key in person.contact.release_ids if key in self.heads]
        side = self.card.parent
        width = (side.size.width if isinstance(side, Vertical) else 40) - 3
        lines = person_card(person, heads, self.twins.of(person))
        self.card.say(*(part for one in lines for part in wrap(one, max(20, width), 2)))

    def action_filter(self) -> None:
        """Filter as one types."""
        self.set_focus(self.line)

    @on(Input.Submitted)
    def _typed(self) -> None:
        self.draw()
        self.set_focus(self.lines)

    def action_back(self) -> None:
        """Leave the filter, take it away, or go back to the desk."""
        if self.focused is self.line:
            self.set_focus(self.lines)
        elif self.line.value:
            self.line.value = ""
        else:
            self.dismiss(None)

    def action_group(self) -> None:
        """Take the next grouping."""
        self.by = GROUPS[(GROUPS.index(self.by) + 1) % len(GROUPS)]
        if len(self.all) < MANY:
            self._regrouped(regrouped(self.all, self.by))
        else:
            self._regroup(self.by)

    @work(thread=True, exclusive=True)
    def _regroup(self, by: str) -> None:
        """Group many people beside the loop."""
        self.app.call_from_thread(self._regrouped, regrouped(self.all, by))

    def _regrouped(self, found: list[Person]) -> None:
        self.all, self._passed = found, ("", found)
        self.draw()

    def action_copy(self) -> None:
        """Copy the person's first number."""
        row = self.lines.current
        self.irdesk.copy(row.line.copied if row else "")

    @on(LineList.Chosen)
    def _go(self) -> None:
        person = self.person
        if person is not None:
            contact = person.contact
            release = next((key for key in reversed(contact.release_ids) if key in self.heads), 0)
            self.dismiss(
                Answer(
                    kind="contact", title="", company_id=contact.company_id, release_id=release, record_id=contact.id
                )
            )

    def action_edit(self) -> None:
        """Edit the person."""
        from irdesk.tui.screens.form import FormScreen

        if self.person is not None and self.writable():
            self.app.push_screen(FormScreen(self.person.contact), self._again)

    def _again(self, _done: None) -> None:
        self._read()

    def action_merge(self) -> None:
        """Merge the person who may be the same into this one, after a word of confirmation."""
        from irdesk.tui.screens.ask import ConfirmScreen

        person = self.person
        same = self.twins.of(person) if person else []
        if person is None or not same:
            self.irdesk.say("nobody else has this e-mail, or this name and number", "label")
            return
        other = same[0].contact
        question = f"Merge {other.name or other.email} into {person.contact.name or person.contact.email}?"
        self.app.push_screen(ConfirmScreen(question, "merge"), partial(self._merge, person, same[0]))

    def _merge(self, person: Person, other: Person, sure: bool | None) -> None:  # noqa: FBT001 (the screen's answer)
        if not sure:
            return
        name = person.contact.name or person.contact.email or "a contact"

        def merge() -> None:
            self.desk.save(merged(person.contact, other.contact), f"merge into {name}", person.contact)
            self.desk.delete(other.contact, f"delete the other {name}")

        ask(self.irdesk, merge, lambda _: self._merged())

    def _merged(self) -> None:
        if self.is_attached:
            self._read()
        self.irdesk.home.reload()
        self.irdesk.say("merged; u twice takes it back", "live")
