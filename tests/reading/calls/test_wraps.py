"""The prose wordings wrapped at other widths, indented and set flush on both sides: what is read stays the same."""

import textwrap
from itertools import pairwise

import pytest

from tests.reading.calls.reading import calls, facts
from tests.reading.calls.test_wordings import WORDINGS


def _is_prose(text: str) -> bool:
    """Tell whether every line but the last is full, so that no line's end is meant."""
    return all(len(line) > 80 for line, _ in pairwise(text.rstrip("\n").split("\n")))


PROSE = {name: text for name, (text, _) in WORDINGS.items() if _is_prose(text)}


def _flush(line: str, width: int) -> str:
    """Return the line with its first gaps doubled until it is `width` wide."""
    words = line.split()
    missing = max(0, width - len(line))
    return "".join(word + ("  " if place < missing else " ") for place, word in enumerate(words)).rstrip()


def test_most_wordings_are_prose() -> None:
    assert len(PROSE) > 50


@pytest.mark.parametrize("name", PROSE)
def test_wraps(name: str) -> None:
    flat = " ".join(PROSE[name].split())
    expected = facts(flat)
    for width in (55, 60, 68, 80, 110, 132):
        lines = textwrap.wrap(flat, width, break_on_hyphens=False)
        for form in ("\n".join(lines), "\n".join("    " + line for line in lines)):
            assert facts(form) == expected, width
    flush = [_flush(line, 74) for line in textwrap.wrap(flat, 70, break_on_hyphens=False)]
    assert {**facts("\n".join(flush)), "starts": 0} == {**expected, "starts": 0}


def test_narrow_columns() -> None:
    """A sentence of few words a line is told from a list by its look only: a handful may be taken for one."""
    tried = 0
    failed = []
    for name, text in PROSE.items():
        flat = " ".join(text.split())
        expected = facts(flat)
        for width in (40, 44, 48):
            lines = textwrap.wrap(flat, width, break_on_hyphens=False, break_long_words=False)
            tried += 1
            if calls("\n".join(lines)) == ((), ()) or facts("\n".join(lines)) != expected:
                failed.append((name, width))
    assert len(failed) <= tried / 60, failed
