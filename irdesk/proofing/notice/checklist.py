"""What rules ask a release to state, as data: each item with its source and the test for it."""

import re
from collections.abc import Callable, Iterator

import msgspec

from irdesk.domain.call import Call
from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.words.seek import seek

FAIR_DISCLOSURE = "Regulation FD, C&DI 102.01"
SAFE_HARBOR = "Securities Exchange Act of 1934, section 21E(c)(1)(A)(i)"


class Item(msgspec.Struct, frozen=True):
    """Something that the notice of a call must say: its name, the rule that asks for it, and the test."""

    name: str
    source: str
    stated: Callable[[Call, str], bool]
    severity: str = "warning"


_REPLAY = re.compile(
    r"\b(?:re-?play|archived?|recording)\b[^.]{0,120}\b(?:available|accessible|accessed|posted|found|heard)\b[^.]{0,80}"
    r"\b(?:at|on|via|through|by|from)\b"
)
_REPLAYS = ("replay", "re-play", "archive", "recording")
NOTICE: tuple[Item, ...] = (
    Item("the date of the call", FAIR_DISCLOSURE, lambda call, text: call.date is not None or "today" in text),
    Item("the time of the call", FAIR_DISCLOSURE, lambda call, _text: call.time is not None),
    Item("the time zone of the call", FAIR_DISCLOSURE, lambda call, _text: call.zone is not None),
    Item(
        "how to join the call",
        FAIR_DISCLOSURE,
        lambda call, text: bool(call.dial_in or call.webcast or call.registration or "webcast" in text),
    ),
    Item(
        "how to hear a replay",
        FAIR_DISCLOSURE,
        lambda call, text: call.replay is not None or any(seek(_REPLAY, text, _REPLAYS)),
        "note",
    ),
    Item(
        "how long the replay is up",
        FAIR_DISCLOSURE,
        lambda call, _text: call.replay is None or call.replay.until is not None,
        "note",
    ),
)
_FORWARD = re.compile(r"\b(?:expects?|anticipates?|guidance|outlook|forecasts?)\b")
_HARBOR = re.compile(r"forward-?\s?looking\s+(?:statements?|information)|safe\s+harbor", re.IGNORECASE)


_A_SENTENCE = 60  # characters: a heading alone cautions nobody


def notice(book: Book) -> Iterator[Finding]:
    """Yield a finding for each item that the notice of a call should state."""
    text = book.lower
    for call in book.release.calls:
        if not (call.date or call.time or call.dial_in or call.webcast):
            continue  # a call is only mentioned
        where = call.span("date") or call.span("time") or call.span("webcast")
        missing = [item for item in NOTICE if not item.stated(call, text)]
        announced = call.time or call.dial_in or call.webcast  # a day alone is only a word that there will be a call
        for item in missing:
            message = f"The notice does not say {item.name} ({item.source})."
            severity = item.severity if announced else "note"
            yield finding(book.text, "notice", severity, "missing", message, where)
        if not missing:
            message = f"The notice of the call says all that is asked ({FAIR_DISCLOSURE})."
            yield finding(book.text, "notice", "ok", "exact", message, where)


def safe_harbor(book: Book) -> Iterator[Finding]:
    """Yield a finding on the meaningful caution that forward-looking words need."""
    forward = _FORWARD.search(book.lower)
    if forward is None or not book.sheets:
        return
    there = book.release.safe_harbor is not None or any(
        len(paragraph.text) > _A_SENTENCE and _HARBOR.search(paragraph.text) for paragraph in book.prose
    )
    span = book.release.span("safe_harbor") or book.span(forward.start(), forward.end())
    message = (
        "Forward-looking words are covered by a cautionary paragraph"
        if there
        else f"“{book.text[forward.start() : forward.end()]}” looks forward, but no cautionary paragraph is there"
    )
    yield finding(
        book.text,
        "notice",
        "ok" if there else "warning",
        "exact" if there else "missing",
        f"{message} ({SAFE_HARBOR}).",
        span,
    )


def unaudited(book: Book) -> Iterator[Finding]:
    """Yield a note for each statement that does not say whether it is audited, where another does."""
    statements = [s for s in book.release.statements if s.kind in {"operations", "balance_sheet", "cash_flows"}]
    marked = any(s.audited is not None for s in statements)
    if len(statements) > 1 and "audit" not in book.lower:
        message = "No statement says whether it is audited or unaudited."
        about = statements[0].span("title") or statements[0].span("table")
        yield finding(book.text, "notice", "warning", "missing", message, about)
        return
    for statement in statements:
        if statement.audited is None and (marked or "unaudited" not in book.lower):
            message = f"“{statement.title or statement.kind}” is not marked as audited or unaudited."
            yield finding(
                book.text, "notice", "note", "missing", message, statement.span("title") or statement.span("table")
            )
