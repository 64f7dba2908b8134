"""What a number of a sentence measures: a metric, or a row of the tables that the sentence names."""

import re

import msgspec

from irdesk.proofing.book import Book
from irdesk.proofing.prose.asides import inside, without
from irdesk.proofing.prose.bridges import bridged
from irdesk.proofing.prose.claim import Claim, Sentence, Setting
from irdesk.proofing.prose.claim_words import FOLLOWS, share_of
from irdesk.proofing.prose.metrics import Mention, narrowed_by
from irdesk.proofing.prose.part_rows import line_of_part, of_place
from irdesk.proofing.prose.quantities import Quantity
from irdesk.proofing.prose.row_names import Named, facts_named
from irdesk.proofing.prose.rows_behind import row_behind

STOCKS = frozenset({"cash", "total_assets", "equity", "inventories", "backlog"})
"""Metrics that are measured at the end of a period."""
_SHORT = re.compile(r"\s?\([“\"‘']?[A-Z][\w& -]{1,12}[”\"’']?\)|\s?\[\d{1,2}\]|\s?\(\d\)")
"""What stands behind a name and says nothing of it: its abbreviation, (“FFO”), or the number of a note, [2]."""
_MOST_A_SHARE = 10_000


def as_per_share(quantity: Quantity, metric: Mention | None) -> Quantity:
    """Return an amount that is said of earnings per share as a per-share figure: "diluted EPS of $0.70"."""
    small = quantity.kind == "money" and quantity.amount.value < _MOST_A_SHARE
    if metric is None or metric.key not in {"eps", "adjusted_eps"} or not small:
        return quantity
    words = metric.text.lower()
    basis = "diluted" if "dilut" in words else ("basic" if "basic" in words else None)
    return msgspec.structs.replace(quantity, kind="per_share", basis=quantity.basis or basis)


def _a_share(sentence: Sentence, quantity: Quantity, after: Mention) -> bool:
    """Say whether earnings per share stand right behind an amount: "$1.02 basic EPS and $0.99 diluted EPS"."""
    small = quantity.kind == "money" and quantity.scale == 1 and quantity.amount.value < _MOST_A_SHARE
    beside = not sentence.paragraph.text[quantity.end : after.start].strip()
    return small and beside and after.key in {"eps", "adjusted_eps"}


def as_row(book: Book, quantity: Quantity, row: tuple[str, ...] | None) -> Quantity:
    """Return a number in the unit of its row: "diluted shares were 41.6 million", "book value per share was $24.86"."""
    units = {fact.unit for fact in facts_named(book, row)} if row is not None else set()
    if quantity.kind == "count" and "shares" in units:
        return msgspec.structs.replace(quantity, kind="shares")
    if quantity.kind == "money" and quantity.scale == 1 and units == {"per_share"}:
        return msgspec.structs.replace(quantity, kind="per_share")
    return quantity


def metric_of(sentence: Sentence, quantity: Quantity, around: tuple[int, int], former: Claim | None) -> Mention | None:
    """Return the metric that the words before a number name, those just after it, or the one carried over."""
    begin, follow = around
    before = [
        m
        for m in sentence.mentions
        if begin <= m.start and m.end <= quantity.start and not _measures_shares(m, quantity)
    ]
    after = next((m for m in sentence.mentions if quantity.end <= m.start < follow), None)
    beside = after is not None and _a_share(sentence, quantity, after)
    if before and not beside and not (after is not None and _of_each(sentence, (begin, before[-1]), quantity, after)):
        return None if _named_behind(sentence, quantity, (begin, before[-1])) else before[-1]
    follows = after is not None and FOLLOWS.match(sentence.paragraph.text[quantity.end : after.start])
    opens = former is None and _BASE_FIRST.fullmatch(sentence.paragraph.text, sentence.start, quantity.start)
    if after is not None and (beside or follows or opens or quantity.kind == "shares"):
        return after
    if former is not None and former.metric is not None:
        named = _named_since(sentence, former, (begin, quantity.start))
        if named is not None:
            return named if bridged(_without(sentence, named.end, quantity.start)) else None
    if former is not None and former.metric is not None and _bridged(sentence, begin, quantity.start):
        return former.metric
    first = sentence.mentions[0] if sentence.mentions else None
    if (
        former is None
        and first is not None
        and first.end <= quantity.start
        and _bridged(sentence, first.end, quantity.start)
    ):
        return first
    return None


_BASE_FIRST = re.compile(r"(?:from|(?:up|down) from|compared (?:with|to)|versus|against)\s", re.IGNORECASE)
"""What opens a sentence with its base: "From $438 million a year ago, revenue fell to"."""
_OF_ITS_OWN = re.compile(
    r"\s(?:of|in)\s(?:(?:additional|undrawn|unused|available|total|remaining)\s)*(?P<what>[a-z][\w-]+)", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"the|our|its|which|fiscal|last|prior|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|this|that|total",
    re.IGNORECASE,
)


def _named_behind(sentence: Sentence, quantity: Quantity, former: tuple[int, Mention]) -> bool:
    """Say whether a number and the one before it have their names behind them: "$173.7 million of cash and $187.7
    million of borrowing capacity"."""
    text, (begin, before) = sentence.paragraph.text, former
    led = begin > sentence.start and FOLLOWS.match(text[begin : before.start])
    return bool(led) and _own_behind(sentence, quantity)


def _own_behind(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether a number has behind it what it is of: "$187.7 million of borrowing capacity"."""
    own = _OF_ITS_OWN.match(sentence.paragraph.text, quantity.end, sentence.end)
    return own is not None and _NO_NAME.fullmatch(own["what"]) is None


def _named_since(sentence: Sentence, former: Claim, where: tuple[int, int]) -> Mention | None:
    """Return the metric that stands between the last amount and a growth: "…, with product sales up 9% to"."""
    begin, at = where
    since = (
        m
        for m in sentence.mentions
        if former.quantity.end <= m.start
        and m.end <= begin
        and inside(sentence.asides, m.start) in {None, inside(sentence.asides, at)}
    )
    return max(since, key=lambda mention: mention.end, default=None)


def _without(sentence: Sentence, begin: int, end: int) -> str:
    """Return the words between two places of a sentence, the numbers and what is put in between left out."""
    cuts = sorted([*((each.start, each.end) for each in sentence.quantities), *sentence.asides])
    return without(sentence.paragraph.text, begin, end, cuts)


def _of_each(sentence: Sentence, former: tuple[int, Mention], quantity: Quantity, after: Mention) -> bool:
    """Say whether numbers have their names behind them: "$183.5 million of product sales and $87.4 million of fees"."""
    text, (begin, before) = sentence.paragraph.text, former
    led = begin > sentence.start and FOLLOWS.match(_without_words(text[begin : before.start]))
    return bool(led and FOLLOWS.match(_without_words(text[quantity.end : after.start])))


def _without_words(gap: str) -> str:
    """Return the words between a number and a name without the one that narrows the name."""
    return re.sub(r"^(\s*(?:in|of|for)\s).*$", r"\1", gap) if gap.count(" ") <= _FEW else gap


_FEW = 4


def _measures_shares(mention: Mention, quantity: Quantity) -> bool:
    return mention.key == "shares" and quantity.kind != "shares"


def _bridged(sentence: Sentence, begin: int, end: int) -> bool:
    return bridged(sentence.paragraph.text[begin:end])


def row_of(sentence: Sentence, quantity: Quantity, metric: Mention | None, here: Setting) -> tuple[str, ...] | None:
    """Return the name of the row that a number is said of, where its metric alone does not tell.

    The name is the subject: nothing narrows it, and only words of comparison and time lead from it to the number.
    """
    text = sentence.paragraph.text
    behind = row_behind(here, sentence, quantity) if metric is None else None
    if behind is not None:
        return behind or None
    subjects = [each for each in sentence.names if _is_subject(here.book, each, sentence)]
    subjects = [each for each in subjects if not _is_netted(here.book, each, text)]
    later = (each for each in sentence.names if each.start > quantity.end)
    if _own_behind(sentence, quantity) or any(FOLLOWS.fullmatch(text[quantity.end : each.start]) for each in later):
        subjects = [each for each in subjects if not _follows_number(each, sentence)]
    name = next((each for each in reversed(subjects) if each.end <= quantity.start), None)
    placed = of_place(here, metric, text, quantity.start)
    if placed is not None and bridged(_without(sentence, placed[1], quantity.start)):
        return placed[0]
    direct = metric is not None and name is not None and _told_directly(sentence, metric, name, quantity)
    if name is None or not (direct or _says_more(here.book, name, metric)) or _joined(text, metric, name):
        return line_of_part(here, metric)
    if inside(sentence.asides, name.start) != inside(sentence.asides, quantity.start):
        return None
    gap = _SHORT.sub(" ", _without(sentence, name.end, quantity.start))
    narrowed = narrowed_by(text, sentence.start, name.start, here.own) or (metric is None and _is_place(text, name))
    return name.words if bridged(gap) and not narrowed else line_of_part(here, metric)


_OF_FINANCE = frozenset({"finance", "financial", "financing", "interest"})


def _is_netted(book: Book, name: Named, text: str) -> bool:
    """Say whether costs or income of finance are told net, and the row that is called so without it is not."""
    if _OF_FINANCE.isdisjoint(name.words) or not text[: name.start].lower().endswith("net "):
        return False
    return not any("net" in fact.label.split() or "net" in fact.name.lower() for fact in facts_named(book, name.words))


def _told_directly(sentence: Sentence, metric: Mention, name: Named, quantity: Quantity) -> bool:
    """Say whether a row is named in a clause of its own behind a metric: "and, after capital expenditures of"."""
    text = sentence.paragraph.text
    return (
        metric.end < name.start
        and _CLAUSE.search(text, metric.end, name.start) is not None
        and _OF.fullmatch(text, name.end, quantity.start) is not None
    )


_CLAUSE = re.compile(r", |\b(?:after|before|less|while)\b")
_OF = re.compile(r" (?:of|was|were|totall?ed) (?:approximately |about )?")


def _is_place(text: str, name: Named) -> bool:
    """Say whether a name only says where something is, "impressions across our Family of Apps", or is net of cash."""
    before = text[max(0, name.start - _PREPOSITION) : name.start]
    return _WHERE.search(before) is not None or (name.words == ("debt",) and before.lower().endswith("net "))


_WHERE = re.compile(r"\w (?:across|throughout|within|through|in|on|at) (?:(?:all|the|our|its|of)\s)+$")
_PREPOSITION = 40


def _joined(text: str, metric: Mention | None, name: Named) -> bool:
    """Say whether a row is named together with a metric: "cash and marketable securities were" is of both."""
    return metric is not None and text[metric.end : max(name.start, metric.end)].strip(" ,") in {"and", "plus"}


_BECAUSE_OF = re.compile(r"\b(?:on|with|amid|despite) (?:an? )?[\d.]+(?:%| percent) (?:higher|lower|more|fewer|less) $")
"""Before what only explains a growth: "5.3% higher on 7.8% higher average assets, and 2.8% lower than"."""


def _is_subject(book: Book, name: Named, sentence: Sentence) -> bool:
    """Say whether a name can be what later numbers are said of: it follows no number, and is no whole of a share."""
    text = sentence.paragraph.text
    behind = any(0 <= name.start - quantity.end <= 1 for quantity in sentence.quantities)
    behind = behind or text.endswith("per ", sentence.start, name.start)  # "$1.36 per diluted share"
    behind = behind or _BECAUSE_OF.search(text, sentence.start, name.start) is not None
    rate = all(fact.unit in {"percent", "ratio"} for fact in facts_named(book, name.words))  # has no share of another
    return not behind and (rate or not share_of(text, sentence.start, name.start))


def _follows_number(name: Named, sentence: Sentence) -> bool:
    """Say whether a name is that of the number before it: "$183.5 million of product sales"."""
    text = sentence.paragraph.text
    return any(FOLLOWS.fullmatch(text[each.end : name.start]) for each in sentence.quantities if each.end < name.start)


_PLAIN = ("net ", "operating ", "income ", "earnings ", "diluted ", "basic ", "eps")


def _says_more(book: Book, name: Named, metric: Mention | None) -> bool:
    """Say whether a row's name holds a metric and more, or a metric that something narrows or no table shows."""
    if metric is None:
        return True
    if metric.key.startswith("adjusted_") and (name.start, name.end) == (metric.start, metric.end):
        return not metric.text.lower().startswith(_PLAIN)  # "On an adjusted basis, net income was"
    if metric.key not in book.by_key and name.end >= metric.end:
        return True
    covers = name.start <= metric.start and metric.end <= name.end
    longer = name.end - name.start > metric.end - metric.start + 2
    return (covers and longer) or (not metric.whole and name.end >= metric.end)


def is_stock(book: Book, metric: Mention | None, row: tuple[str, ...] | None) -> bool:
    """Say whether a number is measured at an instant."""
    if row is not None:
        return all(fact.period[0] is None for fact in facts_named(book, row))
    return metric is not None and metric.key in STOCKS
