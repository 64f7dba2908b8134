"""What the doctor found, as lines."""

from collections.abc import Iterator, Sequence

from irdesk.render.line import Line, Piece, Role, line

SEVERITIES: dict[str, Role] = {"error": "wrong", "warning": "soon", "note": "label"}


def report_lines(units: int, documents: int, ailments: Sequence[tuple[str, str, str, str, bool]]) -> Iterator[Line]:
    """Yield a line for each ailment (severity, where, what, remedy, mended), and one for the whole."""
    for severity, where, what, remedy, mended in ailments:
        done = mended and severity != "note"
        role: Role = "live" if done else SEVERITIES.get(severity, "plain")
        hint = Piece(f"  ({remedy})" if remedy else "", "label")
        yield line(Piece(f"{'mended' if done else severity:<8}", role), f"{where}: {what}", hint)
    left = sum(not mended and severity != "note" for severity, *_, mended in ailments)
    verdict = "the desk is well" if not left else f"{left} to be mended"
    yield line(Piece(verdict, "wrong" if left else "live"), f": {units:,} units, {documents:,} documents")
