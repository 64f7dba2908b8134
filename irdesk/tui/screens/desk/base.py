"""The widgets of the desk, and which of them are in sight."""

from collections.abc import Callable

from textual.containers import Container

from irdesk.tui.page import Page
from irdesk.tui.panes.call import CallPane
from irdesk.tui.panes.contacts import ContactsPane
from irdesk.tui.panes.financials import FinancialsPane
from irdesk.tui.panes.highlights import HighlightsPane
from irdesk.tui.panes.pane import Pane
from irdesk.tui.panes.releases import ReleasesPane
from irdesk.tui.panes.text import TextPane
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.tabs import PaneTabs
from irdesk.tui.widgets.words import Words

PANES = ("contacts", "call", "highlights", "financials")
"""The panes of a release, in the order of their digits."""


class DeskBase(BaseScreen[None]):
    """The parts that the desk's commands work on."""

    def __init__(self) -> None:
        super().__init__()
        self.masthead = Masthead()
        self.tabs = PaneTabs()
        self.welcome = Words(id="welcome")
        self.releases = ReleasesPane("releases")
        self.contacts = ContactsPane("contacts")
        self.call = CallPane("call")
        self.highlights = HighlightsPane("highlights")
        self.financials = FinancialsPane("financials")
        self.text = TextPane("text")
        self.box = Container(id="panes")
        self.page = Page()
        self.chosen = "contacts"
        self.zoomed = False
        self.waiting: list[Callable[[], object]] = []

    @property
    def panes(self) -> dict[str, Pane]:
        """All panes by name, in the order in which tab takes them."""
        listed: tuple[Pane, ...] = (
            self.releases, self.contacts, self.call, self.highlights, self.financials, self.text,
        )  # fmt: skip
        return {pane.id or "": pane for pane in listed}

    @property
    def pane(self) -> Pane:
        """The pane that takes the keys."""
        return self.panes[self.chosen]

    def when_ready(self, work: Callable[[], object]) -> None:
        """Do something now, or as soon as the desk is open."""
        if self.irdesk.desk is None:
            self.waiting.append(work)
        else:
            work()
