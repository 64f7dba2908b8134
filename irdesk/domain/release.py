"""A press release: its head, and the whole of what it states."""

import datetime as dt

import msgspec

from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.finding import Accepted
from irdesk.domain.source import Doubt, Sourced
from irdesk.domain.statement import Statement


class Period(msgspec.Struct, frozen=True, omit_defaults=True):
    """A reporting period, `label` as the release words it; both dates included."""

    label: str
    start: dt.date | None = None
    end: dt.date | None = None


class Highlight(Sourced, frozen=True, kw_only=True, omit_defaults=True):
    """One highlight of a release, unwrapped. `order` is its place among them. Spans: `text`."""

    id: int = 0
    release_id: int = 0
    order: int = 0
    text: str


class Quote(Sourced, frozen=True, kw_only=True, omit_defaults=True):
    """What somebody is quoted as saying, its attributions taken out. Spans: `text`, `speaker`, `title`."""

    text: str
    speaker: str | None = None
    title: str | None = None


class Guidance(Sourced, frozen=True, kw_only=True, omit_defaults=True):
    """An expected range: decimal strings `low` and `high` (equal for a point), `unit` as in Row, times `scale`."""

    metric: str
    period: str | None = None
    low: str | None = None
    high: str | None = None
    unit: str = "currency"
    scale: int = 1
    text: str | None = None


class ReleaseHead(Sourced, frozen=True, kw_only=True, omit_defaults=True):
    """What a list of releases shows, and the short parts. `digest` is the SHA-256 of the text that spans point into.

    `format` is `text`, `html`, `pdf`, `docx`, `submission`, `markdown` or `mail`; `part` names the document chosen
    from a submission or a mail. `draft`: not published yet. `accepted`: findings of a proof that somebody accepted.
    """

    id: int = 0
    company_id: int = 0
    file: str = ""
    format: str = "text"
    part: str | None = None
    digest: str = ""
    draft: bool = False
    headline: str | None = None
    subheadline: str | None = None
    place: str | None = None
    date: dt.date | None = None
    period: Period | None = None
    quotes: tuple[Quote, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    about: str | None = None
    safe_harbor: str | None = None
    doubts: tuple[Doubt, ...] = ()
    accepted: tuple[Accepted, ...] = ()


class Release(ReleaseHead, frozen=True, kw_only=True, omit_defaults=True):
    """Everything that a release states, with the text that its spans point into."""

    company: Company = Company()
    contacts: tuple[Contact, ...] = ()
    calls: tuple[Call, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    statements: tuple[Statement, ...] = ()
    text: str = ""
