"""Of a call that is held in several languages, the one in English."""

import re
from collections import defaultdict

from irdesk.reading.calls.facts import Fact, Kind
from irdesk.reading.calls.layout.tongues import LANGUAGE, LANGUAGES
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.words.times import find_times

# "Portuguese: May 12, 9:00 a.m. (Brasilia), +55 11 …": the call in that language, told on one line.
_LABEL = re.compile(
    rf"\W{{0,4}}(?:(?:call|webcast|session) )?(?:in )?(?P<named>{LANGUAGES})\b[^:.;]{{0,20}}:", re.IGNORECASE
)
# "A conference call in Portuguese", "the Portuguese call": of whom the numbers behind it are.
_TOLD = re.compile(
    rf"\b(?:call|conference|webcast|replay|recording)s? (?:[\w-]+ ){{0,3}}?in (?P<behind>{LANGUAGES})\b"
    rf"|\b(?P<before>{LANGUAGES})[ -](?:language )?(?:conference |earnings )?"
    rf"(?:calls?|conference|webcast|replay|recording|line|participants|dial-in)\b|^\W*in (?P<alone>{LANGUAGES})\b",
    re.IGNORECASE,
)


def in_english(found: list[Passage], facts: list[Fact]) -> list[Fact]:
    """Return the facts without the numbers and codes of a call in another language, where the English one has its own.

    Rule *told of another language*: behind `a call in Portuguese`, to the next call that is named, or to the next
    paragraph that is no list.
    """
    other, block = False, -1
    foreign = [False] * len(facts)
    dialled: defaultdict[int, list[int]] = defaultdict(list)
    for index, fact in enumerate(facts):
        if fact.kind in (Kind.NUMBER, Kind.CODE):
            dialled[fact.place].append(index)
    for place, passage in enumerate(found):
        listed = passage.piece.is_line and passage.piece.block <= block + 1
        other = other and (listed or (passage.piece.block == block and not passage.names_call))
        block = passage.piece.block
        told = [(passage.piece.span(one.start(), one.end()).start, one) for one in _TOLD.finditer(passage.text)]
        for index in dialled[place]:
            before = [one for start, one in told if start < facts[index].span.start]
            foreign[index] = _is_other(before[-1]) if before else other
        other = _is_other(told[-1][1]) if told else other
    own = {fact.replay for fact, away in zip(facts, foreign, strict=True) if fact.kind is Kind.NUMBER and not away}
    return [fact for fact, away in zip(facts, foreign, strict=True) if not (away and fact.replay in own)]


def _is_other(told: re.Match[str]) -> bool:
    return told[told.lastgroup or 0].lower() != "english"


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
