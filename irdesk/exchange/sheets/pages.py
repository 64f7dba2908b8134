"""From a template and the facts to a sheet in the form that is asked for."""

from pathlib import Path
from traceback import extract_tb

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment

from irdesk.exchange.error import ExchangeError
from irdesk.exchange.sheets.facts import SheetFacts
from irdesk.exchange.sheets.markdown import escaped, parser, plain

SHEETS = {
    "call": "the call sheet, one page: numbers, codes, times, who speaks, contacts",
    "notice": "the call notice: the call and its replay in sentences",
    "media": "the media list: contacts in a table",
    "facts": "the fact sheet of a quarter: highlights and statements",
}
"""The sheets and what each is."""

FORMS = ("markdown", "html", "plain", "pdf")
BUILT_IN = Path(__file__).parent / "templates"

# What Jinja raises, and what a template's own expressions do: 1/0, a text plus a number, a loop without end.
_FAILURES = (TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)

ONE_PAGE = frozenset({"call", "notice"})


def templates() -> dict[str, str]:
    """Return the built-in templates by file name, for a user to copy and change."""
    return {path.name: path.read_text("utf-8") for path in sorted(BUILT_IN.glob("*.j2"))}


def write_sheet(
    sheet: str, facts: SheetFacts, form: str = "markdown", *, folder: Path | None = None, font: Path | None = None
) -> bytes:
    """Return a sheet as `markdown`, `html`, `plain` or `pdf`.

    A template in `folder` (`call.md.j2`, `page.html.j2`) is taken before the built-in one; templates run in a sandbox.
    `font` is a TrueType file for a PDF. Raises ExchangeError for a template that fails, with its file and line.
    """
    if sheet not in SHEETS:
        raise ExchangeError(f"there is no sheet {sheet!r}; there are: {', '.join(SHEETS)}")
    if form not in FORMS:
        raise ExchangeError(f"a sheet is written as {', '.join(FORMS)}, not {form}")
    text = _rendered(f"{sheet}.md.j2", facts, folder)
    if form == "markdown":
        return text.encode()
    if form == "plain":
        return plain(text).encode()
    title = str(facts.plain()["subject"])
    if form == "html":
        return _page(title, text, folder).encode()
    from irdesk.exchange.sheets.pdf import write_pdf

    return write_pdf(text, title, one_page=sheet in ONE_PAGE, font=font)


def _loader(folder: Path | None) -> ChoiceLoader:
    if folder and not folder.is_dir():
        raise ExchangeError(f"{folder}: there is no such folder of templates")
    places = [folder, BUILT_IN] if folder else [BUILT_IN]
    return ChoiceLoader([FileSystemLoader(place) for place in places])


def _rendered(name: str, facts: SheetFacts, folder: Path | None) -> str:
    environment = ImmutableSandboxedEnvironment(
        loader=_loader(folder),
        undefined=StrictUndefined,
        finalize=escaped,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    try:
        text = environment.get_template(name).render(**facts.plain())
    except _FAILURES as error:
        raise _told(error, name) from error
    return text.strip() + "\n"


def _page(title: str, markdown: str, folder: Path | None) -> str:
    environment = ImmutableSandboxedEnvironment(loader=_loader(folder), undefined=StrictUndefined, autoescape=True)
    try:
        return environment.get_template("page.html.j2").render(title=title, content=parser().render(markdown))
    except _FAILURES as error:
        raise _told(error, "page.html.j2") from error


def _told(error: Exception, name: str) -> ExchangeError:
    """Return what is wrong with a template in words: its name, the line that failed, and why."""
    if isinstance(error, TemplateNotFound):
        return ExchangeError(f"there is no template {error.name}")
    if isinstance(error, UnicodeDecodeError):
        return ExchangeError("the template is not UTF-8; save it as UTF-8", name=name)
    line = getattr(error, "lineno", None)
    for frame in extract_tb(error.__traceback__):
        if Path(frame.filename).name == name:  # Jinja puts the template's own lines into the traceback
            line = frame.lineno
    why = error.message if isinstance(error, TemplateError) else error
    return ExchangeError(f"the template fails: {why}", name=name, line=line)
