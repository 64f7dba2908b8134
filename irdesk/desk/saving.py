"""One file out of a release, its kind told by the file's name; files appear whole or not at all."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from irdesk.desk import exports
from irdesk.desk.desk import Desk
from irdesk.desk.errors import DeskError
from irdesk.desk.forms import release_form
from irdesk.domain.company import Company
from irdesk.domain.release import ReleaseHead

KINDS = {
    ".ics": "the call and its replay, for a calendar",
    ".vcf": "the contacts, for an address book",
    ".xlsx": "the financial tables, with formulas",
    ".pdf": "the call sheet, one page",
    ".html": "the call sheet as a page",
    ".md": "the call sheet as Markdown",
    ".txt": "the call sheet as plain text",
    ".csv": "the contacts as a table",
    ".json": "everything that the release states",
    ".jsonld": "the call for the investor page (schema.org)",
}
"""What a file is, by its suffix."""

Made = tuple[bytes, tuple[str, ...]]


def write_file(data: bytes, path: Path) -> None:
    """Write a file whole or not at all, readable by its owner alone. Raises DeskError.

    What a link leads to is replaced, not the link. A device or a pipe (`/dev/stdout`) is written into: it cannot be
    replaced, and where one may do so, must not be.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as device:
                device.write(data)
        else:
            _replace(data, path.resolve() if path.is_symlink() else path)
    except OSError as error:
        raise DeskError(f"{path} cannot be written: {error.strerror}") from error


def _replace(data: bytes, path: Path) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def save(desk: Desk, head: ReleaseHead, path: Path) -> tuple[str, ...]:
    """Write what the file's suffix says (see KINDS) of a release; return what had to be left out.

    Raises DeskError for another suffix, for what the release does not state, and for a file that cannot be written.
    """
    make = _MAKERS.get(path.suffix.lower())
    if make is None:
        raise DeskError(f"{path.name}: the name ends in none of {' '.join(KINDS)}")
    company = desk.company(head.company_id) or Company()
    data, left_out = make(desk, head, company)
    if not data:
        raise DeskError(f"{path.name}: the release states none; nothing was written")
    write_file(data, path)
    return left_out


def _calendar(desk: Desk, head: ReleaseHead, _: Company) -> Made:
    call = desk.call_of(head.id)
    if call is None:
        return b"", ()
    written = exports.calendar(desk, [call])
    return written.data, written.left_out


def _cards(desk: Desk, _: ReleaseHead, company: Company) -> Made:
    contacts = desk.contacts(company.id)
    return (exports.cards(desk, contacts) if contacts else b""), ()


def _contacts(desk: Desk, _: ReleaseHead, company: Company) -> Made:
    contacts = desk.contacts(company.id)
    return (exports.table_bytes(exports.contact_table(desk, contacts), "csv") if contacts else b""), ()


def _book(desk: Desk, head: ReleaseHead, _: Company) -> Made:
    return (exports.statement_book(desk, [head]) if desk.statements(head.id) else b""), ()


def _json(desk: Desk, head: ReleaseHead, _: Company) -> Made:
    import json

    form = release_form(desk.release(head.id))
    return (json.dumps(form, ensure_ascii=False, indent=1) + "\n").encode(), ()


def _json_ld(desk: Desk, head: ReleaseHead, _: Company) -> Made:
    call = desk.call_of(head.id)
    return (exports.json_ld(desk, call).encode() if call else b""), ()


def _sheet(form: str) -> "Maker":
    def make(desk: Desk, head: ReleaseHead, company: Company) -> Made:
        return exports.sheet(desk, "call", form, company=company, head=head, call=desk.call_of(head.id)), ()

    return make


Maker = Callable[[Desk, ReleaseHead, Company], Made]
_MAKERS: dict[str, Maker] = {
    ".ics": _calendar, ".vcf": _cards, ".xlsx": _book, ".csv": _contacts, ".json": _json, ".jsonld": _json_ld,
    ".pdf": _sheet("pdf"), ".html": _sheet("html"), ".md": _sheet("markdown"), ".txt": _sheet("plain"),
}  # fmt: skip
