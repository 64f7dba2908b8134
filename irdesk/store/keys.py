"""The look-up keys of each table: small values by which documents are found without reading the others."""

import re
import unicodedata
from collections.abc import Iterator

from irdesk.store.patch import Doc

TABLES = ("companies", "contacts", "releases", "calls", "highlights", "statements", "texts")
KEYS: dict[str, tuple[str, ...]] = {
    "companies": ("ticker", "name"),
    "contacts": ("company_id", "release_ids", "email"),
    "releases": ("company_id", "digest"),
    "calls": ("company_id", "release_id"),
    "highlights": ("release_id",),
    "statements": ("release_id",),
}
_FORMS = re.compile(
    r"\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|plc|lp|ag|sa|nv|se|holdings?|group|the)\b"
)


def fold(word: str) -> str:
    """Return `word` without case and accents, white space squeezed."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def company_name(name: str) -> str:
    """Return the part of a company's name that tells it apart: no legal form, no punctuation, no case."""
    plain = re.sub(r"[^\w\s]+", " ", re.sub(r"(?<=\w)[.'’](?=\w|\W|$)", "", fold(name)))
    return " ".join(_FORMS.sub(" ", plain).split()) or " ".join(plain.split())


def key(table: str, field: str, value: int | str) -> int | str:
    """Return the form in which `value` is looked up."""
    if isinstance(value, int):
        return value
    if (table, field) == ("companies", "name"):
        return company_name(value)
    return fold(value)


def keys(table: str, doc: Doc) -> Iterator[tuple[str, int | str]]:
    """Yield (field, look-up value) for each key of a document."""
    for field in KEYS.get(table, ()):
        value = doc.get(field)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, int | str):
                yield field, key(table, field, one)
