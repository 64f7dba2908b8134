"""What a look-up answers with."""

import msgspec

from irdesk.domain.source import Span

KINDS = ("replay", "call", "contact", "company", "release", "highlight", "row")


class Value(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing in an answer that can be shown large and copied: its label, how it is shown, what is copied."""

    label: str
    shown: str
    copied: str
    field: str = ""


class Answer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One answer: what it is, and where on the desk it lives.

    `record_id` is the id in the table of its kind (a replay's is its call's; a row's its statement's, with `row`).
    `state` and `mood` are the clock's, for calls and replays. `span` points into the text of `release_id`.
    """

    kind: str
    title: str
    detail: str = ""
    state: str = ""
    mood: str = ""
    values: tuple[Value, ...] = ()
    company_id: int = 0
    release_id: int = 0
    record_id: int = 0
    row: int | None = None
    score: float = 0.0
    span: Span | None = None
