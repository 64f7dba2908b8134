"""Contacts that a sentence names: `For more information, please contact Jane Roe at (303) 555-0100.`"""

import re
from collections.abc import Iterator

from irdesk.domain.company import Contact
from irdesk.domain.prose import Paragraph, fold
from irdesk.reading.contacts.assemble import assemble
from irdesk.reading.contacts.lines import REACH, Line
from irdesk.reading.contacts.pieces import pieces
from irdesk.reading.contacts.zones import CALLS

ASKS = re.compile(
    r"\b(?:contact(?:ing)?:?|call|write to|e-?mail|directed to|reach|(?:questions|inquiries) to)\s+(?:our )?"
    r"(?=[A-Z]|the (?:company|investor))"
)
HINTS = ("ontact", "call", "write to", "mail", "directed to", "reach", "questions to", "inquiries to")
"""One of these stands in every sentence that tells whom to ask."""

LABEL = re.compile(r"\bContacts?: (?=[A-Z])")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,8}\b")
END = re.compile(r"(?<=[\w)])(?<![ .][A-Z])\.(?:\s+[A-Z“\"]|\s*$)")


def sentences(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield the ends of the sentences that tell whom to ask, from the name on."""
    text = paragraph.text
    if len(text) > 3000 or not any(word in text for word in HINTS) or not REACH.search(text):
        return
    for match in LABEL.finditer(text):
        address = ADDRESS.search(text, match.end(), match.end() + 120)
        if address and len(text[match.end() : address.start()].split()) < 6:
            first, last = paragraph.offset(match.end()), paragraph.offset(address.end() - 1) + 1
            yield fold(paragraph.lines.text, first, last, paragraph.lines)
    for match in ASKS.finditer(text):
        end = END.search(text, match.end() + 20)
        stop = end.start() if end else len(text)
        said = text[match.end() : stop]
        before = text[max(0, match.start() - 160) : match.start()]
        if REACH.search(said) and len(said) < 260 and not CALLS.search(said + before.rpartition(". ")[2]):
            first, last = paragraph.offset(match.end()), paragraph.offset(stop - 1) + 1
            yield fold(paragraph.lines.text, first, last, paragraph.lines)


def told(paragraph: Paragraph, company: str | None, region: str = "US") -> Iterator[Contact]:
    """Yield the people and desks that the sentences of a paragraph name; a firm alone is no contact."""
    for said in sentences(paragraph):
        line = Line(
            re.sub(r"\bat (?=[+(\d\w]*[\d@])|\bby \w+ at ", lambda match: " " * len(match.group()), said.text), 0, said
        )
        found = assemble(pieces([line], company, region), paragraph.lines, company)
        yield from (contact for contact in found if contact.name or contact.role)
