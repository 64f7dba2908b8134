"""team and move on the command line, on a real server."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.store.conftest import address, blank, server
from tests.store.opening import opened

__all__ = ["address", "blank", "server"]


def test_the_sql_can_be_read_first(run: Run) -> None:
    code, shown, _ = run("team", "init", "--print")
    assert code == 0
    assert "CREATE SCHEMA irdesk" in shown
    code, shown, _ = run("team", "grant", "ann", "reader", "--print")
    assert 'GRANT irdesk_reader TO "ann"' in shown


def test_a_desk_of_files_is_no_team_desk(run: Run) -> None:
    code, _, said = run("team", "list")
    assert code == 3
    assert "postgresql://" in said


def test_grants_are_listed(run: Run, address: str) -> None:
    assert run("team", "grant", "cat", "owner", "--store", address)[0] == 0
    forms = [json.loads(line) for line in run("team", "list", "--store", address, "--json")[1].splitlines()]
    assert {"role": "cat", "may": "owner"} in forms
    assert {"role": "ann", "may": "editor"} in forms


def test_a_desk_moves_and_answers_from_the_server(run: Run, place: Path, address: str) -> None:
    code, shown, _ = run("move", str(place), address)
    assert code == 0
    assert "moved and compared" in shown
    code, shown, _ = run("replay", "qm1", "--store", address)
    assert code == 0
    assert "4754637" in shown
    assert json.loads(run("find", "4754637", "--json", "--store", address)[1].splitlines()[0])["kind"] == "replay"
    assert run("doctor", "--store", address)[0] == 0
    assert run("move", str(place), address)[0] == 3
    assert run("move", str(place), str(place))[0] == 2


def test_every_lookup_works_on_the_server(run: Run, place: Path, address: str) -> None:
    run("move", str(place), address)
    for command in (
        ("replay", "qm1"),
        ("call", "qm1"),
        ("contacts", "fenn"),
        ("show", "qm1"),
        ("releases",),
        ("board",),
        ("log",),
        ("find", "qm1", "replay"),
    ):
        here, there = run(*command, "--json"), run(*command, "--json", "--store", address)
        assert here[0] == there[0] == 0, command
        if command != ("log",):
            assert here[1] == there[1], command
    with opened(address, "ann") as store, store.unit("pin") as unit:
        unit.put(store.companies.all()[0].with_fields(pinned=True))
    assert "pin" in run("log", "--store", address)[1]
