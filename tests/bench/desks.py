"""Desks of any size, of invented releases with tables and texts like real ones, for the benchmarks."""

import datetime as dt
from pathlib import Path

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.company import Company, Contact, Phone
from irdesk.domain.release import Highlight, Period, ReleaseHead
from irdesk.domain.source import Span
from irdesk.domain.statement import Column, Figure, Row, Statement
from irdesk.store import Store
from irdesk.store.local import LocalEngine
from irdesk.store.work import Work

PER_COMPANY = 20
BATCH = 250
LINES = [f"The quarter's sentence number {number} says little, at its usual length." for number in range(180)]
LABELS = ["Revenues", "Cost of revenues", "Gross profit", "Selling expenses", "Operating income", "Net income"]


def build_desk(directory: Path, releases: int) -> None:
    """Make a desk of so many releases, twenty a company (tickers T1, T2, …), ending in a snapshot."""
    with Store.open(directory, author="bench") as store:
        fill(store, releases)
        assert isinstance(store.engine, LocalEngine)
        store.close()
        store.engine.compact()


def fill(store: Store, releases: int) -> None:
    """Put so many releases on a desk, twenty a company."""
    for first in range(0, releases, BATCH):
        with store.unit("fill") as unit:
            for number in range(first, min(first + BATCH, releases)):
                _release(unit, number)


def _release(unit: Work, number: int) -> None:
    company_id = number // PER_COMPANY + 1
    if number % PER_COMPANY == 0:
        unit.put(Company(name=f"Company {company_id} Inc.", ticker=f"T{company_id}", exchange="NASDAQ"))
        for person in range(4):
            unit.put(_contact(company_id, person))
    day = dt.date(2000, 1, 1) + dt.timedelta(days=number % 9000)
    head = unit.put(
        ReleaseHead(
            company_id=company_id,
            file=f"release{number}.txt",
            digest=f"{number:064x}",
            headline=f"Company {company_id} reports results number {number}",
            date=day,
            period=Period(f"quarter {number}", day, day),
            about=LINES[0] * 8,
            safe_harbor=LINES[1] * 14,
            spans={name: Span(100, 900, 12) for name in ("headline", "date", "about", "safe_harbor")},
        )
    )
    unit.put(_call(head, number))
    for order in range(6):
        unit.put(Highlight(release_id=head.id, order=order, text=LINES[order] * 2, spans={"text": Span(9, 99, 3)}))
    for order in range(3):
        unit.put(_statement(head.id, order))
    unit.put_text(head.id, "\n".join(LINES))


def _contact(company_id: int, person: int) -> Contact:
    printed = f"212-555-{company_id % 10}{person:03d}"
    phone = Phone(number=f"+1{printed.replace('-', '')}", printed=printed, spans={"number": Span(4, 16, 2)})
    return Contact(
        company_id=company_id, name=f"Person {company_id} {person}", role="Investor Relations", phones=(phone,)
    )


def _call(head: ReleaseHead, number: int) -> Call:
    lines = tuple(
        DialIn(number=f"+1800555{number % 10000:04d}", printed=f"1-800-555-{number % 10000:04d}", audience=audience)
        for audience in ("domestic", "international")
    )
    replay = Replay(starts="two hours after", until=head.date, dial_in=lines, pass_code=f"{number:07d}")
    moment = dt.datetime(2004, 5, 12, 15, tzinfo=dt.UTC)
    return Call(
        company_id=head.company_id, release_id=head.id, date=head.date, time="11:00", zone="EDT", starts_at=moment,
        dial_in=lines, replay=replay, spans={"date": Span(1, 2, 3), "time": Span(1, 2, 3)},
    )  # fmt: skip


def _statement(release_id: int, order: int) -> Statement:
    columns = tuple(Column(f"Quarter {n}", dt.date(2004, 1, 1), dt.date(2004, 3, 31), "period") for n in range(2))
    rows = tuple(
        Row(f"{LABELS[n % 6]} {n}", "Section", n % 3, figures=(Figure("15.2", Span(n, n + 4, n)), Figure("13.1")))
        for n in range(30)
    )
    return Statement(release_id=release_id, order=order, title=f"Table {order}", columns=columns, rows=rows)
