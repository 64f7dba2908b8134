"""What can be wrong in a release: one check a file, each returning Findings."""

from collections.abc import Sequence

from irdesk.domain.finding import Finding
from irdesk.domain.release import Release
from irdesk.proofing.base import SEVERITIES
from irdesk.proofing.book import Book
from irdesk.proofing.checks import CHECKS


def proof(release: Release, earlier: Sequence[Release] = ()) -> tuple[Finding, ...]:
    """Return what every check says about `release`, the gravest first, in the order of the text.

    `earlier` are releases of the same company that are on the desk.
    """
    book = Book(release, earlier)
    found = {finding for check in CHECKS for finding in check(book)}
    told = {finding.places[0] for finding in found if finding.severity in {"error", "warning"} and finding.places}
    kept = (each for each in found if each.severity != "unchecked" or not each.places or each.places[0] not in told)
    return tuple(sorted(kept, key=_rank))


def _rank(finding: Finding) -> tuple[int, int, str, str]:
    start = finding.places[0].start if finding.places else 1 << 60
    return SEVERITIES.index(finding.severity), start, finding.check, finding.message
