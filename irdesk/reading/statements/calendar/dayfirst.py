"""Dates in figures whose day stands first, as another date beside them shows: `05/04/2025` beside `28/12/2024`."""

import re
from collections.abc import Iterable

_NUMERIC = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)?\d\d)(?![\d/])")


def is_day_first(texts: Iterable[str]) -> bool:
    """Return whether a date of the texts can only have its day first, and none its month."""
    found = [(int(match[1]), int(match[2])) for text in texts if "/" in text for match in _NUMERIC.finditer(text)]
    return any(first > 12 for first, _ in found) and all(second <= 12 for _, second in found)


def month_first(text: str) -> str:
    """Return a text whose dates have their day first with their month first."""
    return _NUMERIC.sub(lambda match: f"{match[2]}/{match[1]}/{match[3]}", text)
