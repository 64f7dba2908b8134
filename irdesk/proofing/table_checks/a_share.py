"""Earnings a share and averages of shares by their basis, whatever each table calls them."""

import re
from collections import defaultdict

from irdesk.proofing.book import Book
from irdesk.proofing.table_checks.per_share import plain_earnings
from irdesk.proofing.tables.concepts import basis
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.tables.labels import plain

_OTHERS = re.compile(
    r"continu|participat|preferred|redeem|\badjusted\b|non-?gaap|pro ?-?forma|\bcore\b|\bchange\b|effect"
    r"|(?<!and )(?<!or )\b(?:class|series) [a-z]\b(?! and| or|,)"
)
_AVERAGE = re.compile(r"average|used (?:to|in) (?:compute|comput|calculat)|\bshares used\b")


def by_basis(book: Book) -> list[tuple[Fact, ...]]:
    """Return the facts of plain earnings a share, and of averages of shares, each basic or diluted."""
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    kinds: dict[tuple[int, int], str | None] = {}
    for fact in book.facts:
        if fact.unit in {"per_share", "shares"}:
            place = fact.sheet.number, fact.row
            if place not in kinds:
                kinds[place] = _basis(fact)
            if kind := kinds[place]:
                found[fact.unit, kind].append(fact)
    return [tuple(facts) for facts in found.values()]


def _basis(fact: Fact) -> str | None:
    row = fact.sheet.rows[fact.row]
    words = f"{plain(row.section or '')} {fact.label}"
    if _OTHERS.search(words):
        return None
    meant = plain_earnings(fact.sheet, fact.row) if fact.unit == "per_share" else _AVERAGE.search(words)
    kind = basis(row) if meant else None
    return kind if kind in {"basic", "diluted"} else None
