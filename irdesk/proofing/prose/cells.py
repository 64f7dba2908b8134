"""The cells of the tables that a claim of the running text can mean."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, same
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.metrics import metric_called
from irdesk.proofing.prose.outlooks import is_outlook
from irdesk.proofing.prose.part_names import part_of
from irdesk.proofing.prose.row_names import facts_named, per_share_named
from irdesk.proofing.prose.subjects import STOCKS
from irdesk.proofing.tables.concepts import bare, basis
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.tables.labels import claims_total, plain

KEYS: dict[str, tuple[str, ...]] = {
    "net_income": ("net_income", "net_income_attributable", "net_income_common"),
    "net_income_common": ("net_income_common", "net_income_attributable"),
    "net_income_attributable": ("net_income_attributable", "net_income_common"),
}
"""The concepts of tables that a metric of the prose may mean; a metric not named here means its own."""
_OTHERWISE = {"profit": ("net_income",)}
"""What a metric means where no row bears its name."""

_ADJUSTED = re.compile(
    r"adjusted|non-?gaap|pro ?-?forma|core\b|normalized|excluding|before (?:special|unusual)|operating earnings"
)
_ADJUSTED_NET = re.compile(
    r"(?:adjusted|non-(?:gaap)?|core|normalized) (?:net )?(?:income|earnings|profit|loss)"
    r"(?: (?:for the (?:period|(?:financial )?year|quarter|half[- ]year)|after tax(?:ation)?))?"
    r"(?:,? net of (?:income )?tax(?:es)?)?(?: from continuing operations)?"
    r"|net (?:income|loss|earnings)(?: or loss)? on an? (?:pro ?-?forma|non-?gaap|adjusted) basis"
)
_EARNINGS = re.compile(r"earnings|income|loss|eps\b|basic|dilut|per (?:\w+ )*share")
_NOT_EPS = re.compile(
    r"dividend|book value|distribut|price|cash flow|continuing|discontinued|cumulative|extraordinary|effect|impact"
)


_UNITS = {"money": "currency", "percent": "percent"}


class Match(msgspec.Struct, frozen=True):
    """A claim held against one cell."""

    fact: Fact
    verdict: Verdict
    sign_differs: bool = False


def facts_of(book: Book, claim: Claim) -> list[Fact]:
    """Return the cells of the claim's metric and unit, of whatever period."""
    kind = claim.quantity.kind
    if claim.row is not None and kind in _UNITS:
        return [fact for fact in facts_named(book, claim.row) if fact.unit == _UNITS[kind]]
    if kind == "per_share":
        return _a_share(book, claim)
    if kind == "shares":
        return _shares(book, claim)
    if kind != "money" or claim.metric is None:
        return []
    keys = (
        _either(book, claim.metric.key)
        or _keys(book).get(claim.metric.key)
        or _OTHERWISE.get(claim.metric.key, (claim.metric.key,))
    )
    stock = claim.metric.key in STOCKS
    return [
        fact
        for key in keys
        for fact in book.by_key.get(key, ())
        if fact.unit == "currency" and _first_row(book, fact) and (fact.period[0] is None or not stock)
    ]


def _either(book: Book, metric: str) -> tuple[str, ...]:
    """Return the concepts that a metric may mean: without a line of the holders' income, what they have is the net."""
    keys = KEYS.get(metric, ())
    return keys if not keys or any(key in book.by_key for key in keys) else ("net_income",)


def _shares(book: Book, claim: Claim) -> list[Fact]:
    """Return the counts of shares of the row that the words name, or all of them."""
    named = [fact for fact in facts_named(book, claim.row) if fact.unit == "shares"] if claim.row else []
    every = named or [fact for fact in book.by_unit.get("shares", ()) if fact.worth.value > 0]
    wanted = claim.quantity.basis
    based = [fact for fact in every if wanted and basis(fact.sheet.rows[fact.row]) in {"both", wanted}]
    return based or every


@lru_cache(maxsize=8)
def _keys(book: Book) -> dict[str, tuple[str, ...]]:
    """Return for each metric that no concept stands for the labels that say it and nothing else."""
    found: dict[str, list[str]] = {}
    for key in book.by_key:
        if _ADJUSTED_NET.fullmatch(key):
            found.setdefault("adjusted_net_income", []).append(key)
        elif (metric := metric_called(key)) is not None and metric not in book.by_key:
            found.setdefault(metric, []).append(key)
    return {metric: tuple(keys) for metric, keys in found.items()}


def _first_row(book: Book, fact: Fact) -> bool:
    """Say whether a fact stands in a table of the company's own figures, not of parts or of the future."""
    kind = fact.sheet.statement.kind
    parts = fact.other_basis or kind == "equity" or (kind == "segments" and not _of_company(book, fact))
    return not parts and not is_outlook(book, fact.sheet.number)


def _of_company(book: Book, fact: Fact) -> bool:
    """Say whether a row of a table taken for one of segments is of the company.

    It is the total of them all; or the table has the company's cash flows, and names a line once.
    """
    if claims_total(fact.label) and not part_of(fact):
        return True
    rows = {(each.key, each.row) for each in _of_sheet(book).get(fact.sheet.number, ())}
    return any(key in _OF_ALL for key, _ in rows) and sum(key == fact.key for key, _ in rows) == 1


_OF_ALL = frozenset({"operating_cash_flow", "free_cash_flow", "equity", "total_liabilities"})
"""What no segment has."""


@lru_cache(maxsize=8)
def _of_sheet(book: Book) -> dict[int, tuple[Fact, ...]]:
    """Return the facts by the number of their table."""
    found: dict[int, list[Fact]] = {}
    for fact in book.facts:
        found.setdefault(fact.sheet.number, []).append(fact)
    return {number: tuple(facts) for number, facts in found.items()}


_CONTINUING = "continuing"


def _a_share(book: Book, claim: Claim) -> list[Fact]:
    """Return the amounts a share that a claim may be of: of the row that its words name, or the earnings."""
    named = list(per_share_named(book, claim.row)) if claim.row is not None else []
    if claim.row is not None and not named and _CONTINUING in claim.row:
        return list(_per_share(book, claim, continuing=True))
    if named or (claim.row is not None and claim.metric is None):
        return named
    return list(_per_share(book, claim))


@lru_cache(maxsize=1024)
def _of_earnings(words: str, *, continuing: bool) -> bool:
    """Say whether a row is one of earnings a share, or of the operations that go on where those are sought."""
    going_on = continuing and _CONTINUING in words
    others = _NOT_EPS.search(words.replace(_CONTINUING, "") if going_on else words)
    return _EARNINGS.search(words) is not None and others is None and continuing == going_on


@lru_cache(maxsize=1024)
def _is_adjusted(words: str) -> bool:
    return _ADJUSTED.search(words) is not None


def _per_share(book: Book, claim: Claim, *, continuing: bool = False) -> Iterator[Fact]:
    """Yield the earnings a share that a claim may be of; those of the operations that go on only for a row of them."""
    wanted = claim.quantity.basis
    operating = claim.metric is not None and claim.metric.key == "operating_income"
    adjusted = claim.metric is not None and claim.metric.key.startswith("adjusted")
    for fact in book.by_unit.get("per_share", ()):
        row = fact.sheet.rows[fact.row]
        words = f"{plain(row.section or '')} {fact.label}"
        if not _of_earnings(words, continuing=continuing) or (operating and "operating" not in words):
            continue
        if adjusted != (fact.other_basis or _is_adjusted(words)) or is_outlook(book, fact.sheet.number):
            continue
        if wanted in {None, "both"} or basis(row) in {None, "both", wanted}:
            yield fact


def hold(claim: Claim, fact: Fact) -> Match:
    """Hold a claim against a cell: the size first, then the sign that its words give it."""
    size = claim.quantity.amount
    verdict = same(size, fact.worth.magnitude())
    if verdict == "impossible" and fact.sheet.statement.scale == 1:
        verdict = same(size, in_scale_of(size, fact))
    elif verdict == "impossible" and fact.unit == "currency" and claim.quantity.scale == 1:
        printed = fact.sheet.amount(fact.row, fact.column)  # a fare of $143.76 among thousands
        cents = printed is not None and printed.step is not None and printed.step < 1
        exact = cents or fact.sheet.statement.kind == "other"
        verdict = same(size, printed.magnitude()) if printed is not None and exact else verdict
    signed = fact.worth.value < 0
    says_loss = claim.loss or claim.quantity.negative
    differs = signed != says_loss and _signs_matter(claim, fact, says_loss=says_loss)
    return Match(fact, verdict, differs and verdict != "impossible" and fact.worth.value != 0)


def in_scale_of(size: Amount, fact: Fact) -> Amount:
    """Return a cell's size; of a table that does not say its scale, at the scale at which it is the stated figure."""
    worth = fact.worth.magnitude()
    if same(size, worth) != "impossible" or fact.sheet.statement.scale != 1 or fact.unit != "currency":
        return worth
    scaled = (worth.scaled(scale) for scale in (10**3, 10**6, 10**9))
    return next((each for each in scaled if same(size, each) == "exact"), worth)


def _signs_matter(claim: Claim, fact: Fact, *, says_loss: bool) -> bool:
    """Say whether words and cell could contradict each other: income words, and a row that shows its sign."""
    metric = claim.metric
    if metric is None and claim.row is not None:
        lead = claim.paragraph.text[max(claim.sentence[0], claim.quantity.start - _NEAR) : claim.quantity.start]
        return "gain (loss)" in fact.label.replace("gains (losses)", "gain (loss)") and bool(_OF_EITHER.search(lead))
    below = metric is not None and fact.worth.value < 0 and not says_loss
    if metric is not None and below and _CALLED_PROFIT.search(claim.paragraph.text, metric.end, claim.quantity.start):
        return True
    if metric is None or not (
        "income" in metric.key or metric.key in {"eps", "adjusted_eps", "ebitda", "adjusted_ebitda"}
    ):
        return False
    label = fact.label
    if says_loss:
        return not ("loss" in label and not re.search(r"income|earnings|profit", label))
    words = metric.text.lower()
    return bool(re.search(r"income|earnings|profit", words)) and "loss" not in words


_CALLED_PROFIT = re.compile(r"\ban? (?:net |positive )?(?:profit|gain)\b|\bpositive\b", re.IGNORECASE)
_NEAR = 30
_OF_EITHER = re.compile(r"\b(?:gain|loss)(?:s|es)? of (?:approximately |about )?$", re.IGNORECASE)


def labelled(book: Book, claim: Claim, begin: int) -> list[Fact]:
    """Return the cells whose row's label stands in the words before the number (the longest such label)."""
    words = bare(claim.paragraph.text[begin : claim.quantity.start])
    unit = {"money": "currency", "per_share": "per_share", "shares": "shares", "percent": "percent"}.get(
        claim.quantity.kind, "count"
    )
    best = next(filter(words.__contains__, book.long_keys), None)
    if best is None and unit == "currency" and _CAPITAL.search(words):
        return [fact for fact in book.by_unit.get(unit, ()) if _INVESTED.match(fact.label)]
    return [fact for fact in book.by_key.get(best or "", ()) if fact.unit == unit]


_CAPITAL = re.compile(r"\b(?:capital (?:expenditures?|spending|investments?)|capex)\b")
_INVESTED = re.compile(
    r"(?:purchases?|acquisitions?|additions?|payments?|investments?|expenditures?|capital expenditures?) "
    r"(?:of|to|for|in|on) (?:property|premises|fixed assets|capital assets|equipment|plant)"
)
"""What the cash flow calls capital expenditures."""
