"""Numbers in figures that can be read across the room, in the largest of four sizes that fits."""

from itertools import zip_longest

SHAPES = {
    "0": ("###", "# #", "# #", "# #", "###"), "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"), "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"), "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"), "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"), "9": ("###", "# #", "###", "  #", "###"),
    "-": ("  ", "  ", "##", "  ", "  "), "+": ("   ", " # ", "###", " # ", "   "),
    "#": ("# #", "###", "# #", "###", "# #"), "*": ("   ", "# #", " # ", "# #", "   "),
    " ": (" ", " ", " ", " ", " "), ".": (" ", " ", " ", " ", "#"),
}  # fmt: skip
"""The shape of each figure: three dots wide, five high."""

SIZES = ("huge", "wide", "tall", "small")
"""A dot is four cells by two, two by one, one by one, or one by a half."""

HEIGHTS = {"huge": 10, "wide": 5, "tall": 5, "small": 3}
"""The lines that figures of a size take."""


def drawable(text: str) -> bool:
    """Return whether every character of `text` has a shape."""
    return bool(text) and all(char in SHAPES for char in text)


def large(text: str, width: int, height: int = 5) -> tuple[str, ...]:
    """Return `text` in the largest size that fits; in one line, spaced out, where it holds other characters."""
    fitting = [size for size in SIZES if HEIGHTS[size] <= height] or SIZES[-1:]
    sizes = (drawn(text, size) for size in fitting) if drawable(text) else iter(())
    spaced = " ".join(text)
    return next((lines for lines in sizes if len(lines[0]) <= width), (spaced if len(spaced) <= width else text,))


def drawn(text: str, size: str) -> tuple[str, ...]:
    """Return `text` in one of SIZES, as lines of equal length."""
    rows = [" ".join(SHAPES[char][level] for char in text) for level in range(5)]
    if size in {"huge", "wide"}:
        rows = ["".join(dot * (4 if size == "huge" else 2) for dot in line) for line in rows]
    if size == "huge":
        rows = [line for line in rows for _ in range(2)]
    if size != "small":
        return tuple(line.replace("#", "█") for line in rows)
    blank = " " * len(rows[0])
    pairs = zip_longest(rows[0::2], rows[1::2], fillvalue=blank)
    return tuple("".join(_half(up, down) for up, down in zip(upper, lower, strict=True)) for upper, lower in pairs)


def _half(up: str, down: str) -> str:
    return {("#", "#"): "█", ("#", " "): "▀", (" ", "#"): "▄"}.get((up, down), " ")
