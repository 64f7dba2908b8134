"""Filings to files: each submission whole or not at all, those that are there already passed over."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from irdesk.fetch.client import Client, GoneError
from irdesk.fetch.filings import Filing

HEADS = (b"<SEC-DOCUMENT>", b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----", b"<SUBMISSION>", b"<IMS-DOCUMENT>")
"""How a submission begins."""

ENDS = (b"</SEC-DOCUMENT>", b"-----END PRIVACY-ENHANCED MESSAGE-----", b"</SUBMISSION>", b"</IMS-DOCUMENT>")


MOST_GONE = 3
"""So many filings that are gone before the first that is there: the site has changed, and the rest is not asked for."""


class Progress(msgspec.Struct, frozen=True):
    """How far a fetch is: the filing at hand, its place among all, its file, and whether it was there already.

    `fault` says why a filing could not be had; then there is no file.
    """

    filing: Filing
    number: int
    count: int
    path: Path
    known: bool
    fault: str = ""


def fetch_filings(
    client: Client, filings: Sequence[Filing], folder: Path, *, progress: Callable[[Progress], None] | None = None
) -> Iterator[Path]:
    """Yield the path of each filing's submission in `folder` (0700), fetching what is not there yet.

    A file appears under its name only when it is whole, so a fetch that was cut goes on where it was. A filing that is
    gone, or that is no submission, is told by `progress` and passed over.
    Raises FetchError where the site stays busy or cut off, or where the first filings are all gone.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in folder.glob("*.part"):
        left.unlink()
    had = 0
    for number, filing in enumerate(filings, start=1):
        path = folder / filing.file_name
        known, fault = path.is_file(), ""
        try:
            if not known:
                _keep(_submission(client, filing), path)
        except GoneError as error:
            if not had and number == min(MOST_GONE, len(filings)):
                raise
            fault = str(error)
        if progress:
            progress(Progress(filing, number, len(filings), path, known, fault))
        if not fault:
            had += 1
            yield path


def _submission(client: Client, filing: Filing) -> bytes:
    url = filing.url(client.places.site)
    data = client.get(url)
    if not data.lstrip()[:64].startswith(HEADS):
        raise GoneError(f"{url}: this is no submission (it begins with {data.lstrip()[:40]!r}): has the page changed?")
    if not data.rstrip().endswith(ENDS):
        raise GoneError(f"{url}: this submission has no end; run the command again")
    return data


def _keep(data: bytes, path: Path) -> None:
    """Write a file, readable by its owner alone, under its name only when it is on the disk."""
    part = path.with_suffix(".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
