"""The row whose name stands behind its figure: "an $11.2 million impairment", "$29.8 million in receivables"."""

import re

from irdesk.proofing.prose.claim import Sentence, Setting
from irdesk.proofing.prose.quantities import Quantity
from irdesk.proofing.prose.row_names import facts_named

_OWED = frozenset({"facility", "note", "loan", "debt", "borrowing", "term", "credit", "debenture", "bond", "mortgage"})
_IN = re.compile(r" (?:in|of) (?:total |net |our |its )?")
_GOES_ON = re.compile(r"[ -](?!(?:and|as|at|on|was|were|compared|with|while|plus|versus|up|down)\b)\w|[’']s ")


def row_behind(here: Setting, sentence: Sentence, quantity: Quantity) -> tuple[str, ...] | None:
    """Return the row whose name stands behind a number, an empty one where that is what may be drawn: a facility."""
    behind = next((each for each in sentence.names if 0 <= each.start - quantity.end <= 1), None)
    if behind is None:
        return _held_behind(here, sentence, quantity)
    return behind.words if _OWED.isdisjoint(behind.words) else ()


def _held_behind(here: Setting, sentence: Sentence, quantity: Quantity) -> tuple[str, ...] | None:
    """Return the line of the balance sheet that stands behind its figure; what is owed it shows after costs."""
    text = sentence.paragraph.text
    name = next((each for each in sentence.names if each.start > quantity.end), None)
    if name is None or _IN.fullmatch(text, quantity.end, name.start) is None or _GOES_ON.match(text, name.end):
        return None
    facts = [fact for fact in facts_named(here.book, name.words) if fact.sheet.statement.kind != "cash_flows"]
    held = bool(facts) and all(fact.period[0] is None for fact in facts) and _OWED.isdisjoint(name.words)
    return name.words if held else None
