"""Whose an address is: what ties a domain to a firm's name, and addresses that nothing ties to anyone named beside."""

import re
from collections import Counter
from collections.abc import Iterator

from irdesk.domain.company import Contact
from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.notice.people import COMMON, OFF_NAME, addressed, core

_LONG = 4
_AROUND = 300


def strangers(book: Book) -> Iterator[Finding]:
    """Yield a warning for each contact's address at a firm that nobody beside it is of.

    Only where another address or site of the release is plainly the company's own: many a firm's domain is a brand.
    """
    used = addressed(book)
    count = Counter(domain for domain, *_ in used)
    names = (book.release.company.name or "", *book.release.company.aliases, book.release.company.ticker or "")
    own = {domain for domain, *_ in used if any(akin(domain, name) for name in names)}
    for contact in book.release.contacts:
        local, _, domain = (contact.email or "").lower().rpartition("@")
        if not domain or domain in own | COMMON or core(domain) == "example" or count[domain] > 1 or not own:
            continue
        if (
            any(core(domain) == core(other) for other in own)
            or _box_of(local, own, names)
            or akin(domain, _beside(book, contact))
        ):
            continue
        known = next(each for each in used if each[0] in own)
        message = f"{contact.email}: nothing ties {domain} to the company or to anyone named beside it; "
        message += f"another address is at {known[0]}."
        spans = (contact.span("email"), book.span(known[1], known[2]))
        yield finding(book.text, "e-mail", "warning", "inconsistent", message, *spans, stated=domain)


def _box_of(local: str, own: set[str], names: tuple[str, ...]) -> bool:
    """Say whether an address is the company's box at its agency: "kelso@agency.example" for Kelso Rail."""
    first = {name.lower().split()[0].strip(",.") for name in names if name.strip()}
    return local in first | {core(domain) for domain in own} and local not in OFF_NAME


def _beside(book: Book, contact: Contact) -> str:
    """Return the firm that a contact is of, and the text around the address without the address itself."""
    where = contact.span("email")
    if where is None:
        return contact.organization or ""
    before = book.text[max(0, where.start - _AROUND) : where.start]
    return f"{contact.organization or ''} {before} {book.text[where.end : where.end + _AROUND]}"


def akin(domain: str, name: str) -> bool:
    """Say whether a domain can be of a firm's name: a word of it, its initials, or its letters in order."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"[\w.+-]+@[\w.-]+|['’]", "", name.lower()))
    letters = core(domain).replace("-", "")
    if any(len(word) >= _LONG and word not in OFF_NAME and word[:5] in letters for word in words):
        return True
    if len(words) > _MANY:  # text around: initials and letters in order would be found by chance
        return any(letters.startswith(word) for word in words if len(word) > 1 and word not in OFF_NAME)
    joined = "".join(words)
    return bool(joined) and (letters in joined or (letters[0] == joined[0] and _in_order(letters, joined)))


_MANY = 8


def _in_order(letters: str, joined: str) -> bool:
    rest = iter(joined)
    return all(letter in rest for letter in letters)
