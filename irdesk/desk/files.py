"""Reading files without a desk: nothing is stored."""

import os
from pathlib import Path
from typing import Any

from irdesk.desk.errors import DeskError
from irdesk.domain.release import Release


def read(path: Path) -> Release:
    """Read the release in a file; raises DeskError where it cannot be read.

    A file's name that is not UTF-8 is kept with U+FFFD for what is none: no record can hold half a character.
    """
    from irdesk.reading import ReadingError, read_file

    try:
        release = read_file(path)
    except ReadingError as error:
        raise DeskError(str(error)) from error
    name = os.fsencode(path.name).decode("utf-8", "replace")
    return release if name == path.name else release.with_fields(file=name)


def read_bytes(data: bytes, name: str) -> Release:
    """Read the release in bytes, from standard input or a paste; raises DeskError where they cannot be read."""
    from irdesk.reading import ReadingError
    from irdesk.reading import read_bytes as read_data

    try:
        return read_data(data, name)
    except ReadingError as error:
        raise DeskError(str(error)) from error


def reading_form(release: Release, *, spans: bool = False) -> dict[str, Any]:
    """Return the JSON object that `irdesk read --json` prints."""
    from irdesk.exchange.reading_form import release_form

    return release_form(release, spans=spans)
