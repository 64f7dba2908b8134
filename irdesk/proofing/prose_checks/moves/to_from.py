"""Two amounts side by side and the word between them, whatever they are of: "declined to $4.8 million from $5.1
million", "consumed $74.4 million, well below the $107.8 million".
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.words.sentences import lowered

_UP = r"rose|increased|grew|climbed|advanced|jumped|rising|increasing|growing|climbing"
_DOWN = r"fell|decreased|declined|dropped|slipped|eased|shrank|falling|decreasing|declining|dropping"
_AMOUNT = (
    r"(?P<cur{0}>[$€£] ?)?(?P<n{0}>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<unit{0}>%| percent| million| billion| thousand)?(?![\w-]|[.,]\d)"
)
_TO_FROM = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:slightly |sharply |modestly )?to {_AMOUNT.format('')}"
    rf"(?: (?:per|a) (?:[a-z]+ )?(?:share|unit))?,? (?:from|compared (?:to|with)|versus) {_AMOUNT.format('2')}"
)
_BESIDE = re.compile(
    rf"{_AMOUNT.format('')}(?: (?:in|for|during|of) [^;.$€£%\d]{{3,50}}(?:20\d\d)?)?, (?:well |far |slightly |just )?"
    rf"(?:(?P<up>above|ahead of|more than)|(?P<down>below|short of|less than)) the {_AMOUNT.format('2')}"
    r"(?= (?:of|in|for|a year|recorded|reported|we|spent|earned|used|that|from)\b)"
)
_FROM = (" from ", " compared ", " versus ")
_SIDES = (" above the ", " below the ", " ahead of the ", " short of the ", " more than the ", " less than the ")
_LOSS = re.compile(r"\b(?:loss(?:es)?|deficit|negative|outflows?|used in)\b|\(\s*[$€£]")
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_NEAR = 90


def to_from(book: Book) -> Iterator[Finding]:
    """Yield an error for each two amounts of which the second is on the other side than the word between them says."""
    for words, pattern in ((_FROM, _TO_FROM), (_SIDES, _BESIDE)):
        for paragraph in book.saying(*words):
            lower = lowered(paragraph.text)
            for found in pattern.finditer(lower):
                if not _LOSS.search(lower[max(0, found.start() - _NEAR) : found.end()]):
                    yield from _held(book, paragraph, found)


def _held(book: Book, paragraph: Paragraph, found: re.Match[str]) -> Iterator[Finding]:
    if bool(found["cur"]) != bool(found["cur2"]) or (found["unit"] in _RATES) != (found["unit2"] in _RATES):
        return
    now, before = (_value(found, end) for end in ("", "2"))
    if now == before or (now > before) == bool(found["up"]):
        return
    way = found["up"] or found["down"]
    one, other = (paragraph.text[found.start(f"n{end}") : found.end(f"n{end}")] for end in ("", "2"))
    message = f"{one} is {'less' if now < before else 'more'} than {other}, not {way}."
    where = paragraph.span(*found.span())
    yield finding(book.text, "direction", "error", "impossible", message, where, stated=one)


_RATES = frozenset({"%", " percent"})


def _value(found: re.Match[str], end: str) -> Decimal:
    unit = (found[f"unit{end}"] or found["unit"] or found["unit2"] or "").strip()  # "to $41.6 from $39.2 million"
    return Decimal(found[f"n{end}"].replace(",", "")) * _SCALES.get(unit, 1)
