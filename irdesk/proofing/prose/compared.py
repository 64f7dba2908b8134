"""Whether a number of a sentence is what another one is held against."""

import re

import msgspec

from irdesk.proofing.prose.asides import without
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
            and not _unchanged(sentence, at, quantity)
            and not _turned_to(sentence, at, metric)
            for at in sentence.compares
        )
    ):
        return True
    if (
        former is not None
        and former.compared
        and (_says_again(sentence, former, quantity) or _in_its_bracket(sentence, former, quantity))
    ):
        return True
    between = sentence.paragraph.text[former.quantity.end if former is not None else begin : quantity.start]
    return _still(former, metric) and not (
        TO.search(sentence.paragraph.text[begin : quantity.start]) or _ANEW.search(between)
    )


_ANEW = re.compile(r"[,;] (?:while|whereas) (?!.*\b(?:than|from|against|versus|compared)\b)", re.IGNORECASE)
"""What opens a clause with a figure of its own: "over the prior year's $18.3 million, while service sales of"."""


def _in_its_bracket(sentence: Sentence, former: Claim, quantity: Quantity) -> bool:
    """Say whether a number stands in one bracket with the one before it: "(2Q24: $36.9 million, $0.35 per share)"."""
    text = sentence.paragraph.text
    opened = text.rfind("(", sentence.start, former.quantity.start)
    return opened >= 0 and not {")", ";"} & set(text[opened : quantity.start])


def _of_then(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether a number stands in brackets behind its period: "down 4.5% (third quarter of 2023: $50.2 million)"."""
    text = sentence.paragraph.text
    when = next((each for each in reversed(sentence.whens) if each.end <= quantity.start), None)
    return (
        when is not None
        and _COLON.fullmatch(text, when.end, quantity.start) is not None
        and _OPENED.search(text, sentence.start, when.start) is not None
    )


def as_bracketed(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Return a number in brackets right behind one of its kind as the one before it: "$55.9 million ($61.7 million)".

    So it is with several: "$55.9 million, $0.95 a share ($61.7 million, $1.04)".
    """
    text = sentence.paragraph.text
    opened = text.rfind("(", sentence.start, quantity.start)
    closed = text.find(")", max(opened, quantity.end - 1), sentence.end)
    if quantity.translated or opened < 0 or closed < 0 or ")" in text[opened : quantity.start]:
        return quantity
    inner = [each for each in sentence.quantities if opened < each.start < closed]
    former = [each for each in sentence.quantities if each.end <= opened][-len(inner) :]
    cuts = [(each.start, min(each.end, closed)) for each in inner]
    alike = bool(former) and (former[0].kind, former[0].currency) == (inner[0].kind, inner[0].currency)
    if not alike or inner[0].translated or not _AND_A_SHARE.fullmatch(without(text, opened + 1, closed, cuts)):
        return quantity
    if _A_SHARE.fullmatch(text, former[-1].end, opened) is None:
        return quantity
    end = min(quantity.end, closed)
    like = dict(zip([each.start for each in inner], former, strict=False)).get(quantity.start)
    a_share = like is not None and (like.kind, quantity.kind, quantity.scale) == ("per_share", "money", 1)
    return msgspec.structs.replace(
        quantity,
        kind="per_share" if a_share else quantity.kind,
        basis=like.basis if a_share and like is not None else quantity.basis,
        bracketed=True,
        negative=False,
        end=end,
        printed=text[quantity.start : end],
    )


_A_SHARE = re.compile(r"(?:\s(?:per|a) (?:\w+ )?(?:share|unit|ADS))?\s?", re.IGNORECASE)
_AND_A_SHARE = re.compile(r"(?:[\s,]|\bor\b|\b(?:per|a) (?:(?:diluted|basic|common) )*(?:share|unit)\b)*")
_OPENED = re.compile(r"[(\[](?:the |in |for )*$")
_COLON = re.compile(r": ?")


def _says_again(sentence: Sentence, former: Claim, quantity: Quantity) -> bool:
    """Say whether a figure only says again what the one before it says: "$49.6 million, or $0.52 on 95 million"."""
    pair, gap = (former.quantity.kind, quantity.kind), sentence.paragraph.text[former.quantity.end : quantity.start]
    if pair == ("per_share", "shares"):
        return _ON.match(gap) is not None
    return pair == ("money", "per_share") and AGAIN.match(gap) is not None


_STILL = re.compile(
    r"\b(?:unchanged|flat|stable|consistent|in line|level|steady|similar|even)\W(?:\w+\W){0,3}\w*$", re.IGNORECASE
)
_AT = re.compile(r"\bat (?:approximately |about )?$", re.IGNORECASE)


def _unchanged(sentence: Sentence, at: int, quantity: Quantity) -> bool:
    """Say whether a number is what is as it was: "unchanged from the prior year at 8.2%"."""
    text = sentence.paragraph.text
    named = any(at < when.start and when.end <= quantity.start for when in sentence.whens)
    return named and bool(_STILL.search(text, sentence.start, at) and _AT.search(text, at, quantity.start))


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
    alike = metric.key.removeprefix("adjusted_") == former.metric.key.removeprefix("adjusted_")
    return alike and not _afresh(former, metric)


_ON = re.compile(r"^(?: per (?:\w+ ){0,2}(?:share|unit))?,? on (?:approximately |about )?$", re.IGNORECASE)


def _afresh(former: Claim, metric: Mention) -> bool:
    """Say whether a metric is named anew: of a verb, "…, and revenue from services was", or behind a semicolon."""
    text = former.paragraph.text
    if metric.start < former.quantity.end:
        return False
    opened = text[former.sentence[0] : former.quantity.start].rpartition("(")[2].rstrip(" $€£")
    if opened.endswith(":") and ")" in text[former.quantity.end - 1 : metric.start].partition("(")[0]:
        return True  # the bracket that holds what is compared is closed: "€0.80 (fiscal 2025: €0.67), and core EPS"
    return ";" in text[former.quantity.end : metric.start] or bool(VERB.match(text, metric.end))
