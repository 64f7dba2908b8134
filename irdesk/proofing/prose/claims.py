"""What the running text claims: each number with the metric and the period that its sentence gives it."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from irdesk.domain.prose import Paragraph
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim_words import (
    AND,
    BRIDGE,
    CHANGE_AFTER,
    CHANGE_BEFORE,
    COMPARE,
    EXPECTED,
    FOLLOWS,
    ON,
    SCOPED,
    SHARE_OF,
    TO,
)
from irdesk.proofing.prose.headings import Context
from irdesk.proofing.prose.metrics import Mention, mentions
from irdesk.proofing.prose.periods import Calendar, Slot, When, calendar_of, months_back, periods
from irdesk.proofing.prose.quantities import Quantity, quantities
from irdesk.proofing.prose.sentences import sentences

STOCKS = frozenset({"cash", "total_assets", "equity", "inventories", "backlog"})
"""Metrics that are measured at the end of a period."""


class Claim(msgspec.Struct, frozen=True):
    """A number with its meaning. `metric` None: the sentence names none; `slot` None: the period is unknown.

    `compared`: it is what another claim is held against. `expected`: it speaks of the future. `scoped`: the sentence
    narrows it. `named`: the sentence itself names the period. `change`: it is an increase or a decrease, not a level.
    """

    quantity: Quantity
    paragraph: Paragraph
    sentence: tuple[int, int]
    metric: Mention | None
    slot: Slot | None
    compared: bool
    expected: bool
    scoped: bool
    named: bool
    loss: bool
    headline: bool = False
    change: bool = False
    when: str = ""

    @property
    def words(self) -> str:
        """The sentence."""
        return self.paragraph.text[self.sentence[0] : self.sentence[1]]


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with what stands in it, in order."""

    paragraph: Paragraph
    start: int
    end: int
    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...]
    whens: tuple[When, ...]
    compares: tuple[int, ...]  # where the last word of each comparison ends

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.paragraph.text[self.start : self.end]


@lru_cache(maxsize=8)
def _cached(book: Book) -> tuple[Claim, ...]:
    calendar = calendar_of(book)
    context = Context(book, calendar, own_words(book))
    found: list[Claim] = []
    own = own_words(book)
    for paragraph in book.prose:
        context.read(paragraph)
        for sentence in sentences_of(paragraph, calendar, own):
            here = Setting(calendar, context.slot, context.scoped, _is_headline(book, sentence))
            found += _claims(sentence, here)
    return tuple(found)


class Setting(msgspec.Struct, frozen=True):
    """Where a sentence stands: the period and the scope of its heading, and whether it is the headline."""

    calendar: Calendar
    slot: Slot | None
    scoped: bool
    headline: bool


def claims(book: Book) -> tuple[Claim, ...]:
    """Return every number that the prose states, in the order of the text."""
    return _cached(book)


def own_words(book: Book) -> frozenset[str]:
    """Return the words of the company's name, in lower case."""
    name = " ".join(filter(None, (book.release.company.name, *book.release.company.aliases)))
    return frozenset(word.lower().strip(".,") for word in name.split()) - {"the", "and", "of"}


def sentences_of(paragraph: Paragraph, calendar: Calendar, own: frozenset[str]) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph that hold numbers, with their metrics and periods."""
    text = paragraph.text
    for start, end in sentences(text):
        numbers = tuple(quantities(text, start, end))
        if numbers:
            yield Sentence(
                paragraph,
                start,
                end,
                numbers,
                tuple(
                    each for each in mentions(text, start, end, own) if not SHARE_OF.search(text[start : each.start])
                ),
                tuple(periods(text, start, end, calendar)),
                tuple(found.end() - 1 for found in COMPARE.finditer(text, start, end)),
            )


def _is_headline(book: Book, sentence: Sentence) -> bool:
    where = book.release.span("headline")
    return where is not None and where.start <= sentence.paragraph.span(sentence.start, sentence.end).start < where.end


def _claims(sentence: Sentence, here: Setting) -> Iterator[Claim]:
    former: Claim | None = None
    calendar = here.calendar
    main = _main_slot(sentence, here)
    for number, quantity in enumerate(sentence.quantities):
        begin = sentence.quantities[number - 1].end if number else sentence.start
        follow = sentence.quantities[number + 1].start if number + 1 < len(sentence.quantities) else sentence.end
        metric = _metric(sentence, quantity, (begin, follow), former)
        compared = any(begin <= at < quantity.start for at in sentence.compares) or (
            _still(former, metric) and not TO.search(sentence.paragraph.text[begin : quantity.start])
        )
        when = _when(
            sentence, (begin, quantity.end, follow), compared=compared, led=former is not None and former.compared
        )
        slot = _slot(when, calendar, metric, main, compared=compared)
        if quantity.kind in {"money", "per_share", "shares"} and not compared and slot is not None:
            main = slot  # what follows is compared with it
        claim = Claim(
            quantity=quantity,
            paragraph=sentence.paragraph,
            sentence=(sentence.start, sentence.end),
            metric=metric,
            slot=slot,
            compared=compared,
            expected=bool(EXPECTED.search(sentence.text)),
            scoped=here.scoped or bool(SCOPED.search(sentence.text)),
            named=when is not None,
            loss=_loss(sentence, begin, quantity, metric, former),
            headline=here.headline,
            change=_is_change(sentence.paragraph.text, quantity),
            when=when.text if when else "",
        )
        yield claim
        if quantity.kind in {"money", "per_share", "shares"} or (metric is not None and former is None):
            former = claim


def _main_slot(sentence: Sentence, here: Setting) -> Slot | None:
    """Return the period that a sentence speaks of if it names none itself: its heading's, or that of its comparison.

    "increased 18 percent to $10.2 billion compared to $8.6 billion in fiscal 2021" speaks of a year.
    """
    if here.slot is not None:
        return here.slot
    first = min(sentence.compares, default=sentence.end)
    if any(when.start < first and (when.slot or when.year) for when in sentence.whens):
        return None
    later = next((when.slot for when in sentence.whens if when.start > first and when.slot), None)
    if later is None or later.length in {"I", "?"} or here.calendar.end is None:
        return None
    return Slot(later.length, here.calendar.end) if later.length in here.calendar.lengths else None


def _is_change(text: str, quantity: Quantity) -> bool:
    """Say whether the words around an amount call it a change."""
    before, after = text[max(0, quantity.start - 60) : quantity.start], text[quantity.end : quantity.end + 40]
    return bool(CHANGE_BEFORE.search(before) or CHANGE_AFTER.match(after))


def _metric(sentence: Sentence, quantity: Quantity, around: tuple[int, int], former: Claim | None) -> Mention | None:
    """Return the metric that the words before a number name, those just after it, or the one carried over."""
    begin, follow = around
    before = [
        m
        for m in sentence.mentions
        if begin <= m.start and m.end <= quantity.start and not _measures_shares(m, quantity)
    ]
    if before:
        return before[-1]
    after = next((m for m in sentence.mentions if quantity.end <= m.start < follow), None)
    if after is not None and (
        FOLLOWS.match(sentence.paragraph.text[quantity.end : after.start]) or quantity.kind == "shares"
    ):
        return after
    if former is not None and former.metric is not None and _bridged(sentence, begin, quantity.start):
        return former.metric
    first = sentence.mentions[0] if sentence.mentions else None
    if (
        former is None
        and first is not None
        and first.end <= quantity.start
        and _bridged(sentence, first.end, quantity.start)
    ):
        return first
    return None


def _measures_shares(mention: Mention, quantity: Quantity) -> bool:
    return mention.key == "shares" and quantity.kind != "shares"


def _bridged(sentence: Sentence, begin: int, end: int) -> bool:
    return bridged(sentence.paragraph.text[begin:end])


def bridged(words: str) -> bool:
    """Say whether only words of comparison and time stand between two numbers, so that the subject is the same."""
    return bool(BRIDGE.match(words))


def _when(sentence: Sentence, where: tuple[int, int, int], *, compared: bool, led: bool) -> When | None:
    """Return the period phrase that belongs to a number: after it in its clause, else before it, else further on.

    `led`: the number before is what this one is compared with: "from $2.3 million in 2003 to $2.9 million".
    """
    begin, end, follow = where
    stop = sentence.paragraph.text.find(";", end, follow)
    follow = follow if stop < 0 else stop
    turn = min((at for at in sentence.compares if at >= end), default=follow)
    after = [when for when in sentence.whens if end <= when.start < min(turn, follow)]
    if after:
        return after[0]
    turned = max((at for at in sentence.compares if begin <= at < end), default=begin)
    before = [when for when in sentence.whens if (turned if compared else begin) <= when.start and when.end <= end]
    gap = sentence.paragraph.text[before[-1].end : end] if before else ""
    trails = begin > sentence.start and bool(AND.match(gap) or (led and ON.match(gap)))
    if before and not trails:
        return before[-1]
    if compared:
        later = [when for when in sentence.whens if when.start >= end]
        return later[0] if later else None
    earlier = [
        when for when in sentence.whens if when.end <= end and not any(at < when.start for at in sentence.compares)
    ]
    return earlier[-1] if earlier else None


def _still(former: Claim | None, metric: Mention | None) -> bool:
    """Say whether a number goes on with what the last one was compared with: the same metric, once more."""
    if former is None or not former.compared or metric is None or former.metric is None:
        return False
    return metric.key == former.metric.key


def _slot(
    when: When | None, calendar: Calendar, metric: Mention | None, main: Slot | None, *, compared: bool
) -> Slot | None:
    """Return the period that a phrase means here."""
    stock = metric is not None and metric.key in STOCKS
    own = main or (calendar.instant() if stock else calendar.own())
    if when is not None and when.slot is not None:
        return Slot("I", when.slot.end) if stock else when.slot
    if own is None or (when is None and not compared):
        return own
    if when is None:
        return None if stock else Slot(own.length, months_back(own.end, 12))
    if when.kind == "before":
        return Slot("Q", months_back(own.end, 3))
    if when.year is not None and calendar.year is not None:
        return Slot(own.length, months_back(own.end, 12 * _years_back(when.year, own, calendar)))
    return Slot(own.length, months_back(own.end, 3 * when.shift))


def _years_back(year: int, own: Slot, calendar: Calendar) -> int:
    """Return how many years before the claim's own period a year named beside it lies."""
    base = calendar.year or year
    shifted = (calendar.end.year - own.end.year) if calendar.end else 0
    return base - shifted - year


def _loss(sentence: Sentence, begin: int, quantity: Quantity, metric: Mention | None, former: Claim | None) -> bool:
    """Say whether the words call the number a loss."""
    if metric is not None and begin <= metric.start:
        return metric.loss
    words = sentence.paragraph.text[begin : quantity.start].lower()
    if re.search(r"\bloss\b", words):
        return True
    return (
        former is not None
        and former.loss
        and metric is former.metric
        and not re.search(r"income|earnings|profit", words)
    )
