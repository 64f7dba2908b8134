"""Tables for the checks of tables, written as lines of labels and figures, and what the proof says of them."""

import datetime as dt

from irdesk.domain.finding import Finding
from irdesk.domain.release import Release
from irdesk.domain.statement import Column, Figure, Row, Statement
from irdesk.proofing import proof


def statement(*lines: str, kind: str = "operations", heads: tuple[str, ...] = ()) -> Statement:
    """Return a table of lines "label [unit]: figure figure"; a dash is an empty cell, "# words" heads what follows."""
    rows: list[Row] = []
    section = None
    for line in lines:
        if line.startswith("# "):
            section = line[2:]
            rows.append(Row(label=section))
            continue
        label, _, figures = line.partition(": ")
        name, _, unit = label.partition(" [")
        cells = tuple(Figure(None if each == "-" else each) for each in figures.split())
        rows.append(Row(label=name, figures=cells, unit=unit.rstrip("]") or "currency", section=section))
    width = max(len(row.figures) for row in rows)
    heads = heads or tuple(f"{2025 - number}" for number in range(width))
    columns = tuple(_column(head, instant=kind == "balance_sheet") for head in heads)
    return Statement(kind=kind, rows=tuple(rows), columns=columns)


def found(*lines: str, kind: str = "operations", heads: tuple[str, ...] = (), text: str = "") -> list[Finding]:
    """Proof one table."""
    return list(proof(Release(text=text, statements=(statement(*lines, kind=kind, heads=heads),))))


def _column(head: str, *, instant: bool) -> Column:
    year = int(head[-4:]) if head[-4:].isdigit() else 0
    kind = "" if head.startswith("%") or not year else ("instant" if instant else "period")
    start = dt.date(year, 1, 1) if year and not instant else None
    return Column(head, kind=kind, start=start, end=dt.date(year, 12, 31) if year else None)


def grave(findings: list[Finding]) -> list[tuple[str, str]]:
    return [
        (each.check, each.stated or "")
        for each in findings
        if each.severity in {"error", "warning"} and each.check not in {"notice", "non-gaap", "contact"}
    ]


def wrong(*lines: str, kind: str = "operations", heads: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return grave(found(*lines, kind=kind, heads=heads))


def together(*statements: Statement, text: str = "") -> list[tuple[str, str]]:
    return grave(list(proof(Release(text=text, statements=statements))))
