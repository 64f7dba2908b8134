"""The names of a release's tables in one line: told apart where they are alike, the lit one always in sight."""

from collections import Counter
from collections.abc import Sequence

from irdesk.domain.statement import Statement
from irdesk.render.column_heads import length
from irdesk.render.line import Line, Piece, Role, line
from irdesk.render.names import cut
from irdesk.render.sheet import title
from irdesk.render.wrap import cells

BETWEEN = " │ "
MOST = 26
"""Cells of a table's own title, where no kind names it."""


def table_names(statements: Sequence[Statement]) -> tuple[str, ...]:
    """Return a name for each table: its kind, else its title; those alike with their period, else a number."""
    names = [cut(one.title, MOST) if one.kind == "other" and one.title else title(one) for one in statements]
    names = _apart(names, [_period(one) for one in statements])
    seen: Counter[str] = Counter()
    for index, name in enumerate(names):
        seen[name] += 1
        if seen[name] > 1:
            names[index] = f"{name} {seen[name]}"
    return tuple(names)


def _apart(names: list[str], periods: list[str]) -> list[str]:
    count = Counter(names)
    return [
        f"{name} {period}".rstrip() if count[name] > 1 else name for name, period in zip(names, periods, strict=True)
    ]


def _period(statement: Statement) -> str:
    first = next((one for one in statement.columns if one.start and one.end), None)
    return length(first.start, first.end, first.label) if first and first.start and first.end else ""


def names_line(names: Sequence[str], lit: int, width: int) -> Line:
    """Return the names that fit around the lit one; an angle shows that there are more."""
    first = 0
    while first < lit and _wide(names[first : lit + 1], before=first > 0, after=lit + 1 < len(names)) > width:
        first += 1
    last = lit
    while (
        last + 1 < len(names) and _wide(names[first : last + 2], before=first > 0, after=last + 2 < len(names)) <= width
    ):
        last += 1
    pieces = [Piece("‹ ", "key")] if first else []
    for index in range(first, min(last + 1, len(names))):
        role: Role = "name" if index == lit else "label"
        pieces += [Piece(BETWEEN, "over")] if index > first else []
        pieces.append(Piece(names[index], role))
    if last + 1 < len(names):
        pieces.append(Piece(" ›", "key"))
    return line(*pieces)


def _wide(names: Sequence[str], *, before: bool, after: bool) -> int:
    return sum(cells(name) for name in names) + len(BETWEEN) * (len(names) - 1) + 2 * before + 2 * after
