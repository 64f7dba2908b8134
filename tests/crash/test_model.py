"""The store against a plain dict: whatever is done in whichever order, both say the same."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from irdesk.domain.company import Company
from irdesk.domain.release import Release
from irdesk.store import ConflictError, MissingError, RefusedError, Store
from irdesk.store.local import LocalEngine
from tests.store.samples import release

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
Model = dict[int, Company]


class Desk(RuleBasedStateMachine):
    """Two processes' stores on one directory, and what they should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.directory = Path(tempfile.mkdtemp())
        self.stores = [Store.open(self.directory / "desk", author="ann") for _ in range(2)]
        self.model: Model = {}
        self.done: list[Model] = []
        self.undone: list[Model] = []
        self.read: Release | None = None

    def teardown(self) -> None:
        for store in self.stores:
            store.close()
        shutil.rmtree(self.directory)

    def changed(self) -> None:
        self.done.append(dict(self.model))
        self.undone.clear()

    def at(self, which: int) -> Store:
        store = self.stores[which % 2]
        store.refresh()
        return store

    @initialize()
    def begin(self) -> None:
        self.done.append({})

    @rule(which=st.integers(0, 1), name=NAMES)
    def add(self, which: int, name: str) -> None:
        with self.at(which).unit("add") as unit:
            made = unit.put(Company(name=name))
        assert made.id not in self.model
        self.model[made.id] = made
        self.changed()

    @rule(which=st.integers(0, 1), pick=st.integers(0, 99), field=st.sampled_from(["name", "website"]), word=NAMES)
    def edit(self, which: int, pick: int, field: str, word: str) -> None:
        if not self.model:
            return
        one = sorted(self.model.values(), key=lambda company: company.id)[pick % len(self.model)]
        new = one.with_fields(**{field: word})
        with self.at(which).unit("edit") as unit:
            unit.put(new)
        if new != one:
            self.model[one.id] = new
            self.changed()

    @rule(which=st.integers(0, 1), pick=st.integers(0, 99))
    def delete(self, which: int, pick: int) -> None:
        if not self.model:
            return
        one = sorted(self.model.values(), key=lambda company: company.id)[pick % len(self.model)]
        if self.at(which).contacts.where(company_id=one.id):
            return
        with self.at(which).unit("delete") as unit:
            unit.delete(one)
        del self.model[one.id]
        self.changed()

    @rule(which=st.integers(0, 1), number=st.integers(1, 3), words=NAMES)
    def bring(self, which: int, number: int, words: str) -> None:
        store = self.at(which)
        before = store.sequence
        store.add(release(number, text=words))
        if store.sequence > before:
            self.model = {company.id: company for company in store.companies.all()}
            self.changed()

    @rule(which=st.integers(0, 1))
    def undo(self, which: int) -> None:
        if len(self.done) == 1:
            with pytest.raises(RefusedError):
                self.at(which).undo()
            return
        self.at(which).undo()
        self.undone.append(self.done.pop())
        self.model = dict(self.done[-1])

    @rule(which=st.integers(0, 1))
    def redo(self, which: int) -> None:
        if not self.undone:
            with pytest.raises(RefusedError):
                self.at(which).redo()
            return
        self.at(which).redo()
        self.done.append(self.undone.pop())
        self.model = dict(self.done[-1])

    @rule(which=st.integers(0, 1), pick=st.integers(0, 99), word=NAMES)
    def edit_without_looking(self, which: int, pick: int, word: str) -> None:
        """One store edits what it saw before the other's edit: merged, or refused, never overwritten."""
        if not self.model:
            return
        one = sorted(self.model.values(), key=lambda company: company.id)[pick % len(self.model)]
        other = self.stores[(which + 1) % 2]
        other.refresh()
        with self.at(which).unit("edit") as unit:
            unit.put(one.with_fields(name=word + "!"))
        self.model[one.id] = one.with_fields(name=word + "!")
        if self.model[one.id] != one:
            self.changed()
        mine, theirs = one.with_fields(name=word + "?"), self.model[one.id]
        if one.name in {mine.name, theirs.name}:
            with other.unit("stale edit") as unit:
                unit.put(mine)
            if mine.name != one.name:
                self.model[one.id] = mine
                self.changed()
            return
        with pytest.raises(ConflictError) as caught, other.unit("stale edit") as unit:
            unit.put(mine)
        assert caught.value.fields == {"name": (one.name, mine.name, theirs.name)}

    @rule(which=st.integers(0, 1))
    def compact(self, which: int) -> None:
        engine = self.at(which).engine
        assert isinstance(engine, LocalEngine)
        engine.compact()

    @rule(which=st.integers(0, 1))
    def reopen(self, which: int) -> None:
        self.stores[which].close()
        self.stores[which] = Store.open(self.directory / "desk", author="ann")

    @rule()
    def what_is_not_there(self) -> None:
        with pytest.raises(MissingError):
            self.at(0).release(999_999)

    @invariant()
    def both_say_the_same(self) -> None:
        for store in self.stores:
            store.refresh()
            assert {company.id: company for company in store.companies.all()} == self.model
            for company in self.model.values():
                assert company in store.companies.where(name=company.name or "")


Desk.TestCase.settings = settings(
    max_examples=30, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestModel = Desk.TestCase
