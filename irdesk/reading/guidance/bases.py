"""On which basis an amount is given (`GAAP $0.05 / non-GAAP $0.12`), and which of several is meant `respectively`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from irdesk.reading.guidance.amounts import Amount
from irdesk.reading.guidance.metrics import Metric

BASIS = r"(?:non-)?(?:GAAP|IFRS)|adjusted"
AHEAD = re.compile(
    rf"(?<![\w-])(?P<basis>{BASIS})(?: basis)?:?"
    r" (?:(?:is|are|of|at|to be|between|in the range of|approximately|about) )*$",
    re.IGNORECASE,
)
"""Right before an amount: `GAAP $0.05`."""

BEHIND = re.compile(
    rf"(?: per (?:diluted )?share)?(?: \((?P<marked>{BASIS})\)|,? on an? (?P<on>{BASIS}) basis| (?P<plain>{BASIS}))"
    r"(?= ?(?:[,.;/)]|and\b|or\b|$))",
    re.IGNORECASE,
)
"""Right behind one: `$0.05 (GAAP)`, `$0.05 on a GAAP basis`, `$0.05 GAAP, …`."""

BOTH = re.compile(rf"^(?P<first>{BASIS}),? (?:and|&|or) (?P<second>{BASIS}) ", re.IGNORECASE)
OWN = re.compile(rf"(?<![\w-])(?P<basis>{BASIS})(?![\w-])", re.IGNORECASE)
ON = re.compile(r",? on an?\s+basis", re.IGNORECASE)
JOINS = re.compile(
    r"[\s,;/&()|]*(?:(?:and|or)\s+)?(?:in the range of |between |of |at |approximately |about )?[\s:(]*", re.IGNORECASE
)
PARTS = re.compile(rf"\s*(?:[/;|]|,? and |, (?={BASIS}))\s*", re.IGNORECASE)
MARKED = re.compile(
    rf"(?:(?P<first>{BASIS}):? (?:of )?)?(?P<said>[^A-Za-z].*?)(?: \(?(?P<last>{BASIS})\)?)?", re.IGNORECASE
)
HEADING = re.compile(
    rf"\W*(?:on an? )?(?P<basis>{BASIS})(?: (?:financial|basis|measures?|guidance|outlook|metrics|results))*\W*",
    re.IGNORECASE,
)
RESPECTIVELY = re.compile(r",? respectively\b")
LISTS = re.compile(
    r"\b(?:and|to|or|of|approximately|about|between|[mb]illion|percent|cents|per|share|diluted)\b", re.IGNORECASE
)
"""What may stand between amounts that are given respectively."""


def basis_of(text: str, amount: Amount) -> str:
    """Return the basis that is named right before an amount or right behind it; none, if none is."""
    if ahead := AHEAD.search(text, max(0, amount.lead - 60), amount.lead):
        return ahead["basis"]
    if (start := AHEAD.search(text, max(0, amount.start - 60), amount.start)) and start.start("basis") >= amount.lead:
        return start["basis"]
    behind = BEHIND.match(text, amount.end)
    return (behind["marked"] or behind["on"] or behind["plain"]) if behind else ""


def is_other(text: str, last: Amount, metric: Metric, amount: Amount) -> bool:
    """Tell whether an amount is the one before on another basis: of one unit, with nothing but the bases between."""
    own = OWN.search(text, metric.first, metric.end)
    first, second = basis_of(text, last) or (own["basis"] if own else ""), basis_of(text, amount)
    if not first or not second or first.lower() == second.lower():
        return False
    if (last.unit, last.scale > 1) != (amount.unit, amount.scale > 1):
        return False
    return bool(JOINS.fullmatch(ON.sub("", OWN.sub("", text[last.end : amount.lead]))))


def with_basis(name: str, basis: str) -> str:
    """Name a metric by its basis, in place of the one that it has or of both."""
    if not basis:
        return name
    if BOTH.match(name):
        return f"{basis} {BOTH.sub('', name)}"
    own = OWN.search(name)
    if not own:
        return f"{basis} {name}"
    plain = [one.lower() in ("gaap", "ifrs") for one in (basis, own["basis"])]
    return name if plain[0] == plain[1] else name[: own.start()] + basis + name[own.end() :]


def parted(cell: str) -> tuple[tuple[str, str], ...]:
    """Return the bases of a cell and what is said of each: `GAAP $0.05-$0.10 / non-GAAP $0.12-$0.17`."""
    parts = [MARKED.fullmatch(part) for part in PARTS.split(cell)]
    found = tuple((one["first"] or one["last"] or "", one["said"]) for one in parts if one)
    bases = {basis.lower() for basis, _ in found}
    return found if len(found) == len(parts) == len(bases) == 2 and "" not in bases else ()


def headed_by(heading: str) -> str:
    """Return the basis that a heading within a table names for the rows below it: `Non-GAAP Financial Measures`."""
    match = HEADING.fullmatch(heading)
    return match["basis"] if match else ""


def respective(text: str, found: Sequence[Amount]) -> dict[int, tuple[int, int]]:
    """Return the amounts that are given respectively, by their number: which of how many (0: nobody knows) each is."""
    places: dict[int, tuple[int, int]] = {}
    for match in RESPECTIVELY.finditer(text):
        group: list[int] = []
        stop, sure = match.start(), True
        for at in range(len(found) - 1, -1, -1):
            if found[at].end > stop:
                continue
            between = LISTS.sub("", text[found[at].end : stop])
            if re.search(r"[^\W\d]{2}|[.;:]\s", between):
                break
            sure = sure and not re.search(r"\d", between)
            group.insert(0, at)
            stop = found[at].start
        if len(group) > 1 or not sure:
            places |= {at: (number, len(group) if sure else 0) for number, at in enumerate(group)}
    return places


def respective_metric(text: str, named: Sequence[Metric], lead: int, place: tuple[int, int]) -> Metric | None:
    """Return the metric of one of several amounts: of as many names in a row, or of one that has both bases."""
    number, count = place
    if not count:
        return None
    before = [one for one in named if one.end <= lead]
    row = before[-count:]
    gaps = [text[one.end : other.first] for one, other in pairwise(row)]
    if len(row) == count and all(re.fullmatch(r",? (?:and )?", gap) for gap in gaps):
        return row[number]
    both = BOTH.match(text[before[-1].first : before[-1].end]) if before and count == 2 else None
    if both is None:
        return None
    return Metric(before[-1].first, before[-1].start, before[-1].end, both["second" if number else "first"])
