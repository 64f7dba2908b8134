"""What an outlook implies for the rest of the year: its range without what the tables have of the year so far."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.cells import facts_of
from irdesk.proofing.prose.periods import calendar_of, length
from irdesk.proofing.prose_checks.outlook.bases import of_all
from irdesk.proofing.prose_checks.outlook.spreads import Spread, spreads
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings
from irdesk.proofing.words.sentences import lowered

_IMPLIES = re.compile(r"\b(?:impl(?:y|ies|ying|ied)|leaves|leaving)\b")
_MAKES = re.compile(r"\b(?:impl(?:y|ies|ying|ied)|puts?|putting|brings?|bringing|makes?|making|translates?)\b")
_YEAR = re.compile(
    r"\b(?:full[- ](?:fiscal[- ])?year|fiscal(?: year)? 20\d\d|the (?:fiscal )?year|for 20\d\d|20\d\d)\b"
)
_NAMED = re.compile(r"\b(?:income|profit|earnings|ebitda|sales|revenues?|margin|cash flow|expenses?|ffo|loss)\b")
_REST = re.compile(
    r"\b(?P<quarter>(?:fourth|final|last|remaining)[- ](?:fiscal )?quarter|q4)\b"
    r"|\b(?P<half>second half|h2|back half|remaining (?:two quarters|six months))\b"
)
_FORMER = re.compile(
    r"\b(?:previous\w*|prior|former\w*|from|earlier|original\w*|initial\w*|versus|compared (?:to|with))\W*$"
)
_AHEAD = 30


def implied(book: Book) -> Iterator[Finding]:
    """Yield a finding for each range that an outlook for the year is said to imply for the rest of it."""
    for saying in sayings(book):
        text = lowered(saying.paragraph.text)
        found = (
            _REST.search(text, saying.start, saying.end) if _IMPLIES.search(text, saying.start, saying.end) else None
        )
        if found is not None:
            for spread in filter(_is_range, spreads(saying)):
                so_far = _so_far(book, spread, "9" if found["quarter"] else "H")
                if so_far is not None:
                    yield from _check(book, spread, so_far)
            yield from _as_wide(book, saying)
        elif _MAKES.search(text, saying.start, saying.end) and _YEAR.search(text, saying.start, saying.end):
            for spread in filter(_is_range, spreads(saying)):
                yield from _of_year(book, spread)


def _is_range(spread: Spread) -> bool:
    return spread.kind == "money" and not (spread.alone or spread.vague)


def _as_wide(book: Book, saying: Saying) -> Iterator[Finding]:
    """Yield an error where what a range implies is not as wide as it: both lack what has been, one figure."""
    both = list(filter(_is_range, spreads(saying)))
    if len(both) != len(("the year", "the rest")):
        return
    year, rest = both
    between = lowered(saying.paragraph.text)[year.end : rest.start]
    alike = rest.claim.subject in {None, year.claim.subject} and not _NAMED.search(between)
    if not _IMPLIES.search(between) or year.claim.quantity.scale != rest.claim.quantity.scale or not alike:
        return
    wide, made = year.high - year.low, rest.high - rest.low
    if verdict(wide, made) != "impossible" or wide.meets(made):
        return
    ends = ((rest.low, rest.high - wide), (rest.high, rest.low + wide))
    right = [end for stated, end in ends if misprinted(stated, end.value)]
    if right:
        scale = rest.claim.quantity.scale
        message = f"{rest.printed} is {shown(made.value / scale)} wide, {year.printed}, which implies it, "
        message += f"{shown(wide.value / scale)}."
        yield finding(book.text, "range", "error", "impossible", message, rest.where, year.where, stated=rest.printed)


def _of_year(book: Book, year: Spread) -> Iterator[Finding]:
    """Hold the range that a year is said to come to against the rest's, and what the tables have of it so far."""
    for size in ("9", "H"):
        so_far = _so_far(book, year, size)
        for rest in _others(book, year) if so_far is not None else ():
            if so_far is None or rest.high.value >= year.low.value:
                continue
            given, made = (year.low, year.high), (rest.low + so_far[0], rest.high + so_far[0])
            wrong = _wrong(given, made)
            if wrong == 0 or (wrong == 1 and _near(given, made)) or _moved(given, made):
                yield _told(book, (year, rest), so_far, made, wrong=bool(wrong))
                return


Range = tuple[Amount, Amount]


def _wrong(given: Range, made: Range) -> int:
    """Return how many ends of a range cannot be those that were worked out."""
    return [verdict(one, other) for one, other in zip(given, made, strict=True)].count("impossible")


def _near(given: Range, made: Range) -> bool:
    return all(abs(one.value - other.value) * 20 < other.value for one, other in zip(given, made, strict=True))


def _moved(given: Range, made: Range) -> bool:
    """Say whether both ends are off by one and the same little amount: a range that was not brought up to date."""
    return made[0].value - given[0].value == made[1].value - given[1].value and _near(given, made)


def _so_far(book: Book, spread: Spread, size: str) -> tuple[Amount, Span | None, str] | None:
    """Return what the tables have of the year so far, of what a range is of."""
    end = calendar_of(book).end
    for fact in facts_of(book, spread.claim) if end is not None and of_all(spread.claim) else ():
        if length(fact.period) == size and fact.period[1] == end:
            return fact.worth, fact.span, fact.cell
    return None


def _check(book: Book, spread: Spread, so_far: tuple[Amount, Span | None, str]) -> Iterator[Finding]:
    """Hold a range against the year's without what has been; an error where one end ties, or both are off alike."""
    best: tuple[int, Spread, Range] | None = None
    for year in (each for each in _others(book, spread) if each.low.value > spread.high.value):
        made = (year.low - so_far[0], year.high - so_far[0])
        wrong = _wrong((spread.low, spread.high), made)
        if best is None or wrong < best[0]:
            best = wrong, year, made
    if best is None or (best[0] > 1 and not _moved((spread.low, spread.high), best[2])):
        return
    wrong, year, made = best
    yield _told(book, (spread, year), so_far, made, wrong=bool(wrong))


def _told(
    book: Book,
    both: tuple[Spread, Spread],
    so_far: tuple[Amount, Span | None, str],
    made: Range,
    *,
    wrong: bool,
) -> Finding:
    spread, other = both
    ends = " to ".join(shown(end.value / spread.claim.quantity.scale) for end in made)
    how = "and" if made[0].value > other.low.value else "without"
    message = f"{spread.printed}: {other.printed} {how} {so_far[2]} so far is {ends}."
    spans = (spread.where, other.where, so_far[1])
    found = ("error", "impossible") if wrong else ("ok", "exact")
    return finding(book.text, "range", *found, message, *spans, stated=spread.printed)


def _others(book: Book, spread: Spread) -> Iterator[Spread]:
    """Yield the other ranges of the same measure, and no former ones."""
    for saying in sayings(book):
        for each in spreads(saying) if len(saying.claims) > 1 else ():
            lead = lowered(each.claim.paragraph.text)[max(saying.start, each.start - _AHEAD) : each.start]
            alike = each.claim.subject is not None and each.claim.subject == spread.claim.subject
            if (
                alike
                and of_all(each.claim)
                and not each.alone
                and each.where != spread.where
                and not _FORMER.search(lead)
            ):
                yield each
