"""Amounts that a sentence breaks down: "$14.8 million: $9.6 million of repurchases and $5.2 million of dividends"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, total, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span

_OPENS = re.compile(
    r"^[^.;]{0,60}?(?::|\bconsist(?:s|ing|ed) of|\bcompris(?:es|ing|ed)(?: of)?|\bmade up of|\bbeing the sum of"
    r"|\battributable to"
    r"|\breturned[^.;:]{0,40}\b(?:through|via)|,? through|\bvia)\s+(?:[\w-]+ ){0,4}$",
    re.IGNORECASE,
)
_RETURNED = re.compile(r"\breturn(?:ed|ing)\b[^.;]{0,60}$", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:including|primarily|mainly|largely|among|such as|partly|of which|compared|versus|from(?! [a-z])|up|down"
    r"|offset)\b",
    re.IGNORECASE,
)
_JOIN = re.compile(r"[^$€£]{0,70}?(?:,|\band\b|\bplus\b)\s+(?:[\w-]+ ){0,4}?$")


def listed_sums(book: Book) -> Iterator[Finding]:
    """Yield an error where the parts that a sentence lists are not what it says they make together."""
    for saying in sayings(book):
        money = [c for c in saying.claims if c.quantity.kind in {"money", "per_share"}]
        if len(money) < 3:
            continue
        for number, whole in enumerate(money[:-2]):
            parts = _parts(saying, whole, money[number + 1 :])
            if len(parts) > 1:
                yield from _held(book, whole, parts)
                break


def _parts(saying: Saying, whole: Claim, rest: list[Claim]) -> list[Claim]:
    """Return the amounts that are listed as the parts of one, up to the end of the sentence."""
    opening = saying.between(whole, rest[0])
    through = re.search(r"\b(?:through|via)\b", opening, re.IGNORECASE)
    lead = saying.paragraph.text[saying.start : whole.quantity.start]
    if not _OPENS.match(opening) or (through and not _RETURNED.search(lead)):
        return []
    tail = saying.paragraph.text[whole.quantity.end : saying.end]
    if _LOOSE.search(tail) or any(c.compared or c.change or c.expected for c in (whole, *rest)):
        return []
    gaps = [saying.between(one, other) for one, other in pairwise(rest)]
    alike = all(c.quantity.kind == whole.quantity.kind and c.quantity.currency == whole.quantity.currency for c in rest)
    return rest if alike and all(_JOIN.fullmatch(gap) for gap in gaps) else []


def _held(book: Book, whole: Claim, parts: list[Claim]) -> Iterator[Finding]:
    made = total(c.quantity.amount for c in parts)
    stated = whole.quantity.amount
    kind = verdict(stated, made)
    message = f"{whole.quantity.printed}: {' and '.join(c.quantity.printed for c in parts)} make {_shown(whole, made)}."
    spans = (span(whole), *(span(c) for c in parts))
    if kind != "impossible":
        if kind == "exact":
            yield _finding(book, whole, message, spans, made, severity="ok")
        return
    alike = misprinted(stated, made.value) or any(
        misprinted(c.quantity.amount, stated.value - made.value + c.quantity.amount.value) for c in parts
    )
    off = abs(made.value - stated.value) * 10 <= abs(stated.value)
    if not (alike or off):
        return
    yield _finding(book, whole, message, spans, made, severity="error")


def _shown(whole: Claim, made: Amount) -> str:
    return shown(made.value / whole.quantity.scale)


def _finding(
    book: Book, whole: Claim, message: str, spans: tuple[Span, ...], made: Amount, *, severity: str
) -> Finding:
    kind, stated = {"ok": "exact"}.get(severity, "impossible"), whole.quantity.printed
    return finding(book.text, "sum", severity, kind, message, *spans, stated=stated, computed=made)
