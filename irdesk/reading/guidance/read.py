"""Read the guidance: expected amounts with their metric and period, from sentences and outlook sections."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from irdesk.domain.prose import Paragraph, fold
from irdesk.domain.release import Guidance
from irdesk.reading.document import Document
from irdesk.reading.flow import TABLE, flow, plain
from irdesk.reading.guidance.amounts import Amount, amounts
from irdesk.reading.highlights.blocks import BULLET

EXPECTS = re.compile(
    r"\b(?:expects?|expected|anticipates?|anticipated|guidance|outlook|forecasts?|projects|projected|estimates|targets?"
    r"|reaffirm\w*|guides?|should (?:be|remain)|will (?:be|total|remain|range)|looks? for)\b",
    re.IGNORECASE,
)
OUTLOOK = re.compile(r"\b(?:outlook|guidance|expectations|targets|expects?)\b", re.IGNORECASE)
PAST = re.compile(
    r"\b(?:was|were|had been|compared|versus|vs\.?|previously|last year|year[- ]ago|increased|decreased|reported"
    r"|exceed(?:ed|ing)"
    r"|surpass\w+|above|below|midpoint|mid-point|announced|posted|achieved|earned|comprised|offset|includ\w+)\b",
    re.IGNORECASE,
)
LEAD = (
    r"(?:(?:total|net|adjusted|non-gaap|gaap|core|diluted|basic|consolidated|organic|comparable|operating|pro forma"
    r"|subscription"
    r"|service|product|full[- ]year|annual|effective|overall|segment|constant currency|fully) )*"
)
METRIC = re.compile(
    rf"\b{LEAD}(?:revenues?(?: growth)?|sales(?: growth)?|(?:earnings|income|profit|loss"
    rf"|EPS)(?: \(loss\))?[ -]per[ -](?:fully )?(?:diluted )?(?:common )?(?:share|unit|ADS)"
    r"|EPS|EBITDAX?(?: margin)?|EBIT|(?:equity in )?net income(?: \(loss\) of \w+)?|net loss|operating (?:income"
    r"|profit|margin|expenses|loss|cash flow)|gross (?:margin|profit)"
    r"|capital expenditures|capital spending|capex|free cash flow|cash flow from operat\w+"
    r"|(?:effective )?(?:income )?tax rate"
    r"|depreciation(?: and amortization)?|interest (?:expense|income)|other income|SG&A(?: expenses)?|R&D(?: expenses)?"
    r"|research and development(?: expenses)?|(?:diluted )?(?:weighted average )?shares? outstanding|share count"
    r"|bookings|billings"
    r"|FFO|funds from operations|dividends?|share repurchases?|cash outflow on interest paid|profit|earnings"
    r"|GAAP earnings|margin)\b",
    re.IGNORECASE,
)
PERIOD = re.compile(
    r"\b(?:(?:first|second|third|fourth)[ -](?:fiscal )?quarter(?: of)?(?: (?:fiscal"
    r"|calendar))?(?: year)?(?: (?:20\d\d|19\d\d))?"
    r"|(?:full[- ](?:fiscal )?year|fiscal(?: year)?|calendar(?: year)?|the year|FY|Q[1-4]"
    r"|[1-4]Q)[ -]?['’]?(?:FY )?['’]?(?:20\d\d|19\d\d|\d\d\b)(?: (?:first|second|third|fourth) quarter)?"
    r"|(?:20\d\d|19\d\d) full[- ]year|full[- ]year (?:20\d\d)?|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)(?: 20\d\d)? quarter"
    r"|\b20\d\d(?= (?:adjusted|net|GAAP|EPS|earnings|revenues?|sales|organic|core|non-GAAP|guidance|outlook|capital"
    r"|diluted))"
    r"|(?:quarter|year) ending \w+ \d{1,2}, (?:20|19)\d\d|(?:for|in|of) (?:20\d\d|19\d\d)\b|^\W*20\d\d\b)",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?:(?<=[a-z\d)%”\"][.;])|(?<=[A-Z]{3}\.))\s+(?=[A-Z“\"])")
ASIDE = re.compile(
    r"^\s*(?:and |but |or )?(?:which|excluding|including|before|after|that|as well as|consisting|representing"
    r"|reflect\w*|exclusive)\b",
    re.IGNORECASE,
)
CHANGE = re.compile(
    r"\b(?:(?P<down>decreas|declin|down|lower|reduc)|increas|grow|up |higher|ris)\w*(?! to\b)", re.IGNORECASE
)
RATE = re.compile(r"\b(?:margin|rate|growth)$", re.IGNORECASE)
GAP = re.compile(r"[$€£%(;]|\b\d+\.\d|\b(?:million|billion|percent)\b", re.IGNORECASE)
A_SHARE = re.compile(r"\s*(?:per|a) (?:\w+ ){0,3}(?:share|unit|ADS)\b", re.IGNORECASE)
RESTATED = re.compile(
    r"\(previously|\b(?:previously|previous (?:guidance|range|outlook)|prior (?:guidance|range"
    r"|outlook))[^.]{0,40}[$\d]",
    re.IGNORECASE,
)
"""A sentence that gives the old range beside the new one."""

PER_SHARE = re.compile(r"[ -]per[ -](?:\w+ ){0,3}(?:share|unit|ADS)|\bEPS\b", re.IGNORECASE)
FAR = 110


class Section(msgspec.Struct):
    """Whether the paragraphs stand under an outlook's heading, and the period that it names."""

    outlook: bool = False
    period: str | None = None


def read_guidance(document: Document) -> tuple[Guidance, ...]:
    """Read the guidance in the order of the text."""
    section = Section()
    found: list[Guidance] = []
    for paragraph in flow(document):
        if paragraph.text != TABLE:
            _paragraph(paragraph, document.text[paragraph.start : paragraph.end], section, found)
    return tuple(found)


def _paragraph(paragraph: Paragraph, source: str, section: Section, found: list[Guidance]) -> None:
    """Note a heading, and read the sentences that expect something."""
    text = plain(paragraph.text)
    if len(text) < 110 and not BULLET.match(source) and not re.search(r"[.;]$", text) and not amounts_in(text):
        section.outlook = bool(OUTLOOK.search(text)) and not re.search(r"non-gaap|forward", text, re.IGNORECASE)
        period = _period(text) if section.outlook else None
        section.period = period if period and (re.search(r"\d", period) or "year" in period) else None
        return
    if not amounts_in(text) or not (section.outlook or EXPECTS.search(text)):
        return
    leads = bool(EXPECTS.search(text[:160])) and ":" in text[:200]
    for part in _parts(paragraph, source):
        listed = len(part.text) < 200 and (section.outlook or leads)
        expects = listed or bool(EXPECTS.search(part.text))
        if expects and amounts_in(part.text):
            found.extend(_sentence(part, section.period or (_period(text[:200]) if leads else None)))


def amounts_in(text: str) -> bool:
    """Tell whether a text may hold an amount at all."""
    return bool(re.search(r"[$€£%]|\bpercent\b|\bmillion\b|\bcents\b", text))


def _parts(paragraph: Paragraph, source: str) -> Iterator[Paragraph]:
    """Yield the sentences of a paragraph; the bullets of a list are taken one by one."""
    lines, at = source.split("\n"), paragraph.start
    if sum(bool(BULLET.match(line)) for line in lines) > 1:
        begin = at
        for line in lines:
            if BULLET.match(line) and at > begin:
                yield fold(paragraph.lines.text, begin, at, paragraph.lines)
                begin = at
            at += len(line) + 1
        yield fold(paragraph.lines.text, begin, paragraph.end, paragraph.lines)
        return
    begin = 0
    for cut in [*SENTENCE.finditer(paragraph.text), None]:
        stop = cut.start() if cut else len(paragraph.text)
        yield fold(paragraph.lines.text, paragraph.offset(begin), paragraph.offset(stop - 1) + 1, paragraph.lines)
        begin = cut.end() if cut else stop


def _sentence(sentence: Paragraph, period: str | None) -> Iterator[Guidance]:
    """Yield what a sentence expects: each amount with the metric that stands before it."""
    text = sentence.text
    if RESTATED.search(text):
        return
    metrics = list(METRIC.finditer(text))
    taken: list[Amount] = []
    for amount in amounts(text):
        metric = _metric(text, metrics, amount, taken)
        taken.append(amount)
        aside = text.startswith("(", amount.start) and text[amount.end - 1 : amount.end] != ")"
        if metric is None or aside or amount.unit is None or (RATE.search(metric.group()) and amount.unit != "percent"):
            continue
        yield _guidance(sentence, amount, metric, _period(text, amount.start) or period)


def _metric(
    text: str, metrics: Sequence[re.Match[str]], amount: Amount, taken: Sequence[Amount]
) -> re.Match[str] | None:
    """Return the metric right before an amount (or `in revenue` right behind it), if nothing else stands between."""
    before = [metric for metric in metrics if metric.end() <= amount.start and not _is_aside(text, metric.start())]
    if before:
        metric = before[-1]
        gap = text[metric.end() : amount.start]
        other = any(metric.end() <= one.start < amount.start for one in taken)
        past = PAST.search(text, max(0, metric.start() - 30), amount.start)
        if len(gap) <= FAR and not (other or past or GAP.search(gap)):
            return metric
    for metric in metrics:
        if re.fullmatch(r" (?:in|of) (?:total )?", text[amount.end : metric.start()]):
            past = PAST.search(text, max(0, amount.start - 40), amount.start)
            return metric if EXPECTS.search(text, 0, amount.start) and not past else None
    return None


def _is_aside(text: str, at: int) -> bool:
    """Tell whether a place stands in a clause that is said by the way: `, excluding interest expense,`."""
    return bool(ASIDE.match(text[text.rfind(",", 0, at) + 1 : at])) and text.rfind(",", 0, at) >= 0


def _period(text: str, at: int | None = None) -> str | None:
    """Return the period that is named last before a place, else first behind it."""
    found = list(PERIOD.finditer(text))
    before = [match for match in found if at is not None and match.end() <= at]
    match = before[-1] if before else found[0] if found else None
    return re.sub(r"^(?:for|in|of) ", "", match.group(), flags=re.IGNORECASE).strip() if match else None


def _guidance(sentence: Paragraph, amount: Amount, metric: re.Match[str], period: str | None) -> Guidance:
    text, name = sentence.text, metric.group()
    unit, low, high = amount.unit or "currency", amount.low, amount.high
    if unit == "cents":
        unit, low, high = "per_share", _hundredth(low), _hundredth(high)
    elif unit == "currency" and amount.scale == 1 and (PER_SHARE.search(name) or A_SHARE.match(text, amount.end)):
        unit = "per_share"
    change = CHANGE.search(text, max(0, metric.start() - 24), amount.start)
    if unit == "percent" and change and not RATE.search(name):
        name += " growth"
        if change["down"]:
            low, high = _negative(high), _negative(low)
    numbers = sentence.span(amount.start, amount.end)
    places = {"text": sentence.span(0, len(text)), "metric": sentence.span(*metric.span())}
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
