"""Firms whose names hold no word for a firm, told by an address: `Glasshouse Strategy`, `@glasshouse.example`."""

import re
from collections.abc import Sequence

import msgspec

from irdesk.reading.contacts.drafts import owns
from irdesk.reading.contacts.pieces import Piece

ENDINGS = re.compile(
    r"(?:inc|corp|llc|ltd|plc|ir|pr|group|partners|advis[eo]rs|communications|comms|consulting|us|usa)$"
)
"""What a host may add to a firm's name."""


def housed(pieces: Sequence[Piece]) -> list[Piece]:
    """Take a name for a firm's where the host of an address is called like it, and no box is, among others' names."""
    emails = [piece.text.lower() for piece in pieces if piece.kind == "email"]
    hosts = {_label(email) for email in emails}
    hosts |= {ENDINGS.sub("", host) for host in hosts}
    if not emails or sum(piece.kind == "person" for piece in pieces) < 2:
        return list(pieces)
    boxes = [re.sub(r"[^a-z]", "", email.partition("@")[0]) for email in emails]
    return [
        msgspec.structs.replace(piece, kind="firm")
        if piece.kind == "person" and _is_called(piece.text, hosts) and not any(owns(piece.text, box) for box in boxes)
        else piece
        for piece in pieces
    ]


def _label(email: str) -> str:
    """Return the name in an address's host, without hyphens: `acmepr` of `jane@mail.acme-pr.co.uk`."""
    labels = email.partition("@")[2].split(".")[:-1]
    if len(labels) > 1 and labels[-1] in ("co", "com", "org", "ac", "net"):
        labels.pop()
    return labels[-1].replace("-", "") if labels else ""


def _is_called(name: str, hosts: set[str]) -> bool:
    """Tell whether a host is the whole of a name, or its first word if that is long."""
    words = re.findall(r"[a-z0-9]+", name.lower())
    return "".join(words) in hosts or (len(words) > 1 and len(words[0]) > 4 and words[0] in hosts)
