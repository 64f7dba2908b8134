"""One slip is told once: of the checks of tables that one wrong figure breaks, the one that says most is told.

A total that fits neither its rows, nor the sum above it, nor what another table says is one figure to mend. A figure
that a sum or as many other checks find right is not the one that is wrong, unless all that fail are about it. A change
and a growth of the running text that agree with each other are told as one, too, and so is a misprinted figure with
what is right by its cell.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from irdesk.domain.finding import Finding, Place
from irdesk.proofing.base import SEVERITIES
from irdesk.proofing.book import Book

_GRAVE = {"error", "warning"}
_SURE = 100
_TO_THE_LAST_DIGIT = {"foot", "reconcile", "segments", "balance", "cash-tie", "same-fact"}
"""Checks of which each figure must be right for them to hold."""
_OF_TABLES = _TO_THE_LAST_DIGIT | {"cross-foot", "per-share", "row-ratio", "label-sign"}
"""Checks that hold figures of the tables against each other."""


def told_once(book: Book, found: Iterable[Finding]) -> Iterable[Finding]:
    """Yield the findings; of those that one figure of a table explains one is as grave as it was, the others notes.

    The one that is kept has the places of all of them.
    """
    kept = _with_the_figure(_with_the_change(list(found)))
    grave = _of_tables(book, kept)
    if len(grave) < 2:
        return kept
    right: dict[Place, int] = dict.fromkeys((place for each in grave for place in each.places), 0)
    for each in kept:
        for place in each.places if each.severity == "ok" else ():
            if place in right:
                right[place] += _SURE if each.check in _TO_THE_LAST_DIGIT else 1
    instead: dict[Finding, Finding] = {}
    for place, group in _groups(grave, right):
        best = _best(group, place)
        others = [each for each in group if each is not best]
        places = dict.fromkeys((*best.places, *(at for each in others for at in each.places)))
        instead[best] = msgspec.structs.replace(best, places=tuple(places))
        why = f" One wrong figure, {place.text}, explains this and what {best.check} tells."
        instead.update((each, msgspec.structs.replace(each, severity="note", message=each.message + why))
                       for each in others)  # fmt: skip
    return [instead.get(each, each) for each in kept]


def _with_the_change(found: list[Finding]) -> list[Finding]:
    """Return the findings; a growth that is as wrong as the change beside it, with which it agrees, is told with it.

    "$24.0 million, down $8.6 million, or 26%, from $35.6 million": what they changed from is the slip.
    """
    agreed = {each.places[0]: each for each in found if each.check == "growth" and each.severity == "ok"}
    changes = {each.places[0]: each for each in found if each.check == "change" and each.severity in _GRAVE}
    instead: dict[Finding, Finding] = {}
    for each in found if changes else ():
        beside = agreed.get(each.places[0]) if each.check == "growth" and each.severity in _GRAVE else None
        change = next((changes[at] for at in beside.places if at in changes), None) if beside is not None else None
        if change is not None:
            places = tuple(dict.fromkeys((*change.places, *each.places)))
            why = f" {each.places[0].text} agrees with it: what it changed from may be the slip."
            instead[change] = msgspec.structs.replace(change, places=places, message=change.message + why)
            why = f" It agrees with {change.places[0].text}, which tells of the one slip."
            instead[each] = msgspec.structs.replace(each, severity="note", message=each.message + why)
    return [instead.get(each, each) for each in found] if instead else found


def _with_the_figure(found: list[Finding]) -> list[Finding]:
    """Return the findings; a growth or a change that is right by the cell of a misprinted figure is told with that.

    "$284.3 million, up 7.3% from $231.5 million" over 248,317: the amount is the slip.
    """
    misprinted = {
        each.places[0]: each
        for each in found
        if each.check == "prose-table" and each.severity == "error" and len(each.places) > 1
    }
    instead: dict[Finding, Finding] = {}
    for each in found if misprinted else ():
        if each.check not in {"growth", "change"} or each.severity not in _GRAVE:
            continue
        told = (misprinted[at] for at in each.places[1:] if at in misprinted)
        figure = next((one for one in told if one.places[1] in each.places), None)
        if figure is not None:
            kept = instead.get(figure, figure)
            why = f" {each.places[0].text} beside it is right by {figure.places[1].text}."
            instead[figure] = msgspec.structs.replace(kept, message=kept.message + why)
            why = f" It is right by {figure.places[1].text}: {figure.places[0].text} is the slip, told by itself."
            instead[each] = msgspec.structs.replace(each, severity="note", message=each.message + why)
    return [instead.get(each, each) for each in found] if instead else found


def _of_tables(book: Book, found: Iterable[Finding]) -> list[Finding]:
    """Return what is grave and about figures of tables alone."""
    starts = [start for start, _ in book.tables]

    def inside(place: Place) -> bool:
        number = bisect_right(starts, place.start) - 1
        return number >= 0 and place.start < book.tables[number][1]

    grave = (each for each in found if each.severity in _GRAVE and each.check in _OF_TABLES and each.places)
    return [each for each in grave if all(map(inside, each.places))]


def _groups(grave: Sequence[Finding], right: dict[Place, int]) -> Iterable[tuple[Place, list[Finding]]]:
    """Yield each figure that several findings share, the one of most of them first, with those findings."""
    left = list(grave)
    while True:
        shared: dict[Place, list[Finding]] = defaultdict(list)
        for each in left:
            for place in dict.fromkeys(each.places):
                shared[place].append(each)
        suspects = [place for place, group in shared.items() if len(group) > 1 and _may_be(place, group, right)]
        if not suspects:
            return
        worst = max(suspects, key=lambda at: (len(shared[at]), sum(each.places[0] == at for each in shared[at])))
        yield worst, shared[worst]
        left = [each for each in left if worst not in each.places]


def _may_be(place: Place, group: Sequence[Finding], right: dict[Place, int]) -> bool:
    """Say whether a figure may be the wrong one: all of `group` are about it, or fewer checks find it right."""
    return all(each.places[0] == place for each in group) or right[place] < len(group)


def _best(group: Sequence[Finding], place: Place) -> Finding:
    """Return the finding that says most of a figure: the gravest, about the figure itself, with what was expected."""
    return min(
        group,
        key=lambda each: (
            SEVERITIES.index(each.severity),
            each.verdict == "rounding",
            each.places[0] != place,
            each.expected is None,
            -len(set(each.places)),
        ),
    )
