"""What the running text claims: each number with the metric and the period that its sentence gives it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from irdesk.domain.prose import Paragraph
from irdesk.proofing.book import Book
from irdesk.proofing.prose.asides import asides
from irdesk.proofing.prose.beyond_asides import Outer, begins
from irdesk.proofing.prose.claim import Claim, Sentence, Setting
from irdesk.proofing.prose.claim_words import (
    CHANGE_AFTER,
    CHANGE_BEFORE,
    COMPARE,
    MOVED,
    RANGE,
    share_of,
)
from irdesk.proofing.prose.compared import as_bracketed, is_compared
from irdesk.proofing.prose.earned import as_beside_a_share, earnings_said, is_loss, on_basis_of, shares_beside
from irdesk.proofing.prose.future import futures, is_future, is_of_outlook, is_past
from irdesk.proofing.prose.headings import Context
from irdesk.proofing.prose.listed_periods import listed_slots
from irdesk.proofing.prose.metrics import Mention, mentions, on_its_basis
from irdesk.proofing.prose.narrowing import narrowed_in
from irdesk.proofing.prose.only_compared import with_bases
from irdesk.proofing.prose.part_names import of_part
from irdesk.proofing.prose.part_rows import of_heading, of_its_part
from irdesk.proofing.prose.periods import Calendar, Slot, calendar_of, periods
from irdesk.proofing.prose.quantities import Quantity, quantities
from irdesk.proofing.prose.row_names import facts_named, row_names, words_of
from irdesk.proofing.prose.run_ins import part_led_with, part_of_run_in, part_of_subject
from irdesk.proofing.prose.slots import as_instant, as_told, beyond_pair, is_turned, main_slot, slot_of, when_of
from irdesk.proofing.prose.subjects import as_per_share, as_row, is_stock, metric_of, row_of
from irdesk.proofing.prose.two_lists import as_listed
from irdesk.proofing.words.sentences import lowered, sentences


@lru_cache(maxsize=8)
def _cached(book: Book) -> tuple[Claim, ...]:
    calendar = calendar_of(book)
    context = Context(book, calendar, own_words(book))
    found: list[Claim] = []
    own = own_words(book)
    for paragraph in book.prose:
        context.read(paragraph)
        before: Claim | None = None
        part = part_of_run_in(book, paragraph.text)
        led = part_led_with(book, paragraph.text) if "egment " in paragraph.text else ""
        for sentence in sentences_of(book, paragraph, calendar, own):
            named = part_of_subject(book, sentence.text) or part
            here = Setting(
                book,
                calendar,
                context.slot,
                context.scoped or bool(named),
                _is_headline(book, sentence),
                own,
                context.expected,
                named or context.part,
                led,
                context.base,
            )
            told = as_listed(list(_claims(sentence, here, before)))
            before = next((each for each in told if not (each.compared or each.change)), None)
            found += told
    return tuple(found)


def claims(book: Book) -> tuple[Claim, ...]:
    """Return every number that the prose states, in the order of the text."""
    return _cached(book)


def own_words(book: Book) -> frozenset[str]:
    """Return the words of the company's name, in lower case."""
    name = " ".join(filter(None, (book.release.company.name, *book.release.company.aliases)))
    return frozenset(word.lower().strip(".,") for word in name.split()) - {"the", "and", "of"}


def sentences_of(book: Book, paragraph: Paragraph, calendar: Calendar, own: frozenset[str]) -> Iterator[Sentence]:
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
                    each
                    for each in on_its_basis(text, start, mentions(text, start, end, own))
                    if not share_of(text, start, each.start)
                ),
                tuple(
                    when
                    for when in with_bases(text, start, periods(text, start, end, calendar))
                    if not is_of_outlook(text, when)
                ),
                tuple(
                    found.start() if text[found.start()] == "(" else found.end() - 1
                    for found in COMPARE.finditer(lowered(text), start, end)
                ),
                tuple(row_names(book, text, start, end)),
                tuple(asides(text, start, end)),
            )


def _is_headline(book: Book, sentence: Sentence) -> bool:
    where = book.release.span("headline")
    return where is not None and where.start <= sentence.paragraph.offset(sentence.start) < where.end


def _claims(sentence: Sentence, here: Setting, before: Claim | None) -> Iterator[Claim]:
    """Yield the numbers of a sentence with their meaning; `before` is the one that the sentence before is about."""
    goes_on = _GOES_ON.match(sentence.text) if before is not None else None
    carried = before if goes_on and sentence.start + goes_on.end() == sentence.quantities[0].start else None
    former = carried
    outer = Outer()
    main = main_slot(sentence, here)
    seen: dict[int, Slot | None] = {}  # the period that each "last year" of the sentence is counted back from
    listed = listed_slots(sentence, here.calendar, main)
    future = futures(sentence)
    ahead = here.expected and not is_past(sentence, future)
    last: Claim | None = None
    for number, each in enumerate(sentence.quantities):
        shown = as_bracketed(sentence, as_beside_a_share(sentence, each, last))
        anew = _begins_anew(sentence, former, shown)
        former = None if anew else outer.led_by(sentence, shown, former)
        begin = begins(sentence, number)
        follow = sentence.quantities[number + 1].start if number + 1 < len(sentence.quantities) else sentence.end
        metric = metric_of(sentence, shown, (begin, follow), former)
        if metric is None and former is not None and former is carried:
            metric = carried.metric
        quantity = on_basis_of(last, sentence, as_per_share(shown, metric))
        compared = is_compared(sentence, begin, quantity, metric, former)
        around = (begin, quantity.end, beyond_pair(sentence, number, follow))
        when = when_of(sentence, around, compared=compared, led=former is not None and former.compared)
        when = as_told(sentence, when, (quantity, former), here.calendar, compared=compared)
        if is_turned(sentence, begin, quantity.start):
            when, main = None, here.slot
        row = None if anew else of_its_part(here, row_of(sentence, quantity, metric, here))
        if row is None and former is not None and former is carried:
            row = carried.row
        if row is None and metric is None:
            metric = earnings_said(sentence, quantity, begin, here.own)
        row = row or shares_beside(here.book, sentence, quantity, last)
        quantity = as_row(here.book, quantity, row)
        stock = is_stock(here.book, metric, row)
        own = main if when is None else seen.setdefault(when.start, main)
        slot = slot_of(when, here.calendar, own, compared=compared, stock=stock, base=here.base)
        if shown.start in listed:
            slot = as_instant(listed[shown.start], stock=stock)
        firm = quantity.kind in {"money", "per_share", "shares"} or (when is not None and when.slot is not None)
        if firm and not compared and slot is not None:
            main = slot  # what follows is compared with it
        claim = Claim(
            quantity=quantity,
            paragraph=sentence.paragraph,
            sentence=(sentence.start, sentence.end),
            metric=metric,
            slot=slot,
            compared=compared,
            expected=ahead or _is_range(sentence, number) or is_future(sentence, shown, future, here.calendar),
            scoped=_is_scoped(sentence, quantity, (row, metric), here),
            named=when is not None or shown.start in listed,
            loss=is_loss(sentence, begin, quantity, metric, former),
            headline=here.headline,
            change=_is_change(sentence.paragraph.text, quantity),
            when=when.text if when else "",
            row=row,
            listed=shown.start in listed,
        )
        yield claim
        last = claim
        if quantity.bracketed or (quantity.kind == "shares" and _aside(sentence, quantity)):
            continue  # what follows goes on with the figure before the bracket
        if quantity.kind in {"money", "per_share", "shares"} or (metric is not None and former is None):
            former = claim


def _begins_anew(sentence: Sentence, former: Claim | None, quantity: Quantity) -> bool:
    """Say whether a number opens another clause and says itself what it is: "; $30.0 million returned to"."""
    if former is None or former.quantity.end > quantity.start:
        return False
    between = sentence.paragraph.text[former.quantity.end : quantity.start]
    return between.strip() == ";" and _ITS_OWN.match(sentence.paragraph.text, quantity.end) is not None


_ITS_OWN = re.compile(
    r"\s(?:(?:was|were|has been) )?(?:returned|used|invested|spent|repurchased|drawn|deployed|paid|of|in)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\W*(?:(?:this|that|these|which|it)\s(?:\w+\s)?compare[sd]?|compared)\s(?:\w+ly\s)?(?:to|with)\s", re.IGNORECASE
)
"""A sentence that only holds the figure before it against another: "This compares with $37.0 million"."""
_OPEN = re.compile(r"\([^()]{0,30}$")


def _aside(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether a number stands in brackets or beside: "$0.38 per share (based on 14.3 million shares)"."""
    lead = sentence.paragraph.text[max(sentence.start, quantity.start - 40) : quantity.start]
    return _OPEN.search(lead) is not None or _ON.search(lead) is not None


_ON = re.compile(r"\bshare,? (?:on|based on|using) (?:approximately |about )?$", re.IGNORECASE)


def _is_range(sentence: Sentence, number: int) -> bool:
    """Say whether a number is an end of a range, "$27.8 million to $28.8 million": what is reported is one figure."""
    text, every = sentence.paragraph.text, sentence.quantities
    shown = every[number]
    if shown.negative and text[max(0, shown.start - 1) : shown.start].isdigit():
        return True  # 35-37%
    for former, latter in pairwise(every[max(0, number - 1) : number + 2]):
        begin = max((each.end for each in every if each.end <= former.start), default=sentence.start)
        if former.kind != latter.kind or not RANGE.fullmatch(text[former.end : latter.start]):
            continue
        if MOVED.search(text, begin, former.start) is None:
            return True
    return False


def _is_scoped(
    sentence: Sentence, quantity: Quantity, of: tuple[tuple[str, ...] | None, Mention | None], here: Setting
) -> bool:
    """Say whether the heading or the clause narrows a number; a row of the segments is itself a part."""
    row, metric = of
    part = row is not None and (
        any(map(of_part, facts_named(here.book, row))) or of_heading(here, row) or _is_headed(row, here.part)
    )
    return (here.scoped and not part) or narrowed_in(sentence, quantity, row, metric)


def _is_headed(row: tuple[str, ...], part: str) -> bool:
    """Say whether a row bears the words that its heading opens with: same-store income under "Same-Store Portfolio"."""
    first = words_of(part)[:2]
    return len(first) > 1 and row[:2] == first


def _is_change(text: str, quantity: Quantity) -> bool:
    """Say whether the words around an amount call it a change."""
    lower = lowered(text)
    before, after = lower[max(0, quantity.start - 60) : quantity.start], lower[quantity.end : quantity.end + 40]
    return bool(CHANGE_BEFORE.search(before) or CHANGE_AFTER.match(after))
