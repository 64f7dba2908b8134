"""Spreads around a middle: `plus or minus 2%`, `an upward or downward range of 5%`."""

import re
from decimal import Decimal

from irdesk.reading.guidance.figures import Figure, amount, figure

_EITHER = r"(?:with an? )?(?:upward or downward|plus or minus) range of|plus or minus|plus/minus|\+/[-–−]|±"
SPREAD = re.compile(
    rf"(?P<each>,? respectively)?,? (?:{_EITHER}) ?(?:{amount('spread')}(?![\w,]*\d)"
    rf"|(?P<point>a (?:percentage )?point))",
    re.IGNORECASE,
)
"""What makes a point the middle of a range."""


def around(middle: Figure, match: re.Match[str]) -> tuple[str, str] | None:
    """Return the ends around a middle, the spread in its unit, in another scale, in per cent or in basis points."""
    spread = figure(match, "spread") if not match["point"] else Figure("1", "percent", 1, money=False)
    if spread is None or middle.unit is None:
        return None
    far = Decimal(spread.value)
    if spread.unit == "points" and middle.unit == "percent":
        far = far / 100 if spread.worded.startswith("b") else far
    elif spread.unit == "percent" and middle.unit != "percent":
        far = Decimal(middle.value) * far / 100
    elif spread.unit not in (middle.unit, None):
        return None
    elif spread.unit is not None:
        far = far * spread.scale / middle.scale
    return f"{Decimal(middle.value) - far:f}", f"{Decimal(middle.value) + far:f}"
