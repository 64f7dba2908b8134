"""Guidance out of a metric and an amount: its name, its sign, its unit, and where it stands."""

import re
from decimal import Decimal

from irdesk.domain.prose import Paragraph
from irdesk.domain.release import Guidance
from irdesk.reading.flow import plain
from irdesk.reading.guidance.amounts import Amount
from irdesk.reading.guidance.bases import with_basis
from irdesk.reading.guidance.changes import PER_SHARE, change_in
from irdesk.reading.guidance.figures import SIGNED
from irdesk.reading.guidance.metrics import Metric

SHARES = re.compile(r"\bshare count$|\bshares(?: outstanding)?$", re.IGNORECASE)
A_SHARE = re.compile(r"\s*(?:per|a) (?:\w+ ){0,3}(?:share|unit|ADS)\b", re.IGNORECASE)
RATIO = re.compile(r"\b(?:ratios?|leverage)$", re.IGNORECASE)


def guidance(sentence: Paragraph, text: str, metric: Metric, amount: Amount, period: str | None) -> Guidance:
    """Make the guidance of a sentence; `text` is what was read of it, its old ranges blanked."""
    name = sentence.text[metric.first : metric.end]
    unit, low, high = _unit(text, name, amount), amount.low, amount.high
    if amount.unit == "cents":
        low, high = _hundredth(low), _hundredth(high)
    name, falls = change_in(text, with_basis(name, metric.basis), metric, amount)
    if falls:
        low, high = _negative(high), _negative(low)
    numbers = sentence.span(amount.start, amount.end)
    return Guidance(
        metric=name,
        period=period,
        low=low,
        high=high,
        unit=unit,
        scale=amount.scale,
        text=plain(sentence.text),
        spans={
            "text": sentence.span(0, len(text)),
            "metric": sentence.span(metric.first, metric.end),
            "low": numbers,
            "high": numbers,
        },
    )


def _unit(text: str, name: str, amount: Amount) -> str:
    """Return what the ends count."""
    unit = amount.unit
    if unit in ("points", None):
        return "shares" if SHARES.search(name) else "ratio" if unit is None and RATIO.search(name) else "count"
    if unit == "cents":
        return "per_share"
    if unit == "currency" and amount.scale == 1 and (PER_SHARE.search(name) or A_SHARE.match(text, amount.end)):
        return "per_share"
    if unit == "currency" and SHARES.search(name) and not SIGNED.search(text, amount.start, amount.end):
        return "shares"
    return unit or "currency"


def _negative(value: str | None) -> str | None:
    if value is None or not value.strip("-0."):
        return value
    return value[1:] if value.startswith("-") else f"-{value}"


def _hundredth(value: str | None) -> str | None:
    return str(Decimal(value).scaleb(-2)) if value else None
