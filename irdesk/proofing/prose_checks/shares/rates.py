"""Rates by their usual names, the operating ratio and the like, against the lines of the tables that give them."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import same, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.other_periods import open_slots
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back
from irdesk.proofing.prose.row_names import facts_named, words_of
from irdesk.proofing.prose_checks.levels import Level, is_level, levels, name_of, named_behind
from irdesk.proofing.prose_checks.sayings import Saying, ends_plainly, misprinted, of_a_part, sayings, span
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.period_words import MONTH

_TO = re.compile(
    r"^(?:[\s,:(%–-]|\b(?:was|were|is|of|at|to|improved|increased|decreased|rose|fell|declined|expanded|grew|up|down|stood|came"
    r"|in|for|the|a|an|record|approximately|about|from|compared|with|versus|against|and|by|slightly|first|second|third"
    r"|fourth|quarter|year|same|prior|previous|last|ago|period|percentage|points?|basis|improvement|increase|decrease"
    r"|\d+(?:\.\d+)?%?|expense|percent|per cent|(?:19|20)\d\d|reached|totaled|remained"
    r"|contracted|compressed|over|sequentially|current|ended|ending|months?|weeks"
    r"|three|six|nine|twelve|half|full|fiscal|of (?:net |total )?(?:sales|revenues?)"
    rf"|{MONTH}|on)\b)*$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\([^()]{0,60}\)|,? an? non-?gaap (?:financial )?(?:measure|metric)[^,;%]{0,40},"
    r"|, (?:which )?includ(?:es|ed|ing) (?:[^,;%]|,(?=\d)){3,120},",
    re.IGNORECASE,
)
"""What says of a rate how it is defined, or what it holds, before its number."""
_OTHER = re.compile(
    r"\b(?:exclud\w*|adjusted|non-?gaap|core|underlying|organic|segment|pro forma|normali[sz]ed|target\w*"
    r"|industry|peer)\b",
    re.IGNORECASE,
)


def rates(book: Book) -> Iterator[Finding]:
    """Yield a finding for each rate of the text that the tables show or give."""
    for saying in sayings(book):
        for claim in saying.claims:
            if is_level(claim) and claim.slot is not None and not claim.change:
                yield from _check(book, saying, claim)


def _check(book: Book, saying: Saying, claim: Claim) -> Iterator[Finding]:
    name = name_of(claim)
    if name is None or claim.slot is None:
        return
    text, named = saying.paragraph.text, named_behind(claim)
    behind = max(text.lower().rfind(name, saying.start, claim.quantity.start) + len(name), 0)
    if behind < len(name):  # "EBITDA of $104.1 million, a margin of 17.0%"
        behind = text.lower().rfind("margin", saying.start, claim.quantity.start) + len("margin")
    near = named or _TO.match(_ASIDE.sub(" ", text[behind : claim.quantity.start]))
    known = [each for slot in open_slots(claim, calendar_of(book)) for each in levels(book, name, slot)] if near else []
    tied = next((each for each in known if verdict(claim.quantity.signed, each.worth) == "exact"), None)
    if tied is not None:
        yield _tied(book, claim, name, tied)
    if not known or any(verdict(claim.quantity.signed, each.worth) != "impossible" for each in known):
        return
    bound = not claim.compared and claim.quantity.start - behind <= _NEAR
    around = _ASIDE.sub(" ", saying.text)
    if name.startswith("adjusted "):
        around = around.lower().replace(name.removesuffix(" margin"), "")  # it is held against the adjusted line itself
    narrowed = _OTHER.search(around) or ("respectively" in saying.text.lower() and not (bound or claim.listed))
    others = [] if claim.named else [fact for fact in facts_named(book, words_of(name)) if _shows(claim, fact)]
    ago = Slot("?", months_back(claim.slot.end, 12))
    old = bool(others) and not claim.compared and all(ago.fits(fact.period) for fact in others)
    elsewhere = bool(others) and not old
    if _is_own(book, claim, name):
        return
    known = list(levels(book, name, claim.slot))
    several = any(same(each.worth, known[0].worth) == "impossible" for each in known)
    if (
        not known
        or (claim.scoped and not _ties_beside(book, saying, claim, name))
        or narrowed
        or elsewhere
        or several
        or not (_like(claim, known[0]) or _ties_beside(book, saying, claim, name))
        or of_a_part(book, claim)
        or (claim.compared and not ends_plainly(claim))
    ):
        return
    found = _wrong(book, claim, name, known[0])
    yield msgspec.structs.replace(found, severity="warning") if old else found


def _is_own(book: Book, claim: Claim, name: str) -> bool:
    """Say whether a rate is the row's own of the period reported, where the period named before it is another figure's.

    "Incentives ran to 7.9%, from 5.8% a year ago, and that is what you see in our 20.4% gross margin".
    """
    own, text = calendar_of(book).own(), claim.paragraph.text
    behind = text.find(claim.when, claim.quantity.end, claim.quantity.end + _BEHIND) >= 0 if claim.when else False
    if own is None or claim.compared or behind:
        return False
    if any(own.fits(fact.period) and _shows(claim, fact) for fact in facts_named(book, words_of(name))):
        return True
    return any(same(claim.quantity.signed, each.worth) == "exact" for each in levels(book, name, own))


_BEHIND = 60


def _ties_beside(book: Book, saying: Saying, claim: Claim, name: str) -> bool:
    """Say whether the sentence gives the rate for another period, too, as the tables have it."""
    others = (c for c in saying.claims if c is not claim and is_level(c) and c.slot is not None and name_of(c) == name)
    return any(
        verdict(c.quantity.amount, each.worth) == "exact"
        for c in others
        if c.slot
        for each in levels(book, name, c.slot)
    )


_NEAR = 8


def _shows(claim: Claim, fact: Fact) -> bool:
    return fact.unit in {"percent", "ratio"} and verdict(claim.quantity.signed, fact.worth) != "impossible"


def _like(claim: Claim, known: Level) -> bool:
    """Say whether a rate looks like the known one misprinted."""
    stated = claim.quantity.signed
    off = abs(stated.value - known.worth.value)
    return misprinted(stated, known.worth.value) or off <= 3


def _tied(book: Book, claim: Claim, name: str, known: Level) -> Finding:
    message = f"{claim.quantity.printed} {name}: {known.words} is {shown(round(known.worth.value, 2))} percent."
    spans, stated = (span(claim), known.where), claim.quantity.printed
    return finding(book.text, "margin", "ok", "exact", message, *spans, stated=stated, computed=known.worth)


def _wrong(book: Book, claim: Claim, name: str, known: Level) -> Finding:
    given = shown(round(known.worth.value, 2))
    message = f"{claim.quantity.printed} {name}: {known.words} is {given} percent."
    return finding(
        book.text,
        "margin",
        "error",
        "impossible",
        message,
        span(claim),
        known.where,
        stated=claim.quantity.printed,
        computed=known.worth,
    )
