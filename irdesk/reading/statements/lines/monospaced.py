"""Monospaced text as lines of a table: what is blank, a rule, a marker, a label with its figures."""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from irdesk.domain.months import NAME
from irdesk.reading.statements.lines.amounts import MARK, find_amounts
from irdesk.reading.statements.lines.layout import Amount, Chunk, Line

MOST_WIDTH = 1000  # a longer line is running text, not a line of a table

_CHUNK = re.compile(r"[^\s|]+(?:[ \xa0][^\s|]+)*")
_RULE = re.compile(r"(?:- )?[\s$|+]*[-=_–—~]{2,}[-=_–—~\s$|+)(]*")
_RUN = re.compile(r"[-=_–—~]{2,}(?: ?[-=_–—~]{2,})*")
_DASHES = re.compile(r"[-=_–—]{4,}(?: [-=_–—]{4,})*")
_MARKER = re.compile(r"\s*(?:</?(?:PAGE|TABLE|CAPTION|S|C|FN|PRE|TEXT)>|\f|\s)+", re.IGNORECASE)
_FIGURELIKE = re.compile(r"[\d–—−$]|-\s*$|--|\s-\s|[nN]\.?/?[aAmM]|\s\s[*#@+]\s*$")
_NOTED = re.compile(rf"\A[ ]?{MARK}(?:[ ,]?{MARK}){{0,3}}(?![^\s|])")  # the mark of a note right behind a figure
_STARS = re.compile(r"(?<=\s\s)[*#@+](?=\s\s|\s*$)")  # stands where a figure would mean nothing
_HEAD_NOTE = re.compile(r"\((?:(?:un)?audited|restated|notes?)\b", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:to|~|through)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"((?=[($€£-]*\s*[\d.])[^a-zA-Z|]{6,}\s\s)[A-Za-z(]")  # figures, then the words of a label
_FOOTNOTE = re.compile(r"\(\d{1,2}\)")
_GOES_ON = re.compile(  # `less allowances of $1,204 and $1,118`: the amount behind it is part of the label
    r"(?:\b(?:and|or|of|to|at|from|than|by|less|plus|par|value|approximately|about)|,) $", re.IGNORECASE
)
_MARKS = re.compile(rf"(?:\s{{1,2}}{MARK}(?:[ ,]?{MARK}){{0,3}}|(?:\s{{2,60}}[*#@+]){{1,12}})$")

_SAME = re.compile(r"(?<=[\d%)])(?:\s{2,}(?:no change|unchanged)){1,6}\s*$", re.IGNORECASE)  # what stands for a figure
_MARK_LAST = re.compile(rf"(?:.*\s)?(?:{MARK}[,\s]?)+|(?:.*\s)?[*#@+]")  # spares the look for marks in most lines
_MARK_ENDS = frozenset(")]*†‡§#¹²³⁴⁵⁶⁷⁸⁹@+,")  # what such marks end with
_BETWEEN_CELLS = " |\xa0\t$€£"
_RULE_STARTS = frozenset("-=_–—~$|+")


def scan(text: str, masked: tuple[tuple[int, int], ...] = ()) -> Iterator[Line | None]:
    """Yield a Line for each line of `text` that says something, None for running text too wide for a table.

    Lines inside the extents of `masked` (tables that the source marks) are passed over.
    """
    gap, ruled, page, at = 0, False, False, 0
    held: Line | None = None
    covered = iter((*masked, (len(text) + 1, len(text) + 1)))
    cover = next(covered)
    for number, raw in enumerate(text.split("\n"), 1):
        start, at = at, at + len(raw) + 1
        while start >= cover[1]:
            cover = next(covered)
        if start >= cover[0]:
            page = True
            continue
        first = raw.lstrip()[:1]
        if "\f" in raw or (first == "<" and _MARKER.fullmatch(raw)):
            page = page or _is_page(raw)
            gap += 1
        elif not first:
            gap += 1
        elif first in _RULE_STARTS and len(raw) < MOST_WIDTH and _RULE.fullmatch(raw):
            ruled = True
            held = _over_rules(held, _extents(raw))
        else:
            line, rules = _parted(read_line(raw, start, number, gap=gap, ruled=ruled, page=page))
            if held:
                yield _over_rules(held, rules)
            held = line
            if held is None:
                yield None
            gap, ruled, page = 0, False, held is None
    if held:
        yield held


def _over_rules(line: Line | None, rules: tuple[tuple[int, int], ...]) -> Line | None:
    """Return a line with the rules found below it, unless it has some."""
    return msgspec.structs.replace(line, rules=rules) if line and not line.rules else line


def _parted(line: Line | None) -> tuple[Line | None, tuple[tuple[int, int], ...]]:
    """Return a line without the rules that stand in it beside heads of other columns, and those rules."""
    if line is None or line.amounts or len(line.chunks) < 2:
        return line, ()
    rules = tuple((chunk.left, chunk.right) for chunk in line.chunks if _DASHES.fullmatch(chunk.text))
    kept = tuple(chunk for chunk in line.chunks if not _DASHES.fullmatch(chunk.text))
    if not rules or not kept:
        return line, ()
    label = line.label if kept[0] is line.chunks[0] else None
    return msgspec.structs.replace(line, chunks=kept, label=label), rules


def _is_page(raw: str) -> bool:
    return "\f" in raw or bool(re.search(r"<(?:PAGE|/?TABLE)>", raw, re.IGNORECASE))


def _extents(raw: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _RUN.finditer(raw))


def read_line(
    raw: str, start: int, number: int, *, gap: int = 0, ruled: bool = False, page: bool = False
) -> Line | None:
    """Return the line `raw` that stands at `start`, or None where it is too wide to be part of a table."""
    if len(raw) > MOST_WIDTH:
        return None
    chunks = _chunks(raw, start)
    if not chunks:
        return None
    label_end, amounts = _amounts(raw, start)
    head = raw[:label_end]
    label = head.strip()
    left = label_end - len(head.lstrip())
    before = _before(label, start + left, left) if len(amounts) > 1 else ()
    between = bool(before) and len(before) == len(amounts)
    if between:
        label = raw[before[-1].end - start : label_end].strip()
        left = raw.index(label, before[-1].end - start)
        amounts = (*before, *amounts)
    return Line(
        number=number,
        chunks=chunks,
        label=Chunk(label, left, left + len(label), start + left, start + left + len(label)) if label else None,
        amounts=amounts,
        indent=left if between else chunks[0].left,
        gap=gap,
        ruled=ruled,
        page=page,
    )


def _chunks(raw: str, start: int) -> tuple[Chunk, ...]:
    """Return the pieces of a line; most lines are words a space apart, one piece, and are not searched for others."""
    body = raw.strip()
    single = "  " not in body and "|" not in body and " ".join(body.split()) == body
    if single and not _SPANS.fullmatch(body):
        left = len(raw) - len(raw.lstrip())
        right = left + len(body)
        return (Chunk(body, left, right, start + left, start + right),) if body else ()
    spans = [span for match in _CHUNK.finditer(raw) for span in _apart(match)]
    return tuple(Chunk(raw[left:right], left, right, start + left, start + right) for left, right in spans)


_SPAN = (
    r"(?:(?:three|six|nine|twelve|thirteen|fourteen|twenty-six|thirty-nine|fifty-two|fifty-three|\d\d?)[- ]"
    r"(?:months?|weeks?)|(?:fiscal )?(?:quarters?|years?|half))(?: periods?)? ended"
    rf"(?: {NAME}(?: \d{{1,2}},?)?)?(?: \d{{4}})?"
)
_SPANS = re.compile(rf"{_SPAN}(?: {_SPAN})+", re.IGNORECASE)
_SPAN_STARTS = re.compile(rf"(?<= ){_SPAN}", re.IGNORECASE)


def _apart(chunk: re.Match[str]) -> list[tuple[int, int]]:
    """Return the extents of the heads in a piece: periods that fill their columns stand but one space apart."""
    left, right = chunk.span()
    if chunk.group().lower().count("ended") < len(("one", "another")) or not _SPANS.fullmatch(chunk.group()):
        return [(left, right)]
    starts = [left, *(left + each.start() for each in _SPAN_STARTS.finditer(chunk.group())), right + 1]
    return [(first, last - 1) for first, last in pairwise(starts)]


def _before(label: str, start: int, left: int) -> tuple[Amount, ...]:
    """Return the figures that stand in columns before the words of a label, none where it does not begin with them."""
    words = _BETWEEN.match(label)
    if not words:
        return ()
    rest = words[1]
    found = tuple(find_amounts(rest, start, left))
    for amount in found:
        rest = rest.replace(words[1][amount.start - start : amount.end - start], "", 1)
    return () if rest.strip() else found


def _amounts(raw: str, start: int) -> tuple[int, tuple[Amount, ...]]:
    """Return where the label ends and the figures that close the line, a doubtful first one marked faint."""
    if raw.rstrip().endswith(("change", "hanged")):
        raw = _SAME.sub("", raw)
    if not _FIGURELIKE.search(raw, max(0, len(raw) - 40)):
        return len(raw), ()
    body = raw.rstrip()
    marked = body[-1:] in _MARK_ENDS and _MARK_LAST.fullmatch(body[body.rfind(" ") + 1 :])
    trailing = _MARKS.search(body) if marked else None
    tokens = list(find_amounts(body, start))
    if trailing and tokens and tokens[-1].end - start == len(body):
        trailing = None
    edge = trailing.start() if trailing else len(body)
    run: list[Amount] = []
    joined: list[int] = []
    for token in reversed(tokens):
        between = body[token.end - start : edge]
        if between.strip(_BETWEEN_CELLS):
            between = _STARS.sub(" ", _NOTED.sub("", between, count=1))
            if between.strip(_BETWEEN_CELLS):
                if not run or not _RANGE.fullmatch(between):
                    break
                joined.append(token.end)
        run.append(token)
        edge = token.start - start
    run.reverse()
    run = _ranged(run, frozenset(joined))
    if all(_FOOTNOTE.fullmatch(body[token.start - start : token.end - start]) for token in run):
        label = body[: run[0].start - start].strip() if run else ""
        if not label or _HEAD_NOTE.match(label):
            return len(body), ()
    return _settle(body, start, run)


def _ranged(run: list[Amount], joined: frozenset[int]) -> list[Amount]:
    """Return the figures with `2.47 - 2.54` as a low and a high one, the low at a fixed distance from the high.

    The dash of a range has a space to each side, one that stands for nil has more. Only the high end of a centred
    range lines up with the others of its column. `joined` is where figures end that a word joins to the next.
    """
    kept: list[Amount] = []
    for token in run:
        dash = kept[-1] if kept and kept[-1].nil else None
        if dash and len(kept) > 1 and token.start - dash.end <= 1 and dash.start - kept[-2].end <= 1 and not token.nil:
            kept.pop()
        elif not (kept and kept[-1].end in joined):
            kept.append(token)
            continue
        low = kept.pop()
        kept.append(msgspec.structs.replace(low, left=token.right - 14, right=token.right - 12, limit="low"))
        kept.append(msgspec.structs.replace(token, limit="high"))
    return kept


def _settle(body: str, start: int, run: list[Amount]) -> tuple[int, tuple[Amount, ...]]:
    faint: list[Amount] = []
    for index, token in enumerate(run):
        before = body[: token.start - start]
        space = len(before) - len(before.rstrip())
        noted = index + 1 < len(run) and _FOOTNOTE.fullmatch(body[token.start - start : token.end - start])
        if noted and (space < 2 or not before.strip()):
            faint.append(msgspec.structs.replace(token, faint=True))
            continue
        spread = token.symbol and (len(run) - index > 1 or "  " in body[token.start - start : token.end - start])
        spread = spread and not _GOES_ON.search(before)
        if not before.strip() or space >= 2 or spread:
            return (faint[0] if faint else token).start - start, tuple(faint + run[index:])
        faint.append(msgspec.structs.replace(token, faint=True))
    return len(body), ()
