"""Content lines: folding, escaping, parameters, and what is no content line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from irdesk.exchange.contentlines import escape, fold, param_text, parse, split, unescape, unfold
from irdesk.exchange.error import ExchangeError
from irdesk.exchange.text import carried, decode


@given(st.text())
def test_what_is_escaped_comes_back(text: str) -> None:
    assert unescape(escape(text)) == carried(text)
    assert "\n" not in escape(text)


@given(st.lists(st.text(), min_size=1))
def test_components_come_back(parts: list[str]) -> None:
    assert split(";".join(map(escape, parts))) == [carried(part) for part in parts]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\x85\u2028\u2029")))
def test_a_folded_line_is_the_same_line_in_75_octets(text: str) -> None:
    folded = fold(f"NOTE:{text}")
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))
    assert [line for _, line in unfold(folded)] == [f"NOTE:{text}"]


@given(st.text())
def test_a_parameter_comes_back(text: str) -> None:
    line = parse(f"X-A;P={param_text(text)};Q=1:v", 1)
    assert line.param("P") == ((carried(text),) if carried(text) else ())
    assert line.param("Q") == ("1",)
    assert line.value == "v"


def test_parameters_with_quotes_lists_and_groups() -> None:
    line = parse('item1.TEL;TYPE="voice,home",WORK;PREF=1:tel:+1;ext=2', 4)
    assert (line.group, line.name, line.value, line.line) == ("item1", "TEL", "tel:+1;ext=2", 4)
    assert line.param("TYPE") == ("voice,home", "WORK")


@pytest.mark.parametrize("raw", ["no colon here", ":value", "NAME;PARAM", 'NAME;P="open:x'])
def test_what_is_no_content_line_is_named_with_its_line(raw: str) -> None:
    with pytest.raises(ExchangeError, match=r"^cards\.vcf, line 12: "):
        parse(raw, 12, name="cards.vcf")


def test_lines_are_counted_where_they_begin() -> None:
    assert list(unfold("A:1\r\n 2\r\n\r\nB:3\r\n\t4\nC:5")) == [(1, "A:12"), (4, "B:34"), (6, "C:5")]


def test_a_wrong_encoding_is_told_with_its_line() -> None:
    with pytest.raises(ExchangeError, match=r"^a\.vcf, line 2: not utf-8 \(byte 0xfc\)"):
        decode(b"FN:Bo\nFN:M\xfcller\n", name="a.vcf")
    assert decode(b"FN:M\xfcller", encoding="cp1252") == "FN:Müller"
    assert decode("\ufeffFN:ü".encode("utf-16")) == "\ufeffFN:ü" or decode("FN:ü".encode("utf-16")) == "FN:ü"


@pytest.mark.parametrize("encoding", ["nonsense", "undefined", "hex", "\udcff", "a\0b"])
def test_an_unknown_encoding_is_told(encoding: str) -> None:
    with pytest.raises(ExchangeError, match="no encoding called "):
        decode(b"x", encoding=encoding)
