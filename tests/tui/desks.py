"""Desks for the tests of the app: invented companies, every value with its place in an invented text."""

import datetime as dt
from zoneinfo import ZoneInfo

import msgspec

from irdesk.desk import Desk
from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.company import Company, Contact, Phone
from irdesk.domain.release import Guidance, Highlight, Period, Quote, Release
from irdesk.domain.source import Span
from irdesk.domain.statement import Column, Figure, Row, Statement
from irdesk.store import Store
from tests.store.opening import Place

NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")
BEFORE = dt.datetime(2004, 5, 12, 10, 15, tzinfo=NEW_YORK)
"""Three quarters of an hour before the call."""
AFTER = dt.datetime(2004, 5, 13, 15, 0, tzinfo=NEW_YORK)
"""While the replay is open."""

TEXT = """\
Contacts:
Chief Executive Officer         Investor Relations
Ada Brandt                      Jonas Weil
Northlake Systems, Inc.         Weil Partners
201-555-0110                    760-555-0137
abrandt@northlake.example

          NORTHLAKE SYSTEMS REPORTS FIRST QUARTER 2004 RESULTS

TRENTON, NJ, MAY 12, 2004 -- Northlake Systems, Inc. (NASDAQ: NLKS) today gave its results.

o    Took over the running of a large customer's data center under a contract of several
     years, with a move of its machines planned for the summer.

o    Placed 2,917,000 shares privately for $30.6 million.

"We liked this quarter," said Ada Brandt, Chief Executive Officer. "There is more to come."

The call is today, May 12, 2004, at 11 a.m. Eastern Daylight Time at www.northlake.example.
Dial 1-800 555-0151, or 973-555-0110 from abroad, ten minutes early. A replay is up until
May 19, 2004, from one hour after the call: 1-877-555-0171 or 973-555-0180, code 4754637.

                      NORTHLAKE SYSTEMS, INC.
                STATEMENTS OF OPERATIONS (UNAUDITED, IN MILLIONS)
                                            THREE MONTHS ENDED MARCH 31,
                                                2004            2003
Revenues                                        15.2            13.1
Costs of revenues, without the depreciation
 that is shown below                            10.2             8.8
Income tax expense (benefit)                    (0.2)              -
Net income (loss)                                0.8            (2.2)
"""

OPERATIONS = (
    Row(label="Revenues", figures=(Figure("15.2"), Figure("13.1"))),
    Row(label="Costs of revenues, without the depreciation that is shown below",
        figures=(Figure("10.2"), Figure("8.8"))),
    Row(label="Selling and administrative expenses", figures=(Figure("2.1"), Figure("2.0"))),
    Row(label="Income from operations", figures=(Figure("1.3"), Figure("0.9"))),
    Row(label="Income tax expense (benefit)", figures=(Figure("-0.2"), Figure("0", nil=True))),
    Row(label="Net income (loss)", figures=(Figure("0.8"), Figure("-2.2"))),
    Row(
        label="Net income (loss) to common stockholders", section="Basic earnings per share", depth=1,
        unit="per_share", figures=(Figure("0.05"), Figure("-0.40")),
    ),
    Row(
        label="Weighted average number of common shares outstanding", section="Basic earnings per share", depth=1,
        unit="shares", figures=(Figure("15.2"), Figure("5.4")),
    ),
)  # fmt: skip
BALANCE = (
    Row(label="Cash and equivalents", section="Assets", depth=1, figures=(Figure("39.6"), Figure("10.1"))),
    Row(label="Total assets", section="Assets", figures=(Figure("97.7"), Figure("66.7"))),
    Row(
        label="Stockholders' equity",
        section="Liabilities and equity",
        depth=1,
        figures=(Figure("61.1"), Figure("30.8")),
    ),
)


def span(text: str, words: str) -> Span:
    """Return the place of `words` in `text`."""
    start = text.index(words)
    return Span(start, start + len(words), text.count("\n", 0, start) + 1)


def figures(rows: tuple[Row, ...], text: str) -> tuple[Row, ...]:
    """Return rows with the places of their labels, where the text has them."""
    found = [(row, text.find("\n" + row.label[:20])) for row in rows]
    return tuple(row if at < 0 else msgspec.structs.replace(row, span=span(text, row.label[:20])) for row, at in found)


def northlake() -> Release:
    """Return the release that most tests look at."""

    def here(words: str) -> Span:
        return span(TEXT, words)

    quarter = (dt.date(2004, 1, 1), dt.date(2004, 3, 31)), (dt.date(2003, 1, 1), dt.date(2003, 3, 31))
    contacts = (
        Contact(
            name="Ada Brandt", role="Chief Executive Officer", organization="Northlake Systems, Inc.",
            phones=(Phone(number="+12015550110", printed="201-555-0110", spans={"number": here("201-555-0110")}),),
            email="abrandt@northlake.example",
            spans={"name": here("Ada Brandt"), "email": here("abrandt@northlake.example")},
        ),
        Contact(
            name="Jonas Weil", role="Investor Relations", organization="Weil Partners",
            phones=(Phone(number="+17605550137", printed="760-555-0137", spans={"number": here("760-555-0137")}),),
            spans={"name": here("Jonas Weil")},
        ),
    )  # fmt: skip
    replay = Replay(
        starts="one hour after the call", until=dt.date(2004, 5, 19), pass_code="4754637",
        dial_in=(
            DialIn(number="+18775550171", printed="1-877-555-0171", audience="domestic",
                   spans={"number": here("1-877-555-0171")}),
            DialIn(number="+19735550180", printed="973-555-0180", audience="international",
                   spans={"number": here("973-555-0180")}),
        ),
        spans={"pass_code": here("4754637"), "until": here("May 19, 2004"), "starts": here("one hour after the call")},
    )  # fmt: skip
    call = Call(
        date=dt.date(2004, 5, 12), time="11:00", zone="EDT", join_minutes_before=10,
        starts_at=dt.datetime(2004, 5, 12, 11, 0, tzinfo=NEW_YORK), webcast="www.northlake.example",
        dial_in=(
            DialIn(number="+18005550151", printed="1-800 555-0151", audience="domestic",
                   spans={"number": here("1-800 555-0151")}),
            DialIn(number="+19735550110", printed="973-555-0110", audience="international",
                   spans={"number": here("973-555-0110")}),
        ),
        replay=replay, spans={"date": here("May 12, 2004, at"), "webcast": here("www.northlake.example")},
    )  # fmt: skip
    return Release(
        file="northlake.txt", headline="Northlake Systems reports first quarter 2004 results", place="Trenton, NJ",
        date=dt.date(2004, 5, 12), period=Period("first quarter 2004", *quarter[0]),
        company=Company(name="Northlake Systems, Inc.", exchange="NASDAQ", ticker="NLKS",
                        website="www.northlake.example"),
        contacts=contacts, calls=(call,),
        highlights=(
            Highlight(
                order=0, spans={"text": here("Took over the running")},
                text="Took over the running of a large customer's data center under a contract of several years, "
                "with a move of its machines planned for the summer.",
            ),
            Highlight(order=1, text="Placed 2,917,000 shares privately for $30.6 million.",
                      spans={"text": here("Placed 2,917,000 shares")}),
        ),
        quotes=(Quote(text="We liked this quarter. There is more to come.", speaker="Ada Brandt",
                      title="Chief Executive Officer", spans={"text": here('"We liked this quarter')}),),
        guidance=(Guidance(metric="Revenue", period="2004", low="62", high="64", scale=1_000_000),),
        statements=(
            Statement(
                order=0, kind="operations", title="Statements of Operations", audited=False, scale=1_000_000,
                currency="USD", rows=figures(OPERATIONS, TEXT),
                columns=tuple(Column(f"Three months ended {end:%B %d, %Y}", start, end) for start, end in quarter),
            ),
            Statement(
                order=1, kind="balance_sheet", title="Balance Sheets", scale=1_000_000, currency="USD", rows=BALANCE,
                columns=(Column("March 31, 2004", None, dt.date(2004, 3, 31)),
                         Column("December 31, 2003", None, dt.date(2003, 12, 31))),
            ),
        ),
        text=TEXT, digest="northlake-1",
    )  # fmt: skip


def other(name: str, ticker: str, day: dt.date, number: str) -> Release:
    """Return a small release of another company, with a call at half past four."""
    text = f"{name} ({ticker}) will hold a call. Dial {number}.\n"
    starts = dt.datetime.combine(day, dt.time(16, 30), NEW_YORK)
    dial = DialIn(number=number, printed=number, spans={"number": span(text, number)})
    return Release(
        file=f"{ticker.lower()}.txt", headline=f"{name} sets its call", date=day, period=Period("first quarter 2004"),
        company=Company(name=name, exchange="NYSE", ticker=ticker),
        calls=(Call(date=day, time="16:30", zone="EDT", starts_at=starts, dial_in=(dial,)),),
        text=text, digest=f"{ticker}-1",
    )  # fmt: skip


def fill(directory: Place, *releases: Release) -> Place:
    """Make a desk of releases (the usual three) in `directory`."""
    usual = (
        northlake(),
        other("Oak & Ember Foods", "OAKE", dt.date(2004, 5, 18), "+18885550122"),
        other("Tidewater Rail", "TDWR", dt.date(2004, 3, 3), "+18665550133"),
    )
    with Store.open(directory, author="tester") as store:
        store.add_all(releases or usual)
    return directory


def opened(directory: Place, at: dt.datetime = BEFORE) -> Desk:
    """Open a desk with its clock standing still."""
    return Desk.open(directory, at, still=True, zone=BERLIN)
