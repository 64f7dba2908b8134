"""The headline and what stands under it."""

import re

import msgspec

from irdesk.domain.months import NAME
from irdesk.domain.prose import Lines, Paragraph, fold
from irdesk.domain.source import Span
from irdesk.reading.masthead.dates import DATE
from irdesk.reading.masthead.names import SUFFIX
from irdesk.reading.masthead.noise import is_noise

OF_PERIOD = r"(?: for the (?:(?:year|quarter|period|half|\d\d weeks|six|three|nine|[369]|twelve)\b).{3,60})"
PLAIN = re.compile(
    r"(?:the )?(?:(?:unaudited|audited|consolidated|preliminary|interim|half[- ]year(?:ly)?|final|annual|full[- ]year"
    r"|quarterly|year[- ]end|(?:first|second|third|fourth)[- ]quarter) )+(?:financial )?(?:results|reports?|statement)"
    rf"(?: statement)?(?: (?:19|20)\d\d)?{OF_PERIOD}?|(?:summary of )?results{OF_PERIOD}|summary of results"
    r"|(?:(?:pre-close|q[1-4]|(?:first|second|third|fourth)[- ]quarter|half[- ]year|year[- ]end|full[- ]year|interim"
    r"|christmas|agm) )*trading (?:update|statement)(?: and .{3,50})?",
    re.IGNORECASE,
)
"""A title that is nothing but the kind of results: `Interim Results`."""

LETTERHEAD = re.compile(r"\b[A-Z][\w.]+,? \d{5}(?:-\d{4})?\b|^for immediate release\b.|\bcontacts?:", re.IGNORECASE)
TOLD = re.compile(
    r"\([^()]{2,40}:[^()]{1,12}\).{0,60}\b(?:announced|reported)\b|^.{60,}:$|\b(?:following|includ\w+|follows):$|\b(?:said|commented):?$|^[\"“‘]",
    re.IGNORECASE,
)
"""A sentence of the text, not of the title."""

WHOSE = re.compile(
    r"[A-Z][\w.&’' -]{1,60}? (?:announces|reports|posts|publishes) .{0,60}\b(?:results|earnings|profit|loss)\b"
)
OVER_BULLETS = re.compile(
    rf".{{0,50}}\bhighlights:?|(?:(?!report)[\w ]){{0,50}}\b{NAME} ?[-–—] ?{NAME}(?:,? (?:19|20)\d\d)?:?",
    re.IGNORECASE,
)
"""A heading over bullets: of highlights, or of some months."""

REACH = re.compile(r"@|(?<!\d)\(?\d{3}\)?[-. /]\s?\d{3}[-. ]\d{4}|https?://|\bwww\.", re.IGNORECASE)
BULLET = re.compile(r"^\s*(?:[o•·▪●◦‣∙*]|[-–—]{1,2}|\(?\d{1,2}[.)])\s+(?=\S)")
VERB = re.compile(
    r"\b(?:reports?|reported|announces?|announcing|posts?|achieves?|delivers?|schedules?|releases?|declares?"
    r"|completes?"
    r"|to (?:report|release|announce|host|acquire|hold|present|issue)|agrees?|acquires?|signs?|names?"
    r"|appoints?|elects?"
    r"|sets?|provides?|updates?|confirms?|launch(?:es)?|introduces?|receives?|enters?|rais(?:es?|ed)|results"
    r"|earnings|issues?"
    r"|settle[sd]?|expands?|advances?|approves?|increases?|joins?|wins?|selects?|extends?|offers?|unveils?|begins?"
    r"|closes?|files?|grows?|gives?|sells?|buys?|initiates?|anticipates?|estimates?|expects?|regains?|commences?|prices?|opens?"
    r"|adds?|secures?|adopts?|changes?|continues?|plans?)\b",
    re.IGNORECASE,
)


TRANSITIVE = re.compile(
    r"\w (?:acquires?|announces?|reports?|names?|appoints?|completes?|signs?|receives?|declares?|posts?|elects?)$",
    re.IGNORECASE,
)
SUBJECT = re.compile(rf"[A-Z][\w&.,’' -]{{2,60}}[ ,](?:{SUFFIX})\b\.?", re.IGNORECASE)
PREDICATE = re.compile(
    r"(?:reports?|announces?|posts?|declares?|completes?|issues?|achieves?|releases?) \S", re.IGNORECASE
)
"""A name with its legal form, and the line below that says what the company does."""

SECTION = re.compile(
    r"\b(?:(?:call|webcast) (?:information|details)|non-gaap|about|forward-looking"
    r"|(?:conference )?call and (?:audio )?webcast|conference call$)\b",
    re.IGNORECASE,
)
FIGURED = re.compile(r"\S {3,}\(?[$€£]?\d[\d.,]*\)?%?(?:\s|$)", re.MULTILINE)
CALL = re.compile(r"(?:[\w-]+ ){0,3}(?:conference call|webcast)(?: (?:information|details))?:?", re.IGNORECASE)
CODE = re.compile(r"\b(?:access|pass|conference) ?(?:code|id)\b|\d{6}", re.IGNORECASE)
STAMP = re.compile(
    rf"^\W{{0,6}}(?:updated|published|posted)?\W{{0,6}}{DATE.pattern}[^a-z]{{0,12}}(?:[AP]\.?M\b.{{0,40}}|[A-Z]{{2,4}})?$",
    re.IGNORECASE,
)


NOUN = re.compile(
    r"\b(?:plans?|prices?|changes?|results|earnings|increases?|offers?|issues?|sets?|releases?|files?)\b", re.IGNORECASE
)


class Title(msgspec.Struct, frozen=True):
    """The headline and the lines under it, with their places."""

    headline: str | None = None
    headline_span: Span | None = None
    subheadline: str | None = None
    subheadline_span: Span | None = None


def find_title(
    text: str, lines: Lines, start: int, end: int, *, strict: bool = False, issuer: str | None = None
) -> Title:
    """Read the headline between the offsets `start` and `end` (where the dateline is, or the first paragraph).

    `strict`: only a line that says that something happened, in a title's capitals or with the issuer for its subject;
    for a text without a dateline.
    """
    groups = [group for group in _groups(text, lines, start, end) if not is_noise(group.text)]
    heads = [index for index, group in enumerate(groups) if _is_title(group.text)]
    named = [index for index in heads if VERB.search(groups[index].text) and not SECTION.search(groups[index].text)]
    if strict:
        named = [index for index in named if _is_capitalised(groups[index].text) or _acts(groups[index].text, issuer)]
        named = named or [index for index in heads if _is_plain(groups[index].text)]
    named.sort(key=lambda index: not VERB.search(NOUN.sub("", groups[index].text)))
    if not heads or (strict and not named):
        return Title()
    chosen = (named or heads[-1:])[0]
    head = groups[chosen]
    last = chosen + 2 if strict else len(groups)
    under = [group for group in groups[chosen + 1 : last] if _is_title(group.text) and not BULLET.match(group.text)]
    dashed = [group for group in groups[chosen + 1 :] if re.match(r"^\s*[-–—]+ ?.+?[-–—]+$", group.text)]
    title = Title(_tidy(head.text), head.span(0, len(head.text)))
    for sub in dashed or under:
        words = _tidy(sub.text)
        if words == title.headline or CALL.fullmatch(words) or OVER_BULLETS.fullmatch(words):
            continue
        if FIGURED.search(text, sub.start, sub.end) or _over_figures(text, sub.end):
            continue
        return msgspec.structs.replace(title, subheadline=_tidy(sub.text), subheadline_span=sub.span(0, len(sub.text)))
    return title


def _acts(title: str, issuer: str | None) -> bool:
    """Tell whether a title in small letters says what the issuer does: `Acme advances its kilns`."""
    first = (issuer or "").split(" ")[0].strip(",.")
    if len(first) < 3 or not title.startswith(f"{first} ") or len(title) > 160 or title.endswith((".", ":")):
        return False
    return bool(VERB.search(" ".join(title.split()[1:4])))


def _is_plain(title: str) -> bool:
    """Tell whether a title in small letters says whose results, or of what kind they are."""
    return bool(PLAIN.fullmatch(title.strip()) or WHOSE.match(title))


def _over_figures(text: str, at: int) -> bool:
    """Tell whether a line stands over a table: one of the next three lines is a label with a figure."""
    below = [line for line in text[at : at + 600].split("\n") if line.strip()]
    return any(map(FIGURED.search, below[:3]))


def _is_capitalised(title: str) -> bool:
    """Tell whether most of the longer words begin with a capital, as a title's do and a sentence's do not."""
    words: list[str] = re.findall(r"[A-Za-z][\w'’-]{3,}", title)
    return sum(word[:1].isupper() for word in words) * 3 >= len(words) * 2


def _tidy(title: str) -> str:
    title = re.sub(r"[*_]{2,}|(?<!\w)_|_(?!\w)|^#+\s*|\\(?=[*_#])", "", title)
    return re.sub(r"^[-–—\s]+(?=\S)|[\s]*[-–—]+$", "", title).strip()


def _is_title(group: str) -> bool:
    if PLAIN.fullmatch(group.strip()):
        return True
    if LETTERHEAD.search(group) or TOLD.search(group):
        return False
    if len(group) >= 420 or len(group.split()) < 3 or REACH.search(group) or BULLET.match(group) or "|" in group:
        return False
    if (len(group) > 70 and re.search(r"[a-z\d)]\.$", group)) or STAMP.match(group) or CODE.search(group):
        return False
    return not re.match(r"\W*\w+(?: \w+){0,2}:$|\(|\d{1,2}[:.]\d\d ?[ap]\.?m", group) and not re.search(
        r"\$[\d.,]+ \$[\d.,]+ ", group
    )


def _groups(text: str, lines: Lines, start: int, end: int) -> list[Paragraph]:
    """Return the title's parts: lines that belong together by case, marks and blank lines."""
    groups: list[tuple[int, int]] = []
    at, previous, above = start, "", ""
    for line in text[start:end].split("\n")[:400]:
        stop = at + len(line)
        stripped = line.strip()
        joined = _continues(previous, stripped) if previous else _cut_short(above, stripped)
        dated = groups and STAMP.match(text[groups[-1][0] : groups[-1][1]].strip())
        if stripped and groups and joined and not dated:
            groups[-1] = (groups[-1][0], stop)
        elif stripped:
            groups.append((at, stop))
        previous, at, above = stripped, stop + 1, stripped or above
    return [fold(text, first, last, lines) for first, last in groups if last - first < 1500]


def _cut_short(above: str, line: str) -> bool:
    """Tell whether a blank line stands in the middle of a title: above it a verb has no object, or `AND` is below."""
    if not line or not above or is_noise(above) or is_noise(line):
        return False
    if SUBJECT.fullmatch(above) and PREDICATE.match(line):
        return True
    if _shout(above) != _shout(line):
        return False
    if REACH.search(above) or REACH.search(line) or len(line) > 140:
        return False
    return bool(TRANSITIVE.search(above) or re.match(r"(?:AND|OF|TO|FOR|WITH) [A-Z]", line))


def _continues(previous: str, line: str) -> bool:
    """A line goes on with the one before it: same kind of capitals, no mark of its own, neither is noise."""
    if is_noise(previous) or is_noise(line) or BULLET.match(line) or REACH.search(line) or REACH.search(previous):
        return False
    if PLAIN.fullmatch(line) and not VERB.search(previous):
        return False
    marked = re.match(r"^[-–—_*]", line) or re.search(r"[-–—]$", previous)
    if marked or (previous.startswith("#") and line.startswith("#")):
        return False
    return _shout(previous) == _shout(line) and (_shout(line) or not _breaks(previous, line))


def _breaks(previous: str, line: str) -> bool:
    """A line that ended although the next one's first word would have fitted was meant to end there."""
    first = line.split(" ", 1)[0]
    joins = first[:1].islower() or re.search(
        r"(?:[,&–-]|\b(?:and|of|for|to|in|on|with|the|by|a))$", previous, re.IGNORECASE
    )
    return not joins and len(previous) + 1 + len(first) <= len(line)


def _shout(line: str) -> bool:
    letters = re.sub(r"\d(?:st|nd|rd|th)\b|[^A-Za-z]", "", line)
    small = sum(map(str.islower, letters))
    return len(letters) > 1 and (not small or (small < 3 and small * 10 < len(letters)))
