"""The differences between vCard 2.1, 3.0 and 4.0, for lines that are kept as they came."""

import quopri
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from irdesk.exchange.contentlines import Params, Property, escape, param_text, parse

_DATA = re.compile(r"data:(?:image|audio|application)/([\w.+-]+);base64,(.*)", re.IGNORECASE | re.DOTALL)
_MEDIA = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio", "KEY": "application"}
_CHARSET = re.compile(rb"[A-Za-z0-9.-]+(?:;[^:;]*)*;CHARSET=\"?([\w.:-]+?)\"?[;:]", re.IGNORECASE)
_PICTURES = {"JPEG", "JPG", "PNG", "GIF", "BMP", "TIFF"}
_BARE = {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"}


def plain(line: Property) -> Property:
    """Return a 2.1 line with its quoted-printable value decoded; `raw` stays as it came. Others unchanged."""
    if not line.params or not _encoded(line.params, "QUOTED-PRINTABLE"):
        return line
    charset = next(iter(line.param("CHARSET")), "utf-8")
    try:
        text = quopri.decodestring(line.value.encode("latin-1", "replace")).decode(charset, "replace")
    except (LookupError, ValueError):
        text = quopri.decodestring(line.value.encode("latin-1", "replace")).decode("utf-8", "replace")
    structured = line.name in {"N", "ADR", "ORG"}
    return line._replace(value=text.replace("\r\n", "\\n").replace("\n", "\\n") if structured else escape(text))


def utf8(data: bytes) -> bytes:
    """Return a file whose lines name their own character sets (vCard 2.1) in UTF-8; others stay.

    Mail programs of old write so: `FN;CHARSET=Windows-1252:` and then bytes of that set.
    """
    try:
        data.decode()
    except UnicodeDecodeError:
        lines = data.splitlines(keepends=True)
        return b"".join(line if line.isascii() else _line_in_utf8(line) for line in lines)
    return data


def _line_in_utf8(line: bytes) -> bytes:
    stated = _CHARSET.match(line)
    try:
        return line.decode(stated[1].decode()).encode() if stated else line
    except (LookupError, ValueError):
        return line


@lru_cache(maxsize=1024)
def _encoded(params: Params, *words: str) -> bool:
    found = {value.upper() for key, values in params if key == "ENCODING" for value in values}
    return not found.union(key for key, values in params if not values).isdisjoint(words)


def convert(raw: str, came: str, version: str, preferred: Mapping[str, str] | None = None) -> str | None:
    """Return a kept line of a `came` card for a card of `version`; None for what that version must not hold.

    `preferred` is the `PREF` of each property that becomes `TYPE=pref` (see `preferences`).
    """
    if came == version:
        return raw
    line = plain(parse(raw, 0))
    if preferred and line.param("PREF") and preferred.get(line.name) != line.param("PREF")[0]:
        line = line._replace(params=tuple(pair for pair in line.params if pair[0] != "PREF"))
    modern = version == "4.0"
    if line.name == "KIND" and not modern:
        return None
    if modern and _encoded(line.params, "B", "BASE64"):
        return _as_data(line)
    if not modern:
        data = _DATA.fullmatch(line.value)
        if data:
            kept = _written([(key, values) for key, values in line.params if key not in {"VALUE", "MEDIATYPE"}])
            return f"{_label(line)};ENCODING=b;TYPE={data[1].upper()}{kept}:{data[2]}"
    given = [(key, values) for key, values in line.params if modern or line.name != "TEL" or key != "VALUE"]
    params = [pair for key, values in given for pair in _param(key, values, modern=modern)]
    return f"{_label(line)}{_written(params)}:{_value(line, modern=modern)}"


def preferences(raws: Iterable[str]) -> dict[str, str]:
    """Return the lowest `PREF` of each property: of several only the first of them may become `TYPE=pref`."""
    found: dict[str, str] = {}
    for raw in raws:
        line = parse(raw, 0)
        pref = next(iter(line.param("PREF")), "")
        if pref.isdecimal() and int(pref) < int(found.get(line.name, "101")):
            found[line.name] = pref
    return found


def _label(line: Property) -> str:
    """Return the property's name with its group, as the file spells them."""
    return re.split("[;:]", line.raw, maxsplit=1)[0]


def _as_data(line: Property) -> str:
    kind = next(iter(line.param("TYPE")), "") or next(
        (key for key, values in line.params if not values and key not in _BARE), ""
    )
    family = _MEDIA.get(line.name, "image" if kind.upper() in _PICTURES else "application")
    media = f"{family}/{kind.lower() or 'octet-stream'}"
    kept = _written(
        [(key, values) for key, values in line.params if values and key not in {"ENCODING", "TYPE", "VALUE"}]
    )
    return f"{_label(line)}{kept}:data:{media};base64,{line.value.strip()}"


def _param(key: str, values: tuple[str, ...], *, modern: bool) -> Params:
    """Return a parameter in the other dialect: PREF against TYPE=pref, no encodings in 4.0, no bare types of 2.1."""
    if not values:
        return () if key in _BARE else _param("TYPE", (key.lower(),), modern=modern)
    if modern and key in {"CHARSET", "ENCODING"}:
        return ()
    if modern and key == "TYPE" and any(value.lower() == "pref" for value in values):
        rest = tuple(value for value in values if value.lower() != "pref")
        return (("PREF", ("1",)), *((("TYPE", rest),) if rest else ()))
    if not modern and key == "PREF":
        return (("TYPE", ("pref",)),)
    if not modern and key in {"ENCODING", "CHARSET"} and values[0].upper() != "B":
        return ()
    return ((key, values),)


def _written(params: list[tuple[str, tuple[str, ...]]]) -> str:
    return "".join(f";{key}={','.join(param_text(value) for value in values)}" for key, values in params)


def _value(line: Property, *, modern: bool) -> str:
    """Return the value; a `tel:` URI as plain text for 3.0, whose TEL is no URI."""
    if not modern and line.name == "TEL" and line.value[:4].lower() == "tel:":
        number, _, rest = line.value[4:].partition(";")
        extension = re.search(r"(?:^|;)ext=([^;]+)", rest)
        return number + (f" ext. {extension[1]}" if extension else "")
    return line.value
