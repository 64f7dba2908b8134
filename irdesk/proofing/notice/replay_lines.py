"""Numbers that play recordings: the conference services' replay lines, which no live call is held on."""

from collections.abc import Iterator

from irdesk.domain.call import Call, Replay
from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book

REPLAY_LINES = frozenset({
    "+18445122921", "+14123176671", "+18773447529", "+14123170088", "+18556699658", "+18776606853", "+12016127415",
    "+18668139403", "+19294586194", "+18558592056", "+14045373406", "+18882031112", "+17194570820", "+18882868010",
    "+16178016888", "+18006421687", "+17066459291", "+18774814010", "+19198822331", "+18886606345", "+12898191450",
    "+18883900541", "+14167648677",
})  # fmt: skip
"""The lines that the large services in North America print for their replays."""


def recordings(book: Book) -> Iterator[Finding]:
    """Yield an error for each number of the live call that plays recordings, and of the replay that is the call's."""
    for call in book.release.calls:
        played = {each.number for each in call.replay.dial_in} if call.replay else set()
        live = {each.number for each in call.dial_in}
        for each in call.dial_in:
            if each.number in REPLAY_LINES and not live <= played:
                message = f"{each.printed} is given for the live call, but it is a line for replays."
                yield finding(
                    book.text, "phone", "error", "inconsistent", message, each.span("number"), stated=each.printed
                )
        yield from _live_for_replay(book, call, call.replay)


def _live_for_replay(book: Book, call: Call, replay: Replay | None) -> Iterator[Finding]:
    """Yield a warning for a number of the live call among several of the replay, which has a code of its own."""
    played = {each.number for each in replay.dial_in} if replay else set()
    live = {each.number for each in call.dial_in}
    if replay is None or not played - live or replay.pass_code in {None, call.conference_id}:
        return
    for each in replay.dial_in:
        if each.number in live:
            message = f"{each.printed} is given for the replay, but it is a number of the live call; the others differ."
            span = each.span("number")
            yield finding(book.text, "phone", "warning", "inconsistent", message, span, stated=each.printed)
