"""Looking after the desk from the command line."""

import json
from pathlib import Path

from irdesk.store import Store
from tests.cli.conftest import Run


def test_the_doctor_finds_and_mends(run: Run, place: Path) -> None:
    code, shown, _ = run("doctor")
    assert (code, shown) == (0, "the desk is well: 1 units, 23 documents\n")
    journal = place / "journal-00000001.jsonl"
    with journal.open("ab") as file:
        file.write(b'{"sequence":2,"changed":"by an editor","check":"00000000"}\n')
    code, shown, _ = run("doctor")
    assert code == 1
    assert "error   journal-00000001.jsonl, line 3: the line was changed or damaged" in shown
    assert run("releases")[0] == 3
    code, shown, _ = run("doctor", "--repair", "--json")
    form = json.loads(shown)
    assert code == 0
    assert form["well"]
    assert any(one["mended"] for one in form["found"])
    assert run("releases")[0] == 0
    assert run("doctor", "--store", str(place.parent))[0] == 3


def test_backup_restore_and_undo(run: Run, place: Path, tmp_path: Path) -> None:
    file = tmp_path / "kept.json.gz"
    assert run("backup", str(file))[:2] == (0, f"{file}: the desk up to unit 1, verified\n")
    with Store.open(place) as store, store.unit("careless") as unit:
        unit.delete(store.calls.all()[0])
    assert run("replay", "qm1")[0] == 1
    code, shown, _ = run("restore", str(file))
    assert code == 0
    assert shown.startswith("restore kept.json.gz")
    assert run("replay", "qm1")[0] == 0
    assert run("restore", str(file))[1] == "the desk is that already; nothing was changed\n"
    assert run("undo")[0] == 0
    assert run("replay", "qm1")[0] == 1
    file.write_bytes(file.read_bytes()[:-40])
    code, _, said = run("restore", str(file))
    assert code == 3
    assert said.startswith("irdesk: ")
    assert run("restore", str(tmp_path / "nowhere"))[0] == 3


def test_all_of_it_as_plain_json_and_back(run: Run, place: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    assert run("export", "--all", "-o", str(file))[0] == 0
    plain = json.loads(run("export", "--all")[1])
    assert plain["tables"] == json.loads(file.read_text("utf-8"))["tables"]
    other = str(tmp_path / "other")
    assert run("restore", str(file), "--store", other)[0] == 0
    assert json.loads(run("export", "--all", "--store", other)[1])["tables"] == plain["tables"]
    assert run("export")[0] == 2
