"""The schemas of what commands print: the output of each command is held to its type."""

import json
from pathlib import Path

import msgspec
import pytest

from irdesk.cli.table import COMMANDS as COMMAND_TABLE
from irdesk.domain.release import Release
from irdesk.exchange.reading_form import release_form
from irdesk.exchange.schema import VERSION, names, schema, types
from tests.exchange.conftest import Run
from tests.exchange.jsonschema import faults
from tests.exchange.records import CALL, OWN_CODES
from tests.exchange.test_ics_in import OUTLOOK
from tests.exchange.test_vcard import EXPORTED
from tests.fetch import site as edgar

RELEASES = Path(__file__).parents[1] / "fixtures" / "releases"


def hold(name: str, line: str) -> None:
    """Fail unless a line is of one of the types of an output, and as its schema says."""
    made = schema(name)
    assert made is not None
    assert not list(faults(json.loads(line), made, made)), name
    failures = []
    for kind in types(name):
        try:
            msgspec.convert(json.loads(line), kind)
        except msgspec.ValidationError as error:
            failures.append(str(error))
        else:
            return
    raise AssertionError(f"{name}: {failures}: {line[:300]}")


def test_a_number_with_its_own_code_is_of_the_type() -> None:
    made = release_form(Release(calls=(OWN_CODES, CALL)))
    line = msgspec.json.encode(made)
    hold("read", line.decode())
    assert [number.get("code") for call in (made["call"], *made["other_calls"]) for number in call["dial_in"]] == [
        *("111222", "333 444"),
        *(None, None, None),
    ]


COMMANDS = {
    "show": ("show", "hbrl"), "export-jsonl": ("export", "jsonl"), "releases": ("releases",), "call": ("call", "hbrl"),
    "replay": ("replay", "hbrl"), "contacts": ("contacts",), "find": ("find", "hbrl"), "log": ("log",),
    "board": ("board",), "doctor": ("doctor",), "lines": ("lines", "words"), "keys": ("keys",), "where": ("where",),
    "schema": ("schema",),
}  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_the_output_of_a_look_up_has_its_type(run: Run, name: str) -> None:
    code, out, err = run(*COMMANDS[name], *([] if name == "export-jsonl" else ["--json"]))
    assert code == 0, err
    assert out.splitlines()
    for line in out.splitlines():
        hold(name, line)


def test_the_output_of_reading_has_its_type(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(run("sheet", "notice", "hbrl")[1])
    code, out, _ = run("read", "--json", str(path), str(tmp_path / "missing.txt"))
    assert code == 1
    assert len(out.splitlines()) == 2
    for line in out.splitlines():
        hold("read", line)
    spanned = json.loads(run("read", "--json", "--spans", str(path))[1])
    hold("read", json.dumps(without_places(spanned)))
    assert json.dumps(spanned).count('"value"') > 10


@pytest.mark.parametrize("path", sorted(RELEASES.glob("*.[th]*"))[:6], ids=lambda path: path.name)
def test_places_are_as_their_schema_says(run: Run, path: Path) -> None:
    spanned, made = json.loads(run("read", "--json", "--spans", str(path))[1]), schema("read-spans")
    assert made is not None
    assert not list(faults(spanned, made, made))
    hold("read", json.dumps(without_places(spanned)))
    spoiled = without_places(spanned)
    assert isinstance(spoiled, dict)
    assert list(faults({**spoiled, "date": {"value": "2004-05-12", "start": 1}}, made, made))


def test_the_output_of_a_proof_has_its_type(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(run("sheet", "notice", "hbrl")[1].replace("Thursday, May 2", "Friday, May 2"))
    out = run("proof", "--json", "--all", str(path), str(tmp_path / "missing.txt"))[1]
    assert len(out.splitlines()) == 2
    for line in out.splitlines():
        hold("proof", line)
    assert json.loads(out.splitlines()[0])["findings"]
    (tmp_path / "after.txt").write_text(path.read_text("utf-8").replace("8:30", "9:30"))
    out = run("diff", "--json", "--all", str(path), str(tmp_path / "after.txt"))[1]
    assert out.splitlines()
    for line in out.splitlines():
        hold("diff", line)


def test_the_output_of_backups_has_its_type(run: Run, tmp_path: Path) -> None:
    for name in ("backup", "restore"):
        code, out, err = run(name, str(tmp_path / "desk.json"), "--json")
        assert code == 0, err
        hold(name, out)


def without_places(value: object) -> object:
    """Return what `--spans` printed, the places taken off."""
    if isinstance(value, dict):
        if set(value) == {"value", "start", "end", "line"}:
            return without_places(value["value"])
        return {key: without_places(one) for key, one in value.items()}
    return [without_places(one) for one in value] if isinstance(value, list) else value


def test_the_output_of_changes_has_its_type(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_text(EXPORTED)
    (tmp_path / "a.ics").write_text(OUTLOOK)
    notice = tmp_path / "notice.txt"
    notice.write_text(run("sheet", "notice", "hbrl")[1])
    for name, command in (
        ("bring", ["bring", "--yes", str(tmp_path / "a.vcf"), str(tmp_path / "a.ics")]),
        ("undo", ["undo"]),
        ("redo", ["redo"]),
        ("import", ["import", "--yes", str(notice), str(tmp_path / "a.vcf"), str(tmp_path / "a.ics")]),
        ("compare", ["compare", str(notice)]),
    ):
        code, out, err = run(*command, "--json")
        assert code == 0, err
        assert out.splitlines(), name
        for line in out.splitlines():
            hold(name, line)


def test_the_output_of_a_fetch_has_its_type(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with edgar.running() as site:
        monkeypatch.setenv("IRDESK_EDGAR_URL", site.url)
        asked = ("fetch", "hbrl", "--since", "2006", "--agent", "A a@b.example", "--json")
        listed, out = run(*asked, "--list")[1], run(*asked)[1]
    for line in (*listed.splitlines(), *out.splitlines()):
        hold("fetch", line)
    assert json.loads(listed) == {"filed": "2006-02-09", "accession": "0000004321-06-000015"}
    assert out


def test_files_that_cannot_be_read_stand_among_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    code, out, err = run("import", "--yes", "--json", str(tmp_path / "empty.txt"), str(tmp_path / "absent.txt"))
    assert (code, err) == (1, "")
    assert [json.loads(line)["file"] for line in out.splitlines()] == ["empty.txt", "absent.txt"]
    for line in out.splitlines():
        hold("import", line)


def test_every_command_that_takes_json_has_a_schema_or_prints_a_file() -> None:
    files = {"open", "serve", "export", "sheet", "completion", "man"}
    assert {command.name for command in COMMAND_TABLE} - files <= {name.partition("-")[0] for name in names()}


def test_a_key_too_many_is_found() -> None:
    with pytest.raises(AssertionError):
        hold(
            "releases",
            '{"release": 1, "company": null, "ticker": null, "date": null, "headline": null, "file": "", "x": 1}',
        )


@pytest.mark.parametrize("name", names())
def test_every_schema_is_whole(name: str) -> None:
    made = schema(name)
    assert made is not None
    assert made["$id"] == f"urn:irdesk:schema:{VERSION}:{name}"
    text = json.dumps(made)
    for part in made["$defs"]:
        assert part
    wanted = {reference.partition('"')[0] for reference in text.split('"#/$defs/')[1:]}
    assert wanted <= set(made["$defs"])


def test_the_command_prints_them(run: Run) -> None:
    assert "compare" in run("schema")[1]
    assert json.loads(run("schema", "read")[1])["title"] == "irdesk read"
    assert run("schema", "nonsense")[0] == 2


def test_the_forms_are_those_of_this_version() -> None:
    """A changed form fails here: add the key to the list, and raise VERSION if one was renamed or removed."""
    keys = {name: sorted(schema("read")["$defs"][name]["properties"]) for name in ("CallForm", "ReplayForm")}  # type: ignore[index]
    assert VERSION == 1
    assert keys == {
        "CallForm": ["conference_id", "date", "dial_in", "ends_at", "join_minutes_before", "registration", "replay",
                     "starts_at", "time", "title", "webcast", "zone"],
        "ReplayForm": ["dial_in", "pass_code", "starts", "starts_at", "until", "until_time", "webcast"],
    }  # fmt: skip
