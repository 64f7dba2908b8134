"""Two lists of numbers of which none is known to be the replay's."""

import re
from collections import defaultdict

from irdesk.domain.call import DialIn
from irdesk.domain.source import Doubt
from irdesk.reading.calls.facts import Fact, Kind
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.replays.archive import is_online

_FREE = re.compile(r"\+(?:18(?:00|88|77|66|55|44|33)|(?!1)\d{1,3}?80[08]?\d)")
_DIALLED = re.compile(r"\bdial|\bparticipate|\bcall[- ]in\b", re.IGNORECASE)


def without_doubles(found: list[Passage], facts: list[Fact]) -> tuple[list[Fact], tuple[Doubt, ...]]:
    """Return the facts without the numbers of two lists that all went to one side, and the doubt that says so.

    Rule *one side*: the call and its replay are both told of, one of them has no number, and the other has each kind
    of number for each audience twice.
    """
    numbers = [fact for fact in facts if isinstance(fact.value, DialIn)]
    sides = {fact.replay for fact in numbers}
    if len(sides) != 1 or not _are_doubled(numbers) or not _tells(found, replay=not numbers[0].replay):
        return facts, ()
    field = "call.replay.dial_in" if numbers[0].replay else "call.dial_in"
    printed = ", ".join(fact.value.printed for fact in numbers if isinstance(fact.value, DialIn))
    why = f"two lists of numbers are printed, and not which of them is the replay's: {printed}"
    kept = [fact for fact in facts if fact.kind is not Kind.NUMBER]
    return kept, (Doubt(field, why, numbers[0].span),)


def _are_doubled(numbers: list[Fact]) -> bool:
    """Tell whether there are two audiences or more, each with two numbers of one kind, toll-free or not."""
    kinds: defaultdict[str | None, list[bool]] = defaultdict(list)
    for number, audience in {
        fact.value.number: fact.value.audience for fact in numbers if isinstance(fact.value, DialIn)
    }.items():
        kinds[audience].append(_FREE.match(number) is not None)
    return None not in kinds and len(kinds) > 1 and all(len(two) == 2 and two[0] == two[1] for two in kinds.values())


def _tells(found: list[Passage], *, replay: bool) -> bool:
    """Tell whether the side without a number is spoken of: a replay that is not online, or a call to dial in to."""
    spoken = [passage for passage in found if not passage.context]
    if replay:
        return any(passage.is_replay and passage.marks and not is_online(passage.text, None) for passage in spoken)
    named = any(passage.names_call for passage in spoken)
    return named and any(_DIALLED.search(passage.text) for passage in spoken)
