"""Where desks, settings and the sample lie, and which clock and zone are the user's."""

import datetime as dt
import os
from pathlib import Path

from irdesk.desk.errors import DeskError
from irdesk.domain.clock import parse_moment
from irdesk.store.address import Address, is_server, looks_like_address

Place = Path | str
"""A desk: the directory of its files, or the address of a server (`postgresql://…`), which shows no password."""

SAMPLE_PLACES = (Path(__file__).parents[1] / "sample", Path(__file__).parents[2] / "store")
"""Where the sample desk lies: inside an installed package, or beside it in a checkout."""


def sample_directory() -> Path:
    """Return the directory of the sample desk."""
    return next((place for place in SAMPLE_PLACES if place.is_dir()), SAMPLE_PLACES[0])


def locate(given: str | None) -> tuple[Place, bool]:
    """Return where the desk is, and whether it is the sample.

    That is what was given, else `IRDESK_STORE`, else `store` of the settings, else the user's data directory; the
    sample where that is empty. Raises DeskError for an address of another form, without repeating it.
    """
    named = given or os.environ.get("IRDESK_STORE") or _configured()
    if named and is_server(named):
        return Address(named), False
    if named and looks_like_address(named):
        raise DeskError("the desk's address is none that irdesk knows; write postgresql://USER@HOST/DATABASE")
    if named:
        return Path(named).expanduser(), False
    home = home_directory()
    return (home, False) if home.is_dir() else (sample_directory(), True)


def home_directory() -> Path:
    """Return where the user's own desk lives."""
    from platformdirs import user_data_path

    return user_data_path("irdesk") / "desk"


def own_zone() -> dt.tzinfo:
    """Return the user's time zone: the one that `TZ` names, else the machine's."""
    from zoneinfo import ZoneInfo

    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        link = Path("/etc/localtime")
        name = str(link.resolve()).partition("zoneinfo/")[2] if link.is_symlink() else ""
    try:
        return ZoneInfo(name) if name else dt.datetime.now().astimezone().tzinfo or dt.UTC
    except (KeyError, ValueError, OSError):
        return dt.datetime.now().astimezone().tzinfo or dt.UTC


def clock_at(at: str | dt.datetime | None, place: Place, zone: dt.tzinfo) -> dt.datetime | None:
    """Return where the clock is set: given, by `IRDESK_AT`, or by the desk's own `moment` file."""
    if isinstance(at, dt.datetime):
        return at
    text = at or os.environ.get("IRDESK_AT")
    if not text and isinstance(place, Path) and (place / "moment").is_file():
        text = (place / "moment").read_text("utf-8").strip()
    return parse_moment(text, zone) if text else None


def config_file() -> Path:
    """Return where the settings are: `IRDESK_CONFIG`, else `config.toml` in the user's configuration directory."""
    from platformdirs import user_config_path

    named = os.environ.get("IRDESK_CONFIG")
    return Path(named) if named else user_config_path("irdesk") / "config.toml"


def _configured() -> str | None:
    """Return the desk that the settings name; settings that cannot be read name none (the app tells of those)."""
    file = config_file()
    if not file.is_file():
        return None
    import tomllib

    try:
        named = tomllib.loads(file.read_text("utf-8")).get("store")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
    return named if isinstance(named, str) and named else None


def files_used(given: str | None) -> dict[str, Place]:
    """Return the files and directories that irdesk uses, by what they are."""
    place, is_sample = locate(given)
    return {
        "desk": place,
        "sample": sample_directory(),
        "config": config_file(),
    } | ({"your desk": home_directory()} if is_sample else {})
