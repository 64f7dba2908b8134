"""The conference call and its replay."""

import datetime as dt

from irdesk.domain.source import Sourced


class DialIn(Sourced, frozen=True, kw_only=True, omit_defaults=True):
    """A number to dial: E.164 in `number` (as printed where it has no such form).

    `audience` is `domestic`, `international`, an ISO 3166 alpha-2 code, or None where the release does not say.
    `toll_free` is what the release says, not what the prefix suggests. `code` joins the call on this number where each
    has its own; one that is the same for all is the call's. Spans: `number`.
    """

    number: str
    printed: str
    audience: str | None = None
    toll_free: bool = False
    code: str | None = None


class Replay(Sourced, frozen=True, kw_only=True, omit_defaults=True):
    """The replay. `starts` is in the release's words; `until_time` is `HH:MM` (in `until_zone`, or the call's)."""

    starts: str | None = None
    starts_at: dt.datetime | None = None
    until: dt.date | None = None
    until_time: str | None = None
    until_zone: str | None = None
    dial_in: tuple[DialIn, ...] = ()
    pass_code: str | None = None
    webcast: str | None = None


class Call(Sourced, frozen=True, kw_only=True, omit_defaults=True):
    """A conference call. `time` is `HH:MM` in `zone` (the printed abbreviation, capitals); `starts_at` is the instant.

    `conference_id` is the code that joins the live call, whatever the release calls it.
    `uid` is the UID of the calendar entry that the call was imported from (RFC 5545 §3.8.4.7).
    """

    id: int = 0
    company_id: int = 0
    release_id: int = 0
    title: str | None = None
    date: dt.date | None = None
    time: str | None = None
    zone: str | None = None
    starts_at: dt.datetime | None = None
    ends_at: dt.datetime | None = None
    join_minutes_before: int | None = None
    webcast: str | None = None
    registration: str | None = None
    dial_in: tuple[DialIn, ...] = ()
    conference_id: str | None = None
    replay: Replay | None = None
    cancelled: bool = False
    note: str | None = None
    uid: str | None = None
