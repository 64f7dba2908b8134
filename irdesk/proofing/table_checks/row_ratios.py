"""Rows of a table that are one of its rows over another: margins, and amounts a share other than plain earnings."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from math import log10

from irdesk.domain.finding import Finding
from irdesk.proofing.book import Book
from irdesk.proofing.table_checks.named_ratios import named_ratios
from irdesk.proofing.table_checks.per_share import plain_earnings, settled
from irdesk.proofing.table_checks.quotients import Quotient, best_of, quotient, quotient_findings
from irdesk.proofing.table_checks.tax_rates import adjusted_rate, tax_rate
from irdesk.proofing.tables.concepts import bare, basis, concept
from irdesk.proofing.tables.labels import plain
from irdesk.proofing.tables.sheet import Sheet

_MARGIN = re.compile(r"\bmargin\b|\bas an? (?:percent(?:age)?|%) of\b|(?:^|\s)% (?:of|to)\b|\bpercent of\b")
_MARGIN_OF = re.compile(
    r"(?P<what>.+?),? (?:margin|as an? (?:percent(?:age)?|%) of (?:total )?(?:net )?(?:sales|revenues?))\b"
)
_PER_SHARE = re.compile(r"\bper (?:[\w-]+ ){0,4}?(?:share|unit)s?\b|\beps\b")
_TO = re.compile(
    r"(?:ratio of )?(?P<part>(?!return\b|change\b)[\w' -]+?)(?: to |/)(?:average )?(?P<whole>[\w' -]+?)(?: ratio)?$"
)
_BOOK = re.compile(r"(?P<kind>tangible |)book value per (?:common |ordinary )?share$")
_CLASS = re.compile(r"\b(?:class|series) [a-z]\b")
_WORD = re.compile(r"[a-z][a-z'&-]+")
_PLAIN = frozenset({
    "the", "of", "as", "to", "in", "per", "percent", "percentage", "margin", "ratio", "and", "or", "net", "gaap",
    "total", "reported", "consolidated", "share", "shares", "unit", "units", "diluted", "basic", "common", "ordinary",
    "attributable", "income", "earnings", "loss", "profit", "eps",
})  # fmt: skip
"""Words that do not tell one line of income from another."""
_LEAST = 1.6
"""Decimal digits of agreement, less those of the choice, that make a row the ratio of two others."""
_LEAST_SPELT = 0.7
"""The same for the one row that the label names word for word: one whole per cent will do."""
_LEAST_UNNAMED = 3.5
"""The same out of all pairs of rows, where the label does not say which: two columns of three digits do not do."""
_LEAST_A_SHARE = 2.5
"""The same for amounts a share, out of all results and all shares."""
_EARNED = re.compile(r"\bincome\b|\bearnings\b|\bprofit\b|\bloss\b|\bffo\b|funds from operations|cash flow")
_SAID = re.compile(r"gaap|non-gaap|adjusted|core|ifrs|reported")
"""What a row of amounts a share under a heading may be called: so are its result and its shares, then."""
_NO_RESULT = re.compile(r"dividend|distribut|book value|net asset value|\bnav\b|\bprice|\bhigh\b|\blow\b|range")
_WIDE = 0.0006
_RATIO = re.compile(r"\bratio\b|\bmargin\b|\brate\b|\breturn on\b|\bas an? (?:percent|%)|\bpercent(?:age)? of\b|% of\b")


def row_ratios(book: Book) -> Iterator[Finding]:
    """Yield a finding for each column of each row that is a ratio of two others in its table."""
    for sheet in book.sheets:
        done = settled(sheet) if "shares" in sheet.units and "per_share" in sheet.units else None
        for row, unit in enumerate(sheet.units):
            if unit not in {"percent", "per_share"} or adjusted_rate(sheet, row):
                continue
            ratio = _best(sheet, row)
            if ratio is None and done is not None and row not in done and sheet.units[row] == "per_share":
                ratio = _earned(sheet, row)
            if ratio is not None and _of_another_whole(sheet, ratio):
                continue
            if ratio is not None:
                yield from quotient_findings(book, sheet, ratio, 4)
            elif sheet.unit(row) == "percent" or (sheet.unit(row) == "per_share" and not plain_earnings(sheet, row)):
                yield from named_ratios(book, sheet, row)


def _best(sheet: Sheet, row: int) -> Quotient | None:
    """Return the ratio that a row's label and figures speak for: it holds exactly elsewhere, and breaks but once."""
    if sheet.unit(row) == "percent" and "tax rate" in sheet.labels[row]:
        return tax_rate(sheet, row)
    parts, wholes = _candidates(sheet, row)
    pairs = [(part, whole) for part in parts for whole in wholes if part != whole]
    named = _firmest(sheet, row, pairs, _LEAST + log10(max(1, len(pairs))))
    spelt = [pair for pair in pairs if named is None and _spelt(sheet, row, pair[0])]
    if len(spelt) == 1:
        named = _firmest(sheet, row, spelt, _LEAST_SPELT)
    if named is not None or sheet.unit(row) != "percent" or not _RATIO.search(sheet.labels[row]):
        return named
    return _firmest(sheet, row, _near(sheet, row), _LEAST_UNNAMED + 2 * log10(len(sheet.rows)))


def _spelt(sheet: Sheet, row: int, part: int) -> bool:
    """Say whether a margin's label names one row word for word: "net income margin" that of "net income"."""
    what = _MARGIN_OF.match(sheet.labels[row])
    return what is not None and bare(what["what"]) == bare(sheet.labels[part])


def _earned(sheet: Sheet, row: int) -> Quotient | None:
    """Return a result over shares, out of all of its table, where a row's label names neither: "Non-GAAP"."""
    if _NO_RESULT.search(f"{plain(sheet.rows[row].section or '')} {sheet.labels[row]}"):
        return None
    results = [n for n, unit in enumerate(sheet.units) if unit == "currency" and _EARNED.search(sheet.labels[n])]
    shares = [n for n, unit in enumerate(sheet.units) if unit == "shares"]
    parts, wholes = (_so_called(sheet, rows, sheet.labels[row]) for rows in (results, shares))
    named = bool(parts and wholes)
    pairs = [(part, whole) for part in (parts if named else results) for whole in (wholes if named else shares)]
    return _firmest(sheet, row, pairs, (_LEAST if named else _LEAST_A_SHARE) + log10(max(1, len(pairs))))


def _so_called(sheet: Sheet, rows: list[int], label: str) -> list[int]:
    """Return the rows that bear the one word of a label: "Non-GAAP"."""
    said = _SAID.fullmatch(label)
    word = re.compile(rf"(?<![-\w]){said.group()}\b") if said is not None else None
    return [row for row in rows if word is not None and word.search(sheet.labels[row])]


def _near(sheet: Sheet, row: int) -> list[tuple[int, int]]:
    """Return the pairs of amounts whose ratio a row is near to in at least two of its columns."""
    money = [n for n, unit in enumerate(sheet.units) if unit == "currency" and n != row]
    count: Counter[tuple[int, int]] = Counter()
    for cells in sheet.rough:
        stated = abs(cells[row] or 0) / 100
        ordered = sorted((abs(value), n) for n in money if (value := cells[n]))
        for whole, n in ordered if stated else ():
            first = bisect_left(ordered, (whole * (stated - _WIDE),))
            last = bisect_left(ordered, (whole * (stated + _WIDE),))
            count.update((part, n) for _, part in ordered[first:last] if part != n)
    return [pair for pair, often in count.items() if often > 1]


def _firmest(sheet: Sheet, row: int, pairs: list[tuple[int, int]], least: float) -> Quotient | None:
    """Return the ratio of the pair that the figures speak for most, if they do so in enough digits."""
    factor = 100 if sheet.unit(row) == "percent" else 1
    tried = [quotient(sheet, (row, part, whole), sheet.worth, factor) for part, whole in pairs]
    return best_of([each for each in tried if each.evidence >= least and each.stands])


def _of_another_whole(sheet: Sheet, best: Quotient) -> bool:
    """Say whether the column in which a margin breaks has it of another revenue: reported, not organic."""
    broken = {column for column, _, v in best.held if v == "impossible"}
    wholes = [n for n in range(len(sheet.rows)) if n != best.whole and _is_revenue(sheet, n)] if broken else []
    others = (quotient(sheet, (best.row, best.part, n), sheet.worth, 100) for n in wholes)
    return any(column in broken and v == "exact" for each in others for column, _, v in each.held)


def _candidates(sheet: Sheet, row: int) -> tuple[list[int], list[int]]:
    label, unit = sheet.labels[row], sheet.unit(row)
    money = [n for n in range(len(sheet.rows)) if sheet.unit(n) == "currency" and n != row]
    to = _TO.match(label) if unit == "percent" else None
    if to is not None:
        return _bearing(sheet, money, to["part"]), _bearing(sheet, money, to["whole"])
    if unit == "per_share" and (book := _BOOK.match(label)):
        held = [n for n in range(len(sheet.rows)) if sheet.unit(n) == "shares" and "average" not in sheet.labels[n]]
        return _bearing(sheet, money, f"{book['kind']} common equity"), held
    if unit == "percent" and _MARGIN.search(label):
        return _called(sheet, money, label), [n for n in money if _is_revenue(sheet, n)]
    kept = _CLASS.search(label) if unit == "per_share" else None
    if kept is not None:
        return [n for n in money if kept.group() in sheet.labels[n]], _of_class(sheet, kept.group(), row)
    if unit == "per_share" and _PER_SHARE.search(label) and not plain_earnings(sheet, row):
        shares = [n for n in range(len(sheet.rows)) if sheet.unit(n) == "shares"]
        return _called(sheet, money, _PER_SHARE.sub(" ", label)), shares
    return [], []


def _of_class(sheet: Sheet, name: str, row: int) -> list[int]:
    """Return the rows of the shares of a class, basic or diluted as the earnings are."""
    kind = basis(sheet.rows[row])
    shares = [n for n, unit in enumerate(sheet.units) if unit == "shares" and name in sheet.labels[n]]
    return [n for n in shares if basis(sheet.rows[n]) in {kind, "both", None}]


def _is_revenue(sheet: Sheet, row: int) -> bool:
    label = sheet.labels[row]
    return concept(sheet.rows[row].label) == "revenue" or label.endswith((" sales", " revenue", " revenues"))


def _called(sheet: Sheet, rows: list[int], label: str) -> list[int]:
    """Return the rows that the words of a ratio's label can mean: those that bear most of its telling words.

    Of several the plainest is meant: "EBITDA margin" is not the margin of adjusted EBITDA.
    """
    words = _telling(re.split(r"\bas an? (?:percent|%)|\bpercent of\b", label)[0])
    theirs = {row: _telling(sheet.labels[row]) for row in rows if not _is_revenue(sheet, row)}
    most = max((len(words & each) for each in theirs.values()), default=0)
    near = {row: len(each - words) for row, each in theirs.items() if len(words & each) == most}
    plainest = min(near.values(), default=0)
    return [row for row, more in near.items() if more == plainest]


def _bearing(sheet: Sheet, rows: list[int], label: str) -> list[int]:
    """Return the rows that the words of a name can mean, none where no row bears one of them."""
    words = _telling(label)
    return [row for row in _called(sheet, rows, label) if words & _telling(sheet.labels[row])]


def _telling(label: str) -> set[str]:
    return set(_WORD.findall(label)) - _PLAIN
