"""The title of a table and what the lines above it say besides."""

import re
from collections.abc import Sequence

import msgspec

from irdesk.reading.statements.calendar.dates import days
from irdesk.reading.statements.heads.casing import recase
from irdesk.reading.statements.heads.titles import (
    Above,
    chosen,
    headed,
    is_heading,
    is_note,
    is_prose,
    is_title,
    only_dates,
    without_aside,
)
from irdesk.reading.statements.lines.layout import Line

_INTRO = re.compile(
    r"\b((?:reconciliations?|summary|computation|calculation|breakdown|components)\s+of\b.+?)"
    r"(?=\s+(?:for the|is as|are as|is set|are set|is presented|is provided|follows)\b|\s*\(in|[:;.]|$)",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?<=[a-zA-Z.])(?<!UN)(?<!Un)(UNAUDITED|CONDENSED|CONSOLIDATED|RECONCILIATION|Condensed|Consolidated"
    r"|Unaudited)\b"
)
_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:\s(?:19|20)\d\d)?"
_COVERS = re.compile(
    r"\b(?:ended|ending|as of|as at|at)\s+(?:and as of\s+)?"
    rf"(?:{_DAY}(?:,?\s(?:and|&)?\s?)?(?:(?:19|20)\d\d\b)?){{1,5}}"
    rf"|\bperiod from\s+{_DAY}(?:\s\([^()]{{1,30}}\))?\s(?:to|through)\s{_DAY}",
    re.IGNORECASE,
)
_LENGTH_ENDED = re.compile(
    r"\b(?:\d\d?|three|six|nine|twelve|thirteen|fourteen|twenty-six|thirty-nine|fifty-two|fifty-three)[- ]"
    r"(?:weeks?|months?)(?: periods?)? end(?:ed|ing)(?=\W*(?:\([^()]*\)\W*)*$)",
    re.IGNORECASE,
)
"""How long the periods are whose last days stand over the columns: "Statements of Operations - 13 weeks ended"."""
_INTRODUCES = re.compile(
    r":\W*$|\b(?:follow(?:s|ing)|below|tables?|schedules?|set forth|presents?|presented|provides?|"
    r"summar\w+|reconcil\w+)\b",
    re.IGNORECASE,
)

_STATES = re.compile(r"\b(?:end(?:ed|ing)|as (?:of|at)|at|months?|weeks?|quarters?|years?)\b", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


class Names(msgspec.Struct, frozen=True):
    """The title with its place, and all that the lines above say, for scale, audit and dates."""

    title: str | None
    start: int
    end: int
    text: str
    intro: str


def read_names(above: Above, intro: Sequence[Line], heading: Line | None = None) -> Names:
    """Read the lines above the heads of a table, else its introduction, else the `heading` over that.

    The first line of the introduction may be a heading itself; a sentence is the title only where nothing else is.
    """
    text = " ".join(line.text for line in above.lines)
    sentence = " ".join(line.text for line in intro)
    lines = chosen(above) or headed(intro, above)
    if lines:
        title = plain(" ".join(line.text for line in lines))
        match = _INTRO.search(title) if len(title.split()) > 12 else None
        if match or not is_prose(title):
            return Names(match[1] if match else recase(title), lines[0].start, lines[-1].end, text, sentence)
    match = None if is_note(sentence) else _INTRO.search(sentence)
    if match and intro:
        return Names(match[1], intro[0].start, intro[-1].end, text, sentence)
    title = plain(sentence)
    short = len(intro) == 1 and title[:1].isupper() and len(title.split()) < 14 and title[-1:] != "."
    if heading is not None and is_heading(heading) and not (short and _GLUED.search(sentence)):
        return Names(recase(plain(heading.text)), heading.start, heading.end, text, sentence)
    if short and is_title(title):
        return Names(recase(title), intro[0].start, intro[-1].end, text, sentence)
    return Names(None, 0, 0, text, sentence)


def introduction(intro: Sequence[Line]) -> Sequence[Line]:
    """Return the end of the paragraph above a table where its last sentences speak of it, nothing of other prose."""
    text = " ".join(line.text for line in intro)
    last = " ".join(_SENTENCES.split(text)[-2:])
    return intro if not is_note(text) and (_INTRODUCES.search(last) or not text.endswith(".")) else ()


def plain(text: str) -> str:
    """Return a title without Markdown emphasis, footnote marks, a firm's name run into it, scale and audit notes."""
    text = re.sub(r"\*\*|__|^#+\s*|\s*\(\d\)$|^\*+\s*|:$", "", " ".join(text.split())).strip()
    glued = _GLUED.search(text)
    return without_aside(text[glued.start(1) :] if glued else text)


def dated(lines: Sequence[Line]) -> str:
    """Return what the lines above a table say of the periods or days it covers, not of when it was published."""
    alone = [line.text for line in lines if only_dates(line.text)]
    stated: list[str] = []  # a day that merely stands there may be that of the release
    for text in alone:
        if _STATES.search(text) or (stated and not days(stated[-1])):
            stated.append(text)
    whole = " ".join(stated or alone)
    others = [line.text for line in lines if not only_dates(line.text)]
    rest = " ".join(others)
    covered = [rest[max(0, match.start() - 60) : match.end()] for match in _COVERS.finditer(rest)]
    lengths = [] if covered else [found.group() for text in others if (found := _LENGTH_ENDED.search(text))]
    return " ".join([whole, *covered, *lengths]).strip()
