"""Names written in two ways: the company's once with a letter off, a person's first or last name spelt otherwise."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.notice.people import nearly

_WORD = re.compile(r"([A-Z](?<![\w@.\-/].)[\w’']{4,})(?![\w@]|\.\w|-\w)")
_PERSON = re.compile(r"([A-Z](?<![\w@.\-/].)[a-zà-ÿ'’-]+) (?:[A-Z]\. )?([A-Z][\w'’-]+)(?![\w@])")
_SHORTEST = 6
_OFTEN = 3
_TWICE = 2


def names(book: Book) -> Iterator[Finding]:
    """Yield a warning for each word that is nearly the company's name, or nearly a person's."""
    yield from _company(book)
    yield from _short_words(book)
    yield from _titled(book)
    yield from _people(book)


def _stem(word: str) -> str:
    if word.endswith(("'s", "’s")):
        return word[:-2]
    return word[:-1] if word.endswith(("'", "’")) else word


_OF_TITLES = frozenset({"reports", "report", "results", "records", "record", "announces", "posts", "delivers"})
"""Words of every headline, which a company's name may be like: "Resorts Reports"."""


def _company(book: Book) -> Iterator[Finding]:
    own = {word for word in re.findall(r"[A-Z][\w’']+", book.release.company.name or "") if len(word) >= _SHORTEST}
    if not own:
        return
    words = (word for start, end in book.outside for word in _WORD.findall(book.text, start, end))
    count = Counter(_stem(word).lower() for word in words)
    alike = {word: near for word in count if (near := next((e for e in own if nearly(word, e.lower())), None))}
    for match in book.around(_WORD) if alike else ():
        word = _stem(match.group(1))
        near = alike.get(word.lower())
        if near is None or count[near.lower()] < _OFTEN or count[word.lower()] > 1 or _inflected(word, near):
            continue
        if word.lower() in _OF_TITLES or re.search(rf"\b{re.escape(word.lower().rstrip('s'))}", book.text):
            continue  # a word of the language: "Reports", "reported"
        yield _told(book, match.span(1), word, near, "the company's name")


def _short_words(book: Book) -> Iterator[Finding]:
    """Yield a warning for a short word of the company's name with a letter off, beside the other of its first two."""
    first, second = (*re.findall(r"[A-Z][\w’']+", book.release.company.name or "")[:_TWICE], "", "")[:_TWICE]
    if not second:
        return
    before = re.compile(rf"\b([A-Z][\w’']{{3,}}) {re.escape(second)}\b")
    behind = re.compile(rf"\b{re.escape(first)} ([A-Z][\w’']{{3,}})")
    for pattern, own in ((before, first), (behind, second)):
        found = list(book.around(pattern)) if _OFTEN < len(own) < _SHORTEST else []
        if sum(_stem(each.group(1)) == own for each in found) >= _OFTEN:
            for each in found:
                word = _stem(each.group(1))
                if word != own and nearly(word.lower(), own.lower(), len(own) - 1) and not _inflected(word, own):
                    yield _told(book, each.span(1), word, own, "the company's name")


_TITLED = re.compile(r"\b(?:Mr|Ms|Mrs|Dr)\.? ([A-Z][\w'’-]{4,})")


def _titled(book: Book) -> Iterator[Finding]:
    """Yield a warning for "Mr. Wernicke" where the text has a Wernick among its people, and no Wernicke."""
    people = {quote.speaker for quote in book.release.quotes} | {contact.name for contact in book.release.contacts}
    known = {words[-1] for name in people if name and len(words := _plain(name).split()) == _TWICE}
    for found in book.around(_TITLED) if known else ():
        word = _stem(found.group(1))
        near = next((each for each in known if nearly(word.lower(), each.lower()) or _sounds_so(word, each)), None)
        if word not in known and near is not None and not re.search(rf"[a-z] {re.escape(word)}\b", book.text):
            yield _told(book, found.span(1), word, near, "a name spelt otherwise")


def _sounds_so(word: str, name: str) -> bool:
    """Say whether a long name begins as another does and has most of its letters in their order."""
    alike = word[:_SAME] == name[:_SAME] and min(len(word), len(name)) > _SHORTEST
    return alike and SequenceMatcher(None, word, name).ratio() >= _LIKE


_SAME, _LIKE = 4, 0.8


def _inflected(word: str, near: str) -> bool:
    """Say whether one word is the other's plural or has its ending: "Harmonic" and "Harmonics"."""
    short, long = sorted((word.lower(), near.lower()), key=len)
    return long.startswith(short) or long[:-2] == short[:-1]


def _people(book: Book) -> Iterator[Finding]:
    people = {quote.speaker for quote in book.release.quotes} | {contact.name for contact in book.release.contacts}
    known = [(words[0], words[1]) for name in people if name and len(words := _plain(name).split()) == _TWICE]
    if not known:
        return
    parts = {part for name in known for part in name}
    pairs = [(match, (match.group(1), _stem(match.group(2)))) for match in book.around(_PERSON)]
    pairs = [(match, pair) for match, pair in pairs if not parts.isdisjoint(pair)]
    count = Counter(pair for _, pair in pairs)
    first = {pair: match for match, pair in reversed(pairs)}
    for pair in first:
        other = next((each for each in known if each in first and _alike(pair, each)), None)
        if other is None:
            continue
        ranks = [(count[each], each in known, -first[each].start()) for each in (pair, other)]
        wrong, right = (pair, other) if ranks[0] < ranks[1] else (other, pair)
        if wrong == pair or pair not in known:
            yield _told(book, first[wrong].span(), " ".join(wrong), " ".join(right), "a name spelt otherwise")


def _plain(name: str) -> str:
    words = [word for word in re.sub(r"[“\"(].*?[”\")]", " ", name).split() if not re.fullmatch(r"[A-Z]\.?", word)]
    words = [word.strip(",") for word in words if not re.fullmatch(r"(?:Dr|Mr|Mrs|Ms|Prof)\.?", word)]
    return " ".join(words[:_TWICE])


def _alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Say whether two names of people are one with a letter off in the first or in the last name."""
    if one == other:
        return False
    first = (
        one[0] == other[0] and min(len(one[1]), len(other[1])) > _OFTEN and nearly(one[1].lower(), other[1].lower(), 4)
    )
    last = one[1] == other[1] and nearly(one[0].lower(), other[0].lower(), 5)
    pairs = (sorted((a.lower(), b.lower()), key=len) for a, b in zip(one, other, strict=True) if a != b)
    return (first or last) and not any(long == f"{short}s" for short, long in pairs)


def _told(book: Book, where: tuple[int, int], word: str, near: str, what: str) -> Finding:
    message = f"“{word}” is nearly “{near}”, {what}: a slip?"
    return finding(book.text, "name", "warning", "inconsistent", message, book.span(*where), stated=word, expected=near)
