"""Lists that end in "respectively": each figure against the row that stands at its place in the list of names."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.misprints import near_miss
from irdesk.proofing.prose.row_names import facts_named
from irdesk.proofing.prose_checks.levels import name_of
from irdesk.proofing.prose_checks.list_names import by_label, spelt_in_list
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span
from irdesk.proofing.tables.facts import Fact

_WORD = re.compile(r"\brespectively\b", re.IGNORECASE)
_GAP = re.compile(
    r"\s?(?:,|,? and|,? or)\s(?:the |approximately |about |an? )?(?:(?:loss|gain|income|total) (?:of )?)?",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s(?:(?:was|were|are|is|totaled|totalled|amounted to|reached|grew to|rose to|fell to|increased to|decreased to"
    r"|improved to|declined to|came to|came in at|stood at|of|at|contributed|generated|delivered|posted|earned"
    r"|recorded|reported|had)\s)(?:approximately |about )?(?:US|A|C)?$",
    re.IGNORECASE,
)
_SPLIT = re.compile(r",\s(?:and\s)?|\sand\s")
_LEAD = re.compile(r"^(?:the|our|its|total|both|company's|company’s)\s", re.IGNORECASE)
_OPENING = re.compile(r"^.*?(?:\b(?:in|for|at|as of|on) [^,]{3,60},\s)(?=\S)", re.IGNORECASE)
_UNITS = {"money": "currency", "percent": "percent", "per_share": "per_share"}
_MOST = 4


class Listed(msgspec.Struct, frozen=True):
    """A figure of a list, with the name at its place and that name's cells."""

    claim: Claim
    name: str
    facts: tuple[Fact, ...]

    @property
    def fits(self) -> bool:
        """Whether a cell shows the figure."""
        return any(_shows(self.claim, fact) for fact in self.facts)


def respectively(book: Book) -> Iterator[Finding]:
    """Yield an error for each figure of such a list that belongs to another name, or to none."""
    for saying in sayings(book):
        for found in _WORD.finditer(saying.paragraph.text, saying.start, saying.end):
            yield from _held(book, _listed(book, saying, found.start()))


def _listed(book: Book, saying: Saying, at: int) -> list[Listed]:
    """Return the figures that end in the word at `at` with the names before the sentence's first figure."""
    before = [c for c in saying.claims if c.quantity.end <= at]
    if not before or not re.fullmatch(
        r"[\s,)]*(?:[a-z ]{0,30})?[\s,]*", saying.paragraph.text[before[-1].quantity.end : at]
    ):
        return []
    row = [before[-1]]
    for claim in reversed(before[:-1]):
        if claim.quantity.kind != row[0].quantity.kind or not _GAP.fullmatch(saying.between(claim, row[0])):
            break
        row.insert(0, claim)
    names = _names(saying, saying.claims[0], len(row)) or _before(saying, row)
    if not 2 <= len(row) <= _MOST or len(names) != len(row):
        return []
    made = [Listed(c, name, tuple(_cells(book, c, name, names[-1]))) for c, name in zip(row, names, strict=True)]
    return made if all(each.facts for each in made) else []


def _names(saying: Saying, first: Claim, count: int) -> list[str]:
    """Return the last `count` names of the list before the verb that leads to the first figure."""
    lead = saying.paragraph.text[saying.start : first.quantity.start]
    verb = _VERB.search(lead)
    if verb is None:
        return []
    subject = _OPENING.sub("", lead[: verb.start()]) if lead.count(",") >= count else lead[: verb.start()]
    items = [item.strip() for item in _SPLIT.split(subject) if item.strip()]
    return [_LEAD.sub("", item) for item in items[-count:]] if len(items) >= count else []


def _before(saying: Saying, row: list[Claim]) -> list[str]:
    """Return the names of the rates before a list of what they are compared with, each named by itself."""
    kind = row[0].quantity.kind
    former = [c for c in saying.claims if c.quantity.kind == kind and c not in row and not c.compared]
    names = [name_of(c) or " ".join(c.row or ()) for c in former]
    return names if row[0].compared and len(set(names)) == len(row) == len(names) and all(names) else []


def _cells(book: Book, claim: Claim, name: str, last: str) -> Iterator[Fact]:
    """Yield the cells of a name for the claim's period."""
    for spelt in spelt_in_list(name, last):
        rows = (facts_named(book, spelt) or by_label(book).get(spelt) or _longer(book, spelt)) if spelt else ()
        found = [fact for fact in rows if fact.unit == _UNITS.get(claim.quantity.kind) and _in_time(claim, fact)]
        if found:
            yield from found
            return


def _longer(book: Book, words: tuple[str, ...]) -> tuple[Fact, ...]:
    """Return the cells of the one label that goes on from some words, or else ends in them: "recoveries" of "recoveries
    from tenants", "transportation" of "cold chain transportation"."""
    labels = by_label(book).items()
    found = [facts for label, facts in labels if label[: len(words)] == words]
    found = found or [facts for label, facts in labels if label[-len(words) :] == words]
    return found[0] if len(found) == 1 else ()


def _in_time(claim: Claim, fact: Fact) -> bool:
    slot = claim.slot
    if slot is None:
        return False
    return slot.fits(fact.period) or (fact.period[0] is None and abs((fact.period[1] - slot.end).days) <= 3)


def _shows(claim: Claim, fact: Fact) -> bool:
    return hold(claim, fact).verdict != "impossible"


def _held(book: Book, listed: list[Listed]) -> Iterator[Finding]:
    wrong = [each for each in listed if not each.fits]
    if not listed or not wrong:
        return
    for each in wrong:
        other = next((o for o in listed if o is not each and any(_shows(each.claim, fact) for fact in o.facts)), None)
        alone = len(wrong) == 1 and near_miss(each.claim, each.facts[0])
        if other is None and not alone:
            continue
        fact = each.facts[0]
        hint = f"; that is the figure of {other.name}" if other is not None else ""
        message = f"{fact.name}, {fact.sheet.column_name(fact.column)}: the text says {each.claim.quantity.printed}, "
        message += f"{fact.sheet.title} {fact.cell}{hint}."
        yield finding(
            book.text,
            "prose-table",
            "error",
            "impossible",
            message,
            span(each.claim),
            fact.span,
            stated=each.claim.quantity.printed,
            computed=fact.worth,
        )
