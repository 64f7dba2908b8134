"""A bare Textual app with the same kinds and number of widgets as the desk, for the first-paint ratio."""

from textual.app import App, ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static


class Lines(ScrollView, can_focus=True):
    """A line-API view."""

    def render_line(self, y: int) -> Strip:
        """Draw a line."""
        del y
        return Strip.blank(self.size.width, self.rich_style)


class Bar(Widget):
    """A line."""

    DEFAULT_CSS = "Bar { height: 1; }"

    def render(self) -> str:
        """Draw it."""
        return "READY"


class BareApp(App[None]):
    """Six panes of a title and a view, two bars, two labels."""

    CSS = "#panes { layout: grid; grid-size: 2 2; } Static { height: 1; }"

    def compose(self) -> ComposeResult:
        """Yield the widgets."""
        yield Bar()
        yield Static("")
        yield Bar()
        with Horizontal():
            yield from self.pane()
            with Container(id="panes"):
                for _ in range(4):
                    yield from self.pane()
            yield from self.pane()
        yield Bar()

    def pane(self) -> ComposeResult:
        """Yield a pane."""
        with Vertical():
            yield Bar()
            yield Lines()


if __name__ == "__main__":
    BareApp().run()
