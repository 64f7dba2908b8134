"""How far a midpoint stands from the former one, where their ranges stand elsewhere: "the new midpoint of 28,400 is 500
above the previous one", "raising the midpoint of our revenue outlook by $14.5 million"."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import displayed, shown
from irdesk.proofing.prose_checks.outlook.printed_ranges import Printed, name_of, power_of, printed_ranges
from irdesk.proofing.words.sentences import lowered, sentences

_FIGURE = r"[$€£]?(?P<{0}>\d[\d,]*(?:\.\d+)?)(?![\d%])(?:\s(?P<{0}_scale>million|billion|thousand|bn|mm|m|b)\b)?"
_UNIT = r"(?: (?!above|below|higher|lower)[a-z/]{1,12}){0,2}"
_FORMER = r"(?:prior|previous|former|earlier|original|initial|old)\b"
_APART = re.compile(
    rf"(?<![\d.]){_FIGURE.format('step')}{_UNIT} (?:per (?:\w+ )?share )?"
    r"(?P<way>above|below|higher than|lower than|ahead of|short of)"
    rf" (?:in )?(?:(?:the|our|its|that) )?(?:mid-?point )?(?:of (?:(?:the|our|its) )?)?{_FORMER}"
)
_FORMER_MIDDLE = re.compile(rf" mid-?point of {_FIGURE.format('then')}")
"""Behind a step, what the midpoint was: "$4.0 million below the prior midpoint of $253.0 million"."""
_RAISED = re.compile(
    r"\b(?P<way>rais|increas|lift|lower|reduc|cut)\w* (?:the|our|its) mid-?point\b[^.;$€£%\d]{0,80}? by "
    rf"(?:an additional )?{_FIGURE.format('step')}"
)
_LEVEL = re.compile(
    rf"\bmid-?point\b[^.;$€£\d()]{{0,60}}?\b(?:of|is|is now|at|now)\s{_FIGURE.format('level')}"
    rf"|(?<![\d.]){_FIGURE.format('before')} mid-?point\b"
)
"""What the midpoint is now; all patterns are for text in lower case."""
_DOWN = frozenset({"below", "lower than", "short of", "lower", "reduc", "cut"})
_NEAR = Decimal("0.3")
"""How far, as a share of it, an outlook's middle may move: what lies farther apart are ranges of two things."""


class _Step(msgspec.Struct, frozen=True):
    """A step as told: from where to where it stands in its paragraph, its power of ten, and the middle told with it."""

    found: re.Match[str]
    level: re.Match[str] | None
    name: frozenset[str]


def far_middles(book: Book) -> Iterator[Finding]:
    """Yield a finding for each step between two midpoints that are those of ranges elsewhere in the release."""
    if "midpoint" not in book.lower and "mid-point" not in book.lower:
        return
    known: tuple[Printed, ...] | None = None
    for paragraph in book.saying("mid"):
        text = lowered(paragraph.text)
        for start, end in sentences(paragraph.text):
            if (step := _step(text, start, end)) is not None:
                known = tuple(printed_ranges(book)) if known is None else known
                yield from _held(book, paragraph, step, known)


def _step(text: str, start: int, end: int) -> _Step | None:
    found = _APART.search(text, start, end)
    if found is not None:
        level = _LEVEL.search(text, start, found.start())
        led = level is not None or re.search(r"\bmid-?point\b", text[start : found.end()]) is not None
        return _Step(found, level, name_of(text[start : found.start()])) if led else None
    found = _RAISED.search(text, start, end)
    return _Step(found, None, name_of(text[found.start() : found.start("step")])) if found is not None else None


def _held(book: Book, paragraph: Paragraph, step: _Step, known: tuple[Printed, ...]) -> Iterator[Finding]:
    power, stated = power_of(step.found["step_scale"]), displayed(step.found["step"].replace(",", ""))
    pairs = [
        (now, then, now.worth(power) - then.worth(power))
        for now in known
        for then in known
        if not now.former and then.former and _alike(now, then) and _meant(step, now)
    ]
    pairs = [each for each in pairs if abs(each[2]) <= _NEAR * abs(each[0].worth(power))]
    sign = -1 if step.found["way"] in _DOWN else 1
    right = next((each for each in pairs if stated.low <= sign * each[2] <= stated.high), None)
    if right is not None:
        told = _FORMER_MIDDLE.match(step.found.string, step.found.end())
        misses = told is not None and not _shows(told, "then", right[1])
        yield _finding(book, paragraph, step, right, "error" if misses else "ok")
    elif len({each[2] for each in pairs}) == 1:
        yield _finding(book, paragraph, step, pairs[0], "error")


def _alike(now: Printed, then: Printed) -> bool:
    """Say whether two ranges are of one thing: of one row, or the second told behind the first."""
    if now.percent or then.percent:
        return False
    return now.name == then.name or bool(now.name and now.name < then.name and now.span.start < then.span.start)


def _meant(step: _Step, now: Printed) -> bool:
    """Say whether a step is told of this range: by its middle, else by its name."""
    if step.level is None:
        return bool(now.name) and now.name <= step.name
    return _shows(step.level, "level" if step.level["level"] else "before", now)


def _shows(found: re.Match[str], figure: str, middle: Printed) -> bool:
    """Say whether a figure of the text is the middle of a range."""
    told = displayed(found[figure].replace(",", ""))
    return told.low <= middle.worth(power_of(found[f"{figure}_scale"])) <= told.high


def _finding(
    book: Book, paragraph: Paragraph, step: _Step, pair: tuple[Printed, Printed, Decimal], severity: str
) -> Finding:
    now, then, made = pair
    printed = step.found["step"]
    way = "up" if made >= 0 else "down"
    message = f"{printed}: from the middle of {then.printed} to that of {now.printed} is {way} {shown(abs(made))}."
    where = paragraph.span(step.found.start("step"), step.found.end("step"))
    verdict = "exact" if severity == "ok" else "impossible"
    return finding(
        book.text, "range", severity, verdict, message, where, now.span, then.span, stated=printed, expected=shown(made)
    )
