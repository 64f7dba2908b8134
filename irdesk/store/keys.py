"""The look-up keys of each table: small values by which documents are found without reading the others."""

import re
import unicodedata
from collections.abc import Iterator

from irdesk.store.patch import Doc

TABLES = ("companies", "contacts", "releases", "calls", "highlights", "statements", "texts")
KEYS: dict[str, tuple[str, ...]] = {
    "companies": ("ticker", "name"),
    "contacts": ("company_id", "release_ids", "email"),
    "releases": ("company_id", "digest", "date"),
    "calls": ("company_id", "release_id", "date"),
    "highlights": ("release_id",),
    "statements": ("release_id",),
}
_FORMS = re.compile(
    r"\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|plc|lp|ag|sa|nv|se|ab|asa|oyj?|gmbh|spa|bv|holdings?|group|the)\b"
)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def fold(word: str) -> str:
    """Return `word` without case and accents, white space squeezed."""
    if word.isascii():
        return " ".join(word.lower().split())
    plain = unicodedata.normalize("NFKD", word).casefold()
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def company_name(name: str) -> str:
    """Return the part of a company's name that tells it apart: no legal form, no punctuation, no case."""
    plain = re.sub(r"[^\w\s]+", " ", re.sub(r"(?<=\w)[.'’]", "", fold(name)))
    return " ".join(_FORMS.sub(" ", plain).split()) or " ".join(plain.split())


def key(table: str, field: str, value: int | str) -> int | str:
    """Return the form in which `value` is looked up; a date (`2004-05-12`) as the number 20040512, so that it sorts."""
    if isinstance(value, int):
        return value
    if (table, field) == ("companies", "name"):
        return company_name(value)
    if field == "date":
        day = _DAY.fullmatch(value)
        return int("".join(day.groups())) if day else 0
    return fold(value)


def keys(table: str, doc: Doc) -> Iterator[tuple[str, int | str]]:
    """Yield (field, look-up value) for each key of a document; a date that is not stated is 0."""
    for field in KEYS.get(table, ()):
        value = doc.get(field, 0 if field == "date" else None)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, int | str):
                yield field, key(table, field, one)
