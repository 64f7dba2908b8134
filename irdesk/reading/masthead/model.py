"""What the top of a release states."""

import datetime as dt

import msgspec

from irdesk.domain.company import Company
from irdesk.domain.release import Period
from irdesk.domain.source import Doubt, Span


class Masthead(msgspec.Struct, frozen=True, kw_only=True):
    """What the top of a release states. `spans` as in Sourced, for the fields of the release head.

    `recognized` is False where the text has no headline, dateline or company: it is no release, or a piece of one.
    """

    company: Company = Company()
    headline: str | None = None
    subheadline: str | None = None
    place: str | None = None
    date: dt.date | None = None
    period: Period | None = None
    recognized: bool = True
    spans: dict[str, Span] = {}
    doubts: tuple[Doubt, ...] = ()
