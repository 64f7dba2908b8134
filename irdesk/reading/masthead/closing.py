"""The closing texts: what the company says it is, and the safe harbor."""

import re
from collections.abc import Iterator, Sequence

from irdesk.domain.prose import Paragraph, fold
from irdesk.domain.source import Span
from irdesk.reading.document import Document
from irdesk.reading.flow import TABLE, flow, plain
from irdesk.reading.masthead.model import Masthead

ABOUT = re.compile(r"^\W*about (?!us\b|this\b|the (?:conference|call|event))(?P<name>\S.{1,80})$", re.IGNORECASE)
HEADS = (
    "about",
    "safe",
    "forward",
    "caution",
    "note",
    "statement",
    "disclos",
    "information",
    "special",
    "company info",
)
HARBOR = re.compile(
    r"^\W*(?:(?:note|caution\w*|statements?|disclosures?|information|notices?)\b.{0,40}"
    r"|.{0,30}\bsafe[- ]harbor\b.{0,60}|.{0,40}\bforward[- ]?\s?looking\b.{0,50})$",
    re.IGNORECASE,
)
FORWARD = re.compile(r"\bforward[- ]{0,2}looking\b|\bsafe harbor\b", re.IGNORECASE)
ACT = re.compile(r"reform act|section (?:21e|27a)|securities (?:laws|legislation|act)", re.IGNORECASE)
LEGAL = re.compile(
    rf"{ACT.pattern}|differ (?:materially|significantly)|risks and uncertainties|risk factors|uncertaint", re.IGNORECASE
)
MORE = re.compile(
    r"forward[- ]{0,2}looking|\brisks?\b|undertakes? no|obligation|such statements|\bfactors\b|10-?[KQ]\b|20-F"
    r"|differ materially|uncertaint|securities and exchange|\bSEC\b",
    re.IGNORECASE,
)
DESCRIBES = re.compile(
    r"\b(?:is an?|are an?|is the|is one of|designs?|develops?|offers|provides|operates|manufactures|ignited|leads"
    r"|engages|specializes|delivers|serves|markets|owns|leases|helps|makes|builds|creates)\b"
)
REPORTS = re.compile(
    r"\b(?:today|announced|reported|quarter|expects?|press release|conference call)\b|[“\"]", re.IGNORECASE
)
STOPS = re.compile(
    r"^\W*(?:contacts?\b|(?:investor|media|press|company|public) (?:relations|contacts?|inquiries)\b|source[: ]"
    r"|view source|copyright\b|©|for (?:more|further|additional) information,? (?:please )?contact|financial tables"
    r"|tables? (?:to )?follow|(?:use of )?non-gaap|conference call|-0-|###|www\."
    r"|https?://\S+$|the post .{5,120} appeared first"
    r"|.{0,60}\b(?:condensed|consolidated|statements? of (?:operations|income|cash)|balance sheets?)\b.{0,200}$)",
    re.IGNORECASE,
)
MOST_PARAGRAPHS = 12


def read_closing(document: Document, masthead: Masthead) -> tuple[dict[str, str], dict[str, Span]]:
    """Read `about` and `safe_harbor`: their texts, and their places."""
    paragraphs = flow(document)
    found = {"about": _about(paragraphs, masthead.company.name), "safe_harbor": _harbor(paragraphs)}
    texts = {name: "\n".join(plain(part.text) for part in parts) for name, parts in found.items() if parts}
    return texts, {name: _cover(parts) for name, parts in found.items() if parts}


def _cover(parts: Sequence[Paragraph]) -> Span:
    first = parts[0].span(0, 1)
    return Span(first.start, parts[-1].end, first.line)


def _about(paragraphs: Sequence[Paragraph], company: str | None) -> list[Paragraph]:
    """Read what stands under `About …` (of the issuer, where several companies are told about)."""
    headed = [(index, name["name"], rest) for index, line, rest in _headed(paragraphs) if (name := ABOUT.match(line))]
    own = [head for head in headed if company and _first(head[1]) == _first(company)]
    for index, _, rest in own or headed:
        parts = [rest] if rest else []
        if found := parts + _until(paragraphs[index + 1 :], stop_at_forward=True):
            return found[:4]
    return _described(paragraphs, company)


def _first(name: str) -> str:
    """Return the first word that tells a company's name from others, without its marks."""
    words = re.findall(r"[a-z0-9&]+", re.sub(r"^the ", "", name.lower()))
    return words[0] if words else ""


def _described(paragraphs: Sequence[Paragraph], company: str | None) -> list[Paragraph]:
    """Without a heading: the last paragraph that says what the company is (`Based in …`, `X is a leading …`)."""
    for paragraph in reversed(paragraphs[2:]):
        text = paragraph.text
        opens = text.startswith("Based in") or (company and _first(text) == _first(company))
        if not opens or not 120 < len(text) < 2500 or _is_forward(text):
            continue
        lead = text[:220]
        if DESCRIBES.search(lead) and not REPORTS.search(lead) and not re.match(r"[^,.]{1,60}['’]s? ", text):
            return [paragraph]
    return []


def _headed(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, str, Paragraph | None]]:
    """Yield the paragraphs that may open with a closing heading: that line, and what follows it in the paragraph."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.text[:70].lower().lstrip("*#_ ([\"“'").startswith(HEADS):
            source = paragraph.lines.text
            stop = source.find("\n", paragraph.start, paragraph.end)
            if stop < 0:
                yield index, plain(paragraph.text), None
                continue
            heading, rest = fold(source, paragraph.start, stop, paragraph.lines), _from(paragraph, stop)
            if len(heading.text) <= 90 and not rest.text[:1].islower():
                yield index, plain(heading.text), rest


def _from(paragraph: Paragraph, offset: int) -> Paragraph:
    """Return the part of a paragraph behind an offset of the source."""
    return fold(paragraph.lines.text, offset, paragraph.end, paragraph.lines)


def _until(paragraphs: Sequence[Paragraph], *, stop_at_forward: bool) -> list[Paragraph]:
    """Take paragraphs up to the next heading, contact or table."""
    taken: list[Paragraph] = []
    for paragraph in paragraphs[:MOST_PARAGRAPHS]:
        text = plain(paragraph.text)
        source = paragraph.lines.text[paragraph.start : paragraph.end]
        if _is_heading(text) or _is_heading(plain(source.partition("\n")[0]), source):
            break
        if STOPS.match(text) or paragraph.text == TABLE:
            break
        if stop_at_forward and _is_forward(text[:300]) and LEGAL.search(text):
            break
        taken.append(paragraph)
    return taken


def _is_heading(text: str, source: str = "") -> bool:
    """A short line without a sentence's end; where a paragraph follows it, that is set much wider."""
    if len(text) >= 90 or re.search(r"[.,;”\"]$", text):
        return False
    if not source:
        return True
    first, _, rest = source.partition("\n")
    return bool(rest) and len(first.strip()) * 2 < len(rest.partition("\n")[0]) and not rest.lstrip()[:1].islower()


def _harbor(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Read what stands under a safe harbor's heading, else the paragraph that names the act, else one of risks."""
    for index, heading, rest in _headed(paragraphs):
        if HARBOR.match(heading) and not ABOUT.match(heading):
            parts = ([rest] if rest else []) + _until(paragraphs[index + 1 :], stop_at_forward=False)
            if parts and MORE.search(" ".join(part.text for part in parts)):
                return parts
    forward = [index for index, paragraph in enumerate(paragraphs) if _is_forward(paragraph.text)]
    for rule in (ACT, LEGAL):
        for index in forward:
            paragraph = paragraphs[index]
            if len(paragraph.text) > 120 and rule.search(paragraph.text):
                return [paragraph, *_following(paragraphs[index + 1 :])]
    return []


def _is_forward(text: str) -> bool:
    """Tell whether a text speaks of statements that look forward; most have none of the words."""
    small = text.lower()
    return ("forward" in small or "safe harbor" in small) and FORWARD.search(text) is not None


def _following(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Take the paragraphs that go on about risks and statements."""
    taken: list[Paragraph] = []
    for paragraph in _until(paragraphs, stop_at_forward=False):
        if not MORE.search(paragraph.text):
            break
        taken.append(paragraph)
    return taken
