"""The title of a table and what the lines above it say besides."""

import re
from collections.abc import Sequence

import msgspec

from irdesk.reading.statements.casing import recase
from irdesk.reading.statements.dates import MONTHS, is_dated
from irdesk.reading.statements.kinds import kind_of_title
from irdesk.reading.statements.layout import Line

_SCALE_LINE = re.compile(
    r"^\W*(?:(?:un)?audited\b(?=\W*$|\s*[,;)(&–—-]|\s+(?:in|dollars?|amounts?|and|\$)\b)"
    r"|(?:all |dollars?|amounts?|figures?|expressed|stated|tabular)?.{0,30}\bin\s+(?:u\.?s\.?\s*)?(?:dollars?,?\s*)?"
    r"(?:[$€£]\s?)?(?:thousands?|millions?|billions?)"
    r"|(?:thousands?|millions?|billions?)\b|except\b|\$?000|preliminary\b\W*$|restated\b|continued\b|in [$€£])",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"\b(?:inc|corp|corporation|company|co|ltd|limited|plc|llc|l\.p|lp|n\.v|s\.a|ag|group|"
    r"holdings|subsidiaries)\.?\)?[,.]?$|\band (?:its )?(?:consolidated )?subsidiaries\b",
    re.IGNORECASE,
)
_INTRO = re.compile(
    r"\b((?:reconciliations?|summary|computation|calculation|breakdown|components)\s+of\b.+?)"
    r"(?=\s+(?:for the|is as|are as|is set|are set|is presented|is provided|follows)\b|\s*\(in|[:;.]|$)",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?<=[a-zA-Z.])(?<!UN)(?<!Un)(UNAUDITED|CONDENSED|CONSOLIDATED|RECONCILIATION|Condensed|Consolidated"
    r"|Unaudited)\b"
)
_ASIDE = re.compile(
    r"(?:\s*\((?:(?:un)?audited|(?:.{0,20}\bin\b.{0,12}|[$€£]\s?)(?:thousands?|millions?|billions?)"
    r"|continued)\b[^)]*\)?)+$",
    re.IGNORECASE,
)
_COVERS = re.compile(
    r"\b(?:ended|ending|as of|as at|at)\s+(?:and as of\s+)?"
    r"(?:(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:\s(?:19|20)\d\d)?"
    r"(?:,?\s(?:and|&)?\s?)?(?:(?:19|20)\d\d\b)?){1,5}",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"@|\bwww\.|://|^(?:\(\d{1,2}\)|\d{1,2}\)?\s|[¹²³⁴⁵⁶⁷⁸⁹])(?=\W*[A-Za-z])(?!.{0,40}\bweeks\b)", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?:\S+\s+){8,}\S*[a-z]{3}\.$|^N\.?/?M\.?\W")  # prose, and what `NM` means
_INTRODUCES = re.compile(
    r":\W*$|\b(?:follow(?:s|ing)|below|tables?|schedules?|set forth|presents?|presented|provides?|"
    r"summar\w+|reconcil\w+)\b",
    re.IGNORECASE,
)

_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


class Names(msgspec.Struct, frozen=True):
    """The title with its place, and all that the lines above say, for scale, audit and dates."""

    title: str | None
    start: int
    end: int
    text: str
    intro: str


def read_names(titles: Sequence[Line], intro: Sequence[Line], beside: Sequence[Line] = ()) -> Names:
    """Read the lines above the heads of a table; those `beside` the heads are its title only if no other is."""
    text = " ".join(line.text for line in titles)
    sentence = " ".join(line.text for line in intro)
    chosen = _chosen(titles, beside) or [
        line for line in _title(intro) if len(line.text.split()) < 14 and line.text[-1:] != "."
    ]
    if chosen:
        title = plain(" ".join(line.text for line in chosen))
        match = _INTRO.search(title) if len(title.split()) > 12 else None
        return Names(match[1] if match else recase(title), chosen[0].start, chosen[-1].end, text, sentence)
    match = _INTRO.search(sentence)
    if match and intro:
        return Names(match[1], intro[0].start, intro[-1].end, text, sentence)
    return Names(None, 0, 0, text, sentence)


def _chosen(titles: Sequence[Line], beside: Sequence[Line]) -> list[Line]:
    """Return the lines of the title; what stands beside the heads only where no line above them is more of one."""
    chosen = _title(_whole(titles))
    if chosen and chosen[0] in beside:
        above = _title(_whole([line for line in titles if line not in beside]))
        named = _names_kind(chosen[-1].text) and " " in chosen[-1].text  # `Segment` alone is the head of the labels
        if above and (_names_kind(above[-1].text) or not named):
            return above
    return chosen


def introduction(intro: Sequence[Line]) -> Sequence[Line]:
    """Return the end of the paragraph above a table where its last sentences speak of it, nothing of other prose."""
    text = " ".join(line.text for line in intro)
    last = " ".join(_SENTENCES.split(text)[-2:])
    return intro if _INTRODUCES.search(last) or not text.endswith(".") else ()


def _whole(titles: Sequence[Line]) -> list[Line]:
    """Return the lines without those that go on with a scale in parentheses from the line above."""
    kept: list[Line] = []
    opened = False
    for line in titles:
        starts = bool(_SCALE_LINE.match(line.text))
        if opened:
            opened = ")" not in line.text
            continue
        kept.append(line)
        opened = starts and line.text.count("(") > line.text.count(")")
    return kept


def plain(text: str) -> str:
    """Return a title without Markdown emphasis, footnote marks, a firm's name run into it, scale and audit notes."""
    text = re.sub(r"\*\*|__|^#+\s*|\s*\(\d\)$|^\*+\s*|:$", "", " ".join(text.split())).strip()
    glued = _GLUED.search(text)
    return _ASIDE.sub("", text[glued.start(1) :] if glued else text).strip()


def _title(titles: Sequence[Line]) -> list[Line]:
    """Return the lines of the title: the last that names a statement, else the last that is neither scale nor firm."""
    named = [place for place, line in enumerate(titles) if _names_kind(line.text)]
    if named:
        first = last = named[-1]
    else:
        other = [place for place, line in enumerate(titles) if _is_title(line.text)]
        if not other:
            return []
        first = last = other[-1]
    while first > 0 and not titles[first].gap and _goes_on(titles[first - 1], titles[first]):
        first -= 1
    while last + 1 < len(titles) and not titles[last + 1].gap and _goes_on(titles[last], titles[last + 1]):
        last += 1
    return list(titles[first : last + 1])


def _names_kind(text: str) -> bool:
    return kind_of_title(text) is not None and not _SCALE_LINE.match(_bare(text)) and len(text.split()) <= 40


def _bare(text: str) -> str:
    """Return a line without the scale in parentheses behind it, unless nothing else stands there."""
    return _ASIDE.sub("", text).strip() or text


def _is_title(text: str) -> bool:
    letters = sum(character.isalpha() for character in text)
    if letters < 4 or _SCALE_LINE.match(_bare(text)) or len(text.split()) > 25 or _NO_TITLE.search(text):
        return False
    return not (_ENTITY.search(text) or _SENTENCE.search(text) or _only_dates(_bare(text)))


def _only_dates(text: str) -> bool:
    words = [word for word in re.findall(r"[a-z]+", text.lower()) if word not in MONTHS]
    rest = {
        "for",
        "the",
        "and",
        "three",
        "six",
        "nine",
        "twelve",
        "months",
        "weeks",
        "quarter",
        "quarters",
        "year",
        "years",
        "ended",
        "as",
        "of",
        "period",
        "fiscal",
        "first",
        "second",
        "third",
        "fourth",
        "thirteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "two",
        "half",
        "ending",
    }
    return is_dated(text) and all(word in rest or len(word) < 3 for word in words)


def dated(lines: Sequence[Line]) -> str:
    """Return what the lines above a table say of the periods or days it covers, not of when it was published."""
    whole = " ".join(line.text for line in lines if _only_dates(line.text))
    rest = " ".join(line.text for line in lines if not _only_dates(line.text))
    return " ".join(
        [whole, *(rest[max(0, match.start() - 60) : match.end()] for match in _COVERS.finditer(rest))]
    ).strip()


def _goes_on(line: Line, below: Line) -> bool:
    """Return whether a title that wraps goes on from one line to the next."""
    if (
        line.cells != below.cells
        or _SCALE_LINE.match(below.text)
        or _SCALE_LINE.match(line.text)
        or _only_dates(below.text)
    ):
        return False
    if _ENTITY.search(line.text) and not _names_kind(line.text):
        return False
    text = line.text.rstrip()
    opened = text.endswith(
        ("and", "of", "to", "-", "–", "—", ",", "for", "in", "with", "CERTAIN", "AND", "OF", "TO", "the")
    ) or text.count("(") > text.count(")")
    return opened or (
        len(text) > 45
        and not line.cells
        and _is_title(below.text)
        and len(below.text) < len(text)
        and not text.endswith(":")
    )
