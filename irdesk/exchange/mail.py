"""Invites in mails: the calendar parts of an .eml file (RFC 5322, RFC 6047)."""

from email import message_from_bytes
from email.message import Message

from irdesk.exchange.error import ExchangeError


def invites(data: bytes, *, name: str = "") -> tuple[tuple[str, bytes], ...]:
    """Return the calendars of a mail, each with its file name; none for a mail without an invite.

    A mail often carries one invite twice, as a part and as an attachment: the same bytes are returned once.
    """
    message = message_from_bytes(data)
    if not message.keys():
        raise ExchangeError("not a mail: it has no header", name=name, line=1)
    found: dict[bytes, str] = {}
    for part in message.walk():
        attached = part.get_filename() or ""
        if part.get_content_type() == "text/calendar" or attached.lower().endswith(".ics"):
            label = attached or "invite.ics"
            body = _body(part, name)
            found.setdefault(body.replace(b"\r\n", b"\n").strip(), label)
    return tuple((label, body) for body, label in found.items())


def _body(part: Message, name: str) -> bytes:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        raise ExchangeError("the calendar part of this mail has no body", name=name)
    charset = part.get_content_charset("utf-8")
    try:
        return data.decode(charset).encode()
    except (LookupError, ValueError) as error:
        raise ExchangeError(f"the calendar part of this mail is not {charset}: {error}", name=name) from error
