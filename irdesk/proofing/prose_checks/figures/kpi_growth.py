"""Growth and change of operating figures that tie to a row: "10,811, up 7.2%", "six more than a year ago"."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, growth, shown, verdict
from irdesk.proofing.prose.periods import Slot, months_back
from irdesk.proofing.prose_checks.figures.operating_rows import Row

_GROWN = re.compile(
    r"^(?:\s[a-z][\w-]*){0,5},?\s\(?(?:(?P<up>(?:up|an increase of|increasing|a gain of|a rise of)\s(?:by\s)?|\+)"
    r"|(?P<down>(?:down|a decrease of|a decline of|decreasing)\s(?:by\s)?|(?<=\()[-−–]))(?P<percent>\d+(?:\.\d+)?)"
    r"(?:\s?%|\spercent|\sper cent)(?!\s(?:points|sequential))(?P<behind>[^;,.]{0,60})",
    re.IGNORECASE,
)
_RISEN = re.compile(
    r"\b(?:(?P<up>rises?|rose|grew|increases?|increased|climbed|advanced|jumped|surged|up)"
    r"|(?P<down>falls?|fell|declined|decreased|dropped|slid|slipped|eased|sank|down))\s(?:by\s)?(?P<percent>\d+(?:\.\d+)?)"
    r"(?:\s?%|\s?per ?cent),?\sto\s(?:a\s)?(?:new\s)?(?:record\s)?$",
    re.IGNORECASE,
)
_LEAD = 60
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


def back(slot: Slot, months: int) -> Slot:
    """Return a period so many months before."""
    return Slot(slot.length, months_back(slot.end, months))


def _more(book: Book, number: Number, column: int, own: Slot) -> Iterator[Finding]:
    """Hold "142 aircraft, six more than a year earlier" against the row."""
    found = _MORE.match(number.paragraph.text[number.end : number.end + 90])
    then = [cell for _, cell in number.row.cells(back(own, 12))]
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


def kpi_growth(book: Book, number: Number, column: int, own: Slot) -> Iterator[Finding]:
    """Hold the growth right beside an operating figure against its row."""
    yield from _more(book, number, column, own)
    text = number.paragraph.text
    behind, lead = text[number.end : number.end + 140], text[max(0, number.start - _LEAD) : number.start]
    found = _GROWN.match(behind)
    if found is not None and not _OTHER.search(found["behind"]):
        yield from _grown(book, number, column, own, (found, number.end))
    risen = _RISEN.search(lead)
    if risen is not None and not _OTHER.search(f"{lead[: risen.start()]} % {_CLAUSE.split(behind)[0]}"):
        yield from _grown(book, number, column, own, (risen, number.start - len(lead)))


_CLAUSE = re.compile(r"[;.](?!\d)")


def _grown(book: Book, number: Number, column: int, own: Slot, said: tuple[re.Match[str], int]) -> Iterator[Finding]:
    found, begin = said
    sheet, row = number.row.sheet, number.row.number
    then = [each for each, _ in number.row.cells(back(own, 12))]
    now, before = sheet.amount(row, column), sheet.amount(row, then[0]) if len(then) == 1 else None
    computed = growth(now.magnitude(), before.magnitude()) if now is not None and before is not None else None
    if computed is None:
        return
    stated = displayed(found["percent"])
    kind = verdict(stated if found["up"] else -stated, computed)
    at = begin + found.start("percent")
    message = f"{found['percent']} percent growth: {sheet.text(row, then[0])} to {sheet.text(row, column)} is "
    message += f"{shown(round(computed.value, 1))} percent."
    where = number.paragraph.span(at, at + len(found["percent"]))
    spans = (where, sheet.span(row, column), sheet.span(row, then[0]))
    severity = {"exact": "ok", "rounding": "note"}.get(kind, "error")
    yield finding(book.text, "growth", severity, kind, message, *spans, stated=found["percent"], computed=computed)
