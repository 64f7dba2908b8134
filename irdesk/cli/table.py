"""Every command once: its name, its module (imported when needed), and what it is for."""

from typing import NamedTuple


class Command(NamedTuple):
    """A command: its module has `configure_NAME(parser)`, which sets the default `run`, a function of the options."""

    name: str
    module: str
    summary: str

    @property
    def function(self) -> str:
        """The name of the function that configures the command's parser."""
        return f"configure_{self.name.replace('-', '_')}"


COMMANDS = (
    Command("open", "irdesk.cli.app", "open the desk (also: irdesk alone)"),
    Command("replay", "irdesk.cli.lookups", "a company's replay number and pass code"),
    Command("call", "irdesk.cli.lookups", "a company's call: when, dial-ins, conference ID, webcast"),
    Command("contacts", "irdesk.cli.lookups", "people by name, role, firm or number"),
    Command("find", "irdesk.cli.lookups", "anything on the desk, the best answer first"),
    Command("show", "irdesk.cli.lookups", "a release with its tables"),
    Command("releases", "irdesk.cli.lookups", "the releases on the desk"),
    Command("board", "irdesk.cli.board", "every call by its next deadline"),
    Command("read", "irdesk.cli.files", "read files and print what they state; stores nothing"),
    Command("import", "irdesk.cli.files", "read files and keep them on the desk"),
    Command("bring", "irdesk.cli.bring", "contacts and calls from .vcf, .ics, .csv, .xlsx and invites"),
    Command("fetch", "irdesk.cli.fetch", "a company's earnings filings from EDGAR"),
    Command("export", "irdesk.cli.export", "files for calendars, address books, spreadsheets, programs"),
    Command("sheet", "irdesk.cli.sheets", "sheets for people: call sheet, notice, media list, fact sheet"),
    Command("compare", "irdesk.cli.sheets", "does a pasted notice agree with the desk"),
    Command("proof", "irdesk.cli.proof", "what is wrong in a release before it goes out"),
    Command("diff", "irdesk.cli.proof", "two drafts or two quarters compared by facts"),
    Command("undo", "irdesk.cli.changes", "take the last change back"),
    Command("redo", "irdesk.cli.changes", "do again what was taken back"),
    Command("log", "irdesk.cli.changes", "who changed what, and when"),
    Command(
        "doctor", "irdesk.cli.care", "is every line, checksum, reference and permission of the desk as it should be"
    ),
    Command("backup", "irdesk.cli.care", "the whole desk with its log in one verified file"),
    Command("restore", "irdesk.cli.care", "make the desk what a backup holds; undo takes it back"),
    Command("move", "irdesk.cli.team", "copy a desk with its log to files or a server, compared after"),
    Command("team", "irdesk.cli.team", "a desk on PostgreSQL: make it, say who may what"),
    Command("serve", "irdesk.cli.serve", "the desk in a browser on this machine, behind a token"),
    Command("lines", "irdesk.cli.machines", "records one a line, for fzf and completion"),
    Command("schema", "irdesk.cli.machines", "the JSON Schema of a command's --json"),
    Command("completion", "irdesk.cli.machines", "the completion of your shell"),
    Command("man", "irdesk.cli.machines", "the man page"),
    Command("keys", "irdesk.cli.keys", "the keys of the app, and whether your own fit together"),
    Command("where", "irdesk.cli.app", "the files that irdesk uses"),
)
