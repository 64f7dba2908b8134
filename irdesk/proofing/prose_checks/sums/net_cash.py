"""Net cash and net debt beside the cash and the debt that make them: "$535.9 million of cash, $345.0 million of notes,
leaving net cash of $190.9 million".
"""

import re
from collections.abc import Iterator
from itertools import combinations

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, total, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span

_NET = re.compile(
    r"\bnet (?P<what>cash|debt)(?: position| balance)?,?(?: (?:[\w-]+ ){0,4}?(?:of|was|is|to|at|stood at|came to))? "
    r"(?:approximately |about )?$",
    re.IGNORECASE,
)
_CASH = re.compile(r"\b(?:cash|liquidity|marketable securities|short-term investments)\b", re.IGNORECASE)
_DEBT = re.compile(
    r"\b(?:debt|borrow\w*|notes|loans?|principal|drawn|facility|mortgages?|bonds?|revolver|indebtedness)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s(?:(?:in|of)\s(?:[\w-]+,? ){0,4}?)?"
    r"(?:(?P<cash>cash\b)|(?P<debt>principal|debt\b|borrow\w*|drawn|notes|loans?\b))"
)
_DIGIT = re.compile(r"\d")
_FAR, _LEAD, _FEW, _REACH = 2, 90, 6, 900


def net_cash(book: Book) -> Iterator[Finding]:
    """Yield a finding on each net cash or net debt whose cash and whose debt its paragraph gives before it."""
    former: list[Saying] = []
    for saying in sayings(book):
        former = [each for each in former if each.paragraph is saying.paragraph][-_FAR:]
        for claim in saying.claims:
            named = _NET.search(
                saying.paragraph.text[max(saying.start, claim.quantity.start - _LEAD) : claim.quantity.start]
            )
            if named is not None and _is_level(claim) and _is_now(book, claim):
                yield from _held(book, claim, named["what"].lower(), [*former, saying])
        former.append(saying)


def _begin(saying: Saying, claim: Claim) -> int:
    """Return where the words that lead to an amount begin, behind the amount before it."""
    lead = saying.paragraph.text[max(saying.start, claim.quantity.start - _LEAD) : claim.quantity.start]
    digits = list(_DIGIT.finditer(lead))
    return claim.quantity.start - len(lead) + (digits[-1].end() if digits else 0)


def _is_level(claim: Claim) -> bool:
    quantity = claim.quantity
    plain = quantity.kind == "money" and quantity.scale > 1 and quantity.mode == "as shown"
    return plain and not (claim.compared or claim.change or claim.expected)


def _is_now(book: Book, claim: Claim) -> bool:
    """Say whether a figure is of the balance sheet's day: "At year-end 2024 net debt was" is not."""
    return claim.slot is None or claim.slot.end == calendar_of(book).end


def _kind(saying: Saying, claim: Claim) -> str:
    """Return whether an amount is one of cash or of debt, by the words right behind it, else by the last before it."""
    behind = _BEHIND.match(saying.paragraph.text, claim.quantity.end, saying.end)
    if behind is not None:
        return "cash" if behind["cash"] else "debt"
    lead = saying.paragraph.text[_begin(saying, claim) : claim.quantity.start]
    if "liquidity" in lead.lower():
        return ""  # of which cash is a part
    last = {"cash": list(_CASH.finditer(lead)), "debt": list(_DEBT.finditer(lead))}
    ends = {kind: found[-1].end() for kind, found in last.items() if found}
    return max(ends, key=lambda kind: ends[kind]) if ends and "net " not in lead.lower() else ""


def _held(book: Book, net: Claim, what: str, told: list[Saying]) -> Iterator[Finding]:
    parts: dict[str, list[Claim]] = {"cash": [], "debt": [], "": []}
    for saying in told:
        near = (c for c in saying.claims if net.quantity.start - c.quantity.start < _REACH)
        for claim in near:
            if _is_level(claim) and claim.quantity.end <= net.quantity.start and _alike(claim, net):
                parts[_kind(saying, claim)].append(claim)
    if max(len(parts["cash"]), len(parts["debt"])) > _FEW:
        return  # a list, not what the cash and the debt are
    pairs = [(cash, debt) for cash in _some(parts["cash"]) for debt in _some(parts["debt"])]
    made = [(pair, _net(*pair, what)) for pair in pairs]
    tied = next((each for each in made if verdict(net.quantity.amount, each[1]) != "impossible"), None)
    alone = made[0] if len(made) == 1 else None
    if tied is not None:
        yield _finding(book, net, *tied, what, right=True)
    elif alone is not None and (alone[1].value < 0 or misprinted(net.quantity.amount, alone[1].value)):
        yield _finding(book, net, *alone, what, right=False)


def _alike(one: Claim, other: Claim) -> bool:
    return (one.quantity.currency, one.quantity.scale) == (other.quantity.currency, other.quantity.scale)


def _some(claims: list[Claim]) -> list[tuple[Claim, ...]]:
    return [*((each,) for each in claims), *combinations(claims, 2)]


def _net(cash: tuple[Claim, ...], debt: tuple[Claim, ...], what: str) -> Amount:
    held, owed = (total(c.quantity.amount for c in each) for each in (cash, debt))
    return held - owed if what == "cash" else owed - held


def _finding(
    book: Book, net: Claim, pair: tuple[tuple[Claim, ...], tuple[Claim, ...]], made: Amount, what: str, *, right: bool
) -> Finding:
    cash, debt = (" and ".join(c.quantity.printed for c in each) for each in pair)
    first, second = (cash, debt) if what == "cash" else (debt, cash)
    message = (
        f"Net {what} of {net.quantity.printed}: {first} less {second} is {shown(made.value / net.quantity.scale)}."
    )
    spans = (span(net), *(span(c) for each in pair for c in each))
    severity, kind = ("ok", "exact") if right else ("warning", "impossible")
    stated = net.quantity.printed
    return finding(book.text, "sum", severity, kind, message, *spans, stated=stated, computed=made)
