"""Operating figures of the text, "1,876 homes in backlog", against the rows of operating data; and their growth."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from irdesk.domain.finding import Finding
from irdesk.domain.months import NAME
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import displayed
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.periods import Slot, calendar_of, periods
from irdesk.proofing.prose.run_ins import run_in
from irdesk.proofing.prose_checks.figures.kpi_growth import Number, back, kpi_growth
from irdesk.proofing.prose_checks.figures.operating_rows import (
    Row,
    any_row,
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
_FIGURES = re.compile(r"\d+")
_SIGN = re.compile(r"(?:(?:US|C|A)?[$€£]|(?:EUR|NOK|SEK|DKK|CHF|RMB)\s)\Z", re.IGNORECASE)
_LONGEST_SIGN = 4
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_BEFORE, _BEHIND = 70, 45
_CHANGES = re.compile(
    r"\b(?:by|increase of|decrease of|up|down|rose|fell|grew|declined|improved|added|opened|more|fewer)\s?$",
    re.IGNORECASE,
)
_LONGEST_CHANGE = 16
_BREAK = re.compile(r"[;:]|\d")
_STOP = re.compile(r"[;:,(]|\d|\b(?:and|or|at|with)\b")
_PAST = re.compile(
    r"\b(?:compared (?:with|to)|versus|vs\.?|against|from|than|previously|prior|earlier)\b[^;]*$", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;:]|,(?! (?:19|20)\d\d)|\b(?:and|compared|versus|from|up|down)\b", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|while|whereas)\b(?=\s\w)", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:\s[a-z][\w-]*){0,3},? (?:as )?(?:compared (?:with|to)|versus|against|up from|down from|from) ",
    re.IGNORECASE,
)
_NARROW = re.compile(
    r"\b(?:segment|exclud\w*|pro forma|organic|of which|same[- ]store|acquired|average of|stand-?alone|legacy"
    r"|peak(?:ed|ing)?|trough(?:ed)?|bottom(?:ed|ing)|as (?:low|high) as)\b",
    re.IGNORECASE,
)
_GROWN_TO = re.compile(
    r"(?P<subject>[^;:\d]*?)\b(?:rises?|rose|grew|increases?|increased|climbed|advanced|up|falls?|fell|declined|decreased"
    r"|dropped|down)\s(?:by\s)?\d+(?:\.\d+)?(?:\s?%|\s?per ?cent),?\sto\s(?:a\s)?(?:new\s)?(?:record\s)?$",
    re.IGNORECASE,
)
"""What leads from a name over its growth to a number: "enrollment rises 5.7% to"."""
_BY_TO = re.compile(r"(?:%|cent),?\sto\s(?:a\s)?(?:new\s)?(?:record\s)?$", re.IGNORECASE)
_LONGEST_TO = 24
_DAY = re.compile(rf"\b{NAME}\s$", re.IGNORECASE)
_DAY_BEHIND = re.compile(rf"\s{NAME}\b", re.IGNORECASE)
_LONGEST_MONTH = 12
_ABOUT = re.compile(r"\b(?:about|approximately|roughly|nearly|almost|some|around|over|more than)\s$", re.IGNORECASE)
_AHEAD = re.compile(rf"{EXPECTED.pattern}|\bwill\b")
_FAR = 110
_DIGITS, _SURE_DIGITS = 2, 3
_YEARS = range(1980, 2100)


def kpis(book: Book) -> Iterator[Finding]:
    """Yield a finding for each operating figure that a row of the tables is of, and for its growth."""
    if not operating_rows(book):
        return
    for paragraph in book.numbered:
        for start, end in sentences(paragraph.text):
            for number in _numbers(book, paragraph, start, end):
                yield from _held(book, number)


def _figures(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the numbers of several digits that are no years, looked for only where digits stand."""
    last = start
    for figures in _FIGURES.finditer(text, start, end):
        place = figures.start()
        if place < last:
            continue
        sign = _SIGN.search(text, max(last, place - _LONGEST_SIGN), place)
        found = _NUMBER.match(text, sign.start(), end) if sign is not None else None
        found = found or _NUMBER.match(text, place, end)
        if found is not None:
            last = found.end()
            digits = found["number"].replace(",", "")
            dated = _DAY.search(text, max(start, place - _LONGEST_MONTH), place) or _DAY_BEHIND.match(text, last)
            if len(digits) <= _DIGITS and dated is not None:
                continue
            short = len(digits.replace(".", "").lstrip("0")) < _DIGITS
            if not (short or (digits.isdigit() and int(digits) in _YEARS)):
                yield found


def _until(text: str, start: int, end: int) -> int:
    """Return where a sentence begins to speak of the future, or its end."""
    ahead = _AHEAD.search(text, start, end)
    return end if ahead is None else text.rfind(";", start, ahead.start())


def _numbers(book: Book, paragraph: Paragraph, start: int, end: int) -> Iterator[Number]:
    text, former = paragraph.text, None
    figures = list(_figures(text, start, end))
    end = _until(text, start, end) if figures else end
    for found in figures:
        if found.end() > end:
            break
        lead = text[max(start, found.start() - _BEFORE) : found.start()]
        if _CHANGES.search(lead[-_LONGEST_CHANGE:]):
            continue
        *former_number, clause = _BREAK.split(lead)
        clause = _AND.split(clause)[-1] if former_number else clause  # what stands before "and" is the last number's
        moved = lead.endswith(("to ", "to a ", "record ")) and _BY_TO.search(lead[-_LONGEST_TO:])
        grown = _GROWN_TO.search(text, max(start, found.start() - _FAR), found.start()) if moved else None
        clause = grown["subject"] if grown is not None else clause
        if _NARROW.search(clause):
            continue
        row = _row(book, found, clause, end)
        if row is None and former is not None and _COMPARED.fullmatch(text[former.end : found.start()]):
            row = former.row
        if row is not None:
            value = displayed(found["number"].replace(",", ""), _SCALES.get((found["scale"] or "").lower(), 1))
            where = (found.start(), found.end())
            claim = _claim(book, paragraph, where)
            past = _PAST.search(clause) is not None if claim is None else claim.compared
            slot = _named_beside(book, text, (start, *where, end)) if claim is None else claim.slot
            former = Number(paragraph, *where, value, past, slot, row)
            yield former


def _row(book: Book, found: re.Match[str], clause: str, end: int) -> Row | None:
    """Return the row that the words before a number and behind it mean."""
    percent, money = bool(found["percent"]), bool(found["sign"])
    if not any_row(book, percent=percent, money=money):
        return None
    behind = _STOP.split(found.string[found.end() : min(end, found.end() + _BEHIND)], 1)[0]
    own = _own_name(book)
    words = stems_of(f"{clause.replace(own, ' ') if own else clause} {behind}")
    row = row_of(book, words, stems_of(run_in(found.string)), percent=percent, money=money)
    averaged = _AVERAGE in clause.lower() or _AVERAGE in behind.lower()
    return row if row is None or averaged or _AVERAGE not in row.name.lower() else None


_AVERAGE = "averag"
_FIRM = re.compile(r",? (?:Inc|Corp(?:oration)?|Ltd|Limited|LLC|plc|N\.?V|S\.?A|AG|SE|Co)\b\.?.*$", re.IGNORECASE)


@lru_cache(maxsize=8)
def _own_name(book: Book) -> str:
    """Return the company's name as a text uses it, which may hold a row's: "Kettle & Thorne" of a firm's brands."""
    name = _FIRM.sub("", book.release.company.name or "")
    return name if " " in name else ""


def _named_beside(book: Book, text: str, around: tuple[int, int, int, int]) -> Slot | None:
    """Return the period that stands behind a number in its clause, or before: "17,107 members as of June 30, 2025"."""
    start, first, last, end = around
    stop = _CLAUSE.search(text, last, end)
    behind = next(periods(text, last, stop.start() if stop is not None else end, calendar_of(book)), None)
    if behind is not None:
        return behind.slot
    before = list(periods(text, start, first, calendar_of(book)))
    return before[-1].slot if before else None


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


def _held(book: Book, number: Number) -> Iterator[Finding]:
    own = number.slot or calendar_of(book).own()
    if own is None:
        return
    firm = number.slot is not None
    slots = [own] if firm or not number.past else [back(own, 12), back(own, 3)]
    here = [cell for slot in slots for cell in number.row.cells(slot)]
    about = _ABOUT.search(number.paragraph.text, 0, number.start) is not None
    tied = next((column for column, cell in here if shows(number.value, cell) or (about and _near(number, cell))), None)
    if tied is not None:
        yield _finding(book, number, tied, "ok")
        yield from kpi_growth(book, number, tied, own) if not number.past else ()
        return
    everything = {each for row in _alike(book, number.row) for each in row.every()} | number.row.beside()
    elsewhere = any(shows(number.value, cell) for cell in everything)
    wrong = [column for column, cell in here[:1] if cell and misprinted(number.value, nearest_unit(number.value, cell))]
    digits = len(number.value.value.normalize().as_tuple().digits)
    if wrong and not elsewhere and digits >= (_SURE_DIGITS if number.past else _DIGITS):
        yield _finding(book, number, wrong[0], "error")


def _near(number: Number, cell: Decimal) -> bool:
    """Say whether a number that is said to be about right is a cell to the number's own last digit that is not 0."""
    value = number.value.value.normalize()
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    return value != 0 and abs(nearest_unit(number.value, cell) - value) <= step / 2


def _alike(book: Book, row: Row) -> list[Row]:
    return [other for other in operating_rows(book) if row.stems & other.stems]


def _finding(book: Book, number: Number, column: int, severity: str) -> Finding:
    sheet, row = number.row.sheet, number.row.number
    where, cell = f"{number.row.name}, {sheet.column_name(column)}", sheet.text(row, column)
    if severity == "ok":
        message = f"{number.printed} ties to {where} in {sheet.title} ({cell})."
    else:
        message = f"{where}: the text says {number.printed}, {sheet.title} {cell}."
    kind = "exact" if severity == "ok" else "impossible"
    spans = (number.span, sheet.span(row, column))
    return finding(book.text, "prose-table", severity, kind, message, *spans, stated=number.printed)
