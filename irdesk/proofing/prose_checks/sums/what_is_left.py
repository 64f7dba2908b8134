"""What is left of an amount: of a program after what was bought, of a cash flow after capital expenditures.

The three figures stand in one sentence or in two, and others may have been taken off that the text does not name. So
only a figure whose digits stand in another order than those of the difference is told.
"""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span

_LEFT = re.compile(r"\b(?:leaving|leaves|left|remain|available)", re.IGNORECASE)
_OF = re.compile(
    r"^(?: (?:remain(?:s|ed|ing)?|available|left|for [\w ]{3,30}))* (?:of|under|on|in) (?:the|our|its|this)"
    r" [^$€£]{0,40}$",
    re.IGNORECASE,
)
_BOUGHT = re.compile(r"\b(?:repurchase|bought|purchase|buy|borrow|spent|invested|drawn)\w*\b", re.IGNORECASE)
_PRICE = re.compile(r"\b(?:price|average|cost)\b[^$€£]{0,30}$", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|less|net of|after deducting)\b (?:[\w,’'-]+ ){0,7}(?:of )?$", re.IGNORECASE)
_OF_THE = re.compile(r"\b(?:of|under|from) (?:the|our|its|this)(?: \w+){0,4} $", re.IGNORECASE)
_PROGRAM = re.compile(
    r"^[^.;]{0,30}\b(?:authori[sz]|program|plan|facility|revolver|commitment|line of credit)", re.IGNORECASE
)
_USED = re.compile(r"(?: of \w+)?,? (?:has|have|had|was|were|is|are)\b", re.IGNORECASE)
_IN_QUARTER = re.compile(r"\b(?:in|during|for) the (?:\w+ )?(?:quarter|month|year)", re.IGNORECASE)
_ENOUGH = 3


def what_is_left(book: Book) -> Iterator[Finding]:
    """Yield a warning where what is left is the difference of two amounts with its digits in another order."""
    former: list[Saying] = []
    for saying in sayings(book):
        former = [each for each in former if each.paragraph is saying.paragraph]
        yield from _of_program(book, saying, former[-1] if former else None)
        yield from _in_one(book, saying)
        yield from _of_the(book, saying)
        if former:
            yield from _after(book, saying, former)
        former.append(saying)


def _money(saying: Saying) -> list[Claim]:
    return [c for c in saying.claims if c.quantity.kind == "money" and not (c.change or c.compared or c.expected)]


def _of_program(book: Book, saying: Saying, former: Saying | None) -> Iterator[Finding]:
    """Hold "leaving $138.8 million of the $300.0 million authorization" against what was bought before it."""
    text, money = saying.paragraph.text, _money(saying)
    for number, left in enumerate(money[:-1]):
        whole = money[number + 1]
        if not _OF.match(saying.between(left, whole)):
            continue
        around = text[saying.start : left.quantity.start] + text[left.quantity.end : whole.quantity.start]
        if not _LEFT.search(around):
            continue
        spent = money[:number] or ([] if former is None else _money(former))
        spent = [c for c in spent if not _PRICE.search(text[c.sentence[0] : c.quantity.start])]
        if spent and _BOUGHT.search(text[spent[0].sentence[0] : left.quantity.start]):
            yield from _held(book, whole, spent[-1:], left)
        return


def _after(book: Book, saying: Saying, former: list[Saying]) -> Iterator[Finding]:
    """Hold "After capital spending of $28.1 million, free cash flow was $68.4 million" against the sentence before."""
    money = _money(saying)
    if len(money) != 2 or len(saying.claims) != 2:
        return
    text = saying.paragraph.text
    taken = [c for c in money if _AFTER.search(text[_begin(saying, c) : c.quantity.start])]
    if len(taken) == 1:
        left = next(c for c in money if c is not taken[0])
        wholes = [c for c in _money(former[-1]) if c.quantity.currency == left.quantity.currency]
        flows = [c for each in former for c in _money(each) if c.metric and c.metric.key == "operating_cash_flow"]
        wholes = flows or wholes
        for whole in wholes[:1] + wholes[1:][-1:]:
            yield from _held(book, whole, taken, left)


def _in_one(book: Book, saying: Saying) -> Iterator[Finding]:
    """Hold "$102.4 million of operating cash flow and, after capital spending of $66.1 million, free cash flow of"."""
    text, money = saying.paragraph.text, _money(saying)
    keys = [c.metric.key if c.metric is not None else "" for c in money]
    if len(money) != len(("flow", "taken", "left")) or keys[0] != "operating_cash_flow" or keys[2] != "free_cash_flow":
        return
    if _AFTER.search(text[_begin(saying, money[1]) : money[1].quantity.start]):
        yield from _held(book, money[0], money[1:2], money[2])


def _of_the(book: Book, saying: Saying) -> Iterator[Finding]:
    """Hold "Of the $150.0 million authorization, $63.7 million has been used and $86.3 million remains"."""
    money = _money(saying)
    if len(money) != len(("whole", "used", "left")) or len(saying.claims) != len(money):
        return
    whole, used, left = money
    ahead = saying.paragraph.text[saying.start : whole.quantity.start]
    around = saying.between(used, left), saying.paragraph.text[left.quantity.end : saying.end]
    parted = _OF_THE.search(ahead) and _PROGRAM.search(saying.between(whole, used)) and _USED.match(around[0])
    if parted and any(map(_LEFT.search, around)) and not any(map(_IN_QUARTER.search, around)):
        yield from _held(book, whole, [used], left, parted=True)


def _begin(saying: Saying, claim: Claim) -> int:
    ends = [c.quantity.end for c in saying.claims if c.quantity.end <= claim.quantity.start]
    return max([saying.start, *ends])


def _held(book: Book, whole: Claim, taken: list[Claim], left: Claim, *, parted: bool = False) -> Iterator[Finding]:
    """Hold the three against each other; of a whole that is parted into the two any slip of a digit is told."""
    made = whole.quantity.amount - taken[0].quantity.amount
    v = verdict(left.quantity.amount, made)
    others = ((left, made), (taken[0], whole.quantity.amount - left.quantity.amount))
    slipped = any(_turned(claim.quantity.amount, each) for claim, each in others)
    slipped = slipped or (parted and any(misprinted(claim.quantity.amount, each.value) for claim, each in others))
    if v == "rounding" or (v == "impossible" and not slipped):
        return
    message = f"{left.quantity.printed}: {whole.quantity.printed} less {taken[0].quantity.printed} is "
    message += f"{shown(made.value / left.quantity.scale)}."
    yield finding(
        book.text,
        "sum",
        "ok" if v == "exact" else "warning",
        v,
        message,
        span(left),
        span(taken[0]),
        span(whole),
        stated=left.quantity.printed,
        computed=made,
    )


def _turned(printed: Amount, made: Amount) -> bool:
    """Say whether a figure has the digits of another in another order."""
    if printed.step is None or made.value <= 0:
        return False
    one, other = (str(int(amount.value / printed.step)) for amount in (printed, made))
    return one != other and len(one) >= _ENOUGH and sorted(one) == sorted(other)
