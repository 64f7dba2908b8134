"""A read release in lines for the import review."""

from irdesk.domain.fields import Field, Path
from irdesk.domain.release import Release
from irdesk.domain.source import Doubt, Sourced, Span, Typed
from irdesk.domain.statement import Statement
from irdesk.render.line import Line, Piece, Role, clean, line
from irdesk.render.sheet import SheetRow, sheet, title
from irdesk.render.statements import label_parts


def field_line(field: Field, release: Release) -> Line:
    """Return a field: its label, its value, and whether a person typed it."""
    role: Role = "number" if field.path[-1] in {"number", "pass_code", "conference_id"} else "plain"
    typed = is_typed(field, release)
    bullet = f"{field.label} " if field.label == "•" else f"{field.label:<17} "
    value = (
        Piece(field.value, "typed" if typed else role) if field.value is not None else Piece("not stated", "missing")
    )
    mark = Piece("  typed", "label") if typed else Piece("")
    return line(Piece(bullet, "label"), value, mark, copied=field.value or "", field=field.dotted)


def is_typed(field: Field, release: Release) -> bool:
    """Return whether a person typed the field."""
    return typed_by(release, field.path) is not None


def typed_by(record: object, path: Path) -> Typed | None:
    """Return who typed the field at `path`, if a person did."""
    for name in path[:-1]:
        if isinstance(record, tuple) and isinstance(name, int):
            record = record[name] if name < len(record) else None
        else:
            record = getattr(record, str(name), None)
    return record.typed.get(str(path[-1])) if isinstance(record, Sourced) else None


def doubt_line(doubt: Doubt, *, settled: bool) -> Line:
    """Return a doubt: the field, and why."""
    mark = Piece("✓ " if settled else "? ", "live" if settled else "soon")
    return line(mark, Piece(f"{doubt.field}  ", "name"), Piece(clean(doubt.why), "over" if settled else "plain"))


def summary(release: Release) -> list[Line]:
    """Return a line a table: what it is, how many rows and columns, how many figures a sum confirms."""
    made = []
    for table in release.statements:
        figures = [figure for row in table.rows for figure in row.figures if figure.value is not None]
        proven = sum(figure.proven for figure in figures)
        sums = f", {proven} confirmed by a sum" if proven else ""
        words = f"{len(table.rows)} rows × {len(table.columns)} columns{sums}"
        made.append(line(Piece(f"{title(table):<17} ", "label"), words))
    return made


def table_lines(statement: Statement, width: int) -> list[tuple[Line, Span | None]]:
    """Return a table for a narrow list: its columns, then its rows with the place of each; figures at the right."""
    made = sheet(statement, "figures")
    heads = [" ".join(part for part in head if part) for head in made.heads]
    lines: list[tuple[Line, Span | None]] = [(line(Piece(made.caption, "label")), None)]
    lines += [(line(Piece(f"  {part}", "label")), None) for part in label_parts(" · ".join(heads), width - 2)]
    for row in made.rows:
        span = statement.rows[row.row].span if row.row >= 0 else None
        lines += [(one, span) for one in _table_row(row, made.widths, width)]
    return lines


def _table_row(row: SheetRow, widths: tuple[int, ...], width: int) -> list[Line]:
    indent = "  " * (row.depth + 1)
    if row.row < 0:
        return [line(Piece(f"{indent}{row.label}", "heading"))]
    role: Role = "name" if row.total else "plain"
    figures = [piece for cell in row.cells for piece in (Piece("  "), Piece(cell.text, cell.role))]
    room = width - sum(widths) - 2 * len(widths)
    if len(indent) + len(row.label) <= room:
        return [line(Piece(f"{indent + row.label:<{room}}", role), *figures)]
    labels = [line(Piece(f"{indent}{part}", role)) for part in label_parts(row.label, max(12, width - len(indent)))]
    return [*labels, line(Piece(" " * max(0, room)), *figures)]
