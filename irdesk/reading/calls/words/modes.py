"""To which of the two, the live call or its replay, a place in a text belongs."""

import re

from irdesk.reading.calls.words.cues import Mark, Mode

# "Webcast: www.acme.com (live and replay)", "heard (live or replay) at our site": neither tells of what follows.
_LIVE_AND_REPLAY = re.compile(
    r"\blive (?:and|&|or) (?:re-?play|archived?|on-? ?demand)(?:(?: at| on)?\W*$|(?=\)))", re.IGNORECASE
)
_ARCHIVE = re.compile(r"archiv|on-? ?demand|remain|continue to be|stay", re.IGNORECASE)
_OTHER_CLAUSE = re.compile(
    r"[;,]? (?:and|while|with)(?: also)? (?:(?:an?|the|its|our|telephone|audio|webcast|phone) ){0,4}$|[;.] ?\W*$"
    # "800-555-0100 or, after noon, may hear a recording": what follows has a verb of its own.
    r"|\b(?:or|but)\b(?:(?!\w+ing\b|\d{4})[^;.]){0,40}\b(?:may|can|will)\b[^;.]{0,30}$"
)
_TIED = re.compile(
    r"\s*(?:,? ?\(?[\w ]{0,25}(?:code|ID|PIN|number|#)\W{0,3}[\d-]{3,12}\)?)?,?\s*"
    r"(?:\(|for|to)\s?(?:the |a |an |hear |access |listen to |instant |telephone ){0,4}",
    re.IGNORECASE,
)

# "A replay of the call, scheduled for 5 p.m. on May 13, is at 800-555-0130": the hour between the commas is the call's.
_WHEN_HELD = re.compile(
    r"\b(?:call|teleconference|webcast), (?:(?:which|that) )?(?:(?:is|was|will be|to be) )?(?:scheduled|held)\b"
    r"(?:[^,;]|, (?=\d{4})){1,90}(?=,)",
    re.IGNORECASE,
)
# "Phone 800-555-0100 | Encore: 800-555-0130": a cue with a colon heads what follows it.
_HEADS = re.compile(r"[\w-]{0,12}:")


def mode_at(marked: list[Mark], text: str, start: int, end: int, inherited: Mode) -> Mode:
    """Return what `text[start:end]` belongs to.

    Rules: *afterword* ("888-555-0100 (replay)"), *last cue before*, *first cue after*, else what the text was about.
    """
    if marked and any(held.start() < start < held.end() for held in _WHEN_HELD.finditer(text)):
        return Mode.LIVE
    after = next((mark for mark in marked if mark.start >= end), None)
    if after and after.strong and _is_afterword(text[end : after.start]):
        return after.mode
    mode: Mode | None = None
    for mark in marked:
        if mark.start >= start:
            break
        if mode is None or mark.strong or mode is Mode.LIVE:
            mode = mark.mode
    if mode is not None:
        return mode
    between = text[end : after.start] if after else ""
    if after and _HEADS.match(text, after.end):
        return inherited
    if after and not _OTHER_CLAUSE.search(between) and not (after.mode is Mode.REPLAY and ";" in between):
        return after.mode
    return inherited


def _is_afterword(between: str) -> bool:
    """Tell whether the words between a value and a cue tie them: an opened bracket, "for the", "to hear a"."""
    return _TIED.fullmatch(between) is not None


def last_mode(marked: list[Mark], text: str, inherited: Mode) -> Mode:
    """Return what the text is about after a piece.

    Rule *archives don't carry over*: the archive of the webcast is said in passing, and so is `(live and replay)`.
    """
    mode: Mode | None = None
    both = _LIVE_AND_REPLAY.search(text)
    if both and not any(mark.start >= both.end() for mark in marked):
        return inherited
    for mark in marked:
        if mode is not None and _ARCHIVE.match(text, mark.start):
            continue
        if mode is None or mark.strong or mode is Mode.LIVE:
            mode = mark.mode
    return mode or inherited
