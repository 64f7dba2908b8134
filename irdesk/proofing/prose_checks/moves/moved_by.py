"""A change told three ways in one breath: "increased $3.5 million, or 15.0%, to $26.8 million"."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, growth, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import COMPARABLE
from irdesk.proofing.prose_checks.moves.by_cells import beside, cell_of
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span

_UP = r"increas\w*|r[io]s(?:e|es|en|ing)|grew|gr[o]w\w*|improv\w*|up|higher|expand\w*|gain\w*"
_DOWN = r"decreas\w*|declin\w*|fell|fall\w*|down|lower\w*|reduc\w*|drop\w*"
_ABOUT = r"(?:approximately |about )?"
_VERB = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: year[- ]over[- ]year| sequentially| slightly)?(?: of| by)? "
    rf"{_ABOUT}\(?$",
    re.IGNORECASE,
)
_OR = re.compile(rf"^\)?,? \(?(?:or|and|representing|reflecting)?(?: by| an? (?:\w+ ){{0,2}}of)?\s?{_ABOUT}\(?$")
_TO = re.compile(
    rf"^\)?,?(?: year[- ]over[- ]year,?| sequentially,?| (?:from|over|compared (?:to|with)) [^;$%€£\d]{{3,45}},?)? to "
    rf"(?:an? (?:record |new )+)?{_ABOUT}$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"^(?: (?:in|for|at|of|as of|during) [^;$%€£]{3,50})?,? \(?(?:which (?:is|was) |reflecting |representing )?"
    rf"(?:an? |the )?(?:\w+ )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: of| by)? {_ABOUT}$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    rf"constant[- ]currenc|local currenc|organic|same[- ]store|{COMPARABLE}|like[- ]for[- ]like|excluding|pro ?-?forma"
    r"|annualiz|respectively|as reported|basis points",
    re.IGNORECASE,
)
_OF_A_WHOLE = re.compile(r"^\)? (?:of|points)\b", re.IGNORECASE)
_LEAD = 40


class _Move(msgspec.Struct, frozen=True):
    """What changed to `level` by `change`, which is `percent` of what it was before."""

    level: Claim
    change: Claim
    percent: Claim
    up: bool


def moved_by(book: Book) -> Iterator[Finding]:
    """Yield a finding for each change whose amount, growth and end a sentence gives together."""
    for saying in sayings(book):
        if len(saying.claims) > 2:
            for three in zip(saying.claims, saying.claims[1:], saying.claims[2:], strict=False):
                move = _move(saying, *three)
                found = _held(book, saying, move) if move is not None else None
                if found is not None:
                    yield found


def _move(saying: Saying, one: Claim, two: Claim, three: Claim) -> _Move | None:
    if any(each.expected or each.quantity.mode != "as shown" for each in (one, two, three)):
        return None
    if not _OR.match(saying.between(one, two)) and not _OR.match(saying.between(two, three)):
        return None
    lead = saying.paragraph.text[max(saying.start, one.quantity.start - _LEAD) : one.quantity.start]
    verb, to = _VERB.search(lead), _TO.match(saying.between(two, three))
    if verb is not None and to is not None and _OR.match(saying.between(one, two)):
        change, percent = (two, one) if one.quantity.kind == "percent" else (one, two)
        return _alike(_Move(three, change, percent, verb["up"] is not None))
    of = _OF.match(saying.between(one, two))
    if of is not None and _OR.match(saying.between(two, three)):
        change, percent = (three, two) if two.quantity.kind == "percent" else (two, three)
        return _alike(_Move(one, change, percent, of["up"] is not None))
    return None


def _alike(move: _Move) -> _Move | None:
    level, change = move.level.quantity, move.change.quantity
    plain = (level.kind, level.currency) == (change.kind, change.currency) and level.kind in {"money", "per_share"}
    signs = not (level.negative or change.negative or move.level.loss or move.level.compared)
    return move if plain and signs and move.percent.quantity.kind == "percent" else None


def _held(book: Book, saying: Saying, move: _Move) -> Finding | None:
    level, stated = move.level.quantity.amount, move.percent.quantity.amount.magnitude()
    computed = _growth(move, level)
    if computed is None or computed.value < 0 or level.value <= 0:
        return None
    v = verdict(stated, computed)
    around = saying.paragraph.text[max(saying.start, move.change.quantity.start - 120) : saying.end]
    behind = saying.paragraph.text[move.percent.quantity.end : saying.end]
    other = _OTHER.search(around) or _OF_A_WHOLE.match(behind) or _by_cells(book, saying, move)
    if v == "impossible" and other:
        return None
    found = _finding(book, move, computed, v)
    cell = cell_of(book, move.level) if v == "impossible" else None
    made = _growth(move, cell[0].magnitude()) if cell is not None else None
    if cell is None or made is None or verdict(stated, made) == "impossible":
        return found
    return beside(book, found, cell[1])


def _by_cells(book: Book, saying: Saying, move: _Move) -> bool:
    """Say whether the growth is that of the cells of the two figures: the change was worked out of rounded ones."""
    level = move.level
    bases = (c for c in saying.claims if c.compared and c.subject == level.subject)
    before = next((c for c in bases if c.quantity.kind == level.quantity.kind and not c.change), None)
    cells = cell_of(book, level), cell_of(book, before) if before is not None else None
    if cells[0] is None or cells[1] is None:
        return False
    made = growth(cells[0][0].magnitude(), cells[1][0].magnitude())
    stated = move.percent.quantity.amount.magnitude()
    return made is not None and verdict(stated if move.up else -stated, made) == "exact"


def _growth(move: _Move, level: Amount) -> Amount | None:
    """Return the growth in per cent by which a change leads to `level`."""
    change, stated = move.change.quantity.amount, move.percent.quantity.amount.magnitude()
    if move.up and change.low >= level.high > 0 and _too_large(change, level, stated):
        ratio = change.over(level)  # nothing can have grown by more than what it is now
    else:
        ratio = change.over(level - change if move.up else level + change)
    return None if ratio is None else ratio.scaled(100)


def _finding(book: Book, move: _Move, computed: Amount, v: str) -> Finding:
    level, change = move.level.quantity.amount, move.change.quantity.amount
    before = level.value - change.value if move.up else level.value + change.value
    printed = [each.quantity.printed for each in (move.change, move.level)]
    from_ = shown(before / move.level.quantity.scale)
    way, made = "up" if move.up else "down", shown(round(computed.value, 1))
    given = f"{printed[0]} {way} from {from_} to {printed[1]} is {made} percent"
    words = {"exact": "", "rounding": "as far as the figures tell; "}.get(v, "that cannot be; ")
    return finding(
        book.text,
        "growth",
        {"exact": "ok", "rounding": "ok"}.get(v, "error"),
        v,
        f"{move.percent.quantity.printed} growth: {words}{given}.",
        span(move.percent),
        span(move.change),
        span(move.level),
        stated=move.percent.quantity.printed,
        computed=computed,
    )


def _too_large(change: Amount, level: Amount, growth: Amount) -> bool:
    """Say whether a change beyond its end is the one that the growth gives, misprinted: a billion for a million."""
    return growth.value > 0 and misprinted(change, level.value * growth.value / (100 + growth.value))
