"""Files for other programs and sheets for people: export, sheet, compare."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from irdesk.cli.exits import Exit
from irdesk.cli.files import read_one
from irdesk.cli.lookups import one_company
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, print_json
from irdesk.desk import Desk, DeskError
from irdesk.desk.forms import release_form
from irdesk.domain.call import Call
from irdesk.domain.company import Company
from irdesk.domain.release import ReleaseHead

FORMATS = {
    "ics": "calls and replay windows for calendars (iCalendar)",
    "vcf": "contacts for address books (vCard)",
    "csv": "a table: --what contacts, calls or statements",
    "tsv": "the same, with tabs",
    "xlsx": "a spreadsheet: statements with formulas, or --what contacts or calls",
    "jsonl": "releases with all that they state, one JSON object a line",
    "jsonld": "a call as schema.org JSON-LD, for the investor page",
}


def configure_export(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk export`."""
    parser.add_argument("format", nargs="?", choices=FORMATS, metavar="FORMAT", help=", ".join(FORMATS))
    parser.add_argument(
        "--all", action="store_true", help="every record as plain JSON; `irdesk restore` takes it back in"
    )
    parser.add_argument(
        "words", nargs="*", metavar="COMPANY", help="ticker or name; the whole desk where none is given"
    )
    parser.add_argument("--what", choices=("contacts", "calls", "statements"), help="which table (csv, tsv, xlsx)")
    parser.add_argument("--latest", action="store_true", help="the company's latest call or release alone")
    parser.add_argument("--vcard", choices=("4.0", "3.0"), default="4.0", help="the version of the cards (default 4.0)")
    parser.add_argument("--minutes", type=int, help="the length of a call whose end is not stated (default: none)")
    parser.add_argument("--alarm", type=int, default=10, help="minutes before a call without join-by (default 10)")
    _output_option(parser)
    lines = "\n".join(f"  {name:<8}{what}" for name, what in FORMATS.items())
    parser.epilog = f"formats:\n{lines}\n\nexample: irdesk export ics ifox -o ifox.ics"
    parser.set_defaults(run=_export)


def configure_sheet(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk sheet`."""
    parser.add_argument(
        "sheet", choices=("call", "notice", "media", "facts"), metavar="SHEET", help="call, notice, media, facts"
    )
    parser.add_argument("words", nargs="*", metavar="COMPANY", help="ticker or name")
    parser.add_argument(
        "--form", choices=("markdown", "html", "plain", "pdf"), help="default: by the file's name, else plain"
    )
    parser.add_argument("--zone", action="append", default=[], help="also show the time there, such as Europe/London")
    parser.add_argument("--speaker", action="append", default=[], help="who speaks, such as 'Ann Example, CEO'")
    parser.add_argument("--templates", type=Path, metavar="DIR", help="a folder with templates of your own")
    parser.add_argument(
        "--copy-templates", type=Path, metavar="DIR", help="write the built-in templates there, to change"
    )
    parser.add_argument("--font", type=Path, metavar="FILE", help="a TrueType font for a PDF")
    _output_option(parser)
    parser.epilog = "example: irdesk sheet call ifox --zone Europe/London -o call.pdf"
    parser.set_defaults(run=_sheet)


def configure_compare(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk compare`."""
    parser.add_argument("file", metavar="FILE", help="the notice; - for standard input")
    parser.add_argument("words", nargs="*", metavar="COMPANY", help="ticker or name, where the notice does not say")
    parser.add_argument("--all", action="store_true", help="also list what agrees")
    parser.epilog = "example: irdesk compare notice.txt"
    parser.set_defaults(run=_compare)


def _output_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to a file (else standard output)")


def put_out(data: bytes, path: Path | None) -> None:
    """Write a file whole or not at all, readable by its owner alone; or print it. Raises DeskError."""
    if path is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise DeskError(f"{path} cannot be written: {error.strerror}") from error


def _export_all(options: argparse.Namespace) -> Exit:
    from irdesk.desk.care import everything

    with opened(options) as desk:
        put_out(everything(desk), options.output)
    return Exit.OK


def _export(options: argparse.Namespace) -> Exit:
    if options.all:
        return _export_all(options)
    if options.format is None:
        complain(f"name a format ({', '.join(FORMATS)}), or --all")
        return Exit.USAGE
    if options.format == "xlsx" and options.output is None and sys.stdout.isatty():
        complain("a spreadsheet cannot be shown on a terminal; add -o FILE.xlsx")
        return Exit.USAGE
    with opened(options) as desk:
        company = one_company(desk, " ".join(options.words)) if options.words else None
        if options.words and company is None:
            return Exit.NOTHING
        data = _WRITERS[options.format](desk, company, options)
        if data is None:
            complain(f"there is nothing on the desk to export as {options.format}")
            return Exit.NOTHING
        put_out(data, options.output)
    return Exit.OK


def _calls(desk: Desk, company: Company | None, options: argparse.Namespace) -> Sequence[Call]:
    calls = desk.calls(company.id if company else None)
    return calls[:1] if options.latest else calls


def _heads(desk: Desk, company: Company | None, options: argparse.Namespace) -> Sequence[ReleaseHead]:
    heads = [head for head in desk.heads() if company is None or head.company_id == company.id]
    return heads[:1] if options.latest else heads


def _ics(desk: Desk, company: Company | None, options: argparse.Namespace) -> bytes | None:
    from irdesk.desk.exports import calendar

    calls = _calls(desk, company, options)
    if not calls:
        return None
    written = calendar(desk, calls, minutes=options.minutes, alarm=options.alarm)
    for sentence in written.left_out:
        complain(f"left out: {sentence}")
    return written.data


def _vcf(desk: Desk, company: Company | None, options: argparse.Namespace) -> bytes | None:
    from irdesk.desk.exports import cards

    contacts = desk.contacts(company.id if company else None)
    return cards(desk, contacts, options.vcard) if contacts else None


def _table(desk: Desk, company: Company | None, options: argparse.Namespace) -> bytes | None:
    from irdesk.desk import exports as export

    what = options.what or ("statements" if options.format == "xlsx" else "contacts")
    book = options.format == "xlsx"
    if what == "statements":
        heads = _heads(desk, company, options)
        if book:
            return export.statement_book(desk, heads) if heads else None
        tables = export.statement_tables(desk, heads)
        return b"\r\n".join(export.table_bytes(table, options.format) for table in tables) or None
    if what == "calls":
        table = export.call_table(desk, _calls(desk, company, options))
    else:
        table = export.contact_table(desk, desk.contacts(company.id if company else None))
    if not table.rows:
        return None
    return export.table_book(desk, [table]) if book else export.table_bytes(table, options.format)


def _jsonl(desk: Desk, company: Company | None, options: argparse.Namespace) -> bytes | None:
    import msgspec

    forms = (release_form(desk.release(head.id)) for head in _heads(desk, company, options))
    return b"".join(msgspec.json.encode(form) + b"\n" for form in forms) or None


def _jsonld(desk: Desk, company: Company | None, options: argparse.Namespace) -> bytes | None:
    from irdesk.desk.exports import json_ld

    calls = _calls(desk, company, options)
    return json_ld(desk, calls[0]).encode() if calls else None


Writer = Callable[[Desk, Company | None, argparse.Namespace], bytes | None]
_WRITERS: dict[str, Writer] = {
    "ics": _ics, "vcf": _vcf, "csv": _table, "tsv": _table, "xlsx": _table, "jsonl": _jsonl, "jsonld": _jsonld,
}  # fmt: skip


def _sheet(options: argparse.Namespace) -> Exit:
    if options.copy_templates:
        return _copy_templates(options.copy_templates)
    if not options.words:
        complain("name the company: irdesk sheet call ifox")
        return Exit.USAGE
    from irdesk.desk.exports import sheet

    with opened(options) as desk:
        company = one_company(desk, " ".join(options.words))
        if company is None:
            return Exit.NOTHING
        head = next((one for one in desk.heads() if one.company_id == company.id), None)
        data = sheet(
            desk,
            options.sheet,
            _form(options),
            company=company,
            head=head,
            call=next(iter(desk.calls(company.id)), None),
            zones=tuple(options.zone),
            speakers=tuple(options.speaker),
            folder=options.templates,
            font=options.font,
        )
        put_out(data, options.output)
    return Exit.OK


def _form(options: argparse.Namespace) -> str:
    suffixes = {".md": "markdown", ".html": "html", ".htm": "html", ".pdf": "pdf", ".txt": "plain"}
    named = options.output.suffix.lower() if options.output else ""
    return str(options.form or suffixes.get(named, "plain"))


def _copy_templates(folder: Path) -> Exit:
    from irdesk.desk.exports import sheet_templates

    folder.mkdir(parents=True, exist_ok=True)
    for name, text in sheet_templates().items():
        path = folder / name
        if path.exists():
            complain(f"{path} is there already and stays as it is")
        else:
            path.write_text(text, "utf-8")
            print(path)
    return Exit.OK


def _compare(options: argparse.Namespace) -> Exit:
    from irdesk.desk.exports import compare

    notice = read_one(options.file)
    words = " ".join(options.words) or notice.company.ticker or notice.company.name or ""
    if not words:
        complain("the notice does not say whose it is; add the company: irdesk compare FILE ifox")
        return Exit.USAGE
    with opened(options) as desk:
        company = one_company(desk, words)
        if company is None:
            return Exit.NOTHING
        found = compare(desk, notice, company)
    for one in found:
        if options.json:
            print_json(one)
        elif options.all or one.verdict != "agrees":
            place = f"line {one.span.line}: " if one.span else ""
            print(f"{one.verdict:<18}{place}{one.field}: desk {one.desk or '–'}, notice {one.notice or '–'}")
    differing = sum(one.verdict == "differs" for one in found)
    if not options.json:
        agreeing = sum(one.verdict == "agrees" for one in found)
        print(f"{agreeing} agree, {differing} differ, {len(found) - agreeing - differing} stand on one side alone")
    return Exit.NOTHING if differing else Exit.OK
