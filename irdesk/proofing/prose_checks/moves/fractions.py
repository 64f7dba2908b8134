"""Growth in words, "rose by more than a third", against the two cells of what the sentence names before it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, growth, shown
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.metrics import mentions
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back, periods
from irdesk.proofing.prose.row_names import facts_named, row_names
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered, sentences

_PARTS: dict[str, Decimal] = {
    "half": Decimal(50), "third": Decimal(100) / 3, "quarter": Decimal(25), "fifth": Decimal(20),
    "two thirds": Decimal(200) / 3, "two fifths": Decimal(40), "three quarters": Decimal(75),
    "three fifths": Decimal(60),
}  # fmt: skip
_FRACTION = re.compile(
    r"\b(?:(?P<up>grew|rose|increased|climbed|grow|rise|increase|up)|(?P<down>fell|declined|decreased|dropped|fall|down))"
    r"(?: in [\w .]{3,24})? by (?:(?P<how>more than|over|nearly|almost|about|approximately|roughly|around|just over"
    r"|just under|less than|well over) )?"
    r"(?:(?:a|one)[- ](?P<one>half|third|quarter|fifth)|(?P<half>half)"
    r"|(?P<many>two[- ](?:thirds|fifths)|three[- ](?:quarters|fifths)))\b(?! (?:of|an?)\b)"
)
_WITHOUT = re.compile(r"\W*(?:before|without|excluding|adjusted|apart from|net of|on an?)\b")
"""What opens a sentence whose figures are on another basis: "Before the milestone, revenue rose by more than half"."""
_ABOVE, _BELOW = ("more than", "over", "just over", "well over"), ("nearly", "almost", "just under", "less than")
_NEAR, _NEXT = Decimal(7), Decimal(25)


def fractions(book: Book) -> Iterator[Finding]:
    """Yield a warning for each growth in words that is not that of the row, or the metric, that it is said of."""
    for paragraph in book.prose:
        lower = lowered(paragraph.text)
        if " by " not in lower:
            continue
        for start, end in sentences(paragraph.text):
            for found in _FRACTION.finditer(lower, start, end):
                if EXPECTED.search(lower, start, end) is None and not _WITHOUT.match(lower, start, found.start()):
                    yield from _held(book, paragraph, start, found)


def _held(book: Book, paragraph: Paragraph, start: int, found: re.Match[str]) -> Iterator[Finding]:
    calendar = calendar_of(book)
    named = [when.slot for when in periods(paragraph.text, *_sentence(paragraph, start), calendar)]
    own = calendar.own()
    if own is None or any(slot is None or slot != own for slot in named):
        return  # of another period, or against one that is not the year before
    if any(c.scoped and c.paragraph is paragraph and c.sentence[0] == start for c in claims(book)):
        return  # under the heading of a part
    grown = _growth(_facts(book, paragraph.text, start, found.start()), own)
    if grown is None:
        return
    low, high = _bounds(found)
    made = grown if found["up"] else -grown
    if not (made.high < low or high < made.low):
        return
    words = " ".join(found.group().split())
    message = f"“{words}”: by the tables it is {shown(round(grown.value, 1))} percent."
    where = paragraph.span(*found.span())
    yield finding(book.text, "ratio", "warning", "impossible", message, where, stated=words, computed=grown)


def _sentence(paragraph: Paragraph, start: int) -> tuple[int, int]:
    return next(each for each in sentences(paragraph.text) if each[0] == start)


def _facts(book: Book, text: str, start: int, end: int) -> list[Fact]:
    """Return the cells of the row or of the whole company's metric that stands last before the words."""
    name = max(row_names(book, text, start, end), key=lambda each: each.end, default=None)
    metric = max(mentions(text, start, end), key=lambda each: each.end, default=None)
    if name is not None and (metric is None or name.end >= metric.end):
        return list(facts_named(book, name.words))
    if metric is None or not metric.whole:
        return []
    return [fact for fact in book.by_key.get(metric.key, ()) if not fact.other_basis]


def _growth(facts: list[Fact], own: Slot) -> Amount | None:
    """Return how much the only row of some cells grew over the year before, None where it is not one."""
    ago = Slot(own.length, months_back(own.end, 12))
    now = [fact for fact in facts if own.fits(fact.period) and fact.worth.value > 0]
    before = [fact for fact in facts if ago.fits(fact.period) and fact.worth.value > 0]
    if len({fact.worth.value for fact in now}) != 1 or len({fact.worth.value for fact in before}) != 1:
        return None
    return growth(now[0].worth, before[0].worth)


def _bounds(found: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Return the least and the most growth that the words allow, in per cent."""
    part = found["one"] or found["half"] or (found["many"] or "").replace("-", " ")
    size, how = _PARTS[part], found["how"] or ""
    if how in _ABOVE:
        return size, size + _NEXT
    if how in _BELOW:
        return size - 2 * _NEAR, size
    return size - _NEAR, size + _NEAR
