"""Tables of a PDF: columns as wide as their words need, so that no number and no address is broken in two."""

from collections.abc import Callable, Sequence

from markdown_it.token import Token
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph, Table

from irdesk.exchange.sheets.markdown import inline_text

PAD = 6.0
"""The room left and right of a cell's words, in points; less in a table whose type has to shrink."""

SMALLEST = 5.0
"""The size to which a table's type shrinks before a word is broken; below it only so that no figure is."""

INDENT = 0.35
"""How far a no-break space indents a label, as a part of the size."""

LABELS = 0.24
"""The share of the page that the labels of a table of facts take at the least, so that such tables stand alike."""

Cells = list[list[Token]]


def grid(
    tokens: Sequence[Token],
    style: ParagraphStyle,
    bold: str,
    room: float,
    words: Callable[[Token], str],
) -> Table:
    """Return the table that Markdown tokens describe, `room` points wide; `words` gives a cell's mark-up."""
    rows = _rows(tokens)
    right = {id(token) for at, token in enumerate(tokens) if "right" in str(tokens[at - 1].attrGet("style") or "")}
    widths, size = _fitted(rows, style.fontSize, bold, room)
    cell = ParagraphStyle("cell", style, fontSize=size, leading=size * 1.4, spaceAfter=0)
    figure = ParagraphStyle("figure", cell, alignment=2)
    made = [[_paragraph(token, figure if id(token) in right else cell, words) for token in row] for row in rows]
    pad = size * 0.15
    look = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.lightgrey),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), pad),
        ("BOTTOMPADDING", (0, 0), (-1, -1), pad),
        ("LEFTPADDING", (0, 0), (-1, -1), _side(size)),
        ("RIGHTPADDING", (0, 0), (-1, -1), _side(size)),
    ]
    return Table(made, colWidths=widths, style=look, repeatRows=1 if len(made) > 8 else 0)


def _rows(tokens: Sequence[Token]) -> Cells:
    """Return the cells a list a row; rows without a word (the empty head of a table of facts) are left away."""
    rows: Cells = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(token)
    return [row for row in rows if any(token.content for token in row)] or rows


def _paragraph(token: Token, style: ParagraphStyle, words: Callable[[Token], str]) -> Paragraph:
    """Return a cell; what is indented by no-break spaces is indented in all of its lines."""
    markup = words(token)
    bare = markup.lstrip("\xa0")
    if len(bare) < len(markup):
        style = ParagraphStyle("indented", style, leftIndent=(len(markup) - len(bare)) * style.fontSize * INDENT)
    return Paragraph(bare, style)


def _side(size: float) -> float:
    return PAD if size >= 8 else size * 0.4


def _fitted(rows: Cells, size: float, bold: str, room: float) -> tuple[list[float], float]:
    """Return the widths of the columns and the size of type: the largest at which no word is broken."""
    while True:
        least, natural = _measured(rows, size, bold)
        if sum(least) <= room or size <= SMALLEST:
            break
        size = max(SMALLEST, size - 0.5)
    if len(natural) == 2 and natural[0] < room * LABELS:
        return [room * LABELS, room * (1 - LABELS)], size
    spare = room - sum(least)
    if spare < 0:
        return _crowded(rows, size, bold, room)
    wanted = [full - small for small, full in zip(least, natural, strict=True)]
    total = sum(wanted)
    if total > spare:
        return [small + spare * want / total for small, want in zip(least, wanted, strict=True)], size
    return [full + (room - sum(natural)) * full / sum(natural) for full in natural], size


def _crowded(rows: Cells, size: float, bold: str, room: float) -> tuple[list[float], float]:
    """Return widths and size where not every word fits: those of head and labels are broken, no figure is."""
    figures = _measured([row[1:] for row in rows[1:]] or [row[1:] for row in rows], size, bold)[0]
    most = room * (1 - LABELS / 2)
    if sum(figures) > most:
        size *= most / sum(figures)
        figures = [width * most / sum(figures) for width in figures]
    return [room - sum(figures), *figures], size


def _measured(rows: Cells, size: float, bold: str) -> tuple[list[float], list[float]]:
    """Return of each column the width of its longest word, and of its longest cell, with the padding.

    The first row is a head: it gets room for its words, and wraps rather than narrow the labels below.
    """
    sides = 2 * _side(size) + 1
    least = [sides] * max(map(len, rows))
    natural = list(least)
    for number, row in enumerate(rows):
        for at, token in enumerate(row):
            text = inline_text(token)
            indent = (len(text) - len(text.lstrip("\xa0"))) * size * INDENT
            longest = max((stringWidth(word, bold, size) for word in text.split()), default=0.0)
            whole = stringWidth(text, bold, size) if number else longest
            least[at] = max(least[at], longest + indent + sides)
            natural[at] = max(natural[at], whole + indent + sides)
    return least, natural
