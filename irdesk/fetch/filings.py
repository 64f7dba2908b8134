"""Which filings of a company are earnings releases: 8-K with Item 2.02, before August 2004 Item 12."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import msgspec

from irdesk.fetch.client import Client, FetchError

ITEMS = ("2.02", "12")
"""Results of operations: Item 2.02, and Item 12 from March 2003 to August 2004."""

FORMS = ("8-K", "8-K/A")

T = TypeVar("T")


class Filing(msgspec.Struct, frozen=True):
    """A filing: its accession number (`0000000000-00-000000`), form, items, and the day it was filed."""

    cik: int
    accession: str
    form: str
    items: tuple[str, ...]
    filed: dt.date

    @property
    def file_name(self) -> str:
        """The name under which its submission is kept."""
        return f"{self.filed}_{self.accession}.txt"

    def url(self, site: str) -> str:
        """Return where its whole submission is."""
        return f"{site}/Archives/edgar/data/{self.cik}/{self.accession.replace('-', '')}/{self.accession}.txt"


class _Columns(msgspec.Struct):
    """The columns of a list of filings, as the submissions documents have them."""

    accessionNumber: list[str]  # noqa: N815 - EDGAR's name
    filingDate: list[str]  # noqa: N815 - EDGAR's name
    form: list[str]
    items: list[str]


class _Older(msgspec.Struct):
    name: str
    filingTo: str = ""  # noqa: N815 - EDGAR's name


class _Filings(msgspec.Struct):
    recent: _Columns
    files: list[_Older] = []


class _Submissions(msgspec.Struct):
    filings: _Filings


def find_cik(client: Client, word: str) -> int:
    """Return the CIK of a ticker, or the number that `word` is; raises FetchError for a ticker that is not listed."""
    if re.fullmatch(r"(?:CIK)?\d{1,10}", word.strip(), re.IGNORECASE):
        return int(word.strip().upper().removeprefix("CIK"))
    url = f"{client.places.site}/files/company_tickers.json"
    listed = client.get_json(url)
    rows = listed.values() if isinstance(listed, dict) else []
    found = {int(row["cik_str"]) for row in rows if _is(row, word)}
    if len(found) != 1:
        raise FetchError(
            f"EDGAR lists no ticker {word.upper()} today (it drops companies that are no longer listed); "
            "find the company's CIK on sec.gov and give that number instead of the ticker"
        )
    return found.pop()


def _is(row: Any, word: str) -> bool:  # noqa: ANN401 - a row of a foreign document
    if not isinstance(row, dict) or not str(row.get("cik_str", "")).isdigit():
        return False
    return str(row.get("ticker", "")).upper() == word.strip().upper()


def list_filings(
    client: Client, cik: int, *, since: dt.date, until: dt.date | None = None, items: Sequence[str] = ITEMS
) -> tuple[Filing, ...]:
    """Return the earnings filings of a company, the oldest first.

    Raises FetchError where the documents are not of the shape that EDGAR documents.
    """
    url = f"{client.places.data}/submissions/CIK{cik:010d}.json"
    head = _shaped(client.get_json(url), _Submissions, url)
    pages = [head.filings.recent]
    for older in head.filings.files:
        if not older.filingTo or older.filingTo >= since.isoformat():
            page = f"{client.places.data}/submissions/{_plain_name(older.name)}"
            pages.append(_shaped(client.get_json(page), _Columns, page))
    found = {one.accession: one for page in pages for one in _filings(cik, page, url)}
    wanted = [one for one in found.values() if one.filed >= since and (until is None or one.filed <= until)]
    return tuple(sorted((one for one in wanted if _wanted(one, items)), key=lambda one: (one.filed, one.accession)))


def _shaped(value: Any, kind: type[T], url: str) -> T:  # noqa: ANN401 - a foreign document
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise FetchError(f"{url}: not the shape that EDGAR documents ({error}): has the page changed?") from error


def _plain_name(name: str) -> str:
    """Return a page's name; one that leads elsewhere is refused."""
    if not re.fullmatch(r"[\w.-]+\.json", name):
        raise FetchError(f"the list of older filings has a name that is none: {name!r}")
    return name


def _filings(cik: int, page: _Columns, url: str) -> Iterator[Filing]:
    columns = (page.accessionNumber, page.filingDate, page.form, page.items)
    if len({len(column) for column in columns}) != 1:
        raise FetchError(f"{url}: its columns have different lengths: has the page changed?")
    for accession, filed, form, items in zip(*columns, strict=True):
        if not re.fullmatch(r"\d{10}-\d{2}-\d{6}", accession):
            raise FetchError(f"{url}: {accession!r} is no accession number: has the page changed?")
        try:
            day = dt.date.fromisoformat(filed)
        except ValueError as error:
            raise FetchError(f"{url}: {filed!r} is no date: has the page changed?") from error
        yield Filing(cik, accession, form, tuple(re.findall(r"\d+(?:\.\d+)?", items)), day)


def _wanted(filing: Filing, items: Sequence[str]) -> bool:
    return filing.form in FORMS and not set(filing.items).isdisjoint(items)
