"""Amounts a unit in tables: cost an ounce, revenue a day, what a barrel fetched."""

import re
from collections.abc import Iterator
from decimal import Decimal
from math import log10

from irdesk.domain.finding import Finding
from irdesk.proofing.book import Book
from irdesk.proofing.table_checks.quotients import Quotient, best_of, quotient, quotient_findings
from irdesk.proofing.tables.concepts import concept
from irdesk.proofing.tables.sheet import Sheet

_PER = re.compile(r"^(?P<what>.+?)(?:,| -)? (?:per|a|/) (?:[\w-]+ )?(?P<unit>[a-z]{3,})\b(?: sold| produced)?")
_PERS = (" per ", " a ", " / ")
_DAILY = re.compile(r"^(?:average )?daily (?P<what>.+)$")
_NO_UNIT = re.compile(r"share|unit$|ads|annum|year|cent|month|quarter|percent")
_WORD = re.compile(r"[a-z][a-z&'-]+")
_PLAIN = {"average", "the", "of", "and", "net", "total", "rate", "sold", "produced", "realized", "cost", "costs"}
_FACTORS = tuple(Decimal(10) ** power for power in (0, 3, 6, -3))
_LEAST = 3.0
_LEAST_NAMED = 1.6


def unit_costs(book: Book) -> Iterator[Finding]:
    """Yield a finding for each column of each amount a unit that two rows of its table give."""
    for sheet in book.sheets:
        told = any(words in sheet.words for words in (*_PERS, "daily "))
        for row, label in enumerate(sheet.labels) if told else ():
            named = (_PER.search(label) if any(per in label for per in _PERS) else None) or _DAILY.search(label)
            if named is not None and sheet.units[row] in {"currency", "per_share", "count"}:
                unit = named.groupdict().get("unit") or "day"
                best = None if _NO_UNIT.search(unit) else _best(sheet, row, named["what"], unit)
                yield from quotient_findings(book, sheet, best, 2) if best is not None else ()


def _best(sheet: Sheet, row: int, what: str, unit: str) -> Quotient | None:
    """Return the two rows that a label and the figures speak for."""
    words = set(_WORD.findall(what)) - _PLAIN
    stem = unit.rstrip("s")
    wholes = [n for n, label in enumerate(sheet.labels) if n != row and stem in label and not _PER.search(label)]
    parts = [
        n
        for n, label in enumerate(sheet.labels)
        if sheet.units[n] == "currency" and n != row and n not in wholes
        if words & set(_WORD.findall(label)) or ("price" in words and concept(sheet.rows[n].label) == "revenue")
    ]
    triples = [(row, part, whole) for part in parts for whole in wholes]
    tried = [quotient(sheet, triple, sheet.amount, factor) for triple in triples for factor in _FACTORS]
    many = log10(max(1, len(tried)))
    return best_of(
        [
            each
            for each in tried
            if each.evidence >= (_LEAST_NAMED if sheet.labels[each.part] == what else _LEAST) + many and each.stands
        ]
    )
