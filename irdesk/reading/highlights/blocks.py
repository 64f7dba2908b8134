"""Blocks of lines with the bullets that stand in them."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.reading.flow import is_double_spaced, is_furniture

SIGN = (
    "[•●◦▪■□∙·⁃§»▶►▷▸▹►▻◆◇◈❖♦◊○◉◌◎⚫⚬⦁⦿⬤⏺▫◻◼◽◾☑✓✔✅★☆✦✧✪✶✸✱✲❯❱➢➣➤‣→⇒⇨⟶⟹➔➙➛➜➝➞➟➠➡➥➦➨➩➪➮➯➱➲➳➵➸➺➻➼➽➾⮕⮞\uf0b7\uf0a7\uf0d8\uf0fc"
    "\U0001f538-\U0001f53b\U0001f7e0-\U0001f7eb]\ufe0f?"
)
"""Marks that open a bullet wherever they stand; boxes to tick are none, and neither are arrows up and down."""

BULLET = re.compile(
    rf"^[^\S\n]*(?P<mark>{SIGN}|[>o](?=[^\S\n])|\\?\*(?=[^\S\n])|\+(?=[^\S\n])"
    r"|[-–—‐‑−]{1,2}(?=[^\S\n])"
    r"|\(?\d{1,2}[.)](?=[^\S\n])|\(?(?:[A-Ha-h]|[IVX]{1,4}|[ivx]{1,4})\)(?=[^\S\n]))(?:[^\S\n]*\|(?=[^\S\n]))?[^\S\n]*"
    r"(?P<text>[^\s|][^\n]*)$"
)
ALONE = re.compile(rf"^[^\S\n]*{SIGN};?[^\S\n]*$")
"""A mark on a line of its own: its text stands in the next line."""

NUMBERED = re.compile(r"^\(?(?:\d|[A-Za-z]{1,4}\))")
LETTERED = re.compile(r"^\(?[A-Za-z]{1,4}\)$")
BAR = re.compile(r"[^\S\n]*\|[^\S\n]*$")
"""The end of a row of a table that holds a bullet."""


class Item(msgspec.Struct):
    """A bullet: where its text begins and ends, and its mark."""

    start: int
    end: int
    mark: str
    alone: bool = False  # its mark stood on the line above it
    row: bool = False  # a bar closed it: it was a row of a table


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
        if len(bare) <= 2 and (ALONE.match(line) or (bare == "o" and _below_mark(block))):
            mark = bare
        elif not bare or is_furniture(line) or not bare.strip("| "):
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
    bullet = BULLET.match(line) if _may_open(line.lstrip()) else None
    bar = BAR.search(line) if bullet else None
    end = at + (bar.start() if bar else len(line))
    if block is None:
        block = Block(at, at, [])
    if mark:
        block.items.append(Item(at + len(line) - len(line.lstrip()), end, mark, alone=True))
    elif bullet and _opens(bullet["mark"], bullet["text"]) and _stands(bullet["mark"], block):
        block.items.append(Item(at + bullet.start("text"), end, bullet["mark"], row=bar is not None))
    elif block.items:
        block.items[-1].end = end
    else:
        block.end = end
    return block


def _below_mark(block: Block | None) -> bool:
    """Tell whether the text of a mark that stood alone is right above: an `o` below it is a mark, too."""
    return bool(block and block.items and block.items[-1].alone)


def _may_open(bare: str) -> bool:
    """Tell quickly whether a line may open with a mark: few that begin with a letter do (`o`, `a)`)."""
    return not bare[:1].isalpha() or bare[0] == "o" or ")" in bare[1:5]


def _stands(mark: str, block: Block) -> bool:
    """Tell whether a letter opens a bullet: at the head of its block or below another, not in a sentence's list."""
    if not LETTERED.match(mark):
        return True
    return bool(LETTERED.match(block.items[-1].mark)) if block.items else block.end == block.start


def _is_behind(text: str, item: Item, line: str, mark: str) -> bool:
    """Tell whether running text begins below a row's bullet, or one whose mark stood alone (a line a paragraph)."""
    if item.row and not mark and not BULLET.match(line):
        return True
    if not item.alone or mark or BULLET.match(line):
        return False
    return text[item.end - 1] in ".!;" and line.lstrip()[:1].isupper()


def _opens(mark: str, text: str) -> bool:
    """Tell whether a mark opens a bullet: not a rule, a subheadline between dashes, or a word that is an `o`."""
    if re.match(r"[-–—=_ ]+$", text):
        return False
    if mark[0] in "-–—‐‑−":
        return bool(re.match(r"[A-ZÀ-Ý0-9$€£¥“\"*]", text)) and not re.search(r"[-–—]\s*$", text)
    return mark != "o" or text[:1].isupper() or text[:1].isdigit() or text[:1] in '$“"'
