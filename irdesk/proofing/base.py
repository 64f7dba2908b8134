"""What every check hands back, and how a place in the text is shown."""

from collections.abc import Iterable
from functools import lru_cache

from irdesk.domain.finding import Finding, Place
from irdesk.domain.source import Span
from irdesk.proofing.intervals import Amount, shown

SEVERITIES = ("error", "warning", "note", "ok", "unchecked")
"""From what must be fixed before the wire to what could not be checked."""


@lru_cache(maxsize=8192)
def place(text: str, span: Span | None) -> Place | None:
    """Return the place of a span in `text`, or None for a value that stands nowhere."""
    if span is None or not 0 <= span.start < span.end <= len(text):
        return None
    return Place(span.start, span.end, span.line, text[span.start : span.end])


def places(text: str, spans: Iterable[Span | None]) -> tuple[Place, ...]:
    """Return the places of those spans that stand somewhere, each once, in order."""
    return tuple([at for span in dict.fromkeys(spans) if (at := place(text, span)) is not None])


def finding(
    text: str,
    check: str,
    severity: str,
    verdict: str,
    message: str,
    *spans: Span | None,
    stated: str | None = None,
    expected: str | None = None,
    computed: Amount | None = None,
) -> Finding:
    """Make a finding about the places at `spans`, the claim first.

    `computed` gives the range, and the expected figure where none is passed.
    """
    return Finding(
        check=check,
        severity=severity,
        verdict=verdict,
        message=message,
        stated=stated,
        expected=expected if expected is not None or computed is None else shown(computed.value),
        range=None if computed is None else (shown(computed.low), shown(computed.high)),
        places=places(text, spans),
    )
