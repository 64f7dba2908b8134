"""One fact that the text gives twice, with two figures: "net debt of $512.0 million" here and $521.0 million there."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, groupby

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import same
from irdesk.proofing.prose.cells import facts_of
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import SCOPED
from irdesk.proofing.prose.directions import direction
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose.row_names import words_of
from irdesk.proofing.prose.said_names import Name, name_of
from irdesk.proofing.prose_checks.sayings import digits_of, digits_swapped, saying_of, sayings, span

_KINDS = {"money", "per_share", "percent", "shares"}
_Key = tuple[str, str, str, str, int]

_PART = re.compile(r"\b(?:segments?|divisions?|business units?)\b", re.IGNORECASE)


def said_twice(book: Book) -> Iterator[Finding]:
    """Yield a warning for each two figures of one name and period of which one looks like the other misprinted."""
    figures = sorted(_figures(book), key=_key)
    for _, group in groupby(figures, _key):
        alike = list(group)  # all of one step
        digits = [digits_of(claim.quantity.amount) for claim in alike]
        for (one, first), (other, second) in combinations(zip(alike, digits, strict=True), 2):
            if one.quantity.amount.value == other.quantity.amount.value or not digits_swapped(first, second):
                continue
            if one.paragraph is not other.paragraph or one.sentence != other.sentence:
                yield from _held(book, one, other, alike)


def _figures(book: Book) -> Iterator[Claim]:
    """Yield the figures that are said of the present, each as it is printed."""
    for saying in sayings(book):
        for claim in saying.claims:
            quantity = claim.quantity
            change = claim.change and quantity.kind != "percent"
            plain = quantity.mode == "as shown" and not (quantity.translated or quantity.bracketed or change)
            level = plain and not (claim.compared or claim.expected) and quantity.kind in _KINDS
            share = quantity.kind == "percent" and _OF_WHOLE.match(saying.paragraph.text, quantity.end)
            if level and quantity.amount.step is not None and not share:
                yield claim


_OF_WHOLE = re.compile(
    r" of (?:our |its |total |net |consolidated )*(?:sales|revenues?|assets|loans|deposits)\b", re.IGNORECASE
)
"""Behind a share, whose name is not that of its whole: "costs were $66.2 million, or 19.5% of net sales"."""


def _key(claim: Claim) -> _Key:
    """Return what two figures of one fact share, one misprinted: kind, currency, period, and how many digits."""
    quantity, slot = claim.quantity, claim.slot
    step = quantity.amount.step or Decimal(1)
    digits = (quantity.amount.value / step).adjusted()
    return quantity.kind, quantity.currency, claim.when if slot is None else slot.end.isoformat(), str(step), digits


def _held(book: Book, one: Claim, other: Claim, alike: list[Claim]) -> Iterator[Finding]:
    percent = one.quantity.kind == "percent"
    name = None if percent and direction(one) != direction(other) else _said_of(book, one)
    if percent and any(_PART.search(each.paragraph.text) for each in (one, other)):
        return  # each segment has a growth of its own: "acquisition-related revenue increased"
    if name is None or name != _said_of(book, other) or not _of_one_length(book, one, other):
        return
    if _narrowing(one) != _narrowing(other):
        return
    if _apart(book, one, other) or not all(_free(book, claim, name) for claim in (one, other)):
        return
    values = {c.quantity.amount.value for c in alike if _said_of(book, c) == name}
    if len(values) > len((one, other)) or any(_of_another(book, c, name, alike) for c in (one, other)):
        return
    message = f"{other.quantity.printed} here, {one.quantity.printed} elsewhere, both said of {' '.join(name)}: "
    message += "one of them is a slip."
    yield finding(
        book.text,
        "prose-table",
        "warning",
        "inconsistent",
        message,
        span(other),
        span(one),
        stated=other.quantity.printed,
        expected=one.quantity.printed,
    )


_ON = re.compile(
    r"\b(?:adjusted|organic|constant[- ]currency|comparable|core|underlying|pro[- ]forma|normalized"
    r"|non-?gaap)\b(?= (?:\w+ )?basis)|\bexclud\w+\b"
)


def _narrowing(claim: Claim) -> set[str]:
    """Return on what basis the words before a figure put it: "On an adjusted basis, costs were $210 million"."""
    return {
        found.group() for found in _ON.finditer(claim.paragraph.text[claim.sentence[0] : claim.quantity.start].lower())
    }


def _of_another(book: Book, claim: Claim, name: Name, alike: list[Claim]) -> bool:
    """Say whether a figure that names no period is given again for another length: then it is of that one."""
    value = claim.quantity.amount.value
    return not claim.named and any(
        c.quantity.amount.value == value and not _of_one_length(book, claim, c) and _said_of(book, c) == name
        for c in alike
    )


def _said_of(book: Book, claim: Claim) -> Name | None:
    former = _before(book, claim)
    return name_of(book, claim, former)


def _before(book: Book, claim: Claim) -> Claim | None:
    earlier = [c for c in saying_of(book, claim).claims if c.quantity.end <= claim.quantity.start]
    return earlier[-1] if earlier else None


def _of_one_length(book: Book, one: Claim, other: Claim) -> bool:
    """Say whether two figures are of one period; "at year end" and "for the quarter" are one for what is owed."""
    lengths = {claim.slot.length if claim.slot is not None else "" for claim in (one, other)}
    return len(lengths) == 1 or lengths == {"I", calendar_of(book).base}


def _free(book: Book, claim: Claim, name: Name) -> bool:
    """Say whether nothing but its name narrows a figure, and no table shows it: then `prose-table` has judged it."""
    narrowing = {word for found in SCOPED.finditer(claim.words.lower()) for word in words_of(found.group())}
    if claim.scoped and not narrowing <= set(name):
        return False
    if claim.metric is None or len(name) > len(words_of(claim.metric.text)):
        return True
    tabled = any(claim.slot is not None and claim.slot.fits(fact.period) for fact in facts_of(book, claim))
    return claim.metric.whole and not tabled


def _apart(book: Book, one: Claim, other: Claim) -> bool:
    """Say whether what stands beside two figures differs as well: then they are of two things, or of two periods."""
    return any(
        a.quantity.kind == b.quantity.kind
        and direction(a) == direction(b)
        and same(a.quantity.amount, b.quantity.amount) == "impossible"
        for a in _beside(book, one)
        for b in _beside(book, other)
    )


def _beside(book: Book, claim: Claim) -> Iterator[Claim]:
    """Yield the growth, and what is compared, right before and behind a figure."""
    row = saying_of(book, claim).claims
    at = row.index(claim)
    for near in (*row[max(0, at - 1) : at], *row[at + 1 : at + 2]):
        if near.compared or near.quantity.kind == "points" or direction(near) is not None:
            yield near
