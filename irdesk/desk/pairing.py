"""Which call of the desk an entry of a calendar is, and what is kept of it."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from irdesk.desk.desk import Desk
from irdesk.desk.exports import namespace
from irdesk.domain.call import Call

if TYPE_CHECKING:
    from irdesk.exchange.ics import CalendarEntry

_FORMS = frozenset({"inc", "corp", "corporation", "co", "company", "ltd", "plc", "llc", "sa", "ag", "nv", "group"})


def paired(desk: Desk, entries: "Sequence[CalendarEntry]", company_id: int) -> "tuple[tuple[CalendarEntry, Call], ...]":
    """Pair each entry with the call to keep: by the UID it came with, or by the one that this desk gave it."""
    own = namespace(desk)
    known = {call.uid or f"call-{call.id}@{own}": call for call in desk.calls()}
    return tuple((one, _settled(desk, known.get(one.call.uid or ""), one, company_id)) for one in entries)


def _settled(desk: Desk, stands: Call | None, entry: "CalendarEntry", company_id: int) -> Call:
    """Return the call to keep: a new one, or the known one with what the entry states."""
    read = entry.call
    owner = (stands.company_id if stands else 0) or company_id or _company_of(desk, entry)
    if stands is None:
        return read.with_fields(company_id=owner)
    kept = {
        name: getattr(stands, name)
        for name in stands.__struct_fields__
        if name in stands.typed or (name not in {"spans", "cancelled"} and getattr(read, name) in (None, (), {}))
    }
    kept |= {name: getattr(stands, name) for name in ("id", "release_id", "uid", "typed")} | {"company_id": owner}
    return read.with_fields(**kept, spans=_spans(stands, read))


def _spans(stands: Call, read: Call) -> dict[str, object]:
    """Return the places of the fields that the entry does not change."""
    return {
        name: span for name, span in stands.spans.items() if getattr(read, name) in (None, (), getattr(stands, name))
    }


def _company_of(desk: Desk, entry: "CalendarEntry") -> int:
    """Return the company whose ticker is a category of the entry or whose name its title holds; 0 unless it is one."""
    companies = desk.companies()
    found = {one.id for one in companies if one.ticker and one.ticker in entry.tickers}
    title = f" {_bare(entry.summary)} "
    found = found or {one.id for one in companies if one.name and f" {_bare(one.name)} " in title}
    return found.pop() if len(found) == 1 else 0


def _bare(name: str) -> str:
    """Return a name's words in small letters, legal forms left away."""
    words = re.findall(r"\w+", name.casefold())
    return " ".join(word for word in words if word not in _FORMS) or " ".join(words)
