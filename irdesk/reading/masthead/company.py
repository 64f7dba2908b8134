"""The issuer: its name as the release writes it, exchange and ticker."""

import re

import msgspec

from irdesk.domain.prose import Lines, Paragraph, fold
from irdesk.domain.source import Span
from irdesk.reading.masthead.capitals import ordinary
from irdesk.reading.masthead.exchanges import BARE, CODED, REVERSED, TICKER, exchange_of, listings, symbols
from irdesk.reading.masthead.names import clean, is_name
from irdesk.reading.masthead.placelines import released_by
from irdesk.reading.masthead.titled import named_in_title
from irdesk.reading.masthead.wordings import (
    ABOUT,
    ANNOUNCING,
    APPOSED,
    APPOSITION,
    BETWEEN,
    BOARD,
    HOSTING,
    LEGAL_FORM,
    NAME,
    NAME_BEFORE,
    OF_ANOTHER,
    SMALL_BEFORE,
    TITLED,
    WE,
)

MOST = 400_000
"""A company is looked for within this many characters."""


OPENING = 4_000
"""The title and the first sentences stand within this many characters."""


class Issuer(msgspec.Struct, frozen=True):
    """The company as read: `name` in ordinary capitals, `printed` as it stands at `spans["name"]`."""

    name: str | None = None
    printed: str | None = None
    exchange: str | None = None
    ticker: str | None = None
    spans: dict[str, Span] = {}


def find_issuer(text: str, lines: Lines, after: int | None, start: int, end: int) -> Issuer:
    """Read the company from the sentence at `after` (behind the dateline), else from the first ticker of the top."""
    issuer = _subject(fold(text, after, min(len(text), after + 700), lines), text) if after is not None else Issuer()
    if issuer.ticker and issuer.name:
        return issuer
    issuer = _merge(issuer, _by_ticker(text, lines, start, min(len(text), start + MOST), issuer))
    issuer = issuer if issuer.name else _releasing(text, lines, start, end)
    issuer = issuer if issuer.name else _announcing(text, lines, start, end)
    issuer = issuer if issuer.name else _headed(text, lines, start)
    issuer = issuer if issuer.name else _announcing(text, lines, start, end, BOARD)
    issuer = issuer if issuer.name else _titled(text, lines, start)
    issuer = issuer if issuer.name else _announcing(text, lines, start, end, APPOSED)
    issuer = issuer if issuer.name else _announcing(text, lines, start, end, HOSTING)
    issuer = issuer if issuer.ticker else _listed(issuer, text, lines)
    issuer = issuer if issuer.ticker else _symbol(issuer, text, lines, start, end)
    return _in_full(issuer, text, lines)


def with_title(issuer: Issuer, title: str, place: Span, text: str, lines: Lines) -> Issuer:
    """Take the issuer from the headline where it was not found elsewhere, and then its symbol."""
    found = named_in_title(title, place, text, lines) if issuer.name is None else None
    if found is None:
        return issuer
    issuer = _listed(Issuer(found[0], found[1], spans={"name": found[2]}), text, lines)
    return _in_full(issuer if issuer.ticker else _symbol(issuer, text, lines, 0, 16_000), text, lines)


def _titled(text: str, lines: Lines, start: int) -> Issuer:
    """Read the company from a line of the title that is nothing but a name with its legal form."""
    match = TITLED.search(text, start, min(len(text), start + 1500))
    if match is None or not is_name(name := clean(match["name"])):
        return Issuer()
    return Issuer(ordinary(name, text), name, spans={"name": lines.span(*match.span("name"))})


def _releasing(text: str, lines: Lines, start: int, end: int) -> Issuer:
    """Read the company from the line that says whose stock exchange release it is."""
    found = released_by(text, lines, start, end)
    if found is None or not is_name(name := clean(found[2])):
        return Issuer()
    return Issuer(ordinary(name, text), name, spans={"name": found[3]})


def _in_full(issuer: Issuer, text: str, lines: Lines) -> Issuer:
    """Take the full name, with its legal form, from a line that holds nothing else (over a statement, say)."""
    if issuer.name is None or LEGAL_FORM.search(issuer.name):
        return issuer
    full = re.compile(
        rf"^[^\S\n]*(?P<name>{re.escape(issuer.name)}(?: [A-Z][\w&.]+){{0,2}},? (?:Inc|Corp|Corporation|Incorporated"
        rf"|Company|Ltd"
        r"|Limited|plc|LLC|Co|N\.V|S\.A|AG)\b\.?)(?: and subsidiaries)?[^\S\n]*$",
        re.IGNORECASE | re.MULTILINE,
    )
    names = {ordinary(re.sub(r"\s+", " ", match["name"]), text) for match in full.finditer(text, 0, MOST)}
    if len({name.lower() for name in names}) != 1:
        return issuer
    match = full.search(text, 0, MOST)
    spans = issuer.spans | ({"name": lines.span(*match.span("name"))} if match else {})
    return msgspec.structs.replace(issuer, name=max(names), spans=spans)


def _merge(issuer: Issuer, other: Issuer) -> Issuer:
    """Fill what the first lacks from the second, where they name the same company."""
    if issuer.name is None:
        return other
    if other.name and not _same(issuer.name, other.name):
        return issuer
    exchange, ticker = issuer.exchange or other.exchange, issuer.ticker or other.ticker
    return Issuer(issuer.name, issuer.printed, exchange, ticker, other.spans | issuer.spans)


def _same(one: str, other: str) -> bool:
    first, second = (re.sub(r"[^a-z0-9]", "", re.sub(r"^the ", "", name.lower())) for name in (one, other))
    return first.startswith(second[:8]) or second.startswith(first[:8])


def _subject(opening: Paragraph, text: str) -> Issuer:
    """Read the company that the first sentence is about."""
    lead = re.match(r"(?:[\W_]*)", opening.text)
    ahead = TICKER.match(opening.text)  # `(TSX: ACM) Acme Corp. announces …`
    lead = re.compile(r"[)\s–—-]*").match(opening.text, ahead.end()) if ahead else lead
    match = NAME.match(opening.text, lead.end() if lead else 0)
    if match is None or not (name := clean(match["name"])) or not is_name(name):
        return Issuer()
    at = match.start("name")
    spans = {"name": opening.span(at, at + len(match["name"].rstrip()))}
    exchange, ticker = None, None
    if found := _own_ticker(opening.text, match.end("name")) or ahead:
        exchange, ticker = exchange_of(found), found["ticker"].upper()
        spans["ticker"] = opening.span(*found.span("ticker"))
        if exchange:
            spans["exchange"] = opening.span(*found.span("exchange"))
    return Issuer(ordinary(name, text), name, exchange, ticker, spans)


def _own_ticker(text: str, at: int) -> re.Match[str] | None:
    """Match the ticker in the brackets that follow a name directly."""
    for match in TICKER.finditer(text, at, at + 260):
        between = text[at : match.start()]
        if BETWEEN.fullmatch(between) or (APPOSITION.fullmatch(between) and not OF_ANOTHER.search(between)):
            return match
    bare = BARE.match(text, at)
    if reversed_ := REVERSED.match(text, at):
        return reversed_
    return CODED.match(text, at) or (None if bare and _abbreviates(bare["ticker"], text[:at]) else bare)


def _abbreviates(letters: str, name: str) -> bool:
    """Tell whether letters in brackets are the initials of the name before them, and so perhaps no ticker."""
    return letters in "".join(word[0] for word in re.findall(r"[A-Z][\w&]*", name))


def _by_ticker(text: str, lines: Lines, start: int, end: int, issuer: Issuer) -> Issuer:
    """Read the company before the first ticker of the text (of the same name, where one is known)."""
    for match in TICKER.finditer(text, start, end):
        before = fold(text, _hard_start(text, max(start, match.start() - 260), match.start()), match.start(), lines)
        opened = re.sub(r"(?:\s*[(\[][^()\[\]]{0,120}[)\]])+\s*$", "", before.text).rstrip(" ,([")
        found = SMALL_BEFORE.search(opened) or NAME_BEFORE.search(opened)
        name = clean(found["name"]) if found else ""
        name = name.removeprefix("At ") if WE.match(text, match.end()) else name
        if not found or not is_name(name) or (issuer.name and not _same(issuer.name, name)):
            continue
        places = {key: lines.span(*match.span(key)) for key in ("ticker", "exchange")}
        spans = {"name": before.span(*_place(found, name)), **places}
        return Issuer(ordinary(name, text), name, exchange_of(match), match["ticker"].upper(), spans)
    return Issuer()


def _hard_start(text: str, start: int, end: int) -> int:
    """Return where the run of lines before `end` begins: behind a blank line, a heading, or a sentence's end."""
    at = end
    while (line := text.rfind("\n", start, at)) >= 0:
        before = text[text.rfind("\n", 0, line) + 1 : line].strip()
        if len(before) < 50 or re.search(r"[.:;!?\d]$", before):
            return line + 1
        at = line
    return start


def _listed(issuer: Issuer, text: str, lines: Lines) -> Issuer:
    """Take the exchange and the ticker from the sentence on where the company's stock is traded."""
    if issuer.name is None:
        return issuer
    found = [
        match
        for match in listings(text, MOST)
        if re.search(r"\b(?:its|our|the company['’]s)$", match["whose"], re.IGNORECASE)
        or _same(issuer.name, re.sub(r"['’]s?$", "", match["whose"]))
    ]
    if len(found) != 1:
        return issuer
    place = lines.span(*found[0].span("ticker"))
    spans = issuer.spans | {"ticker": place, "exchange": lines.span(*found[0].span("exchange"))}
    return msgspec.structs.replace(issuer, exchange=exchange_of(found[0]), ticker=found[0]["ticker"], spans=spans)


def _symbol(issuer: Issuer, text: str, lines: Lines, start: int, end: int) -> Issuer:
    """Take the exchange and the ticker from the top's one place with them: `TSE SYMBOL: ACM`, `(ACM – TSX)`."""
    found = symbols(text, start, end) or list(REVERSED.finditer(text, start, min(end, start + OPENING)))
    if issuer.name is None or len(found) != 1:
        return issuer
    spans = issuer.spans | {key: lines.span(*found[0].span(key)) for key in ("ticker", "exchange")}
    ticker = found[0]["ticker"]
    return msgspec.structs.replace(issuer, exchange=exchange_of(found[0]), ticker=ticker, spans=spans)


def _announcing(text: str, lines: Lines, start: int, end: int, opening: re.Pattern[str] | None = None) -> Issuer:
    """Read the company from the first line that opens with a name and `today announced` or the like."""
    for match in (opening or ANNOUNCING).finditer(text, start, end):
        name = clean(re.sub(r"\s*\([^()]{0,80}\)", "", match["name"]))
        if is_name(name):
            return Issuer(ordinary(name, text), name, spans={"name": lines.span(*_place(match, name))})
    return Issuer()


def _place(match: re.Match[str], name: str) -> tuple[int, int]:
    """Return where the cleaned name stands, without a date or a mark before it."""
    at = match["name"].find(name)
    return (match.start("name") + at, match.start("name") + at + len(name)) if at >= 0 else match.span("name")


def _headed(text: str, lines: Lines, start: int) -> Issuer:
    """Read the company from the heading `About …`, where the text has only one."""
    heads = list(ABOUT.finditer(text, start, start + MOST))
    if len({clean(head["name"]).lower() for head in heads}) != 1 or not is_name(name := clean(heads[0]["name"])):
        return Issuer()
    return Issuer(ordinary(name, text), name, spans={"name": lines.span(*heads[0].span("name"))})
