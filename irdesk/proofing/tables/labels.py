"""What the label of a row says: its plain words, whether it claims a result, whether it is taken off."""

import re
from functools import lru_cache

_NOTE = re.compile(
    r"^\([a-z]\) |(?<=[a-z0-9]\))\d{1,2}(?:,\d{1,2})*$|\(\d{1,2}\)"
    r"|(?<=[a-z]{4})(?<!tier)(?<!level)(?<!stage)(?<!phase)(?<!scope)(?<!type)(?<!class)(?<!series)\d(?:,\d)*$"
    r"|\[\w{1,2}\]|\([a-z]\)|[*†‡⁰¹²³⁴-⁹]+|\.{2,}|_{2,}|-{3,}|\bnote \d+\b"
)
_MARKED = re.compile(r"[\d\[*†‡⁰¹²³⁴-⁹]|\([a-z]\)|\.\.|__|---")
"""What every note or leader holds: most labels have none of it."""
_RESULT = re.compile(
    r"^(?:sub-?total|gross (?:profit|margin|loss)|(?:net )?operating (?:income|profit|loss|earnings|result)"
    r"|net (?:income|loss|earnings|profit|\(loss\)|cash|revenues?|sales|debt|assets"
    r"|(?:interest|investment|operating|rental|fee|underwriting|finance) (?:income|profit|loss|result|costs?)"
    r"|(?:increase|decrease|change)|\((?:increase|decrease)\))|(?:income|loss|earnings|profit|\(loss\)).{0,12}"
    r"(?:before|from (?:continuing |discontinued )?operations)"
    r"|profit of (?:[\w-]+ ){1,4}companies$"
    r"|(?:profit|loss|result|income|earnings)(?: \(loss\))? (?:for the (?:year|period|quarter)|after)\b"
    r"|pre-?tax (?:income|profit|loss|earnings)|underwriting (?:income|profit|gain|loss|result)|operating result"
    r"|(?:total )?(?:net )?expenses before\b|net (?:[\w-]+ ){0,3}receivables?|net (?:book|carrying) (?:value|amount)"
    r"|(?:profit|income|earnings|loss)(?: \(loss\))? (?:attributable to|available (?:to|for)) (?!non|minor|redeem)"
    r"|net (?:premiums? (?:written|earned)|(?:written|earned) premiums?)"
    r"|equity attributable to|[\w' ]{4,40}, excluding\b"
    r"|(?:total )?comprehensive (?:income|loss)|free cash flow|cash (?:flows? )?(?:provided|used|generated)"
    r"|(?:total )?non-?performing assets$|(?:current|non-?current) (?:assets|liabilities)$"
    r"|(?:net )?tangible (?:(?:common|book|net|shareholders'?|stockholders'?) )*(?:equity|assets|value)$"
    r"|operating cash flows?$|cash (?:flows? )?from (?:(?:continuing|\(used (?:in|for)\)) )?(?:operat|invest|financ)"
    r"|(?:[\w']+[- ])?[\w']+[- ]level (?:operating |cash )?(?:profit|income|margin|contribution|earnings|ebitdar?\b)"
    r"|(?:restaurant|store|shop|club|center|brand|property) contribution\b"
    r"|\(?(?:increase|decrease)\)?.{0,18} in cash|changes? in cash\b(?! due| from)|ebit(?:d?a)?\b|funds from operations"
    r"|segment (?:income|profit|loss)"
    r"|(?:segment )?(?:adjusted|non-?gaap|pro ?-?forma|core|normali[sz]ed|ongoing|underlying|headline) )"
    r"|\b(?:income|profit|earnings|loss)(?: \(loss\))? from operations$|^ordinary (?:profit|income|loss)|^gross debt\b"
    r"|\btotal\b|\bebitda\b|^cash.{0,60}\b(?:end|ending)\b|^(?:ending|closing)\b"
    r"|\b(?:end|ending) (?:of|balance).{0,20}$|^balance,"
    r"|^cash provided|^net cash|\b(?:stock|share)holders'? equity$"
)
_BASIS = re.compile(r"^(?:(?:u\.?s\.? )?gaap|ifrs|as reported|reported|consolidated|group)[ ,:-]+")
_ITEM = re.compile(
    r"^(?:net (?:cash (?:paid|acquired|received|proceeds)|income tax)|adjust(?:ed|ments?) (?:to|for)"
    r"|other\b|less\b|plus\b|add\b)"
    r"|\bbegin|\bper (?:\w+ ){0,3}share|\bratio\b|\bas a (?:%|percent)"
)
_COST = re.compile(
    r"\bcosts?\b|expens|\bless\b|deduct|provision|\btax(?:es)?\b|depreciat|amorti[sz]|dividends?|accretion"
    r"|allowance|selling|administrative|research|development|marketing|charges?\b|impairment|restructuring"
    r"|\bloss(?:es)? (?:on|from)|minority interest|non-?controlling|interest\b(?!.*income)|write|payroll|rent\b"
    r"|salaries|wages|occupancy|purchases?\b|expenditures?|capex|discounts|returns|acquisition.related"
)
_EARNED = re.compile(
    r"(?:total )?(?:net )?(?:revenue|sales)"
    r"|(?:net |operating |gross )?(?:income|earnings|profit|loss|\(loss\))\b(?! tax)(?! on\b)"
)
_LESS = re.compile(
    r"^\(?less\b|^deduct|\bnet of\b(?! (?:tax|cash|related|accum|allow|current|discount|unamort))|^minus\b"
)

_EITHER = re.compile(
    r"\bminority\b|non-?controlling|\bequity in\b|\bother\b|\bgains?\b|\(loss\)|\(income\)|\(benefit\)|\(expense\)"
    r"|\bdiscontinued\b|\bshare of\b|\bassociates?\b|\bexchange\b|\btax benefit\b"
)


_RATE = re.compile(
    r"\((?:x|times)\)|\([$€£]? ?/ ?[a-z]|[$€£]/[a-z]"
    r"|\bper (?!common|basic|diluted|share|ordinary|ads|unit\b|cent)\w+|%|(?<!-)\bpercent|\bratio\b|\byield\b"
    r"|book[- ]to[- ]bill"
    r"|, (?:in )?(?:percentage )?(?:points|pts)\b|\((?:percentage )?(?:points|pts)\)"
    r"|\baverage (?:price|rate)|\btax rate\b|(?<!\d )\bdays\b|(?<!\bmargin )\bgrowth\b"
)


AT_A_RATE = re.compile(
    r"\((?:at )?(?:an? )?(?:\w+ ){0,3}\d{1,2}(?:\.\d+)?%(?: \w+){0,3}\)|\b(?:at|of) \d{1,2}(?:\.\d+)?%$"
    r"|\b\d{1,2}(?:\.\d+)?% (?=.*\b(?:notes?|debentures?|bonds?|loans?|stock|shares|securities|preferred|due)\b)"
)
"""The rate that amounts are at: "Tax effect of adjustments (25%)", "5.95% notes due 2028"."""


@lru_cache(maxsize=8192)
def plain(label: str) -> str:
    """Return a label in lower case without footnote marks, leaders and doubled spaces."""
    text = label.lower().replace("’", "'").replace("‘", "'").replace("–", "-").replace("—", "-")
    text = _NOTE.sub(" ", text) if _MARKED.search(text) else text
    return " ".join(text.split()).strip(" :;,.-$")


@lru_cache(maxsize=8192)
def shortened(label: str) -> str:
    """Return a label as messages show it: without its colon, and not too long."""
    label = label.strip(" :")
    return label if len(label) <= _LONGEST else label[: _LONGEST - 3].rstrip() + "…"


_LONGEST = 70


@lru_cache(maxsize=8192)
def additive(label: str) -> bool:
    """Say whether the figures of a row can be summed: rates, margins and prices per unit cannot."""
    return not _RATE.search(AT_A_RATE.sub(" ", label))


_TOTAL = re.compile(r"(?:sub-?)?total\b")


@lru_cache(maxsize=8192)
def claims_total(label: str) -> bool:
    """Say whether a plain label calls its row a total."""
    return not label or _TOTAL.match(label) is not None or label.endswith(" total")


@lru_cache(maxsize=8192)
def claims_result(label: str) -> bool:
    """Say whether a plain label names a result that rows above it should give (also a total)."""
    return claims_total(label) or (bool(_RESULT.search(_BASIS.sub("", label))) and not _ITEM.search(label))


_PER_SHARE = re.compile(r",? per (?:\w+ ){0,3}shares?\b")
_WITHOUT = re.compile(
    r"\b(?:earnings|income|loss|profit)\)? per (?:\w+ ){0,3}shares?\b.*(?:\bexcluding\b|\bas adjusted\b)"
)
_MEASURE = re.compile(
    r"^(?:adjusted|non-?gaap|core|pro ?-?forma|normali[sz]ed|ongoing|underlying|recurring|headline)\b"
)


@lru_cache(maxsize=8192)
def claims_a_share(label: str) -> bool:
    """Say whether a plain label names an adjusted amount a share, which a reconciliation leads to."""
    if _WITHOUT.search(label):
        return True
    return bool(_MEASURE.match(label)) and claims_result(_PER_SHARE.sub("", label))


@lru_cache(maxsize=8192)
def taken_off(label: str) -> bool:
    """Say whether a plain label names something that an income statement takes off."""
    return bool(_COST.search(label)) and not _EARNED.match(label)


@lru_cache(maxsize=8192)
def counts_either_way(label: str) -> bool:
    """Say whether a plain label names an item that one table adds and another takes off."""
    return bool(_EITHER.search(label))


@lru_cache(maxsize=8192)
def says_less(label: str) -> bool:
    """Say whether a plain label itself says that it is taken off."""
    return bool(_LESS.search(label))


_MEASURES = re.compile(r"\b(?:adjusted|core|underlying|normali[sz]ed)\b|\bnon-?\s?gaap\b|\bpro ?-?forma\b")
_UNSAID = frozenset(
    {"measure", "measures", "gaap", "reported", "as", "u.s", "non", "loss", "earnings", "profit", "income", "growth"}
    | {"performance"}
)


@lru_cache(maxsize=8192)
def leads(first: str, total: str) -> bool:
    """Say whether plain labels name one measure, as reported and then adjusted: "EBITDA", and "adjusted EBITDA"."""
    if not _MEASURES.search(total) or _MEASURES.search(first):
        return False
    one, other = (set(re.findall(r"[a-z][a-z.'&-]+", _MEASURES.sub(" ", each))) for each in (first, total))
    return bool(one) and one - _UNSAID == other - _UNSAID


_SUMMING = frozenset({"net", "total", "gross", "of", "and", "the"})


@lru_cache(maxsize=8192)
def called_after(total: str, part: str) -> bool:
    """Say whether a sum's label says what its part's does, and no more: "net card loans" of "card loans"."""
    words = set(re.findall(r"[a-z]{2,}", total)) - _SUMMING
    return bool(words) and words <= set(re.findall(r"[a-z]{2,}", part))


_SCALES = {"th": 10**3, "00": 10**3, "mi": 10**6, "bi": 10**9}
_SCALE = re.compile(r"\((?:in )?(?:(?:US|C)?[$€£¥] ?)?['’]?(000|thousand|million|billion)s?\)", re.IGNORECASE)


@lru_cache(maxsize=2048)
def own_scale(label: str) -> int | None:
    """Return what a label says that its figures are counted in, "Average assets ($ millions)", or None."""
    own = _SCALE.search(label) if "(" in label else None
    return None if own is None else _SCALES[own[1].lower()[:2]]


_EACH = re.compile(
    r"\barpp?u\b|\brevpar\b|\baverage (?:order|ticket|transaction) (?:value|size)\b"
    r"|\baverage (?:daily )?(?:room )?rate\b"
    r"|\bper\s+(?!cent\b|annum\b|year\b|quarter\b|month\b|day\b|\S*\s?(?:share|unit|ads)\b)[a-z]",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)
def is_each(label: str) -> bool:
    """Say whether a row is of amounts for each of something, which no scale multiplies: "revenue per tractor"."""
    return _EACH.search(label) is not None
