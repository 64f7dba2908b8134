"""What may stand in a document's text: no control characters, no terminal escapes, one kind of line end."""

import re

_ESCAPES = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]"  # CSI, as in ECMA-48
    r"|[\]PX^_][^\x07\x1b\n]{0,4096}(?:\x07|\x1b\\)?"  # OSC, DCS, SOS, PM, APC
    r"|[ -/]*[0-~])?"
    r"|\x9b[0-?]*[ -/]*[@-~]"
)
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x85\u2028\u2029]")
# C0 but tab, line feed and form feed; C1; zero width and direction marks, soft hyphens; lone surrogates
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    r"\ud800-\udfff]"
)


# Bullets, arrows and ticks of the symbol fonts, which programs keep in the private use area
_SYMBOLS = re.compile("[\uf06c\uf06e\uf071\uf075-\uf077\uf09f\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc]")
# All of these characters: most texts have none, and are searched once
_ANY = re.compile(f"{_SYMBOLS.pattern[:-1]}\r\x0b\u2028\u2029{_UNSEEN.pattern[1:]}")


def neutral(text: str) -> str:
    """Return `text` with `\\n` line ends and without escapes, control characters and marks that nobody sees."""
    if (text.isascii() and text.isprintable()) or not _ANY.search(text):
        return text
    if "\r" in text or not text.isascii() or "\x0b" in text:
        text = _LINE_ENDS.sub("\n", text)
    if "\x1b" in text or "\x9b" in text:
        text = _ESCAPES.sub("", text)
    if not text.isascii():
        text = _SYMBOLS.sub("•", text)
    return _UNSEEN.sub("", text)
