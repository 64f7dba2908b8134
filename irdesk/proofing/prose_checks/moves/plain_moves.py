"""Words of direction between two counts that no table shows: "236.1 million therms, down from 228.0 million"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.words.seek import seek
from irdesk.proofing.words.sentences import lowered

_NUMBER = r"(?P<{0}>\d{{1,3}}(?:,\d{{3}})+|\d{{2,}}|\d+\.\d+)(?P<{0}s> thousand| million| billion)?"
_FROM = re.compile(
    r",? (?:(?P<up>up|higher|an increase|increasing|rising)"
    r"|(?P<down>down|lower|a decrease|a decline|decreasing|falling))"
    rf"(?: slightly| sharply)? from {_NUMBER.format('before')}(?![\d.,]*\d|\s?%| percent| cents| basis)"
)
_OPENS = (", up", ", down", ", higher", ", lower", ", an increase", ", a decrease", ", a decline", ", increasing",
          ", decreasing", ", rising", ", falling", " up", " down")  # fmt: skip
_NOW = re.compile(rf"(?<![$€£¥\d.,/-])(?<![$€£¥] ){_NUMBER.format('now')}(?P<unit>(?: [a-z][\w/-]*){{0,4}})$")
_RANK = re.compile(r"\b(?:no\.?|number|rank\w*|place|position|top|grade|score)\W*$|#\s?$")
_YEARS = range(1900, 2100)
_FAR = 70


def plain_moves(book: Book) -> Iterator[Finding]:
    """Yield an error for each two counts between which the words lead the other way."""
    for paragraph in book.numbered:
        lower = lowered(paragraph.text)
        last = -1
        for move in seek(_FROM, lower, _OPENS):
            now = _NOW.search(lower, max(0, move.start() - _FAR), move.start())
            if now is not None and move.start("before") != last:
                last = move.start("before")
                yield from _held(book, paragraph, now, move)


def _value(found: re.Match[str], name: str) -> Decimal:
    return Decimal(found[name].replace(",", ""))


def _held(book: Book, paragraph: Paragraph, now: re.Match[str], move: re.Match[str]) -> Iterator[Finding]:
    one, other = _value(now, "now"), _value(move, "before")
    years = any(each == int(each) and int(each) in _YEARS for each in (one, other))
    ranked = _RANK.search(now.string, max(0, now.start() - _FAR), now.start()) is not None
    if years or ranked or (now["nows"] or "") != (move["befores"] or "") or one == other:
        return
    rose = one > other
    if rose == (move["up"] is not None):
        return
    message = f"“{move.group().strip(' ,')}”: {now['now']} is {'more' if rose else 'less'} than {move['before']}."
    spans = (paragraph.span(*move.span()), paragraph.span(*now.span("now")), paragraph.span(*move.span("before")))
    stated = move["up"] or move["down"]
    yield finding(book.text, "direction", "error", "inconsistent", message, *spans, stated=stated)
