"""Contacts and their addresses: everyone reachable, every domain the firm's."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from irdesk.domain.company import Contact
from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.notice.unreachable import unreachable

_ADDRESS = re.compile(r"@(?<=[\w.+-]@)([\w-]+(?:\.[\w-]+)+)")
_SITE = re.compile(r"\b(?:https?://|www\.|(?=(?:ir|investors?|corporate)\.))([\w-]+(?:\.[\w-]+)+)")
_HEADS = re.compile(r"\bchief (?:executive|financial|operating)\b|\bchair\w*\b|\bC[EFO]O\b", re.IGNORECASE)
_SHORTEST = 5
OFF_NAME = frozenset({"group", "holdings", "corporation", "company", "limited", "capital", "partners", "investor",
                      "investors", "relations", "media", "contact", "contacts", "communications", "financial",
                      "technologies", "global", "international", "national", "american", "united",
                      "first"})  # fmt: skip
"""Words of so many names that they tie a domain to none."""
COMMON = {"gmail.com", "yahoo.com", "hotmail.com", "aol.com", "outlook.com"}
"""Domains of nobody in particular."""


def contacts(book: Book) -> Iterator[Finding]:
    """Yield findings on how the contacts can be reached."""
    people = book.release.contacts
    with_address = sum(contact.email is not None for contact in people)
    for contact in people:
        name = contact.name or contact.role or contact.organization or "A contact"
        where = contact.span("name") or contact.span("role") or contact.span("organization")
        if contact.email is None and not contact.phones:
            message = f"{name} has neither a telephone number nor an e-mail address."
            yield finding(book.text, "contact", "warning", "missing", message, where)
        elif contact.email is None and contact.name and with_address * 2 >= len(people):
            message = f"{name}{_as(contact)} has no e-mail address; the other contacts have one."
            severity = "note" if _HEADS.search(contact.role or "") else "warning"  # they are asked for at the company's
            yield finding(book.text, "contact", severity, "missing", message, where)
        else:
            yield finding(book.text, "contact", "ok", "exact", f"{name} can be reached.", where)
    yield from unreachable(book)


def _as(contact: Contact) -> str:
    return f" ({contact.role})" if contact.role else ""


@lru_cache(maxsize=8)
def addressed(book: Book) -> list[tuple[str, int, int]]:
    """Return every domain of the text with where it stands: of addresses first, then of sites."""
    found = [(m.group(1).lower().removeprefix("www."), m.start(1), m.end(1)) for m in book.around(_ADDRESS)]
    sites = book.around_lower(_SITE, ("http", "www.", "ir.", "investor", "corporate."))
    found += [(m.group(1).removeprefix("www."), m.start(1), m.end(1)) for m in sites]
    return found


def domains(book: Book) -> Iterator[Finding]:
    """Yield an error for each address or site whose domain is nearly, but not, one that the release also gives."""
    found = addressed(book)
    firm, whole = _firm(book), _names(book)
    told: set[str] = set()
    for domain, start, end in found:
        near = next((other for other, *_ in found if other != domain and nearly(core(domain), core(other))), None)
        near = near or next(
            (other for other, *_ in found if core(other) in whole and _alike(core(domain), core(other))), None
        )
        told_apart = near is not None and core(near) in whole and core(domain) not in whole and domain not in COMMON
        if near is None or domain in told or not (told_apart or _stranger(domain, near, firm, found)):
            continue
        hyphened = core(domain).replace("-", "") == core(near).replace("-", "")
        often = min(sum(core(each) == core(name) for each, *_ in found) for name in (domain, near)) > 1
        if hyphened and often:
            continue  # a firm may hold both
        told.add(domain)
        message = f"{domain} is nearly {near}: a slip?"
        spans = [book.span(start, end), *(book.span(s, e) for d, s, e in found if d == near)]
        sure = "warning" if hyphened or often else "error"
        yield finding(book.text, "e-mail", sure, "inconsistent", message, *spans[:2], stated=domain, expected=near)
    yield from _unlike(book, told)
    for contact in book.release.contacts:
        if contact.email is not None:
            message = f"{contact.email} is an address that can be written to."
            yield finding(book.text, "e-mail", "ok", "exact", message, contact.span("email"))


def _firm(book: Book) -> str:
    return _plain(book.release.company.name or "")


def _plain(name: str) -> str:
    """Return a name as domains spell it: small letters without accents, and digits."""
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", name).lower())


def core(domain: str) -> str:
    """Return the part of a domain that names the firm."""
    parts = domain.split(".")
    return parts[-2] if len(parts) > 1 and parts[-2] not in {"co", "com"} else parts[0]


def nearly(one: str, other: str, shortest: int = 5) -> bool:
    """Say whether two names differ by one letter added, dropped, changed, or by two swapped."""
    if one == other or min(len(one), len(other)) < shortest or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        differ = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        swapped = len(differ) == 2 and sorted(one) == sorted(other) and differ[1] - differ[0] == 1
        return len(differ) == 1 or swapped
    short, long = sorted((one, other), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def _alike(one: str, other: str) -> bool:
    """Say whether a name is another one but for its last letters: "corvain" for Corvane."""
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    longest = max(len(one), len(other))
    return one != other and same >= _SHORTEST and longest - same <= _OFF and abs(len(one) - len(other)) < _OFF


_OFF = 2


def _stranger(domain: str, near: str, firm: str, found: list[tuple[str, int, int]]) -> bool:
    """Say whether `domain`, rather than the one near it, is the slip: the rarer, or the one unlike the firm's name."""
    if domain in COMMON:
        return False
    counts = [sum(core(other) == core(each) for other, *_ in found) for each in (domain, near)]
    if counts[0] != counts[1]:
        return counts[0] < counts[1]
    if bool(firm) and core(near) in firm and core(domain) not in firm:
        return True
    return core(domain) not in firm and core(near) not in firm and core(_first(found)) == core(near)


def _first(found: list[tuple[str, int, int]]) -> str:
    """Return the domain that stands first in the text."""
    return min(found, key=lambda each: each[1])[0]


def _words(book: Book) -> list[str]:
    return [_plain(word) for word in (book.release.company.name or "").split()]


def _names(book: Book) -> set[str]:
    """Return the company's name as a domain would have it: its first word, its first two, and so on."""
    words = _words(book)
    return {"".join(words[:count]) for count in range(1, len(words) + 1)}


_LONG = 8


def _opens_with_a_slip(called: str, first: str) -> bool:
    """Say whether a domain begins with the company's first word, but for one letter: quilmarkbank for Quillmark."""
    if len(first) < _LONG or first in called or first in OFF_NAME:
        return False
    return any(
        nearly(called[:length], first) and called[:2] == first[:2] and called[length - 1 : length] == first[-1]
        for length in (len(first) - 1, len(first), len(first) + 1)
        if length <= len(called)
    )


def _unlike(book: Book, told: set[str]) -> Iterator[Finding]:
    """Yield an error where the company's own address is nearly its name: only one letter is off."""
    own = _names(book) | {_firm(book)}
    first = next(iter(_words(book)), "")
    for contact in book.release.contacts:
        domain = (contact.email or "").rpartition("@")[2].lower()
        called = core(domain).replace("-", "") if domain else ""
        names = own | {_plain(contact.organization or "")}
        near = next((each for each in sorted(names) if len(each) > _SHORTEST and nearly(called, each)), None)
        near = near or (first if _opens_with_a_slip(called, first) else None)
        if near is None or called in names or domain in told or near.rstrip("s") == called.rstrip("s"):
            continue
        told.add(domain)
        whose = "the company's name" if near in own | {first} else f"the name of {contact.organization}"
        message = f"{domain} is nearly {whose}: a slip?"
        yield finding(book.text, "e-mail", "error", "inconsistent", message, contact.span("email"), stated=domain)
