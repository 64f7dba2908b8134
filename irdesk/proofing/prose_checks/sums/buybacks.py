"""Shares bought or sold: so many at an average price cost so much."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, of_kind, sayings, span

_BOUGHT = re.compile(r"\b(?:repurchase[ds]?|bought|buy(?:ing)? back|purchased|acquired|sold|issued)\b", re.IGNORECASE)
_AVERAGE = re.compile(
    r"\b(?:average(?:d)?(?: (?:purchase|repurchase|share|market|sale|sales))?(?: (?:price|cost))?"
    r"|(?:price|cost)(?: (?:of|is|was))?)\b[^$]{0,30}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"^\s?(?:per|a) (?:\w+ )?(?:share|unit)(?: (?:on|in))?(?: average)?", re.IGNORECASE)
_BOUND = re.compile(
    r"(?![^$]*\b(?:dividends?|paid|interest|debt)\b)[\w\s,’'-]{0,60}?"
    r"\b(?:for|or|cost(?:ing)?|total(?:ing|ling)?|of)\b[\w\s,]{0,30}"
)
_REMAINING = re.compile(r"remain|authori[sz]|available|capacity|up to|additional|market (?:value|price)", re.IGNORECASE)


def buybacks(book: Book) -> Iterator[Finding]:
    """Yield an error where a count of shares times their average price is not what they are said to have cost."""
    for saying in sayings(book):
        if _BOUGHT.search(saying.text):
            yield from _check(book, saying)


def _check(book: Book, saying: Saying) -> Iterator[Finding]:
    counts = list(of_kind(saying, "shares"))
    prices = [c for c in of_kind(saying, "per_share", "money") if _is_price(saying, c)]
    costs = [c for c in of_kind(saying, "money") if c not in prices and not _remains(saying, c)]
    costs = [c for c in costs if _beside(saying, c, counts + prices)] if len(costs) > 1 else costs
    row = sorted([*counts, *prices, *costs], key=lambda c: c.quantity.start)
    for number in range(0, len(row), 3):
        three = row[number : number + 3]
        parts = [[c for c in three if c in kind] for kind in (counts, prices, costs)]
        if [len(each) for each in parts] != [1, 1, 1]:
            return
        yield from _held(book, saying, *(each[0] for each in parts))


def _held(book: Book, saying: Saying, count: Claim, price: Claim, cost: Claim) -> Iterator[Finding]:
    """Hold what shares cost against their count and their price."""
    made = _wide(count) * _wide(price)
    stated = _wide(cost)
    if stated.meets(made) or stated.value == made.value:
        return
    off = abs(made.value / stated.value - 1) if stated.value else Decimal(0)
    alike = misprinted(cost.quantity.amount, made.value) or misprinted(
        price.quantity.amount, cost.quantity.amount.value / count.quantity.amount.value
    )
    alike = alike or _TENTH <= stated.value / made.value / 10 <= 2 - _TENTH
    sure = off >= _LITTLE if alike else off >= _FAR and _tight(saying, [count, price, cost])
    if not sure:
        return
    message = f"{count.quantity.printed} shares at {price.quantity.printed} cost {round(made.value):,}, "
    message += f"not {cost.quantity.printed}."
    yield finding(
        book.text,
        "product",
        "error",
        verdict(stated, made),
        message,
        span(cost),
        span(count),
        span(price),
        stated=cost.quantity.printed,
        computed=made,
    )


_LITTLE, _FAR = Decimal("0.02"), Decimal("0.05")
"""So much no commission or tax is."""
_TENTH = Decimal("0.98")
"""Within so much of ten times it a cost is one with the point in the wrong place."""
_ON = re.compile(
    r"(?:(?: (?:ordinary|common|class \w|of (?:its|our)(?: own)?)){0,2} (?:shares|units))?"
    r"(?: of (?:its |our )?(?:[\w-]+ ){0,2}stock)?(?: (?:in|during) (?:the )?[\w ]{2,25})?"
    r"(?: (?:a|per) share)?,? (?:(?:for|at|or)(?: [a-z]+){0,6}|an average (?:\w+ )?of) "
)


def _tight(saying: Saying, three: list[Claim]) -> bool:
    """Say whether the three stand in a row: "1.2 million shares for $26.2 million at an average price of $22.11"."""
    first, second, last = sorted(three, key=lambda c: c.quantity.start)
    return all(_ON.fullmatch(saying.between(*pair)) for pair in ((first, second), (second, last)))


def _wide(claim: Claim) -> Amount:
    """Return a figure with the latitude that "approximately" gives it."""
    amount = claim.quantity.amount
    if claim.quantity.mode == "as shown" or amount.step is None:
        return amount
    return Amount(amount.value, amount.value - amount.step, amount.value + amount.step, amount.step)


def _is_price(saying: Saying, claim: Claim) -> bool:
    text = saying.paragraph.text
    before = text[max(saying.start, claim.quantity.start - 60) : claim.quantity.start]
    small = claim.quantity.amount.value < 100_000
    return (
        small
        and (bool(_AVERAGE.search(before)) or "average" in text[claim.quantity.end : claim.quantity.end + 24])
        and (
            claim.quantity.kind == "per_share" or bool(_BEHIND.match(text[claim.quantity.end :])) or "average" in before
        )
    )


def _beside(saying: Saying, cost: Claim, others: list[Claim]) -> bool:
    """Say whether an amount stands right beside the count or the price: "1.6 million shares for $142.4 million"."""
    at = saying.claims.index(cost)
    near = saying.claims[max(0, at - 1) : at + 2]
    return any(each in others and _BOUND.fullmatch(_words(saying, each, cost)) for each in near)


def _words(saying: Saying, one: Claim, other: Claim) -> str:
    first, second = sorted((one, other), key=lambda c: c.quantity.start)
    return saying.between(first, second)


def _remains(saying: Saying, claim: Claim) -> bool:
    text = saying.paragraph.text
    ends = [c.quantity.end for c in saying.claims if c.quantity.end <= claim.quantity.start]
    starts = [c.quantity.start for c in saying.claims if c.quantity.start >= claim.quantity.end]
    begin = max([saying.start, claim.quantity.start - 40, *ends])
    behind = text[claim.quantity.end : min([claim.quantity.end + 40, saying.end, *starts])].split(";")[0]
    return bool(_REMAINING.search(text[begin : claim.quantity.start]) or _REMAINING.search(behind))
