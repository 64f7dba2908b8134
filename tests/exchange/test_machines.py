"""For machines: JSON-LD, completion, the man page, submissions in a folder."""

import argparse
import json
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from irdesk.exchange import jsonld
from irdesk.exchange.commandline import SHELLS, completion, man_page
from irdesk.exchange.error import ExchangeError
from irdesk.exchange.submissions import recognise
from tests.exchange.records import CALL, COMPANY, CONTACTS, HEAD


def test_a_call_as_json_ld() -> None:
    text = jsonld.document(
        jsonld.event(CALL, COMPANY, HEAD), jsonld.article(HEAD, COMPANY), jsonld.organization(COMPANY, CONTACTS)
    )
    event, article, company = json.loads(text)["@graph"]
    assert (event["@type"], event["startDate"], event["endDate"]) == (
        "BroadcastEvent", "2024-05-02T08:30:00-04:00", "2024-05-02T09:30:00-04:00",
    )  # fmt: skip
    assert event["location"] == {"@type": "VirtualLocation", "url": "http://www.harborlights.example/webcast"}
    assert event["potentialAction"][0]["target"] == "tel:+18005550142"
    assert (article["headline"], article["datePublished"]) == (HEAD.headline, "2024-05-01")
    assert company["tickerSymbol"] == "NYSE:HBRL"
    assert company["contactPoint"][0]["telephone"] == "+12125550101"


def test_json_ld_cannot_leave_its_script_element() -> None:
    text = jsonld.document(jsonld.event(CALL.with_fields(title="</script><script>"), COMPANY))
    assert "<" not in text
    assert json.loads(text)["@graph"][0]["name"].startswith("</script>")


def test_a_cancelled_call_and_what_is_not_stated() -> None:
    event = jsonld.event(CALL.with_fields(cancelled=True, ends_at=None, webcast=None, dial_in=()), COMPANY)
    assert event["eventStatus"] == "https://schema.org/EventCancelled"
    assert not {"endDate", "location", "potentialAction"} & set(event)


def sample_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="irdesk")
    parser.add_argument("--store", metavar="DIR", help="the desk's directory")
    commands = parser.add_subparsers(dest="command")
    replay = commands.add_parser("replay", help="a company's [replay]: it's here")
    replay.add_argument("words", nargs="+", help="ticker")
    export = commands.add_parser("export", help="files")
    export.add_argument("format", choices=("ics", "vcf"), metavar="FORMAT", help="which")
    export.add_argument("words", nargs="*", metavar="COMPANY", help="whose")
    export.add_argument("--vcard", choices=("4.0", "3.0"), help="100%% of a card")
    read = commands.add_parser("read", help=".dot and 'quote' and \\back")
    read.add_argument("files", nargs="+", metavar="FILE", help="a file")
    return parser


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with an `irdesk` that knows two companies and two people, as `irdesk lines` prints them."""
    program = tmp_path / "irdesk"
    program.write_text(
        '#!/bin/sh\ncase "$2" in companies) printf "HBRL\\nHARD\\nNorth & Co.\\n";;'
        ' contacts) printf "Ana Lamp\\nBo Sand\\nConor O\\047Brien\\n";; esac\n'
    )
    program.chmod(0o755)
    return tmp_path


def run(command: list[str], folder: Path) -> list[str]:
    environment = {"PATH": f"{folder}:/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "TERM": "dumb"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=60)
    assert not done.stderr, done.stderr
    return sorted(line for line in done.stdout.splitlines() if line)


CASES = [
    (["irdesk", "re"], ["read", "replay"]),
    (["irdesk", "replay", "HA"], ["HARD"]),
    (["irdesk", "--store", "x", "replay", "H"], ["HARD", "HBRL"]),
    (["irdesk", "export", "i"], ["ics"]),
    (["irdesk", "export", "ics", "HB"], ["HBRL"]),
    (["irdesk", "export", "ics", "--vcard", "4"], ["4.0"]),
]


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(("words", "offered"), CASES)
def test_bash_completes(desk: Path, words: list[str], offered: list[str]) -> None:
    script = desk / "irdesk.bash"
    script.write_text(completion(sample_parser(), "bash"))
    line = " ".join(f"'{word}'" for word in words)
    code = (
        f"source {script}; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _irdesk; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    assert run(["bash", "--norc", "-c", code], desk) == offered


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
@pytest.mark.parametrize(("words", "offered"), CASES)
def test_fish_completes(desk: Path, words: list[str], offered: list[str]) -> None:
    script = desk / "irdesk.fish"
    script.write_text(completion(sample_parser(), "fish"))
    lines = run(["fish", "--no-config", "-c", f"source {script}; complete -C '{' '.join(words)}'"], desk)
    assert sorted(line.partition("\t")[0] for line in lines) == offered


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")
@pytest.mark.parametrize(("words", "offered"), CASES)
def test_zsh_completes(desk: Path, words: list[str], offered: list[str]) -> None:
    """The real shell, in its own terminal: what it writes after Tab is what it completes."""
    functions = desk / "functions"
    functions.mkdir()
    (functions / "_irdesk").write_text(completion(sample_parser(), "zsh"))
    line = " ".join(words)
    code = f"""
zmodload zsh/zpty
zpty desk zsh -f -i
zpty -w desk 'PS1= ; PATH={desk}:$PATH; fpath=({functions} $fpath); autoload -Uz compinit; compinit -u -D'
zpty -w desk 'bindkey "^I" complete-word; zstyle ":completion:*" force-list always; LISTMAX=0'
zpty -w desk 'print -r READY'
local out chunk; while zpty -r -m desk chunk '*READY*READY*' ; do break; done
zpty -n -w desk '{line}'$'\\t'
sleep 0.6
while zpty -r -t desk chunk; do out+=$chunk; done
zpty -d desk
print -r -- $out
"""
    shown = "\n".join(run(["zsh", "-f", "-c", code], desk))
    for word in offered:
        assert word in shown


def test_contacts_are_offered_with_their_spaces_quoted(desk: Path) -> None:
    parser = argparse.ArgumentParser(prog="irdesk")
    parser.add_subparsers().add_parser("contacts", help="people").add_argument("words", nargs="*", help="name")
    script = desk / "irdesk.bash"
    script.write_text(completion(parser, "bash"))
    code = f'source {script}; COMP_WORDS=(irdesk contacts A); COMP_CWORD=2; _irdesk; printf "%s\\n" "${{COMPREPLY[@]}}"'
    assert run(["bash", "--norc", "-c", code], desk) == ["Ana\\ Lamp"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("word", "offered"),
    [
        ("north", ["North\\ \\&\\ Co."]), ("North\\ ", ["North\\ \\&\\ Co."]), ('"North &', ["North & Co."]),
        ("hb", ["HBRL"]), ("h", []), ("H", ["HARD", "HBRL"]),
    ],
)  # fmt: skip
def test_names_are_found_in_any_case_and_quoted_for_the_shell(desk: Path, word: str, offered: list[str]) -> None:
    script = desk / "irdesk.bash"
    script.write_text(completion(sample_parser(), "bash"))
    code = (
        f"source {script}; COMP_WORDS=(irdesk replay {shlex.quote(word)}); COMP_CWORD=2; _irdesk; "
        'shopt -q nocasematch && echo "left on"; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    assert run(["bash", "--norc", "-c", code], desk) == offered


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("word", "offered"),
    [
        ("Conor\\ O\\'", ["Conor\\ O\\'Brien"]),
        ("\"Conor O'", ["Conor O'Brien"]),
        ("Conor\\ O'B", ["'\\''Brien"]),  # what goes on behind the apostrophe, which the shell takes for a quote
        ('Conor\\ "O', []),
    ],
)
def test_a_name_with_an_apostrophe_is_completed_however_it_is_begun(desk: Path, word: str, offered: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="irdesk")
    parser.add_subparsers().add_parser("contacts", help="people").add_argument("words", nargs="*", help="name")
    script = desk / "irdesk.bash"
    script.write_text(completion(parser, "bash"))
    code = (
        f"source {script}; COMP_WORDS=(irdesk contacts {shlex.quote(word)}); COMP_CWORD=2; _irdesk; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    assert run(["bash", "--norc", "-c", code], desk) == offered


def test_an_unknown_shell_is_told() -> None:
    assert SHELLS == ("bash", "zsh", "fish")
    with pytest.raises(ExchangeError, match="not for tcsh"):
        completion(sample_parser(), "tcsh")


PAGE = man_page(sample_parser(), version="1.2", exits=((0, "Found."), (1, "Nothing found.")))


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_the_man_page_is_clean_and_says_what_the_parser_says() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-P-cbuo"], input=PAGE, capture_output=True, text=True, check=True
    )
    assert not done.stderr, done.stderr
    text = " ".join(done.stdout.split())
    for words in (
        "irdesk export [options] FORMAT [COMPANY ...]",
        "100% of a card (4.0, 3.0).",
        "--vcard",
        ".dot and 'quote' and \\back.",
    ):
        assert words in text, words
    assert "it's here" in text


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not installed")
def test_man_shows_the_page(tmp_path: Path) -> None:
    path = tmp_path / "irdesk.1"
    path.write_text(PAGE)
    done = subprocess.run(["man", "--warnings", "-l", str(path)], capture_output=True, text=True, check=True)
    assert "EXIT STATUS" in done.stdout
    assert not done.stderr, done.stderr


HEADER = """<SEC-DOCUMENT>0000000000-04-000001.txt : 20040512
<SEC-HEADER>0000000000-04-000001.hdr.sgml : 20040512
ACCESSION NUMBER:\t\t0000000000-04-000001
CONFORMED SUBMISSION TYPE:\t{form}
ITEM INFORMATION:\t\t{item}
ITEM INFORMATION:\t\tFinancial Statements and Exhibits
FILED AS OF DATE:\t\t20040512
\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\t\tHARBOR LIGHTS INC
"""


@pytest.mark.parametrize(
    ("form", "item", "why"),
    [
        ("8-K", "Results of Operations and Financial Condition", None),
        ("8-K", "", None),
        ("8-K", "Regulation FD Disclosure", None),
        ("8-K/A", "Disclosure of Results of Operations and Financial Condition", None),
        (
            "8-K",
            "Departure of Directors",
            "an 8-K without results (Departure of Directors; Financial Statements and Exhibits)",
        ),
        ("10-Q", "Results of Operations and Financial Condition", "form 10-Q, not an 8-K"),
    ],
)
def test_submissions_are_recognised(form: str, item: str, why: str | None) -> None:
    found = recognise(HEADER.format(form=form, item=item).replace("\n", "\r\n").encode())
    assert found is not None
    assert (found.company, found.filed, found.why_not) == ("HARBOR LIGHTS INC", "20040512", why)


@pytest.mark.parametrize("head", [b"", b"%PDF-1.7", b"Harbor Lights reports results", b"<html>", b"\xff\xfe\x00"])
def test_other_files_are_no_submissions(head: bytes) -> None:
    assert recognise(head) is None
