"""The joined index: every fragment, in any order, newest first."""

from hypothesis import given
from hypothesis import strategies as st

from irdesk.lookup.index import Entry, Index
from irdesk.lookup.words import fold, fragments


def entry(text: str, day: int = 0) -> Entry:
    return Entry(fold(text), "contact", 1, 1, 1, day=day)


def test_all_fragments_in_any_order_newest_first() -> None:
    index = Index([entry("Replay Alder 2003", 1), entry("Replay Alder 2004", 2), entry("Call Alder 2004", 2)])
    assert [hit.text for hit in index.hits(("alder", "repl"))] == ["replay alder 2004", "replay alder 2003"]
    assert index.hits(("alder", "xyz")) == []
    assert index.hits(()) == []


def test_telephone_numbers_are_typed_in_any_form() -> None:
    assert fragments("1-877-519-4471") == ("18775194471",)
    assert fragments("(877) 519 4471") == ("8775194471",)
    assert fragments("Q1 04 EBITDA") == ("q1", "04", "ebitda")
    assert fragments("Zürich") == ("zurich",)


@given(
    st.lists(st.text("abc \n", max_size=6), max_size=20),
    st.lists(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=3),
)
def test_the_index_agrees_with_a_plain_scan(texts: list[str], words: list[str]) -> None:
    entries = [entry(text) for text in texts]
    expected = [one for one in entries if all(word in one.text for word in words)]
    assert Index(entries).hits(words) == expected
