"""Financial tables as lines, and as text for other programs."""

from irdesk.domain.statement import Statement
from irdesk.render.line import Line, Piece, Role, clean, line
from irdesk.render.sheet import Sheet, SheetRow, sheet
from irdesk.render.wrap import wrap


def statement_lines(statement: Statement, view: str = "change", label_width: int = 44) -> tuple[Line, ...]:
    """Return a table as lines: title, first line, heads, rows; labels longer than `label_width` wrap."""
    made = sheet(statement, view)
    wide = min(label_width, max((len(row.label) + 2 * row.depth for row in made.rows), default=0))
    lines = [line(Piece(made.title, "heading")), line(Piece(made.caption, "label"))]
    for level in (0, 1):
        heads = "  ".join(f"{head[level]:>{width}}" for head, width in zip(made.heads, made.widths, strict=True))
        if heads.strip():
            lines.append(line(Piece(f"{'':<{wide}}  {heads}".rstrip(), "label")))
    for row in made.rows:
        lines.extend(_row_lines(row, wide))
    lines.extend(line(Piece(text, "label")) for text in (made.note, *statement.notes) if text)
    return tuple(lines)


def _row_lines(row: SheetRow, wide: int) -> list[Line]:
    indent = "  " * row.depth
    if row.row < 0:
        return [line(Piece(row.label, "heading"))]
    *first, last = label_parts(row.label, max(12, wide - len(indent)))
    role: Role = "name" if row.total else "plain"
    lines = [line(Piece(f"{indent}{part}", role)) for part in first]
    cells = [piece for cell in row.cells for piece in (Piece("  "), Piece(cell.text, cell.role))]
    lines.append(line(Piece(f"{indent + last:<{wide}}", role), *cells, field=str(row.row)))
    return lines


def label_parts(label: str, width: int) -> list[str]:
    """Return a label in lines of at most `width` cells, the later ones set in by one."""
    return [part.plain.rstrip() for part in wrap(Line((Piece(label),)), width, 1)]


def cells_of(statement: Statement) -> list[list[str]]:
    """Return a table's head and rows as cells, figures as plain decimals."""
    top = ["", *(clean(column.label) for column in statement.columns)]
    rows = [[clean(row.label), *(figure.value or "" for figure in row.figures)] for row in statement.rows]
    return [top, *rows]


def tsv(rows: list[list[str]]) -> str:
    """Return rows as lines of cells separated by tabs; a cell that could be a formula is made plain text."""
    return "\n".join("\t".join(_tame(cell) for cell in row) for row in rows)


def _tame(cell: str) -> str:
    """Keep a spreadsheet from reading a label as a formula (OWASP, CSV injection)."""
    plain = cell.replace("\t", " ").replace("\n", " ")
    is_number = plain.lstrip("-").replace(".", "", 1).replace(",", "").isdigit()
    return f"'{plain}" if plain[:1] in "=+-@" and plain and not is_number else plain


def markdown(statement: Statement) -> str:
    """Return a table as Markdown, figures as shown, right-aligned."""
    made: Sheet = sheet(statement, "figures")
    heads = [" ".join(part for part in head if part) for head in made.heads]
    lines = [f"**{_escaped(made.title)}** ({made.caption})", ""]
    lines.append("| | " + " | ".join(map(_escaped, heads)) + " |")
    lines.append("|:--|" + "--:|" * len(heads))
    for row in made.rows:
        indent = "&nbsp;&nbsp;" * row.depth
        cells = [_escaped(cell.text.strip()) for cell in row.cells] or [""] * len(heads)
        label = f"*{_escaped(row.label)}*" if row.row < 0 else indent + _escaped(row.label)
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "\\|*_`[]<>" else char for char in text)
