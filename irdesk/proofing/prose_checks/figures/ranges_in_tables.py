"""A range of the text against the low and the high column of the outlook's table: one end of it differs."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.row_names import words_of
from irdesk.proofing.prose_checks.figures.ranges_told import UNNAMED, Range, range_name, told_ranges
from irdesk.proofing.prose_checks.figures.twins import a_digit_off
from irdesk.proofing.tables.concepts import bare
from irdesk.proofing.tables.low_high_columns import low_high_columns

_A_SHARE = frozenset({"per", "share", "unit", "ad", "diluted", "basic", "common", "ordinary"})
"""Words of a row's name that the text puts behind its figures: "of $1.31 to $1.36 per diluted share"."""


_EARNED = frozenset({"earning", "income", "net", "loss"})
_EPS = frozenset({"eps"})
_SCALES = {Decimal(1).scaleb(power) for power in (-2, 0, 2, 3, 6, 9)}


class _Row(msgspec.Struct, frozen=True):
    """The two ends that a row of an outlook's table gives, with the words of its name, by which each may be called."""

    names: tuple[frozenset[str], ...]
    ends: tuple[Decimal, Decimal]
    shown: tuple[str, str]
    spans: tuple[Span | None, Span | None]

    def overlaps(self, told: Range) -> bool:
        """Say whether it is the very range of the text, which the reader of outlooks took, too."""
        first = told.saying.paragraph.offset(told.low.quantity.start)
        last = told.saying.paragraph.offset(told.high.quantity.end)
        return any(each is not None and each.start < last and first < each.end for each in self.spans)


def ranges_in_tables(book: Book) -> Iterator[Finding]:
    """Yield a warning for each range of the text that is its row of the table but for a digit of one end."""
    rows = _rows(book)
    for told in told_ranges(book) if rows else ():
        ends = Decimal(told.ends[0]), Decimal(told.ends[1])
        own = range_name(book, told) - _A_SHARE
        called = {own, own - _EPS or own}
        apart = [row for row in rows if not row.overlaps(told)]
        named = [row for row in apart if not called.isdisjoint(row.names)] or _only_one(apart, own)
        if not any(_agree(ends, row.ends) for row in named):
            near = next((row for row in named if _one_end_off(ends, row.ends)), None)
            if near is not None:
                yield _finding(book, told, near)


def _only_one(rows: list[_Row], own: frozenset[str]) -> list[_Row]:
    """Return the one row whose name holds several words that the text gives, "operating activities" of a longer one."""
    found = [row for row in rows if len(own) > 1 and own <= row.names[0]]
    return found if len(found) == 1 else []


@lru_cache(maxsize=8)
def _rows(book: Book) -> tuple[_Row, ...]:
    return (*_read(book), *_outlook(book))


def _outlook(book: Book) -> Iterator[_Row]:
    """Yield the ranges that the reader took for the outlook's, of tables whose cells hold both ends, too."""
    for item in book.release.guidance:
        span = item.span("text") or item.span("low")
        if item.low is None or item.high is None or item.low == item.high or span is None or _is_running(item.text):
            continue
        ends = Decimal(item.low) * item.scale, Decimal(item.high) * item.scale
        names = _names(item.metric)
        if names:
            yield _Row(names, ends, (item.low, item.high), (span, None))


def _is_running(text: str | None) -> bool:
    """Say whether an outlook stands in running text, where ranges are held against each other already."""
    return text is not None and (text.rstrip().endswith(".") or _SAYS.search(text) is not None)


_SAYS = re.compile(r"\b(?:expect\w*|anticipat\w*|will|is|are|now|we)\b", re.IGNORECASE)


def _read(book: Book) -> Iterator[_Row]:
    for sheet in book.sheets:
        for low, high in low_high_columns(sheet):
            for number, label in enumerate(sheet.labels):
                ends = sheet.value(number, low), sheet.value(number, high)
                names = _names(label)
                if ends[0] and ends[1] and names:
                    shown = sheet.text(number, low), sheet.text(number, high)
                    spans = sheet.span(number, low), sheet.span(number, high)
                    yield _Row(names, (ends[0], ends[1]), shown, spans)


def _names(label: str) -> tuple[frozenset[str], ...]:
    """Return what the text may call a row; earnings per share have a name of their own."""
    words = frozenset(words_of(bare(label)))
    name = words - UNNAMED - _A_SHARE
    names = [name, name - _EARNED | _EPS] if "share" in words and name & _EARNED else [name]
    return tuple(each for each in names if each)


def _scale(one: Decimal, other: Decimal) -> Decimal | None:
    """Return how many of the one make the other where only their units differ."""
    return next((scale for scale in _SCALES if other * scale == one), None)


def _agree(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> bool:
    scale = _scale(one[0], other[0])
    return scale is not None and other[1] * scale == one[1]


def _one_end_off(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> bool:
    """Say whether one end is the same, in whatever unit, and the other one looks like misprinted."""
    for same, off in ((0, 1), (1, 0)):
        scale = _scale(one[same], other[same])
        if scale is not None:
            places = min(_last(each) for each in (one[off], other[off] * scale))
            digits = [str(int(each.scaleb(-places))) for each in (one[off], other[off] * scale)]
            if len(digits[0]) >= _LEAST and a_digit_off(*digits):
                return True
    return False


_LEAST = 3
"""Of fewer digits one differs by chance: the year may have another range than the quarter."""


def _last(value: Decimal) -> int:
    """Return the power of ten of a number's last digit that is not 0."""
    return int(value.normalize().as_tuple().exponent)


def _finding(book: Book, told: Range, row: _Row) -> Finding:
    shown = " to ".join(row.shown)
    message = f"{told.printed} here, {shown} in the table of the outlook: one of them is a slip."
    where = told.saying.paragraph.span(told.low.quantity.start, told.high.quantity.end)
    spans = (where, *row.spans)
    return finding(book.text, "range", "warning", "inconsistent", message, *spans, stated=told.printed, expected=shown)
