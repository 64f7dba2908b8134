"""Ratios in words: "nearly doubled", "more than tripled"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose_checks.moves.ends import best_amount
from irdesk.proofing.words.sentences import lowered

_TIMES = {"doubl": 2, "tripl": 3, "quadrupl": 4}
_WORD = re.compile(
    r"\b(?P<how>nearly|almost|approximately|about|roughly|more than|over)?\s*"
    r"(?P<word>doubl|tripl|quadrupl)(?:ed|ing)\b",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"\b(?P<how>nearly|almost|approximately|about|roughly|more than|over)?\s*"
    r"(?P<word>doubl|tripl|quadrupl)e\s(?=the\b|that\b|what\b|last\b|our\b|its\b)",
    re.IGNORECASE,
)
_FEW = 3


def ratio_words(book: Book) -> Iterator[Finding]:
    """Yield a finding for each multiple in words whose two figures the sentence gives."""
    done: set[int] = set()
    for claim in claims(book):
        if claim.sentence[0] + id(claim.paragraph) not in done:
            done.add(claim.sentence[0] + id(claim.paragraph))
            yield from _multiples(book, claim)


def _near(book: Book, claim: Claim) -> list[Claim]:
    return [c for c in claims(book) if c.paragraph is claim.paragraph and c.sentence == claim.sentence]


def _multiples(book: Book, claim: Claim) -> Iterator[Finding]:
    text = claim.paragraph.text
    if not any(word in lowered(text) for word in _TIMES):
        return
    for found in (*_WORD.finditer(text, *claim.sentence), *_MULTIPLE.finditer(text, *claim.sentence)):
        near = [c for c in _near(book, claim) if c.quantity.kind in {"money", "shares", "per_share"} and c.metric]
        now = next((c for c in near if not c.compared and not c.change), None)
        before = next((c for c in near if c.compared and now and c.metric and c.metric.key == _key(now)), None)
        if found.re is _MULTIPLE and now is not None:  # "more than double the $40 million of the year before"
            behind = [
                c
                for c in _near(book, claim)
                if c.quantity.start >= found.end() and c.quantity.kind == now.quantity.kind
            ]
            before = behind[0] if behind and text[found.end() : behind[0].quantity.start].count(" ") <= _FEW else None
        if now is None or before is None or (found.re is _WORD and _others_between(near, now, before)):
            continue
        one, other = best_amount(book, now), best_amount(book, before)
        ratio = one[0].over(other[0])
        if ratio is not None:
            yield _finding(book, claim, found, ratio, (one[1], other[1]))


def _others_between(near: list[Claim], now: Claim, before: Claim) -> bool:
    """Say whether another level stands between two: "more than doubled to $5.9 million, with net cash of"."""
    first, last = sorted((now.quantity.start, before.quantity.start))
    return any(first < c.quantity.start < last and not c.change for c in near)


def _key(claim: Claim) -> str | None:
    return claim.metric.key if claim.metric is not None else None


def _bounds(how: str, times: int) -> tuple[Decimal, Decimal]:
    """Return the least and the most that the words allow."""
    exact = Decimal(times)
    if how in {"nearly", "almost"}:
        return exact * Decimal("0.9"), exact
    if how in {"more than", "over"}:
        return exact, exact + 1
    slack = Decimal("0.1") if how else Decimal("0.05")
    return exact * (1 - slack), exact * (1 + slack) + (0 if how else Decimal("0.15"))


def _finding(book: Book, claim: Claim, found: re.Match[str], ratio: Amount, spans: tuple[Span | None, ...]) -> Finding:
    low, high = _bounds((found["how"] or "").lower(), _TIMES[found["word"].lower()])
    words = " ".join(found.group().split())
    fits = low <= ratio.value <= high
    possible = fits or (ratio.low <= high and low <= ratio.high)
    message = f"“{words}”: the figures give {shown(round(ratio.value, 2))} times."
    where = claim.paragraph.span(found.start() + len(found.group()) - len(found.group().lstrip()), found.end())
    return finding(
        book.text,
        "ratio",
        "ok" if fits else ("note" if possible else "error"),
        "exact" if fits else ("rounding" if possible else "impossible"),
        message,
        where,
        *spans,
        stated=words,
        computed=ratio,
    )
