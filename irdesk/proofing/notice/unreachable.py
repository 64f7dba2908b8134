"""Contacts that a heading names, with neither a number nor an address below it."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book

_LABEL = re.compile(
    r"^[^\S\n]*[^\w\n]{0,4}(?:(?:for (?:further|more|additional) information|enquiries|inquiries)\b[^:\n]{0,40}"
    r"|(?:(?:investors?|media|press|analysts?|company|corporate|financial|public|relations|ir|pr)(?: and | & |[ /,])?)"
    r"{0,4}(?:contacts?|enquiries|inquiries)(?: information)?"
    r"|investors?(?: (?:and|&) (?:media|analysts?))?|investor relations|media(?: relations)?|press)\W{0,4}:"
    r"|^[^\S\n]*(?:(?:investor|media|press|company|corporate)(?: relations)? )?contacts?[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_WORDS = ("contact", "enquiries", "inquiries", "information", "investor", "media", "press")
_HINT = re.compile("|".join(_WORDS))
_NAME = re.compile(
    r"(?:(?:Dr|Mr|Ms|Mrs)\. )?[A-Z][\w’'-]+ (?:[A-Z]\. |d[aeiu] |del? |v[ao]n |der |la |le |bin ){0,2}[A-Z][\w’'-]+"
    r"(?=[,;\n]|$| [-–—])"
)
_REACH = re.compile(r"@|\bwww\.|https?://|\d[\d\s().\-–+/]{5,}\d|\b(?:e-?mail|telephone|phone|tel)\b", re.IGNORECASE)
_MOST_LINES = 6


def unreachable(book: Book) -> Iterator[Finding]:
    """Yield a warning for each heading of contacts with a name below it and no way to reach it."""
    known = [span for each in book.release.contacts if (span := each.span("name")) is not None]
    labels = [each for each in _labels(book) if _parted(book.text, each.start())]
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(book.text)
        block = _block(book, label.end(), end)
        found = _NAME.match(block.lstrip())
        if found is None or _REACH.search(block):
            continue
        start = label.end() + len(block) - len(block.lstrip())
        if any(span.start == start for span in known):
            continue  # told with the contacts
        message = f"{found.group()} has neither a telephone number nor an e-mail address."
        where = book.span(start, start + found.end())
        yield finding(book.text, "contact", "warning", "missing", message, where)


def _labels(book: Book) -> Iterator[re.Match[str]]:
    """Yield the headings of contacts; only lines with a word of one are looked at."""
    last = -1
    for hint in book.around_lower(_HINT, _WORDS):
        line = book.text.rfind("\n", 0, hint.start()) + 1
        if line > last and (found := _LABEL.match(book.text, line)):
            yield found
        last = line


def _parted(text: str, start: int) -> bool:
    """Say whether a blank line stands above a heading: those right below one another may share what follows."""
    above = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : start]
    return not above.strip()


def _block(book: Book, start: int, end: int) -> str:
    """Return the first lines below a heading, down to the next one or to a table."""
    end = min([end, *(first for first, _ in book.tables if first >= start)])
    lines = book.text[start:end].splitlines(keepends=True)
    kept, count = [], 0
    for line in lines:
        count += bool(line.strip())
        if count > _MOST_LINES:
            break
        kept.append(line)
    return "".join(kept)
