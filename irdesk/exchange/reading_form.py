"""The JSON form of a read release (docs/reading.md): every key present, null where the release is silent."""

from typing import Any

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.company import Contact
from irdesk.domain.release import Guidance, Highlight, Quote, Release
from irdesk.domain.source import Sourced, Span
from irdesk.domain.statement import Figure, Statement

Form = dict[str, Any]  # a JSON object


class _Writer:
    """Turns records into JSON objects, each value with its place where that is asked for."""

    def __init__(self, *, spans: bool) -> None:
        self._spans = spans

    def at(self, value: object, span: Span | None) -> object:
        """Return the value, or the value with its place."""
        if not self._spans or value is None or span is None:
            return value
        return {"value": value, "start": span.start, "end": span.end, "line": span.line}

    def fields(self, record: Sourced, *names: str) -> Form:
        """Return the named fields of a record."""
        return {name: self.at(_plain(getattr(record, name)), record.span(name)) for name in names}

    def release(self, release: Release) -> Form:
        """Return the whole release."""
        head = self.fields(release, "headline", "subheadline", "place", "date")
        company = self.fields(release.company, "name", "exchange", "ticker", "website")
        period = release.period
        calls = [self.call(call) for call in release.calls]
        return {
            "file": release.file,
            "format": release.format,
            "part": release.part,
            "company": company.pop("name"),
            **company,
            **head,
            "period": period
            and self.at(
                {"label": period.label, "start": _plain(period.start), "end": _plain(period.end)},
                release.span("period"),
            ),
            "contacts": [self.contact(contact) for contact in release.contacts],
            "call": calls[0] if calls else None,
            "other_calls": calls[1:],
            "highlights": [self.highlight(highlight) for highlight in release.highlights],
            "quotes": [self.quote(quote) for quote in release.quotes],
            "guidance": [self.guidance(guidance) for guidance in release.guidance],
            "statements": [self.statement(statement) for statement in release.statements],
            **self.fields(release, "about", "safe_harbor"),
            "doubts": [{"field": doubt.field, "why": doubt.why} for doubt in release.doubts],
        }

    def contact(self, contact: Contact) -> Form:
        """Return one contact: the first number apart, all of them in `phones`."""
        first = contact.phone
        return {
            **self.fields(contact, "name", "role", "organization"),
            "phone": first and self.at(first.number, first.span("number")),
            "phone_printed": first and first.printed,
            "phones": [
                {
                    "number": self.at(phone.number, phone.span("number")),
                    "printed": phone.printed,
                    "extension": phone.extension,
                    "kind": phone.kind,
                }
                for phone in contact.phones
            ],
            **self.fields(contact, "email"),
        }

    def call(self, call: Call) -> Form:
        """Return one call with its replay."""
        return {
            **self.fields(call, "title", "date", "time", "zone", "starts_at", "ends_at", "join_minutes_before"),
            **self.fields(call, "webcast", "registration"),
            "dial_in": [self.dial_in(number) for number in call.dial_in],
            **self.fields(call, "conference_id"),
            "replay": self.replay(call.replay) if call.replay else None,
        }

    def replay(self, replay: Replay) -> Form:
        """Return the replay of a call."""
        return {
            **self.fields(replay, "starts", "starts_at", "until", "until_time"),
            "dial_in": [self.dial_in(number) for number in replay.dial_in],
            **self.fields(replay, "pass_code", "webcast"),
        }

    def dial_in(self, dial_in: DialIn) -> Form:
        """Return one number to dial, with its code where that is its own."""
        own = {"code": dial_in.code} if dial_in.code else {}
        return {"audience": dial_in.audience, **self.fields(dial_in, "number"), "printed": dial_in.printed, **own}

    def highlight(self, highlight: Highlight) -> Form:
        """Return one highlight."""
        return self.fields(highlight, "text")

    def quote(self, quote: Quote) -> Form:
        """Return one quote."""
        return self.fields(quote, "speaker", "title", "text")

    def guidance(self, guidance: Guidance) -> Form:
        """Return one expected range."""
        return self.fields(guidance, "metric", "period", "low", "high", "unit", "scale", "text")

    def statement(self, statement: Statement) -> Form:
        """Return one financial table."""
        return {
            "kind": statement.kind,
            **self.fields(statement, "title", "audited", "scale", "currency", "per_share_scale", "shares_scale"),
            "columns": [
                {"label": column.label, "start": _plain(column.start), "end": _plain(column.end)}
                for column in statement.columns
            ],
            "rows": [
                {
                    "label": self.at(row.label, row.span),
                    "section": row.section,
                    "depth": row.depth,
                    "values": [self.figure(figure) for figure in row.figures],
                    "proven": [figure.proven for figure in row.figures],
                    "unit": row.unit,
                }
                for row in statement.rows
            ],
            "notes": list(statement.notes),
        }

    def figure(self, figure: Figure) -> object:
        """Return one cell."""
        return self.at(figure.value, figure.span)


def _plain(value: object) -> object:
    """Return a date or an instant in ISO 8601, anything else as it is."""
    return value.isoformat() if hasattr(value, "isoformat") else value


def release_form(release: Release, *, spans: bool = False) -> Form:
    """Return the JSON object of `release`; with `spans`, each value carries `start`, `end` and `line`."""
    return _Writer(spans=spans).release(release)


def call_form(call: Call) -> Form:
    """Return the JSON object of one call."""
    return _Writer(spans=False).call(call)


def contact_form(contact: Contact) -> Form:
    """Return the JSON object of one contact."""
    return _Writer(spans=False).contact(contact)
