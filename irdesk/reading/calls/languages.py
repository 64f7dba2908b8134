"""Of a call that is held in several languages, the one in English."""

import re

from irdesk.reading.calls.layout.tongues import LANGUAGE, LANGUAGES
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.words.times import find_times

# "Portuguese: May 12, 9:00 a.m. (Brasilia), +55 11 …": the call in that language, told on one line.
_LABEL = re.compile(
    rf"\W{{0,4}}(?:(?:call|webcast|session) )?(?:in )?(?P<named>{LANGUAGES})\b[^:.;]{{0,20}}:", re.IGNORECASE
)


def by_language(found: list[Passage]) -> list[list[Passage]]:
    """Return the passages, those of the call in English first, then those of the call in each other language.

    Rule *a block for each language*: from a line that names one to the next, or to a sentence. A line that begins with
    one and holds an hour is such a block.
    """
    heads = [_head(passage) for passage in found]
    named = {head["named"].lower() for head in heads if head}
    if "english" not in named or len(named) == 1:
        return [found]
    parts: dict[str, list[Passage]] = {"english": []}
    language, told = "english", -1
    for passage, head in zip(found, heads, strict=True):
        if head:
            language = head["named"].lower()
            told = passage.piece.block if head.re is _LABEL else -1
        elif not passage.piece.is_line and passage.piece.block != told:
            language = "english"
        parts.setdefault(language, []).append(passage)
    return list(parts.values())


def _head(passage: Passage) -> re.Match[str] | None:
    """Return what names the language of the passages from this one on."""
    if passage.piece.is_line and (alone := LANGUAGE.fullmatch(passage.text)):
        return alone
    label = _LABEL.match(passage.text)
    return label if label and find_times(passage.text) else None
