"""What of the desk can be found, and by which words."""

import re
from collections.abc import Iterator

from irdesk.domain.call import Call, DialIn
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, Period, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.lookup.index import Entry
from irdesk.lookup.words import fold

QUARTERS = {
    1: ("q1", "first quarter"),
    2: ("q2", "second quarter"),
    3: ("q3", "third quarter"),
    4: ("q4", "fourth quarter"),
}


def digits(text: str) -> str:
    """Return the digits of a number."""
    return re.sub(r"\D", "", text)


def period_words(period: Period | None) -> str:
    """Return the words that find a period: its label, `q1 2004`, `q1 04`."""
    if period is None:
        return ""
    words = [period.label]
    number = re.search(r"\b(first|second|third|fourth)\b|\bq([1-4])\b", period.label.lower())
    year = re.search(r"\b(?:19|20)(\d\d)\b", period.label)
    if number:
        quarter = int(number[2]) if number[2] else ("first", "second", "third", "fourth").index(number[1]) + 1
        words.extend(QUARTERS[quarter])
    if year:
        words.extend([year[0], year[1]])
    return " ".join(words)


def company_words(company: Company | None) -> str:
    """Return the words that find a company."""
    if company is None:
        return ""
    parts = [company.name, company.ticker, *company.aliases, company.website]
    return " ".join(part for part in parts if part)


def contact_entry(contact: Contact, company: Company | None, day: int) -> Entry:
    """Return the entry of a person, found by name, role, firm, number and e-mail."""
    phones = [f"{digits(phone.number)} {phone.kind or ''}" for phone in contact.phones]
    parts = [contact.name, contact.role, contact.organization, contact.email, *phones, contact.note, "contact"]
    text = " ".join(part for part in parts if part)
    release = max(contact.release_ids, default=0)
    return Entry(fold(f"{text} {company_words(company)}"), "contact", contact.company_id, release, contact.id, day=day)


def call_entries(call: Call, head: ReleaseHead | None, company: Company | None, day: int) -> Iterator[Entry]:
    """Yield the entries of a call and of its replay, found by company, period, number and code."""
    about = f"{company_words(company)} {period_words(head.period if head else None)} {call.date or ''}"
    live = f"call dial-in {_numbers(call.dial_in)} conference id {call.conference_id or ''} {call.webcast or ''}"
    yield Entry(fold(f"{live} {about}"), "call", call.company_id, call.release_id, call.id, day=day)
    if call.replay:
        replay = f"replay {_numbers(call.replay.dial_in)} pass code {call.replay.pass_code or ''}"
        yield Entry(fold(f"{replay} {about}"), "replay", call.company_id, call.release_id, call.id, day=day)


def _numbers(numbers: tuple[DialIn, ...]) -> str:
    return " ".join(f"{digits(number.number)} {digits(number.printed)} {number.code or ''}" for number in numbers)


def head_entry(head: ReleaseHead, company: Company | None, day: int) -> Entry:
    """Return the entry of a release, found by headline, company and period."""
    text = f"press release {head.headline or ''} {head.date or ''} {period_words(head.period)} {company_words(company)}"
    return Entry(fold(text), "release", head.company_id, head.id, head.id, day=day)


def company_entry(company: Company, day: int) -> Entry:
    """Return the entry of a company."""
    return Entry(
        fold(f"company {company_words(company)} {company.exchange or ''}"),
        "company",
        company.id,
        0,
        company.id,
        day=day,
    )


def highlight_entry(highlight: Highlight, head: ReleaseHead, company: Company | None, day: int) -> Entry:
    """Return the entry of a highlight, found by its words."""
    text = fold(f"highlight {highlight.text} {company_words(company)} {period_words(head.period)}")
    return Entry(text, "highlight", head.company_id, head.id, highlight.id, day=day)


def row_entries(statement: Statement, head: ReleaseHead, company: Company | None, day: int) -> Iterator[Entry]:
    """Yield an entry a table row, found by label, table, company and period."""
    about = f"{statement.title or ''} {company_words(company)} {period_words(head.period)}"
    for number, row in enumerate(statement.rows):
        text = fold(f"{row.label} {row.section or ''} {about}")
        yield Entry(text, "row", head.company_id, head.id, statement.id, row=number, day=day)
