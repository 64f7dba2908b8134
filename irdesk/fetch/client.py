"""Polite HTTP: who asks, how often, and what happens when the other side is busy or the line is cut.

The rules are EDGAR's (sec.gov, "Accessing EDGAR Data"): a request names who makes it; no more than ten a second.
"""

import datetime as dt
import re
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Any, Self

import httpx
import msgspec

PER_SECOND = 10
TRIES = 6
LONGEST_WAIT = 60.0
MOST_BYTES = 256 * 1024 * 1024
BUSY = frozenset({403, 429, 500, 502, 503, 504})
"""Answers worth another try; EDGAR says 403 to a client that was too fast."""

_AGENT = re.compile(r"\S.*\s\S+@\S+\.\S+")


class FetchError(Exception):
    """A fetch that cannot go on, in words: the address, what was answered, and what to do."""


class GoneError(FetchError):
    """What is asked for is not there, or something else is in its place: another try would not change that."""


class Places(msgspec.Struct, frozen=True):
    """Where EDGAR's files are: the archive and the index of tickers, and the submissions of each filer."""

    site: str = "https://www.sec.gov"
    data: str = "https://data.sec.gov"


class Client:
    """One connection to the site, slow enough for it and patient with it. Use it in a `with`.

    `agent` names who asks: a name and an e-mail address. `sleep` and `clock` are those of the time module. `waiting` is
    told for how many seconds it waits before another try, and why.
    """

    def __init__(
        self,
        agent: str,
        *,
        places: Places | None = None,
        per_second: float = PER_SECOND,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        waiting: Callable[[float, str], None] | None = None,
    ) -> None:
        if not _AGENT.fullmatch(agent.strip()) or not agent.isascii():
            raise FetchError(
                "EDGAR asks who you are: give a name and an e-mail address, "
                'such as --agent "Ann Example ann@example.com"'
            )
        if not 0 < per_second <= PER_SECOND:
            raise FetchError(f"EDGAR takes at most {PER_SECOND} requests a second")
        self.places = places or Places()
        self._http = httpx.Client(
            headers={"User-Agent": agent.strip(), "Accept-Encoding": "gzip, deflate"},
            timeout=httpx.Timeout(30.0),
            follow_redirects=False,
            trust_env=True,
        )
        self._gap = 1 / per_second
        self._sleep = sleep
        self._clock = clock
        self._waiting = waiting
        self._next = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def get(self, url: str) -> bytes:
        """Return the whole body; tries again, each time later, where the site is busy or the line is cut.

        Raises FetchError when it stays so, or for an answer that another try would not change.
        """
        reason = ""
        for attempt in range(TRIES):
            self._wait_turn()
            try:
                answer = self._body(url)
            except (httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
                raise FetchError(f"{url}: this is no address that can be asked: {error}") from error
            except (httpx.TransportError, httpx.DecodingError) as error:
                reason, pause = f"{type(error).__name__}: {error}", 2.0**attempt / 2
            else:
                if isinstance(answer, bytes):
                    return answer
                if answer.status_code not in BUSY:
                    raise GoneError(f"{url}: the site answered {answer.status_code} {answer.reason_phrase}")
                reason, pause = f"the site answered {answer.status_code}", _pause(answer, attempt)
            if attempt < TRIES - 1:
                self._pause(min(pause, LONGEST_WAIT), reason)
        raise FetchError(f"{url}: {reason}, {TRIES} times; what was fetched is kept: run the command again to go on")

    def get_json(self, url: str) -> Any:  # noqa: ANN401 - whatever the site holds
        """Return a JSON document; raises FetchError where the site sent something else."""
        data = self.get(url)
        try:
            return msgspec.json.decode(data)
        except msgspec.DecodeError as error:
            kind = "a web page" if data.lstrip()[:1] == b"<" else "no JSON"
            raise FetchError(f"{url}: the site sent {kind} where a JSON document was: has the page changed?") from error

    def _pause(self, seconds: float, reason: str) -> None:
        if self._waiting:
            self._waiting(seconds, reason)
        self._sleep(seconds)

    def _wait_turn(self) -> None:
        wait = self._next - self._clock()
        if wait > 0:
            self._sleep(wait)
        self._next = max(self._clock(), self._next) + self._gap

    def _body(self, url: str) -> "bytes | httpx.Response":
        """Return the body of a good answer, or the answer itself. A body shorter than announced is a cut line."""
        with self._http.stream("GET", url) as answer:
            if answer.status_code != 200:
                answer.read()
                return answer
            parts, size = [], 0
            for part in answer.iter_bytes():
                size += len(part)
                if size > MOST_BYTES:
                    raise FetchError(f"{url}: longer than {MOST_BYTES:,} bytes; not fetched")
                parts.append(part)
            return b"".join(parts)


def _pause(answer: httpx.Response, attempt: int) -> float:
    """Return the seconds to wait: what the site says (Retry-After, RFC 9110 §10.2.3), else twice as long each time."""
    stated = answer.headers.get("Retry-After", "")
    if stated.isascii() and stated.isdigit():
        return float(stated)
    try:
        until = parsedate_to_datetime(stated).astimezone(dt.UTC)
    except ValueError:
        return 2.0**attempt
    return max((until - dt.datetime.now(dt.UTC)).total_seconds(), 2.0**attempt)
