"""The types of what look-ups, imports and the log of a desk print with `--json`."""

from typing import Any, Literal

from irdesk.exchange.forms import CallForm, ContactForm, Form, ReleaseForm


class StoredForm(ReleaseForm):
    """A stored release: what `irdesk show` and `irdesk export jsonl` print."""

    release: int


class FailedForm(Form):
    """A file that could not be read."""

    file: str
    error: str


class DeskCallForm(CallForm):
    """A call with its company and its state by the desk's clock."""

    company: str | None
    ticker: str | None
    release: int
    state: str


class DeskContactForm(ContactForm):
    """A contact with its company."""

    company: str | None


class HeadForm(Form):
    """A release in a list."""

    release: int
    company: str | None
    ticker: str | None
    date: str | None
    headline: str | None
    file: str


class ImportedForm(Form):
    """What became of an imported file."""

    file: str
    release: int
    outcome: Literal["new", "unchanged", "changed"]
    changes: list[str]
    doubts: int


class FetchedForm(Form):
    """What became of a fetched filing."""

    accession: str
    filed: str
    release: int
    outcome: Literal["new", "unchanged", "changed"]
    file: str


class ChangeForm(Form):
    """A change of one record: the fields as they were and are; null for a record that was not, or is no more."""

    table: str
    id: int
    was: dict[str, Any] | None
    now: dict[str, Any] | None


class UnitForm(Form):
    """A unit of work: who did what, when."""

    sequence: int
    at: str
    author: str
    what: str
    kind: str
    changes: list[ChangeForm]


class DifferenceForm(Form):
    """A field that the desk and a file state in different words."""

    field: str
    known: str
    read: str


class BroughtContactForm(Form):
    """What a contact of a file is to the desk."""

    file: str
    record: Literal["contact"]
    kind: Literal["new", "same", "merge"]
    known: int
    by: str
    added: list[str]
    differences: list[DifferenceForm]
    contact: DeskContactForm


class BroughtCallForm(Form):
    """What a call of a file is to the desk."""

    file: str
    record: Literal["call"]
    kind: Literal["new", "known"]
    line: int
    summary: str


class ListedForm(Form):
    """A filing that would be fetched (`--list`)."""

    filed: str
    accession: str


class MovedForm(Form):
    """What was moved to another desk."""

    units: int
    documents: int


class RoleForm(Form):
    """What a database role may do on a desk."""

    role: str
    may: str


class LineForm(Form):
    """A record in a line: its number, the words that name it, and what else is known."""

    id: int
    words: str
    detail: str


class KeyForm(Form):
    """A command of the app and the keys that give it."""

    id: str
    scope: str
    keys: list[str]
    help: str


class OutputForm(Form):
    """An output that has a schema."""

    name: str
    what: str
