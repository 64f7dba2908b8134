"""A column of changes in which most rows show a growth in per cent, and some, of small figures, the change itself."""

from math import log10

from irdesk.proofing.intervals import Amount, verdict
from irdesk.proofing.tables.relations import Relation
from irdesk.proofing.tables.sheet import Sheet

_DIGITS = 1.5


def the_change_instead(text: str, sheet: Sheet, relation: Relation, row: int, stated: Amount) -> Relation | None:
    """Return the relation that a row of a column of growths shows where it is not one: the change.

    An amount of money ("$(1.49)") is no growth; a plain figure is the change where it comes out so to the last place,
    a small one only among growths that bear a sign of per cent: working days, points of a ratio.
    """
    if relation.kind != "growth" or len(relation.sources) != 2:
        return None
    change = Relation(relation.target, relation.sources, "change")
    computed, span = change.computed(sheet, row), sheet.span(row, relation.target)
    if computed is None or span is None:
        return None
    written = text[span.start : span.end]
    if "%" in written:
        return None
    digits = log10(1 + float(abs(stated.value) / (stated.step or 1)))
    exact = verdict(stated, computed) == "exact" and (digits >= _DIGITS or _marked(text, sheet, relation.target))
    return change if exact or written.lstrip("(-−+ ").startswith("$") else None


def _marked(text: str, sheet: Sheet, column: int) -> bool:
    """Say whether most figures of a column, but for those of rates, are printed with a sign of per cent."""
    rows = [row for row, unit in enumerate(sheet.units) if unit != "percent"]
    spans = [span for row in rows if (span := sheet.span(row, column)) is not None]
    return sum("%" in text[span.start : span.end] for span in spans) * 2 > len(spans)
