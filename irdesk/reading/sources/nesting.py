"""HTML that would take a parser quadratic time: found before it is parsed."""

import re

from irdesk.reading.document import ReadingError

MOST_DEPTH = 2_000  # of elements that are never closed by others
MOST_TAG = 20_000  # characters
_FEW = 200
_BLOCK = re.compile(
    r"<(/?)(?:div|ul|ol|dl|dir|menu|blockquote|center|section|article|table|fieldset|form|span|pre|address"
    r"|main|object"
    r"|nav|aside|header|footer|details|figure|ruby|svg|math|button|select|template|ix:[a-z]+)\b"
)
# a picture's data, or a bomb of attributes
_LONG = re.compile(rf"<([a-z][a-z0-9:-]{{0,30}})[^>]{{{MOST_TAG},}}>", re.IGNORECASE)
_LOOK_OPEN = re.compile(r"<(/?)(?:font|b|i|u|em|strong|big|small|tt|nobr|s|strike|code|a)\b")
_LOOK = re.compile(rf"{_LOOK_OPEN.pattern}[^<>]*>?", re.IGNORECASE)


def tamed(text: str, name: str) -> str:
    """Return `text`, without its marks of type where hundreds of those are left open.

    An open `<font>` is repeated by every parser in each paragraph after it, so the tree would outgrow the memory.
    Raises ReadingError for blocks nested deeper than MOST_DEPTH.
    """
    if len(max(text.split(">"), key=len)) > MOST_TAG:
        text = _LONG.sub(r"<\1>", text)
    if text.count("<") < _FEW:
        return text
    small = text.lower()
    if text.count("</") + MOST_DEPTH < text.count("<") and _depth(_BLOCK, small) > MOST_DEPTH:
        raise ReadingError(f"{name}: elements nested more than {MOST_DEPTH:,} deep; save the page again as text")
    return _LOOK.sub("", text) if _depth(_LOOK_OPEN, small) > _FEW else text


def _depth(pattern: re.Pattern[str], text: str) -> int:
    """Return how many of the elements are open at once at most; `text` is in lower case."""
    depth = deepest = 0
    for close in pattern.findall(text):
        if close:
            depth -= depth > 0
        else:
            depth += 1
            deepest = max(deepest, depth)
    return deepest
