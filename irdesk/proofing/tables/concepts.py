"""What a row measures: the handful of facts that a release states more than once, whatever words it uses."""

import re
from functools import lru_cache

from irdesk.domain.statement import Row
from irdesk.proofing.tables.labels import plain

_LOSS = re.compile(
    r"\s*/?\s*\(?(?:loss|losses|deficit|decrease|benefit|expense|used in)\)(?=\s|$)|\(loss\)/?\s*|\(?loss\)?\s*/\s*"
)
_EMPTY = re.compile(
    r"\(\s*(?:u\.?s\.? )?gaap(?: basis)?\s*\)"
    r"|\b(?:consolidated|company|as reported|reported|gaap basis|u\.?s\.? gaap|gaap|unaudited|the)\b"
    r"|\(\s*\)|\bfor the (?:period|quarter|year)\b"
)

_PRINTED = re.compile(
    r"\((?:in )?(?:[a-z]{0,3}[$€£¥] ?)?(?:millions?|thousands?|billions?|mm?|bn?|k|000s?)\)|\(\d{1,2}(?:, ?\d{1,2})*\)"
)
"""What a label says of its figures, not of what they measure: "(in millions)", "($M)", the numbers of notes."""
_PLUS = re.compile(r"\W*\bplus\W*$")
"""What opens the rows below a label, not what it measures: "Net income (GAAP) plus:"."""
_OWN_KIND = re.compile(r"^(adjusted\b.*|ebitda\w?|free cash flow) \(non-?gaap\)")
"""A measure that is none of GAAP by its name already."""

_INCOME = r"(?:income|earnings|profit|loss|income or loss|profit or loss)"
_HOLDERS = r"(?:stock|share|unit) ?-?holders"
_COMMON = (
    rf"net {_INCOME} (?:attributable|available|applicable|allocable)? ?to .{{0,40}}?(?:common )?"
    rf"(?:{_HOLDERS}|shares)(?: of .{{1,40}})?"
)
_FROM_OPERATIONS = (
    r"(?:total )?(?:net )?cash (?:flows? )?(?:provided|generated|used|from|\(used).{0,24} operati(?:ng activities|ons)"
)
_TAX = r"(?:income )?tax(?:es)?(?: on income)?"
CONCEPTS: tuple[tuple[str, str], ...] = (
    (
        "revenue",
        r"(?:total )?(?:net )?(?:operating )?(?:(?:sales )?revenues?|sales|revenues? and (?:other )?income|turnover)",
    ),
    ("revenue", r"(?:total )?(?:net )?(?:sales|revenues?) and (?:operating )?revenues?"),
    ("revenue", r"(?:total )?(?:sales|revenues?),? net|(?:net )?sales to customers"),
    ("cost_of_revenue", r"(?:total )?costs? of (?:goods sold|(?:net )?(?:sales|revenues?)|products? sold)"),
    ("gross_profit", r"(?:total )?gross (?:profit|margin)"),
    ("operating_income", rf"(?:total )?(?:{_INCOME} from operations|operating {_INCOME})"),
    ("pretax_income", rf"{_INCOME} before (?:(?:provision for|benefit from) )?(?:\(?\w+\)? for )?{_TAX}"),
    ("income_tax", rf"(?:provision for |benefit from |\(?\w+\)? for )?{_TAX}(?: expense| provision)?"),
    ("net_income_common", _COMMON),
    ("net_income_common", rf"net {_INCOME} to common"),
    ("net_income_attributable", rf"net {_INCOME} attributable to(?: (?!non|redeem).{{2,60}})?"),
    ("net_income", rf"net {_INCOME}"),
    ("interest_expense", r"(?:net )?interest(?: expense)?(?:,? net)?"),
    ("depreciation", r"depreciation(?:,? and|,?) amorti[sz]ation|amorti[sz]ation and depreciation"),
    ("ebitda", r"ebitda(?: (?:income|profit|earnings))?"),
    ("adjusted_ebitda", r"adjusted ebitda(?: (?:income|profit|earnings))?"),
    ("free_cash_flow", r"free cash flow"),
    ("operating_cash_flow", _FROM_OPERATIONS),
    ("cash", r"cash(?: and(?: cash)? equivalents)?"),
    ("total_assets", r"total assets"),
    ("total_liabilities", r"total liabilities"),
    ("equity", rf"(?:total )?(?:(?:{_HOLDERS}|owners|members)'?s?'? )?(?:equity|deficit|equity deficiency)"),
    ("inventories", r"(?:total )?(?:merchandise )?inventor(?:y|ies)(?:,? net)?"),
    ("current_assets", r"total current assets"),
    ("current_liabilities", r"total current liabilities"),
    ("research", r"(?:total )?research(?: and|,) development(?: expenses?| costs?)?"),
    ("backlog", r"(?:total )?backlog"),
)
"""From the concept to the whole of a label that names it; the first that fits counts."""

KEYS = frozenset(key for key, _ in CONCEPTS)
_ANY = re.compile("|".join(f"({pattern})" for _, pattern in CONCEPTS))
"""All of them, each a group: the first that fits counts."""


@lru_cache(maxsize=8192)
def bare(label: str) -> str:
    """Return a label as its plain words without the other sign and without "consolidated", "GAAP" and the like."""
    text = plain(label)
    if "(" in text:
        text = _OWN_KIND.sub(r"\1", _PRINTED.sub(" ", text).strip())
    if ")" in text or "/" in text:
        text = _LOSS.sub(" ", text)
    text = _EMPTY.sub(" ", text)
    if "plus" in text:
        text = _PLUS.sub("", text)
    return " ".join(text.split()).strip(" :;,.-/")


_ASIDE = re.compile(r"\s*\((?:including|net of|includes?|included|of which) [^()]*\)?$")
"""What a label says of its figures behind its name: "Accounts receivable, net (including related parties)"."""
_END = re.compile(r",? (?:at )?(?:the )?end of (?:the )?(?:period|quarter|year)$")


def unexplained(label: str) -> str:
    """Return a label, in lower case, without what it says of its figures behind its name."""
    named = _ASIDE.sub("", label) if "(" in label else label
    return _END.sub("", named) if "end of" in named and "cash" not in named else named


@lru_cache(maxsize=8192)
def concept(label: str) -> str | None:
    """Return the concept that a label names, or None."""
    found = _ANY.fullmatch(bare(label))
    return CONCEPTS[found.lastindex - 1][0] if found is not None and found.lastindex is not None else None


def basis(row: Row) -> str | None:
    """Return `basic`, `diluted`, or `both` for a per-share or a share row, by its label first, then its heading."""
    for words in (plain(row.label), plain(row.section or "")):
        diluted = "dilut" in words or "assuming dilution" in words
        basic = "basic" in words
        if diluted or basic:
            return "both" if diluted and basic else ("diluted" if diluted else "basic")
    return None
