"""Which of several facts of one kind counts."""

from collections.abc import Iterable

from irdesk.domain.call import DialIn
from irdesk.domain.source import Doubt, Span
from irdesk.reading.calls.dialling.codes import Code
from irdesk.reading.calls.facts import Fact, Kind
from irdesk.reading.calls.webcast import Site

_MEETING = 10  # digits of the number of an online meeting, at least


def spans_of(**spans: Span | None) -> dict[str, Span]:
    """Return the places that there are, by field."""
    return {field: span for field, span in spans.items() if span is not None}


def numbers_of(facts: Iterable[Fact], owner: str) -> tuple[tuple[DialIn, ...], tuple[Doubt, ...]]:
    """Return the numbers to dial, each once; the one that says for whom it is is kept."""
    kept: dict[str, DialIn] = {}
    doubts: list[Doubt] = []
    for fact in facts:
        if isinstance(fact.value, DialIn):
            known = kept.get(fact.value.number)
            if known is None or (known.audience is None and fact.value.audience is not None):
                kept[fact.value.number] = fact.value
        if fact.kind is Kind.NUMBER:
            doubts += [Doubt(f"{owner}.{doubt.field}", doubt.why, doubt.span) for doubt in fact.doubts]
    return _by_contrast(tuple(kept.values())), tuple(doubts)


def _by_contrast(numbers: tuple[DialIn, ...]) -> tuple[DialIn, ...]:
    """Rule *by contrast*: beside a number for international callers the ones for nobody named are domestic."""
    if not any(number.audience == "international" for number in numbers):
        return numbers
    return tuple(
        number.with_fields(audience="domestic")
        if number.audience is None and number.number.startswith("+1")
        else number
        for number in numbers
    )


def code_of(facts: Iterable[Fact]) -> Fact | None:
    """Return the code that a caller gives: the first, but an account number only where there is no other."""
    codes = [fact for fact in facts if isinstance(fact.value, Code)]
    return min(codes, key=lambda fact: isinstance(fact.value, Code) and fact.value.minor, default=None)


def codes_clash(facts: Iterable[Fact]) -> bool:
    """Tell whether each line has a code of its own: then no one code joins the call. Rule *one code*.

    A second code behind the same numbers (a password) is no such, nor is one beside the number of an online meeting.
    """
    first: Code | None = None
    numbered = False
    for fact in sorted(facts, key=lambda fact: fact.span.start):
        numbered = numbered or (first is not None and isinstance(fact.value, DialIn))
        if isinstance(fact.value, Code) and not fact.value.minor:
            if first and numbered and fact.value.text != first.text and len(first.text) < _MEETING:
                return True
            first = first or fact.value
    return False


def clash_of(facts: Iterable[Fact], field: str) -> tuple[Doubt, ...]:
    """Return the doubt of lines that have codes of their own."""
    codes = [fact for fact in facts if isinstance(fact.value, Code)]
    named = ", ".join(dict.fromkeys(fact.value.text for fact in codes if isinstance(fact.value, Code)))
    return (Doubt(field, f"several codes are printed: {named}", codes[0].span),)


def with_codes(facts: Iterable[Fact]) -> list[Fact]:
    """Return the facts of a call whose codes clash, each number with the code that follows it. Rule *a code a line*."""
    kept: list[Fact] = []
    waiting: list[int] = []
    for fact in sorted(facts, key=lambda fact: fact.span.start):
        if isinstance(fact.value, DialIn):
            waiting.append(len(kept))
        elif isinstance(fact.value, Code) and not fact.value.minor:
            for at in waiting:
                number = kept[at].value
                if isinstance(number, DialIn):
                    spans = {**number.spans, "code": fact.span}
                    kept[at] = kept[at]._replace(value=number.with_fields(code=fact.value.text, spans=spans))
            waiting = []
        kept.append(fact)
    return kept


def site_of(facts: Iterable[Fact], *, dialled: bool) -> Fact | None:
    """Return the address that is most surely the webcast's.

    A registration page is one only where there is no other and nothing to dial: then it is the way into the call.
    """
    sites = [fact for fact in facts if isinstance(fact.value, Site) and fact.value.rank < 2]
    sites = [fact for fact in sites if not (dialled and isinstance(fact.value, Site) and fact.value.registration)]
    return min(sites, key=_standing, default=None)


def _standing(fact: Fact) -> tuple[bool, int]:
    return (fact.value.registration, fact.value.rank) if isinstance(fact.value, Site) else (True, 2)
