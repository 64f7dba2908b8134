"""Whatever the bytes: a release or a ReadingError of one line, with every span in its place."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from irdesk.domain.release import Release
from irdesk.reading import ReadingError, read_bytes
from irdesk.reading.sources.files import load

from .build import At, mail, paragraph, pdf, word
from .checks import assert_sound
from .mutations import PIECES, damaged

SHARED = Path(__file__).parents[4] / "shared" / "corpus"
STATEMENT = b"""<html><body>
<p>NEW YORK, May 12, 2004 -- Brightwater Pumps, Inc. (Nasdaq: BWPI) today reported a loss.</p>
<p>A conference call will be held today at 11:00 a.m. Eastern Time. Dial 800-555-0142, pass code 4411.
A replay will be available for two weeks at 800-555-0143.</p>
<table><tr><td></td><td colspan=2>2004</td><td colspan=2>2003</td></tr>
<tr><td>Revenue</td><td>$</td><td>1,234</td><td>$</td><td>999</td></tr>
<tr><td>Cost</td><td></td><td>(700)</td><td></td><td>(650)</td></tr>
<tr><td>Profit</td><td></td><td>534</td><td></td><td>349</td></tr></table></body>"""
TEXT = b"""Brightwater Pumps announces results          Contact: Ann Lee\n\n                      2004     2003
Revenue             $  1,234   $  999\nCost                    700      650\nProfit              $    534   $  349\n"""
OWN = {
    "a.htm": STATEMENT,
    "a.txt": TEXT,
    "a.md": b"# Sales\n\n| a | b |\n| --- | --- |\n| Revenue | 12 |\n| Cost | 7 |\n\n**Call:** today at 9 a.m. ET\n",
    "a.pdf": pdf([[At(72, 700, "Brightwater Pumps announces results"), At(72, 680, "Revenue"), At(300, 680, "1,234")]]),
    "a.docx": word(paragraph("Brightwater Pumps announces results") + paragraph("Revenue rose to 1,234")),
    "a.eml": mail("See the release.", page=STATEMENT.decode()),
    "f.txt": b"<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n" + TEXT + b"</TEXT>\n</DOCUMENT>\n",
}
_OPEN = [
    "p",
    "table",
    "tr",
    "td",
    "td colspan=3",
    "td rowspan=2",
    "th",
    "br",
    "ul",
    "li",
    "ol",
    "div",
    "hr",
    "sup",
    "pre",
    "b",
]
_TAGS = st.sampled_from([*(f"<{tag}>" for tag in _OPEN), *(f"</{tag.split()[0]}>" for tag in _OPEN)])
_WORDS = st.sampled_from(["Revenue", "$", "1,234", "(5", ")", "%", "—", "•", "(1)", "2004", "----", "a", " ", "3"])


def read(data: bytes, name: str) -> Release | None:
    """Read the bytes; the only error is one line that names the file."""
    refusal = ""
    try:
        document = load(data, name)
        assert_sound(document)
        release = read_bytes(data, name)
    except ReadingError as error:
        refusal = str(error)
    if refusal:
        assert refusal.startswith(name)
        assert "\n" not in refusal
        return None
    assert all(span.end <= len(release.text) for span in release.spans.values())
    return release


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes(data: bytes) -> None:
    read(data, "a.txt")


@given(st.lists(st.one_of(_TAGS, _WORDS, st.text(max_size=8)), max_size=60).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_tags(text: str) -> None:
    read(f"<html>{text}".encode("utf-8", "surrogatepass"), "a.htm")


@given(
    st.lists(
        st.one_of(_WORDS, st.sampled_from(["|", " | ", "\n", "| --- |\n", "**", "[", "](", "_", "\\", "# "])),
        max_size=60,
    )
)
@settings(max_examples=100, deadline=None)
def test_any_marks(pieces: list[str]) -> None:
    read("".join(pieces).encode(), "a.md")


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(b"".join))
@settings(max_examples=100, deadline=None)
def test_any_pieces(data: bytes) -> None:
    read(data, "a.txt")


@pytest.mark.parametrize("name", sorted(OWN))
def test_own_files_damaged(name: str) -> None:
    assert read(OWN[name], name) is not None
    chance = random.Random(7)
    for _ in range(60):
        read(damaged(OWN[name], chance), name)


def corpus() -> list[Path]:
    return sorted(path for path in SHARED.glob("*/*.*") if path.stat().st_size < 120_000)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the shared corpus")
def test_real_files_damaged() -> None:
    chance = random.Random(11)
    for path in chance.sample(corpus(), 40):
        read(damaged(path.read_bytes(), chance), path.name)


@pytest.mark.long
@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the shared corpus")
def test_many_real_files_damaged(capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random()
    refused = tried = 0
    for path in corpus() * 12:
        tried += 1
        refused += read(damaged(path.read_bytes(), chance), path.name) is None
    with capsys.disabled():
        print(f"\n{tried} damaged releases were tried: {tried - refused} read, {refused} refused")
