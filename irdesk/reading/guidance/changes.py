"""Changes and what they are changes of: `down 3%`, `a decrease of 2% in sales`, `reduce costs by $2 million`."""

import re

from irdesk.reading.guidance.amounts import Amount
from irdesk.reading.guidance.metrics import Metric

CHANGE = re.compile(
    r"\b(?:(?P<down>decreas|declin|down\b|lower|reduc|fall|drop)|increas|grow|up\b(?! to)|higher|ris(?:e"
    r"|ing)\b)\w*(?! to\b)",
    re.IGNORECASE,
)
CHANGE_OF = re.compile(
    r"\b(?:increase|decrease|decline|growth|reduction|improvement|rise|drop|fall)s? of"
    r" (?:(?:approximately|about|around|between|up to) )?$",
    re.IGNORECASE,
)
RATE = re.compile(r"\b(?:margins?|rates?|growth|yield|inflation|occupancy|utili[sz]ation|payout)$", re.IGNORECASE)
PER_SHARE = re.compile(r"[ -]per[ -](?:\w+ ){0,3}(?:share|unit|ADS)\b|\bEPS\b", re.IGNORECASE)
BY = re.compile(
    r"\bby (?:(?:at least|approximately|about|around|up to|some|more than|an additional) )?$", re.IGNORECASE
)
REDUCES = re.compile(
    r"\b(?:reduc|cut|lower|sav|eliminat)\w* (?:(?:its|our|the|annual|operating) ){0,3}$", re.IGNORECASE
)
TO_SUM = re.compile(r"\bto\b|\b(?:guidance|outlook|forecast|targets?|range)\b", re.IGNORECASE)
"""What tells that a sum is what something will be, and not by how much it changes."""

DIFFERS = re.compile(r",? (?:lower|higher|more|less|greater|better|worse|below|above|ahead)\b", re.IGNORECASE)
IMPACTS = re.compile(
    r"\b(?:reduc|lower|impact|affect|hurt|pressur|depress|dilut)\w* (?:(?:the|its|our|total|reported|net) )*$",
    re.IGNORECASE,
)
"""Before a metric that something else has an effect on: `currency to reduce sales by 1%`."""

EFFECT = re.compile(
    r"\b(?:headwinds?|tailwinds?|impacts?|shortfalls?|dilution|accretion)$|\b(?:GDP|industry)\b", re.IGNORECASE
)
REPAID = re.compile(
    r" (?:will be|(?:is|are)(?: expected to be)?) (?:repaid|redeemed|refinanced|retired|recogni[sz]ed|converted)\b",
    re.IGNORECASE,
)
"""Behind a sum that there is already: `debt of $40 million will be repaid`."""

EITHER = re.compile(r",? or (?:in the range of |between |approximately |about )?")


def change_in(text: str, name: str, metric: Metric, amount: Amount) -> tuple[str, bool]:
    """Name a change in per cent the metric's growth, and tell whether it is a fall."""
    if amount.unit not in ("percent", "points"):
        return re.sub(r" growth$", "", name, flags=re.IGNORECASE), False
    change = changes(text, metric, amount)
    rate = bool(RATE.search(name))
    falls = bool(change and change["down"]) and not amount.signed and (amount.unit == "points" or not rate)
    grows = amount.unit == "percent" and not rate and (amount.signed or change)
    return f"{name} growth" if grows else name, falls


def changes(text: str, metric: Metric, amount: Amount) -> re.Match[str] | None:
    """Return the word of change: before a metric or between it and its amount; around an amount that stands first."""
    if metric.first < amount.end:
        behind = DIFFERS.match(text, amount.end)
        own = CHANGE.search(text, behind.start(), behind.end()) if behind else None
        return own or CHANGE.search(text, _clause(text, metric.first), amount.start)
    before = CHANGE_OF.search(text, max(0, amount.start - 60), amount.start)
    return (CHANGE.match(text, before.start()) if before else None) or CHANGE.search(text, amount.end, metric.first)


def _clause(text: str, at: int) -> int:
    """Return where the words begin that may tell of a metric's change: a few before it, in its own clause."""
    begin = max(0, at - 24)
    return max(begin, text.rfind(",", begin, at), text.rfind(";", begin, at))


def is_change(text: str, metric: Metric, amount: Amount) -> bool:
    """Tell whether a sum is by how much something changes: `reduce costs by $2 million`, not what it will be."""
    if BY.search(text, metric.end, amount.start) or DIFFERS.match(text, amount.end):
        return True
    return bool(REDUCES.search(text, 0, metric.first)) and not TO_SUM.search(text, metric.end, amount.start)


def is_impact(text: str, metric: Metric, amount: Amount) -> bool:
    """Tell whether a rate is by how much something else moves a metric: no outlook of the metric itself."""
    return bool(IMPACTS.search(text, 0, metric.first) and BY.search(text, metric.end, amount.start))


def is_level(text: str, last: Amount, metric: Metric, amount: Amount) -> bool:
    """Tell whether a sum is what the growth before it comes to: `EPS growth of 1% to 3%, or $2.06 to $2.08`."""
    grows = last.unit == "percent" and text[metric.first : metric.end].lower().endswith(" growth")
    return grows and amount.unit == "currency" and bool(EITHER.fullmatch(text, last.end, amount.lead))
