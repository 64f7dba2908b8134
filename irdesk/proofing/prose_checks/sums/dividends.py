"""Dividends: the record date before the payment, a year's dividend as so many of a period's, a sum of its parts."""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.domain.months import month_number
from irdesk.domain.prose import Paragraph
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import rounds_to, shown
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, of_kind, sayings, span
from irdesk.proofing.words.period_words import MONTH
from irdesk.proofing.words.sentences import lowered, sentences

_DIVIDEND = re.compile(r"(?:dividend(?<!\wdividend)|distribution(?<!\wdistribution))s?\b")
_DAY = (
    rf"(?:(?:mon|tues|wednes|thurs|fri)day,?\s+)?(?:the\s+)?(?:(?P<{{0}}m>{MONTH})\s+(?P<{{0}}d>\d{{{{1,2}}}})(?:st|nd|rd|th)?"
    rf"(?:,?\s+(?P<{{0}}y>(?:19|20)\d\d))?|(?P<{{0}}d2>\d{{{{1,2}}}})(?:st|nd|rd|th)?\s+(?P<{{0}}m2>{MONTH})(?:,?\s+(?P<{{0}}y2>(?:19|20)\d\d))?)"
)
_PAID = re.compile(
    r"\b(?:payable|paid|pay(?:ment)?(?: date)?|distributed)\b(?:\s+in cash)?"
    r"(?:\s+(?:on|date|of|is|will be|or about|around|:))*\s+" + _DAY.format("p"),
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"\b(?:of record|record date|on the (?:share )?register|registered)\b"
    r"(?:\s+(?:as of|at|on|the|is|of|by|will be|close of (?:business|trading)(?: on)?))*\s+" + _DAY.format("r"),
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\bannuali[sz]ed|\bannual(?:ly)?\s+(?:basis|rate|dividend)|\bper year\b|\bon an annual\b", re.IGNORECASE
)
_TIMES = (("quarterly", 4), ("monthly", 12), ("semi-annual", 2), ("semiannual", 2), ("half-year", 2))
_WHOLE = re.compile(
    r"\b(?:annual|full[- ]year|total|aggregate) (?:ordinary )?(?:dividends?|distributions?)\b(?! (?:yield|policy))",
    re.IGNORECASE,
)


def dividends(book: Book) -> Iterator[Finding]:
    """Yield errors on the days and the amounts of dividends."""
    for paragraph in book.saying("dividend", "distribution"):
        if _DIVIDEND.search(lowered(paragraph.text)):
            yield from _by_quarter(book, paragraph)
            for start, end in sentences(paragraph.text):  # which may go on with "It will be paid"
                yield from _days(book, paragraph, start, end)
    above: list[Saying] = []
    for saying in sayings(book):
        above = [each for each in above if each.paragraph is saying.paragraph]
        if _DIVIDEND.search(saying.text.lower()):
            yield from _parts(book, saying)
        if _DIVIDEND.search(lowered(saying.paragraph.text)):
            found = list(_annualized(book, saying)) if _DIVIDEND.search(saying.text.lower()) else []
            yield from found or _yearly(book, saying, above)
        above.append(saying)


_BY_QUARTER = re.compile(
    r"[$€£](?P<all>\d+\.\d+) (?:per|a) (?:\w+ )?share,? "
    r"\([$€£](?P<each>\d+\.\d+) (?:(?:per|a|each) quarter|quarterly)\)"
)


def _by_quarter(book: Book, paragraph: Paragraph) -> Iterator[Finding]:
    """Yield an error where dividends are not so many quarters': "$1.08 per share ($0.27 per quarter)"."""
    for found in _BY_QUARTER.finditer(paragraph.text):
        whole, each = Decimal(found["all"]), Decimal(found["each"])
        if each and all(whole != each * times for times in (2, 3, 4)):
            made = " or ".join(shown(each * times) for times in (2, 3, 4))
            message = f"${found['all']} is no {made}, which two, three or four quarters of ${found['each']} make."
            spans = (paragraph.span(*found.span("each")), paragraph.span(*found.span("all")))
            yield finding(book.text, "dividend", "error", "impossible", message, *spans, stated=found["each"])


def _day(book: Book, found: re.Match[str], letter: str) -> dt.date | None:
    month, day = found[f"{letter}m"] or found[f"{letter}m2"], found[f"{letter}d"] or found[f"{letter}d2"]
    year = found[f"{letter}y"] or found[f"{letter}y2"]
    published = book.release.date
    if year is None and published is None:
        return None
    try:
        made = dt.date(int(year) if year else published.year if published else 0, month_number(month), int(day))
    except ValueError:
        return None
    if year is None and published is not None and (published - made).days > 180:
        made = made.replace(year=made.year + 1)
    return made


def days_of(book: Book) -> Iterator[tuple[str, dt.date, Span]]:
    """Yield the days on which dividends are paid and their holders counted, as the text states them."""
    for paragraph in book.saying("dividend", "distribution"):
        for start, end in sentences(paragraph.text) if _DIVIDEND.search(lowered(paragraph.text)) else ():
            for what, pattern, letter in (("paid", _PAID, "p"), ("record date", _RECORD, "r")):
                found = pattern.search(paragraph.text, start, end)
                day = _day(book, found, letter) if found else None
                if found is not None and day is not None and _DIVIDEND.search(lowered(paragraph.text), 0, end):
                    yield what, day, paragraph.span(*found.span())


def _days(book: Book, paragraph: Paragraph, start: int, end: int) -> Iterator[Finding]:
    """Yield an error where a dividend's record date is after its payment."""
    paid, record = list(_PAID.finditer(paragraph.text, start, end)), list(_RECORD.finditer(paragraph.text, start, end))
    if len(paid) != 1 or len(record) != 1:
        return
    pays, holds = _day(book, paid[0], "p"), _day(book, record[0], "r")
    if pays is None or holds is None or holds <= pays:
        return
    message = f"The dividend is paid on {pays}, before its record date, {holds}."
    spans = (paragraph.span(*record[0].span()), paragraph.span(*paid[0].span()))
    yield finding(book.text, "dividend", "error", "impossible", message, *spans, stated=holds.isoformat())


def _annualized(book: Book, saying: Saying) -> Iterator[Finding]:
    """Yield an error where a year's dividend is not so many times the one of a period."""
    amounts = [c for c in of_kind(saying, "per_share", "money") if c.quantity.amount.value < 100 and not c.compared]
    if len(amounts) != 2 or not _YEARLY.search(saying.text):
        return
    one, year = sorted(amounts, key=lambda c: c.quantity.amount.value)
    around = saying.paragraph.text[max(saying.start, year.quantity.start - 60) : year.quantity.end + 60]
    times = next((count for word, count in _TIMES if word in saying.text.lower()), 4)
    ratio = year.quantity.amount.value / one.quantity.amount.value if one.quantity.amount.value else Decimal(0)
    expected = one.quantity.amount.value * times
    if not _YEARLY.search(around) or ratio in {2, 4, 12} or abs(ratio - times) > times * Decimal("0.6"):
        return
    if rounds_to(expected, year.quantity.amount.step or Decimal(1), year.quantity.amount.value):
        return
    message = f"{year.quantity.printed} a year: {times} times {one.quantity.printed} is {shown(expected)}."
    yield finding(
        book.text,
        "dividend",
        "error",
        "impossible",
        message,
        span(year),
        span(one),
        stated=year.quantity.printed,
        expected=shown(expected),
    )


_A_YEAR = re.compile(
    r"(?: per (?:\w+ )?(?:share|unit))?,? (?:on an annual(?:i[sz]ed)? basis|annuali[sz]ed|a year\b(?! ago)|per year"
    r"|annually|per annum)",
    re.IGNORECASE,
)
_RATE = re.compile(r"\bannual(?:i[sz]ed)? (?:dividend )?rate (?:\w+ ){0,3}$", re.IGNORECASE)
_NEW = re.compile(r"\bnew\b", re.IGNORECASE)
_EVERY = (4, 12, 2)


def _yearly(book: Book, saying: Saying, above: list[Saying]) -> Iterator[Finding]:
    """Yield an error where a year's dividend looks like so many times that of a period before it, misprinted."""
    text = saying.paragraph.text
    former = [c for each in above for c in of_kind(each, "per_share", "money") if _small(c)]
    for claim in of_kind(saying, "per_share", "money"):
        lead = text[max(saying.start, claim.quantity.start - 40) : claim.quantity.start]
        named = _A_YEAR.match(text, claim.quantity.end) or _RATE.search(lead)
        value, step = claim.quantity.amount.value, claim.quantity.amount.step or Decimal(1)
        if named and _small(claim) and former:
            beside = [c for c in of_kind(saying, "per_share", "money") if _small(c) and c is not claim]
            made = {c: [c.quantity.amount.value * times for times in _EVERY] for c in (*former, *beside)}
            tied = [c for c, every in made.items() if any(rounds_to(each, step, value) for each in every)]
            present = {c: every for c, every in made.items() if not c.compared}
            if not tied:
                yield from _misprinted(book, claim, made)
            elif _NEW.search(lead) and present and all(c.compared for c in tied):
                yield from _of_former(book, claim, tied[0], present)
        if _small(claim) and not named:
            former.append(claim)


def _of_former(book: Book, year: Claim, former: Claim, present: dict[Claim, list[Decimal]]) -> Iterator[Finding]:
    """Yield an error where the new rate of a year is that of the dividend before: "the new annualized rate is"."""
    now = max((c for c in present if not c.change), key=lambda c: c.quantity.amount.value, default=former)
    expected = shown(_EVERY[0] * now.quantity.amount.value)
    message = f"{year.quantity.printed} a year is that of {former.quantity.printed}, the dividend before; four times "
    message += f"{now.quantity.printed} is {expected}."
    places, stated = (span(year), span(now), span(former)), year.quantity.printed
    yield finding(book.text, "dividend", "error", "impossible", message, *places, stated=stated, expected=expected)


def _small(claim: Claim) -> bool:
    return claim.quantity.amount.value < _MOST and claim.quantity.scale == 1


_MOST = 100


def _misprinted(book: Book, year: Claim, made: dict[Claim, list[Decimal]]) -> Iterator[Finding]:
    """Yield an error where a year's figure is the misprint of one that a period's dividend makes."""
    pairs = ((one, times, each) for one, every in made.items() for times, each in zip(_EVERY, every, strict=True))
    found = next((pair for pair in pairs if misprinted(year.quantity.amount, pair[2])), None)
    if found is not None:
        one, times, expected = found
        message = f"{year.quantity.printed} a year: {times} times {one.quantity.printed} is {shown(expected)}."
        spans, stated = (span(year), span(one)), year.quantity.printed
        yield finding(
            book.text, "dividend", "error", "impossible", message, *spans, stated=stated, expected=shown(expected)
        )


def _parts(book: Book, saying: Saying) -> Iterator[Finding]:
    """Yield an error where the annual dividend is not the sum of the two that the sentence names."""
    amounts = [c for c in of_kind(saying, "per_share", "money") if c.quantity.amount.value < 1000]
    if len(amounts) != 3 or not _WHOLE.search(saying.text) or not re.search(r"\binterim\b", saying.text, re.IGNORECASE):
        return
    whole = max(amounts, key=lambda c: c.quantity.amount.value)
    parts = [c for c in amounts if c is not whole]
    lead = saying.paragraph.text[max(saying.start, whole.quantity.start - 50) : whole.quantity.start]
    total = sum((c.quantity.amount.value for c in parts), Decimal(0))
    if not _WHOLE.search(lead) or total == whole.quantity.amount.value:
        return
    message = (
        f"{whole.quantity.printed} for the year: {' and '.join(c.quantity.printed for c in parts)} make {shown(total)}."
    )
    spans = (span(whole), *(span(c) for c in parts))
    yield finding(
        book.text,
        "dividend",
        "error",
        "impossible",
        message,
        *spans,
        stated=whole.quantity.printed,
        expected=shown(total),
    )
