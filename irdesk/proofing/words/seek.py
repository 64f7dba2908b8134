"""A pattern looked for only where one of its openings stands: in a long text that takes a fraction of the time."""

import re
from collections.abc import Iterator


def seek(
    pattern: re.Pattern[str], text: str, openings: tuple[str, ...], start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(text, start, end)` does, where every match begins with one of `openings`."""
    end = len(text) if end is None else end
    last = start
    for place in sorted(_places(text, openings, start, end)):
        if place >= last and (found := pattern.match(text, place, end)) is not None:
            last = max(found.end(), place + 1)
            yield found


def _places(text: str, openings: tuple[str, ...], start: int, end: int) -> set[int]:
    """Return where the openings stand."""
    places: set[int] = set()
    for opening in openings:
        at = text.find(opening, start, end)
        while at >= 0:
            places.add(at)
            at = text.find(opening, at + 1, end)
    return places
