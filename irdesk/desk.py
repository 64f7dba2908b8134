"""The use cases of the desk, each one method; neither prints nor knows the toolkit."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from irdesk.domain.release import Release


class DeskError(Exception):
    """Something the user can act on; the message says what was wrong, where, and what to do."""


def read(path: Path) -> "Release":
    """Read the release in a file; raises DeskError where it cannot be read."""
    from irdesk.reading import ReadingError, read_file

    try:
        return read_file(path)
    except ReadingError as error:
        raise DeskError(str(error)) from error


def reading_form(release: "Release", *, spans: bool = False) -> dict[str, Any]:
    """Return the JSON object that `irdesk read --json` prints."""
    from irdesk.exchange.reading_form import release_form

    return release_form(release, spans=spans)
