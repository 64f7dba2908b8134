"""Where a release states its contacts: the blocks under a heading, at the top or at the end."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice

from irdesk.reading.contacts.cards import TRAILER
from irdesk.reading.contacts.lines import clean
from irdesk.reading.contacts.words import DESK, DESK_LINE, FIRM, TITLE, is_person

HEADING = re.compile(
    rf"^\W{{0,4}}(?:(?:{DESK}|for|agency|primary|editorial|business|technical|legal|relations|and|&"
    rf"|/) ?)*\b(?:contacts?(?:\(s\))?(?: information)?)\b(?: for (?:further|more) information)?\s*:?(?P<rest>.*)$"
    r"|^.{0,100}\bcontact ?:(?P<rest5>)$"
    r"|^.{0,60}\b(?:investor|media|public) relations(?: contacts?)? ?:?(?P<rest4>)$"
    r"|^\W{0,4}(?:for )?(?:more|further|additional) information\b[^.]{0,50}:?(?P<rest2>)$"
    r"|^\W{0,4}(?:inquiries|enquiries):?(?P<rest6>)$|^from:(?P<rest8>)"
    r"|^\W{0,4}(?:please )?(?:(?:direct|address) (?:all )?(?:inquiries|enquiries|questions) to:?|refer to:)(?P<rest7>)$"
    rf"|^\W{{0,4}}(?:for )?(?:(?:{DESK})[ /&-]*(?:and )?)+(?:relations|contacts?|inquiries|enquiries|information"
    rf"|affairs|communications)?[ :]*(?P<rest3>)$",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"^\W{0,4}(?i:for (?:more|further|additional) information,?(?: please)?(?: contact:?|:)) +(?=[^\W\d_a-z])"
)
"""What the people stand behind: `For further information: Jane Roe, …`, perhaps over several lines."""

LABELLED = re.compile(
    rf"^\W{{0,4}}(?:for )?(?:(?:{DESK})[ /&-]*(?:and )?)+(?:relations|contacts?|inquiries|enquiries|affairs"
    rf"|communications|information)?[ ]?:",
    re.IGNORECASE,
)
STOP = re.compile(
    r"^\W*(?:about\b(?! us)|source\b(?! *:?$)|view (?:source|original)|copyright|©|#\s*#\s*#|###|forward[- ]looking"
    r"|safe harbor|disclosure of"
    r"|release summary|site navigation|regulatory disclosures|web ?site\b|web:|.{0,40}(?:consolidated"
    r"|condensed) .{0,60}|-? ?financial tables.*|the following table"
    r"|\(?tables? (?:to )?follow|for immediate release|notes? to editors|conference call|page \d+|\(?(?:nasdaq"
    r"|nyse)[: -])",
    re.IGNORECASE,
)
REACH = re.compile(
    r"@|\w ?\(at\) ?\w|\w  at  \w|\+ ?\d[\d\-. ()]{7,}\d"
    r"|(?<![\d$,.])\(?0\d{3,4}\)? \d{5,6}\b"
    r"|(?<![\d$,])\+?\(?\d{2,4}\)?[-. /]{1,2}\d{3,4}[-. ]\d{3,4}\b|\(\d{3}\) ?\d{3}[-. ]\d{4}"
)
BESIDE = re.compile(r"for immediate release\W? {3,}", re.IGNORECASE)
"""What may stand in the column beside the contacts."""

CALLS = re.compile(
    r"\b(?:dial(?:-in|ing)?|replay|conference id|pass ?code|access code|confirmation|to (?:access|listen"
    r"|participate)|webcast|listen|call-in"
    r"|technical (?:difficult|assist))",
    re.IGNORECASE,
)
AT_FIRM = re.compile(r"^(?:(?i:at (?:the )?[A-Z][\w|/&. ]{2,50}:)|AT (?:THE )?[A-Z][A-Z|/&. ]{2,50})$")
OWN_LABEL = re.compile(
    r"^\W{0,4}(?:[A-Z][\w.&’'-]*,? ){1,4}(?i:(?:investor|media|press|public)(?: (?:relations"
    r"|inquiries))? contacts?: )"
    r"(?=[A-Z])"
)
"""The company's name before its desk: `Acme media contact: Jane Roe`."""

ADDRESSES = re.compile(r"\S+@\S+")
HINT = re.compile(
    r"\b(?:contacts?|relations|inquiries|enquiries|information|at the company|investors?|media|press"
    r"|shareholders?)\b|\b(?:from|refer to):",
    re.IGNORECASE,
)
STEMS = re.compile(
    r"contact|from:|refer to:|relations|inquiries|enquiries|information|at the company|investor|media|press|shareholder"
)
MOST_LINES = 44


def zones(text: str, title: tuple[int, int] | None) -> Iterator[tuple[int, int]]:
    """Yield where the contact blocks begin and end; `title` is the headline's place, which no block reaches over."""
    lines = _Lines(text)
    found = list(_headed(lines, text, title))
    if title and not any(start < title[0] for start, _ in found) and (top := _unheaded(lines, title[0])):
        found.insert(0, top)
    yield from found


def _headed(lines: "_Lines", text: str, title: tuple[int, int] | None) -> Iterator[tuple[int, int]]:
    """Yield the blocks that a heading begins."""
    index = 0
    for hit in _hints(text):
        at = lines.index(hit)
        if at >= index and _begins(lines, at):
            last = _end(lines, at, title)
            if any(REACH.search(lines[number]) for number in range(at, last + 1)):
                yield lines.starts[_above(lines, at, index)], lines.starts[last] + len(lines.raw[last])
                index = last + 1


def _unheaded(lines: "_Lines", title: int) -> tuple[int, int] | None:
    """Return the people who stand above the headline without a heading: names, titles right below, then numbers."""
    for at in range(lines.index(title)):
        names, titles, *more = [_columns(lines[number]) for number in range(at, min(at + 6, len(lines)))] or [[], []]
        if not (names and titles and all(map(is_person, names)) and all(map(TITLE.search, titles))):
            continue
        reached = [number for number, row in enumerate(more, at + 2) if any(map(REACH.search, row))]
        if reached and all(more[: reached[0] - at - 2]) and lines.starts[reached[-1]] < title:
            return lines.starts[at], lines.starts[reached[-1]] + len(lines.raw[reached[-1]])
    return None


def _columns(line: str) -> list[str]:
    return [part for part in re.split(r" {2,}|\|", line.strip(" |")) if part.strip()]


def _hints(text: str) -> Iterator[int]:
    """Yield where the words of headings stand; the small letters of the text are searched, as that is quick."""
    small = text.lower()
    if len(small) != len(text):  # a letter that is two in small ones: the places would not hold
        yield from (hit.start() for hit in HINT.finditer(text))
        return
    for hit in STEMS.finditer(small):
        if HINT.match(text, hit.start()):
            yield hit.start()


class _Lines:
    """The lines of a text, cleaned when they are asked for."""

    def __init__(self, text: str) -> None:
        self.raw = text.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.raw)]

    def __len__(self) -> int:
        return len(self.raw)

    def __getitem__(self, number: int) -> str:
        return clean(self.raw[number][:400])

    def index(self, offset: int) -> int:
        """Return the number of the line that holds an offset."""
        return bisect_right(self.starts, offset) - 1

    def following(self, number: int, most: int) -> Iterator[str]:
        """Yield up to `most` lines that are not blank, from `number` on."""
        found = (self[at] for at in range(number, min(len(self), number + 3 * most)) if self.raw[at].strip())
        yield from islice(found, most)


def _above(lines: _Lines, index: int, least: int) -> int:
    """Return the line where a block begins whose desk is a title below the names: that of the names."""
    desk = lines[index].strip()
    named = index > least and ":" not in desk and DESK_LINE.match(desk) and is_person(lines[index - 1])
    if not (named or TITLE.search(desk)) or "contact" in desk.lower():
        return index
    while index > least and 0 < len(lines.raw[index - 1].strip()) < 100 and not _is_prose(lines[index - 1].strip()):
        index -= 1
    return index


def _begins(lines: _Lines, index: int) -> bool:
    """Tell whether a contact block begins at a line: a heading, or a desk's name over a way to reach it."""
    raw = lines.raw[index]
    if TOLD.match(raw) and (REACH.search(raw) or any(REACH.search(part) for part in lines.following(index + 1, 6))):
        return True
    if len(raw) > 400 or not (line := lines[index].strip()) or CALLS.search(line):
        return False
    heads = [segment.strip(" |/[]") for segment in (*re.split(r" {3,}|\|", line), line.partition(":  ")[0] + ":")]
    if not any(_is_heading(head) for head in heads if head):
        return False
    if line[:5].lower() == "from:" and not any(map(_holds_person, lines.following(index, 5))):
        return False
    return any(REACH.search(part) for part in lines.following(index, 9))


def _holds_person(line: str) -> bool:
    """Tell whether somebody's name stands on a line that is not a firm's."""
    parts = [part for part in re.split(r",| {2,}|: ", line) if part.strip()]
    return any(is_person(part) for part in parts) and not any(FIRM.search(part.strip()) for part in parts)


def _is_heading(head: str) -> bool:
    match = HEADING.match(head)
    if match and (":" in head or not (match["rest"] or "").strip()):
        return len(head) < 70 or ":" in head[:40]
    return bool(LABELLED.match(head) or AT_FIRM.match(head) or OWN_LABEL.match(head))


def _end(lines: _Lines, index: int, title: tuple[int, int] | None) -> int:
    """Return the last line of the block that begins at `index`: before running text, a stop, or the headline."""
    last, idle = index, 0
    for at in range(index, min(len(lines), index + MOST_LINES)):
        start, line = lines.starts[at], lines[at].strip(" |")
        if title and lines.starts[index] < title[0] <= start + len(lines.raw[at]):
            break
        reached = REACH.search(line)
        if at > index and ((STOP.match(line) and not (reached and BESIDE.match(line))) or _is_prose(line)):
            break
        idle = 0 if reached or not line else idle + 1
        if idle > 7:
            break
        if reached:
            last = min(at + line.endswith("@"), len(lines) - 1)
    if TRAILER.match(lines.raw[index]):
        return _trailer(lines, index, last)
    while (below := _below(lines, last)) is not None:
        last = below
    return last


def _below(lines: _Lines, last: int) -> int | None:
    """Return the line of people that goes on with a block: the next one, or that behind one blank line."""
    for number in (last + 1, last + 2):
        if number < len(lines) and lines.raw[number].strip():
            return number if _names_people(lines[number]) else None
    return None


def _names_people(line: str) -> bool:
    """Tell whether a line holds nothing but people, each with a title at most: those under their firm's number."""
    parts = [part for part in re.split(r" {3,}| / ", line.strip()) if part]
    return bool(parts) and all(
        is_person(name) and (not title or (TITLE.search(title) and len(title) < 70))
        for name, _, title in (part.partition(",") for part in parts)
    )


def _trailer(lines: _Lines, index: int, last: int) -> int:
    """Return the line where a wire's `/CONTACT: …/` closes, if that is near."""
    return next((at for at in range(index, min(last + 5, len(lines))) if lines.raw[at].rstrip().endswith("/")), last)


def _is_prose(line: str) -> bool:
    """A long line of small words without a way to reach anybody, or any line about the call."""
    if CALLS.search(line):
        return True
    widest = max(re.split(r" {3,}", ADDRESSES.sub("", line)), key=len)
    return (
        len(line) > 75
        and len(re.findall(r"\b[a-z]{2,}\b", widest)) > 8
        and not re.search(r"contact", line, re.IGNORECASE)
    )
