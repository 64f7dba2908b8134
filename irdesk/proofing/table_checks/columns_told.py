"""What is said of a cell that a relation between columns binds: how it is made of the others, or is not."""

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown
from irdesk.proofing.tables.relations import Relation
from irdesk.proofing.tables.sheet import Sheet


class Held(msgspec.Struct, frozen=True):
    """A cell held against its relation."""

    sheet: Sheet
    relation: Relation
    row: int
    stated: Amount
    computed: Amount
    verdict: str


def made_of(sheet: Sheet, relation: Relation) -> str:
    """Return what a column is by its relation: "the change of 2025 and 2024"."""
    how = _HOW.get(relation.kind) or f"the share of {sheet.name(relation.base)}"
    return f"{how} of {' and '.join([sheet.column_name(source) for source in relation.sources[:3]])}"


_HOW = {"change": "the change", "growth": "the growth in per cent", "sum": "the sum", "bridge": "the sum"}


def on_column(book: Book, held: Held, severity: str, words: str = "") -> Finding:
    """Return a finding on a cell; `words` say what its column is made of, where that is known already."""
    sheet, relation, row = held.sheet, held.relation, held.row
    of = words or made_of(sheet, relation)
    what = f"{sheet.name(row)}, {sheet.column_name(relation.target)}"
    if held.verdict == "exact":
        message = f"{what} is {of}."
    else:
        end = "; only rounding explains it." if held.verdict == "rounding" else "."
        made = shown(round(held.computed.value, 2))
        message = f"{what}: {sheet.text(row, relation.target)} is shown, {of} is {made}{end}"
    return finding(
        book.text,
        "cross-foot",
        severity,
        held.verdict,
        message,
        sheet.span(row, relation.target),
        *[sheet.span(row, source) for source in relation.sources],
        stated=shown(held.stated.value),
        computed=held.computed,
    )
