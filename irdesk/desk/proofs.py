"""Proofing files without storing them: what the command line asks of the desk."""

from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any

from irdesk.desk.desk import Desk
from irdesk.desk.errors import DeskError
from irdesk.desk.places import locate
from irdesk.domain.finding import Finding
from irdesk.domain.release import Release

if TYPE_CHECKING:
    from irdesk.proofing import FactChange


def proof(release: Release, earlier: Sequence[Release] = ()) -> tuple[Finding, ...]:
    """Return what a proof of `release` finds, held against earlier releases of the company."""
    from irdesk.proofing import proof as proofed

    return proofed(release, earlier)


def earlier_on_desk(store: Any, release: Release) -> tuple[Release, ...]:  # noqa: ANN401 - as `locate` takes it
    """Return the company's earlier releases on the user's own desk; none where there is no desk to open."""
    place, is_sample = locate(store)
    if is_sample:
        return ()
    try:
        with closing(Desk.open(place, None, readonly=True)) as desk:
            return desk.earlier(release)
    except DeskError:
        return ()


def diff(before: Release, after: Release) -> "tuple[FactChange, ...]":
    """Return how the facts of two releases differ, `before` first."""
    from irdesk.proofing import diff as compared

    return compared(before, after)


def brief(changes: "Sequence[FactChange]") -> tuple[str, ...]:
    """Return the lines of a comparison for a person, the shortest that tell it."""
    from irdesk.proofing.earlier.brief import brief as shortened

    return tuple(shortened(changes))


def proof_form(file: str, findings: Sequence[Finding], *, everything: bool) -> dict[str, Any]:
    """Return the JSON object that `irdesk proof --json` prints for a file."""
    from irdesk.exchange.proofs import proof_form as form

    return form(file, findings, everything=everything)


def sarif(files: Sequence[tuple[str, str, Sequence[Finding]]], *, everything: bool) -> dict[str, Any]:
    """Return a SARIF log of (file, text, findings)."""
    from importlib.metadata import PackageNotFoundError, version

    from irdesk.exchange.proofs import sarif as log

    try:
        number = version("irdesk")
    except PackageNotFoundError:
        number = "0"
    return log(files, number, everything=everything)


def report(form: str, release: Release, findings: Sequence[Finding]) -> str:
    """Return the tie-out report of a release as `md` or `html`."""
    from irdesk.exchange.proofs import html, markdown

    return html(release, findings) if form == "html" else markdown(release, findings)
