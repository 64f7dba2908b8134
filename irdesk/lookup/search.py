"""Ranked answers: exact fragments first, then words that are one or two letters off."""

import datetime as dt
from collections.abc import Sequence

from irdesk.domain.answer import Answer
from irdesk.lookup.answers import Records, answer
from irdesk.lookup.index import PORTION, QUICK, Entry, Hits, Vocabulary
from irdesk.lookup.words import fragments

KIND_WEIGHT = {"contact": 5.0, "replay": 5.0, "call": 4.5, "row": 3.0, "release": 2.5, "company": 2.0, "highlight": 1.5}
KIND_WORDS = {
    "replay": ("replay", "playback", "pass"),
    "call": ("call", "dial", "conference", "webcast"),
    "contact": ("contact", "phone", "cell", "media", "investor"),
    "release": ("release", "headline"),
    "company": ("company",),
    "highlight": ("highlight",),
    "row": ("row", "table"),
}
MOODS = {"live": 5.0, "soon": 4.0, "open": 3.0, "plain": 1.0, "over": 0.0, "": 0.0}
SHORTLIST = 60
FEW = 3


def search(
    index: Hits, records: Records, typed: str, now: dt.datetime, limit: int = 50, *, deep: bool = True
) -> tuple[Answer, ...]:
    """Return the best answers to what was typed, the best first; nothing typed has no answer.

    Without `deep` only exact fragments are tried, over a bounded number of records: fit for every key on the
    interface's own thread. With it the whole index is, and words with slips where the exact ones find little.
    """
    words = fragments(typed)
    hits = index.hits(words, tries=None if deep else QUICK)
    if deep and len(hits) < FEW and words:
        near = nearest(index, words)
        hits += [entry for entry in index.hits(near) if entry not in hits] if near != words else []
        words = words if hits and near == words else near
    ranked = sorted(hits, key=lambda entry: -likeness(entry, words))[: max(SHORTLIST, limit)]
    found = [answer(entry, records, now, likeness(entry, words)) for entry in ranked]
    newest = max((entry.day for entry in ranked), default=0)
    days = {id(made): entry.day for made, entry in zip(found, ranked, strict=True)}
    found.sort(key=lambda made: -(made.score + _present(made, days[id(made)], newest)))
    return tuple(found[:limit])


def nearest(index: Hits, words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of the index that are nearest to those typed; a word that stands there stays."""
    made = []
    for word in words:
        cutoff = 0 if len(word) < 4 or word.isdigit() else 1 if len(word) < 7 else 2
        if not cutoff or index.hits((word,), 1):
            made.append(word)
            continue
        made.append(_nearest(word, cutoff, index.vocabulary))
    return tuple(made)


def _nearest(word: str, cutoff: int, vocabulary: Vocabulary) -> str:
    """Return the word of the vocabulary that is at most `cutoff` letters off, the nearest; else the word itself.

    A portion at a time: the other threads wait while rapidfuzz looks through one.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    best = word
    for size in sorted(range(len(word) - cutoff, len(word) + cutoff + 1), key=lambda size: abs(size - len(word))):
        same = vocabulary.get(size, ())
        for first in range(0, len(same), PORTION):
            part = same[first : first + PORTION]
            near = process.extractOne(word, part, scorer=DamerauLevenshtein.distance, score_cutoff=cutoff)
            if near:
                best, cutoff = near[0], int(near[1]) - 1
            if cutoff < 1:
                return best
    return best


def likeness(entry: Entry, words: Sequence[str]) -> float:
    """Return how well an entry fits: its kind, the kind that a word names, and words that begin or fill its own."""
    text = f" {entry.text} "
    score = KIND_WEIGHT[entry.kind]
    for word in words:
        if len(word) >= 3 and any(name.startswith(word) for name in KIND_WORDS[entry.kind]):
            score += 8.0
        at = text.find(f" {word}")
        if at >= 0:
            score += 2.0 if text[at + len(word) + 1 : at + len(word) + 2] in {" ", ",", "."} else 1.0
            score += 1.0 if at < 40 else 0.0
    return score


def _present(made: Answer, day: int, newest: int) -> float:
    """Return the weight of what is live now, and of the newest release."""
    return MOODS.get(made.mood, 0.0) + (1.0 if day == newest else max(0.0, 1.0 - (newest - day) / 400))
