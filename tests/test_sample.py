"""The sample desk: what its release says, as today's reader reads it, and what a newcomer's machine shows of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from irdesk.desk import Desk
from irdesk.desk.places import sample_directory
from irdesk.reading import read_file
from tests.sample import RELEASE, STORE, build

SEED = Path(__file__).parents[2] / "shared" / "seed" / "infocrossing_2004q1.txt"


def test_the_sample_is_what_the_reader_makes_of_its_release(tmp_path: Path) -> None:
    build(tmp_path / "desk")
    made = {path.name: path.read_bytes() for path in (tmp_path / "desk").iterdir()}
    kept = {path.name: path.read_bytes() for path in STORE.iterdir()}
    assert kept.keys() == made.keys(), "run python -m tests.sample"
    assert kept == made, "run python -m tests.sample"


def test_the_sample_states_the_facts_of_its_call() -> None:
    desk = Desk.open(sample_directory())
    (head,) = desk.heads()
    call = desk.call_of(head.id)
    assert call
    assert call.replay
    assert [number.number for number in call.dial_in] == ["+18004752151", "+19735822710"]
    assert [number.number for number in call.replay.dial_in] == ["+18775194471", "+19733413080"]
    assert call.replay.pass_code == "4754637"
    assert call.conference_id is None
    assert f"{call.starts_at}" == "2004-05-12 11:00:00-04:00"
    assert len(desk.contacts()) == 4
    assert len(desk.highlights(head.id)) == 4
    assert sum(len(row.figures) for table in desk.statements(head.id) for row in table.rows) == 60
    assert call.starts_at
    assert (call.starts_at - desk.now()).total_seconds() > 44 * 60
    desk.close()


def test_a_machine_without_a_desk_answers_from_the_sample(tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    command = [sys.executable, "-m", "irdesk", "replay", "ifox"]
    root = Path(__file__).parent.parent
    done = subprocess.run(command, env=environment, cwd=root, capture_output=True, text=True, check=True)
    assert "1-877-519-4471" in done.stdout
    assert "in 45 min" in done.stdout
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(not SEED.exists(), reason="the seed is not here")
def test_the_sample_holds_the_facts_of_the_seed_in_its_own_words() -> None:
    ours, seed = read_file(STORE / RELEASE), read_file(SEED)
    plain, theirs = (
        [[[figure.value for figure in row.figures] for row in table.rows] for table in one.statements]
        for one in (ours, seed)
    )
    assert plain == theirs
    assert [contact.name for contact in ours.contacts] == [contact.name for contact in seed.contacts]
    assert ours.calls[0].starts_at == seed.calls[0].starts_at
