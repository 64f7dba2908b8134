"""Roll-forwards: from what there was at the beginning, over what came and went, to what there is at the end."""

import re
from collections.abc import Sequence
from functools import lru_cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month{{0}}>{'|'.join(_MONTHS)})[a-z]*\.?"
_DATE = re.compile(
    rf"{_MONTH.format(1)} (?P<day1>\d{{1,2}}),? (?P<year1>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}}) {_MONTH.format(2)} (?P<year2>\d{{4}})|year[- ]end (?P<year3>\d{{4}})"
)
_OPENING = re.compile(r"\b(?:beginning|begin)\b|^(?:opening|start)\b|\bat (?:the )?start\b|\bopening balance\b")
_CLOSING = re.compile(r"\b(?:end|ending)\b|^closing\b|\bclosing balance\b")
_FILL = re.compile(
    r"\b(?:at|as|of|on|the|in|for|open|opening|closing|beginning|begin|start|end|ending|period|quarter|year|fiscal"
    r"|month|balances?|total|number)\b|[^a-z ]"
)
_NO_STOCK = re.compile(r"\bcosts?\b|\bexpens|\bgains?\b|\bper\b|\bprice\b|\baverage\b|%|\bmargin\b")
_GOES = re.compile(
    r"\bclos(?:ed|ings?|ures?)\b|\bsold\b|\bsales of\b|\bdispos|\bdivest|\bproduction\b|\bcharge[ds]?[- ]?offs?\b"
    r"|\bwrite[ -]?(?:offs?|downs?)\b|\bwritten[ -]off\b|\bretire|\bterminat|\bexpired\b|\bexpirations\b|\bless\b"
    r"|\bdeduct|\bpayments?\b|\bpaid\b|\butili[sz](?:ed|ation)\b|\bused\b|\busage\b|\brepurchase|\bcancel"
    r"|\bforfeit|\brevenues? recogni[sz]ed\b|\bdeliver(?:ed|ies)\b|\boutflows?\b|\bredemptions?\b|\brepayments?\b"
)
_MOST_BETWEEN = 14

Moment = tuple[int, int, int]


@lru_cache(maxsize=4096)
def goes(label: str) -> bool:
    """Say whether a plain label names what is taken off in a roll-forward: closed, sold, produced, charged off."""
    return bool(_GOES.search(label))


@lru_cache(maxsize=4096)
def opens(label: str) -> bool:
    """Say whether a plain label or head is of the beginning of a period."""
    return bool(_OPENING.search(label))


@lru_cache(maxsize=4096)
def closes(label: str) -> bool:
    """Say whether a plain label or head is of the end of a period."""
    return bool(_CLOSING.search(label))


@lru_cache(maxsize=4096)
def moment(label: str) -> Moment | None:
    """Return the day that a plain label names, None where it names none."""
    found = _DATE.search(label)
    if found is None:
        return None
    year = int(found["year1"] or found["year2"] or found["year3"])
    month = found["month1"] or found["month2"]
    day = found["day1"] or found["day2"]
    return (year, _MONTHS.index(month) + 1, int(day)) if month else (year, 12, 31)


@lru_cache(maxsize=4096)
def _stock(label: str) -> frozenset[str]:
    """Return the words that say what there is of, without those that say when."""
    return frozenset(_FILL.sub(" ", _DATE.sub(" ", label)).split())


def _pair(first: str, last: str) -> bool:
    """Say whether two plain labels are the ends of one roll-forward."""
    if _NO_STOCK.search(first) or _NO_STOCK.search(last):
        return False
    one, other = _stock(first), _stock(last)
    if one != other and one and other:
        return False
    begins, ends = moment(first), moment(last)
    if begins is not None and ends is not None:
        return begins < ends
    return (opens(first) or (begins is not None and not closes(first))) and (
        closes(last) or (ends is not None and not opens(last))
    )


def roll_forwards(labels: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return the first and the last row of each roll-forward among plain labels."""
    found: list[tuple[int, int]] = []
    least = 0
    for last, label in enumerate(labels):
        if last > 1 and (closes(label) or moment(label) is not None):
            nearest = range(last - 1, max(least, last - _MOST_BETWEEN) - 1, -1)
            first = next((n for n in nearest if _pair(labels[n], label)), None)
            if first is not None and last - first > 1:
                found.append((first, last))
                least = last
    return tuple(found)


def count_alike(units: list[str], rolls: Sequence[tuple[int, int]]) -> None:
    """Let the rows between the ends of each roll-forward count what its ends do."""
    for first, last in rolls:
        named = {units[first], units[last]} - {"currency"}
        if len(named) < 2:
            one = next(iter(named), "currency")
            rows = slice(first, last + 1)
            units[rows] = [one if unit in {"count", "currency"} else unit for unit in units[rows]]
