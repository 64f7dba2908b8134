"""The shared corpus: company and date of every plain release, held against its index."""

import csv
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from irdesk.reading.masthead import read_masthead
from irdesk.reading.sources.files import load

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the shared corpus is not here")


def rows() -> Iterator[dict[str, str]]:
    with (CORPUS / "INDEX.tsv").open(encoding="utf-8") as file:
        yield from (
            row for row in csv.DictReader(file, delimiter="\t") if row["file"].startswith(("text/", "markdown/"))
        )


def words(name: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]{2,}", name.lower().replace("international business machines", "ibm")))


def test_no_company_is_wrong_and_nine_in_ten_are_read() -> None:
    read = 0
    for row in rows():
        name = read_masthead(load((CORPUS / row["file"]).read_bytes(), row["file"])).company.name
        read += name is not None
        assert name is None or words(name) & words(row["company"]), row["file"]
    assert read >= 86


def test_no_dateline_is_more_than_two_days_from_the_index() -> None:
    read = 0
    for row in rows():
        date = read_masthead(load((CORPUS / row["file"]).read_bytes(), row["file"])).date
        stated = re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"])
        read += date is not None
        if date and stated:
            assert abs((date - dt.date.fromisoformat(row["date"])).days) <= 2, row["file"]
    assert read >= 82
