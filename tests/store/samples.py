"""Invented records for the store's tests."""

import datetime as dt

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.company import Company, Contact, Phone
from irdesk.domain.release import Highlight, Period, Release
from irdesk.domain.source import Span
from irdesk.domain.statement import Column, Figure, Row, Statement

TEXT = "Quillmark Ltd. reports its spring quarter.\n\nCall 1-800-555-0142, pass code 7788.\n"


def person(name: str = "Ada Fenn", number: str = "+12125550111") -> Contact:
    """Return a contact with an office number."""
    mail = f"{name.split(maxsplit=1)[0].lower()}@quillmark.example"
    phone = Phone(number=number, printed=number[2:], spans={"number": Span(1, 5, 1)})
    return Contact(name=name, role="Investor Relations", organization="Quillmark Ltd.", phones=(phone,), email=mail)


def call() -> Call:
    """Return a call with a replay."""
    line = DialIn(number="+18005550142", printed="1-800-555-0142", audience="domestic")
    return Call(date=dt.date(2004, 5, 12), time="11:00", zone="EDT", dial_in=(line,), replay=Replay(pass_code="7788"))


def statement(order: int = 0) -> Statement:
    """Return a table of one row."""
    columns = (Column("Q1 2004", dt.date(2004, 1, 1), dt.date(2004, 3, 31)),)
    rows = (Row("Revenues", figures=(Figure("15.2", Span(10, 14, 2)),)),)
    return Statement(kind="operations", title="Operations", order=order, columns=columns, rows=rows, scale=1000)


def release(number: int = 1, text: str = TEXT, **fields: object) -> Release:
    """Return a whole release; `number` makes it another company's."""
    whole = Release(
        file=f"quill{number}.txt",
        digest=f"{number:04d}-{hash_of(text)}",
        headline=f"Quillmark {number} reports its spring quarter",
        date=dt.date(2004, 5, 12),
        period=Period("first quarter 2004", dt.date(2004, 1, 1), dt.date(2004, 3, 31)),
        company=Company(name=f"Quillmark {number} Ltd.", exchange="NASDAQ", ticker=f"QM{number}"),
        contacts=(person(), person("Bo Lund", "+12125550122")),
        calls=(call(),),
        highlights=(Highlight(text="Orders doubled.", order=0), Highlight(text="A mill was bought.", order=1)),
        statements=(statement(),),
        text=text,
    )
    return whole.with_fields(**fields)


def hash_of(text: str) -> str:
    """Return a short digest that differs where texts do."""
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()[:16]
