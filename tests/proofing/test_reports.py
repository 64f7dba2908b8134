"""A proof for machines and for counsel: the JSON form, SARIF, Markdown, HTML, and the command line's exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from irdesk.exchange.proofs import html, markdown, proof_form, sarif
from irdesk.proofing import proof
from tests.proofing.drafts import RELEASES, faulty

OLD, NEW = "$48.6 million, an increase", "$48.9 million, an increase"


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "irdesk", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=False)


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    clean = (RELEASES / "harbourline_2025q2.txt").read_text("utf-8")
    (tmp_path / "clean.txt").write_text(clean, "utf-8")
    (tmp_path / "draft.txt").write_text(clean.replace(OLD, NEW), "utf-8")
    return tmp_path


def test_json_form_has_every_key() -> None:
    release = faulty(OLD, NEW)
    form = proof_form("draft.txt", proof(release))
    first = form["findings"][0]
    assert (first["check"], first["severity"], first["verdict"]) == ("prose-table", "error", "impossible")
    assert first["stated"] == "$48.9 million"
    place = first["places"][0]
    assert release.text[place["start"] : place["end"]] == place["text"] == "$48.9 million"
    assert set(form["summary"]) == {"error", "warning", "note", "tied", "unchecked"}
    assert {each["severity"] for each in form["findings"]} <= {"error", "warning", "note"}


def test_sarif_points_at_the_place() -> None:
    release = faulty(OLD, NEW)
    log = sarif([("a draft.txt", release.text, proof(release))], "1.0")
    result = log["runs"][0]["results"][0]
    location = result["locations"][0]["physicalLocation"]
    region = location["region"]
    line = release.text.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 :].startswith("$48.9 million")
    assert location["artifactLocation"]["uri"] == "a%20draft.txt"
    assert log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_reports_neutralise_what_the_release_says() -> None:
    release = faulty(OLD, NEW).with_fields(file="<script>|`x`</script>.txt")
    page, sheet = html(release, proof(release)), markdown(release, proof(release))
    assert "<script>" not in page
    assert "<script>" not in sheet
    assert "$48.9 million" in page
    assert "http" not in page.split("</style>")[0]
    assert sheet.count("\n| ✓ |") > 50


def test_exit_codes(draft: Path) -> None:
    assert run("proof", "clean.txt", cwd=draft).returncode == 0
    assert run("proof", "draft.txt", cwd=draft).returncode == 1
    assert run("proof", "absent.txt", cwd=draft).returncode == 2
    worse = run("proof", "clean.txt", "--fail-on", "warning", cwd=draft)
    assert (worse.returncode, worse.stderr) == (0, "")


def test_json_is_one_line_a_file_in_order(draft: Path) -> None:
    done = run("proof", "--json", "draft.txt", "clean.txt", cwd=draft)
    forms = [json.loads(line) for line in done.stdout.splitlines()]
    assert [form["file"] for form in forms] == ["draft.txt", "clean.txt"]
    assert [form["summary"]["error"] for form in forms] == [1, 0]


def test_all_adds_what_ties(draft: Path) -> None:
    form = json.loads(run("proof", "--json", "--all", "clean.txt", cwd=draft).stdout)
    assert {"ok", "unchecked"} <= {each["severity"] for each in form["findings"]}


def test_diff_prints_facts(draft: Path) -> None:
    (draft / "other.txt").write_text((draft / "clean.txt").read_text().replace("11155302", "11155303"), "utf-8")
    done = run("diff", "clean.txt", "other.txt", cwd=draft)
    assert done.stdout == "pass code: 11155302 → 11155303\n"
    assert done.returncode == 1
    assert run("diff", "clean.txt", "clean.txt", cwd=draft).returncode == 0


def test_earlier_releases_stand_before_or_behind_the_draft(draft: Path) -> None:
    before = run("proof", "--against", "clean.txt", "--against", "clean.txt", "draft.txt", cwd=draft)
    behind = run("proof", "draft.txt", "--against", "clean.txt", cwd=draft)
    assert (before.returncode, before.stderr) == (1, "")
    assert behind.stdout.splitlines()[0] == before.stdout.splitlines()[0] == "draft.txt"
