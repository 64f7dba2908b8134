"""Bytes to text and back: encodings said or recognised, never guessed; characters that no format can carry."""

import codecs
import re

from irdesk.exchange.error import ExchangeError

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_BREAKS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes, *, name: str = "", encoding: str | None = None) -> str:
    """Return the text of `data`: in `encoding`, else by its byte order mark, else UTF-8.

    Raises ExchangeError with the line of the first byte that does not fit: a wrong guess would spoil names unseen.
    """
    chosen = encoding or next((code for mark, code in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(chosen)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        byte = data[error.start : error.start + 1].hex()
        raise ExchangeError(
            f"not {chosen} (byte 0x{byte}); save it as UTF-8, or name its encoding (--encoding cp1252)",
            name=name,
            line=line,
        ) from error
    except (LookupError, ValueError) as error:  # a codec that is none of text, a name that none can have
        raise ExchangeError(f"there is no encoding called {carried(chosen)}", name=name) from error


def carried(text: str) -> str:
    """Return `text` as the formats can carry it: line breaks as LF, other controls and lone surrogates as U+FFFD."""
    if text.isprintable():
        return text
    return _CONTROLS.sub("\ufffd", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """Return `text` on one line, its white space folded: for places where a break would start something new."""
    return " ".join(carried(text).split())
