"""The top of a release: company, exchange and ticker, web site, headline, dateline, period; and its closing texts."""

import datetime as dt

import msgspec

from irdesk.domain.company import Company
from irdesk.domain.release import Period
from irdesk.domain.source import Doubt, Span
from irdesk.reading.document import Document


class Masthead(msgspec.Struct, frozen=True, kw_only=True):
    """What the top of a release states. `spans` as in Sourced, for the fields of the release head."""

    company: Company = Company()
    headline: str | None = None
    subheadline: str | None = None
    place: str | None = None
    date: dt.date | None = None
    period: Period | None = None
    spans: dict[str, Span] = {}
    doubts: tuple[Doubt, ...] = ()


def read_masthead(document: Document) -> Masthead:
    """Read the top of the release."""
    del document
    return Masthead()


def read_closing(document: Document) -> tuple[dict[str, str], dict[str, Span]]:
    """Read `about` and `safe_harbor`: their texts, and their places."""
    del document
    return {}, {}
