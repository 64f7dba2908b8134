"""A site on the loopback interface that answers as EDGAR does, and fails as told."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CIK = 4321
ACCESSIONS = {
    "0000004321-03-000010": ("2003-05-01", "8-K", "12,7"),
    "0000004321-04-000011": ("2004-05-12", "8-K", "12"),
    "0000004321-05-000012": ("2005-05-11", "8-K", "2.02,9.01"),
    "0000004321-05-000013": ("2005-06-01", "8-K", "5.02"),
    "0000004321-05-000014": ("2005-08-03", "10-Q", ""),
    "0000004321-06-000015": ("2006-02-09", "8-K/A", "2.02,9.01"),
}

Failure = Callable[["Handler"], None]


def submission(accession: str) -> bytes:
    """Return a submission of an invented company."""
    filed, form, _ = ACCESSIONS[accession]
    day = filed.replace("-", "")
    return f"""<SEC-DOCUMENT>{accession}.txt : {day}
<SEC-HEADER>{accession}.hdr.sgml : {day}
ACCESSION NUMBER:\t\t{accession}
CONFORMED SUBMISSION TYPE:\t{form}
ITEM INFORMATION:\t\tResults of Operations and Financial Condition
FILED AS OF DATE:\t\t{day}
\t\tCOMPANY CONFORMED NAME:\t\t\tHARBOR LIGHTS INC
</SEC-HEADER>
<DOCUMENT>
<TYPE>{form}
<SEQUENCE>1
<TEXT>
Current report.
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<TEXT>
HARBOR LIGHTS REPORTS RESULTS FILED {filed}

BOSTON, MA -- Harbor Lights, Inc. (NYSE: HBRL) today told what its lamps earned.
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
""".encode()


def columns(accessions: list[str]) -> dict[str, list[str]]:
    """Return filings as the submissions documents list them, with columns that irdesk does not need."""
    rows = [ACCESSIONS[one] for one in accessions]
    return {
        "accessionNumber": accessions,
        "filingDate": [row[0] for row in rows],
        "form": [row[1] for row in rows],
        "items": [row[2] for row in rows],
        "primaryDocument": ["main.htm"] * len(rows),
    }


def pages() -> dict[str, bytes]:
    """Return what the site holds, by path."""
    recent, older = list(ACCESSIONS)[2:], list(ACCESSIONS)[:2]
    head = {
        "cik": str(CIK),
        "name": "HARBOR LIGHTS INC",
        "filings": {
            "recent": columns(recent[::-1]),
            "files": [{"name": f"CIK{CIK:010d}-submissions-001.json", "filingCount": 2, "filingTo": "2004-12-31"}],
        },
    }
    documents: dict[str, object] = {
        "/files/company_tickers.json": {
            "0": {"cik_str": 1, "ticker": "OTHR", "title": "OTHER CO"},
            "1": {"cik_str": CIK, "ticker": "HBRL", "title": "HARBOR LIGHTS INC"},
        },
        f"/submissions/CIK{CIK:010d}.json": head,
        f"/submissions/CIK{CIK:010d}-submissions-001.json": columns(older[::-1]),
    }
    held = {path: json.dumps(document).encode() for path, document in documents.items()}
    for accession in ACCESSIONS:
        held[f"/Archives/edgar/data/{CIK}/{accession.replace('-', '')}/{accession}.txt"] = submission(accession)
    return held


class Handler(BaseHTTPRequestHandler):
    """Answers from the site's pages, after the failures that were asked for."""

    protocol_version = "HTTP/1.1"
    server: "Site"

    def do_GET(self) -> None:
        self.server.seen.append((self.path, self.headers.get("User-Agent", "")))
        if self.server.failures:
            failure = self.server.failures.pop(0)
            if failure is not None:
                failure(self)
                return
        body = self.server.pages.get(self.path)
        self.answer(200 if body is not None else 404, body or b"not found")

    def answer(
        self, status: int, body: bytes, headers: dict[str, str] | None = None, length: int | None = None
    ) -> None:
        """Answer; a `length` beyond the body is a line that is cut."""
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)
        if length is not None and length > len(body):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Be silent."""


class Site(ThreadingHTTPServer):
    """The site: its pages, the failures still to come (None: none), and who asked for what."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.pages = pages()
        self.failures: list[Failure | None] = []
        self.seen: list[tuple[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no error of the site."""


def status(code: int, headers: dict[str, str] | None = None) -> Failure:
    return lambda handler: handler.answer(code, b"busy", headers)


def cut(handler: Handler) -> None:
    handler.answer(200, b"<SEC-DOCUMENT>half a fil", length=5000)


def garbled(handler: Handler) -> None:
    handler.answer(200, b"no gzip at all", {"Content-Encoding": "gzip"})


def slam(handler: Handler) -> None:
    handler.close_connection = True
    handler.connection.close()


def web_page(handler: Handler) -> None:
    handler.answer(200, b"<!DOCTYPE html><title>We have moved</title>")


@contextmanager
def running() -> Iterator[Site]:
    """Run a site in a thread."""
    site = Site()
    thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.shutdown()
        site.server_close()
        thread.join()
