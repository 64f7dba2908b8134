"""From an entry of the index to an answer that can be shown large and copied."""

import datetime as dt
from typing import Protocol

from irdesk.domain.answer import Answer, Value
from irdesk.domain.call import Call, DialIn
from irdesk.domain.company import Company, Contact
from irdesk.domain.moment import state
from irdesk.domain.release import Highlight, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.lookup.index import Entry
from irdesk.render.calls import audience, number_shown, when_shown
from irdesk.render.names import short_name, short_period
from irdesk.render.people import phone_shown


class Records(Protocol):
    """The records that an answer is made of, by id."""

    def company(self, key: int) -> Company | None:
        """Return a company."""

    def contact(self, key: int) -> Contact | None:
        """Return a contact."""

    def call(self, key: int) -> Call | None:
        """Return a call."""

    def head(self, key: int) -> ReleaseHead | None:
        """Return the head of a release."""

    def highlight(self, key: int) -> Highlight | None:
        """Return a highlight."""

    def statement(self, key: int) -> Statement | None:
        """Return a financial table."""


def answer(entry: Entry, records: Records, now: dt.datetime, score: float) -> Answer:
    """Return the answer of an entry at `now`."""
    return _Maker(entry, records, now, score).make()


def period_shown(head: ReleaseHead | None) -> str:
    """Return a release's period as a list shows it: `Q1 2004`, or the label, or the date."""
    if head is None:
        return ""
    return short_period(head) if head.period else f"{head.date or ''}"


class _Maker:
    """Makes the answer of one entry."""

    def __init__(self, entry: Entry, records: Records, now: dt.datetime, score: float) -> None:
        self.entry = entry
        self.records = records
        self.now = now
        self.company = records.company(entry.company_id)
        self.head = records.head(entry.release_id) if entry.release_id else None
        self.score = score

    def make(self) -> Answer:
        """Return the answer by the entry's kind; a record that has gone leaves its title empty."""
        made: Answer = getattr(self, f"_{self.entry.kind}")()
        return made

    def _answer(self, title: str, detail: str = "", values: tuple[Value, ...] = (), **more: str) -> Answer:
        entry = self.entry
        return Answer(
            kind=entry.kind,
            title=title,
            detail=detail,
            values=values,
            company_id=entry.company_id,
            release_id=entry.release_id,
            record_id=entry.record_id,
            row=entry.row,
            score=self.score,
            state=more.get("state", ""),
            mood=more.get("mood", ""),
        )

    @property
    def _about(self) -> str:
        return f"{short_name(self.company)} {period_shown(self.head)}".strip()

    def _call(self) -> Answer:
        call = self.records.call(self.entry.record_id) or Call()
        when = when_shown(call.starts_at) + f" {call.zone or ''}" if call.starts_at else f"{call.date or ''}"
        values = (*_numbers(call.dial_in), *_code("conference ID", call.conference_id, "conference_id"))
        if call.webcast:
            values += (Value("webcast", call.webcast, call.webcast, "webcast"),)
        return self._at_now(call, f"Call {self._about}", when, values)

    def _replay(self) -> Answer:
        call = self.records.call(self.entry.record_id) or Call()
        replay = call.replay
        if replay is None:
            return self._answer(f"Replay {self._about}", "not stated")
        until = f"until {replay.until:%a} {replay.until.day} {replay.until:%b %Y}" if replay.until else "end not stated"
        values = (*_numbers(replay.dial_in), *_code("pass code", replay.pass_code, "pass_code"))
        return self._at_now(call, f"Replay {self._about}", until, values)

    def _at_now(self, call: Call, title: str, detail: str, values: tuple[Value, ...]) -> Answer:
        found = state(call, self.now)
        return self._answer(title, detail, values, state=found.words, mood=found.mood)

    def _contact(self) -> Answer:
        contact = self.records.contact(self.entry.record_id) or Contact()
        shown = [(phone.kind or "phone", phone_shown(phone)) for phone in contact.phones]
        values = tuple(Value(label, number, number, "phones") for label, number in shown)
        if contact.email:
            values += (Value("e-mail", contact.email, contact.email, "email"),)
        detail = " · ".join(part for part in (contact.role, contact.organization) if part)
        return self._answer(contact.name or contact.organization or contact.email or "", detail, values)

    def _company(self) -> Answer:
        company = self.company or Company()
        listing = f"{company.exchange or ''}: {company.ticker}".removeprefix(": ") if company.ticker else ""
        site = (Value("web site", company.website, company.website, "website"),) if company.website else ()
        return self._answer(company.name or "", listing, site)

    def _release(self) -> Answer:
        head = self.head or ReleaseHead()
        headline = (Value("headline", head.headline, head.headline, "headline"),) if head.headline else ()
        return self._answer(f"Press release {self._about}", head.headline or "", headline)

    def _highlight(self) -> Answer:
        highlight = self.records.highlight(self.entry.record_id)
        text = highlight.text if highlight else ""
        return self._answer(f"Highlight {self._about}", text, (Value("highlight", text, text, "text"),))

    def _row(self) -> Answer:
        statement = self.records.statement(self.entry.record_id) or Statement()
        if self.entry.row is None or self.entry.row >= len(statement.rows):
            return self._answer(self._about)
        row = statement.rows[self.entry.row]
        labels = [column.label for column in statement.columns]
        values = tuple(
            Value(label, figure.value, figure.value, f"{number}")
            for number, (label, figure) in enumerate(zip(labels, row.figures, strict=False))
            if figure.value is not None
        )
        unit = {1000: "thousands", 1_000_000: "millions", 1_000_000_000: "billions"}.get(statement.scale, "")
        detail = " · ".join(part for part in (self._about, statement.title, unit) if part)
        return self._answer(row.label or row.section or "", detail, values)


def _numbers(numbers: tuple[DialIn, ...]) -> tuple[Value, ...]:
    found: tuple[Value, ...] = ()
    for at, number in enumerate(numbers):
        shown = number_shown(number)
        found += (Value(audience(number), shown, shown, f"dial_in.{at}"),)
        found += _code(f"code {audience(number)}".rstrip(), number.code, f"dial_in.{at}")
    return found


def _code(label: str, code: str | None, field: str) -> tuple[Value, ...]:
    return (Value(label, code, code, field),) if code else ()
