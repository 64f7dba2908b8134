"""Convenience translations, "RMB1,842.6 million (US$262.6 million)": all of one release are made at one rate."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from statistics import median

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, shown
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import misprinted, sayings, span

_AT_LEAST = 3
"""So many translations at one rate make it the release's."""
_DIGITS = 3
_MOST = 20
_STATED = re.compile(
    r"(?P<one>RMB|CNY|NT\$|HK\$|[A-Z]{3})\s?(?P<rate>\d{1,3}(?:,\d{3})?\.\d{1,5})\s(?:to|per|=|for|to\seach)\s"
    r"(?:(?:US|U\.S\.)?\$|USD)\s?1(?:\.0+)?\b",
)


class Translation(msgspec.Struct, frozen=True):
    """An amount and what it is in another currency."""

    amount: Claim
    translated: Claim
    rate: Amount

    @property
    def currencies(self) -> tuple[str, str]:
        """From which currency to which."""
        return self.amount.quantity.currency, self.translated.quantity.currency


def conversions(book: Book) -> Iterator[Finding]:
    """Yield an error for each translation that is not at the rate of all the others, or of the one stated."""
    found = list(_translations(book))
    for pair in dict.fromkeys(each.currencies for each in found):
        alike = [each for each in found if each.currencies == pair]
        rate = _rate(alike)
        if rate is not None:
            yield from _outliers(book, alike, rate)
            yield from _against_stated(book, alike, rate)


def _translations(book: Book) -> Iterator[Translation]:
    for saying in sayings(book):
        for one, other in pairwise(saying.claims):
            first, second = one.quantity, other.quantity
            rate = first.amount.over(second.amount) if second.translated and first.kind == second.kind else None
            if rate is not None:
                yield Translation(one, other, rate)


def _digits(claim: Claim) -> int:
    amount = claim.quantity.amount
    return len(str(int(amount.value / (amount.step or 1))))


def _rate(alike: list[Translation]) -> Amount | None:
    """Return the rate that nearly all translations share, or None."""
    firm = [each for each in alike if _digits(each.translated) >= _DIGITS]
    if len(firm) < _AT_LEAST:
        return None
    middle = Decimal(median(each.rate.value for each in firm))
    near = [
        each.rate
        for each in firm
        if each.rate.low <= middle * Decimal("1.001") and middle <= each.rate.high * Decimal("1.001")
    ]
    if len(near) < _AT_LEAST or len(near) * 10 < len(firm) * 7:
        return None
    low, high = max(each.low for each in near), min(each.high for each in near)
    return Amount(middle, min(low, middle), max(high, middle))


def _outliers(book: Book, alike: list[Translation], rate: Amount) -> Iterator[Finding]:
    for each in alike:
        expected = each.amount.quantity.amount.over(rate)
        stated = each.translated.quantity.amount
        if each.amount.compared or _digits(each.translated) < _DIGITS:
            continue  # an earlier period has a rate of its own; two digits tell little
        if each.rate.meets(rate) or expected is None or stated.meets(expected):
            continue
        if not _looks_like(stated, expected) and not misprinted(each.amount.quantity.amount, stated.value * rate.value):
            continue
        message = f"{each.amount.quantity.printed} ({each.translated.quantity.printed}): at the rate of the others, "
        message += f"{shown(round(rate.value, 4))}, it is {_money(expected.value, stated)}."
        yield _error(book, message, span(each.translated), span(each.amount), each.translated.quantity.printed)


def _looks_like(stated: Amount, expected: Amount) -> bool:
    """Say whether an amount is one that the rate allows, misprinted."""
    step = stated.step or Decimal(1)
    count = min(_MOST, int((expected.high - expected.low) / step) + 2)
    return any(misprinted(stated, expected.low + step * number) for number in range(count))


def _money(value: Decimal, like: Amount) -> str:
    return shown(value.quantize(Decimal(1)) if (like.step or 1) >= 1 else round(value, 2))


def _error(book: Book, message: str, where: Span, other: Span, stated: str) -> Finding:
    return finding(book.text, "conversion", "error", "impossible", message, where, other, stated=stated)


def _against_stated(book: Book, alike: list[Translation], rate: Amount) -> Iterator[Finding]:
    """Yield an error where the one rate that the text names is not the one that it uses."""
    named = [
        (paragraph, found)
        for paragraph in book.prose
        for found in _STATED.finditer(paragraph.text)
        if found["one"][:2].upper() == alike[0].currencies[0][:2].upper()
    ]
    rates = [displayed(found["rate"].replace(",", "")) for _, found in named]
    if len(set(rates)) != 1 or rates[0].meets(rate) or abs(rates[0].value / rate.value - 1) < Decimal("0.002"):
        return
    paragraph, found = named[0]
    message = f"The rate is said to be {found['rate']}; the amounts are translated at {shown(round(rate.value, 4))}."
    where = paragraph.span(found.start("rate"), found.end("rate"))
    yield _error(book, message, where, span(alike[0].translated), found["rate"])
