"""Shares of a whole: "$62.5 million, accounting for 31% of net sales", "$57.5 million, or 44%, of first lien debt"."""

import re
from collections.abc import Iterator, Sequence

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.directions import direction
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span
from irdesk.proofing.prose_checks.shares.margins import named_whole
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.tables.labels import claims_total

_OF = re.compile(
    r"\)?,? of (?:(?:the|our|its|total|net|consolidated|company['’]s|group|overall|quarterly)\s)*"
    r"(?:(?P<revenue>revenues?|sales|turnover)|(?P<total_assets>assets))\b"
    r"(?! (?:growth|before|excluding|net of|less)\b)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:\b(?:represent|account|mak|constitut|compris|equa)\w*(?: for| up| to)?(?: approximately| about)?\s"
    r"|,? and (?:was|were|is|are) (?:approximately |about |roughly )?"
    r"|^[\s,(]*or (?:approximately |about |roughly )?)$",
    re.IGNORECASE,
)
_CONSISTS = re.compile(
    r"\b(?:consist(?:s|ing|ed) of|compris(?:es|ing|ed)(?: of)?|made up of|of which)\b|:", re.IGNORECASE
)
_JOINED = re.compile(r"^,? (?:or|\()\s?$")
_PART = re.compile(r"^\)?,? (?:of|in|from)\b")
_OTHER = re.compile(r"organic|constant[- ]currency|exclud|adjusted|pro forma|annuali[sz]ed", re.IGNORECASE)
_ON_A_BASIS = re.compile(r"(?:non-?gaap|adjusted)\s$", re.IGNORECASE)
_OF_THIS = re.compile(r"\W*of (?:this|that|these|the total|which)(?: (?:amount|total|sum|balance))?,? ", re.IGNORECASE)
_JOINED_ABOUT = re.compile(r",? (?:or|\() ?(?:about |approximately |some |roughly |nearly )?")
_PAIR, _ROUGHLY = 2, 3
_POINTS = 10


def shares_of(book: Book) -> Iterator[Finding]:
    """Yield a finding for each percentage that is an amount's share of a whole that is known."""
    for saying in sayings(book):
        for claim in saying.claims:
            if claim.quantity.kind == "percent" and not claim.expected and direction(claim) is None:
                yield from _of_table(book, saying, claim)
                yield from _of_sentence(book, saying, claim)
        yield from _of_this(book, saying)


def _of_this(book: Book, saying: Saying) -> Iterator[Finding]:
    """Hold a share of the figure that the sentence before is about: "Of this, $1,004.8 million, or about 55%"."""
    if not _OF_THIS.match(saying.text) or len(saying.claims) < _PAIR:
        return
    part, share = saying.claims[:_PAIR]
    former = [c for each in sayings(book) if each.paragraph is saying.paragraph for c in each.claims]
    former = [c for c in former if c.quantity.end <= saying.start and c.quantity.kind == "money"]
    former = [c for c in former if c.sentence == former[-1].sentence and not (c.change or c.compared)]
    joined = _JOINED_ABOUT.fullmatch(saying.between(part, share)) is not None
    kinds = (part.quantity.kind, share.quantity.kind)
    if joined and kinds == ("money", "percent") and len(former) == 1:
        whole = former[0]
        yield from _held(book, share, part, whole.quantity.amount, (whole.quantity.printed, span(whole)))


def _of_table(book: Book, saying: Saying, claim: Claim) -> Iterator[Finding]:
    """Hold an amount and its share against the revenue, the assets or a row it names, of the same period."""
    whole = _OF.match(saying.paragraph.text, claim.quantity.end)
    wholes = named_whole(book, claim) if whole is None else book.by_key.get(whole.lastgroup or "", ())
    amount = _amount(saying, claim) if wholes else None
    if amount is None or amount.slot is None or _of_profit(amount, wholes):
        return
    kinds = {"operations", "balance_sheet"}
    every = [
        fact
        for fact in wholes
        if fact.unit == "currency"
        and not fact.other_basis
        and fact.worth.low > 0
        and fact.sheet.statement.kind in kinds
    ]
    facts = [fact for fact in every if amount.slot.fits(fact.period)]
    facts = [fact for fact in facts if claims_total(fact.label)] or facts
    if len({fact.worth.value for fact in facts}) == 1:
        words = (f"{facts[0].name}, {facts[0].sheet.column_name(facts[0].column)}", facts[0].span)
        own = _own_sales(book, amount, facts[0].worth) if whole is not None and whole["revenue"] else None
        if own is not None and not _is_share(claim, amount, facts[0].worth):
            yield from _held(book, claim, amount, own.quantity.amount, (own.quantity.printed, span(own)))
        elif _is_share(claim, amount, facts[0].worth) or (
            _is_companys(book, amount) and not any(_of_other_period(book, claim, amount, fact) for fact in every)
        ):
            yield from _held(book, claim, amount, facts[0].worth, words)


def _of_profit(amount: Claim, wholes: Sequence[Fact]) -> bool:
    """Say whether sales are told beside a share of profits: "revenue rose to $62.4 million and made 26% of profit"."""
    sales = amount.metric is not None and amount.metric.key == "revenue"
    return sales and all("profit" in fact.key or "income" in fact.key for fact in wholes)


def _is_companys(book: Book, amount: Claim) -> bool:
    """Say whether an amount may be the whole company's: under a part's heading, only one that a table shows.

    An adjusted amount that no table shows is none of the cells of its metric.
    """
    if amount.metric is not None and not amount.scoped:
        before = amount.paragraph.text[max(amount.sentence[0], amount.metric.start - 16) : amount.metric.start]
        if _ON_A_BASIS.search(before):
            return True
    cells = [fact for fact in facts_of(book, amount) if amount.slot is not None and amount.slot.fits(fact.period)]
    return any(hold(amount, fact).verdict != "impossible" for fact in cells) if cells or amount.scoped else True


def _of_other_period(book: Book, claim: Claim, amount: Claim, whole: Fact) -> bool:
    """Say whether an amount is a share as stated of what another column shows, where the row of its own has it, too."""
    if not _is_share(claim, amount, whole.worth):
        return False
    cells = [fact for fact in facts_of(book, amount) if fact.period == whole.period]
    return any(hold(amount, fact).verdict == "exact" for fact in cells) or not (cells or amount.named)


def _own_sales(book: Book, amount: Claim, whole: Amount) -> Claim | None:
    """Return the sales of a part that the paragraph speaks of, before an amount that may be a share of them."""
    before = [
        c
        for saying in sayings(book)
        if saying.paragraph is amount.paragraph
        for c in saying.claims
        if c.quantity.kind == "money"
        and c.metric is not None
        and c.metric.key == "revenue"
        and (c.slot == amount.slot or not amount.named)
        if c.quantity.end <= amount.quantity.start and not (c.compared or c.change)
    ]
    return before[-1] if before and verdict(before[-1].quantity.amount, whole) == "impossible" else None


def _is_share(claim: Claim, amount: Claim, whole: Amount) -> bool:
    ratio = amount.quantity.amount.over(whole)
    return ratio is not None and verdict(claim.quantity.amount, ratio.scaled(100)) != "impossible"


def _amount(saying: Saying, claim: Claim) -> Claim | None:
    """Return the amount that a share is said of; its growth may stand between."""
    before = [c for c in saying.claims if c.quantity.end <= claim.quantity.start]
    gap = saying.paragraph.text[before[-1].quantity.end : claim.quantity.start] if before else ""
    if not _SAID.search(gap) or ";" in gap:
        return None
    if before[-1].compared and before[-1].quantity.kind == "money" and _JOINED.match(gap):
        return before[-1]  # "compared to $4.3 million, or 3.7% of sales": a share of that year's
    while before and (direction(before[-1]) is not None or before[-1].compared or before[-1].quantity.translated):
        before.pop()
    money = bool(before) and before[-1].quantity.kind == "money" and not before[-1].change
    return before[-1] if money else None


def _of_sentence(book: Book, saying: Saying, claim: Claim) -> Iterator[Finding]:
    """Hold the parts of a sentence's own whole: "totaled $129.8 million and consisted of $57.5 million or 44%"."""
    money = [c for c in saying.claims if c.quantity.kind == "money"]
    part = next((c for c in reversed(money) if c.quantity.end <= claim.quantity.start), None)
    if part is None or part is money[0]:
        return
    whole = money[0]
    joined = _JOINED.match(saying.between(part, claim))
    opened = _CONSISTS.search(saying.between(whole, money[1]))
    behind = _PART.match(saying.paragraph.text[claim.quantity.end : claim.quantity.end + 8]) or (
        opened is not None and opened.group().lower() == "of which"
    )
    nested = re.search(r"\([^)]*$", saying.paragraph.text[saying.start : part.quantity.start])
    if joined and opened and behind and not nested and not (whole.change or whole.compared):
        yield from _held(book, claim, part, whole.quantity.amount, (whole.quantity.printed, span(whole)))


def _held(book: Book, claim: Claim, part: Claim, whole: Amount, words: tuple[str, Span | None]) -> Iterator[Finding]:
    ratio = part.quantity.amount.over(whole)
    around = claim.paragraph.text[part.quantity.start : claim.quantity.end + 40]
    if ratio is None or _OTHER.search(around):
        return
    ratio, stated = ratio.scaled(100), claim.quantity.amount
    kind = verdict(stated, ratio)
    near = misprinted(stated, ratio.value) or abs(stated.value - ratio.value) <= _POINTS
    rough = claim.quantity.mode != "as shown"
    if rough and kind == "impossible":
        near = near and abs(stated.value - ratio.value) > _ROUGHLY
    if kind == "impossible" and not near:
        return
    message = (
        f"{claim.quantity.printed}: {part.quantity.printed} of {words[0]} is {shown(round(ratio.value, 2))} percent."
    )
    yield finding(
        book.text,
        "margin",
        {"exact": "ok", "rounding": "note"}.get(kind, "warning" if rough else "error"),
        kind,
        message,
        span(claim),
        span(part),
        words[1],
        stated=claim.quantity.printed,
        computed=ratio,
    )
