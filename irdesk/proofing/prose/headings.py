"""What a heading over paragraphs changes: the period that they speak of, or the part of the company."""

import re
from collections import Counter

from irdesk.domain.prose import Paragraph
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.prose.periods import Calendar, Slot, periods
from irdesk.proofing.words.period_words import MONTH

_MOST_WORDS = 12
_NEUTRAL = frozenset(
    re.split(
        r"\s+",
        """first second third fourth quarter quarterly year years full fiscal half results result financial highlights
        highlight summary operating operations operational business key metrics metric overview performance review
        consolidated company corporate total gaap non-gaap non measures measure balance sheet cash flow flows liquidity
        capital resources allocation position outlook guidance dividend dividends share repurchase repurchases program
        conference call webcast about contact contacts contact: and of the for in to a ended ending three six nine
        twelve months month period periods q1 q2 q3 q4 income statement statements earnings revenue revenues sales
        profit profitability net other recent developments events update updates discussion comments commentary
        management management's selected data information additional items comparison compared with versus vs over
        january february march april may june july august september october november december fy fy: unaudited
        points figures messages facts snapshot glance half first-half second-half preliminary
        condensed record strong expenses expense taxes tax debt financing credit quality selected significant
        adjusted ebitda eps per million millions dollars thousands except amounts investor relations media release
        news press year-to-date quarter-to-date ytd continuing from comparisons announcements remarks chairman
        same year-ago prior-year prior last date solid healthy robust
        orders order backlog bookings working leverage week weeks thirteen fourteen twenty-six thirty-nine fifty-two
        fifty-three shareholder shareholders stockholder stockholders takeaways condition rate subsequent event notable
        detail details margin margins loss
        chief executive officer ceo cfo president return returns gross
        all unless otherwise noted stated indicated where except are is relative versus""",
    )
)


_PERIOD = re.compile(r"(?:fy|[qh][1-4]|[1-4][qh])+['’]?(?:20)?\d\d(?:fy['’]?\d\d)?")
"""A period in one word: FY26, 2Q26, Q2FY26."""
_LINES = frozenset({"income", "expense", "expenses", "margin", "profit", "costs", "assets", "liabilities", "deposits",
                    "loans", "equity", "research", "inventory", "inventories", "noninterest"})  # fmt: skip
"""Words that make a heading one of a line of the statements rather than of a part of the company."""


_LABEL_WORD = re.compile(r"[a-z'-]+")


def _label_words(book: Book) -> frozenset[str]:
    """Return the words of the rows of the company's own statements."""
    statements = {"operations", "balance_sheet", "cash_flows"}
    labels = (label for sheet in book.sheets if sheet.statement.kind in statements for label in sheet.labels)
    return frozenset(_LABEL_WORD.findall("\n".join(labels)))


_OFTEN = 3
_PAGE = re.compile(r"\W*(?:page )?\d+(?: of \d+)?\W*|exhibit \d+[.\d]*\s*", re.IGNORECASE)
_TITLE = re.compile(
    r"\W*(?:announc|appoint|complet|reaffirm|reiterat|rais|declar|enter|acquir|sign|launch|achiev|deliver|return)"
    r"(?:e?s|e?d)\b",
    re.IGNORECASE,
)
"""What opens a title that tells of something done, not the heading of a part."""
_PARTS = re.compile(r",\s(?:and\s)?|\sand\s|\s&\s")
_OUTLOOK = re.compile(r"\b(?:outlook|guidance|expectations?|forecasts?|targets?)\b", re.IGNORECASE)
_RESULTS = re.compile(r"\b(?:results?|highlights?|review|announce\w*|reports?)\b", re.IGNORECASE)
_MARKS = "•●▪◦■·‣*-–—o"
"""What opens an item of a list."""


class Context:
    """Walks down the prose: keeps the period and the scope that the last heading set."""

    def __init__(self, book: Book, calendar: Calendar, own: frozenset[str]) -> None:
        self._calendar = calendar
        self._known = _NEUTRAL | own
        self._labels = _label_words(book)
        self._rows = {label for sheet in book.sheets for label in sheet.labels}
        headline = book.release.span("headline")
        self._from = headline.end if headline is not None else 0
        dateline = book.release.span("date")
        self._opens = dateline.start if dateline is not None else 0
        seen = Counter(paragraph.text.strip() for paragraph in book.prose)
        self._repeated = {text for text, times in seen.items() if times >= _OFTEN}
        self.slot: Slot | None = None
        self.base: Slot | None = None  # what "second quarter 2025 compared with first quarter 2025" compares with
        self.scoped = False
        self.part = ""  # what the heading names, where it narrows
        self.expected = False  # under a heading of the outlook, or in the list that "expects:" opens
        self._outlook = self._listed = False
        self._joined = ""  # a heading that the text joined to the paragraph above it

    def read(self, paragraph: Paragraph) -> None:
        """Take a paragraph in; a heading sets the context for those that follow."""
        if self._joined:
            self._set(paragraph, self._joined)
            self._joined = ""
        if paragraph.start < self._from:
            return
        if _OPENING.match(paragraph.text):
            self.scoped, self.part = False, ""  # what stands above it are titles of the whole release
        if _PAGE.fullmatch(paragraph.text) or paragraph.text.strip() in self._repeated:
            return  # what stands on every page
        if not _is_heading(paragraph.text):
            self.expected = self._goes_on(paragraph.text)
            tail = _TAIL.match(paragraph.text, 1 + max(paragraph.text.rfind("."), paragraph.text.rfind(")")))
            if tail is not None and _is_heading(tail["heading"]):
                self._joined = tail["heading"]
            return
        self._set(paragraph, paragraph.text)

    def _set(self, paragraph: Paragraph, heading: str) -> None:
        """Take a heading in: a paragraph, or the last line of one, to which the text joined it."""
        words = [word for word in re.split(r"[^A-Za-z0-9'’-]+", heading.lower()) if word.strip("-'’")]
        unknown = {word for word in words if not word.isdigit() and not self._says_nothing(word)}
        above = paragraph.start < self._opens
        outlook = bool(_OUTLOOK.search(heading)) and not (above or _RESULTS.search(heading))
        self._outlook = self.expected = outlook
        lines = unknown <= self._labels and not _LINES.isdisjoint(words)
        title = above or _TITLE.match(heading) is not None
        self.scoped = bool(unknown) and not (title or lines or self._of_lines(heading))
        self.part = _PART_OF.sub("", _ASIDE.sub("", heading)).strip(" :–—-*_") if self.scoped else ""
        if above and _OUTLOOK.search(heading):
            return  # "Raises Full Year Outlook" among the titles: what follows is no less of the quarter
        own = _ALL_COMPARED.sub("", heading)
        named = [when.slot for when in periods(own, 0, len(own), self._calendar) if when.slot]
        if named:
            self.slot = named[0]
            later = named[1] if len(named) > 1 and _COMPARED.search(heading) else None
            self.base = later if later is not None and later.end < named[0].end else None
        elif re.search(r"\bquarter(?:ly)?\b", heading, re.IGNORECASE):
            self.slot = self._calendar.own()

    def _of_lines(self, heading: str) -> bool:
        """Say whether a heading names several lines, one of which is the company's own by its words alone."""
        parts = [part.strip() for part in _PARTS.split(heading.lower()) if part.strip()]
        plain = [part for part in parts if all(map(self._says_nothing, part.split()))]
        return bool(plain) and all(part in plain or part in self._rows for part in parts)

    def _says_nothing(self, word: str) -> bool:
        """Say whether a word of a heading narrows nothing: "second-quarter" is made of two that do not."""
        return (
            word in self._known
            or _PERIOD.fullmatch(word) is not None
            or all(part in self._known for part in word.split("-"))
        )

    def _goes_on(self, words: str) -> bool:
        """Say whether a paragraph that is no heading speaks of the future for what stands before it."""
        was = self._listed and (words.lstrip()[0] in _MARKS or words.rstrip()[-1] not in '.”"')
        self._listed = was or (words.rstrip().endswith(":") and bool(EXPECTED.search(words.lower())))
        return self._outlook or was


_COMPARED = re.compile(r"\b(?:compared (?:to|with)|versus|vs\.?)(?= )", re.IGNORECASE)
_TAIL = re.compile(
    r"(?<=[a-z\d%][.)])[”\"]?\s(?P<heading>[A-Z][\w&’'-]*(?: (?:of |and |& |the )?[A-Z][\w&’'-]*){1,5})$"
)
"""A heading that the text joined to the paragraph above it, in capitals; it stands behind the last stop or bracket."""
_PART_OF = re.compile(
    r"^(?:our |the )|\b(?:segments?|divisions?|business(?: unit)?|results?|highlights?|performance"
    r"|(?:first|second|third|fourth) quarter|(?:19|20)\d\d)\b.*$",
    re.IGNORECASE,
)
"""What a heading says beside the part that it names: "Salt Segment Results"."""


_DATELINE = re.compile(
    rf"^\W*[^\d,]{{2,40}},\s(?:[^\d,]{{2,40}},\s)?(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}}),? (?:19|20)\d\d\b"
    r"(?!.*\bended\b)",
    re.IGNORECASE,
)
"""A place and a day: where a release begins, not what a part of it is on."""
_OPENING = re.compile(
    rf"\W{{0,3}}[A-Z][^\d]{{2,60}}\W(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}}),? (?:19|20)\d\d\b(?: ?[^\w\s]){{1,3}}",
    re.IGNORECASE,
)
"""The first words of a release's first paragraph."""


_OVER_A_LIST = re.compile(
    r"(?=.*\b(?:quarter|year|half|months?|q[1-4]|fy)\b)(?=.*\b(?:highlights?|results?|summary|compared)\b)[^.;$%]{8,90}:"
    r"(?:\s?\(\w\))?",
    re.IGNORECASE,
)
"""A line that opens a list of what a period brought: "Full year 2024 highlights compared to full year 2023:"."""


_OF_TWO = re.compile(
    r"(?=.*\b(?:quarter|year|half|months?|[Qq][1-4])\b)(?!.*\b(?:was|were|is|are|rose|fell|grew|increased|decreased)\b)"
    r"[A-Z][^.;:$%]{6,70}\b(?:compared (?:to|with)|versus|vs\.?) [^.;:$%]{4,60}"
)
"""A line that says of which period a list is, and what it is compared with."""
_ASIDE = re.compile(r"(?<=\w)\s\([^()]{3,60}\)\s*$")
"""What a heading says of what it is compared with: "Third Quarter Highlights (compared to last year)"."""


_ALL_COMPARED = re.compile(
    r"\([^()]{0,40}\b(?:comparisons?|compared|comparing|versus|vs\.?)\b[^()]{0,80}\)", re.IGNORECASE
)
"""What a heading says of what it does not report: "(all comparisons are with the second quarter of 2025)"."""


def _is_heading(text: str) -> bool:
    """Say whether a paragraph is a heading: short, no sentence, its words in capitals or alone."""
    text = _ASIDE.sub("", text)
    if _OF_TWO.fullmatch(text.strip()):
        return True
    words = text.split()
    if not words or len(words) > _MOST_WORDS or text.rstrip()[-1] in '.!?;,”"' or re.search(r"[$%@]|\d{3}-\d", text):
        return False
    if _DATELINE.search(text) or not any(map(str.isalpha, text)):
        return False
    if text.lstrip()[0] in "•●o-*–·" and len(words) > 6:
        return False
    if _OVER_A_LIST.fullmatch(text.strip()):
        return True
    capital = sum(word[0].isupper() or not word[0].isalpha() for word in words if len(word) > 3)
    return capital * 4 >= 3 * sum(len(word) > 3 for word in words)
