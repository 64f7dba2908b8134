"""The invented releases, read whole."""

import datetime as dt
from pathlib import Path

from irdesk.domain.release import Release
from irdesk.reading import read_file

RELEASES = Path(__file__).parents[1] / "fixtures" / "releases"


def read(name: str) -> Release:
    release = read_file(RELEASES / name)
    for record in (
        release,
        release.company,
        *release.contacts,
        *release.highlights,
        *release.quotes,
        *release.guidance,
    ):
        for field, span in record.spans.items():
            assert release.text[span.start : span.end].strip(), field
    return release


def test_a_wire_release_in_plain_text() -> None:
    release = read("brackenridge_2025q2.txt")
    company = release.company
    assert (company.name, company.exchange, company.ticker) == (
        "Brackenridge Instruments Corporation",
        "NASDAQ",
        "BRKI",
    )
    assert company.website == "www.brackenridge-instruments.example"
    assert release.headline == "BRACKENRIDGE INSTRUMENTS REPORTS SECOND QUARTER RESULTS"
    assert release.subheadline == "Fourth quarter in a row with higher net sales and a wider margin"
    assert (release.place, release.date) == ("Pittsburgh", dt.date(2025, 7, 24))
    assert release.period is not None
    assert (release.period.label, release.period.end) == ("second quarter 2025", dt.date(2025, 6, 30))
    assert [contact.name for contact in release.contacts] == ["Tobias Wren", "Imogen Sallow"]
    assert release.contacts[0].phones[0].extension == "214"
    assert [phone.kind for phone in release.contacts[1].phones] == [None, "cell"]
    assert len(release.highlights) == 3
    assert [quote.speaker for quote in release.quotes] == ["Ottilie Marchbanks", "Tobias Wren"]
    assert [(one.metric, one.low, one.high) for one in release.guidance] == [
        ("net sales", "85", "88"),
        ("diluted earnings per share", "0.39", "0.43"),
        ("Capital expenditures", "14", "14"),
    ]
    assert (release.about or "").startswith("Brackenridge Instruments Corporation builds meters")
    assert (release.safe_harbor or "").endswith("bring them up to date.")


def test_a_novel_and_a_log_read_near_empty(tmp_path: Path) -> None:
    novel = tmp_path / "novel.txt"
    speech = (
        '"I have not slept since the ship came in," said Ada Vane, and she put out the lamp. The wind had turned.\n\n'
    )
    novel.write_text("CHAPTER ONE\n\n" + speech * 40, encoding="utf-8")
    log = tmp_path / "server.log"
    log.write_text("2025-02-11 07:00:01 - Started worker 12 on port 8080\n" * 60, encoding="utf-8")
    for release in (read_file(novel), read_file(log)):
        assert release.company.name is None
        assert release.date is None
        assert (release.contacts, release.calls, release.highlights, release.quotes) == ((), (), (), ())
        assert any("does not look like a press release" in doubt.why for doubt in release.doubts)


def test_an_html_exhibit() -> None:
    release = read("halvorsen_2025q1.htm")
    company = release.company
    assert (company.name, company.exchange, company.ticker) == ("Halvorsen Marine Systems ASA", "NYSE", "HLVM")
    assert release.headline == "Halvorsen Marine Systems Announces First Quarter 2025 Results"
    assert release.subheadline == "Order book passes one billion dollars for the first time"
    assert (release.place, release.date) == ("Oslo, Norway", dt.date(2025, 5, 7))
    assert [(contact.name, contact.role, contact.email) for contact in release.contacts] == [
        ("Eskil Brandvold", "Investor Relations", "ir@halvorsen-marine.example"),
        ("Runa Tveit", "Media Relations", "press@halvorsen-marine.example"),
    ]
    assert [contact.phones[0].number for contact in release.contacts] == ["+4722123456", "+442079460123"]
    assert len(release.highlights) == 3
    assert release.quotes[0].title == "Chief Executive Officer"
    assert [(one.metric, one.period) for one in release.guidance] == [("revenue", "full year 2025")]
    assert all(not call.dial_in for call in release.calls)
