"""A proof as lines: a head with the counts, then each finding with its lines of the text."""

from collections import Counter
from collections.abc import Sequence

from irdesk.domain.finding import Accepted, Finding, told
from irdesk.render.line import Line, Piece, Role, line
from irdesk.render.wrap import wrap

WORDS = {"error": "errors", "warning": "warnings", "note": "notes", "ok": "tied", "unchecked": "unchecked"}
ROLES: dict[str, Role] = {
    "error": "wrong",
    "warning": "soon",
    "note": "label",
    "ok": "open",
    "unchecked": "over",
}
"""How each severity is shown; its word stands beside it always."""


def counts_line(findings: Sequence[Finding]) -> Line:
    """Return how many findings there are of each severity."""
    count = Counter(each.severity for each in findings)
    pieces: list[Piece | str] = []
    for severity, word in WORDS.items():
        name = word[:-1] if count[severity] == 1 and word.endswith("s") else word
        pieces += [
            " · " if pieces else "",
            Piece(f"{count[severity]} {name}", ROLES[severity] if count[severity] else "over"),
        ]
    return line(*pieces)


def finding_line(each: Finding) -> Line:
    """Return a finding on one line: its severity, the line of the text, the check and the message."""
    where = f"line {each.places[0].line}" if each.places else "–"
    return line(
        Piece(f"{each.severity:<10}", ROLES[each.severity]),
        Piece(f"{where:<10}", "label"),
        Piece(f"{each.check:<14}", "label"),
        told(each),
        copied=told(each),
    )


def proof_lines(file: str, findings: Sequence[Finding], *, everything: bool = False) -> tuple[Line, ...]:
    """Return a whole proof: the file with its counts, then its findings, the gravest first."""
    shown = [each for each in findings if everything or each.severity in {"error", "warning", "note"}]
    return (line(Piece(file, "heading")), counts_line(findings), line(), *(finding_line(each) for each in shown))


def finding_block(each: Finding, accepted: Accepted | None, digest: str, width: int) -> tuple[Line, ...]:
    """Return a finding on several lines: what it is and where, its message, and who accepted it.

    `digest` is the text's own: an acceptance of another text is shown as stale.
    """
    where = f"line {each.places[0].line}" if each.places else ""
    message = told(each)
    fresh = accepted is not None and accepted.digest == digest
    role: Role = "over" if fresh else ROLES[each.severity]
    head = line(Piece(each.severity, role), Piece(f"  {each.check}  {where}", "label"), copied=message)
    body = [line(Piece(f"  {message}", "over" if fresh else "plain"))]
    if accepted is not None:
        words = f"  accepted by {accepted.by}: {accepted.reason}" if fresh else "  accepted before the text changed"
        body.append(line(Piece(words, "label" if fresh else "soon")))
    return (head, *(part for one in body for part in wrap(one, width)))
