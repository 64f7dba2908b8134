"""One thing told twice, with one figure that differs: "revenue rose 13% to $116.8 million" here, "up 15%" there.

What two sentences tell of one thing is known by its name and by the other figures that both give of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import SCOPED
from irdesk.proofing.prose.said_names import Name
from irdesk.proofing.prose_checks.figures.tellings import Telling, all_told
from irdesk.proofing.prose_checks.figures.told_names import name_told
from irdesk.proofing.prose_checks.figures.twins import MANY, SURE, Twins, a_digit_off, apart, digits_of
from irdesk.proofing.prose_checks.sayings import span
from irdesk.proofing.words.sentences import lowered


def told_alike(book: Book) -> Iterator[Finding]:
    """Yield a warning for each figure, or direction, that differs where two sentences tell of one thing."""
    told: set[Span] = set()
    for name, each in _twins(book):
        places = {span(each.one), span(each.other)}
        if places & told:
            continue
        told |= places
        beside = f", beside {' and '.join(each.shared)} in both" if each.shared else ""
        message = f"{each.instead} here, {each.says} elsewhere, both said of {' '.join(name)}{beside}: "
        yield finding(
            book.text,
            each.check,
            "warning",
            "inconsistent",
            message + "one of them is a slip.",
            span(each.other),
            span(each.one),
            stated=each.instead,
            expected=each.says,
        )


def _twins(book: Book) -> Iterator[tuple[Name, Twins]]:
    """Yield what differs in two tellings of one thing, with its name."""
    every = all_told(book)
    names: dict[int, Name | None] = {}
    for pair in sorted(_pairs(every)):
        one, other = every[pair[0]], every[pair[1]]
        ahead = one.ahead.expected != other.ahead.expected  # "EPS of $1.30 would be above the $1.03 of last year"
        found = None if ahead or one.saying is other.saying else apart(book, one, other)
        if found is None:
            continue
        names |= {number: name_told(book, every[number]) for number in pair if number not in names}
        first, second = names[pair[0]], names[pair[1]]
        if first is None or second is None:
            continue
        dated = found.check == "period"
        if _of_one_name(first, second, 0) if dated else _of_one((one, other), (first, second), found.weight):
            yield first, found


def _of_one(both: tuple[Telling, Telling], names: tuple[Name, Name], weight: int) -> bool:
    """Say whether two tellings are of one thing: by their names, their periods, and what their headings say."""
    one, other = both
    named = _of_one_name(*names, weight) and _of_one_period(one.ahead, other.ahead, weight)
    return named and _is_whole(both, names[0], weight)


def _pairs(every: Sequence[Telling]) -> set[tuple[int, int]]:
    """Return the tellings that share a figure, or of which one's level looks like the other's misprinted."""
    by_figure: dict[tuple[object, ...], list[int]] = defaultdict(list)
    levels: dict[tuple[object, ...], list[tuple[str, int]]] = defaultdict(list)
    for number, telling in enumerate(every):
        for role, claim in telling.figures.items():
            amount, kind, digits = claim.quantity.amount, claim.quantity.kind, digits_of(claim)
            by_figure[role, kind, f"{amount.value:.1e}"].append(number)
            if role == "level" and kind != "percent" and len(digits) >= MANY:
                levels[kind, amount.step, len(digits)].append((digits, number))
    found = {pair for numbers in by_figure.values() for pair in combinations(dict.fromkeys(numbers), 2)}
    for alike in levels.values():
        found |= {(m, n) for (one, m), (other, n) in combinations(alike, 2) if a_digit_off(one, other)}
    return found


_EARNED = {"loss": "income", "earning": "income", "profit": "income"}
"""What a company has earned goes by several names, some of which tell its sign."""
_LINKS = frozenset({"of", "for", "from", "in", "on", "at", "to", "and"})
_NARROWING = frozenset(
    re.split(
        r"\s+",
        """adjusted organic core comparable constant currency segment non continuing operation attributable margin basic
        diluted pro forma gross operating underlying normalized per share average annual annualized total new""",
    )
)
"""Words that make of a name that of another figure."""


def _of_one_name(first: Name, second: Name, weight: int) -> bool:
    """Say whether two names are of one thing: the same words, or more of them where what is shared is sure."""
    ours, theirs = ({_EARNED.get(word, word) for word in name} - _LINKS for name in (first, second))
    more = ours ^ theirs
    within = weight >= SURE and (ours <= theirs or theirs <= ours)
    return not more or (within and not (more & _NARROWING or any(word.startswith("[") for word in more)))


def _of_one_period(one: Claim, other: Claim, weight: int) -> bool:
    """Say whether two figures are of one period; of figures that agree it need not be known."""
    if weight > SURE or (weight == SURE and not (one.named and other.named)):
        return True
    if None in {one.slot, other.slot}:
        return weight > 0
    return one.slot == other.slot


_PART = re.compile(r"\b(?:segments?|divisions?|business units?)\b", re.IGNORECASE)


def _is_whole(both: Sequence[Telling], name: Name, weight: int) -> bool:
    """Say whether no heading narrows what is told to a part whose name it does not say."""
    claims = [telling.ahead for telling in both]
    if weight == 0 and not all(map(_is_plain, claims)):
        return False
    return weight >= SURE or len(name) >= MANY or not any(map(_under_part, claims))


def _is_plain(claim: Claim) -> bool:
    """Say whether a figure is said of a period by name, or of the whole company, and in no paragraph on a part.

    A year's name alone may mean the quarter of that year.
    """
    whole = claim.metric is not None and claim.metric.whole and not claim.scoped
    known = claim.named or claim.headline or whole
    return known and not claim.when.isdigit() and _PART.search(claim.paragraph.text) is None


def _under_part(claim: Claim) -> bool:
    """Say whether not its own words but a heading narrows a figure."""
    return claim.scoped and SCOPED.search(lowered(claim.words)) is None
