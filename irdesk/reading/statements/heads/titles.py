"""Which of the lines above a table are its title."""

import re
from collections.abc import Sequence

import msgspec

from irdesk.domain.months import MONTHS
from irdesk.reading.statements.calendar.dates import is_dated
from irdesk.reading.statements.heads.kinds import kind_of_title
from irdesk.reading.statements.lines.layout import Line
from irdesk.reading.statements.remembering import remembered

_SCALE_LINE = re.compile(
    r"^\W*(?:(?:un)?audited\b(?=\W*$|\s*[,;)(&–—-]|\s+(?:in|dollars?|amounts?|and|\$)\b)"
    r"|(?:all |dollars?|amounts?|figures?|expressed|stated|tabular)?.{0,30}\bin\s+(?:u\.?s\.?\s*)?(?:dollars?,?\s*)?"
    r"(?:[$€£]\s?)?(?:thousands?|millions?|billions?)"
    r"|(?:thousands?|millions?|billions?)\b|except\b|\$?000|preliminary\b\W*$|restated\b|continued\b|in [$€£])",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"^(?!.*\b(?:attributable|available) to\b).*"
    r"\b(?:inc|corp|corporation|company|co|ltd|limited|plc|llc|l\.p|lp|n\.v|s\.a|ag|group|"
    r"holdings|subsidiaries)\.?\)?[,.]?$|\band (?:its )?(?:consolidated )?subsidiaries\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:\s*\((?:(?:un)?audited|(?:.{0,20}\bin\b.{0,12}|[$€£]\s?)(?:thousands?|millions?|billions?)"
    r"|continued)\b[^)]*\)?)+$",
    re.IGNORECASE,
)
_HEADLINE = re.compile(
    r";\s|[$€£]\s?\d|\b(?:[Rr]eports|[Aa]nnounces|REPORTS|ANNOUNCES)\b|(?i:^for immediate release\b)"
)
_NO_TITLE = re.compile(
    r"@|\bwww\.|://|^notes?:|^\W*see (?:accompanying|the|foot)?\s?notes?\b|"
    r"\((?:nyse|nasdaq|amex|tsx|otc|lse|(?:business|globe|pr|market)\s?-?(?:news)?wire)\b|"
    r"^(?:\(\d{1,2}\)|\d{1,2}\)?\s|[¹²³⁴⁵⁶⁷⁸⁹])(?=\W*[A-Za-z])(?!.{0,40}\bweeks\b)",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:\(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹*†‡])(?=\W*[A-Za-z])")
_INTRODUCES = re.compile(r"\W*(?:the following|the tables?|the schedules?|set forth|presented below)\b", re.IGNORECASE)
_SPEAKS = re.compile(r"\bfollow(?:s|ing)\b|\bbelow\b|\bset forth\b|\bpresented\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:\S+\s+){8,}\S*[a-z]{3}\.$|^N\.?/?M\.?\W")  # prose, and what `NM` means
_OPENED = ("and", "of", "to", "by", "-", "–", "—", ",", "for", "in", "with", "CERTAIN", "AND", "OF", "TO", "BY", "the")
_PERIOD_WORDS = re.compile(
    r"for|the|and|three|six|nine|twelve|months|weeks|quarters?|years?|ended|as|of|period|full|fiscal|first|second|third|fourth"
    r"|thirteen|twenty|thirty|forty|fifty|two|half|ending"
)
MOST_HEADING = 12  # words of a heading that stands over a paragraph


class Above(msgspec.Struct, frozen=True):
    """The lines above the heads of a table, which of them stand beside the heads, and the room that the labels have."""

    lines: Sequence[Line]
    beside: Sequence[Line] = ()
    width: int = 0


def chosen(above: Above) -> list[Line]:
    """Return the lines of the title; what stands beside the heads only where no line above them is more of one."""
    found = _title(_whole(above.lines), above)
    if found and found[0] in above.beside:
        over = _title(_whole([line for line in above.lines if line not in above.beside]), above)
        named = _names_kind(found[-1]) and " " in found[-1].text  # `Segment` alone is the head of the labels
        if over and (_names_kind(over[-1]) or not named):
            return over
        if len(found) == 1 and (" " not in found[0].text or len(found[0].chunks) > 1):
            return over
    return found


def headed(intro: Sequence[Line], above: Above) -> list[Line]:
    """Return the lines of the paragraph above a table that are its heading, none where it is running text."""
    found = _title([line for line in intro if len(line.chunks) == 1], above)
    return found if found and _capitals(" ".join(line.text for line in found)) else []


def is_heading(line: Line | None) -> bool:
    """Return whether a line is a heading: a few words with capitals, no sentence, no firm, no date, no note."""
    if line is None or line.amounts or len(line.chunks) != 1 or not is_title(line.text):
        return False
    if _HEADLINE.search(line.text):
        return False
    return 1 < len(line.text.split()) <= MOST_HEADING and _capitals(line.text)


def is_prose(text: str) -> bool:
    """Return whether many words with few capitals are a sentence that does not speak of a table."""
    words = [word for word in re.findall(r"[A-Za-z]+", text) if len(word) > 3]
    return len(text.split()) > MOST_HEADING and _share(words) < 0.4 and not _SPEAKS.search(text)


def _capitals(text: str) -> bool:
    """Return whether a text has the capitals of a heading, and no end of a sentence."""
    long = [word for word in re.findall(r"[A-Za-z]+", _bare(text)) if len(word) > 3]
    return text[-1] not in ".,;:" and text[:1].upper() == text[:1] and _share(long) >= 0.7


def _share(words: Sequence[str]) -> float:
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0


def is_note(text: str) -> bool:
    """Return whether a paragraph is a note below the table before, by the mark it begins with."""
    return bool(_NOTE.match(text))


def _whole(titles: Sequence[Line]) -> list[Line]:
    """Return the lines without headlines, and without those that go on with a scale in parentheses from above."""
    kept: list[Line] = []
    opened = headline = False
    for line in titles:
        starts = bool(_SCALE_LINE.match(line.text))
        if opened:
            opened = ")" not in line.text
            continue
        before, headline = headline, bool(_HEADLINE.search(line.text))
        if headline or (before and not line.gap and line.text.count(" ") < 2):
            continue
        kept.append(line)
        opened = starts and line.text.count("(") > line.text.count(")")
    return kept


def _title(titles: Sequence[Line], above: Above) -> list[Line]:
    """Return the lines of the title: the last that names a statement, else the last that is neither scale nor firm."""
    named = [place for place, line in enumerate(titles) if _names_kind(line)]
    other = [place for place, line in enumerate(titles) if len(line.chunks) < 3 and is_title(line.text)]
    while other and named[-1:] in ([], other[-1:]) and _INTRODUCES.match(titles[other[-1]].text) and len(other) > 1:
        named = [place for place in named if place != other[-1]]
        other.pop()
    if not (named or other):
        return []
    first = last = (named or other)[-1]
    while first > 0 and not titles[first].gap and _goes_on(titles[first - 1], titles[first], above):
        first -= 1
    while last + 1 < len(titles) and not titles[last + 1].gap and _goes_on(titles[last], titles[last + 1], above):
        last += 1
    return list(titles[first : last + 1])


def _names_kind(line: Line) -> bool:
    """Return whether a line names a statement: no row of heads, no note below the table before."""
    text = line.text
    if len(line.chunks) > 2 or _NO_TITLE.search(text) or len(text.split()) > 40:
        return False
    return kind_of_title(text) is not None and not _SCALE_LINE.match(_bare(text))


def _bare(text: str) -> str:
    """Return a line without the scale in parentheses behind it, unless nothing else stands there."""
    return without_aside(text) or text


def without_aside(text: str) -> str:
    """Return a line without the scale or the note on audit in parentheses behind it."""
    return (_ASIDE.sub("", text) if "(" in text else text).strip()


@remembered
def is_title(text: str) -> bool:
    """Return whether a line can be a title: words that are no scale, firm, sentence, note or mere date."""
    letters = sum(map(str.isalpha, text))
    if letters < 4 or _SCALE_LINE.match(_bare(text)) or len(text.split()) > 25 or _NO_TITLE.search(text):
        return False
    return not (_ENTITY.search(text) or _SENTENCE.search(text) or only_dates(_bare(text)))


@remembered
def only_dates(text: str) -> bool:
    """Return whether a line says nothing but the periods or days that a table covers."""
    if not is_dated(text):
        return False
    words = [word for word in re.findall(r"[a-z]+", text.lower()) if word not in MONTHS]
    return all(len(word) < 3 or _PERIOD_WORDS.fullmatch(word) for word in words)


def _goes_on(line: Line, below: Line, above: Above) -> bool:
    """Return whether a title that wraps goes on from one line to the next."""
    if (
        line.cells != below.cells
        or max(len(line.chunks), len(below.chunks)) > 2
        or _NO_TITLE.search(line.text)
        or _SCALE_LINE.match(below.text)
        or _SCALE_LINE.match(line.text)
        or only_dates(below.text)
    ):
        return False
    if _ENTITY.search(line.text) and not _names_kind(line):
        return False
    text = line.text.rstrip()
    if text.endswith(_OPENED) or text.count("(") > text.count(")") or _narrow(line, below, above.width):
        return True
    longest = len(text) + (10 if text.isupper() and below.text.isupper() else -1)
    return (
        len(text) > 45
        and not line.cells
        and below not in above.beside
        and is_title(below.text)
        and len(below.text) <= longest
        and not text.endswith(":")
    )


def _narrow(line: Line, below: Line, width: int) -> bool:
    """Return whether a title wraps within the labels' column of a text: no room for the next word, or not a new one."""
    if line.cells or len(line.chunks) > 1 or line.chunks[0].right > width or below.chunks[0].left > width:
        return False
    following = below.text.split()[0]
    return following[0].islower() or line.chunks[0].right + 1 + len(following) > width
