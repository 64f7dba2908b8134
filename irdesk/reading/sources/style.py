"""What the style of an HTML element says about what a person sees: hidden, set apart, indented."""

import re
from functools import lru_cache
from typing import NamedTuple

_LENGTH = re.compile(r"(-?\d*\.?\d+)\s*(pt|px|em|rem|ex|in|cm|mm|pc|%)?")
_POINTS = {"pt": 1.0, "px": 0.75, "em": 10.0, "rem": 10.0, "ex": 5.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0}
_CHARACTER = 5.0  # points, about a letter of ten-point type


class Style(NamedTuple):
    """`above` and `below` in points (None: not said), `left` in characters; `breaks`: where a page ends."""

    hidden: bool = False
    above: float | None = None
    below: float | None = None
    left: int = 0
    breaks: str = ""  # "before" or "after" the element
    unmarked: bool = False
    symbols: bool = False
    raised: bool = False
    display: str = ""  # where it makes a table of other elements
    width: str = ""


PLAIN = Style()


@lru_cache(maxsize=4096)
def style_of(text: str) -> Style:
    """Return what the style attribute `text` says."""
    rules = {}
    for rule in text.lower().split(";"):
        name, _, value = rule.partition(":")
        rules[name.strip()] = value.strip()
    margin, padding = _sides(rules.get("margin", "")), _sides(rules.get("padding", ""))
    left = _points(rules.get("margin-left"), margin[3]) + _points(rules.get("padding-left"), padding[3])
    left += _points(rules.get("text-indent"), None)
    return Style(
        hidden=rules.get("display") == "none" or rules.get("visibility") in ("hidden", "collapse"),
        above=_side(rules, "top", margin[0], padding[0]),
        below=_side(rules, "bottom", margin[2], padding[2]),
        left=max(0, round(left / _CHARACTER)) if left >= 4 else 0,
        breaks="before" if _breaks(rules, "before") else "after" if _breaks(rules, "after") else "",
        unmarked=rules.get("list-style-type", rules.get("list-style", "")).startswith("none"),
        symbols=bool(re.search("wingdings|webdings|symbol", rules.get("font-family", rules.get("font", "")))),
        raised=_raised(rules),
        display=display if "table" in (display := rules.get("display", "")) else "",
        width=rules.get("width", ""),
    )


def _raised(rules: dict[str, str]) -> bool:
    """Say whether text stands above its line, as notes' marks do."""
    lifted = rules.get("position") == "relative" and rules.get("top", "").startswith("-")
    return lifted or rules.get("vertical-align") in ("super", "text-top")


def _breaks(rules: dict[str, str], side: str) -> bool:
    return rules.get(f"page-break-{side}") == "always" or rules.get(f"break-{side}") == "page"


def _side(rules: dict[str, str], side: str, margin: float | None, padding: float | None) -> float | None:
    """Return the white space on one side, or None where nothing is said of it."""
    outer = rules.get(f"margin-{side}")
    if outer is None and margin is None and padding is None and f"padding-{side}" not in rules:
        return None
    return _points(outer, margin) + _points(rules.get(f"padding-{side}"), padding)


def _sides(value: str) -> tuple[float | None, float | None, float | None, float | None]:
    """Return top, right, bottom and left of a shorthand of one to four lengths."""
    sizes = [_points(part, None) for part in value.split()[:4]]
    if not sizes:
        return None, None, None, None
    top = sizes[0]
    right = sizes[1] if len(sizes) > 1 else top
    return top, right, sizes[2] if len(sizes) > 2 else top, sizes[3] if len(sizes) > 3 else right


def _points(value: str | None, otherwise: float | None) -> float:
    if value is None:
        return otherwise or 0.0
    found = _LENGTH.match(value)
    if not found:
        return otherwise or 0.0
    return float(found[1]) * _POINTS.get(found[2] or "px", 5.0)
