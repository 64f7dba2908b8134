"""Litter is collected while nobody types."""

import gc
import time

import pytest

from irdesk.tui.litter import REST, Litter


@pytest.fixture
def collections(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    made: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: made.append("all"))
    return made


def test_keys_that_rest_are_waited_for(collections: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    litter = Litter()
    litter.typed()
    now += REST / 2
    litter.look()
    assert collections == []
    now += REST
    litter.look()
    litter.look()
    assert collections == ["all"]
    litter.typed()
    now += REST
    litter.look()
    assert collections == ["all", "all"]
