"""The desk's use case that asks EDGAR: the one door to the room that opens a socket."""

import datetime as dt
import os
import tomllib
from collections.abc import Callable
from pathlib import Path

import msgspec

from irdesk.desk.desk import Desk
from irdesk.desk.errors import DeskError
from irdesk.desk.memory import beside
from irdesk.desk.places import config_file

AGENT_HINT = "name and e-mail address; also IRDESK_EDGAR_AGENT, or agent under [edgar] in config.toml"


class Step(msgspec.Struct, frozen=True):
    """How far a fetch is: which of how many, the filing's day, and its file (None while only listing).

    `fault` says why a filing could not be had; then it has no file.
    """

    number: int
    count: int
    filed: dt.date
    accession: str
    path: Path | None
    known: bool = False
    fault: str = ""


def agent_of(given: str | None) -> str:
    """Return who asks: as given, by the environment, or by the configuration; empty where nobody said."""
    named = given or os.environ.get("IRDESK_EDGAR_AGENT")
    if named:
        return named
    path = config_file()
    try:
        config = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        raise DeskError(f"{path} cannot be read: {error}") from error
    section = config.get("edgar", {})
    return str(section.get("agent", "")) if isinstance(section, dict) else ""


def fetch(
    desk: Desk,
    word: str,
    *,
    since: dt.date,
    until: dt.date | None = None,
    agent: str | None = None,
    items: tuple[str, ...] = (),
    listing: bool = False,
    folder: Path | None = None,
    progress: Callable[[Step], None] | None = None,
    waiting: Callable[[float, str], None] | None = None,
) -> tuple[Step, ...]:
    """Fetch a company's earnings filings into `folder` (else `filings` beside the desk), or only list them.

    `word` is a ticker or a CIK. `IRDESK_EDGAR_URL` names a mirror. `waiting` is told of each pause before another try.
    Raises DeskError; what was fetched before is kept.
    """
    from irdesk.fetch import ITEMS, Client, FetchError, Places, Progress, fetch_filings, find_cik, list_filings

    mirror = os.environ.get("IRDESK_EDGAR_URL", "").rstrip("/")
    steps: list[Step] = []

    def on_step(at: Progress) -> None:
        path = None if at.fault else at.path
        step = Step(at.number, at.count, at.filing.filed, at.filing.accession, path, at.known, at.fault)
        steps.append(step)
        if progress:
            progress(step)

    try:
        places = Places(mirror, mirror) if mirror else None
        with Client(agent_of(agent), places=places, waiting=waiting) as client:
            cik = find_cik(client, word)
            filings = list_filings(client, cik, since=since, until=until, items=items or ITEMS)
            if listing:
                return tuple(
                    Step(at, len(filings), one.filed, one.accession, None) for at, one in enumerate(filings, 1)
                )
            for _ in fetch_filings(
                client, filings, folder or beside(desk) / "filings" / f"{cik:010d}", progress=on_step
            ):
                pass
    except FetchError as error:
        raise DeskError(str(error)) from error
    except OSError as error:
        raise DeskError(f"what was fetched cannot be kept: {error}") from error
    return tuple(steps)
