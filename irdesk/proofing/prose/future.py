"""Whether a number speaks of the future: by a word such as "expect" in its own clause, not in one that goes on."""

import re
from collections.abc import Iterator

from irdesk.proofing.prose.asides import inside
from irdesk.proofing.prose.claim import Sentence
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.prose.periods import Calendar, When
from irdesk.proofing.prose.quantities import Quantity
from irdesk.proofing.words.sentences import lowered

_HELD = re.compile(r"[- ](?:than|as)[- ](?:(?:we|was|were|had|been|originally|previously|initially|had been) )*$")
"""Before "expected": what came is held against it, "better than expected"."""
_MET = re.compile(
    r"\b(?:exceed\w*|above|ahead of|beat(?:s|ing)?|surpass\w*|outperform\w*|better than|higher than|stronger than"
    r"|below|met|in line with|consistent with|despite|within"
    r"|(?:high|low|upper|lower|top|bottom)(?:er)? (?:end|half) of)"
    r" (?:\S+ ){0,6}$"
)
"""What leads to an outlook that a figure has met or missed."""
_BREAK = re.compile(r",\s(?!\d|respectively)|;|\s[–—-]\s|\b(?:and we|and our|while|whereas|but)\b")
_PAST = re.compile(
    r"\b(?:was|were|delivered|reported|achieved|generated|totaled|totalled|posted|recorded|registered|reached|realized"
    r"|came in|came to|stood at|amounted to|had"
    r"|ended the (?:quarter|year|period)"
    r"|(?:grew|rose|fell|increased|decreased|declined|improved)"
    r"(?= (?:by |to |from |approximately |\d|\$|[\w-]+ly |year)))\b"
)
_SPARED = re.compile(
    r"[)]? (?:above|below|ahead of|better than|higher than|lower than|over|short of|shy of)"
    r" (?:[\w’'-]+ ){0,7}?(?:guidance|outlook|forecast|targets?|expectations?|expected|range)\b"
)
"""Behind the amount by which an outlook was met or missed."""
_TO_COME = re.compile(r"\b(?:will|would|expect\w*|guidance|outlook|forecast|target\w*|to be)\b")
_CONDITIONS = ("would", "could", "should")
_LEAD = 60
_OUTLOOK = re.compile(r"['’]?s? (?:[\w-]+ ){0,3}?(?:guidance|outlook|targets?|forecasts?|goals?|expectations?)\b")
"""Behind a period that is the outlook's, not a figure's: "toward our full-year guidance"."""

_ENTERED = re.compile(
    r"\b(?:(?:enter|start)(?:s|ed|ing)?|(?:go|head)(?:es|s|ed|ing)? into|beg[iau]n(?:s|ning)?) (?:the |our )?$"
)
"""Before a period that is yet to come: "we enter the fourth quarter with backlog of"."""


_OUTLOOKS = ("guidance", "outlook", "forecast", "target", "range")


def futures(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Return where a sentence speaks of the future, but for what it holds its figures against."""
    return tuple(_futures(lowered(sentence.paragraph.text), sentence.start, sentence.end))


def _futures(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in EXPECTED.finditer(lower, start, end):
        lead = lower[max(start, found.start() - _LEAD) : found.start()]
        if found.group().startswith(("expect", "anticipat")) and _HELD.search(lead):
            continue
        if found.group().startswith(_OUTLOOKS) and _MET.search(lead) and _PAST.search(lower, start, found.start()):
            continue  # "came in above the high end of our guidance, and the margin expanded"
        yield found.span()


def is_past(sentence: Sentence, words: tuple[tuple[int, int], ...]) -> bool:
    """Say whether a sentence under a heading of the outlook tells of what has been: "Gross profit was $9.1 million"."""
    lower = lowered(sentence.paragraph.text)
    if words or _TO_COME.search(lower, sentence.start, sentence.end) is not None:
        return False
    if _WAS.search(lower, sentence.start, sentence.end) is not None:
        return True
    return bool(sentence.compares) and _PAST.search(_OF_BASE.sub("", lower[sentence.start : sentence.end])) is not None


_OF_BASE = re.compile(r"(?<=[\dn]) (?:we )?(?:reported|recorded|achieved|generated|delivered|posted|reached)\b")
"""Behind what an outlook is held against: "growth of 15% over the $177.6 million reported for"."""


_WAS = re.compile(r"\b(?:was|were|totall?ed|amounted to|came in at|we (?:delivered|generated|posted|achieved))\b")


def is_of_outlook(text: str, when: When) -> bool:
    """Say whether a period is the one that an outlook is for, or that the company only goes into."""
    lower = lowered(text)
    return (
        _OUTLOOK.match(lower, when.end) is not None
        or _ENTERED.search(lower, max(0, when.start - _LEAD), when.start) is not None
    )


def is_future(sentence: Sentence, quantity: Quantity, words: tuple[tuple[int, int], ...], calendar: Calendar) -> bool:
    """Say whether a number is of the future, up to the semicolon behind it, or held against what was expected."""
    lower = lowered(sentence.paragraph.text)
    if _SPARED.match(lower, quantity.end, sentence.end) is not None:
        return True
    stop = lower.find(";", quantity.end, sentence.end)
    own = inside(sentence.asides, quantity.start)
    near = [each for each in words if (stop < 0 or each[0] < stop) and inside(sentence.asides, each[0]) in {None, own}]
    if not near or near[0][0] < quantity.start:
        return bool(near)
    return not (_is_told(sentence, quantity, lower, calendar) and all(_apart(lower, quantity, at) for at, _ in near))


def _is_told(sentence: Sentence, quantity: Quantity, lower: str, calendar: Calendar) -> bool:
    """Say whether the words before a number tell of something past: by their verb, or by the period they name."""
    lead = lower[sentence.start : quantity.start]
    ended = any(
        when.slot is not None and calendar.end is not None and when.slot.end <= calendar.end
        for when in sentence.whens
        if when.end <= quantity.start
    )
    return (ended or _PAST.search(lead) is not None) and _TO_COME.search(lead) is None


def _apart(lower: str, quantity: Quantity, at: int) -> bool:
    """Say whether a word of the future stands in another clause than the number before it, or is what it has met."""
    between = lower[quantity.end : at]
    met = _MET.search(between) is not None and not lower.startswith(_CONDITIONS, at)
    return met or _BREAK.search(between) is not None
