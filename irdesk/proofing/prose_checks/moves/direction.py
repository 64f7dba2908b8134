"""Words of direction between two amounts: "down from $32.4 million" must lead from more to less."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.periods import calendar_of, periods
from irdesk.proofing.prose.slots import slot_of
from irdesk.proofing.prose_checks.moves.bases import SEQUENTIAL
from irdesk.proofing.prose_checks.moves.ends import best_amount
from irdesk.proofing.tables.facts import Fact

_UP = r"up|an increase|increased|increasing|rising|higher|improved|an improvement|growing"
_DOWN = r"down|a decrease|decreased|decreasing|falling|lower|a decline|declined|declining"
_BETWEEN = re.compile(
    rf"(?:^|[\s,(])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: slightly| sharply)? (?:from|than|compared (?:with|to))\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    rf"(?:,? (?:or|representing) [\d.]+(?:%| percent) of [\w -]{{3,60}})?,? (?:{_UP}|{_DOWN}) from ", re.IGNORECASE
)
"""Between two amounts that need no name to be one thing: "$1,421, down from $1,466"."""
_RATES = re.compile(
    r",? (?:up|down|an increase|a decrease|increasing|decreasing|rising|falling|higher|lower)"
    r" (?:slightly |sharply )?from ",
    re.IGNORECASE,
)
"""Between two rates of one thing: "27.8%, up from 27.7%"; what is better may be more or less."""
_DATED = re.compile(
    r"^(?: (?:for|in|at|as of|during))?(?: the)? (?:year[- ]to[- ]date|(?:(?:first|second|third|fourth) )?quarter|year"
    r"|(?:six|nine) months)?(?: (?:of )?(?:fiscal )?20\d\d)?(?=,? )",
    re.IGNORECASE,
)
"""A period right behind an amount."""
_BEFORE = re.compile(
    r"\b(?:(?P<up>increased|rose|grew|climbed|advanced|widened"
    r"|(?:(?<=margin )|(?<=margins ))(?:improved|expanded|strengthened|recovered))"
    r"|(?P<down>decreased|fell|declined|dropped|narrowed))"
    r" (?:(?:by )?(?:approximately |about |over )?\d[\d.]*(?:%| percent),? )?"
    r"(?:slightly |sharply |year[- ]over[- ]year )?to (?:approximately |about )?$",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"(?: of (?:the |our |its |total )?[\w -]{3,40}?)?,? (?:as )?(?:from|compared (?:with|to)|versus) (?:an? )?",
    re.IGNORECASE,
)
_WEEK = 7
_FROM_TO = re.compile(
    r"\b(?:(?P<up>increas(?:ed|ing)|rose|rising|grew|growing|climbed|up)|(?P<down>decreas(?:ed|ing)|fell|falling|declin(?:ed|ing)"
    r"|dropped|down))(?: slightly| sharply)? from (?:approximately |about |an? )?$",
    re.IGNORECASE,
)
_ON_TO = re.compile(
    r"(?:(?! (?:and|while|though|although|but|which|it|they)\b)[^;$%€£\d]){0,60} to (?:approximately |about |an? )?"
)
"""Between the ends of "increased from $19.6 million in the fourth quarter of last year to $31.4 million"."""
_PARTS = re.compile(r"\b(?:compris|consist|made up|includ|split between|with)[^;]*\$[^;]*\band\b[^;]*$", re.IGNORECASE)
"""Before the last of several parts, behind which a movement is that of the whole."""
_LOSS_MOVED = re.compile(r"\b(?:widened|narrowed|increased|decreased) (?:slightly |sharply )?to", re.IGNORECASE)


def directions(book: Book) -> Iterator[Finding]:
    """Yield an error where an amount went the other way than the words between it and the former one say."""
    everything = claims(book)
    for number, now in enumerate(everything):
        before = _held_against(now, everything[number + 1 : number + 4])
        word = None if before is None else _direction(now, before)
        if before is not None and word is not None:
            yield from _held(book, now, before, up=word)
        elif before is None:
            yield from _by_cells(book, now)
        yield from _from_to(book, now, next(iter(everything[number + 1 :]), None))


def _held_against(now: Claim, later: tuple[Claim, ...]) -> Claim | None:
    """Return what an amount is compared with: past "or $0.64 per share", the next of its kind."""
    alike = (claim for claim in later if claim.quantity.kind == now.quantity.kind)
    before = next(alike, None)
    return before if before is not None and _compared(now, before) else None


def _compared(now: Claim, before: Claim) -> bool:
    """Say whether the second amount is what the first is compared with, as the text stands."""
    same_place = now.paragraph is before.paragraph and now.sentence == before.sentence
    if same_place and now.quantity.kind == before.quantity.kind == "percent":
        gap = now.paragraph.text[now.quantity.end : before.quantity.start]
        moved = _BEFORE.search(now.paragraph.text[max(now.sentence[0], now.quantity.start - 40) : now.quantity.start])
        beside = _RATES if moved is None else _AGAINST
        return not (now.expected or now.compared) and beside.fullmatch(gap) is not None
    kinds = now.quantity.kind == before.quantity.kind and now.quantity.kind in {"money", "per_share"}
    parts = _PARTS.search(now.paragraph.text, now.sentence[0], now.quantity.start) is not None
    plain = not (parts or now.change or before.change or now.expected or now.compared) and before.compared
    if not (same_place and kinds and plain):
        return False
    if now.subject is None:
        gap = now.paragraph.text[now.quantity.end : before.quantity.start]
        return _NEXT.fullmatch(_DATED.sub("", gap)) is not None and before.subject is None
    return now.subject == before.subject


def _from_to(book: Book, before: Claim, now: Claim | None) -> Iterator[Finding]:
    """Yield an error for "increased from" one figure "to" another that is less."""
    if now is None or now.paragraph is not before.paragraph or now.sentence != before.sentence:
        return
    one, other, text = before.quantity, now.quantity, before.paragraph.text
    alike = one.kind == other.kind and one.kind in {"money", "per_share", "percent"} and one.currency == other.currency
    if not alike or before.expected or now.expected or before.loss or now.loss:
        return
    went = _FROM_TO.search(text, max(before.sentence[0], one.start - 40), one.start)
    if went is None or not _ON_TO.fullmatch(text, one.end, other.start):
        return
    up = went["up"] is not None
    if (other.signed.high <= one.signed.low) if up else (other.signed.low >= one.signed.high):
        message = f"The text says that it went {'up' if up else 'down'} from {one.printed} to {other.printed}."
        where = before.paragraph.span(one.start, other.end)
        yield finding(book.text, "direction", "error", "impossible", message, where, stated=other.printed)


def _by_cells(book: Book, now: Claim) -> Iterator[Finding]:
    """Yield an error for a figure that "increased to" what it is, though every earlier cell of its row shows more."""
    lead = now.paragraph.text[max(now.sentence[0], now.quantity.start - 40) : now.quantity.start]
    found = _BEFORE.search(lead)
    plain = now.whole and not (now.scoped or now.expected or now.compared or now.change or now.loss)
    if found is None or not plain or now.quantity.kind not in {"money", "per_share"}:
        return
    known = facts_of(book, now) if now.slot is not None else []
    cell = next((fact for fact in known if now.slot is not None and now.slot.fits(fact.period)), None)
    if cell is None or cell.worth.value <= 0 or hold(now, cell).verdict != "exact":
        return
    up = found["up"] is not None
    before = [fact for fact in known if fact.sheet is cell.sheet and fact.row == cell.row and _earlier(fact, cell)]
    now_shown = cell.worth.value
    if not before or any(now_shown >= each.worth.value if up else now_shown <= each.worth.value for each in before):
        return
    if _other_base(book, now, before):
        return
    shown = before[0].sheet.text(before[0].row, before[0].column)
    message = f"The text says that it went {'up' if up else 'down'} to {now.quantity.printed}, from {shown}."
    span = now.paragraph.span(now.quantity.start - len(found.group()), now.quantity.end)
    where = (span, cell.span, before[0].span)
    yield finding(book.text, "direction", "error", "impossible", message, *where, stated=now.quantity.printed)


def _earlier(fact: Fact, cell: Fact) -> bool:
    """Say whether a cell is of an earlier period as long as another's."""
    days = [None if start is None else (end - start).days for start, end in (fact.period, cell.period)]
    alike = days[0] is days[1] is None or (None not in days and abs((days[0] or 0) - (days[1] or 0)) <= _WEEK)
    return alike and fact.period[1] < cell.period[1]


def _other_base(book: Book, now: Claim, before: list[Fact]) -> bool:
    """Say whether the sentence compares with a period of which there is no cell: the quarter before, mostly."""
    if now.slot is None or SEQUENTIAL.search(now.words) is not None:
        return True
    calendar, stock = calendar_of(book), now.slot.length == "I"
    named = periods(now.paragraph.text, now.quantity.end, now.sentence[1], calendar)
    slots = [slot_of(when, calendar, now.slot, compared=True, stock=stock) for when in named]
    earlier = [slot for slot in slots if slot is not None and slot.end < now.slot.end]
    return any(not any(slot.fits(fact.period) for fact in before) for slot in earlier)


def _of_loss(now: Claim, before: Claim) -> bool:
    """Say whether a loss is said to narrow or to widen: its size is meant, whatever its sign."""
    lead = now.paragraph.text[max(now.sentence[0], now.quantity.start - 40) : now.quantity.start]
    return now.loss and before.loss and _LOSS_MOVED.search(lead) is not None


def _direction(now: Claim, before: Claim) -> bool | None:
    """Return True for up, False for down, None where no word says either."""
    text = now.paragraph.text
    between = _BETWEEN.search(text[now.quantity.end : before.quantity.start])
    lead = _BEFORE.search(text[max(now.sentence[0], now.quantity.start - 60) : now.quantity.start])
    found = between or lead
    return None if found is None else found["up"] is not None


def _held(book: Book, now: Claim, before: Claim, *, up: bool) -> Iterator[Finding]:
    one, other = best_amount(book, now), best_amount(book, before)
    wrong = one[0].high <= other[0].low if up else one[0].low >= other[0].high
    if not wrong or ((now.loss or before.loss) and not _of_loss(now, before)):
        return
    way = "up" if up else "down"
    message = f"The text says that it went {way} from {before.quantity.printed} to {now.quantity.printed}."
    span = now.paragraph.span(now.quantity.start, before.quantity.end)
    yield finding(
        book.text, "direction", "error", "impossible", message, span, one[1], other[1], stated=now.quantity.printed
    )
