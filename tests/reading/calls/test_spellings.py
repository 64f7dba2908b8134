"""The wordings in the other spellings of their characters: quotes, dashes, blanks, brackets; what is read stays."""

import datetime as dt
import re
from collections.abc import Callable

import pytest

from irdesk.reading.sources.files import from_text
from tests.reading.calls.reading import facts
from tests.reading.calls.test_wordings import WORDINGS

_NUMBER = r"\b(\d{3})-(\d{3})-(\d{4})\b"


def _curly(text: str) -> str:
    return re.sub(r"(?<=\w)'", "\u2019", re.sub(r'"([^"\n]*)"', "\u201c\\1\u201d", text))


def _hard_blanks(text: str) -> str:
    return re.sub(r"(?<=[\w.,)]) (?=[\d(AaPp])", "\u00a0", text)


def _hard_hyphens(text: str) -> str:
    return re.sub(r"(?<=\d)-(?=\d)", "\u2011", text)


def _dashes(text: str) -> str:
    return re.sub(r"(?<=\d)-(?=\d)", "\u2013", text)


def _no_blank_before_a_year(text: str) -> str:
    return re.sub(r"(\w), (?=\d{4}\b)", r"\1,", text)


def _brackets(text: str) -> str:
    return re.sub(r"(?<![\d-])" + _NUMBER, r"(\1) \2-\3", text)


def _no_brackets(text: str) -> str:
    return re.sub(r"\((\d{3})\) (?=\d{3}-)", r"\1-", text)


def _blanks_at_ends(text: str) -> str:
    return text.replace("\n", "   \n")


SPELLINGS: list[Callable[[str], str]] = [
    _curly,
    _hard_blanks,
    _hard_hyphens,
    _dashes,
    _no_blank_before_a_year,
    _brackets,
    _no_brackets,
    _blanks_at_ends,
]


def _plain(read: dict[str, object]) -> str:
    """Return what was read, the release's own words with plain quotes, dashes and blanks."""
    marks = str.maketrans("\u2018\u2019\u201c\u201d\u2010\u2011\u2012\u2013\xa0", "''\"\"---- ")
    read_plainly = str(sorted((name, str(value)) for name, value in read.items())).translate(marks)
    return re.sub(r",(?=\d{4}\b)", ", ", read_plainly.replace('"', "'"))


@pytest.mark.parametrize("name", WORDINGS)
def test_spellings(name: str) -> None:
    text = WORDINGS[name][0]
    expected = _plain(facts(text))
    for spelling in SPELLINGS:
        assert _plain(facts(spelling(text))) == expected, spelling.__name__


PROSE = WORDINGS["domestic and international in brackets"][0]


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u200e", "\ufeff"])
def test_marks_that_nobody_sees(mark: str) -> None:
    strewn = re.sub(r"(?<=[a-z])(?=[a-z]{3})", mark, PROSE).replace("555-", f"555{mark}-")
    assert facts(from_text(strewn, "release.txt").text) == facts(PROSE)


def test_capitals() -> None:
    expected = facts(PROSE)
    assert facts(PROSE.upper()) == expected
    assert expected["date"] == dt.date(2004, 5, 12).isoformat()
