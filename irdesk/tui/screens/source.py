"""The release's text, with what was read from it marked and one place lit."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from irdesk.domain.release import Release
from irdesk.domain.source import Sourced, Span
from irdesk.render.line import Line, Piece, line
from irdesk.tui.commands import bindings
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.source import SourceView


class SourceScreen(BaseScreen[None]):
    """Shows where the release states a value; n and N go through all values that were read."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("source")]

    def __init__(self, release_id: int, span: Span | None) -> None:
        super().__init__()
        self.release_id = release_id
        self.source = SourceView()
        self.head = Masthead()
        self.values: tuple[tuple[Span, str], ...] = ()
        self.lit = span

    def compose(self) -> ComposeResult:
        """A head line, the text, the keys."""
        yield self.head
        yield self.source
        yield Footer()

    def on_mount(self) -> None:
        """Show the text."""
        self.set_focus(self.source)
        self.ask(lambda: self.desk.release(self.release_id), self._show)

    def _show(self, release: Release) -> None:
        self.values = tuple(sorted(values_of(release), key=lambda value: (value[0].start, -value[0].end)))
        self.source.show(release.text, self.lit, tuple(span for span, _ in self.values))
        self._tell()

    def _tell(self) -> None:
        """Say what is lit."""
        names = [name for span, name in self.values if span == self.lit]
        if self.lit is None:
            words: Line = line(Piece("no place in this text: typed by a person, or not stated", "missing"))
        else:
            words = line(Piece(names[0] if names else "value", "name"), Piece(f"  line {self.lit.line}", "label"))
        count = line(Piece(f"{len(self.values)} values read from this text", "label"))
        self.head.say((line(Piece("Source", "heading"), " · ", *words.pieces),), (count,))

    def action_value(self, by: int) -> None:
        """Light the next value, or the one before."""
        if not self.values:
            return
        spans = list(dict.fromkeys(span for span, _ in self.values))
        if self.lit in spans:
            index = spans.index(self.lit) + by
        else:
            here = self.lit.start if self.lit else -1
            later = sum(1 for span in spans if span.start <= here)
            index = later if by > 0 else later - 1
        self.lit = spans[index % len(spans)]
        self.source.light(self.lit)
        self._tell()

    def action_copy(self) -> None:
        """Copy the lit words."""
        if self.lit is not None:
            self.irdesk.copy(" ".join(self.source.text[self.lit.start : self.lit.end].split()))
        else:
            self.irdesk.say("no value is lit; n lights the next one", "label")


def values_of(release: Release) -> list[tuple[Span, str]]:
    """Return the places of everything that was read, each with the name of its value."""
    found = [(span, name) for name, span in [*release.spans.items(), *release.company.spans.items()]]
    for contact in release.contacts:
        found += _spans(contact, "contact")
        found += [(span, "phone") for phone in contact.phones for span in phone.spans.values()]
    for call in release.calls:
        found += _spans(call, "call")
        found += [(span, "dial-in") for number in call.dial_in for span in number.spans.values()]
        if call.replay:
            found += _spans(call.replay, "replay")
            found += [(span, "replay number") for number in call.replay.dial_in for span in number.spans.values()]
    for texts, name in ((release.highlights, "highlight"), (release.quotes, "quote"), (release.guidance, "outlook")):
        found += [(span, name) for one in texts for key, span in one.spans.items() if key == "text"]
    for statement in release.statements:
        found += [(figure.span, row.label) for row in statement.rows for figure in row.figures if figure.span]
    return found


def _spans(record: Sourced, what: str) -> list[tuple[Span, str]]:
    return [(span, f"{what} {name.replace('_', ' ')}") for name, span in record.spans.items()]
