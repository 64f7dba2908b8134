"""Every command of the app, declared once: key binding, footer, palette, help and the key table all come from here.

This module knows no toolkit at import: `irdesk keys` goes without it.
"""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from textual.binding import Binding


class Command(NamedTuple):
    """One command: where it works, its id, keys, action, the footer's word, and a sentence of help.

    `rank` orders the footer (0: not in it; small ranks survive a narrow terminal longest).
    """

    scope: str
    name: str
    keys: str
    action: str
    label: str
    help: str
    rank: int = 0

    @property
    def id(self) -> str:
        """The id under which `config.toml` can give the command another key."""
        return f"{self.scope}.{self.name}"


SCOPES = {
    "app": "Anywhere",
    "desk": "The desk",
    "list": "In a list",
    "table": "In the financial tables",
    "answer": "The answer line",
    "card": "The call and replay cards",
    "board": "The board of calls",
    "people": "The directory",
    "source": "The source",
    "jump": "Jumping to a row",
    "bring": "Choosing what to read",
    "export": "Choosing what to write",
    "review": "The import review",
    "proof": "The proof",
    "form": "Editing a record",
    "clash": "Where two changed the same",
    "confirm": "Before deleting",
    "plot": "The plot",
    "help": "Help",
}
"""The places where commands work, and how they are called in help and the key table."""

COMMANDS: tuple[Command, ...] = (
    Command("app", "lookup", "slash,ctrl+k", "lookup", "answer", "Look up people, calls, numbers and figures.", 1),
    Command("app", "help", "question_mark,f1", "help", "help", "Show the keys that work here.", 2),
    Command("app", "palette", "ctrl+p", "palette", "palette", "Find a command by its name."),
    Command("app", "theme", "f2", "theme", "theme", "Take the next theme: dark, light, high contrast, terminal."),
    Command("app", "undo", "u", "undo", "undo", "Take back the last change of the desk."),
    Command("app", "redo", "ctrl+r", "redo", "redo", "Make the last undone change again."),
    Command("app", "log", "L", "log", "log", "Show who changed what, and when."),
    Command("app", "quit", "q,ctrl+c", "quit", "quit", "Leave the desk.", 3),
    Command("desk", "replay", "r", "replay", "replay", "Show the replay's numbers and pass code, large.", 4),
    Command("desk", "call", "c", "call", "call", "Show the call's numbers, large.", 5),
    Command("desk", "copy", "y", "copy", "copy", "Copy what is under the cursor; numbers as they are dialled.", 6),
    Command("desk", "source", "s", "source", "source", "Show where the release states the value.", 7),
    Command("desk", "board", "b", "board", "board", "Show the deadlines of every call.", 8),
    Command("desk", "zoom", "z", "zoom", "zoom", "Give one pane the whole screen, and back.", 9),
    Command("desk", "people", "P", "people", "people", "Open the directory of all contacts.", 10),
    Command("desk", "import", "i", "bring", "import", "Read a release and review it before it is kept.", 11),
    Command("desk", "edit", "e", "edit", "edit", "Edit the value under the cursor; of a table, the figure.", 12),
    Command("desk", "new", "n", "new", "new", "Add a contact, a highlight, a call or a company.", 13),
    Command("desk", "delete", "d", "delete", "delete", "Delete the record under the cursor.", 14),
    Command("desk", "editor", "E", "editor", "$EDITOR", "Edit the whole record as TOML in your editor."),
    Command("desk", "export", "x", "export", "export", "Write the call, contacts, tables or a sheet to a file."),
    Command("desk", "webcast", "o", "webcast", "webcast", "Open the webcast in a browser."),
    Command("desk", "proof", "p", "proof", "proof", "Proof the release: what does not add up, beside its place.", 15),
    Command("desk", "releases", "0", "pane('releases')", "releases", "Go to the list of releases."),
    Command("desk", "contacts", "1", "pane('contacts')", "contacts", "Go to the contacts."),
    Command("desk", "call-pane", "2", "pane('call')", "call", "Go to the call."),
    Command("desk", "highlights", "3", "pane('highlights')", "highlights", "Go to the highlights."),
    Command("desk", "financials", "4", "pane('financials')", "financials", "Go to the financial tables."),
    Command("desk", "text", "5", "pane('text')", "text", "Go to the release's text."),
    Command("desk", "next-pane", "tab", "cycle(1)", "next pane", "Go to the next pane."),
    Command("desk", "previous-pane", "shift+tab", "cycle(-1)", "previous pane", "Go to the pane before."),
    Command("desk", "left", "left,h", "sideways(-1)", "left", "Go to the pane at the left."),
    Command("desk", "right", "right,l", "sideways(1)", "right", "Go to the pane at the right."),
    Command("desk", "next-release", "right_square_bracket", "release(1)", "older", "Go to the next release."),
    Command("desk", "previous-release", "left_square_bracket", "release(-1)", "newer", "Go to the release before."),
    Command("list", "down", "down,j", "move(1)", "down", "Move down."),
    Command("list", "up", "up,k", "move(-1)", "up", "Move up."),
    Command("list", "page-down", "pagedown,ctrl+f", "page(1)", "page down", "Move a page down."),
    Command("list", "page-up", "pageup", "page(-1)", "page up", "Move a page up."),
    Command("list", "half-down", "ctrl+d", "half(1)", "half down", "Move half a page down."),
    Command("list", "half-up", "ctrl+u", "half(-1)", "half up", "Move half a page up."),
    Command("list", "first", "home", "first", "first", "Go to the first line."),
    Command("list", "last", "end,G", "last", "last", "Go to the last line."),
    Command("list", "choose", "enter", "choose", "open", "Open what is under the cursor."),
    Command("table", "left", "left,h", "column(-1)", "left", "Move a column to the left."),
    Command("table", "right", "right,l", "column(1)", "right", "Move a column to the right."),
    Command("table", "next", "greater_than_sign", "screen.statement(1)", "next table", "Show the next table.", 4),
    Command("table", "previous", "less_than_sign", "screen.statement(-1)", "table before", "Show the table before."),
    Command("table", "view", "v", "screen.view", "view", "Figures with change, figures alone, or common size.", 5),
    Command("table", "fold", "space", "fold", "fold", "Fold or unfold the section.", 6),
    Command("table", "mark", "x", "mark", "mark", "Choose the row for the plot.", 7),
    Command("table", "plot", "g", "screen.plot", "plot", "Plot the chosen rows over the periods on the desk.", 8),
    Command("table", "jump", "f", "screen.jump", "jump", "Jump to a row by typing a part of its label."),
    Command("table", "copy-row", "Y", "screen.copy_row", "copy row", "Copy the row, cells separated by tabs."),
    Command("table", "copy-table", "t", "screen.copy_table", "copy table", "Copy the table, cells separated by tabs."),
    Command("table", "copy-markdown", "m", "screen.copy_markdown", "Markdown", "Copy the table as Markdown."),
    Command("answer", "down", "down,ctrl+n", "move(1)", "down", "Next answer."),
    Command("answer", "up", "up,ctrl+p", "move(-1)", "up", "Answer before."),
    Command("answer", "page-down", "pagedown", "page(1)", "page down", "A page of answers down."),
    Command("answer", "page-up", "pageup", "page(-1)", "page up", "A page of answers up."),
    Command("answer", "go", "enter", "go", "go there", "Go to the answer on the desk.", 1),
    Command("answer", "next", "tab", "step(1)", "next number", "Step to the answer's next number.", 2),
    Command("answer", "back", "shift+tab", "step(-1)", "number before", "Step to the number before."),
    Command(
        "answer",
        "copy",
        "ctrl+y",
        "copy",
        "copy",
        "Copy the lit number; y alone does, where no answer goes on with a y.",
        3,
    ),
    Command("answer", "close", "escape", "close", "back", "Back to the desk.", 4),
    Command("card", "next", "tab,down,j,right,l", "step(1)", "next number", "Light the next number.", 6),
    Command("card", "previous", "shift+tab,up,k,left,h", "step(-1)", "before", "Light the number before."),
    Command("card", "copy", "y,enter", "copy", "copy number", "Copy the lit number.", 1),
    Command("card", "copy-code", "p", "copy_code", "copy pass code", "Copy the pass code or conference ID.", 2),
    Command("card", "copy-all", "a", "copy_all", "copy all", "Copy the whole card as text.", 3),
    Command("card", "qr", "x", "qr", "QR", "Show the lit number as a QR code to scan with a phone.", 4),
    Command("card", "webcast", "o", "webcast", "webcast", "Open the webcast in a browser.", 5),
    Command("card", "source", "s", "source", "source", "Show where the release states the lit value.", 7),
    Command("card", "other", "r,c", "other", "call/replay", "The replay card from the call's, and back."),
    Command("card", "close", "escape,q", "close", "back", "Back to the desk.", 8),
    Command("board", "filter", "f", "filter", "filter", "All, coming, replays open, or pinned only.", 1),
    Command("board", "pin", "space", "pin", "pin", "Pin the company: it rings at its deadlines.", 2),
    Command("board", "replay", "r", "replay", "replay", "Show the replay card.", 4),
    Command("board", "call", "c", "call", "call", "Show the call card.", 3),
    Command("board", "copy", "y", "copy", "copy", "Copy the call's first number.", 5),
    Command("board", "close", "escape,q,b", "close", "back", "Back to the desk.", 6),
    Command("people", "filter", "f", "filter", "filter", "Filter as you type.", 1),
    Command("people", "group", "g", "group", "group", "Group by firm, by role, or not at all.", 2),
    Command("people", "copy", "y", "copy", "copy", "Copy the first number.", 3),
    Command("people", "edit", "e", "edit", "edit", "Edit the person.", 4),
    Command("people", "merge", "m", "merge", "merge", "Merge the person who may be the same.", 5),
    Command("people", "close", "escape,q,P", "back", "back", "Leave the filter; back to the desk.", 6),
    Command("source", "next", "n,tab", "value(1)", "next value", "Light the next value that was read.", 1),
    Command("source", "previous", "N,shift+tab", "value(-1)", "value before", "Light the value before."),
    Command("source", "copy", "y", "copy", "copy", "Copy the lit words.", 2),
    Command("source", "close", "escape,q,s", "close", "back", "Back to where you were.", 3),
    Command("jump", "down", "down,ctrl+n,tab", "move(1)", "next row", "Next row.", 2),
    Command("jump", "up", "up,ctrl+p,shift+tab", "move(-1)", "row before", "Row before."),
    Command("jump", "page-down", "pagedown", "page(1)", "page down", "A page of rows down."),
    Command("jump", "page-up", "pageup", "page(-1)", "page up", "A page of rows up."),
    Command("jump", "go", "enter", "go", "go there", "Go to the row of the table.", 1),
    Command("jump", "close", "escape", "close", "back", "Back to the table.", 3),
    Command("bring", "down", "down,ctrl+n", "move(1)", "down", "Next file."),
    Command("bring", "up", "up", "move(-1)", "up", "File before."),
    Command("bring", "complete", "tab", "complete", "complete", "Complete the path.", 2),
    Command("bring", "go", "enter", "go", "read", "Read the file, or go into the directory.", 1),
    Command("bring", "close", "escape", "close", "back", "Back to the desk; nothing is kept.", 3),
    Command("export", "down", "down,ctrl+n", "move(1)", "down", "Next kind of file."),
    Command("export", "up", "up,ctrl+p", "move(-1)", "up", "Kind before."),
    Command("export", "go", "enter", "go", "write", "Write the file.", 1),
    Command("export", "close", "escape", "close", "back", "Back to the desk; nothing is written.", 2),
    Command("review", "accept", "a", "accept", "accept", "Keep the release on the desk.", 1),
    Command(
        "review",
        "correct",
        "e",
        "correct",
        "correct",
        "Correct the value under the cursor; open a table.",
        2,
    ),
    Command("review", "missing", "x", "missing", "not stated", "Mark the value as not stated.", 3),
    Command("review", "settle", "space", "settle", "settle", "Say that the doubt is none.", 4),
    Command("review", "drop", "d", "drop", "take out", "Take the whole contact, call, highlight or table out."),
    Command("review", "undo", "u", "undo", "undo", "Take back the last correction of this review."),
    Command("review", "redo", "ctrl+r", "redo", "redo", "Make it again."),
    Command("review", "close", "escape,q", "back", "back", "Back to the desk; nothing is kept.", 5),
    Command("proof", "next", "n,tab", "finding(1)", "next", "Go to the next error or warning.", 1),
    Command("proof", "previous", "N,shift+tab", "finding(-1)", "before", "Go to the error or warning before."),
    Command("proof", "accept", "a", "accept", "accept", "Accept the finding, with a reason that the desk keeps.", 2),
    Command("proof", "sheet", "t,f", "sheet", "tie-out", "Every number with its verdict, or what is wrong alone.", 3),
    Command("proof", "copy", "y", "copy", "copy", "Copy the finding.", 4),
    Command("proof", "close", "escape,q,p", "back", "back", "Back to the desk.", 5),
    Command("form", "edit", "e", "edit", "edit", "Type the value under the cursor; enter saves it.", 1),
    Command("form", "missing", "x", "missing", "not stated", "Mark the value as not stated.", 2),
    Command("form", "copy", "y", "copy", "copy", "Copy the value.", 3),
    Command("form", "close", "escape", "back", "back", "Leave the field as it was; back to the desk.", 4),
    Command("clash", "mine", "m", "mine", "mine", "Keep what you typed.", 1),
    Command("clash", "theirs", "t", "theirs", "theirs", "Keep what stands on the desk now.", 2),
    Command("clash", "save", "s", "save", "save", "Save what was chosen.", 3),
    Command("clash", "close", "escape", "close", "back", "Back to the form with what you typed; nothing is saved.", 4),
    Command("confirm", "close", "escape", "close", "back", "Back; nothing is deleted.", 1),
    Command("plot", "copy", "y", "copy", "copy", "Copy the numbers behind the plot.", 1),
    Command("plot", "close", "escape,q,g", "close", "back", "Back to the tables.", 2),
    Command("help", "close", "escape,q,question_mark", "close", "back", "Back to where you were.", 1),
)
"""All commands, in the order of help and the key table."""


def of_scope(*scopes: str) -> tuple[Command, ...]:
    """Return the commands of some scopes, in declared order."""
    return tuple(command for command in COMMANDS if command.scope in scopes)


def bindings(*scopes: str) -> "list[Binding]":
    """Return the key bindings of some scopes, each with its command's id."""
    from textual.binding import Binding

    return [
        Binding(
            c.keys,
            c.action,
            c.label,
            show=c.rank > 0,
            tooltip=c.help,
            id=c.id,
            priority=c.scope in {"answer", "jump", "bring", "export"},
        )
        for c in of_scope(*scopes)
    ]


BY_ID = {command.id: command for command in COMMANDS}
"""From an id to its command."""
