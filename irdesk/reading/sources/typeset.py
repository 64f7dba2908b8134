"""Words with places on a page, laid out as lines of fixed-width text."""

import re
from itertools import pairwise
from typing import NamedTuple

from irdesk.reading.sources.tables import figure

MOST_WIDTH = 500  # characters to the left of a run
_NOTE = re.compile(r"\d{1,2}(?:,\d{1,2})*$|[a-z]$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CLOSE = 0.55  # sizes: the least gap between two columns
_SIGNS = frozenset(("$", "€", "£", "¥", "(", "—", "–", "-"))


class Word(NamedTuple):
    """A word and its box, in points from the page's lower left corner; `spaced`: a space was printed before it."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    spaced: bool = False

    @property
    def size(self) -> float:
        """The height of the line it stands on."""
        return self.top - self.bottom


class Run(NamedTuple):
    """Words of a line that stand together."""

    text: str
    left: float
    right: float
    size: float


class _Line(NamedTuple):
    runs: list[Run]
    bottom: float
    top: float


def lay_out(words: list[Word]) -> list[str]:
    """Return the lines of a page; blank ones where white space separates blocks."""
    lines = [_line(row) for row in _rows(words)]
    if not lines:
        return []
    margin = min(line.runs[0].left for line in lines)
    unit = _unit(lines)
    pitch = _pitches(lines)
    shown: list[str] = []
    for number, line in enumerate(lines):
        if number and _apart(lines, pitch, number):
            shown.append("")
        shown.append(_set(line.runs, margin, unit))
    return shown


def _rows(words: list[Word]) -> list[list[Word]]:
    """Return the words line by line: those whose boxes overlap by half of the smaller one."""
    rows: list[list[Word]] = []
    base: list[tuple[float, float, float]] = []  # bottom, top and height of each
    for word in sorted(words, key=lambda word: -(word.bottom + word.top)):
        low, high = word.bottom, word.top
        size = high - low
        for back in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            bottom, top, tall = base[back]
            overlap = min(high, top) - max(low, bottom)
            if overlap > 0.5 * min(size, tall):
                rows[back].append(word)
                if size > tall * 1.05:
                    base[back] = low, high, size
                break
        else:
            rows.append([word])
            base.append((low, high, size))
    return rows


def with_bullets(words: list[Word], shapes: list[Word]) -> list[Word]:
    """Return the words with those shapes that stand where a bullet does: just left of a line that starts there."""
    if not 0 < len(shapes) <= 200 or len(words) > 20_000:
        return words
    kept = []
    for shape in shapes:
        middle = (shape.bottom + shape.top) / 2
        beside = [word for word in words if word.bottom < middle < word.top]
        nearest = min((word.left for word in beside), default=0.0)
        if shape.right < nearest < shape.right + 4 * shape.size:
            size = next(word for word in beside if word.left == nearest)
            kept.append(shape._replace(bottom=size.bottom, top=size.top))
    return words + kept


def _line(words: list[Word]) -> _Line:
    words.sort(key=lambda word: word.left)
    tallest = max(words, key=lambda word: word.top - word.bottom)
    small = 0.8 * tallest.size
    before = 0.0  # the size of the last word
    runs: list[Run] = []
    texts: list[str] = []
    tabular = _is_tabular(words)
    start = last = words[0]
    for word in words:
        own = word.top - word.bottom
        text = _note(word, tallest) if own < small else word.text
        if texts and word.text == last.text and word.left - last.left < 0.15 * own:
            continue  # printed twice, to look bold
        if texts:
            gap = word.left - last.right
            size = min(own, before)
            if text is not word.text and figure(texts[-1]) and gap < 3 * size:
                pass  # a note's mark right behind its figure
            elif gap > _CLOSE * size and gap > (_separation(texts[-1], text) if tabular else 0.95) * size:
                runs.append(Run("".join(texts), start.left, last.right, start.size))
                texts, start = [], word
            elif (word.spaced or gap > 0.12 * size) and not _signed(texts, text):
                texts.append(" ")
        texts.append(text)
        if len(texts) == 1 or word.right > last.right:
            last, before = word, own
    runs.append(Run("".join(texts), start.left, last.right, start.size))
    return _Line(runs, tallest.bottom, tallest.top)


def _signed(before: list[str], text: str) -> bool:
    """Say whether a minus that stands alone belongs to the figure right behind it."""
    return before in (["-"], ["–"], ["$", "-"]) and text[:1].isdigit() and figure(text)


def _note(word: Word, tallest: Word) -> str:
    """Return a small word; a raised number stays raised and a letter gets brackets, as they mark a note."""
    if word.bottom <= tallest.bottom + 0.15 * tallest.size or not _NOTE.match(word.text):
        return word.text
    return word.text.translate(_RAISED) if word.text[0].isdigit() else f"({word.text})"


def _is_tabular(words: list[Word]) -> bool:
    """Say whether a line is one of a table: a wide gap, or figures for the greater part."""
    for before, after in pairwise(words):
        gap = after.left - before.right
        if gap > 0 and gap > 1.5 * after.size:
            return True
    return sum([figure(word.text) or word.text in _SIGNS for word in words]) * 2 > len(words)


def _separation(before: str, after: str) -> float:
    """Return the gap, in sizes, that makes two columns of two words: less around figures."""
    if after in _SIGNS or before in _SIGNS or figure(after) or figure(before):
        return _CLOSE
    return 0.95


def _unit(lines: list[_Line]) -> float:
    """Return the width of a character such that nearly every run left of another fits its place."""
    inner = [run for line in lines for run in line.runs[:-1] if len(run.text) >= 4]
    runs = inner or [run for line in lines for run in line.runs if len(run.text) >= 4]
    widths = sorted((run.right - run.left) / len(run.text) for run in runs)
    if not widths:
        return 5.0
    share = 0.1 if inner else 0.5
    return max(2.0, widths[int(len(widths) * share)])


def _pitches(lines: list[_Line]) -> list[float]:
    """Return the distance of each line from the one above (the first: none)."""
    tops = [(line.bottom + line.top) / 2 for line in lines]
    return [0.0, *(above - below for above, below in pairwise(tops))]


def _apart(lines: list[_Line], pitch: list[float], number: int) -> bool:
    """Say whether white space stands above a line: more than the lines around it keep."""
    gap = pitch[number]
    above, line = lines[number - 1], lines[number]
    size = line.top - line.bottom
    beside = [other for other in pitch[max(1, number - 1) : number + 2 : 2] if abs(other - gap) < 0.06 * gap]
    full = max(other.runs[-1].right for other in lines[max(0, number - 3) : number + 3])
    margin = above.runs[0].left
    if beside and len(above.runs) == len(line.runs) == 1 and above.runs[0].right - margin > 0.85 * (full - margin):
        return False  # double spacing: the line above is full
    if gap > 2.6 * size:
        return True
    around = [other for other in pitch[max(1, number - 2) : number + 3] if other > 0.6 * size]
    usual = min(around, default=gap)
    if len(line.runs) == 1 or len(above.runs) == 1:
        common = sorted(other for other in pitch[1:] if other > 0.6 * size)
        usual = min(usual, max(common[len(common) // 4], size)) if common else usual
    return gap > 1.38 * usual


def _set(runs: list[Run], margin: float, unit: float) -> str:
    """Return the line: figures end where they end on the page, other runs start where they start."""
    line = ""
    for run in runs:
        if line and figure(run.text):
            at = round((run.right - margin) / unit) - len(run.text)
        else:
            at = round((run.left - margin) / unit)
        at = min(at, MOST_WIDTH)
        least = len(line) + (2 if line and line[-1] not in "$€£¥(" else 0)
        if run.text in (")", "%", ")%"):
            at = least = len(line)
        line = line.ljust(max(at, least)) + run.text
    return line
