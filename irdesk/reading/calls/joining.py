"""How many minutes before the call its participants should dial."""

import re

from irdesk.reading.calls.facts import Fact, Kind
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.words.cues import Mode

_WORDS = {"five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30}
_COUNT = r"(?:\d{1,2}|five|ten|fifteen|twenty|thirty)"
_MINUTES = re.compile(
    rf"\b(?:(?P<low>{_COUNT})(?: minutes)?\s?(?:\(\d+\)\s?)?(?:to|or"
    rf"|-)(?:[\s-])*)?(?P<high>{_COUNT})(?: ?\(\d+\))?[\s-]minutes?"
    r"\s(?:prior|before|early|earlier|in advance|ahead|beforehand|previous|preceding)",
    re.IGNORECASE,
)
_SOFTWARE = re.compile(r"\bsoftware|\bdownload|\binstall", re.IGNORECASE)
_SITE = re.compile(
    r"\bweb ?site|\bwww\.|https?:|\blog(?:ging)? ?(?:on|in)\b|\bgo(?:ing)? to the\b|\bvisit", re.IGNORECASE
)
_PHONE = re.compile(r"\bdial|\bcall(?:ing)? (?:in|the|at|\(?\d)|\btelephone|\bphone|\bcallers?\b", re.IGNORECASE)
_FIGURES = re.compile(r"(?:released|issued|available|distributed) (?:approximately |about )?\W*$", re.IGNORECASE)


def read_minutes(passage: Passage) -> list[Fact]:
    """Return the minutes before the call; the larger of "5-10".

    Rule *not for software*: time to set up a player, or to find a web site, is none.
    """
    facts = []
    for match in _MINUTES.finditer(passage.text):
        before = passage.text[: match.start()]
        if _SOFTWARE.search(passage.text) or passage.mode(match.start(), match.end()) is Mode.REPLAY:
            continue
        if _FIGURES.search(before) or (_SITE.search(passage.text) and not _PHONE.search(passage.text)):
            continue
        count = match["high"].lower()
        span = passage.piece.span(match.start(), match.end())
        facts.append(Fact(Kind.MINUTES, _WORDS.get(count) or int(count), span, replay=False))
    return facts
