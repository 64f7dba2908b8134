"""Sheets for people, and whether a notice agrees with the desk: sheet, compare."""

import argparse
from pathlib import Path

from irdesk.cli.arguments import zone
from irdesk.cli.exits import Exit
from irdesk.cli.export import output_option, put_out
from irdesk.cli.gathered import read_one
from irdesk.cli.lookups import one_company
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, print_json


def configure_sheet(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk sheet`."""
    parser.add_argument(
        "sheet", choices=("call", "notice", "media", "facts"), metavar="SHEET", help="call, notice, media, facts"
    )
    parser.add_argument("words", nargs="*", metavar="COMPANY", help="ticker or name")
    parser.add_argument(
        "--form", choices=("markdown", "html", "plain", "pdf"), help="default: by the file's name, else plain"
    )
    parser.add_argument(
        "--zone", action="append", type=zone, default=[], help="also show the time there, such as Europe/London"
    )
    parser.add_argument("--speaker", action="append", default=[], help="who speaks, such as 'Ann Example, CEO'")
    parser.add_argument("--templates", type=Path, metavar="DIR", help="a folder with templates of your own")
    parser.add_argument(
        "--copy-templates", type=Path, metavar="DIR", help="write the built-in templates there, to change"
    )
    parser.add_argument("--font", type=Path, metavar="FILE", help="a TrueType font for a PDF")
    output_option(parser)
    parser.epilog = "example: irdesk sheet call ifox --zone Europe/London -o call.pdf"
    parser.set_defaults(run=_sheet)


def configure_compare(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk compare`."""
    parser.add_argument("file", metavar="FILE", help="the notice; - for standard input")
    parser.add_argument("words", nargs="*", metavar="COMPANY", help="ticker or name, where the notice does not say")
    parser.add_argument("--all", action="store_true", help="also list what agrees")
    parser.epilog = "example: irdesk compare notice.txt"
    parser.set_defaults(run=_compare)


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
