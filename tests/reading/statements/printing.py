"""Statements made up at random, and printed as releases print them: monospaced in several styles, and as HTML."""

import textwrap
from dataclasses import dataclass

from hypothesis import strategies as st

WORDS = ("net", "deferred", "gain", "on", "sale", "of", "plant", "interest", "other", "items", "tax", "lease", "costs")
FIRST = (
    "Service",
    "Product",
    "Licence",
    "Freight",
    "Salary",
    "Rent",
    "Energy",
    "Repair",
    "Travel",
    "Research",
    "Royalty",
)
PERIODS = (
    ("THREE MONTHS ENDED", "June 30,", "2009", "2009-04-01", "2009-06-30"),
    ("THREE MONTHS ENDED", "June 30,", "2008", "2008-04-01", "2008-06-30"),
    ("SIX MONTHS ENDED", "June 30,", "2009", "2009-01-01", "2009-06-30"),
    ("SIX MONTHS ENDED", "June 30,", "2008", "2008-01-01", "2008-06-30"),
)


@dataclass(frozen=True)
class Sheet:
    """A statement to print: sections of rows, each a label with a figure (None: a dash) for each period."""

    columns: int
    sections: tuple[tuple[str, tuple[tuple[str, tuple[int | None, ...]], ...]], ...]

    def expected(self) -> list[tuple[str | None, str, tuple[str, ...]]]:
        """Return section, label and values of each row as they are to be read."""
        return [
            (heading, label, tuple("0" if figure is None else str(figure) for figure in figures))
            for heading, rows in self.sections
            for label, figures in rows
        ]


@dataclass(frozen=True)
class Style:
    """How a monospaced statement is printed."""

    label: int = 40
    column: int = 14
    signs: bool = True
    ruled: bool = True
    spaced: bool = False
    leaders: bool = False
    dash: str = "-"
    hanging: bool = True
    indent: int = 3


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Return a statement: one to three sections of two to five rows over two or four periods."""
    columns = draw(st.sampled_from((2, 4)))
    figure = st.one_of(st.none(), st.integers(-99_999, 999_999).filter(bool))
    sections = []
    heads = draw(
        st.lists(
            st.sampled_from(("Income", "Charges", "Operating matters", "Below the line")),
            min_size=1,
            max_size=3,
            unique=True,
        )
    )
    for heading in heads:
        labels = draw(st.lists(labelled(), min_size=2, max_size=5, unique=True))
        rows = tuple((label, draw(st.tuples(*[figure] * columns))) for label in labels)
        sections.append((heading, rows))
    return Sheet(columns, tuple(sections))


@st.composite
def labelled(draw: st.DrawFn) -> str:
    """Return a label of two to nine words, the first with a capital."""
    first = draw(st.sampled_from(FIRST))
    rest = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
    return " ".join((first, *rest, "expense"))


def styles() -> st.SearchStrategy[Style]:
    """Return ways to print."""
    return st.builds(
        Style,
        label=st.integers(30, 60),
        column=st.integers(12, 18),
        signs=st.booleans(),
        ruled=st.booleans(),
        spaced=st.booleans(),
        leaders=st.booleans(),
        dash=st.sampled_from(("-", "--", "---", "—")),
        hanging=st.booleans(),
        indent=st.integers(2, 5),
    )


def money(figure: int | None, dash: str) -> str:
    """Return a figure as printed."""
    if figure is None:
        return dash
    return f"({-figure:,})" if figure < 0 else f"{figure:,}"


def monospaced(sheet: Sheet, style: Style) -> str:
    """Print a statement in columns of characters."""
    width = style.label + sheet.columns * style.column
    lines = ["WOODLARK TRADING CORP.".center(width), "CONSOLIDATED STATEMENTS OF OPERATIONS".center(width)]
    lines += ["(Unaudited, in thousands)".center(width), "", *_heads(sheet, style)]
    for heading, rows in sheet.sections:
        lines.append(f"{heading}:")
        for number, (label, figures) in enumerate(rows):
            lines += _row(label, figures, style, first=number == 0)
            lines += [""] if style.spaced else []
        if style.ruled:
            lines.append(" " * style.label + (" " * 4 + "-" * (style.column - 4)) * sheet.columns)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _heads(sheet: Sheet, style: Style) -> list[str]:
    pairs = [PERIODS[place] for place in range(0, sheet.columns, 2)]
    wide = 2 * style.column
    lines = [" " * style.label + "".join(f"{'':4}{pair[0]:^{wide - 4}}" for pair in pairs)]
    lines.append(" " * style.label + "".join(f"{'':4}{pair[1]:^{wide - 4}}" for pair in pairs))
    if style.ruled:
        lines.append(" " * style.label + "".join(f"{'':4}{'-' * (wide - 4)}" for _ in pairs))
    lines.append(" " * style.label + "".join(f"{PERIODS[place][2]:>{style.column}}" for place in range(sheet.columns)))
    if style.ruled:
        lines.append(" " * style.label + f"{'':4}{'-' * (style.column - 4)}" * sheet.columns)
    return lines


def _row(label: str, figures: tuple[int | None, ...], style: Style, *, first: bool) -> list[str]:
    deeper = " " * (style.indent + 2 if style.hanging else style.indent)
    wrapped = textwrap.wrap(label, style.label - 2, initial_indent=" " * style.indent, subsequent_indent=deeper)
    last = wrapped.pop()
    if style.leaders and len(last) < style.label - 6:
        last += " " + "." * (style.label - len(last) - 2)
    return [*wrapped, f"{last:<{style.label}}" + "".join(_cell(figure, style, signed=first) for figure in figures)]


def _cell(figure: int | None, style: Style, *, signed: bool) -> str:
    text = money(figure, style.dash)
    text = text if text.endswith(")") else text + " "
    if style.signs and signed:
        return " " * 2 + "$" + f"{text:>{style.column - 3}}"
    return f"{text:>{style.column}}"


def html(sheet: Sheet, *, split: bool, spacer: bool, year: str = "wide") -> str:
    """Print a statement as an HTML table; `split`: signs and brackets in cells of their own.

    `year`: whether the year covers its column (`wide`), or stands over the figure (`figure`) or the sign (`sign`).
    """
    span = (3 if split else 1) + spacer
    rows = ["<p>WOODLARK TRADING CORP.</p><p>CONSOLIDATED STATEMENTS OF OPERATIONS</p>"]
    rows.append("<p>(Unaudited, in thousands)</p><table>")
    pairs = [PERIODS[place] for place in range(0, sheet.columns, 2)]
    rows.append(
        "<tr><td></td>" + "".join(f"<td colspan={2 * span}>{pair[0]}<br>{pair[1]}</td>" for pair in pairs) + "</tr>"
    )
    years = "".join(_year(PERIODS[place][2], span, year, spacer=spacer) for place in range(sheet.columns))
    rows.append(f"<tr><td></td>{years}</tr>")
    for heading, lines in sheet.sections:
        rows.append(f"<tr><td>{heading}:</td></tr>")
        for label, figures in lines:
            cells = "".join(_cells(figure, split=split, spacer=spacer) for figure in figures)
            rows.append(f"<tr><td>&nbsp;&nbsp;{label}</td>{cells}</tr>")
    return "\n".join(rows) + "</table>"


def _year(printed: str, span: int, place: str, *, spacer: bool) -> str:
    if place == "wide":
        return f"<td colspan={span}>{printed}</td>"
    before = spacer + (place == "figure" and span > 2)
    return "<td></td>" * before + f"<td>{printed}</td>" + "<td></td>" * (span - before - 1)


def _cells(figure: int | None, *, split: bool, spacer: bool) -> str:
    text = money(figure, "—")
    gap = "<td>&nbsp;</td>" if spacer else ""
    if not split:
        return f"{gap}<td align=right>{text}</td>"
    closing = ")" if text.endswith(")") else ""
    return f"{gap}<td>$</td><td align=right>{text.removesuffix(')')}</td><td>{closing}</td>"
