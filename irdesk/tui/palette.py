"""The command palette: every command that works now, and the looks."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import on
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.style import Style
from textual.widgets import Input

from irdesk.tui.commands import BY_ID, Command, of_scope
from irdesk.tui.ink import ink_of
from irdesk.tui.keys import shown
from irdesk.tui.themes import LOOKS

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from irdesk.tui.app import DeskApp


KEYS, LABEL = 10, 14
"""The widths of the columns of keys and of labels."""
THEME = "Theme: "
PATIENCE = 200
"""How often, five milliseconds apart, it is asked whether the search is done, before a return takes what there is."""


class DeskCommands(Provider):
    """Offers the commands of the screen below."""

    def _offers(self) -> "list[tuple[str, str, partial[Coroutine[object, object, bool]]]]":
        """Return the key, the words and the doing of each command."""
        app = cast("DeskApp", self.app)
        offers = []
        seen = set()
        for active in self.screen.active_bindings.values():
            command = BY_ID.get(active.binding.id or "")
            if command is None or command.id in seen or command.name == "palette" or command.scope == "list":
                continue
            seen.add(command.id)
            run = partial(app.run_action, active.binding.action, active.node)
            offers.append((shown(active.binding.key), words_of(command), run))
        if self.screen is app.home:  # the keys of some of its commands mean something else in the focused pane
            hidden = [command for command in of_scope("desk") if command.id not in seen]
            offers += [("", words_of(one), partial(app.run_action, one.action, self.screen)) for one in hidden]
        looks = [("", f"{THEME}{name}", partial(app.run_action, f"app.theme('{name}')")) for name in LOOKS]
        return [*offers, *looks]

    def _keyed(self, key: str, words: Content) -> Content:
        ink = ink_of(self.app.theme)
        faint = Style() if ink.look.ansi else ink.styles["label"]  # in its own colours the lit line would hide it
        dim = words.stylize(faint, LABEL) if not words.plain.startswith(THEME) else words
        return Content.assemble((f"{key:<{KEYS}}", ink.styles["key"]), dim)

    async def discover(self) -> Hits:
        """Yield all commands before anything is typed."""
        for key, words, run in self._offers():
            yield DiscoveryHit(self._keyed(key, Content(words)), run, words)

    async def search(self, query: str) -> Hits:
        """Yield the commands that match."""
        matcher = self.matcher(query)
        for key, words, run in self._offers():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, self._keyed(key, matcher.highlight(words)), run, words)


def words_of(command: Command) -> str:
    """Return a command's label and what it does."""
    return f"{command.label:<{LABEL}}{command.help.rstrip('.')}"


class DeskPalette(CommandPalette):
    """The palette; a return typed right behind the words waits for what they find."""

    @on(Input.Submitted)
    async def _choose(self, event: Input.Submitted) -> None:
        event.stop()
        event.prevent_default()
        for _ in range(PATIENCE):
            if all(worker.is_finished for worker in self.workers if worker.group == self._GATHER_COMMANDS_GROUP):
                break
            await asyncio.sleep(0.005)
        self._select_or_command()


def open_palette(app: "DeskApp") -> None:
    """Open the palette over the present screen."""
    if not isinstance(app.screen, CommandPalette):
        app.push_screen(DeskPalette(providers=[DeskCommands], placeholder="a command …"))
