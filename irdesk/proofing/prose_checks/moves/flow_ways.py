"""Whether activities used cash or brought it, against their line: "Operating activities used $46.1 million"."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import displayed, verdict
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.seek import seek
from irdesk.proofing.words.sentences import lowered

_OPENS = ("operating activities ", "investing activities ", "financing activities ")
_TOLD = re.compile(
    r"(?P<kind>operating|investing|financing) activities (?:(?P<used>used|consumed|absorbed|required)"
    r"|provided|generated|contributed|produced|supplied|brought in) (?:net )?(?:cash of )?[$€£] ?"
    r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)(?: (?P<scale>million|billion|thousand))?"
)
_LINE = re.compile(r"(?:net )?cash (?:flows? )?.*\bactivities(?: of continuing operations)?|.*\bactivities")
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def flow_ways(book: Book) -> Iterator[Finding]:
    """Yield an error where activities are said to use what their line says they brought, or the other way."""
    for paragraph in book.saying(*_OPENS):
        for found in seek(_TOLD, lowered(paragraph.text), _OPENS):
            told = displayed(found["number"].replace(",", ""), _SCALES.get(found["scale"] or "", 1))
            cells = [fact for fact in _lines(book, found["kind"]) if verdict(told, fact.worth.magnitude()) == "exact"]
            used = found["used"] is not None
            if not cells or any((fact.worth.value < 0) == used for fact in cells):
                continue
            way, instead = ("used", "brought") if used else ("brought", "used")
            message = f"The text says that {found['kind']} activities {way} what they {instead}: {cells[0].cell}."
            spans = (paragraph.span(*found.span()), cells[0].span)
            yield finding(book.text, "direction", "error", "impossible", message, *spans, stated=found["number"])


def _lines(book: Book, kind: str) -> Iterator[Fact]:
    """Yield the cells of the totals of a kind of activities."""
    for row in book.by_row:
        own = row[0].sheet.statement.kind == "cash_flows" and kind in row[0].label and "total" not in row[0].label
        if own and _LINE.fullmatch(row[0].label) and not row[0].other_basis:
            yield from row
