"""The paragraphs of a text that speak of a call, whole again where page breaks or double spacing cut them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from irdesk.reading.calls.layout.cells import is_next_cell
from irdesk.reading.calls.layout.columns import heads_columns, is_row
from irdesk.reading.calls.layout.cuts import is_cut
from irdesk.reading.calls.layout.linemarks import BULLET, DOTTED, JOINED, is_furniture, is_labelled
from irdesk.reading.flow import is_double_spaced

_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\n\S]*\S[^\n]*)*")
_DOUBLE = re.compile(
    r"[^\S\n]*\n[^\S\n]*\n[a-z(\d][^\n]{50,100}\n[^\S\n]*\n|[^\S\n]*\n[^\S\n]*\n[^\n]{50,100}\n[^\S\n]*\n[a-z(\d]"
)
_APART = re.compile(r"[a-z,](?=[^\S\n]{0,40}\n[^\S\n]{0,80}\n[^\S\n]{0,40}[a-z])")
_TOGETHER = re.compile(r"[a-z,][^\S\n]{0,40}\n[^\S\n]{0,40}[a-z]")
_SITE = re.compile(r"(?:https?://|www\.)\S+")
_BEHIND = 60  # characters behind a stem in which a match ends
_WIDEST = 200  # characters of the surroundings of a stem
_LONGEST = 12_000
_AROUND = 3_000
_MOST_STEMS = 2_000  # a release names its call a dozen times
_LISTS = 1_500  # no list of numbers is longer than this without naming the call


class Cue(NamedTuple):
    """What marks a paragraph: a pattern, and the `stems` in small letters of which every match holds one."""

    pattern: re.Pattern[str]
    stems: tuple[str, ...]

    def is_in(self, text: str) -> bool:
        """Tell whether the pattern matches somewhere in a short text; most have none of the stems."""
        small = text.lower()
        return any(stem in small for stem in self.stems) and self.pattern.search(text) is not None

    def windows(self, text: str) -> list[tuple[int, int]]:
        """Return the surroundings of the stems in order, where alone the pattern can match."""
        small = text.lower()
        if len(small) != len(text):
            small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
        windows: list[tuple[int, int]] = []
        for stem in self.stems:
            at = small.find(stem)
            for _ in range(_MOST_STEMS):
                if at < 0:
                    break
                windows.append((max(0, at - 90), at + len(stem) + _BEHIND))
                at = small.find(stem, at + len(stem) + _BEHIND)
        return sorted(windows)


class _Hits:
    """Where a cue matches in a text, looked for about its stems as far as it is asked, which is many times as quick."""

    def __init__(self, text: str, cue: Cue) -> None:
        self._text = text
        self._pattern = cue.pattern
        self._windows = cue.windows(text)
        self._lows = [low for low, _ in self._windows]
        self._found: dict[int, list[int]] = {}

    def between(self, start: int, end: int) -> Iterator[int]:
        """Yield the places from `start` to `end`, as they are found; some come twice."""
        for index in range(bisect_left(self._lows, start - _WIDEST), bisect_left(self._lows, end)):
            if index not in self._found:
                matches = self._pattern.finditer(self._text, *self._windows[index])
                self._found[index] = [match.start() for match in matches]
            yield from (place for place in self._found[index] if start <= place < end)

    def are_in(self, start: int, end: int) -> bool:
        """Tell whether there is one from `start` to `end`."""
        return next(self.between(start, end), None) is not None


def near(text: str, cue: Cue, reach: int) -> Iterator[tuple[int, int, int]]:
    """Yield number, start and end of the paragraphs with a cue, of the one before each, and of the `reach` ones after.

    Of a page-long paragraph come the surroundings of each cue.
    """
    left = done = 0
    hits = _Hits(text, cue)
    found = list(_blocks(text)) if hits.are_in(0, len(text)) else []
    for number, (start, end) in enumerate(found):
        if hits.are_in(start, end):
            left = reach + 1
            if number and done < number and found[number - 1][1] - found[number - 1][0] < _LISTS:
                yield number - 1, *found[number - 1]
        elif end - start > _LISTS:
            left = 0
        if left:
            left -= 1
            done = number + 1
            for low, high in _windows(text, start, end, hits):
                yield number, low, high


def _windows(text: str, start: int, end: int, hits: _Hits) -> Iterator[tuple[int, int]]:
    """Yield the block, or of a page-long one the surroundings of each cue."""
    if end - start <= _LONGEST:
        yield start, end
        return
    low = high = start
    for hit in sorted(set(hits.between(start, end))):
        if hit - _AROUND > high:
            if high > low:
                yield low, high
            low = _edge(text, max(start, hit - _AROUND), end)
        high = _edge(text, min(end, hit + _AROUND), end)
    if high > low:
        yield low, high


def _edge(text: str, offset: int, end: int) -> int:
    """Return the next end of a word, so that no number is cut in two; bounded."""
    found = re.compile(r"\s").search(text, offset, min(end, offset + 200))
    return found.start() if found else offset


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of `text`, whole again where a *page break* or *double spacing* cut their sentences."""
    start = end = -1
    broken, spaced = False, is_double_spaced(text) or _is_spaced(text)
    for block in _BLOCK.finditer(text):
        if len(block[0]) < 400 and _is_furniture(block[0], broken=broken):
            broken = True
            continue
        if start >= 0 and (
            _goes_on(text, start, end, block, broken=broken, spaced=spaced)
            or _is_next_row(text, start, end, block)
            or is_next_cell(text, start, end, block)
        ):
            end = block.end()
        else:
            if start >= 0:
                yield start, end
            start, end = text.rfind("\n", 0, block.start()) + 1, block.end()
        broken = False
    if start >= 0:
        yield start, end


def _is_furniture(block: str, *, broken: bool) -> bool:
    """Tell whether a block belongs to the page. Rule *running head*: behind its foot also a title and number."""
    lines = block.split("\n")
    if all(is_furniture(line.strip()) for line in lines):
        return True
    headed = broken and len(lines) <= 4 and any(is_furniture(line.strip()) for line in lines)
    return headed and not re.search(r"\d{3}|[.:;,]\s*$", block)


def _is_spaced(text: str) -> bool:
    """Tell whether no two lines of a sentence stand under one another, but some with a blank line between."""
    return _TOGETHER.search(text, 0, 20_000) is None and len(_APART.findall(text, 0, 20_000)) > 1


def _is_next_row(text: str, start: int, end: int, block: re.Match[str]) -> bool:
    """Tell whether a block is a row of the table above. Rule *rows apart*: a blank line between the rows."""
    if end - start > _LISTS or block.end() - block.start() > 200 or "\n" in block[0] or not is_row(block[0]):
        return False
    return heads_columns(text[start : end if (stop := text.find("\n", start, end)) < 0 else stop])


def _goes_on(text: str, start: int, end: int, block: re.Match[str], *, broken: bool, spaced: bool) -> bool:
    """Tell whether a block carries on the sentence at the end of the one before."""
    last = text[max(start, text.rfind("\n", start, end) + 1, end - 200) : end].strip()
    first = text[block.start() : min(block.end(), block.start() + 200)].split("\n", maxsplit=1)[0].strip()
    if last and is_cut(last, first):
        return True
    ended = bool(last) and last[-1] in ".!?:;|" and DOTTED.search(last[:-1]) is None
    ended = ended or is_furniture(last) or (_SITE.fullmatch(last) is not None and first[0].isupper())
    if spaced and last.endswith(":") and first[0].isdigit():
        ended = False
    if not last or ended or end - start > _LONGEST or BULLET.match(first) or is_labelled(first):
        return False
    wrapped = 50 <= len(last) <= 100 and "   " not in last and "   " not in first
    if (broken or wrapped) and (first[0].islower() or first[0] == "(" or last[-1] in ",(-" or JOINED.search(last)):
        return True
    if (spaced or broken) and len(last) >= 45 and "   " not in last:
        return True
    alone = "\n" not in text[max(start, end - 60) : end].strip() and block.end() - block.start() <= 100
    return wrapped and alone and len(first) >= 50 and _DOUBLE.match(text, block.end()) is not None
