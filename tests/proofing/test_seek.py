"""A pattern sought by its openings finds what it finds by itself."""

import re

from irdesk.proofing.words.seek import seek

_CALL = re.compile(r"\b(?:call|dial)\w*(?: in)?")


def test_seek_finds_what_the_pattern_finds() -> None:
    text = "dial in to recall the call; callers dial, and dialling in at a redial counts once: dialdial"
    assert [found.span() for found in seek(_CALL, text, ("call", "dial"))] == [
        found.span() for found in _CALL.finditer(text)
    ]


def test_seek_keeps_to_its_piece() -> None:
    text = "call call call"
    assert [found.span() for found in seek(_CALL, text, ("call",), 3)] == [(5, 9), (10, 14)]
    assert [found.span() for found in seek(_CALL, text, ("call",), 3, 12)] == [(5, 9)]


def test_seek_never_overlaps() -> None:
    doubled = re.compile("aba")
    assert [found.start() for found in seek(doubled, "ababa aba", ("ab", "a"))] == [0, 6]
