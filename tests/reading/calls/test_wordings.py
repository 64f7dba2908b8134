"""Whole call paragraphs in the many wordings of releases: `wordings*.txt`, texts and what is read of them."""

import re
from pathlib import Path

import pytest

from tests.reading.calls.reading import facts

_BLOCK = re.compile(r"^=== (?P<name>.+)\n(?P<text>(?:(?!---$).*\n)*)---\n(?P<facts>(?:.+\n)*)", re.MULTILINE)
_TEXTS = [path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("wordings*.txt"))]
WORDINGS = {
    block["name"]: (block["text"], block["facts"].splitlines()) for text in _TEXTS for block in _BLOCK.finditer(text)
}


def _lines(stated: dict[str, object]) -> list[str]:
    """Return the facts as lines "name: value", a list as several."""
    return [
        f"{name}: {value}"
        for name, values in stated.items()
        for value in (values if isinstance(values, list) else [values])
    ]


@pytest.mark.parametrize("wording", WORDINGS)
def test_wording(wording: str) -> None:
    text, expected = WORDINGS[wording]
    assert sorted(_lines(facts(text))) == sorted(expected)


def test_no_wording_is_lost() -> None:
    assert len(WORDINGS) == sum(len(re.findall(r"^=== ", text, re.MULTILINE)) for text in _TEXTS)
