"""The tax rate that a table shows: the tax over the income before it, whichever sign the tax bears."""

import re

from irdesk.proofing.intervals import Amount
from irdesk.proofing.table_checks.quotients import Quotient, best_of, quotient
from irdesk.proofing.tables.labels import plain
from irdesk.proofing.tables.sheet import Sheet

_TAX = re.compile(
    r"^(?:gaap )?(?:income tax|tax(?:es)? on income|\(?(?:provision|benefit|expense)\)?.* (?:for|from) .*tax"
    r"|provision for tax)"
)
_NOT_THE_TAX = re.compile(r"before|deferred|effect|adjust|rate|impact|payable|net of")
_BEFORE = re.compile(r"\bbefore\b.*\btax|\bpre-?tax (?:income|profit|loss|earnings)")
_OTHER_BASIS = re.compile(r"non-?gaap|adjusted|\bcore\b|pro ?-?forma|normali[sz]ed|underlying")
_LEAST = 1.0
"""Decimal digits that agree: its name says what a tax rate is made of."""


def adjusted_rate(sheet: Sheet, row: int) -> bool:
    """Say whether a row is a tax rate on another basis than the accounts', of which no tax is shown."""
    words = f"{plain(sheet.rows[row].section or '')} {sheet.labels[row]}"
    return "tax rate" in words and _OTHER_BASIS.search(words) is not None


def tax_rate(sheet: Sheet, row: int) -> Quotient | None:
    """Return a tax rate as the tax over the income before it, None where they do not give it."""
    money = [n for n, unit in enumerate(sheet.units) if unit == "currency"]
    incomes = [n for n in money if _BEFORE.search(sheet.labels[n])]
    income = max((n for n in incomes if n < row), default=min(incomes, default=-1))
    if income < 0:
        return None
    taxes = [
        n for n in money if n > income and _TAX.search(sheet.labels[n]) and not _NOT_THE_TAX.search(sheet.labels[n])
    ]

    def turned(at: int, column: int) -> Amount | None:
        amount = sheet.amount(at, column)
        return -amount if amount is not None and at in taxes else amount

    tried = [quotient(sheet, (row, tax, income), cells, 100) for tax in taxes for cells in (sheet.amount, turned)]
    return best_of([each for each in tried if each.evidence >= _LEAST and each.stands])
