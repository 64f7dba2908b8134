"""The commands that export, bring in, compare and fetch, on a desk on disk."""

import io
import json
import stat
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from irdesk.domain.call import Call, Replay
from irdesk.exchange.ics import read_calendar
from irdesk.exchange.tables.plain import read_table
from irdesk.exchange.vcard import read_cards
from irdesk.store import Store
from tests.exchange.conftest import Run
from tests.exchange.test_ics_in import OUTLOOK, mail_with_invite
from tests.exchange.test_vcard import EXPORTED
from tests.fetch import site as edgar


def test_a_calendar_of_a_company(run: Run, tmp_path: Path) -> None:
    code, out, err = run("export", "ics", "hbrl")
    assert (code, err) == (0, "")
    (entry,) = read_calendar(out.encode())
    assert entry.call.conference_id == "8871234"
    assert run("export", "ics", "-o", str(tmp_path / "board.ics"))[0] == 0
    assert (tmp_path / "board.ics").read_text("utf-8").count("BEGIN:VEVENT") == 2
    assert stat.S_IMODE((tmp_path / "board.ics").stat().st_mode) == 0o600


def test_a_changed_call_keeps_its_uid_and_raises_its_sequence(run: Run, place: Path, tmp_path: Path) -> None:
    before = read_calendar(run("export", "ics")[1].encode())[0]
    path = tmp_path / "moved.ics"
    path.write_text(run("export", "ics")[1].replace("T083000", "T100000").replace("T093000", "T110000"), newline="")
    code, out, _ = run("bring", "--yes", str(path))
    assert (code, out.splitlines()[-1]) == (0, "1 stored, as one change; `irdesk undo` takes it back")
    after = read_calendar(run("export", "ics")[1].encode())[0]
    assert (after.call.uid, after.call.time) == (before.call.uid, "10:00")
    assert after.sequence > before.sequence
    assert after.call.dial_in == before.call.dial_in
    assert run("undo")[0] == 0
    assert read_calendar(run("export", "ics")[1].encode())[0].call.time == "08:30"


def test_what_many_calls_lack_is_said_briefly(run: Run, place: Path) -> None:
    undated = Call(title="A call", replay=Replay(pass_code="1"))
    with Store.open(place) as store, store.unit("calls without a day") as unit:
        for number in range(30):
            unit.put(undated.with_fields(title=f"Call {number}"))
    code, _, err = run("export", "ics")
    assert code == 0
    assert err.splitlines()[-1] == "irdesk: left out: 40 more, for the same reasons"
    assert len(err.splitlines()) == 21


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_cards(run: Run, version: str) -> None:
    code, out, _ = run("export", "vcf", "hbrl", "--vcard", version)
    assert code == 0
    assert f"VERSION:{version}" in out
    assert [contact.role for contact in read_cards(out.encode())] == ["Chief Financial Officer", "Investor Relations"]


def test_tables(run: Run, tmp_path: Path) -> None:
    rows = read_table(run("export", "csv")[1].encode())
    assert [row.cells[0] for row in rows] == ["name", "Ana Müller-Weiß", ""]
    rows = read_table(run("export", "tsv", "--what", "calls")[1].encode(), separator="\t")
    assert rows[1].cells[rows[0].cells.index("conference_id")] == "8871234"
    assert run("export", "csv", "--what", "statements")[1].startswith("section,label,unit,Q1 2024,Q1 2023\r\n")
    path = tmp_path / "all.xlsx"
    assert run("export", "xlsx", "-o", str(path))[0] == 0
    sheet = openpyxl.load_workbook(io.BytesIO(path.read_bytes())).worksheets[0]
    assert sheet.title == "Statements of Operations"
    assert any(str(cell.value).startswith("=") for row in sheet.iter_rows() for cell in row if cell.data_type == "f")


def test_the_format_is_that_of_the_file(run: Run, tmp_path: Path) -> None:
    for name in ("a.ics", "a.VCF", "a.xlsx", "a.jsonl"):
        assert run("export", "-o", str(tmp_path / name))[0] == 0
        assert (tmp_path / name).stat().st_size
    assert run("export", "-o", str(tmp_path / "a.docx"))[0] == 2


def test_json_lines_and_json_ld(run: Run) -> None:
    code, out, _ = run("export", "jsonl")
    assert code == 0
    assert [json.loads(line)["ticker"] for line in out.splitlines()] == ["HBRL"]
    assert json.loads(run("export", "jsonld", "hbrl")[1])["@graph"][0]["@type"] == "BroadcastEvent"


def test_what_is_not_there_is_told(run: Run) -> None:
    assert run("export", "ics", "nobody")[0] == 1
    assert run("export", "docx")[0] == 2
    code, _, err = run("export", "ics", "-o", "/nowhere/at/all.ics")
    assert code == 3
    assert "cannot be written" in err


def test_sheets_by_the_name_of_the_file(run: Run, tmp_path: Path) -> None:
    assert "join by 08:15" in " ".join(run("sheet", "call", "hbrl")[1].split())
    for name, start in (("a.pdf", b"%PDF"), ("a.html", b"<!DOCTYPE"), ("a.md", b"# Harbor"), ("a.txt", b"Harbor")):
        assert run("sheet", "call", "hbrl", "--zone", "Europe/London", "-o", str(tmp_path / name))[0] == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    assert run("sheet", "call")[0] == 2


def test_templates_of_ones_own(run: Run, place: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    assert run("sheet", "call", "--copy-templates", str(folder))[0] == 0
    (folder / "call.md.j2").write_text("{{ company.ticker }} rings\n")
    assert run("sheet", "call", "hbrl", "--templates", str(folder))[1] == "HBRL rings\n"
    assert "stays as it is" in run("sheet", "call", "--copy-templates", str(folder))[2]
    (place / "templates").mkdir()
    (place / "templates" / "call.md.j2").write_text("beside the desk\n")
    assert run("sheet", "call", "hbrl")[1] == "beside the desk\n"


def test_a_notice_is_compared(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(run("sheet", "notice", "hbrl")[1])
    code, out, _ = run("compare", str(path))
    assert code == 0
    assert " 0 differ" in out
    path.write_text(path.read_text("utf-8").replace("8871234", "8871243"))
    code, out, _ = run("compare", str(path))
    assert code == 1
    assert "differs           line 10: call.conference_id: desk 8871234, notice 8871243" in out
    code, out, _ = run("compare", "--json", str(path))
    wrong = [json.loads(line) for line in out.splitlines() if '"differs"' in line]
    assert [one["field"] for one in wrong] == ["call.conference_id"]


def test_cards_are_brought_in_and_exported_whole(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "phone.vcf"
    path.write_text(EXPORTED)
    assert run("bring", str(path))[0] == 1  # nobody said yes
    assert "X-SOCIAL" not in run("export", "vcf")[1]
    code, out, _ = run("bring", "--yes", "--company", "hbrl", str(path))
    assert code == 0
    assert out.startswith("new   Dr. Ana Müller-Weiß · CFO")
    exported = run("export", "vcf", "--vcard", "3.0")[1]
    assert "X-SOCIAL;x-user=ana;type=mast:https://social.example/@ana\\,x" in exported
    assert run("bring", "--yes", "--company", "hbrl", str(path))[1].splitlines()[-1] == "nothing new"
    assert run("undo")[0] == 0
    assert "X-SOCIAL" not in run("export", "vcf")[1]


def test_a_known_person_is_merged_and_the_desks_words_stay(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(
        "Name,Job Title,E-mail,Cell,Beat\nAna Muller,Finance chief,ana@harborlights.example,+1 212 555 0177,lamps\n"
    )
    code, out, _ = run("bring", "--yes", "--column", "Beat=skip", str(path))
    assert code == 0
    assert "role: desk 'Chief Financial Officer', file 'Finance chief'" in out
    found = json.loads(run("contacts", "müller", "--json")[1].splitlines()[0])
    assert (found["role"], [phone["number"] for phone in found["phones"]][-1]) == (
        "Chief Financial Officer",
        "+12125550177",
    )
    assert run("bring", "--yes", "--theirs", str(path))[0] == 0
    assert "Finance chief" in run("contacts", "muller", "--json")[1]


def test_a_column_mapping_is_remembered(run: Run, place: Path, tmp_path: Path) -> None:
    path = tmp_path / "media.csv"
    path.write_text("Name,Lamp room\nJo Reyes,The Lamp\n")
    assert "the column 'Lamp room' is not taken" in run("bring", "--yes", str(path))[2]
    assert run("bring", "--yes", "--column", "Lamp room=organization", str(path))[0] == 0
    path.write_text("Name,Lamp room\nAl Sand,The Buoy\n")
    assert run("bring", "--yes", str(path))[2] == ""
    assert '"The Buoy"' in run("contacts", "sand", "--json")[1]
    assert stat.S_IMODE((place / "columns.json").stat().st_mode) == 0o600


def test_an_invite_comes_in_by_mail_or_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "invite.eml").write_bytes(mail_with_invite())
    (tmp_path / "peer.ics").write_text(OUTLOOK)
    code, out, _ = run("bring", "--yes", "--region", "US", str(tmp_path / "invite.eml"))
    assert code == 0
    assert "2024-08-01 08:30 EDT  Peer Corp third quarter call" in out
    assert run("import", "--yes", str(tmp_path / "peer.ics"))[0] == 0
    assert run("export", "ics")[1].count("UID:0400000082-peer") == 1


def test_an_invite_in_a_mail_is_imported_like_any_file(run: Run, tmp_path: Path) -> None:
    mail = tmp_path / "mails" / "invite.eml"
    mail.parent.mkdir()
    mail.write_bytes(mail_with_invite())
    code, out, err = run("import", "--yes", str(mail.parent))
    assert code == 0, err
    assert out.splitlines()[-1] == "1 stored, as one change; `irdesk undo` takes it back"
    letter = tmp_path / "letter.eml"
    letter.write_text("Subject: hello\nMIME-Version: 1.0\nContent-Type: image/gif\n\nGIF89a\n")
    code, out, err = run("import", "--yes", str(mail), str(letter))
    assert (code, "letter.eml" in err) == (1, True), err


RELEASE = """PEER CORP REPORTS SECOND QUARTER RESULTS

BOSTON, August 1, 2024 - Peer Corp (NYSE: PEER) today announced results for the quarter ended June 30, 2024.

Contact: Kim Sand, Investor Relations, 212-555-0177
"""


def test_releases_cards_and_invites_of_one_command_are_one_change(run: Run, place: Path, tmp_path: Path) -> None:
    (tmp_path / "peer.txt").write_text(RELEASE)
    (tmp_path / "peer.ics").write_text(OUTLOOK)
    (tmp_path / "peers.vcf").write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Bo Oar\nEMAIL:bo@peer.example\nEND:VCARD\n")
    files = [str(tmp_path / name) for name in ("peer.txt", "peer.ics", "peers.vcf")]
    units = len(run("log", "--json")[1].splitlines())
    code, out, err = run("import", "--yes", *files)
    assert (code, "2 stored, as one change" in out, "peer.txt: stored" in out) == (0, True, True), err
    with Store.open(place, readonly=True) as store:
        assert {head.file for head in store.releases.all()} >= {"peer.txt"}
        assert {contact.name for contact in store.contacts.all()} >= {"Bo Oar", "Kim Sand"}
    told = run("log", "--json")[1].splitlines()
    assert (len(told), sum("import peer.ics, peers.vcf, peer.txt" in one for one in told)) == (units + 1, 1)
    assert run("undo")[0] == 0
    with Store.open(place, readonly=True) as store:
        assert not {"Bo Oar", "Kim Sand"} & {contact.name for contact in store.contacts.all()}
        assert "peer.txt" not in {head.file for head in store.releases.all()}


def test_a_known_call_without_a_company_finds_its_own_later(run: Run, place: Path, tmp_path: Path) -> None:
    (tmp_path / "peer.ics").write_text(OUTLOOK)
    assert "(company not known)" in run("bring", "--yes", str(tmp_path / "peer.ics"))[1]
    (tmp_path / "peer.txt").write_text(RELEASE)
    assert run("import", "--yes", str(tmp_path / "peer.txt"))[0] == 0
    assert "(Peer Corp)" in run("bring", "--yes", str(tmp_path / "peer.ics"))[1]
    with Store.open(place, readonly=True) as store:
        assert all(call.company_id for call in store.calls.all() if call.uid)


def test_nothing_of_a_command_is_stored_where_a_card_file_is_bad(run: Run, tmp_path: Path) -> None:
    (tmp_path / "peer.txt").write_text(RELEASE)
    (tmp_path / "peers.vcf").write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Bo Oar\n")
    units = len(run("log", "--json")[1].splitlines())
    code, _, err = run("import", "--yes", str(tmp_path / "peer.txt"), str(tmp_path / "peers.vcf"))
    assert (code, "cut off" in err) == (3, True)
    assert len(run("log", "--json")[1].splitlines()) == units


def test_a_peer_is_added_with_its_calls_in_one_change(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "peer.ics"
    path.write_text(OUTLOOK)
    assert run("bring", "--yes", "--region", "US", "--new-company", "Peer Corporation (PEER)", str(path))[0] == 0
    assert "13747" in run("call", "peer")[1]
    assert run("undo")[0] == 0
    assert run("call", "peer")[0] == 1
    assert run("redo")[0] == 0
    path.write_text(OUTLOOK.replace("0400000082-peer", "another"))
    assert "(Peer Corporation)" in run("bring", "--yes", "--region", "US", str(path))[1]


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.vcf", "BEGIN:VCARD\nVERSION:4.0\nFN:Good\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:cut\n", 5),
        ("a.ics", OUTLOOK + "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n", 35),
        ("a.csv", "name,email\nGood,g@x.example\nBad,b,more\n", 3),
    ],
)
def test_a_bad_file_brings_in_nothing(run: Run, tmp_path: Path, name: str, text: str, line: int) -> None:
    good = tmp_path / "good.vcf"
    good.write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Somebody Good\nEND:VCARD\n")
    (tmp_path / name).write_text(text)
    units = len(run("log", "--json")[1].splitlines())
    code, _, err = run("bring", "--yes", str(good), str(tmp_path / name))
    assert code == 3
    assert err.startswith(f"irdesk: {name}, line {line}: ")
    assert len(run("log", "--json")[1].splitlines()) == units


def test_filings_are_fetched_and_imported(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with edgar.running() as site:
        monkeypatch.setenv("IRDESK_EDGAR_URL", site.url)
        assert run("fetch", "hbrl", "--since", "2005")[0] == 3  # nobody said who asks
        assert site.seen == []
        code, out, _ = run("fetch", "hbrl", "--since", "2005", "--agent", "Ann Example ann@example.com", "--list")
        assert (code, out.splitlines()[0]) == (0, "2005-05-11  0000004321-05-000012")
        code, out, err = run("fetch", "hbrl", "--since", "2005", "--agent", "Ann Example ann@example.com", "--json")
        assert code == 0, err
        assert [json.loads(line)["outcome"] for line in out.splitlines()] == ["new", "new"]
        kept = sorted(path.name for path in (place / "filings" / "0000004321").iterdir())
        assert kept == ["2005-05-11_0000004321-05-000012.txt", "2006-02-09_0000004321-06-000015.txt"]
        assert run("fetch", "hbrl", "--since", "2000", "--until", "2000-12-31", "--agent", "A a@b.example")[0] == 1
        gone = next(path for path in site.pages if path.endswith("04-000011.txt"))
        del site.pages[gone]
        code, out, err = run("fetch", "hbrl", "--since", "2003", "--agent", "Ann Example ann@example.com")
        assert (code, out.count("new")) == (1, 1)
        assert "0000004321-04-000011.txt: the site answered 404" in err
        assert "1 could not be had or read" in err
        code, _, err = run("fetch", "hbrl", "--since", "soon", "--agent", "A a@b.example")
        assert "'soon' is no day; write it like 2003-03-28" in err
    assert run("undo")[0] == 0


def test_who_asks_can_stand_in_the_configuration(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "config" / "irdesk" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('[edgar]\nagent = "Bo Example bo@example.com"\n')
    with edgar.running() as site:
        monkeypatch.setenv("IRDESK_EDGAR_URL", site.url)
        assert run("fetch", "4321", "--since", "2005", "--list")[0] == 0
        assert {agent for _, agent in site.seen} == {"Bo Example bo@example.com"}


def test_a_folder_of_filings_is_sifted(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "filings"
    folder.mkdir()
    for accession in edgar.ACCESSIONS:
        (folder / f"{accession}.txt").write_bytes(edgar.submission(accession))
    (folder / "logo.gif").write_bytes(b"GIF89a")
    code, out, err = run("import", "--yes", str(folder))
    assert code == 0, err
    assert "2 files passed over" in err
    assert "1 × form 10-Q, not an 8-K" in err
    assert "1 × .gif files" in err
    assert out.count("stored") == 5


def test_a_company_is_completed_by_its_ticker_and_by_its_name(run: Run) -> None:
    assert run("lines", "companies", "--words")[1].splitlines() == ["HBRL", "Harbor Lights, Inc."]


def test_lines_for_fzf(run: Run) -> None:
    assert run("lines", "companies")[1] == "1\tHBRL\tHarbor Lights, Inc.\n"
    assert run("lines", "words", "--words")[1].splitlines()[:3] == ["HBRL", "Harbor Lights, Inc.", "Ana Müller-Weiß"]
    assert [line.count("\t") for line in run("lines", "contacts")[1].splitlines()] == [2]
    assert "HBRL 2024-05-02 08:30 EDT" in run("lines", "calls")[1]
    assert "HBRL 2024-05-01" in run("lines", "releases")[1]


def test_no_command_but_fetch_loads_what_opens_a_socket(place: Path) -> None:
    code = (
        "import sys; from irdesk.cli.main import main; main(['export', 'ics']); main(['lines', 'contacts']); "
        "main(['sheet', 'call', 'hbrl']); "
        "loaded = {'httpx', 'socket', 'textual', 'openpyxl', 'reportlab'} & set(sys.modules); assert not loaded, loaded"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={"IRDESK_STORE": str(place), "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stderr


def test_a_book_with_a_title_and_a_hidden_sheet(run: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    hidden = book.worksheets[0]
    hidden.title, hidden.sheet_state = "Old", "hidden"
    hidden.append(["Name"])
    hidden.append(["Nobody Now"])
    shown = book.create_sheet("Media")
    for row in (["Media list 2024"], ["Name", "Outlet"], ["Tom Reed", "The Buoy"]):
        shown.append(row)
    shown.merge_cells("A1:B1")
    book.active = 1
    path = tmp_path / "media.xlsx"
    book.save(path)
    code, out, err = run("bring", "--yes", str(path))
    assert (code, "Tom Reed · The Buoy" in out, "Nobody" in out) == (0, True, False), err
    assert "not read: Old (--sheet NAME)" in err
    assert "line 1 is above the header and not taken: Media list 2024" in err
    assert "Nobody Now" in run("bring", "--sheet", "Old", str(path))[1]
