"""Changes in what is counted: "31,450 customers, compared to 30,910 in March, a net addition of 540"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import shown
from irdesk.proofing.words.seek import seek
from irdesk.proofing.words.sentences import lowered

_NUMBER = r"(?P<{0}>\d{{1,3}}(?:,\d{{3}})+|\d{{2,}})(?![\d.,]*\d)"
_UNIT = r"(?P<unit>(?: [a-z][\w/-]*){0,4}(?: in \d+(?: [a-z]+){1,5})?)"
_UP = r"increase|addition|gain|growth|rise"
_DOWN = r"decrease|decline|reduction|drop|loss"
_OPENS = ("a net ", "an increase of", "a decrease of", "a decline of", "a gain of", "a reduction of", "an addition of")
_CHANGE = re.compile(
    rf"an? (?:net )?(?:(?P<up>{_UP})|(?P<down>{_DOWN})) of {_NUMBER.format('change')}"
    r"(?!\s?%| percent| basis| million| billion| thousand)"
)
_BEFORE = re.compile(
    rf"(?<![$€£¥\d.,]){_NUMBER.format('now')}{_UNIT},? (?:as )?(?:compared (?:to|with)|versus|up from|down from|from) "
    rf"{_NUMBER.format('before')}(?: [^;.$€£%]{{3,80}})?, (?:representing |reflecting |for )?$"
)
_MORE = re.compile(
    rf"(?<![$€£¥\d.,]){_NUMBER.format('now')}(?P<unit>(?: [a-z][\w/-]*){{1,4}}), {_NUMBER.format('change')} "
    rf"(?:(?P<up>more)|(?P<down>fewer|less)) than the {_NUMBER.format('before')}\b(?! ?%)"
)
""""318,000 cardholders, 41,000 more than the 277,000 we had"."""
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_BY_DAYS = re.compile(
    rf"\b(?P<now>\d+) (?P<unit>[a-z]+)s?,? an? (?P<change>{'|'.join(_WORDS)}|\d+)[- ](?P=unit)s? "
    r"(?:improvement|increase|decrease|reduction|decline|change|drop|rise) from (?P<before>\d+) (?P=unit)"
)
""""54 days, a two-day improvement from 56 days"."""
_FAR = 180


def count_changes(book: Book) -> Iterator[Finding]:
    """Yield an error where two counts differ by something else than the change that stands behind them."""
    for paragraph in book.saying(*_OPENS):
        lower = lowered(paragraph.text)
        for change in seek(_CHANGE, lower, _OPENS):
            found = _BEFORE.search(lower, max(0, change.start() - _FAR), change.start())
            if found is not None and _of_one(lower, found, change):
                yield from _held(book, paragraph, found, change)
    for paragraph in book.saying(" than the ", "-day "):
        lower = lowered(paragraph.text)
        for found in _MORE.finditer(lower):
            yield from _held(book, paragraph, found, found)
        for found in _BY_DAYS.finditer(lower):
            yield from _by_days(book, paragraph, found)


def _by_days(book: Book, paragraph: Paragraph, found: re.Match[str]) -> Iterator[Finding]:
    """Hold a change in days, told by a word, against the two counts beside it, whichever way it went."""
    made = abs(int(found["now"]) - int(found["before"]))
    stated = _WORDS.get(found["change"]) or int(found["change"])
    severity, kind = ("ok", "exact") if stated == made else ("error", "impossible")
    message = f"{found['change']} {found['unit']}s: between {found['before']} and {found['now']} lie {made}."
    spans = (paragraph.span(*found.span(each)) for each in ("change", "now", "before"))
    yield finding(book.text, "change", severity, kind, message, *spans, stated=found["change"], expected=str(made))


_NOUN = re.compile(r" (?!(?:in|at|on|as|a|for|the|of|and|or|from|during|over|last|one|this)\b)([a-z][\w/-]*)")
_YEARS = range(1900, 2100)


def _of_one(lower: str, found: re.Match[str], change: re.Match[str]) -> bool:
    """Say whether three numbers count one thing: nothing else stands behind the last two, and none is a year."""
    nouns = [noun.group(1) for end in (found.end("before"), change.end("change")) if (noun := _NOUN.match(lower, end))]
    years = [found[each] for each in ("now", "before") if found[each].isdigit() and int(found[each]) in _YEARS]
    own = found["unit"].split(" in ")[0].split()
    return not years and (set(nouns) <= set(own) if own else len(set(nouns)) <= 1)


def _value(found: re.Match[str], name: str) -> Decimal:
    return Decimal(found[name].replace(",", ""))


def _held(book: Book, paragraph: Paragraph, found: re.Match[str], change: re.Match[str]) -> Iterator[Finding]:
    now, before, stated = _value(found, "now"), _value(found, "before"), _value(change, "change")
    made = now - before
    wrong = stated != (made if change["up"] else -made)
    spans = (change.span("change"), found.span("now"), found.span("before"))
    yield finding(
        book.text,
        "change",
        "error" if wrong else "ok",
        "impossible" if wrong else "exact",
        f"{change.group()}: between {found['before']} and {found['now']} lie {shown(abs(made))}.",
        *(paragraph.span(*each) for each in spans),
        stated=change["change"],
        expected=shown(abs(made)),
    )
