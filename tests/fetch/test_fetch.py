"""Fetching filings from a loopback site: the rules kept, the failures lived through."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from irdesk.fetch import Client, FetchError, Places, Progress, fetch_filings, find_cik, list_filings
from tests.fetch import site as edgar

AGENT = "Ann Example ann@example.com"
SINCE = dt.date(2003, 1, 1)


class Time:
    """A clock that is moved by whoever sleeps, and notes how long each slept."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


@pytest.fixture
def site() -> Iterator[edgar.Site]:
    with edgar.running() as one:
        yield one


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def client(site: edgar.Site, time: Time) -> Iterator[Client]:
    with Client(AGENT, places=Places(site.url, site.url), sleep=time.sleep, clock=time.clock) as one:
        yield one


def fetched(client: Client, folder: Path, since: dt.date = SINCE) -> list[str]:
    filings = list_filings(client, edgar.CIK, since=since)
    return [path.name for path in fetch_filings(client, filings, folder)]


def test_a_ticker_is_found(client: Client) -> None:
    assert find_cik(client, "hbrl") == edgar.CIK
    assert find_cik(client, "CIK0000004321") == edgar.CIK
    assert find_cik(client, "4321") == edgar.CIK


def test_a_ticker_that_is_not_listed_says_what_to_do(client: Client) -> None:
    with pytest.raises(FetchError, match=r"lists no ticker IFOX today.*CIK"):
        find_cik(client, "ifox")


def test_the_earnings_filings_of_all_pages_are_found_the_oldest_first(client: Client) -> None:
    found = list_filings(client, edgar.CIK, since=SINCE)
    assert [one.accession[-6:] for one in found] == ["000010", "000011", "000012", "000015"]
    assert found[0].items == ("12", "7")
    assert found[-1].form == "8-K/A"


def test_older_pages_are_not_asked_for_without_need(client: Client, site: edgar.Site) -> None:
    found = list_filings(client, edgar.CIK, since=dt.date(2005, 1, 1), until=dt.date(2005, 12, 31))
    assert [one.accession[-6:] for one in found] == ["000012"]
    assert not any("submissions-001" in path for path, _ in site.seen)


def test_other_items_can_be_asked_for(client: Client) -> None:
    found = list_filings(client, edgar.CIK, since=SINCE, items=("5.02",))
    assert [one.accession[-6:] for one in found] == ["000013"]


def test_filings_become_private_files(client: Client, tmp_path: Path) -> None:
    folder = tmp_path / "filings"
    names = fetched(client, folder)
    assert names[1] == "2004-05-12_0000004321-04-000011.txt"
    assert (folder / names[1]).read_bytes() == edgar.submission("0000004321-04-000011")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_every_request_names_who_asks_and_they_are_a_tenth_of_a_second_apart(
    client: Client, site: edgar.Site, time: Time, tmp_path: Path
) -> None:
    fetched(client, tmp_path)
    assert {agent for _, agent in site.seen} == {AGENT}
    assert len(site.seen) == 6
    assert time.now - 1000.0 >= 0.1 * (len(site.seen) - 1) - 1e-6
    assert all(pause <= 0.1 for pause in time.slept)


@pytest.mark.parametrize(
    "agent", ["", "irdesk", "ann@example.com", "Ann Example", "Ann ünüsual ann@example.com", "A\nb a@b.c"]
)
def test_nobody_is_not_who_asks(agent: str, site: edgar.Site) -> None:
    with pytest.raises(FetchError, match="EDGAR asks who you are"):
        Client(agent, places=Places(site.url, site.url))
    assert site.seen == []


def test_more_than_the_site_takes_is_refused() -> None:
    with pytest.raises(FetchError, match="at most 10"):
        Client(AGENT, per_second=11)


FAILURES: list[tuple[list[edgar.Failure | None], list[float]]] = [
    ([edgar.status(429, {"Retry-After": "7"})], [7.0]),
    ([edgar.status(503), edgar.status(503)], [1.0, 2.0]),
    ([edgar.status(403), edgar.status(500), edgar.status(502)], [1.0, 2.0, 4.0]),
    ([edgar.cut], [0.5]),
    ([edgar.slam, edgar.cut], [0.5, 1.0]),
    ([edgar.garbled], [0.5]),
    ([edgar.status(429, {"Retry-After": "Fri, 31 Dec 2100 23:59:59 GMT"})], [60.0]),
    ([edgar.status(429, {"Retry-After": "Fri, 31 Dec 2100 23:59:59"})], [60.0]),
    ([edgar.status(429, {"Retry-After": "soon"})], [1.0]),
    ([edgar.status(429, {"Retry-After": "9999"})], [60.0]),
    ([edgar.status(429, {"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"})], [1.0]),
]


@pytest.mark.parametrize("at", range(len(FAILURES)))
def test_failures_are_lived_through_with_ever_longer_pauses(
    client: Client, site: edgar.Site, time: Time, tmp_path: Path, at: int
) -> None:
    filings = list_filings(client, edgar.CIK, since=dt.date(2006, 1, 1))
    failures, pauses = FAILURES[at]
    site.failures = list(failures)
    time.slept.clear()
    (path,) = fetch_filings(client, filings, tmp_path)
    assert path.read_bytes() == edgar.submission("0000004321-06-000015")
    assert [pause for pause in time.slept if pause > 0.1] == pauses


@pytest.mark.parametrize(
    "site", ["ftp://mirror.example", "http://mirror.example:port", "mirror.example", "http://a\x00b"]
)
def test_an_address_that_is_none_is_told_at_once(time: Time, site: str) -> None:
    with (
        Client(AGENT, places=Places(site, site), sleep=time.sleep, clock=time.clock) as client,
        pytest.raises(FetchError, match="no address that can be asked"),
    ):
        find_cik(client, "hbrl")
    assert not [pause for pause in time.slept if pause > 0.1]


def test_a_site_that_stays_busy_is_left_and_what_was_fetched_is_kept(
    client: Client, site: edgar.Site, tmp_path: Path
) -> None:
    filings = list_filings(client, edgar.CIK, since=SINCE)
    steps: list[Progress] = []
    site.failures = [None, None, *[edgar.status(503)] * 6]
    with pytest.raises(FetchError, match="answered 503, 6 times; what was fetched is kept"):
        list(fetch_filings(client, filings, tmp_path, progress=steps.append))
    assert len(list(tmp_path.glob("*.txt"))) == 2
    assert not list(tmp_path.glob("*.part"))
    site.seen.clear()
    paths = list(fetch_filings(client, filings, tmp_path, progress=steps.append))
    assert len(paths) == 4
    assert len(site.seen) == 2
    assert [(step.number, step.count, step.known) for step in steps[-4:]] == [
        (1, 4, True), (2, 4, True), (3, 4, False), (4, 4, False),
    ]  # fmt: skip


def test_a_half_file_of_a_killed_fetch_is_not_taken_for_a_filing(client: Client, tmp_path: Path) -> None:
    (tmp_path / "2004-05-12_0000004321-04-000011.part").write_bytes(b"<SEC-DOCUMENT>half")
    assert len(fetched(client, tmp_path)) == 4
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".txt"] * 4


def test_a_filing_that_is_gone_is_told_at_once(client: Client, site: edgar.Site, tmp_path: Path) -> None:
    filings = list_filings(client, edgar.CIK, since=dt.date(2006, 1, 1))
    site.pages = {}
    site.seen.clear()
    with pytest.raises(FetchError, match="answered 404"):
        list(fetch_filings(client, filings, tmp_path))
    assert len(site.seen) == 1


def test_a_page_that_leads_elsewhere_is_not_followed(client: Client, site: edgar.Site) -> None:
    site.failures = [edgar.status(301, {"Location": "http://127.0.0.1:1/elsewhere"})]
    with pytest.raises(FetchError, match="answered 301"):
        find_cik(client, "HBRL")


def test_changed_pages_are_told(client: Client, site: edgar.Site, tmp_path: Path) -> None:
    site.failures = [edgar.web_page]
    with pytest.raises(FetchError, match="sent a web page where a JSON document was"):
        find_cik(client, "HBRL")
    filings = list_filings(client, edgar.CIK, since=dt.date(2006, 1, 1))
    site.failures = [edgar.web_page]
    with pytest.raises(FetchError, match="this is no submission"):
        list(fetch_filings(client, filings, tmp_path))
    assert not list(tmp_path.iterdir())


HEAD = f"/submissions/CIK{edgar.CIK:010d}.json"
ONE = {"accessionNumber": ["0000004321-03-000010"], "filingDate": ["2004-01-01"], "form": ["8-K"], "items": ["12"]}


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ([], "not the shape"),
        (None, "not the shape"),
        ({"filings": {"recent": {"accessionNumber": []}}}, "not the shape"),
        ({"filings": {"recent": {**ONE, "form": []}}}, "different lengths"),
        ({"filings": {"recent": {**ONE, "accessionNumber": ["../x"]}}}, "no accession number"),
        ({"filings": {"recent": {**ONE, "filingDate": ["May"]}}}, "no date"),
        ({"filings": {"recent": ONE, "files": [{"name": "../../x.json"}]}}, "a name that is none"),
    ],
)
def test_changed_lists_are_told(client: Client, site: edgar.Site, page: object, words: str) -> None:
    site.pages[HEAD] = json.dumps(page).encode()
    with pytest.raises(FetchError, match=words):
        list_filings(client, edgar.CIK, since=SINCE)


def test_a_submission_without_an_end_is_not_kept(client: Client, site: edgar.Site, tmp_path: Path) -> None:
    filings = list_filings(client, edgar.CIK, since=dt.date(2006, 1, 1))
    path = next(path for path in site.pages if path.endswith("06-000015.txt"))
    site.pages[path] = site.pages[path][:200]
    with pytest.raises(FetchError, match="has no end"):
        list(fetch_filings(client, filings, tmp_path))
    assert not list(tmp_path.iterdir())


def test_a_filing_that_is_gone_among_others_is_told_and_passed_over(
    client: Client, site: edgar.Site, tmp_path: Path
) -> None:
    filings = list_filings(client, edgar.CIK, since=SINCE)
    gone = next(path for path in site.pages if path.endswith("04-000011.txt"))
    del site.pages[gone]
    steps: list[Progress] = []
    assert len(list(fetch_filings(client, filings, tmp_path, progress=steps.append))) == len(filings) - 1
    assert [bool(step.fault) for step in steps] == [False, True, False, False]
    assert "answered 404" in steps[1].fault


def test_a_pause_is_told_with_its_reason(time: Time, site: edgar.Site) -> None:
    told: list[tuple[float, str]] = []
    site.failures = [edgar.status(429, {"Retry-After": "7"})]
    with Client(
        AGENT,
        places=Places(site.url, site.url),
        sleep=time.sleep,
        clock=time.clock,
        waiting=lambda seconds, why: told.append((seconds, why)),
    ) as client:
        find_cik(client, "HBRL")
    assert told == [(7.0, "the site answered 429")]
