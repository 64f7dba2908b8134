"""Of a call that is held in several languages, the one in English."""

from irdesk.reading.calls.layout.tongues import LANGUAGE
from irdesk.reading.calls.locate import Passage


def by_language(found: list[Passage]) -> list[list[Passage]]:
    """Return the passages, those of the call in English first, then those of the call in each other language.

    Rule *a block for each language*: from a line that names one to the next, or to a sentence.
    """
    heads = [LANGUAGE.fullmatch(passage.text) if passage.piece.is_line else None for passage in found]
    named = {head["named"].lower() for head in heads if head}
    if "english" not in named or len(named) == 1:
        return [found]
    parts: dict[str, list[Passage]] = {"english": []}
    language = "english"
    for passage, head in zip(found, heads, strict=True):
        language = head["named"].lower() if head else language if passage.piece.is_line else "english"
        parts.setdefault(language, []).append(passage)
    return list(parts.values())
