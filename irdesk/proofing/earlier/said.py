"""What the running text states beside the tables, as facts to compare: figures by their subject, dividends' days."""

from collections.abc import Iterator

import msgspec

from irdesk.domain.source import Span
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.directions import direction
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose_checks.levels import name_of
from irdesk.proofing.prose_checks.sums.dividends import days_of


class Said(msgspec.Struct, frozen=True):
    """A fact of the running text: `tied` if a table of the release shows it, too."""

    name: str
    shown: str
    span: Span | None
    tied: bool


def said(book: Book) -> Iterator[Said]:
    """Yield the facts of the running text, each name once with all that the text gives for it."""
    found: dict[str, list[Claim]] = {}
    for claim in claims(book):
        name = _name(book, claim)
        if name:
            found.setdefault(name, []).append(claim)
    for name, alike in found.items():
        shown = list(dict.fromkeys(claim.quantity.printed for claim in alike))
        first = alike[0]
        where = first.paragraph.span(first.quantity.start, first.quantity.end)
        yield Said(name, " and ".join(shown), where, all(_ties(book, claim) for claim in alike))
    yield from _dividends(book)


def _ties(book: Book, claim: Claim) -> bool:
    return any(
        claim.slot is not None and claim.slot.fits(fact.period) and hold(claim, fact).verdict == "exact"
        for fact in facts_of(book, claim)
    )


def _dividends(book: Book) -> Iterator[Said]:
    for what, day, where in days_of(book):
        yield Said(f"text: dividend, {what}", day.isoformat(), where, tied=False)


def _name(book: Book, claim: Claim) -> str:
    """Return what a number is said of, with its period, or an empty string where that is not certain."""
    kind = claim.quantity.kind
    expected = claim.expected and "dividend" not in claim.words.lower()  # the guidance is compared by itself
    if claim.quantity.translated or claim.quantity.bracketed or kind == "count" or expected:
        return ""
    subject = _subject(claim)
    if not subject:
        return ""
    rate = kind in {"percent", "points"} and name_of(claim) is not None
    if claim.metric is not None and not claim.metric.whole and claim.row is None and not rate:
        return ""  # a part of the company that no row stands for
    words = {"per_share": f"{subject} per share", "points": f"{subject}, change in points"}.get(kind, subject)
    if claim.change or (kind == "percent" and direction(claim) is not None):
        words = f"{subject}, {'growth' if kind == 'percent' else 'change'}"
    elif kind == "percent" and name_of(claim) is None:
        words = f"{subject}, in percent"
    return f"text: {words}{_when(book, claim)}"


def _subject(claim: Claim) -> str:
    rate = name_of(claim) if claim.quantity.kind in {"percent", "points"} and not claim.change else None
    if rate is not None:
        return rate
    if claim.quantity.kind == "per_share" and "dividend" in claim.words.lower() and claim.metric is None:
        return "dividend"
    if claim.metric is not None and claim.row is None:
        return claim.metric.key.replace("_", " ").replace("eps", "earnings")
    return " ".join(dict.fromkeys(claim.row or ()))


def _when(book: Book, claim: Claim) -> str:
    calendar = calendar_of(book)
    if claim.slot is None or calendar.end is None:
        return ", compared" if claim.compared else ""
    quarters = round((calendar.end - claim.slot.end).days / 91.3)
    length = {"H": ", six months", "9": ", nine months", "Y": ", year"}.get(claim.slot.length, "")
    length = "" if claim.slot.length == calendar.base else length
    back = "" if quarters <= 0 else (", year before" if quarters == 4 else f", {quarters} quarters before")
    return f"{length}{back}"
