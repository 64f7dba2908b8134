"""Reading a journal's segment that may be damaged, line by line, without giving up."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from irdesk.store.engine import Unit
from irdesk.store.errors import DamagedError, NewerError
from irdesk.store.journal import bare, by_hand, check_header, read_unit


class Line(msgspec.Struct, frozen=True):
    """A line as it stands: the unit that it holds, or why it holds none. `torn`: the end of an interrupted write."""

    number: int
    raw: bytes
    unit: Unit | None = None
    why: str = ""
    torn: bool = False
    by_hand: bool = False


def scan(path: Path) -> Iterator[Line]:
    """Yield the lines of a segment after its header (a header that is not whole is a line with `why`).

    Raises NewerError, OSError.
    """
    with path.open("rb") as file:
        number = 0
        for number, raw in enumerate(file, 1):
            body = raw.removesuffix(b"\n")
            if number == 1:
                why = _header(body, path)
                if why:
                    first = _line(number, raw, body, path)
                    yield Line(number, b"" if first.unit else raw, why="the header is missing" if first.unit else why)
                    if first.unit:
                        yield first
            elif body.strip():
                yield _line(number, raw, body, path)
        if not number:
            yield Line(1, b"", why="the file is empty")


def _header(body: bytes, path: Path) -> str:
    try:
        check_header(body, path)
    except NewerError:
        raise
    except DamagedError:
        return "the header is not the one that was written"
    return ""


def _line(number: int, raw: bytes, body: bytes, path: Path) -> Line:
    try:
        unit = read_unit(body, path)
    except DamagedError:
        if not raw.endswith(b"\n") or b"\0" in raw:
            return Line(number, raw, why="an interrupted write left half a line", torn=True)
        return Line(number, raw, why="the line was changed or damaged: its checksum does not match")
    return Line(number, raw, unit, by_hand=by_hand(bare(body)))
