"""Contacts and calls from other programs' files: .vcf, .ics, .csv, .tsv, .xlsx, and invites in .eml."""

import argparse
import re
from pathlib import Path

from irdesk.cli.asking import agreed
from irdesk.cli.exits import Exit
from irdesk.cli.gathered import Releases
from irdesk.cli.lookups import one_company
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, print_json
from irdesk.desk import Desk
from irdesk.desk.forms import contact_form
from irdesk.desk.incoming import Incoming, keep, look
from irdesk.domain.call import Call, DialIn
from irdesk.domain.company import Company, Contact


def configure_bring(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk bring`."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".vcf, .ics, .csv, .tsv, .xlsx, .eml")
    parser.add_argument("--company", metavar="WORDS", help="the company they belong to: ticker or name")
    parser.add_argument(
        "--new-company", type=_company, metavar="NAME", help="a company to add for them: 'Peer Corp (PEER)'"
    )
    parser.add_argument("--region", metavar="CC", help="where numbers without a country code are dialled, such as US")
    parser.add_argument("--encoding", help="of the file, where it is not UTF-8, such as cp1252")
    parser.add_argument("--separator", help="of a CSV file, where its header does not show it")
    parser.add_argument("--sheet", metavar="NAME", help="of a book; without it the first that is shown")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        type=_column,
        metavar="HEADER=FIELD",
        help="what a column of a list is; remembered",
    )
    parser.add_argument("--theirs", action="store_true", help="where the desk says otherwise, take the file's words")
    parser.add_argument("--yes", action="store_true", help="store without asking")
    parser.epilog = "example: irdesk bring --company ifox --column 'Outlet=organization' media.csv"
    parser.set_defaults(run=_bring)


def _company(text: str) -> Company:
    found = re.fullmatch(r"\s*(.+?)\s*(?:\(([A-Za-z0-9.\-]+)\))?\s*", text)
    if not found:
        raise argparse.ArgumentTypeError("write it as a name, with its ticker in parentheses if it has one")
    return Company(name=found[1], ticker=found[2])


def _column(text: str) -> tuple[str, str]:
    header, sign, field = text.rpartition("=")
    if not sign or not header:
        raise argparse.ArgumentTypeError("write it HEADER=FIELD, such as 'Outlet=organization'")
    return header, field


def bring(options: argparse.Namespace, files: list[Path], releases: Releases) -> Exit:
    """Bring in files with nothing said about them, and the releases that came with them (`irdesk import DIR`)."""
    unsaid: dict[str, object] = dict.fromkeys(("company", "new_company", "region", "encoding", "separator", "sheet"))
    unsaid |= {"column": [], "theirs": False}
    return _take(argparse.Namespace(**{**unsaid, **vars(options), "files": files}), releases)


def _bring(options: argparse.Namespace) -> Exit:
    return _take(options, Releases([]))


def _take(options: argparse.Namespace, releases: Releases) -> Exit:
    with opened(options, to_change=True) as desk:
        company = one_company(desk, options.company) if options.company else None
        if options.company and company is None:
            return Exit.NOTHING
        incoming = [_look(desk, path, company.id if company else 0, options) for path in options.files]
        for one in incoming:
            _show(desk, one, options)
        if not options.yes:
            releases.show()
            if not agreed():
                complain("nothing was stored")
                return Exit.NOTHING
        kept = keep(desk, incoming, theirs=options.theirs, company=options.new_company, releases=releases.read)
    if not options.json and options.files:
        undo = ", as one change; `irdesk undo` takes it back"
        print(f"{kept.changed} stored{undo}" if kept.changed else "nothing new")
    return releases.report(kept.releases, as_json=options.json)


def _look(desk: Desk, path: Path, company_id: int, options: argparse.Namespace) -> Incoming:
    return look(
        desk,
        path,
        company_id=company_id,
        region=options.region,
        encoding=options.encoding,
        columns=dict(options.column),
        separator=options.separator,
        sheet=options.sheet,
    )


def _show(desk: Desk, one: Incoming, options: argparse.Namespace) -> None:
    for note in one.notes:
        complain(f"{one.file}: {note}")
    if options.json:
        for merge in one.contacts:
            print_json({"file": one.file, "record": "contact", **_merge_form(desk, merge.kind, merge.contact, merge)})
        for entry, call in one.calls:
            kind = "known" if call.id else "new"
            print_json({"file": one.file, "record": "call", "kind": kind, "line": entry.line, "summary": entry.summary})
        return
    for merge in one.contacts:
        print(
            f"{merge.kind:<6}{_person(merge.contact)}{f'  (by {merge.by}: {_added(merge.added)})' if merge.by else ''}"
        )
        for difference in merge.differences:
            print(f"        {difference.field}: desk {difference.known!r}, file {difference.read!r}")
    for _, call in one.calls:
        print(f"{'known ' if call.id else 'new   '}{_call(desk, call)}")


def _merge_form(desk: Desk, kind: str, contact: Contact, merge: object) -> dict[str, object]:
    import msgspec

    form = msgspec.to_builtins(merge)
    return {"kind": kind, "known": form.get("known_id", 0), "by": form.get("by", ""), "added": form.get("added", []),
            "differences": form.get("differences", []), "contact": contact_form(desk, contact)}  # fmt: skip


def _added(fields: tuple[str, ...]) -> str:
    return f"adds {', '.join(fields)}" if fields else "adds nothing"


def _person(contact: Contact) -> str:
    words = (
        contact.name,
        contact.role,
        contact.organization,
        contact.email,
        contact.phones and contact.phones[0].printed,
    )
    return " · ".join(word for word in words if word)


def _call(desk: Desk, call: Call) -> str:
    company = desk.company(call.company_id)
    day = call.date.isoformat() if call.date else "date not stated"
    time = " ".join(word for word in (day, call.time, call.zone) if word)
    numbers = ", ".join(_number(number) for number in call.dial_in) or "no number stated"
    who = company.name if company and company.name else "company not known"
    own = any(number.code for number in call.dial_in)
    code = "" if own and not call.conference_id else f", conference ID {call.conference_id or 'not stated'}"
    return f"{time}  {call.title or 'call'} ({who}): {numbers}{code}"


def _number(number: DialIn) -> str:
    return f"{number.printed} (code {number.code})" if number.code else number.printed
