"""Read the quotes of a release: speech joined over its attributions, one quote for each passage of a speaker."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from irdesk.domain.prose import Paragraph
from irdesk.domain.release import Quote
from irdesk.domain.source import Span
from irdesk.reading.document import Document
from irdesk.reading.flow import flow, plain
from irdesk.reading.quotes.attribution import (
    NAME,
    ROLES,
    TITLE,
    Attribution,
    after_speech,
    before_speech,
    tidy_title,
    without_company,
)
from irdesk.reading.quotes.nicknames import is_short_for
from irdesk.reading.quotes.speech import Speech, is_speech, speeches

MARKS = re.compile(r"[“\"„”«]|``|''|^['‘] ?(?=[A-Z])")
REST = re.compile(r"(?P<words>[^“\"”„]{20,})[”\"]\s*")
"""A paragraph that ends a speech which an earlier one began, without a mark of its own at its head."""

ENDS = re.compile(r"[.!?] ?(?:[”\"»]|'')\s*$")
SIGNATURE = re.compile(rf"(?:[–—-]+ ?)?(?P<name>{NAME}), {TITLE}")

PRONOUN = re.compile(r"^(?:he|she)$", re.IGNORECASE)
HONORIFIC = re.compile(r"^(?:(?:Mr|Ms|Mrs|Dr)\.?|Sir\.) ")


class Passage(msgspec.Struct):
    """Speech of one speaker, in as many pieces as its attributions cut it into."""

    speaker: str | None
    title: str | None
    pieces: list[str]
    spans: dict[str, Span]
    last: int
    open: bool = False
    ended: bool = False  # the last mark closed the paragraph


def read_quotes(document: Document, company: str | None = None) -> tuple[Quote, ...]:
    """Read the quotes in the order of the text, split attributions joined; `company` is the issuer's name."""
    passages: list[Passage] = []
    paragraphs = flow(document)
    before: Paragraph | None = None
    for index, paragraph in enumerate(paragraphs):
        if MARKS.search(paragraph.text):
            whole = _signed(_led(before, paragraph), paragraphs[index + 1 : index + 2])
            _paragraph(whole, index, passages)
        before = paragraph
    passages = [_in_full(passage, document) for passage in passages]
    return tuple(
        _quote(passage, company or "", document)
        for passage in passages
        if _is_speaker(passage.speaker) and len(" ".join(passage.pieces).split()) > 4
    )


def _led(before: Paragraph | None, paragraph: Paragraph) -> Paragraph:
    """Put a paragraph that ends in a colon before the speech that it leads to."""
    leads = before and before.text.endswith((":", ";")) and len(before.text) < 400 and MARKS.match(paragraph.text)
    return before + paragraph if before and leads else paragraph


def _signed(paragraph: Paragraph, after: Sequence[Paragraph]) -> Paragraph:
    """Put who signs a speech, in a paragraph of its own, behind it: `– Jane Roe, President and CEO`."""
    signs = after and ENDS.search(paragraph.text) and SIGNATURE.fullmatch(after[0].text)
    return paragraph + after[0] if signs and ROLES.search(signs["title"]) else paragraph


def _is_speaker(name: str | None) -> bool:
    """A full name, or the one that stood behind `Mr.`."""
    return bool(name) and not re.search(r"^(?:Inc|Corp|LLC|Ltd|Co)\.?$|\d", name or "")


def _in_full(passage: Passage, document: Document) -> Passage:
    """Give `Mr. Roe` the full name and the title that the text states before."""
    last, place = passage.speaker or "", passage.spans.get("speaker")
    if " " in last or not last or place is None:
        return passage
    full = re.compile(rf"(?P<name>[A-Z][a-z]+(?: [A-Z]\.)? {re.escape(last)})\b(?:, (?P<title>[^.,;\"“”]{{3,80}}))?")
    for paragraph in flow(document):
        if paragraph.start > place.start:
            break
        match = full.search(paragraph.text)
        if match and not HONORIFIC.match(match["name"] + " "):
            passage.speaker = match["name"]
            if match["title"] and ROLES.search(match["title"]):
                passage.title = tidy_title(match["title"])
                passage.spans["title"] = paragraph.span(*match.span("title"))
            return passage
    passage.speaker = _bare(re.sub(r"\s+", " ", document.text[place.start : place.end]))
    return passage


def _paragraph(paragraph: Paragraph, index: int, passages: list[Passage]) -> None:
    """Add what a paragraph quotes to the passages."""
    text = paragraph.text
    spoken = [speech for speech in speeches(text) if is_speech(text, speech) or _is_opening(text, speech)]
    previous = passages[-1] if passages and index - passages[-1].last <= 2 else None
    if not spoken and previous and previous.open and index == previous.last + 1 and (rest := REST.fullmatch(text)):
        spoken = [Speech(0, rest.end("words"), closed=True, outer_start=0, outer_end=len(text))]
    if not spoken:
        return
    attributions = list(_attributions(text, spoken))
    opens = previous is not None and index == previous.last + 1 and spoken[0].outer_start < 3
    whole = len(spoken) == 1 and spoken[0].outer_end >= len(text.rstrip())
    goes_on = opens and previous is not None and (previous.open or (previous.ended and whole and spoken[0].closed))
    if not attributions and not goes_on:
        return
    current = previous if goes_on else None
    for number, speech in enumerate(spoken):
        attribution = next((found for owner, found in attributions if owner == number), None)
        current = _passage(paragraph, index, attribution, current, passages)
        if current is None:
            continue
        _add(current, paragraph, speech)
    if current:
        current.open = not spoken[-1].closed
        current.ended = spoken[-1].closed and spoken[-1].outer_end >= len(text.rstrip())
        current.last = index


def _is_opening(text: str, speech: Speech) -> bool:
    """Tell whether one word with a comma opens somebody's speech: `"Moreover," Mr. Roe said, "…`."""
    opens = text[speech.start : speech.end].endswith(",") and text[speech.outer_end : speech.outer_end + 120].count('"')
    return bool(opens and after_speech(text, speech.outer_end, len(text)))


def _attributions(text: str, spoken: list[Speech]) -> Iterator[tuple[int, Attribution]]:
    """Yield the attributions, each with the number of the first speech that it is about."""
    for number, speech in enumerate(spoken):
        stop = spoken[number + 1].outer_start if number + 1 < len(spoken) else len(text)
        start = spoken[number - 1].outer_end if number else 0
        if (found := before_speech(text, speech.outer_start, start)) or (
            speech.closed and (found := after_speech(text, speech.outer_end, stop))
        ):
            yield number, found


def _passage(
    paragraph: Paragraph, index: int, attribution: Attribution | None, current: Passage | None, passages: list[Passage]
) -> Passage | None:
    """Return the passage that a speech belongs to: the current speaker's, or a new one."""
    if attribution is None:
        return current
    name = paragraph.text[slice(*attribution.name)]
    earlier = _known(name, passages)
    speaker = earlier.speaker if earlier else None if PRONOUN.match(name) else _bare(name)
    near = passages[-1] if passages and index - passages[-1].last <= 2 else None
    for passage in (current, near):
        if passage is not None and passage.speaker == speaker:
            if passage.title is None and attribution.title:
                passage.title = _title(paragraph, attribution)
                passage.spans["title"] = paragraph.span(*attribution.title)
            return passage
    if speaker is None:
        return current
    spans = {"speaker": paragraph.span(*attribution.name)}
    if attribution.title:
        spans["title"] = paragraph.span(*attribution.title)
    title = _title(paragraph, attribution)
    if title is None and earlier and (known := earlier.spans.get("title")):
        title, spans["title"] = earlier.title, known
    passages.append(Passage(speaker, title, [], spans, index))
    return passages[-1]


def _bare(name: str) -> str:
    """Take the honorific and a sentence's full stop off a name."""
    name = HONORIFIC.sub("", name).strip(" ,")
    return name if re.search(r"\b(?:Jr|Sr|Esq|[A-Z])\.$", name) else name.rstrip(".")


def _title(paragraph: Paragraph, attribution: Attribution) -> str | None:
    return tidy_title(plain(paragraph.text[slice(*attribution.title)])) or None if attribution.title else None


def _known(name: str, passages: list[Passage]) -> Passage | None:
    """Return the latest passage of the person that `Mr. Roe`, `he` or a full name means."""
    if PRONOUN.match(name):
        return passages[-1] if passages else None
    last = name.rsplit(maxsplit=1)[-1].strip(",.")
    for passage in reversed(passages):
        known = passage.speaker or ""
        if known == name or (
            re.search(rf"\b{re.escape(last)}\b", known) and (HONORIFIC.match(name) or len(name.split()) == 1)
        ):
            return passage
    alone = len(passages) > 0 and all(passage.speaker == passages[0].speaker for passage in passages)
    return passages[-1] if alone and is_short_for(name, passages[-1].speaker or "") else None


def _add(passage: Passage, paragraph: Paragraph, speech: Speech) -> None:
    """Add a speech to its passage; a comma before an attribution ends a sentence if the next begins with a capital."""
    words = plain(paragraph.text[speech.start : speech.end].strip())
    if passage.pieces and passage.pieces[-1].endswith(",") and not words[:1].islower():
        passage.pieces[-1] = passage.pieces[-1][:-1] + "."
    passage.pieces.append(words)
    span = paragraph.span(speech.start, speech.end)
    first = passage.spans.get("text")
    passage.spans["text"] = Span(first.start, span.end, first.line) if first else span


def _quote(passage: Passage, company: str, document: Document) -> Quote:
    text = re.sub(r",$", ".", " ".join(passage.pieces))
    place = passage.spans.get("title")
    before = document.text[max(0, place.start - 60) : place.start] if place else ""
    title = passage.title and without_company(passage.title, company, re.sub(r"\s+", " ", before))
    return Quote(text=text, speaker=passage.speaker, title=title, spans=passage.spans)
