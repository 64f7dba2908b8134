"""Whether a number of a sentence is what another one is held against."""

import re

from irdesk.proofing.prose.claim import Claim, Sentence
from irdesk.proofing.prose.claim_words import AGAIN, TO, VERB
from irdesk.proofing.prose.metrics import Mention
from irdesk.proofing.prose.only_compared import is_spent
from irdesk.proofing.prose.quantities import Quantity


def is_compared(
    sentence: Sentence, begin: int, quantity: Quantity, metric: Mention | None, former: Claim | None
) -> bool:
    """Say whether a number is what another one is held against."""
    if (
        quantity.bracketed
        or _of_then(sentence, quantity)
        or any(
            begin <= at < quantity.start
            and not is_spent(sentence.whens, at, quantity.start)
            and not _turned_to(sentence, at, metric)
            for at in sentence.compares
        )
    ):
        return True
    if former is not None and former.compared and _says_again(sentence, former, quantity):
        return True
    return _still(former, metric) and not TO.search(sentence.paragraph.text[begin : quantity.start])


def _of_then(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether a number stands in brackets behind its period: "down 4.5% (third quarter of 2023: $50.2 million)"."""
    text = sentence.paragraph.text
    when = next((each for each in reversed(sentence.whens) if each.end <= quantity.start), None)
    return (
        when is not None
        and _COLON.fullmatch(text, when.end, quantity.start) is not None
        and _OPENED.search(text, sentence.start, when.start) is not None
    )


_OPENED = re.compile(r"[(\[](?:the |in |for )*$")
_COLON = re.compile(r": ?")


def _says_again(sentence: Sentence, former: Claim, quantity: Quantity) -> bool:
    """Say whether a figure a share only says again what the amount before it says: "$49.6 million, or $0.52"."""
    pair = (former.quantity.kind, quantity.kind) == ("money", "per_share")
    return pair and AGAIN.match(sentence.paragraph.text[former.quantity.end : quantity.start]) is not None


_NEW = re.compile(r"^[^,]{0,20},? (?:and|while|with|as) (?:[\w-]+ ){0,3}$")


def _turned_to(sentence: Sentence, at: int, metric: Mention | None) -> bool:
    """Say whether a sentence is through with a comparison: "up 9% on last year, and net income of"."""
    named = [when for when in sentence.whens if at < when.start and metric is not None and when.end <= metric.start]
    return (
        bool(named) and metric is not None and bool(_NEW.match(sentence.paragraph.text[named[-1].end : metric.start]))
    )


def _still(former: Claim | None, metric: Mention | None) -> bool:
    """Say whether a number goes on with what the last one was compared with: the same metric, once more."""
    if former is None or not former.compared or metric is None or former.metric is None:
        return False
    return metric.key == former.metric.key and not _afresh(former, metric)


def _afresh(former: Claim, metric: Mention) -> bool:
    """Say whether a metric is named anew as the subject of a verb: "…, and revenue from services was"."""
    return metric.start >= former.quantity.end and bool(VERB.match(former.paragraph.text, metric.end))
