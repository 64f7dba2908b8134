"""HTML that would take a parser quadratic time: found before it is parsed."""

import re

from irdesk.reading.document import ReadingError

MOST_DEPTH = 2_000  # of elements that are never closed by others
_FEW = 200
_BLOCK = re.compile(
    r"<(/?)(?:div|ul|ol|dl|dir|menu|blockquote|center|section|article|table|fieldset|form|span|pre|address"
    r"|main|object"
    r"|nav|aside|header|footer|details|figure|ruby|svg|math|button|select|template|ix:[a-z]+)\b",
    re.IGNORECASE,
)
_LONG = re.compile(r"<([a-z][a-z0-9:-]{0,30})[^>]{20000,}>", re.IGNORECASE)  # a picture's data, or a bomb of attributes
_LOOK_OPEN = re.compile(r"<(/?)(?:font|b|i|u|em|strong|big|small|tt|nobr|s|strike|code|a)\b", re.IGNORECASE)
_LOOK = re.compile(rf"{_LOOK_OPEN.pattern}[^<>]*>?", re.IGNORECASE)


def tamed(text: str, name: str) -> str:
    """Return `text`, without its marks of type where hundreds of those are left open.

    An open `<font>` is repeated by every parser in each paragraph after it, so the tree would outgrow the memory.
    Raises ReadingError for blocks nested deeper than MOST_DEPTH.
    """
    text = _LONG.sub(r"<\1>", text)
    if text.count("<") < _FEW:
        return text
    if text.count("</") + MOST_DEPTH < text.count("<") and _depth(_BLOCK, text) > MOST_DEPTH:
        raise ReadingError(f"{name}: elements nested more than {MOST_DEPTH:,} deep; save the page again as text")
    return _LOOK.sub("", text) if _depth(_LOOK_OPEN, text) > _FEW else text


def _depth(pattern: re.Pattern[str], text: str) -> int:
    """Return how many of the elements are open at once at most."""
    depth = deepest = 0
    for close in pattern.findall(text):
        if close:
            depth -= depth > 0
        else:
            depth += 1
            deepest = max(deepest, depth)
    return deepest
