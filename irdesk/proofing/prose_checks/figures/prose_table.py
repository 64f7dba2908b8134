"""The running text against the tables: each number is tied to a cell, or listed as unchecked with why."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, same, total
from irdesk.proofing.prose.cells import facts_of, hold, labelled
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import RESPECTIVELY
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.companions import of_holders, of_same_length, short_miss
from irdesk.proofing.prose.directions import direction
from irdesk.proofing.prose.earned import worked_out_on
from irdesk.proofing.prose.leeway import loosely, of_current_part
from irdesk.proofing.prose.misprints import near_miss
from irdesk.proofing.prose.other_periods import (
    of_a_balance,
    of_open_length,
    of_other_length,
    of_other_period,
    so_called,
)
from irdesk.proofing.prose.part_names import of_whole
from irdesk.proofing.prose.periods import Slot
from irdesk.proofing.prose.text_scale import in_text_scale
from irdesk.proofing.prose.whose import open_words
from irdesk.proofing.prose_checks.figures.beyond_tables import beyond_tables
from irdesk.proofing.prose_checks.figures.figure_findings import misdated, mismatch, tied, turned, unchecked
from irdesk.proofing.prose_checks.figures.main_rows import with_main_row
from irdesk.proofing.prose_checks.figures.paired import paired
from irdesk.proofing.prose_checks.other_column import in_each_others_place, told_beside
from irdesk.proofing.prose_checks.sayings import saying_of
from irdesk.proofing.tables.concepts import basis
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered

_DIVIDEND = re.compile(
    r"dividend|distribution|purchase price|price of|priced at|par value|repurchas|exercise", re.IGNORECASE
)


_OWN_DIVIDEND = re.compile(r"\b(?:dividend|distribution)\b[^$€£]{0,30}$", re.IGNORECASE)
_A_SHARE = 10
"""Before an amount of so little at most: what is paid on a share, whether the text says so or not."""
_UNIT = re.compile(
    r"\)? (?:per|an?|/) ?(?!(?:year|quarter|month|day|annum|share|result|total|record|net|loss)\b)[A-Za-z]"
)
"""What makes of an amount one for each unit: "$2.10 per Boe"."""
_TIMES = 100
_LONG_AGO = re.compile(
    r" (?:of |from |in )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several) (?:years|quarters) "
    r"(?:ago|earlier|before)"
)


def prose_table(book: Book) -> Iterator[Finding]:
    """Yield a finding for each amount, per-share figure and share count of the prose."""
    for claim in claims(book):
        if claim.quantity.kind in {"money", "per_share", "shares"}:
            found = _check(book, with_main_row(book, claim))
            beyond = beyond_tables(book, claim) if found.severity == "unchecked" else None
            yield beyond or found
        elif claim.quantity.kind == "percent" and claim.row is not None and direction(claim) is None:
            yield from _rate(book, claim)


def _rate(book: Book, claim: Claim) -> Iterator[Finding]:
    """Yield a finding for a percentage that a row of the tables states: a margin, a ratio."""
    found = facts_of(book, claim)
    here = [fact for fact in found if claim.slot is not None and claim.slot.fits(fact.period)]
    other = not claim.named and not any(hold(claim, fact).verdict == "exact" for fact in here)
    if other and any(hold(claim, fact).verdict == "exact" for fact in found):
        return  # the figure of another column: the words leave open which is meant
    if here and not claim.expected and not claim.change:
        yield _against(book, claim, here, found)


def _check(book: Book, claim: Claim) -> Finding:
    beforehand = _set_aside(claim)
    if beforehand:
        return unchecked(book, claim, beforehand)
    found = _of_known_scale(facts_of(book, claim))
    here = [fact for fact in found if claim.slot is not None and claim.slot.fits(fact.period)]
    here = of_a_balance(claim, here, found) or so_called(claim, found) or _of_last_day(claim, found)
    if here:
        alike = [fact for fact in here if not _of_each(claim, fact)]
        why = "it is an amount for each of what is counted"
        return _against(book, claim, alike, found) if alike else unchecked(book, claim, why)
    if found and claim.slot is None:
        return unchecked(book, claim, "the text does not say for which period")
    other = of_other_period(claim, found)
    if other is not None:
        return misdated(book, claim, other)
    if found and claim.named:
        return unchecked(book, claim, f"no table has a column for it ({claim.when})")
    return _by_label(book, claim)


def _of_known_scale(found: list[Fact]) -> list[Fact]:
    """Return cells without those of tables that do not say what they count in, where others show the same in full."""
    scaled = {fact.cell for fact in found if fact.sheet.scale(fact.row) > 1}
    return [fact for fact in found if fact.sheet.scale(fact.row) > 1 or fact.cell not in scaled]


def _of_last_day(claim: Claim, found: list[Fact]) -> list[Fact]:
    """Return the balances that a figure was brought to over some months: "during the nine months to $1.73 billion"."""
    last = [fact for fact in found if claim.slot is not None and Slot("I", claim.slot.end).fits(fact.period)]
    return last if any(near_miss(claim, fact) for fact in last) else []


def _of_each(claim: Claim, fact: Fact) -> bool:
    """Say whether an amount is one for each unit, and a cell what they all come to: "$2.10 per Boe" of so many."""
    each = claim.quantity.kind == "money" and _UNIT.match(claim.paragraph.text, claim.quantity.end) is not None
    return each and fact.worth.magnitude().value >= _TIMES * claim.quantity.amount.value


_SIGN = r"[$€£]?\d[\d.,]*\d(?: [mb]illion)?"
_QUARTERS = re.compile(rf"{_SIGN}, {_SIGN}, (?:and )?{_SIGN},? and {_SIGN}")
"""Four figures one behind the other, each of its own quarter: "$0.88, $0.55, $0.98 and $0.61"."""


def _is_listed(claim: Claim) -> bool:
    text, (start, end) = claim.paragraph.text, claim.sentence
    return any(each.start() <= claim.quantity.start < each.end() for each in _QUARTERS.finditer(text, start, end))


def _set_aside(claim: Claim) -> str:
    """Return why a number is not held against the tables at all, or an empty string."""
    if claim.expected:
        return "it speaks of the future"
    if _LONG_AGO.match(claim.paragraph.text, claim.quantity.end):
        return "it is of another year"
    if claim.quantity.translated:
        return "it is a translation of the amount before it"
    if claim.change or _is_listed(claim):
        return "it is a change, not a figure of a table" if claim.change else "the sentence lists several figures"
    if claim.quantity.kind == "per_share" and (claim.metric is None or claim.metric.key == "cash"):
        at = claim.quantity.start - claim.sentence[0]
        near = claim.words[max(0, at - 60) : at].rpartition(";")[2] + claim.words[at:].partition(";")[0]
        return "no table shows it" if _DIVIDEND.search(near) else ""
    lead = claim.words[: max(0, claim.quantity.start - claim.sentence[0])].rpartition(";")[2]
    small = claim.quantity.kind == "money" and claim.quantity.scale == 1 and claim.quantity.amount.value < _A_SHARE
    return "no table shows it" if small and _OWN_DIVIDEND.search(lead) else ""


def _against(book: Book, claim: Claim, here: list[Fact], found: list[Fact]) -> Finding:
    matches = [hold(claim, fact) for fact in here]
    for verdict in ("exact", "rounding"):
        match = next((m for m in matches if m.verdict == verdict and not m.sign_differs), None)
        if match is not None:
            return tied(book, claim, match)
    other = of_other_length(claim, found) or in_text_scale(book, claim, here)
    if other is not None:
        return tied(book, claim, other)
    other_sign = next((m for m in matches if m.sign_differs), None)
    if other_sign is not None and claim.whole:
        return turned(book, claim, other_sign)
    if loosely(claim, here[0]):
        return unchecked(book, claim, f"“{claim.quantity.mode} {claim.quantity.printed}” is not exact", here[0])
    here = of_open_length(claim, here, found)
    here = _of_whole(claim, of_same_length(book, claim, here, found), found)
    reason = _not_sure(book, claim, here, found)
    return unchecked(book, claim, reason, here[0]) if reason else mismatch(book, claim, here[0], found)


def _of_whole(claim: Claim, here: list[Fact], found: list[Fact]) -> list[Fact]:
    """Return of the cells called alike the company's own, where no part of it has the figure either."""
    if claim.row is None or claim.scoped or any(hold(claim, fact).verdict == "exact" for fact in found):
        return here
    return of_whole(here) or here


def _not_sure(book: Book, claim: Claim, here: list[Fact], found: list[Fact]) -> str:
    """Return why a difference is no contradiction, or an empty string where it is one."""
    metric = claim.metric
    wrong_column = (claim.named or claim.compared) and any(hold(claim, each).verdict == "exact" for each in found)
    grown = told_beside(book, claim, here[0], found)
    grown = grown or in_each_others_place(book, claim, here, found)
    wrong_column = wrong_column or grown
    beside = claim.whole and paired(book, claim, here[0])
    reasons = (
        (metric is not None and not claim.whole, f"“{metric.narrowed if metric else ''}” narrows it"),
        (claim.scoped and not (claim.headline or grown), "its sentence narrows it"),
        (RESPECTIVELY.search(claim.words) and not claim.listed, "the sentence lists several figures"),
        (_of_another_count(book, claim), "another count of shares may be meant"),
        (claim.row is not None and _values(here) > 1, "several rows are called so"),
        (_with_its_like(book, claim, here[0]), "with the row that is called so and more it is the sum"),
        (_of_a_segment(claim, here[0]), "it may be one segment's"),
        (_holds_more(book, claim), "it holds what is called so, and more"),
        (of_current_part(claim, here[0]), "the table shows what of it is current"),
        (of_holders(book, claim, here[0]), "the figure a share beside it tells that it is what the holders have of it"),
        (metric is None and claim.row is None and not claim.headline, "the sentence names no line of a table"),
        (not beside and _elsewhere(book, claim, here[0]), "another line of the tables shows that figure"),
        (
            not (claim.headline or wrong_column or beside) and not any(_looks_like(book, claim, fact) for fact in here),
            "the tables show another order of magnitude, so something else may be meant",
        ),
    )
    why = next((why for applies, why in reasons if applies), "")
    if why or claim.headline:
        return why
    words = open_words(book, claim)
    return f"“{words}” may narrow it" if words else ""


def _with_its_like(book: Book, claim: Claim, fact: Fact) -> bool:
    """Say whether a figure is a cell with those of the rows that bear its name and more: "interest income" with
    "interest income – related party"."""
    column = (each for each in book.by_period[fact.unit, fact.period] if each.sheet is fact.sheet)
    like = [each for each in column if each.row != fact.row and each.label.startswith(fact.label)]
    named = [each.worth for each in like if each.worth.value and _LIKE.match(each.label, len(fact.label))]
    return bool(named) and same(claim.quantity.amount, total((fact.worth, *named)).magnitude()) == "exact"


_LIKE = re.compile(r"\s?(?:[-–—,(]|from |to |due )")
"""What goes on behind a row's name."""


def _of_a_segment(claim: Claim, fact: Fact) -> bool:
    """Say whether a segment's figure is held against that of all: "Segment operating income rose to"."""
    named = claim.metric is not None and claim.metric.text.lower().startswith("segment ")
    return named and fact.label.startswith("total ") and "total" not in claim.words.lower()


def _of_another_count(book: Book, claim: Claim) -> bool:
    """Say whether a number of shares may be another than the tables': no row is named, nor what is worked out on it."""
    if claim.quantity.kind != "shares" or claim.row is not None:
        return False
    return not any(worked_out_on(each, claim) for each in saying_of(book, claim).claims)


def _holds_more(book: Book, claim: Claim) -> bool:
    """Say whether a figure is said to include one of its own name: "total cash of $129 million, which included cash
    and cash equivalents of $128 million"."""
    if claim.metric is None:
        return False
    behind = (c for c in saying_of(book, claim).claims if c.quantity.start > claim.quantity.end)
    inner = next((c for c in behind if c.metric is not None and c.metric.key == claim.metric.key), None)
    if inner is None or inner.metric is None or inner.metric.start < claim.quantity.end:
        return False
    return _INCLUDES.match(claim.paragraph.text, claim.quantity.end, inner.quantity.start) is not None


_INCLUDES = re.compile(r"\W{0,3}(?:which )?(?:includ|compris|consist|made up)\w*\b", re.IGNORECASE)


def _looks_like(book: Book, claim: Claim, fact: Fact) -> bool:
    """Say whether a number looks like a cell's misprinted."""
    return near_miss(claim, fact) or short_miss(book, claim, fact)


def _values(facts: list[Fact]) -> int:
    """Return how many figures some cells show, each once in whatever units."""
    values: list[Amount] = []
    for worth in (fact.worth.magnitude() for fact in facts):
        if all(same(worth, each) == "impossible" for each in values):
            values.append(worth)
    return len(values)


def _is_part_named(claim: Claim, fact: Fact, expected: Fact) -> bool:
    """Say whether a row whose name begins as the expected one's does shows the figure: "… - continuing operations"."""
    return fact.label.startswith(expected.label) and hold(claim, fact).verdict == "exact"


def _elsewhere(book: Book, claim: Claim, expected: Fact) -> bool:
    """Say whether another row of the same period shows the stated figure."""
    value = claim.quantity.amount.value
    based = claim.quantity.basis in {"basic", "diluted"}  # then the other basis is no excuse
    return any(
        not (based and basis(fact.sheet.rows[fact.row]) not in {None, "both", claim.quantity.basis})
        and (abs(fact.worth.value) == value or _is_part_named(claim, fact, expected))
        and fact.key != expected.key
        and _shares_words(claim, fact)
        for fact in book.by_period[expected.unit, expected.period]
    )


def _shares_words(claim: Claim, fact: Fact) -> bool:
    """Say whether a sentence says a word of a row's name, so that the row may be meant."""
    words = lowered(claim.words)
    return any(word in words for word in re.findall(r"[a-z]{4,}", fact.name.lower()) if word not in _COMMON)


_COMMON = frozenset({"total", "other", "expense", "expenses", "costs"})


def _by_label(book: Book, claim: Claim) -> Finding:
    """Tie a number to a row whose label the sentence quotes, where it has that figure; never contradict it."""
    former = [other.quantity.end for other in saying_of(book, claim).claims]
    begin = max((end for end in former if end <= claim.quantity.start), default=claim.sentence[0])
    for fact in labelled(book, claim, begin):
        if claim.slot is not None and claim.slot.fits(fact.period):
            match = hold(claim, fact)
            if match.verdict == "exact":
                return tied(book, claim, match)
    if claim.metric is None:
        return unchecked(book, claim, "no line of a table is named with it")
    return unchecked(book, claim, f"no table shows “{claim.metric.text}” for it")
