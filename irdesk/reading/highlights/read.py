"""Which bullets of a release are its highlights: by the headings and sentences that they stand under."""

import re
from collections.abc import Iterator

from irdesk.domain.prose import fold
from irdesk.domain.release import Highlight
from irdesk.reading.document import Document
from irdesk.reading.flow import is_table, plain
from irdesk.reading.highlights.blocks import NUMBERED, Block, Item, blocks
from irdesk.reading.highlights.unmarked import Entry, Section, heading

SECTION = re.compile(
    r"\bhighlights?\b|^\W*executive summary\b|\bkey (?:(?:financial|operating|operational|business|performance) )*"
    r"(?:information|results|metrics|figures|facts|takeaways|points)\b"
    r"|\b(?:key|recent) (?:\w+ )?(?:developments|achievements|accomplishments|events|updates?)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:outlook|guidance|conference call|webcast|dial|replay|telephone|non-gaap (?:financial )?(?:measures?"
    r"|information)"
    r"|use of|forward[- ]looking|risks?|uncertainties|factors|defin(?:ed|itions?)|reconcil\w+|contacts?|inquiries"
    r"|footnotes?"
    r"|notes? to|safe harbor|following statements are based|access|listen|excludes?|adjustments?|navigation"
    r"|expectations for"
    r"|(?:we|company) (?:continues? to )?(?:expects?|anticipates?)|expects? the following|cautionary)\b"
    r"|\b(?:expects?|anticipates?|forecasts?|estimates)(?: that)?:$",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"^\W*(?:about (?!us\b)[A-Z]|forward[- ]?\s?looking|safe harbor|cautionary"
    r"|(?:use of |explanation of |note on )?non-gaap (?:financial )?(?:measures|information))",
    re.IGNORECASE,
)
REACH = re.compile(
    r"(?<!\d)\(?\d{3}\)?[-. ]\s?\d{3}[-. ]\d{4}|@\w"
    r"|\bconference call (?:today|scheduled|will be|at \d|on [A-Z])"
    r"|\b(?:dial-in|conference id|pass ?code|access code|webcast)\b",
    re.IGNORECASE,
)
SMALL_PRINT = re.compile(
    r"\bis a non-gaap|\bnon-gaap financial measure\b|^\(?\d?\)?(?:see|refer to|includes?|excludes?|represents?) ",
    re.IGNORECASE,
)
EXPECTED = re.compile(
    r"^(?:we|the company) (?:continues? to )?(?:expects?|anticipates?|estimates?)\b|\b(?:is|are) expected to (?:be"
    r"|remain|in|de)",
    re.IGNORECASE,
)
CELLS = re.compile(r"\S {3,}\(?[$%\d]|\.{4,}|\|")
SEMICOLONS = re.compile(
    r"(?:^[^\S\n]*[A-Z0-9$][^\n]{15,400};[^\S\n]*\n(?:[^\S\n]*\n)?){2,}[^\S\n]*[A-Z0-9$][^\n]{15,400}\.[^\S\n]*$",
    re.MULTILINE,
)
LISTED = re.compile(r";[^\S\n]*$", re.MULTILINE)
"""The end of a line of such a list, which is quick to find."""

MOST = 200_000
LONGEST = 2500
NEAR = 200
"""Two lists with nothing but a heading between them."""


def read_highlights(document: Document) -> tuple[Highlight, ...]:
    """Read the highlights in the order of the text."""
    text = document.text[:MOST]
    highlights: list[Highlight] = []
    for item in list(_bullets(text)) or list(_semicolons(text)):
        paragraph = fold(text, item.start, item.end, document.lines)
        words = plain(paragraph.text).rstrip(";")
        if len(words.split()) >= 3 and len(words) < LONGEST and _states(words, text[item.start : item.end]):
            span = paragraph.span(0, len(paragraph.text))
            highlights.append(Highlight(order=len(highlights), text=words, spans={"text": span}))
    return tuple(highlights)


def _states(words: str, source: str) -> bool:
    """Tell whether a bullet states something: no number to dial, no table row, no small print."""
    return not (REACH.search(words) or CELLS.search(source) or SMALL_PRINT.search(words) or re.search(r" [·•] ", words))


def _bullets(text: str) -> Iterator[Item]:
    """Yield the bullets of the sections that are not about the call, the outlook or the small print."""
    walk = _Walk(text)
    for block in blocks(text):
        yield from walk.take(block)
        if walk.closed:
            return
    yield from walk.unmarked()


class _Walk:
    """Keeps what the headings said, block by block."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.other = False  # a heading of another kind
        self.led = False  # a sentence of another kind right before
        self.section = False  # a heading that says highlights
        self.marked = False  # bullets with a mark were read in the section
        self.closed = False
        self.top = False  # bullets stand above the running text
        self.tabled = False  # a table stands between the heading and here
        self.prose = 0
        self.bare = Section()

    def take(self, block: Block) -> Iterator[Item]:
        """Take the next block and yield its highlights."""
        source = self.text[block.start : block.end]
        words = plain(" ".join(source[:1500].split()))
        yield from self._bare(block, source)
        if words:
            self._words(words, source)
        self.top = self.top or (bool(block.items) and self.prose == 0)
        for item in block.items:
            if not (self.other or self.led) and self._fits(item):
                yield item

    def unmarked(self) -> Iterator[Item]:
        """Yield the entries of a section without marks that the text ends with."""
        yield from self._unmarked(self.bare.close())

    def _unmarked(self, entries: list[Entry]) -> Iterator[Item]:
        """Yield entries as items; what is numbered below them is a note."""
        self.marked = self.marked or bool(entries)
        yield from (Item(entry.start, entry.end, "") for entry in entries)

    def _bare(self, block: Block, source: str) -> Iterator[Item]:
        """Yield the entries of a section without marks that ends with or before this block."""
        below = block.start
        if head := heading(source):
            yield from self.unmarked()
            self.bare.begin()
            below += head[1]
        if block.items:
            self.bare.drop()
        elif self.bare.open and self.text[below : block.end].strip():
            yield from self._unmarked(self.bare.take(self.text, below, block.end))

    def _fits(self, item: Item) -> bool:
        if NUMBERED.match(item.mark):
            noted = item.mark.startswith("(") and self.text.find(item.mark, 0, item.start - len(item.mark) - 1) >= 0
            return self.section and not (self.marked or self.tabled or (noted and item.mark[1:2].isalpha()))
        if self.top and self.prose and not self.section:
            return False
        self.marked = True
        return self.section or not EXPECTED.search(self.text[item.start : item.end][:160])

    def _words(self, words: str, source: str) -> None:
        """Note what words that are no bullet say about the bullets below them."""
        tabled = is_table(source)
        self.tabled = self.tabled or tabled
        first, _, rest = source.partition("\n")
        if (
            rest
            and len(words) > 110
            and len(first.strip()) < 70
            and not re.search(r"[.,]$", first.strip())
            and first.isupper()
        ):
            self._heading(plain(first))
            words = plain(re.sub(r"\s+", " ", rest))
        if len(words) < 110 and not words.endswith((".", ",")):
            self._heading(words)
            return
        self.prose += not tabled
        self.led = bool(words.endswith(":") and OTHER.search(words[-250:]) and not SECTION.search(words[-250:]))

    def _heading(self, words: str) -> None:
        self.closed = bool(CLOSING.match(words)) and self.prose > 2
        section = SECTION.search(words) is not None
        self.other = not section and OTHER.search(words) is not None
        self.section = section or (self.section and not self.other)
        self.led = False
        self.marked = self.marked and not section
        self.tabled = self.tabled and not section


def _semicolons(text: str) -> Iterator[Item]:
    """Yield the lines of the first list whose lines end in semicolons, its last in a full stop; and of those near."""
    last: int | None = None
    top = text[:12_000]
    if len(LISTED.findall(top)) < 2:
        return
    for match in SEMICOLONS.finditer(top):
        if last is not None and match.start() > last + NEAR:
            return
        last, at = match.end(), match.start()
        for line in match.group().split("\n"):
            if line.strip() and not OTHER.search(line):
                yield Item(at, at + len(line), ";")
            at += len(line) + 1
