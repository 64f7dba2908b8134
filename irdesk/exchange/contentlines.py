"""Content lines, the common ground of vCard and iCalendar (RFC 6350 §3.2–3.4, RFC 5545 §3.1, RFC 6868)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from irdesk.exchange.error import ExchangeError
from irdesk.exchange.text import carried

Params = tuple[tuple[str, tuple[str, ...]], ...]

_NAME = re.compile(r"(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)([;:])")
_PARAM = re.compile(r'([A-Za-z0-9-]+)(?:=((?:"[^"]*"|[^;:,"]*)(?:,(?:"[^"]*"|[^;:,"]*))*))?([;:])')
_VALUE = re.compile(r'"([^"]*)"|([^,]+)|(?<=,)(?=,|$)')
_CUT = re.compile(rb"([\xc2-\xf4][\x80-\xbf]{0,2})(\r?\n[ \t])([\x80-\xbf]{1,3})")
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_BLANKS = frozenset(" \t")
_UNSAFE = re.compile(r'[;:,"\n^]')
_QUOTED_PRINTABLE = re.compile(r"ENCODING=QUOTED-PRINTABLE|;QUOTED-PRINTABLE[;:]", re.IGNORECASE)


class Property(NamedTuple):
    """One content line: `value` as written (still escaped), `line` where it begins, `raw` all of it unfolded."""

    group: str
    name: str
    params: Params
    value: str
    line: int
    raw: str

    def param(self, name: str) -> tuple[str, ...]:
        """Return the values of a parameter, those of its repetitions joined; empty where it is absent."""
        if not self.params:
            return ()
        return tuple(value for key, values in self.params if key == name for value in values)


def mended(data: bytes) -> bytes:
    """Return UTF-8 whose characters are whole where a line was folded inside one; the lines stay as many.

    RFC 5545 §3.1 warns of programs that fold by octets.
    """
    return _CUT.sub(rb"\1\3\2", data)


def unfold(text: str) -> Iterator[tuple[int, str]]:
    """Yield each unfolded content line with the 1-based line where it begins; empty lines are passed over.

    A line that begins with a blank goes on the one before; so does what follows a quoted-printable line's `=`.
    """
    if "\n" not in text:
        text = text.replace("\r", "\n")
    number, kept, soft = 0, "", False
    for at, line in enumerate(text.replace("\r\n", "\n").removesuffix("\r").split("\n"), start=1):
        if soft:
            kept = kept[:-1] + line
        elif kept and line[:1] in _BLANKS:
            kept += line[1:]
            continue
        else:
            if kept:
                yield number, kept
            number, kept = at, line
        soft = kept[-1:] == "=" and _QUOTED_PRINTABLE.search(kept.partition(":")[0] + ":") is not None
    if kept:
        yield number, kept


def parse(raw: str, line: int, *, name: str = "") -> Property:
    """Return the parts of one unfolded content line; raises ExchangeError with its number where it is none."""
    before, colon, value = raw.partition(":")
    head = _head(before) if colon and '"' not in before else None  # a quoted colon ends no head
    if head is not None:
        return Property(*head, value, line, raw)
    named = _NAME.match(raw)
    if named is None:
        raise ExchangeError(f"not a property (NAME:value): {raw[:60]!r}", name=name, line=line)
    params, at = _params(raw, named.end(), named[3])
    if at is None:
        raise ExchangeError(f"the parameters of {named[2]} end without a colon", name=name, line=line)
    return Property(named[1] or "", named[2].upper(), params, raw[at:], line, raw)


@lru_cache(maxsize=1024)
def _head(text: str) -> tuple[str, str, Params] | None:
    """Return group, name and parameters of what stands before the colon: a file's lines begin in few ways.

    None where it is no whole head.
    """
    named = _NAME.match(text + ":")
    if named is None:
        return None
    params, at = _params(text + ":", named.end(), named[3])
    return (named[1] or "", named[2].upper(), params) if at == len(text) + 1 else None


def _params(raw: str, at: int, stop: str) -> tuple[Params, int | None]:
    """Return the parameters from `at` on and where the value begins; None where no colon ends them."""
    params = []
    while stop == ";":
        found = _PARAM.match(raw, at)
        if found is None:
            return (), None
        key, values, stop = found.groups(default="")
        params.append((key.upper(), _param_values(values)))
        at = found.end()
    return tuple(params), at


def _param_values(text: str) -> tuple[str, ...]:
    if '"' not in text and "," not in text:
        return (_uncaret(text),) if text else ()
    return tuple(_uncaret(found[1] if found[1] is not None else found[0]) for found in _VALUE.finditer(text))


def _uncaret(text: str) -> str:
    return re.sub(r"\^[n'^]", lambda found: _CARET[found[0]], text) if "^" in text else text


def param_text(value: str) -> str:
    """Return a parameter value as written: quoted where it must be, with RFC 6868's caret forms."""
    safe = carried(value)
    if not _UNSAFE.search(safe):
        return safe
    caret = safe.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{caret}"'


def escape(text: str) -> str:
    """Return a TEXT value as written (RFC 6350 §3.4): backslash, comma, semicolon and line breaks escaped."""
    safe = carried(text).replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return safe.replace("\n", "\\n")


def unescape(value: str) -> str:
    """Return the text of a written TEXT value; an unknown escape gives its character."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def split(value: str, separator: str = ";") -> list[str]:
    """Return the components of a structured value, unescaped: `A\\;B;C` is `A;B` and `C`."""
    return [
        unescape(part) for part in re.findall(rf"(?:^|{separator})((?:\\.|[^\\{separator}]|\\$)*)", value, re.DOTALL)
    ]


def fold(line: str) -> str:
    """Return a content line folded to 75 octets, no character cut in two, with its CRLF (RFC 5545 §3.1)."""
    data = line.encode()
    if len(data) <= 75:
        return line + "\r\n"
    pieces, start, room = [], 0, 75
    while start < len(data):
        end = min(start + room, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end].decode())
        start, room = end, 74
    return "\r\n ".join(pieces) + "\r\n"
