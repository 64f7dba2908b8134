"""The period that a number of a sentence is of: named beside it, before it, or by its heading."""

import re

import msgspec

from irdesk.proofing.prose.claim import Claim, Sentence, Setting
from irdesk.proofing.prose.claim_words import AGAIN, AND, ON
from irdesk.proofing.prose.periods import Calendar, Slot, When, months_back
from irdesk.proofing.prose.quantities import Quantity

_SEQUENTIAL = re.compile(
    r"\b(?:sequentially|sequential (?:increase|decrease|growth|decline|improvement))\b", re.IGNORECASE
)
"""The quarter before, though no word names it: "up 3.1 percent sequentially from $139.3 million"."""
_CLAUSE = re.compile(
    r"\b(?:while|whereas|but)\b|,\s(?:leading|bringing|resulting|contributing|marking|helping|taking)\b"
)
"""What opens another clause, whose period is its own."""
_TURNED = re.compile(r"\b(?:turned (?:in)?to|swung to|gave way to|was followed by)\b", re.IGNORECASE)
"""What leads from the past to the present: "a loss of $3.8 million a year ago turned into income of"."""
_CAUSE = re.compile(
    r"\b(?:(?:due|owing) (?:\w+ )?to|because|driven|as a result|reflecting)\b|, as (?!of\b|at\b|compared)",
    re.IGNORECASE,
)
"""What turns from the figures to why they changed: a period behind it is the cause's."""
_REASON = re.compile(r",\s(?:as|because|since)\s(?:the\s)?", re.IGNORECASE)
"""What makes of a period behind a number the subject of its reason: "to $24.2 million, as Q1 2025 included"."""
_OF_A_COUNT = re.compile(
    r"(?:\b(?:from|against|versus|compared (?:to|with)) |\()\d[\d,]*(?: [a-z-]+)? $", re.IGNORECASE
)
"""Before a period that is the count's in front of it: "reflecting 214 territories, from 186 a year ago", "on 1,623
deliveries (1,660 a year earlier)"."""
_ANOTHER = re.compile(r", and (?:over|for|in|during) (?:the |our )?$", re.IGNORECASE)
"""Before a period that opens another clause: "was 23.3% of revenue, and over nine months it came to $305.5 million"."""
_BARE = re.compile(r"(?:the )?same (?:[\w-]+ )?(?:quarter|period|months)", re.IGNORECASE)


def main_slot(sentence: Sentence, here: Setting) -> Slot | None:
    """Return the period that a sentence speaks of if it names none itself: its heading's, or that of its comparison.

    "increased 18 percent to $10.2 billion compared to $8.6 billion in fiscal 2021" speaks of a year.
    """
    if here.slot is not None:
        return here.slot
    first = min(sentence.compares, default=sentence.end)
    if any(when.start < first and (when.slot or when.year) for when in sentence.whens):
        return None
    later = next((when.slot for when in sentence.whens if when.start > first and when.slot), None)
    if later is None or later.length in {"I", "?"} or here.calendar.end is None:
        return None
    return Slot(later.length, here.calendar.end) if later.length in here.calendar.lengths else None


def when_of(sentence: Sentence, where: tuple[int, int, int], *, compared: bool, led: bool) -> When | None:
    """Return the period phrase that belongs to a number: after it in its clause, else before it, else further on.

    `led`: the number before is what this one is compared with: "from $2.3 million in 2003 to $2.9 million".
    """
    begin, end, follow = where
    whens = [when for when in sentence.whens if when.base is None or (compared and when.start >= end)]
    whens = [when for when in whens if not _of_bracket(sentence, when, end)]
    stop = sentence.paragraph.text.find(";", end, sentence.end)
    follow = follow if stop < 0 else min(follow, stop)
    turn = min((at for at in sentence.compares if at >= end), default=follow)
    after = [when for when in whens if end <= when.start < min(turn, follow)]
    gap = sentence.paragraph.text[end : after[0].start] if after else ""
    anew = _ANOTHER.search(gap) is not None and after[0].end <= max(each.start for each in sentence.quantities)
    if after and not compared:
        others = _owns(sentence, after[0], gap) or _SINCE.search(gap) or _leads_to_figure(sentence, after[0])
        anew = anew or bool(others)
    if anew or _REASON.fullmatch(gap) or (compared and _CAUSE.search(gap)) or _OF_A_COUNT.search(gap):
        after = []
    if compared and not after and _SEQUENTIAL.search(sentence.paragraph.text[begin:end]):
        return When(begin, begin, "", "before", 1)
    if after and not (_CLAUSE.search(sentence.paragraph.text, end, after[0].start) and _led(sentence, begin, end)):
        return after[1] if _in_full(sentence, after) else after[0]
    turned = max((at for at in sentence.compares if begin <= at < end), default=begin)
    before = [when for when in whens if (turned if compared else begin) <= when.start and when.end <= end]
    gap = sentence.paragraph.text[before[-1].end : end] if before else ""
    trails = begin > sentence.start and bool(AND.match(gap) or (led and ON.match(gap)))
    trails = trails or (led and not compared and (";" in gap or gap.startswith(",")))
    trails = trails or (begin > sentence.start and not compared and ";" in gap)  # what stood before ";" is done
    if before and not trails:
        return before[-1]
    if compared:
        led = any(when.end <= end for when in whens)
        last = _further(sentence, end, stop, led=led)
        later = [when for when in whens if end <= when.start < last and not _leads_to_figure(sentence, when)]
        return later[0] if later and not _CAUSE.search(sentence.paragraph.text, end, later[0].start) else None
    earlier = [when for when in whens if when.end <= end]
    own = sentence.paragraph.text.rfind(";", sentence.start, begin) + 1
    clause = [
        when for when in earlier if own <= when.start and not any(own <= at < when.start for at in sentence.compares)
    ]
    if own and clause:
        return clause[-1]
    earlier = [when for when in earlier if not any(at < when.end for at in sentence.compares)]
    if own:  # of what stands before ";" only a period that leads the sentence goes on
        earlier = [when for when in earlier if not any(each.end <= when.start for each in sentence.quantities)]
    return earlier[-1] if earlier else None


def _leads_to_figure(sentence: Sentence, when: When) -> bool:
    """Say whether a period is that of the figure right behind it: "11.6% from the second quarter's $158.1 million"."""
    behind = next((each.start for each in sentence.quantities if each.start >= when.end), when.end)
    return _OWN_FIGURE.fullmatch(sentence.paragraph.text, when.end, behind) is not None


_OWN_FIGURE = re.compile(r"['’]s |(?:['’]s)? (?:figure|level|total|amount|result|mark|base) of ")


_SINCE = re.compile(
    r"\bsince (?:the end of )?$|\bwhat (?:we|it|they|the \w+) (?:\w+ ){1,2}(?:in|for|during) (?:the )?$", re.IGNORECASE
)
"""Before a period that is not the figure's: "growing 5.8% since June 30", "is twice what we earned in 2024"."""


def _owns(sentence: Sentence, when: When, gap: str) -> bool:
    """Say whether a period is that of what it stands before: "of $15.2 million helped turn last year's loss into"."""
    owning = when.text.endswith(("'s", "’s")) or sentence.paragraph.text.startswith(("'s", "’s"), when.end)
    return owning and _WITHIN.search(gap) is None


_WITHIN = re.compile(
    r"\b(?:in|for|during|of|from|over|than|to|with|against|versus|vs\.?|at|above|below|on|beat|top(?:ped|ping)|and)"
    r"(?: (?:the|our|its))? $|[(,] ?$"
)


def _of_bracket(sentence: Sentence, when: When, end: int) -> bool:
    """Say whether a period is that of the figures in its brackets alone: "up 25.6% (third quarter 2024: $39.5)"."""
    text = sentence.paragraph.text
    opened = text.rfind("(", sentence.start, when.start)
    if not text.startswith(":", when.end) or opened < 0 or ")" in text[opened : when.start]:
        return False
    closed = text.find(")", when.end, sentence.end)
    return not when.end < end <= (closed + 1 if closed >= 0 else sentence.end)


def _further(sentence: Sentence, end: int, stop: int, *, led: bool) -> int:
    """Return how far on the period of a figure may stand that is held against another one.

    Where the sentence has named one before (`led`), not beyond a figure that "and" begins anew with: "was $2 million in
    the quarter versus $1 million, and $5 million in the half".
    """
    last = stop if stop >= 0 else sentence.end
    text = sentence.paragraph.text
    anew = (each.start for each in sentence.quantities if each.start >= end and _ANEW.search(text, end, each.start))
    return min(last, next(anew, last)) if led else last


_ANEW = re.compile(r",? and (?:(?:to|was|of) )?$")


def _in_full(sentence: Sentence, whens: list[When]) -> bool:
    """Say whether a period is named in full right behind: "one year before, in the second quarter of 2024"."""
    if len(whens) < 2 or whens[0].slot is not None or not whens[0].shift or not _YEAR.search(whens[1].text):
        return False
    return _AGAIN.fullmatch(sentence.paragraph.text, whens[0].end, whens[1].start) is not None


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AGAIN = re.compile(r",? (?:in|for|during) (?:the )?", re.IGNORECASE)


def as_told(
    sentence: Sentence, when: When | None, of: tuple[Quantity, Claim | None], calendar: Calendar, *, compared: bool
) -> When | None:
    """Return what the words of its sentence make of a period that is only told by another one.

    A figure in brackets behind another is of the year before; what follows the bracket is not its period. Nor is a
    base of the very time of the figure before it, which it is held against, because that time is told further on.
    """
    quantity, former = of
    if when is None or (quantity.bracketed and when.start >= quantity.end):
        return None
    if compared and when.slot is not None and when.start > quantity.end and _of_itself(when.slot, former, calendar):
        return None
    if when.kind == "full" and _opens_bracket(sentence, when) and (year := _YEAR.search(when.text)) is not None:
        return msgspec.structs.replace(when, kind="year", slot=None, year=int(year.group()))
    return _by_date(sentence, _as_present(sentence, when, quantity.end, compared=compared), calendar)


def _of_itself(slot: Slot, former: Claim | None, calendar: Calendar) -> bool:
    """Say whether a period is that of the figure which a base is held against, or the one reported."""
    return slot.end == calendar.end and (former is None or (not former.compared and former.slot == slot))


def _as_present(sentence: Sentence, when: When | None, end: int, *, compared: bool) -> When | None:
    """Return "the same period" of what is then compared as the present: "for the same period was 16%, compared to"."""
    if when is None or compared or when.kind != "same" or when.year is not None or not _BARE.fullmatch(when.text):
        return when
    if any(at <= when.start for at in sentence.compares) or not any(at > end for at in sentence.compares):
        return when
    return msgspec.structs.replace(when, kind="present")


def _opens_bracket(sentence: Sentence, when: When) -> bool:
    """Say whether a year opens a bracket behind a figure: "€0.80 (fiscal 2025: €0.67)" is of as many months."""
    text = sentence.paragraph.text
    return text.startswith(":", when.end) and text[sentence.start : when.start].endswith("(")


def _by_date(sentence: Sentence, when: When | None, calendar: Calendar) -> When | None:
    """Return a bare year of a sentence that gives a date as the calendar's: "ended March 31, 2025, … that of 2024".

    Elsewhere the years of the text are those that the company calls its own.
    """
    if when is None or when.year is None or calendar.end is None or calendar.year in {None, calendar.end.year}:
        return when
    dated = any(each.kind in {"ended", "span"} and _YEAR.search(each.text) for each in sentence.whens)
    if not dated or when.slot is not None or _FISCAL.search(when.text):
        return when
    return msgspec.structs.replace(when, year=when.year + (calendar.year or 0) - calendar.end.year)


_FISCAL = re.compile(r"\bf(?:iscal|y)", re.IGNORECASE)


def is_turned(sentence: Sentence, begin: int, end: int) -> bool:
    """Say whether what stands before a number is what became of it, so that its own period is the present."""
    return begin > sentence.start and _TURNED.search(sentence.paragraph.text, begin, end) is not None


def _led(sentence: Sentence, begin: int, end: int) -> bool:
    """Say whether a period stands before a number, right from where the last one ended."""
    return any(begin <= when.start and when.end <= end for when in sentence.whens)


def beyond_pair(sentence: Sentence, number: int, follow: int) -> int:
    """Return where the next number of another meaning starts: "$81 million, or $0.74 per share, for the full year".

    So it is with a share of something: "$5.0 million or 4% of sales for the year".
    """
    quantity, rest = sentence.quantities[number], sentence.quantities[number + 1 :]
    text = sentence.paragraph.text
    if rest and text[quantity.end : rest[0].start] == " (" and text.startswith(")", rest[0].end):
        return rest[1].start if len(rest) > 1 else sentence.end  # "SEK 1,499 m (1,327) in the nine months"
    if not rest or (quantity.kind, rest[0].kind) not in {("money", "per_share"), ("money", "percent")}:
        return follow
    if not AGAIN.match(sentence.paragraph.text[quantity.end : rest[0].start]):
        return follow
    return rest[1].start if len(rest) > 1 else sentence.end


def slot_of(
    when: When | None, calendar: Calendar, main: Slot | None, *, compared: bool, stock: bool, base: Slot | None = None
) -> Slot | None:
    """Return the period that a phrase means here; `base` is what the heading compares its figures with."""
    if when is None and compared and base is not None:
        return as_instant(base, stock=stock)
    own = main or (calendar.instant() if stock else calendar.own())
    if stock and own is not None:
        own = Slot("I", own.end)
    if when is not None and when.slot is not None:
        return Slot("I", when.slot.end) if stock else when.slot
    if own is None or (when is None and not compared):
        return own
    if when is None:
        return None if stock else Slot(own.length, months_back(own.end, 12))
    return _earlier(when, calendar, own)


def as_instant(slot: Slot | None, *, stock: bool) -> Slot | None:
    """Return a period, or its last day for what is measured at an instant."""
    return Slot("I", slot.end) if slot is not None and stock else slot


def _earlier(when: When, calendar: Calendar, own: Slot) -> Slot:
    """Return the period that a phrase such as "the same quarter last year" means, seen from `own`."""
    if when.kind == "present" and calendar.end is not None:
        return Slot(_length_named(when.text) or own.length, calendar.end)
    other = _length_named(when.text) if when.kind in {"same", "ago"} else None
    if other not in {None, own.length} and own.length != "I" and calendar.end is not None:
        return Slot(other or own.length, months_back(calendar.end, 3 * when.shift))
    if when.kind == "before":
        return Slot("I" if own.length == "I" else "Q", months_back(own.end, 3))
    if when.year is not None and calendar.year is not None:
        return Slot(own.length, months_back(own.end, 12 * _years_back(when.year, own, calendar)))
    return Slot(own.length, months_back(own.end, 3 * when.shift))


_LENGTHS = (
    ("Q", re.compile(r"quarter|three[- ]month", re.IGNORECASE)),
    ("H", re.compile(r"\bsix[- ]month|\bhalf\b", re.IGNORECASE)),
    ("9", re.compile(r"\bnine[- ]month", re.IGNORECASE)),
)


def _length_named(words: str) -> str | None:
    """Return the length that a relative period names: "the same nine months of 2025"."""
    return next((length for length, pattern in _LENGTHS if pattern.search(words)), None)


def _years_back(year: int, own: Slot, calendar: Calendar) -> int:
    """Return how many years before the claim's own period a year named beside it lies."""
    base = calendar.year or year
    shifted = (calendar.end.year - own.end.year) if calendar.end else 0
    return base - shifted - year
