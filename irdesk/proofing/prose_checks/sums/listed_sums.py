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
    r"|\battributable to|\b(?:funded|financed|paid)(?: in full)? (?:with|by|from|through)"
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
        yield from _backwards(book, saying)
        yield from _too_much(book, saying, money)
        money = _without_compared(saying, money)
        for number, whole in enumerate(money[:-2]):
            parts = _parts(saying, whole, money[number + 1 :])
            if len(parts) > 1:
                yield from _held(book, whole, parts)
                break


_AND_CONSISTS = re.compile(r"\band (?:consist(?:s|ing|ed) of|compris(?:es|ing|ed)(?: of)?)\s$", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:for|or|returning|representing|making|bringing|with) (?:an? )?(?:combined |aggregate )?total"
    r" (?:return )?of\s$",
    re.IGNORECASE,
)
_CONSISTS = re.compile(
    r",\s(?:which )?(?:consist(?:s|ing|ed) of|compris(?:es|ing|ed)(?: of)?|made up of)\s(?:[a-z]+ ){0,3}$",
    re.IGNORECASE,
)
_CAME_TO = re.compile(r",\s(?:came to|amounted to|added up to|total+ed|was|were|stood at)\s$", re.IGNORECASE)
""""Liquidity, consisting of $207 million of cash and $1.62 billion of unused capacity, came to $1.83 billion"."""
_PRICE = re.compile(r"\baverage\b[^$€£]{0,40}$|\bprice\b[^$€£]{0,20}$", re.IGNORECASE)


def _without_compared(saying: Saying, money: list[Claim]) -> list[Claim]:
    """Drop what a total is compared with, where its parts follow it with "and consisted of"."""
    if len(money) < 4 or not money[1].compared or money[1].quantity.kind != money[0].quantity.kind:
        return money
    lead = saying.paragraph.text[money[1].quantity.end : money[2].quantity.start]
    return [money[0], *money[2:]] if _AND_CONSISTS.search(lead) else money


def _backwards(book: Book, saying: Saying) -> Iterator[Finding]:
    """Hold "… for $142.4 million, and paid $67.9 million in dividends, returning a total of $210.3 million"."""
    text = saying.paragraph.text
    money = [c for c in saying.claims if c.quantity.kind == "money" and not c.quantity.translated]
    at = next((n for n, c in enumerate(money) if _TOTAL.search(text, saying.start, c.quantity.start)), None)
    if at is None and len(money) > 2 and _CONSISTS.search(text, saying.start, money[0].quantity.start):
        at = next((n for n, c in enumerate(money) if _CAME_TO.search(text, saying.start, c.quantity.start)), None)
    parts = [c for c in money[:at] if not _PRICE.search(text[saying.start : c.quantity.start])] if at else []
    if at is None or len(parts) < 2 or any(c.compared or c.change or c.expected for c in (*parts, money[at])):
        return
    made = total(c.quantity.amount for c in parts)
    stated = money[at].quantity.amount
    slips = misprinted(stated, made.value) or any(
        misprinted(c.quantity.amount, stated.value - made.value + c.quantity.amount.value) for c in parts
    )
    kind = verdict(stated, made)
    if kind == "exact" or (kind == "impossible" and slips):
        message = f"{money[at].quantity.printed}: {' and '.join(c.quantity.printed for c in parts)} make "
        spans = (span(money[at]), *(span(c) for c in parts))
        severity = "ok" if kind == "exact" else "error"
        yield _finding(book, money[at], f"{message}{_shown(money[at], made)}.", spans, made, severity=severity)


_OF_WHICH = re.compile(r"\b(?:of which|of that amount)\b[^.;:]{0,60}$", re.IGNORECASE)
_BESIDE = re.compile(r"(?: (?:at|on|as of) [\w ,]{5,30})?,? of which (?:approximately |about )?")
_NESTED = re.compile(r"\b(?:includ|of which|compared|versus|from|less|after|net of|offset)", re.IGNORECASE)
_AND = re.compile(r"[^$€£;:%]{0,70}?\band\b[^$€£;:%]{0,40}$")


def _too_much(book: Book, saying: Saying, money: list[Claim]) -> Iterator[Finding]:
    """Yield an error where two parts of a whole, "of which $29.1 million … and $9.5 million …", are more than it."""
    for whole, one, other in zip(money, money[1:], money[2:], strict=False):
        lead, gap = saying.between(whole, one), saying.between(one, other)
        alike = len({(c.quantity.kind, c.quantity.currency) for c in (whole, one, other)}) == 1
        plain = not any(c.compared or c.change or c.expected for c in (whole, one, other))
        if not (alike and plain and _OF_WHICH.search(lead) and _AND.fullmatch(gap)) or _NESTED.search(gap):
            continue
        made = total(c.quantity.amount for c in (one, other))
        beside = _BESIDE.fullmatch(lead) is not None
        fits = one.quantity.amount.high <= whole.quantity.amount.low > other.quantity.amount.high
        if (fits or beside) and made.low > whole.quantity.amount.high:
            message = f"{one.quantity.printed} and {other.quantity.printed} are more than {whole.quantity.printed}: "
            spans = (span(whole), span(one), span(other))
            yield _finding(book, whole, f"{message}{_shown(whole, made)}.", spans, made, severity="error")


_NEAR = 40
_ON_THE = re.compile(r"\b(?:on|under|of|from) (?:the|our|its|an?)(?: company['’]s)?\s$", re.IGNORECASE)


def _parts(saying: Saying, whole: Claim, rest: list[Claim]) -> list[Claim]:
    """Return the amounts that are listed as the parts of one, up to the end of the sentence.

    What a part is drawn on is none of them: "$35.6 million of cash and $176.0 million undrawn on the $200.0 million
    facility".
    """
    text = saying.paragraph.text
    behind = ((c, max(whole.quantity.end, c.quantity.start - _NEAR)) for c in rest[1:])
    rest = [*rest[:1], *(c for c, start in behind if not _ON_THE.search(text, start, c.quantity.start))]
    opening = saying.between(whole, rest[0])
    consists = _AND_CONSISTS.search(opening)
    opening = consists.group() if consists else opening
    through = re.search(r"\b(?:through|via)\b", opening, re.IGNORECASE)
    lead = saying.paragraph.text[saying.start : whole.quantity.start]
    if not _OPENS.match(opening) or (through and not _RETURNED.search(lead)):
        return []
    tail = saying.paragraph.text[rest[0].quantity.start if consists else whole.quantity.end : saying.end]
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
