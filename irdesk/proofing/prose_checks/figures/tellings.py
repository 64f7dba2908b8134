"""What a sentence tells of one thing: its figure, how it moved, and what it is compared with.

"Revenue rose 13% to $116.8 million from $103.4 million" and "revenue of $116.8 million, up 13%" are two tellings of
one fact: of what both hold each figure must be the same.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.directions import Direction, direction
from irdesk.proofing.prose_checks.sayings import Saying, sayings


class Telling(msgspec.Struct, frozen=True):
    """The figures that a sentence gives of one thing; `ahead`: the first number of them, which its name leads to.

    `base` is what the level is compared with, `each`: the level is the amount a share of what is named.
    """

    saying: Saying
    ahead: Claim
    level: Claim | None = None
    rate: Claim | None = None
    way: Direction | None = None
    base: Claim | None = None
    change: Claim | None = None
    a_share: Claim | None = None
    each: bool = False

    @property
    def figures(self) -> dict[str, Claim]:
        """The figures by what they are of it."""
        every = {
            "level": self.level,
            "rate": self.rate,
            "base": self.base,
            "change": self.change,
            "a share": self.a_share,
        }
        return {role: claim for role, claim in every.items() if claim is not None}


_LEVELS = {"money", "per_share", "count"}
_TO = re.compile(
    r"(?: \(?\d\)?)?,?\s(?:(?:year[- ](?:over|on)[- ]year|yoy|organically|sequentially),? )?"
    r"(?:to|reaching|totall?ing)\s(?:an? )?(?:(?:all-time|new|record|quarterly|approximately) ){0,3}",
    re.IGNORECASE,
)
"""What leads from a growth to where it went."""
_OR = re.compile(r"\s?(?:,\s)?(?:or|and|\()\s?")
_RANGE_BEFORE = re.compile(r"\d(?: ?[mb]illion|%)? ?(?:to|and|-|–|—|through) ?(?:approximately )?$")
_AMOUNTS_BEFORE = re.compile(r"[$€£]\s?[\d.]+\)? ?(?:to|and|-|–|—|through) ?$")
_RANGE_AFTER = re.compile(r" ?(?:to|-|–|—|through) ?[$€£\d(]| and [$€£]?\d")
_LEAD = 30
_APART = re.compile(
    r";|\b(?:while|whereas|but|with|driven|due|because|includ\w+|excluding|offset|as|of which|reflect\w+ (?!an?\b)"
    r"|attributable|partially|primarily|on|net of)\b",
    re.IGNORECASE,
)
"""What turns from a figure to another thing."""
_SHARE = re.compile(r"\s(?:of|owned|interest|growth|increase|decrease)\b|[-–]")
"""What makes of a percentage no rate."""
_BASE = re.compile(r"[^$;]{0,60}?\b(?:compared (?:with|to)|versus|vs\.?|from|against)\b[^$;%]{0,60}", re.IGNORECASE)


@lru_cache(maxsize=8)
def all_told(book: Book) -> tuple[Telling, ...]:
    """Return what every sentence tells."""
    return tuple(telling for saying in sayings(book) for telling in tellings(saying))


def tellings(saying: Saying) -> Iterator[Telling]:
    """Yield what a sentence tells, one thing after the other."""
    row = [each for each in saying.claims if not (each.quantity.translated or each.quantity.bracketed)]
    used: set[int] = set()
    for number, claim in enumerate(row):
        if number not in used and _is_level(saying, claim):
            found = _of_level(saying, row, number, used)
            yield found
            if found.a_share is not None:
                base = _base_a_share(saying, row, found)
                yield Telling(saying, found.ahead, found.a_share, base=base, each=True)
    for number, claim in enumerate(row):
        way = direction(claim) if number not in used and claim.quantity.kind == "percent" else None
        if way is not None and not _in_range(saying, claim):
            yield Telling(saying, claim, rate=claim, way=way)


def _is_level(saying: Saying, claim: Claim) -> bool:
    quantity = claim.quantity
    if claim.compared or quantity.amount.step is None or _in_range(saying, claim):
        return False
    if quantity.kind == "percent":
        return direction(claim) is None and not _SHARE.match(saying.paragraph.text, quantity.end)
    return quantity.kind in _LEVELS and not claim.change


def _in_range(saying: Saying, claim: Claim) -> bool:
    """Say whether a number is an end of a range."""
    text, quantity = saying.paragraph.text, claim.quantity
    if _RANGE_AFTER.match(text, quantity.end):
        return True
    lead = text[max(saying.start, quantity.start - _LEAD) : quantity.start]
    before = _AMOUNTS_BEFORE if quantity.kind == "per_share" else _RANGE_BEFORE
    return quantity.kind != "money" and before.search(lead) is not None


def _of_level(saying: Saying, row: Sequence[Claim], at: int, used: set[int]) -> Telling:
    """Return what is told around a figure: how it moved before it ("up 13% to"), or behind it (", up 13% from")."""
    level = row[at]
    found, first = _ahead(saying, row, at, used)
    found |= _behind(saying, row, at, found)
    used |= {at, *(number for number, claim in enumerate(row) if claim in found.values())}
    rate = found.get("rate")
    return Telling(
        saying=saying,
        ahead=row[first],
        level=level,
        rate=rate,
        way=None if rate is None else direction(rate),
        base=found.get("base"),
        change=found.get("change"),
        a_share=found.get("a share"),
    )


def _ahead(saying: Saying, row: Sequence[Claim], at: int, used: set[int]) -> tuple[dict[str, Claim], int]:
    """Return how a figure moved, as told before it ("rose $3.1 million, or 13%, to"), and where that begins."""
    found, first, text = dict[str, Claim](), at, saying.paragraph.text
    leads = _TO
    while first > 0 and first - 1 not in used and row[at].quantity.kind != "percent":
        former = row[first - 1]
        role = _move(former) if leads.fullmatch(text[former.quantity.end : row[first].quantity.start]) else None
        if role is None or role in found:
            break
        found[role], first, leads = former, first - 1, _OR
    return found, first


def _behind(saying: Saying, row: Sequence[Claim], at: int, told: dict[str, Claim]) -> dict[str, Claim]:
    """Return how a figure moved, and what it is compared with, as told behind it."""
    found, here, text = dict[str, Claim](), at, saying.paragraph.text
    for claim in row[at + 1 :]:
        role = _role(row[at], claim, text[row[here].quantity.end : claim.quantity.start])
        here += 1
        if role == "a share" and here > at + 1:
            continue  # of what the level is compared with
        if role is None and claim.quantity.kind == "percent" and _SHARE.match(text, claim.quantity.end):
            continue  # ", or 13% of revenue, up"
        if role is None or role in found or role in told or _in_range(saying, claim):
            break
        found[role] = claim
    return found


def _base_a_share(saying: Saying, row: Sequence[Claim], found: Telling) -> Claim | None:
    """Return what an amount a share is compared with: it stands behind the amount that the whole is compared with."""
    at = row.index(found.base) + 1 if found.base is not None else len(row)
    behind = row[at] if at < len(row) else None
    if found.base is None or behind is None or behind.quantity.kind != "per_share":
        return None
    return behind if _OR.fullmatch(saying.between(found.base, behind)) else None


def _move(claim: Claim) -> str | None:
    """Return what a number says of a move: its rate or its size."""
    if claim.quantity.kind == "percent":
        return "rate" if direction(claim) is not None else None
    return "change" if claim.change and claim.quantity.kind in _LEVELS else None


def _role(level: Claim, claim: Claim, gap: str) -> str | None:
    """Return what a number behind a figure is to it."""
    kind = claim.quantity.kind
    if kind == "per_share" and level.quantity.kind == "money" and _OR.fullmatch(gap):
        return "a share"
    if claim.compared and kind == level.quantity.kind and not claim.change and _BASE.fullmatch(gap):
        return "base"
    return None if level.quantity.kind == "percent" or _APART.search(gap) else _move(claim)
