"""The look-ups of the command line."""

import json
import re
from pathlib import Path

from tests.cli.conftest import Run


def test_the_replay_of_a_ticker(run: Run) -> None:
    code, shown, _ = run("replay", "qm1")
    assert code == 0
    assert "1-877-555-0143   toll-free" in shown
    assert re.search(r"pass code +4754637", shown)
    assert "Quillmark 1 Ltd.  in 45 min" in shown


def test_what_is_not_stated_is_said(run: Run) -> None:
    code, shown, _ = run("call", "qm1")
    assert code == 0
    assert re.search(r"conference ID +not stated", shown)
    assert re.search(r"join by +10:50", shown)


def test_json_for_programs(run: Run) -> None:
    code, shown, _ = run("replay", "qm1", "--json")
    form = json.loads(shown)
    assert code == 0
    assert form["state"] == "in 45 min"
    assert form["replay"]["pass_code"] == "4754637"
    assert form["replay"]["dial_in"][0]["number"] == "+18775550143"
    assert form["conference_id"] is None


def test_the_common_options_stand_before_or_after(run: Run, place: Path) -> None:
    before = run("--json", "--store", str(place), "--at", "2004-05-13 09:00 EDT", "replay", "qm1")
    after = run("replay", "qm1", "--json", "--store", str(place), "--at", "2004-05-13 09:00 EDT")
    assert before == after
    assert json.loads(after[1])["state"] == "replay open · 6 d 15 h left"


def test_an_option_may_be_cut_short(run: Run, place: Path) -> None:
    assert run("--stor", str(place), "--a", "2004-05-13 09:00 EDT", "replay", "qm1")[0] == 0


def test_an_ambiguous_word_lists_the_candidates(run: Run) -> None:
    code, shown, said = run("replay", "quillmark")
    assert (code, shown) == (1, "")
    assert "Quillmark 1 Ltd. (QM1)" in said
    assert "Quillmark 2 Ltd. (QM2)" in said


def test_nothing_found_is_one_and_said(run: Run) -> None:
    for command in ("replay", "call", "contacts", "find", "show", "releases"):
        code, shown, said = run(command, "zzzz")
        assert (code, shown) == (1, ""), command
        assert said.startswith("irdesk: "), command


def test_contacts_by_role_and_number(run: Run) -> None:
    code, shown, _ = run("contacts", "fenn", "qm1")
    assert code == 0
    assert "Ada Fenn" in shown
    assert "212-555-0111" in shown
    assert json.loads(run("contacts", "2125550122", "qm1", "--json")[1])["name"] == "Bo Lund"


def test_find_puts_the_right_answer_first(run: Run) -> None:
    first = {
        words: json.loads(run("find", *words.split(), "--json", "--limit", "1")[1])
        for words in ("qm1 replay", "fenn qm1", "4754637", "revenues qm1", "qm1 call", "mill qm2")
    }
    kinds = {words: answer["kind"] for words, answer in first.items()}
    assert kinds == {
        "qm1 replay": "replay",
        "fenn qm1": "contact",
        "4754637": "replay",
        "revenues qm1": "row",
        "qm1 call": "call",
        "mill qm2": "highlight",
    }
    assert [value["copied"] for value in first["qm1 replay"]["values"]] == ["1-877-555-0143", "4754637"]


def test_a_slip_of_the_finger_is_forgiven(run: Run) -> None:
    assert json.loads(run("find", "quilmark", "fenn", "--json")[1].splitlines()[0])["title"] == "Ada Fenn"


def test_show_prints_the_whole_release(run: Run) -> None:
    code, shown, said = run("show", "qm1")
    assert code == 0
    for part in ("Quillmark 1 Ltd.", "Ada Fenn", "1-800-555-0142", "Orders doubled.", "15.2"):
        assert part in shown
    assert "newest of 2" in said


def test_releases_lists_the_newest_first(run: Run) -> None:
    _, shown, _ = run("releases", "qm1")
    assert [line.split()[2] for line in shown.splitlines()] == ["2004-05-12", "2004-02-11"]


def test_board_and_its_filters(run: Run) -> None:
    code, shown, _ = run("board", "coming")
    assert code == 0
    assert "in 45 min" in shown
    assert "1-800-555-0142" in shown
    assert run("board", "open")[0] == 1
    forms = [json.loads(text) for text in run("board", "--json")[1].splitlines()]
    first = next(form for form in forms if form["ticker"] == "QM1")
    assert first["section"] == "Today"
    assert [deadline["what"] for deadline in first["deadlines"]] == ["join by", "call", "replay opens", "replay ends"]
