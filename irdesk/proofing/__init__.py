"""What can be wrong in a release: one check a file, each returning Findings."""

from collections import Counter
from collections.abc import Iterable, Sequence

from irdesk.domain.finding import Finding
from irdesk.domain.release import Release
from irdesk.proofing.base import SEVERITIES
from irdesk.proofing.book import Book
from irdesk.proofing.checks import CHECKS
from irdesk.proofing.earlier.compare import FactChange, diff
from irdesk.proofing.one_slip import one_slip
from irdesk.proofing.told_once import told_once
from irdesk.proofing.understood import understood

__all__ = ["SEVERITIES", "FactChange", "diff", "proof", "summary"]

_NAMES = {"ok": "tied"}
_GRAVITY = {severity: rank for rank, severity in enumerate(SEVERITIES)}


def proof(release: Release, earlier: Sequence[Release] = ()) -> tuple[Finding, ...]:
    """Return what every check says about `release`, the gravest first, in the order of the text.

    `earlier` are releases of the same company that are on the desk. All severities are returned, also `ok` and
    `unchecked`.
    """
    book = Book(release, earlier)
    found = [finding for check in CHECKS for finding in check(book)]
    told = {finding.places[0] for finding in found if finding.severity != "unchecked" and finding.places}
    kept = (each for each in found if each.severity != "unchecked" or not each.places or each.places[0] not in told)
    return tuple(sorted(told_once(book, understood(book, one_slip(book, _once(kept)))), key=_rank))


def _once(found: Iterable[Finding]) -> Iterable[Finding]:
    """Return the findings, each once: of two that tell the same the one with figures, of two checks that find one
    growth or figure wrong, or hold one margin, the one that says more, and of two figures of one thing none where
    another check tells which is wrong.
    """
    kept: dict[object, Finding] = {}
    ranked = ((len(each.message), _rank(each), each.expected or "", n, each) for n, each in enumerate(found))
    for _, rank, _, _, each in sorted(ranked):  # their number keeps those that tell the same in their order
        one = each.check == "margin" or (each.check in {"growth", "prose-table"} and each.severity in _GRAVE)
        key = (each.check, each.severity, each.places[0].start) if one and each.places else (*rank, each.places)
        kept[frozenset(each.places) if _either(each) else key] = each
    either = [each for each in kept.values() if _either(each)]
    if not either:
        return kept.values()
    others = (each for each in kept.values() if each.severity in _GRAVE and each.places and not _either(each))
    known = {each.places[0] for each in others}
    return [each for each in kept.values() if not _either(each) or known.isdisjoint(each.places)]


_GRAVE = {"error", "warning"}


def _either(each: Finding) -> bool:
    """Say whether a finding tells that one of two figures of the text is wrong, but not which."""
    return each.verdict == "inconsistent" and each.check in {"prose-table", "direction"} and len(each.places) > 1


def _rank(finding: Finding) -> tuple[int, int, str, str]:
    start = finding.places[0].start if finding.places else 1 << 60
    return _GRAVITY[finding.severity], start, finding.check, finding.message


def summary(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each severity; `ok` is counted as `tied`."""
    count = Counter(finding.severity for finding in findings)
    return {_NAMES.get(severity, severity): count[severity] for severity in SEVERITIES}
