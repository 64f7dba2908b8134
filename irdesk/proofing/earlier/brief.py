"""A comparison in short: what a person reads first, and tables that are new or gone as one line each."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from irdesk.proofing.earlier.compare import FactChange

_WHEN = re.compile(
    r"(?P<when>(?:, (?:six months|nine months|year|quarter|other period|at its end|\d+ (?:year|quarters?) before))+)$"
)
_BEFORE = re.compile(r", \d+ (?:year|quarters?) before$")
_FIGURE = re.compile(r"^(?:the (?:statement|balance sheet|reconciliation|segment|table)|[A-Z].*, )")
_MANY = 4


def brief(changes: "Iterable[FactChange]") -> Iterator[str]:
    """Yield the lines of a comparison without what is unchanged.

    Of two quarters the columns of earlier periods differ by themselves: they are only counted.
    """
    told = [each for each in changes if each.kind != "unchanged"]
    quarters = any(each.fact == "period" and each.kind == "changed" for each in told)
    passed = [each for each in told if quarters and _BEFORE.search(each.fact)]
    groups: dict[tuple[str, str], list[FactChange]] = {}
    for each in told:
        if each in passed:
            continue
        if each.kind == "changed" or not (_FIGURE.match(each.fact) or _WHEN.search(each.fact)):
            yield each.words
        else:
            groups.setdefault((_part(each.fact), each.kind), []).append(each)
    for (part, kind), alike in groups.items():
        if len(alike) < _MANY:
            yield from (each.words for each in alike)
        else:
            yield f"{part}: {len(alike)} figures are {'new' if kind == 'added' else 'gone'}"
    if passed:
        yield f"{len(passed)} figures of earlier periods differ, as the quarters do"


def _part(fact: str) -> str:
    """Return the table and the length of the period of a figure."""
    found = _WHEN.search(fact)
    when = _BEFORE.sub("", found["when"]) if found is not None else ""
    table = fact.split(", ", 1)[0] if _FIGURE.match(fact) else "the main figures"
    return f"{table}{when.replace(', at its end', '')}"
