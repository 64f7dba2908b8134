"""What is said of a figure of the text once it is held against its cell: that it ties, or how it does not."""

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import Match, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.other_column import exchanged, names_its_period, told_beside
from irdesk.proofing.tables.facts import Fact


def _span(claim: Claim) -> Span:
    return claim.paragraph.span(claim.quantity.start, claim.quantity.end)


def misdated(book: Book, claim: Claim, fact: Fact) -> Finding:
    """Return a warning for a figure that a table shows, for another period than the text names."""
    return finding(
        book.text,
        "prose-table",
        "warning",
        "inconsistent",
        f"{claim.quantity.printed} is given for “{claim.when}”; "
        f"in {fact.sheet.title} it is the figure of {fact.sheet.column_name(fact.column)}.",
        _span(claim),
        fact.span,
        stated=claim.quantity.printed,
        expected=fact.sheet.column_name(fact.column),
    )


def _where(fact: Fact) -> str:
    return f"{fact.name}, {fact.sheet.column_name(fact.column)}"


def _cell(fact: Fact) -> str:
    return fact.cell


_UNITS = {10**3: " thousand", 10**6: " million", 10**9: " billion"}


def _unit(fact: Fact) -> str:
    """Return what a cell counts in, so that a wrong unit word shows: "$48.6 billion" against "48617 thousand"."""
    return _UNITS.get(fact.sheet.scale(fact.row), "")


def tied(book: Book, claim: Claim, match: Match) -> Finding:
    """Return that a figure ties to a cell, exactly or only through rounding."""
    exact = match.verdict == "exact"
    words = "ties to" if exact else "ties only through rounding to"
    return finding(
        book.text,
        "prose-table",
        "ok" if exact else "warning",
        match.verdict,
        f"{claim.quantity.printed} {words} {_where(match.fact)} in {match.fact.sheet.title} ({_cell(match.fact)}).",
        _span(claim),
        match.fact.span,
        stated=claim.quantity.printed,
        computed=match.fact.worth,
    )


def turned(book: Book, claim: Claim, match: Match) -> Finding:
    """Return an error for a loss called a gain, or the other way."""
    word = "a loss" if claim.loss or claim.quantity.negative else "a gain"
    return finding(
        book.text,
        "prose-table",
        "error",
        "inconsistent",
        f"The text calls {claim.quantity.printed} {word}; "
        f"{_where(match.fact)} in {match.fact.sheet.title} is {_cell(match.fact)}.",
        _span(claim),
        match.fact.span,
        stated=claim.quantity.printed,
        expected=_cell(match.fact),
    )


def mismatch(book: Book, claim: Claim, fact: Fact, found: list[Fact]) -> Finding:
    """Return how a figure differs from its cell: an error, or less where another column shows it."""
    other = next((each for each in found if hold(claim, each).verdict == "exact"), None)
    swapped = other is not None and exchanged(book, claim, fact, other)
    told = other is not None and (swapped or told_beside(book, claim, fact, found))
    if other is not None and not told and names_its_period(book, claim, other):
        why = f"it is the figure of {other.sheet.column_name(other.column)}, which the sentence names, too"
        return unchecked(book, claim, why, other)
    hint = f"; that is the figure of {other.sheet.column_name(other.column)}" if other is not None else ""
    return finding(
        book.text,
        "prose-table",
        "error" if swapped or other is None else "warning",
        "impossible",
        f"{_where(fact)}: the text says {claim.quantity.printed}, {fact.sheet.title} {_cell(fact)}{_unit(fact)}{hint}.",
        _span(claim),
        fact.span,
        *([other.span] if other is not None else []),
        stated=claim.quantity.printed,
        computed=fact.worth,
    )


def unchecked(book: Book, claim: Claim, why: str, fact: Fact | None = None) -> Finding:
    """Return that a figure is not checked, and why."""
    return finding(
        book.text,
        "prose-table",
        "unchecked",
        "unchecked",
        f"{claim.quantity.printed} is not checked: {why}.",
        _span(claim),
        fact.span if fact is not None else None,
        stated=claim.quantity.printed,
    )
