"""Non-GAAP measures: each is reconciled to what it comes from, and the text points at the right table."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.tables.labels import plain
from irdesk.proofing.tables.sheet import Sheet

SOURCE = "Regulation G, 17 CFR 244.100(a)(2); Regulation S-K, item 10(e)"
MEASURES = {
    "ebitda": r"\bebitda\b", "adjusted_ebitda": r"adjusted ebitda", "free_cash_flow": r"free cash flow",
    "adjusted_eps": r"(?:adjusted|non-?gaap|core|pro forma).*(?:eps|per (?:\w+ )*share)",
    "adjusted_net_income": r"(?:adjusted|non-?gaap|core|pro forma).*(?:net )?(?:income|earnings|loss)",
    "adjusted_operating_income": r"(?:adjusted|non-?gaap|core|segment).*(?:operating|income from operations)",
}  # fmt: skip
"""From the metric of the prose to the label of the row that its reconciliation ends in."""
_POINTER = re.compile(
    r"reconciliation[^.]{0,160}?\b(?:follows|appears|is set forth|is presented|included|provided|contained|found)\s+"
    r"(?:in|within)\s+(?:the\s+)?(?:accompanying\s+|attached\s+)?"
    r"(?P<title>(?:[A-Z][\w’'-]*|of|and)(?:\s+(?:[A-Z][\w’'-]*|of|and))*)",
)


def non_gaap(book: Book) -> Iterator[Finding]:
    """Yield a finding for each non-GAAP measure that the prose gives a figure of."""
    seen: set[str] = set()
    for claim in claims(book):
        key = claim.metric.key if claim.metric is not None else ""
        if key not in MEASURES or key in seen or claim.expected:
            continue
        seen.add(key)
        yield _measure(book, key, claim.paragraph.span(claim.metric.start, claim.metric.end) if claim.metric else None)


def _measure(book: Book, key: str, where: Span | None) -> Finding:
    name = key.replace("_", " ").replace("eps", "EPS").replace("ebitda", "EBITDA")
    sheet = next((each for each in book.sheets if _reconciles(each, key)), None)
    if sheet is not None:
        return finding(book.text, "non-gaap", "ok", "exact", f"{name} is reconciled ({SOURCE}).", where, sheet.about)
    if not book.sheets or re.search(r"reconciliation|reconciled", book.text, re.IGNORECASE):
        message = f"The reconciliation of {name} is not checked: no table that was read ends in it."
        return finding(book.text, "non-gaap", "unchecked", "unchecked", message, where)
    message = f"{name} is given without a reconciliation ({SOURCE})."
    return finding(book.text, "non-gaap", "warning", "missing", message, where)


def _reconciles(sheet: Sheet, key: str) -> bool:
    """Say whether a table goes from a GAAP figure to the measure."""
    rows = [n for n, label in enumerate(sheet.labels) if re.search(MEASURES[key], label)]
    return bool(rows) and len(sheet.rows) > 2 and (sheet.statement.kind == "reconciliation" or max(rows) > 1)


def pointers(book: Book) -> Iterator[Finding]:
    """Yield a warning where the text says that a reconciliation stands in a table that holds none."""
    for paragraph in book.saying("reconciliation"):
        for found in _POINTER.finditer(paragraph.text):
            named = [sheet for sheet in book.sheets if _is_titled(sheet, found["title"])]
            elsewhere = [sheet for sheet in book.sheets if sheet.statement.kind == "reconciliation"]
            if named and elsewhere and not any(sheet in elsewhere for sheet in named):
                message = f"The reconciliation is said to stand in “{found['title']}”; it is another table."
                spans = (paragraph.span(found.start("title"), found.end("title")), elsewhere[0].about)
                yield finding(book.text, "reference", "warning", "inconsistent", message, *spans)


def _is_titled(sheet: Sheet, title: str) -> bool:
    words = set(plain(title).split()) - {"of", "and", "the"}
    return len(words) > 1 and words <= set(plain(sheet.statement.title or "").split())
