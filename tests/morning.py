"""A desk on a busy morning, for the pictures: ten invented companies with calls ahead, on, and to be heard again."""

import datetime as dt
from pathlib import Path

import msgspec

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.release import Period, Release
from irdesk.domain.statement import Column, Figure, Row, Statement
from tests.tui.desks import NEW_YORK, fill, northlake, other

COMPANIES = (
    ("Oak & Ember Foods", "OAKE", dt.datetime(2004, 5, 12, 10, 0, tzinfo=NEW_YORK), "+18885550122", None),
    (
        "Harbor Point Bancorp",
        "HPBK",
        dt.datetime(2004, 5, 12, 16, 30, tzinfo=NEW_YORK),
        "+18005550164",
        dt.date(2004, 5, 26),
    ),
    ("Quill & Sable Publishing", "QSPB", dt.datetime(2004, 5, 13, 8, 30, tzinfo=NEW_YORK), "+18775550109", None),
    (
        "Larkspur Therapeutics",
        "LRKS",
        dt.datetime(2004, 5, 18, 17, 0, tzinfo=NEW_YORK),
        "+18665550147",
        dt.date(2004, 6, 1),
    ),
    (
        "Stonewater Mining",
        "SWMN",
        dt.datetime(2004, 5, 11, 11, 0, tzinfo=NEW_YORK),
        "+18005550118",
        dt.date(2004, 5, 12),
    ),
    (
        "Brightfield Instruments",
        "BRFI",
        dt.datetime(2004, 5, 6, 17, 0, tzinfo=NEW_YORK),
        "+18885550185",
        dt.date(2004, 5, 20),
    ),
    ("Tidewater Rail", "TDWR", dt.datetime(2004, 3, 3, 9, 0, tzinfo=NEW_YORK), "+18665550133", dt.date(2004, 3, 10)),
    ("Copperline Telephone", "CPRL", dt.datetime(2004, 2, 24, 10, 0, tzinfo=NEW_YORK), "+18775550126", None),
)
"""Name, ticker, the start of the call in New York, a number, and the last day of the replay."""

QUARTERS = ((2002, 3), (2002, 6), (2002, 12), (2003, 6), (2003, 9), (2003, 12))
REVENUES = ("11.2", "11.9", "12.2", "13.6", "14.1", "14.6")
INCOME = ("-0.9", "-0.4", "-1.1", "0.2", "0.4", "0.6")
"""Northlake's earlier quarters; that of September 2002 is on no release of the desk."""


def listed(name: str, ticker: str, start: dt.datetime, number: str, until: dt.date | None) -> Release:
    """Return a company's release with its call, and its replay where there is one."""
    release = other(name, ticker, start.date(), number)
    replay = Replay(
        starts="two hours after the call", until=until, pass_code="330-128",
        dial_in=(DialIn(number="+18775550192", printed="877-555-0192", audience="domestic"),),
    )  # fmt: skip
    call: Call = release.calls[0].with_fields(
        time=f"{start:%H:%M}", starts_at=start, join_minutes_before=10, replay=replay if until else None
    )
    day = min(start.date(), dt.date(2004, 5, 12))
    return msgspec.structs.replace(release, calls=(call,), date=day)


def earlier(year: int, month: int, revenues: str, income: str) -> Release:
    """Return an earlier quarter of Northlake's."""
    end = dt.date(year, month, 31 if month in {3, 12} else 30)
    start = dt.date(year, month - 2, 1)
    rows = tuple(
        Row(label=label, figures=(Figure(value),))
        for label, value in (("Revenues", revenues), ("Net income (loss)", income))
    )
    period = Period(f"{('first', 'second', 'third', 'fourth')[month // 3 - 1]} quarter {year}", start, end)
    table = Statement(
        order=0, kind="operations", title="Statements of Operations", scale=1_000_000, currency="USD", rows=rows,
        columns=(Column(f"Three months ended {end:%B %d, %Y}", start, end),),
    )  # fmt: skip
    return Release(
        file=f"northlake-{end}.txt", headline=f"Northlake Systems reports its {period.label}", period=period,
        date=end + dt.timedelta(days=40), company=northlake().company, statements=(table,), text=f"{end}",
        digest=f"northlake-{end}",
    )  # fmt: skip


def morning(directory: Path) -> Path:
    """Make the desk in a directory."""
    past = (earlier(*quarter, *figures) for quarter, *figures in zip(QUARTERS, REVENUES, INCOME, strict=True))
    fill(directory, northlake(), *(listed(*company) for company in COMPANIES), *past)
    return directory
