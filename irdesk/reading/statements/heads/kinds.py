"""What a table is: by its title, else by the rows that only such a table has."""

import re
from collections.abc import Iterable, Sequence

from irdesk.reading.statements.calendar.dates import length
from irdesk.reading.statements.remembering import remembered

_TITLES = (
    ("guidance", r"\b(?:outlook|guidance|forecast|projected|expected range|estimates?)\b"),
    ("reconciliation", r"\breconcil|\bnon-?gaap\b|\bpro ?forma net|\bebitda\b|\badjusted\b|\bcore earnings\b"),
    ("cash_flows", r"\bcash flows?\b|\bsources and uses\b"),
    ("balance_sheet", (
        r"\bbalance sheets?\b|\bfinancial (?:condition|position)\b|\bstatements? of (?:condition|net assets)\b|"
        r"\bassets,? (?:and|&) liabilities\b|\bbalance\b"
    )),
    ("equity", r"\b(?:changes in|statements? of)\b.*\b(?:equity|deficit)\b"),
    ("segments", (
        r"\bsegments?\b|\bgeographic|"
        r"\bby (?:\w+ )?(?:region|product|segment|business|market|country|category|channel|geography|division|brand)\b|"
        r"\bsummary data\b|\bnet sales by\b|\brevenues? by\b|\boperating data\b"
    )),
    ("operations", (
        r"\b(?:statements?|results?|summary) of (?:\w+ ){0,2}(?:operations|income|earnings|loss|"
        r"losses)\b|\bstatements? of (?:\w+ ){0,4}(?:income|loss|operations|earnings|profit or loss)\b|"
        r"\bincome statements?\b|\bconsolidated (?:income|earnings|operations)\b|"
        r"\bprofit and loss\b|\bearnings (?:summary|report|statements?)\b|\boperating results\b"
    )),
)  # fmt: skip
_TITLE_RULES = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _TITLES)
_STATEMENT = re.compile(
    r"\bstatements? of (?:\w+ ){0,3}(?:operations|income|earnings|loss|profit or loss)\b", re.IGNORECASE
)
_PLAIN = re.compile(r"\bstatements? of cash flows?\b", re.IGNORECASE)

_PLANS = re.compile(r"\b(?:guidance|outlook)\b|\b20\d\d (?:expected )?range\b", re.IGNORECASE)
_ESTIMATES = re.compile(r"\bestimates?\b|\bprojected\b", re.IGNORECASE)  # a sentence estimates, a title is of estimates

_ROWS = (
    ("balance_sheet", (
        r"^total (?:assets|current assets|liabilities(?: and|$))|^(?:total )?(?:stock|"
        r"share)holders['’]? equity|^accounts (?:payable|receivable)|^retained earnings|^goodwill\b|"
        r"^property, plant and equipment(?:,? net)?$|^(?:current|deferred) (?:income )?tax (?:assets|liabilities)$"
    )),
    ("cash_flows", (
        r"net cash|cash (?:provided|used|generated)|^cash (?:and|at).*(?:beginning|end) of|"
        r"(?:increase|decrease)\)? in cash|^depreciation|^capital expenditures|^proceeds from"
    )),
    ("reconciliation", r"\bebitda\b|\bnon-gaap\b|\badjusted\b|\bgaap\b|\bfree cash flow\b|\bpro forma\b"),
    ("operations", (
        r"^(?:total )?(?:net |operating )?(?:revenues?|sales)\b|\bpremiums (?:earned|written)\b|"
        r"\bunderwriting (?:gain|loss|income|profit|expenses)\b|^(?:total |net )?interest income\b|"
        r"^provision for (?:loan|credit)|^cost of|^gross (?:profit|margin)|"
        r"^operating (?:income|expenses)|income taxes|^net (?:income|loss|earnings)|per share\b|"
        r"^selling|^research"
    )),
)  # fmt: skip
_ROW_RULES = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _ROWS)


@remembered
def kind_of_title(title: str) -> str | None:
    """Return the kind that a title names, None where it names none."""
    if _PLAIN.search(title) and "reconcil" not in title.lower():
        return "cash_flows"
    return next((kind for kind, rule in _TITLE_RULES if rule.search(title)), None)


@remembered
def _kind_of_row(label: str) -> str | None:
    """Return the kind of table that has a row of this name, None for one that any can have."""
    return next((kind for kind, rule in _ROW_RULES if rule.search(label)), None)


def kind_of_rows(labels: Iterable[str]) -> str:
    """Return the kind whose rows a table has, `other` where it has too few of any."""
    votes = dict.fromkeys((kind for kind, _ in _ROW_RULES), 0)
    total = 0
    for label in labels:
        total += 1
        kind = _kind_of_row(label)
        if kind:
            votes[kind] += 1
    best = max(votes, key=lambda kind: votes[kind])
    return best if votes[best] >= 2 and votes[best] * 6 >= total else "other"


def kind_of(title: str, intro: str, labels: list[str], *, heads: Sequence[str] = ()) -> str:
    """Return the kind of a table from its title, the sentence above it, its labels and the heads of each column.

    A statement that is not by the rules of GAAP is still a statement, unless it has a column for adjustments. What all
    has heads of months is a balance sheet by its title only.
    """
    kind = _kind_of(title, intro, labels, heads)
    periods = kind == "balance_sheet" and any(heads) and all(map(length, heads))
    return "other" if periods and kind_of_title(title) != "balance_sheet" else kind


def _kind_of(title: str, intro: str, labels: list[str], heads: Sequence[str]) -> str:
    if (
        _STATEMENT.search(title)
        and not re.search(r"reconcil", title, re.IGNORECASE)
        and "adjust" not in " ".join(heads).lower()
    ):
        return "operations"
    if any(heads) and all(_PLANS.search(head) for head in heads if head):
        return "guidance"
    named = kind_of_title(title)
    rows = kind_of_rows(labels)
    if named is None and intro and not _ESTIMATES.search(intro):
        named = kind_of_title(intro)
    if named is None or named == "guidance":
        return rows if named is None else "guidance"
    return _settled(named, rows, labels)


def _settled(named: str, rows: str, labels: list[str]) -> str:
    """Return the kind by title unless the rows of a whole statement say otherwise."""
    text = "\n".join(labels).lower()
    if (
        "total assets" in text
        and ("total liabilities" in text or "equity" in text)
        and named not in ("balance_sheet", "segments")
    ):
        return "balance_sheet"
    if (
        named == "balance_sheet"
        and rows in ("cash_flows", "operations")
        and "total assets" not in text
        and "liabilities" not in text
    ):
        return rows
    return named
