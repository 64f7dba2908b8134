"""Growth of what no table shows: customers, ounces, stores; both counts stand in the sentence."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import displayed, growth, shown, verdict
from irdesk.proofing.prose.claim_words import COMPARABLE
from irdesk.proofing.prose_checks.moves.triples import HOLDS
from irdesk.proofing.prose_checks.sayings import misprinted
from irdesk.proofing.words.period_words import MONTH
from irdesk.proofing.words.sentences import lowered

_COUNT = r"(?P<{0}>\d{{1,3}}(?:,\d{{3}})+|\d{{2,}}|\d+\.\d+)(?P<{0}s> thousand| million| billion)?"
_PERCENT = r"(?P<percent>\d+(?:\.\d+)?)\s?(?:%|percent|per cent)"
_UP = r"(?:up|(?:an? )?(?:increase|growth|rise|gain|advance|improvement) of|(?:increas|grow)ing|rising)"
_DOWN = r"(?:down|a (?:decrease|decline|drop|fall|reduction) of|(?:decreas|declin|fall)ing)"
_WAY = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: by)?"
_MONEY = r"(?<![\d.,$€£¥/-])(?<![$€£¥] )(?<!SEK )(?<!NOK )(?<!DKK )(?<!RMB )(?<!EUR )(?<!USD )(?P<cur>[$€£]?)"
_ROSE = r"increased|rose|grew|climbed|advanced"
_FELL = r"decreased|fell|declined|dropped"
_RISE, _DROP = "increase|rise|growth|gain|improvement", "decrease|decline|drop|reduction"
_GROWN = re.compile(rf"\b(?=[adfg]|in|r[io]|up|cl)(?:{_UP}|{_DOWN}|(?P<verb>{_ROSE}|{_FELL}))(?: by)? {_PERCENT}")
_SHARE = r"(?:,? (?:or|representing) \d[\d.]*(?:%| percent) of [a-z][a-z -]{3,40})?"
"""What part of a whole a count is, between it and its growth."""
_BEFORE, _BEHIND = 200, 80
_DATED = rf"(?:,? (?:as of|at|on) (?:{MONTH}) \d{{1,2}}, \d{{4}})?"
_FROM = re.compile(
    rf"{_MONEY}{_COUNT.format('now')}(?P<unit>(?: (?:[a-z][\w/-]*|[$€£]\d[\d,]*)){{0,8}}?){_DATED}{_SHARE}"
    rf",? \(?{_WAY} {_PERCENT}"
    rf"(?: year[- ]over[- ]year| sequentially)? (?:from|over|compared (?:to|with)) "
    rf"(?P=cur){_COUNT.format('before')}(?![\d,.]*\d|\s?%)",
    re.IGNORECASE,
)
_SPAN = r"(?: (?:in|for|during|at) the [^,;.\d]{3,40})?"
"""The period of a count, between it and what it is compared with."""
_COMPARED = re.compile(
    rf"{_MONEY}{_COUNT.format('now')}(?P<unit>(?: [a-z][\w-]*){{0,3}}?){_SPAN},? "
    rf"(?:compared (?:to|with)|versus|against|from) (?P=cur){_COUNT.format('before')}(?:(?P=unit))?"
    rf"(?:,? (?:in|for|at) (?:(?! (?:with|and|as|while|on) )[^,;.]){{3,60}})?,? {_WAY} {_PERCENT}",
    re.IGNORECASE,
)
_BRACKET = re.compile(
    rf"{_COUNT.format('now')}(?P<unit>(?: [a-z][\w-]*){{0,3}}) \([$€£]?"
    rf"(?P<before>\d{{1,3}}(?:,\d{{3}})+|\d{{3,}}|\d+\.\d+)"
    rf"(?P<befores>)\),? (?:corresponding to )?{_WAY} {_PERCENT}",
    re.IGNORECASE,
)
_NOUN = rf"\ban? {_PERCENT} (?:year[- ]over[- ]year |sequential )?(?:(?P<up>{_RISE})|(?P<down>{_DROP}))\b"
_GROWTH = re.compile(_NOUN)
_NAMED = re.compile(
    rf"{_MONEY}{_COUNT.format('now')}(?P<unit>(?: [a-z][\w-]*){{0,3}}?){_SPAN},? "
    rf"(?:compared (?:to|with)|versus|against|from|up from|down from) (?P=cur){_COUNT.format('before')}(?:(?P=unit))?"
    rf"(?:,? (?:in|for|at|a|one|last|the) (?:(?! (?:with|and|as|while|on) )[^,;.]){{3,60}})?"
    rf",? (?:or |representing |reflecting |which is )?{_NOUN}",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"\b(?:(?P<up>{_ROSE})|(?P<down>{_FELL}))(?: by)? {_PERCENT},? to (?:a (?:new )?record )?"
    rf"{_COUNT.format('now')}(?P<unit>(?: [a-z][\w/-]*){{0,4}}),? (?:from|compared (?:to|with)|versus) "
    rf"{_COUNT.format('before')}(?![\d,.]*\d|\s?%)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    rf"constant[- ]currenc|local currenc|organic|same[- ]store|{COMPARABLE}|like[- ]for[- ]like|excluding|adjusted for"
    r"|pro forma",
    re.IGNORECASE,
)
_BASE = re.compile(r"\b(?:from|over|against|versus|compared (?:to|with))\s[$€£]?$", re.IGNORECASE)
"""What makes of the first number itself a base: "up 3% from 139.3 and down 9% from 158.1"."""
_IN_RANGE = re.compile(r"\s?(?:%|percent|per cent)?\s?(?:to|and|or|[-–—])\s?\d+(?:\.\d+)?\s?(?:%|per)")
"""Behind the lower end of a growth of 5% to 8%, which is of a range, too."""
_DAY = re.compile(rf"\b(?:{MONTH}) $", re.IGNORECASE)
_LENGTH = re.compile(r" (?:days?|weeks?|months?|years?|hours?)\b", re.IGNORECASE)
_MONTHS = 12
_AROUND = 60
_OFF = 12
"""Points that a growth right between its two counts is off by a slip."""
_YEARS = range(1900, 2100)


def plain_growth(book: Book) -> Iterator[Finding]:
    """Yield a finding for each growth between two counts that stand right beside it."""
    for paragraph in book.numbered:
        lower = lowered(paragraph.text)
        if "%" not in lower and "per" not in lower:
            continue
        seen: set[tuple[str, int]] = set()
        for found in (*_found(paragraph.text, list(_GROWN.finditer(lower))), *_named(paragraph.text, lower)):
            where = (found.re.pattern, found.start("percent"))
            if where not in seen:
                seen.add(where)
                yield from _check(book, paragraph, found)


def _found(text: str, grown: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield the counts around each growth; "rose 12% to" goes on behind it, all others begin before."""
    for each in grown:
        last = min(len(text), each.end() + _BEHIND)
        found = _TO.match(text, each.start(), last) if each["verb"] else None
        if found is not None:
            yield found
    for pattern in (_FROM, _COMPARED, _BRACKET):
        for each in grown:
            if not each["verb"]:
                last = min(len(text), each.end() + _BEHIND)
                yield from pattern.finditer(text, max(0, each.start() - _BEFORE), last)


def _named(text: str, lower: str) -> Iterator[re.Match[str]]:
    """Yield the counts before each growth that is "a 17% increase"."""
    for each in _GROWTH.finditer(lower):
        yield from _NAMED.finditer(text, max(0, each.start() - _BEFORE), each.end())


def _value(found: re.Match[str], name: str) -> Decimal:
    return Decimal(found[name].replace(",", ""))


def _is_time(text: str, found: re.Match[str]) -> bool:
    """Say whether the first number is a day of a month, or counts days or weeks."""
    return _DAY.search(text, max(0, found.start() - _MONTHS), found.start()) is not None or (
        _LENGTH.match(found["unit"] or "") is not None
    )


def _check(book: Book, paragraph: Paragraph, found: re.Match[str]) -> Iterator[Finding]:
    now, before = _value(found, "now"), _value(found, "before")
    bare = {each for name, each in (("now", now), ("before", before)) if found[name].isdigit()}
    if (found["nows"] or "") != (found["befores"] or "") and found.re is not _BRACKET:
        return
    if (
        any(int(each) in _YEARS for each in bare)
        or _is_time(paragraph.text, found)
        or _IN_RANGE.match(paragraph.text, found.end("percent"))
    ):
        return
    ahead = paragraph.text[max(0, found.start() - _AROUND) : found.start()].rpartition(". ")[2]
    behind = paragraph.text[found.end() : found.end() + _AROUND].partition(". ")[0]
    around = f"{ahead}{found.group()}{behind}"
    if _OTHER.search(around) or _BASE.search(paragraph.text, 0, found.start()) or " and" in (found["unit"] or ""):
        return
    computed = growth(displayed(now), displayed(before))
    if computed is None:
        return
    stated = displayed(found["percent"])
    signed = stated if found["up"] else -stated
    v = verdict(signed, computed)
    near = misprinted(stated, computed.value) or abs(signed.value - computed.value) <= _OFF
    turned = signed.value * computed.value < 0 and abs(signed.value + computed.value) <= _OFF
    if v == "impossible" and (not (near or turned) or HOLDS.search(paragraph.text[: found.start()])):
        return
    given = f"{found['before']} to {found['now']} is {shown(round(computed.value, 1))} percent"
    yield finding(
        book.text,
        "growth",
        {"exact": "ok", "rounding": "note"}.get(v, "error"),
        v,
        f"{found['percent']} percent: {given}.",
        paragraph.span(*found.span("percent")),
        paragraph.span(*found.span("now")),
        paragraph.span(*found.span("before")),
        stated=found["percent"],
        computed=computed,
    )
