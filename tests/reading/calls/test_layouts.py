"""One call, its replay and their numbers in the many layouts of web pages and Markdown: always the same is read."""

import datetime as dt

import pytest

from irdesk.domain.call import Call
from irdesk.reading.calls import read_calls
from irdesk.reading.masthead import Masthead
from irdesk.reading.sources.files import load

_LINES = [
    ("Date", "Thursday, May 13, 2004"),
    ("Time", "8:30 a.m. ET"),
    ("Dial-in (U.S.)", "877-555-0101"),
    ("Dial-in (international)", "201-555-0102"),
    ("Conference ID", "445566"),
    ("Replay (U.S.)", "844-555-0103"),
    ("Replay (international)", "412-555-0104"),
    ("Replay passcode", "13700012"),
    ("Replay expires", "May 27, 2004"),
]
_COLUMNS = [
    ("Date", "May 13, 2004, 8:30 a.m. ET", "until May 27, 2004"),
    ("U.S.", "877-555-0101", "844-555-0103"),
    ("International", "201-555-0102", "412-555-0104"),
    ("Code", "445566", "13700012"),
]
_LIVE = ["May 13, 2004, 8:30 a.m. ET", "877-555-0101 (U.S.)", "201-555-0102 (international)", "Conference ID: 445566"]
_REPLAY = ["Until May 27, 2004", "844-555-0103 (U.S.)", "412-555-0104 (international)", "Passcode: 13700012"]
_SAID = "Husum will host a conference call on its results."


def _cells(row: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>"


def _page(*parts: str) -> str:
    """Return a release as a web page, `parts` between its first sentence and its contact."""
    body = "".join(parts)
    return (
        "<html><body><p>HUSUM, May 12, 2004 -- Husum Inc. (NYSE: HUS) today reported its results.</p>"
        f"{body}<p>About Husum</p><p>Husum makes boats. Contact: Ann Roe, 212-555-0999.</p></body></html>"
    )


LAYOUTS = {
    "a row each": _page("<p>Conference Call</p><table>", *map(_cells, _LINES), "</table>"),
    "a row each with colons": _page(
        "<p>Conference Call</p><table>", *(_cells((f"{label}:", value)) for label, value in _LINES), "</table>"
    ),
    "two columns": _page(
        f"<p>{_SAID}</p><table>", _cells(("", "<b>Live call</b>", "<b>Replay</b>")), *map(_cells, _COLUMNS), "</table>"
    ),
    "two cells of many lines": _page(
        f"<p>{_SAID}</p><table>",
        _cells(("<br>".join(["<b>Live call</b>", *_LIVE]), "<br>".join(["<b>Replay</b>", *_REPLAY]))),
        "</table>",
    ),
    "two columns of cells of two lines": _page(
        f"<p>{_SAID}</p><table>",
        _cells(("<b>Live call</b>", "<b>Replay</b>")),
        _cells(("Date: May 13, 2004<br>8:30 a.m. ET", "Date: until May 27, 2004<br>midnight ET")),
        _cells(
            ("U.S.: 877-555-0101<br>International: 201-555-0102", "U.S.: 844-555-0103<br>International: 412-555-0104")
        ),
        _cells(("Code: 445566<br>English", "Code: 13700012<br>English")),
        "</table>",
    ),
    "line breaks": _page(
        "<p>" + "<br>".join(["Conference call", *_LIVE]) + "</p><p>" + "<br>".join(["Replay", *_REPLAY]) + "</p>"
    ),
    "bullets": _page(
        f"<p>{_SAID}</p><ul>",
        *(f"<li>{line}</li>" for line in _LIVE),
        "</ul><p>A replay will be available:</p><ul>",
        *(f"<li>{line}</li>" for line in _REPLAY),
        "</ul>",
    ),
    "divisions": _page(*(f"<div>{line}</div>" for line in ["Conference Call", *_LIVE, "Replay", *_REPLAY])),
    "labels above their values": _page(
        "<p>Conference Call</p>", *(f"<p>{label}</p><p>{value}</p>" for label, value in _LINES)
    ),
    "a head row": _page(
        f"<p>{_SAID}</p><table>",
        _cells(("Event", "Date and time", "Toll-free", "International", "Code")),
        *(_cells((event, *(row[place] for row in _COLUMNS))) for place, event in ((1, "Live call"), (2, "Replay"))),
        "</table>",
    ),
    "numbers split over elements": _page(
        "<p>Husum will host a conference call on <span>Thursday</span>, <i>May&nbsp;13</i>, 2004 at 8:30&nbsp;a.m. "
        "E<span>T</span>. Dial <b>877</b>-<b>555</b>-<b>0101</b> (U.S.) or 201&#8209;555&#8209;0102 "
        "(int<span>ernational)</span>, conference ID&#58; 44<span>5566</span>. A re<span>play</span> is available "
        "until May&nbsp;27, 2004 at 844&ndash;555&ndash;0103 (U.S.) or (412)&nbsp;555&#45;0104 (international), "
        "passcode&nbsp;13700012.</p>"
    ),
}
_HEAD = "HUSUM, May 12, 2004 -- Husum Inc. today reported its results.\n\n## Conference Call\n\n"
MARKDOWN = {
    "two columns": _HEAD
    + "\n".join("| " + " | ".join(row) + " |" for row in [("", "Live call", "Replay"), ("---",) * 3, *_COLUMNS]),
    "a row each": _HEAD + "\n".join(f"| {label}: | {value} |" for label, value in _LINES),
    "bold labels": _HEAD + "\n".join(f"**{label}:** {value}" for label, value in _LINES),
    "bullets": _HEAD
    + "\n".join(f"* {line}" for line in _LIVE)
    + "\n\n## Replay\n\n"
    + "\n".join(f"* {line}" for line in _REPLAY),
}


def _stated(call: Call) -> tuple[object, ...]:
    replay = call.replay
    assert replay is not None
    live = sorted((number.audience, number.number) for number in call.dial_in)
    later = sorted((number.audience, number.number) for number in replay.dial_in)
    return call.date, call.time, call.zone, live, call.conference_id, later, replay.pass_code, replay.until


EXPECTED = (
    dt.date(2004, 5, 13),
    "08:30",
    "ET",
    [("domestic", "+18775550101"), ("international", "+12015550102")],
    "445566",
    [("domestic", "+18445550103"), ("international", "+14125550104")],
    "13700012",
    dt.date(2004, 5, 27),
)


@pytest.mark.parametrize(
    ("name", "text"),
    [("page.htm", text) for text in LAYOUTS.values()] + [("page.md", text) for text in MARKDOWN.values()],
    ids=[*LAYOUTS, *(f"Markdown: {name}" for name in MARKDOWN)],
)
def test_layout(name: str, text: str) -> None:
    (call,), _ = read_calls(load(text.encode(), name), Masthead(date=dt.date(2004, 5, 12)))
    assert _stated(call) == EXPECTED


def test_columns_that_hold_labels_and_values() -> None:
    rows = [
        ("Live Conference Call", "Conference Call Replay"),
        ("May 13, 2004, 8:30 a.m. ET", "Available until May 27, 2004"),
        ("U.S.            877-555-0101", "U.S.            844-555-0103"),
        ("International   201-555-0102", "International   412-555-0104"),
        ("Code            445566", "Code            13700012"),
    ]
    table = "\n".join(f"{live:34}{replay}" for live, replay in rows)
    text = f"HUSUM, May 12, 2004 -- Husum Inc. today reported its results.\n\nConference Call\n\n{table}\n"
    (call,), _ = read_calls(load(text.encode(), "release.txt"), Masthead(date=dt.date(2004, 5, 12)))
    assert _stated(call) == EXPECTED


def test_two_languages_in_cells_of_one_line_and_of_several() -> None:
    text = """HUSUM, May 12, 2004 -- Husum Inc. today reported its results.

Conference calls

Portuguese      English
May 13th, 2004  May 13th, 2004

10:00 a.m. (Brazil time)
9:00 a.m. (US EDT)

12:00 p.m. (Brazil time)
11:00 a.m. (US EDT)

Phone: +55 (11) 5555-6301  Phone: +1 (973) 555-0193
Code: 87611                Code: 87673

Replay: +55 (11) 5555-6225
Code: 16311

Replay: +1 (973) 555-0180
Code: 87673
"""
    (call, other), _ = read_calls(load(text.encode(), "release.txt"), Masthead(date=dt.date(2004, 5, 12)))
    assert (call.time, call.zone, call.conference_id) == ("12:00", "BRAZIL TIME", "87673")
    assert [number.number for number in call.dial_in] == ["+19735550193"]
    assert call.replay is not None
    assert [number.number for number in call.replay.dial_in] == ["+19735550180"]
    assert (other.time, [number.number for number in other.dial_in]) == ("10:00", ["+551155556301"])
