"""Where a release states its contacts: the blocks under a heading, at the top or at the end."""

import re
from collections.abc import Iterator

from irdesk.reading.contacts.cards import TRAILER
from irdesk.reading.contacts.lines import REACH, NumberedLines
from irdesk.reading.contacts.unheaded import bracketed, unheaded
from irdesk.reading.contacts.words import DESK, DESK_LINE, FIRM, TITLE, is_person

HEADING = re.compile(
    rf"^\W{{0,4}}(?:(?:{DESK}|for|agency|primary|editorial|business|technical|legal|relations|and|&"
    rf"|/) ?)*\b(?:contacts?(?:\(s\))?(?: information)?)\b(?: for (?:further|more) information)?\s*:?(?P<rest>.*)$"
    r"|^.{0,100}\bcontact ?:(?P<rest5>)$"
    r"|^.{0,60}\b(?:investor|media|public) relations(?: (?:contacts?|team|department))? ?:?(?P<rest4>)$"
    r"|^\W{0,4}(?:for )?(?:more|further|additional) information\b[^.]{0,50}:?(?P<rest2>)$"
    r"|^\W{0,4}(?:inquiries|enquiries|questions|queries|contacts?)"
    r"(?: (?:and|&|or|/) (?:further|more|additional) information)?:?(?P<rest6>)$|^from:(?P<rest8>)"
    r"|^\W{0,4}(?P<rest9>)(?:お?問い?合わ?せ先?|連絡先|联系(?:人|方式)?|聯[絡繫](?:人|方式)?|문의처?)"
    r"(?: ?[/(（].{0,30})?[：:]?$"
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
    r"|^\W{0,4}(?:[A-Z][\w.&’'-]*,? ){1,4}"
    r"(?i:Inc\.?|Corp\.?|Corporation|Company|Ltd\.?|Limited|LLC|plc) Contacts?: ?(?=[A-Z]|$)"
)
"""The company's name before its desk: `Acme media contact: Jane Roe`."""

ADDRESSES = re.compile(r"\S+@\S+")
HINT = re.compile(
    r"\b(?:contacts?|relations|inquiries|enquiries|information|at the company|investors?|media|press"
    r"|shareholders?)\b|\b(?:from|refer to):|問い?合わ?せ|連絡先|联系|聯[絡繫]|문의",
    re.IGNORECASE,
)
STEMS = re.compile(
    r"contact|from:|refer to:|relations|inquiries|enquiries|information|at the company|investor|media|press|shareholder"
    r"|問い?合わ?せ|連絡先|联系|聯[絡繫]|문의"
)
MOST_LINES = 44


def zones(text: str, title: tuple[int, int] | None) -> Iterator[tuple[int, int]]:
    """Yield where the contact blocks begin and end; `title` is the headline's place, which no block reaches over."""
    lines = NumberedLines(text)
    found = list(_headed(lines, text, title))
    if title and not any(start < title[0] for start, _ in found):
        found[:0] = unheaded(lines, range(lines.index(title[0])))
    for place in _addresses(text, found):
        at = lines.index(place)
        if not any(start <= place < end for start, end in found):
            found.extend(bracketed(lines, at) or unheaded(lines, range(max(0, at - 6), at)))
    yield from sorted(found)


def _addresses(text: str, found: list[tuple[int, int]]) -> Iterator[int]:
    """Yield where `@` stands outside the blocks that were found."""
    at = text.find("@")
    while at >= 0:
        if not any(start <= at < end for start, end in found):
            yield at
        at = text.find("@", at + 1)


def _headed(lines: NumberedLines, text: str, title: tuple[int, int] | None) -> Iterator[tuple[int, int]]:
    """Yield the blocks that a heading begins."""
    index = 0
    for hit in _hints(text):
        at = lines.index(hit)
        if at >= index and _begins(lines, at):
            last = _end(lines, at, title)
            if any(REACH.search(lines[number]) for number in range(at, last + 1)):
                tail = _tail(lines.raw[at])
                start = lines.starts[at] + tail if tail else lines.starts[_above(lines, at, index)]
                yield start, lines.starts[last] + len(lines.raw[last])
                index = last + 1


def _hints(text: str) -> Iterator[int]:
    """Yield where the words of headings stand; the small letters of the text are searched, as that is quick."""
    small = text.lower()
    if len(small) != len(text):  # a letter that is two in small ones: the places would not hold
        yield from (hit.start() for hit in HINT.finditer(text))
        return
    for hit in STEMS.finditer(small):
        if HINT.match(text, hit.start()):
            yield hit.start()


def _above(lines: NumberedLines, index: int, least: int) -> int:
    """Return the line where a block begins whose desk is a title below the names: that of the names."""
    desk = lines[index].strip()
    named = index > least and ":" not in desk and DESK_LINE.match(desk) and is_person(lines[index - 1])
    if not (named or TITLE.search(desk)) or "contact" in desk.lower():
        return index
    while index > least and 0 < len(lines.raw[index - 1].strip()) < 100 and not _is_prose(lines[index - 1].strip()):
        index -= 1
    return index


def _begins(lines: NumberedLines, index: int) -> bool:
    """Tell whether a contact block begins at a line: a heading, or a desk's name over a way to reach it."""
    raw = lines.raw[index]
    if TOLD.match(raw) and (REACH.search(raw) or any(REACH.search(part) for part in lines.following(index + 1, 6))):
        return True
    if tail := _tail(raw):
        return _is_heading(raw[tail:].strip()) and any(REACH.search(part) for part in lines.following(index + 1, 6))
    if len(raw) > 400 or not (line := lines[index].strip()) or CALLS.search(line):
        return False
    heads = [segment.strip(" |/[]") for segment in (*re.split(r" {3,}|\|", line), line.partition(":  ")[0] + ":")]
    if not any(_is_heading(head) for head in heads if head):
        return False
    if line[:5].lower() == "from:" and not any(map(_holds_person, lines.following(index, 5))):
        return False
    return any(REACH.search(part) for part in lines.following(index, 9))


def _tail(raw: str) -> int:
    """Return where the last sentence of a long line begins that leads to people: `…. For details, contact:`."""
    if len(raw) < 100 or not raw[-20:].rstrip().lower().endswith(("contact:", "contacts:")):
        return 0
    end = max(raw.rfind(mark, 0, -10) for mark in (". ", "  "))
    return end + 2 if end > 0 else 0


def _holds_person(line: str) -> bool:
    """Tell whether somebody's name stands on a line that is not a firm's."""
    parts = [part for part in re.split(r",| {2,}|: ", line) if part.strip()]
    return any(is_person(part) for part in parts) and not any(FIRM.search(part.strip()) for part in parts)


def _is_heading(head: str) -> bool:
    match = HEADING.match(head)
    if match and (":" in head or not (match["rest"] or "").strip()):
        return len(head) < 70 or ":" in head[:40]
    return bool(LABELLED.match(head) or AT_FIRM.match(head) or OWN_LABEL.match(head))


def _end(lines: NumberedLines, index: int, title: tuple[int, int] | None) -> int:
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


def _below(lines: NumberedLines, last: int) -> int | None:
    """Return the line of people that goes on with a block: the next one, or that behind one blank line."""
    if last + 1 < len(lines) and _is_title_below(lines[last], lines[last + 1].strip()):
        return last + 1
    for number in (last + 1, last + 2):
        if number < len(lines) and lines.raw[number].strip():
            return number if _names_people(lines[number]) else None
    return None


def _is_title_below(line: str, below: str) -> bool:
    """Tell whether a title, or a desk, stands right below a line of a name and a number."""
    name = re.split(r" {3,}|,", line.strip())[0]
    titled = len(below) < 70 and (DESK_LINE.match(below) or (TITLE.search(below) and not is_person(below)))
    return bool(titled) and is_person(name) and not _is_prose(below)


def _names_people(line: str) -> bool:
    """Tell whether a line holds nothing but people, each with a title at most: those under their firm's number."""
    parts = [part for part in re.split(r" {3,}| / ", line.strip()) if part]
    return bool(parts) and all(
        is_person(name) and (not title or (TITLE.search(title) and len(title) < 70))
        for name, _, title in (part.partition(",") for part in parts)
    )


def _trailer(lines: NumberedLines, index: int, last: int) -> int:
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
