"""Which calls a release speaks of: most one, some a second on another day; and whether it is put off."""

import datetime as dt
import re
from typing import NamedTuple

from irdesk.domain.call import Call
from irdesk.reading.calls.choose import spans_of
from irdesk.reading.calls.facts import Fact, Kind
from irdesk.reading.calls.layout.tongues import LANGUAGES
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.moves import OFF
from irdesk.reading.calls.when import Moment
from irdesk.reading.calls.words.names import CALL

_HELD = re.compile(
    r"\b(?:host|hold|held|conduct|schedul|sponsor|conven|begin|start|tak\w* place|will (?:also )?be)\w*", re.IGNORECASE
)
# Of a call that is held twice, the one in English counts.
_ABROAD = re.compile(rf"\bin (?!English)(?:{LANGUAGES})\b", re.IGNORECASE)
_ENGLISH = re.compile(r"\bin English\b", re.IGNORECASE)
_RESULTS = re.compile(r"\b(?:results|earnings|quarter|fiscal|year[- ]end|half[- ]year)", re.IGNORECASE)


class Share(NamedTuple):
    """What belongs to one call: its passages, its facts and its moment."""

    passages: list[Passage]
    facts: list[Fact]
    moment: Moment


def shares(found: list[Passage], facts: list[Fact], moments: list[Moment]) -> list[Share]:
    """Divide a release among its calls, the results call first; one without a number or address last.

    Rule *another day, another call*: a second moment counts only where its sentence says that a call is held then.
    """
    if not moments:
        return [Share(found, facts, Moment())]
    kept = [_in_english(found, moments)]
    for moment in moments:
        if moment.date_span and all(moment.date != known.date for known in kept) and _is_held(found, moment, kept[0]):
            kept.append(moment)
    kept.sort(key=lambda moment: moment.place)
    bounds = [0, *(moment.place for moment in kept[1:]), len(found)]
    divided = [
        Share(found[low:high], [fact for fact in facts if low <= fact.place < high], moment)
        for moment, low, high in zip(kept, bounds, bounds[1:], strict=False)
    ]
    return sorted(
        divided,
        key=lambda share: (
            _ABROAD.search(found[share.moment.place].text) is not None,
            not any(fact.kind in (Kind.NUMBER, Kind.SITE) for fact in share.facts),
            _RESULTS.search(found[share.moment.place].text) is None,
            share.moment.date or dt.date.max,
        ),
    )


def _in_english(found: list[Passage], moments: list[Moment]) -> Moment:
    """Return the best supported moment; of two on one day that are told by their languages, the one in English."""
    best = moments[0]
    if _ABROAD.search(found[best.place].text) is None:
        return best
    told = (moment for moment in moments if moment.date == best.date and moment.place != best.place)
    return next((moment for moment in told if _ENGLISH.search(found[moment.place].text)), best)


def _is_held(found: list[Passage], moment: Moment, first: Moment) -> bool:
    """Tell whether the sentence of a moment announces a call of its own."""
    text = found[moment.place].text
    apart = moment.place == moment.day_place and first.place == first.day_place != moment.place
    apart = apart and moment.time != first.time
    return apart and moment.score >= 7 and CALL.search(text) is not None and _HELD.search(text) is not None


def put_off(found: list[Passage]) -> Call | None:
    """Return the call that a release says is cancelled or postponed, without a moment, or None."""
    for passage in found:
        off = OFF.search(passage.text)
        if off and CALL.search(passage.text) and not passage.context:
            span = passage.piece.span(0, len(passage.text))
            return Call(cancelled=True, note=passage.text, spans=spans_of(note=span))
    return None
