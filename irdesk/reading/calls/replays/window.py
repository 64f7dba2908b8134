"""The window of the replay: from when and until when it can be heard, by telephone or online."""

from typing import NamedTuple

from irdesk.reading.calls.facts import Fact, Kind
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.replays.archive import is_online
from irdesk.reading.calls.replays.ending import Ending, dated_end, length_of
from irdesk.reading.calls.replays.opening import Opening, opening_of
from irdesk.reading.calls.words.cues import Mode
from irdesk.reading.calls.words.dates import Day, find_days
from irdesk.reading.calls.words.times import Time, find_times


class Window(NamedTuple):
    """What one passage says of the window: the telephone's, or (`online`) the archive's."""

    online: bool
    opening: Opening | None = None
    ending: Ending | None = None


def read_window(passage: Passage) -> list[Fact]:
    """Return the window that a passage states, if it is about a replay."""
    if not passage.is_replay:
        return []
    days = [day for day in find_days(passage.text) if _of_replay(passage, day)]
    times = [time for time in find_times(passage.text) if _of_replay(passage, time)]
    ending = dated_end(passage, days, times) or length_of(passage)
    opening = opening_of(passage, days, times, ending.day if ending else None)
    if not (ending or opening):
        return []
    place = (ending or opening or Opening("", passage.piece.span(0, 1))).span
    window = Window(is_online(passage.text, ending.stop if ending else None), opening, ending)
    return [Fact(Kind.WINDOW, window, place, replay=True)]


def _of_replay(passage: Passage, item: Day | Time) -> bool:
    return passage.mode(item.start, item.end) is Mode.REPLAY
