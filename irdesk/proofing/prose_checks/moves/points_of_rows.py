"""Points to a rate that one row of the tables shows, though not by the name that the text gives it.

"Segment margin expanded 60 basis points to 13.5%" is of the row of margins that shows 13.5% now: its cell before says
by how much it went.
"""

import re
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, same, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back
from irdesk.proofing.prose_checks.levels import is_level
from irdesk.proofing.prose_checks.moves.bases import base_of
from irdesk.proofing.prose_checks.moves.between_rates import unit_of
from irdesk.proofing.prose_checks.moves.two_rates import rate_of, way_of
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, span
from irdesk.proofing.tables.concepts import bare
from irdesk.proofing.tables.facts import Fact

_RATE = re.compile(r"\b(margin|ratio|rate|cost|yield|occupancy|utili[sz]ation)s?(?![a-z])", re.IGNORECASE)
_OF = re.compile(r"[\s,]{1,2}(?:which )?(?:\w+ ){0,2}?by (?:approximately |about )?", re.IGNORECASE)
"""From a rate to the points by which it moved: "The combined ratio of 100.8% improved by"."""
_QUARTER = re.compile(r"sequential|(?:linked|prior|previous|preceding|last) quarter", re.IGNORECASE)
_DIGITS, _SHORT, _FAR = 2, 1, 20


def points_of_rows(book: Book, saying: Saying, changed: Claim) -> Finding | None:
    """Hold a change in points against the one row of rates that shows the rate it led to, and the rate before."""
    now = rate_of(saying, changed) or _before(saying, changed)
    if now is None or changed.expected or now.expected or len(now.quantity.printed.strip("%0.")) < _DIGITS:
        return None
    word = _word(saying, now)
    own = now.slot or calendar_of(book).own()
    if word is None or own is None:
        return None
    months = 3 if _QUARTER.search(saying.text) else 12
    base = base_of(book, changed, own) or Slot(own.length, months_back(own.end, months))
    pairs = [pair for fact in _rows(book, now, own, word) for pair in _pairs(book, fact, base)]
    stated = changed.quantity.amount.scaled(unit_of(changed))
    made = [one.worth - other.worth for one, other in pairs]
    tied = next((pair for pair, each in zip(pairs, made, strict=True) if _fits(saying, changed, stated, each)), None)
    if tied is not None or not pairs:
        return (
            _told(book, changed, tied, verdict(stated, (tied[0].worth - tied[1].worth).magnitude())) if tied else None
        )
    alone = len({(one.worth.value, other.worth.value) for one, other in pairs}) == 1
    slipped = misprinted(stated, made[0].value) or abs(stated.value) == abs(made[0].value)
    slipped = slipped or _one_more(stated.value, made[0].value)
    sure = slipped or (_named(saying, now, pairs[0][0]) and abs(stated.value - abs(made[0].value)) <= _FAR)
    return _told(book, changed, pairs[0], "impossible") if alone and sure else None


def _one_more(stated: Decimal, made: Decimal) -> bool:
    """Say whether a change in hundredths of a point has a digit more than another, or less: 190 for 90."""
    one, other = sorted((str(round(abs(stated) * 100)), str(round(abs(made) * 100))), key=len)
    return len(other) == len(one) + 1 > _DIGITS and any(other[:n] + other[n + 1 :] == one for n in range(len(other)))


def _named(saying: Saying, now: Claim, fact: Fact) -> bool:
    """Say whether a sentence names the row in full before the rate, by words that no other rate has."""
    lead = saying.paragraph.text[saying.start : now.quantity.start].lower()
    words = bare(fact.label).removesuffix(" percentage").split()
    return len(words) > _SHORT and " ".join(words) in lead


def _before(saying: Saying, changed: Claim) -> Claim | None:
    former = next((c for c in reversed(saying.claims) if c.quantity.end <= changed.quantity.start), None)
    led = former is not None and is_level(former) and _OF.fullmatch(saying.between(former, changed))
    return former if led else None


def _word(saying: Saying, now: Claim) -> str | None:
    """Return what kind of rate is named last before a rate in its sentence."""
    found = list(_RATE.finditer(saying.paragraph.text, saying.start, now.quantity.start))
    return found[-1].group(1).lower() if found else None


def _rows(book: Book, now: Claim, slot: Slot, word: str) -> list[Fact]:
    """Return the cells of rates of a kind that are the stated one, in its period."""
    return [
        fact
        for unit in ("percent", "ratio")
        for fact in book.by_unit.get(unit, ())
        if slot.fits(fact.period) and same(now.quantity.amount, fact.worth) == "exact"
        if word in f"{fact.sheet.rows[fact.row].section or ''} {fact.label} {fact.sheet.statement.title or ''}".lower()
    ]


def _pairs(book: Book, now: Fact, base: Slot) -> list[tuple[Fact, Fact]]:
    return [(now, fact) for fact in book.in_row(now) if base.fits(fact.period)]


def _fits(saying: Saying, changed: Claim, stated: Amount, made: Amount) -> bool:
    way = way_of(saying, changed)
    size = {"up": made, "down": -made}.get(way or "", made.magnitude())
    return verdict(stated, size) != "impossible"


def _told(book: Book, changed: Claim, pair: tuple[Fact, Fact], found: Verdict) -> Finding:
    now, before = pair
    made = now.worth - before.worth
    went = "up" if made.value > 0 else "down"
    size = shown((abs(made.value) / unit_of(changed)).normalize())
    right = found != "impossible"
    message = f"{changed.quantity.printed}: {now.name}, {before.cell} to {now.cell}, is {went} {size}"
    return finding(
        book.text,
        "points",
        "ok" if found == "exact" else "note" if right else "warning",
        found,
        f"{message}." if right else f"{message}; that cannot be.",
        span(changed),
        now.span,
        before.span,
        stated=changed.quantity.printed,
        computed=made.scaled(1 / unit_of(changed)),
    )
