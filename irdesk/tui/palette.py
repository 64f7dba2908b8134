"""The command palette: every command that works now, and the looks."""

from functools import partial
from typing import TYPE_CHECKING

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from irdesk.tui.commands import BY_ID, SCOPES, shown
from irdesk.tui.themes import LOOKS

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from irdesk.tui.app import DeskApp


class DeskCommands(Provider):
    """Offers the commands of the screen below."""

    def _offers(self) -> "list[tuple[str, partial[Coroutine[object, object, bool]]]]":
        app = self.app
        offers = []
        seen = set()
        for active in self.screen.active_bindings.values():
            command = BY_ID.get(active.binding.id or "")
            if command is None or command.id in seen or command.name == "palette" or command.scope == "list":
                continue
            seen.add(command.id)
            words = f"{command.help.rstrip('.')}  {shown(active.binding.key)}"
            run = partial(app.run_action, active.binding.action, active.node)
            offers.append((f"{SCOPES[command.scope]}: {words}", run))
        looks = [(f"Theme: {name}", partial(app.run_action, f"app.theme('{name}')")) for name in LOOKS]
        return [*offers, *looks]

    async def discover(self) -> Hits:
        """Yield all commands before anything is typed."""
        for words, run in self._offers():
            yield DiscoveryHit(words, run)

    async def search(self, query: str) -> Hits:
        """Yield the commands that match."""
        matcher = self.matcher(query)
        for words, run in self._offers():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), run, words)


def open_palette(app: "DeskApp") -> None:
    """Open the palette over the present screen."""
    if not isinstance(app.screen, CommandPalette):
        app.push_screen(CommandPalette(providers=[DeskCommands], placeholder="a command …"))
