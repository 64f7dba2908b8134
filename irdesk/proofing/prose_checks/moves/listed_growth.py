"""Growths that "respectively" lists: each against the row whose name stands at its place, "sales and gross profit"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.directions import direction
from irdesk.proofing.prose.other_periods import open_slots
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back
from irdesk.proofing.prose_checks.list_names import cells_called
from irdesk.proofing.prose_checks.moves.bases import base_of
from irdesk.proofing.prose_checks.moves.ends import FROM_LAST_QUARTER, grown_in_row
from irdesk.proofing.prose_checks.moves.growth_words import narrowed
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span
from irdesk.proofing.tables.facts import Fact

_WORD = re.compile(r"\brespectively\b", re.IGNORECASE)
_GAP = re.compile(r"\)?(?:,|,? and)\s(?:by )?(?:approximately |about )?", re.IGNORECASE)
_TAIL = re.compile(r"(?:(?! and )[^%;:$€£(]){0,80}", re.IGNORECASE)
_VERB = re.compile(
    r",?\s(?:(?:each|both|all|also|\w+ly)\s){0,2}(?:(?:was|were|are)\s)?(?:\w+ly\s)?(?:up|down|higher|lower"
    r"|increas\w+|decreas\w+|rose|r[io]sen?|grew|grow\w*|fell|declin\w+|dropp\w+|climb\w+|gain\w+|improv\w+|advanc\w+)"
    r"(?:\s\w+ly)?(?:\s(?:year[- ]over[- ]year|by|approximately|about))*\s$",
    re.IGNORECASE,
)
_TURN = re.compile(r"[;:]|,?\s(?:while|whereas|but|with|as)\s|\brespectively,?\s(?:and\s)?", re.IGNORECASE)
_PIECE = re.compile(r",\s(?:and\s)?|\sand\s", re.IGNORECASE)
_LEAD = re.compile(r"^(?:(?:the|our|its|total|both|company['’]s|reported)\s)+", re.IGNORECASE)
_MOST, _MOST_PIECES = 4, 7

Pair = tuple[Slot, Slot]


class Told(msgspec.Struct, frozen=True):
    """A growth of a list with the name at its place and that name's cells, row by row."""

    claim: Claim
    stated: Amount
    name: str
    rows: tuple[tuple[Fact, ...], ...]

    def ends(self, pair: Pair) -> Iterator[tuple[Fact, Fact, Amount]]:
        """Yield the cells of two periods of each row, and their growth."""
        for row in self.rows:
            found = grown_in_row(row, *pair)
            if found is not None:
                yield found

    def fits(self, stated: Amount, pair: Pair) -> bool:
        """Say whether a growth is that of one of the rows."""
        return any(verdict(stated, made) != "impossible" for *_, made in self.ends(pair))


def listed_growth(book: Book) -> Iterator[Finding]:
    """Yield a finding for the growths of each such list: that they tie, or which one belongs to another name."""
    for saying in sayings(book):
        for word in _WORD.finditer(saying.paragraph.text, saying.start, saying.end):
            told = _told(book, saying, word.start())
            if told:
                yield from _held(book, told)


def _told(book: Book, saying: Saying, at: int) -> list[Told]:
    """Return the growths that end in the word at `at` with the names before the verb that leads to them."""
    row = _growths(saying, at)
    way = direction(row[0]) if row else None
    if way is None or any(each.expected or narrowed(each) or each.quantity.mode != "as shown" for each in row):
        return []
    former = [c.quantity.end for c in saying.claims if c.quantity.end <= row[0].quantity.start]
    lead = saying.paragraph.text[max([saying.start, *former[-1:]]) : row[0].quantity.start]
    verb = _VERB.search(lead)
    names = _names(book, _TURN.split(lead[: verb.start()])[-1], len(row)) if verb is not None else []
    signs = (c.quantity.amount if way == "up" else -c.quantity.amount for c in row)
    return [Told(c, sign, name, rows) for c, sign, (name, rows) in zip(row, signs, names, strict=False)]


def _growths(saying: Saying, at: int) -> list[Claim]:
    before = [c for c in saying.claims if c.quantity.end <= at]
    if not before or _TAIL.fullmatch(saying.paragraph.text, before[-1].quantity.end, at) is None:
        return []
    row = [before[-1]]
    for one, other in reversed(list(pairwise(before))):
        if _GAP.fullmatch(saying.between(one, other)) is None:
            break
        row.insert(0, one)
    alike = {c.quantity.kind for c in row} == {"percent"}
    return row if alike and len(row) in range(2, _MOST + 1) else []


def _names(book: Book, words: str, count: int) -> list[tuple[str, tuple[tuple[Fact, ...], ...]]]:
    """Return the names at the end of some words with their rows, whichever way their "and"s part them."""
    cuts = [(found.start(), found.end()) for found in _PIECE.finditer(words)][-_MOST_PIECES:]
    begins = [0, *(end for _, end in cuts)]
    for number in range(len(begins) - count + 1):  # the longest list first: "consumer and other" is one name
        for inner in combinations(range(number, len(cuts)), count - 1):
            marks = [begins[number], *(each for cut in inner for each in cuts[cut]), len(words)]
            names = [_LEAD.sub("", words[a:b].strip()) for a, b in zip(marks[::2], marks[1::2], strict=True)]
            rows = [_rows(book, name, names[-1]) for name in names]
            if all(rows) and len({row[0][0].label for row in rows}) == count:
                earlier = words[begins[number - 1] : cuts[number - 1][0]] if number else ""
                return [] if earlier and _rows(book, earlier, earlier) else list(zip(names, rows, strict=True))
    return []


def _rows(book: Book, name: str, last: str) -> tuple[tuple[Fact, ...], ...]:
    found: dict[tuple[int, int], list[Fact]] = {}
    for fact in cells_called(book, name, last):
        if fact.unit not in {"percent", "ratio"}:
            found.setdefault((fact.sheet.number, fact.row), []).append(fact)
    return tuple(tuple(facts) for facts in found.values())


def _pairs(book: Book, told: list[Told]) -> Iterator[Pair]:
    """Yield the periods that the growths may lie between: the base as the words give it, else a year or a quarter."""
    last = told[-1].claim
    own = calendar_of(book).own()
    slots = [last.slot] if last.slot is not None and last.named and not last.compared else []
    slots = slots or ([own] if own is not None else [])
    slots += [] if last.named else open_slots(last, calendar_of(book))
    for slot in dict.fromkeys(slots):
        base = base_of(book, last, slot)
        if base is not None:
            yield slot, base
            continue
        months = (3, 12) if FROM_LAST_QUARTER.search(last.words) else (12, 3)
        yield from ((slot, Slot(slot.length, months_back(slot.end, back))) for back in months)


def _held(book: Book, told: list[Told]) -> Iterator[Finding]:
    pairs = [pair for pair in _pairs(book, told) if all(any(each.ends(pair)) for each in told)]
    held = [(pair, [each for each in told if not each.fits(each.stated, pair)]) for pair in pairs]
    whole = next((pair for pair, wrong in held if not wrong), None)
    if whole is not None:
        yield from (_finding(book, each, whole) for each in told)
        return
    for pair, wrong in held:
        if len(wrong) == len(("one", "other")) and _turned(wrong, pair):
            yield from (_finding(book, each, pair, _other(each, wrong)) for each in wrong)
            return
        if len(wrong) == 1 and _slipped(book, wrong[0], pair, pairs):
            yield _finding(book, wrong[0], pair, wrong=True)
            return


def _other(each: Told, both: list[Told]) -> Told:
    return both[0] if each is both[1] else both[1]


def _turned(both: list[Told], pair: Pair) -> bool:
    return all(_other(each, both).fits(each.stated, pair) for each in both)


_FIRM = Decimal("0.1")


def _slipped(book: Book, each: Told, pair: Pair, pairs: list[Pair]) -> bool:
    """Say whether the only growth of a list that is not its row's is it misprinted, or what stands beside it."""
    if len(each.rows) != 1:
        return False
    now, _, made = next(each.ends(pair))
    if misprinted(each.stated, made.value):
        return True  # a digit off, or the other way
    fine = each.stated.step is not None and each.stated.step <= _FIRM
    if fine and any(each.fits(each.stated, other) for other in pairs):
        return True  # the growth from another period
    beside = (fact for fact in book.facts if fact.sheet is now.sheet and abs(fact.row - now.row) == 1)
    rows: dict[int, list[Fact]] = {}
    for fact in beside:
        rows.setdefault(fact.row, []).append(fact)
    made_beside = (grown_in_row(row, *pair) for row in rows.values())
    return fine and any(found is not None and verdict(each.stated, found[2]) == "exact" for found in made_beside)


def _best(each: Told, pair: Pair) -> tuple[Fact, Fact, Amount]:
    return min(each.ends(pair), key=lambda found: verdict(each.stated, found[2]) == "impossible")


def _finding(book: Book, each: Told, pair: Pair, other: Told | None = None, *, wrong: bool = False) -> Finding:
    now, before, made = _best(each, pair)
    kind = "impossible" if wrong or other else verdict(each.stated, made)
    text = now.sheet.text(before.row, before.column), now.cell
    hint = f"; that is the growth of {other.name}" if other is not None else ""
    cells = [fact.span for fact in (now, before, *(_best(other, pair)[:2] if other is not None else ()))]
    message = f"{each.claim.quantity.printed} growth of {now.name}: {text[0]} to {text[1]} is "
    return finding(
        book.text,
        "growth",
        {"exact": "ok", "rounding": "note"}.get(kind, "error"),
        kind,
        f"{message}{shown(round(made.value, 1))} percent{hint}.",
        span(each.claim),
        *cells,
        stated=each.claim.quantity.printed,
        computed=made,
    )
