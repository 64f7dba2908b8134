"""Choosing what to read: a path that completes as one types, a pasted or dropped file, or pasted text."""

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.events import Paste
from textual.widgets import Input

from irdesk.desk import DeskError, read, read_bytes
from irdesk.domain.release import Release
from irdesk.render.line import Line, Piece, clean, line
from irdesk.tui.commands import bindings
from irdesk.tui.screens.picking import PickScreen
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.rows import MadeRows, label_row, row

MOST = 2_000
"""Entries of a directory that are shown; typing narrows them."""


class PathInput(Input):
    """A line for a path. Pasted lines are not cut to the first: they are a release."""

    class Pasted(Paste):
        """Text of several lines was pasted."""

    def _on_paste(self, event: Paste) -> None:
        if "\n" in event.text.strip():
            event.stop()
            event.prevent_default()
            self.post_message(self.Pasted(event.text))
            return
        super()._on_paste(event)


class BringScreen(PickScreen[Release]):
    """Returns the release that was read."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("bring")]

    def __init__(self) -> None:
        super().__init__(PathInput(placeholder="a file; or paste or drop one, or paste its text", compact=True))
        self.found: list[Path] = []

    def begin(self) -> None:
        """Show where one is."""
        self._list("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._list(event.value)

    def _list(self, typed: str) -> None:
        """List the entries that the typed path could go on with."""
        folder, part = split(typed)
        self.found = entries(folder, part)
        self._note(shortened(folder))
        rows = [row(entry_line(path), path) for path in self.found]
        nothing = "Nothing here has this name." if folder.is_dir() else f"There is no directory {folder}."
        self.lines.show(MadeRows(rows or [label_row(line(Piece(nothing, "missing")))]), keep=False)

    def _note(self, words: str) -> None:
        self.masthead.say((line(Piece("Import", "heading")),), (line(Piece(words, "label")),))

    @on(Input.Submitted)
    @on(LineList.Chosen)
    def action_go(self) -> None:
        """Read the file, or go into the directory."""
        typed = unquoted(self.line.value)
        path = Path(typed).expanduser()
        if not (typed and path.is_file()):
            at = self.lines.current
            if at is None or not isinstance(at.key, Path):
                self.irdesk.say(f"there is no file {typed}", "wrong")
                return
            path = at.key
        if path.is_dir():
            self.line.value = f"{path}/"
            self.line.cursor_position = len(self.line.value)
            return
        self._read(path)

    def action_complete(self) -> None:
        """Complete the path with the entry under the cursor."""
        at = self.lines.current
        if at is not None and isinstance(at.key, Path):
            self.line.value = f"{at.key}/" if at.key.is_dir() else str(at.key)
            self.line.cursor_position = len(self.line.value)

    @on(PathInput.Pasted)
    def _pasted(self, event: PathInput.Pasted) -> None:
        self._read(event.text)

    @work(thread=True, exclusive=True)
    def _read(self, what: Path | str) -> None:
        """Read beside the loop; a large file blocks no key. That it is read is said as long as it is."""
        name = what.name if isinstance(what, Path) else "the paste"
        self.app.call_from_thread(self._note, f"reading {clean(name)} …")
        try:
            release = read(what) if isinstance(what, Path) else read_bytes(what.encode(), "pasted.txt")
        except DeskError as error:
            self.app.call_from_thread(self._failed, error)
            return
        self.app.call_from_thread(self.dismiss, release)

    def _failed(self, error: DeskError) -> None:
        self._list(self.line.value)
        self.irdesk.fail(error)


def entry_line(path: Path) -> Line:
    """Return a directory's entry as a line."""
    return line(Piece(f"{path.name}/", "name")) if path.is_dir() else line(path.name)


def shortened(folder: Path) -> str:
    """Return a directory as a shell shows it: one's own as a tilde."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}".removesuffix("/.") if folder.is_relative_to(home) else str(folder)


def unquoted(typed: str) -> str:
    """Return a path as terminals drop it, without its quotes, escapes or file: address."""
    from urllib.parse import unquote, urlparse

    text = typed.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    if text.startswith("file://"):
        return unquote(urlparse(text).path)
    return text.replace("\\ ", " ")


def split(typed: str) -> tuple[Path, str]:
    """Return the directory that a typed path is in, and the beginning of a name in it."""
    text = unquoted(typed)
    if not text:
        return Path.cwd(), ""
    path = Path(text).expanduser()
    return (path, "") if text.endswith("/") else (path.parent, path.name)


def entries(folder: Path, part: str) -> list[Path]:
    """Return a directory's entries that hold `part`, directories first; hidden ones only where a dot was typed."""
    try:
        found = [path for path in folder.iterdir() if part.lower() in path.name.lower()]
        found = [path for path in found if part.startswith(".") or not path.name.startswith(".")]
        return sorted(found, key=lambda path: (not path.is_dir(), path.name.lower()))[:MOST]
    except OSError:
        return []
