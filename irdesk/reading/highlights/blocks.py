"""Blocks of lines with the bullets that stand in them."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.reading.flow import is_double_spaced, is_furniture

BULLET = re.compile(
    r"^[^\S\n]*(?P<mark>[•●◦▪■□►▶‣∙·⁃♦◆➢➤✓✔❖§»\uf0b7\uf0a7]|[>o](?=[^\S\n])|\\?\*(?=[^\S\n])|\+(?=[^\S\n])"
    r"|[-–—]{1,2}(?=[^\S\n])"
    r"|\(?\d{1,2}[.)](?=[^\S\n]))[^\S\n]*(?P<text>\S[^\n]*)$"
)
ALONE = re.compile(r"^[^\S\n]*[•●◦▪■□►▶‣∙·⁃♦◆➢➤✓✔❖§»\uf0b7\uf0a7][^\S\n]*$")
"""A mark on a line of its own: its text stands in the next line."""

NUMBERED = re.compile(r"^\(?\d")


class Item(msgspec.Struct):
    """A bullet: where its text begins and ends, and its mark."""

    start: int
    end: int
    mark: str
    alone: bool = False  # its mark stood on the line above it


class Block(msgspec.Struct):
    """Lines between blank ones: the place of its words before any bullet, and its bullets."""

    start: int
    end: int
    items: list[Item]


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text; page furniture counts as blank."""
    spaced = is_double_spaced(text)
    block: Block | None = None
    at, blanks = 0, 0
    mark = ""
    for line in text.split("\n"):
        bare = line.strip()
        if len(bare) == 1 and ALONE.match(line):
            mark = bare
        elif not bare or is_furniture(line):
            blanks += 1
            if block and (blanks > 1 or not spaced):
                yield block
                block = None
        else:
            blanks = 0
            if block and block.items and _is_behind(text, block.items[-1], line, mark):
                yield block
                block = None
            block = _add(block, line, at, mark)
            mark = ""
        at += len(line) + 1
    if block:
        yield block


def _add(block: Block | None, line: str, at: int, mark: str) -> Block:
    """Add a line to its block; `mark` is the bullet that stood on the line above it."""
    bullet = None if line.lstrip()[:1].isalpha() and line.lstrip()[0] != "o" else BULLET.match(line)
    end = at + len(line)
    if block is None:
        block = Block(at, at, [])
    if mark:
        block.items.append(Item(at + len(line) - len(line.lstrip()), end, mark, alone=True))
    elif bullet and _opens(bullet["mark"], bullet["text"]):
        block.items.append(Item(at + bullet.start("text"), end, bullet["mark"]))
    elif block.items:
        block.items[-1].end = end
    else:
        block.end = end
    return block


def _is_behind(text: str, item: Item, line: str, mark: str) -> bool:
    """Tell whether running text begins below a bullet whose mark stood alone: such pages have a line a paragraph."""
    if not item.alone or mark or BULLET.match(line):
        return False
    return text[item.end - 1] in ".!;" and line.lstrip()[:1].isupper()


def _opens(mark: str, text: str) -> bool:
    """Tell whether a mark opens a bullet: not a rule, a subheadline between dashes, or a word that is an `o`."""
    if re.match(r"[-–—=_ ]+$", text):
        return False
    if mark in ("-", "--", "–", "—"):
        return bool(re.match(r"[A-Z0-9$“\"*]", text)) and not re.search(r"[-–—]\s*$", text)
    return mark != "o" or text[:1].isupper() or text[:1].isdigit() or text[:1] in '$“"'
