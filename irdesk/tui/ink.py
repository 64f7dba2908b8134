"""Roles of words to styles: for Rich segments in lists, and for Textual content in labels. Never through markup."""

from collections.abc import Iterable
from functools import lru_cache

from rich.style import Style as RichStyle
from textual.content import Content
from textual.markup import parse_style
from textual.style import Style

from irdesk.render.line import Line, Role
from irdesk.tui.themes import LOOKS, Look, ink


class Ink:
    """The styles of one look: `roles` for words, and those for the cursor, rules and lit places."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.styles: dict[Role, Style] = {role: parse_style(text, {}) for role, text in ink(look).items()}
        self.roles: dict[Role, RichStyle] = {role: style.rich_style for role, style in self.styles.items()}
        self.cursor: RichStyle = parse_style(look.cursor_style, {}).rich_style
        if look.ansi:  # dim words on a reversed line can hardly be read
            self.cursor += RichStyle(dim=False)
        self.rest: RichStyle = parse_style(look.rest_style, {}).rich_style
        self.lit: RichStyle = parse_style(look.lit_style, {}).rich_style
        self.rule: RichStyle = parse_style(look.rule, {}).rich_style
        self.accent: RichStyle = parse_style(look.accent, {}).rich_style

    def content(self, *lines: Line) -> Content:
        """Return lines as content, one under the other."""
        return Content("\n").join(self._one(line) for line in lines)

    def _one(self, line: Line) -> Content:
        return Content.assemble(*((piece.text, self.styles[piece.role]) for piece in line.pieces))

    def words(self, *pieces: tuple[str, Role]) -> Content:
        """Return some words, each with its role, as content."""
        return Content.assemble(*((text, self.styles[role]) for text, role in pieces))


@lru_cache(maxsize=8)
def ink_of(name: str) -> Ink:
    """Return the styles of the look with this name (the dark one for a theme that is not ours)."""
    return Ink(LOOKS.get(name, LOOKS["dark"]))


def plain(lines: Iterable[Line]) -> str:
    """Return lines as plain text."""
    return "\n".join(line.plain.rstrip() for line in lines)
