"""The seed and the sample desk's release: every fact outside the call and the tables."""

import datetime as dt
from pathlib import Path

import pytest

from irdesk.domain.release import Release
from irdesk.reading import read_file

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "seed" / "infocrossing_2004q1.txt"
SAMPLE = ROOT / "store" / "infocrossing_2004q1.txt"


@pytest.fixture(params=[SEED, SAMPLE], ids=["seed", "sample"])
def release(request: pytest.FixtureRequest) -> Release:
    path: Path = request.param
    if not path.exists():
        pytest.skip("the shared texts are not here")
    return read_file(path)


def test_masthead(release: Release) -> None:
    company = release.company
    assert (company.name, company.exchange, company.ticker) == ("Infocrossing, Inc.", "NASDAQ", "IFOX")
    assert company.website == "http://www.infocrossing.com"
    assert (release.place, release.date) == ("Leonia, NJ", dt.date(2004, 5, 12))
    period = release.period
    assert period is not None
    assert (period.label, period.start, period.end) == ("first quarter 2004", dt.date(2004, 1, 1), dt.date(2004, 3, 31))
    assert (release.headline or "").startswith("INFOCROSSING ")


def test_contacts(release: Release) -> None:
    rows = [(one.name, one.role, one.organization, one.phones[0].printed, one.email) for one in release.contacts]
    assert rows == [
        (
            "Zach Lonstein",
            "Chief Executive Officer",
            "Infocrossing, Inc.",
            "201-840-4710",
            "zlonstein@infocrossing.com",
        ),
        ("William McHale", "SVP Finance", "Infocrossing, Inc.", "201-840-4732", "wmchale@infocrossing.com"),
        ("Michael Wilczak", "Media Relations", "Infocrossing, Inc.", "201-840-4941", "mwilczak@infocrossing.com"),
        ("Matthew Hayden", "Investor Relations", "Hayden Communications, Inc.", "760-487-1137", None),
    ]


def test_highlights_quote_and_closing(release: Release) -> None:
    assert len(release.highlights) == 4
    assert not any("  " in highlight.text for highlight in release.highlights)
    (quote,) = release.quotes
    assert (quote.speaker, quote.title) == ("Zach Lonstein", "Chairman and Chief Executive Officer")
    assert "Lonstein" not in quote.text
    assert '"' not in quote.text
    assert (release.about or "").startswith("Infocrossing, Inc. (IFOX)")
    assert (release.safe_harbor or "").startswith("This release")
    assert release.guidance == ()
