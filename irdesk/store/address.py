"""The address of a desk on a server, which holds no password: that is kept beside it and shown nowhere."""

import re
from typing import Self
from urllib.parse import unquote

# patterns are compiled at first use: most desks are files, and a look-up has no time to lose
_HOSTS = r"(?:(?:\[[^\]/@]*\]|[^:/@?,\[]*)(?::\d*)?)(?:,(?:\[[^\]/@]*\]|[^:/@?,\[]*)(?::\d*)?)*(?=[/?]|$)"
_SERVER = r"(?i)postgres(?:ql)?://"
_OTHER = r"(?i)[a-z][a-z0-9+.-]+:/|postgres(?:ql)?:|.*\bpassword\s*="
_SECRET = frozenset({"password", "sslpassword"})


class Address(str):
    """A libpq URI without its password. What `secrets` holds goes to libpq beside it, and nowhere else."""

    secrets: dict[str, str]

    def __new__(cls, given: str) -> Self:
        """Take an address as it was given apart. A password may hold what should be percent-encoded there."""
        if isinstance(given, cls):
            return given
        scheme, _, body = given.partition("://")
        user, password, rest = _parted(body)
        rest, mark, query = rest.partition("?")
        fields = [field.partition("=") for field in query.split("&")]
        kept = "&".join("".join(field) for field in fields if field[0] not in _SECRET)
        made = super().__new__(cls, f"{scheme.lower()}://{user}{rest}{mark if kept else ''}{kept}")
        made.secrets = {name: unquote(value) for name, _, value in fields if name in _SECRET}
        if password is not None:
            made.secrets.setdefault("password", unquote(password))
        return made


def _parted(body: str) -> tuple[str, str | None, str]:
    """Return (`user@` or nothing, password, hosts and all that follows)."""
    if re.match(_HOSTS, body):
        return "", None, body
    query = body.find("?")
    at = body.rfind("@", 0, query if query >= 0 else len(body))
    at = at if at >= 0 else body.find("@")
    if at < 0:
        return "", None, body
    user, colon, password = body[:at].partition(":")
    return f"{user}@" if user else "", password if colon else None, body[at + 1 :]


def is_server(place: str) -> bool:
    """Whether `place` is the address of a server."""
    return re.match(_SERVER, place) is not None


def looks_like_address(place: str) -> bool:
    """Whether `place` is meant as an address, though of no server that is known; it may hold a password."""
    return re.match(_OTHER, place) is not None and not is_server(place)
