"""Differences of documents: applied they lead from one to the other, and back."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from irdesk.store.patch import apply, clashes, diff, flatten, same, unflatten

KEYS = st.text("ab/~.", max_size=3)
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=4)
VALUES: st.SearchStrategy[Any] = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8
)
DOCS = st.dictionaries(KEYS, VALUES, max_size=4)


@given(DOCS)
def test_flat_and_back(doc: dict[str, Any]) -> None:
    assert unflatten(flatten(doc)) == doc
    assert diff(doc, doc) == ({}, {})


@given(DOCS, DOCS)
def test_a_difference_leads_there_and_back(old: dict[str, Any], new: dict[str, Any]) -> None:
    was, now = diff(old, new)
    assert same(apply(old, was, now), new)
    assert same(apply(new, now, was), old)
    assert clashes(old, was, now) == {}
    assert clashes(new, was, now) == {}


def test_one_is_not_true() -> None:
    assert not same(1, True)
    assert not same([1], [1.0])
    assert diff({"a": 1}, {"a": True}) == ({"a": 1}, {"a": True})


def test_nested_fields_are_merged_one_by_one() -> None:
    base = {"replay": {"pass_code": "1", "until": "x"}, "typed": {}}
    mine = {"replay": {"pass_code": "2", "until": "x"}, "typed": {"pass_code": {"by": "ann"}}}
    theirs = {"replay": {"pass_code": "1", "until": "y"}, "typed": {"until": {"by": "bob"}}}
    was, now = diff(base, mine)
    assert clashes(theirs, was, now) == {}
    assert apply(theirs, was, now) == {
        "replay": {"pass_code": "2", "until": "y"},
        "typed": {"pass_code": {"by": "ann"}, "until": {"by": "bob"}},
    }
    assert clashes({"replay": {"pass_code": "3"}}, was, now) == {"replay/pass_code": ("1", "2", "3")}
