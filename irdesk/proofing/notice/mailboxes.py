"""Addresses against the names of those whom they are of: "tferand@" for Tomasz Ferrand has a letter left out."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import product
from operator import ne

from irdesk.domain.company import Contact
from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.notice.people import nearly

_LONG, _LONG_FIRST = 5, 6
"""Letters that a last or a first name must have for one to be off by a slip rather than by custom."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "ß": "ss"})
_FLAT = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d", "ı": "i"})
_TITLES = re.compile(r"(?:dr|mr|mrs|ms|prof|sir|jr|sr|ii|iii|iv|cfa|cpa|mba|phd|ph\.d|md|m\.d|esq)\.?", re.IGNORECASE)
_NICKNAME = re.compile(r"[“\"(‘'][^”\")’']*[”\")’']")
_LETTERS = re.compile(r"[^a-z]")
_SEPARATORS = re.compile(r"[._-]")
_TWO = 2


def mailboxes(book: Book) -> Iterator[Finding]:
    """Yield a warning for each contact's address whose name before the @ is the contact's own but for a letter."""
    for contact in book.release.contacts:
        local = (contact.email or "").partition("@")[0].lower()
        words = _words(contact.name or "")
        if len(words) < _TWO or not local.isascii() or any(map(str.isdigit, local)):
            continue
        slip = _slip(local, words)
        if slip is not None and not re.search(rf"(?<![\w@.]){slip[0]}(?![\w@]|[._-]\w)", book.lower):
            yield _finding(book, contact, slip)


def _words(name: str) -> list[str]:
    """Return the words of a person's name, without titles, degrees and what stands in quotation marks."""
    plain = _NICKNAME.sub(" ", name.partition(",")[0]).lower()
    return [word for word in plain.replace("’", "'").split() if not _TITLES.fullmatch(word)]


def _spelt(word: str) -> set[str]:
    """Return a name as addresses spell it: without accents, or with an e for the two dots."""
    every = set()
    for each in (word.translate(_UMLAUTS), word.translate(_FLAT)):
        flat = unicodedata.normalize("NFKD", each)
        every.add(_LETTERS.sub("", flat))
    return every - {""}


def _last_names(words: list[str]) -> set[str]:
    """Return what may be the last name: the last word or, of "de la Cruz", the last ones; a hyphen may part it."""
    names = set(_spelt(words[-1]))
    for count in range(_TWO, len(words)):
        names |= _spelt("".join(words[-count:]))
    for part in words[-1].split("-"):
        names |= _spelt(part)
    return names


def _slip(local: str, words: list[str]) -> tuple[str, str] | None:
    """Return what stands in an address for a name and the name, where the first is the second but for a letter."""
    plain = _LETTERS.sub("", local)
    lasts, firsts = _last_names(words), _spelt(words[0])
    held = {last for last in lasts if last in plain}
    if held:
        return _first_slip(plain, max(held, key=len), firsts)
    for found, last in product(_candidates(local, plain, words, firsts), sorted(lasts, key=len, reverse=True)):
        if len(last) >= _LONG and _off(found, last):
            return found, last
    return None


def _candidates(local: str, plain: str, words: list[str], firsts: set[str]) -> list[str]:
    """Return what may stand for the last name in an address, beyond the first name, its initial or a middle one."""
    middle = "".join(word[0] for word in words[1:-1])
    around = {each for first in firsts for each in (first, first[0], first[0] + middle, first + middle, first[:2])}
    found = [plain[len(each) :] for each in around if plain.startswith(each)]
    found += [plain[: -len(each)] for each in around if plain.endswith(each)]
    parts = [_LETTERS.sub("", part) for part in _SEPARATORS.split(local)]
    return [plain, *(parts if len(parts) == _TWO else []), *sorted(found)]


def _first_slip(plain: str, last: str, firsts: set[str]) -> tuple[str, str] | None:
    """Return a first name in which a letter is off beside the last name; "steve" for Steven is no slip."""
    for first, found in product(firsts, (plain.removesuffix(last), plain.removeprefix(last))):
        if found != plain and len(first) >= _LONG_FIRST and _off(found, first):
            return found, first
    return None


def _off(found: str, name: str) -> bool:
    """Say whether letters are a name's but for one left out, put in or exchanged within: its ends may be cut."""
    if len(found) < _LONG - 1 or found[0] != name[0]:
        return False
    ends = found[-1] == name[-1] or (found[-2:] == name[:-3:-1])
    return ends and (nearly(found, name, _LONG - 1) or _exchanged(found, name))


def _exchanged(one: str, other: str) -> bool:
    """Say whether two letters of a name, not only neighbours, stand in each other's place."""
    return len(one) == len(other) and sum(map(ne, one, other)) == _TWO and sorted(one) == sorted(other)


def _finding(book: Book, contact: Contact, slip: tuple[str, str]) -> Finding:
    message = f"{contact.email}: “{slip[0]}” is nearly “{slip[1]}”, of {contact.name}: a slip?"
    spans = (contact.span("email"), contact.span("name"))
    return finding(
        book.text, "e-mail", "warning", "inconsistent", message, *spans, stated=contact.email, expected=slip[1]
    )
