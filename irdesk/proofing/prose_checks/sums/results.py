"""What a sentence works out: "$285.0 million of debt and $41.3 million of cash, for net debt of $243.7 million"."""

import re
from collections.abc import Iterator
from itertools import pairwise, product

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, total, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span, swapped

_RESULT = re.compile(
    r"(?:,| and|;)? (?:for|result(?:s|ed|ing) in|giving|yielding|making|leaving|bringing(?: [\w-]+){1,4} to)"
    r"(?: (?:an?|our|its|the))?(?: [\w&-]+){1,6}(?: of| to)? $",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:total|net|combined|aggregate|liquidity|income|profit|loss|earnings|debt|cash flow)\b")
_OF_DEBT = re.compile(r"\b(?:gain|loss) (?:on|from)\b")
"""What debt bought back below its face value brings is not all of the difference."""
_LESS = re.compile(r"\b(?:less|minus|net of|after|offset by|partly offset by|reduced by|deducting)\b[^,]*$")
_CASH = re.compile(r"\bcash\b")
_BREAK = re.compile(
    r"\b(?:compared|versus|from|than|up|down|increase|decrease|including|includes|included|average"
    r"|price|which)\b"
)
_MOST = 4


def results(book: Book) -> Iterator[Finding]:
    """Yield an error where the amounts of a sentence do not make what it says they result in, but for a slip."""
    for saying in sayings(book):
        money = [c for c in saying.claims if c.quantity.kind == "money" and not c.quantity.translated]
        if len(money) > 2:
            yield from _check(book, saying, money)


def _check(book: Book, saying: Saying, money: list[Claim]) -> Iterator[Finding]:
    text = saying.paragraph.text
    for at in range(2, min(len(money), _MOST + 1)):
        lead = text[money[at - 1].quantity.end : money[at].quantity.start]
        found = _RESULT.search(lead)
        if found is None or not _NAMED.search(found.group().lower()) or _OF_DEBT.search(found.group().lower()):
            continue
        parts, whole = money[:at], money[at]
        if not _plain(saying, parts, whole):
            return
        signs = [_sign(saying, number, parts, found.group()) for number in range(at)]
        yield from _held(book, parts, whole, signs)
        return


def _plain(saying: Saying, parts: list[Claim], whole: Claim) -> bool:
    """Say whether amounts are of one currency and time, and nothing between them turns to something else."""
    every = [*parts, whole]
    if len({c.quantity.currency for c in every}) > 1 or any(c.compared or c.change or c.expected for c in every):
        return False
    if any(c.quantity.mode != "as shown" for c in every):
        return False
    return not any(_BREAK.search(saying.between(one, other).lower()) for one, other in pairwise(every))


def _sign(saying: Saying, number: int, parts: list[Claim], result: str) -> int:
    """Return -1 for an amount that is taken off: cash of net debt, and what "less" stands before."""
    text, claim = saying.paragraph.text.lower(), parts[number]
    begin = parts[number - 1].quantity.end if number else saying.start
    end = parts[number + 1].quantity.start if number + 1 < len(parts) else claim.quantity.end + 12
    before = text[begin : claim.quantity.start]
    if _LESS.search(before):
        return -1
    owed = "net debt" in result.lower()
    around = before if re.search(r"\bcash\b[^,]*\b(?:of|was|were|is)\s$", before) else text[claim.quantity.end : end]
    named = _CASH.search(before) if around is before else re.match(r"\s(?:of|in) (?:[\w-]+ )?cash\b", around)
    return -1 if owed and named else 1


def _held(book: Book, parts: list[Claim], whole: Claim, signs: list[int]) -> Iterator[Finding]:
    made = _made(parts, signs)
    stated = whole.quantity.amount
    v = verdict(stated, made)
    every = (_made(parts, list(each)) for each in product((1, -1), repeat=len(parts)))
    if v == "rounding" or (
        v == "impossible" and any(verdict(stated, each.magnitude()) != "impossible" for each in every)
    ):
        return
    if v == "impossible" and not _slipped(parts, whole, signs):
        return
    names = " and ".join(
        f"{'less ' if sign < 0 else ''}{c.quantity.printed}" for c, sign in zip(parts, signs, strict=True)
    )
    message = f"{whole.quantity.printed}: {names} make {shown(made.value / whole.quantity.scale)}."
    severity = "ok" if v == "exact" else "error"
    spans = (span(whole), *(span(c) for c in parts))
    yield finding(book.text, "sum", severity, v, message, *spans, stated=whole.quantity.printed, computed=made)


def _made(parts: list[Claim], signs: list[int]) -> Amount:
    amounts = (c.quantity.amount if sign > 0 else -c.quantity.amount for c, sign in zip(parts, signs, strict=True))
    return total(amounts)


def _slipped(parts: list[Claim], whole: Claim, signs: list[int]) -> bool:
    """Say whether one of the figures is what the others give with a digit changed, or its digits in another order."""
    stated, made = whole.quantity.amount, _made(parts, signs)
    if _swapped(stated, made):
        return True
    for claim, sign in zip(parts, signs, strict=True):
        own = claim.quantity.amount
        rest = made - own if sign > 0 else made + own
        if _swapped(own, stated - rest if sign > 0 else rest - stated):
            return True
    return False


def _swapped(printed: Amount, made: Amount) -> bool:
    return swapped(printed, Amount(made.value, made.low, made.high, printed.step))
