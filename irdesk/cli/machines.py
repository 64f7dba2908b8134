"""For machines: schema, lines, completion, man."""

import argparse
import json
from collections.abc import Callable, Iterator

from irdesk.cli.exits import Exit
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, print_json
from irdesk.desk import Desk

Record = tuple[int, str, str]

KINDS = ("companies", "contacts", "calls", "releases", "words")


def configure_schema(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk schema`."""
    from irdesk.desk.machines import schema_names

    parser.add_argument(
        "name",
        nargs="?",
        choices=list(schema_names()),
        metavar="COMMAND",
        help="whose --json; the list of them where none is given",
    )
    parser.epilog = "example: irdesk schema read"
    parser.set_defaults(run=_schema)


def configure_lines(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk lines`."""
    parser.add_argument("kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--words", action="store_true", help="the words alone that name each, for completion")
    parser.epilog = "example: irdesk lines contacts | fzf --delimiter '\\t' --with-nth 2.."
    parser.set_defaults(run=_lines)


def configure_completion(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk completion`."""
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), metavar="SHELL", help="bash, zsh or fish")
    parser.epilog = 'example: eval "$(irdesk completion bash)"'
    parser.set_defaults(run=_completion)


def configure_man(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk man`."""
    parser.epilog = "example: irdesk man > irdesk.1"
    parser.set_defaults(run=_man)


def _schema(options: argparse.Namespace) -> Exit:
    from irdesk.desk.machines import schema, schema_names

    if not options.name:
        for name, what in schema_names().items():
            if options.json:
                print_json({"name": name, "what": what})
            else:
                print(f"{name:<14}{what}")
        return Exit.OK
    print(json.dumps(schema(options.name), indent=2, ensure_ascii=False))
    return Exit.OK


def _lines(options: argparse.Namespace) -> Exit:
    with opened(options) as desk:
        if options.words:
            printed = _print_words(desk, options.kind)
        else:
            printed = _print_lines(_listed(desk, options.kind), as_json=options.json)
    if not printed:
        complain("there is none on the desk")
    return Exit.OK if printed else Exit.NOTHING


def _print_lines(listed: Iterator[Record], *, as_json: bool) -> bool:
    printed = False
    for key, words, detail in listed:
        printed = True
        if as_json:
            print_json({"id": key, "words": words, "detail": detail})
        else:
            print(f"{key}\t{words}\t{detail}")
    return printed


def _print_words(desk: Desk, kind: str) -> bool:
    """Print what names each record, each name once; a company has two, its ticker and its name."""
    names: dict[str, None] = {}
    for source in _SOURCES[kind]:
        for _, words, detail in source(desk):
            names |= dict.fromkeys((words, detail) if source is _companies else (words,))
    shown = [_flat(name) for name in names if _flat(name)]
    print(*shown, sep="\n", end="\n" if shown else "")
    return bool(shown)


def _listed(desk: Desk, kind: str) -> Iterator[Record]:
    """Yield id, words and detail of each record, on one line without tabs."""
    for source in _SOURCES[kind]:
        for key, words, detail in source(desk):
            if _flat(words):
                yield key, _flat(words), _flat(detail)


def _flat(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _companies(desk: Desk) -> Iterator[Record]:
    for company in desk.companies():
        yield company.id, company.ticker or company.name or "", company.name or ""


def _contacts(desk: Desk) -> Iterator[Record]:
    for contact in desk.contacts():
        phone = contact.phone.printed if contact.phone else ""
        detail = " · ".join(word for word in (contact.role, contact.organization, phone, contact.email) if word)
        yield contact.id, contact.name or contact.organization or "", detail


def _calls(desk: Desk) -> Iterator[Record]:
    for call in desk.calls():
        words = (_name(desk, call.company_id), str(call.date or ""), call.time or "", call.zone or "")
        yield call.id, " ".join(words), ", ".join(number.printed for number in call.dial_in)


def _releases(desk: Desk) -> Iterator[Record]:
    for head in desk.heads():
        yield head.id, f"{_name(desk, head.company_id)} {head.date or ''}", head.headline or ""


def _name(desk: Desk, company_id: int) -> str:
    company = desk.company(company_id)
    return (company.ticker or company.name or "") if company else ""


_SOURCES: dict[str, tuple[Callable[[Desk], Iterator[Record]], ...]] = {
    "companies": (_companies,),
    "contacts": (_contacts,),
    "calls": (_calls,),
    "releases": (_releases,),
    "words": (_companies, _contacts),
}


def _completion(options: argparse.Namespace) -> Exit:
    from irdesk.cli.main import make_parser
    from irdesk.desk.machines import completion

    print(completion(make_parser(), options.shell), end="")
    return Exit.OK


def _man(_: argparse.Namespace) -> Exit:
    from irdesk import __version__
    from irdesk.cli.main import make_parser
    from irdesk.desk.machines import man_page

    exits = tuple((int(code), meaning) for code, meaning in MEANINGS.items())
    print(man_page(make_parser(), version=__version__, exits=exits), end="")
    return Exit.OK


MEANINGS = {
    Exit.OK: "Found, done, or clean.",
    Exit.NOTHING: "Nothing found; a file that could not be read; a proof with findings; a notice that differs.",
    Exit.USAGE: "Arguments that make no sense.",
    Exit.DESK: "The desk, or a file that was named, could not be opened, read or written.",
    Exit.INTERRUPTED: "Stopped by the user.",
}
"""What an exit code means, for the man page and docs/exit-codes.md."""
