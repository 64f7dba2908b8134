"""What a release says about the past: an earlier quarter's figure, a record, quarters in a row.

Earlier releases on the desk can tie or contradict such a claim; without them it stays unchecked.
"""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.metrics import mentions
from irdesk.proofing.prose.misprints import near_miss
from irdesk.proofing.prose.periods import Slot, calendar_of, length, months_back
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import lowered

_NUMBERS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_IN_A_ROW = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|\d+(?:st|nd|rd|th))\s+(?:consecutive|straight|successive)\s+(?:fiscal\s+)?quarter"
    r"\s+of\s+(?P<what>(?:[\w-]+\s*){1,4})",
    re.IGNORECASE,
)
_RECORD = re.compile(r"\brecord\b(?!\s+(?:date|holders?|of\b))", re.IGNORECASE)
_ADJECTIVES = re.compile(r"^(?:\s+[\w-]+)*\s*$")
"""What stands between "record" and what was one: "record second-quarter revenue", not "a record quarter, with"."""
_ABSOLUTES = ("entirely", "solely", "exclusively")
_ABSOLUTE = re.compile(rf"\b(?:{'|'.join(_ABSOLUTES)})\b")


def history(book: Book) -> Iterator[Finding]:
    """Yield findings on what only earlier releases can confirm."""
    for claim in claims(book):
        found = _earlier_figure(book, claim)
        if found is not None:
            yield found
    for paragraph in book.saying("consecutive", "straight", "successive"):
        yield from _rows(book, paragraph)
    for paragraph in book.saying("record"):
        yield from _records(book, paragraph)
    for paragraph in book.saying(*_ABSOLUTES):
        for word in _ABSOLUTE.finditer(lowered(paragraph.text)):
            words = paragraph.text[word.start() : word.end()]
            message = f"“{words}” is not checked: an absolute word, for management to confirm."
            yield finding(book.text, "history", "unchecked", "unchecked", message, paragraph.span(*word.span()))


def _earlier_figure(book: Book, claim: Claim) -> Finding | None:
    """Tie a figure of a quarter that the tables do not show to the release of that quarter."""
    if claim.slot is None or claim.metric is None or not claim.metric.whole or claim.expected or claim.change:
        return None
    if any(claim.slot.fits(fact.period) for fact in facts_of(book, claim)):
        return None
    for before in book.before:
        matches = [hold(claim, fact) for fact in facts_of(before, claim) if claim.slot.fits(fact.period)]
        tied = next((match for match in matches if match.verdict != "impossible"), None)
        if tied is not None:
            return _figure(book, claim, tied.fact, "ok", "exact")
        if matches and near_miss(claim, matches[0].fact) and not claim.scoped:
            return _figure(book, claim, matches[0].fact, "error", "impossible")
    return None


def _figure(book: Book, claim: Claim, fact: Fact, severity: str, verdict: str) -> Finding:
    source = f"{fact.name}, {fact.sheet.column_name(fact.column)}, in the earlier release"
    shown = fact.cell
    words = f"ties to {source} ({shown})" if severity == "ok" else f"differs from {source}: {shown}"
    return finding(
        book.text,
        "history",
        severity,
        verdict,
        f"{claim.quantity.printed} {words}.",
        claim.paragraph.span(claim.quantity.start, claim.quantity.end),
        stated=claim.quantity.printed,
        expected=shown,
    )


def _known(book: Book, key: str, slot: Slot) -> Fact | None:
    """Return a fact of the company for a period, from this release or an earlier one."""
    for each in (book, *book.before):
        for fact in each.by_key.get(key, ()):
            if slot.fits(fact.period) and fact.unit == "currency" and not fact.other_basis:
                return fact
    return None


def _rows(book: Book, paragraph: Paragraph) -> Iterator[Finding]:
    """Check "second consecutive quarter of positive earnings" quarter by quarter."""
    own = calendar_of(book).own()
    for found in _IN_A_ROW.finditer(paragraph.text):
        words, what = found["number"].lower(), found["what"].lower()
        number = _NUMBERS.index(words) + 2 if words in _NUMBERS else int(re.sub(r"\D", "", words))
        other = re.search(r"non-?gaap|adjusted|operating|ebitda|core|pro forma|cash", what)
        positive = (
            other is None and re.search(r"positive earnings|profit|net income|positive net|earnings$", what) is not None
        )
        span = paragraph.span(found.start(), found.end("number"))
        if own is None or own.length != "Q" or not positive:
            yield _untold(book, found.group("number"), span, "no rule reads it")
            continue
        facts = [_known(book, "net_income", Slot("Q", months_back(own.end, 3 * back))) for back in range(number)]
        losses = [fact for fact in facts if fact is not None and fact.worth.value <= 0]
        if losses:
            message = f"“{found.group().strip()}”: {losses[0].sheet.column_name(losses[0].column)} was a loss."
            yield finding(book.text, "history", "error", "impossible", message, span)
        elif None in facts:
            missing = sum(fact is None for fact in facts)
            yield _untold(book, found.group().strip(), span, f"{missing} of {number} quarters are not on the desk")
        else:
            message = f"“{found.group().strip()}”: all {number} quarters were positive."
            yield finding(book.text, "history", "ok", "exact", message, span)


def _untold(book: Book, words: str, span: Span, why: str) -> Finding:
    message = f"“{words}” is not checked: {why}."
    return finding(book.text, "history", "unchecked", "unchecked", message, span, stated=words)


def _records(book: Book, paragraph: Paragraph) -> Iterator[Finding]:
    """Check a record against the earlier releases: a higher figure there contradicts it, none proves nothing."""
    own = calendar_of(book).own()
    for found in _RECORD.finditer(paragraph.text):
        end = min(len(paragraph.text), found.end() + 40)
        named = next((m for m in mentions(paragraph.text, found.end(), end) if m.start - found.end() < 24), None)
        span = paragraph.span(*found.span())
        words = paragraph.text[found.start() : named.end if named else found.end()]
        now = _known(book, named.key, own) if named is not None and own is not None else None
        own_record = named is not None and named.whole and _ADJECTIVES.match(paragraph.text[found.end() : named.start])
        higher = None if now is None or named is None or not own_record else _higher(book, named.key, now)
        if higher is None or now is None:
            yield _untold(book, words, span, "that takes the company's whole history")
            continue
        message = f"“{words}”: {higher.sheet.column_name(higher.column)} was higher ({higher.cell} against {now.cell})."
        yield finding(book.text, "history", "error", "impossible", message, span, now.span)


def _higher(book: Book, key: str, now: Fact) -> Fact | None:
    """Return a period of the same length whose figure was higher."""
    every = [each.by_key.get(key, ()) for each in (book, *book.before)]
    others = (fact for facts in every for fact in facts if not _disputed(fact, facts))
    return next(
        (
            fact
            for fact in others
            if fact.unit == now.unit
            and not fact.other_basis
            and length(fact.period) == length(now.period)
            and fact.period[1] < now.period[1]
            and fact.worth.low > now.worth.high
        ),
        None,
    )


def _disputed(fact: Fact, facts: tuple[Fact, ...]) -> bool:
    """Say whether another table of its release has a lower figure for its period."""
    alike = (each for each in facts if (each.unit, each.period) == (fact.unit, fact.period))
    return any(each.worth.high < fact.worth.low for each in alike)
