"""Which metric an amount of a sentence belongs to: the one right before it, behind it, or what it counts."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from irdesk.reading.guidance.amounts import Amount, amounts
from irdesk.reading.guidance.bases import basis_of, is_other, respective, respective_metric
from irdesk.reading.guidance.bygone import FORMER, bygone, is_bygone
from irdesk.reading.guidance.changes import (
    CHANGE_OF,
    EFFECT,
    PER_SHARE,
    RATE,
    REPAID,
    changes,
    is_change,
    is_impact,
    is_level,
)
from irdesk.reading.guidance.counted import MEASURE
from irdesk.reading.guidance.figures import SIGNED
from irdesk.reading.guidance.metrics import Metric, item, metrics, subject
from irdesk.reading.guidance.parts import ADDS, INCLUDES, OF_PART, PARTLY
from irdesk.reading.guidance.periods import PERIOD
from irdesk.reading.guidance.words import EXPECTS, GUIDES, IMPLIES, PASSIVE, PAST, REPORTS

ASIDE = re.compile(
    r"^\s*(?:and |but |or )?(?:which|excluding|including|before|after|that|as well as|consisting|representing"
    r"|using|on top of"
    r"|reflect\w*(?! an? (?:\w+ ){0,3}range)|exclusive|net of)\b",
    re.IGNORECASE,
)
GAP = re.compile(r"[$€£%(;]|\b\d+\.\d|\b(?:million|billion|percent)\b|\bwith\b", re.IGNORECASE)
FAR = 110
LINKS = frozenset((
    "a", "about", "above", "all", "amount", "an", "anticipated", "approximate", "approximately", "are", "around",
    "at", "average", "averaging", "basis", "be", "below", "between", "by", "come", "continue", "could", "count",
    "currently", "end", "equal", "estimated", "expect", "expected", "expects", "fewer", "fiscal", "for", "forecast",
    "forecasted", "from", "full", "gaap", "guidance", "half", "in", "increased", "is", "it", "its", "least", "less",
    "level", "lower", "lowered", "may", "more", "most", "narrowed", "non-gaap", "now", "of", "on", "ounces", "our",
    "outlook", "over", "planned", "previously", "projected", "raised", "range", "ranges", "ranging", "reach",
    "reaffirmed", "reduced", "remain", "remains", "revised", "should", "some", "still", "target", "than", "the",
    "to", "tonnes", "total", "totaling", "totals", "unchanged", "under", "up", "updated", "upper", "volume",
    "volumes", "will", "year",
))  # fmt: skip
"""What may stand between a metric and a number without any unit that tells what it counts."""

ON_BASIS = re.compile(
    r"(?:,? (?:on an? )?(?:[\w-]+ ){1,3}basis)?(?:,| or| and|,? or|, and)+ (?:(?:in the range of|between"
    r"|approximately|about) )?$"
)
BASIS = re.compile(r",? on an? (?:[\w-]+ ){1,3}basis|,? per (?:\w+ ){0,3}(?:share|unit|ADS)\b", re.IGNORECASE)
BEHIND = re.compile(
    r"(?P<change> (?:growth|increase|decrease|decline|reduction|improvement))? (?:in|of|for)"
    r"(?: (?:total|the|additional|new|annual|its|our|cash|incremental))* ",
    re.IGNORECASE,
)
AGAINST = re.compile(
    r"\b(?:over|exceed(?:s|ing)?|versus|vs\.?|than|against|compared (?:to|with)) (?:[\w-]+ ){0,4}$"
    r"|\bfrom (?:the |its |our )?(?:(?:fiscal )?20\d\d|last year[’']s|(?:prior|previous)[- ]year(?:[’']s)?)"
    r" (?:[\w-]+ ){0,3}$|\b(?:impact|effect|headwind|tailwind|sensitivity)s? (?:on|to) (?:[\w-]+ ){0,4}$",
    re.IGNORECASE,
)
"""Before a metric that something is compared with, or has an effect on: `over adjusted 2011 EPS of $4.84`."""

NAMED = re.compile(
    r"(?:growth|margins?|rate|charges?|gain|loss|benefit|impact|dividends?|budget|increase|repurchases|buyback)$",
    re.IGNORECASE,
)
COUNTABLE = re.compile(
    r"\b(?:openings|closings|closures|starts|completions|deliveries|shipments|headcount|production|output"
    r"|volumes?|harvest"
    r"|additions|GEOs|shares(?: outstanding)?|share count|ratios?|leverage|orders)(?: per .*)?$",
    re.IGNORECASE,
)
DOES = re.compile(
    r"\b(?P<verb>open|clos|add|produc|harvest|deliver|ship|sell|build|drill|complet|launch|install|generat|operat"
    r"|acquir"
    r"|have|reach|hir|mine|mining|process|remodel|relocat|refurbish|convert|total|purchas|order|bring|assum"
    r"|based on|using|"
    r"develop|commission|retire|repurchas|buy|lease|introduc|approximate|execut|undertak|perform|conduct"
    r"|start)\w*\b[^.;:$]{0,45}$",
    re.IGNORECASE,
)


def expected(text: str, *, listed: bool) -> Iterator[tuple[Metric, Amount]]:
    """Yield what a sentence expects (a list's item without any verb): each amount with its metric."""
    if FORMER.match(text):
        return
    named = metrics(text) or [one for one in [subject(text)] if one]
    found = list(amounts(text))
    places = respective(text, found) if "respectively" in text else {}
    gone = bygone(text)
    taken: list[tuple[Amount, Metric | None]] = []
    for at, amount in enumerate(found):
        metric = None
        told = EXPECTS.search(text, 0, amount.start) or _is_passive(text, amount.end)
        if not is_bygone(text, gone, amount.lead) and (told or (listed and not REPORTS.search(text, 0, amount.start))):
            metric = _metric(text, named, amount, taken, listed=listed)
        if at in places:
            head = at - places[at][0]
            known = metric if head == at else taken[head][1]
            metric = known and respective_metric(text, named, found[head].lead, places[at])
        taken.append((amount, metric))
        aside = text.count("(", amount.start, amount.end) > text.count(")", amount.start, amount.end)
        if metric and not aside and _counts(text, metric, amount):
            yield msgspec.structs.replace(metric, basis=metric.basis or basis_of(text, amount)), amount


def _is_passive(text: str, at: int) -> bool:
    """Tell whether what is expected stands before its verb: `revenue of $2 million is expected`."""
    verb = PASSIVE.search(text, at, at + 120)
    return verb is not None and not re.search(r"\d|, (?!which)", text[at : verb.start()])


def _counts(text: str, metric: Metric, amount: Amount) -> bool:
    """Tell whether a metric is counted in a unit: a rate in per cent, growth also as the sum that it leads to."""
    name = text[metric.first : metric.end]
    if EFFECT.search(name) or REPAID.match(text, amount.end):
        return False
    if amount.unit is None:
        return bool(COUNTABLE.search(name)) and is_tight(text[metric.end : amount.start])
    if amount.unit in ("currency", "cents") and is_change(text, metric, amount):
        return False
    if amount.unit in ("percent", "points") and is_impact(text, metric, amount):
        return False
    if amount.unit == "percent":
        of_change = amount.signed or changes(text, metric, amount)
        return not PARTLY.match(text, amount.end) and bool(of_change or not PER_SHARE.search(name.split(" on ")[0]))
    return amount.unit == "points" or not RATE.search(name) or name.lower().endswith(" growth")


def is_tight(gap: str) -> bool:
    """Tell whether nothing but words that link stands between a metric and its number."""
    return all(word in LINKS for word in re.findall(r"[a-z-]{2,}", PERIOD.sub(" ", gap).lower()))


def _metric(
    text: str, named: Sequence[Metric], amount: Amount, taken: Sequence[tuple[Amount, Metric | None]], *, listed: bool
) -> Metric | None:
    """Return the metric of an amount: before it, behind it, what it counts, or what the item begins with."""
    before = None
    moves = amount.unit in ("percent", "points") and CHANGE_OF.search(text, max(0, amount.start - 60), amount.start)
    if moves and (behind := _behind(text, named, amount, listed=listed)):
        return behind
    if not re.match(r"an? ", text[amount.lead : amount.lead + 3]):
        before = _before(text, named, amount, [one for one, _ in taken])
    if before and (not amount.noun or _is_counted_in(text, before, amount)):
        return before
    if taken and not before and (same := _same(text, amount, *taken[-1])):
        return same
    if behind := _behind(text, named, amount, listed=listed):
        return behind
    begins = item(text, amount.lead) if listed and not taken else None
    return begins or (_counted(text, amount, listed=listed) if amount.noun else None)


def _is_counted_in(text: str, metric: Metric, amount: Amount) -> bool:
    """Tell whether a metric before an amount is what is counted: `production of 46,000 boe/d`, not `opens`."""
    if is_tight(text[metric.end : amount.start]):
        return True
    return _is_measure(text, amount) and bool(COUNTABLE.search(text[metric.first : metric.end]))


def _before(text: str, named: Sequence[Metric], amount: Amount, taken: Sequence[Amount]) -> Metric | None:
    """Return the metric right before an amount, if nothing else stands between."""
    limit = amount.lead if amount.signed else amount.start
    before = [one for one in named if one.end <= limit and not _is_aside(text, one.first)]
    if not before:
        return None
    metric = before[-1]
    gap = text[metric.end : amount.lead]
    other = any(metric.end <= one.start < amount.start and one.lead != amount.lead for one in taken)
    if len(re.sub(r" {2,}", " ", gap)) > FAR or other or GAP.search(gap):
        return None
    guides = GUIDES.search(text, 0, metric.end) or re.compile(r" (?:guidance|outlook)\b").match(text, metric.end)
    verbs = [match.end() for match in EXPECTS.finditer(text, max(0, metric.first - 30), metric.first)]
    first = max(0, metric.first - 30, guides.end() if guides else 0, *verbs)
    past = PAST.search(text, first, metric.first) or PAST.search(text, max(first, metric.end), amount.lead)
    part = INCLUDES.search(text, max(0, metric.first - 60), metric.first) and OF_PART.match(text, amount.end)
    return None if past or part or IMPLIES.search(gap) or AGAINST.search(text, 0, metric.first) else metric


def _same(text: str, amount: Amount, last: Amount, metric: Metric | None) -> Metric | None:
    """Return the metric of the amount before, which this one gives on another basis: `, or $0.31 per diluted share`."""
    if metric is None:
        return None
    if is_other(text, last, metric, amount) or is_level(text, last, metric, amount):
        return metric
    if not ON_BASIS.fullmatch(text, last.end, amount.lead):
        return None
    return metric if BASIS.match(text, amount.end) else None


def _behind(text: str, named: Sequence[Metric], amount: Amount, *, listed: bool) -> Metric | None:
    """Return the metric right behind an amount: `of` or `in` one, or one that it is an adjective of (`a 30% tax"
    " rate`)."""
    for metric in named:
        if metric.first < amount.end:
            continue
        name = text[metric.first : metric.end].lower()
        share = amount.unit == "percent" and text.startswith(" of ", amount.end)
        if share or name in ("growth", "shares"):
            return None
        if BEHIND.fullmatch(text, amount.end, metric.first) or (
            text[amount.end : metric.first] == " " and NAMED.search(text, metric.first, metric.end)
        ):
            past = PAST.search(text, max(0, amount.lead - 40), amount.start) or ADDS.search(text, 0, amount.start)
            return metric if (listed or EXPECTS.search(text, 0, amount.lead)) and not past else None
        return None
    return None


def _counted(text: str, amount: Amount, *, listed: bool) -> Metric | None:
    """Return what a number counts, or the verb that tells what is done with so many tonnes."""
    if amount.noun is None or SIGNED.search(text, amount.start, amount.end):
        return None
    clause = max(text.rfind(mark, 0, amount.lead) for mark in (";", ":", ". "))
    does = DOES.search(text, max(0, clause, amount.lead - 70), amount.start)
    opens = listed and bool(re.search(r"(?:^\W*|,\s*|;\s*|:\s*|\band\s+)(?:an? )?$", text[: amount.lead]))
    past = PAST.search(text, max(0, amount.lead - 60), amount.lead)
    if past or not (does or opens):
        return None
    noun = text[slice(*amount.noun)]
    if " of " in noun or not re.match(r"(?:[\w/]+ ?(?:per|a)? ?(?:day|year)?)$", noun) or opens:
        return Metric(amount.noun[0], *amount.noun)
    if amount.unit == "count" and does and _is_measure(text, amount):
        verb = does.start("verb")
        return Metric(verb, verb, verb + len(text[verb:].split(" ", 1)[0]))
    return Metric(amount.noun[0], *amount.noun)


def _is_measure(text: str, amount: Amount) -> bool:
    return amount.noun is not None and bool(MEASURE.fullmatch(text, *amount.noun))


def _is_aside(text: str, at: int) -> bool:
    """Tell whether a place stands in a clause that is said by the way: `, excluding interest expense,`."""
    comma = text.rfind(",", 0, at)
    return comma >= 0 and bool(ASIDE.match(text[comma + 1 : at]))
