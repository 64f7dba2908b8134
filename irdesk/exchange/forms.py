"""The types of what commands print with `--json`: schemas are made from them, tests hold the output to them."""

from typing import Literal

import msgspec

Unit = Literal["currency", "per_share", "shares", "percent", "count", "ratio"]
StatementKind = Literal[
    "operations", "balance_sheet", "cash_flows", "equity", "reconciliation", "segments", "guidance", "other"
]


class Form(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A JSON object: every key is present, null where nothing is stated."""


class PeriodForm(Form):
    """A reporting period; both dates are included."""

    label: str
    start: str | None
    end: str | None


class PhoneForm(Form):
    """A number of a contact: E.164 in `number` where it has that form."""

    number: str
    printed: str
    extension: str | None
    kind: Literal["office", "cell", "fax", "toll-free"] | None


class ContactForm(Form):
    """A contact; `phone` is the first number that is no fax."""

    name: str | None
    role: str | None
    organization: str | None
    phone: str | None
    phone_printed: str | None
    phones: list[PhoneForm]
    email: str | None


class DialInForm(Form):
    """A number to dial and whom it is for: `domestic`, `international` or an ISO 3166 code.

    `code` is there where each number of a call has its own.
    """

    audience: str | None
    number: str
    printed: str
    code: str | msgspec.UnsetType = msgspec.UNSET


class ReplayForm(Form):
    """The replay of a call."""

    starts: str | None
    starts_at: str | None
    until: str | None
    until_time: str | None
    dial_in: list[DialInForm]
    pass_code: str | None
    webcast: str | None


class CallForm(Form):
    """A conference call; `starts_at` carries the offset of its place on that day."""

    title: str | None
    date: str | None
    time: str | None
    zone: str | None
    starts_at: str | None
    ends_at: str | None
    join_minutes_before: int | None
    webcast: str | None
    registration: str | None
    dial_in: list[DialInForm]
    conference_id: str | None
    replay: ReplayForm | None


class HighlightForm(Form):
    """One highlight."""

    text: str


class QuoteForm(Form):
    """What somebody is quoted as saying."""

    speaker: str | None
    title: str | None
    text: str


class GuidanceForm(Form):
    """An expected range, decimal strings times `scale`."""

    metric: str
    period: str | None
    low: str | None
    high: str | None
    unit: Unit
    scale: int
    text: str | None


class ColumnForm(Form):
    """A column of a table."""

    label: str
    start: str | None
    end: str | None


class RowForm(Form):
    """A row: displayed decimals with their sign, null for an empty cell; `proven`: a sum of the table confirms it."""

    label: str
    section: str | None
    depth: int
    values: list[str | None]
    proven: list[bool]
    unit: Unit


class StatementForm(Form):
    """A financial table."""

    kind: StatementKind
    title: str | None
    audited: bool | None
    scale: int
    currency: str | None
    per_share_scale: int
    shares_scale: int
    columns: list[ColumnForm]
    rows: list[RowForm]
    notes: list[str]


class DoubtForm(Form):
    """What the reader was unsure of."""

    field: str
    why: str


class ReleaseForm(Form):
    """A release: what `irdesk read` prints."""

    file: str
    format: str
    part: str | None
    company: str | None
    exchange: str | None
    ticker: str | None
    website: str | None
    headline: str | None
    subheadline: str | None
    place: str | None
    date: str | None
    period: PeriodForm | None
    contacts: list[ContactForm]
    call: CallForm | None
    other_calls: list[CallForm]
    highlights: list[HighlightForm]
    quotes: list[QuoteForm]
    guidance: list[GuidanceForm]
    statements: list[StatementForm]
    about: str | None
    safe_harbor: str | None
    doubts: list[DoubtForm]
