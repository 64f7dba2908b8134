"""Read the guidance: expected amounts with their metric and period, from sentences and outlook sections."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.domain.prose import Paragraph, fold
from irdesk.domain.release import Guidance
from irdesk.reading.document import Document
from irdesk.reading.flow import TABLE, flow, plain
from irdesk.reading.guidance.figures import in_digits
from irdesk.reading.guidance.make import guidance
from irdesk.reading.guidance.pairs import expected
from irdesk.reading.guidance.periods import PERIOD, alone, framed, fuller, kind, of_year, period_in
from irdesk.reading.guidance.revised import current
from irdesk.reading.guidance.tables import read_tables
from irdesk.reading.guidance.words import EXPECTS, FOLLOWS, OUTLOOK, REPORTS, expects, may_count
from irdesk.reading.highlights.blocks import BULLET

SENTENCE = re.compile(
    r"(?:(?<=[a-z\d)%”\"][.;])(?<!\bc\.)(?<!\bca\.)(?<!\b[Aa]dj\.)(?<!\bvs\.)|(?<=[A-Z]{3}\.))\s+(?=[A-Z“\"])"
)
DIGIT = re.compile(r"\d")
LAST = re.compile(r"[.;]\s+(?=[A-Z])")
NO_OUTLOOK = re.compile(r"non-gaap|forward|\b(?:announces?|reports?|results)\b", re.IGNORECASE)
"""A title that also tells of an outlook opens none: `Acme Reports Results and Raises Guidance`."""

BRACKETS = re.compile(r"\([^()]*\)")
ANNOUNCES = re.compile(
    r"\b(?:raises|lifts|boosts|lowers|cuts|increases|reduces|narrows|tightens|updates|revises|reaffirms|affirms"
    r"|reiterates|confirms|maintains|provides|issues|gives|sets)\b",
    re.IGNORECASE,
)
"""A headline's verb: above the running text it tells of an outlook, and opens none."""

REPORTED = re.compile(r"\bhighlights\b", re.IGNORECASE)
RUN_IN = re.compile(
    r"^(?P<head>(?:[A-Z\d][\w-]* ){0,5}(?i:outlook|guidance)(?: (?:for|of|[A-Z\d][\w-]*)){0,5})\. +(?=[A-Z])"
)
"""A heading that the sentence goes on behind: `2023 Outlook. We expect …`."""


class Section(msgspec.Struct):
    """Whether the paragraphs stand under an outlook's heading, and the period that it names."""

    outlook: bool = False
    period: str | None = None
    leads: bool = False  # a sentence right before leads the list
    lead: str | None = None  # and its period
    item: str | None = None  # the period that an item of the list names for those below it
    body: bool = False  # running text stands above
    fresh: bool = False  # nothing was reported since the outlook's heading


def read_guidance(document: Document) -> tuple[Guidance, ...]:
    """Read the guidance in the order of the text."""
    section = Section()
    found: list[Guidance] = []
    for paragraph in flow(document):
        if paragraph.text != TABLE:
            _paragraph(paragraph, document.text[paragraph.start : paragraph.end], section, found)
    found.extend(read_tables(document))
    return tuple(sorted(found, key=lambda one: one.spans["low"].start))


def _paragraph(paragraph: Paragraph, source: str, section: Section, found: list[Guidance]) -> None:
    """Note a heading, or read the sentences that expect something."""
    text = plain(paragraph.text)
    item = bool(BULLET.match(source))
    if len(text) < 110 and not item and not re.search(r"[.;]$", text) and not has_amount(text):
        _heading(text, section)
        return
    if item and (named := alone(text)):
        section.item = named
        return
    run_in = RUN_IN.match(text)
    head = _over(source) or (run_in["head"] if run_in else None)
    if head:
        _heading(plain(head).strip(), section)
    section.item = section.item if item else None
    section.body = section.body or not item
    section.fresh = section.fresh and not _reports(text)
    if may_count(text) and (section.outlook or section.leads or expects(text)):
        found.extend(_expected(paragraph, source, text, section))
    if not item:
        _lead(text, section)
    if not section.outlook and not section.leads:
        last = source.rsplit("\n", 1)[-1].strip(" :")
        section.period = last if PERIOD.fullmatch(last) else None


def _reports(text: str) -> bool:
    """Tell whether a paragraph tells of what was, and expects nothing."""
    return bool(REPORTS.search(text)) and not expects(text)


def _lead(text: str, section: Section) -> None:
    """Note a sentence that leads the list below it: `For 2025 we expect the following:`."""
    section.leads, section.lead = False, None
    if not text.endswith(":") and "following" not in text:
        return
    last = LAST.split(text)[-1]
    section.leads = len(last) < 500 and bool(FOLLOWS.search(last)) and expects(last)
    frames = [frame for part in LAST.split(text) if (frame := framed(part))]
    section.lead = (period_in(last) or next(reversed(frames), None)) if section.leads else None


def _over(source: str) -> str | None:
    """Return the first line of a paragraph where it heads an outlook or highlights: in capitals, or above bullets."""
    first, _, rest = source.partition("\n")
    if not rest or len(first) >= 90 or not (first.isupper() or BULLET.match(rest.partition("\n")[0])):
        return None
    if not first.isupper() and (BULLET.match(first) or first.rstrip()[-1:] in (".", ",", ":")):
        return None
    return first if OUTLOOK.search(first) or REPORTED.search(first) else None


def _expected(paragraph: Paragraph, source: str, text: str, section: Section) -> Iterator[Guidance]:
    """Yield what the sentences and the bullets of a paragraph expect."""
    head = _head(text)
    leads = bool(EXPECTS.search(head))
    lead = period_in(head, len(head)) if leads else section.lead
    frame = carried = None
    for part, begin, stop in _parts(paragraph, source, listed=section.outlook or section.leads):
        words = part.text[begin:stop]
        if named := alone(words):
            section.item = named
            continue
        listed = stop - begin < 250 and (section.outlook or leads or section.leads)
        frame = framed(words) or frame
        if may_count(words) and (listed or EXPECTS.search(words)):
            period = section.item or (lead if leads or section.leads else None) or frame or section.period or carried
            told = list(_sentence(_cut(part, begin, stop), period, section.period, listed=listed))
            yield from told
            if frame and any(one.period and kind(one.period) != kind(frame) for one in told):
                frame = None  # the sentences behind may be of the one or of the other
            carried = of_year(words) or carried


def _head(text: str) -> str:
    """Return the words before the first colon that stands in no brackets: they may lead a list."""
    colon = BRACKETS.sub(lambda match: " " * len(match[0]), text[:300]).find(":")
    return LAST.split(text[:colon])[-1] if colon >= 0 and not text.endswith(":") else ""


def _heading(text: str, section: Section) -> None:
    """Note whether a heading opens an outlook, and the period that it names (or that it is)."""
    whole = alone(text)
    section.outlook = bool(OUTLOOK.search(text) or (whole and section.fresh)) and not NO_OUTLOOK.search(text)
    section.outlook = section.outlook and (section.body or not ANNOUNCES.search(text))
    section.fresh, section.item = section.outlook, None
    period = period_in(text) if section.outlook or whole else None
    section.period = period if period and (re.search(r"\d", period) or "year" in period.lower()) else None
    section.leads = text.endswith(":") and bool(EXPECTS.search(text))
    section.lead = period_in(text) if section.leads else None


def has_amount(text: str) -> bool:
    """Tell whether a short text may hold an amount: a figure that is no year and no quarter's."""
    return bool(re.search(r"[$€£¥₹%]|\d[.,]\d|\d (?:to|-) \d|\d (?:[mb]illion|percent|cents)", text))


def _parts(paragraph: Paragraph, source: str, *, listed: bool) -> Iterator[tuple[Paragraph, int, int]]:
    """Yield the sentences of a paragraph, each as a place in it; the bullets of a list are taken one by one."""
    lines, at = source.split("\n"), paragraph.start
    bare = sum(bool(BULLET.match(line)) for line in lines) < 2
    if bare and not (listed and _is_list(lines)):
        yield from _sentences(paragraph)
        return
    begin = at
    for line in lines:
        if (bare or BULLET.match(line)) and at > begin:
            yield from _sentences(fold(paragraph.lines.text, begin, at, paragraph.lines))
            begin = at
        at += len(line) + 1
    yield from _sentences(fold(paragraph.lines.text, begin, paragraph.end, paragraph.lines))


def _is_list(lines: list[str]) -> bool:
    """Tell whether lines without marks are items: each begins with a capital, has a figure and ends in no full stop."""
    return len(lines) > 1 and all(
        line.lstrip()[:1].isupper() and DIGIT.search(line) and not line.rstrip().endswith((".", ",")) for line in lines
    )


def _sentences(paragraph: Paragraph) -> Iterator[tuple[Paragraph, int, int]]:
    begin = 0
    for cut in [*SENTENCE.finditer(paragraph.text), None]:
        stop = cut.start() if cut else len(paragraph.text)
        yield paragraph, begin, stop
        begin = cut.end() if cut else stop


def _cut(paragraph: Paragraph, begin: int, stop: int) -> Paragraph:
    """Return a sentence as a paragraph of its own."""
    text = paragraph.lines.text
    return fold(text, paragraph.offset(begin), paragraph.offset(stop - 1) + 1, paragraph.lines)


def _sentence(sentence: Paragraph, period: str | None, heading: str | None, *, listed: bool) -> Iterator[Guidance]:
    """Yield what a sentence expects: each amount with its metric."""
    text = current(in_digits(sentence.text))
    for metric, amount in expected(text, listed=listed):
        said = fuller(period_in(text, amount.start), period)
        yield guidance(sentence, text, metric, amount, fuller(said, heading))
