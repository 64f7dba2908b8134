"""Amounts whose labels name the rate that they are at: "Tax effect of adjustments (25%)"."""

from decimal import Decimal

from irdesk.domain.statement import Row
from irdesk.proofing.tables.labels import AT_A_RATE

_MOST = 100


def at_a_rate(row: Row, label: str) -> bool:
    """Say whether a row is of whole amounts, more than any per cent, though its lower-case `label` names a rate."""
    known = [figure.value for figure in row.figures if figure.value is not None and not figure.nil]
    return (
        AT_A_RATE.search(label) is not None
        and not any("." in value for value in known)
        and any(abs(Decimal(value)) > _MOST for value in known)
    )
