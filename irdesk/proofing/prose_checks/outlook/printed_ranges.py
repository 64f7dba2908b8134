"""Every range that a release prints, in a line of a table or in a sentence, with the words that say what it is of."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.source import Span
from irdesk.proofing.book import Book
from irdesk.proofing.tables.low_high_columns import low_high_columns
from irdesk.proofing.words.sentences import lowered, sentences

_SCALE = r"(?:\s?(?P<{0}>million|billion|thousand|bn|mm|m|b)\b)?"
_NUMBER = r"(?<![\w.,])(?:[$€£]\s?)?(?P<{0}>\d[\d,]*(?:\.\d+)?)"
RANGE = re.compile(
    rf"{_NUMBER.format('low')}\s?%?{_SCALE.format('low_scale')}"
    rf"\s{{0,3}}(?:to|-|–|—|and|through)\s{{0,3}}(?:approximately |about )?"
    rf"[$€£]?\s?(?P<high>\d[\d,]*(?:\.\d+)?)(?![\d,]*\d)(?P<percent>\s?(?:%|percent))?{_SCALE.format('high_scale')}"
)
"""Two ends of a range, in lower case."""
_SCALES = {"thousand": 3, "million": 6, "mm": 6, "m": 6, "billion": 9, "bn": 9, "b": 9}
_POWERS = {10**3: 3, 10**6: 6, 10**9: 9}
_FORMER = re.compile(r"\b(?:prior|previous\w*|former\w*|earlier|original\w*|initial\w*|old)\b")
_SAID_BEFORE = re.compile(
    r"\b(?:prior|previous\w*|former\w*|earlier|original\w*|initial\w*|from|versus|vs|compared|was|were|had)\b"
)
_ABOVE = 12
_PIECE = re.compile(r"\S+(?: \S+)*")
_WORD = re.compile(r"[a-z&]+")
_ENDINGS = re.compile(r"(?<=\w{3})(?:ings?|ed|s)$")
_AND = re.compile(r"\sand\s")
_YEARS = range(1980, 2100)
_STOPS = frozenset(
    re.split(
        r"\s+",
        """
        a about above again all also an and approximately april are around as assuming at august be been being below
        between billion billions bringing by calendar can company continue continues current currently date december
        estimate estimated estimates expect expectation expectations expected expecting expects february first
        fiscal for forecast forecasts fourth from full fy go goes going guidance guide guided guides half has have
        high higher holds implies in increase increased increases increasing into is it its itself january july june
        like line low lower lowered lowering lowers maintained maintaining maintains march may mid midpoint million
        millions month months move moved moves moving narrow narrowed narrowing new next november now october of on
        or our outlook over page period point points previous previously prior projected projects q quarter raise
        raised raises raising range reaffirm reaffirmed reaffirming reaffirms reiterate reiterated reiterates remain
        remaining remains result results rise rises rising rose second september set sets should so stand stands
        still than that the their then therefore these they third this thousand thousands three through to today
        together total twelve unaudited unchanged under up update updated updates was we were which while will with
        would year years
        """,
    )
)
_NET = frozenset({"sale", "revenue"})
"""Of which "net" says no more."""


class Printed(msgspec.Struct, frozen=True):
    """A range: its ends as printed and the power of ten behind them (None: not said), what it is of, and where."""

    name: frozenset[str]
    ends: tuple[Decimal, Decimal]
    power: int | None
    former: bool
    percent: bool
    printed: str
    span: Span

    @property
    def middle(self) -> Decimal:
        """The middle of its ends."""
        return (self.ends[0] + self.ends[1]) / 2

    def worth(self, power: int | None) -> Decimal:
        """Return its middle in the power of ten of a figure beside it; as printed where one of them says none."""
        both = self.power is not None and power is not None
        return self.middle.scaleb((self.power or 0) - (power or 0)) if both else self.middle


def name_of(words: str) -> frozenset[str]:
    """Return the words that say what something is of, without their endings."""
    name = frozenset(_ENDINGS.sub("", word) for word in _WORD.findall(lowered(words)) if word not in _STOPS)
    return name - {"net"} if name & _NET else name


def number_of(digits: str) -> Decimal:
    """Return a number as printed."""
    return Decimal(digits.replace(",", ""))


def power_of(scale: str | None) -> int | None:
    """Return the power of ten that a word such as "million" stands for."""
    return _SCALES[scale] if scale else None


def printed_ranges(book: Book) -> Iterator[Printed]:
    """Yield the ranges of all lines that hold columns, and those of the sentences."""
    yield from _in_lines(book)
    yield from _in_columns(book)
    for paragraph in book.prose:
        text = lowered(paragraph.text)
        for start, end in sentences(paragraph.text):
            for found in RANGE.finditer(text, start, end):
                lead = text[start : found.start()]
                if _AND.search(found.group()) and not lead.rstrip("$€£ ").endswith(("between", "approximately")):
                    continue
                former = _SAID_BEFORE.search(lead[-60:]) is not None
                where = paragraph.span(found.start(), found.end())
                yield from _printed(found, name_of(lead), (book.text[where.start : where.end], where), former=former)


_COLUMNS = re.compile(r"^[ \t]*(?P<label>[^\s\d].*?)(?:\s{2,}|\t|[ ]*\|[ ]*)(?=[$€£]?\s?\d)")


def _in_lines(book: Book) -> Iterator[Printed]:
    lines, start = book.lower.split("\n"), 0
    for number, line in enumerate(lines):
        label = _COLUMNS.match(line)
        for found in RANGE.finditer(line, label.end()) if label is not None else ():
            where = book.span(start + found.start(), start + found.end())
            head = _head(lines[max(0, number - _ABOVE) : number], found.start(), found.end())
            name = name_of(re.sub(r"\([^)]*\)", " ", label["label"])) if label is not None else frozenset()
            shown = book.text[where.start : where.end], where
            yield from _printed(found, name, shown, former=_FORMER.search(head) is not None)
        start += len(line) + 1


def _in_columns(book: Book) -> Iterator[Printed]:
    """Yield the ranges of which the ends stand in a column each."""
    for sheet in book.sheets:
        for low, high in low_high_columns(sheet):
            for number, label in enumerate(sheet.labels):
                ends, where = (sheet.value(number, low), sheet.value(number, high)), sheet.span(number, low)
                if ends[0] is not None and ends[1] is not None and ends[0] < ends[1] and where is not None:
                    percent = sheet.unit(number) == "percent"
                    printed = f"{sheet.text(number, low)} to {sheet.text(number, high)}"
                    name = name_of(re.sub(r"\([^)]*\)", " ", label))
                    former = _FORMER.search(sheet.columns[low].label.lower()) is not None
                    power = _POWERS.get(sheet.scale(number))
                    yield Printed(name, (ends[0], ends[1]), power, former, percent, printed, where)


def _head(above: list[str], start: int, end: int) -> str:
    """Return the words that stand nearest over a cell, in lines of two heads and more."""
    pieces = []
    for line in above:
        heads = list(_PIECE.finditer(line))
        if len(heads) > 1 and not RANGE.search(line):
            pieces.append(min(heads, key=lambda head: abs(head.start() + head.end() - start - end)).group())
    return " ".join(pieces)


def _printed(found: re.Match[str], name: frozenset[str], shown: tuple[str, Span], *, former: bool) -> Iterator[Printed]:
    low, high = number_of(found["low"]), number_of(found["high"])
    powers = power_of(found["low_scale"]), power_of(found["high_scale"])
    if powers[0] is not None and powers[1] is not None:
        low = low.scaleb(powers[0] - powers[1])
    if low < high and not (low in _YEARS and high in _YEARS and powers[1] is None and "$" not in shown[0]):
        percent = found["percent"] is not None
        yield Printed(name, (low, high), powers[1], former, percent, " ".join(shown[0].split()), shown[1])
