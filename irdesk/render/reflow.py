"""A text broken for a width that is less than its own: paragraphs flow anew, tables keep their lines."""

import re
from collections.abc import Container, Iterator

Part = tuple[int, int]
"""Where a line on the screen begins and ends in the text; it may hold a line end, to be shown as a space."""

READABLE = 110
"""The most cells of a line of prose that the eye finds its way back from; tables take what there is."""

_BULLET = re.compile(r"\s*(?:[o•*·–-]|\(?\d{1,2}[.)])\s+")
_WIDE = re.compile(r"\S(?:\s{3,}|\t)\S")
RULE = re.compile(r"[-=_\s]+")
_LABEL = re.compile(r"\s*\S+(?: \S+)*?(?P<gap>\s{2,})(?=[$€£¥(\d—–-])")
"""What stands before the first figure of a row."""
_WORD = re.compile(r"\S+")
_END = re.compile(r"\s*\n\s*")


def flat(text: str) -> str:
    """Return a part's words on one line."""
    return _END.sub(" ", text) if "\n" in text else text


def parts(text: str, width: int, whole: Container[int] = ()) -> list[Part]:
    """Return the lines of `text` on a screen of `width` cells; those that begin at a place in `whole` stay unbroken."""
    lines = list(lines_of(text))
    measure = _measure(text, lines)
    made: list[Part] = []
    index = 0
    while index < len(lines):
        last = index
        while measure > width and last + 1 < len(lines) and _goes_on(text, lines, index, last, measure):
            last += 1
        start, end = lines[index][0], lines[last][1]
        if start in whole:
            made.append(lines[index])
            index += 1
            continue
        room = min(width, READABLE) if is_prose(text[start:end]) else width
        made.extend(_words(text, start, end, room) if last > index else _cut(text, start, end, room))
        index = last + 1
    return made


def lines_of(text: str) -> Iterator[Part]:
    """Yield where the lines of a text begin and end."""
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _measure(text: str, lines: list[Part]) -> int:
    """Return how wide the text's own lines of prose are."""
    wide = sorted(len(text[a:b].rstrip()) for a, b in lines if is_prose(text[a:b]))
    return wide[len(wide) * 9 // 10] if wide else 0


def is_prose(line: str) -> bool:
    """Return whether a line has words, but no columns of them."""
    bare = line[found.end() :] if (found := _BULLET.match(line)) else line
    return bool(bare.strip()) and not _WIDE.search(bare) and not RULE.fullmatch(bare)


def _goes_on(text: str, lines: list[Part], first: int, last: int, measure: int) -> bool:
    """Return whether the line behind `last` is of the paragraph that `first` begins: no word of it fitted before."""
    here, after = (text[slice(*lines[number])] for number in (last, last + 1))
    if not (is_prose(here) and is_prose(after)) or _BULLET.match(after):
        return False
    indent = len(after) - len(after.lstrip())
    begun = len(here) - len(here.lstrip())
    hangs = last == first and (_BULLET.match(here) is not None or begun > indent)
    if indent != begun and not hangs:
        return False
    return len(here.rstrip()) + 1 + len(after.split()[0]) > measure - 3


def _words(text: str, start: int, end: int, width: int) -> Iterator[Part]:
    """Yield a paragraph's lines, broken between words."""
    begin, stop, used = start, start, 0
    for word in _WORD.finditer(text, start, end):
        length = word.end() - word.start()
        gap = text[stop : word.start()]
        before = 1 if "\n" in gap else len(gap)  # a line's end is shown as a space
        if stop > start and used + before + length > width:
            yield begin, stop
            begin, used, before = word.start(), 0, 0
        used += before + length
        stop = word.end()
        while used > width:  # a word longer than a line
            yield begin, begin + width
            begin, used = begin + width, stop - begin - width
    yield begin, stop


def _cut(text: str, start: int, end: int, width: int) -> Iterator[Part]:
    """Yield a line in parts: a row's label above its figures, which stay below each other, else cut at spaces."""
    if end - start > width:
        cut = end - width + (text[end - 1] not in ")%")
        if not text[start:cut].strip():
            yield cut, end
            return
        label = _LABEL.match(text, start, end)
        if label is not None and label.end("gap") >= cut and label.start("gap") - start <= width:
            yield start, label.start("gap")
            yield max(label.start("gap"), cut), end
            return
    while end - start > width:
        at = text.rfind(" ", start + width // 2, start + width) + 1 or start + width
        yield start, at
        start = at
    yield start, end
