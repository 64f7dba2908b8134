"""An invented company with everything that the formats carry."""

import datetime as dt

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.company import Company, Contact, Phone
from irdesk.domain.release import Highlight, Period, Quote, ReleaseHead
from irdesk.domain.source import Span
from irdesk.domain.statement import Column, Figure, Row, Statement

STAMP = dt.datetime(2024, 4, 20, 9, 0, tzinfo=dt.UTC)

COMPANY = Company(id=1, name="Harbor Lights, Inc.", exchange="NYSE", ticker="HBRL", website="www.harborlights.example")

CALL = Call(
    id=7,
    company_id=1,
    release_id=3,
    date=dt.date(2024, 5, 2),
    time="08:30",
    zone="EDT",
    starts_at=dt.datetime.fromisoformat("2024-05-02T08:30:00-04:00"),
    ends_at=dt.datetime.fromisoformat("2024-05-02T09:30:00-04:00"),
    join_minutes_before=15,
    webcast="www.harborlights.example/webcast",
    dial_in=(
        DialIn(number="+18005550142", printed="(800) 555-0142", audience="domestic", toll_free=True),
        DialIn(number="+12125550188", printed="212-555-0188", audience="international"),
        DialIn(number="+442079460958", printed="+44 20 7946 0958", audience="GB"),
    ),
    conference_id="8871234",
    replay=Replay(
        starts="two hours after the end of the call",
        until=dt.date(2024, 5, 16),
        dial_in=(DialIn(number="+18775550199", printed="877-555-0199", audience="domestic"),),
        pass_code="47546",
    ),
)

OWN_CODES = CALL.with_fields(
    conference_id=None,
    dial_in=(CALL.dial_in[0].with_fields(code="111222"), CALL.dial_in[2].with_fields(code="333 444")),
)
"""A call on which each number has a code of its own."""

CONTACTS = (
    Contact(
        id=1,
        company_id=1,
        release_ids=(3,),
        name="Ana Müller-Weiß",
        role="Chief Financial Officer",
        organization="Harbor Lights, Inc.",
        phones=(
            Phone(number="+12125550101", printed="212-555-0101", kind="office"),
            Phone(number="+12125550102", printed="212-555-0102", extension="12", kind="cell"),
        ),
        email="ana@harborlights.example",
        note="prefers mornings;\nask for Jo, first",
    ),
    Contact(
        id=2, company_id=1, role="Investor Relations", phones=(Phone(number="ask the desk", printed="ask the desk"),)
    ),
)

HEAD = ReleaseHead(
    id=3,
    company_id=1,
    file="hbrl.txt",
    headline="Harbor Lights reports *record* quarter",
    place="Boston, MA",
    date=dt.date(2024, 5, 1),
    period=Period("first quarter 2024", dt.date(2024, 1, 1), dt.date(2024, 3, 31)),
    quotes=(Quote(text="We lit more harbors.", speaker="Bo Lindqvist", title="Chief Executive Officer"),),
)

HIGHLIGHTS = (Highlight(text="1. Opened two lamps"), Highlight(text="- Cut costs | waste by 4%"))


def figures(*values: str | None) -> tuple[Figure, ...]:
    """Return displayed figures; a dash is nil."""
    return tuple(Figure("0", nil=True) if value == "-" else Figure(value) for value in values)


STATEMENT = Statement(
    id=5,
    release_id=3,
    kind="operations",
    title="Statements of Operations",
    audited=False,
    scale=1_000_000,
    currency="USD",
    columns=(Column("Q1 2024"), Column("Q1 2023")),
    rows=(
        Row("Revenues", figures=(Figure("15.2", Span(10, 14, 2)), Figure("13.1"))),
        Row("Services", section="Costs", depth=1, figures=figures("10.2", "8.8")),
        Row("Administration", section="Costs", depth=1, figures=figures("2.1", "2.0")),
        Row("Depreciation", section="Costs", depth=1, figures=figures("-", "0.4")),
        Row("Total costs", section="Costs", figures=figures("12.3", "11.2")),
        Row("Operating income", figures=figures("2.9", "1.8")),
        Row("=Tax", figures=figures("-0.4", None)),
        Row("Per share", unit="per_share", figures=figures("0.05", "-0.40")),
        Row("Margin", unit="percent", figures=figures("19.1", "13.7")),
    ),
    notes=("@Figures may not add up.",),
)
