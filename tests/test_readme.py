"""The README says what the code does."""

import re

from irdesk import __version__
from tests.readme_command import ROOT, command
from tests.readme_tables import KEYS, README, all_keys, written


def test_its_tables_come_from_the_code() -> None:
    text = README.read_text("utf-8")
    assert text == written(text), "run python -m tests.readme_tables"
    assert KEYS.read_text("utf-8") == all_keys(), "run python -m tests.readme_tables"


def test_its_commands_are_there_to_be_run() -> None:
    assert ".venv/bin/irdesk" in command("open")
    assert ".venv/bin/pytest" in command("test")


def test_its_links_lead_somewhere() -> None:
    text = README.read_text("utf-8")
    for link in re.findall(r"\]\(([^)#]+)", text):
        assert link.startswith("http") or (ROOT / link).exists(), link


def test_the_changelog_begins_with_this_version() -> None:
    found = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert found
    assert found[1] == __version__


def test_make_help_lists_the_steps_of_ci() -> None:
    steps = re.search(r"for step in (.+); do", (ROOT / ".ci" / "run").read_text("utf-8"))
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert steps
    assert set(steps[1].split()) <= set(targets)
