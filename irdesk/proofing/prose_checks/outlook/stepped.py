"""Steps of an outlook: "raises the midpoint by $4.0 million, from $783.0 million to $787.0 million"."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import shown, verdict
from irdesk.proofing.prose_checks.sayings import sayings, span

_RAISED = re.compile(
    r"\b(?:(?P<up>rais|increas|lift|rose|up\b|grew)|(?P<down>lower|reduc|decreas|cut|fell|down\b))\w*[^;$€£]{0,70}?"
    r"\bby (?:approximately |about )?$",
    re.IGNORECASE,
)
_FROM = re.compile(r",? from (?:the |a |our )?(?:prior |previous |former )?", re.IGNORECASE)
_ON = re.compile(r"\s?(?:to|[-–—])\s?", re.IGNORECASE)


def stepped(book: Book) -> Iterator[Finding]:
    """Yield an error where an outlook is moved by something else than what lies between its two figures."""
    for saying in sayings(book):
        text = saying.paragraph.text
        row = saying.claims
        for number in range(len(row) - 2):
            step, before, now = row[number : number + 3]
            alike = {(c.quantity.kind, c.quantity.currency, c.expected) for c in (step, before, now)}
            if alike not in ({("money", step.quantity.currency, True)}, {("per_share", step.quantity.currency, True)}):
                continue
            gaps = saying.between(step, before), saying.between(before, now)
            behind = text[now.quantity.end : row[number + 3].quantity.start] if number + 3 < len(row) else ""
            moved = _RAISED.search(text, saying.start, step.quantity.start)
            if moved is None or not _FROM.fullmatch(gaps[0]) or gaps[1] != " to " or _ON.fullmatch(behind):
                continue
            made = now.quantity.amount - before.quantity.amount
            v = verdict(step.quantity.amount, made if moved["up"] else -made)
            if v == "impossible" and step.quantity.mode == "as shown":
                message = f"{step.quantity.printed}: from {before.quantity.printed} to {now.quantity.printed} is "
                message += f"{shown(made.value / step.quantity.scale)}."
                spans = (span(step), span(before), span(now))
                yield finding(book.text, "range", "error", v, message, *spans, stated=step.quantity.printed)
