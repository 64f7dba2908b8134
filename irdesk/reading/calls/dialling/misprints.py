"""Numbers of North America with a digit too few or too many: nobody can dial them, so none is kept."""

import re
from collections.abc import Iterable

from irdesk.reading.calls.dialling.phones import Number

_NUMBER = re.compile(
    r"(?<![\d.,/$#+-])(?<!\d )(?:\+?1[ .-])?(?:\((?P<area>[2-9]\d\d)\) ?|(?P<open>[2-9]\d\d)[.-])"
    r"(?P<office>\d{2,4})[.-](?P<line>\d{3,5})(?![\d/%]|[.,-]\d)"
)
_DIGITS = {6, 8}
"""How many digits stand behind the area code where one is missing, or one too many."""


def misprinted(text: str, numbers: Iterable[Number]) -> list[Number]:
    """Return the places of `text` that look like a number to dial and have nine or eleven digits, but for `numbers`."""
    return [
        Number(found.start(), found.end(), "")
        for found in (_NUMBER.finditer(text) if re.search(r"\d[.-]\d{3}", text) else ())
        if len(found["office"]) + len(found["line"]) in _DIGITS
        and all(found.end() <= other.start or found.start() >= other.end for other in numbers)
    ]
