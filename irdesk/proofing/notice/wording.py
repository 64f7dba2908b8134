"""Slips of the pen that are safe to tell: a word twice, a preposition missing, a unit twice, one term in two forms."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.words.sentences import lowered

_DOUBLED = (
    "the|a|an|of|to|in|for|and|with|on|at|by|is|was|were|are|from|our|its|this|be|as|or|will|has|have|million|billion"
    "|percent|quarter|per|share|net|income|revenue|compared|increased"
)
_TWICE = re.compile(rf"\b(?<![’'-])({_DOUBLED})\s+\1(?![\w’'-])")
_PAIRS = tuple(f"{word} {word}" for word in _DOUBLED.split("|"))
_DEEDS = ("acquisition", "purchase", "sale", "completion", "integration", "addition", "divestiture")
_NO_OF = re.compile(
    rf"\bthe\s+(?:[a-z]+\s+){{0,2}}(?:{'|'.join(_DEEDS)})\s+"
    r"(?P<name>[A-Z]{2,6})(?=[,.;]|\s+(?:in|for|on|and|from|by)\b)"
)
_UNITS = re.compile(r"\$\s?\$|%\s?%|\bpercent\s?%|%\s?percent\b|\b(?:million|billion)\s+(?:thousand|million|billion)\b")
_UNIT = (
    *(f"{one}{blank}{two}" for blank in ("", " ") for one, two in ("$$", "%%", ("percent", "%"), ("%", "percent"))),
    *(f"illion {scale}" for scale in ("thousand", "million", "billion")),
)
_NOT_NAMES = {"EBITDA", "GAAP", "IFRS", "CEO", "CFO", "US", "USA", "UK", "EU", "SEC", "NYSE", "FDA", "IT", "AI", "ADS"}
_PERCENT = (re.compile(r"\d\s?%"), re.compile(r"\b(?:\d|\w+teen|\w+ty)\s+percent\b", re.IGNORECASE))
_A_LINE = 80


def typos(book: Book) -> Iterator[Finding]:
    """Yield a warning for each slip in the prose."""
    for paragraph in book.saying(*_PAIRS):
        text = paragraph.text
        for found in _TWICE.finditer(lowered(text)):
            after = found.end() - len(found.group(1))
            if text[found.end() - 1].isupper() or not _together(
                book, paragraph.span(found.start(1), found.end(1)), paragraph.span(after, found.end())
            ):
                continue
            message = f"“{text[found.start(1) : found.end(1)]}” stands twice."
            yield finding(book.text, "typo", "warning", "inconsistent", message, paragraph.span(*found.span()))
    for paragraph in book.saying(*(f"{deed} " for deed in _DEEDS)):
        for found in _NO_OF.finditer(paragraph.text):
            if found["name"] not in _NOT_NAMES:
                message = f"“{found.group()}”: is “of” missing before {found['name']}?"
                yield finding(book.text, "typo", "warning", "missing", message, paragraph.span(*found.span()))
    for paragraph in book.saying(*_UNIT):
        for found in _UNITS.finditer(paragraph.text):
            message = f"“{found.group()}”: a unit stands twice."
            yield finding(book.text, "typo", "warning", "inconsistent", message, paragraph.span(*found.span()))


def _together(book: Book, one: Span, other: Span) -> bool:
    """Say whether only one blank, or a line's end, stands between two words: wider gaps part the columns of a table."""
    white = book.text[one.end : other.start]
    return len(white) <= 1 or ("\n" in white and len(white) <= 10)


def terms(book: Book) -> Iterator[Finding]:
    """Yield notes where one thing is written in two ways: % and percent, stockholders and shareholders."""
    for first, second, what in (
        (("%", _PERCENT[0]), ("percent", _PERCENT[1]), "“%” and “percent”"),
        (_word("stockholders"), _word("shareholders"), "“stockholders” and “shareholders”"),
    ):
        places = [
            next(
                (
                    paragraph.span(*found.span())
                    for paragraph in book.saying(mark)
                    if len(paragraph.text) > _A_LINE and (found := pattern.search(paragraph.text))
                ),
                None,
            )
            for mark, pattern in (first, second)
        ]
        if all(places):
            yield finding(book.text, "style", "note", "inconsistent", f"The text uses both {what}.", *places)


def _word(word: str) -> tuple[str, re.Pattern[str]]:
    return word, re.compile(rf"\b{word}\b", re.IGNORECASE)


def titles(book: Book) -> Iterator[Finding]:
    """Yield a note where a person's title differs between the contacts and a quote."""
    for quote in book.release.quotes:
        for contact in book.release.contacts:
            if quote.speaker and contact.name and quote.speaker.lower() == contact.name.lower():
                one, other = quote.title or "", contact.role or ""
                if one and other and _plain(one) != _plain(other):
                    message = (
                        f"{quote.speaker} is “{' '.join(one.split())}” in the quote, “{other}” among the contacts."
                    )
                    spans = (quote.span("title"), contact.span("role"))
                    yield finding(book.text, "style", "note", "inconsistent", message, *spans)


def _plain(title: str) -> str:
    return re.sub(r"[^a-z]", "", title.lower().replace("&", "and"))


def quotations(book: Book) -> Iterator[Finding]:
    """Yield what no one but the speaker can check: the wording of each quote."""
    for quote in book.release.quotes:
        who = quote.speaker or "the speaker"
        message = f"The wording of the quote is not checked: {who} must approve it."
        yield finding(book.text, "quote", "unchecked", "unchecked", message, quote.span("text"))
