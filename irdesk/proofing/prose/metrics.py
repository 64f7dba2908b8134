"""What a phrase of the running text measures, and whether it means the whole company's figure."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.proofing.prose.quantities import CURRENCY
from irdesk.proofing.words.sentences import lowered

_INCOME = r"(?:income|earnings|profits?|loss(?:es)?|income \(loss\)|\(loss\) income|loss \(income\))"
_HOLDERS = r"(?:common )?(?:stock|share|unit) ?-?holders"
_MARKED = r"(?: ?\(\d{1,2}\)){0,2}"
"""The marks of notes behind a word: "adjusted (1) net income"."""
_ADJUSTED = rf"(?:adjusted|non-?gaap|pro forma|core|normalized|operating|segment){_MARKED}"
_PER = r"per (?:[\w-]+ ){0,4}?(?:share|unit)"
_LONG_EBITDA = r"earnings before interest[^$%]{0,80}?amorti[sz]ation(?: \([^)]*\))?"
_PROFIT = r"profit (?:for the (?:period|(?:financial |full )?year|quarter|half[- ]year)|after tax(?:ation|es)?)"
_NOT_SALES = (
    r"(?! (?:and (?:marketing|service)|force|team|cycle|organi|representative|tax|office|channel|price|growth rate"
    r"|people|volume|backlog|orders?|passenger|ton[- ]miles?|miles?))"
)
_NOT_CASH = (
    r"(?! (?:flow|provided|generated|used|dividend|cost|component|payment|consideration|charge|from|collect|operating"
    r"|rent|earnings|,))"
)
_VERB = r"(?= (?:of|was|were|for|in|to|totaled|increased|decreased|improved|grew|rose|fell|declined)\b|,)"
_METRICS: tuple[tuple[str, str], ...] = (
    ("adjusted_eps", rf"{_ADJUSTED} (?:basic |diluted )?(?:eps|(?:net )?{_INCOME} (?:\(loss\) )?{_PER})"),
    ("eps", rf"(?:(?:basic|diluted|fully diluted|gaap|net) (?:and (?:basic|diluted) )?)*(?:{_INCOME} {_PER}|\beps\b)"),
    ("adjusted_ebitda", rf"adjusted{_MARKED} (?:consolidated )?ebitda\w?|adjusted {_LONG_EBITDA}"),
    ("ebitda", rf"ebitda(?![a-z])(?! margin)|{_LONG_EBITDA}"),
    ("adjusted_net_income", rf"(?:adjusted|non-?gaap|pro forma|core|normalized){_MARKED} (?:net {_INCOME}|{_PROFIT})"),
    ("adjusted_operating_income", rf"{_ADJUSTED} (?:operating {_INCOME}|{_INCOME} from operations)"),
    (
        "net_income_common",
        (
            rf"net {_INCOME}(?: \(loss\))? (?:attributable|available|applicable|allocable)? ?to "
            rf"(?:[\w.'’]+ ){{0,3}}?{_HOLDERS}(?: of [a-z][\w.&’' ]{{1,40}}?{_VERB})?"
        ),
    ),
    (
        "net_income_attributable",
        (
            rf"net {_INCOME} attributable to (?!non)[\w.&’' ]{{2,40}}?"
            rf"{_VERB}"
        ),
    ),
    ("net_income", rf"net (?:quarterly |annual )?{_INCOME}(?! (?:from|per|before|margin))|net results?"),
    ("net_income", r"after-tax (?:net )?profits?|(?:net )?profits? after tax(?:es)?"),
    ("profit", r"(?:net )?profit for the (?:period|(?:financial |full )?year|quarter|half[- ]year)"),
    ("profit", r"(?:(?<=[- ]quarter )|(?<=quarterly )|(?<=-year )|(?<=annual ))profit(?= (?:of|was|rose|fell)\b)"),
    ("pretax_income", rf"(?:pre-?tax {_INCOME}|{_INCOME} before (?:provision for )?(?:income )?tax(?:es)?)"),
    ("operating_income", rf"(?:operating {_INCOME}|{_INCOME} from operations)(?! margin)"),
    ("gross_margin", r"gross (?:profit )?margins?(?: percentage)?"),
    ("operating_margin", r"operating (?:profit |income )?margins?"),
    ("gross_profit", r"gross profits?(?! margin)"),
    ("tax_rate", r"(?:effective )?(?:income )?tax rate"),
    (
        "operating_cash_flow",
        (
            r"(?:net )?cash (?:flows? )?(?:provided|generated|used|from)(?: by| in| from)? (?:our )?"
            r"operat(?:ing activities|ions)|operating cash(?: flows?)?"
        ),
    ),
    ("free_cash_flow", r"free cash flows?"),
    ("cost_of_revenue", r"costs? of (?:goods sold|(?:net )?sales|(?:net )?revenues?)"),
    ("research", r"(?:research and development|r&d)(?: expenses?| costs?| spending)?"),
    (
        "marketing",
        (
            r"(?:selling|sales|general)(?:,? general)?(?:,? and|,) (?:marketing|administrative|general)[\w ,]*? "
            r"expenses?|sg&a(?: expenses?)?"
        ),
    ),
    (
        "revenue",
        rf"(?:net |total |consolidated )*(?:operating )?(?:revenues?|(?<!wells to )sales|turnover){_NOT_SALES}",
    ),
    ("cash", rf"cash(?:,? (?:and )?cash equivalents|(?: and)? equivalents)?(?: balances?)?{_NOT_CASH}"),
    ("total_assets", r"total assets"),
    ("equity", rf"(?:total )?(?:{_HOLDERS}['’]?s?['’]? equity|shareowners['’] equity)|total equity"),
    ("inventories", r"inventor(?:y|ies)"),
    ("shares", r"(?:weighted[- ]average )?(?:number of )?(?:fully )?(?:diluted |basic )?(?:common )?shares\b"),
    ("backlog", r"backlog"),
)
_OPENING = (
    r"\((?=loss)|adjusted|ba(?:sic|ck)|c(?:ash|o(?:re|sts? of|nsol|mmon))|dilu|e(?:arn|bitda|ffe|ps)|f(?:ree|ully)"
    r"|g(?:aap|eneral|ross)|in(?:come|vent)|loss|n(?:et|on-?gaap|orm|umber)|oper|pr(?:e-?tax|o(?:fit| forma))"
    r"|r(?:&d|esearch|ev)|s(?:ale|egment|elling|g&|hare|tock)|t(?:ax r|otal|urn)|unit|weigh"
)
"""How a metric's name can open: most words are passed over by this alone."""
_FIND = re.compile(
    rf"(?<![^\W_])(?<![-'’])(?={_OPENING})(?:"
    + "|".join(f"(?P<m{n}>{pattern})" for n, (_, pattern) in enumerate(_METRICS))
    + ")"
)
"""Every metric, in lower case, where a word starts."""
_WORD_BEFORE = re.compile(r"((?:[A-Z]\.)+|[\w&’'-]+)\s+$")
_LONGEST = 80
_MARK = re.compile(r"[1-9](?![\w%]|[.,]\d)")
"""The number of a note behind a name, its raised place lost: "EBITDA1 of $455 million"."""

_PLAIN = frozenset(
    re.split(
        r"\s+",
        """a an the its our their his this that these those total net record record-breaking consolidated
        quarterly annual company's company’s quarter's quarter’s year's company firm gaap reported
        reports report reporting had has have posted posts recorded achieved generated generates
        delivered earned of in and or for with on as by to from was were is are over above than
        against versus vs increased increase increases decreased decrease grew rose fell declined
        higher lower strong solid overall higher-than-expected first second third fourth
        first-quarter second-quarter third-quarter fourth-quarter full-year first-half second-half half-year three-month
        six-month nine-month twelve-month recognized realized booked held brought kept lifted pushed
        quarter year fiscal q1 q2 q3 q4 also while its' that's resulting including produced announced announces basic
        diluted fully per financial results comprised both same prior unaudited million billion
        percent up down where when which worldwide into total's reflecting highest largest best companywide leaving
        after because since despite amid although
        company-wide year-to-date driving drove drives generating delivering producing yielding posting recording
        achieving positive negative improved robust healthy excellent outstanding preliminary absolute""",
    )
)
"""Words before a metric that leave it the whole company's."""
_ADJECTIVES = frozenset({"gaap", "net", "total", "record", "quarterly", "annual", "consolidated", "diluted"})
"""Words before a metric that leave it what it is said of: "Marine GAAP net income"."""
_AFTER = re.compile(
    r"\s*(?:,\s*)?(?:from|in|at|of|for|per|within|outside|across|throughout|excluding|related to|attributable to)\s+"
    rf"(?P<what>(?:the\s+|our\s+|its\s+|all\s+)?(?![\d$€£¥(]|(?:{CURRENCY})\d)[\w’'-]+)",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?:^\W*|\b(?:had|has|have|holds?|held|holding|ended (?:[\w-]+ ){1,4}with)\s)(?:approximately |about |over )?"
    rf"(?:{CURRENCY})[\d.,]+ [mb]illion (?:in|of) $",
    re.IGNORECASE,
)
"""Before "cash": it is held, not what is paid in cash, "we had $41.2 million in cash and no debt"."""
_ARTICLES = frozenset({"the", "our", "its", "all"})
"""Before a number: "for the 2026 second quarter"."""
_JOINED = re.compile(
    r"\s*(?:,|and|or|plus)\s+(?:[\w-]+\s+){0,2}?(?:investments?|securities|assets|deposits|instruments"
    r"|restricted|receivables?|equivalents and"
    r"|portfolio|liquidity|borrowing|other income|expenses?|costs?|taxes)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"^(?:(?:the|our|its|all)\s+)?(?:[\w-]*(?:quarters?|-end|-months?|-weeks?)|year|years|period|fiscal|first|second|third|fourth|full|same|prior"
    r"|previous|last|current|three|six|nine|twelve|q\d|20\d\d|19\d\d|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|approximately|about|nearly|more|over|a|an|record|continuing|\$.*|\d.*|just|almost|company)$",
    re.IGNORECASE,
)


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A metric named at [start, end) of a paragraph; `whole` if nothing narrows it to a part of the company."""

    key: str
    start: int
    end: int
    text: str
    whole: bool
    loss: bool
    narrowed: str = ""


def mentions(text: str, start: int, end: int, own: frozenset[str] = frozenset()) -> Iterator[Mention]:
    """Yield the metrics that `text[start:end]` names; `own` are the words of the company's name."""
    for found in _FIND.finditer(lowered(text), start, end):
        first, last = found.span()
        if last < len(text) and text[last].isalnum():
            if _MARK.match(text, last) is None:
                continue
            last += 1
        number = int((found.lastgroup or "m0")[1:])
        words = found.group()
        paid = words == "cash" and text[:first].rstrip().lower().endswith((" in", " of", " for"))
        if paid and not _HELD.search(text[max(start, first - _LONGEST) : first]):
            continue  # paid in cash
        narrowed = _narrowing(text, start, (first, last), own)
        yield Mention(
            key=_METRICS[number][0],
            start=first,
            end=last,
            text=text[first:last],
            whole=not narrowed,
            loss="loss" in words and not any(word in words for word in ("income", "earnings", "profit")),
            narrowed=narrowed,
        )


def metric_called(label: str) -> str | None:
    """Return the metric that a label, in lower case, names and no more."""
    found = _FIND.match(label)
    return _METRICS[int((found.lastgroup or "m0")[1:])][0] if found is not None and found.end() == len(label) else None


def _narrowing(text: str, start: int, where: tuple[int, int], own: frozenset[str]) -> str:
    """Return the word that narrows a metric (*product* revenue, sales *in Europe*), or an empty string."""
    first, last = where
    before = narrowed_by(text, start, first, own)
    if before:
        return before
    joined = _JOINED.match(text, last)
    if joined:
        return joined.group().strip()
    after = _AFTER.match(text, last)
    if after and after["what"].strip().lower() not in _ARTICLES and not _TIME.match(after["what"].strip()):
        return after["what"]
    return ""


_ADJUSTED_BASIS = re.compile(r"\W*on an? (?:adjusted|non-?gaap) basis, ", re.IGNORECASE)
_OF_A_BASIS = {"net_income", "operating_income", "eps"}


def on_its_basis(text: str, start: int, found: Iterator[Mention]) -> Iterator[Mention]:
    """Yield what a sentence names; behind "On an adjusted basis," income is the adjusted one."""
    adjusted = _ADJUSTED_BASIS.match(text, start) is not None
    for each in found:
        yield (
            msgspec.structs.replace(each, key=f"adjusted_{each.key}") if adjusted and each.key in _OF_A_BASIS else each
        )


def narrowed_by(text: str, start: int, first: int, own: frozenset[str]) -> str:
    """Return the word right before `first` that narrows what stands there, or an empty string."""
    before = _word_before(text[max(start, first - _LONGEST) : first])
    while before is not None and (before.group(1).lower() in _ADJECTIVES or before.group(1).lower() in own):
        first -= len(before.group())
        before = _word_before(text[max(start, first - _LONGEST) : first])
    if before is None or not before.group(1).strip("-&’'") or (before.group(1) == "o" and before.start() == 0):
        return ""  # nothing, or the mark of a list
    return "" if is_plain(before.group(1).lower(), own) else before.group(1)


def _word_before(lead: str) -> re.Match[str] | None:
    """Return the last word of a lead that ends with a space."""
    return _WORD_BEFORE.search(lead, lead.rstrip().rfind(" ") + 1) if lead[-1:].isspace() else None


_PERIOD = re.compile(r"(?:fy|[qh][1-4]|[1-4][qh])+[-’']?(?:20)?\d\d")
"""A period in one word: FY25, 2Q25."""
_COUNTS = frozenset({"weekly", "daily", "monthly"})


def is_plain(word: str, own: frozenset[str]) -> bool:
    """Say whether a word, in lower case, narrows nothing: time, a verb, an adverb, the company's own name."""
    known = (
        word in _PLAIN
        or word.lstrip("'’‘")[:1].isdigit()
        or word.endswith(("ly", "-quarter", "-year", "-month", "-week"))
        or _PERIOD.fullmatch(word) is not None
    )
    return (known and word not in _COUNTS) or re.sub(r"['’]s?$", "", word) in own
