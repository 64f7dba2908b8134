"""Errors that no one slip explains: a person misprints one figure of a row, a row read wrongly breaks in every column.

Two errors of one check in one row of a table, or in a table where the check holds hardly anywhere, are likelier to be
of a row that is meant otherwise than of two slips; so are two of the running text where the check ties nothing.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.book import Book

_OF_TEXT = {"prose-table", "growth", "margin", "points", "change", "direction", "ratio", "range", "sum", "count"}
"""Checks of the running text that read sentences; numbers to dial and dates are what they are."""
_DOUBT = " No one slip explains this and another like it: what it was held against may not be what is meant."


def one_slip(book: Book, found: Iterable[Finding]) -> Iterable[Finding]:
    """Yield the findings, with the errors that no one slip explains as notes, and those of the text as warnings."""
    kept = list(found)
    eased: dict[Finding, str] = {}
    for (where, _, _), group in _groups(book, kept).items():
        errors = [each for each in group if each.severity == "error"]
        held = len(group) - len(errors)
        slips = _slips(errors)
        if slips > 1 and held <= (slips if where == "row" else slips - 1):
            eased.update(dict.fromkeys(errors, "warning" if where == "text" else "note"))
    for finding in kept:
        each, severity = finding, eased.get(finding) if finding.severity == "error" else None
        if severity is not None:
            each = msgspec.structs.replace(each, severity=severity, message=each.message + _DOUBT)
        yield each


def _groups(book: Book, found: Sequence[Finding]) -> dict[tuple[str, str, int], list[Finding]]:
    """Return the errors and ties of each check by the row, by the table, or of the text."""
    groups: dict[tuple[str, str, int], list[Finding]] = defaultdict(list)
    starts = [start for start, _ in book.tables]
    for each in found:
        if each.severity not in {"error", "ok"} or not each.places:
            continue
        first = each.places[0]
        table = bisect_right(starts, first.start) - 1
        if table < 0 or first.start >= book.tables[table][1]:
            if each.check in _OF_TEXT:
                groups["text", each.check, 0].append(each)
            continue
        groups["row", each.check, first.line].append(each)
        groups["table", each.check, table].append(each)
    return groups


def _slips(errors: Sequence[Finding]) -> int:
    """Return how many figures must be wrong for all `errors`, the one that most of them share taken first."""
    left, slips = list(errors), 0
    while left:
        shared = Counter((place.start, place.end) for each in left for place in set(each.places))
        most = shared.most_common(1)[0][0]
        left = [each for each in left if most not in {(place.start, place.end) for place in each.places}]
        slips += 1
    return slips
