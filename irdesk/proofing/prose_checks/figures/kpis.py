"""Operating figures of the text, "1,876 homes in backlog", against the rows of operating data; and their growth."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, growth, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back, periods
from irdesk.proofing.prose_checks.figures.operating_rows import (
    Row,
    nearest_unit,
    operating_rows,
    row_of,
    shows,
    stems_of,
)
from irdesk.proofing.prose_checks.sayings import misprinted
from irdesk.proofing.words.sentences import sentences

_NUMBER = re.compile(
    r"(?<![\w.,/:-])(?P<sign>(?:US|C|A)?[$€£]|(?:EUR|NOK|SEK|DKK|CHF|RMB)\s)?"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{2,})(?P<percent>\s?%|\s?per ?cent\b)?"
    r"(?:\s(?P<scale>thousand|million|billion)\b)?(?![\w-]|[.,/:]\d)",
    re.IGNORECASE,
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_BEFORE, _BEHIND = 70, 45
_CHANGES = re.compile(
    r"\b(?:by|increase of|decrease of|up|down|rose|fell|grew|declined|improved|added|opened|more|fewer)\s*$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:compared (?:with|to)|versus|vs\.?|against|from|than|previously|prior|earlier)\b[^;]*$", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;:]|,(?! (?:19|20)\d\d)|\b(?:and|compared|versus|from|up|down)\b", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|while|whereas)\b(?=\s\w)", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:\s[a-z][\w-]*){0,3},? (?:as )?(?:compared (?:with|to)|versus|against|up from|down from) ", re.IGNORECASE
)
_NARROW = re.compile(
    r"\b(?:segment|exclud\w*|pro forma|organic|of which|same[- ]store|acquired|average of|stand-?alone|legacy)\b",
    re.IGNORECASE,
)
_DIGITS, _FIRM = 2, 3
_YEARS = range(1980, 2100)
_GROWN = re.compile(
    r"^(?:\s[a-z][\w-]*){0,5},?\s\(?(?:(?P<up>up|an increase of|increasing|a gain of)"
    r"|(?P<down>down|a decrease of|a decline of|decreasing))\s(?:by\s)?(?P<percent>\d+(?:\.\d+)?)"
    r"(?:\s?%|\spercent|\sper cent)(?!\s(?:points|sequential))(?P<behind>[^;,.]{0,60})",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"sequential|(?:from|over|than|to|with) [$€£]?\d|(?:prior|previous|linked|last|third|second|first|fourth) quarter"
    r"|constant|organic|same",
    re.IGNORECASE,
)


_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNT = rf"(?P<count>\d[\d,]*|{'|'.join(_NUMBERS)})"
_MORE = re.compile(
    rf"^(?:\s[a-z][\w-]*){{0,4}},?\s(?:or )?{_COUNT}\s(?:(?P<up>more|higher)|fewer|less|lower)"
    r"\sthan\s(?:a|one|the)\s(?:year (?:ago|earlier|before)|(?:prior|previous) year)",
    re.IGNORECASE,
)


class Number(msgspec.Struct, frozen=True):
    """A number of the text with the row that it is said of; `slot` as its sentence gives it."""

    paragraph: Paragraph
    start: int
    end: int
    value: Amount
    past: bool
    slot: Slot | None
    row: Row

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.paragraph.span(self.start, self.end)

    @property
    def printed(self) -> str:
        """The number as printed."""
        return self.paragraph.text[self.start : self.end]


def kpis(book: Book) -> Iterator[Finding]:
    """Yield a finding for each operating figure that a row of the tables is of, and for its growth."""
    if not operating_rows(book):
        return
    for paragraph in book.prose:
        for start, end in sentences(paragraph.text):
            if EXPECTED.search(paragraph.text, start, end) is None:
                for number in _numbers(book, paragraph, start, end):
                    yield from _held(book, number)


def _numbers(book: Book, paragraph: Paragraph, start: int, end: int) -> Iterator[Number]:
    text, former = paragraph.text, None
    for found in _NUMBER.finditer(text, start, end):
        digits = found["number"].replace(",", "")
        if len(digits.replace(".", "").lstrip("0")) < _DIGITS or (digits.isdigit() and int(digits) in _YEARS):
            continue
        lead = text[max(start, found.start() - _BEFORE) : found.start()]
        *former_number, clause = re.split(r"[;:]|\d", lead)
        clause = _AND.split(clause)[-1] if former_number else clause  # what stands before "and" is the last number's
        behind = re.split(r"[;:,(]|\d|\b(?:and|or|at|with)\b", text[found.end() : min(end, found.end() + _BEHIND)])[0]
        if _CHANGES.search(lead) or _NARROW.search(clause):
            continue
        words = stems_of(f"{clause} {behind}")
        row = row_of(book, words, percent=bool(found["percent"]), money=bool(found["sign"]))
        if row is None and former is not None and _COMPARED.fullmatch(text[former.end : found.start()]):
            row = former.row
        if row is not None:
            value = displayed(digits, _SCALES.get((found["scale"] or "").lower(), 1))
            where = (found.start(), found.end())
            claim = _claim(book, paragraph, where)
            past = _PAST.search(clause) is not None if claim is None else claim.compared
            slot = _named_behind(book, text, found.end(), end) if claim is None else claim.slot
            former = Number(paragraph, *where, value, past, slot, row)
            yield former


def _named_behind(book: Book, text: str, start: int, end: int) -> Slot | None:
    """Return the period that stands behind a number in its clause: "17,107 members as of June 30, 2025"."""
    stop = _CLAUSE.search(text, start, end)
    named = next(periods(text, start, stop.start() if stop is not None else end, calendar_of(book)), None)
    return named.slot if named is not None else None


def _claim(book: Book, paragraph: Paragraph, where: tuple[int, int]) -> Claim | None:
    """Return what the number claims, where it has a unit."""
    every = _by_paragraph(book).get(id(paragraph), ())
    return next((c for c in every if c.quantity.start < where[1] and where[0] < c.quantity.end), None)


@lru_cache(maxsize=8)
def _by_paragraph(book: Book) -> dict[int, tuple[Claim, ...]]:
    found: dict[int, list[Claim]] = {}
    for claim in claims(book):
        found.setdefault(id(claim.paragraph), []).append(claim)
    return {key: tuple(each) for key, each in found.items()}


def _back(slot: Slot, months: int) -> Slot:
    return Slot(slot.length, months_back(slot.end, months))


def _held(book: Book, number: Number) -> Iterator[Finding]:
    own = number.slot or calendar_of(book).own()
    if own is None:
        return
    firm = number.slot is not None
    slots = [own] if firm or not number.past else [_back(own, 12), _back(own, 3)]
    here = [cell for slot in slots for cell in number.row.cells(slot)]
    tied = next((column for column, cell in here if shows(number.value, cell)), None)
    if tied is not None:
        yield _finding(book, number, tied, "ok")
        yield from _growth(book, number, tied, own) if not number.past else ()
        return
    everything = {each for row in _alike(book, number.row) for each in row.every()}
    elsewhere = any(shows(number.value, cell) for cell in everything)
    wrong = [column for column, cell in here[:1] if cell and misprinted(number.value, nearest_unit(number.value, cell))]
    digits = len(number.value.value.normalize().as_tuple().digits)
    if wrong and not elsewhere and digits >= (_FIRM if number.past else _DIGITS):
        yield _finding(book, number, wrong[0], "error")


def _alike(book: Book, row: Row) -> list[Row]:
    return [other for other in operating_rows(book) if row.stems & other.stems]


def _finding(book: Book, number: Number, column: int, severity: str) -> Finding:
    sheet, row = number.row.sheet, number.row.number
    where, cell = f"{sheet.name(row)}, {sheet.column_name(column)}", sheet.text(row, column)
    if severity == "ok":
        message = f"{number.printed} ties to {where} in {sheet.title} ({cell})."
    else:
        message = f"{where}: the text says {number.printed}, {sheet.title} {cell}."
    kind = "exact" if severity == "ok" else "impossible"
    spans = (number.span, sheet.span(row, column))
    return finding(book.text, "prose-table", severity, kind, message, *spans, stated=number.printed)


def _more(book: Book, number: Number, column: int, own: Slot) -> Iterator[Finding]:
    """Hold "142 aircraft, six more than a year earlier" against the row."""
    found = _MORE.match(number.paragraph.text[number.end : number.end + 90])
    then = [cell for _, cell in number.row.cells(_back(own, 12))]
    now = number.row.sheet.amount(number.row.number, column)
    if found is None or len(then) != 1 or now is None:
        return
    word = found["count"].lower().replace(",", "")
    stated = Decimal(_NUMBERS.index(word) if word in _NUMBERS else word)
    made = abs(now.value) - then[0]
    if (stated if found["up"] else -stated) == made:
        return
    message = f"{number.printed} against {shown(then[0])} a year before: the text says {found['count']} "
    message += f"{'more' if found['up'] else 'fewer'}, it is {shown(made)}."
    at = number.end + found.start("count")
    spans = (number.paragraph.span(at, at + len(found["count"])), number.span)
    yield finding(book.text, "change", "error", "impossible", message, *spans, stated=found["count"])


def _growth(book: Book, number: Number, column: int, own: Slot) -> Iterator[Finding]:
    """Hold the growth right behind an operating figure against its row."""
    yield from _more(book, number, column, own)
    found = _GROWN.match(number.paragraph.text[number.end : number.end + 140])
    if found is None or _OTHER.search(found["behind"]):
        return
    sheet, row = number.row.sheet, number.row.number
    then = [each for each, _ in number.row.cells(_back(own, 12))]
    now, before = sheet.amount(row, column), sheet.amount(row, then[0]) if len(then) == 1 else None
    computed = growth(now.magnitude(), before.magnitude()) if now is not None and before is not None else None
    if computed is None:
        return
    stated = displayed(found["percent"])
    kind = verdict(stated if found["up"] else -stated, computed)
    at = number.end + found.start("percent")
    message = f"{found['percent']} percent growth: {sheet.text(row, then[0])} to {sheet.text(row, column)} is "
    message += f"{shown(round(computed.value, 1))} percent."
    where = number.paragraph.span(at, at + len(found["percent"]))
    spans = (where, sheet.span(row, column), sheet.span(row, then[0]))
    severity = {"exact": "ok", "rounding": "note"}.get(kind, "error")
    yield finding(book.text, "growth", severity, kind, message, *spans, stated=found["percent"], computed=computed)
