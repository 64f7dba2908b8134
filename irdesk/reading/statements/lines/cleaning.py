"""The words of a label without what only leads the eye."""

import re

_NOTE_COLUMN = re.compile(r"\s{2,}\d{1,2}(?:, ?\d{1,2}){1,4}$")  # `Restructuring      3,4`
_LEADERS = re.compile(r"\s*(?:\.{2,}|(?: \.){2,}|_{2,}|…+)\s*$")
_APART = re.compile(r"(?<=\w) \)")
_STOP = re.compile(r"(?<=[a-z]{5})\.$")
_MARKS = frozenset("†‡¹²³⁴⁵⁶⁷⁸⁹*")
_MARK_END = re.compile(r"\s*(?:[†‡¹²³⁴⁵⁶⁷⁸⁹]+|\*+)$")


def clean(text: str) -> str:
    """Return a label without dot leaders, emphasis and footnote signs, its spaces folded."""
    folded = " ".join(text.split())
    if folded != text:
        folded = " ".join(_NOTE_COLUMN.sub("", text).split())
    if folded.endswith((".", "_", "…")):
        folded = _LEADERS.sub("", folded)
    text = folded.strip("|").strip()
    if " )" in text:
        text = _APART.sub(")", text)
    if text[-1:] == ".":
        text = _STOP.sub("", text)
    return _MARK_END.sub("", text) if len(text) > 3 and text[-1] in _MARKS else text
