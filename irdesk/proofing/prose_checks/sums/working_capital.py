"""Working capital and the current ratio: what is current without, or over, what is due, by the balance sheet."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, displayed, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.periods import Slot, calendar_of, periods
from irdesk.proofing.prose_checks.sayings import misprinted
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered, sentences

_CAPITAL = re.compile(
    r"(?<!net )(?<!operating )(?<!adjusted )\bworking capital(?: position| balance)?"
    r"(?: (?:of|was|totall?ed|at|stood at|(?:increased|decreased|improved|rose|grew|fell|declined) to))"
    r"(?: approximately| about)? $"
)
_RATIO = re.compile(
    r"\bcurrent ratio (?:of|was|at|stood at|(?:increased|decreased|improved|rose|grew|fell|declined) to)"
    r"(?: approximately| about)? (?P<ratio>\d{1,2}\.\d{1,2})(?:\s?(?:to|:)\s?1(?:\.0{1,2})?\b|x\b|(?=[\s,;.)]))"
)
_AHEAD = 60
_GRAVE = {"exact": "ok", "rounding": "note", "impossible": "error"}


def working_capital(book: Book) -> Iterator[Finding]:
    """Yield a finding for each working capital and current ratio that the balance sheet gives, or nearly does."""
    if "working capital" in book.lower:
        for claim in claims(book):
            begin, end = max(claim.sentence[0], claim.quantity.start - _AHEAD), claim.quantity.start
            named = _CAPITAL.search(lowered(claim.paragraph.text)[begin:end])
            if named is not None and claim.quantity.kind == "money" and not claim.expected:
                yield from _held(book, claim)
    own = calendar_of(book).instant()
    for paragraph in book.prose if own is not None and "current ratio" in book.lower else ():
        for start, end in sentences(paragraph.text):
            found = _RATIO.search(lowered(paragraph.text), start, end)
            if found is not None and own is not None and not _of_other_day(book, paragraph, (start, end), own):
                yield from _ratio(book, paragraph, found, own)


def _of_other_day(book: Book, paragraph: Paragraph, where: tuple[int, int], own: Slot) -> bool:
    """Say whether a sentence names a period that ends on another day than the one reported."""
    named = periods(paragraph.text, *where, calendar_of(book))
    return any(when.slot is None or when.slot.end != own.end for when in named)


def _ratio(book: Book, paragraph: Paragraph, found: re.Match[str], own: Slot) -> Iterator[Finding]:
    both = _current(book, own)
    made = both[0].worth.over(both[1].worth) if both is not None else None
    if both is not None and made is not None:
        where = paragraph.span(*found.span("ratio"))
        yield from _told(book, where, ("current ratio", found["ratio"], displayed(found["ratio"])), made, both)


def _current(book: Book, slot: Slot) -> tuple[Fact, Fact] | None:
    """Return the totals of what is current and of what is due on a day, of one balance sheet."""
    both = [
        [fact for fact in book.by_key.get(key, ()) if slot.fits(fact.period)]
        for key in ("current_assets", "current_liabilities")
    ]
    return next(((one, other) for one in both[0] for other in both[1] if one.sheet is other.sheet), None)


def _held(book: Book, claim: Claim) -> Iterator[Finding]:
    both = _current(book, Slot("I", claim.slot.end)) if claim.slot is not None else None
    if both is not None and claim.quantity.mode == "as shown":
        stated = ("working capital", claim.quantity.printed, claim.quantity.signed)
        where = claim.paragraph.span(claim.quantity.start, claim.quantity.end)
        yield from _told(book, where, stated, both[0].worth - both[1].worth, both)


def _told(
    book: Book, where: Span, stated: tuple[str, str, Amount], made: Amount, both: tuple[Fact, Fact]
) -> Iterator[Finding]:
    what, printed, amount = stated
    v: Verdict = verdict(amount, made)
    if v == "impossible" and not misprinted(amount, made.value):
        return  # companies may reckon it otherwise
    assets, due = (fact.cell for fact in both)
    message = f"{what} of {printed}: the balance sheet has current assets of {assets}, current liabilities of {due}"
    message += {"exact": ".", "rounding": "; only rounding explains it."}.get(v, f", which give {shown(made.value)}.")
    spans = (where, *(fact.span for fact in both))
    yield finding(book.text, "sum", _GRAVE[v], v, message, *spans, stated=printed, computed=made)
