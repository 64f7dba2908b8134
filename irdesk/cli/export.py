"""Files for other programs: export."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from irdesk.cli.arguments import YEAR_OF_MINUTES, whole
from irdesk.cli.exits import Exit
from irdesk.cli.lookups import one_company
from irdesk.cli.opening import opened
from irdesk.cli.output import complain
from irdesk.desk import Desk
from irdesk.desk.forms import release_form
from irdesk.desk.saving import write_file
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


MOST_SENTENCES = 20
"""How many times it is said what a calendar has to leave out."""


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
    parser.add_argument(
        "--minutes",
        type=whole(1, YEAR_OF_MINUTES),
        metavar="N",
        help="the length of a call whose end is not stated (default: none)",
    )
    parser.add_argument(
        "--alarm",
        type=whole(0, YEAR_OF_MINUTES),
        metavar="N",
        default=10,
        help="minutes before a call without join-by (default 10)",
    )
    output_option(parser)
    lines = "\n".join(f"  {name:<8}{what}" for name, what in FORMATS.items())
    parser.epilog = f"formats:\n{lines}\n\nexample: irdesk export ics ifox -o ifox.ics"
    parser.set_defaults(run=_export)


def output_option(parser: argparse.ArgumentParser) -> None:
    """Add the option for the file to write."""
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to a file (else standard output)")


def put_out(data: bytes, path: Path | None) -> None:
    """Write a file whole or not at all, readable by its owner alone; or print it. Raises DeskError."""
    if path is not None:
        write_file(data, path)
        return
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _export_all(options: argparse.Namespace) -> Exit:
    from irdesk.desk.care import everything

    with opened(options) as desk:
        put_out(everything(desk), options.output)
    return Exit.OK


def _export(options: argparse.Namespace) -> Exit:
    if options.all:
        return _export_all(options)
    if options.format is None and options.output and options.output.suffix[1:].lower() in FORMATS:
        options.format = options.output.suffix[1:].lower()
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
    for sentence in written.left_out[:MOST_SENTENCES]:
        complain(f"left out: {sentence}")
    if len(written.left_out) > MOST_SENTENCES:
        complain(f"left out: {len(written.left_out) - MOST_SENTENCES} more, for the same reasons")
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
