"""Read the guidance: expected amounts with their metric and period, from sentences and outlook sections."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from irdesk.domain.prose import Paragraph, fold
from irdesk.domain.release import Guidance
from irdesk.reading.document import Document
from irdesk.reading.flow import TABLE, flow, plain
from irdesk.reading.guidance.amounts import SIGNED, Amount, amounts
from irdesk.reading.guidance.columns import read_columns
from irdesk.reading.guidance.revised import current
from irdesk.reading.guidance.table import read_tables
from irdesk.reading.guidance.words import (
    EXPECTS,
    GUIDES,
    METRIC,
    OUTLOOK,
    PASSIVE,
    PAST,
    PER_SHARE,
    PERIOD,
    SHARES,
    SUBJECT,
    fuller,
    period_in,
)
from irdesk.reading.highlights.blocks import BULLET

SENTENCE = re.compile(r"(?:(?<=[a-z\d)%”\"][.;])|(?<=[A-Z]{3}\.))\s+(?=[A-Z“\"])")
ASIDE = re.compile(
    r"^\s*(?:and |but |or )?(?:which|excluding|including|before|after|that|as well as|consisting|representing"
    r"|reflect\w*(?! an? (?:\w+ ){0,3}range)|exclusive)\b",
    re.IGNORECASE,
)
CHANGE = re.compile(
    r"\b(?:(?P<down>decreas|declin|down|lower|reduc)|increas|grow|up |higher|ris)\w*(?! to\b)", re.IGNORECASE
)
RATE = re.compile(r"\b(?:margin|rate|growth)$", re.IGNORECASE)
GAP = re.compile(r"[$€£%(;]|\b\d+\.\d|\b(?:million|billion|percent)\b", re.IGNORECASE)
A_SHARE = re.compile(r"\s*(?:per|a) (?:\w+ ){0,3}(?:share|unit|ADS)\b", re.IGNORECASE)
COUNTED = re.compile(r"\b(?:per ?cent|[mb]illion|cents|crore|lakh)\b")
CURRENCIES = ("RMB", "NIS ", "EUR", "CHF", "SEK", "NOK", "DKK", "GBP", "JPY", "INR", "Rs", "USD", "CAD", "AUD", "BRL")
NO_OUTLOOK = re.compile(r"non-gaap|forward|\b(?:announces?|reports?|results)\b", re.IGNORECASE)
"""A title that also tells of an outlook opens none: `Acme Reports Results and Raises Guidance`."""

REPORTED = re.compile(r"\bhighlights\b", re.IGNORECASE)
RUN_IN = re.compile(
    r"^(?P<head>(?:[A-Z\d][\w-]* ){0,5}(?i:outlook|guidance)(?: (?:for|of|[A-Z\d][\w-]*)){0,5})\. +(?=[A-Z])"
)
"""A heading that the sentence goes on behind: `2023 Outlook. We expect …`."""

FAR = 110


class Section(msgspec.Struct):
    """Whether the paragraphs stand under an outlook's heading, and the period that it names."""

    outlook: bool = False
    period: str | None = None
    lead: str | None = None  # the period of the sentence with a colon right before


def read_guidance(document: Document) -> tuple[Guidance, ...]:
    """Read the guidance in the order of the text."""
    section = Section()
    found: list[Guidance] = []
    for paragraph in flow(document):
        if paragraph.text != TABLE:
            _paragraph(paragraph, document.text[paragraph.start : paragraph.end], section, found)
    found.extend(read_tables(document))
    found.extend(read_columns(document))
    return tuple(sorted(found, key=lambda one: one.spans["low"].start))


def _paragraph(paragraph: Paragraph, source: str, section: Section, found: list[Guidance]) -> None:
    """Note a heading, or read the sentences that expect something."""
    text = plain(paragraph.text)
    if len(text) < 110 and not BULLET.match(source) and not re.search(r"[.;]$", text) and not amounts_in(text):
        _heading(text, section)
        return
    run_in = RUN_IN.match(text)
    head = _over(source) or (run_in["head"] if run_in else None)
    if head:
        _heading(plain(head).strip(), section)
    if text.endswith(":"):
        section.lead = period_in(text) if EXPECTS.search(text) else None
    if amounts_in(text) and (section.outlook or EXPECTS.search(text)):
        found.extend(_expected(paragraph, source, text, section))
    if not section.outlook:
        last = source.rsplit("\n", 1)[-1].strip(" :")
        section.period = last if PERIOD.fullmatch(last) else None


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
    leads = bool(EXPECTS.search(text[:160])) and ":" in text[:200]
    for part in _parts(paragraph, source):
        listed = len(part.text) < 200 and (section.outlook or leads)
        if amounts_in(part.text) and (listed or EXPECTS.search(part.text)):
            period = section.period or (period_in(text[:200]) if leads else section.lead if listed else None)
            yield from _sentence(part, period, listed=listed)


def _heading(text: str, section: Section) -> None:
    """Note whether a heading opens an outlook, and the period that it names (or that it is)."""
    section.outlook = bool(OUTLOOK.search(text)) and not NO_OUTLOOK.search(text)
    whole = PERIOD.fullmatch(text.strip(" :"))
    period = period_in(text) if section.outlook or whole else None
    section.period = period if period and (re.search(r"\d", period) or "year" in period) else None
    section.lead = None


def amounts_in(text: str) -> bool:
    """Tell whether a text may hold an amount at all."""
    if "$" in text or "%" in text or "€" in text or "£" in text or "¥" in text or "₹" in text:
        return True
    if ("cent" in text or "illion" in text or "crore" in text or "lakh" in text) and COUNTED.search(text):
        return True
    for code in CURRENCIES:  # a loop, as this is asked of every paragraph
        if code in text:
            return bool(SIGNED.search(text))
    return False


def _parts(paragraph: Paragraph, source: str) -> Iterator[Paragraph]:
    """Yield the sentences of a paragraph; the bullets of a list are taken one by one."""
    lines, at = source.split("\n"), paragraph.start
    if sum(bool(BULLET.match(line)) for line in lines) < 2:
        yield from _sentences(paragraph)
        return
    begin = at
    for line in lines:
        if BULLET.match(line) and at > begin:
            yield from _sentences(fold(paragraph.lines.text, begin, at, paragraph.lines))
            begin = at
        at += len(line) + 1
    yield from _sentences(fold(paragraph.lines.text, begin, paragraph.end, paragraph.lines))


def _sentences(paragraph: Paragraph) -> Iterator[Paragraph]:
    begin = 0
    for cut in [*SENTENCE.finditer(paragraph.text), None]:
        stop = cut.start() if cut else len(paragraph.text)
        yield fold(paragraph.lines.text, paragraph.offset(begin), paragraph.offset(stop - 1) + 1, paragraph.lines)
        begin = cut.end() if cut else stop


def _sentence(sentence: Paragraph, period: str | None, *, listed: bool) -> Iterator[Guidance]:
    """Yield what a sentence expects: each amount with the metric that stands before it."""
    text = current(sentence.text)
    metrics = list(METRIC.finditer(text)) or [match for match in [SUBJECT.search(text)] if match]
    taken: list[Amount] = []
    for amount in amounts(text):
        if not (listed or EXPECTS.search(text, 0, amount.start) or PASSIVE.search(text, amount.end)):
            continue
        metric = _metric(text, metrics, amount, taken)
        taken.append(amount)
        aside = text.startswith("(", amount.start) and text[amount.end - 1 : amount.end] != ")"
        if metric is None or aside or amount.unit is None or not _counts(metric.group(), amount.unit):
            continue
        yield _guidance(sentence, amount, metric, fuller(period_in(text, amount.start), period))


def _counts(metric: str, unit: str) -> bool:
    """Tell whether a metric is counted in a unit: a rate in per cent, growth also as the sum that it leads to."""
    return unit == "percent" or not RATE.search(metric) or metric.lower().endswith(" growth")


def _metric(
    text: str, metrics: Sequence[re.Match[str]], amount: Amount, taken: Sequence[Amount]
) -> re.Match[str] | None:
    """Return the metric right before an amount (or `in revenue` right behind it), if nothing else stands between."""
    before = [metric for metric in metrics if metric.end() <= amount.start and not _is_aside(text, metric.start())]
    if before:
        metric = before[-1]
        gap = text[metric.end() : amount.start]
        other = any(metric.end() <= one.start < amount.start for one in taken)
        guides = GUIDES.search(text, 0, metric.end()) or re.compile(r" (?:guidance|outlook)\b").match(
            text, metric.end()
        )
        expects = [match.end() for match in EXPECTS.finditer(text, max(0, metric.start() - 30), metric.start())]
        first = max(0, metric.start() - 30, guides.end() if guides else 0, *expects)
        past = PAST.search(text, first, amount.start)
        if len(re.sub(r" {2,}", " ", gap)) <= FAR and not (other or past or GAP.search(gap)):
            return metric
    for metric in metrics:
        if re.fullmatch(r" (?:in|of) (?:total )?", text[amount.end : metric.start()]):
            past = PAST.search(text, max(0, amount.start - 40), amount.start)
            return metric if EXPECTS.search(text, 0, amount.start) and not past else None
    return None


def _is_aside(text: str, at: int) -> bool:
    """Tell whether a place stands in a clause that is said by the way: `, excluding interest expense,`."""
    return bool(ASIDE.match(text[text.rfind(",", 0, at) + 1 : at])) and text.rfind(",", 0, at) >= 0


def _guidance(sentence: Paragraph, amount: Amount, metric: re.Match[str], period: str | None) -> Guidance:
    text, name = sentence.text, metric.groupdict().get("metric") or metric.group()
    unit, low, high = amount.unit or "currency", amount.low, amount.high
    if unit == "cents":
        unit, low, high = "per_share", _hundredth(low), _hundredth(high)
    elif unit == "currency" and amount.scale == 1 and (PER_SHARE.search(name) or A_SHARE.match(text, amount.end)):
        unit = "per_share"
    elif unit == "currency" and SHARES.search(name) and not SIGNED.search(text, amount.start, amount.end):
        unit = "shares"
    change = CHANGE.search(text, max(0, metric.start() - 24), amount.start)
    if unit == "percent" and change and not RATE.search(name):
        name += " growth"
        if change["down"]:
            low, high = _negative(high), _negative(low)
    elif unit != "percent":
        name = re.sub(r" growth$", "", name, flags=re.IGNORECASE)
    numbers = sentence.span(amount.start, amount.end)
    places = {"text": sentence.span(0, len(text)), "metric": sentence.span(metric.start(), metric.start() + len(name))}
    return Guidance(
        metric=name,
        period=period,
        low=low,
        high=high,
        unit=unit,
        scale=amount.scale,
        text=plain(text),
        spans=places | {"low": numbers, "high": numbers},
    )


def _negative(value: str | None) -> str | None:
    return None if value is None else value[1:] if value.startswith("-") else f"-{value}"


def _hundredth(value: str | None) -> str | None:
    return str(Decimal(value).scaleb(-2)) if value else None
