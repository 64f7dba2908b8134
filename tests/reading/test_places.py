"""Every value stands where its place says: words, numbers and dates can be read in `text[start:end]`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from irdesk.domain.release import Guidance, Release
from irdesk.domain.source import Sourced
from irdesk.reading import read_file

ROOT = Path(__file__).parents[2]
FIXTURES = sorted((ROOT / "tests" / "fixtures" / "releases").glob("*.*"))
OWN = [path for path in FIXTURES if path.name != "README.md"] + [ROOT / "store" / "infocrossing_2004q1.txt"]
CORPUS = ROOT.parent / "shared" / "corpus"
SHARED = sorted((CORPUS / "text").glob("*.txt"))
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", re.sub(r"(?<=\w)['’](?=\w)", "", text.lower().replace("\\_", "_")))


def holds(value: str, text: str) -> bool:
    """Tell whether the words of a value stand in a text in their order; marks and attributions may stand between."""
    rest = iter(words(text))
    return all(word in rest for word in words(value))


def values(release: Release) -> Iterator[tuple[Sourced, str, str]]:
    """Yield the texts of a release with the records that keep their places."""
    company = release.company
    named = [
        (release, ("headline", "subheadline", "place", "about", "safe_harbor")),
        (company, ("name", "ticker", "website")),
    ]
    named += [(contact, ("name", "role", "organization", "email")) for contact in release.contacts]
    named += [(one, ("text",)) for one in release.highlights]
    named += [(quote, ("text", "title")) for quote in release.quotes]
    named += [(one, ("text",)) for one in release.guidance]
    for record, fields in named:
        for field in fields:
            if (value := getattr(record, field)) is not None:
                yield record, field, value


def stands(one: Guidance, field: str, text: str) -> bool:
    """Tell whether a number stands in a text, as it is, in hundredths, or as a middle with its spread."""
    number = (getattr(one, field) or "").lstrip("-")
    forms = (number, number.lstrip("0"), f"{Decimal(number or 0) * 100:f}".rstrip("0").rstrip("."))
    return "+/-" in text or "plus or minus" in text or any(form in text.replace(",", "") for form in forms)


def check(release: Release) -> None:
    def at(record: Sourced, field: str) -> str:
        place = record.spans[field]
        return release.text[place.start : place.end]

    for record, field, value in values(release):
        assert holds(value, at(record, field)), (field, value)
    for contact in release.contacts:
        assert [" ".join(at(phone, "number").split()) for phone in contact.phones] == [
            phone.printed for phone in contact.phones
        ]
    for quote in release.quotes:
        assert words(quote.speaker or "")[-1] in words(at(quote, "speaker"))
    for one in release.guidance:
        assert all(
            stands(one, field, at(one, field)) for field in ("low", "high") if getattr(one, field) is not None
        ), one
    if release.date:
        printed = at(release, "date").lower()
        assert MONTHS[release.date.month - 1] in printed
        assert str(release.date.day) in printed
    if release.period and release.period.end:
        assert str(release.period.end.year) in at(release, "period")


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_own_releases(path: Path) -> None:
    release = read_file(path)
    assert release.headline
    check(release)


@pytest.mark.skipif(not SHARED, reason="the shared texts are not here")
def test_shared_releases() -> None:
    for path in SHARED:
        check(read_file(path))
