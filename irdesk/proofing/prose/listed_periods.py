"""Figures listed over their periods: "21.7% and 20.2% in the nine months ended June 30, 2026 and 2025"."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import chain, pairwise

from irdesk.domain.months import month_number
from irdesk.proofing.prose.claim import Sentence
from irdesk.proofing.prose.periods import Calendar, Slot, When, months_back
from irdesk.proofing.prose.quantities import Quantity
from irdesk.proofing.prose.slots import slot_of
from irdesk.proofing.words.period_words import LENGTHS, MONTH
from irdesk.proofing.words.sentences import lowered

_GAP = re.compile(
    r"\s?(?:,|,? and|,? or)\s(?:approximately |about |an? |(?:(?:net )?(?:loss|income|gain) of ))*(?:us)?"
)
_AND = re.compile(r"(?:,|,? and|,? or)(?: (?:in|for|during|at|as of|the|its|our|fiscal))*\s")
_PLURAL = re.compile(r"s (?:of|in) (?:fiscal (?:years? )?)?")
"""What stands between a quarter and the first of its years: "the second quarters of 2025 and 2024"."""
_SHORTER = re.compile(rf"\b(?P<length>{'|'.join(LENGTHS)})(?:[- ](?:months?|weeks?))?,? and (?:the )?$")
"""A length before another one: "the three and nine months ended"."""
_DATE = re.compile(rf"(?:,|,? and|,? or) (?P<month>{MONTH}) (?P<day>\d{{1,2}}), ?(?P<year>\d{{4}})\b")
_BESIDE = re.compile(r",? (?:respectively,? )?(?:in|for|during|at|as of|on)(?: (?:the|its|our|both|fiscal))*\s")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CHANGE = re.compile(r",\s(?:[a-z]+\s){1,5}", re.IGNORECASE)
"""From the last figure to the first of their growths: ", an increase of"."""
_WORD = "respectively"


def listed_slots(sentence: Sentence, calendar: Calendar, own: Slot | None) -> dict[int, Slot | None]:
    """Return the period of each figure, by where it starts, that is listed over as many periods.

    None: the periods listed are not as many as the figures, so that which is whose is open.
    """
    found: dict[int, Slot | None] = {}
    slots: list[Slot | None] = []
    last: list[Quantity] = []
    for run, before, after in _runs(sentence):
        former = slots
        slots = _slots(sentence, (run, before, after), calendar, own)
        if len(slots) < len(run) == len(former):
            slots = _year_before(sentence, (run, before, after), former, calendar) or slots
        if len(slots) > 1:
            fitting = slots if len(slots) == len(run) else [None] * len(run)
            alike = [run, last] if not former and len(last) == len(run) and _grew(sentence, last, run) else [run]
            found |= {each.start: slot for each, slot in zip(chain(*alike), fitting * len(alike), strict=True)}
        last = run
    return found


def _grew(sentence: Sentence, figures: list[Quantity], rates: list[Quantity]) -> bool:
    """Say whether rates stand right behind as many figures, so that the periods behind them are those of both."""
    begin, end = figures[-1].end, rates[0].start
    marks = [*(when.start for when in sentence.whens), *sentence.compares]
    if rates[0].kind != "percent" or any(begin <= at <= end for at in marks):
        return False
    return _CHANGE.fullmatch(sentence.paragraph.text, begin, end) is not None


def _runs(sentence: Sentence) -> Iterator[tuple[list[Quantity], int, int]]:
    """Yield the figures of a kind that are joined by "and", with where the words around them begin and end."""
    text, every = lowered(sentence.paragraph.text), sentence.quantities
    run: list[Quantity] = [*every[:1]]
    begin = sentence.start
    for former, latter in pairwise(every):
        if former.kind == latter.kind and _GAP.fullmatch(text[former.end : latter.start]):
            run.append(latter)
            continue
        if len(run) > 1:
            yield run, begin, latter.start
        run, begin = [latter], former.end
    if len(run) > 1:
        yield run, begin, sentence.end


def _slots(
    sentence: Sentence, where: tuple[list[Quantity], int, int], calendar: Calendar, own: Slot | None
) -> list[Slot | None]:
    """Return the periods listed right behind some figures; also before them; with "respectively", also further on."""
    run, before, after = where
    text, end = lowered(sentence.paragraph.text), run[-1].end
    said = _WORD in text[end:after]
    turn = min((at for at in sentence.compares if at >= end), default=after)  # what follows is a base
    behind = [when for when in sentence.whens if end <= when.start < min(after, turn)]
    if behind and (said or _BESIDE.fullmatch(_lead(text, end, behind[0].start))):
        return list(_chain(text, behind, calendar, own))
    ahead = [when for when in sentence.whens if before <= when.start and when.end <= run[0].start]
    slots = list(_chain(text, ahead, calendar, own)) if ahead else []
    return slots if said or len(slots) == len(run) else []


def _year_before(
    sentence: Sentence, where: tuple[list[Quantity], int, int], former: list[Slot | None], calendar: Calendar
) -> list[Slot | None]:
    """Return the periods of the list before a year earlier: "compared with $4 million and $9 million last year"."""
    run, before, after = where
    behind = next((when for when in sentence.whens if run[-1].end <= when.start < after), None)
    against = any(before <= at <= run[0].start for at in sentence.compares)
    if behind is None or not against or behind.slot is not None or behind.kind not in {"same", "ago", "year"}:
        return []
    ends = {slot.end.year for slot in former if slot is not None}
    if behind.year is not None and behind.year + 1 not in {*ends, calendar.year}:
        return []
    return [None if slot is None else Slot(slot.length, months_back(slot.end, 12)) for slot in former]


def _lead(text: str, start: int, end: int) -> str:
    """Return the words from a figure to the first period, without a length that stands before it."""
    return _SHORTER.sub("", text[start:end])


def _chain(text: str, whens: list[When], calendar: Calendar, own: Slot | None) -> Iterator[Slot | None]:
    """Yield the periods that are joined by "and", from the first on."""
    first = whens[0]
    slot = _first(first, calendar, own)
    shorter = _SHORTER.search(text, max(0, first.start - 24), first.start)
    if shorter is not None and slot is not None:
        yield Slot(LENGTHS[shorter["length"]], slot.end)
    for former, latter in pairwise(whens):
        gap = text[former.end : latter.start]
        if _PLURAL.fullmatch(gap) and latter.kind == "year":
            slot = _of_year(former, slot, latter, calendar)
            continue
        if not _AND.fullmatch(gap):
            break
        yield slot
        slot = _of_year(former, slot, latter, calendar) if latter.slot is None else latter.slot
        first = latter
    yield slot
    yield from _dated(text, first, slot)


def _first(when: When, calendar: Calendar, own: Slot | None) -> Slot | None:
    """Return the period that a list begins with; a year alone may be one of quarters."""
    if when.kind == "year" and {"Q", "Y"} <= calendar.lengths:
        return None
    return slot_of(when, calendar, own, compared=True, stock=False)


def _of_year(former: When, slot: Slot | None, latter: When, calendar: Calendar) -> Slot | None:
    """Return the period that a year, or "the same period last year", means behind another one."""
    year = _YEAR.search(former.text)
    if slot is not None and year is not None and latter.kind == "year" and latter.year is not None:
        return Slot(slot.length, months_back(slot.end, 12 * (int(year.group()) - latter.year)))
    return None if slot is None else slot_of(latter, calendar, slot, compared=True, stock=False)


def _dated(text: str, last: When, slot: Slot | None) -> Iterator[Slot | None]:
    """Yield the period of a day behind another one: "the quarters ended June 30, 2025 and March 31, 2025"."""
    found = _DATE.match(text, last.end)
    if found is not None and slot is not None:
        try:
            yield Slot(slot.length, dt.date(int(found["year"]), month_number(found["month"]), int(found["day"])))
        except ValueError:
            yield None
