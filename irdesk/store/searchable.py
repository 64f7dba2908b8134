"""One folded line of words a document, so that a look-up finds documents without decoding them."""

import re
from collections.abc import Iterator

from irdesk.store.keys import fold
from irdesk.store.patch import Doc

SEARCHED = ("companies", "contacts", "releases", "calls", "highlights", "statements")
_WORDS: dict[str, tuple[str, ...]] = {
    "companies": ("name", "ticker", "exchange", "website", "aliases"),
    "contacts": ("name", "role", "organization", "email", "note"),
    "releases": ("headline", "place", "date", "file"),
    "calls": ("title", "date", "webcast", "conference_id", "note"),
    "highlights": ("text",),
    "statements": ("title", "kind"),
}


def search_text(table: str, doc: Doc) -> str:
    """Return the folded words that find a document: its fields joined by a bar, numbers as printed and as digits."""
    return " | ".join(fold(part) for part in _parts(table, doc))


def _parts(table: str, doc: Doc) -> Iterator[str]:
    for field in _WORDS.get(table, ()):
        value = doc.get(field)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str):
                yield one
    if table == "releases":
        yield str((doc.get("period") or {}).get("label", ""))
    elif table == "contacts":
        yield from _numbers(doc.get("phones", ()))
    elif table == "calls":
        yield from _numbers(doc.get("dial_in", ()))
        yield from _replay(doc.get("replay") or {})
    elif table == "statements":
        yield from dict.fromkeys(str(row.get("label", "")) for row in doc.get("rows", ()))


def _replay(replay: Doc) -> Iterator[str]:
    yield from _numbers(replay.get("dial_in", ()))
    if replay.get("pass_code"):
        yield str(replay["pass_code"])


def _numbers(numbers: list[Doc]) -> Iterator[str]:
    for one in numbers:
        yield str(one.get("printed", ""))
        yield re.sub(r"\D", "", str(one.get("number", "")))
        if one.get("code"):
            yield str(one["code"])
