"""Tables: the live call in one column and the replay in another, or a head row of date, time, number and code."""

import re
from typing import NamedTuple

from irdesk.reading.calls.layout.linemarks import JOINED
from irdesk.reading.calls.layout.tongues import LANGUAGE

_SEGMENT = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_LIVE = re.compile(r"\blive\b|\bconference call\b|\bcall\b|\bdial-in\b", re.IGNORECASE)
_WEB = re.compile(r"\bweb ?cast\b", re.IGNORECASE)
_REPLAY = re.compile(r"\breplay|\brebroadcast|\bplayback|\brecording|\bencore|\bpost[- ]?view", re.IGNORECASE)


class Segment(NamedTuple):
    """A run of words in a row of the table, at an offset of the text."""

    start: int
    text: str
    column: int


def by_column(rows: list[str], start: int) -> list[list[Segment]] | None:
    """Return the lines of the table in `rows`, the live column first and then the replay's, each row with its label.

    None where no row heads the two side by side. `start` is the offset of the first row in the text.
    """
    if not any(_REPLAY.search(row) or "English" in row for row in rows):
        return None
    cut = [[(found.start(), found.group()) for found in _SEGMENT.finditer(row)] for row in rows]
    head = next((index for index, segments in enumerate(cut) if is_head([text for _, text in segments])), None)
    if head is None:
        return None
    columns = [at for at, text in cut[head] if any(one.search(text) for one in (_LIVE, _REPLAY, _WEB, LANGUAGE))]
    offsets = [start + sum(len(row) + 1 for row in rows[:index]) for index in range(len(rows))]
    lines = [[Segment(offsets[index] + at, text, at) for at, text in cut[index]] for index in range(head)]
    aligned = _are_aligned(cut[head + 1 :], columns)
    for column, low in enumerate(columns):
        for index in range(head, len(rows)):
            segments = [Segment(offsets[index] + at, text, at) for at, text in cut[index]]
            labels = [segment for segment in segments if segment.column < columns[0] - 3]
            values = [
                segment
                for segment in segments
                if segment not in labels and _column(segment, columns, aligned=aligned) == column
            ]
            line = (labels if index > head else []) + values if values and low >= 0 else []
            if line and not labels and index > head + 1 and lines[-1] and JOINED.search(lines[-1][-1].text):
                lines[-1] += line
            else:
                lines.append(line)
    return [line for line in lines if line]


def is_head(segments: list[str]) -> bool:
    """Tell whether a row's cells are the two headings: one of the live call, one of the replay; or two languages."""
    if not 2 <= len(segments) <= 3 or any(len(segment) > 40 or re.search(r"\d{3}", segment) for segment in segments):
        return False
    if any(segment[0].islower() or segment[-1] == "," for segment in segments):
        return False  # two parts of a sentence that is set to both margins
    if _are_languages(segments):
        return True
    replay = [_REPLAY.search(segment) is not None for segment in segments]
    live = [_LIVE.search(segment) is not None for segment in segments]
    return sum(replay) == 1 and any(one and not other for one, other in zip(live, replay, strict=True))


def _are_languages(segments: list[str]) -> bool:
    """Tell whether two headings name the languages of a call that is held twice, one of them English."""
    named = [LANGUAGE.fullmatch(segment) for segment in segments]
    return len(segments) == 2 and all(named) and sum("english" in segment.lower() for segment in segments) == 1


def heads_pair(row: str) -> bool:
    """Tell whether a row is the two headings of such a table and nothing else."""
    return (
        len(row) <= 200 and row.count("\n") == 0 and is_head(_SEGMENT.findall(row)) and len(_SEGMENT.findall(row)) == 2
    )


def heads_columns(row: str) -> bool:
    """Tell whether a row heads a table of calls: the live one and the replay side by side, or dates, numbers, codes."""
    if len(row) > 200 or any(map(str.isdigit, row)):
        return False
    segments = _SEGMENT.findall(row)
    return is_head(segments) or _names_columns(segments)


def is_row(row: str) -> bool:
    """Tell whether a row has two cells, or one that stands under a heading on the right."""
    return len(_SEGMENT.findall(row)) > 1 or len(row) - len(row.lstrip()) > 15


def _are_aligned(rows: list[list[tuple[int, str]]], columns: list[int]) -> bool:
    """Tell whether cells begin where their headings do, so that each column reaches to the next heading."""
    full = [[at for at, _ in row] for row in rows if len(row) > len(columns)]
    return len(full) > 1 and all(any(abs(at - low) <= 1 for at in row) for row in full for low in columns)


def _column(segment: Segment, columns: list[int], *, aligned: bool = False) -> int:
    """Return the column whose heading begins nearest, or last before it in a table whose columns are `aligned`."""
    if aligned:
        return max((column for column, low in enumerate(columns) if low <= segment.column + 1), default=0)
    middle = segment.column + len(segment.text) // 3
    return min(
        range(len(columns)),
        key=lambda column: min(abs(segment.column - columns[column]), abs(middle - columns[column])),
    )


_HEADS = re.compile(
    r"(?P<plain>(?:call |event |start )?(?:dates?|times?|day|when)(?: ?(?:&|and|/) ?time)?)"
    r"|(?P<named>(?:(?:toll[- ]?free|domestic|international|US|U\.S\.|participant|conference|access|dial[- ]?in|phone"
    r"|telephone|call[- ]?in|pass|confirmation|reservation|replay|call) ?){0,3}"
    r"(?:numbers?|dial[- ]?in|codes?|id|pin|phone|telephone|passcode|password|no\.?|toll[- ]?free|toll|domestic"
    r"|international|North America|Canada|(?:US|USA|U\.S\.|United States)(?: ?(?:/|&|and|or) ?Canada)?))"
    r"|(?P<event>event|call|type|conference call|what)",
    re.IGNORECASE,
)
_CODES = re.compile(r"\b(?:codes?|id|pin|pass\w+)\b", re.IGNORECASE)


def by_head(rows: list[str], start: int, printed: list[str]) -> list[list[Segment]] | None:
    """Return the lines of the table in `rows` under a head row such as "Date | Time | Dial-in | Code", row by row.

    Each number and code has its column's heading before it. None where no row is such a head. `printed` are the rows
    with their bars: where those are as many as in the head, they tell the columns.
    """
    head = next(
        (index for index, row in enumerate(rows) if _has_gap(row) and _names_columns(_SEGMENT.findall(row))), None
    )
    if head is None:
        return None
    cut = [[(found.start(), found.group()) for found in _SEGMENT.finditer(row)] for row in rows]
    columns = [at for at, _ in cut[head]]
    offsets = [start + sum(len(row) + 1 for row in rows[:index]) for index in range(len(rows))]
    lines = [[Segment(offsets[index] + at, text, at) for at, text in cut[index]] for index in range(head)]
    for index in range(head + 1, len(rows)):
        line: list[Segment] = []
        for at, text in cut[index]:
            segment = Segment(offsets[index] + at, text, at)
            heading_at, heading = cut[head][_under(printed[head], printed[index], segment, columns)]
            named = _HEADS.fullmatch(heading.rstrip(":"))
            if named and named["named"] and re.match(r"[+(#]?\d", text):
                line.append(Segment(offsets[head] + heading_at, heading, heading_at))
            line.append(segment)
        lines.append(line)
    return [line for line in lines if line]


def _has_gap(row: str) -> bool:
    """Tell whether a row has more than one cell: words that stand further apart than by a space."""
    bare = row.strip()
    return "  " in bare or " ".join(bare.split()) != bare


def _under(head: str, row: str, segment: Segment, columns: list[int]) -> int:
    """Return the column of a segment: by the bars before it, else by the nearest heading."""
    bars = [head[:at].count("|") for at in columns]
    before = row[: segment.column].count("|")
    if head.count("|") > 1 and row.count("|") == head.count("|") and before in bars:
        return bars.index(before)
    return _column(segment, columns)


def _names_columns(segments: list[str]) -> bool:
    """Tell whether a row's cells are the headings of a table of dates, times, numbers and codes."""
    named = [_HEADS.fullmatch(segment.rstrip(":")) for segment in segments]
    if len(segments) < 2 or not all(named):
        return False
    codes = [_CODES.search(segment) is not None for segment in segments]
    if all(one and one["named"] for one in named) and any(codes) and not all(codes):
        return True  # the rows name themselves: "Live", "Replay"
    if len(segments) < 3:
        return False
    return any(one and one["named"] for one in named) and any(one and (one["plain"] or one["event"]) for one in named)
